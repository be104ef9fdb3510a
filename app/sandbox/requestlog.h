// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <vector>

namespace Stanko::Sandbox {

struct LoggedRequest
{
    qint64 atMs = 0; ///< monotonic
    QByteArray method;
    QByteArray target;
    QByteArray body;
    int status = 0; ///< 0 = no answer was given
    QString fault;  ///< name of the fault that struck, if any
};

/// What the API was asked, so that tests can look at exact payloads and at the pace. Requests of the control endpoint
/// are not counted. Lives in the world, on the server's thread.
class RequestLog
{
public:
    void add(LoggedRequest request);
    void clear();

    /// All requests, or those of one kind such as `PATCH /api/v4/leads/{id}` (numbers in a path read `{id}`).
    int count(const QString &kind = {}) const;
    const QHash<QString, int> &counters() const { return m_counters; }
    /// Every request that was not a GET, oldest first.
    const QList<LoggedRequest> &writes() const { return m_writes; }
    /// The newest requests of all kinds (at most 2000), oldest first.
    const QList<LoggedRequest> &recent() const { return m_recent; }
    /// The largest number of requests that arrived within any one second.
    int maxInAnySecond() const;

    static QString kindOf(const QByteArray &method, const QByteArray &path);

private:
    QHash<QString, int> m_counters;
    QList<LoggedRequest> m_writes;
    QList<LoggedRequest> m_recent;
    std::vector<qint64> m_times;
};

} // namespace Stanko::Sandbox
