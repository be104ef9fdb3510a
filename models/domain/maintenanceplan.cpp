// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/maintenanceplan.h"

#include <algorithm>
#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

MaintenancePlan defaultPlan()
{
    return {
        {.kind = u"ТО-1"_s, .everyMonths = 6, .toleranceDays = 10, .hours = 4, .consumables = {}},
        {.kind = u"ТО-2"_s, .everyMonths = 12, .toleranceDays = 10, .hours = 8, .consumables = {}},
    };
}

QDate addMonthsClipped(QDate base, int months)
{
    // QDate clips to the month's end and knows nothing of earlier steps.
    return base.addMonths(months);
}

qint64 runningDays(double runningHours, double hoursPerDay)
{
    if (!std::isfinite(runningHours) || !std::isfinite(hoursPerDay) || runningHours <= 0 || hoursPerDay <= 0)
        return 0;
    // 3.3 / 1.1 is a little over 3 for a computer.
    constexpr double kNoise = 1e-9;
    constexpr double kForever = 1e9;
    return static_cast<qint64>(std::ceil(std::min(runningHours / hoursPerDay, kForever) - kNoise));
}

} // namespace Stanko
