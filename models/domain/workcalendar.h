// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

enum class DayKind {
    Workday,
    ShortDay, ///< a workday an hour shorter, before a holiday
    DayOff,
};

/// How one day differs from what its weekday says.
struct SpecialDay
{
    DayKind kind = DayKind::DayOff;
    QString name; ///< «День России», «перенос с 3 января»; may be empty
    friend bool operator==(const SpecialDay &, const SpecialDay &) = default;
};

/// The production calendar: which days are worked. A value; pure. A year without data is Monday to Friday without any
/// holiday, and hasYear() says so.
class WorkCalendar
{
public:
    DayKind kindOf(QDate day) const;
    bool isWorkday(QDate day) const { return kindOf(day) != DayKind::DayOff; }
    /// Of a day that differs from its weekday; empty for others.
    QString nameOf(QDate day) const;
    bool hasYear(int year) const { return m_years.contains(year); }
    /// The years there is data for, ascending.
    QList<int> years() const { return m_years.keys(); }

    /// \a day itself when it is worked. Invalid days stay invalid.
    QDate workdayOnOrBefore(QDate day) const;
    QDate workdayOnOrAfter(QDate day) const;
    /// Worked days of [first, last].
    int workdays(QDate first, QDate last) const;

    /// Replaces what is known of \a year; days of other years are left out.
    void setYear(int year, const QHash<QDate, SpecialDay> &days);
    /// What \a other knows goes over what is known here, by year.
    void add(const WorkCalendar &other);
    const QHash<QDate, SpecialDay> &year(int year) const;

    friend bool operator==(const WorkCalendar &, const WorkCalendar &) = default;

private:
    QMap<int, QHash<QDate, SpecialDay>> m_years;
};

/// Reads the exchange format: a line "year;YYYY" begins a year, then lines "YYYY-MM-DD;off|short|work;name". '#'
/// begins a comment. BadInput (detail: "line N") for anything else, a day outside its year, or a year twice.
Result<WorkCalendar> workCalendarFromText(const QString &text);
/// The same format back.
QString workCalendarText(const WorkCalendar &calendar);

} // namespace Stanko
