// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/monthload.h"

#include "models/domain/workcalendar.h"

namespace Stanko {

namespace {
constexpr int kMonths = 12;
constexpr int kDaysOfWeek = 7;
} // namespace

QList<MonthHours> monthHours(const QList<Visit> &visits, const QList<WeekHours> &weeks, const WorkCalendar &calendar,
                             int year)
{
    QList<MonthHours> months;
    for (int month = 1; month <= kMonths; ++month)
        months.append({.month = QDate(year, month, 1), .visits = 0, .hours = 0, .capacity = 0});
    for (const Visit &visit : visits) {
        if (!visit.day.isValid() || visit.day.year() != year)
            continue;
        MonthHours &month = months[visit.day.month() - 1];
        ++month.visits;
        month.hours += visit.hours;
    }
    for (const WeekHours &week : weeks) {
        if (week.engineer != 0 || !week.monday.isValid())
            continue;
        const int worked = calendar.workdays(week.monday, week.monday.addDays(kDaysOfWeek - 1));
        if (worked == 0)
            continue;
        for (int offset = 0; offset < kDaysOfWeek; ++offset) {
            const QDate day = week.monday.addDays(offset);
            if (day.year() == year && calendar.isWorkday(day))
                months[day.month() - 1].capacity += week.capacity / worked;
        }
    }
    return months;
}

} // namespace Stanko
