// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "models/service/intakedesk.h"
#include "models/service/maintenancedesk.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using Stanko::Sandbox::World;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString kSerial = u"VC-24-0417"_s;
} // namespace

/// «Пауза» and «Тренировка»: the two ways to keep a desk from amoCRM, over restarts.
class TestPractice : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        LeadId sale = 0;
        LeadId job = 0;
        LeadId other = 0;

        SyncDesk *sync() const { return desk->desks().sync; }
        SyncState state() const { return sync()->state(); }
        int writes()
        {
            return amo.ask<int>([](World &world) { return int(world.log().writes().size()); });
        }
        int requests()
        {
            return amo.ask<int>([](World &world) { return world.log().count(); });
        }
        qint64 stageOf(LeadId lead)
        {
            return amo.ask<qint64>([lead](World &world) { return world.lead(lead)->statusId; });
        }
    };

    static std::unique_ptr<Scene> makeScene()
    {
        auto scene = std::make_unique<Scene>();
        scene->amo.run([&](World &world) {
            const qint64 person = world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = kSerial;
            sale.model = u"VMC850"_s;
            sale.contactId = person;
            sale.nextMaintenance = QDate(2027, 2, 1);
            scene->sale = world.addLead(sale);
            Sandbox::NewLead job;
            job.pipelineId = world.wellKnown().servicePipeline;
            job.serial = kSerial;
            job.contactId = person;
            job.name = u"Ошибка ЧПУ 401"_s;
            scene->job = world.addLead(job);
            job.name = u"Течёт масло"_s;
            scene->other = world.addLead(job);
            world.advance(5);
        });
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        if (!scene->desk->open() || scene->desk->sync().error)
            return nullptr;
        scene->amo.run([](World &world) { world.log().clear(); });
        return scene;
    }

    /// What an engineer tries out: a job done, a date moved twice, a request for the machine, and a part of it taken
    /// back again.
    static bool practise(Scene &scene)
    {
        TestDesk &desk = *scene.desk;
        const auto completed = desk.complete(scene.job, u"Заменён энкодер"_s, desk.today().addMonths(6));
        if (!completed || !waitFor(desk.desks().outbox->cancel(completed->intents.last())))
            return false;
        for (const int months : {3, 4}) {
            if (!waitFor(desk.desks().maintenance->reschedule(kSerial, desk.today().addMonths(months))))
                return false;
        }
        NewRequest request;
        request.name = u"Иван"_s;
        request.phone = u"+7 (000) 000-00-03"_s;
        request.text = u"Не включается"_s;
        request.serial = kSerial;
        return waitFor(desk.desks().intake->createRequest(request)).isOk();
    }

    struct Lists
    {
        QList<PassportRow> passports;
        QList<JobRow> jobs;
        Passport machine;
        friend bool operator==(const Lists &, const Lists &) = default;
    };
    static Lists listsOf(Scene &scene)
    {
        return {scene.desk->passports(), scene.desk->jobs(), scene.desk->card(kSerial).passport};
    }

