// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/productpull.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
/// A quarter of a million products; a server that never stops promising a next page must not keep us for ever.
constexpr int kMaxPages = 1'000;
} // namespace

ProductPull::ProductPull(const SyncContext &context, QObject *parent) : QObject(parent), m_context(context)
{
}

QFuture<Result<std::optional<QList<ProductElement>>>> ProductPull::run()
{
    const auto future = m_promise.future();
    askLists(1);
    return future;
}

void ProductPull::askLists(int page)
{
    m_context.client->send(Requests::catalogs(page)).then(this, [this, page](const Result<AmoReply> &reply) {
        if (!reply) {
            if (reply.error().kind == ErrorKind::Forbidden || reply.error().kind == ErrorKind::NotFound)
                return m_promise.keep(std::optional<QList<ProductElement>>());
            return m_promise.keep(reply.error());
        }
        const auto lists = productListsFrom(*reply);
        if (!lists)
            return m_promise.keep(lists.error());
        // amoCRM allows one of this type.
        const auto products = std::find_if(lists->items.cbegin(), lists->items.cend(),
                                           [](const ProductList &list) { return list.type == "products"_L1; });
        if (products != lists->items.cend())
            return askElements(products->id, 1);
        if (lists->hasNext && !lists->items.isEmpty() && page < kMaxPages)
            return askLists(page + 1);
        m_promise.keep(std::optional<QList<ProductElement>>());
    });
}

void ProductPull::askElements(qint64 list, int page)
{
    m_context.client->send(Requests::catalogElements(list, page))
        .then(this, [this, list, page](const Result<AmoReply> &reply) {
            if (!reply)
                return m_promise.keep(reply.error());
            auto elements = productElementsFrom(*reply);
            if (!elements)
                return m_promise.keep(elements.error());
            for (const ProductElement &element : std::as_const(elements->items)) {
                if (!element.isDeleted)
                    m_elements.append(element);
            }
            if (elements->hasNext && !elements->items.isEmpty() && page < kMaxPages)
                return askElements(list, page + 1);
            m_promise.keep(std::optional(std::move(m_elements)));
        });
}

} // namespace Stanko
