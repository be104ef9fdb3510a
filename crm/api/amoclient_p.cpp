// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/amoclient_p.h"

#include "crm/api/httplog.h"
#include "crm/api/replyparser.h"
#include "models/domain/verdict.h"

#include <algorithm>
#include <limits>

namespace Stanko {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMostRepeats = 2;
constexpr int kMostLimited = 5;
constexpr std::chrono::milliseconds kLongestLimitPause = 60s;
constexpr std::chrono::milliseconds kLongestRepeatDelay = 10s;
/// Qt opens no more connections to one host than this; a request that Qt kept in its own queue would leave at a
/// moment the limiter knows nothing of. The sixth place is kept for what a person waits for.
constexpr size_t kMostUnderWay = 6;
constexpr size_t kMostBackground = 5;
constexpr double kFastest = 7;
constexpr double kUsual = 5;

/// amoCRM itself answered, in its own way: whatever block there was is over.
bool showsThatBlockIsOver(const Result<AmoReply> &result)
{
    if (result)
        return true;
    switch (result.error().kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::PaymentRequired:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Refused:
        return true;
    default:
        return false;
    }
}

} // namespace

AmoClient::Private::Private(AmoClient *client, AmoClientConfig value, const Clock &clockToUse, HttpLog &logToUse)
    : q(client), config(std::move(value)), clock(clockToUse), log(logToUse), limiter(allowedRate(), clock)
{
    dispatcher.setSingleShot(true);
    dispatcher.setTimerType(Qt::PreciseTimer);
    QObject::connect(&dispatcher, &QTimer::timeout, q, [this] { pump(); });
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(&finder, &ProxyFinder::found, q, [this] { pump(); });
    finder.setUp(config.baseUrl, config.proxy);
}

double AmoClient::Private::allowedRate() const
{
    if (!(config.requestsPerSecond > 0))
        return isLoopback(config.baseUrl) ? 0 : kUsual;
    return std::min(config.requestsPerSecond, kFastest);
}

Error AmoClient::Private::blockedError() const
{
    Error error = makeError(ErrorKind::Blocked, u"not sent: amoCRM has blocked this client"_s);
    error.retryAfter = std::chrono::seconds(std::max<UnixSeconds>(0, blockedUntil - clock.now()));
    return error;
}

AmoClient::Private::JobPtr AmoClient::Private::takeDue(Queue &queue, qint64 &waitMs)
{
    for (auto it = queue.begin(); it != queue.end(); ++it) {
        const qint64 remaining = (*it)->notBefore.remainingTime();
        if (remaining > 0) {
            waitMs = std::min(waitMs, remaining);
            continue;
        }
        JobPtr job = std::move(*it);
        queue.erase(it);
        return job;
    }
    return nullptr;
}

AmoClient::Private::JobPtr AmoClient::Private::takeNext(qint64 &waitMs)
{
    // When the time of a block is over, one request shows whether the block is; the others wait for its answer.
    if (flights.size() >= (isSuspect ? size_t(1) : kMostUnderWay))
        return nullptr;
    if (JobPtr job = takeDue(userQueue, waitMs))
        return job;
    return flights.size() < kMostBackground ? takeDue(backgroundQueue, waitMs) : nullptr;
}

