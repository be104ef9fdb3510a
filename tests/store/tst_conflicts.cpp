// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// What people say to edits on their way, and what becomes of those when leads move, in the store.
class ConflictsTest : public QObject
{
    Q_OBJECT

private:
    static IntentId put(TempStore &store, LeadId lead, Edit edit)
    {
        return must(OutboxStore::add(store.db, {intentFor(lead, std::move(edit))})).ids.first();
    }
    static void move(TempStore &store, IntentId id, const IntentMove &details)
    {
        must(OutboxStore::move(store.db, id, details));
    }
    static IntentState stateOf(TempStore &store, IntentId id) { return must(OutboxStore::find(store.db, id)).state; }
    static FieldEdit dateOf(TempStore &store, IntentId id)
    {
        return std::get<FieldEdit>(must(OutboxStore::find(store.db, id)).edit);
    }

private Q_SLOTS:
    void waitingEditsSurviveTheMigration();
    void whoAndWhenAreKeptUntilItIsOver();
    void anOwnValueTakesItsFollowersAlong();
    void onlyWhatIsSurelyHereIsAmended_data();
    void onlyWhatIsSurelyHereIsAmended();
    void aLeadToBeMadeIsRenamed();
    void whatIsPassedOverHoldsOnlyItself();
    void nothingGoesToALeadBeforeItIsMade();
    void editsMoveToAnotherLead();
    void whereALeadMayHaveGone();
};

void ConflictsTest::waitingEditsSurviveTheMigration()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"account.db"_s);
    {
        Database old;
        must(old.open(path, {.migrateUpTo = 5}));
        must(old.prepare("INSERT INTO outbox (grp, lead_id, key, kind, edit, marker, state, outcome, attempts, "
                         "next_try_at, error, theirs, created_at, settled_at, result_id) VALUES ('g', 7, '', 'note', "
                         "'{\"type\":\"note\",\"text\":\"готово\"}', 'SD-1', 'conflict', 'none', 1, 0, '', '', 5, 0, "
                         "0)")
                 .exec());
        must(old.prepare("INSERT INTO outbox (grp, lead_id, key, kind, edit, marker, state, outcome, attempts, "
                         "next_try_at, error, theirs, created_at, settled_at, result_id) VALUES ('g', 8, '', 'note', "
                         "'{\"type\":\"note\",\"text\":\"едет\"}', 'SD-2', 'in_flight', 'none', 1, 0, '', '', 5, 0, "
                         "0)")
                 .exec());
    }
    Database db;
    QCOMPARE(must(db.open(path)).versionBefore, 5);
    must(OutboxStore::recover(db));
    const QList<OutboxRow> rows = must(OutboxStore::list(db, OutboxScope::Unsettled, context().now));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(std::get<NoteEdit>(rows[0].intent.edit).text, u"готово"_s);
    QVERIFY(rows[0].theirsBy.isEmpty());
    QCOMPARE(rows[0].theirsAt, 0);
    QCOMPARE(rows[0].postponedUntil, 0);
    QCOMPARE(rows[1].intent.state, IntentState::Unconfirmed);
    must(OutboxStore::postpone(db, rows[0].intent.id, 77));
    QCOMPARE(must(OutboxStore::list(db, OutboxScope::Unsettled, context().now))[0].postponedUntil, 77);
}

