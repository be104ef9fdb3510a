// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/intentrow.h"
#include "models/store/outboxstore.h"
#include "models/store/outboxwrite.h"
#include "models/store/sqltransaction.h"

#include <algorithm>

namespace Stanko::OutboxStore {

// What people decide over edits on their way.

using namespace Qt::StringLiterals;

namespace {

bool isCancellable(const Intent &intent)
{
    return intent.state == IntentState::Queued || intent.state == IntentState::Conflict ||
           intent.state == IntentState::Parked;
}

/// The value an edit was based on and the one it means, as text, for edits that replace a value.
struct Replaced
{
    QString field;
    QString base;
    QString target;
};

std::optional<Replaced> replacedBy(const Edit &edit)
{
    if (const auto *stage = std::get_if<StageEdit>(&edit))
        return Replaced{.field = u"stage"_s, .base = stageText(stage->base), .target = stageText(stage->target)};
    if (const auto *field = std::get_if<FieldEdit>(&edit))
        return Replaced{.field = u"field %1"_s.arg(int(field->role)), .base = field->base, .target = field->target};
    if (const auto *responsible = std::get_if<ResponsibleEdit>(&edit))
        return Replaced{.field = u"responsible"_s,
                        .base = QString::number(responsible->base),
                        .target = QString::number(responsible->target)};
    return std::nullopt;
}

void setBase(Edit &edit, const QString &base)
{
    if (auto *field = std::get_if<FieldEdit>(&edit))
        field->base = base;
    if (auto *responsible = std::get_if<ResponsibleEdit>(&edit))
        responsible->base = base.toLongLong();
    if (auto *stage = std::get_if<StageEdit>(&edit)) {
        if (const auto parsed = stageFromText(base))
            stage->base = *parsed;
    }
}

/// Edits that built on \a gone are based on \a base instead; else they would look like conflicts.
Done rebaseFollowers(Database &db, const Intent &gone, const QString &base)
{
    const auto replaced = replacedBy(gone.edit);
    if (!replaced)
        return done();
    STANKO_TRY(pending, pendingOf(db, gone.lead));
    for (Intent &intent : pending) {
        const auto own = replacedBy(intent.edit);
        if (intent.id <= gone.id || !own || own->field != replaced->field)
            continue;
        if (intent.state == IntentState::Queued && own->base == replaced->target) {
            setBase(intent.edit, base);
            STANKO_CHECK(update(db, intent));
        }
        break;
    }
    return done();
}

Done cancelOne(Database &db, Intent intent, UnixSeconds now, Touched &touched)
{
    settle(intent, IntentOutcome::Cancelled, now);
    STANKO_CHECK(update(db, intent));
    // What built on the one taken back is based on what that one was based on.
    if (const auto replaced = replacedBy(intent.edit))
        STANKO_CHECK(rebaseFollowers(db, intent, replaced->base));
    return refresh(db, intent, touched);
}

Result<bool> isUncertain(Database &db, IntentId id)
{
    SqlQuery query = db.prepare("SELECT uncertain FROM outbox WHERE id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    const bool is = query.next() && query.flag(0);
    STANKO_CHECK(query.finish());
    return is;
}

Done remind(Database &db, IntentId id, UnixSeconds from)
{
    STANKO_CHECK(db.prepare("UPDATE outbox SET postponed_until = ? WHERE id = ?").bindAll(from, id).exec());
    return done();
}

void requeue(Intent &intent)
{
    intent.state = IntentState::Queued;
    intent.nextTryAt = 0;
    intent.theirs.clear();
    intent.error.reset();
}

/// The name of a lead that is not made yet: its row, and the edit that takes the marker off again.
Done renameLocal(Database &db, const Intent &create, const QString &name)
{
    if (!isLocalLead(create.lead))
        return done();
    STANKO_TRY(lead, LeadStore::find(db, create.lead));
    lead.name = name;
    STANKO_TRY(upserted, LeadStore::upsert(db, {lead}));
    Q_UNUSED(upserted)
    STANKO_TRY(pending, pendingOf(db, create.lead));
    for (Intent &intent : pending) {
        if (!std::holds_alternative<NameEdit>(intent.edit))
            continue;
        intent.edit = NameEdit{.base = markedName(name, create.marker), .target = name};
        STANKO_CHECK(update(db, intent));
    }
    return done();
}

/// \a intent means \a edit from now on, and with it what was built on its value.
Done changeMeaning(Database &db, Intent &intent, const Edit &edit)
{
    if (const auto meant = replacedBy(edit))
        STANKO_CHECK(rebaseFollowers(db, intent, meant->target));
    if (const auto *create = std::get_if<CreateEdit>(&edit))
        STANKO_CHECK(renameLocal(db, intent, create->lead.name));
    intent.edit = edit;
    return done();
}

/// A lead that nothing will make any more goes, and whatever else was to be done to it.
Done dropLocalLead(Database &db, const Intent &create, UnixSeconds now, Touched &touched)
{
    if (!std::holds_alternative<CreateEdit>(create.edit) || !isLocalLead(create.lead))
        return done();
    STANKO_TRY(pending, pendingOf(db, create.lead));
    std::reverse(pending.begin(), pending.end());
    for (const Intent &intent : std::as_const(pending))
        STANKO_CHECK(cancelOne(db, intent, now, touched));
    STANKO_TRY(removed, LeadStore::removeLocal(db, create.lead));
    touched.add(removed);
    return done();
}

} // namespace

Result<Touched> retry(Database &db, IntentId id, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    Q_UNUSED(now)
    switch (intent.state) {
    case IntentState::Parked:
        intent.state = IntentState::Queued;
        break;
    case IntentState::Queued:
    case IntentState::Unconfirmed:
        break;
    case IntentState::Conflict:
    case IntentState::InFlight:
    case IntentState::Settled:
        return makeError(ErrorKind::AlreadyDone, u"intent %1 is %2"_s.arg(id).arg(intentStateName(intent.state)));
    }
    intent.nextTryAt = 0;
    STANKO_CHECK(update(db, intent));
    STANKO_CHECK(transaction.commit());
    return Touched();
}

Result<Touched> cancel(Database &db, IntentId id, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    if (!isCancellable(intent))
        return makeError(ErrorKind::AlreadyDone, u"intent %1 is %2"_s.arg(id).arg(intentStateName(intent.state)));
    Touched touched;
    STANKO_CHECK(cancelOne(db, intent, now, touched));
    STANKO_CHECK(dropLocalLead(db, intent, now, touched));
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Touched> cancelGroup(Database &db, const QString &group, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intents, ofGroup(db, group));
    if (intents.isEmpty())
        return makeError(ErrorKind::NotHere, u"no such action"_s);
    if (!std::all_of(intents.cbegin(), intents.cend(), [](const Intent &intent) { return intent.isUndoable(); }))
        return makeError(ErrorKind::AlreadyDone, u"a part of the action has left already"_s);
    Touched touched;
    // Backwards, so that an edit that built on an earlier one of the same action is gone before that one.
    std::reverse(intents.begin(), intents.end());
    for (const Intent &intent : std::as_const(intents))
        STANKO_CHECK(cancelOne(db, intent, now, touched));
    for (const Intent &intent : std::as_const(intents))
        STANKO_CHECK(dropLocalLead(db, intent, now, touched));
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Touched> resolve(Database &db, IntentId id, ConflictChoice choice, UnixSeconds now,
                        const std::optional<Edit> &own)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    if (intent.state != IntentState::Conflict)
        return makeError(ErrorKind::AlreadyDone, u"intent %1 is %2"_s.arg(id).arg(intentStateName(intent.state)));
    if (choice == ConflictChoice::Theirs) {
        settle(intent, IntentOutcome::Theirs, now);
    } else {
        if (choice == ConflictChoice::Own && own)
            STANKO_CHECK(changeMeaning(db, intent, *own));
        setBase(intent.edit, intent.theirs);
        requeue(intent);
    }
    STANKO_CHECK(update(db, intent));
    STANKO_CHECK(remind(db, id, 0));
    Touched touched;
    STANKO_CHECK(refresh(db, intent, touched));
    STANKO_CHECK(transaction.commit());
    return touched;
}

Done postpone(Database &db, IntentId id, UnixSeconds until)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    if (intent.state != IntentState::Conflict)
        return makeError(ErrorKind::AlreadyDone, u"intent %1 is %2"_s.arg(id).arg(intentStateName(intent.state)));
    STANKO_CHECK(remind(db, id, until));
    return transaction.commit();
}

Done postponeAll(Database &db, LeadId lead, const PassportKey &key, UnixSeconds until)
{
    STANKO_CHECK(
        db.prepare("UPDATE outbox SET postponed_until = ? WHERE state = 'conflict' AND lead_id = ? AND key = ?")
            .bindAll(until, lead, key)
            .exec());
    return done();
}

Result<Touched> amend(Database &db, IntentId id, const Edit &edit)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    STANKO_TRY(uncertain, isUncertain(db, id));
    const bool isHere = intent.state == IntentState::Queued || intent.state == IntentState::Parked;
    if (!isHere || uncertain)
        return makeError(ErrorKind::AlreadyDone, u"intent %1 is %2"_s.arg(id).arg(intentStateName(intent.state)));
    STANKO_CHECK(changeMeaning(db, intent, edit));
    requeue(intent);
    STANKO_CHECK(update(db, intent));
    Touched touched;
    STANKO_CHECK(refresh(db, intent, touched));
    STANKO_CHECK(transaction.commit());
    return touched;
}

} // namespace Stanko::OutboxStore
