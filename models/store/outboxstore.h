// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/result.h"
#include "models/service/outboxdesk.h"
#include "models/store/leadstore.h"

#include <QtCore/QSet>

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
    UserId theirsBy = 0;             ///< with Conflict: who changed it in amoCRM; 0 = it does not tell
    UnixSeconds theirsAt = 0;        ///< and when; 0 = not known
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
/// \a passedOver: unsettled ones that wait for something else (a repair) and hold only themselves too, except that
/// nothing goes to a lead before it is made.
Result<QList<Intent>> due(Database &db, UnixSeconds now, int limit = 100, const QSet<IntentId> &passedOver = {});
/// When the next intent becomes due that is not yet; 0 = none waits.
Result<UnixSeconds> nextDueAt(Database &db, UnixSeconds now);
/// All that is not settled, in order.
Result<QList<Intent>> unsettled(Database &db);
/// Unsettled intents of a lead, in order.
Result<QList<Intent>> pendingOf(Database &db, LeadId lead);
/// Those that make a lead and whose answer was lost.
Result<QList<Intent>> lostCreations(Database &db);
Result<QList<Intent>> ofGroup(Database &db, const QString &group);

/// StoreFailed for a move that mayMove() forbids, NotHere for an unknown intent. Moving to InFlight counts the attempt.
/// Settling as Applied or Found wants the lead read back to be upserted in the same transaction, else the lead shows
/// its old value until the next pull.
Result<Touched> move(Database &db, IntentId id, const IntentMove &details);
/// Why it waits, without a move.
Done explain(Database &db, IntentId id, const Error &reason);
/// Makes it due now: queued, unconfirmed or parked. AlreadyDone when settled or in flight.
Result<Touched> retry(Database &db, IntentId id, UnixSeconds now);
/// Takes one intent back: before it was sent, in conflict or parked. AlreadyDone otherwise. Later edits of the same
/// field that built on it are based on what it was based on. The one that makes a lead takes the local lead and all
/// its other intents along.
Result<Touched> cancel(Database &db, IntentId id, UnixSeconds now);
/// Takes all of an action back; AlreadyDone (nothing changed) when a part has left or may have. NotHere.
Result<Touched> cancelGroup(Database &db, const QString &group, UnixSeconds now);
/// Mine: based on amoCRM's value now, and sent. Own: the same, meaning \a own from now on; later edits of the field
/// that built on the value before build on the new one. Theirs: settled as such. AlreadyDone when it is no conflict.
Result<Touched> resolve(Database &db, IntentId id, ConflictChoice choice, UnixSeconds now,
                        const std::optional<Edit> &own = {});
/// Nobody is reminded of the conflict before \a until. AlreadyDone when it is none (any more).
Done postpone(Database &db, IntentId id, UnixSeconds until);
/// All conflicts of a lead over one machine: what one attention item tells of.
Done postponeAll(Database &db, LeadId lead, const PassportKey &key, UnixSeconds until);
/// Gives a queued or parked intent, no attempt of which may have been applied, another meaning, and makes it due. A
/// lead to be made is renamed. AlreadyDone otherwise.
Result<Touched> amend(Database &db, IntentId id, const Edit &edit);
/// Gives every waiting intent the meaning \a change answers for it, parked ones are queued again; conflicts stay.
/// \a count: how many were changed.
using EditChange = std::function<std::optional<Edit>(const Intent &)>;
Result<Touched> rewrite(Database &db, const EditChange &change, int *count = nullptr);
/// The lead is back: conflicts that were one only because it was gone are looked at again.
Result<Touched> lookAgain(Database &db, LeadId lead);
/// What waits for \a from, conflicts and parked ones too, is meant for \a into from now on, based on the values that
/// one has. What may have left stays. \return the machines concerned. \a count: how many were moved.
Result<Touched> moveToLead(Database &db, LeadId from, LeadId into, const PipelineRoles &roles, int *count = nullptr);
/// Living leads of the same client or machine as \a gone: where amoCRM may have merged it into. Those that changed
/// at \a at first, then open ones, then the latest changed; five at most.
Result<QList<Lead>> mergeCandidates(Database &db, LeadId gone, UnixSeconds at);

/// Newest first for Last30Days, in order of sending for Unsettled.
Result<QList<OutboxRow>> list(Database &db, OutboxScope scope, UnixSeconds now);
Result<OutboxCounts> counts(Database &db);

/// After a crash: in flight → unconfirmed, due at once. \return how many. StoreThread::open() calls it.
Result<int> recover(Database &db);

} // namespace OutboxStore
} // namespace Stanko
