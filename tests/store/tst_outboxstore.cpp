// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// The outbox: order, states, taking back, and what lists show meanwhile.
class OutboxStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptEndsAsExpected_data();
    void scriptEndsAsExpected();
    void markersAreUniqueAndKept();
    void illegalMoveIsRefused();
    void backOffSurvivesReopening();
    void isDueAgainWhenTheClockWasSetBack();
    void parkedIntentHoldsOnlyItsOwnLead();
    void unsentEditShowsAndPulledRowDoesNotOverwriteIt();
    void settledEditNoLongerHidesTheServer();
    void typedSerialMovesTheLeadToItsMachine();
    void undoRestoresWhatWasBefore();
    void undoIsRefusedAfterAPartHasLeft();
    void cancelledEditHandsItsBaseToTheNext();
    void resolvingMineBasesItOnTheirs();
    void listTellsStagesByName();
    void journalTellsHowFarThePushIs();
    void journalRefusesChanges();
    void journalChainTellsTampering();
};

/// A script is words: the number of an intent and what happens to it, "reload", "due=…" to expect.
/// Intents 1, 2, 3 are stage, note and date of lead 1; 4 is a note on lead 2.
void OutboxStoreTest::scriptEndsAsExpected_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("one intent of a lead at a time") << u"due=1,4"_s;
    QTest::newRow("the next goes when the one before is over") << u"1:fly 1:applied due=2,4"_s;
    QTest::newRow("nothing passes one in flight") << u"1:fly due=4"_s;
    QTest::newRow("a crash makes in flight unconfirmed, to be looked for first")
        << u"1:fly reload 1=unconfirmed due=1,4"_s;
    QTest::newRow("an unconfirmed one that was found is over") << u"1:fly reload 1:found due=2,4"_s;
    QTest::newRow("an unconfirmed one that was not found is sent again")
        << u"1:fly 1:lost reload 1=unconfirmed due=1,4 1:again due=1,4 1:fly 1:applied due=2,4"_s;
    QTest::newRow("a conflict holds only itself") << u"1:fly 1:conflict due=2,4 2:fly 2:applied due=3,4"_s;
    QTest::newRow("a conflict survives a reload") << u"1:fly 1:conflict reload 1=conflict due=2,4"_s;
    QTest::newRow("a parked one holds what follows on its lead") << u"1:fly 1:park due=4"_s;
    QTest::newRow("a parked one goes again when a person wants it") << u"1:fly 1:park reload 1:retry due=1,4"_s;
    QTest::newRow("a parked one that is discarded lets the others go") << u"1:fly 1:park 1:cancel reload due=2,4"_s;
    QTest::newRow("a failure without effect waits for its time") << u"1:fly 1:later reload due=4"_s;
    QTest::newRow("a person can make it due now") << u"1:fly 1:later 1:retry due=1,4"_s;
    QTest::newRow("weeks of reloads lose nothing") << u"reload reload reload due=1,4 1:fly reload reload due=1,4"_s;
    QTest::newRow("all sent") << u"1:fly 1:applied 2:fly 2:applied 3:fly reload 3:found 4:fly 4:applied due="_s;
}

