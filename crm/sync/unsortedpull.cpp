// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/unsortedpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/intakecodecs.h"
#include "crm/api/requests.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"
#include "models/store/unsortedstore.h"

namespace Stanko {

namespace {

constexpr char kAskedFor[] = "unsorted.asked";
/// Thousands of leads nobody sorts are no work list: the newest tell enough.
constexpr int kMostPages = 20;

struct Wanted
{
    QString leads;
    bool isNew = false;
};

} // namespace

UnsortedPull::UnsortedPull(const SyncContext &context, UnsortedLook look, QObject *parent)
    : QObject(parent), m_context(context), m_look(look)
{
}

QFuture<Done> UnsortedPull::run()
{
    const QFuture<Done> future = m_promise.future();
    m_context.store
        ->write(
            [](Database &db) -> Result<Wanted> {
                STANKO_TRY(leads, UnsortedStore::prune(db));
                Wanted wanted;
                QStringList ids;
                for (const LeadId lead : std::as_const(leads))
                    ids.append(QString::number(lead));
                wanted.leads = ids.join(u',');
                STANKO_TRY(asked, SettingStore::text(db, kAskedFor));
                wanted.isNew = asked != wanted.leads;
                return wanted;
            },
            WriteFor::Background)
        .then(this, [this](const Result<Wanted> &wanted) {
            if (!wanted)
                return m_promise.keep(wanted.error());
            if (wanted->leads.isEmpty() || (!wanted->isNew && m_look == UnsortedLook::WhenNew))
                return m_promise.keep(Unit());
            readPage(1);
        });
    return future;
}

void UnsortedPull::readPage(int page)
{
    m_context.client->send(Requests::unsortedPage(page)).then(this, [this, page](const Result<AmoReply> &reply) {
        if (!reply) {
            const ErrorKind kind = reply.error().kind;
            if (kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound || kind == ErrorKind::Refused)
                return store(); // not for this token, or switched off: the leads themselves are here all the same
            return m_promise.keep(reply.error());
        }
        const auto rows = unsortedFrom(*reply);
        if (!rows)
            return m_promise.keep(rows.error());
        m_rows.append(rows->items);
        if (rows->hasNext && !rows->items.isEmpty() && page < kMostPages)
            return readPage(page + 1);
        store();
    });
}

void UnsortedPull::store()
{
    m_context.store
        ->write(
            [rows = m_rows](Database &db) -> Done {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_CHECK(UnsortedStore::replace(db, rows));
                // What the list does not tell now it will not tell at the next poll either.
                STANKO_TRY(left, UnsortedStore::prune(db));
                QStringList ids;
                for (const LeadId lead : std::as_const(left))
                    ids.append(QString::number(lead));
                STANKO_CHECK(SettingStore::set(db, kAskedFor, ids.join(u',')));
                return transaction.commit();
            },
            WriteFor::Background)
        .then(this, [this](const Done &stored) { m_promise.keep(stored); });
}

} // namespace Stanko
