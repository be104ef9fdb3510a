// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outboxstore.h"

#include "models/domain/verdict.h"
#include "models/store/database.h"
#include "models/store/intentrow.h"
#include "models/store/outboxwrite.h"
#include "models/store/sqltransaction.h"
#include "models/store/storecodec.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace Stanko {

using namespace Qt::StringLiterals;

Intent readIntent(const SqlQuery &query)
{
    Intent intent;
    intent.id = query.integer(0);
    intent.group = query.text(1);
    intent.lead = query.integer(2);
    intent.key = query.text(3);
    const std::optional<Edit> edit = editFromJson(query.text(4));
    intent.edit = edit.value_or(NoteEdit{});
    intent.marker = query.text(5);
    intent.state = intentStateFromName(query.text(6)).value_or(IntentState::Parked);
    intent.outcome = intentOutcomeFromName(query.text(7)).value_or(IntentOutcome::None);
    intent.attempts = int(query.integer(8));
    intent.nextTryAt = query.integer(9);
    intent.error = errorFromJson(query.text(10));
    intent.theirs = query.text(11);
    intent.createdAt = query.integer(12);
    intent.settledAt = query.integer(13);
    intent.resultId = query.integer(14);
    if (!edit && intent.state != IntentState::Settled) {
        // Nobody knows what it meant: kept and shown, never sent.
        intent.state = IntentState::Parked;
        intent.error = makeError(ErrorKind::StoreFailed, u"unreadable edit"_s);
    }
    return intent;
}

Result<QList<Intent>> readIntents(SqlQuery &query)
{
    STANKO_CHECK(query.run());
    QList<Intent> intents;
    while (query.next())
        intents.append(readIntent(query));
    STANKO_CHECK(query.finish());
    return intents;
}

namespace OutboxStore {

Done update(Database &db, const Intent &intent)
{
    STANKO_CHECK(db.prepare("UPDATE outbox SET edit = ?, state = ?, outcome = ?, attempts = ?, next_try_at = ?, "
                            "error = ?, theirs = ?, settled_at = ?, result_id = ? WHERE id = ?")
                     .bindAll(editToJson(intent.edit), intentStateName(intent.state), intentOutcomeName(intent.outcome),
                              intent.attempts, intent.nextTryAt, errorToJson(intent.error), intent.theirs,
                              intent.settledAt, intent.resultId, intent.id)
                     .exec());
    return done();
}

Done refresh(Database &db, const Intent &intent, Touched &touched)
{
    STANKO_TRY(laid, LeadStore::refreshOverlay(db, intent.lead));
    touched.add(laid);
    if (!intent.key.isEmpty())
        touched.keys.insert(intent.key);
    return done();
}

void settle(Intent &intent, IntentOutcome outcome, UnixSeconds now)
{
    intent.state = IntentState::Settled;
    intent.outcome = outcome;
    intent.settledAt = now;
    intent.nextTryAt = 0;
    intent.error.reset();
}

namespace {

/// due() where some wait for something else than their lead's turn. A lead that is not made yet waits with the intent
/// that makes it.
Result<QList<Intent>> duePast(Database &db, UnixSeconds now, int limit, const QSet<IntentId> &passedOver)
{
    SqlQuery query = db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o WHERE o.state <> 'settled' "
                                "AND o.state <> 'conflict' ORDER BY o.id");
    STANKO_TRY(waiting, readIntents(query));
    QList<Intent> heads;
    QSet<LeadId> served;
    for (const Intent &intent : std::as_const(waiting)) {
        const bool isPassed = passedOver.contains(intent.id);
        if (served.contains(intent.lead) || (isPassed && !isLocalLead(intent.lead)))
            continue;
        served.insert(intent.lead);
        if (!isPassed && intent.state != IntentState::Parked && isDue(intent.nextTryAt, now) && heads.size() < limit)
            heads.append(intent);
    }
    return heads;
}

} // namespace

QString randomMarker()
{
    const quint64 number = QRandomGenerator::system()->generate64() & 0xffff'ffff'ffffULL;
    return u"%1"_s.arg(number, 12, 16, QLatin1Char('0'));
}

