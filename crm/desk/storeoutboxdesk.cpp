// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storeoutboxdesk.h"

#include "crm/desk/onengine.h"
#include "crm/sync/apply.h"
#include "models/service/clock.h"
#include "models/store/journalstore.h"
#include "models/store/outboxstore.h"

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

Done journalResolved(Database &db, const Intent &intent, ConflictChoice choice, UnixSeconds now)
{
    HistoryEntry entry;
    entry.key = intent.key;
    entry.kind = HistoryKind::ConflictResolved;
    entry.at = now;
    entry.lead = intent.lead;
    const auto *field = std::get_if<FieldEdit>(&intent.edit);
    const QString mine = field ? field->target : QString();
    entry.text = choice == ConflictChoice::Mine ? mine : intent.theirs;
    entry.before = choice == ConflictChoice::Mine ? intent.theirs : mine;
    STANKO_TRY(row, JournalStore::append(db, entry));
    Q_UNUSED(row)
    return done();
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
    Q_UNUSED(own) // BASE people
    return changeIntent(
        m_shared,
        [id, choice](Database &db, const StoreView &view) -> Result<Touched> {
            STANKO_TRY(intent, OutboxStore::find(db, id));
            STANKO_TRY(touched, OutboxStore::resolve(db, id, choice, view.now));
            STANKO_CHECK(journalResolved(db, intent, choice, view.now));
            return touched;
        },
        m_made);
}

QFuture<Done> StoreOutboxDesk::postpone(IntentId, UnixSeconds) // BASE people
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

QFuture<Done> StoreOutboxDesk::amend(IntentId, const QString &) // BASE people
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
