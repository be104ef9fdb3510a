// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"
#include "models/service/plandesk.h"
#include "models/service/tablereader.h"

#include <optional>

namespace Stanko {

/// What a column of a file with plans holds.
enum class PlanFileColumn { Model, Kind, Months, Tolerance, Hours, Consumables, RunningHours, Basis, DayOff };

/// What a heading means, whatever the case, spelling and words around it.
std::optional<PlanFileColumn> planFileColumnOf(const QString &heading);

/// What is known before a file is read.
struct PlansKnown
{
    QHash<QString, MaintenancePlan> own; ///< plans of models that have one
    MaintenancePlan standard;            ///< of all others
    QStringList models;                  ///< of the fleet: a model of the file that is spelled otherwise is one of them
};

/// Plans from a file: a row for each kind of a model. The headings are looked for among the first rows; model, kind and
/// months must be among them. An empty cell in the column of models means the model above, as joined cells come;
/// «все модели» the plan of all others. What the file has no column for, or an empty cell, stays as it is in the plan
/// the model has. A model with an error keeps its plan. BadInput: "columns". Pure.
Result<PlanImportReport> readPlans(const TextTable &table, const PlansKnown &known);

} // namespace Stanko
