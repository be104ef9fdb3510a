// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"
#include "models/service/intakedesk.h"

#include <optional>

namespace Stanko {

class Database;

/// amoCRM's list of incoming leads: what their lead does not tell. Each function is one transaction (or joins the
/// caller's).
namespace UnsortedStore {

/// Exactly these from now on. Of a row only what amoCRM tells is kept: uid, lead, category, source, customer, phone,
/// pipeline and the time of creation.
Done replace(Database &db, const QList<UnsortedRow> &rows);
/// Forgets rows whose lead has left the unsorted stage. \return the leads in such a stage that have no row, by id:
/// what a look at amoCRM's list may tell more about.
Result<QList<LeadId>> prune(Database &db);
/// Leads in an unsorted stage, unsent edits laid over, newest first.
Result<QList<UnsortedRow>> list(Database &db);
/// The row of a lead in an unsorted stage; nullopt when the lead is in another.
Result<std::optional<UnsortedRow>> ofLead(Database &db, LeadId lead);
/// Working stages of the service pipelines, in amoCRM's order.
Result<QList<StageChoice>> acceptStages(Database &db, const PipelineRoles &roles);

} // namespace UnsortedStore
} // namespace Stanko
