// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"
#include "models/service/intakedesk.h"

namespace Stanko {

/// A form that is still being typed need not say who asks yet.
enum class RequestCheck { Complete, WhileTyping };

/// All on the store thread, writing nothing; see IntakeDesk for what each does and how it can end.
Result<EditPlan> planRequest(Database &db, const NewRequest &request, const StoreView &view,
                             RequestCheck check = RequestCheck::Complete);
Result<IntakePreview> previewOfRequest(Database &db, const NewRequest &request, const StoreView &view);
Result<EditPlan> planAccept(Database &db, LeadId lead, const Stage &stage, UserId user, const StoreView &view);
Result<EditPlan> planDecline(Database &db, LeadId lead, const StoreView &view);
Result<EditPlan> planLink(Database &db, LeadId lead, LeadId target, const StoreView &view);
Result<EditPlan> planAssign(Database &db, LeadId lead, const PassportKey &key, const StoreView &view);
Result<QList<DuplicateHit>> duplicatesOf(Database &db, LeadId lead, const StoreView &view);

} // namespace Stanko
