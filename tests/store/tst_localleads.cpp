// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

#include "models/store/draftstore.h"
#include "models/store/intakestore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storecodec.h"
#include "models/store/unsortedstore.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// Leads made here before amoCRM knows them: they behave like any other until they are adopted, and leave nothing
/// behind when they are taken back.
class LocalLeadsTest : public QObject
{
    Q_OBJECT
private:
    static constexpr LeadId kReal = 5000;

    static NewLead request()
    {
        NewLead lead;
        lead.stage = {.pipeline = kMain, .status = kNew};
        lead.name = u"Не греется шпиндель"_s;
        lead.responsibleUser = 7;
        lead.contactName = u"Новый Клиент"_s;
        lead.phone = u"+79990001122"_s;
        lead.serial = u"A-1"_s;
        lead.tags = {u"Срочно"_s};
        return lead;
    }

    /// The local lead with its three intents, as a desk stores it.
    static LeadId make(TempStore &store, const QString &group = u"made"_s)
    {
        SqlTransaction transaction(store.db);
        const LeadId id = must(LeadStore::addLocal(store.db, request(), at(2026, 11, 22)));
        must(OutboxStore::add(store.db, {intentFor(id, CreateEdit{.lead = request()}, group),
                                         intentFor(id, NoteEdit{u"Клиент: Новый"_s}, group),
                                         intentFor(id, NameEdit{.base = u"x"_s, .target = u"y"_s}, group)}));
        must(transaction.commit());
        return id;
    }

    static int rows(TempStore &store, const QString &table, const QString &where)
    {
        SqlQuery query = store.db.prepare(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, where));
        must(query.run());
        return query.next() ? int(query.integer(0)) : -1;
    }

