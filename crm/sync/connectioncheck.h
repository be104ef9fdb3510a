// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/schemapull.h"
#include "models/service/syncdesk.h"

namespace Stanko {

/// What is wrong with \a settings in an account as it is. Pure. \a tokenExpiresAt: 0 = not known; \a now: server time.
QList<CheckProblem> connectionProblems(const AccountSchema &schema, const AccountSettings &settings,
                                       UnixSeconds tokenExpiresAt, UnixSeconds now);

/// «Проверить связь»: one live look at account, token, pipelines, fields and filter option, compared with the settings.
/// Writes nothing. May probe a block. Crm thread; used once, deletes itself when it ends.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    ConnectionCheck(const SyncContext &context, const QString &token, QObject *parent = nullptr);
    /// Ends once. A check that could not reach amoCRM ends with the error; what it found wrong are problems.
    QFuture<Result<CheckReport>> run();

private:
    void finish(const Result<SchemaAnswer> &answer);
    void end(const Result<CheckReport> &report);

    SyncContext m_context;
    UnixSeconds m_tokenExpiresAt = 0;
    OncePromise<CheckReport> m_promise;
};

} // namespace Stanko
