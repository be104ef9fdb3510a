// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/deletionpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/sync/eventtypes.h"
#include "crm/sync/pageplan.h"
#include "models/domain/verdict.h"
#include "models/store/outboxstore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMaxPages = 1'000;
/// Setting: 1 while the account does not show its log.
constexpr char kLogRefused[] = "events.refused";

/// By these a poll learns that a client has changed. Not every change is logged: see pollSide().
QStringList typesAboutClients()
{
    return {u"contact_added"_s,      u"contact_restored"_s,           u"company_added"_s, u"company_restored"_s,
            u"name_field_changed"_s, u"custom_field_value_changed"_s, u"entity_linked"_s, u"entity_unlinked"_s};
}

struct LogStart
{
    Cursor cursor;
    bool wasRefused = false;
};
} // namespace

DeletionPull::DeletionPull(const SyncContext &context, const QTimeZone &zone, UnixSeconds pullStartedAt,
                           QObject *parent)
    : QObject(parent), m_context(context), m_zone(zone), m_startedAt(pullStartedAt)
{
}

QFuture<Result<DeletionsPulled>> DeletionPull::run(const std::optional<ClientWatch> &watch)
{
    m_movesCursor = true;
    m_watch = watch;
    const QFuture<Result<DeletionsPulled>> future = m_promise.future();
    m_context.store
        ->read([](Database &db) -> Result<LogStart> {
            LogStart start;
            STANKO_TRY(cursor, CursorStore::get(db, QLatin1String(kEventsCursor)));
            start.cursor = cursor;
            STANKO_TRY(refused, SettingStore::number(db, kLogRefused));
            start.wasRefused = refused.value_or(0) != 0;
            return start;
        })
        .then(this, [this](const Result<LogStart> &start) {
            if (!start)
                return m_promise.keep(start.error());
            const Cursor &cursor = start->cursor;
            m_newest = cursor.at;
            // The first time only what happened since the pull began matters: what was deleted before is not there.
            m_from = std::max<UnixSeconds>((cursor.at > 0 ? cursor.at : m_startedAt) - kCursorOverlap, 1);
            m_wasRefused = start->wasRefused && m_watch;
            if (m_wasRefused)
                askTrash(1);
            else
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
    QStringList types{EventTypes::kDeleted, EventTypes::kRestored, EventTypes::kMerged};
    if (m_watch)
        types += typesAboutClients();
    m_context.client->send(Requests::events(types, m_from, page, m_eventLimit))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply) {
                if (isTooMuchAtOnce(reply.error()) && takeSmaller(m_eventLimit))
                    return askEvents(1); // what was read is known by its id
                m_wasRefused = reply.error().kind == ErrorKind::Forbidden || reply.error().kind == ErrorKind::NotFound;
                if (m_wasRefused)
                    return askTrash(1);
                if (askFewerTypes(reply.error()))
                    return askEvents(1);
                return m_promise.keep(reply.error());
            }
            const auto events = eventsFrom(*reply);
            if (!events)
                return m_promise.keep(events.error());
            takeEvents(events->items);
            const bool reachedOld = std::any_of(events->items.cbegin(), events->items.cend(),
                                                [this](const Event &event) { return event.createdAt < m_from; });
            if (!events->hasNext || events->items.isEmpty() || reachedOld || page >= kMaxPages)
                return askNextSuspect();
            if (!m_watch)
                return askEvents(page + 1);
            // So much has happened that asking for the clients is cheaper than reading all that was logged.
            m_watch.reset();
            m_pulled.contactsChanged = m_pulled.companiesChanged = true;
            askEvents(1);
        });
}

bool DeletionPull::askFewerTypes(const Error &error)
{
    // An account may not know a type; deletions are what matters.
    if (!m_watch || error.kind != ErrorKind::Refused)
        return false;
    m_watch.reset();
    return true;
}

void DeletionPull::watchClient(const Event &event)
{
    if (!m_watch)
        return;
    if (event.entityType == "contact"_L1 && event.createdAt > m_watch->contactsAt)
        m_pulled.contactsChanged = true;
    if (event.entityType == "company"_L1 && event.createdAt > m_watch->companiesAt)
        m_pulled.companiesChanged = true;
}

void DeletionPull::takeEvents(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.createdAt < m_from || event.entityId == 0)
            continue;
        m_newest = std::max(m_newest, event.createdAt);
        watchClient(event);
        if (event.type != EventTypes::kDeleted && event.type != EventTypes::kRestored &&
            event.type != EventTypes::kMerged)
            continue;
        if (m_decided.contains(event.entityId))
            continue; // newest first: an older event says nothing any more
        m_decided.insert(event.entityId);
        if (event.type == EventTypes::kDeleted)
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
            [at, refused = m_wasRefused](Database &db) -> Done {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_CHECK(CursorStore::set(db, QLatin1String(kEventsCursor), Cursor{at, {}, 0}));
                STANKO_CHECK(refused ? SettingStore::set(db, kLogRefused, 1) : SettingStore::remove(db, kLogRefused));
                return transaction.commit();
            },
            WriteFor::Background)
        .then(this, [this](const Done &saved) {
            if (!saved)
                return m_promise.keep(saved.error());
            m_promise.keep(std::move(m_pulled));
        });
}

} // namespace Stanko
