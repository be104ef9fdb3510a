// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "models/domain/result.h"
#include "models/service/syncdesk.h"

#include <QtCore/QList>
#include <QtCore/QMutex>

namespace Stanko {

struct AmoRequest;

/// The last exchanges with amoCRM. Lines are redacted before they come here (redactedTarget), so nothing secret or
/// personal can leave through the log page or a diagnostics bundle. Thread-safe; owned by the composition root.
class HttpLog
{
public:
    static constexpr int kCapacity = 500;

    void append(const ExchangeLine &line);
    /// Oldest first.
    QList<ExchangeLine> lines() const;

private:
    mutable QMutex m_mutex;
    QList<ExchangeLine> m_lines;
};

/// Path and query for the log: values are kept of paging, order, `with`, event types and times only; ids of contacts
/// and companies are left out.
QString redactedTarget(const AmoRequest &request);

/// "250 leads", "204", or what kind of error it was.
QString outcomeText(const AmoRequest &request, const Result<AmoReply> &result);

} // namespace Stanko
