// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"

namespace Stanko {

/// Makes a user of amoCRM responsible for jobs; those that he has already are left out. Store thread, writes nothing.
/// NotHere (detail: the lead) for one that is no living service lead; BadInput ("engineer") for somebody whom amoCRM
/// does not have as a working user.
Result<EditPlan> planAssignment(Database &db, const QList<LeadId> &leads, UserId user, const StoreView &view);

} // namespace Stanko
