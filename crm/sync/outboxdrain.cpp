// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/outboxdrain.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/intakecodecs.h"
#include "crm/api/requests.h"
#include "crm/sync/apply.h"
#include "crm/sync/intentrequest.h"
#include "crm/sync/schemastate.h"
#include "models/service/clock.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"
#include "models/store/syncmodestore.h"

#include <QtCore/QTimer>

#include <limits>

namespace Stanko {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr int kMarkerPages = 40;
/// Later than any back-off, whatever the clock was when it was stored.
constexpr UnixSeconds kAnyTime = std::numeric_limits<UnixSeconds>::max() / 2;

struct DrainStart
{
    QTimeZone zone;
    QList<AttentionItem> drift;
    QSet<FieldRole> unreadable;
};

/// Edits that the look before sending completes; the others leave as they are stored.
bool isAmendedByLook(const Edit &edit)
{
    return std::holds_alternative<CreateEdit>(edit) || std::holds_alternative<NameEdit>(edit);
}

/// What a look for a marker has to know of a page of notes or tasks.
struct MarkedPage
{
    qint64 found = 0; ///< id of the one that has the marker
    bool hasMore = false;
};

template<typename T>
Result<MarkedPage> lookThrough(const Result<ParsedPage<T>> &page, const QString &marker)
{
    if (!page)
        return page.error();
    MarkedPage seen;
    seen.hasMore = page->hasNext && !page->items.isEmpty();
    for (const T &item : page->items) {
        if (item.text.contains(marker)) // people edit around it: anywhere will do
            seen.found = item.id;
    }
    return seen;
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
        ->read([settings = m_context.settings](Database &db) -> Result<DrainStart> {
            DrainStart start;
            STANKO_TRY(zone, SettingStore::zone(db));
            start.zone = zone;
            STANKO_TRY(drift, storedDrift(db, settings));
            start.drift = drift;
            STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
            start.unreadable = unreadable;
            return start;
        })
        .then(this, [this](const Result<DrainStart> &start) {
            if (!start)
                return m_promise.keep(start.error());
            m_zone = start->zone;
            m_drift = start->drift;
            m_context.unreadable = start->unreadable;
            takeNext();
        });
}

void OutboxDrain::takeNext()
{
    if (m_isEnding)
        return m_promise.keep(m_report);
    const UnixSeconds dueBy = m_scope == DrainScope::Everything ? kAnyTime : m_context.clock->now();
    // Thousands may wait after weeks offline: reading them all for each one that is sent took most of the time.
    const int enough = int(m_skipped.size() + m_passedOver.size()) + 1;
    m_context.store
        ->read([dueBy, enough, passedOver = m_passedOver](Database &db) -> Result<QList<Intent>> {
            STANKO_TRY(isTraining, SyncModeStore::isTraining(db));
            return isTraining ? QList<Intent>() : OutboxStore::due(db, dueBy, enough, passedOver);
        })
        .then(this, [this](const Result<QList<Intent>> &due) {
            if (!due)
                return m_promise.keep(due.error());
            const qsizetype before = m_passedOver.size();
            for (const Intent &intent : *due) {
                if (m_skipped.contains(intent.id) || m_passedOver.contains(intent.id))
                    continue;
                m_intent = intent;
                if (!isBlocked())
                    return look();
                m_passedOver.insert(intent.id);
            }
            // What stands behind those that wait for a repair on their leads.
            if (m_passedOver.size() > before)
                return takeNext();
            explainPassedOver();
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

void OutboxDrain::look()
{
    if (!std::holds_alternative<CreateEdit>(m_intent.edit))
        return lookAtLead();
    // Whatever became of the last attempt, a parked one that a person sends again included: a lead is not made twice.
    if (m_intent.attempts > 0)
        lookForCreated();
    else
        prepareCreation();
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
        auto read = leadFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
        // A field of another type cannot be read as what it was.
        if (!read && !m_hasReadSchema)
            return readSchema([this] { isBlocked() ? passOver() : look(); });
        if (!read)
            return failedRead(read.error());
        lead = *read;
        m_lastChange = lastChangeFrom(*reply);
    } else if (reply || reply.error().kind == ErrorKind::NotFound) {
        lead.id = m_intent.lead; // gone for good: amoCRM answers 204
        lead.isDeleted = true;
        m_lastChange = {};
    } else {
        return failedRead(reply.error());
    }
    decide(lead);
}

void OutboxDrain::decide(const Lead &server)
{
    // Whatever became of the last attempt, a parked one that a person sends again included: it is not made twice.
    if (m_intent.attempts > 0 && isPosted(m_intent.edit) && !server.isDeleted)
        return lookForMarker(1);
    if (const auto *name = std::get_if<NameEdit>(&m_intent.edit))
        m_intent.edit = nameEditFor(*name, server.name);
    const Merge merge = mergeEdit(m_intent.edit, server, m_context.settings.roles);
    switch (merge.verdict) {
    case MergeVerdict::Satisfied:
        return settle(m_intent.state == IntentState::Unconfirmed ? IntentOutcome::Applied : IntentOutcome::Found,
                      server);
    case MergeVerdict::Conflict:
        return enterConflict(merge, server);
    case MergeVerdict::Send:
        return claim(server);
    }
}

void OutboxDrain::lookForMarker(int page)
{
    const bool isTask = std::holds_alternative<TaskEdit>(m_intent.edit);
    const AmoRequest request =
        isTask ? Requests::tasksOfLead(m_intent.lead, page) : Requests::notesOfLead(m_intent.lead, page);
    m_context.client->send(request.withPriority(RequestPriority::User))
        .then(this, [this, isTask, page](const Result<AmoReply> &reply) {
            if (!reply)
                return failedRead(reply.error());
            const Result<MarkedPage> seen = isTask ? lookThrough(tasksFrom(*reply), m_intent.marker)
                                                   : lookThrough(notesFrom(*reply), m_intent.marker);
            if (!seen)
                return failedRead(seen.error());
            if (seen->found != 0)
                return settle(IntentOutcome::Applied, {}, seen->found);
            if (seen->hasMore && page < kMarkerPages)
                return lookForMarker(page + 1);
            if (m_intent.state == IntentState::Queued)
                return claim({});
            traceNotFound();
        });
}

void OutboxDrain::traceNotFound()
{
    // Right after the failure it may still be on its way through amoCRM: sending it again now could double it.
    const IntentId id = m_intent.id;
    const bool isOfThisRun = m_lookedFor.contains(id);
    // No time was stored: the program died while it was under way, and that may have been a moment ago. The same where
    // the clock was set back since.
    const UnixSeconds now = m_context.clock->now();
    const bool isLater = m_intent.nextTryAt > now;
    const bool isTimeless = !isOfThisRun && (m_intent.nextTryAt == 0 || (isLater && isDue(m_intent.nextTryAt, now)));
    const bool isFresh = isOfThisRun || isTimeless || isLater;
    if (!isFresh || m_waitedFor.contains(id))
        return std::holds_alternative<CreateEdit>(m_intent.edit) ? prepareCreation() : claim({});
    if (m_scope == DrainScope::Due && !isTimeless) {
        m_skipped.insert(id); // its stored time will come
        m_report.error = m_intent.error;
        return next();
    }
    m_waitedFor.insert(id);
    QTimer::singleShot(m_context.settleDelay, this, [this] { look(); });
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
            STANKO_TRY(isTraining, SyncModeStore::isTraining(db));
            if (isTraining)
                return false;
            IntentMove details;
            details.now = clock->now();
            if (current.state == IntentState::Unconfirmed) {
                details.to = IntentState::Queued;
                STANKO_TRY(touched, OutboxStore::move(db, intent.id, details));
                Q_UNUSED(touched)
            }
            details.to = IntentState::InFlight;
            if (isAmendedByLook(intent.edit))
                details.edit = intent.edit;
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
            m_refusal.reset();
            ++m_intent.attempts;
            send();
        });
}

void OutboxDrain::send()
{
    m_context.client
        ->send(requestFor(m_intent, m_contact, m_context.settings, m_zone).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) { sent(reply); });
}

