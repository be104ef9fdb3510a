// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/passportmodel.h"
#include "models/tables/rowdiff.h"

#include <QtCore/QItemSelectionModel>
#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

PassportRow machine(int id, const QString &customer = u"ООО «Сибшпиндель»"_s)
{
    PassportRow row;
    row.key = u"K-%1"_s.arg(id);
    row.serial = row.key;
    row.model = u"VMC850"_s;
    row.customer = customer;
    return row;
}

QList<PassportRow> machines(const QList<int> &ids)
{
    QList<PassportRow> rows;
    for (const int id : ids)
        rows.append(machine(id));
    return rows;
}

QStringList keys(const PassportModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(int(TableRole::Id)).toString());
    return all;
}

/// What a view would believe the rows to be, from signals alone.
class Mirror : public QObject
{
public:
    explicit Mirror(PassportModel &model) : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            count += last - first + 1;
            ++signalsSeen;
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            count -= last - first + 1;
            ++signalsSeen;
        });
        connect(&model, &QAbstractItemModel::rowsMoved, this, [this] { ++signalsSeen; });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
            ++signalsSeen;
            ++layouts;
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { ++resets; });
    }
    int count = 0;
    int signalsSeen = 0;
    int layouts = 0;
    int resets = 0;

private:
    PassportModel &m_model;
};

} // namespace

class tst_RowDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plansTheFewestSteps_data();
    void plansTheFewestSteps();
    void anyOldListBecomesAnyNewOneAndTheSelectionStays_data();
    void anyOldListBecomesAnyNewOneAndTheSelectionStays();
    void bigChangesAreOneLayoutChangeNotAReset();
    void repeatedIdentityIsShownOnce();
    void anUpdatePlannedElsewhereIsShownWhateverHappenedSince();
    void changedValuesAreToldInRuns();
    void fiftyThousandRowsOfWhichSomeChanged();
};

void tst_RowDiff::plansTheFewestSteps_data()
{
    QTest::addColumn<QList<int>>("oldRowOfNew");
    QTest::addColumn<int>("oldCount");
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("moves");
    QTest::addColumn<int>("insertions");
    const int same = int(RowDiff::Way::Same);
    const int steps = int(RowDiff::Way::Steps);
    const int bulk = int(RowDiff::Way::Bulk);
    QTest::newRow("nothing becomes nothing") << QList<int>{} << 0 << same << 0 << 0 << 0;
    QTest::newRow("the same list") << QList<int>{0, 1, 2} << 3 << same << 0 << 0 << 0;
    QTest::newRow("the first load") << QList<int>{-1, -1, -1} << 0 << steps << 0 << 0 << 1;
    QTest::newRow("everything goes") << QList<int>{} << 4 << steps << 1 << 0 << 0;
    QTest::newRow("a new one on top") << QList<int>{-1, 0, 1} << 2 << steps << 0 << 0 << 1;
    QTest::newRow("two separate ones go") << QList<int>{1, 3} << 5 << steps << 3 << 0 << 0;
    QTest::newRow("the last becomes the first") << QList<int>{3, 0, 1, 2} << 4 << steps << 0 << 1 << 0;
    QTest::newRow("the first becomes the last") << QList<int>{1, 2, 3, 0} << 4 << steps << 0 << 1 << 0;
    QTest::newRow("all at once") << QList<int>{-1, 2, 0, -1} << 4 << steps << 2 << 1 << 2;
    QList<int> backwards;
    for (int row = 99; row >= 0; --row)
        backwards.append(row);
    QTest::newRow("sorted the other way round") << backwards << 100 << bulk << 0 << 0 << 0;
}

void tst_RowDiff::plansTheFewestSteps()
{
    QFETCH(QList<int>, oldRowOfNew);
    QFETCH(int, oldCount);
    const RowDiff diff = rowDiff(oldRowOfNew, oldCount);
    QTEST(int(diff.way), "way");
    QTEST(int(diff.removals.size()), "removals");
    QTEST(int(diff.moves.size()), "moves");
    QTEST(int(diff.insertions.size()), "insertions");
}

void tst_RowDiff::anyOldListBecomesAnyNewOneAndTheSelectionStays_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("seeds");
    QTest::newRow("tiny lists, every kind of step") << 6 << 300;
    QTest::newRow("small lists") << 20 << 120;
    QTest::newRow("lists long enough for bulk changes") << 160 << 40;
}

