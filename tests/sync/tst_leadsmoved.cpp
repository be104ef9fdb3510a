// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/peoplescene.h"

using namespace Stanko;

/// A lead is taken away or moved by people in amoCRM while a stage, a date and a note for it wait here: nothing is
/// lost, and whoever has to decide is told what has happened.
class TestLeadsMoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletedEachEditIsAskedAbout()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([&](World &world) { world.deleteLead(scene.job, PeopleScene::kColleague); });
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(scene.waiting(), (QStringList{u"stage conflict"_s, u"note conflict"_s, u"next_date conflict"_s}));
        QCOMPARE(scene.dayOf(scene.sale), scene.next); // the home lead is another one
        for (const OutboxRow &row : scene.desk->outbox()) {
            QVERIFY(row.intent.error && row.intent.error->kind == ErrorKind::NotFound);
            QVERIFY(!isLeadMerged(*row.intent.error));
            QCOMPARE(row.theirsBy, u"Белова Мария"_s);
        }
        QCOMPARE(scene.desk->sync().conflicts, 3); // asked once, and kept
    }

    void restoredTheyGoByThemselves()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([&](World &world) { world.deleteLead(scene.job); });
        QCOMPARE(scene.desk->sync().conflicts, 3);
        scene.inAmo([&](World &world) { world.restoreLead(scene.job); });
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 0);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(scene.desk->attention().isEmpty());
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), scene.next);
    }

    void mergedTheOtherLeadIsOffered()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        LeadId other = 0;
        scene.inAmo([&](World &world) {
            Sandbox::NewLead lead;
            lead.name = u"Тот же станок, второе обращение"_s;
            lead.pipelineId = world.wellKnown().servicePipeline;
            lead.contactId = world.lead(scene.job)->contacts.first().id;
            other = world.addLead(lead);
        });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.editAll());
        scene.inAmo([&](World &world) {
            world.advance(3'600);
            world.mergeLeads(scene.job, other, PeopleScene::kColleague);
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), (QStringList{u"stage conflict"_s, u"note conflict"_s, u"next_date conflict"_s}));
        QVERIFY(isLeadMerged(*scene.row(u"note"_s).intent.error));
        const auto item = scene.item(AttentionKind::Conflict);
        QVERIFY(item);
        const auto choices = waitFor(scene.attention().repairs(item->id));
        QVERIFY(choices && !choices->isEmpty());
        QCOMPARE(choices->first().code, QString::number(other));
        const auto receipt = waitFor(scene.attention().repair(item->id, choices->first().code));
        QVERIFY(receipt);
        QCOMPARE(receipt->edits, 3);
        QVERIFY(scene.desk->attention().isEmpty());
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 0);
        QCOMPARE(scene.stageOf(other), qint64(142));
        QCOMPARE(scene.notesOn(other), 1);
        QCOMPARE(scene.dayOf(other), scene.next);
        QCOMPARE(scene.notesOn(scene.job), 0);
    }

    void movedToAnotherPipelineOnlyTheStageIsAskedAbout()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        UnixSeconds at = 0;
        scene.inAmo([&](World &world) {
            at = world.now();
            world.freeze(at);
            world.moveLead(scene.job, world.wellKnown().mainPipeline, world.mainPipeline()->firstOrdinaryStatusId(),
                           PeopleScene::kColleague);
            world.freeze(0);
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList{u"stage conflict"_s});
        QCOMPARE(scene.row(u"stage"_s).theirsBy, u"Белова Мария"_s);
        QCOMPARE(scene.row(u"stage"_s).theirsAt, at);
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), scene.next);
        // An own value: won, where it is now.
        const IntentId id = scene.row(u"stage"_s).intent.id;
        const PipelineId now = scene.desk->settings.roles.main;
        QCOMPARE(waitFor(scene.outbox().resolve(id, ConflictChoice::Own, u"%1:1"_s.arg(now))).error().kind,
                 ErrorKind::BadInput);
        QVERIFY(waitFor(scene.outbox().resolve(id, ConflictChoice::Own, stageText({now, kStatusWon}))));
        QCOMPARE(scene.desk->sync().conflicts, 0);
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        scene.amo.run([&](World &world) { QCOMPARE(world.lead(scene.job)->pipelineId, now); });
    }

    void putIntoUnsortedOursGoesThrough()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([&](World &world) {
            const PipelineId service = world.wellKnown().servicePipeline;
            world.moveLead(scene.job, service, world.pipeline(service)->unsortedStatusId());
        });
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QVERIFY(scene.desk->outbox().isEmpty()); // an open stage of the same pipeline says nothing against it
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), scene.next);
    }
};

QTEST_GUILESS_MAIN(TestLeadsMoved)
#include "tst_leadsmoved.moc"
