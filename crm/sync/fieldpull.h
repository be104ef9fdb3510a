// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/synccontext.h"
#include "models/domain/account.h"

namespace Stanko {

/// Reads all pages of the lead fields. Crm thread; used once, owned by whoever waits for its future.
class FieldPull : public QObject
{
    Q_OBJECT
public:
    explicit FieldPull(AmoClient &client, QObject *parent = nullptr);
    /// Ends once: every field, or the error of the first request that failed.
    QFuture<Result<QList<FieldDefinition>>> run();

private:
    void ask(int page);

    AmoClient &m_client;
    QList<FieldDefinition> m_fields;
    OncePromise<QList<FieldDefinition>> m_promise;
};

} // namespace Stanko
