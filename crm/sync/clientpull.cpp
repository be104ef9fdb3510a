// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/clientpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "models/domain/verdict.h"
#include "models/store/clientstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

namespace {
/// Above this many, reading the whole list is cheaper than asking one by one.
constexpr int kOneByOneLimit = 25;
constexpr int kUnknownLimit = 1'000'000;
} // namespace

ClientPull::ClientPull(const SyncContext &context, const Options &options, QObject *parent)
    : QObject(parent), m_context(context), m_options(options)
{
}

QString ClientPull::cursorName() const
{
    return QLatin1String(m_options.kind == ListKind::Contacts ? kContactsCursor : kCompaniesCursor);
}

QFuture<Result<ClientsPulled>> ClientPull::run()
{
    const QFuture<Result<ClientsPulled>> future = m_promise.future();
    m_context.store->read([name = cursorName()](Database &db) { return CursorStore::get(db, name); })
        .then(this, [this](const Result<Cursor> &cursor) {
            if (!cursor)
                return m_promise.keep(cursor.error());
            m_cursor = *cursor;
            if (m_cursor.at > 0 && m_options.asksForChanges)
                readChanges(m_cursor);
            else
                findUnknown();
        });
    return future;
}

void ClientPull::stop()
{
    m_isStopping = true;
    if (m_list)
        m_list->stop();
}

bool ClientPull::endIfStopped()
{
    if (!m_isStopping)
        return false;
    m_promise.keep(makeError(ErrorKind::Cancelled));
    return true;
}

void ClientPull::readChanges(const Cursor &cursor)
{
    readList(m_options.filtersEnabled ? PagePlan::changesFiltered(cursor.at) : PagePlan::changesNewestFirst(cursor.at),
             cursor, &ClientPull::findUnknown);
}

void ClientPull::readList(PagePlan plan, const Cursor &cursor, void (ClientPull::*next)())
{
    ListPullOptions options;
    options.kind = m_options.kind;
    options.plan = plan;
    options.derive = m_options.derive;
    options.cursor = cursor;
    options.zone = m_options.zone;
    if (endIfStopped())
        return;
    auto *pull = new ListPull(m_context, options, this);
    m_list = pull;
    pull->run().then(this, [this, pull, next](const Result<ListPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_pulled.changed += pulled->touched.changed;
        m_pulled.touched.add(pulled->touched);
        m_pulled.outcome.add(pulled->outcome);
        (this->*next)();
    });
}

void ClientPull::findUnknown()
{
    const bool contacts = m_options.kind == ListKind::Contacts;
    m_context.store
        ->read([contacts, roles = m_context.settings.roles,
                missing = m_options.asksMissing ? ClientStore::Missing::AskAgain
                                                : ClientStore::Missing::StayKnown](Database &db) {
            return contacts ? ClientStore::unknownContacts(db, roles, kUnknownLimit, missing)
                            : ClientStore::unknownCompanies(db, roles, kUnknownLimit, missing);
        })
        .then(this, [this](const Result<QList<qint64>> &ids) {
            if (!ids)
                return m_promise.keep(ids.error());
            haveUnknown(*ids);
        });
}

void ClientPull::haveUnknown(const QList<qint64> &ids)
{
    m_unknown = ids;
    if (m_options.filtersEnabled)
        askBatch();
    else if (m_unknown.size() <= kOneByOneLimit)
        askNextSingle();
    else
        readList(PagePlan::everything(placeOfPosition(m_cursor.position),
                                      *std::max_element(m_unknown.cbegin(), m_unknown.cend())),
                 m_cursor, &ClientPull::afterWholeList);
}

void ClientPull::askBatch()
{
    if (endIfStopped())
        return;
    if (m_unknown.isEmpty())
        return saveCursorAndEnd();
    const QList<qint64> batch = m_unknown.first(std::min<qsizetype>(m_unknown.size(), m_batchSize));
    m_unknown.remove(0, batch.size());
    const AmoRequest request =
        m_options.kind == ListKind::Contacts ? Requests::contactsByIds(batch) : Requests::companiesByIds(batch);
    m_context.client->send(request).then(this, [this, batch](const Result<AmoReply> &reply) {
        if (!reply && isTooMuchAtOnce(reply.error()) && takeSmaller(m_batchSize)) {
            m_unknown = batch + m_unknown;
            return askBatch();
        }
        if (!reply)
            return m_promise.keep(reply.error());
        apply(*reply, batch, &ClientPull::askBatch);
    });
}

