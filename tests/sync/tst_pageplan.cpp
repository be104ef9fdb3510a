// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pageplan.h"

#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Stanko;

namespace {

struct Row
{
    qint64 id = 0;
    UnixSeconds updatedAt = 0;
};

/// A list that answers pages by number, as amoCRM does, over rows that change between the requests.
class LivingList
{
public:
    bool filterWorks = true;
    UnixSeconds now = 1'000'000;
    QList<Row> rows;

    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            rows.append({++m_lastId, now});
    }

    void editSome(QRandomGenerator &random, int count)
    {
        for (int i = 0; i < count && !rows.isEmpty(); ++i)
            rows[random.bounded(rows.size())].updatedAt = now;
    }

    QList<Row> page(const PageQuery &query, PageFacts *facts) const
    {
        QList<Row> all = rows;
        if (filterWorks && query.updatedFrom > 0)
            all.removeIf([&](const Row &row) { return row.updatedAt < query.updatedFrom; });
        std::stable_sort(all.begin(), all.end(), [&](const Row &a, const Row &b) {
            switch (query.order) {
            case PageQuery::Order::ById:
                return a.id < b.id;
            case PageQuery::Order::ByUpdatedAscending:
                return a.updatedAt < b.updatedAt;
            case PageQuery::Order::ByUpdatedDescending:
                return a.updatedAt > b.updatedAt;
            }
            return false;
        });
        const QList<Row> part = all.mid(qsizetype(query.page - 1) * kPageSize, kPageSize);
        *facts = {};
        facts->rows = int(part.size());
        facts->hasNext = all.size() > qsizetype(query.page) * kPageSize;
        facts->serverTime = now;
        for (const Row &row : part) {
            facts->newest = std::max(facts->newest, row.updatedAt);
            facts->oldest = facts->oldest == 0 ? row.updatedAt : std::min(facts->oldest, row.updatedAt);
        }
        return part;
    }

private:
    qint64 m_lastId = 0;
};

using Cache = QHash<qint64, UnixSeconds>;

/// Runs \a plan to its end while \a disturb changes the list after every page; returns the requests it took.
template<typename Disturb>
int runPass(PagePlan &plan, LivingList &list, Cache &cache, Disturb disturb)
{
    int requests = 0;
    QList<PageQuery> asked;
    while (!plan.isComplete() && requests < 10'000) {
        while (const auto query = plan.next())
            asked.append(*query);
        if (asked.isEmpty())
            return -1; // stuck
        PageFacts facts;
        const QList<Row> rows = list.page(asked.takeFirst(), &facts);
        ++requests;
        for (const Row &row : rows)
            cache.insert(row.id, std::max(cache.value(row.id), row.updatedAt));
        plan.taken(facts);
        disturb();
    }
    return plan.isComplete() ? requests : -1;
}

Cache truth(const LivingList &list)
{
    Cache cache;
    for (const Row &row : list.rows)
        cache.insert(row.id, row.updatedAt);
    return cache;
}

} // namespace

class TestPagePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPageOnce()
    {
        LivingList list;
        list.add(1001);
        Cache cache;
        PagePlan plan = PagePlan::everything();
        const int requests = runPass(plan, list, cache, [] {});
        QCOMPARE(cache, truth(list));
        QVERIFY2(requests >= 5 && requests <= 7, qPrintable(QString::number(requests)));
    }

    void asksOnePageOfASmallAccount()
    {
        LivingList list;
        list.add(10);
        Cache cache;
        PagePlan plan = PagePlan::everything();
        QCOMPARE(runPass(plan, list, cache, [] {}), 1);
    }

    void goesOnFromAStoredPage()
    {
        LivingList list;
        list.add(1000);
        PagePlan first = PagePlan::everything();
        PageFacts facts;
        list.page(*first.next(), &facts);
        first.taken(facts);
        QCOMPARE(first.resumePage(), 2);
        PagePlan second = PagePlan::everything(first.resumePage());
        QCOMPARE(second.next()->page, 2);
    }

    void idlePollCostsOneRequest_data()
    {
        QTest::addColumn<bool>("filter");
        QTest::newRow("with the paid filter") << true;
        QTest::newRow("without it") << false;
    }
    void idlePollCostsOneRequest()
    {
        QFETCH(bool, filter);
        LivingList list;
        list.filterWorks = filter;
        list.add(2000);
        const UnixSeconds cursor = list.now;
        list.now += 5000;
        list.rows.last().updatedAt = list.now;
        Cache cache = truth(list);
        PagePlan plan = filter ? PagePlan::changesFiltered(list.now) : PagePlan::changesNewestFirst(list.now);
        QCOMPARE(runPass(plan, list, cache, [] {}), 1);
        QVERIFY(plan.cursor() >= cursor);
    }

    void noticesAnIgnoredFilter()
    {
        LivingList list;
        list.filterWorks = false;
        list.add(600);
        list.now += 5000;
        Cache cache;
        PagePlan plan = PagePlan::changesFiltered(list.now);
        runPass(plan, list, cache, [] {});
        QVERIFY(plan.isFilterIgnored());
    }

    void cursorNeverPassesTheServersClock()
    {
        LivingList list;
        list.add(3);
        list.rows[1].updatedAt = list.now + 86'400; // a row from the future
        Cache cache;
        PagePlan plan = PagePlan::changesNewestFirst(1);
        runPass(plan, list, cache, [] {});
        QCOMPARE(plan.cursor(), list.now);
    }

    /// Passes one after another while rows are edited and added all the time; when people stop, the next pass must
    /// leave nothing out.
    void missesNothingWhilePeopleWork_data()
    {
        QTest::addColumn<bool>("filter");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed) {
            QTest::addRow("filter, seed %d", seed) << true << seed;
            QTest::addRow("no filter, seed %d", seed) << false << seed;
        }
    }
    void missesNothingWhilePeopleWork()
    {
        QFETCH(bool, filter);
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        LivingList list;
        list.filterWorks = filter;
        list.add(int(random.bounded(1, 1500)));
        Cache cache;
        PagePlan first = PagePlan::everything();
        const auto disturb = [&] {
            list.now += random.bounded(0, 3);
            list.editSome(random, int(random.bounded(0, 300)));
            list.add(int(random.bounded(0, 3)));
        };
        QVERIFY(runPass(first, list, cache, disturb) > 0);
        UnixSeconds cursor = first.cursor();
        for (int round = 0; round < 6; ++round) {
            const bool isQuiet = round == 5;
            PagePlan plan = filter ? PagePlan::changesFiltered(cursor) : PagePlan::changesNewestFirst(cursor);
            int budget = 12; // people pause now and then, else no pass could end
            const auto disturbAWhile = [&] {
                if (!isQuiet && budget-- > 0)
                    disturb();
            };
            QVERIFY(runPass(plan, list, cache, disturbAWhile) > 0);
            cursor = plan.cursor();
        }
        QCOMPARE(cache, truth(list));
    }
};

QTEST_APPLESS_MAIN(TestPagePlan)
#include "tst_pageplan.moc"
