// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/apply.h"

#include "models/domain/civilday.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/clientstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/syncmodestore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

bool hasPendingDate(const QList<Intent> &pending)
{
    for (const Intent &intent : pending) {
        const auto *field = std::get_if<FieldEdit>(&intent.edit);
        if (field && field->role == FieldRole::NextMaintenance)
            return true;
    }
    return false;
}

/// Writes the planned date of freshly registered machines to their deals. Several machines of one deal share its date
/// field: the earliest date wins, since none may be forgotten.
Done queuePlannedDates(Database &db, const QList<Registered> &registered, const AccountSettings &settings,
                       const RegistrationContext &context)
{
    if (settings.fields.nextMaintenance == 0 || context.setUpCompletedAt == 0)
        return done();
    QHash<LeadId, Intent> byLead;
    for (const Registered &machine : registered) {
        if (machine.closedAt < context.setUpCompletedAt)
            continue;
        STANKO_TRY(passport, PassportStore::find(db, machine.key));
        if (passport.nextSource != NextDateSource::Plan || !passport.nextMaintenance ||
            !isSendableDay(*passport.nextMaintenance)) {
            continue;
        }
        const QString day = passport.nextMaintenance->toString(Qt::ISODate);
        Intent &intent = byLead[machine.lead];
        const auto *earlier = intent.lead == 0 ? nullptr : std::get_if<FieldEdit>(&intent.edit);
        if (earlier && earlier->target <= day)
            continue;
        intent.lead = machine.lead;
        intent.key = machine.key;
        intent.group = SyncModeStore::plannedGroup();
        intent.edit = FieldEdit{FieldRole::NextMaintenance, {}, day};
        intent.createdAt = context.now;
    }
    for (const Intent &intent : std::as_const(byLead)) {
        STANKO_TRY(pending, OutboxStore::pendingOf(db, intent.lead));
        if (hasPendingDate(pending))
            continue;
        STANKO_TRY(added, OutboxStore::add(db, {intent}));
        STANKO_TRY(outcome, PassportStore::recompute(db, added.touched, context));
        Q_UNUSED(outcome)
    }
    return done();
}

/// A lead whose answer was lost comes in by a pull before anybody has looked for it: it is the local one from then on,
/// not a second beside it.
Result<Touched> settleLostCreations(Database &db, const QList<Lead> &leads, const AccountSettings &settings,
                                    UnixSeconds now)
{
    STANKO_TRY(lost, OutboxStore::lostCreations(db));
    Touched touched;
    for (const Intent &create : std::as_const(lost)) {
        const Lead *made = nullptr;
        for (const Lead &lead : leads) {
            if (lead.name.contains(create.marker) && (!made || lead.id < made->id))
                made = &lead;
        }
        if (!made)
            continue;
        STANKO_TRY(settled, settleCreation(db, create.id, *made, settings, now));
        touched.add(settled);
    }
    return touched;
}

/// Runs \a write, derives what it touched and saves the cursor, all in one transaction.
template<typename Write>
Result<PageApplied> applyPage(Database &db, const AccountSettings &settings, const Clock &clock, DeriveWhen when,
                              const std::optional<CursorMove> &cursor, Write write)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    PageApplied applied;
    STANKO_TRY(touched, write());
    applied.touched = std::move(touched);
    if (when == DeriveWhen::Now && applied.touched.changed > 0) {
        STANKO_TRY(outcome, derive(db, applied.touched, settings, clock));
        applied.outcome = std::move(outcome);
    }
    if (cursor)
        STANKO_CHECK(CursorStore::set(db, cursor->name, cursor->cursor));
    STANKO_CHECK(transaction.commit());
    return applied;
}

} // namespace

Result<RegistrationContext> registrationContext(Database &db, const AccountSettings &settings, const Clock &clock)
{
    RegistrationContext context;
    context.roles = settings.roles;
    context.fields = settings.fields;
    STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
    context.unreadable = unreadable;
    STANKO_TRY(zone, SettingStore::zone(db));
    context.zone = zone;
    context.today = clock.today(zone);
    context.now = clock.now();
    STANKO_TRY(completedAt, SettingStore::setUpCompletedAt(db));
    context.setUpCompletedAt = completedAt;
    return context;
}