void ClientPull::askNextSingle()
{
    if (endIfStopped())
        return;
    if (m_unknown.isEmpty())
        return saveCursorAndEnd();
    const qint64 id = m_unknown.takeFirst();
    const AmoRequest request = m_options.kind == ListKind::Contacts ? Requests::contact(id) : Requests::company(id);
    m_context.client->send(request).then(this, [this, id](const Result<AmoReply> &reply) {
        if (!reply) {
            if (reply.error().kind == ErrorKind::NotFound || reply.error().kind == ErrorKind::Forbidden)
                return setMissing({id}, &ClientPull::askNextSingle);
            return m_promise.keep(reply.error());
        }
        if (reply->isEmpty)
            return setMissing({id}, &ClientPull::askNextSingle);
        const bool contacts = m_options.kind == ListKind::Contacts;
        Result<Contact> contact = contacts ? contactFrom(*reply) : Result<Contact>(Contact{});
        Result<Company> company = contacts ? Result<Company>(Company{}) : companyFrom(*reply);
        if (!contact || !company) // one unreadable client must not keep the others away
            return setMissing({id}, &ClientPull::askNextSingle);
        m_context.store
            ->write(
                [contacts, contact = *contact, company = *company, settings = m_context.settings,
                 clock = m_context.clock, when = m_options.derive](Database &db) {
                    return contacts ? applyContacts(db, {contact}, settings, *clock, when)
                                    : applyCompanies(db, {company}, settings, *clock, when);
                },
                WriteFor::Background)
            .then(this, [this](const Result<PageApplied> &page) { applied(page, &ClientPull::askNextSingle); });
    });
}

void ClientPull::apply(const AmoReply &reply, const QList<qint64> &asked, void (ClientPull::*next)())
{
    const bool contacts = m_options.kind == ListKind::Contacts;
    ParsedPage<Contact> people;
    ParsedPage<Company> firms;
    if (!reply.isEmpty) {
        if (contacts) {
            auto page = contactsFrom(reply);
            if (!page)
                return m_promise.keep(page.error());
            people = *page;
        } else {
            auto page = companiesFrom(reply);
            if (!page)
                return m_promise.keep(page.error());
            firms = *page;
        }
    }
    QList<qint64> missing = asked;
    for (const Contact &contact : std::as_const(people.items))
        missing.removeOne(contact.id);
    for (const Company &company : std::as_const(firms.items))
        missing.removeOne(company.id);
    m_context.store
        ->write(
            [contacts, people, firms, missing, settings = m_context.settings, clock = m_context.clock,
             when = m_options.derive](Database &db) -> Result<PageApplied> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_TRY(page, contacts ? applyContacts(db, people.items, settings, *clock, when)
                                          : applyCompanies(db, firms.items, settings, *clock, when));
                STANKO_TRY(gone, contacts ? ClientStore::setContactsMissing(db, missing)
                                          : ClientStore::setCompaniesMissing(db, missing));
                page.touched.add(gone);
                STANKO_CHECK(transaction.commit());
                return page;
            },
            WriteFor::Background)
        .then(this, [this, next](const Result<PageApplied> &page) { applied(page, next); });
}

void ClientPull::setMissing(const QList<qint64> &ids, void (ClientPull::*next)())
{
    const bool contacts = m_options.kind == ListKind::Contacts;
    m_context.store
        ->write(
            [contacts, ids](Database &db) -> Result<PageApplied> {
                STANKO_TRY(gone, contacts ? ClientStore::setContactsMissing(db, ids)
                                          : ClientStore::setCompaniesMissing(db, ids));
                PageApplied page;
                page.touched = gone;
                return page;
            },
            WriteFor::Background)
        .then(this, [this, next](const Result<PageApplied> &page) { applied(page, next); });
}

void ClientPull::applied(const Result<PageApplied> &page, void (ClientPull::*next)())
{
    if (!page)
        return m_promise.keep(page.error());
    m_pulled.changed += page->touched.changed;
    m_pulled.touched.add(page->touched);
    m_pulled.outcome.add(page->outcome);
    (this->*next)();
}

void ClientPull::afterWholeList()
{
    // Whoever was not in the whole list is gone, or invisible to this token.
    const bool contacts = m_options.kind == ListKind::Contacts;
    m_context.store
        ->read([contacts, roles = m_context.settings.roles](Database &db) {
            return contacts ? ClientStore::unknownContacts(db, roles, kUnknownLimit)
                            : ClientStore::unknownCompanies(db, roles, kUnknownLimit);
        })
        .then(this, [this](const Result<QList<qint64>> &ids) {
            if (!ids)
                return m_promise.keep(ids.error());
            setMissing(*ids, &ClientPull::saveCursorAndEnd);
        });
}

void ClientPull::saveCursorAndEnd()
{
    if (m_cursor.at > 0 || m_options.pullStartedAt == 0)
        return m_promise.keep(std::move(m_pulled));
    m_context.store
        ->write(
            [name = cursorName(), at = m_options.pullStartedAt](Database &db) -> Done {
                STANKO_TRY(cursor, CursorStore::get(db, name));
                if (cursor.at > 0)
                    return done(); // a pass over the whole list has set it
                cursor.at = at;
                return CursorStore::set(db, name, cursor);
            },
            WriteFor::Background)
        .then(this, [this](const Done &saved) {
            if (!saved)
                return m_promise.keep(saved.error());
            m_promise.keep(std::move(m_pulled));
        });
}

} // namespace Stanko
