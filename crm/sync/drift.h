// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/attention.h"
#include "models/domain/outboxentry.h"

#include <QtCore/QList>

namespace Stanko {

/// Pure. Compares what the settings and the waiting intents rely on with the schema the account has now. One item per
/// missing or retyped thing, kind SchemaDrift: `key` is a stable code ("field_missing:712629", "stage_missing:7:142",
/// "pipeline_missing:7", "field_retyped:712629", "user_missing:5"), `subject` the id (of a user who was switched off,
/// the name), `detail` what was expected. A renamed thing is no drift: ids are what we rely on.
QList<AttentionItem> schemaDrift(const AccountSchema &schema, const AccountSettings &settings,
                                 const QList<Intent> &waiting);

/// Must \a edit wait because something it writes to is among \a drift?
bool isBlockedByDrift(const Edit &edit, const AccountSettings &settings, const QList<AttentionItem> &drift);

} // namespace Stanko
