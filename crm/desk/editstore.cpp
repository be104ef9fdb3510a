// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/editplan.h"

#include "crm/sync/apply.h"
#include "models/store/calendarstore.h"
#include "models/store/journalstore.h"
#include "models/store/modelaliases.h"
#include "models/store/outboxstore.h"
#include "models/store/partstore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace Stanko {

namespace {

bool changesModels(const QList<Intent> &intents)
{
    return std::any_of(intents.cbegin(), intents.cend(), [](const Intent &intent) {
        const auto *field = std::get_if<FieldEdit>(&intent.edit);
        return field && (field->role == FieldRole::Serial || field->role == FieldRole::Model);
    });
}

/// Backwards, as an action is undone; one may have taken others along.
Result<Touched> cancelRest(Database &db, const QList<Intent> &intents, UnixSeconds now)
{
    Touched touched;
    for (auto it = intents.crbegin(); it != intents.crend(); ++it) {
        STANKO_TRY(current, OutboxStore::find(db, it->id));
        if (current.state == IntentState::Settled)
            continue;
        STANKO_TRY(cancelled, OutboxStore::cancel(db, it->id, now));
        touched.add(cancelled);
    }
    return touched;
}

} // namespace

Result<EditReceipt> storePlan(Database &db, const EditPlan &plan, const StoreView &view, const DeskContext &context)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    EditReceipt receipt;
    receipt.group = QUuid::createUuid().toString(QUuid::WithoutBraces);
    LeadId madeHere = 0;
    if (plan.made) {
        STANKO_TRY(local, LeadStore::addLocal(db, *plan.made, view.now));
        madeHere = local;
        STANKO_CHECK(PartStore::setOrderLines(db, local, plan.orderLines));
    }
    QList<HistoryEntry> entries;
    if (plan.isJournaled)
        entries.append(plan.entry);
    entries += plan.furtherEntries;
    for (HistoryEntry &entry : entries) {
        if (entry.lead == 0)
            entry.lead = madeHere;
        entry.at = view.now;
        entry.group = receipt.group;
        STANKO_TRY(row, JournalStore::append(db, entry));
        Q_UNUSED(row)
    }
    for (MaintenanceRecord record : plan.records) {
        record.group = receipt.group;
        record.createdAt = view.now;
        STANKO_TRY(row, MaintenanceStore::record(db, record));
        Q_UNUSED(row)
    }
    for (auto it = plan.localDates.cbegin(); it != plan.localDates.cend(); ++it)
        STANKO_CHECK(MaintenanceStore::setLocalDate(db, it.key(), it.value(), receipt.group));
    STANKO_CHECK(CalendarStore::unstage(db, plan.unstaged));
    if (!plan.misspelt.isEmpty())
        STANKO_CHECK(ModelAliases::add(db, plan.misspelt, plan.entry.text));
    QList<Intent> intents = plan.intents;
    for (Intent &intent : intents) {
        if (intent.lead == 0)
            intent.lead = madeHere;
        intent.group = receipt.group;
        intent.createdAt = view.now;
        if (context.undoGrace.count() > 0)
            intent.nextTryAt = view.now + context.undoGrace.count();
    }
    STANKO_TRY(added, OutboxStore::add(db, intents));
    receipt.intents = added.ids;
    added.touched.keys.unite(plan.keys);
    added.touched.changed += int(plan.keys.size());
    const ModelReview review = changesModels(intents) ? ModelReview::Yes : ModelReview::No;
    STANKO_TRY(outcome, derive(db, added.touched, view.settings, *context.clock, review));
    Q_UNUSED(outcome)
    STANKO_CHECK(transaction.commit());
    return receipt;
}

Done undoGroup(Database &db, const QString &group, const StoreView &view, const DeskContext &context, UndoPart part)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(entries, JournalStore::ofGroup(db, group));
    STANKO_TRY(intents, OutboxStore::ofGroup(db, group));
    if (entries.isEmpty() && intents.isEmpty())
        return makeError(ErrorKind::NotHere, QStringLiteral("action"));
    // What was done to a lead that this action was to make is taken back with it, the latest first.
    for (const Intent &intent : std::as_const(intents)) {
        if (!isLocalLead(intent.lead) || !std::holds_alternative<CreateEdit>(intent.edit))
            continue;
        STANKO_TRY(pending, OutboxStore::pendingOf(db, intent.lead));
        QStringList later;
        for (auto it = pending.crbegin(); it != pending.crend(); ++it) {
            if (it->group != group && !later.contains(it->group))
                later.append(it->group);
        }
        for (const QString &other : std::as_const(later))
            STANKO_CHECK(undoGroup(db, other, view, context, part));
    }
    Touched touched;
    if (part == UndoPart::Rest) {
        STANKO_TRY(cancelled, cancelRest(db, intents, view.now));
        touched = cancelled;
    } else if (!intents.isEmpty()) {
        STANKO_TRY(cancelled, OutboxStore::cancelGroup(db, group, view.now));
        touched = cancelled;
    }
    for (const Intent &intent : std::as_const(intents)) {
        // The lead was never in amoCRM and nothing will make it any more.
        if (isLocalLead(intent.lead) && std::holds_alternative<CreateEdit>(intent.edit)) {
            STANKO_TRY(removed, LeadStore::removeLocal(db, intent.lead));
            touched.add(removed);
        }
    }
    STANKO_TRY(keys, MaintenanceStore::takeBack(db, group));
    touched.keys.unite(keys);
    for (const HistoryEntry &done : std::as_const(entries)) {
        if (done.kind == HistoryKind::ModelChanged)
            STANKO_CHECK(ModelAliases::takeBack(db, done.before, done.text));
        HistoryEntry entry;
        entry.key = done.key;
        entry.kind = HistoryKind::Undone;
        entry.at = view.now;
        entry.lead = done.lead;
        entry.day = done.day;
        entry.text = done.text;
        entry.before = historyKindName(done.kind);
        STANKO_TRY(row, JournalStore::append(db, entry));
        Q_UNUSED(row)
        if (!done.key.isEmpty())
            touched.keys.insert(done.key);
    }
    touched.changed += int(touched.keys.size());
    const ModelReview review = changesModels(intents) ? ModelReview::Yes : ModelReview::No;
    STANKO_TRY(outcome, derive(db, touched, view.settings, *context.clock, review));
    Q_UNUSED(outcome)
    return transaction.commit();
}

} // namespace Stanko
