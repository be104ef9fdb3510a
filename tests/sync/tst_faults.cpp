// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "models/domain/serial.h"
#include "tests/support/testdesk.h"

#include <QtCore/QUrlQuery>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;
using Fault = Stanko::Sandbox::FaultRule::Kind;

/// What an account does to a desk beside dropping the line: it is not paid, finds pages too large, loses a field.
class TestFaults : public QObject
{
    Q_OBJECT

private:
    static Sandbox::FaultRule answer(int status, const QString &path)
    {
        Sandbox::FaultRule rule;
        rule.kind = Fault::Status;
        rule.code = status;
        rule.isHtml = status == 504;
        rule.path = QRegularExpression(path);
        return rule;
    }

    static LeadId addWon(World &world, const QString &serial, const QString &name = {})
    {
        Sandbox::NewLead lead;
        lead.name = name;
        lead.statusId = 142;
        lead.serial = serial;
        lead.model = u"VMC850"_s;
        return world.addLead(lead);
    }

    static LeadId addJob(World &world)
    {
        Sandbox::NewLead lead;
        lead.name = u"Не держит размер"_s;
        lead.pipelineId = world.wellKnown().servicePipeline;
        return world.addLead(lead);
    }

    static int count(TestDesk &desk, AttentionKind kind)
    {
        const QList<AttentionItem> items = desk.attention();
        return int(
            std::count_if(items.begin(), items.end(), [kind](const AttentionItem &item) { return item.kind == kind; }));
    }

