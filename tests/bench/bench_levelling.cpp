// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/levelfleet.h"

#include <QtTest/QTest>

using namespace Stanko;

/// Levelling of a year of 5 000 visits: bar 1 s.
class BenchLevelling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void levelling_data()
    {
        QTest::addColumn<int>("visits");
        QTest::addColumn<int>("weeks");
        QTest::newRow("1300, half a year") << 1300 << 26;
        QTest::newRow("5000, a year") << 5000 << 52;
    }
    void levelling()
    {
        QFETCH(int, visits);
        QFETCH(int, weeks);
        const LevelFleet fleet(visits, weeks);
        const LevelProblem problem = fleet.problem();
        QBENCHMARK
        {
            levelled(problem);
        }
    }
    void problem()
    {
        const LevelFleet fleet(5000, 52);
        QBENCHMARK
        {
            fleet.problem();
        }
    }
    void edit()
    {
        const LevelFleet fleet(5000, 52);
        const LevelProblem problem = fleet.problem();
        const LevelResult result = levelled(problem);
        QBENCHMARK
        {
            levelledBy(problem, result.moves);
        }
    }
};

QTEST_GUILESS_MAIN(BenchLevelling)
#include "bench_levelling.moc"
