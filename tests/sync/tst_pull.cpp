// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "models/domain/serial.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using Stanko::Sandbox::World;

/// Pulls against the practice amoCRM: what the cache says afterwards is compared with the account itself.
class TestPull : public QObject
{
    Q_OBJECT

private:
    static void useModes()
    {
        QTest::addColumn<bool>("filters");
        QTest::addColumn<QByteArray>("zone");
        for (const bool filters : {false, true}) {
            for (const QByteArray &zone : {QByteArray("Europe/Kaliningrad"), QByteArray("Europe/Moscow"),
                                           QByteArray("Asia/Kamchatka"), QByteArray("America/New_York")}) {
                QTest::addRow("%s, %s", filters ? "paid filter" : "no filter", zone.constData()) << filters << zone;
            }
        }
    }

    static void setMode(Sandbox::SandboxThread &amo)
    {
        QFETCH(bool, filters);
        QFETCH(QByteArray, zone);
        amo.run([&](World &world) {
            world.setZone(zone);
            world.behaviour().filtersOn = filters;
        });
    }

    /// The serials that won deals of the main pipeline name, read from the account by the test's own rule.
    static QSet<PassportKey> registeredKeys(World &world)
    {
        QSet<PassportKey> keys;
        for (const auto &lead : world.leads()) {
            if (lead.pipelineId != world.wellKnown().mainPipeline || lead.statusId != 142 || lead.isDeleted)
                continue;
            const auto entries = splitSerials(world.fieldText(lead.id, world.wellKnown().serial));
            for (const SerialEntry &entry : entries)
                keys.insert(entry.key);
        }
        return keys;
    }

private Q_SLOTS:
    void firstPullRegistersTheFleet_data() { useModes(); }
    void firstPullRegistersTheFleet()
    {
        Sandbox::SandboxThread amo;
        setMode(amo);
        QSet<PassportKey> expected;
        amo.run([&](World &world) {
            Sandbox::fillDemoFleet(world);
            expected = registeredKeys(world);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QSet<PassportKey> keys;
        const auto rows = desk.passports();
        for (const PassportRow &row : rows)
            keys.insert(row.key);
        QCOMPARE(keys, expected);
        QCOMPARE(report.registered, int(expected.size()));
        // A first sync of an old account writes nothing.
        amo.run([](World &world) { QCOMPARE(world.log().writes().size(), 0); });
        QCOMPARE(desk.outbox().size(), 0);
    }

    void datesAreTheDaysPeopleSeeInAmocrm_data() { useModes(); }
    void datesAreTheDaysPeopleSeeInAmocrm()
    {
        Sandbox::SandboxThread amo;
        setMode(amo);
        const QDate day(2027, 3, 28); // summer time begins in Europe
        amo.run([&](World &world) {
            Sandbox::NewLead lead;
            lead.name = QStringLiteral("Продажа VMC850");
            lead.statusId = 142;
            lead.serial = QStringLiteral("VMC850-22-11-093");
            lead.model = QStringLiteral("VMC850");
            lead.nextMaintenance = day;
            world.addLead(lead);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        const auto rows = desk.passports();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().nextMaintenance, day);
        QCOMPARE(rows.first().nextSource, NextDateSource::Field);
    }

    void secondPullFindsNothingNewAndAsksLittle_data() { useModes(); }
    void secondPullFindsNothingNewAndAsksLittle()
    {
        Sandbox::SandboxThread amo;
        setMode(amo);
        amo.run([](World &world) { Sandbox::fillDemoFleet(world); });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        const auto before = desk.passports();
        const SyncReport again = desk.sync();
        QVERIFY(!again.error);
        QCOMPARE(again.leads, 0);
        QVERIFY(again.contacts <= 1); // one that no lead names was changed a moment ago, and comes along once
        QCOMPARE(again.registered, 0);
        QVERIFY2(again.requests <= 12, qPrintable(QString::number(again.requests)));
        QCOMPARE(desk.passports(), before);
    }

    void changesInAmocrmArrive_data() { useModes(); }
    void changesInAmocrmArrive()
    {
        Sandbox::SandboxThread amo;
        setMode(amo);
        LeadId sale = 0;
        LeadId job = 0;
        ContactId person = 0;
        amo.run([&](World &world) {
            person = world.addContact(QStringLiteral("Клиент Первый"), QStringLiteral("+7 (000) 000-00-01"));
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = QStringLiteral("K-1");
            lead.model = QStringLiteral("16К20");
            lead.contactId = person;
            sale = world.addLead(lead);
            Sandbox::NewLead open;
            open.name = QStringLiteral("Не держит размер");
            open.serial = QStringLiteral("К-1");
            job = world.addLead(open);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QCOMPARE(desk.passports().first().customer, QStringLiteral("Клиент Первый"));
        QCOMPARE(desk.jobs().size(), 1);

        const QDate moved(2027, 1, 15);
        amo.run([&](World &world) {
            world.advance(600);
            world.setLeadDay(sale, world.wellKnown().nextMaintenance, moved);
            world.editContact(person,
                              [](Sandbox::Contact &contact) { contact.name = QStringLiteral("Клиент Второй"); });
            world.moveLead(job, world.wellKnown().mainPipeline, 142);
        });
        const SyncReport report = desk.sync();
        QVERIFY(!report.error);
        QCOMPARE(desk.passports().first().customer, QStringLiteral("Клиент Второй"));
        QCOMPARE(desk.passports().first().nextMaintenance, moved);
        QCOMPARE(desk.jobs().size(), 0);
        QCOMPARE(desk.card(QStringLiteral("K-1")).passport.leads.size(), 2);
    }

    void deletionWithdrawsAndRestoreHeals_data() { useModes(); }
    void deletionWithdrawsAndRestoreHeals()
    {
        Sandbox::SandboxThread amo;
        setMode(amo);
        LeadId sale = 0;
        amo.run([&](World &world) {
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = QStringLiteral("A-7");
            lead.model = QStringLiteral("2Н135");
            sale = world.addLead(lead);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        amo.run([&](World &world) {
            world.advance(120);
            world.deleteLead(sale);
        });
        const SyncReport gone = desk.sync();
        QVERIFY(!gone.error);
        QCOMPARE(gone.deleted, 1);
        QCOMPARE(desk.passports().first().state, MachineState::Withdrawn);
        QCOMPARE(desk.attention().first().kind, AttentionKind::RegistrationWithdrawn);
        amo.run([&](World &world) {
            world.advance(120);
            world.restoreLead(sale);
        });
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.passports().first().state != MachineState::Withdrawn);
        QCOMPARE(desk.attention().size(), 0);
    }

    void registeredAfterSetUpGetsItsPlannedDateWritten()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        LeadId sale = 0;
        amo.run([&](World &world) {
            world.advance(3600);
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = QStringLiteral("NEW-1");
            lead.model = QStringLiteral("VMC850");
            sale = world.addLead(lead);
        });
        const SyncReport report = desk.sync();
        QVERIFY(!report.error);
        QCOMPARE(report.registered, 1);
        QCOMPARE(report.pushed, 1);
        amo.run([&](World &world) {
            const QDate won = world.dayOf(world.lead(sale)->closedAt);
            QCOMPARE(world.fieldDay(sale, world.wellKnown().nextMaintenance), won.addMonths(6));
        });
    }

    void longPullGoesOnAfterARestart()
    {
        Sandbox::SandboxThread amo;
        amo.run([](World &world) {
            Sandbox::fillBulk(world, 3'000, 900);
            world.faults().add(Sandbox::FaultRule::Kind::Status, QStringLiteral("GET"),
                               QStringLiteral("/api/v4/leads\\?.*page=7(&|$)"), -1);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(desk.sync().error);
        QVERIFY(desk.restart());
        int before = 0;
        amo.run([&](World &world) {
            world.faults().clear();
            before = world.log().count(QStringLiteral("GET /api/v4/leads"));
        });
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QSet<PassportKey> expected;
        int asked = 0;
        amo.run([&](World &world) {
            expected = registeredKeys(world);
            asked = world.log().count(QStringLiteral("GET /api/v4/leads")) - before;
        });
        QCOMPARE(desk.passports().size(), expected.size());
        QVERIFY2(asked < 12, qPrintable(QString::number(asked))); // not from page 1 again
    }

    void anotherAccountIsRefused()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QString token;
        amo.run([&](World &world) {
            world.account().id += 1;
            token = world.issueToken(3600);
        });
        QVERIFY(waitFor(desk.desks().setup->replaceToken(token)));
        const SyncReport report = desk.sync();
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::WrongAccount);
    }
};

QTEST_GUILESS_MAIN(TestPull)
#include "tst_pull.moc"
