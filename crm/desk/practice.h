// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "models/service/syncdesk.h"

namespace Stanko {

/// Ends practice in one transaction; see SyncDesk::endTraining(). Nothing when there is none. Store thread.
Done endPractice(Database &db, TrainingEnd end, const StoreView &view, const DeskContext &context);

} // namespace Stanko
