// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/outboxdrain.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "crm/sync/apply.h"
#include "crm/sync/drift.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <QtCore/QTimer>

namespace Stanko {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

/// "Too many requests" is waited out in the same run when it is short, so that one command ends with the job done.
constexpr seconds kShortPause{10};
constexpr int kMaxPauses = 5;
constexpr int kNotePages = 40;
/// Longer than any back-off.
constexpr UnixSeconds kEverBackOff = 7 * 24 * 3600;

struct DrainStart
{
    QTimeZone zone;
    QList<AttentionItem> drift;
};

/// The note as it is sent: the marker is the last line, by which a note whose answer was lost is found again.
QString noteBody(const Intent &intent, const NoteEdit &note)
{
    return note.text + u"\n\n"_s + intent.marker;
}

bool hasMarker(const Note &note, const QString &marker)
{
    return note.text.contains(marker); // people edit around it: anywhere will do
}

} // namespace

OutboxDrain::OutboxDrain(const SyncContext &context, DrainScope scope, QObject *parent)
    : QObject(parent), m_context(context), m_scope(scope)
{
}

QFuture<Result<DrainReport>> OutboxDrain::run()
{
    const QFuture<Result<DrainReport>> future = m_promise.future();
    start();
    return future;
}

void OutboxDrain::start()
{
    m_context.store
        ->read([now = m_context.clock->now()](Database &db) -> Result<DrainStart> {
            DrainStart start;
            STANKO_TRY(zone, SettingStore::zone(db));
            start.zone = zone;
            STANKO_TRY(items, AttentionStore::list(db, now));
            for (const AttentionItem &item : std::as_const(items)) {
                if (item.kind == AttentionKind::SchemaDrift)
                    start.drift.append(item);
            }
            return start;
        })
        .then(this, [this](const Result<DrainStart> &start) {
            if (!start)
                return m_promise.keep(start.error());
            m_zone = start->zone;
            m_drift = start->drift;
            takeNext();
        });
}

void OutboxDrain::takeNext()
{
    const UnixSeconds now = m_context.clock->now();
    const UnixSeconds dueBy = m_scope == DrainScope::Everything ? now + kEverBackOff : now;
    m_context.store->read([dueBy](Database &db) { return OutboxStore::due(db, dueBy, 1'000); })
        .then(this, [this](const Result<QList<Intent>> &due) {
            if (!due)
                return m_promise.keep(due.error());
            for (const Intent &intent : *due) {
                if (m_skipped.contains(intent.id))
                    continue;
                if (isBlockedByDrift(intent.edit, m_context.settings, m_drift)) {
                    m_skipped.insert(intent.id);
                    continue;
                }
                m_intent = intent;
                return lookAtLead();
            }
            m_promise.keep(m_report);
        });
}

void OutboxDrain::next()
{
    Q_EMIT moved();
    takeNext();
}

UnixSeconds OutboxDrain::later(seconds delay) const
{
    return m_context.clock->now() + delay.count();
}

void OutboxDrain::lookAtLead()
{
    m_context.client->send(Requests::lead(m_intent.lead).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) { haveLead(reply); });
}

void OutboxDrain::haveLead(const Result<AmoReply> &reply)
{
    Lead lead;
    if (reply && !reply->isEmpty) {
        auto read = leadFrom(*reply, LeadContext{m_context.settings.fields, m_zone});
        if (!read)
            return failedRead(read.error());
        lead = *read;
    } else if (reply || reply.error().kind == ErrorKind::NotFound) {
        lead.id = m_intent.lead; // gone for good: amoCRM answers 204
        lead.isDeleted = true;
    } else {
        return failedRead(reply.error());
    }
    decide(lead);
}

void OutboxDrain::decide(const Lead &server)
{
    const bool isNote = std::holds_alternative<NoteEdit>(m_intent.edit);
    if (m_intent.state == IntentState::Unconfirmed && isNote && !server.isDeleted)
        return lookForNote(1);
    const Merge merge = mergeEdit(m_intent.edit, server, m_context.settings.roles);
    switch (merge.verdict) {
    case MergeVerdict::Satisfied:
        return settle(m_intent.state == IntentState::Unconfirmed ? IntentOutcome::Applied : IntentOutcome::Found,
                      server);
    case MergeVerdict::Conflict: {
        IntentMove details;
        details.to = IntentState::Conflict;
        details.theirs = merge.theirs;
        return move(details, server);
    }
    case MergeVerdict::Send:
        return claim(server);
    }
}

void OutboxDrain::lookForNote(int page)
{
    m_context.client->send(Requests::notesOfLead(m_intent.lead, page).withPriority(RequestPriority::User))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply)
                return failedRead(reply.error());
            const auto notes = notesFrom(*reply);
            if (!notes)
                return failedRead(notes.error());
            for (const Note &note : std::as_const(notes->items)) {
                if (hasMarker(note, m_intent.marker))
                    return settle(IntentOutcome::Applied, {}, note.id);
            }
            if (notes->hasNext && !notes->items.isEmpty() && page < kNotePages)
                return lookForNote(page + 1);
            noteNotFound();
        });
}

