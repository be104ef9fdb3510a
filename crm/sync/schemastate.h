// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/attention.h"
#include "models/domain/result.h"
#include "models/domain/schemadiff.h"

#include <QtCore/QList>
#include <QtCore/QSet>

namespace Stanko {

class Database;

/// Settings of the store. When the schema was read last.
inline constexpr char kSchemaReadAt[] = "schema.read_at";
/// 1 from before the first page of a run that derives at its end until that end.
inline constexpr char kUnderived[] = "pull.underived";

// What the account looks like and what has drifted away from it, in the store. Store thread; each function is one
// transaction or joins the caller's.

/// What came of reading the account's schema.
struct SchemaStored
{
    /// A field can be read again that could not: what leads say in it was not taken meanwhile, so the cursor of leads
    /// is set back.
    bool isRegained = false;
    /// What people have changed in the account since its schema was read last; empty the first time.
    QList<SchemaDifference> differences;
};

/// Keeps what the account answered about itself, the settings it was asked with, and what has drifted from them. When
/// all is as it was (the saved fingerprint tells), nothing is written but when it was read.
Result<SchemaStored> storeSchema(Database &db, const AccountSchema &schema, const AccountSettings &settings,
                                 UnixSeconds now);

/// What the settings and the waiting intents rely on and the stored schema does not have. Whatever a person has said
/// to the item: a question put off is no field to write to. Empty before the first pull.
Result<QList<AttentionItem>> storedDrift(Database &db, const AccountSettings &settings);
/// Brings the attention items of kind SchemaDrift in step with it.
Done refreshDriftItems(Database &db, const AccountSettings &settings, UnixSeconds now);

} // namespace Stanko
