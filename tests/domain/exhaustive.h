// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

namespace Stanko {

/// The number of the week of \a day, the one from \a monday being 0.
inline int weekFrom(QDate monday, QDate day)
{
    return int(std::floor(double(monday.daysTo(day)) / 7));
}

/// What is best of a small case of two engineers, by trying everything: least overload, then fewest moves. Written
/// without the code under test. \a monday begins the first week.
class Exhaustive
{
public:
    Exhaustive(const LevelProblem &problem, QDate monday) : m_monday(monday), m_weeks(problem.weeks)
    {
        for (const WeekHours &entry : problem.weekly)
            m_capacity[{int(entry.engineer), weekOf(entry.monday)}] = std::lround(entry.capacity * 1000);
        for (const LevelItem &item : problem.items) {
            Choice choice{int(item.engineer), std::lround(item.hours * 1000), {weekOf(item.day)}};
            for (QDate day = item.first; day <= item.last; day = day.addDays(1)) {
                const int week = weekOf(day);
                const bool isOut = week < 0 || week >= m_weeks || day < problem.today || day.dayOfWeek() > 5 ||
                                   problem.absentDays.contains({item.engineer, day});
                if (!isOut && std::find(choice.weeks.begin(), choice.weeks.end(), week) == choice.weeks.end())
                    choice.weeks.push_back(week);
            }
            m_items.push_back(choice);
        }
        place(0, 0);
    }
    double over() const { return double(m_bestOver) / 1000; }
    int moves() const { return m_bestMoves; }

private:
    struct Choice
    {
        int engineer;
        long units;
        std::vector<int> weeks;
    };
    int weekOf(QDate day) const { return weekFrom(m_monday, day); }
    void place(size_t index, int moves)
    {
        if (index == m_items.size()) {
            const long now = sum();
            if (now < m_bestOver || (now == m_bestOver && moves < m_bestMoves)) {
                m_bestOver = now;
                m_bestMoves = moves;
            }
            return;
        }
        const Choice &item = m_items[index];
        for (size_t at = 0; at < item.weeks.size(); ++at) {
            m_load[size_t(item.engineer)][size_t(item.weeks[at])] += item.units;
            place(index + 1, moves + (at == 0 ? 0 : 1));
            m_load[size_t(item.engineer)][size_t(item.weeks[at])] -= item.units;
        }
    }
    long sum() const
    {
        long sum = 0;
        for (int week = 0; week < m_weeks; ++week) {
            long own = 0;
            long all = m_load[0][size_t(week)];
            for (int engineer = 1; engineer <= 2; ++engineer) {
                const long load = m_load[size_t(engineer)][size_t(week)];
                const auto capacity = m_capacity.find({engineer, week});
                own += std::max(0L, load - (capacity == m_capacity.end() ? 0 : capacity->second));
                all += load;
            }
            const auto capacity = m_capacity.find({0, week});
            sum += std::max(own, all - (capacity == m_capacity.end() ? 0 : capacity->second));
        }
        return sum;
    }

    QDate m_monday;
    int m_weeks;
    std::map<std::pair<int, int>, long> m_capacity;
    std::vector<Choice> m_items;
    long m_load[3][8] = {};
    long m_bestOver = std::numeric_limits<long>::max();
    int m_bestMoves = 0;
};

} // namespace Stanko
