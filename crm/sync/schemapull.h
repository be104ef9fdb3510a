// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "crm/sync/synccontext.h"
#include "models/domain/account.h"

namespace Stanko {

/// What an account answered about itself.
struct SchemaAnswer
{
    AccountSchema schema;
    UnixSeconds serverTime = 0; ///< Date header of the first answer
};

/// Reads account, pipelines, users (a 403 is normal) and all pages of lead fields. Crm thread; used once, owned by
/// whoever waits for its future.
class SchemaPull : public QObject
{
    Q_OBJECT
public:
    explicit SchemaPull(const SyncContext &context, QObject *parent = nullptr);
    /// Ends once: the schema, or the error of the first request that failed.
    QFuture<Result<SchemaAnswer>> run(bool asProbe = false);

private:
    void askPipelines();
    void askUsers(int page);
    void askFields();

    SyncContext m_context;
    SchemaAnswer m_answer;
    bool m_asProbe = false;
    OncePromise<SchemaAnswer> m_promise;
};

} // namespace Stanko
