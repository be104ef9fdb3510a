// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <compare>
#include <limits>
#include <vector>

namespace Stanko {

/// Hours as whole thousandths, so that adding and taking away again gives the same number.
using LevelUnits = qint64;
LevelUnits levelUnits(double hours);
double levelHours(LevelUnits units);

/// What a change of places comes to; less is better, overload before the number of moves.
struct LevelCost
{
    LevelUnits over = 0;
    int moves = 0;
    LevelCost &operator+=(const LevelCost &other)
    {
        over += other.over;
        moves += other.moves;
        return *this;
    }
    friend auto operator<=>(const LevelCost &, const LevelCost &) = default;
};

/// An item of a problem on the board.
struct LevelPiece
{
    int person = -1; ///< index of an engineer whose weeks are known; -1 = counts for all together only
    LevelUnits units = 0;
    int origin = -1;        ///< its week; -1 = outside the weeks
    int week = -1;          ///< where it stands now
    std::vector<int> weeks; ///< other weeks it may go to, the nearest first
    int likeness = 0;       ///< pieces of the same likeness are interchangeable
};

/// Where the items of a problem stand, by week, and how much is over capacity. The overload of a week is what its
/// engineers have over together or what all together have over, whichever is more: the hours nobody can work. A value;
/// the problem outlives it.
class LevelBoard
{
public:
    explicit LevelBoard(const LevelProblem &problem);

    const LevelProblem &problem() const { return m_problem; }
    int weekCount() const { return m_weekCount; }
    const std::vector<LevelPiece> &pieces() const { return m_pieces; }
    const LevelPiece &piece(int index) const { return m_pieces[size_t(index)]; }
    const std::vector<int> &inWeek(int week) const { return m_weeks[size_t(week)].pieces; }

    /// Puts a piece elsewhere; \a week -1 = outside. \return what changes by it.
    LevelCost shift(int piece, int week);
    LevelUnits over(int week) const;
    /// Of one engineer; person -1: of all together beyond what the engineers have over.
    LevelUnits over(int week, int person) const;
    int personCount() const { return int(m_people.size()); }
    /// Does it relieve its week when the piece leaves?
    bool isInExcess(int piece) const;

    int weekOf(QDate day) const;
    QDate mondayOfWeek(int week) const { return m_problem.firstMonday.addDays(7 * week); }
    /// Worked days of \a week to which the item may go.
    QList<QDate> daysOf(int item, int week) const;

    /// LevelProblem::weekly with the hours of how things stand now; weeks of an engineer that are not in it, but have
    /// work now, are added.
    QList<WeekHours> weekly() const;
    QList<LevelLeftover> leftovers() const;

private:
    struct Load
    {
        LevelUnits units = 0;
        LevelUnits capacity = 0;
        int visits = 0;
        bool isTold = false; ///< has an entry in LevelProblem::weekly
        LevelUnits over() const { return units > capacity ? units - capacity : 0; }
    };
    struct Week
    {
        std::vector<int> pieces; ///< ascending
        LevelUnits ownOver = 0;  ///< of the engineers together
        Load all;
    };

    Load &load(int week, int person) { return m_loads[size_t(week) * m_people.size() + size_t(person)]; }
    const Load &load(int week, int person) const { return m_loads[size_t(week) * m_people.size() + size_t(person)]; }
    void put(int piece, int week, int sign);
    bool mayGo(int item, QDate day) const;
    void addPieces();
    LevelObstacle obstacle(int week, int person) const;

    const LevelProblem &m_problem;
    int m_weekCount;
    std::vector<UserId> m_people;
    QHash<UserId, int> m_personOf;
    QSet<std::pair<UserId, QDate>> m_absent;
    std::vector<LevelPiece> m_pieces;
    std::vector<Week> m_weeks;
    std::vector<Load> m_loads;
};

/// Brings \a board to as little overload with as few moves as it finds. Deterministic.
void searchLevels(LevelBoard &board);

} // namespace Stanko
