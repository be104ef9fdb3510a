// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levelling.h"
#include "models/domain/workcalendar.h"
#include "tests/domain/exhaustive.h"
#include "tests/domain/levelfleet.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QDate kMonday(2026, 3, 2);

/// A small calendar of two engineers, 10 hours a week each unless said otherwise.
struct Weeks
{
    explicit Weeks(int weekCount = 4, double hoursPerWeek = 10) : weeks(weekCount)
    {
        for (const UserId id : {1, 2}) {
            crew.engineers.append({.id = id,
                                   .name = QString::number(id),
                                   .hoursPerWeek = hoursPerWeek,
                                   .isPlanned = true,
                                   .isActive = true});
        }
    }
    Visit &add(QDate day, double hours, UserId engineer = 1, int tolerance = 7)
    {
        Visit visit;
        visit.id.key = u"K%1"_s.arg(visits.size());
        visit.day = day;
        visit.anchor = day;
        visit.toleranceDays = tolerance;
        visit.hours = hours;
        visit.engineer = engineer;
        visits.append(visit);
        return visits.last();
    }
    LevelProblem problem() const { return levelProblem(visits, crew, calendar, today, kMonday, weeks); }
    LevelResult result() const { return levelled(problem()); }

    int weeks;
    QDate today = kMonday;
    Crew crew;
    WorkCalendar calendar;
    QList<Visit> visits;
};

/// A case of up to eight visits in four weeks; crowded, so that about half of them cannot be mended wholly.
Weeks randomWeeks(quint32 seed)
{
    QRandomGenerator random(seed);
    const QList<double> hours{2, 4, 4, 8, 1.5, 6};
    Weeks weeks(4, 8 + random.bounded(5));
    weeks.today = kMonday.addDays(random.bounded(4));
    const int count = 5 + random.bounded(4);
    for (int number = 0; number < count; ++number) {
        const UserId engineer = random.bounded(12) == 0 ? 0 : 1 + random.bounded(2);
        weeks.add(kMonday.addDays(random.bounded(random.bounded(2) == 0 ? 14 : 28)),
                  hours[random.bounded(int(hours.size()))], engineer, random.bounded(3) * 5);
    }
    if (random.bounded(3) == 0)
        weeks.crew.absences = {{1, 1, kMonday.addDays(7), kMonday.addDays(7 + random.bounded(6)), {}}};
    return weeks;
}

bool isWithin(const QList<Visit> &visits, const LevelMove &move, QDate today)
{
    return std::all_of(move.keys.cbegin(), move.keys.cend(), [&](const PassportKey &key) {
        const auto visit = std::find_if(visits.cbegin(), visits.cend(),
                                        [&key](const Visit &each) { return each.id.key == key && each.isMovable(); });
        return visit != visits.cend() && visit->isWithinTolerance(move.to) && move.to >= today;
    });
}

double leftoverSum(const LevelResult &result)
{
    return std::accumulate(result.leftovers.cbegin(), result.leftovers.cend(), 0.0,
                           [](double sum, const LevelLeftover &left) { return sum + left.hours; });
}

} // namespace