Result<OutboxAdded> add(Database &db, const QList<Intent> &intents, const MarkerSource &source)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    OutboxAdded added;
    QList<Intent> leads;
    for (const Intent &intent : intents) {
        const QString marker = intent.marker.isEmpty() ? u"SD-"_s + source() : intent.marker;
        STANKO_CHECK(db.prepare("INSERT INTO outbox (grp, lead_id, key, kind, edit, marker, state, outcome, attempts, "
                                "next_try_at, error, theirs, created_at, settled_at, result_id) "
                                "VALUES (?, ?, ?, ?, ?, ?, 'queued', 'none', 0, ?, '', '', ?, 0, 0)")
                         .bindAll(intent.group, intent.lead, intent.key, editKindName(intent.edit),
                                  editToJson(intent.edit), marker, intent.nextTryAt, intent.createdAt)
                         .exec());
        added.ids.append(db.lastInsertId());
        const bool isKnown =
            std::any_of(leads.cbegin(), leads.cend(), [&intent](const Intent &l) { return l.lead == intent.lead; });
        if (!isKnown)
            leads.append(intent);
        if (!intent.key.isEmpty())
            added.touched.keys.insert(intent.key);
    }
    for (const Intent &intent : leads)
        STANKO_CHECK(refresh(db, intent, added.touched));
    STANKO_CHECK(transaction.commit());
    return added;
}

Result<Intent> find(Database &db, IntentId id)
{
    SqlQuery query = db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o WHERE o.id = ?");
    query.bind(id);
    STANKO_TRY(found, readIntents(query));
    if (found.isEmpty())
        return makeError(ErrorKind::NotHere, u"intent %1"_s.arg(id));
    return found.first();
}

Result<QList<Intent>> due(Database &db, UnixSeconds now, int limit, const QSet<IntentId> &passedOver)
{
    if (!passedOver.isEmpty())
        return duePast(db, now, limit, passedOver);
    // The first unsettled intent of a lead that is no conflict is the only one that may go; nothing passes it.
    // Thousands may wait after weeks offline, so the choice is made by the partial index, not by reading them all.
    SqlQuery query =
        db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o JOIN (SELECT min(id) AS id FROM outbox "
                   "WHERE state <> 'settled' AND state <> 'conflict' GROUP BY lead_id) head ON head.id = o.id "
                   "WHERE o.state IN ('queued', 'unconfirmed') AND (o.next_try_at <= ? OR o.next_try_at > ?) "
                   "ORDER BY o.id LIMIT ?");
    query.bindAll(now, now + kLongestWait.count(), limit); // see isDue()
    STANKO_TRY(intents, readIntents(query));
    intents.removeIf([](const Intent &intent) { return intent.state == IntentState::Parked; });
    return std::move(intents);
}

Result<UnixSeconds> nextDueAt(Database &db, UnixSeconds now)
{
    SqlQuery query = db.prepare("SELECT min(o.next_try_at) FROM outbox o JOIN (SELECT min(id) AS id FROM outbox "
                                "WHERE state <> 'settled' AND state <> 'conflict' GROUP BY lead_id) head "
                                "ON head.id = o.id WHERE o.state IN ('queued', 'unconfirmed') AND o.next_try_at > ? "
                                "AND o.next_try_at <= ?");
    query.bindAll(now, now + kLongestWait.count());
    STANKO_CHECK(query.run());
    const UnixSeconds at = query.next() ? query.integer(0) : 0;
    STANKO_CHECK(query.finish());
    return at;
}

Result<QList<Intent>> unsettled(Database &db)
{
    SqlQuery query =
        db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o WHERE o.state <> 'settled' ORDER BY o.id");
    return readIntents(query);
}

Result<QList<Intent>> pendingOf(Database &db, LeadId lead)
{
    SqlQuery query = db.prepare("SELECT " STANKO_INTENT_COLUMNS
                                " FROM outbox o WHERE o.lead_id = ? AND o.state <> 'settled' ORDER BY o.id");
    query.bind(lead);
    return readIntents(query);
}

Result<QList<Intent>> lostCreations(Database &db)
{
    SqlQuery query =
        db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o WHERE o.lead_id < 0 AND o.state <> 'settled' "
                   "AND o.state = 'unconfirmed' AND o.kind = 'lead' ORDER BY o.id");
    return readIntents(query);
}

