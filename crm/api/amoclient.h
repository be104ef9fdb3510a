// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "crm/api/amorequest.h"
#include "crm/api/proxyfinder.h"
#include "crm/api/ratelimiter.h"
#include "models/domain/result.h"
#include "models/service/syncdesk.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>

namespace Stanko {

class Clock;
class HttpLog;

struct AmoClientConfig
{
    QUrl baseUrl;                 ///< see isAllowedBaseUrl(); anything else ends every send with BadSettings
    double requestsPerSecond = 5; ///< at most 7; 0 (off) for loopback only, else 5 is used
    std::chrono::milliseconds timeout{30'000}; ///< of one attempt, from leaving the queue to the last byte
    qint64 maxBodyBytes = 64LL * 1024 * 1024;
    std::chrono::milliseconds repeatDelay{500}; ///< before the first repeat of a GET; tripled for the second
    std::chrono::milliseconds second{1'000};    ///< of the waits that are told in seconds; tests shorten it
    QString version;                            ///< for the User-Agent
    ProxyChoice proxy = {};                     ///< never for a loopback address
};

/// The only one who talks to amoCRM. Queues requests (the user's first), paces them, bounds each by a deadline and a
/// size, repeats reads that failed on the way at most twice and writes never, and stops everything while amoCRM blocks
/// us. The token is sent to the configured host only, and past a proxy only within TLS; redirects are not followed; TLS
/// errors are final.
/// Lives and is called on the crm thread; owned by the composition root. The clock and the log outlive it.
class AmoClient : public QObject
{
    Q_OBJECT
public:
    AmoClient(AmoClientConfig config, const Clock &clock, HttpLog &log, QObject *parent = nullptr);
    ~AmoClient() override;

    /// Ends exactly once: with a good answer, an Error, or Cancelled at abortAll() and destruction. NoToken without a
    /// token, BadSettings for a base URL that must not see one, Blocked during a block; these end before send()
    /// returns. 429 of a read is waited out here (up to a minute); of a write it is an error of the caller.
    QFuture<Result<AmoReply>> send(AmoRequest request);

    /// In memory only. Empty = none. Requests that are under way keep the old one.
    void setToken(const QString &token);
    /// From now on \a config is used. Another address ends what is queued and under way with Cancelled; anything else
    /// ends nothing.
    void setConfig(AmoClientConfig config);
    const AmoClientConfig &config() const;
    /// Ends everything queued and under way with Cancelled. The client stays usable.
    void abortAll();
    /// While held every request ends with Cancelled before it leaves. Those under way are not touched.
    void setHeld(bool held);

    /// Attempts that left for the network, repeats included.
    qint64 requestCount() const;
    /// Those of one priority.
    qint64 requestCount(RequestPriority priority) const;
    /// What may leave and what has left.
    struct Budget
    {
        double allowed = 0; ///< requests a second at this moment
        double setting = 0; ///< a second; 0 = no limit
        int lastMinute = 0;
        friend bool operator==(const Budget &, const Budget &) = default;
    };
    Budget budget() const;
    /// When the present block is over; 0 = not blocked. Local clock.
    UnixSeconds blockedUntil() const;

    /// Pace and block as text for the data folder, so that short commands share them; contains no secrets.
    QByteArray paceState() const;
    /// Unreadable text is ignored.
    void restorePaceState(const QByteArray &text);

Q_SIGNALS:
    void blocked(Stanko::UnixSeconds until);
    /// A 429: less may leave from now on.
    void slowedDown();
    /// A good answer ended the block early.
    void unblocked();
    void exchanged(const Stanko::ExchangeLine &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Stanko
