// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/listpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "models/domain/verdict.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

namespace {

/// Pages that may wait for the disk: more would only fill memory.
constexpr int kUnwrittenLimit = 3;
/// A list that never ends is a broken server (100 million rows).
constexpr int kPageLimit = 400'000;

Requests::Order requestOrder(PageQuery::Order order)
{
    switch (order) {
    case PageQuery::Order::ById:
        return Requests::Order::IdAscending;
    case PageQuery::Order::ByUpdatedAscending:
        return Requests::Order::UpdatedAscending;
    case PageQuery::Order::ByUpdatedDescending:
        return Requests::Order::UpdatedDescending;
    }
    return Requests::Order::IdAscending;
}

template<typename T>
PageFacts factsOf(const ParsedPage<T> &page, const AmoReply &reply, const PageQuery &query)
{
    PageFacts facts;
    facts.rows = int(page.items.size() + page.broken.size());
    facts.hasNext = page.hasNext;
    facts.serverTime = reply.serverTime;
    UnixSeconds last = 0;
    const auto see = [&](UnixSeconds at) {
        if (at == 0)
            return;
        facts.newest = std::max(facts.newest, at);
        facts.oldest = facts.oldest == 0 ? at : std::min(facts.oldest, at);
    };
    for (const T &item : page.items) {
        see(item.updatedAt);
        facts.seen.insert(item.id, item.updatedAt);
        const bool isBackwards = query.order == PageQuery::Order::ByUpdatedDescending
                                     ? last != 0 && item.updatedAt > last
                                     : query.order == PageQuery::Order::ByUpdatedAscending && item.updatedAt < last;
        facts.isSorted = facts.isSorted && !isBackwards;
        last = item.updatedAt;
    }
    for (const BrokenItem &item : page.broken) {
        see(item.updatedAt);
        if (item.id != 0)
            facts.seen.insert(item.id, item.updatedAt);
    }
    return facts;
}

} // namespace

ListPull::ListPull(const SyncContext &context, ListPullOptions options, QObject *parent)
    : QObject(parent), m_context(context), m_options(std::move(options))
{
}

QFuture<Result<ListPulled>> ListPull::run()
{
    const QFuture<Result<ListPulled>> future = m_promise.future();
    askMore();
    return future;
}

QString ListPull::cursorName() const
{
    switch (m_options.kind) {
    case ListKind::Leads:
        return QLatin1String(kLeadsCursor);
    case ListKind::Contacts:
        return QLatin1String(kContactsCursor);
    case ListKind::Companies:
        return QLatin1String(kCompaniesCursor);
    }
    return {};
}

AmoRequest ListPull::requestFor(const PageQuery &query) const
{
    const Requests::Order order = requestOrder(query.order);
    switch (m_options.kind) {
    case ListKind::Leads:
        return Requests::leadsPage(order, query.page, query.limit, query.updatedFrom);
    case ListKind::Contacts:
        return Requests::contactsPage(order, query.page, query.limit, query.updatedFrom);
    case ListKind::Companies:
        return Requests::companiesPage(order, query.page, query.limit, query.updatedFrom);
    }
    return {};
}

void ListPull::askMore()
{
    while (!m_isClosing && !m_isStopping && m_unwritten < kUnwrittenLimit) {
        const std::optional<PageQuery> query = m_options.plan.next();
        if (!query)
            return;
        if (m_asked >= kPageLimit)
            return fail(makeError(ErrorKind::BadReply, QStringLiteral("a list without an end")));
        const int number = ++m_asked;
        m_queries.insert(number, *query);
        m_context.client->send(requestFor(*query))
            .then(this, [this, number, round = m_round](const Result<AmoReply> &reply) {
                if (round == m_round)
                    answered(number, reply);
            });
    }
}

void ListPull::stop()
{
    m_isStopping = true;
    endIfStopped();
}

void ListPull::endIfStopped()
{
    if (m_isClosing || m_unwritten > 0)
        return;
    if (m_options.plan.isComplete())
        finishIfComplete(); // too late to stop
    else
        fail(makeError(ErrorKind::Cancelled));
}

void ListPull::answered(int number, const Result<AmoReply> &reply)
{
    if (m_isClosing || m_isStopping)
        return;
    if (!reply && isTooMuchAtOnce(reply.error()) && m_options.plan.askSmaller())
        return askAgain();
    if (!reply)
        return fail(reply.error());
    m_waiting.insert(number, *reply);
    takeInOrder();
}

void ListPull::askAgain()
{
    dropAsked();
    askMore();
    finishIfComplete(); // the page may have been one beyond the end
}

void ListPull::dropAsked()
{
    // Pages that are still on their way do not fit between those that will be asked for now.
    ++m_round;
    m_queries.clear();
    m_waiting.clear();
    m_asked = m_taken;
}