Result<QList<Intent>> ofGroup(Database &db, const QString &group)
{
    SqlQuery query = db.prepare("SELECT " STANKO_INTENT_COLUMNS " FROM outbox o WHERE o.grp = ? ORDER BY o.id");
    query.bind(group);
    return readIntents(query);
}

namespace {

/// Whether the last attempt may be in amoCRM, for states that do not say so themselves: parked because the look was
/// refused, or a note or task on a lead that is gone. A value that was found says that ours is not there; a new attempt
/// begins with a clean sheet.
Done rememberDoubt(Database &db, const Intent &intent, IntentState from)
{
    const bool isInConflict = intent.state == IntentState::Conflict;
    const bool isDoubtful = from == IntentState::Unconfirmed &&
                            (intent.state == IntentState::Parked || (isInConflict && isPosted(intent.edit)));
    const bool isSettled = intent.state == IntentState::InFlight || (isInConflict && !isPosted(intent.edit));
    if (!isDoubtful && !isSettled)
        return done();
    STANKO_CHECK(db.prepare("UPDATE outbox SET uncertain = ? WHERE id = ?").bindAll(isDoubtful, intent.id).exec());
    return done();
}

} // namespace

Result<Touched> move(Database &db, IntentId id, const IntentMove &details)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intent, find(db, id));
    if (!mayMove(intent.state, details.to)) {
        return makeError(ErrorKind::StoreFailed, u"intent %1 may not go from %2 to %3"_s.arg(id).arg(
                                                     intentStateName(intent.state), intentStateName(details.to)));
    }
    const IntentState from = std::exchange(intent.state, details.to);
    intent.nextTryAt = 0;
    if (details.error)
        intent.error = details.error;
    switch (details.to) {
    case IntentState::InFlight:
        ++intent.attempts;
        if (details.edit)
            intent.edit = *details.edit;
        break;
    case IntentState::Queued:
    case IntentState::Unconfirmed:
        intent.nextTryAt = details.nextTryAt;
        break;
    case IntentState::Conflict:
        intent.theirs = details.theirs;
        break;
    case IntentState::Parked:
        break;
    case IntentState::Settled:
        settle(intent, details.outcome, details.now);
        intent.resultId = details.resultId;
        break;
    }
    STANKO_CHECK(update(db, intent));
    if (details.to == IntentState::Conflict) {
        STANKO_CHECK(db.prepare("UPDATE outbox SET theirs_by = ?, theirs_at = ?, postponed_until = 0 WHERE id = ?")
                         .bindAll(details.theirsBy, details.theirsAt, id)
                         .exec());
    }
    STANKO_CHECK(rememberDoubt(db, intent, from));
    Touched touched;
    // Going out and coming back changes nothing that a lead shows.
    if (details.to == IntentState::Settled)
        STANKO_CHECK(refresh(db, intent, touched));
    STANKO_CHECK(transaction.commit());
    return touched;
}

Done explain(Database &db, IntentId id, const Error &reason)
{
    const QString text = errorToJson(reason);
    STANKO_CHECK(db.prepare("UPDATE outbox SET error = ? WHERE id = ? AND error <> ?").bindAll(text, id, text).exec());
    return done();
}

Result<OutboxCounts> counts(Database &db)
{
    SqlQuery query = db.prepare("SELECT state, count(*) FROM outbox WHERE state <> 'settled' GROUP BY state");
    STANKO_CHECK(query.run());
    OutboxCounts counts;
    while (query.next()) {
        const auto state = intentStateFromName(query.text(0));
        const int number = int(query.integer(1));
        if (state == IntentState::Queued)
            counts.queued = number;
        else if (state == IntentState::InFlight)
            counts.inFlight = number;
        else if (state == IntentState::Unconfirmed)
            counts.unconfirmed = number;
        else if (state == IntentState::Conflict)
            counts.conflict = number;
        else if (state == IntentState::Parked)
            counts.parked = number;
    }
    STANKO_CHECK(query.finish());
    return counts;
}

Result<int> recover(Database &db)
{
    return db.prepare("UPDATE outbox SET state = 'unconfirmed', next_try_at = 0 WHERE state = 'in_flight'").exec();
}

} // namespace OutboxStore
} // namespace Stanko