Result<RegistrationOutcome> derive(Database &db, const Touched &touched, const AccountSettings &settings,
                                   const Clock &clock, ModelReview review)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(context, registrationContext(db, settings, clock));
    context.reviewModels = review == ModelReview::Yes;
    STANKO_TRY(outcome, PassportStore::recompute(db, touched, context));
    STANKO_CHECK(queuePlannedDates(db, outcome.registered, settings, context));
    STANKO_CHECK(transaction.commit());
    return outcome;
}

Result<Touched> upsertLeads(Database &db, const QList<Lead> &leads, const AccountSettings &settings)
{
    STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
    return LeadStore::upsert(db, leads, unreadable);
}

Result<Touched> settleCreation(Database &db, IntentId create, const Lead &made, const AccountSettings &settings,
                               UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(current, OutboxStore::find(db, create));
    if (current.state == IntentState::Settled)
        return Touched();
    STANKO_TRY(touched, upsertLeads(db, {made}, settings));
    if (isLocalLead(current.lead)) {
        STANKO_TRY(adopted, LeadStore::adopt(db, current.lead, made.id));
        touched.add(adopted);
    }
    IntentMove details;
    details.to = IntentState::Settled;
    details.outcome = IntentOutcome::Applied;
    details.now = now;
    details.resultId = made.id;
    STANKO_TRY(settled, OutboxStore::move(db, create, details));
    touched.add(settled);
    STANKO_CHECK(transaction.commit());
    return std::move(touched);
}

Result<PageApplied> applyLeads(Database &db, const ParsedPage<Lead> &page, const AccountSettings &settings,
                               const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor)
{
    return applyPage(db, settings, clock, when, cursor, [&]() -> Result<Touched> {
        for (const BrokenItem &broken : page.broken) {
            if (broken.id != 0)
                STANKO_CHECK(LeadStore::reportBroken(db, broken.id, broken.reason, clock.now()));
        }
        STANKO_TRY(touched, upsertLeads(db, page.items, settings));
        STANKO_TRY(settled, settleLostCreations(db, page.items, settings, clock.now()));
        touched.add(settled);
        return std::move(touched);
    });
}

Result<PageApplied> applyContacts(Database &db, const QList<Contact> &contacts, const AccountSettings &settings,
                                  const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor)
{
    return applyPage(db, settings, clock, when, cursor, [&] { return ClientStore::upsertContacts(db, contacts); });
}

Result<PageApplied> applyCompanies(Database &db, const QList<Company> &companies, const AccountSettings &settings,
                                   const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor)
{
    return applyPage(db, settings, clock, when, cursor, [&] { return ClientStore::upsertCompanies(db, companies); });
}

Result<PageApplied> applyDeleted(Database &db, const QList<LeadId> &ids, bool deleted, const AccountSettings &settings,
                                 const Clock &clock)
{
    return applyPage(db, settings, clock, DeriveWhen::Now, {}, [&] { return LeadStore::setDeleted(db, ids, deleted); });
}

Done refreshConflictItems(Database &db, UnixSeconds now)
{
    STANKO_TRY(rows, OutboxStore::list(db, OutboxScope::Unsettled, now));
    // Conflicts of one lead about one machine are one item. It tells of the one to be decided first, and reminds when
    // the first of them does.
    QList<AttentionItem> items;
    for (const OutboxRow &row : std::as_const(rows)) {
        if (row.intent.state != IntentState::Conflict)
            continue;
        AttentionItem item;
        item.kind = AttentionKind::Conflict;
        item.lead = row.intent.lead;
        item.key = row.intent.key;
        item.serial = row.serial;
        item.subject = editKindName(row.intent.edit);
        item.proposal = row.after;
        item.detail = row.theirs;
        item.postponedUntil = row.postponedUntil;
        const auto same = std::find_if(items.begin(), items.end(), [&item](const AttentionItem &other) {
            return other.lead == item.lead && other.key == item.key;
        });
        if (same == items.end())
            items.append(item);
        else if (item.postponedUntil < same->postponedUntil)
            *same = item;
    }
    STANKO_TRY(changed, AttentionStore::replaceKind(db, AttentionKind::Conflict, items, now));
    Q_UNUSED(changed)
    for (const AttentionItem &item : std::as_const(items))
        STANKO_CHECK(AttentionStore::remindFrom(db, item, item.postponedUntil));
    return done();
}

} // namespace Stanko
