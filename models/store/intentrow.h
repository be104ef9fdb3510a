// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/store/sqlquery.h"

namespace Stanko {

/// The columns of an intent in the order readIntent() takes them, of the table alias o.
#define STANKO_INTENT_COLUMNS                                                                                          \
    "o.id, o.grp, o.lead_id, o.key, o.edit, o.marker, o.state, o.outcome, o.attempts, o.next_try_at, o.error, "        \
    "o.theirs, o.created_at, o.settled_at, o.result_id"
inline constexpr int kIntentColumns = 15;

Intent readIntent(const SqlQuery &query);
Result<QList<Intent>> readIntents(SqlQuery &query);

} // namespace Stanko