void AmoClient::Private::pump()
{
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    while (true) {
        const bool isIdle = userQueue.empty() && backgroundQueue.empty();
        // Nobody asks the system for the way while there is nothing to send.
        const std::optional<QNetworkProxy> proxy = isIdle ? std::nullopt : finder.proxy();
        qint64 waitMs = proxy ? std::max(pause.remainingTime(), limiter.waitMs()) : kNever;
        if (proxy && waitMs <= 0) {
            waitMs = kNever;
            if (JobPtr job = takeNext(waitMs)) {
                limiter.record();
                start(std::move(job), *proxy);
                continue;
            }
        }
        if (waitMs == kNever)
            dispatcher.stop(); // the end of a flight will pump again, and so will the way when it is found
        else
            dispatcher.start(static_cast<int>(std::min<qint64>(waitMs, 60'000)));
        return;
    }
}

QNetworkRequest AmoClient::Private::networkRequest(const AmoRequest &request) const
{
    QNetworkRequest wire(requestUrl(request, config.baseUrl));
    wire.setRawHeader("Authorization"_ba, "Bearer "_ba + token);
    wire.setRawHeader("Accept"_ba, "application/hal+json, application/json"_ba);
    wire.setRawHeader("User-Agent"_ba, "StankoDesk/"_ba + config.version.toLatin1());
    if (!request.body.isEmpty())
        wire.setRawHeader("Content-Type"_ba, "application/json"_ba);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return wire;
}

void AmoClient::Private::start(JobPtr job, const QNetworkProxy &proxy)
{
    // Connections are kept by address and proxy: none of another way is used.
    if (network.proxy() != proxy)
        network.setProxy(proxy);
    const qint64 now = clock.nowMs();
    while (!leftAtMs.empty() && (leftAtMs.front() > now || now - leftAtMs.front() >= kMinuteMs))
        leftAtMs.pop_front();
    leftAtMs.push_back(now);
    const qint64 number = ++flightCount;
    Flight &flight = flights[number];
    flight.job = std::move(job);
    flight.since.start();
    const AmoRequest &request = flight.job->request;
    userCount += request.priority == RequestPriority::User ? 1 : 0;
    flight.exchange = new HttpExchange(
        network, networkRequest(request), request.verb, request.body, {config.timeout, config.maxBodyBytes},
        [this, number](const Result<RawReply> &raw) { onEnded(number, raw); }, q);
}

void AmoClient::Private::note(const Flight &flight, const Result<AmoReply> &result)
{
    ExchangeLine line;
    line.durationMs = static_cast<int>(flight.since.elapsed());
    line.atMs = clock.nowMs() - line.durationMs;
    line.verb = QString::fromLatin1(verbName(flight.job->request.verb));
    line.path = redactedTarget(flight.job->request);
    line.status = result ? result->status : result.error().httpStatus;
    line.requestId = result ? result->requestId : result.error().requestId;
    line.outcome = outcomeText(flight.job->request, result);
    log.append(line);
    Q_EMIT q->exchanged(line);
}

bool AmoClient::Private::slowDown(Job &job, const Error &error, qint64 number)
{
    // Several requests of one burst are refused together; that is one reason to slow down, not several.
    if (number > slowedAtFlight) {
        slowedAtFlight = flightCount;
        limiter.slowDown();
        Q_EMIT q->slowedDown();
    }
    std::chrono::milliseconds wait = config.repeatDelay * (2 << job.limited);
    if (error.retryAfter)
        wait = *error.retryAfter;
    const bool isTooLong = wait > kLongestLimitPause;
    const QDeadlineTimer until(std::min(wait, kLongestLimitPause) * config.second.count() / 1'000);
    if (pause < until)
        pause = until;
    return !isTooLong && job.request.power() == RequestPower::Reads && ++job.limited <= kMostLimited;
}

bool AmoClient::Private::mayRepeat(Job &job, const Error &error) const
{
    const bool isPassing = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ||
                           (error.kind == ErrorKind::Server && !isTooMuchAtOnce(error));
    if (!isPassing || job.request.power() != RequestPower::Reads || job.repeats >= kMostRepeats)
        return false;
    // A person waits for a probe and can repeat it.
    if (job.request.blockRule == BlockRule::Probe)
        return false;
    std::chrono::milliseconds delay = config.repeatDelay * (job.repeats == 0 ? 1 : 3);
    if (error.retryAfter)
        delay = std::max<std::chrono::milliseconds>(delay, *error.retryAfter);
    if (delay > kLongestRepeatDelay)
        return false;
    ++job.repeats;
    job.notBefore = QDeadlineTimer(delay * config.second.count() / 1'000);
    return true;
}

void AmoClient::Private::requeue(JobPtr job)
{
    Queue &queue = job->request.priority == RequestPriority::User ? userQueue : backgroundQueue;
    queue.push_front(std::move(job));
}

void AmoClient::Private::onEnded(qint64 number, const Result<RawReply> &raw)
{
    auto it = flights.find(number);
    Flight flight = std::move(it->second);
    flights.erase(it);
    flight.exchange->deleteLater();
    Result<AmoReply> result = raw ? parseReply(*raw) : Result<AmoReply>(raw.error());
    note(flight, result);
    if (!result && result.error().kind == ErrorKind::Network)
        finder.doubt();

    std::vector<JobPtr> stopped;
    if (!result && result.error().kind == ErrorKind::Blocked) {
        blockedUntil = clock.now() + kBlockPause.count();
        isSuspect = true;
        stopped = takeQueued();
        Q_EMIT q->blocked(blockedUntil);
    } else if (isSuspect && showsThatBlockIsOver(result) && (flight.job->isProbe || !isBlocked())) {
        isSuspect = false;
        if (std::exchange(blockedUntil, 0) > clock.now())
            Q_EMIT q->unblocked();
    }

    bool isAgain = false;
    if (!result && result.error().kind == ErrorKind::RateLimited)
        isAgain = slowDown(*flight.job, result.error(), number);
    else if (!result)
        isAgain = mayRepeat(*flight.job, result.error());
    // A flight that left before the block must not be repeated into it.
    if (isAgain && !isBlocked()) {
        requeue(std::move(flight.job));
        pump();
        return;
    }

    pump();
    const Error notSent = blockedError();
    // Nothing of this object is touched from here on: a continuation may delete it.
    end(std::move(flight.job), std::move(result));
    endAll(std::move(stopped), notSent);
}

std::vector<AmoClient::Private::JobPtr> AmoClient::Private::takeQueued()
{
    std::vector<JobPtr> jobs;
    for (Queue *queue : {&userQueue, &backgroundQueue}) {
        std::move(queue->begin(), queue->end(), std::back_inserter(jobs));
        queue->clear();
    }
    dispatcher.stop();
    return jobs;
}

std::vector<AmoClient::Private::JobPtr> AmoClient::Private::takeEverything()
{
    std::vector<JobPtr> jobs;
    for (auto &[number, flight] : flights) {
        jobs.push_back(std::move(flight.job));
        // Deleted without a last word: the job has been taken from it.
        delete flight.exchange;
    }
    flights.clear();
    std::vector<JobPtr> queued = takeQueued();
    std::move(queued.begin(), queued.end(), std::back_inserter(jobs));
    return jobs;
}

void AmoClient::Private::endAll(std::vector<JobPtr> jobs, const Error &error)
{
    for (JobPtr &job : jobs)
        end(std::move(job), error);
}

void AmoClient::Private::end(JobPtr job, Result<AmoReply> result)
{
    job->promise.addResult(std::move(result));
    job->promise.finish();
}

} // namespace Stanko