void tst_RowDiff::anyOldListBecomesAnyNewOneAndTheSelectionStays()
{
    QFETCH(int, size);
    QFETCH(int, seeds);
    for (int seed = 0; seed < seeds; ++seed) {
        QRandomGenerator random{quint32(seed)};
        const auto list = [&] {
            QList<int> ids;
            for (int id = 0; id < size; ++id) {
                if (random.bounded(3) > 0)
                    ids.append(id);
            }
            // Some lists come in another order, some only with a few moved.
            const int swaps = random.bounded(2) == 0 ? random.bounded(4) : random.bounded(size);
            for (int i = 0; i < swaps && ids.size() > 1; ++i)
                ids.swapItemsAt(random.bounded(ids.size()), random.bounded(ids.size()));
            return ids;
        };

        PassportModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Mirror mirror(model);
        QItemSelectionModel selection(&model);
        model.apply(machines(list()));
        for (int step = 0; step < 4; ++step) {
            QSet<QString> chosen;
            selection.clear();
            for (int row = 0; row < model.rowCount(); ++row) {
                if (random.bounded(3) == 0) {
                    selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                    chosen.insert(keys(model).at(row));
                }
            }
            QString current;
            if (model.rowCount() > 0) {
                const int row = random.bounded(model.rowCount());
                selection.setCurrentIndex(model.index(row, 0), QItemSelectionModel::NoUpdate);
                current = keys(model).at(row);
            }

            const QList<PassportRow> next = machines(list());
            model.apply(next);

            QStringList wanted;
            for (const PassportRow &row : next)
                wanted.append(row.key);
            QCOMPARE(keys(model), wanted);
            QCOMPARE(mirror.count, int(wanted.size()));
            QSet<QString> still;
            for (const QModelIndex &index : selection.selectedRows())
                still.insert(index.data(int(TableRole::Id)).toString());
            QSet<QString> expected = chosen;
            expected.intersect(QSet<QString>(wanted.cbegin(), wanted.cend()));
            QCOMPARE(still, expected);
            if (wanted.contains(current))
                QCOMPARE(selection.currentIndex().data(int(TableRole::Id)).toString(), current);
            for (int row = 0; row < wanted.size(); ++row)
                QCOMPARE(model.find(wanted.at(row)), row);
        }
        QCOMPARE(mirror.resets, 0);
    }
}

void tst_RowDiff::bigChangesAreOneLayoutChangeNotAReset()
{
    PassportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<int> ids;
    for (int id = 0; id < 1'000; ++id)
        ids.append(id);
    model.apply(machines(ids));
    const QPersistentModelIndex kept(model.index(10, 0));
    Mirror mirror(model);

    QList<int> other;
    for (int id = 1'500; id >= 0; id -= 2)
        other.append(id);
    model.apply(machines(other));

    QCOMPARE(mirror.layouts, 1);
    QCOMPARE(mirror.resets, 0);
    QVERIFY(mirror.signalsSeen <= 3);
    QCOMPARE(kept.data(int(TableRole::Id)).toString(), u"K-10"_s);
}

void tst_RowDiff::repeatedIdentityIsShownOnce()
{
    PassportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(machines({1, 2, 1, 3, 3}));
    QCOMPARE(keys(model), QStringList({u"K-1"_s, u"K-2"_s, u"K-3"_s}));
    model.apply(machines({3, 3, 1}));
    QCOMPARE(keys(model), QStringList({u"K-3"_s, u"K-1"_s}));
}

void tst_RowDiff::anUpdatePlannedElsewhereIsShownWhateverHappenedSince()
{
    PassportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Mirror mirror(model);
    model.apply(machines({1, 2, 3}));
    const auto planned = [&](const QList<int> &ids) {
        return std::async(std::launch::async,
                          [shown = model.shown(), rows = machines(ids)] { return PassportModel::planned(shown, rows); })
            .get();
    };

    PassportModel::Update update = planned({3, 1, 4});
    model.apply(update);
    update = {};
    QCOMPARE(keys(model), QStringList({u"K-3"_s, u"K-1"_s, u"K-4"_s}));

    update = planned({4, 5});
    model.apply(machines({7, 8, 9, 4}));
    model.apply(update);
    update = {};
    QCOMPARE(keys(model), QStringList({u"K-4"_s, u"K-5"_s}));
    QCOMPARE(model.find(u"K-5"_s), 1);
    QCOMPARE(mirror.count, 2);
    QCOMPARE(mirror.resets, 0);
}

void tst_RowDiff::changedValuesAreToldInRuns()
{
    PassportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<PassportRow> rows = machines({1, 2, 3, 4, 5});
    model.apply(rows);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.apply(rows);
    QCOMPARE(changes.size(), 0);
    rows[1].customer = u"ООО «ТехноФланец»"_s;
    rows[2].customer = u"ООО «ТехноФланец»"_s;
    rows[4].hasUnsentEdit = true;
    model.apply(rows);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(changes.at(1).at(0).toModelIndex().row(), 4);
    QCOMPARE(model.index(2, int(PassportColumn::Customer)).data().toString(), u"ООО «ТехноФланец»"_s);
}

void tst_RowDiff::fiftyThousandRowsOfWhichSomeChanged()
{
    PassportModel model;
    QList<int> ids;
    for (int id = 0; id < 50'000; ++id)
        ids.append(id);
    model.apply(machines(ids));
    QList<PassportRow> next = machines(ids);
    next.remove(40'000, 3);
    next.prepend(machine(60'000));
    next[100].customer = u"АО «Волжская Ступень»"_s;
    Mirror mirror(model);
    QElapsedTimer timer;
    timer.start();
    model.apply(next);
    qInfo("50 000 rows applied in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(model.rowCount(), 49'998);
    QCOMPARE(mirror.signalsSeen, 2);
    QCOMPARE(model.index(100, int(PassportColumn::Customer)).data().toString(), u"АО «Волжская Ступень»"_s);
}

QTEST_GUILESS_MAIN(tst_RowDiff)
#include "tst_rowdiff.moc"
