// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

#include "models/store/sortkey.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// What lists show and find: search, order, filters, counters, jobs, the dashboard.
class ListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void searchFinds_data();
    void searchFinds();
    void searchFollowsChanges();
    void modelsAreSortedNaturally();
    void rowsAreSorted_data();
    void rowsAreSorted();
    void filtersAndCountersAgree();
    void fullValuesComeInTheOrderOfTheQuery();
    void sortKeysCompareAsPeopleExpect();
    void jobsAreThoseOfServiceThatAreOpen();
    void jobsAreFoundByClientAndSerial();
    void jobsAreFilteredAndCounted();
    void unsortedJobsAreFresh();
    void deletedJobIsGone();
    void dashboardAddsUp();
    void computedDatesAreThoseOfThePlan();
    void cardTellsEverything();

private:
    QStringList found(const PassportQuery &query)
    {
        QStringList serials;
        for (const PassportRow &row : must(PassportStore::list(m_store->db, query, listContext())).rows)
            serials.append(row.serial);
        return serials;
    }
    std::unique_ptr<TempStore> m_store;
};

Lead machine(LeadId id, const QString &serial, const QString &model, std::optional<QDate> next, bool second = false)
{
    Lead lead = sale(id, serial, at(2026, 8, 1));
    lead.model = model;
    lead.nextMaintenance = next;
    if (second) {
        lead.company = 101;
        lead.contacts = {{.id = 1001, .isMain = true}};
        lead.responsibleUser = 8;
    }
    return lead;
}

void ListsTest::initTestCase()
{
    m_store = std::make_unique<TempStore>();
    must(SchemaStore::replace(m_store->db, schema()));
    m_store->addClients();
    Lead ownerless = machine(14, u"Z-9"_s, u"16К20"_s, std::nullopt);
    ownerless.company = 0;
    ownerless.contacts.clear();
    ownerless.responsibleUser = 0;
    m_store->pull({machine(11, u"К20-11873"_s, u"VMC1060"_s, QDate(2026, 11, 10)),
                   machine(12, u"B 77"_s, u"VMC850"_s, QDate(2026, 12, 1), true),
                   machine(13, u"A-5"_s, u"VMC650"_s, QDate(2027, 6, 1)), ownerless,
                   machine(15, u"W-1"_s, u"VMC650"_s, QDate(2026, 11, 1))});
    m_store->derive(must(LeadStore::setDeleted(m_store->db, {15}, true)));
}

void ListsTest::searchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("serials");
    QTest::newRow("part of a serial") << u"1187"_s << QStringList{u"К20-11873"_s};
    QTest::newRow("the serial in Latin letters") << u"K20-11873"_s << QStringList{u"К20-11873"_s};
    QTest::newRow("the serial in Cyrillic letters and small") << u"к20 11873"_s << QStringList{u"К20-11873"_s};
    QTest::newRow("the serial without its dash") << u"k2011873"_s << QStringList{u"К20-11873"_s};
    QTest::newRow("a dash where a space stands") << u"B-77"_s << QStringList{u"B 77"_s};
    QTest::newRow("two signs") << u"77"_s << QStringList{u"B 77"_s};
    QTest::newRow("one letter of a serial and a model") << u"z 16к20"_s << QStringList{u"Z-9"_s};
    QTest::newRow("a client's company, part of its name") << u"прибор"_s << QStringList{u"B 77"_s};
    QTest::newRow("ё typed as е") << u"ПЕТР"_s << QStringList{u"B 77"_s};
    QTest::newRow("е typed as ё") << u"мёхзавод"_s << QStringList{u"К20-11873"_s, u"A-5"_s, u"W-1"_s};
    QTest::newRow("the last digits of a phone") << u"7788"_s << QStringList{u"B 77"_s};
    QTest::newRow("a phone in any notation") << u"8 (495) 777-88-99"_s << QStringList{u"B 77"_s};
    QTest::newRow("the wrong keyboard layout") << u"ghb,jh"_s << QStringList{u"B 77"_s};
    QTest::newRow("model and client together") << u"vmc850 прибор"_s << QStringList{u"B 77"_s};
    QTest::newRow("the number of the deal") << u"13"_s << QStringList{u"A-5"_s};
    QTest::newRow("words that no machine has together") << u"vmc650 прибор"_s << QStringList{};
    QTest::newRow("only signs") << u"«»"_s << QStringList{};
    QTest::newRow("signs of a query language are harmless") << u"\"прибор\" OR *"_s << QStringList{};
    QTest::newRow("nothing typed") << u"  "_s << QStringList{u"К20-11873"_s, u"B 77"_s, u"Z-9"_s, u"A-5"_s, u"W-1"_s};
}

