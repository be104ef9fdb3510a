// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"
#include "models/domain/visit.h"

#include <QtCore/QList>

namespace Stanko {

/// One thing to be placed: a visit, or several of one deal that move together.
struct LevelItem
{
    QList<PassportKey> keys;
    QDate day;
    QDate first; ///< earliest day allowed; never before today
    QDate last;  ///< latest day allowed; == day for one that cannot be moved
    UserId engineer = 0;
    double hours = 0;
};

/// What levelling works on. Weeks are ISO weeks; engineer 0 stands for all together.
struct LevelProblem
{
    QDate today;
    QDate firstMonday;
    int weeks = 0;
    QList<LevelItem> items;                     ///< with a day in or near the weeks
    QList<WeekHours> weekly;                    ///< capacities; the hours in it are not used
    QList<std::pair<UserId, QDate>> absentDays; ///< days to which nothing of that engineer is moved
    const WorkCalendar *calendar = nullptr;     ///< days off are not moved to; outlives the call
};

/// Why a week stays over its capacity.
enum class LevelObstacle {
    NothingMovable,  ///< what is in it is done, late or has no tolerance
    NeighboursFull,  ///< the weeks that its visits may move to have no room
    LargerThanAWeek, ///< a single visit takes more hours than a week has
    NoCapacity,      ///< nobody works that week
};

struct LevelLeftover
{
    QDate monday;
    UserId engineer = 0;
    double hours = 0; ///< over the capacity, after all moves; of all together beyond what the engineers have over
    LevelObstacle obstacle = LevelObstacle::NothingMovable;
    friend bool operator==(const LevelLeftover &, const LevelLeftover &) = default;
};

struct LevelMove
{
    QList<PassportKey> keys;
    QDate from;
    QDate to;
    UserId engineer = 0;
    double hours = 0;
    friend bool operator==(const LevelMove &, const LevelMove &) = default;
};

struct LevelResult
{
    QList<LevelMove> moves;  ///< by day
    QList<WeekHours> before; ///< as LevelProblem::weekly, hours filled
    QList<WeekHours> after;
    QList<LevelLeftover> leftovers;

    /// Hours that nobody can work: of each week what its engineers have over together, or all together, whichever is
    /// more. The hours of the leftovers add up to overAfter().
    double overBefore() const;
    double overAfter() const;
};

/// The problem that the calendar has: everything movable of \a visits that is due in [\a first, first + weeks] or could
/// be moved there, within its tolerance and not before \a today. Everything else with a day stays where it is and
/// counts: what is done, late, foreseen, or has no anchor; also machines of one deal that different engineers go to.
LevelProblem levelProblem(const QList<Visit> &visits, const Crew &crew, const WorkCalendar &calendar, QDate today,
                          QDate first, int weeks);

/// Few moves inside the tolerances that bring every week of every engineer, and of all together, under capacity.
/// Nothing leaves the weeks of \a problem, since how full others are is not known: give it a few more than are looked
/// at. Deterministic; the method and its source stand in levelsearch.cpp. Any thread.
LevelResult levelled(const LevelProblem &problem);

/// The weeks of \a problem with \a moves made: what an edited proposal comes to. overAfter() and leftovers are reckoned
/// as by levelled().
LevelResult levelledBy(const LevelProblem &problem, const QList<LevelMove> &moves);

} // namespace Stanko
