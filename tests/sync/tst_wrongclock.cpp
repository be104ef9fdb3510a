// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stanko::Sandbox::World;

namespace {
constexpr auto kDay = 24h;
} // namespace

/// The machine's clock is a day ahead or behind, is set in the middle of a sync, or shows another zone. It decides what
/// «today» is here and when something is tried again; what was read up to when is amoCRM's time alone.
class TestWrongClock : public QObject
{
    Q_OBJECT

private:
    /// A machine and jobs, and a desk whose clock begins right.
    struct Scene
    {
        Scene()
        {
            amo.run([this](World &world) {
                Sandbox::NewLead sale;
                sale.statusId = 142;
                sale.serial = u"VC-1"_s;
                sale.model = u"VMC850"_s;
                sale.nextMaintenance = QDate(2027, 2, 1);
                machine = world.addLead(sale);
                for (int i = 0; i < 60; ++i) {
                    Sandbox::NewLead job;
                    job.name = u"Заявка %1"_s.arg(i);
                    job.pipelineId = world.wellKnown().servicePipeline;
                    jobs.append(world.addLead(job));
                }
                world.advance(600);
                clock->set(world.now());
            });
            desk = std::make_unique<TestDesk>(amo);
            desk->clock = clock;
        }

        QStringList namesThere()
        {
            QStringList names;
            amo.run([&](World &world) {
                for (const qint64 job : jobs) {
                    if (!world.lead(job)->isDeleted)
                        names.append(world.lead(job)->name);
                }
            });
            names.sort();
            return names;
        }

        QStringList namesHere() const
        {
            QStringList names;
            for (const JobRow &row : desk->jobs())
                names.append(row.name);
            names.sort();
            return names;
        }

        qint64 stageOf(LeadId lead)
        {
            return amo.ask<qint64>([lead](World &world) { return world.lead(lead)->statusId; });
        }

        Sandbox::SandboxThread amo;
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        std::unique_ptr<TestDesk> desk;
        LeadId machine = 0;
        QList<qint64> jobs;
    };

private Q_SLOTS:
    void cleanup() { qunsetenv("TZ"); }