void ConflictsTest::whoAndWhenAreKeptUntilItIsOver()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
    const IntentId id = put(store, 1, nextDate({}, u"2027-01-01"_s));
    move(store, id, {.to = IntentState::Conflict, .theirs = u"2027-02-02"_s, .theirsBy = 8, .theirsAt = 1'234});
    must(OutboxStore::postpone(store.db, id, 9'999));
    store.reopen();
    const OutboxRow row = must(OutboxStore::list(store.db, OutboxScope::Unsettled, context().now)).first();
    QCOMPARE(row.theirsBy, u"Белов"_s);
    QCOMPARE(row.theirsAt, 1'234);
    QCOMPARE(row.mineBy, u"Орлов"_s);
    QCOMPARE(row.postponedUntil, 9'999);
    // In conflict once more, it reminds again.
    must(OutboxStore::resolve(store.db, id, ConflictChoice::Mine, context().now));
    move(store, id, {.to = IntentState::Conflict, .theirs = u"2027-03-03"_s, .theirsBy = 99});
    const OutboxRow again = must(OutboxStore::list(store.db, OutboxScope::Unsettled, context().now)).first();
    QCOMPARE(again.theirsBy, u"#99"_s);
    QCOMPARE(again.postponedUntil, 0);
}

void ConflictsTest::anOwnValueTakesItsFollowersAlong()
{
    TempStore store;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
    const IntentId first = put(store, 1, nextDate({}, u"2027-01-01"_s));
    const IntentId second = put(store, 1, nextDate(u"2027-01-01"_s, u"2027-02-01"_s));
    move(store, first, {.to = IntentState::Conflict, .theirs = u"2027-05-05"_s});
    must(
        OutboxStore::resolve(store.db, first, ConflictChoice::Own, context().now, Edit(nextDate({}, u"2027-06-06"_s))));
    QCOMPARE(dateOf(store, first), nextDate(u"2027-05-05"_s, u"2027-06-06"_s));
    QCOMPARE(dateOf(store, second), nextDate(u"2027-06-06"_s, u"2027-02-01"_s)); // else it would be a conflict
    QCOMPARE(must(LeadStore::effective(store.db, 1)).nextMaintenance, QDate(2027, 2, 1));
    must(OutboxStore::amend(store.db, second, Edit(nextDate(u"2027-06-06"_s, u"2027-08-08"_s))));
    QCOMPARE(must(LeadStore::effective(store.db, 1)).nextMaintenance, QDate(2027, 8, 8));
}

void ConflictsTest::onlyWhatIsSurelyHereIsAmended_data()
{
    QTest::addColumn<QList<IntentState>>("moves");
    QTest::addColumn<bool>("isAmended");
    using S = IntentState;
    QTest::newRow("queued") << QList<S>{} << true;
    QTest::newRow("failed without effect") << QList<S>{S::InFlight, S::Queued} << true;
    QTest::newRow("refused") << QList<S>{S::InFlight, S::Parked} << true;
    QTest::newRow("in flight") << QList<S>{S::InFlight} << false;
    QTest::newRow("unconfirmed") << QList<S>{S::InFlight, S::Unconfirmed} << false;
    QTest::newRow("parked by a refused look") << QList<S>{S::InFlight, S::Unconfirmed, S::Parked} << false;
    QTest::newRow("looked for in vain, refused after that")
        << QList<S>{S::InFlight, S::Unconfirmed, S::Queued, S::InFlight, S::Parked} << true;
    QTest::newRow("over") << QList<S>{S::InFlight, S::Settled} << false;
}

void ConflictsTest::onlyWhatIsSurelyHereIsAmended()
{
    QFETCH(QList<IntentState>, moves);
    QFETCH(bool, isAmended);
    TempStore store;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
    const IntentId id = put(store, 1, NoteEdit{u"готово"_s});
    for (const IntentState to : std::as_const(moves))
        move(store, id, {.to = to, .outcome = IntentOutcome::Applied, .now = context().now});
    const auto amended = OutboxStore::amend(store.db, id, Edit(NoteEdit{u"готово, и ремень"_s}));
    QCOMPARE(bool(amended), isAmended);
    const Intent intent = must(OutboxStore::find(store.db, id));
    QCOMPARE(std::get<NoteEdit>(intent.edit).text, isAmended ? u"готово, и ремень"_s : u"готово"_s);
    if (isAmended)
        QCOMPARE(intent.state, IntentState::Queued);
    else
        QCOMPARE(amended.error().kind, ErrorKind::AlreadyDone);
}

void ConflictsTest::aLeadToBeMadeIsRenamed()
{
    TempStore store;
    NewLead made;
    made.name = u"Старое имя"_s;
    made.stage = {kMain, 0};
    const LeadId local = must(LeadStore::addLocal(store.db, made, context().now));
    Intent create = intentFor(local, CreateEdit{.lead = made, .newestBefore = 0});
    create.marker = u"SD-aaa"_s;
    const QList<IntentId> ids =
        must(OutboxStore::add(store.db, {create, intentFor(local, NameEdit{.base = markedName(made.name, create.marker),
                                                                           .target = made.name})}))
            .ids;
    made.name = u"Новое имя"_s;
    must(OutboxStore::amend(store.db, ids.first(), Edit(CreateEdit{.lead = made, .newestBefore = 0})));
    QCOMPARE(must(LeadStore::effective(store.db, local)).name, u"Новое имя"_s);
    const NameEdit name = std::get<NameEdit>(must(OutboxStore::find(store.db, ids.last())).edit);
    QCOMPARE(name, (NameEdit{.base = markedName(u"Новое имя"_s, u"SD-aaa"_s), .target = u"Новое имя"_s}));
}

void ConflictsTest::whatIsPassedOverHoldsOnlyItself()
{
    TempStore store;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), job(2, {}, at(2026, 11, 1))});
    const IntentId stage = put(store, 1, toWon());
    const IntentId note = put(store, 1, NoteEdit{u"готово"_s});
    const IntentId other = put(store, 2, NoteEdit{u"другая"_s});
    const auto due = [&](const QSet<IntentId> &passed) {
        QList<IntentId> ids;
        for (const Intent &intent : must(OutboxStore::due(store.db, context().now, 100, passed)))
            ids.append(intent.id);
        return ids;
    };
    QCOMPARE(due({}), (QList<IntentId>{stage, other}));
    QCOMPARE(due({stage}), (QList<IntentId>{note, other}));
    QCOMPARE(due({stage, note}), QList<IntentId>{other});
    QCOMPARE(must(OutboxStore::due(store.db, context().now, 1, {stage})).size(), 1);
    move(store, note, {.to = IntentState::Parked});
    QCOMPARE(due({stage}), QList<IntentId>{other}); // a parked one holds what follows
}

void ConflictsTest::nothingGoesToALeadBeforeItIsMade()
{
    TempStore store;
    NewLead made;
    made.name = u"Новая"_s;
    made.stage = {kMain, 0};
    const LeadId local = must(LeadStore::addLocal(store.db, made, context().now));
    const IntentId create = put(store, local, CreateEdit{.lead = made, .newestBefore = 0});
    put(store, local, NoteEdit{u"готово"_s});
    QVERIFY(must(OutboxStore::due(store.db, context().now, 100, {create})).isEmpty());
}

void ConflictsTest::editsMoveToAnotherLead()
{
    TempStore store;
    Lead into = job(2, u"A-1"_s, at(2026, 11, 1));
    into.stage = {kMain, kWorking};
    into.nextMaintenance = QDate(2027, 9, 9);
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), into});
    const IntentId stage = put(store, 1, toWon());
    const IntentId date = put(store, 1, nextDate(u"2027-01-01"_s, u"2027-02-01"_s));
    const IntentId sent = put(store, 1, NoteEdit{u"готово"_s});
    move(store, stage, {.to = IntentState::Conflict, .error = makeError(ErrorKind::NotFound)});
    move(store, sent, {.to = IntentState::InFlight});
    move(store, sent, {.to = IntentState::Unconfirmed});
    int count = 0;
    must(OutboxStore::moveToLead(store.db, 1, 2, roles(), &count));
    QCOMPARE(count, 2);
    const Intent moved = must(OutboxStore::find(store.db, stage));
    QCOMPARE(moved.lead, 2);
    QCOMPARE(moved.state, IntentState::Queued);
    QCOMPARE(std::get<StageEdit>(moved.edit), (StageEdit{.base = {kMain, kWorking}, .target = {kMain, kStatusWon}}));
    QCOMPARE(dateOf(store, date), nextDate(u"2027-09-09"_s, u"2027-02-01"_s));
    QCOMPARE(must(LeadStore::effective(store.db, 2)).nextMaintenance, QDate(2027, 2, 1));
    QCOMPARE(must(OutboxStore::find(store.db, sent)).lead, 1); // it may have arrived there

    // Done means whatever ends a job where the lead lies.
    PipelineRoles own = roles();
    own.ownSuccess = {{kMain, kWorking}, {kService, 777}};
    const IntentId handedOver = put(store, 1, StageEdit{.base = {kService, kNew}, .target = {kService, 777}});
    must(OutboxStore::moveToLead(store.db, 1, 2, own));
    QCOMPARE(std::get<StageEdit>(must(OutboxStore::find(store.db, handedOver)).edit).target, (Stage{kMain, kWorking}));
}