void ListPull::takeInOrder()
{
    while (!m_isClosing && m_waiting.contains(m_taken + 1)) {
        const AmoReply reply = m_waiting.take(m_taken + 1);
        if (m_options.plan.isComplete()) {
            // Asked for ahead, beyond what turned out to be the end.
            m_queries.remove(++m_taken);
            continue;
        }
        Result<Batch> batch = parse(reply);
        m_queries.remove(++m_taken);
        if (!batch)
            return fail(batch.error());
        if (m_pulled.startedAt == 0)
            m_pulled.startedAt = reply.serverTime;
        // Told as progress: rows that a page has in common with the one before it count once.
        const QHash<qint64, UnixSeconds> &seen = batch->facts.seen;
        const auto repeats = std::count_if(seen.keyBegin(), seen.keyEnd(),
                                           [known = m_options.plan.place().lastId](qint64 id) { return id <= known; });
        batch->span.rows = batch->facts.rows - int(repeats);
        if (!m_options.plan.taken(batch->facts))
            dropAsked();
        if (m_options.plan.isFilterIgnored()) {
            // The account takes the filter without a word and answers everything: read newest first instead.
            m_options.plan = PagePlan::changesNewestFirst(m_options.cursor.at);
            continue;
        }
        hand(std::move(*batch));
    }
    askMore();
    finishIfComplete();
}

Result<ListPull::Batch> ListPull::parse(const AmoReply &reply)
{
    const PageQuery query = m_queries.value(m_taken + 1);
    const AccountSettings settings = m_context.settings;
    const Clock *clock = m_context.clock;
    const DeriveWhen when = m_options.derive;
    Batch batch;
    const auto remember = [this, &batch](const auto &items) {
        for (const auto &item : items) {
            batch.span.first = batch.span.first == 0 ? item.id : std::min(batch.span.first, item.id);
            batch.span.last = std::max(batch.span.last, item.id);
            if (m_options.collectsIds)
                m_pulled.ids.insert(item.id);
        }
    };
    switch (m_options.kind) {
    case ListKind::Leads: {
        STANKO_TRY(page, leadsFrom(reply, LeadContext{m_context.readableFields(), m_options.zone}));
        batch.facts = factsOf(page, reply, query);
        remember(page.items);
        for (const BrokenItem &broken : std::as_const(page.broken))
            m_pulled.ids.insert(broken.id); // unreadable is not gone
        batch.apply = [page, settings, clock, when](Database &db, const std::optional<CursorMove> &cursor) {
            return applyLeads(db, page, settings, *clock, when, cursor);
        };
        break;
    }
    case ListKind::Contacts: {
        STANKO_TRY(page, contactsFrom(reply));
        batch.facts = factsOf(page, reply, query);
        remember(page.items);
        batch.apply = [page, settings, clock, when](Database &db, const std::optional<CursorMove> &cursor) {
            return applyContacts(db, page.items, settings, *clock, when, cursor);
        };
        break;
    }
    case ListKind::Companies: {
        STANKO_TRY(page, companiesFrom(reply));
        batch.facts = factsOf(page, reply, query);
        remember(page.items);
        batch.apply = [page, settings, clock, when](Database &db, const std::optional<CursorMove> &cursor) {
            return applyCompanies(db, page.items, settings, *clock, when, cursor);
        };
        break;
    }
    }
    return batch;
}

Cursor ListPull::cursorAfterPage() const
{
    Cursor cursor = m_options.cursor;
    // The time the pass began bounds the new cursor: pages read early do not show what changed since.
    if (cursor.seen == 0)
        cursor.seen = m_pulled.startedAt;
    if (m_options.plan.isComplete()) {
        const UnixSeconds reached = m_options.plan.cursor();
        cursor.at = cursor.seen > 0 ? std::min(reached, cursor.seen) : reached;
        cursor.at = std::max(cursor.at, m_options.cursor.at);
        cursor.position.clear();
        cursor.seen = 0;
    } else {
        cursor.position = positionText(m_options.plan.place());
    }
    return cursor;
}

void ListPull::hand(Batch batch)
{
    ++m_unwritten;
    std::optional<CursorMove> move;
    if (m_options.plan.isComplete() || m_options.plan.isResumable()) {
        move = CursorMove{cursorName(), cursorAfterPage()};
        if (m_options.cursor.seen == 0)
            m_options.cursor.seen = move->cursor.seen;
    }
    m_context.store
        ->write([apply = std::move(batch.apply), move](Database &db) { return apply(db, move); }, WriteFor::Background)
        .then(this, [this, span = batch.span](const Result<PageApplied> &page) { applied(page, span); });
}

void ListPull::applied(const Result<PageApplied> &page, const PageSpan &span)
{
    --m_unwritten;
    if (m_isClosing)
        return;
    if (!page)
        return fail(page.error());
    m_pulled.touched.add(page->touched);
    m_pulled.outcome.add(page->outcome);
    m_pulled.rows += span.rows;
    Q_EMIT pageApplied(m_pulled.rows, span.first, span.last);
    askMore();
    if (m_isStopping)
        endIfStopped();
    else
        finishIfComplete();
}

void ListPull::finishIfComplete()
{
    if (m_isClosing || !m_options.plan.isComplete() || m_unwritten > 0)
        return;
    // What was asked for ahead lies beyond the end then, but its answers come to this object.
    if (m_taken < m_asked && !m_isStopping)
        return;
    m_isClosing = true;
    m_promise.keep(std::move(m_pulled));
}

void ListPull::fail(const Error &error)
{
    m_isClosing = true;
    m_promise.keep(error);
}

} // namespace Stanko
