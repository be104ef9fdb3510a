// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/result.h"
#include "models/service/outboxdesk.h"
#include "models/store/leadstore.h"

#include <functional>

namespace Stanko {

class Database;

/// What goes with a move of an intent.
struct IntentMove
{
    IntentState to = IntentState::Queued;
    IntentOutcome outcome = IntentOutcome::None; ///< with Settled
    UnixSeconds now = 0;
    UnixSeconds nextTryAt = 0;       ///< with Queued and Unconfirmed
    std::optional<Error> error = {}; ///< of the last attempt; kept from before when not given, cleared by Settled
    QString theirs = {};             ///< with Conflict
    qint64 resultId = 0;             ///< with Settled
    std::optional<Edit> edit = {};   ///< with InFlight: the edit as it leaves
};

/// Ids and machines of intents that were written; pass `touched` to PassportStore::recompute().
struct OutboxAdded
{
    QList<IntentId> ids;
    Touched touched;
};

struct OutboxCounts
{
    int queued = 0;
    int inFlight = 0;
    int unconfirmed = 0;
    int conflict = 0;
    int parked = 0;

    int waiting() const { return queued + inFlight + unconfirmed; }
    friend bool operator==(const OutboxCounts &, const OutboxCounts &) = default;
};

/// The edits on their way to amoCRM. Every change lays the lead's remaining edits over it again in the same
/// transaction; the machines concerned are in the answer. Each function is one transaction (or joins the caller's).
namespace OutboxStore {

/// Twelve hexadecimal digits, never the same twice.
using MarkerSource = std::function<QString()>;
QString randomMarker();

/// Writes new intents in order. Empty markers are filled as "SD-" + \a source().
Result<OutboxAdded> add(Database &db, const QList<Intent> &intents, const MarkerSource &source = randomMarker);

/// NotHere.
Result<Intent> find(Database &db, IntentId id);
/// What may go now, at most one per lead, by id: queued ones to send and unconfirmed ones to look for, whose time has
/// come. A lead's intents go in order; a conflict holds only itself, a parked one all after it on its lead.
Result<QList<Intent>> due(Database &db, UnixSeconds now, int limit = 100);
/// When the next intent becomes due that is not yet; 0 = none waits.
Result<UnixSeconds> nextDueAt(Database &db, UnixSeconds now);
/// Unsettled intents of a lead, in order.
Result<QList<Intent>> pendingOf(Database &db, LeadId lead);
/// Those that make a lead and whose answer was lost.
Result<QList<Intent>> lostCreations(Database &db);
Result<QList<Intent>> ofGroup(Database &db, const QString &group);

/// StoreFailed for a move that mayMove() forbids, NotHere for an unknown intent. Moving to InFlight counts the attempt.
/// Settling as Applied or Found wants the lead read back to be upserted in the same transaction, else the lead shows
/// its old value until the next pull.
Result<Touched> move(Database &db, IntentId id, const IntentMove &details);
/// Makes it due now: queued, unconfirmed or parked. AlreadyDone when settled or in flight.
Result<Touched> retry(Database &db, IntentId id, UnixSeconds now);
/// Takes one intent back: before it was sent, in conflict or parked. AlreadyDone otherwise. Later edits of the same
/// field that built on it are based on what it was based on. The one that makes a lead takes the local lead and all
/// its other intents along.
Result<Touched> cancel(Database &db, IntentId id, UnixSeconds now);
/// Takes all of an action back; AlreadyDone (nothing changed) when a part has left or may have. NotHere.
Result<Touched> cancelGroup(Database &db, const QString &group, UnixSeconds now);
/// Mine: based on amoCRM's value now, and sent. Theirs: settled as such. AlreadyDone when it is no conflict.
Result<Touched> resolve(Database &db, IntentId id, ConflictChoice choice, UnixSeconds now);

/// Newest first for Last30Days, in order of sending for Unsettled.
Result<QList<OutboxRow>> list(Database &db, OutboxScope scope, UnixSeconds now);
Result<OutboxCounts> counts(Database &db);

/// After a crash: in flight → unconfirmed, due at once. \return how many. StoreThread::open() calls it.
Result<int> recover(Database &db);

} // namespace OutboxStore
} // namespace Stanko
