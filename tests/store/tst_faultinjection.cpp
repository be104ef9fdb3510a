// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

#include "models/store/calendarstore.h"
#include "models/store/cursorstore.h"
#include "models/store/sqltransaction.h"

using namespace Stanko;
using namespace Stanko::Testing;

using Work = std::function<Done(Database &)>;
Q_DECLARE_METATYPE(Work)

/// Every database call of every kind of write fails once: the answer is an error, nothing is half-written, and the
/// same work done again ends as if nothing had happened.
class FaultInjectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedCallLeavesNothingBehind_data();
    void failedCallLeavesNothingBehind();
};

namespace {

/// All rows of all tables as text; only the counters that SQLite keeps for itself may differ.
QByteArray contentsOf(Database &db)
{
    QStringList tables;
    SqlQuery names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                "AND name NOT LIKE 'passport_fts%' ORDER BY name");
    must(names.run());
    while (names.next())
        tables.append(names.text(0));
    QByteArray all;
    for (const QString &table : std::as_const(tables)) {
        SqlQuery columns = db.prepare(u"SELECT group_concat('quote(' || name || ')', ' || ''|'' || ') FROM "
                                      "pragma_table_info('%1')"_s.arg(table));
        must(columns.run());
        const QString list = columns.next() ? columns.text(0) : QString();
        SqlQuery rows = db.prepare(u"SELECT %1 AS line FROM %2 ORDER BY line"_s.arg(list, table));
        must(rows.run());
        all += table.toUtf8() + '\n';
        while (rows.next())
            all += rows.text(0).toUtf8() + '\n';
    }
    return all;
}

bool isSearchWhole(Database &db)
{
    return db.execute(u"INSERT INTO passport_fts (passport_fts, rank) VALUES ('integrity-check', 1)"_s).isOk();
}

template<typename T>
Done forget(const Result<T> &result)
{
    return result ? done() : Done(result.error());
}

QString fixedMarker()
{
    static int number = 0;
    return u"%1"_s.arg(++number, 12, 16, QLatin1Char('0'));
}

Done addRequest(Database &db, const QString &group, const QString &marker)
{
    SqlTransaction transaction(db);
    NewLead lead;
    lead.stage = {.pipeline = kService, .status = kNew};
    lead.name = u"Заявка"_s;
    lead.contactName = u"Клиент"_s;
    lead.phone = u"+79990001122"_s;
    lead.serial = u"A-1"_s;
    STANKO_TRY(id, LeadStore::addLocal(db, lead, at(2026, 11, 22)));
    Intent create = intentFor(id, CreateEdit{.lead = lead}, group);
    create.marker = marker;
    Intent note = intentFor(id, NoteEdit{.text = u"шум"_s}, group);
    note.marker = marker + u"-note"_s;
    STANKO_TRY(added, OutboxStore::add(db, {create, note}));
    STANKO_CHECK(PassportStore::recompute(db, added.touched, context()));
    return transaction.commit();
}

Done makeRequest(Database &db)
{
    return addRequest(db, u"second"_s, u"SD-second"_s);
}

void prepare(TempStore &store)
{
    must(SchemaStore::replace(store.db, schema()));
    Lead home = sale(1, u"A-1"_s, at(2026, 10, 1));
    home.nextMaintenance = QDate(2026, 12, 1);
    store.pull({home, job(2, u"A-1"_s, at(2026, 11, 1)), sale(3, QString(), at(2026, 10, 2))});
    store.addClients();
    Intent waiting = intentFor(1, nextDate(u"2026-12-01"_s, u"2027-01-01"_s), u"old"_s);
    waiting.marker = u"SD-waiting"_s;
    must(OutboxStore::add(store.db, {waiting}));
    must(addRequest(store.db, u"made"_s, u"SD-made"_s));
    must(CalendarStore::stage(store.db, {u"A-1"_s, QDate(2026, 12, 1), QDate(2026, 12, 8)}));
}

Done pullPage(Database &db)
{
    SqlTransaction transaction(db);
    Lead changed = sale(1, u"A-1, A-2"_s, at(2026, 10, 1));
    changed.model = u"VMC-850"_s;
    Lead resale = sale(5, u"A-1"_s, at(2026, 10, 20));
    resale.company = 101;
    STANKO_TRY(touched, LeadStore::upsert(db, {changed, sale(4, u"B-1"_s, at(2026, 10, 3)), resale}));
    STANKO_TRY(deleted, LeadStore::setDeleted(db, {2}, true));
    touched.add(deleted);
    STANKO_CHECK(PassportStore::recompute(db, touched, context()));
    STANKO_CHECK(CursorStore::set(db, u"leads"_s, {.at = 5, .position = u"2"_s, .seen = 6}));
    return transaction.commit();
}

Done complete(Database &db)
{
    SqlTransaction transaction(db);
    Intent stage = intentFor(2, toWon());
    stage.marker = u"SD-stage"_s;
    Intent note = intentFor(2, NoteEdit{.text = u"готово"_s});
    note.marker = u"SD-note"_s;
    STANKO_TRY(added, OutboxStore::add(db, {stage, note}, &fixedMarker));
    STANKO_CHECK(MaintenanceStore::record(db, {.key = u"A-1"_s, .doneOn = kToday, .group = u"g1"_s}));
    STANKO_CHECK(JournalStore::append(db, historyLine(u"готово"_s)));
    STANKO_CHECK(PassportStore::recompute(db, added.touched, context()));
    return transaction.commit();
}

} // namespace