    void nothingIsMissed_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::addColumn<int>("before"); // hours the clock is off when the data is set up
        QTest::addColumn<int>("middle"); // and by how many it is set in the middle of the next sync
        QTest::addColumn<QByteArray>("zone");
        for (const bool filters : {true, false}) {
            const char *mode = filters ? "paid filter" : "no filter";
            QTest::addRow("%s, ahead", mode) << filters << 24 << 0 << QByteArray();
            QTest::addRow("%s, behind", mode) << filters << -24 << 0 << QByteArray();
            QTest::addRow("%s, ahead and put right", mode) << filters << 24 << -24 << QByteArray();
            QTest::addRow("%s, right and set back", mode) << filters << 0 << -24 << QByteArray();
            QTest::addRow("%s, right and set ahead", mode) << filters << 0 << 24 << QByteArray();
            QTest::addRow("%s, another zone", mode) << filters << 0 << 0 << QByteArray("Asia/Kamchatka");
        }
    }
    void nothingIsMissed()
    {
        QFETCH(bool, filters);
        QFETCH(int, before);
        QFETCH(int, middle);
        QFETCH(QByteArray, zone);
        Scene scene;
        scene.amo.run([filters](World &world) { world.behaviour().filtersOn = filters; });
        scene.clock->advance(std::chrono::hours(before));
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        if (!zone.isEmpty()) {
            qputenv("TZ", zone);
            QVERIFY(scene.desk->restart());
        }
        for (int round = 0; round < 3; ++round) {
            UnixSeconds now = 0;
            scene.amo.run([&](World &world) {
                world.advance(1'800);
                for (int i = round; i < 60; i += 7)
                    world.editLead(scene.jobs.at(i), [&](Sandbox::Lead &lead) { lead.name += u'!'; });
                world.deleteLead(scene.jobs.at(round));
                now = world.now();
            });
            scene.clock->advance(30min);
            if (round == 1 && middle != 0) {
                scene.amo.runServer([&, answers = 0](Sandbox::SandboxServer &server) mutable {
                    server.setAfterAnswer([&scene, middle, answers](World &) mutable {
                        if (++answers == 4)
                            scene.clock->advance(std::chrono::hours(middle));
                    });
                });
            }
            const SyncReport report = scene.desk->sync();
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
            scene.amo.runServer([](Sandbox::SandboxServer &server) { server.setAfterAnswer({}); });
            QCOMPARE(scene.namesHere(), scene.namesThere());
            const SyncDesk *sync = scene.desk->desks().sync; // hears of it a moment later
            QTRY_VERIFY2(sync->state().cursor >= now && sync->state().cursor <= now + 60,
                         qPrintable(QString::number(sync->state().cursor - now)));
        }
    }

    void whatWasWonAfterSetUpIsKnownByAmocrmsTime_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("ahead") << 24;
        QTest::newRow("right") << 0;
        QTest::newRow("behind") << -24;
    }
    void whatWasWonAfterSetUpIsKnownByAmocrmsTime()
    {
        QFETCH(int, hours);
        Scene scene;
        LeadId old = 0;
        LeadId sale = 0;
        const auto sell = [](World &world, const QString &serial) {
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = serial;
            lead.model = u"VMC850"_s;
            return world.addLead(lead);
        };
        scene.amo.run([&](World &world) {
            old = sell(world, {});
            world.advance(3'600);
        });
        scene.clock->advance(1h + std::chrono::hours(hours));
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([&](World &world) {
            world.advance(3'600);
            sale = sell(world, u"NEW-1"_s);
            world.setLeadField(old, world.wellKnown().serial, u"OLD-1"_s); // typed late: won before
        });
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([&](World &world) {
            QVERIFY(world.fieldDay(sale, world.wellKnown().nextMaintenance).isValid());
            QVERIFY(!world.fieldDay(old, world.wellKnown().nextMaintenance).isValid());
        });
    }

    void anEditIsNotKeptForADay_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("set back by a day") << -24 << true;
        QTest::newRow("set back by a year") << -365 * 24 << true;
        QTest::newRow("set ahead by a day") << 24 << true;
        QTest::newRow("right") << 0 << false;
    }
    void anEditIsNotKeptForADay()
    {
        QFETCH(int, hours);
        QFETCH(bool, isSent);
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([](World &world) { world.behaviour().accountUnpaid = true; });
        const LeadId job = scene.jobs.first();
        QVERIFY(scene.desk->complete(job, u"Заменён энкодер"_s));
        QCOMPARE(scene.desk->push().waiting, 2); // the next try is an hour away
        scene.desk->close();
        scene.amo.run([](World &world) {
            world.behaviour().accountUnpaid = false;
            world.log().clear();
        });
        scene.clock->advance(std::chrono::hours(hours));
        scene.desk->pollsByItself = true;
        QVERIFY(scene.desk->open());
        const auto asked = [&](const QString &what) {
            return scene.amo.ask<qsizetype>([&](World &world) { return world.log().count(what); });
        };
        // Lists are read after what is due was sent.
        QTRY_VERIFY_WITH_TIMEOUT(asked(u"GET /api/v4/leads"_s) > 0, 20'000);
        QCOMPARE(scene.stageOf(job) == 142, isSent);
    }

    void aLostAnswerIsLookedForDespiteTheClock()
    {
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        const LeadId job = scene.jobs.first();
        QVERIFY(scene.desk->complete(job, u"Заменён энкодер"_s));
        scene.amo.run([](World &world) {
            world.faults().add(Sandbox::FaultRule::Kind::ApplyThenLose, u"POST"_s, u"/notes"_s, 1);
            world.faults().add(Sandbox::FaultRule::Kind::Status, u"GET"_s, u"/notes"_s, -1);
        });
        QVERIFY(scene.desk->push().error);
        scene.amo.run([](World &world) { world.faults().clear(); });
        scene.desk->close();
        scene.clock->advance(-kDay);
        scene.desk->pollsByItself = true;
        QVERIFY(scene.desk->open());
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk->outbox().size(), 0, 20'000);
        QCOMPARE(scene.amo.ask<qsizetype>([job](World &world) { return world.notesOf(job).size(); }), 1);
    }

    void aBlockLastsAQuarterOfAnHourWhateverTheClock_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("restarts");
        QTest::addColumn<bool>("isOver");
        for (const bool restarts : {false, true}) {
            const char *how = restarts ? "restarted" : "running";
            QTest::addRow("set back by a day, %s", how) << -24 * 60 << restarts << !restarts;
            QTest::addRow("right, %s", how) << 14 << restarts << false;
            QTest::addRow("over, %s", how) << 16 << restarts << true;
        }
    }
    void aBlockLastsAQuarterOfAnHourWhateverTheClock()
    {
        QFETCH(int, minutes);
        QFETCH(bool, restarts);
        QFETCH(bool, isOver);
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([](World &world) {
            Sandbox::FaultRule rule;
            rule.kind = Sandbox::FaultRule::Kind::Status;
            rule.code = 403;
            rule.isHtml = true;
            world.faults().add(rule);
        });
        const SyncReport blocked = scene.desk->sync();
        QVERIFY(blocked.error);
        QCOMPARE(blocked.error->kind, ErrorKind::Blocked);
        scene.amo.run([](World &world) { world.faults().clear(); });
        scene.clock->advance(std::chrono::minutes(minutes));
        if (restarts)
            QVERIFY(scene.desk->restart());
        const SyncReport report = scene.desk->sync();
        QCOMPARE(!report.error, isOver);
        // A restart cannot tell how much of the pause is over, and begins it anew at most.
        scene.clock->advance(16min);
        QVERIFY(!scene.desk->sync().error);
    }
};

QTEST_GUILESS_MAIN(TestWrongClock)
#include "tst_wrongclock.moc"
