// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levelboard.h"

#include "models/domain/workcalendar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace Stanko {

namespace {
constexpr double kUnitsOfHour = 1000;
constexpr int kWeek = 7;
} // namespace

LevelUnits levelUnits(double hours)
{
    return std::llround(hours * kUnitsOfHour);
}

double levelHours(LevelUnits units)
{
    return double(units) / kUnitsOfHour;
}

LevelBoard::LevelBoard(const LevelProblem &problem)
    : m_problem(problem), m_weekCount(std::max(0, problem.weeks)),
      m_absent(problem.absentDays.cbegin(), problem.absentDays.cend()), m_weeks(size_t(m_weekCount))
{
    for (const WeekHours &entry : problem.weekly) {
        if (entry.engineer != 0 && !m_personOf.contains(entry.engineer)) {
            m_personOf.insert(entry.engineer, int(m_people.size()));
            m_people.push_back(entry.engineer);
        }
    }
    m_loads.resize(size_t(m_weekCount) * m_people.size());
    for (const WeekHours &entry : problem.weekly) {
        const int week = weekOf(entry.monday);
        if (week < 0)
            continue;
        Load &told = entry.engineer == 0 ? m_weeks[size_t(week)].all : load(week, m_personOf.value(entry.engineer));
        told.capacity = levelUnits(entry.capacity);
        told.isTold = true;
    }
    addPieces();
}

void LevelBoard::addPieces()
{
    std::map<std::tuple<int, LevelUnits, int, std::vector<int>>, int> kinds;
    m_pieces.resize(size_t(m_problem.items.size()));
    for (int index = 0; index < int(m_pieces.size()); ++index) {
        const LevelItem &item = m_problem.items[index];
        LevelPiece &piece = m_pieces[size_t(index)];
        piece.person = m_personOf.value(item.engineer, -1);
        piece.units = levelUnits(item.hours);
        piece.origin = weekOf(item.day);
        // What is due outside the weeks stays there: how full it is there is not known.
        if (piece.origin >= 0 && !(item.first == item.last && item.first == item.day)) {
            const int from = std::max(0, int(m_problem.firstMonday.daysTo(mondayOf(item.first)) / kWeek));
            const int to = std::min(m_weekCount - 1, int(m_problem.firstMonday.daysTo(mondayOf(item.last)) / kWeek));
            for (int week = from; week <= to; ++week) {
                if (week != piece.origin && !daysOf(index, week).isEmpty())
                    piece.weeks.push_back(week);
            }
            std::stable_sort(piece.weeks.begin(), piece.weeks.end(), [&piece](int a, int b) {
                return std::abs(a - piece.origin) < std::abs(b - piece.origin);
            });
        }
        piece.likeness =
            kinds.try_emplace({piece.person, piece.units, piece.origin, piece.weeks}, int(kinds.size())).first->second;
        put(index, piece.origin, 1);
    }
}

int LevelBoard::weekOf(QDate day) const
{
    const qint64 days = m_problem.firstMonday.daysTo(day);
    return day.isValid() && days >= 0 && days < qint64(kWeek) * m_weekCount ? int(days / kWeek) : -1;
}

bool LevelBoard::mayGo(int item, QDate day) const
{
    const LevelItem &what = m_problem.items[item];
    return day >= what.first && day <= what.last && day >= m_problem.today &&
           !m_absent.contains({what.engineer, day}) && (!m_problem.calendar || m_problem.calendar->isWorkday(day));
}

QList<QDate> LevelBoard::daysOf(int item, int week) const
{
    QList<QDate> days;
    const QDate monday = mondayOfWeek(week);
    for (int offset = 0; offset < kWeek; ++offset) {
        if (mayGo(item, monday.addDays(offset)))
            days.append(monday.addDays(offset));
    }
    return days;
}

