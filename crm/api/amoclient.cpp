// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/amoclient.h"

#include "crm/api/amoclient_p.h"
#include "crm/api/httplog.h"
#include "crm/api/replyparser.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProbeEveryMs = 60'000;

bool isUsableToken(const QString &token)
{
    return !token.isEmpty() &&
           std::all_of(token.begin(), token.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QFuture<Result<AmoReply>> endedWith(Error error)
{
    return QtFuture::makeReadyFuture(Result<AmoReply>(std::move(error)));
}

} // namespace

AmoClient::AmoClient(AmoClientConfig config, const Clock &clock, HttpLog &log, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(config), clock, log))
{
}

AmoClient::~AmoClient()
{
    d->isClosing = true;
    abortAll();
}

QFuture<Result<AmoReply>> AmoClient::send(AmoRequest request)
{
    if (d->isClosing || d->isHeld)
        return endedWith(makeError(ErrorKind::Cancelled));
    if (!isAllowedBaseUrl(d->config.baseUrl))
        return endedWith(makeError(ErrorKind::BadSettings, u"base URL"_s));
    if (d->token.isEmpty())
        return endedWith(makeError(ErrorKind::NoToken));
    auto job = std::make_unique<Private::Job>();
    if (d->isBlocked()) {
        const qint64 now = d->clock.nowMs();
        // A clock that was set back must not forbid probing until it has caught up.
        const bool probedLately = d->probedAtMs <= now && now - d->probedAtMs < kProbeEveryMs;
        if (request.blockRule != BlockRule::Probe || probedLately)
            return endedWith(d->blockedError());
        d->probedAtMs = now;
        job->isProbe = true;
    }
    job->request = std::move(request);
    job->promise.start();
    QFuture<Result<AmoReply>> future = job->promise.future();
    auto &queue = job->request.priority == RequestPriority::User ? d->userQueue : d->backgroundQueue;
    queue.push_back(std::move(job));
    d->pump();
    return future;
}

void AmoClient::setToken(const QString &token)
{
    const QString trimmed = token.trimmed();
    d->token = isUsableToken(trimmed) ? trimmed.toLatin1() : QByteArray();
}

void AmoClient::setConfig(AmoClientConfig config)
{
    std::vector<Private::JobPtr> ended;
    if (config.baseUrl != d->config.baseUrl)
        ended = d->takeEverything();
    d->config = std::move(config);
    d->limiter.setSetting(d->allowedRate());
    d->finder.setUp(d->config.baseUrl, d->config.proxy);
    d->pump();
    Private::endAll(std::move(ended), makeError(ErrorKind::Cancelled));
}

const AmoClientConfig &AmoClient::config() const
{
    return d->config;
}

void AmoClient::abortAll()
{
    Private::endAll(d->takeEverything(), makeError(ErrorKind::Cancelled));
}

void AmoClient::setHeld(bool held)
{
    d->isHeld = held;
}

qint64 AmoClient::requestCount() const
{
    return d->flightCount;
}

qint64 AmoClient::requestCount(RequestPriority priority) const
{
    return priority == RequestPriority::User ? d->userCount : d->flightCount - d->userCount;
}

AmoClient::Budget AmoClient::budget() const
{
    const qint64 now = d->clock.nowMs();
    const auto isOfLastMinute = [now](qint64 at) { return at <= now && now - at < kMinuteMs; };
    return {d->limiter.pace(), d->limiter.setting(),
            int(std::count_if(d->leftAtMs.cbegin(), d->leftAtMs.cend(), isOfLastMinute))};
}

UnixSeconds AmoClient::blockedUntil() const
{
    return d->isBlocked() ? d->blockedUntil : 0;
}

QByteArray AmoClient::paceState() const
{
    const RateLimiter::State state = d->limiter.state();
    QJsonArray sent;
    for (qint64 at : state.sentMs)
        sent.append(at);
    return QJsonDocument(QJsonObject{{u"sent"_s, sent},
                                     {u"reduced_pace"_s, state.reducedPace},
                                     {u"reduced_at"_s, state.reducedAtMs},
                                     {u"blocked_until"_s, blockedUntil()},
                                     {u"probed_at"_s, d->probedAtMs}})
        .toJson(QJsonDocument::Compact);
}

void AmoClient::restorePaceState(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        return;
    RateLimiter::State state;
    const QJsonArray sent = object.value("sent"_L1).toArray();
    for (const QJsonValue &at : sent)
        state.sentMs.append(at.toInteger());
    state.reducedPace = object.value("reduced_pace"_L1).toDouble();
    state.reducedAtMs = object.value("reduced_at"_L1).toInteger();
    d->limiter.restore(state);
    // Never longer than a block lasts, whatever the clock was when this was written.
    d->blockedUntil =
        std::min<UnixSeconds>(object.value("blocked_until"_L1).toInteger(), d->clock.now() + kBlockPause.count());
    d->isSuspect = d->isBlocked();
    d->probedAtMs = object.value("probed_at"_L1).toInteger();
}

} // namespace Stanko
