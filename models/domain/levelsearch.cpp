// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Levelling is a generalised assignment problem: visits are jobs, weeks are agents with a capacity, a visit may go to
// the few weeks of its tolerance, and staying is free. Whether everything fits is bin packing, hence NP-hard, so the
// method is a known heuristic:
//  1. Single shifts, the best one first, as in A. R. Burgess, J. B. Killebrew: Variation in activity level on a
//     cyclical arrow diagram. Journal of Industrial Engineering 13 (1962), 76–83.
//  2. Where no single shift helps, ejection chains (a visit goes to a full week, which ejects others in turn), as in
//     M. Yagiura, T. Ibaraki, F. Glover: An ejection chain approach for the generalized assignment problem. INFORMS
//     Journal on Computing 16 (2004), 133–151. Chains grow by iterative deepening, so that the shortest one wins.
//  3. The same chains, begun with a visit that goes back, and exchanges of several moves for one, take away needless
//     moves.
// Each step lowers (overload, moves), so the search ends. tst_levelling compares it with exact optima.
#include "models/domain/levelboard.h"

#include <algorithm>
#include <vector>

namespace Stanko {

namespace {

constexpr int kLongestChain = 4;
constexpr int kLongestReturn = 3;
/// Shifts tried for one overload, or one return, before it is left as it is.
constexpr int kMostTries = 2000;
constexpr int kMostReturnTries = 400;
/// Weeks on both sides in which a change may open a way for a chain.
constexpr int kReach = 6;

struct LevelStep
{
    int piece;
    int week;
};

class LevelSearch
{
public:
    explicit LevelSearch(LevelBoard &board)
        : m_board(board), m_rows(board.personCount() + 1), m_startOver(size_t(board.weekCount()), -1),
          m_tried(size_t(board.weekCount()) * size_t(m_rows), 0),
          m_changedAt(size_t(board.weekCount()) * size_t(m_rows), 0), m_failedAt(board.pieces().size(), -1)
    {
    }

    void run()
    {
        // One can open room for the other; both only ever lower the cost.
        do {
            relieveAll();
        } while (thinOut());
    }

private:
    void relieveAll();
    /// The best chain that begins with a visit of \a person (-1 = anybody) in \a week; made, if it lowers the cost.
    bool relieve(int week, int person, int length);
    void extend(int week, int person, int length, LevelCost soFar);
    void tryShift(int piece, int to, int length, LevelCost soFar);
    bool thinOut();
    bool sendBack(int piece);
    bool replaceByOne(int piece);
    void makeBest();
    void begin(int mostTries)
    {
        m_best = {};
        m_bestSteps.clear();
        m_triesLeft = mostTries;
    }
    size_t cell(int week, int person) const { return size_t(week) * size_t(m_rows) + size_t(person + 1); }
    void touch(int week)
    {
        if (m_startOver[size_t(week)] < 0) {
            m_startOver[size_t(week)] = m_board.over(week);
            m_touched.push_back(week);
        }
    }
    void untouchAfter(size_t count)
    {
        for (; m_touched.size() > count; m_touched.pop_back())
            m_startOver[size_t(m_touched.back())] = -1;
    }
    bool isInChain(int piece) const
    {
        return std::any_of(m_steps.begin(), m_steps.end(), [piece](const LevelStep &s) { return s.piece == piece; });
    }
    /// Something of \a person near \a week has changed: what failed there may succeed now.
    void wake(int week, int person)
    {
        const int from = std::max(0, week - kReach);
        const int to = std::min(m_board.weekCount() - 1, week + kReach);
        ++m_changes;
        for (int each = from; each <= to; ++each) {
            for (const int row : {-1, person}) {
                m_tried[cell(each, row)] = 0;
                m_changedAt[cell(each, row)] = m_changes;
            }
        }
    }