void LevelBoard::put(int index, int week, int sign)
{
    LevelPiece &piece = m_pieces[size_t(index)];
    if (sign > 0)
        piece.week = week;
    if (week < 0)
        return;
    Week &place = m_weeks[size_t(week)];
    const int visits = sign * int(m_problem.items[index].keys.size());
    place.all.units += sign * piece.units;
    place.all.visits += visits;
    if (piece.person >= 0) {
        Load &own = load(week, piece.person);
        place.ownOver -= own.over();
        own.units += sign * piece.units;
        own.visits += visits;
        place.ownOver += own.over();
    }
    const auto at = std::lower_bound(place.pieces.begin(), place.pieces.end(), index);
    if (sign > 0)
        place.pieces.insert(at, index);
    else
        place.pieces.erase(at);
}

LevelUnits LevelBoard::over(int week) const
{
    const Week &place = m_weeks[size_t(week)];
    return std::max(place.ownOver, place.all.over());
}

LevelUnits LevelBoard::over(int week, int person) const
{
    const Week &place = m_weeks[size_t(week)];
    return person >= 0 ? load(week, person).over() : std::max<LevelUnits>(0, place.all.over() - place.ownOver);
}

bool LevelBoard::isInExcess(int index) const
{
    const LevelPiece &piece = m_pieces[size_t(index)];
    if (piece.week < 0)
        return false;
    const Week &place = m_weeks[size_t(piece.week)];
    return place.all.over() > place.ownOver || (piece.person >= 0 && load(piece.week, piece.person).over() > 0);
}

LevelCost LevelBoard::shift(int index, int week)
{
    LevelPiece &piece = m_pieces[size_t(index)];
    const int from = piece.week;
    if (from == week)
        return {};
    const auto sum = [this, from, week] { return (from >= 0 ? over(from) : 0) + (week >= 0 ? over(week) : 0); };
    const LevelUnits before = sum();
    put(index, from, -1);
    put(index, week, 1);
    return {sum() - before, int(from == piece.origin) * 1 - int(week == piece.origin) * 1};
}

QList<WeekHours> LevelBoard::weekly() const
{
    QList<WeekHours> all;
    const auto tell = [&all](QDate monday, UserId engineer, const Load &load) {
        if (load.isTold || load.visits > 0)
            all.append({monday, engineer, load.visits, levelHours(load.units), levelHours(load.capacity)});
    };
    for (int week = 0; week < m_weekCount; ++week) {
        tell(mondayOfWeek(week), 0, m_weeks[size_t(week)].all);
        for (int person = 0; person < personCount(); ++person)
            tell(mondayOfWeek(week), m_people[size_t(person)], load(week, person));
    }
    return all;
}

LevelObstacle LevelBoard::obstacle(int week, int person) const
{
    const Load &tight = person >= 0 ? load(week, person) : m_weeks[size_t(week)].all;
    if (tight.capacity == 0)
        return LevelObstacle::NoCapacity;
    bool isAnyMovable = false;
    bool isAnyTooLarge = false;
    for (const int index : inWeek(week)) {
        const LevelPiece &piece = m_pieces[size_t(index)];
        if (person >= 0 && piece.person != person)
            continue;
        const auto fits = [this, &piece, person](int other) {
            return piece.units <= (person >= 0 ? load(other, person) : m_weeks[size_t(other)].all).capacity;
        };
        isAnyTooLarge = isAnyTooLarge || (!fits(week) && std::none_of(piece.weeks.begin(), piece.weeks.end(), fits));
        isAnyMovable = isAnyMovable || !piece.weeks.empty();
    }
    if (isAnyTooLarge)
        return LevelObstacle::LargerThanAWeek;
    return isAnyMovable ? LevelObstacle::NeighboursFull : LevelObstacle::NothingMovable;
}

QList<LevelLeftover> LevelBoard::leftovers() const
{
    QList<LevelLeftover> left;
    for (int week = 0; week < m_weekCount; ++week) {
        const Week &place = m_weeks[size_t(week)];
        if (place.all.over() > place.ownOver) {
            left.append({mondayOfWeek(week), 0, levelHours(place.all.over() - place.ownOver), obstacle(week, -1)});
        }
        for (int person = 0; person < int(m_people.size()); ++person) {
            if (const LevelUnits over = load(week, person).over(); over > 0)
                left.append({mondayOfWeek(week), m_people[size_t(person)], levelHours(over), obstacle(week, person)});
        }
    }
    return left;
}

} // namespace Stanko