void OutboxDrain::sent(const Result<AmoReply> &reply)
{
    if (!reply)
        return failedWrite(reply.error());
    if (isPosted(m_intent.edit)) {
        const bool isTask = std::holds_alternative<TaskEdit>(m_intent.edit);
        const auto id = isTask ? postedTaskFrom(*reply) : postedNoteFrom(*reply);
        if (!id)
            return failedWrite(id.error()); // applied, probably: the look will tell
        return settle(IntentOutcome::Applied, {}, *id);
    }
    if (std::holds_alternative<CreateEdit>(m_intent.edit)) {
        const auto created = createdLeadFrom(*reply);
        if (!created)
            return failedWrite(created.error());
        return readCreated(created->id);
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
    const bool isUnsorted = std::holds_alternative<UnsortedEdit>(m_intent.edit);
    const bool isGone = reply ? reply->isEmpty : reply.error().kind == ErrorKind::NotFound;
    if (isGone && !isUnsorted)
        return failedWrite(makeError(ErrorKind::BadReply, u"the lead is gone after the write"_s));
    if (!reply && !isGone)
        return failedWrite(reply.error());
    Result<Lead> lead = Lead{};
    if (isGone) { // declined or joined to another one: that is what was meant
        lead->id = m_intent.lead;
        lead->isDeleted = true;
    } else {
        lead = leadFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
    }
    if (!lead)
        return failedWrite(lead.error());
    const Merge merge = mergeEdit(m_intent.edit, *lead, m_context.settings.roles);
    switch (merge.verdict) {
    case MergeVerdict::Satisfied:
        return settle(m_refusal ? IntentOutcome::Found : IntentOutcome::Applied, *lead);
    case MergeVerdict::Conflict:
        m_lastChange = reply ? lastChangeFrom(*reply) : LastChange{};
        return enterConflict(merge, *lead);
    case MergeVerdict::Send: {
        // amoCRM said yes and did nothing (a robot of the account, a required field): repeating would go on for ever.
        IntentMove details;
        details.to = IntentState::Parked;
        details.error = m_refusal.value_or(makeError(ErrorKind::Refused, u"accepted, but the value did not change"_s));
        return move(details, *lead);
    }
    }
}

void OutboxDrain::settle(IntentOutcome outcome, const std::optional<Lead> &server, qint64 resultId)
{
    ++m_report.pushed;
    Q_EMIT sentTo(m_intent.lead);
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

void OutboxDrain::stop(const Error &error)
{
    Q_EMIT moved();
    m_report.error = error;
    m_promise.keep(m_report);
}

} // namespace Stanko
