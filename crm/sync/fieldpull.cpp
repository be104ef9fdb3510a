// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/fieldpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"

namespace Stanko {

namespace {
/// No account has that many; a server that never stops promising a next page must not keep us for ever.
constexpr int kMaxFieldPages = 200;
} // namespace

FieldPull::FieldPull(AmoClient &client, QObject *parent) : QObject(parent), m_client(client)
{
}

QFuture<Result<QList<FieldDefinition>>> FieldPull::run()
{
    const auto future = m_promise.future();
    ask(1);
    return future;
}

void FieldPull::ask(int page)
{
    m_client.send(Requests::leadFields(page)).then(this, [this, page](const Result<AmoReply> &reply) {
        if (!reply)
            return m_promise.keep(reply.error());
        auto fields = fieldsFrom(*reply);
        if (!fields)
            return m_promise.keep(fields.error());
        m_fields.append(fields->items);
        if (fields->hasNext && !fields->items.isEmpty() && page < kMaxFieldPages)
            ask(page + 1);
        else
            m_promise.keep(std::move(m_fields));
    });
}

} // namespace Stanko
