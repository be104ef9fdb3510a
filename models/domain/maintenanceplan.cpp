// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/maintenanceplan.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

int monthsBetween(QDate from, QDate to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

/// The first k >= 1 with base + k intervals on or after \a day.
int firstOccurrence(const PlanItem &item, QDate base, QDate day)
{
    // One interval early, because the day within the month is not looked at yet.
    int k = std::max(1, monthsBetween(base, day) / item.everyMonths - 1);
    while (addMonthsClipped(base, k * item.everyMonths) < day)
        ++k;
    return k;
}

bool isUsable(const PlanItem &item)
{
    return item.everyMonths > 0;
}

} // namespace

MaintenancePlan defaultPlan()
{
    return {
        {.kind = u"ТО-1"_s, .everyMonths = 6, .toleranceDays = 10, .hours = 0, .consumables = {}},
        {.kind = u"ТО-2"_s, .everyMonths = 12, .toleranceDays = 10, .hours = 0, .consumables = {}},
    };
}

QDate addMonthsClipped(QDate base, int months)
{
    // QDate clips to the month's end and knows nothing of earlier steps.
    return base.addMonths(months);
}

std::optional<PlannedDate> nextPlanned(const MaintenancePlan &plan, QDate base, QDate today)
{
    if (!base.isValid() || !today.isValid())
        return std::nullopt;
    std::optional<PlannedDate> best;
    int bestInterval = 0;
    for (const PlanItem &item : plan) {
        if (!isUsable(item))
            continue;
        const int months = firstOccurrence(item, base, today) * item.everyMonths;
        const QDate day = addMonthsClipped(base, months);
        if (!best || day < best->day || (day == best->day && item.everyMonths > bestInterval)) {
            best = PlannedDate{.day = day, .kind = item.kind, .base = base, .months = months};
            bestInterval = item.everyMonths;
        }
    }
    return best;
}

std::optional<PlannedDate> nextAfterDone(const MaintenancePlan &plan, QDate done)
{
    return done.isValid() ? nextPlanned(plan, done, done.addDays(1)) : std::nullopt;
}

QString kindOn(const MaintenancePlan &plan, QDate base, QDate day)
{
    const PlanItem *best = nullptr;
    qint64 bestDistance = 0;
    for (const PlanItem &item : plan) {
        if (!isUsable(item))
            continue;
        if (!base.isValid() || !day.isValid()) {
            if (!best || item.everyMonths < best->everyMonths)
                best = &item;
            continue;
        }
        const int after = firstOccurrence(item, base, day);
        qint64 distance = day.daysTo(addMonthsClipped(base, after * item.everyMonths));
        if (after > 1)
            distance = std::min(distance, addMonthsClipped(base, (after - 1) * item.everyMonths).daysTo(day));
        // At the same distance the longer interval wins: it absorbs the shorter one.
        if (!best || distance < bestDistance || (distance == bestDistance && item.everyMonths > best->everyMonths)) {
            best = &item;
            bestDistance = distance;
        }
    }
    return best ? best->kind : QString();
}

// BASE plan
std::optional<PlannedDate> nextVisit(const MaintenancePlan &plan, const PlanHistory &history, const WorkCalendar &,
                                     QDate today)
{
    return nextPlanned(plan, history.registeredOn.value_or(QDate()), today);
}
std::optional<PlannedDate> nextVisitAfter(const MaintenancePlan &plan, PlanHistory, const DoneVisit &visit,
                                          const WorkCalendar &)
{
    return nextAfterDone(plan, visit.day);
}
QString kindDueOn(const MaintenancePlan &plan, const PlanHistory &history, QDate day)
{
    return kindOn(plan, history.registeredOn.value_or(QDate()), day);
}
QList<PlannedDate> visitsAfter(const MaintenancePlan &, const PlanHistory &, const DoneVisit &, const WorkCalendar &,
                               QDate)
{
    return {};
}
QDate toleranceAnchor(const MaintenancePlan &, const PlanHistory &, const WorkCalendar &, QDate day)
{
    return day;
}
const PlanItem *itemOf(const MaintenancePlan &plan, const QString &kind)
{
    const auto it = std::find_if(plan.cbegin(), plan.cend(), [&](const PlanItem &item) { return item.kind == kind; });
    return it == plan.cend() ? nullptr : &*it;
}

} // namespace Stanko
