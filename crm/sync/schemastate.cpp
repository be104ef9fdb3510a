// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/schemastate.h"

#include "crm/sync/apply.h"
#include "crm/sync/drift.h"
#include "crm/sync/settingscodec.h"
#include "models/domain/fieldroles.h"
#include "models/store/attentionstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"

namespace Stanko {

Result<bool> storeSchema(Database &db, const AccountSchema &schema, const AccountSettings &settings, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(SettingStore::claimAccount(db, schema.account.id));
    STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
    STANKO_CHECK(SettingStore::set(db, SettingStore::kTimeZone, QString::fromLatin1(schema.account.timeZoneId)));
    STANKO_TRY(changed, SchemaStore::replace(db, schema));
    Q_UNUSED(changed)
    STANKO_CHECK(SettingStore::set(db, kSchemaReadAt, now));
    STANKO_CHECK(SettingStore::set(db, kCurrentUser, schema.account.currentUser));
    STANKO_CHECK(saveAccountSettings(db, settings));
    STANKO_CHECK(refreshDriftItems(db, settings, now));
    const bool isRegained = !(unreadable - unreadableRoles(schema.leadFields, settings.fields)).isEmpty();
    if (isRegained) {
        STANKO_CHECK(CursorStore::set(db, QLatin1String(kLeadsCursor), {}));
        STANKO_CHECK(SettingStore::set(db, kUnderived, 1));
    }
    STANKO_CHECK(transaction.commit());
    return isRegained;
}

Result<QList<AttentionItem>> storedDrift(Database &db, const AccountSettings &settings)
{
    STANKO_TRY(schema, SchemaStore::read(db));
    if (schema.account.id == 0)
        return QList<AttentionItem>();
    STANKO_TRY(waiting, OutboxStore::unsettled(db));
    return schemaDrift(schema, settings, waiting);
}

Done refreshDriftItems(Database &db, const AccountSettings &settings, UnixSeconds now)
{
    STANKO_TRY(drift, storedDrift(db, settings));
    STANKO_TRY(changed, AttentionStore::replaceKind(db, AttentionKind::SchemaDrift, drift, now));
    Q_UNUSED(changed)
    return done();
}

} // namespace Stanko
