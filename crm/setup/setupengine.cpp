// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/setupengine.h"

#include "crm/api/amoclient.h"
#include "crm/api/httplog.h"
#include "crm/setup/accountlook.h"
#include "crm/setup/fieldmaker.h"
#include "crm/setup/fieldtakeback.h"
#include "crm/setup/tryoutrun.h"
#include "models/service/clock.h"

#include <QtCore/QPointer>

#include <map>

namespace Stanko {

class SetupEngine::Private
{
public:
    Private(const Clock &theClock, HttpLog &theLog, QString theVersion)
        : clock(theClock), log(theLog), version(std::move(theVersion))
    {
    }

    AmoClientConfig clientConfig() const
    {
        AmoClientConfig config;
        config.baseUrl = access.baseUrl;
        config.requestsPerSecond = access.requestsPerSecond;
        config.timeout = std::chrono::milliseconds(access.timeoutMs);
        config.second = waits.second;
        config.repeatDelay = waits.repeat;
        config.version = version;
        config.proxy = {access.proxy, access.proxyPassword};
        return config;
    }

    /// What a step of this access works with. Another access ends all that is under way.
    SetupContext use(const SetupAccess &wanted)
    {
        if (!client || access != wanted) {
            endAll();
            access = wanted;
            if (client)
                client->setConfig(clientConfig());
            else
                client = std::make_unique<AmoClient>(clientConfig(), clock, log);
            client->setToken(access.token);
        }
        return {.client = client.get(), .clock = &clock, .token = access.token, .settleDelay = waits.settle};
    }

    void endAll()
    {
        // Requests first: a step may have something to tell of what it has done already.
        if (client)
            client->abortAll();
        const QList<QPointer<SetupStep>> ended = std::exchange(steps, {});
        for (const QPointer<SetupStep> &step : ended) {
            if (step)
                step->cancel();
        }
    }

    template<typename Step>
    Step *track(Step *step)
    {
        steps.removeIf([](const QPointer<SetupStep> &each) { return each.isNull(); });
        steps.append(step);
        return step;
    }

    const Clock &clock;
    HttpLog &log;
    QString version;
    SetupWaits waits;
    SetupAccess access;
    std::unique_ptr<AmoClient> client;
    QList<QPointer<SetupStep>> steps;
    std::map<QString, FieldAttempts> attempts; ///< by address; a map, because its values stay where they are
    bool isStopped = false;
};

namespace {

template<typename T>
QFuture<Result<T>> stopped()
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::Cancelled)));
}

} // namespace

SetupEngine::SetupEngine(const Clock &clock, HttpLog &log, QString version)
    : d(std::make_unique<Private>(clock, log, std::move(version)))
{
}

SetupEngine::~SetupEngine()
{
    stop();
}

void SetupEngine::setWaits(const SetupWaits &waits)
{
    d->waits = waits;
}

QFuture<Result<AccountFinding>> SetupEngine::look(const SetupAccess &access, const FieldIds &known)
{
    if (d->isStopped)
        return stopped<AccountFinding>();
    return d->track(new AccountLook(d->use(access), known, this))
        ->run()
        .then([url = access.baseUrl](const Result<AccountFinding> &found) {
            if (!found)
                return found;
            AccountFinding finding = *found;
            finding.baseUrl = url;
            return Result<AccountFinding>(finding);
        });
}

QFuture<Result<QList<CreatedField>>> SetupEngine::createFields(const SetupAccess &access, const QList<NewField> &fields)
{
    if (d->isStopped)
        return stopped<QList<CreatedField>>();
    FieldAttempts &attempts = d->attempts[access.baseUrl.toString()];
    return d->track(new FieldMaker(d->use(access), fields, attempts, this))->run();
}

QFuture<Result<QList<TakenBack>>> SetupEngine::takeBack(const SetupAccess &access, const QList<FieldId> &fields,
                                                        const QList<CreatedField> &created)
{
    if (d->isStopped)
        return stopped<QList<TakenBack>>();
    return d->track(new FieldTakeBack(d->use(access), fields, created, this))->run();
}

QFuture<Result<TryOut>> SetupEngine::tryOut(const SetupAccess &access, const AccountSettings &settings)
{
    if (d->isStopped)
        return stopped<TryOut>();
    auto *run = d->track(new TryOutRun(d->use(access), settings, this));
    connect(run, &TryOutRun::advanced, this, &SetupEngine::tryOutAdvanced);
    return run->run();
}

void SetupEngine::cancel()
{
    d->endAll();
}

void SetupEngine::stop()
{
    d->isStopped = true;
    d->endAll();
    d->client.reset();
}

} // namespace Stanko
