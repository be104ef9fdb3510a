// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"
#include "models/service/partsdesk.h"

namespace Stanko {

/// All on the store thread, writing nothing. Errors as PartsDesk documents them.
Result<EditPlan> planPartsOrder(Database &db, const PartsOrder &order, const StoreView &view);
Result<SuggestedSet> suggestedParts(Database &db, const QString &serial);

/// BadInput: "name", "article", "price" or "quantity" for a part that cannot be kept; else the part with its texts
/// trimmed. Pure.
Result<Part> checkedPart(const Part &part);

} // namespace Stanko
