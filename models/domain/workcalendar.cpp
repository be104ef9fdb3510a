// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workcalendar.h"

namespace Stanko {

// BASE plan: weekends only.
DayKind WorkCalendar::kindOf(QDate day) const
{
    return day.dayOfWeek() > 5 ? DayKind::DayOff : DayKind::Workday;
}
QString WorkCalendar::nameOf(QDate) const
{
    return {};
}
QDate WorkCalendar::workdayOnOrBefore(QDate day) const
{
    while (day.isValid() && !isWorkday(day))
        day = day.addDays(-1);
    return day;
}
QDate WorkCalendar::workdayOnOrAfter(QDate day) const
{
    while (day.isValid() && !isWorkday(day))
        day = day.addDays(1);
    return day;
}
int WorkCalendar::workdays(QDate first, QDate last) const
{
    int count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        count += isWorkday(day) ? 1 : 0;
    return count;
}
double WorkCalendar::workdaysOfWeek(QDate monday) const
{
    return workdays(monday, monday.addDays(6));
}
void WorkCalendar::setYear(int year, const QHash<QDate, SpecialDay> &days)
{
    m_years.insert(year, days);
}
void WorkCalendar::add(const WorkCalendar &other)
{
    m_years.insert(other.m_years);
}
const QHash<QDate, SpecialDay> &WorkCalendar::year(int year) const
{
    static const QHash<QDate, SpecialDay> none;
    const auto it = m_years.constFind(year);
    return it == m_years.constEnd() ? none : *it;
}
Result<WorkCalendar> workCalendarFromText(const QString &)
{
    return WorkCalendar();
}
QString workCalendarText(const WorkCalendar &)
{
    return {};
}

} // namespace Stanko