void OutboxDrain::noteNotFound()
{
    // Right after the failure the note may still be on its way through amoCRM: sending it again now could double it.
    const IntentId id = m_intent.id;
    const bool isFresh = m_lookedFor.contains(id) || m_intent.nextTryAt > m_context.clock->now();
    if (!isFresh || m_waitedFor.contains(id))
        return claim({});
    if (m_scope == DrainScope::Due) {
        m_skipped.insert(id); // its stored time will come
        m_report.error = m_intent.error;
        return next();
    }
    m_waitedFor.insert(id);
    QTimer::singleShot(m_context.settleDelay, this, [this] { lookAtLead(); });
}

void OutboxDrain::claim(const Lead &server)
{
    m_context.store
        ->write([intent = m_intent, server, settings = m_context.settings,
                 clock = m_context.clock](Database &db) -> Result<bool> {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(current, OutboxStore::find(db, intent.id));
            if (current.state != intent.state)
                return false; // taken back or changed by the user while we looked
            IntentMove details;
            details.now = clock->now();
            if (current.state == IntentState::Unconfirmed) {
                details.to = IntentState::Queued;
                STANKO_TRY(touched, OutboxStore::move(db, intent.id, details));
                Q_UNUSED(touched)
            }
            details.to = IntentState::InFlight;
            STANKO_TRY(touched, OutboxStore::move(db, intent.id, details));
            Q_UNUSED(touched)
            if (server.id != 0) {
                ParsedPage<Lead> page;
                page.items.append(server);
                STANKO_TRY(applied, applyLeads(db, page, settings, *clock, DeriveWhen::Now));
                Q_UNUSED(applied)
            }
            STANKO_CHECK(transaction.commit());
            return true;
        })
        .then(this, [this](const Result<bool> &claimed) {
            if (!claimed)
                return m_promise.keep(claimed.error());
            if (!*claimed)
                return next();
            m_intent.state = IntentState::InFlight;
            ++m_intent.attempts;
            send();
        });
}

AmoRequest OutboxDrain::request() const
{
    struct Builder
    {
        const OutboxDrain &drain;
        LeadId lead;
        AmoRequest operator()(const StageEdit &edit) const { return Requests::patchStage(lead, edit.target); }
        AmoRequest operator()(const NoteEdit &edit) const
        {
            return Requests::postNote(lead, noteBody(drain.m_intent, edit));
        }
        AmoRequest operator()(const FieldEdit &edit) const
        {
            return Requests::patchField(lead, drain.m_context.settings.fields.of(edit.role),
                                        Requests::fieldValue(edit.role, edit.target, drain.m_zone));
        }
        AmoRequest operator()(const TagEdit &edit) const { return Requests::addTag(lead, edit.tag); }
    };
    return std::visit(Builder{*this, m_intent.lead}, m_intent.edit).withPriority(RequestPriority::User);
}

void OutboxDrain::send()
{
    m_context.client->send(request()).then(this, [this](const Result<AmoReply> &reply) { sent(reply); });
}

void OutboxDrain::sent(const Result<AmoReply> &reply)
{
    if (!reply)
        return failedWrite(reply.error());
    if (std::holds_alternative<NoteEdit>(m_intent.edit)) {
        const auto id = postedNoteFrom(*reply);
        if (!id)
            return failedWrite(id.error()); // applied, probably: the look will tell
        return settle(IntentOutcome::Applied, {}, *id);
    }
    readBack();
}

void OutboxDrain::readBack()
{
    // The answer to a PATCH does not hold the new state: confirmed means read back.
    m_context.client->send(Requests::lead(m_intent.lead).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) { haveReadBack(reply); });
}

void OutboxDrain::haveReadBack(const Result<AmoReply> &reply)
{
    if (!reply || reply->isEmpty)
        return failedWrite(reply ? makeError(ErrorKind::BadReply, u"the lead is gone after the write"_s)
                                 : reply.error());
    const auto lead = leadFrom(*reply, LeadContext{m_context.settings.fields, m_zone});
    if (!lead)
        return failedWrite(lead.error());
    const Merge merge = mergeEdit(m_intent.edit, *lead, m_context.settings.roles);
    switch (merge.verdict) {
    case MergeVerdict::Satisfied:
        return settle(IntentOutcome::Applied, *lead);
    case MergeVerdict::Conflict: {
        IntentMove details;
        details.to = IntentState::Conflict;
        details.theirs = merge.theirs;
        return move(details, *lead);
    }
    case MergeVerdict::Send: {
        // amoCRM said yes and did nothing (a robot of the account, a required field): repeating would go on for ever.
        IntentMove details;
        details.to = IntentState::Parked;
        details.error = makeError(ErrorKind::Refused, u"accepted, but the value did not change"_s);
        return move(details, *lead);
    }
    }
}

