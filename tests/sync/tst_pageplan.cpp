// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/livinglist.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Stanko::Testing;

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
        QCOMPARE(first.place(), (ListPlace{250, 250}));
        PagePlan second = PagePlan::everything(first.place());
        QCOMPARE(second.next()->page, 2);
    }

    void positionsAreUnderstoodAgain_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("row");
        QTest::addColumn<qint64>("lastId");
        QTest::newRow("none") << QString() << 0 << qint64(0);
        QTest::newRow("a place") << positionText({1150, 30'100'000'042}) << 1150 << qint64(30'100'000'042);
        QTest::newRow("a row of an older version") << QStringLiteral("+1150") << 1150 << qint64(0);
        QTest::newRow("a page of an older version") << QStringLiteral("7") << 1500 << qint64(0);
        QTest::newRow("nonsense") << QStringLiteral("x") << 0 << qint64(0);
    }
    void positionsAreUnderstoodAgain()
    {
        QFETCH(QString, stored);
        QTEST(placeOfPosition(stored).row, "row");
        QTEST(placeOfPosition(stored).lastId, "lastId");
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
    /// Every row, and few of them twice, whenever amoCRM finds a page too much, and when the pass is broken off after.
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
            plan = PagePlan::everything(placeOfPosition(positionText(plan.place())));
        }
        while (const auto query = plan.next()) {
            QVERIFY(restarts || query->limit <= 100);
            takeOne(*query);
        }
        QVERIFY2(read.size() < list.rows.size() * 9 / 8, qPrintable(QString::number(read.size())));
        std::sort(read.begin(), read.end());
        read.erase(std::unique(read.begin(), read.end()), read.end());
        QList<qint64> expected;
        for (const Row &row : std::as_const(list.rows))
            expected.append(row.id);
        QCOMPARE(read, expected);
    }

    void longListsCostFewMoreRequestsThanTheyHavePages()
    {
        LivingList list;
        list.add(20'000);
        Cache cache;
        PagePlan plan = PagePlan::everything();
        const int requests = runPass(plan, list, cache, [] {});
        QCOMPARE(cache.size(), list.rows.size());
        QVERIFY2(requests <= 80 + 8, qPrintable(QString::number(requests)));
    }

    void goesBackWhereRowsWereDeletedWhileThePassWasBrokenOff_data()
    {
        QTest::addColumn<int>("deleted");
        for (const int deleted : {1, 3, 40, 300, 900})
            QTest::addRow("%d", deleted) << deleted;
    }
    void goesBackWhereRowsWereDeletedWhileThePassWasBrokenOff()
    {
        QFETCH(int, deleted);
        LivingList list;
        list.add(2'000);
        Cache cache;
        PagePlan first = PagePlan::everything();
        for (int i = 0; i < 4; ++i) {
            PageFacts facts;
            for (const Row &row : list.page(*first.next(), &facts))
                cache.insert(row.id, row.updatedAt);
            first.taken(facts);
        }
        list.rows.remove(0, deleted); // all of them behind the pass
        PagePlan second = PagePlan::everything(placeOfPosition(positionText(first.place())));
        QVERIFY(runPass(second, list, cache, [] {}) > 0);
        for (const Row &row : std::as_const(list.rows))
            QVERIFY2(cache.contains(row.id), qPrintable(QString::number(row.id)));
    }

    void anAnnouncedPageThatStaysEmptyIsTheEnd_data()
    {
        QTest::addColumn<int>("mode");
        for (int mode = 0; mode < 3; ++mode)
            QTest::addRow("mode %d", mode) << mode;
    }
    void anAnnouncedPageThatStaysEmptyIsTheEnd()
    {
        QFETCH(int, mode);
        LivingList list;
        list.filterWorks = mode == 1;
        list.add(250);
        PagePlan plan = mode == 0   ? PagePlan::everything()
                        : mode == 1 ? PagePlan::changesFiltered(1)
                                    : PagePlan::changesNewestFirst(1);
        int requests = 0;
        while (const auto query = plan.next()) {
            PageFacts facts;
            if (query->page == 1)
                list.page(*query, &facts);
            facts.hasNext = query->page == 1;
            plan.taken(facts);
            QVERIFY(++requests < 60);
        }
        QVERIFY(plan.isComplete());
    }

    void thatAlwaysTheSamePageComesIsNotFollowedForEver()
    {
        LivingList list;
        list.add(2'000);
        PagePlan plan = PagePlan::everything();
        int requests = 0;
        while (auto query = plan.next()) {
            query->page = 1;
            PageFacts facts;
            list.page(*query, &facts);
            plan.taken(facts);
            QVERIFY(++requests < 200);
        }
        QCOMPARE(plan.cursor(), 0);
    }

    void endsWhilePeopleGoOn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("edits");
        QTest::addColumn<int>("added");
        for (int mode = 0; mode < 3; ++mode) {
            for (const int edits : {1, 60, 400}) {
                QTest::addRow("mode %d, %d edits", mode, edits) << mode << edits << 0;
                QTest::addRow("mode %d, %d edits, %d added", mode, edits, edits) << mode << edits << edits;
            }
        }
    }
    /// Somebody works after every single request, for ever; a robot even faster than pages can be read.
    void endsWhilePeopleGoOn()
    {
        QFETCH(int, mode);
        QFETCH(int, edits);
        QFETCH(int, added);
        QRandomGenerator random{7};
        LivingList list;
        list.filterWorks = mode == 1;
        list.add(1'000);
        const UnixSeconds start = list.now;
        list.now += 10'000;
        list.editSome(random, 300);
        list.now += 100;
        PagePlan plan = mode == 0   ? PagePlan::everything({}, list.rows.last().id)
                        : mode == 1 ? PagePlan::changesFiltered(start)
                                    : PagePlan::changesNewestFirst(start);
        makeSmall(plan);
        Cache cache = mode == 0 ? Cache() : truth(list);
        const int requests = runPass(plan, list, cache, [&] {
            ++list.now;
            list.editSome(random, edits);
            list.add(added);
            list.removeSome(random, 1);
            list.restoreSome(1);
        });
        QVERIFY2(requests > 0 && requests < 150, qPrintable(QString::number(requests)));
        // People stop: whatever the pass left out, the next one brings.
        PagePlan next =
            list.filterWorks ? PagePlan::changesFiltered(plan.cursor()) : PagePlan::changesNewestFirst(plan.cursor());
        QVERIFY(runPass(next, list, cache, [] {}) > 0);
        const Cache there = truth(list);
        for (auto it = there.cbegin(); it != there.cend(); ++it)
            QCOMPARE(cache.value(it.key()), it.value());
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

    /// Passes one after another while rows are edited, added, deleted and restored all the time, by thousands in one
    /// second now and then; when people stop, the next pass must leave nothing out.
    void missesNothingWhilePeopleWork_data()
    {
        QTest::addColumn<bool>("filter");
        QTest::addColumn<bool>("small");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed) {
            for (const bool filter : {true, false}) {
                for (const bool small : {true, false}) {
                    QTest::addRow("%s, %s, seed %d", filter ? "filter" : "no filter", small ? "small" : "large", seed)
                        << filter << small << seed;
                }
            }
        }
    }
    void missesNothingWhilePeopleWork()
    {
        QFETCH(bool, filter);
        QFETCH(bool, small);
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        LivingList list;
        list.filterWorks = filter;
        list.add(int(random.bounded(1, 1500)));
        Cache cache;
        const int busy = random.bounded(2) == 0 ? 300 : 3;
        const auto disturb = [&] {
            list.now += random.bounded(0, 3);
            list.editSome(random, int(random.bounded(0, busy)));
            list.add(int(random.bounded(0, 3)));
            list.removeSome(random, int(random.bounded(0, busy == 3 ? 3 : 20)));
            list.restoreSome(int(random.bounded(0, 3)));
        };
        PagePlan first = PagePlan::everything({}, list.rows.last().id);
        if (small)
            makeSmall(first);
        QVERIFY(runPass(first, list, cache, disturb) > 0);
        UnixSeconds cursor = first.cursor();
        for (int round = 0; round < 6; ++round) {
            const bool isQuiet = round == 5;
            list.now += random.bounded(0, 4000);
            if (random.bounded(2) == 0)
                list.editSome(random, 2'000); // all in one second
            list.now += random.bounded(0, 4000);
            PagePlan plan = filter ? PagePlan::changesFiltered(cursor) : PagePlan::changesNewestFirst(cursor);
            if (small)
                makeSmall(plan);
            QVERIFY(runPass(plan, list, cache, [&] {
                        if (!isQuiet)
                            disturb();
                    }) > 0);
            QVERIFY(plan.cursor() >= cursor);
            cursor = plan.cursor();
        }
        const Cache there = truth(list);
        for (auto it = there.cbegin(); it != there.cend(); ++it)
            QCOMPARE(cache.value(it.key()), it.value());
    }
};

QTEST_APPLESS_MAIN(TestPagePlan)
#include "tst_pageplan.moc"
