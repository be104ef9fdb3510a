// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/deletionpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/sync/pageplan.h"
#include "models/domain/verdict.h"
#include "models/store/outboxstore.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMaxPages = 1'000;
const QString kDeleted = u"lead_deleted"_s;
const QString kRestored = u"lead_restored"_s;
const QString kMerged = u"entity_merged"_s;
} // namespace

DeletionPull::DeletionPull(const SyncContext &context, const QTimeZone &zone, UnixSeconds pullStartedAt,
                           QObject *parent)
    : QObject(parent), m_context(context), m_zone(zone), m_startedAt(pullStartedAt)
{
}

QFuture<Result<DeletionsPulled>> DeletionPull::run()
{
    m_movesCursor = true;
    const QFuture<Result<DeletionsPulled>> future = m_promise.future();
    m_context.store->read([](Database &db) { return CursorStore::get(db, QLatin1String(kEventsCursor)); })
        .then(this, [this](const Result<Cursor> &cursor) {
            if (!cursor)
                return m_promise.keep(cursor.error());
            m_newest = cursor->at;
            // The first time only what happened since the pull began matters: what was deleted before is not there.
            m_from = std::max<UnixSeconds>((cursor->at > 0 ? cursor->at : m_startedAt) - kCursorOverlap, 1);
            askEvents(1);
        });
    return future;
}

QFuture<Result<DeletionsPulled>> DeletionPull::confirm(const QList<LeadId> &suspects)
{
    m_suspects = suspects;
    const QFuture<Result<DeletionsPulled>> future = m_promise.future();
    askNextSuspect();
    return future;
}

void DeletionPull::askEvents(int page)
{
    m_context.client->send(Requests::events({kDeleted, kRestored, kMerged}, m_from, page, m_eventLimit))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply) {
                if (isTooMuchAtOnce(reply.error()) && takeSmaller(m_eventLimit))
                    return askEvents(1); // what was read is known by its id
                if (reply.error().kind == ErrorKind::Forbidden || reply.error().kind == ErrorKind::NotFound)
                    return askTrash(1);
                return m_promise.keep(reply.error());
            }
            const auto events = eventsFrom(*reply);
            if (!events)
                return m_promise.keep(events.error());
            takeEvents(events->items);
            const bool reachedOld = std::any_of(events->items.cbegin(), events->items.cend(),
                                                [this](const Event &event) { return event.createdAt < m_from; });
            if (events->hasNext && !events->items.isEmpty() && !reachedOld && page < kMaxPages)
                askEvents(page + 1);
            else
                askNextSuspect();
        });
}

void DeletionPull::takeEvents(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.createdAt < m_from || event.entityId == 0)
            continue;
        m_newest = std::max(m_newest, event.createdAt);
        if (event.type == kDeleted && event.createdAt >= m_startedAt)
            m_pulled.hadDeletions = true;
        if (event.type == kMerged)
            m_pulled.hadDeletions = m_pulled.hadDeletions || event.createdAt >= m_startedAt;
        if (m_decided.contains(event.entityId))
            continue; // newest first: an older event says nothing any more
        m_decided.insert(event.entityId);
        if (event.type == kDeleted)
            m_deleted.insert(event.entityId);
        else if (event.entityType.isEmpty() || event.entityType == "lead"_L1)
            m_suspects.append(event.entityId);
    }
}

void DeletionPull::askTrash(int page)
{
    m_context.client->send(Requests::deletedLeads(page, m_trashLimit))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply && isTooMuchAtOnce(reply.error()) && takeSmaller(m_trashLimit))
                return askTrash(1);
            if (!reply)
                return m_promise.keep(reply.error());
            const auto leads = deletedLeadsFrom(*reply);
            if (!leads)
                return m_promise.keep(leads.error());
            for (const DeletedLead &lead : std::as_const(leads->items))
                m_deleted.insert(lead.id);
            if (leads->hasNext && !leads->items.isEmpty() && page < kMaxPages)
                askTrash(page + 1);
            else
                askNextSuspect();
        });
}

void DeletionPull::askNextSuspect()
{
    if (m_suspects.isEmpty())
        return applyDeleted();
    const LeadId id = m_suspects.takeFirst();
    m_context.client->send(Requests::lead(id)).then(this, [this, id](const Result<AmoReply> &reply) {
        const auto gone = [&] {
            m_deleted.insert(id);
            askNextSuspect();
        };
        if (!reply)
            return reply.error().kind == ErrorKind::NotFound ? gone() : m_promise.keep(reply.error());
        if (reply->isEmpty)
            return gone();
        const auto lead = leadFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
        if (!lead)
            return askNextSuspect(); // unreadable, but there
        if (lead->isDeleted)
            return gone();
        ParsedPage<Lead> page;
        page.items.append(*lead);
        m_context.store
            ->write(
                [page, id, settings = m_context.settings,
                 clock = m_context.clock](Database &db) -> Result<PageApplied> {
                    STANKO_TRY(restored, Stanko::applyDeleted(db, {id}, false, settings, *clock));
                    // Edits that waited because it was gone have nobody to ask any more.
                    STANKO_TRY(again, OutboxStore::lookAgain(db, id));
                    restored.touched.add(again);
                    STANKO_CHECK(refreshConflictItems(db, clock->now()));
                    STANKO_TRY(applied, applyLeads(db, page, settings, *clock, DeriveWhen::Now));
                    applied.touched.add(restored.touched);
                    applied.outcome.add(restored.outcome);
                    return applied;
                },
                WriteFor::Background)
            .then(this, [this](const Result<PageApplied> &applied) { refreshed(applied); });
    });
}

void DeletionPull::refreshed(const Result<PageApplied> &page)
{
    if (!page)
        return m_promise.keep(page.error());
    m_pulled.touched.add(page->touched);
    m_pulled.outcome.add(page->outcome);
    askNextSuspect();
}

void DeletionPull::applyDeleted()
{
    if (m_deleted.isEmpty())
        return saveCursorAndEnd();
    const QList<LeadId> ids(m_deleted.cbegin(), m_deleted.cend());
    m_context.store
        ->write([ids, settings = m_context.settings, clock = m_context.clock](
                    Database &db) { return Stanko::applyDeleted(db, ids, true, settings, *clock); },
                WriteFor::Background)
        .then(this, [this](const Result<PageApplied> &page) {
            if (!page)
                return m_promise.keep(page.error());
            m_pulled.deleted += page->touched.changed;
            m_pulled.touched.add(page->touched);
            m_pulled.outcome.add(page->outcome);
            saveCursorAndEnd();
        });
}

void DeletionPull::saveCursorAndEnd()
{
    if (!m_movesCursor)
        return m_promise.keep(std::move(m_pulled));
    const UnixSeconds at = std::max(m_newest, m_startedAt);
    m_context.store
        ->write(
            [at](Database &db) {
                return CursorStore::set(db, QLatin1String(kEventsCursor), Cursor{at, {}, 0});
            },
            WriteFor::Background)
        .then(this, [this](const Done &saved) {
            if (!saved)
                return m_promise.keep(saved.error());
            m_promise.keep(std::move(m_pulled));
        });
}

} // namespace Stanko