void ListsTest::searchFinds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, serials);
    PassportQuery query;
    query.text = text;
    QCOMPARE(found(query), serials);
}

void ListsTest::searchFollowsChanges()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    store.addClients();
    const auto rows = [&store](const QString &text) {
        PassportQuery query;
        query.text = text;
        return must(PassportStore::list(store.db, query, listContext())).rows.size();
    };
    QCOMPARE(rows(u"мехзавод"_s), 1);
    store.derive(must(ClientStore::upsertCompanies(store.db, {{.id = 100, .name = u"Станкострой"_s, .phones = {}}})));
    QCOMPARE(rows(u"мехзавод"_s), 0);
    QCOMPARE(rows(u"станкострой"_s), 1);
}

void ListsTest::modelsAreSortedNaturally()
{
    QCOMPARE(must(PassportStore::list(m_store->db, {}, listContext())).models,
             (QStringList{u"16К20"_s, u"VMC650"_s, u"VMC850"_s, u"VMC1060"_s}));
}

void ListsTest::rowsAreSorted_data()
{
    QTest::addColumn<PassportSort>("sort");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("serials");
    QTest::newRow("most urgent first, undated and withdrawn last")
        << PassportSort::NextMaintenance << Qt::AscendingOrder
        << QStringList{u"К20-11873"_s, u"B 77"_s, u"Z-9"_s, u"A-5"_s, u"W-1"_s};
    QTest::newRow("latest date first, withdrawn still last")
        << PassportSort::NextMaintenance << Qt::DescendingOrder
        << QStringList{u"A-5"_s, u"Z-9"_s, u"B 77"_s, u"К20-11873"_s, u"W-1"_s};
    QTest::newRow("by model") << PassportSort::Model << Qt::AscendingOrder
                              << QStringList{u"Z-9"_s, u"A-5"_s, u"W-1"_s, u"B 77"_s, u"К20-11873"_s};
    QTest::newRow("by serial") << PassportSort::Serial << Qt::DescendingOrder
                               << QStringList{u"Z-9"_s, u"W-1"_s, u"К20-11873"_s, u"B 77"_s, u"A-5"_s};
    QTest::newRow("by customer, nobody last") << PassportSort::Customer << Qt::AscendingOrder
                                              << QStringList{u"B 77"_s, u"A-5"_s, u"К20-11873"_s, u"W-1"_s, u"Z-9"_s};
}

void ListsTest::rowsAreSorted()
{
    QFETCH(PassportSort, sort);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QStringList, serials);
    PassportQuery query;
    query.sort = sort;
    query.order = order;
    QCOMPARE(found(query), serials);
    query.limit = 2;
    QCOMPARE(found(query), serials.mid(0, 2));
}

void ListsTest::filtersAndCountersAgree()
{
    const PassportCounts counts = must(PassportStore::list(m_store->db, {}, listContext())).counts;
    QCOMPARE(counts,
             (PassportCounts{.all = 5, .late = 1, .soon = 1, .withoutCustomer = 1, .undated = 0, .withdrawn = 1}));
    const auto count = [this](PassportFilter filter) {
        PassportQuery query;
        query.filter = filter;
        return int(found(query).size());
    };
    QCOMPARE(count(PassportFilter::All), counts.all);
    QCOMPARE(count(PassportFilter::Late), counts.late);
    QCOMPARE(count(PassportFilter::Soon), counts.soon);
    QCOMPARE(count(PassportFilter::WithoutCustomer), counts.withoutCustomer);
    QCOMPARE(count(PassportFilter::Undated), counts.undated);
    QCOMPARE(count(PassportFilter::Withdrawn), counts.withdrawn);
    PassportQuery due;
    due.dueWithinDays = 9;
    QCOMPARE(found(due), (QStringList{u"К20-11873"_s, u"B 77"_s}));
    due.dueWithinDays = 8;
    QCOMPARE(found(due), QStringList{u"К20-11873"_s});
    PassportQuery model;
    model.model = u"VMC650"_s;
    QCOMPARE(found(model), (QStringList{u"A-5"_s, u"W-1"_s}));
    PassportQuery key;
    key.key = u"B-77"_s;
    QCOMPARE(found(key), QStringList{u"B 77"_s});
}

void ListsTest::fullValuesComeInTheOrderOfTheQuery()
{
    PassportQuery query;
    query.sort = PassportSort::Serial;
    const QList<Passport> passports = must(PassportStore::passports(m_store->db, query, listContext()));
    QCOMPARE(passports.size(), 5);
    QCOMPARE(passports.first(), m_store->passport(u"A-5"_s));
    QCOMPARE(passports.first().leads, QList<LeadId>{13});
}

