// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoclient.h"
#include "crm/api/httpexchange.h"
#include "models/domain/verdict.h"
#include "models/service/clock.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Stanko {

inline constexpr qint64 kMinuteMs = 60'000;

/// Queues and policy of the client; HttpExchange is the wire. A job is in exactly one place: a queue or a flight.
/// Whoever takes it out of there ends it.
class AmoClient::Private
{
public:
    struct Job
    {
        AmoRequest request;
        QPromise<Result<AmoReply>> promise;
        QDeadlineTimer notBefore{0}; ///< already over = at once
        int repeats = 0;
        int limited = 0; ///< how often a 429 sent it back
        bool isProbe = false;
    };
    using JobPtr = std::unique_ptr<Job>;
    using Queue = std::deque<JobPtr>;

    struct Flight
    {
        JobPtr job;
        HttpExchange *exchange = nullptr; ///< child of the client
        QElapsedTimer since;
    };

    Private(AmoClient *client, AmoClientConfig value, const Clock &clockToUse, HttpLog &logToUse);

    double allowedRate() const;
    /// A pause that ends later than a pause lasts was begun by a clock that has been set back since: it is over.
    bool isBlocked() const
    {
        const UnixSeconds left = blockedUntil - clock.now();
        return left > 0 && left <= kBlockPause.count();
    }
    Error blockedError() const;

    /// Starts what may start, and sets the timer for what may start later.
    void pump();
    std::vector<JobPtr> takeQueued();
    std::vector<JobPtr> takeEverything();
    /// Touches nothing of the client, which a continuation may delete.
    static void endAll(std::vector<JobPtr> jobs, const Error &error);
    static void end(JobPtr job, Result<AmoReply> result);

    AmoClient *q;
    AmoClientConfig config;
    const Clock &clock;
    HttpLog &log;
    RateLimiter limiter;
    QNetworkAccessManager network;
    ProxyFinder finder;
    QByteArray token;
    QTimer dispatcher;
    QDeadlineTimer pause{0}; ///< of everything, after a 429
    Queue userQueue;
    Queue backgroundQueue;
    std::unordered_map<qint64, Flight> flights; ///< by number
    qint64 flightCount = 0;                     ///< the number of the latest flight
    qint64 userCount = 0;                       ///< flights that a person waits for
    qint64 slowedAtFlight = 0;   ///< flights up to this one belong to the burst that has slowed us down already
    std::deque<qint64> leftAtMs; ///< of the last minute
    UnixSeconds blockedUntil = 0;
    bool isSuspect = false; ///< there was a block, and nothing has shown yet that it is over
    qint64 probedAtMs = 0;
    bool isClosing = false;
    bool isHeld = false;

private:
    /// The first job that is due, else nullptr and \a waitMs lowered to when one will be.
    static JobPtr takeDue(Queue &queue, qint64 &waitMs);
    JobPtr takeNext(qint64 &waitMs);
    void start(JobPtr job, const QNetworkProxy &proxy);
    QNetworkRequest networkRequest(const AmoRequest &request) const;
    void onEnded(qint64 number, const Result<RawReply> &raw);
    void note(const Flight &flight, const Result<AmoReply> &result);
    bool slowDown(Job &job, const Error &error, qint64 number);
    bool mayRepeat(Job &job, const Error &error) const;
    void requeue(JobPtr job);
};

} // namespace Stanko