private Q_SLOTS:
    void showsLikeAnyOther()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.pull({sale(1, u"A-1"_s, at(2026, 10, 1)), job(2, {}, at(2026, 11, 21))});
        const LeadId id = make(store);
        QVERIFY(isLocalLead(id));
        JobQuery query;
        query.sort = JobSort::Lead;
        const QList<JobRow> all = must(JobStore::list(store.db, query, jobContext())).rows;
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().lead, id); // the newest, although its id is the smallest
        QCOMPARE(all.first().customer, u"Новый Клиент"_s);
        QCOMPARE(all.first().stageName, must(SchemaStore::stageName(store.db, {kMain, kNew})).section(u" · "_s, -1));
        QVERIFY(all.first().hasUnsentEdit);
        query.text = u"шпиндель"_s;
        QCOMPARE(must(JobStore::list(store.db, query, jobContext())).rows.size(), 1);
        query.text = u"9990001122"_s;
        QCOMPARE(must(JobStore::list(store.db, query, jobContext())).rows.size(), 1);
        QCOMPARE(must(JobStore::openJobsOf(store.db, u"A-1"_s, jobContext())).size(), 1);
        QCOMPARE(must(OutboxStore::list(store.db, OutboxScope::Unsettled, 0)).first().after, request().name);
    }

    void aStageThatIsNotKnownYetHasNoName()
    {
        TempStore store;
        NewLead lead = request();
        lead.stage.status = 0;
        const LeadId id = must(LeadStore::addLocal(store.db, lead, at(2026, 11, 22)));
        const JobRow row = must(JobStore::find(store.db, id, jobContext()));
        QVERIFY(row.isOpen);
        QVERIFY(row.isFresh);
        QCOMPARE(row.stageName, QString());
        must(OutboxStore::add(store.db, {intentFor(id, StageEdit{.base = {kMain, 0}, .target = {kMain, kStatusWon}})}));
        const QList<Intent> pending = must(OutboxStore::pendingOf(store.db, id));
        QCOMPARE(pending.first().state, IntentState::Queued); // readable
        QCOMPARE(std::get<StageEdit>(pending.first().edit).base, (Stage{kMain, 0}));
    }

    void goesOutInOrderAndHoldsWhatFollows()
    {
        TempStore store;
        make(store);
        const QList<Intent> due = must(OutboxStore::due(store.db, at(2027, 1, 1)));
        QCOMPARE(due.size(), 1);
        QCOMPARE(editKindName(due.first().edit), u"lead"_s);
        must(OutboxStore::move(store.db, due.first().id, {.to = IntentState::Parked}));
        QVERIFY(must(OutboxStore::due(store.db, at(2027, 1, 1))).isEmpty());
    }

    void registersNothingBeforeAmocrmHasIt()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.pull({sale(1, u"A-1"_s, at(2026, 1, 1))});
        store.addClients();
        const Passport before = store.passport(u"A-1"_s);
        const LeadId id = make(store);
        const OutboxAdded added = must(OutboxStore::add(
            store.db, {intentFor(id, StageEdit{.base = {kMain, kNew}, .target = {kMain, kStatusWon}}, u"done"_s)}));
        Touched touched = added.touched;
        touched.keys.insert(u"A-1"_s);
        store.derive(touched);
        QCOMPARE(store.passport(u"A-1"_s), before);
        QVERIFY(store.attention().isEmpty());
    }

    void adoptionMovesEverythingThatNamesIt()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
        const LeadId id = make(store);
        must(OutboxStore::add(
            store.db, {intentFor(id, StageEdit{.base = {kMain, kNew}, .target = {kMain, kWorking}}, u"later"_s)}));
        must(MaintenanceStore::record(store.db, {.key = u"A-1"_s, .doneOn = kToday, .lead = id, .group = u"later"_s}));
        HistoryEntry line = historyLine(u"готово"_s);
        line.lead = id;
        must(JournalStore::append(store.db, line));
        AttentionItem item;
        item.kind = AttentionKind::Conflict;
        item.lead = id;
        item.key = u"A-1"_s;
        must(AttentionStore::raise(store.db, item, at(2026, 11, 22)));
        must(store.db
                 .prepare("INSERT INTO order_line (lead_id, position, article, name, quantity, price) "
                          "VALUES (?, 0, 'A', 'B', '1', '2')")
                 .bind(id)
                 .exec());

        Lead made = job(kReal, u"A-1"_s, at(2026, 11, 22));
        made.stage = {.pipeline = kMain, .status = kNew};
        made.contacts = {{.id = 7001, .isMain = true}};
        {
            SqlTransaction transaction(store.db);
            must(LeadStore::upsert(store.db, {made}));
            const Touched touched = must(LeadStore::adopt(store.db, id, kReal));
            QVERIFY(touched.leads.contains(id));
            QVERIFY(touched.leads.contains(kReal));
            QVERIFY(touched.keys.contains(u"A-1"_s));
            must(transaction.commit());
        }
        for (const QString &table :
             {u"outbox"_s, u"order_line"_s, u"maintenance_done"_s, u"attention"_s, u"lead_serial"_s, u"lead_contact"_s})
            QCOMPARE(rows(store, table, u"lead_id < 0"_s), 0);
        QCOMPARE(rows(store, u"lead"_s, u"id < 0"_s), 0);
        QCOMPARE(rows(store, u"contact"_s, u"id < 0"_s), 0);
        QCOMPARE(rows(store, u"order_line"_s, u"lead_id = 5000"_s), 1);
        QCOMPARE(must(OutboxStore::pendingOf(store.db, kReal)).size(), 4);
        QCOMPARE(must(LeadStore::effective(store.db, kReal)).stage, (Stage{kMain, kWorking})); // laid over again
        QCOMPARE(must(LeadStore::alias(store.db, id)), kReal);
        QCOMPARE(must(JournalStore::ofLead(store.db, kReal)).size(), 1);
        QCOMPARE(must(JournalStore::ofLead(store.db, kReal)).first().lead, kReal);
        QCOMPARE(must(JournalStore::firstBroken(store.db)), qint64(0));
        QCOMPARE(must(JobStore::find(store.db, id, jobContext())).lead, kReal); // an old reference still leads there
        const Contact contact = must(ClientStore::contact(store.db, 7001));
        QCOMPARE(contact.name, u"Новый Клиент"_s);
        QCOMPARE(contact.phones, QStringList{u"+79990001122"_s});
    }

    void anIdIsNeverUsedTwice()
    {
        TempStore store;
        const LeadId first = make(store);
        must(OutboxStore::cancelGroup(store.db, u"made"_s, 5));
        const LeadId second = make(store, u"again"_s);
        QVERIFY(second < first);
        must(store.db.prepare("DELETE FROM lead_alias").exec()); // saved from a damaged file: only the outbox is left
        QVERIFY(make(store, u"third"_s) < second);
    }

    void takenBackItLeavesNothing_data()
    {
        QTest::addColumn<bool>("asGroup");
        QTest::newRow("the action") << true;
        QTest::newRow("the one intent") << false;
    }
    void takenBackItLeavesNothing()
    {
        QFETCH(bool, asGroup);
        TempStore store;
        const LeadId id = make(store);
        must(OutboxStore::add(store.db, {intentFor(id, TagEdit{u"x"_s}, u"later"_s)}));
        const IntentId create = must(OutboxStore::pendingOf(store.db, id)).first().id;
        if (asGroup)
            must(OutboxStore::cancelGroup(store.db, u"made"_s, 5));
        else
            must(OutboxStore::cancel(store.db, create, 5));
        QCOMPARE(rows(store, u"lead"_s, u"1"_s), 0);
        QCOMPARE(rows(store, u"contact"_s, u"1"_s), 0);
        QCOMPARE(rows(store, u"outbox"_s, u"state <> 'settled'"_s), 0);
        QCOMPARE(rows(store, u"outbox"_s, u"outcome = 'cancelled'"_s), 4);
    }

    void clientsAreFoundWhateverWayTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << u"елкина"_s << QStringList{u"Ёлкина Анна"_s};
        QTest::newRow("company") << u"мехзав"_s << QStringList{u"Ёлкина Анна"_s};
        QTest::newRow("part of the phone") << u"123-45"_s << QStringList{u"Ёлкина Анна"_s};
        QTest::newRow("whole phone") << u"+7 495 777 88 99"_s << QStringList{u"Сидоров Пётр"_s};
        QTest::newRow("wrong layout") << u"cbljhjd"_s << QStringList{u"Сидоров Пётр"_s};
        QTest::newRow("company without people") << u"прибор"_s << QStringList{u"АО «Прибор»"_s};
        QTest::newRow("nobody") << u"яяя"_s << QStringList();
        QTest::newRow("nothing") << u" "_s << QStringList();
    }
    void clientsAreFoundWhateverWayTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        TempStore store;
        store.pull({sale(1, u"A-1"_s, at(2026, 1, 1))});
        store.addClients();
        must(ClientStore::upsertContacts(store.db, {{.id = 1000,
                                                     .name = u"Ёлкина Анна"_s,
                                                     .phones = {u"8 (916) 123-45-67"_s},
                                                     .company = 100,
                                                     .updatedAt = 6}}));
        QStringList found;
        for (const ClientHit &hit : must(IntakeStore::clients(store.db, typed, 10)))
            found.append(hit.contact.id != 0 ? hit.contact.name : hit.company.name);
        QCOMPARE(found, names);
    }

    void unsortedRowsFollowTheirLeads()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        Lead incoming = job(2, {}, at(2026, 11, 21));
        incoming.stage.status = kUnsorted;
        Lead other = incoming;
        other.id = 3;
        store.pull({incoming, other, job(4, {}, at(2026, 11, 20))});
        QCOMPARE(must(UnsortedStore::prune(store.db)), (QList<LeadId>{2, 3}));
        UnsortedRow row;
        row.uid = u"u2"_s;
        row.lead = 2;
        row.category = u"forms"_s;
        row.phone = u"8 916 123-45-67"_s;
        UnsortedRow stale = row;
        stale.uid = u"u4"_s;
        stale.lead = 4;
        must(UnsortedStore::replace(store.db, {row, stale}));
        QCOMPARE(must(UnsortedStore::prune(store.db)), QList<LeadId>{3});
        const QList<UnsortedRow> rows = must(UnsortedStore::list(store.db));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).lead, 3);
        QCOMPARE(rows.at(0).uid, QString());
        QCOMPARE(rows.at(1).uid, u"u2"_s);
        QCOMPARE(rows.at(1).pipelineName, u"Сервис"_s);
        QVERIFY(!must(UnsortedStore::ofLead(store.db, 4)));
        // An acceptance that waits takes it off the list at once, and its row stays for the sending.
        must(OutboxStore::add(
            store.db,
            {intentFor(2, UnsortedEdit{.uid = u"u2"_s, .base = {kService, kUnsorted}, .target = {kService, kNew}})}));
        QCOMPARE(must(UnsortedStore::list(store.db)).size(), 1);
        QCOMPARE(must(UnsortedStore::prune(store.db)), QList<LeadId>{3});
    }

    void draftsAreKeptWhole()
    {
        TempStore store;
        NewRequest draft;
        draft.name = u"Клиент"_s;
        draft.phone = u"8 916"_s;
        draft.contact = -3;
        draft.company = 5;
        draft.serial = u"A-1"_s;
        draft.text = u"две\nстроки"_s;
        draft.urgency = Urgency::MachineDown;
        draft.source = u"звонок"_s;
        draft.photos = {u"a.jpg"_s, u"b.jpg"_s};
        draft.price = u"48 700"_s;
        must(DraftStore::save(store.db, DraftStore::kRequest, requestToJson(draft), 5));
        QCOMPARE(requestFromJson(must(DraftStore::read(store.db, DraftStore::kRequest))), draft);
        must(DraftStore::save(store.db, DraftStore::kRequest, QString(), 6));
        QCOMPARE(must(DraftStore::read(store.db, DraftStore::kRequest)), QString());
        QVERIFY(!requestFromJson(QString()));
    }
};

QTEST_GUILESS_MAIN(LocalLeadsTest)
#include "tst_localleads.moc"
