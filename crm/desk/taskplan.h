// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"
#include "models/service/intakedesk.h"

namespace Stanko {

/// All on the store thread, writing nothing; see IntakeDesk::addTask() for how each can end.
Result<EditPlan> planTask(Database &db, const NewTask &task, const StoreView &view);
/// The same for the dialog, which may have no text yet.
Result<TaskPreview> previewOfTask(Database &db, const NewTask &task, const StoreView &view);

} // namespace Stanko
