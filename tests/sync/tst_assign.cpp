// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/engineerdesk.h"
#include "models/service/intakedesk.h"
#include "tests/sync/peoplescene.h"

using namespace Stanko;

/// Who answers for a job, said here and known in amoCRM; who goes to a machine, known here only; where machines stand.
class TestAssign : public QObject
{
    Q_OBJECT

private:
    static constexpr UserId kColleague = PeopleScene::kColleague;

    static EngineerDesk &engineers(PeopleScene &scene) { return *scene.desk->desks().engineers; }
    static Result<EditReceipt> assign(PeopleScene &scene, UserId user = kColleague)
    {
        return waitFor(engineers(scene).assignJobs({scene.job}, user));
    }
    static UserId ownerOf(PeopleScene &scene, LeadId lead)
    {
        return scene.amo.ask<qint64>([lead](World &world) { return world.lead(lead)->responsibleUserId; });
    }
    static UserId manager(PeopleScene &scene)
    {
        return scene.amo.ask<qint64>([](World &world) { return world.wellKnown().managerUser; });
    }
    static JobRow jobOf(PeopleScene &scene)
    {
        for (const JobRow &row : scene.desk->jobs()) {
            if (row.lead == scene.job)
                return row;
        }
        return {};
    }
    static void setOwner(PeopleScene &scene, LeadId lead, UserId user, UserId by)
    {
        scene.inAmo([=](World &world) {
            world.editLead(
                lead, [user](Sandbox::Lead &each) { each.responsibleUserId = user; }, by);
        });
    }

private Q_SLOTS:
    void anAssignmentIsSeenAtOnceAndReachesAmocrm()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        const QString before = jobOf(scene).engineer;
        const auto lines = waitFor(engineers(scene).previewJobs({scene.job}, kColleague));
        QVERIFY(lines);
        QCOMPARE(*lines, QList<PushLine>({{PushLine::What::Responsible, scene.job, before, u"Белова Мария"_s}}));
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(assign(scene));
        QCOMPARE(jobOf(scene).engineer, u"Белова Мария"_s);
        QVERIFY(jobOf(scene).hasUnsentEdit);
        const OutboxRow row = scene.row(u"responsible"_s);
        QCOMPARE(row.before, before);
        QCOMPARE(row.after, u"Белова Мария"_s);
        QVERIFY(scene.desk->restart());
        QCOMPARE(scene.row(u"responsible"_s), row);
        // A pull meanwhile does not cover it.
        scene.inAmo(
            [&](World &world) { world.editLead(scene.job, [](Sandbox::Lead &lead) { lead.name = u"Иначе"_s; }); });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(jobOf(scene).name, u"Иначе"_s);
        QCOMPARE(jobOf(scene).engineer, u"Белова Мария"_s);
        QCOMPARE(ownerOf(scene, scene.job), kColleague);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(!jobOf(scene).hasUnsentEdit);
        // Nothing else was written with it.
        QCOMPARE(scene.stageOf(scene.job), scene.stage);
        QCOMPARE(scene.requests(u"PATCH /api/v4/leads/{id}"_s), 1);
        // Once more there is nothing to do.
        const auto again = assign(scene);
        QVERIFY(again);
        QVERIFY(again->intents.isEmpty());
    }

    void aMachineFollowsItsDealsOwner()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        QCOMPARE(scene.desk->passports().first().engineer, jobOf(scene).engineer);
        // The sale is a lead of a service pipeline, too.
        QVERIFY(waitFor(engineers(scene).assignJobs({scene.sale}, kColleague)));
        QCOMPARE(scene.desk->passports().first().engineer, u"Белова Мария"_s);
        QVERIFY(!scene.desk->push().error);
        QCOMPARE(ownerOf(scene, scene.sale), kColleague);
    }

    void itCanBeTakenBackBeforeItLeaves()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        const JobRow before = jobOf(scene);
        const auto receipt = assign(scene);
        QVERIFY(receipt);
        QVERIFY(waitFor(scene.desk->desks().jobs->undo(receipt->group)));
        QCOMPARE(jobOf(scene), before);
        QVERIFY(!scene.desk->push().error);
        QCOMPARE(ownerOf(scene, scene.job), before.responsibleUser);
    }

    void twoInARowEndWithTheLast()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        const UserId first = jobOf(scene).responsibleUser;
        const auto there = assign(scene);
        QVERIFY(there);
        QVERIFY(assign(scene, first)); // and back again
        QCOMPARE(jobOf(scene).responsibleUser, first);
        // Without the one before, the second has nothing left to say.
        QVERIFY(waitFor(scene.outbox().cancel(there->intents.first())));
        QVERIFY(!scene.desk->push().error);
        QCOMPARE(ownerOf(scene, scene.job), first);
        QVERIFY(scene.desk->outbox().isEmpty());
    }

    void somebodyElseWasQuicker_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void somebodyElseWasQuicker()
    {
        QFETCH(bool, mine);
        PeopleScene scene;
        QVERIFY(scene.isReady);
        constexpr UserId kThird = 7'100'997;
        scene.inAmo([](World &world) { world.users().append({.id = kThird, .name = u"Гусев"_s, .email = {}}); });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(assign(scene));
        setOwner(scene, scene.job, kThird, kThird);
        QCOMPARE(scene.desk->push().conflicts, 1);
        QCOMPARE(ownerOf(scene, scene.job), kThird);
        const OutboxRow row = scene.row(u"responsible"_s);
        QCOMPARE(row.theirs, u"Гусев"_s);
        QCOMPARE(row.theirsBy, u"Гусев"_s);
        QVERIFY(row.theirsAt > 0);
        QVERIFY(scene.item(AttentionKind::Conflict));
        const auto choice = mine ? ConflictChoice::Mine : ConflictChoice::Theirs;
        QVERIFY(waitFor(scene.outbox().resolve(row.intent.id, choice)));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(ownerOf(scene, scene.job), mine ? kColleague : kThird);
        QCOMPARE(jobOf(scene).engineer, mine ? u"Белова Мария"_s : u"Гусев"_s);
        QVERIFY(scene.desk->outbox().isEmpty());
        const auto history = waitFor(scene.desk->desks().passports->history(scene.serial));
        QVERIFY(history);
        QVERIFY(std::any_of(history->cbegin(), history->cend(), [mine](const HistoryEntry &entry) {
            return entry.kind == HistoryKind::ConflictResolved && entry.text == (mine ? u"Белова Мария"_s : u"Гусев"_s);
        }));
    }

    void whoHasTheSameInMindMakesNoConflict()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        QVERIFY(assign(scene));
        setOwner(scene, scene.job, kColleague, kColleague);
        QVERIFY(!scene.desk->push().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.desk->outbox(OutboxScope::Last30Days).first().intent.outcome, IntentOutcome::Found);
        QCOMPARE(scene.requests(u"PATCH /api/v4/leads/{id}"_s), 0);
    }

    void somebodyDismissedMeanwhileWaitsForARepair()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        QVERIFY(assign(scene));
        scene.inAmo([](World &world) {
            world.users().removeIf([](const Sandbox::User &user) { return user.id == kColleague; });
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList{u"responsible queued"_s});
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(item->key, u"user_missing:%1"_s.arg(kColleague));
        const auto receipt = waitFor(scene.attention().repair(item->id, QString::number(manager(scene))));
        QVERIFY(receipt);
        QCOMPARE(receipt->edits, 1);
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(ownerOf(scene, scene.job), manager(scene));
        QVERIFY(scene.desk->outbox().isEmpty());
    }

    void onlyWhoWorksThereCanBeNamed()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        const auto own = waitFor(engineers(scene).keep({.name = u"Жуков"_s}));
        QVERIFY(own);
        for (const UserId nobody : {UserId(0), *own, UserId(55)}) {
            const auto answer = assign(scene, nobody);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::BadInput);
            QCOMPARE(answer.error().detail, u"engineer"_s);
        }
        const auto gone = waitFor(engineers(scene).assignJobs({scene.job, 4'711}, kColleague));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotHere);
        QVERIFY(scene.desk->outbox().isEmpty()); // nor was the other one assigned
    }

    void aLeadMadeHereIsHandedOverWhenItIsMade()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        NewRequest request;
        request.name = u"Новый клиент"_s;
        request.text = u"Гудит шпиндель"_s;
        QVERIFY(waitFor(scene.desk->desks().intake->createRequest(request)));
        const QList<JobRow> jobs = scene.desk->jobs();
        const auto made =
            std::find_if(jobs.cbegin(), jobs.cend(), [](const JobRow &row) { return isLocalLead(row.lead); });
        QVERIFY(made != jobs.cend());
        QVERIFY(waitFor(engineers(scene).assignJobs({made->lead}, kColleague)));
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        const qint64 newest = scene.amo.ask<qint64>(
            [](World &world) { return world.leadOrder(World::Order::Id).idAt(world.leads().size() - 1); });
        QCOMPARE(ownerOf(scene, newest), kColleague);
    }

    void visitsStayOnThisDesk()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        const auto own = waitFor(engineers(scene).keep({.name = u"Жуков"_s, .hoursPerWeek = 20}));
        QVERIFY(own);
        const PassportKey key = scene.desk->passports().first().key;
        const auto before = waitFor(engineers(scene).assignVisits({{key, *own}}));
        QVERIFY(before);
        QCOMPARE(before->value(key, -1), 0);
        QVERIFY(
            waitFor(engineers(scene).keepAbsence({0, *own, scene.desk->today(), scene.desk->today(), u"отпуск"_s})));
        QVERIFY(scene.desk->restart());
        const auto crew = waitFor(engineers(scene).crew());
        QVERIFY(crew);
        QCOMPARE(crew->find(*own)->name, u"Жуков"_s);
        QVERIFY(crew->absenceOn(*own, scene.desk->today()));
        const auto overview = waitFor(scene.desk->desks().maintenance->overview(Share::Everybody, 5));
        QVERIFY(overview);
        QCOMPARE(overview->upcoming.first().engineer, u"Жуков"_s);
        const auto mine = waitFor(scene.desk->desks().maintenance->overview(Share::Mine, 5));
        QVERIFY(mine);
        QCOMPARE(mine->passports, 0);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(waitFor(engineers(scene).assignVisits(*before)));
        QVERIFY(waitFor(engineers(scene).remove(*own)));
        QCOMPARE(waitFor(engineers(scene).remove(kColleague)).error().kind, ErrorKind::BadInput);
        QVERIFY(!waitFor(engineers(scene).crew())->find(*own));
    }
};

QTEST_GUILESS_MAIN(TestAssign)
#include "tst_assign.moc"
