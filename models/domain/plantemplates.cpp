// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plantemplates.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

PlanItem kindOf(const QString &kind, int months, int tolerance, double hours, double runningHours = 0)
{
    PlanItem item;
    item.kind = kind;
    item.everyMonths = months;
    item.toleranceDays = tolerance;
    item.hours = hours;
    item.everyRunningHours = runningHours;
    return item;
}

} // namespace

MaintenancePlan templatePlan(PlanTemplate which)
{
    switch (which) {
    case PlanTemplate::Usual:
        break;
    case PlanTemplate::Full:
        return {kindOf(u"Осмотр"_s, 3, 7, 2), kindOf(u"ТО-1"_s, 6, 10, 4), kindOf(u"ТО-2"_s, 12, 10, 8),
                kindOf(u"ТО-3"_s, 24, 20, 16)};
    case PlanTemplate::Running:
        return {kindOf(u"ТО-1"_s, 6, 10, 4, 2'000), kindOf(u"ТО-2"_s, 12, 10, 8, 4'000)};
    }
    return defaultPlan();
}

} // namespace Stanko
