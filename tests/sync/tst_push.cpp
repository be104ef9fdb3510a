// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "tests/support/testdesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Stanko;
using Fault = Stanko::Sandbox::FaultRule::Kind;
using Stanko::Sandbox::World;

namespace {
const QString kDone = QStringLiteral("Заменён энкодер оси Z");
const QString kPatch = QStringLiteral("PATCH");
const QString kPost = QStringLiteral("POST");
const QString kGet = QStringLiteral("GET");
const QString kAny = QStringLiteral("/api/v4/");
} // namespace

/// «Выполнено» and its kin against the practice amoCRM: whatever happens on the way, the account ends with exactly one
/// effect of each edit.
class TestPush : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        LeadId sale = 0;
        LeadId job = 0;
        qint64 jobStage = 0;
    };

    /// A machine sold last year with one open job, pulled.
    static std::unique_ptr<Scene> makeScene()
    {
        auto scene = std::make_unique<Scene>();
        scene->amo.run([&](World &world) {
            const qint64 person = world.addContact(QStringLiteral("Клиент"), QStringLiteral("+7 (000) 000-00-02"));
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = QStringLiteral("VC-24-0417");
            sale.model = QStringLiteral("VMC850");
            sale.contactId = person;
            sale.nextMaintenance = QDate(2027, 2, 1);
            scene->sale = world.addLead(sale);
            Sandbox::NewLead job;
            job.name = QStringLiteral("Ошибка ЧПУ 401");
            job.pipelineId = world.wellKnown().servicePipeline;
            job.serial = QStringLiteral("VC-24-0417");
            job.contactId = person;
            scene->job = world.addLead(job);
            scene->jobStage = world.lead(scene->job)->statusId;
            world.advance(5);
        });
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        if (!scene->desk->open() || scene->desk->sync().error)
            return nullptr;
        scene->amo.run([](World &world) { world.log().clear(); });
        return scene;
    }

    static int notesWith(Scene &scene, LeadId lead, const QString &text)
    {
        int count = 0;
        scene.amo.run([&](World &world) {
            const auto notes = world.notesOf(lead);
            for (const auto &note : notes)
                count += note.params.value(QStringLiteral("text")).toString().contains(text) ? 1 : 0;
        });
        return count;
    }

    static qint64 stageOf(Scene &scene, LeadId lead)
    {
        qint64 status = 0;
        scene.amo.run([&](World &world) { status = world.lead(lead)->statusId; });
        return status;
    }

    static QDate dayOf(Scene &scene, LeadId lead)
    {
        QDate day;
        scene.amo.run([&](World &world) { day = world.fieldDay(lead, world.wellKnown().nextMaintenance); });
        return day;
    }

    static void fault(Scene &scene, Fault kind, const QString &verb, const QString &path, int count)
    {
        scene.amo.run([&](World &world) { world.faults().add(kind, verb, path, count); });
    }

    static void heal(Scene &scene)
    {
        scene.amo.run([](World &world) { world.faults().clear(); });
    }