private Q_SLOTS:
    void nothingLeavesAndTakingBackLeavesAllAsItWas()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const Lists before = listsOf(*scene);
        QVERIFY(waitFor(scene->sync()->startTraining()));
        QVERIFY(scene->state().isTraining);
        QCOMPARE(scene->state().trainingEdits, 0);
        QVERIFY(practise(*scene));
        QVERIFY(!(listsOf(*scene) == before));
        const int edits = int(scene->desk->outbox().size());
        QVERIFY(edits >= 6);
        const SyncReport pushed = scene->desk->push();
        QVERIFY(!pushed.error);
        QCOMPARE(pushed.pushed, 0);
        QCOMPARE(pushed.waiting, edits);
        QCOMPARE(scene->state().trainingEdits, edits);

        QVERIFY(scene->desk->restart());
        QVERIFY(scene->state().isTraining);
        QCOMPARE(scene->state().trainingEdits, edits);
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.pushed, 0);
        QCOMPARE(report.waiting, edits);
        QCOMPARE(scene->writes(), 0);
        QCOMPARE(scene->desk->outbox().first().intent.attempts, 0);

        QVERIFY(waitFor(scene->sync()->endTraining(TrainingEnd::TakeBack)));
        QVERIFY(!scene->state().isTraining);
        QCOMPARE(scene->state().trainingEdits, 0);
        QCOMPARE(scene->desk->outbox().size(), 0);
        const Lists after = listsOf(*scene);
        QCOMPARE(after.passports, before.passports);
        QCOMPARE(after.jobs, before.jobs);
        QVERIFY(after.machine == before.machine);
        QCOMPARE(scene->desk->sync().pushed, 0);
        QCOMPARE(scene->writes(), 0);
        QCOMPARE(listsOf(*scene).passports, before.passports);
    }

    void sendingSendsEachOnce()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(waitFor(scene->sync()->startTraining()));
        QVERIFY(waitFor(scene->sync()->startTraining())); // again: nothing new begins
        QVERIFY(scene->desk->complete(scene->job, u"Заменён энкодер"_s));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 0);
        QVERIFY(waitFor(scene->sync()->startTraining()));
        QCOMPARE(scene->state().trainingEdits, 2);
        QVERIFY(waitFor(scene->sync()->endTraining(TrainingEnd::Send)));
        QCOMPARE(scene->writes(), 0); // lifts, and no more: what sends is the next run
        QVERIFY(scene->desk->restart());
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.pushed, 2);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 2);
        QCOMPARE(scene->stageOf(scene->job), qint64(142));
        QCOMPARE(scene->amo.ask<qsizetype>([&](World &world) { return world.notesOf(scene->job).size(); }), 1);
    }

    void whatWaitedBeforeIsNoPracticeAndWaitsOn()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(scene->desk->complete(scene->other, u"Устранена течь"_s));
        QVERIFY(waitFor(scene->sync()->startTraining()));
        QVERIFY(scene->desk->complete(scene->job, u"Заменён энкодер"_s));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 0);
        QCOMPARE(scene->state().trainingEdits, 2);
        QCOMPARE(scene->state().waiting, 4);
        QVERIFY(waitFor(scene->sync()->endTraining(TrainingEnd::TakeBack)));
        QCOMPARE(scene->desk->sync().pushed, 2);
        QCOMPARE(scene->stageOf(scene->other), qint64(142));
        QVERIFY(scene->stageOf(scene->job) != 142);
    }

    void aRegistrationMeanwhileIsNoPracticeEither()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        LeadId sold = 0;
        LeadId bare = 0;
        QVERIFY(waitFor(scene->sync()->startTraining()));
        scene->amo.run([&](World &world) {
            world.advance(3600);
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = u"NEW-1"_s;
            lead.model = u"VMC850"_s;
            sold = world.addLead(lead);
            lead.serial.clear();
            bare = world.addLead(lead);
        });
        SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.registered, 1);
        QCOMPARE(report.pushed, 0);
        QCOMPARE(report.waiting, 1);
        QCOMPARE(scene->state().trainingEdits, 0);
        // Practice makes a machine of the other deal, which gets a planned date as well.
        QVERIFY(waitFor(scene->desk->desks().attention->fillSerial(bare, u"PLAY-1"_s)));
        QCOMPARE(scene->desk->passports().size(), 3);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 0);

        QVERIFY(waitFor(scene->sync()->endTraining(TrainingEnd::TakeBack)));
        const auto states = scene->desk->passports(u"PLAY-1"_s);
        QCOMPARE(states.size(), 1); // as after any undo
        QCOMPARE(states.first().state, MachineState::Withdrawn);
        report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.pushed, 1);
        QCOMPARE(scene->writes(), 1);
        scene->amo.run([&](World &world) {
            QVERIFY(world.fieldDay(sold, world.wellKnown().nextMaintenance).isValid());
            QVERIFY(!world.fieldDay(bare, world.wellKnown().nextMaintenance).isValid());
            QVERIFY(world.fieldText(bare, world.wellKnown().serial).isEmpty());
        });
    }

    void beginningWaitsForWhatIsBeingSent()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.run([](World &world) {
            Sandbox::FaultRule rule;
            rule.kind = Sandbox::FaultRule::Kind::Delay;
            rule.method = u"PATCH"_s;
            rule.delayMs = 1000;
            world.faults().add(rule);
        });
        QVERIFY(scene->desk->complete(scene->job, u"Заменён энкодер"_s));
        const auto pushed = scene->sync()->push();
        QTRY_COMPARE(scene->writes(), 1); // the stage is on its way, the note waits for it
        QVERIFY(waitFor(scene->sync()->startTraining()));
        const int writes = scene->writes();
        QCOMPARE(writes, 1);
        QVERIFY(waitFor(pushed));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), writes);
        QCOMPARE(scene->stageOf(scene->job), qint64(142));
    }

    void aPauseKeepsStillOverARestart()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        TestDesk &desk = *scene->desk;
        desk.pollsByItself = true;
        desk.pollInterval = 5ms;
        QVERIFY(desk.restart());
        QTRY_VERIFY(scene->requests() > 4); // it polls
        QVERIFY(waitFor(scene->sync()->setPaused(true)));
        QVERIFY(scene->state().isPaused);
        QCOMPARE(scene->state().nextTryAt, 0);
        QVERIFY(!scene->state().isStopped);
        const int before = scene->requests();
        QVERIFY(desk.complete(scene->job, u"Готово"_s));
        scene->sync()->setSeen(false);
        scene->sync()->setSeen(true);
        QVERIFY(desk.restart());
        QVERIFY(scene->state().isPaused);
        QVERIFY(desk.complete(scene->other, u"Готово"_s));
        QVERIFY(waitFor(scene->sync()->setPaused(true)));
        QCOMPARE(scene->requests(), before);
        QCOMPARE(scene->state().nextTryAt, 0);
        QCOMPARE(desk.outbox().size(), 4);
        // What a person asks for is done, and then it is still again.
        QVERIFY(waitFor(scene->sync()->check()));
        QCOMPARE(desk.push().pushed, 4);
        QVERIFY(!desk.sync().error);
        QVERIFY(scene->state().isPaused);
        QTRY_COMPARE(scene->state().phase, SyncPhase::Idle);
        QCOMPARE(scene->state().nextTryAt, 0);
        const int asked = scene->requests();
        QVERIFY(waitFor(scene->sync()->setPaused(false)));
        QTRY_VERIFY(scene->requests() > asked);
    }
};

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