void ConflictsTest::whereALeadMayHaveGone()
{
    TempStore store;
    Lead gone = job(1, {}, at(2026, 11, 1));
    gone.company = 0;
    gone.contacts = {{.id = 1000, .isMain = true}};
    Lead sameClient = job(2, {}, at(2026, 11, 2));
    sameClient.company = 0;
    sameClient.contacts = {{.id = 1001, .isMain = true}, {.id = 1000, .isMain = false}};
    Lead latest = sameClient;
    latest.id = 3;
    latest.updatedAt = at(2026, 11, 20);
    Lead stranger = job(4, {}, at(2026, 11, 20));
    stranger.company = 0;
    stranger.contacts = {{.id = 1002, .isMain = true}};
    Lead deleted = sameClient;
    deleted.id = 5;
    deleted.isDeleted = true;
    store.pull({gone, sameClient, latest, stranger, deleted});
    const auto ids = [&](UnixSeconds when) {
        QList<LeadId> found;
        for (const Lead &lead : must(OutboxStore::mergeCandidates(store.db, 1, when)))
            found.append(lead.id);
        return found;
    };
    QCOMPARE(ids(0), (QList<LeadId>{3, 2}));
    QCOMPARE(ids(at(2026, 11, 2)), (QList<LeadId>{2, 3})); // what changed at that moment
}

QTEST_GUILESS_MAIN(ConflictsTest)
#include "tst_conflicts.moc"
