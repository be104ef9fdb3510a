// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/schemastate.h"

#include "crm/sync/apply.h"
#include "crm/sync/drift.h"
#include "crm/sync/settingscodec.h"
#include "models/domain/fieldroles.h"
#include "models/store/attentionstore.h"
#include "models/store/logging.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"

namespace Stanko {

namespace {

/// The fingerprint of \a schema is the saved one from then on.
Result<QList<SchemaDifference>> differencesTo(Database &db, const AccountSchema &schema)
{
    const QString fingerprint = QString::fromLatin1(schemaFingerprint(schema));
    STANKO_TRY(saved, SettingStore::text(db, SettingStore::kSchemaFingerprint));
    if (saved == fingerprint)
        return QList<SchemaDifference>();
    STANKO_CHECK(SettingStore::set(db, SettingStore::kSchemaFingerprint, fingerprint));
    STANKO_TRY(before, SchemaStore::read(db));
    if (before.account.id == 0)
        return QList<SchemaDifference>();
    return schemaDifferences(before, schema);
}

/// Names stay out of the log: they may be people's.
void note(const QList<SchemaDifference> &differences, const AccountSettings &settings)
{
    for (const SchemaDifference &each : differences) {
        qCInfo(lcStore).noquote() << "the account has changed:" << schemaThingName(each.thing) << each.id
                                  << schemaChangeName(each.change)
                                  << (needsRepair(each, settings) ? "(the settings need it)" : "");
    }
}

} // namespace

Result<SchemaStored> storeSchema(Database &db, const AccountSchema &schema, const AccountSettings &settings,
                                 UnixSeconds now)
{
    SchemaStored stored;
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(SettingStore::claimAccount(db, schema.account.id));
    STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
    STANKO_CHECK(SettingStore::set(db, SettingStore::kTimeZone, QString::fromLatin1(schema.account.timeZoneId)));
    STANKO_TRY(differences, differencesTo(db, schema));
    stored.differences = differences;
    STANKO_TRY(changed, SchemaStore::replace(db, schema));
    Q_UNUSED(changed)
    STANKO_CHECK(SettingStore::set(db, kSchemaReadAt, now));
    STANKO_CHECK(SettingStore::set(db, kCurrentUser, schema.account.currentUser));
    STANKO_CHECK(saveAccountSettings(db, settings));
    STANKO_CHECK(refreshDriftItems(db, settings, now));
    stored.isRegained = !(unreadable - unreadableRoles(schema.leadFields, settings.fields)).isEmpty();
    if (stored.isRegained) {
        STANKO_CHECK(CursorStore::set(db, QLatin1String(kLeadsCursor), {}));
        STANKO_CHECK(SettingStore::set(db, kUnderived, 1));
    }
    STANKO_CHECK(transaction.commit());
    note(stored.differences, settings);
    return stored;
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
