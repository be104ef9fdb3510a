// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "crm/api/httplog.h"
#include "crm/sync/syncengine.h"
#include "models/store/storethread.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using Stanko::Sandbox::World;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAmoRate = 7; ///< requests a second that amoCRM takes of an integration

LeadId addJob(World &world, const QString &name)
{
    Sandbox::NewLead job;
    job.name = name;
    return world.addLead(job);
}

} // namespace

/// A whole desk against the limits of amoCRM: the rate, who goes first, 429 and the block.
class TestPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A long pull at the set rate, with jobs completed while its pages are read and reads that have to be repeated.
    void mixedLoadKeepsTheRateAndEditsGoFirst()
    {
        Sandbox::SandboxThread amo;
        QList<LeadId> jobs;
        amo.run([&](World &world) {
            Sandbox::fillBulk(world, 3'000, 300);
            for (int i = 0; i < 3; ++i)
                jobs.append(addJob(world, u"Заявка %1"_s.arg(i)));
            world.faults().add(Sandbox::FaultRule::Kind::Status, u"GET"_s, u"page=(4|7)(&|$)"_s, 2);
        });
        TestDesk desk(amo);
        desk.settings.requestsPerSecond = 5;
        QVERIFY(desk.open());
        SyncDesk *sync = desk.desks().sync;
        QList<QFuture<Result<SyncReport>>> pushes;
        QObject context;
        connect(sync, &SyncDesk::stateChanged, &context, [&](const SyncState &state) {
            const bool isDue = state.phase == SyncPhase::Pulling && state.leadsDone >= 250 * (pushes.size() + 1);
            if (!isDue || pushes.size() >= jobs.size())
                return;
            Completion completion;
            completion.lead = jobs.at(pushes.size());
            completion.note = u"Готово"_s;
            completion.doneOn = desk.today();
            completion.nextChoice = NextDateChoice::Leave;
            pushes.append(desk.desks()
                              .jobs->complete(completion)
                              .then(&context, [sync](const Result<EditReceipt> &) { return sync->push(); })
                              .unwrap());
        });
        const SyncReport report = desk.sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(pushes.size(), jobs.size());
        for (auto &push : pushes) {
            const auto pushed = waitFor(push);
            QVERIFY(pushed);
            QVERIFY(!pushed->error);
            // Its own requests: at most three for each of nine intents (stage, note and tag of three jobs).
            QVERIFY2(pushed->requests <= 27, qPrintable(QString::number(pushed->requests)));
        }
        QList<Sandbox::LoggedRequest> log;
        amo.run([&](World &world) { log = world.log().recent(); });
        const auto isWrite = [](const Sandbox::LoggedRequest &request) { return request.method != "GET"; };
        const auto isPage = [](const Sandbox::LoggedRequest &request) {
            return QByteArray::fromPercentEncoding(request.target).contains("order[id]=asc");
        };
        QCOMPARE(std::count_if(log.cbegin(), log.cend(), isWrite), 9);
        const auto lastWrite = std::find_if(log.crbegin(), log.crend(), isWrite).base();
        const auto pagesAfter = std::count_if(lastWrite, log.cend(), isPage);
        // How many are left depends on how soon this thread heard of the pages read, on a busy machine later.
        QVERIFY2(pagesAfter >= 2, qPrintable(QString::number(pagesAfter)));
        // What the pages told of the jobs was older than what was sent; the end of the pull has looked again.
        const auto open = desk.jobs();
        QVERIFY(std::none_of(open.cbegin(), open.cend(), [&](const JobRow &row) { return jobs.contains(row.lead); }));
        for (const LeadId job : std::as_const(jobs))
            QCOMPARE(amo.ask<qint64>([job](World &world) { return world.lead(job)->statusId; }), qint64(142));
        // Sent at five a second; a busy machine may let some of them arrive together, but never more than amoCRM takes.
        const int most = amo.ask<int>([](World &world) { return world.log().maxInAnySecond(); });
        QVERIFY2(most <= kAmoRate, qPrintable(QString::number(most)));
    }

    void theStateTellsTheBudget()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        auto clock = std::make_shared<FakeClock>(amo.ask<UnixSeconds>([](World &world) { return world.now(); }));
        desk.clock = clock;
        desk.settings.requestsPerSecond = 7;
        QVERIFY(desk.open());
        // The clock of the desk stands still and its pace with it: one request after the other is let go by hand.
        QObject context;
        QTimer turn;
        connect(&turn, &QTimer::timeout, &context, [&] { clock->advance(40ms); });
        turn.start(20);
        QVERIFY(!desk.sync().error);
        turn.stop();
        const SyncState state = desk.desks().sync->state();
        QCOMPARE(state.requestsSet, 7.0);
        QCOMPARE(state.requestsAllowed, 7.0);
        QCOMPARE(state.requestsLastMinute, asked(amo));
        amo.run([](World &world) {
            Sandbox::FaultRule rule;
            rule.code = 429;
            rule.path = QRegularExpression(u"/api/v4/leads"_s);
            rule.count = 1;
            world.faults().add(rule);
        });
        QList<double> allowed;
        connect(desk.desks().sync, &SyncDesk::stateChanged, &context,
                [&](const SyncState &told) { allowed.append(told.requestsAllowed); });
        turn.start(20);
        QVERIFY(!desk.sync().error);
        turn.stop();
        QVERIFY(allowed.contains(3.5));
        QCOMPARE(desk.desks().sync->state().requestsAllowed, 3.5);
        QCOMPARE(desk.desks().sync->state().requestsSet, 7.0);
        clock->advance(2min);
        QVERIFY(waitFor(desk.desks().sync->setPaused(false))); // tells the state
        QCOMPARE(desk.desks().sync->state().requestsLastMinute, 0);
    }

    /// The settings page while a pull is on.
    void otherPaceAndProxyCountAtOnceAndEndNothing()
    {
        Sandbox::SandboxThread amo;
        amo.run([](World &world) { Sandbox::fillBulk(world, 1'500, 100); });
        const TestDesk desk(amo);
        StoreThread store;
        QVERIFY(waitFor(store.open(desk.folder() + u"/engine.sqlite"_s)));
        const SystemClock clock;
        HttpLog log;
        EngineConfig config;
        config.settings = desk.settings;
        config.settings->requestsPerSecond = 1;
        config.token = desk.token;
        config.pollsByItself = true;
        SyncEngine engine(store, clock, log, config);
        SyncState state;
        QObject context;
        connect(&engine, &SyncEngine::stateChanged, &context, [&state](const SyncState &told) { state = told; });
        QVERIFY(waitFor(engine.start()));
        auto run = engine.sync(PullDepth::Changes);
        QTRY_VERIFY_WITH_TIMEOUT(asked(amo) >= 2, 20'000);
        config.settings->requestsPerSecond = 0;
        config.proxy = {ProxyMode::Manual, u"127.0.0.1"_s, 9, {}}; // not for this computer
        config.pollInterval = 1h;
        engine.configure(config);
        QCOMPARE(state.requestsSet, 0.0);
        const auto report = waitFor(run);
        QVERIFY(report);
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->detail) : "");
        QVERIFY(report->leads >= 1'500);
        QTRY_VERIFY(state.nextTryAt >= clock.now() + 3'500);
        config.pollInterval = 30min;
        engine.configure(config);
        QVERIFY(state.nextTryAt < clock.now() + 3'500);
        // Another token is another matter.
        amo.run([](World &world) { world.faults().add(Sandbox::FaultRule::Kind::Hang, u"GET"_s, u"leads"_s); });
        run = engine.sync(PullDepth::Everything);
        QTRY_COMPARE(amo.ask<bool>([](World &world) { return world.log().recent().last().fault == "hang"_L1; }), true);
        config.token += u"x"_s;
        engine.configure(config);
        const auto ended = waitFor(run);
        QVERIFY(ended);
        QCOMPARE(ended->error.value_or(Error{}).kind, ErrorKind::Cancelled);
        engine.stop();
        store.close();
        store.wait();
    }

    void aBlockStopsAllOverARestart()
    {
        Sandbox::SandboxThread amo;
        LeadId job = 0;
        amo.run([&](World &world) { job = addJob(world, u"Заявка"_s); });
        TestDesk desk(amo);
        auto clock = std::make_shared<FakeClock>(amo.ask<UnixSeconds>([](World &world) { return world.now(); }));
        desk.clock = clock;
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.complete(job, u"Готово"_s));
        amo.runServer([](Sandbox::SandboxServer &server) { server.rateLimit().setBlocked(true); });
        const int before = asked(amo);
        QCOMPARE(desk.sync().error.value_or(Error{}).kind, ErrorKind::Blocked);
        QCOMPARE(asked(amo), before + 1);
        const UnixSeconds until = clock->now() + 15 * 60;
        QTRY_COMPARE(desk.desks().sync->state().phase, SyncPhase::Blocked);

        clock->advance(5min);
        QVERIFY(desk.restart());
        QCOMPARE(desk.sync().error.value_or(Error{}).kind, ErrorKind::Blocked);
        QCOMPARE(desk.push().error.value_or(Error{}).kind, ErrorKind::Blocked);
        QCOMPARE(asked(amo), before + 1);
        QCOMPARE(desk.desks().sync->state().phase, SyncPhase::Blocked);
        // «Проверить связь» may look once a minute; each look that finds the block begins its time anew.
        for (int minute = 0; minute < 3; ++minute) {
            for (int i = 0; i < 5; ++i)
                QVERIFY(!waitFor(desk.desks().sync->check()));
            QCOMPARE(asked(amo), before + 2 + minute);
            clock->advance(1min);
        }
        QVERIFY(clock->now() < until);
        QVERIFY(desk.restart());
        amo.runServer([](Sandbox::SandboxServer &server) { server.rateLimit().setBlocked(false); });
        QCOMPARE(desk.sync().error.value_or(Error{}).kind, ErrorKind::Blocked);
        QCOMPARE(asked(amo), before + 4);
        QVERIFY(waitFor(desk.desks().sync->check()));
        const SyncReport report = desk.sync();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(amo.ask<qint64>([job](World &world) { return world.lead(job)->statusId; }), qint64(142));
    }

    void aBlockEndsWithItsTimeAndTheBackgroundGoesOn()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        auto clock = std::make_shared<FakeClock>(amo.ask<UnixSeconds>([](World &world) { return world.now(); }));
        desk.clock = clock;
        desk.pollsByItself = true;
        QVERIFY(desk.open());
        SyncDesk *sync = desk.desks().sync;
        QTRY_VERIFY(sync->state().phase == SyncPhase::Idle && sync->state().lastSuccessAt > 0);
        amo.runServer([](Sandbox::SandboxServer &server) { server.rateLimit().setBlocked(true); });
        QCOMPARE(desk.sync().error.value_or(Error{}).kind, ErrorKind::Blocked);
        QTRY_VERIFY(sync->state().nextTryAt >= clock->now() + 15 * 60);
        // A good look ends it, and the desk goes on by itself.
        amo.runServer([](Sandbox::SandboxServer &server) { server.rateLimit().setBlocked(false); });
        clock->advance(2min);
        QVERIFY(waitFor(sync->check()));
        QTRY_VERIFY_WITH_TIMEOUT(sync->state().phase == SyncPhase::Idle && sync->state().lastSuccessAt == clock->now(),
                                 30'000);
    }
};

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
