// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/leadcreation.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "models/domain/phone.h"
#include "models/store/clientstore.h"
#include "models/store/leadstore.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

namespace {

/// A search by ten digits that answers more pages than this does not search by them.
constexpr int kContactPages = 4;

struct Known
{
    LeadId newest = 0;
    QList<ContactId> contacts;
};

bool hasPhone(const Contact &contact, const QString &key)
{
    return std::any_of(contact.phones.cbegin(), contact.phones.cend(),
                       [&key](const QString &phone) { return phoneKey(phone) == key; });
}

} // namespace

LeadCreation::LeadCreation(const SyncContext &context, const Intent &intent, const QTimeZone &zone, QObject *parent)
    : QObject(parent), m_context(context), m_intent(intent), m_zone(zone), m_phoneKey(phoneKey(edit().lead.phone))
{
}

QFuture<Result<CreationStart>> LeadCreation::prepare()
{
    const QFuture<Result<CreationStart>> future = m_prepared.future();
    m_context.store
        ->read([key = m_phoneKey](Database &db) -> Result<Known> {
            Known known;
            STANKO_TRY(newest, LeadStore::newestId(db));
            known.newest = newest;
            if (!key.isEmpty()) {
                STANKO_TRY(contacts, ClientStore::contactsByPhone(db, key));
                for (const Contact &contact : std::as_const(contacts)) {
                    if (contact.id > 0)
                        known.contacts.append(contact.id);
                }
            }
            std::sort(known.contacts.begin(), known.contacts.end());
            return known;
        })
        .then(this, [this](const Result<Known> &known) {
            if (!known)
                return m_prepared.keep(known.error());
            m_stored = known->contacts;
            m_start.newestBefore = edit().newestBefore != 0 ? edit().newestBefore : known->newest;
            if (m_start.newestBefore == 0)
                askNewest();
            else
                findContact();
        });
    return future;
}

void LeadCreation::askNewest()
{
    // Nothing was pulled yet: without a lower end a look for the lead would go through the whole account.
    m_context.client->send(Requests::newestLeads(1, 1).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) {
            if (!reply)
                return m_prepared.keep(reply.error());
            const auto page = leadsFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
            if (!page)
                return m_prepared.keep(page.error());
            if (!page->items.isEmpty())
                m_start.newestBefore = page->items.first().id;
            else if (!page->broken.isEmpty())
                m_start.newestBefore = page->broken.first().id;
            findContact();
        });
}

void LeadCreation::findContact()
{
    if (edit().lead.contact > 0)
        return haveContact(edit().lead.contact);
    if (m_phoneKey.isEmpty())
        return haveContact(0);
    searchContacts(1);
}

void LeadCreation::searchContacts(int page)
{
    m_context.client->send(Requests::contactsLike(m_phoneKey, page).withPriority(RequestPriority::User))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply)
                return m_prepared.keep(reply.error());
            const auto contacts = contactsFrom(*reply);
            if (!contacts)
                return m_prepared.keep(contacts.error());
            for (const Contact &contact : std::as_const(contacts->items)) {
                if (!contact.isDeleted && hasPhone(contact, m_phoneKey) &&
                    (m_start.contact == 0 || contact.id < m_start.contact))
                    m_start.contact = contact.id;
            }
            if (contacts->hasNext && !contacts->items.isEmpty() && page < kContactPages)
                return searchContacts(page + 1);
            if (m_start.contact != 0)
                return haveContact(m_start.contact);
            askStored();
        });
}

void LeadCreation::askStored()
{
    // A search may not know yet what was made a moment ago, or not find a number as somebody typed it.
    if (m_stored.isEmpty())
        return haveContact(0);
    const ContactId id = m_stored.takeFirst();
    m_context.client->send(Requests::contact(id).withPriority(RequestPriority::User))
        .then(this, [this, id](const Result<AmoReply> &reply) {
            const bool isGone = reply ? reply->isEmpty : reply.error().kind == ErrorKind::NotFound;
            if (!reply && !isGone)
                return m_prepared.keep(reply.error());
            if (isGone)
                return askStored();
            const auto contact = contactFrom(*reply);
            if (contact && !contact->isDeleted && hasPhone(*contact, m_phoneKey))
                return haveContact(id);
            askStored();
        });
}

void LeadCreation::haveContact(ContactId contact)
{
    m_start.contact = contact;
    m_prepared.keep(m_start);
}

QFuture<Result<std::optional<Lead>>> LeadCreation::findMade()
{
    const QFuture<Result<std::optional<Lead>>> future = m_found.future();
    readNewest(1);
    return future;
}

void LeadCreation::readNewest(int page)
{
    m_context.client->send(Requests::newestLeads(page).withPriority(RequestPriority::User))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply)
                return m_found.keep(reply.error());
            const auto leads = leadsFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
            if (!leads)
                return m_found.keep(leads.error());
            bool isPast = leads->items.isEmpty() && leads->broken.isEmpty();
            // There were leads before it was sent. A list that shows none is no proof that ours was not made.
            if (page == 1 && isPast && edit().newestBefore > 0)
                return m_found.keep(makeError(ErrorKind::BadReply, QStringLiteral("no leads where there were some")));
            for (const Lead &lead : std::as_const(leads->items)) {
                isPast = isPast || lead.id <= edit().newestBefore;
                if (lead.name.contains(m_intent.marker))
                    m_made = lead; // descending: the last one found has the smallest id
            }
            if (isPast || !leads->hasNext)
                return m_found.keep(std::move(m_made));
            readNewest(page + 1);
        });
}

} // namespace Stanko