/// Overloaded weeks are relieved within the tolerances, with few moves.
class TestLevelling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsMovedWithoutNeed()
    {
        Weeks weeks;
        weeks.add(kMonday, 6);
        weeks.add(kMonday.addDays(1), 4);
        const LevelResult result = weeks.result();
        QVERIFY(result.moves.isEmpty());
        QVERIFY(result.leftovers.isEmpty());
        QCOMPARE(result.overBefore(), 0.0);
        QCOMPARE(result.before, result.after);
    }

    void oneLargeMoveInsteadOfTwoSmallOnes()
    {
        Weeks weeks;
        weeks.add(kMonday, 4);
        weeks.add(kMonday.addDays(1), 4);
        weeks.add(kMonday.addDays(2), 8);
        const LevelResult result = weeks.result();
        QCOMPARE(result.overBefore(), 6.0);
        QCOMPARE(result.overAfter(), 0.0);
        QCOMPARE(result.moves.size(), 1);
        QCOMPARE(result.moves[0].keys, QList<PassportKey>{u"K2"_s});
    }

    /// A full week takes a visit when one of its own goes on to the next.
    void aChainRunsThroughAFullWeek()
    {
        Weeks weeks(3);
        weeks.add(kMonday, 8, 1, 0);
        weeks.add(kMonday.addDays(1), 4, 1, 8);
        weeks.add(kMonday.addDays(8), 6, 1, 0);
        weeks.add(kMonday.addDays(9), 4, 1, 8);
        const LevelResult result = weeks.result();
        QCOMPARE(result.overBefore(), 2.0);
        QCOMPARE(result.overAfter(), 0.0);
        QCOMPARE(result.moves.size(), 2);
        QCOMPARE(weekFrom(kMonday, result.moves[0].to), 1);
        QCOMPARE(weekFrom(kMonday, result.moves[1].to), 2);
    }

    void theDayIsWorkedFreeAndNear()
    {
        Weeks weeks(2);
        weeks.crew.absences = {{1, 1, kMonday.addDays(7), kMonday.addDays(7), {}}};
        weeks.add(kMonday.addDays(8), 1, 1, 0); // Tuesday has something
        weeks.add(kMonday.addDays(4), 8, 1, 0);
        weeks.add(kMonday.addDays(5), 8, 1, 9); // a Saturday
        const LevelResult result = weeks.result();
        QCOMPARE(result.moves.size(), 1);
        // Sunday is nearest, Monday he is away, Tuesday is not free.
        QCOMPARE(result.moves[0].to, kMonday.addDays(9));
        QCOMPARE(result.overAfter(), 1.0); // 9 of 8 hours, since one day of the week is missing
    }

    void neverBeforeTodayAndNeverWhatIsLateDoneOrForecast()
    {
        Weeks weeks(3);
        weeks.today = kMonday.addDays(9);
        weeks.add(kMonday.addDays(10), 8, 1, 9).id.record = 5;
        weeks.visits.last().state = VisitState::Completed;
        weeks.add(kMonday.addDays(10), 8, 1, 9).id.forecastDay = kMonday.addDays(10);
        weeks.add(kMonday.addDays(8), 8, 1, 9); // late
        const LevelResult result = weeks.result();
        QVERIFY(result.moves.isEmpty());
        QCOMPARE(result.leftovers.size(), 1);
        QCOMPARE(result.leftovers[0], (LevelLeftover{kMonday.addDays(7), 1, 14, LevelObstacle::NothingMovable}));
        // The week before is empty, but past.
        weeks.add(kMonday.addDays(11), 2, 1, 9);
        QCOMPARE(weeks.result().moves.size(), 1);
        QCOMPARE(weekFrom(kMonday, weeks.result().moves[0].to), 2);
    }

    void machinesOfADealMoveTogether()
    {
        Weeks weeks(2);
        weeks.add(kMonday, 6, 1, 7).dateLead = 77;
        weeks.add(kMonday, 4, 1, 9).dateLead = 77;
        weeks.add(kMonday, 6, 1, 0);
        const LevelProblem problem = weeks.problem();
        QCOMPARE(problem.items.size(), 2);
        const LevelResult result = levelled(problem);
        QCOMPARE(result.moves.size(), 1);
        QCOMPARE(result.moves[0].keys, (QList<PassportKey>{u"K0"_s, u"K1"_s}));
        QCOMPARE(result.moves[0].to, kMonday.addDays(7)); // the narrower tolerance counts
        // Different engineers go to them: the date stays.
        weeks.visits[1].engineer = 2;
        weeks.visits[2].hours = 9;
        QVERIFY(weeks.result().moves.isEmpty());
    }

    /// Nobody is over his own capacity, but what has no engineer makes all together too much.
    void allTogetherCountToo()
    {
        Weeks weeks(2);
        weeks.add(kMonday, 10, 1, 0);
        weeks.add(kMonday, 8, 2, 0);
        weeks.add(kMonday.addDays(1), 4, 0, 7);
        const LevelResult result = weeks.result();
        QCOMPARE(result.overBefore(), 2.0);
        QCOMPARE(result.moves.size(), 1);
        QCOMPARE(result.overAfter(), 0.0);
    }

    void whatIsLeftIsExplained_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<int>("tolerance");
        QTest::addColumn<double>("neighbour");
        QTest::addColumn<bool>("isAway");
        QTest::addColumn<int>("obstacle");
        QTest::newRow("fixed") << 6.0 << 0 << 0.0 << false << int(LevelObstacle::NothingMovable);
        QTest::newRow("full") << 6.0 << 7 << 10.0 << false << int(LevelObstacle::NeighboursFull);
        QTest::newRow("large") << 12.0 << 7 << 0.0 << false << int(LevelObstacle::LargerThanAWeek);
        QTest::newRow("away") << 6.0 << 0 << 0.0 << true << int(LevelObstacle::NoCapacity);
    }
    void whatIsLeftIsExplained()
    {
        QFETCH(double, hours);
        QFETCH(int, tolerance);
        QFETCH(double, neighbour);
        QFETCH(bool, isAway);
        QFETCH(int, obstacle);
        Weeks weeks(2);
        weeks.add(kMonday, hours, 1, tolerance);
        weeks.add(kMonday, isAway ? 1 : 6, 1, 0);
        if (neighbour > 0)
            weeks.add(kMonday.addDays(7), neighbour, 1, 0);
        if (isAway)
            weeks.crew.absences = {{1, 1, kMonday, kMonday.addDays(6), {}}};
        const LevelResult result = weeks.result();
        QVERIFY(!result.leftovers.isEmpty());
        for (const LevelLeftover &left : result.leftovers)
            QCOMPARE(int(left.obstacle), obstacle);
        QCOMPARE(leftoverSum(result), result.overAfter());
    }

    void anEditedProposalIsReckonedAnew()
    {
        Weeks weeks(3);
        for (int number = 0; number < 4; ++number)
            weeks.add(kMonday.addDays(number), 5);
        const LevelProblem problem = weeks.problem();
        const LevelResult whole = levelled(problem);
        QCOMPARE(whole.moves.size(), 2);
        QCOMPARE(levelledBy(problem, whole.moves).after, whole.after);
        QCOMPARE(levelledBy(problem, whole.moves).moves, whole.moves);

        const LevelResult half = levelledBy(problem, whole.moves.first(1));
        QCOMPARE(half.overAfter(), 5.0);
        QCOMPARE(half.leftovers.size(), 1);
        QCOMPARE(half.before, whole.before);
        QCOMPARE(levelledBy(problem, {}).after, whole.before);

        LevelMove unknown = whole.moves[0];
        unknown.keys = {u"gone"_s};
        LevelMove stays = whole.moves[1];
        stays.to = stays.from;
        QVERIFY(levelledBy(problem, {unknown, stays}).moves.isEmpty());
    }

    /// Several hundred small cases against the best there is.
    void smallCasesComeNearTheOptimum()
    {
        constexpr int kCases = 600;
        int overloaded = 0;
        int worse = 0;
        int moreMoves = 0;
        int mostMoves = 0;
        double before = 0;
        double after = 0;
        double best = 0;
        int moves = 0;
        int bestMoves = 0;
        for (quint32 seed = 1; seed <= kCases; ++seed) {
            const Weeks weeks = randomWeeks(seed);
            const LevelProblem problem = weeks.problem();
            const LevelResult result = levelled(problem);
            const Exhaustive optimum(problem, kMonday);
            QVERIFY2(result.overAfter() >= optimum.over() - 1e-9, qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(leftoverSum(result), result.overAfter());
            for (const LevelMove &move : result.moves) {
                QVERIFY(isWithin(weeks.visits, move, weeks.today));
                QVERIFY(weeks.calendar.isWorkday(move.to));
                QVERIFY(!weeks.crew.absenceOn(move.engineer, move.to));
            }
            overloaded += result.overBefore() > 0 ? 1 : 0;
            before += result.overBefore();
            after += result.overAfter();
            best += optimum.over();
            if (result.overAfter() > optimum.over() + 1e-9) {
                ++worse;
                qInfo("seed %u: %.1f h, optimum %.1f h", seed, result.overAfter(), optimum.over());
                continue;
            }
            moves += int(result.moves.size());
            bestMoves += optimum.moves();
            const int more = int(result.moves.size()) - optimum.moves();
            QVERIFY(more >= 0);
            moreMoves += more > 0 ? 1 : 0;
            mostMoves = std::max(mostMoves, more);
            if (more > 0)
                qInfo("seed %u: %d moves, optimum %d", seed, int(result.moves.size()), optimum.moves());
        }
        qInfo("%d cases, %d overloaded by %.1f h: %.1f h left, optimum %.1f h; more overload than needed in %d; "
              "%d moves, optimum %d, more than needed in %d, by %d at most",
              kCases, overloaded, before, after, best, worse, moves, bestMoves, moreMoves, mostMoves);
        QVERIFY(overloaded > kCases / 2);
        QCOMPARE(worse, 0);
        QCOMPARE(moreMoves, 0);
    }

    void aFleetLosesNineTenthsOfItsOverload_data()
    {
        QTest::addColumn<int>("visits");
        QTest::addColumn<int>("weeks");
        QTest::newRow("half a year") << 1300 << 26;
        QTest::newRow("a year") << 5000 << 52;
    }
    void aFleetLosesNineTenthsOfItsOverload()
    {
        QFETCH(int, visits);
        QFETCH(int, weeks);
        const LevelFleet fleet(visits, weeks);
        const LevelProblem problem = fleet.problem();
        const LevelResult result = levelled(problem);
        qInfo("%d visits, %d weeks: %.1f h over before, %.1f h after, %d moves, %d weeks left", visits, weeks,
              result.overBefore(), result.overAfter(), int(result.moves.size()), int(result.leftovers.size()));
        QVERIFY(result.overBefore() > 200);
        QVERIFY(result.overAfter() <= 0.1 * result.overBefore());
        for (const LevelMove &move : result.moves) {
            QVERIFY(isWithin(fleet.visits, move, fleet.today));
            QVERIFY(fleet.calendar.isWorkday(move.to));
            QVERIFY(!fleet.crew.absenceOn(move.engineer, move.to));
            QVERIFY(mondayOf(move.to) != mondayOf(move.from));
        }
        QCOMPARE(levelled(problem).moves, result.moves);
        // No move is needless: leaving out any one makes it worse.
        for (qsizetype at = 0; at < result.moves.size(); at += 7) {
            QList<LevelMove> fewer = result.moves;
            fewer.removeAt(at);
            QVERIFY(levelledBy(problem, fewer).overAfter() > result.overAfter());
        }
    }
};

QTEST_GUILESS_MAIN(TestLevelling)
#include "tst_levelling.moc"
