// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "tests/support/testdesk.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>

using namespace Stanko;
using Stanko::Sandbox::World;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLeads = 3'000;
constexpr int kMachines = 900;

/// Page numbers of the whole list that the account was asked for, in that order.
QList<int> pagesAsked(Sandbox::SandboxThread &amo)
{
    static const QRegularExpression page(u"^/api/v4/leads\\?.*\\bpage=(\\d+)"_s);
    QList<int> pages;
    amo.run([&](World &world) {
        for (const Sandbox::LoggedRequest &request : world.log().recent()) {
            const QString target = QString::fromLatin1(QByteArray::fromPercentEncoding(request.target));
            if (const auto match = page.match(target); match.hasMatch() && target.contains(u"order[id]=asc"))
                pages.append(match.captured(1).toInt());
        }
    });
    return pages;
}

/// How many machines the won deals of the account name.
qsizetype machinesOf(Sandbox::SandboxThread &amo)
{
    QSet<QString> serials;
    amo.run([&](World &world) {
        for (const auto &lead : world.leads()) {
            if (lead.pipelineId == world.wellKnown().mainPipeline && lead.statusId == 142)
                serials.insert(world.fieldText(lead.id, world.wellKnown().serial));
        }
    });
    serials.remove(QString());
    return serials.size();
}

/// Stops the pull as soon as \a pages pages are in.
void stopAfter(TestDesk &desk, int pages, QObject *context)
{
    SyncDesk *sync = desk.desks().sync;
    QObject::connect(sync, &SyncDesk::stateChanged, context, [sync, pages](const SyncState &state) {
        if (state.phase == SyncPhase::Pulling && state.leadsDone >= pages * 250)
            sync->cancelSync();
    });
}

} // namespace

/// The user stops a long pull, and goes on with it later.
class TestStopPull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedPullGoesOnWhereItStopped();
    void whatABrokenOffPullHadReadIsRegisteredLater();
    void progressIsEstimated();
    void nothingIsReadByItselfAfterAStop();
    void aRestartGoesOnByItself();
    void withoutAPullNothingHappens();
};

void TestStopPull::whatABrokenOffPullHadReadIsRegisteredLater()
{
    // The newest leads come first and are kept; then everything ends before the first page of the whole list.
    Sandbox::SandboxThread amo;
    amo.run([](World &world) {
        Sandbox::fillBulk(world, kLeads, kMachines);
        Sandbox::FaultRule rule;
        rule.path = QRegularExpression(u"order(\\[|%5B)id(\\]|%5D)=asc"_s);
        rule.code = 503;
        world.faults().add(rule);
    });
    TestDesk desk(amo);
    QVERIFY(desk.open());
    QVERIFY(desk.sync().error);
    desk.close();

    amo.run([](World &world) { world.faults().clear(); });
    QVERIFY(desk.open());
    QVERIFY(!desk.sync().error);
    QCOMPARE(desk.passports().size(), machinesOf(amo));
}

void TestStopPull::aStoppedPullGoesOnWhereItStopped()
{
    Sandbox::SandboxThread amo;
    amo.run([](World &world) { Sandbox::fillBulk(world, kLeads, kMachines); });
    TestDesk desk(amo);
    QVERIFY(desk.open());
    const SyncDesk *sync = desk.desks().sync;
    {
        QObject context;
        stopAfter(desk, 3, &context);
        const SyncReport report = desk.sync();
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Cancelled);
    }
    QTRY_COMPARE(sync->state().phase, SyncPhase::Idle);
    QVERIFY(sync->state().isStopped);
    QVERIFY(!sync->state().error);
    const qsizetype before = pagesAsked(amo).size();
    QVERIFY2(before < kLeads / 250, qPrintable(QString::number(before)));

    const SyncReport report = desk.sync();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QVERIFY(!sync->state().isStopped);
    const QList<int> later = pagesAsked(amo).mid(before);
    QVERIFY(!later.isEmpty());
    QVERIFY2(later.first() > 3, qPrintable(QString::number(later.first())));
    // What was read before the stop is registered too.
    QCOMPARE(desk.passports().size(), machinesOf(amo));
}

