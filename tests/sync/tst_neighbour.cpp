// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "models/domain/pollpace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using Stanko::Sandbox::World;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kLeadsAsked = u"GET /api/v4/leads"_s;

} // namespace

/// A console that polls by itself is a good neighbour: it asks for little, and less when nothing happens, and yet
/// learns of everything.
class TestNeighbour : public QObject
{
    Q_OBJECT

private:
    /// A desk whose polls come when the test wants them: its clock stands still, so no interval ever passes by itself.
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::shared_ptr<FakeClock> clock;
        std::shared_ptr<NetworkWatch> network = std::make_shared<NetworkWatch>();
        std::unique_ptr<TestDesk> desk;
        LeadId job = 0;
        ContactId person = 0;
        qint64 company = 0;
        bool isSeen = true;

        SyncDesk *sync() const { return desk->desks().sync; }
        SyncState state() const { return sync()->state(); }

        /// Minutes until it asks by itself.
        UnixSeconds minutesLeft() const { return (state().nextTryAt - clock->now() + 59) / 60; }
        void pass(std::chrono::minutes time)
        {
            clock->advance(time);
            amo.run([time](World &world) { world.advance(time.count() * 60); });
        }
        /// Shows or hides the window: the desk thinks over when it asks.
        void think()
        {
            isSeen = !isSeen;
            sync()->setSeen(isSeen);
        }
        /// The desk asks by itself after \a time; how often it has begun to read everything, -1 when it did not ask.
        int looksAtEverything(std::chrono::minutes time)
        {
            amo.run([](World &world) { world.log().clear(); });
            pass(time);
            think();
            if (!QTest::qWaitFor([this] { return isPulled(); }, 30'000))
                return -1;
            int looks = 0;
            amo.run([&](World &world) {
                for (const Sandbox::LoggedRequest &request : world.log().recent()) {
                    const QByteArray target = QByteArray::fromPercentEncoding(request.target);
                    looks += target.startsWith("/api/v4/leads?page=1&") && target.contains("order[id]=asc") ? 1 : 0;
                }
            });
            return looks;
        }
        bool isPulled() const { return state().phase == SyncPhase::Idle && state().lastSuccessAt == clock->now(); }
        /// One poll of the background; how many requests it cost, -1 when it did not come.
        int poll()
        {
            const int before = asked(amo);
            clock->advance(6min);
            amo.run([](World &world) { world.advance(6 * 60); });
            // Shown and hidden in turn: the interval is over either way.
            isSeen = !isSeen;
            sync()->setSeen(isSeen);
            return QTest::qWaitFor([this] { return isPulled(); }, 30'000) ? asked(amo) - before : -1;
        }
    };

    /// Of the quiet hours of the desk: from so many minutes behind the scene's beginning.
    struct Quiet
    {
        int from;
        int until;
    };
    static std::unique_ptr<Scene> makeScene(bool filters = false, std::optional<Quiet> quiet = {})
    {
        auto scene = std::make_unique<Scene>();
        UnixSeconds now = 0;
        scene->amo.run([&](World &world) {
            Sandbox::fillDemoFleet(world);
            world.behaviour().filtersOn = filters;
            scene->company = world.addCompany(u"Завод"_s);
            scene->person = world.addContact(u"Клиент Первый"_s, u"+7 (000) 000-00-01"_s, scene->company);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = u"K-1"_s;
            sale.model = u"16К20"_s;
            sale.contactId = scene->person;
            sale.companyId = scene->company;
            world.addLead(sale);
            Sandbox::NewLead job;
            job.name = u"Не держит размер"_s;
            job.contactId = scene->person;
            scene->job = world.addLead(job);
            world.advance(3600);
            now = world.now();
        });
        scene->clock = std::make_shared<FakeClock>(now);
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        scene->desk->clock = scene->clock;
        scene->desk->network = scene->network;
        scene->desk->pollsByItself = true;
        if (quiet) {
            // The hours are those of the wall clock, wherever the test runs.
            const QTime start = QDateTime::fromSecsSinceEpoch(now).time();
            scene->desk->desk.quiet = {true, start.addSecs(quiet->from * 60), start.addSecs(quiet->until * 60)};
        }
        if (!scene->desk->open() || !QTest::qWaitFor([&] { return scene->isPulled(); }, 30'000))
            return nullptr;
        return scene;
    }

private Q_SLOTS:
    void anIdlePollCostsAtMostTwoRequests_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::addColumn<bool>("log");
        QTest::newRow("no filter") << false << true;
        QTest::newRow("paid filter") << true << true;
        QTest::newRow("the change log is not shown") << false << false;
    }
    void anIdlePollCostsAtMostTwoRequests()
    {
        QFETCH(bool, filters);
        QFETCH(bool, log);
        auto scene = makeScene(filters);
        QVERIFY(scene);
        if (!log) {
            scene->amo.run([](World &world) {
                Sandbox::FaultRule rule;
                rule.path = QRegularExpression(u"^/api/v4/events"_s);
                rule.code = 404;
                rule.count = -1;
                world.faults().add(rule);
            });
            QVERIFY(!scene->desk->sync().error); // learns it
        }
        scene->amo.run([](World &world) { world.log().clear(); });
        for (int i = 0; i < 3 * kPollRound; ++i) {
            const int cost = scene->poll();
            QVERIFY2(cost == 1 || cost == 2, qPrintable(QString::number(cost)));
        }
        QCOMPARE(asked(scene->amo, u"GET /api/v4/contacts"_s), 3);
        QCOMPARE(asked(scene->amo, u"GET /api/v4/companies"_s), 3);
        QCOMPARE(asked(scene->amo, u"GET /api/v4/events"_s), log ? 6 : 0);
        // A person is told everything.
        scene->amo.run([](World &world) { world.log().clear(); });
        QVERIFY(!scene->desk->sync().error);
        for (const QString &list : {u"contacts"_s, u"companies"_s, u"events"_s, u"leads"_s})
            QVERIFY2(asked(scene->amo, u"GET /api/v4/"_s + list) >= 1, qPrintable(list));
    }

    void whatNoEventTellsIsFoundWithinARound()
    {
        for (int start = 0; start < kPollRound; ++start) {
            auto scene = makeScene();
            QVERIFY(scene);
            for (int i = 0; i < start; ++i)
                QVERIFY(scene->poll() > 0);
            const qsizetype events = scene->amo.ask<qsizetype>([](World &world) { return world.events().size(); });
            scene->amo.run([&](World &world) {
                world.advance(60);
                world.editContact(scene->person, [](Sandbox::Contact &contact) { contact.name = u"Клиент Второй"_s; });
                world.editCompany(scene->company, [](Sandbox::Company &company) { company.name = u"Комбинат"_s; });
            });
            QCOMPARE(scene->amo.ask<qsizetype>([](World &world) { return world.events().size(); }), events);
            for (int i = 0; i < kPollRound; ++i)
                QVERIFY(scene->poll() > 0);
            const Passport machine = scene->desk->card(u"K-1"_s).passport;
            QCOMPARE(machine.contact.name, u"Клиент Второй"_s);
            QCOMPARE(machine.company.name, u"Комбинат"_s);
        }
    }

    void whatAnEventTellsIsReadInTheSamePoll()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.run([&](World &world) {
            world.advance(60);
            const qint64 phone = world.fieldByCode(u"contacts"_s, u"PHONE"_s)->id;
            world.editContact(scene->person, [&](Sandbox::Contact &contact) {
                contact.name = u"Клиент Второй"_s;
                Sandbox::setField(contact.fields, phone, {Sandbox::Value{u"+7 (000) 000-00-09"_s, 0, 0, {}}});
            });
        });
        QCOMPARE(scene->poll(), 3); // leads, the log, and the contacts it names
        QCOMPARE(scene->desk->card(u"K-1"_s).passport.contact.name, u"Клиент Второй"_s);
        QVERIFY(scene->poll() <= 2);
        QVERIFY(scene->poll() <= 2);
    }

    void aDeletionIsFoundInTwoPolls()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(scene->poll() > 0);
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.deleteLead(scene->job);
        });
        QVERIFY(scene->poll() > 0);
        QVERIFY(scene->poll() > 0);
        const auto jobs = scene->desk->jobs();
        QVERIFY(std::none_of(jobs.cbegin(), jobs.cend(), [&](const JobRow &row) { return row.lead == scene->job; }));
    }

    void aBusyLogIsNotReadToItsEnd()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.run([&](World &world) {
            world.advance(60);
            for (int i = 0; i < 1'000; ++i)
                world.addEvent(u"name_field_changed"_s, u"contact"_s, scene->person, 0);
            world.deleteLead(scene->job);
        });
        // Leads, the newest of the log, the deletions alone, contacts, companies.
        QCOMPARE(scene->poll(), 5);
        const auto jobs = scene->desk->jobs();
        QVERIFY(std::none_of(jobs.cbegin(), jobs.cend(), [&](const JobRow &row) { return row.lead == scene->job; }));
    }

    void anEditWakesAtOnceAndALookDoesNotAskTwice()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const int before = asked(scene->amo, kLeadsAsked);
        // No interval has passed: a window that is hidden and shown again asks for nothing.
        scene->sync()->setSeen(false);
        scene->sync()->setSeen(true);
        QVERIFY(scene->desk->complete(scene->job, u"Готово"_s));
        const auto isSent = [&] {
            return scene->amo.ask<qint64>([&](World &world) { return world.lead(scene->job)->statusId; }) == 142;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSent(), 30'000);
        QTRY_COMPARE(scene->state().waiting, 0);
        QCOMPARE(asked(scene->amo, kLeadsAsked), before);
    }

    void quietHoursAreKept()
    {
        auto scene = makeScene(false, Quiet{10, 10 + 240});
        QVERIFY(scene);
        QVERIFY(scene->poll() > 0); // 6 minutes before; hidden now
        const int before = asked(scene->amo);
        scene->pass(6min);
        scene->think();
        QTRY_VERIFY(scene->minutesLeft() >= 9 && scene->minutesLeft() <= 10); // the rest of 15, and a tenth
        scene->pass(8min);
        scene->think();
        QTRY_VERIFY(scene->minutesLeft() >= 1 && scene->minutesLeft() <= 2);
        QCOMPARE(asked(scene->amo), before);
        // What a person does goes at once.
        QVERIFY(scene->desk->complete(scene->job, u"Готово"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            scene->amo.ask<qint64>([&](World &world) { return world.lead(scene->job)->statusId; }) == 142, 30'000);
        QTRY_COMPARE(scene->state().waiting, 0);
        const int sent = asked(scene->amo);
        QVERIFY(!scene->desk->sync().error);
        QVERIFY(asked(scene->amo) > sent);
        QTRY_COMPARE(scene->state().phase, SyncPhase::Idle);
        QTRY_VERIFY(scene->minutesLeft() >= 15);
        // The end of the hours ends the wait: at 250 minutes, and a tenth.
        scene->pass(225min);
        scene->think();
        QTRY_VERIFY_WITH_TIMEOUT(scene->isPulled(), 30'000);
        QTRY_VERIFY(scene->minutesLeft() >= 5 && scene->minutesLeft() <= 6);
        scene->pass(5min);
        scene->think();
        QTRY_VERIFY_WITH_TIMEOUT(scene->isPulled(), 30'000);
        QTRY_VERIFY(scene->minutesLeft() >= 1 && scene->minutesLeft() <= 4);
    }

    void everyQuietNightHasOneLookAtEverything()
    {
        auto scene = makeScene(false, Quiet{10, 10 + 600});
        QVERIFY(scene);
        QCOMPARE(scene->looksAtEverything(6min), 0);
        QCOMPARE(scene->looksAtEverything(20min), 1);
        QCOMPARE(scene->looksAtEverything(20min), 0);
        QVERIFY(scene->desk->restart());
        scene->isSeen = true;
        QVERIFY(scene->looksAtEverything(20min) >= 0); // the first question of the program
        QCOMPARE(scene->looksAtEverything(20min), 0);
        // The next one.
        QCOMPARE(scene->looksAtEverything(24h), 1);
    }

    void theLookAtEverythingWaitsForPractice()
    {
        auto scene = makeScene(false, Quiet{10, 10 + 600});
        QVERIFY(scene);
        QVERIFY(waitFor(scene->sync()->startTraining()));
        QCOMPARE(scene->looksAtEverything(20min), 0);
        QVERIFY(waitFor(scene->sync()->endTraining(TrainingEnd::TakeBack)));
        QVERIFY(waitFor(scene->sync()->setPaused(true)));
        const int before = asked(scene->amo);
        scene->pass(20min);
        scene->think();
        QVERIFY(waitFor(scene->sync()->setPaused(false)));
        QTRY_VERIFY(scene->isPulled());
        QVERIFY(asked(scene->amo) > before);
    }

    void aPersonIsAnsweredBeforeTheLookAtEverything()
    {
        auto scene = makeScene(false, Quiet{10, 10 + 600});
        QVERIFY(scene);
        const auto isAsked = [&] {
            return scene->amo.ask<bool>([](World &world) {
                const auto &log = world.log().recent();
                return std::any_of(log.cbegin(), log.cend(),
                                   [](const auto &request) { return !request.fault.isEmpty(); });
            });
        };
        scene->amo.run([](World &world) {
            Sandbox::FaultRule rule;
            rule.kind = Sandbox::FaultRule::Kind::Delay;
            rule.path = QRegularExpression(u"^/api/v4/leads.*order%5Bid%5D=asc"_s);
            rule.delayMs = 300;
            world.faults().add(rule);
        });
        scene->pass(20min);
        scene->think();
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(), 30'000);
        const SyncReport report = scene->desk->sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QVERIFY(!scene->state().isStopped);
        scene->amo.run([](World &world) { world.faults().clear(); });
        QCOMPARE(scene->looksAtEverything(20min), 1);
    }

    void theNetworkWakes()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
        // Twice, so that the next try by itself is a quarter of a minute away.
        QVERIFY(scene->desk->sync().error);
        QVERIFY(scene->desk->sync().error);
        QTRY_COMPARE(scene->state().phase, SyncPhase::Offline);
        QVERIFY(scene->state().nextTryAt >= scene->clock->now() + 15);
        const quint16 port = scene->amo.port();
        scene->amo.runServer([port](Sandbox::SandboxServer &server) { server.start(u"127.0.0.1"_s, port); });
        const int before = asked(scene->amo);
        scene->clock->advance(1s);
        Q_EMIT scene->network->cameBack();
        QTRY_VERIFY_WITH_TIMEOUT(scene->isPulled(), 12'000);
        QVERIFY(asked(scene->amo) > before);
    }

    void theNextPollIsFurtherAwayTheLessHappens()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto wait = [&] { return scene->state().nextTryAt - scene->clock->now(); };
        QVERIFY(scene->poll() > 0); // hidden now
        QVERIFY(!scene->isSeen);
        QVERIFY2(wait() >= 180 && wait() <= 198, qPrintable(QString::number(wait())));
        QVERIFY(scene->poll() > 0); // seen: as if something had happened
        QVERIFY2(wait() >= 60 && wait() <= 66, qPrintable(QString::number(wait())));
    }
};

QTEST_GUILESS_MAIN(TestNeighbour)
#include "tst_neighbour.moc"