void OutboxStoreTest::scriptEndsAsExpected()
{
    QFETCH(QString, script);
    const UnixSeconds now = context().now;
    TempStore store;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), job(2, QString(), at(2026, 11, 1))});
    must(OutboxStore::add(store.db, {intentFor(1, toWon()), intentFor(1, NoteEdit{.text = u"готово"_s}),
                                     intentFor(1, nextDate({}, u"2027-01-01"_s)),
                                     intentFor(2, NoteEdit{.text = u"другая"_s}, u"g2"_s)}));
    const auto act = [&store, now](IntentId id, const QString &verb) -> Result<Touched> {
        if (verb == u"fly"_s)
            return OutboxStore::move(store.db, id, {.to = IntentState::InFlight, .now = now});
        if (verb == u"applied"_s || verb == u"found"_s)
            return OutboxStore::move(store.db, id,
                                     {.to = IntentState::Settled,
                                      .outcome = verb == u"found"_s ? IntentOutcome::Found : IntentOutcome::Applied,
                                      .now = now});
        if (verb == u"lost"_s)
            return OutboxStore::move(
                store.db, id,
                {.to = IntentState::Unconfirmed, .now = now, .error = makeError(ErrorKind::Timeout, u"no answer"_s)});
        if (verb == u"again"_s)
            return OutboxStore::move(store.db, id, {.to = IntentState::Queued, .now = now});
        if (verb == u"later"_s)
            return OutboxStore::move(store.db, id, {.to = IntentState::Queued, .now = now, .nextTryAt = now + 60});
        if (verb == u"conflict"_s)
            return OutboxStore::move(store.db, id, {.to = IntentState::Conflict, .now = now, .theirs = u"20:143"_s});
        if (verb == u"park"_s)
            return OutboxStore::move(store.db, id,
                                     {.to = IntentState::Parked, .now = now, .error = makeError(ErrorKind::Refused)});
        if (verb == u"retry"_s)
            return OutboxStore::retry(store.db, id, now);
        return OutboxStore::cancel(store.db, id, now);
    };
    const QStringList words = script.split(u' ');
    for (const QString &word : words) {
        if (word == u"reload"_s) {
            store.reopen();
            must(OutboxStore::recover(store.db));
        } else if (word.startsWith(u"due="_s)) {
            QStringList due;
            for (const Intent &intent : must(OutboxStore::due(store.db, now)))
                due.append(QString::number(intent.id));
            QCOMPARE(due.join(u','), word.mid(4));
        } else if (word.contains(u':')) {
            must(act(word.section(u':', 0, 0).toLongLong(), word.section(u':', 1)));
        } else {
            const Intent intent = must(OutboxStore::find(store.db, word.section(u'=', 0, 0).toLongLong()));
            QCOMPARE(intentStateName(intent.state), word.section(u'=', 1));
        }
    }
}

void OutboxStoreTest::markersAreUniqueAndKept()
{
    TempStore store;
    int number = 0;
    const auto source = [&number] { return u"%1"_s.arg(++number, 12, 16, QLatin1Char('0')); };
    Intent own = intentFor(1, TagEdit{.tag = u"Сервис"_s});
    own.marker = u"SD-own"_s;
    must(OutboxStore::add(store.db, {intentFor(1, NoteEdit{.text = u"a"_s}), own}, source));
    const QList<Intent> intents = must(OutboxStore::pendingOf(store.db, 1));
    QCOMPARE(intents[0].marker, u"SD-000000000001"_s);
    QCOMPARE(intents[1].marker, u"SD-own"_s);
    number = 0;
    QVERIFY(!OutboxStore::add(store.db, {intentFor(1, NoteEdit{.text = u"b"_s})}, source));
    QCOMPARE(must(OutboxStore::pendingOf(store.db, 1)).size(), 2);
    QCOMPARE(OutboxStore::randomMarker().size(), 12);
    QVERIFY(OutboxStore::randomMarker() != OutboxStore::randomMarker());
}

void OutboxStoreTest::illegalMoveIsRefused()
{
    TempStore store;
    const IntentId id = must(OutboxStore::add(store.db, {intentFor(1, toWon())})).ids.first();
    QVERIFY(!OutboxStore::move(store.db, id, {.to = IntentState::Unconfirmed}));
    must(OutboxStore::move(store.db, id, {.to = IntentState::InFlight}));
    QVERIFY(!OutboxStore::cancel(store.db, id, 1));
    must(OutboxStore::move(store.db, id, {.to = IntentState::Settled, .outcome = IntentOutcome::Applied, .now = 5}));
    QVERIFY(!OutboxStore::move(store.db, id, {.to = IntentState::Queued}));
    QCOMPARE(OutboxStore::retry(store.db, id, 1).error().kind, ErrorKind::AlreadyDone);
    QCOMPARE(OutboxStore::find(store.db, 99).error().kind, ErrorKind::NotHere);
    QCOMPARE(must(OutboxStore::find(store.db, id)).settledAt, 5);
}

