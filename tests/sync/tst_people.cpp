// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/peoplescene.h"

using namespace Stanko;

/// The same values changed here and in amoCRM: what merges, what is asked, and what a person can say to it.
class TestPeople : public QObject
{
    Q_OBJECT

private:
    /// The date of the home lead changed on both sides: in conflict.
    static bool quarrel(PeopleScene &scene, QDate theirs = QDate(2027, 5, 5))
    {
        if (!scene.isReady || !waitFor(scene.desk->desks().maintenance->reschedule(scene.serial, scene.next)))
            return false;
        scene.inAmo([&](World &world) {
            world.setLeadDay(scene.sale, world.wellKnown().nextMaintenance, theirs, PeopleScene::kColleague);
        });
        return scene.desk->sync().conflicts == 1;
    }

private Q_SLOTS:
    void anOwnValueGoesOverBoth()
    {
        PeopleScene scene;
        QVERIFY(quarrel(scene));
        const IntentId id = scene.row(u"next_date"_s).intent.id;
        QVERIFY(waitFor(scene.outbox().resolve(id, ConflictChoice::Own, u"2027-06-06"_s)));
        QCOMPARE(scene.desk->card(scene.serial).passport.nextMaintenance, QDate(2027, 6, 6)); // at once
        const auto *edit = std::get_if<FieldEdit>(&scene.desk->outbox().first().intent.edit);
        QVERIFY(edit);
        QCOMPARE(edit->base, u"2027-05-05"_s);
        QVERIFY(scene.desk->attention().isEmpty());
        const auto history = waitFor(scene.desk->desks().passports->history(scene.serial));
        QVERIFY(history);
        const auto told = std::find_if(history->cbegin(), history->cend(), [](const HistoryEntry &entry) {
            return entry.kind == HistoryKind::ConflictResolved && entry.text == u"2027-06-06"_s &&
                   entry.before == u"2027-05-05"_s;
        });
        QVERIFY(told != history->cend());
        QCOMPARE(scene.desk->sync().conflicts, 0);
        QCOMPARE(scene.dayOf(scene.sale), QDate(2027, 6, 6));
        QVERIFY(scene.desk->outbox().isEmpty());
    }

