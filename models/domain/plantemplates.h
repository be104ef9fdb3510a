// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"

namespace Stanko {

/// Plans to begin with.
enum class PlanTemplate {
    Usual, ///< ТО-1 twice a year, ТО-2 once
    Full, ///< an inspection each quarter, ТО-1, ТО-2 and ТО-3 by months or running hours, with common consumables
    Running, ///< by running hours, by the calendar at the latest
};

MaintenancePlan templatePlan(PlanTemplate which);

} // namespace Stanko