void OutboxStoreTest::backOffSurvivesReopening()
{
    TempStore store;
    const IntentId id = must(OutboxStore::add(store.db, {intentFor(1, toWon())})).ids.first();
    Error error = makeError(ErrorKind::RateLimited, u"slow down"_s);
    error.httpStatus = 429;
    error.retryAfter = std::chrono::seconds(30);
    error.requestId = u"r1"_s;
    error.problems = {{.code = u"NotSupportedChoice"_s, .path = u"a.0"_s, .detail = u"no"_s}};
    must(OutboxStore::move(store.db, id, {.to = IntentState::InFlight}));
    must(OutboxStore::move(store.db, id, {.to = IntentState::Queued, .nextTryAt = 500, .error = error}));
    store.reopen();
    const Intent intent = must(OutboxStore::find(store.db, id));
    QCOMPARE(intent.attempts, 1);
    QCOMPARE(intent.nextTryAt, 500);
    QCOMPARE(intent.error, error);
    QCOMPARE(intent.edit, Edit(toWon()));
    QVERIFY(!intent.isUndoable());
    QCOMPARE(must(OutboxStore::nextDueAt(store.db, 499)), 500);
    QCOMPARE(must(OutboxStore::nextDueAt(store.db, 500)), 0);
}

void OutboxStoreTest::isDueAgainWhenTheClockWasSetBack()
{
    TempStore store;
    constexpr UnixSeconds kThen = 1'767'225'600;
    const IntentId id = must(OutboxStore::add(store.db, {intentFor(1, toWon())})).ids.first();
    must(OutboxStore::move(store.db, id, {.to = IntentState::InFlight}));
    must(OutboxStore::move(store.db, id, {.to = IntentState::Queued, .nextTryAt = kThen + 3'600}));
    QCOMPARE(must(OutboxStore::due(store.db, kThen)).size(), 0);
    QCOMPARE(must(OutboxStore::nextDueAt(store.db, kThen)), kThen + 3'600);
    const UnixSeconds aDayBefore = kThen - 24 * 3'600;
    QCOMPARE(must(OutboxStore::due(store.db, aDayBefore)).size(), 1);
    QCOMPARE(must(OutboxStore::nextDueAt(store.db, aDayBefore)), 0);
}

void OutboxStoreTest::parkedIntentHoldsOnlyItsOwnLead()
{
    TempStore store;
    const auto ids = must(OutboxStore::add(store.db, {intentFor(1, toWon()), intentFor(2, toWon()),
                                                      intentFor(1, NoteEdit{.text = u"a"_s})}))
                         .ids;
    must(OutboxStore::move(store.db, ids[0], {.to = IntentState::Parked}));
    const auto due = must(OutboxStore::due(store.db, 1));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().id, ids[1]);
    const OutboxCounts counts = must(OutboxStore::counts(store.db));
    QCOMPARE(counts.parked, 1);
    QCOMPARE(counts.waiting(), 2);
}

void OutboxStoreTest::unsentEditShowsAndPulledRowDoesNotOverwriteIt()
{
    TempStore store;
    Lead home = sale(1, u"A-1"_s, at(2026, 10, 1));
    home.nextMaintenance = QDate(2026, 12, 1);
    Lead work = job(2, u"A-1"_s, at(2026, 11, 1));
    store.pull({home, work});
    QCOMPARE(must(JobStore::list(store.db, {}, jobContext())).rows.size(), 1);
    Touched touched = must(OutboxStore::add(store.db, {intentFor(2, toWon()),
                                                       intentFor(1, nextDate(u"2026-12-01"_s, u"2027-03-05"_s))}))
                          .touched;
    QVERIFY(touched.keys.contains(u"A-1"_s));
    store.derive(touched);
    const auto check = [&store] {
        QVERIFY(must(JobStore::list(store.db, {}, jobContext())).rows.isEmpty());
        QCOMPARE(must(LeadStore::effective(store.db, 2)).stage, (Stage{.pipeline = kService, .status = kStatusWon}));
        QCOMPARE(must(LeadStore::find(store.db, 2)).stage, (Stage{.pipeline = kService, .status = kNew}));
        const Passport passport = store.passport(u"A-1"_s);
        QCOMPARE(passport.nextMaintenance, QDate(2027, 3, 5));
        QCOMPARE(passport.nextSource, NextDateSource::Local);
        QCOMPARE(passport.leads, (QList<LeadId>{1, 2}));
        QVERIFY(must(PassportStore::list(store.db, {}, listContext())).rows.first().hasUnsentEdit);
    };
    check();
    home.nextMaintenance = QDate(2026, 12, 24);
    home.updatedAt += 100;
    work.name = u"Новое имя"_s;
    work.stage.status = kWorking;
    must(LeadStore::upsert(store.db, {home, work}));
    QCOMPARE(must(LeadStore::find(store.db, 1)).nextMaintenance, QDate(2026, 12, 24));
    QCOMPARE(must(LeadStore::effective(store.db, 2)).name, u"Новое имя"_s);
    work.stage.status = kNew;
    must(LeadStore::upsert(store.db, {work}));
    store.derive(must(PassportStore::everything(store.db)));
    check();
}

void OutboxStoreTest::settledEditNoLongerHidesTheServer()
{
    TempStore store;
    Lead work = job(1, u"A-1"_s, at(2026, 11, 1));
    store.pull({work});
    const IntentId id = must(OutboxStore::add(store.db, {intentFor(1, toWon())})).ids.first();
    must(OutboxStore::move(store.db, id, {.to = IntentState::InFlight}));
    must(OutboxStore::move(store.db, id, {.to = IntentState::Settled, .outcome = IntentOutcome::Applied}));
    QCOMPARE(must(LeadStore::effective(store.db, 1)), work);
    work.stage.status = kStatusWon;
    must(LeadStore::upsert(store.db, {work}));
    QCOMPARE(must(LeadStore::effective(store.db, 1)), work);
}

void OutboxStoreTest::typedSerialMovesTheLeadToItsMachine()
{
    TempStore store;
    store.pull({sale(1, QString(), at(2026, 10, 1))});
    QCOMPARE(store.attention().size(), 1);
    const FieldEdit typed{.role = FieldRole::Serial, .base = {}, .target = u"А-1"_s};
    const Touched touched = must(OutboxStore::add(store.db, {intentFor(1, typed)})).touched;
    QCOMPARE(store.derive(touched).registered.size(), 1);
    QVERIFY(store.attention().isEmpty());
    QCOMPARE(store.passport(u"A-1"_s).serial, u"А-1"_s);
    const Touched back = must(OutboxStore::cancelGroup(store.db, u"g1"_s, 1));
    QVERIFY(back.keys.contains(u"A-1"_s));
    QCOMPARE(store.derive(back).withdrawn.size(), 1);
}

void OutboxStoreTest::undoRestoresWhatWasBefore()
{
    TempStore store;
    Lead home = sale(1, u"A-1"_s, at(2026, 10, 1));
    home.nextMaintenance = QDate(2026, 12, 1);
    store.pull({home, job(2, u"A-1"_s, at(2026, 11, 1))});
    const Passport before = store.passport(u"A-1"_s);
    const auto jobsBefore = must(JobStore::list(store.db, {}, jobContext())).rows;
    store.derive(must(OutboxStore::add(store.db, {intentFor(2, toWon()), intentFor(2, NoteEdit{.text = u"a"_s}),
                                                  intentFor(1, nextDate(u"2026-12-01"_s, u"2027-06-01"_s)),
                                                  intentFor(1, nextDate(u"2027-06-01"_s, u"2027-07-01"_s))}))
                     .touched);
    QVERIFY(store.passport(u"A-1"_s) != before);
    store.derive(must(OutboxStore::cancelGroup(store.db, u"g1"_s, 7)));
    QCOMPARE(store.passport(u"A-1"_s), before);
    QCOMPARE(must(JobStore::list(store.db, {}, jobContext())).rows, jobsBefore);
    for (const Intent &intent : must(OutboxStore::ofGroup(store.db, u"g1"_s)))
        QCOMPARE(intent.outcome, IntentOutcome::Cancelled);
    QCOMPARE(OutboxStore::cancelGroup(store.db, u"none"_s, 7).error().kind, ErrorKind::NotHere);
}

void OutboxStoreTest::undoIsRefusedAfterAPartHasLeft()
{
    TempStore store;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
    const auto ids =
        must(OutboxStore::add(store.db, {intentFor(1, toWon()), intentFor(1, NoteEdit{.text = u"a"_s})})).ids;
    must(OutboxStore::move(store.db, ids[0], {.to = IntentState::InFlight}));
    QCOMPARE(OutboxStore::cancelGroup(store.db, u"g1"_s, 7).error().kind, ErrorKind::AlreadyDone);
    QCOMPARE(must(OutboxStore::pendingOf(store.db, 1)).size(), 2);
}

void OutboxStoreTest::cancelledEditHandsItsBaseToTheNext()
{
    TempStore store;
    Lead home = sale(1, u"A-1"_s, at(2026, 10, 1));
    home.nextMaintenance = QDate(2026, 12, 1);
    store.pull({home});
    const auto ids =
        must(OutboxStore::add(store.db, {intentFor(1, nextDate(u"2026-12-01"_s, u"2027-01-01"_s), u"g1"_s),
                                         intentFor(1, nextDate(u"2027-01-01"_s, u"2027-02-01"_s), u"g2"_s)}))
            .ids;
    must(OutboxStore::cancelGroup(store.db, u"g1"_s, 7));
    QCOMPARE(must(OutboxStore::find(store.db, ids[1])).edit, Edit(nextDate(u"2026-12-01"_s, u"2027-02-01"_s)));
}

void OutboxStoreTest::resolvingMineBasesItOnTheirs()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    const auto ids = must(OutboxStore::add(store.db, {intentFor(1, nextDate({}, u"2027-01-01"_s)),
                                                      intentFor(1, nextDate({}, u"2027-02-01"_s))}))
                         .ids;
    for (const IntentId id : ids)
        must(OutboxStore::move(store.db, id, {.to = IntentState::Conflict, .theirs = u"2026-12-31"_s}));
    must(OutboxStore::resolve(store.db, ids[0], ConflictChoice::Mine, 5));
    const Intent mine = must(OutboxStore::find(store.db, ids[0]));
    QCOMPARE(mine.state, IntentState::Queued);
    QCOMPARE(mine.edit, Edit(nextDate(u"2026-12-31"_s, u"2027-01-01"_s)));
    must(OutboxStore::resolve(store.db, ids[1], ConflictChoice::Theirs, 5));
    QCOMPARE(must(OutboxStore::find(store.db, ids[1])).outcome, IntentOutcome::Theirs);
    QCOMPARE(OutboxStore::resolve(store.db, ids[1], ConflictChoice::Mine, 5).error().kind, ErrorKind::AlreadyDone);
}

void OutboxStoreTest::listTellsStagesByName()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
    const auto ids =
        must(OutboxStore::add(store.db, {intentFor(1, toWon()), intentFor(1, NoteEdit{.text = u"готово"_s})})).ids;
    must(OutboxStore::move(store.db, ids[0], {.to = IntentState::Conflict, .theirs = u"20:143"_s}));
    auto rows = must(OutboxStore::list(store.db, OutboxScope::Unsettled, at(2026, 11, 22)));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].leadName, u"Заявка 1"_s);
    QCOMPARE(rows[0].serial, u"A-1"_s);
    QCOMPARE(rows[0].before, u"Сервис · Новая"_s);
    QCOMPARE(rows[0].after, u"Сервис · Успешно"_s);
    QCOMPARE(rows[0].theirs, u"Сервис · Закрыто"_s);
    QCOMPARE(rows[1].after, u"готово"_s);
    must(OutboxStore::cancel(store.db, ids[1], at(2026, 10, 1)));
    QCOMPARE(must(OutboxStore::list(store.db, OutboxScope::Unsettled, at(2026, 11, 22))).size(), 1);
    QCOMPARE(must(OutboxStore::list(store.db, OutboxScope::Last30Days, at(2026, 10, 20))).size(), 2);
    QCOMPARE(must(OutboxStore::list(store.db, OutboxScope::Last30Days, at(2026, 11, 22))).size(), 1);
}