void TestStopPull::progressIsEstimated()
{
    Sandbox::SandboxThread amo;
    amo.run([](World &world) { Sandbox::fillBulk(world, kLeads, kMachines); });
    TestDesk desk(amo);
    QVERIFY(desk.open());
    QList<SyncState> states;
    connect(desk.desks().sync, &SyncDesk::stateChanged, this, [&](const SyncState &state) {
        if (state.phase == SyncPhase::Pulling && state.leadsDone > 0)
            states.append(state);
    });
    QVERIFY(!desk.sync().error);
    QVERIFY(!states.isEmpty());
    int leads = 0;
    amo.run([&](World &world) { leads = int(world.leads().size()); });
    QCOMPARE(states.last().leadsDone, leads);
    QCOMPARE(states.last().leadsExpected, leads);
    // Ids of the practice account rise evenly enough for a fair guess from the first page on.
    for (const SyncState &state : std::as_const(states)) {
        QVERIFY2(qAbs(state.leadsExpected - leads) < leads / 4,
                 qPrintable(u"%1 of %2"_s.arg(state.leadsExpected).arg(leads)));
    }
}

void TestStopPull::nothingIsReadByItselfAfterAStop()
{
    Sandbox::SandboxThread amo;
    LeadId job = 0;
    amo.run([&](World &world) {
        Sandbox::fillBulk(world, kLeads, kMachines);
        Sandbox::NewLead lead;
        lead.name = u"Не держит размер"_s;
        job = world.addLead(lead);
    });
    TestDesk desk(amo);
    desk.pollsByItself = true;
    QVERIFY(desk.open());
    SyncDesk *sync = desk.desks().sync;
    {
        QObject context;
        stopAfter(desk, 2, &context);
        QTRY_VERIFY_WITH_TIMEOUT(sync->state().isStopped, 30'000);
    }
    const qsizetype before = pagesAsked(amo).size();
    // An edit makes the desk send by itself: it does, and reads nothing beside. The newest leads were read first.
    QVERIFY(desk.complete(job, u"Готово"_s));
    const auto isSent = [&] {
        qint64 status = 0;
        amo.run([&](World &world) { status = world.lead(job)->statusId; });
        return status == 142;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSent(), 30'000);
    QTRY_COMPARE(sync->state().phase, SyncPhase::Idle);
    QVERIFY(sync->state().isStopped);
    QCOMPARE(pagesAsked(amo).size(), before);
    // Another token is no wish to read.
    QString token;
    amo.run([&](World &world) { token = world.issueToken(3600); });
    QSignalSpy states(sync, &SyncDesk::stateChanged);
    QVERIFY(waitFor(desk.desks().setup->replaceToken(token)));
    const auto wasSent = [&] {
        return std::any_of(states.cbegin(), states.cend(), [](const QList<QVariant> &told) {
            return told.first().value<SyncState>().phase == SyncPhase::Pushing;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(wasSent(), 30'000);
    QTRY_COMPARE(sync->state().phase, SyncPhase::Idle);
    QCOMPARE(pagesAsked(amo).size(), before);
    // «Синхронизировать» is one.
    QVERIFY(!desk.sync().error);
    QVERIFY(pagesAsked(amo).size() > before);
    QVERIFY(!sync->state().isStopped);
}

void TestStopPull::aRestartGoesOnByItself()
{
    Sandbox::SandboxThread amo;
    amo.run([](World &world) { Sandbox::fillBulk(world, kLeads, kMachines); });
    TestDesk desk(amo);
    desk.pollsByItself = true;
    QVERIFY(desk.open());
    {
        QObject context;
        stopAfter(desk, 2, &context);
        QTRY_VERIFY_WITH_TIMEOUT(desk.desks().sync->state().isStopped, 30'000);
    }
    const qsizetype before = pagesAsked(amo).size();
    QVERIFY(desk.restart());
    QTRY_VERIFY_WITH_TIMEOUT(desk.desks().sync->state().lastSuccessAt > 0, 60'000);
    QVERIFY(!desk.desks().sync->state().isStopped);
    QVERIFY(!pagesAsked(amo).mid(before).contains(1));
}

void TestStopPull::withoutAPullNothingHappens()
{
    Sandbox::SandboxThread amo;
    TestDesk desk(amo);
    QVERIFY(desk.open());
    desk.desks().sync->cancelSync();
    QVERIFY(!desk.sync().error);
    QVERIFY(!desk.desks().sync->state().isStopped);
}

QTEST_GUILESS_MAIN(TestStopPull)
#include "tst_stoppull.moc"
