// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/productcodec.h"
#include "crm/sync/synccontext.h"

namespace Stanko {

/// Reads the account's product list, all pages of it. An account without lists, or a user without the right to see
/// them, has none. Crm thread; used once, owned by whoever waits for its future.
class ProductPull : public QObject
{
    Q_OBJECT
public:
    explicit ProductPull(const SyncContext &context, QObject *parent = nullptr);
    /// Ends once: the products that are not deleted, nullopt where there is no list, or the error of the first request
    /// that failed. Never a part of the list.
    QFuture<Result<std::optional<QList<ProductElement>>>> run();

private:
    void askLists(int page);
    void askElements(qint64 list, int page);

    SyncContext m_context;
    QList<ProductElement> m_elements;
    OncePromise<std::optional<QList<ProductElement>>> m_promise;
};

} // namespace Stanko
