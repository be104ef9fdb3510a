// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storeoutboxdesk.h"

#include "crm/desk/onengine.h"
#include "crm/sync/apply.h"
#include "models/domain/editvalue.h"
#include "models/service/clock.h"
#include "models/store/journalstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/unsent.h"

namespace Stanko {

namespace {

/// An action of the user on one intent: done, derived and told in one transaction.
template<typename Change>
QFuture<Done> changeIntent(const DeskShared &shared, Change change, const EditMade &made)
{
    return shared.store
        ->write([context = deskContext(shared), change = std::move(change)](Database &db) -> Done {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(view, storeView(db, context));
            STANKO_TRY(touched, change(db, view));
            STANKO_CHECK(refreshConflictItems(db, view.now));
            STANKO_TRY(outcome, derive(db, touched, view.settings, *context.clock));
            Q_UNUSED(outcome)
            return transaction.commit();
        })
        .then([made](const Done &result) {
            if (result)
                made();
            return result;
        });
}

/// The value an edit means, as text; empty for edits without one.
QString meaningOf(const Edit &edit)
{
    if (const auto *responsible = std::get_if<ResponsibleEdit>(&edit))
        return QString::number(responsible->target);
    const auto *field = std::get_if<FieldEdit>(&edit);
    return field ? field->target : QString();
}

HistoryEntry entryOf(const Intent &intent, HistoryKind kind, UnixSeconds now)
{
    HistoryEntry entry;
    entry.key = intent.key;
    entry.kind = kind;
    entry.at = now;
    entry.lead = intent.lead;
    return entry;
}

/// What it was between is told by names of stages and people, not by their numbers.
Result<QString> worded(Database &db, const Edit &edit, const QString &value)
{
    if (std::holds_alternative<ResponsibleEdit>(edit)) {
        STANKO_TRY(users, SchemaStore::userNames(db));
        return engineerName(users, value.toLongLong());
    }
    const auto stage = std::holds_alternative<StageEdit>(edit) ? stageFromText(value) : std::nullopt;
    return stage ? SchemaStore::stageName(db, *stage) : Result<QString>(value);
}

Done journalResolved(Database &db, const Intent &intent, ConflictChoice choice, const std::optional<Edit> &own,
                     UnixSeconds now)
{
    const Edit &meant = own ? *own : intent.edit;
    const auto *meantStage = std::get_if<StageEdit>(&meant);
    STANKO_TRY(mine, worded(db, meant, meantStage ? stageText(meantStage->target) : meaningOf(meant)));
    STANKO_TRY(theirs, worded(db, intent.edit, intent.theirs));
    HistoryEntry entry = entryOf(intent, HistoryKind::ConflictResolved, now);
    const bool isTheirs = choice == ConflictChoice::Theirs;
    entry.text = isTheirs ? theirs : mine;
    entry.before = isTheirs ? mine : theirs;
    STANKO_TRY(row, JournalStore::append(db, entry));
    Q_UNUSED(row)
    return done();
}

/// The history said what was meant before; what is meant now has a line of its own.
Done journalAmended(Database &db, const Intent &before, const Edit &edit, UnixSeconds now)
{
    const auto *field = std::get_if<FieldEdit>(&edit);
    if (!field || before.edit == edit)
        return done();
    HistoryEntry entry = entryOf(before, HistoryKind::Rescheduled, now);
    if (field->role == FieldRole::NextMaintenance)
        entry.day = QDate::fromString(field->target, Qt::ISODate);
    else if (field->role == FieldRole::Serial)
        entry.kind = HistoryKind::SerialTyped;
    else if (field->role == FieldRole::Model)
        entry.kind = HistoryKind::ModelChanged;
    else
        return done();
    entry.text = field->target;
    entry.before = meaningOf(before.edit);
    STANKO_TRY(row, JournalStore::append(db, entry));
    Q_UNUSED(row)
    return done();
}

Result<Edit> changedEdit(Database &db, const Intent &intent, const QString &value, const StoreView &view)
{
    STANKO_TRY(schema, SchemaStore::read(db));
    return withValue(intent.edit, value, schema, view.settings.fields);
}

Result<Touched> resolveConflict(Database &db, const Intent &intent, ConflictChoice choice, const QString &value,
                                const StoreView &view)
{
    std::optional<Edit> own;
    if (choice == ConflictChoice::Own && intent.state == IntentState::Conflict) {
        if (!hasTwoSides(intent.edit))
            return makeError(ErrorKind::BadInput, QStringLiteral("value"));
        STANKO_TRY(edit, changedEdit(db, intent, value, view));
        own = edit;
    }
    STANKO_TRY(touched, OutboxStore::resolve(db, intent.id, choice, view.now, own));
    STANKO_CHECK(journalResolved(db, intent, choice, own, view.now));
    return touched;
}

} // namespace

StoreOutboxDesk::StoreOutboxDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
    connect(m_shared.engine, &SyncEngine::stateChanged, this, [this](const SyncState &state) {
        const bool isOutboxOther = state.waiting != m_state.waiting || state.conflicts != m_state.conflicts ||
                                   state.parked != m_state.parked || state.phase != m_state.phase;
        m_state = state;
        if (isOutboxOther)
            Q_EMIT outboxChanged();
    });
}

QFuture<Result<QList<OutboxRow>>> StoreOutboxDesk::list(OutboxScope scope)
{
    return deskRead(m_shared,
                    [scope](Database &db, const StoreView &view) { return OutboxStore::list(db, scope, view.now); });
}

QFuture<Done> StoreOutboxDesk::cancel(IntentId id)
{
    return changeIntent(
        m_shared, [id](Database &db, const StoreView &view) { return OutboxStore::cancel(db, id, view.now); }, m_made);
}

QFuture<Done> StoreOutboxDesk::retry(IntentId id)
{
    return changeIntent(
        m_shared, [id](Database &db, const StoreView &view) { return OutboxStore::retry(db, id, view.now); }, m_made);
}

QFuture<Done> StoreOutboxDesk::resolve(IntentId id, ConflictChoice choice, const QString &own)
{
    return changeIntent(
        m_shared,
        [id, choice, own](Database &db, const StoreView &view) -> Result<Touched> {
            STANKO_TRY(intent, OutboxStore::find(db, id));
            return resolveConflict(db, intent, choice, own, view);
        },
        m_made);
}

QFuture<Done> StoreOutboxDesk::postpone(IntentId id, UnixSeconds until)
{
    return changeIntent(
        m_shared,
        [id, until](Database &db, const StoreView &) -> Result<Touched> {
            STANKO_CHECK(OutboxStore::postpone(db, id, until));
            return Touched();
        },
        m_made);
}

QFuture<Done> StoreOutboxDesk::amend(IntentId id, const QString &value)
{
    return changeIntent(
        m_shared,
        [id, value](Database &db, const StoreView &view) -> Result<Touched> {
            STANKO_TRY(intent, OutboxStore::find(db, id));
            if (intent.state == IntentState::Conflict)
                return resolveConflict(db, intent, ConflictChoice::Own, value, view);
            // Whether it may be changed comes before whether the value is a good one.
            if (intent.state != IntentState::Queued && intent.state != IntentState::Parked)
                return makeError(ErrorKind::AlreadyDone, intentStateName(intent.state));
            STANKO_TRY(edit, changedEdit(db, intent, value, view));
            STANKO_TRY(touched, OutboxStore::amend(db, id, edit));
            STANKO_CHECK(journalAmended(db, intent, edit, view.now));
            return touched;
        },
        m_made);
}

} // namespace Stanko