void OutboxDrain::settle(IntentOutcome outcome, const std::optional<Lead> &server, qint64 resultId)
{
    ++m_report.pushed;
    IntentMove details;
    details.to = IntentState::Settled;
    details.outcome = outcome;
    details.resultId = resultId;
    move(details, server);
}

void OutboxDrain::move(const IntentMove &given, const std::optional<Lead> &server)
{
    IntentMove details = given;
    details.now = m_context.clock->now();
    m_context.store
        ->write([id = m_intent.id, expected = m_intent.state, details, server, settings = m_context.settings,
                 clock = m_context.clock](Database &db) -> Done {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(current, OutboxStore::find(db, id));
            if (current.state != expected)
                return done(); // the user was quicker; what amoCRM said is read again by the next look
            Touched touched;
            if (server && !server->isDeleted) {
                STANKO_TRY(upserted, upsertLeads(db, {*server}, settings));
                touched.add(upserted);
            } else if (server) {
                STANKO_TRY(deleted, LeadStore::setDeleted(db, {server->id}, true));
                touched.add(deleted);
            }
            STANKO_TRY(overlaid, OutboxStore::move(db, id, details));
            touched.add(overlaid);
            if (details.to == IntentState::Conflict)
                STANKO_CHECK(refreshConflictItems(db, clock->now()));
            STANKO_TRY(outcome, derive(db, touched, settings, *clock));
            Q_UNUSED(outcome)
            return transaction.commit();
        })
        .then(this, [this](const Done &moved) {
            if (!moved)
                return m_promise.keep(moved.error());
            next();
        });
}

void OutboxDrain::failedRead(const Error &error)
{
    // Nothing has left yet: the intent stays as it is, and can still be undone.
    const Verdict verdict = verdictFor(error, m_intent.attempts + 1, RequestPower::Reads);
    if (verdict.remedy == Remedy::Park || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Refused) {
        IntentMove details;
        details.to = IntentState::Parked;
        details.error = error;
        return move(details);
    }
    stop(error);
}

void OutboxDrain::failedWrite(const Error &error)
{
    // Closing the program aborts what is under way; whether it arrived is as unknown as after a time-out.
    const Verdict verdict = error.kind == ErrorKind::Cancelled
                                ? Verdict{Remedy::LookFirst, seconds{0}}
                                : verdictFor(error, m_intent.attempts, RequestPower::Writes);
    IntentMove details;
    details.error = error;
    details.nextTryAt = later(verdict.delay);
    bool stops = false;
    bool pauses = false;
    bool looks = false; // one look at once: most lost answers are of requests that were applied
    switch (verdict.remedy) {
    case Remedy::LookFirst:
        details.to = IntentState::Unconfirmed;
        looks = !m_lookedFor.contains(m_intent.id);
        stops = !looks;
        break;
    case Remedy::RetryLater:
        details.to = IntentState::Queued;
        pauses = verdict.delay <= kShortPause && m_pauses < kMaxPauses;
        stops = !pauses;
        break;
    case Remedy::Park:
        details.to = IntentState::Parked;
        break;
    case Remedy::AskForToken:
    case Remedy::StopAll:
    case Remedy::GiveUp:
        details.to = IntentState::Queued;
        stops = true;
        break;
    }
    details.now = m_context.clock->now();
    m_context.store->write([id = m_intent.id, details](Database &db) { return OutboxStore::move(db, id, details); })
        .then(this, [this, stops, pauses, looks, error, delay = verdict.delay](const Result<Touched> &moved) {
            if (!moved)
                return m_promise.keep(moved.error());
            if (looks) {
                m_lookedFor.insert(m_intent.id);
                m_intent.state = IntentState::Unconfirmed;
                m_intent.error = error;
                return lookAtLead();
            }
            if (stops)
                return stop(error);
            if (pauses) {
                ++m_pauses;
                QTimer::singleShot(delay, this, [this] { next(); });
                return;
            }
            next();
        });
}

void OutboxDrain::stop(const Error &error)
{
    Q_EMIT moved();
    m_report.error = error;
    m_promise.keep(m_report);
}

} // namespace Stanko
