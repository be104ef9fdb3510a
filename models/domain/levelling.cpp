// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The search itself, with its method and sources, is in levelsearch.cpp.
#include "models/domain/levelling.h"

#include "models/domain/levelboard.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QHash>

#include <algorithm>
#include <tuple>

namespace Stanko {

namespace {

/// Hours over the capacity, week by week: what the engineers have over together or all together, whichever is more.
double overOf(const QList<WeekHours> &weekly)
{
    struct Over
    {
        LevelUnits own = 0;
        LevelUnits all = 0;
    };
    QHash<QDate, Over> weeks;
    for (const WeekHours &entry : weekly) {
        Over &week = weeks[entry.monday];
        const LevelUnits over = std::max<LevelUnits>(0, levelUnits(entry.hours) - levelUnits(entry.capacity));
        if (entry.engineer == 0)
            week.all = over;
        else
            week.own += over;
    }
    LevelUnits sum = 0;
    for (const Over &week : std::as_const(weeks))
        sum += std::max(week.own, week.all);
    return levelHours(sum);
}

/// A visit that stays where it is; others are narrowed to what their tolerance and today leave.
LevelItem itemOfVisit(const Visit &visit, QDate today)
{
    LevelItem item{.keys = {visit.id.key},
                   .day = visit.day,
                   .first = visit.day,
                   .last = visit.day,
                   .engineer = visit.engineer,
                   .hours = visit.hours};
    if (!visit.isMovable() || visit.day < today || !visit.anchor.isValid())
        return item;
    const QDate first = std::max(today, visit.anchor.addDays(-visit.toleranceDays));
    const QDate last = visit.anchor.addDays(visit.toleranceDays);
    if (first <= last) {
        item.first = first;
        item.last = last;
    }
    return item;
}

/// Adds \a mate to \a item when they can move together.
bool join(LevelItem &item, const LevelItem &mate)
{
    const QDate first = std::max(item.first, mate.first);
    const QDate last = std::min(item.last, mate.last);
    if (item.engineer != mate.engineer || item.day != mate.day || first > last)
        return false;
    item.keys += mate.keys;
    item.hours += mate.hours;
    item.first = first;
    item.last = last;
    return true;
}

bool isInPlace(const LevelItem &item)
{
    return item.first == item.day && item.last == item.day;
}

void keepInPlace(LevelItem &item)
{
    item.first = item.day;
    item.last = item.day;
}

LevelResult resultOf(const LevelBoard &board, const QList<WeekHours> &before, QList<LevelMove> moves)
{
    std::sort(moves.begin(), moves.end(), [](const LevelMove &a, const LevelMove &b) {
        return std::tie(a.from, a.to, a.keys) < std::tie(b.from, b.to, b.keys);
    });
    return {.moves = moves, .before = before, .after = board.weekly(), .leftovers = board.leftovers()};
}

/// Hours by engineer and day, for the choice of a day.
class DayLoads
{
public:
    explicit DayLoads(const LevelProblem &problem)
    {
        for (const LevelItem &item : problem.items)
            add(item.engineer, item.day, item.hours);
    }
    void add(UserId engineer, QDate day, double hours) { m_loads[{engineer, day}] += levelUnits(hours); }
    /// The least loaded of \a days, of equal ones the nearest to where the item is.
    QDate bestFor(const LevelItem &item, const QList<QDate> &days) const
    {
        return *std::min_element(days.cbegin(), days.cend(), [&](QDate a, QDate b) {
            return std::tuple(m_loads.value({item.engineer, a}), qAbs(a.daysTo(item.day)), a) <
                   std::tuple(m_loads.value({item.engineer, b}), qAbs(b.daysTo(item.day)), b);
        });
    }

private:
    QHash<std::pair<UserId, QDate>, LevelUnits> m_loads;
};

} // namespace

double LevelResult::overBefore() const
{
    return overOf(before);
}

double LevelResult::overAfter() const
{
    return overOf(after);
}

LevelProblem levelProblem(const QList<Visit> &visits, const Crew &crew, const WorkCalendar &calendar, QDate today,
                          QDate first, int weeks)
{
    LevelProblem problem;
    problem.today = today;
    problem.firstMonday = mondayOf(first);
    problem.weeks = weeks;
    problem.calendar = &calendar;
    problem.weekly = weekHours(visits, crew, calendar, first, weeks);
    const QDate end = problem.firstMonday.addDays(7 * weeks - 1);
    QHash<LeadId, QList<LevelItem>> deals;
    QList<LevelItem> whole;
    for (const Visit &visit : visits) {
        if (!visit.day.isValid())
            continue;
        const LevelItem item = itemOfVisit(visit, today);
        if (visit.isMovable() && visit.dateLead != 0)
            deals[visit.dateLead].append(item);
        else
            whole.append(item);
    }
    for (auto deal = deals.cbegin(); deal != deals.cend(); ++deal) {
        // One field holds the date of all machines of a deal. Where they cannot move as one, they do not move.
        QList<LevelItem> mates = *deal;
        std::sort(mates.begin(), mates.end(), [](const LevelItem &a, const LevelItem &b) { return a.keys < b.keys; });
        LevelItem joined = mates.first();
        if (std::all_of(mates.cbegin() + 1, mates.cend(),
                        [&joined](const LevelItem &mate) { return join(joined, mate); })) {
            whole.append(joined);
        } else {
            std::for_each(mates.begin(), mates.end(), keepInPlace);
            whole += mates;
        }
    }
    for (const LevelItem &item : std::as_const(whole)) {
        const bool isDue = item.day >= problem.firstMonday && item.day <= end;
        if (isDue || (!isInPlace(item) && item.first <= end && item.last >= problem.firstMonday))
            problem.items.append(item);
    }
    std::sort(problem.items.begin(), problem.items.end(), [](const LevelItem &a, const LevelItem &b) {
        return std::tie(a.day, a.keys, a.first) < std::tie(b.day, b.keys, b.first);
    });
    for (const Absence &absence : crew.absences) {
        const QDate last = std::min(absence.last, end);
        for (QDate day = std::max(absence.first, problem.firstMonday); day <= last; day = day.addDays(1))
            problem.absentDays.append({absence.engineer, day});
    }
    return problem;
}

LevelResult levelled(const LevelProblem &problem)
{
    LevelBoard board(problem);
    const QList<WeekHours> before = board.weekly();
    searchLevels(board);
    DayLoads loads(problem);
    QList<LevelMove> moves;
    for (int index = 0; index < int(board.pieces().size()); ++index) {
        const LevelPiece &piece = board.piece(index);
        if (piece.week == piece.origin)
            continue;
        const LevelItem &item = problem.items[index];
        const QDate to = loads.bestFor(item, board.daysOf(index, piece.week));
        loads.add(item.engineer, item.day, -item.hours);
        loads.add(item.engineer, to, item.hours);
        moves.append({item.keys, item.day, to, item.engineer, item.hours});
    }
    return resultOf(board, before, moves);
}

LevelResult levelledBy(const LevelProblem &problem, const QList<LevelMove> &moves)
{
    LevelBoard board(problem);
    const QList<WeekHours> before = board.weekly();
    QHash<PassportKey, int> itemOf;
    for (int index = 0; index < int(problem.items.size()); ++index) {
        for (const PassportKey &key : problem.items[index].keys) {
            // A visit that was done, or one of the forecast, has the same key as the next one, and does not move.
            if (const LevelItem &item = problem.items[index]; !isInPlace(item) || !itemOf.contains(key))
                itemOf.insert(key, index);
        }
    }
    QList<LevelMove> made;
    for (const LevelMove &move : moves) {
        const int index = move.keys.isEmpty() ? -1 : itemOf.value(move.keys.first(), -1);
        if (index < 0 || !move.to.isValid() || move.to == problem.items[index].day)
            continue;
        board.shift(index, board.weekOf(move.to));
        made.append(move);
    }
    return resultOf(board, before, made);
}

} // namespace Stanko
