// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

namespace Stanko {

/// The work of one month of all together.
struct MonthHours
{
    QDate month; ///< its first day
    int visits = 0;
    double hours = 0;
    double capacity = 0;

    double over() const { return hours > capacity ? hours - capacity : 0; }
    friend bool operator==(const MonthHours &, const MonthHours &) = default;
};

/// One entry for each of the twelve months of \a year: the hours of what is done or due in it, and of \a weeks (the
/// entries of all together) the share of each week's capacity that its worked days have in the month.
QList<MonthHours> monthHours(const QList<Visit> &visits, const QList<WeekHours> &weeks, const WorkCalendar &calendar,
                             int year);

} // namespace Stanko
