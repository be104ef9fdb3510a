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
        const QList<Row> part = all.mid(qsizetype(query.page - 1) * query.limit, query.limit);
        *facts = {};
        facts->rows = int(part.size());
        facts->hasNext = all.size() > qsizetype(query.page) * query.limit;
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

    void goesOnFromAStoredRow()
    {
        LivingList list;
        list.add(1000);
        PagePlan first = PagePlan::everything();
        PageFacts facts;
        list.page(*first.next(), &facts);
        first.taken(facts);
        QCOMPARE(first.resumeRow(), 250);
        PagePlan second = PagePlan::everything(first.resumeRow());
        QCOMPARE(second.next()->page, 2);
    }

    void positionsAreUnderstoodAgain_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("row");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("a row") << positionText(1150) << 1150;
        QTest::newRow("a page of an older version") << QStringLiteral("7") << 1500;
        QTest::newRow("nonsense") << QStringLiteral("x") << 0;
    }
    void positionsAreUnderstoodAgain()
    {
        QFETCH(QString, stored);
        QTEST(rowOfPosition(stored), "row");
    }

    void smallerPagesBeginWhereTheTakenOnesEnded_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("restarts");
        for (const int before : {0, 1, 2, 3}) {
            for (const int times : {1, 2}) {
                QTest::addRow("%d pages, %d times", before, times) << before << times << false;
                QTest::addRow("%d pages, %d times, restart", before, times) << before << times << true;
            }
        }
    }
    /// Every row exactly once, whenever amoCRM finds a page too much, and when the pass is broken off afterwards.
    void smallerPagesBeginWhereTheTakenOnesEnded()
    {
        QFETCH(int, before);
        QFETCH(int, times);
        QFETCH(bool, restarts);
        LivingList list;
        list.add(1'337);
        QList<qint64> read;
        PagePlan plan = PagePlan::everything();
        const auto takeOne = [&](const PageQuery &query) {
            PageFacts facts;
            for (const Row &row : list.page(query, &facts))
                read.append(row.id);
            plan.taken(facts);
        };
        for (int i = 0; i < before; ++i)
            takeOne(*plan.next());
        for (int i = 0; i < times; ++i) {
            while (plan.next()) { // pages on their way, which will not be taken
            }
            QVERIFY(plan.askSmaller());
        }
        QCOMPARE(plan.askSmaller(), times == 1);
        if (restarts) {
            takeOne(*plan.next());
            plan = PagePlan::everything(rowOfPosition(positionText(plan.resumeRow())));
        }
        while (const auto query = plan.next()) {
            QVERIFY(restarts || query->limit <= 100);
            takeOne(*query);
        }
        QList<qint64> expected;
        for (const Row &row : std::as_const(list.rows))
            expected.append(row.id);
        QCOMPARE(read, expected);
    }

    void changesAreReadInSmallerPagesToo_data()
    {
        QTest::addColumn<bool>("filter");
        QTest::newRow("with the paid filter") << true;
        QTest::newRow("without it") << false;
    }
    void changesAreReadInSmallerPagesToo()
    {
        QFETCH(bool, filter);
        LivingList list;
        list.filterWorks = filter;
        list.add(2'000);
        Cache cache = truth(list);
        const UnixSeconds cursor = list.now;
        list.now += 5'000;
        for (int i = 0; i < 777; ++i) // of one second: more than a page
            list.rows[i].updatedAt = list.now;
        PagePlan plan = filter ? PagePlan::changesFiltered(cursor + 100) : PagePlan::changesNewestFirst(cursor + 100);
        QVERIFY(plan.next());
        QVERIFY(plan.askSmaller());
        QVERIFY(runPass(plan, list, cache, [] {}) >= 8);
        QCOMPARE(cache, truth(list));
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
