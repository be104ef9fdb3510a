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

MaintenancePlan fullPlan()
{
    const QString wayOil = u"масло направляющих ISO VG 68"_s;
    const QStringList halfYearly{wayOil, u"концентрат СОЖ"_s, u"фильтр СОЖ"_s, u"фильтры электрошкафа"_s};
    const QStringList yearly = halfYearly + QStringList{u"масло гидравлическое ISO VG 46"_s, u"смазка шпинделя"_s,
                                                        u"фильтр элемента подготовки воздуха"_s, u"грязесъёмники"_s};
    MaintenancePlan plan{kindOf(u"осмотр"_s, 3, 7, 2), kindOf(u"ТО-1"_s, 6, 10, 4, 1'000),
                         kindOf(u"ТО-2"_s, 12, 10, 8, 2'000), kindOf(u"ТО-3"_s, 24, 15, 16, 4'000)};
    plan[0].consumables = {wayOil};
    plan[1].consumables = halfYearly;
    plan[2].consumables = yearly;
    plan[3].consumables = yearly + QStringList{u"ремни приводные"_s, u"батарейки энкодеров и ЧПУ"_s};
    return plan;
}

} // namespace

MaintenancePlan templatePlan(PlanTemplate which)
{
    switch (which) {
    case PlanTemplate::Usual:
        break;
    case PlanTemplate::Full:
        return fullPlan();
    case PlanTemplate::Running:
        return {kindOf(u"ТО-1"_s, 6, 10, 4, 2'000), kindOf(u"ТО-2"_s, 12, 10, 8, 4'000)};
    }
    return defaultPlan();
}

} // namespace Stanko
