// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/maintenanceplan.h"

#include "models/domain/workcalendar.h"

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

MaintenancePlan templatePlan()
{
    const QString wayOil = u"масло направляющих ISO VG 68"_s;
    const QString coolant = u"концентрат СОЖ"_s;
    const QStringList filters{u"фильтр СОЖ"_s, u"фильтры электрошкафа"_s};
    const QStringList yearly{u"масло гидравлическое ISO VG 46"_s, u"смазка шпинделя"_s,
                             u"фильтр элемента подготовки воздуха"_s, u"грязесъёмники"_s};
    const QStringList byHalfYear = QStringList{wayOil, coolant} + filters;
    return {
        {.kind = u"осмотр"_s, .everyMonths = 3, .toleranceDays = 7, .hours = 2, .consumables = {wayOil}},
        {.kind = u"ТО-1"_s,
         .everyMonths = 6,
         .toleranceDays = 10,
         .hours = 4,
         .consumables = byHalfYear,
         .everyRunningHours = 1000},
        {.kind = u"ТО-2"_s,
         .everyMonths = 12,
         .toleranceDays = 10,
         .hours = 8,
         .consumables = byHalfYear + yearly,
         .everyRunningHours = 2000},
        {.kind = u"ТО-3"_s,
         .everyMonths = 24,
         .toleranceDays = 15,
         .hours = 16,
         .consumables = byHalfYear + yearly + QStringList{u"ремни приводные"_s, u"батарейки энкодеров и ЧПУ"_s},
         .everyRunningHours = 4000},
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

std::optional<PlannedDate> nextPlanned(const MaintenancePlan &plan, QDate base, QDate today)
{
    if (!base.isValid())
        return std::nullopt;
    return nextVisit(plan, {.registeredOn = base, .done = {}, .hoursPerDay = 0}, WorkCalendar(), today);
}

std::optional<PlannedDate> nextAfterDone(const MaintenancePlan &plan, QDate done)
{
    return done.isValid() ? nextPlanned(plan, done, done.addDays(1)) : std::nullopt;
}

QString kindOn(const MaintenancePlan &plan, QDate base, QDate day)
{
    return kindDueOn(plan, {.registeredOn = base, .done = {}, .hoursPerDay = 0}, day);
}

} // namespace Stanko