void ListsTest::sortKeysCompareAsPeopleExpect()
{
    QVERIFY(naturalSortKey(u"VMC650") < naturalSortKey(u"vmc850"));
    QVERIFY(naturalSortKey(u"VMC850") < naturalSortKey(u"VMC1060"));
    QCOMPARE(naturalSortKey(u"Ёлка 007"), naturalSortKey(u"«елка» 7"));
    QVERIFY(naturalSortKey(u"Арсенал") < naturalSortKey(u"«Вега»"));
}

void ListsTest::jobsAreThoseOfServiceThatAreOpen()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    Lead lost = job(2, u"A-1"_s, at(2026, 11, 1));
    lost.stage.status = kStatusLost;
    Lead won = job(3, u"A-1"_s, at(2026, 11, 1));
    won.stage.status = kStatusWon;
    Lead parts = job(4, u"A-1"_s, at(2026, 11, 1));
    parts.stage.pipeline = kParts;
    Lead request = job(5, u"A-1"_s, at(2026, 11, 2));
    request.stage.pipeline = kMain;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), lost, won, parts, request});
    const auto leads = [&store](const JobQuery &query) {
        QList<LeadId> ids;
        for (const JobRow &row : must(JobStore::list(store.db, query, jobContext())).rows)
            ids.append(row.lead);
        return ids;
    };
    QCOMPARE(leads({}), (QList<LeadId>{5, 1}));
    JobQuery all;
    all.includeClosed = true;
    all.sort = JobSort::Lead;
    all.order = Qt::AscendingOrder;
    QCOMPARE(leads(all), (QList<LeadId>{1, 2, 3, 5}));
    QCOMPARE(must(JobStore::find(store.db, 3, jobContext())).isOpen, false);
    QCOMPARE(JobStore::find(store.db, 4, jobContext()).error().kind, ErrorKind::NotHere);
    QCOMPARE(must(JobStore::openJobsOf(store.db, u"A-1"_s, jobContext())).size(), 2);

    // A stage that ends a job in one pipeline is one like any in the others; won is closed everywhere.
    JobContext own = jobContext();
    own.roles.ownSuccess = {{kMain, kNew}};
    QCOMPARE(must(JobStore::list(store.db, {}, own)).rows.size(), 1);
    QCOMPARE(must(JobStore::list(store.db, {}, own)).rows.first().lead, 1);
    QCOMPARE(must(JobStore::openJobsOf(store.db, u"A-1"_s, own)).size(), 1);
    own.roles.ownSuccess = {{kService, kNew}};
    QCOMPARE(must(JobStore::list(store.db, {}, own)).rows.first().lead, 5);
    QCOMPARE(must(JobStore::list(store.db, {}, own)).rows.size(), 1);
}

void ListsTest::jobsAreFoundByClientAndSerial()
{
    TempStore store;
    Lead second = job(2, u"К20-5"_s, at(2026, 11, 2));
    second.company = 0;
    second.contacts = {{.id = 1001, .isMain = true}};
    second.name = u"Гудит шпиндель"_s;
    store.addClients();
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), second});
    const auto found = [&store](const QString &text) {
        JobQuery query;
        query.text = text;
        const auto rows = must(JobStore::list(store.db, query, jobContext())).rows;
        return rows.size() == 1 ? rows.first().lead : -rows.size();
    };
    QCOMPARE(found(u"мехзавод"_s), 1);
    QCOMPARE(found(u"сидоров"_s), 2);
    QCOMPARE(found(u"K20"_s), 2);
    QCOMPARE(found(u"шпин"_s), 2);
    QCOMPARE(found(u"ibgby"_s), 0);
    QCOMPARE(found(u"ielbn"_s), 0);
    QCOMPARE(found(u"uelbn"_s), 2);
    QCOMPARE(found(u"+7 (495) 777-88-99"_s), 2);
    QCOMPARE(found(u"заявка"_s), 1);
}