    LevelBoard &m_board;
    int m_rows;                          ///< one for each person, and one for all together
    std::vector<LevelUnits> m_startOver; ///< by week the chain has touched; -1 = not touched
    std::vector<int> m_touched;
    std::vector<int> m_tried;     ///< by week and person: the length of chain that has found nothing
    std::vector<int> m_changedAt; ///< by week and person: number of the last change near it
    std::vector<int> m_failedAt;  ///< by piece: number of the last change when it could not go back
    int m_changes = 0;
    std::vector<LevelStep> m_steps;
    std::vector<LevelStep> m_bestSteps;
    LevelCost m_best;
    int m_triesLeft = 0;
};

void LevelSearch::relieveAll()
{
    for (int length = 1; length <= kLongestChain;) {
        bool isBetter = false;
        for (int week = 0; week < m_board.weekCount(); ++week) {
            for (int person = -1; person < m_board.personCount(); ++person) {
                while (m_board.over(week, person) > 0 && m_tried[cell(week, person)] < length) {
                    if (relieve(week, person, length))
                        isBetter = true;
                    else
                        m_tried[cell(week, person)] = length;
                }
            }
        }
        length = isBetter ? 1 : length + 1;
    }
}

bool LevelSearch::relieve(int week, int person, int length)
{
    begin(kMostTries);
    touch(week);
    extend(week, person, length, {});
    untouchAfter(0);
    makeBest();
    return !m_bestSteps.empty();
}

void LevelSearch::makeBest()
{
    for (const LevelStep &step : m_bestSteps) {
        const LevelPiece &piece = m_board.piece(step.piece);
        wake(piece.week, piece.person);
        wake(step.week, piece.person);
        m_board.shift(step.piece, step.week);
    }
}

void LevelSearch::extend(int week, int person, int length, LevelCost soFar)
{
    std::vector<int> seen; // likenesses that have been tried
    const std::vector<int> there = m_board.inWeek(week);
    for (const int index : there) {
        const LevelPiece &piece = m_board.piece(index);
        if (piece.weeks.empty() || (person >= 0 && piece.person != person) || !m_board.isInExcess(index) ||
            isInChain(index))
            continue;
        if (std::find(seen.begin(), seen.end(), piece.likeness) != seen.end())
            continue;
        seen.push_back(piece.likeness);
        if (piece.week != piece.origin)
            tryShift(index, piece.origin, length, soFar);
        for (const int to : piece.weeks) {
            if (to != m_board.piece(index).week)
                tryShift(index, to, length, soFar);
        }
    }
}

void LevelSearch::tryShift(int index, int to, int length, LevelCost soFar)
{
    if (--m_triesLeft < 0)
        return;
    const int from = m_board.piece(index).week;
    const size_t touched = m_touched.size();
    touch(to);
    soFar += m_board.shift(index, to);
    m_steps.push_back({index, to});
    const auto isSmallerPiece = [this] {
        return m_steps.size() == 1 && m_bestSteps.size() == 1 &&
               m_board.piece(m_steps[0].piece).units < m_board.piece(m_bestSteps[0].piece).units;
    };
    // Of equal ones the smaller visit: it leaves more room where it goes.
    if (soFar < m_best || (soFar == m_best && isSmallerPiece())) {
        m_best = soFar;
        m_bestSteps = m_steps;
    }
    if (length > 1) {
        LevelUnits risen = 0;
        int next = -1;
        for (const int week : m_touched) {
            const LevelUnits rise = m_board.over(week) - m_startOver[size_t(week)];
            if (rise > 0) {
                risen += rise;
                next = week;
            }
        }
        // Even if every week that has risen is brought down again, no more than this can be won.
        if (next >= 0 && LevelCost{soFar.over - risen, soFar.moves - 1} < m_best)
            extend(next, -1, length - 1, soFar);
    }
    m_steps.pop_back();
    m_board.shift(index, from);
    untouchAfter(touched);
}

bool LevelSearch::thinOut()
{
    bool isAnyBetter = false;
    for (bool isBetter = true; isBetter;) {
        isBetter = false;
        for (int index = 0; index < int(m_board.pieces().size()); ++index) {
            const LevelPiece &piece = m_board.piece(index);
            if (piece.week == piece.origin ||
                m_failedAt[size_t(index)] >= m_changedAt[cell(piece.origin, piece.person)])
                continue;
            if (sendBack(index) || replaceByOne(index))
                isBetter = true;
            else
                m_failedAt[size_t(index)] = m_changes;
        }
        isAnyBetter = isAnyBetter || isBetter;
    }
    return isAnyBetter;
}

bool LevelSearch::sendBack(int index)
{
    begin(kMostReturnTries);
    const int origin = m_board.piece(index).origin;
    touch(m_board.piece(index).week);
    touch(origin);
    tryShift(index, origin, kLongestReturn, {});
    untouchAfter(0);
    makeBest();
    return !m_bestSteps.empty();
}

bool LevelSearch::replaceByOne(int index)
{
    const LevelPiece &piece = m_board.piece(index);
    const int origin = piece.origin;
    std::vector<int> mates; // moved out of the same week
    for (const int to : piece.weeks) {
        for (const int other : m_board.inWeek(to)) {
            const LevelPiece &mate = m_board.piece(other);
            if (other != index && mate.origin == origin && mate.week != origin)
                mates.push_back(other);
        }
    }
    if (mates.empty())
        return false;
    const int stood = piece.week;
    const LevelCost back = m_board.shift(index, origin);
    const std::vector<int> there = m_board.inWeek(origin);
    for (const int other : there) {
        const LevelPiece &instead = m_board.piece(other);
        if (other == index || instead.person != piece.person || instead.origin != origin ||
            instead.units <= piece.units)
            continue;
        for (const int to : instead.weeks) {
            LevelCost cost = back;
            cost += m_board.shift(other, to);
            std::vector<LevelStep> undo;
            for (const int mate : mates) {
                const int stands = m_board.piece(mate).week;
                LevelCost with = cost;
                with += m_board.shift(mate, origin);
                if (with.over <= 0 || with.over <= cost.over) {
                    cost = with;
                    undo.push_back({mate, stands});
                } else {
                    m_board.shift(mate, stands);
                }
            }
            if (cost < LevelCost{}) {
                wake(origin, piece.person);
                wake(to, piece.person);
                return true;
            }
            for (const LevelStep &step : undo)
                m_board.shift(step.piece, step.week);
            m_board.shift(other, origin);
        }
    }
    m_board.shift(index, stood);
    return false;
}

} // namespace

void searchLevels(LevelBoard &board)
{
    LevelSearch(board).run();
}

} // namespace Stanko