void OutboxStoreTest::journalTellsHowFarThePushIs()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1)), job(2, u"A-1"_s, at(2026, 11, 1))});
    HistoryEntry entry = historyLine(u"Заменён фильтр"_s);
    entry.day = kToday;
    entry.lead = 2;
    entry.author = u"Орлов"_s;
    entry.group = u"g1"_s;
    const OutboxAdded added = must(OutboxStore::add(store.db, {intentFor(2, toWon())}));
    must(JournalStore::append(store.db, entry));
    store.derive(added.touched);
    const auto first = [&store] { return must(JournalStore::historyOf(store.db, u"A-1"_s)).first(); };
    QCOMPARE(must(JournalStore::historyOf(store.db, u"A-1"_s)).size(), 2);
    QCOMPARE(first().push, HistoryPush::Waiting);
    QCOMPARE(first().text, entry.text);
    QCOMPARE(first().author, entry.author);
    QCOMPARE(first().day, entry.day);
    must(OutboxStore::move(store.db, added.ids.first(), {.to = IntentState::InFlight}));
    must(OutboxStore::move(store.db, added.ids.first(), {.to = IntentState::Settled, .outcome = IntentOutcome::Found}));
    QCOMPARE(first().push, HistoryPush::Sent);
    must(OutboxStore::add(store.db, {intentFor(2, NoteEdit{.text = u"b"_s}, u"g2"_s)}));
    entry.group = u"g2"_s;
    entry.at += 1;
    must(JournalStore::append(store.db, entry));
    must(OutboxStore::cancelGroup(store.db, u"g2"_s, 5));
    QCOMPARE(first().push, HistoryPush::TakenBack);
}

void OutboxStoreTest::journalRefusesChanges()
{
    TempStore store;
    must(JournalStore::append(store.db, historyLine(u"a"_s)));
    QVERIFY(!store.db.execute(u"UPDATE journal SET key = 'B'"_s));
    QVERIFY(!store.db.execute(u"DELETE FROM journal"_s));
    QCOMPARE(must(store.db.number("SELECT count(*) FROM journal WHERE key = 'A-1'")), 1);
}

void OutboxStoreTest::journalChainTellsTampering()
{
    TempStore store;
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        must(JournalStore::append(store.db, historyLine(text)));
    QCOMPARE(must(JournalStore::firstBroken(store.db)), 0);
    QVERIFY(store.db.execute(u"DROP TRIGGER journal_keeps_its_lines"_s));
    QVERIFY(store.db.execute(u"UPDATE journal SET payload = replace(payload, '\"b\"', '\"x\"') WHERE id = 2"_s));
    QCOMPARE(must(JournalStore::firstBroken(store.db)), 2);
}

QTEST_GUILESS_MAIN(OutboxStoreTest)
#include "tst_outboxstore.moc"
