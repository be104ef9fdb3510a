// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/schemapull.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "crm/sync/fieldpull.h"

namespace Stanko {

namespace {
/// No account has that many; a server that never stops promising a next page must not keep us for ever.
constexpr int kMaxPages = 200;
} // namespace

SchemaPull::SchemaPull(const SyncContext &context, QObject *parent) : QObject(parent), m_context(context)
{
}

QFuture<Result<SchemaAnswer>> SchemaPull::run(bool asProbe)
{
    m_asProbe = asProbe;
    const QFuture<Result<SchemaAnswer>> future = m_promise.future();
    AmoRequest request = Requests::account();
    if (asProbe)
        request = request.asProbe();
    m_context.client->send(request).then(this, [this](const Result<AmoReply> &reply) {
        if (!reply)
            return m_promise.keep(reply.error());
        auto account = accountFrom(*reply);
        if (!account)
            return m_promise.keep(account.error());
        m_answer.schema.account = *account;
        m_answer.serverTime = reply->serverTime;
        askPipelines();
    });
    return future;
}

void SchemaPull::askPipelines()
{
    m_context.client->send(Requests::pipelines()).then(this, [this](const Result<AmoReply> &reply) {
        if (!reply)
            return m_promise.keep(reply.error());
        auto page = pipelinesFrom(*reply);
        if (!page)
            return m_promise.keep(page.error());
        // Every account has one; without any, everything that is to be sent would look as if its stage were gone.
        if (page->items.isEmpty())
            return m_promise.keep(makeError(ErrorKind::BadReply, QStringLiteral("an account without pipelines")));
        m_answer.schema.pipelines = page->items;
        askUsers(1);
    });
}

void SchemaPull::askUsers(int page)
{
    m_context.client->send(Requests::users(page)).then(this, [this, page](const Result<AmoReply> &reply) {
        if (!reply) {
            if (reply.error().kind != ErrorKind::Forbidden)
                return m_promise.keep(reply.error());
            // The right to list users is the administrator's; everything else works without it.
            m_answer.schema.usersAllowed = false;
            m_answer.schema.users.clear();
            return askFields();
        }
        auto users = usersFrom(*reply);
        if (!users)
            return m_promise.keep(users.error());
        m_answer.schema.users.append(users->items);
        if (users->hasNext && !users->items.isEmpty() && page < kMaxPages)
            askUsers(page + 1);
        else
            askFields();
    });
}

void SchemaPull::askFields()
{
    auto *pull = new FieldPull(*m_context.client, this);
    pull->run().then(this, [this](const Result<QList<FieldDefinition>> &fields) {
        if (!fields)
            return m_promise.keep(fields.error());
        m_answer.schema.leadFields = *fields;
        m_promise.keep(std::move(m_answer));
    });
}

} // namespace Stanko
