// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/repairs.h"

#include "crm/sync/apply.h"
#include "crm/sync/schemastate.h"
#include "crm/sync/settingscodec.h"
#include "models/domain/settingschange.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/sqltransaction.h"

#include <algorithm>

namespace Stanko {

namespace {

/// When people took the lead of a conflict away, as far as amoCRM tells.
Result<UnixSeconds> goneAt(Database &db, LeadId lead, UnixSeconds now)
{
    STANKO_TRY(rows, OutboxStore::list(db, OutboxScope::Unsettled, now));
    for (const OutboxRow &row : std::as_const(rows)) {
        if (row.intent.lead == lead && row.theirsAt != 0)
            return row.theirsAt;
    }
    return UnixSeconds(0);
}

/// Edits of a lead that is gone can go to another one of the same client; which one it was merged into, amoCRM does
/// not tell.
Result<QList<RepairChoice>> leadChoices(Database &db, const AttentionItem &item, UnixSeconds now)
{
    const auto lead = LeadStore::find(db, item.lead);
    if (!lead || !lead->isDeleted)
        return QList<RepairChoice>();
    STANKO_TRY(at, goneAt(db, item.lead, now));
    STANKO_TRY(leads, OutboxStore::mergeCandidates(db, item.lead, at));
    QList<RepairChoice> choices;
    for (const Lead &other : std::as_const(leads))
        choices.append({.code = QString::number(other.id), .name = other.name});
    return choices;
}

/// Local commands work with the settings beside the data. Before the first sync there are none: only a pull may say
/// whose the data is.
Done keepBeside(Database &db, const AccountSettings &settings)
{
    STANKO_TRY(stored, storedAccountSettings(db));
    return stored && stored->baseUrl == settings.baseUrl ? saveAccountSettings(db, settings) : done();
}

} // namespace

Result<QList<RepairChoice>> repairsOf(Database &db, qint64 item, const StoreView &view)
{
    STANKO_TRY(found, AttentionStore::find(db, item));
    if (found.kind == AttentionKind::Conflict)
        return leadChoices(db, found, view.now);
    const auto thing = found.kind == AttentionKind::SchemaDrift ? driftedThing(found.key) : std::nullopt;
    if (!thing)
        return QList<RepairChoice>();
    STANKO_TRY(schema, SchemaStore::read(db));
    return repairChoices(*thing, schema, view.settings);
}

Result<RepairPlan> planRepair(Database &db, qint64 item, const QString &choice, const StoreView &view)
{
    STANKO_TRY(choices, repairsOf(db, item, view));
    const bool isOffered = std::any_of(choices.cbegin(), choices.cend(),
                                       [&choice](const RepairChoice &offered) { return offered.code == choice; });
    if (!isOffered)
        return makeError(ErrorKind::BadInput, QStringLiteral("choice"));
    STANKO_TRY(found, AttentionStore::find(db, item));
    const auto thing = driftedThing(found.key);
    const bool isDrift = found.kind == AttentionKind::SchemaDrift && thing;
    return RepairPlan{.before = view.settings,
                      .after = isDrift ? repairedSettings(*thing, choice, view.settings) : view.settings};
}

Result<int> applyRepair(Database &db, qint64 item, const QString &choice, const RepairPlan &plan,
                        const AccountSettings &settings, const Clock &clock)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(found, AttentionStore::find(db, item));
    const UnixSeconds now = clock.now();
    int turned = 0;
    Touched touched;
    if (found.kind == AttentionKind::Conflict) {
        STANKO_TRY(moved, OutboxStore::moveToLead(db, found.lead, choice.toLongLong(), settings.roles, &turned));
        touched = moved;
        STANKO_CHECK(refreshConflictItems(db, now));
    } else if (const auto thing = driftedThing(found.key)) {
        STANKO_TRY(schema, SchemaStore::read(db));
        const auto change = [&](const Intent &intent) {
            return repairedEdit(*thing, choice, intent.edit, schema, plan.before);
        };
        STANKO_TRY(rewritten, OutboxStore::rewrite(db, change, &turned));
        touched = rewritten;
        if (settings != plan.before)
            STANKO_CHECK(saveAccountSettings(db, settings));
        STANKO_CHECK(refreshDriftItems(db, settings, now));
    }
    STANKO_TRY(outcome, derive(db, touched, settings, clock));
    Q_UNUSED(outcome)
    STANKO_CHECK(transaction.commit());
    return turned;
}

Result<int> followSettings(Database &db, const AccountSettings &before, const AccountSettings &after,
                           const Clock &clock)
{
    if (before.baseUrl != after.baseUrl)
        return 0;
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(schema, SchemaStore::read(db));
    const QList<Replacement> list = replacements(before, after, schema);
    int turned = 0;
    const auto change = [&](const Intent &intent) { return followedEdit(list, intent.edit, schema, before); };
    STANKO_TRY(touched, OutboxStore::rewrite(db, change, &turned));
    STANKO_CHECK(keepBeside(db, after));
    STANKO_CHECK(refreshDriftItems(db, after, clock.now()));
    STANKO_TRY(outcome, derive(db, touched, after, clock));
    Q_UNUSED(outcome)
    STANKO_CHECK(transaction.commit());
    return turned;
}

} // namespace Stanko