    void anOwnValueMustFit_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("no date") << u"24.12.2026"_s;
        QTest::newRow("no such day") << u"2026-02-30"_s;
        QTest::newRow("before what amoCRM takes") << u"1969-12-31"_s;
        QTest::newRow("nothing") << QString();
    }
    void anOwnValueMustFit()
    {
        QFETCH(QString, value);
        PeopleScene scene;
        QVERIFY(quarrel(scene));
        const IntentId id = scene.row(u"next_date"_s).intent.id;
        const auto answer = waitFor(scene.outbox().resolve(id, ConflictChoice::Own, value));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadInput);
        QCOMPARE(scene.waiting(), QStringList{u"next_date conflict"_s});
    }

    void whoAndWhenComeFromTheLogOfTheField()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        QVERIFY(waitFor(scene.desk->desks().maintenance->reschedule(scene.serial, scene.next)));
        UnixSeconds at = 0;
        scene.inAmo([&](World &world) {
            at = world.now();
            world.freeze(at);
            world.setLeadDay(scene.sale, world.wellKnown().nextMaintenance, QDate(2027, 5, 5), PeopleScene::kColleague);
            // Somebody else was at the lead after that, at another thing.
            world.freeze(0);
            world.advance(600);
            world.setLeadField(scene.sale, world.wellKnown().configuration, u"Fanuc"_s);
            world.log().clear();
        });
        QCOMPARE(scene.desk->push().conflicts, 1);
        const OutboxRow row = scene.row(u"next_date"_s);
        QCOMPARE(row.theirsBy, u"Белова Мария"_s);
        QCOMPARE(row.theirsAt, at);
        QVERIFY(!row.mineBy.isEmpty());
        QCOMPARE(scene.requests(u"GET /api/v4/events"_s), 1);
        QVERIFY(scene.desk->restart());
        QCOMPARE(scene.row(u"next_date"_s), row);
    }

    void withoutTheLogTheLeadItselfTells()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady);
        QVERIFY(waitFor(scene.desk->desks().maintenance->reschedule(scene.serial, scene.next)));
        UnixSeconds at = 0;
        scene.inAmo([&](World &world) {
            world.setLeadDay(scene.sale, world.wellKnown().nextMaintenance, QDate(2027, 5, 5), 424'242);
            at = world.lead(scene.sale)->updatedAt;
            Sandbox::FaultRule rule;
            rule.path = QRegularExpression(u"/api/v4/events"_s);
            rule.code = 403;
            world.faults().add(rule);
        });
        QCOMPARE(scene.desk->push().conflicts, 1);
        QCOMPARE(scene.row(u"next_date"_s).theirsBy, u"#424242"_s); // nobody the list of users knows
        QCOMPARE(scene.row(u"next_date"_s).theirsAt, at);
    }

    void aPostponedConflictWaitsQuietly()
    {
        PeopleScene scene;
        QVERIFY(quarrel(scene));
        QCOMPARE(scene.desk->attention().size(), 1);
        const IntentId id = scene.row(u"next_date"_s).intent.id;
        const UnixSeconds until = scene.desk->clock->now() + 86'400;
        QVERIFY(waitFor(scene.outbox().postpone(id, until)));
        for (int round = 0; round < 2; ++round) {
            QVERIFY(scene.desk->attention().isEmpty());
            QCOMPARE(scene.waiting(), QStringList{u"next_date conflict"_s});
            QCOMPARE(scene.row(u"next_date"_s).postponedUntil, until);
            QVERIFY(scene.desk->restart());
            QCOMPARE(scene.desk->sync(PullDepth::Everything).conflicts, 1);
        }
        // Another conflict of the same machine does not hide behind it.
        QVERIFY(waitFor(scene.outbox().postpone(id, scene.desk->clock->now())));
        QCOMPARE(scene.desk->attention().size(), 1);
        QVERIFY(waitFor(scene.attention().postpone(scene.desk->attention().first().id, until)));
        QCOMPARE(scene.row(u"next_date"_s).postponedUntil, until);
        QVERIFY(waitFor(scene.outbox().resolve(id, ConflictChoice::Theirs)));
        QCOMPARE(waitFor(scene.outbox().postpone(id, until)).error().kind, ErrorKind::AlreadyDone);
    }

    void whatHasNotLeftCanBeAmended()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        const IntentId date = scene.row(u"next_date"_s).intent.id;
        const IntentId text = scene.row(u"note"_s).intent.id;
        const IntentId stage = scene.row(u"stage"_s).intent.id;
        QVERIFY(waitFor(scene.outbox().amend(text, u"Заменён энкодер оси Z и ремень"_s)));
        QVERIFY(waitFor(scene.outbox().amend(date, u"2027-07-07"_s)));
        QCOMPARE(waitFor(scene.outbox().amend(stage, u"1:2"_s)).error().kind, ErrorKind::BadInput);
        QCOMPARE(waitFor(scene.outbox().amend(999'999, u"x"_s)).error().kind, ErrorKind::NotHere);
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.dayOf(scene.job), QDate(2027, 7, 7));
        QCOMPARE(scene.notesOn(scene.job), 1);
        scene.amo.run([&](World &world) {
            QVERIFY(world.notesOf(scene.job).first().params.value(u"text"_s).toString().contains(u"и ремень"_s));
        });
        QCOMPARE(waitFor(scene.outbox().amend(text, u"поздно"_s)).error().kind, ErrorKind::AlreadyDone);
    }

    void aNoteThatMayHaveArrivedIsNotAmended()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([](World &world) {
            world.faults().add(Sandbox::FaultRule::Kind::ApplyThenLose, u"POST"_s, u"notes"_s, 1);
            world.faults().add(Sandbox::FaultRule::Kind::Reset, u"GET"_s, u"notes"_s, -1);
        });
        scene.desk->push();
        QCOMPARE(scene.row(u"note"_s).intent.state, IntentState::Unconfirmed);
        const IntentId id = scene.row(u"note"_s).intent.id;
        QCOMPARE(waitFor(scene.outbox().amend(id, u"другое"_s)).error().kind, ErrorKind::AlreadyDone);
        // Nor when the look was refused and the note was put aside for a person.
        scene.inAmo([](World &world) {
            world.faults().clear();
            Sandbox::FaultRule rule;
            rule.method = u"GET"_s;
            rule.path = QRegularExpression(u"/notes"_s);
            rule.code = 403;
            world.faults().add(rule);
        });
        scene.desk->push();
        QCOMPARE(scene.row(u"note"_s).intent.state, IntentState::Parked);
        QCOMPARE(waitFor(scene.outbox().amend(id, u"другое"_s)).error().kind, ErrorKind::AlreadyDone);
        scene.inAmo([](World &world) { world.faults().clear(); });
        QVERIFY(waitFor(scene.outbox().retry(id)));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.notesOn(scene.job), 1); // looked for first, although a person said "again"
        QVERIFY(scene.desk->outbox().isEmpty());
    }

    void differentFieldsMergeAndAConflictHoldsOnlyItself()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        QVERIFY(waitFor(scene.desk->desks().maintenance->reschedule(scene.serial, scene.next.addDays(1))));
        scene.inAmo([&](World &world) {
            world.setLeadDay(scene.job, world.wellKnown().nextMaintenance, QDate(2027, 5, 5), PeopleScene::kColleague);
            world.setLeadField(scene.job, world.wellKnown().configuration, u"Siemens 828D"_s, PeopleScene::kColleague);
        });
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(report.waiting, 0);
        QCOMPARE(scene.waiting(), QStringList{u"next_date conflict"_s});
        QCOMPARE(scene.row(u"next_date"_s).intent.lead, scene.job);
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), QDate(2027, 5, 5));
        QCOMPARE(scene.dayOf(scene.sale), scene.next.addDays(1));
        scene.amo.run([&](World &world) {
            QCOMPARE(world.fieldText(scene.job, world.wellKnown().configuration), u"Siemens 828D"_s);
        });
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