void ListsTest::jobsAreFilteredAndCounted()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    Lead nobodys = job(2, {}, noonOf(kToday, zone()));
    nobodys.responsibleUser = 0;
    Lead other = job(3, {}, at(2026, 11, 21));
    other.responsibleUser = 8;
    other.stage.status = kWorking;
    store.pull({job(1, u"A-1"_s, at(2026, 11, 1)), nobodys, other});
    const JobPage page = must(JobStore::list(store.db, {}, jobContext()));
    QCOMPARE(page.counts, (JobCounts{.open = 3, .mine = 1, .unassigned = 1, .older = 1, .newToday = 1}));
    QCOMPARE(page.stages.size(), 2);
    QCOMPARE(page.stages[0].name, u"Сервис · Новая"_s);
    QCOMPARE(page.stages[0].jobs, 2);
    QCOMPARE(page.rows.first().engineer, QString());
    const auto only = [&store](JobFilter filter) {
        JobQuery query;
        query.filter = filter;
        const auto rows = must(JobStore::list(store.db, query, jobContext())).rows;
        return rows.size() == 1 ? rows.first().lead : -1;
    };
    QCOMPARE(only(JobFilter::Mine), 1);
    QCOMPARE(only(JobFilter::Unassigned), 2);
    QCOMPARE(only(JobFilter::OlderThan3Days), 1);
    JobQuery stage;
    stage.stage = Stage{.pipeline = kService, .status = kWorking};
    QCOMPARE(must(JobStore::list(store.db, stage, jobContext())).rows.first().lead, 3);
    QCOMPARE(must(JobStore::list(store.db, stage, jobContext())).rows.first().engineer, u"Белов"_s);
}

void ListsTest::unsortedJobsAreFresh()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    Lead unsorted = job(1, {}, at(2026, 11, 1));
    unsorted.stage.status = kUnsorted;
    Lead working = job(2, {}, at(2026, 11, 1));
    working.stage.status = kWorking;
    store.pull({unsorted, working});
    const JobRow first = must(JobStore::find(store.db, 1, jobContext()));
    QCOMPARE(first.stageName, u"Неразобранное"_s);
    QVERIFY(first.isUnsorted);
    QVERIFY(first.isFresh);
    QVERIFY(!must(JobStore::find(store.db, 2, jobContext())).isFresh);
}

void ListsTest::deletedJobIsGone()
{
    TempStore store;
    store.pull({job(1, {}, at(2026, 11, 1))});
    must(LeadStore::setDeleted(store.db, {1}, true));
    QVERIFY(must(JobStore::list(store.db, {}, jobContext())).rows.isEmpty());
    QCOMPARE(JobStore::find(store.db, 1, jobContext()).error().kind, ErrorKind::NotHere);
}

void ListsTest::dashboardAddsUp()
{
    const Overview all = must(MaintenanceStore::overview(m_store->db, kToday, 0, 2, jobContext()));
    QCOMPARE(all.late, 1);
    QCOMPARE(all.oldestLateDays, 12);
    QCOMPARE(all.soon, 1);
    QCOMPARE(all.passports, 5);
    QCOMPARE(all.weekCapacity, SettingStore::kDefaultWeekCapacity);
    QCOMPARE(all.weeks.size(), 12);
    QCOMPARE(all.weeks.first().monday, QDate(2026, 11, 16));
    QCOMPARE(all.weeks.first().late, 1);
    int planned = 0;
    for (const WeekLoad &week : all.weeks)
        planned += week.planned;
    QCOMPARE(planned, 2); // 01.12.2026 and the computed 01.02.2027
    QCOMPARE(all.upcoming.size(), 2);
    QCOMPARE(all.upcoming.first().serial, u"К20-11873"_s);
    QCOMPARE(all.attention, 1);
    const Overview share = must(MaintenanceStore::overview(m_store->db, kToday, 8, 5, jobContext()));
    QCOMPARE(share.late, 0);
    QCOMPARE(share.soon, 1);
    QCOMPARE(share.passports, 1);
    QCOMPARE(share.upcoming.size(), 1);
}

void ListsTest::computedDatesAreThoseOfThePlan()
{
    const auto dates = must(MaintenanceStore::computedDates(m_store->db));
    QCOMPARE(dates.size(), 1);
    QCOMPARE(dates.first(), (ComputedDate{.key = u"Z-9"_s, .serial = u"Z-9"_s, .lead = 14, .day = QDate(2027, 2, 1)}));
}

void ListsTest::cardTellsEverything()
{
    const PassportCard card = must(PassportStore::card(m_store->db, u"Z-9"_s, listContext(), roles()));
    QCOMPARE(card.plan, u"ТО-1 / 6, ТО-2 / 12"_s);
    QCOMPARE(card.nextSource, NextDateSource::Plan);
    QCOMPARE(card.plannedFrom, QDate(2026, 8, 1));
    QCOMPARE(card.plannedMonths, 6);
    QCOMPARE(card.state, MachineState::Fine);
    QCOMPARE(card.history.size(), 1);
    QCOMPARE(must(PassportStore::card(m_store->db, u"B-77"_s, listContext(), roles())).engineer, u"Белов"_s);
    QCOMPARE(PassportStore::card(m_store->db, u"NO"_s, listContext(), roles()).error().kind, ErrorKind::NotHere);
}

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