private Q_SLOTS:
    void completionReachesAmocrmWithMinimalPayloads()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate next = scene->desk->today().addMonths(6);
        const auto receipt = scene->desk->complete(scene->job, kDone, next);
        QVERIFY(receipt);
        QCOMPARE(receipt->intents.size(), 4);    // stage, note, date of the job, date of the home lead
        QCOMPARE(scene->desk->jobs().size(), 0); // gone here at once
        QCOMPARE(stageOf(*scene, scene->job), scene->jobStage);
        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.pushed, 4);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(stageOf(*scene, scene->job), qint64(142));
        QCOMPARE(notesWith(*scene, scene->job, kDone), 1);
        QCOMPARE(dayOf(*scene, scene->job), next);
        QCOMPARE(dayOf(*scene, scene->sale), next);
        scene->amo.run([&](World &world) {
            const auto &writes = world.log().writes();
            QCOMPARE(writes.size(), 4);
            const QJsonObject stage = QJsonDocument::fromJson(writes.at(0).body).object();
            QCOMPARE(QStringList(stage.keys()),
                     (QStringList{QStringLiteral("pipeline_id"), QStringLiteral("status_id")}));
            const QJsonObject note = QJsonDocument::fromJson(writes.at(1).body).array().first().toObject();
            QVERIFY(!note.contains(QStringLiteral("created_by")));
            QCOMPARE(note.value(QStringLiteral("note_type")).toString(), QStringLiteral("common"));
            const QString text =
                note.value(QStringLiteral("params")).toObject().value(QStringLiteral("text")).toString();
            QVERIFY2(text.section(u'\n', -1).startsWith(QStringLiteral("SD-")), qPrintable(text));
            const QJsonObject date = QJsonDocument::fromJson(writes.at(2).body).object();
            QCOMPARE(QStringList(date.keys()), (QStringList{QStringLiteral("custom_fields_values")}));
        });
        // And the next pull changes nothing of it.
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->desk->jobs().size(), 0);
        QCOMPARE(scene->desk->card(QStringLiteral("VC-24-0417")).passport.nextMaintenance, next);
    }

    void lostAnswersLeaveExactlyOneEffect_data()
    {
        QTest::addColumn<Fault>("kind");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("count");
        const auto add = [](const char *name, Fault kind, const QString &verb, int count) {
            QTest::addRow("%s", name) << kind << verb << count;
        };
        add("stage and date applied, answers lost", Fault::ApplyThenLose, kPatch, 3);
        add("note applied, answer lost", Fault::ApplyThenLose, kPost, 1);
        add("note applied, answers lost twice", Fault::ApplyThenLose, kPost, 2);
        add("every write applied, every answer lost", Fault::ApplyThenLose, QStringLiteral("(PATCH|POST)"), 4);
        add("note never arrived", Fault::Reset, kPost, 1);
        add("patch never arrived", Fault::Reset, kPatch, 1);
        add("answers cut in the middle", Fault::CutBody, kPost, 1);
        add("answer is no JSON", Fault::BadJson, kPost, 1);
        add("answer is a web page", Fault::Html, kPost, 1);
        add("answer is empty", Fault::NoContent, kPost, 1);
    }
    void lostAnswersLeaveExactlyOneEffect()
    {
        QFETCH(Fault, kind);
        QFETCH(QString, verb);
        QFETCH(int, count);
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate next(2027, 6, 1);
        QVERIFY(scene->desk->complete(scene->job, kDone, next));
        if (verb.startsWith(u'(')) {
            fault(*scene, kind, kPatch, kAny, count);
            fault(*scene, kind, kPost, kAny, count);
        } else {
            fault(*scene, kind, verb, kAny, count);
        }
        scene->desk->push();
        QVERIFY(scene->desk->restart()); // whatever was unclear must be clear from the disk alone
        scene->desk->sync();
        heal(*scene);
        const SyncReport last = scene->desk->sync();
        QVERIFY2(!last.error, last.error ? qPrintable(last.error->detail) : "");
        QCOMPARE(last.waiting, 0);
        QCOMPARE(last.parked, 0);
        QCOMPARE(stageOf(*scene, scene->job), qint64(142));
        QCOMPARE(notesWith(*scene, scene->job, kDone), 1);
        QCOMPARE(dayOf(*scene, scene->job), next);
        QCOMPARE(dayOf(*scene, scene->sale), next);
    }

    void refusedTokenKeepsEverything()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(scene->desk->complete(scene->job, kDone));
        QString fresh;
        scene->amo.run([&](World &world) {
            world.revokeToken(world.defaultToken());
            fresh = world.issueToken(3600);
        });
        const SyncReport refused = scene->desk->sync();
        QVERIFY(refused.error);
        QCOMPARE(refused.error->kind, ErrorKind::Unauthorized);
        QCOMPARE(refused.waiting, 2);
        QCOMPARE(scene->desk->desks().sync->state().phase, SyncPhase::NeedsToken);
        QVERIFY(waitFor(scene->desk->desks().setup->replaceToken(fresh)));
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(stageOf(*scene, scene->job), qint64(142));
        QCOMPARE(notesWith(*scene, scene->job, kDone), 1);
    }

    void blockStopsEverythingAndSendsNothing()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(scene->desk->complete(scene->job, kDone));
        scene->amo.run([&](World &world) {
            auto rule = Sandbox::FaultRule();
            rule.kind = Fault::Status;
            rule.code = 403;
            rule.isHtml = true;
            rule.path = QRegularExpression(kAny);
            world.faults().add(rule);
        });
        const SyncReport report = scene->desk->sync();
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Blocked);
        heal(*scene);
        scene->amo.run([](World &world) { world.log().clear(); });
        QVERIFY(scene->desk->restart()); // the block outlives the program
        QCOMPARE(scene->desk->sync().error->kind, ErrorKind::Blocked);
        scene->amo.run([](World &world) { QCOMPARE(world.log().count(), 0); });
        QCOMPARE(scene->desk->outbox().size(), 2);
    }

    void offlineEditsWaitAndCanBeUndone()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto before = scene->desk->card(QStringLiteral("VC-24-0417")).passport;
        quint16 port = scene->amo.port();
        scene->amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
        const auto receipt = scene->desk->complete(scene->job, kDone, QDate(2027, 6, 1));
        QVERIFY(receipt);
        const SyncReport offline = scene->desk->sync();
        QVERIFY(offline.error);
        QCOMPARE(offline.error->kind, ErrorKind::Network);
        QCOMPARE(offline.waiting, 4);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)));
        QCOMPARE(scene->desk->jobs().size(), 1);
        QCOMPARE(scene->desk->outbox().size(), 0);
        auto after = scene->desk->card(QStringLiteral("VC-24-0417")).passport;
        QCOMPARE(after, before);
        scene->amo.runServer(
            [port](Sandbox::SandboxServer &server) { QVERIFY(server.start(QStringLiteral("127.0.0.1"), port)); });
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(stageOf(*scene, scene->job), scene->jobStage);
        QCOMPARE(notesWith(*scene, scene->job, kDone), 0);
    }

    void sentEditsCannotBeUndoneButReopened()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto receipt = scene->desk->complete(scene->job, kDone);
        QVERIFY(receipt);
        QVERIFY(!scene->desk->push().error);
        const auto undone = waitFor(scene->desk->desks().jobs->undo(receipt->group));
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::AlreadyDone);
        const auto again = scene->desk->complete(scene->job, kDone);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyDone);
        QVERIFY(waitFor(scene->desk->desks().jobs->reopen(scene->job)));
        QCOMPARE(scene->desk->jobs().size(), 1);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(stageOf(*scene, scene->job), scene->jobStage);
    }

    void bothSidesMovingTheDateIsAConflict_data()
    {
        QTest::addColumn<ConflictChoice>("choice");
        QTest::addColumn<QDate>("outcome");
        QTest::newRow("mine") << ConflictChoice::Mine << QDate(2027, 4, 4);
        QTest::newRow("theirs") << ConflictChoice::Theirs << QDate(2027, 5, 5);
    }
    void bothSidesMovingTheDateIsAConflict()
    {
        QFETCH(ConflictChoice, choice);
        QFETCH(QDate, outcome);
        auto scene = makeScene();
        QVERIFY(scene);
        const QString serial = QStringLiteral("VC-24-0417");
        QVERIFY(waitFor(scene->desk->desks().maintenance->reschedule(serial, QDate(2027, 4, 4))));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.setLeadDay(scene->sale, world.wellKnown().nextMaintenance, QDate(2027, 5, 5));
        });
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(dayOf(*scene, scene->sale), QDate(2027, 5, 5)); // nothing is overwritten silently
        QCOMPARE(scene->desk->attention().size(), 1);
        const auto rows = scene->desk->outbox();
        QCOMPARE(rows.size(), 1);
        QVERIFY(waitFor(scene->desk->desks().outbox->resolve(rows.first().intent.id, choice)));
        const SyncReport resolved = scene->desk->sync();
        QVERIFY(!resolved.error);
        QCOMPARE(resolved.conflicts, 0);
        QCOMPARE(resolved.waiting, 0);
        QCOMPARE(dayOf(*scene, scene->sale), outcome);
        QCOMPARE(scene->desk->card(serial).passport.nextMaintenance, outcome);
        QCOMPARE(scene->desk->attention().size(), 0);
    }

    void editsOfDifferentFieldsMerge()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(waitFor(scene->desk->desks().maintenance->reschedule(QStringLiteral("VC-24-0417"), QDate(2027, 4, 4))));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.setLeadField(scene->sale, world.wellKnown().configuration, QStringLiteral("Fanuc 0i-MF"));
        });
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 0);
        QCOMPARE(dayOf(*scene, scene->sale), QDate(2027, 4, 4));
        QCOMPARE(scene->desk->card(QStringLiteral("VC-24-0417")).passport.configuration, QStringLiteral("Fanuc 0i-MF"));
    }

    void pulledRowNeverOverwritesAnUnsentEdit()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        fault(*scene, Fault::Status, kPatch, kAny, -1);
        QVERIFY(waitFor(scene->desk->desks().maintenance->reschedule(QStringLiteral("VC-24-0417"), QDate(2027, 4, 4))));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.setLeadField(scene->sale, world.wellKnown().configuration, QStringLiteral("Siemens 828D"));
        });
        scene->desk->sync();
        const auto passport = scene->desk->card(QStringLiteral("VC-24-0417")).passport;
        QCOMPARE(passport.nextMaintenance, QDate(2027, 4, 4));
        QCOMPARE(passport.nextSource, NextDateSource::Local);
        QCOMPARE(passport.configuration, QStringLiteral("Siemens 828D"));
    }

    void typedSerialIsPushedAndRegistersTheMachine()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        LeadId deal = 0;
        scene->amo.run([&](World &world) {
            world.advance(60);
            Sandbox::NewLead lead;
            lead.name = QStringLiteral("Продажа без номера");
            lead.statusId = 142;
            lead.model = QStringLiteral("CKE6150Z");
            deal = world.addLead(lead);
        });
        QVERIFY(!scene->desk->sync().error);
        const auto items = scene->desk->attention();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().kind, AttentionKind::WonWithoutSerial);
        QVERIFY(waitFor(scene->desk->desks().attention->fillSerial(deal, QStringLiteral("CKE6150Z-2308-0417"))));
        QCOMPARE(scene->desk->passports(QStringLiteral("2308")).size(), 1);
        QVERIFY(!scene->desk->sync().error);
        scene->amo.run([&](World &world) {
            QCOMPARE(world.fieldText(deal, world.wellKnown().serial), QStringLiteral("CKE6150Z-2308-0417"));
        });
        QCOMPARE(scene->desk->attention().size(), 0);
    }

    void jobLostInAmocrmMeanwhileIsAConflictOfTheStageOnly()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(scene->desk->complete(scene->job, kDone));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.moveLead(scene->job, world.wellKnown().servicePipeline, 143);
        });
        const SyncReport report = scene->desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(report.pushed, 1); // the note went
        QCOMPARE(notesWith(*scene, scene->job, kDone), 1);
        QCOMPARE(stageOf(*scene, scene->job), qint64(143));
    }

    void withoutADateFieldTheDateStaysHereAndCanBeTakenBack()
    {
        Sandbox::SandboxThread amo;
        amo.run([](World &world) {
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = QStringLiteral("VC-1");
            sale.model = QStringLiteral("VMC850");
            world.addLead(sale);
        });
        TestDesk desk(amo);
        desk.settings.fields.nextMaintenance = 0;
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        const auto planned = desk.card(QStringLiteral("VC-1")).passport;
        QCOMPARE(planned.nextSource, NextDateSource::Plan);
        const auto moved = waitFor(desk.desks().maintenance->reschedule(QStringLiteral("VC-1"), QDate(2027, 3, 3)));
        QVERIFY(moved);
        QVERIFY(desk.restart());
        QVERIFY(!desk.sync(PullDepth::Everything).error);
        QCOMPARE(desk.card(QStringLiteral("VC-1")).passport.nextMaintenance, QDate(2027, 3, 3));
        QCOMPARE(desk.outbox().size(), 0);
        QVERIFY(waitFor(desk.desks().jobs->undo(moved->group)));
        QCOMPARE(desk.card(QStringLiteral("VC-1")).passport, planned);
        amo.run([](World &world) { QCOMPARE(world.log().writes().size(), 0); });
    }

    void maintainedWithoutALeadLeavesTheStageAlone()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        Completion completion;
        completion.key = QStringLiteral("vc 24 0417"); // any spelling
        completion.note = kDone;
        completion.doneOn = scene->desk->today();
        completion.nextChoice = NextDateChoice::Plan;
        QVERIFY(waitFor(scene->desk->desks().maintenance->maintained(completion)));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(notesWith(*scene, scene->sale, kDone), 1);
        QCOMPARE(dayOf(*scene, scene->sale), scene->desk->today().addMonths(6));
        QCOMPARE(stageOf(*scene, scene->sale), qint64(142));
        QCOMPARE(stageOf(*scene, scene->job), scene->jobStage);
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
