// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"

#include <QtCore/QString>

namespace Stanko {

// What a plan may hold. Wide enough for any machine; what lies outside is a slip of the hand.
inline constexpr int kMaxPlanKinds = 12;
inline constexpr int kMaxKindLength = 40;
inline constexpr int kMaxPlanMonths = 120;
inline constexpr int kMaxToleranceDays = 60;
inline constexpr double kMaxPlanHours = 200;
inline constexpr double kMinRunningHours = 1; ///< but for 0, which means none
inline constexpr double kMaxRunningHours = 50'000;
inline constexpr int kMaxWeekCapacity = 500;

/// What is wrong with a plan and the visits a week: "kind" (none at all, too many, one without a name or with a name
/// that another one has), "months", "tolerance" (so wide that one visit would count for two), "hours", "running"
/// (running hours of the machine) or "capacity". Empty when nothing is.
QString planFault(const MaintenancePlan &plan, int weekCapacity);

} // namespace Stanko
