// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/planlimits.h"

#include <QtCore/QSet>

#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// The shortest month, twice the tolerance of a visit and the day itself.
bool keepsVisitsApart(const PlanItem &item)
{
    return 2 * item.toleranceDays + 1 <= 28 * item.everyMonths;
}

} // namespace

QString planFault(const MaintenancePlan &plan, int weekCapacity)
{
    if (plan.isEmpty() || plan.size() > kMaxPlanKinds)
        return u"kind"_s;
    QSet<QString> kinds;
    for (const PlanItem &item : plan) {
        const QString kind = item.kind.trimmed().toLower();
        if (kind.isEmpty() || kind.size() > kMaxKindLength || kinds.contains(kind))
            return u"kind"_s;
        kinds.insert(kind);
        if (item.everyMonths < 1 || item.everyMonths > kMaxPlanMonths)
            return u"months"_s;
        if (item.toleranceDays < 0 || item.toleranceDays > kMaxToleranceDays || !keepsVisitsApart(item))
            return u"tolerance"_s;
        if (!std::isfinite(item.hours) || item.hours < 0 || item.hours > kMaxPlanHours)
            return u"hours"_s;
        const double running = item.everyRunningHours;
        if (!std::isfinite(running) || (running != 0 && (running < kMinRunningHours || running > kMaxRunningHours)))
            return u"running"_s;
    }
    if (weekCapacity < 1 || weekCapacity > kMaxWeekCapacity)
        return u"capacity"_s;
    return {};
}

} // namespace Stanko