void FaultInjectionTest::failedCallLeavesNothingBehind_data()
{
    QTest::addColumn<Work>("work");
    const auto row = [](const char *name, Work work) { QTest::newRow(name) << work; };
    row("a page of a pull", &pullPage);
    row("a completion", &complete);
    row("contacts", [](Database &db) {
        return forget(ClientStore::upsertContacts(
            db, {{.id = 1000, .name = u"Другое имя"_s, .phones = {u"+7 900 000-00-00"_s, u"+7 900 000-00-01"_s}},
                 {.id = 1009, .name = u"Новый"_s, .phones = {}}}));
    });
    row("companies", [](Database &db) {
        return forget(ClientStore::upsertCompanies(
            db, {{.id = 100, .name = u"Иначе"_s, .phones = {}}, {.id = 109, .name = u"Новая"_s, .phones = {}}}));
    });
    row("missing contacts", [](Database &db) { return forget(ClientStore::setContactsMissing(db, {1000, 1010})); });
    row("schema", [](Database &db) {
        AccountSchema changed = schema();
        changed.pipelines.removeLast();
        changed.users.first().name = u"Иной"_s;
        return forget(SchemaStore::replace(db, changed));
    });
    row("an intent leaves",
        [](Database &db) { return forget(OutboxStore::move(db, 1, {.to = IntentState::InFlight, .now = 5})); });
    row("an intent settles", [](Database &db) {
        return forget(
            OutboxStore::move(db, 1, {.to = IntentState::Settled, .outcome = IntentOutcome::Found, .now = 5}));
    });
    row("an action is taken back", [](Database &db) { return forget(OutboxStore::cancelGroup(db, u"old"_s, 5)); });
    row("a deal is staged anew", [](Database &db) -> Done {
        SqlTransaction transaction(db);
        STANKO_CHECK(CalendarStore::stage(db, {u"A-1"_s, QDate(2026, 12, 1), QDate(2026, 12, 9)}));
        STANKO_CHECK(CalendarStore::stage(db, {u"A-2"_s, QDate(2026, 12, 1), QDate(2026, 12, 9)}));
        return transaction.commit();
    });
    row("staged moves are published", [](Database &db) -> Done {
        SqlTransaction transaction(db);
        Intent move = intentFor(1, nextDate(u"2026-12-01"_s, u"2026-12-08"_s), u"moved"_s);
        move.marker = u"SD-moved"_s;
        STANKO_TRY(added, OutboxStore::add(db, {move}));
        STANKO_CHECK(CalendarStore::unstage(db, {u"A-1"_s, u"A-2"_s}));
        STANKO_CHECK(PassportStore::recompute(db, added.touched, context()));
        return transaction.commit();
    });
    row("a request", &makeRequest);
    row("a request is taken back", [](Database &db) { return forget(OutboxStore::cancelGroup(db, u"made"_s, 5)); });
    row("amoCRM has made the request", [](Database &db) -> Done {
        SqlTransaction transaction(db);
        STANKO_TRY(touched, LeadStore::upsert(db, {job(50, u"A-1"_s, at(2026, 11, 22))}));
        STANKO_TRY(adopted, LeadStore::adopt(db, -1, 50));
        touched.add(adopted);
        STANKO_CHECK(OutboxStore::move(db, 2, {.to = IntentState::InFlight, .now = 5}));
        STANKO_TRY(
            settled,
            OutboxStore::move(
                db, 2, {.to = IntentState::Settled, .outcome = IntentOutcome::Applied, .now = 5, .resultId = 50}));
        touched.add(settled);
        STANKO_CHECK(PassportStore::recompute(db, touched, context()));
        return transaction.commit();
    });
    row("a plan", [](Database &db) { return MaintenanceStore::setPlan(db, u"VMC850"_s, defaultPlan()); });
    row("models are reviewed", [](Database &db) {
        return forget(AttentionStore::replaceKind(db, AttentionKind::UnknownModel,
                                                  {{.kind = AttentionKind::UnknownModel,
                                                    .lead = 1,
                                                    .key = u"A-1"_s,
                                                    .serial = {},
                                                    .subject = u"x"_s,
                                                    .proposal = {},
                                                    .detail = {}}},
                                                  5));
    });
}

void FaultInjectionTest::failedCallLeavesNothingBehind()
{
    QFETCH(Work, work);
    QByteArray undisturbed;
    {
        TempStore store;
        prepare(store);
        const QByteArray before = contentsOf(store.db);
        must(work(store.db));
        undisturbed = contentsOf(store.db);
        QVERIFY(undisturbed != before);
    }
    TempStore store;
    prepare(store);
    const QByteArray before = contentsOf(store.db);
    int failing = 0;
    for (;; ++failing) {
        int calls = 0;
        bool hasFailed = false;
        store.db.setFaultHook([&calls, &hasFailed, failing] {
            hasFailed = hasFailed || calls == failing;
            return calls++ == failing;
        });
        const Done result = work(store.db);
        store.db.setFaultHook({});
        if (!hasFailed)
            break;
        QVERIFY2(!result, qPrintable(u"call %1 failed unnoticed"_s.arg(failing)));
        QCOMPARE(result.error().kind, ErrorKind::StoreFailed);
        if (contentsOf(store.db) != before)
            QFAIL(qPrintable(u"call %1 left something half-written"_s.arg(failing)));
    }
    QVERIFY(failing > 2);
    QCOMPARE(contentsOf(store.db), undisturbed);
    QVERIFY(isSearchWhole(store.db));
}

QTEST_GUILESS_MAIN(FaultInjectionTest)
#include "tst_faultinjection.moc"