    /// Which rows of a list were read, by the requests that were answered: page and limit tell.
    static QList<int> rowsRead(World &world, const QByteArray &path)
    {
        QList<int> rows;
        for (const auto &request : world.log().recent()) {
            if (request.status != 200 || !request.target.startsWith(path + "?") ||
                !request.target.contains("order%5Bid%5D=asc"))
                continue;
            const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
            const int limit = query.queryItemValue(u"limit"_s).toInt();
            const int first = (query.queryItemValue(u"page"_s).toInt() - 1) * limit;
            for (int row = first; row < first + limit; ++row)
                rows.append(row);
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    static QString text(const std::optional<Error> &error)
    {
        return error ? u"%1 %2"_s.arg(int(error->kind)).arg(error->detail) : QString();
    }

    const QString tooLarge = u"^/api/v4/(leads|contacts|companies)\\?.*limit=(250|1[0-9][1-9]|2..)"_s;

private Q_SLOTS:
    void anUnpaidAccountKeepsTheEditsAndStillReads()
    {
        Sandbox::SandboxThread amo;
        LeadId job = 0;
        amo.run([&](World &world) { job = addJob(world); });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        amo.run([](World &world) {
            world.behaviour().accountUnpaid = true;
            world.advance(120);
            addWon(world, u"K-1"_s);
        });
        QVERIFY(desk.complete(job, u"Готово"_s));
        const SyncReport refused = desk.sync();
        QVERIFY(refused.error);
        QCOMPARE(refused.error->kind, ErrorKind::PaymentRequired);
        QCOMPARE(refused.waiting, 3); // stage, note, and the planned date of the machine registered meanwhile
        QCOMPARE(refused.parked + refused.conflicts, 0);
        QCOMPARE(desk.passports().size(), 1); // reading went on
        QVERIFY(desk.restart());
        QCOMPARE(desk.outbox().size(), 3);

        amo.run([](World &world) { world.behaviour().accountUnpaid = false; });
        const SyncReport paid = desk.sync();
        QVERIFY2(!paid.error, qPrintable(text(paid.error)));
        QCOMPARE(paid.waiting, 0);
        amo.run([job](World &world) {
            QCOMPARE(world.lead(job)->statusId, 142);
            QCOMPARE(world.notesOf(job).size(), 1);
        });
    }

    void anAccountThatAnswersNothingUnpaidKeepsTheEdits()
    {
        Sandbox::SandboxThread amo;
        LeadId job = 0;
        amo.run([&](World &world) { job = addJob(world); });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.complete(job, u"Готово"_s));
        amo.run([](World &world) { world.faults().add(answer(402, u"^/api/"_s)); });
        const SyncReport refused = desk.sync();
        QVERIFY(refused.error);
        QCOMPARE(refused.error->kind, ErrorKind::PaymentRequired);
        QCOMPARE(refused.waiting, 2);
        const auto check = waitFor(desk.desks().sync->check());
        QVERIFY(!check);
        QCOMPARE(check.error().kind, ErrorKind::PaymentRequired);
        amo.run([](World &world) { world.faults().clear(); });
        QVERIFY(!desk.sync().error);
        amo.run([job](World &world) { QCOMPARE(world.lead(job)->statusId, 142); });
    }

    void tooLargePagesAreAskedForInSmallerOnes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("skip");
        QTest::newRow("from the first page") << tooLarge << 0;
        QTest::newRow("in the middle of a list") << tooLarge << 4;
        QTest::newRow("down to fifty") << u"^/api/v4/(leads|contacts|companies)\\?.*limit=(5[1-9]|[6-9].|...)&"_s << 2;
    }
    void tooLargePagesAreAskedForInSmallerOnes()
    {
        QFETCH(QString, pattern);
        QFETCH(int, skip);
        Sandbox::SandboxThread amo;
        int leads = 0;
        amo.run([&](World &world) {
            Sandbox::fillBulk(world, 1'500, 600);
            leads = int(world.leads().size());
            Sandbox::FaultRule rule = answer(504, pattern);
            rule.skip = skip;
            world.faults().add(rule);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, qPrintable(text(report.error)));
        amo.run([&](World &world) {
            QVERIFY(world.faults().rules().first().hits > 0);
            const QList<int> rows = rowsRead(world, "/api/v4/leads");
            // Each one, and only those at the borders of pages twice.
            for (int row = 0; row < leads; ++row)
                QVERIFY2(rows.contains(row), qPrintable(QString::number(row)));
            const auto repeats = rows.size() - QSet<int>(rows.cbegin(), rows.cend()).size();
            QVERIFY2(repeats <= leads / 7, qPrintable(QString::number(repeats)));
        });
        QCOMPARE(desk.passports().size(), 600);
        for (const PassportRow &row : desk.passports())
            QVERIFY(!row.customer.isEmpty());
    }

    void aBrokenOffPullGoesOnInAnotherPageSize()
    {
        Sandbox::SandboxThread amo;
        int leads = 0;
        amo.run([&](World &world) {
            Sandbox::fillBulk(world, 1'500, 600);
            leads = int(world.leads().size());
            Sandbox::FaultRule rule = answer(504, u"^/api/v4/leads\\?.*limit=2.."_s);
            rule.skip = 2; // the newest ones, and the first page of all
            world.faults().add(rule);
            world.faults().add(answer(400, u"^/api/v4/leads\\?page=8&limit="_s));
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(desk.sync().error);
        QVERIFY(desk.restart());
        amo.run([](World &world) { world.faults().clear(); });
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, qPrintable(text(report.error)));
        amo.run([&](World &world) {
            const QList<int> rows = rowsRead(world, "/api/v4/leads");
            for (int row = 0; row < leads; ++row)
                QVERIFY2(rows.contains(row), qPrintable(QString::number(row)));
            QVERIFY(rows.count(0) == 1); // not from the beginning again
        });
        QCOMPARE(desk.passports().size(), 600);
    }

    void everyKindOfListTakesSmallerPages()
    {
        Sandbox::SandboxThread amo;
        LeadId gone = 0;
        amo.run([&](World &world) {
            gone = addWon(world, u"K-1"_s);
            addWon(world, u"K-2"_s);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        amo.run([&](World &world) {
            world.advance(120);
            world.deleteLead(gone);
            world.faults().add(answer(504, u"^/api/v4/events.*limit=100"_s));
        });
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, qPrintable(text(report.error)));
        QCOMPARE(report.deleted, 1);
        // Without the right to read events the trash is looked through.
        amo.run([&](World &world) {
            world.advance(120);
            world.restoreLead(gone);
            world.advance(120);
            world.deleteLead(gone);
            world.faults().clear();
            world.faults().add(answer(404, u"^/api/v4/events"_s));
            world.faults().add(answer(504, u"limit=(100|250).*only_deleted"_s));
        });
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.card(u"K-1"_s).passport.isWithdrawn);
        amo.run([](World &world) { QVERIFY(world.faults().rules().last().hits > 0); });
    }

    void aListThatIsTooMuchEvenInSmallPagesEndsTheSync()
    {
        Sandbox::SandboxThread amo;
        amo.run([](World &world) {
            addWon(world, u"K-1"_s);
            world.faults().add(answer(504, u"^/api/v4/leads\\?"_s));
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        const SyncReport report = desk.sync();
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Server);
        QCOMPARE(report.error->httpStatus, 504);
    }

    void aPageTooLargeBeyondTheEndEndsThePassAllTheSame()
    {
        Sandbox::SandboxThread amo;
        amo.run([](World &world) {
            Sandbox::fillBulk(world, 740, 300);
            world.faults().add(answer(504, u"^/api/v4/leads\\?page=4&limit=2..&order%5Bid%5D"_s));
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, qPrintable(text(report.error)));
        QCOMPARE(desk.passports().size(), 300);
    }

    void aLostSerialFieldIsOneQuestion_data()
    {
        QTest::addColumn<bool>("isRetyped");
        QTest::newRow("deleted") << false;
        QTest::newRow("retyped") << true;
    }
    void aLostSerialFieldIsOneQuestion()
    {
        QFETCH(bool, isRetyped);
        Sandbox::SandboxThread amo;
        QList<LeadId> sold;
        LeadId nameless = 0;
        LeadId reopened = 0;
        amo.run([&](World &world) {
            for (int i = 1; i <= 5; ++i)
                sold.append(addWon(world, u"K-%1"_s.arg(i)));
            nameless = addWon(world, {}, u"Без номера"_s);
            reopened = addWon(world, {}, u"Вернётся в работу"_s);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QCOMPARE(count(desk, AttentionKind::WonWithoutSerial), 2);

        QList<Sandbox::Field> before;
        amo.run([&](World &world) {
            world.advance(600);
            before = world.fields();
            const qint64 serial = world.wellKnown().serial;
            if (isRetyped) {
                for (Sandbox::Field &field : world.fields()) {
                    if (field.id == serial)
                        field.type = u"checkbox"_s;
                }
            } else {
                world.fields().removeIf([serial](const Sandbox::Field &field) { return field.id == serial; });
            }
            world.fieldsChanged();
            for (const LeadId lead : std::as_const(sold)) {
                world.editLead(lead, [&](Sandbox::Lead &row) {
                    row.name += u" (правка)"_s;
                    Sandbox::setField(row.fields, serial, {});
                });
            }
            for (int i = 0; i < 4; ++i)
                addWon(world, {}, u"Пока поля нет"_s);
            world.moveLead(reopened, world.wellKnown().mainPipeline, world.mainPipeline()->firstOrdinaryStatusId());
        });
        for (const PullDepth depth : {PullDepth::Changes, PullDepth::Everything}) {
            const SyncReport report = desk.sync(depth);
            QVERIFY2(!report.error, qPrintable(text(report.error)));
            QCOMPARE(count(desk, AttentionKind::SchemaDrift), 1);
            QCOMPARE(count(desk, AttentionKind::WonWithoutSerial), 1); // the question of before, less the one settled
            QCOMPARE(desk.attention().size(), 2);
            QCOMPARE(desk.passports().size(), 5);
            for (const PassportRow &row : desk.passports())
                QVERIFY(row.state != MachineState::Withdrawn);
        }

        amo.run([&](World &world) {
            world.advance(600);
            world.fields() = before;
            world.fieldsChanged();
            for (int i = 0; i < 5; ++i)
                world.setLeadField(sold.at(i), world.wellKnown().serial, u"K-%1"_s.arg(i + 1));
        });
        QVERIFY(!desk.sync().error);
        QCOMPARE(count(desk, AttentionKind::SchemaDrift), 0);
        QCOMPARE(count(desk, AttentionKind::WonWithoutSerial), 5); // the one of before, and the four of meanwhile
        QCOMPARE(desk.passports().size(), 5);
        for (const PassportRow &row : desk.passports())
            QVERIFY(row.state != MachineState::Withdrawn);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
