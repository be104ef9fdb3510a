// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datereason.h"

#include "models/domain/workcalendar.h"

namespace Stanko {

QDate evaluated(const DateReason &reason, const WorkCalendar &calendar)
{
    switch (reason.source) {
    case NextDateSource::Field:
        return reason.lead != 0 ? reason.day : QDate();
    case NextDateSource::Local:
        return reason.day;
    case NextDateSource::Plan:
        return reason.planned ? evaluated(*reason.planned, calendar) : QDate();
    case NextDateSource::None:
        return {};
    }
    Q_UNREACHABLE();
}

QDate evaluated(const PlannedDate &planned, const WorkCalendar &calendar)
{
    if (!planned.base.isValid())
        return {};
    QDate due;
    if (planned.runningHours > 0) {
        if (planned.hoursPerDay > 0)
            due = planned.base.addDays(runningDays(planned.runningHours, planned.hoursPerDay));
    } else if (planned.months > 0) {
        due = addMonthsClipped(planned.base, planned.months);
    }
    return planned.unshifted.isValid() ? calendar.workdayOnOrBefore(due) : due;
}

} // namespace Stanko
