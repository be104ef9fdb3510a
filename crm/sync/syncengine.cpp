// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncengine.h"

#include "crm/api/amoclient.h"
#include "crm/api/httplog.h"
#include "crm/sync/connectioncheck.h"
#include "crm/sync/settingscodec.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A run in the queue or under way. Shared by the continuations of its steps.
struct SyncEngine::Run
{
    bool pulls = false;
    bool isCancelled = false; ///< its pull is not wanted any more
    PullDepth depth = PullDepth::Changes;
    SchemaRefresh schema = SchemaRefresh::WhenOld;
    DrainScope scope = DrainScope::Due;
    SyncReport report;
    std::optional<Error> unpaid; ///< writes are refused until somebody pays; reading went on
    qint64 requestsBefore = 0;
    QElapsedTimer timer;
    QList<std::shared_ptr<OncePromise<SyncReport>>> waiting;

    bool covers(bool otherPulls, PullDepth otherDepth) const
    {
        return !otherPulls || (pulls && (depth == otherDepth || depth == PullDepth::Everything));
    }
};

SyncEngine::SyncEngine(StoreThread &store, const Clock &clock, HttpLog &log, EngineConfig config)
    : m_store(store), m_clock(clock), m_log(log), m_config(std::move(config)), m_poll(this), m_grace(this)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SyncEngine::poll);
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, [this] { push(DrainScope::Due); });
}

SyncEngine::~SyncEngine() = default;

SyncContext SyncEngine::context() const
{
    return {m_client.get(),       &m_store,       &m_clock, m_config.settings.value_or(AccountSettings{}),
            m_config.settleDelay, m_config.second};
}

void SyncEngine::start()
{
    configure(m_config);
    m_store.read([](Database &db) -> Result<QString> { return SettingStore::text(db, SettingStore::kPace); })
        .then(this, [this](const Result<QString> &pace) {
            if (pace && m_client)
                m_client->restorePaceState(pace->toLatin1());
        });
    readCounts();
}

void SyncEngine::stop()
{
    m_poll.stop();
    m_grace.stop();
    m_config.pollsByItself = false;
    if (m_client)
        m_client->abortAll();
}

void SyncEngine::configure(const EngineConfig &config)
{
    m_config = config;
    if (!m_config.settings) {
        setPhase(SyncPhase::NotConfigured);
        return;
    }
    AmoClientConfig clientConfig;
    clientConfig.baseUrl = m_config.settings->baseUrl;
    clientConfig.requestsPerSecond = m_config.settings->requestsPerSecond;
    clientConfig.timeout = milliseconds(m_config.settings->timeoutMs);
    clientConfig.second = m_config.second;
    clientConfig.version = m_config.version;
    if (!m_client) {
        m_client = std::make_unique<AmoClient>(clientConfig, m_clock, m_log);
        connect(m_client.get(), &AmoClient::exchanged, this, &SyncEngine::exchanged);
        connect(m_client.get(), &AmoClient::blocked, this, [this](UnixSeconds until) {
            m_state.nextTryAt = until;
            setPhase(SyncPhase::Blocked);
            savePace();
        });
    } else {
        m_client->setConfig(clientConfig);
    }
    setToken(m_config.token);
}

void SyncEngine::setToken(const QString &token)
{
    m_config.token = token;
    if (!m_client)
        return;
    m_client->setToken(token);
    m_failures = 0;
    setPhase(token.isEmpty() ? SyncPhase::NeedsToken : SyncPhase::Idle);
    if (m_config.pollsByItself && !token.isEmpty())
        m_poll.start(0);
}

std::optional<Error> SyncEngine::whyNot() const
{
    if (!m_config.settings || !m_client)
        return makeError(ErrorKind::BadSettings);
    if (m_config.token.isEmpty())
        return makeError(ErrorKind::NoToken);
    return std::nullopt;
}

void SyncEngine::poll()
{
    if (m_state.isStopped)
        push(DrainScope::Due);
    else
        begin(true, PullDepth::Changes, SchemaRefresh::WhenOld, DrainScope::Due);
}

void SyncEngine::cancelPull()
{
    if (!m_running || !m_running->pulls)
        return;
    m_running->isCancelled = true;
    if (m_pull)
        m_pull->stop();
}

QFuture<Result<SyncReport>> SyncEngine::sync(PullDepth depth, SchemaRefresh schema, DrainScope scope)
{
    m_state.isStopped = false;
    return begin(true, depth, schema, scope);
}

QFuture<Result<SyncReport>> SyncEngine::push(DrainScope scope)
{
    return begin(false, PullDepth::Changes, SchemaRefresh::WhenOld, scope);
}

QFuture<Result<SyncReport>> SyncEngine::begin(bool pulls, PullDepth depth, SchemaRefresh schema, DrainScope scope)
{
    auto promise = std::make_shared<OncePromise<SyncReport>>();
    const QFuture<Result<SyncReport>> future = promise->future();
    // A running push may be past the edit that the caller wants sent, so only a queued run can be joined for that;
    // a running pull ends with a push and takes it along.
    if (m_running && m_running->pulls && !m_running->isCancelled && m_running->covers(pulls, depth)) {
        m_running->waiting.append(promise);
        if (scope == DrainScope::Everything)
            m_running->scope = scope;
        return future;
    }
    for (const auto &queued : std::as_const(m_queue)) {
        if (queued->covers(pulls, depth)) {
            queued->waiting.append(promise);
            if (scope == DrainScope::Everything)
                queued->scope = scope;
            return future;
        }
    }
    auto run = std::make_shared<Run>();
    run->pulls = pulls;
    run->depth = depth;
    run->schema = schema;
    run->scope = scope;
    run->waiting.append(promise);
    m_queue.append(run);
    if (!m_running)
        startNext();
    return future;
}

void SyncEngine::startNext()
{
    if (m_running || m_queue.isEmpty())
        return;
    m_running = m_queue.takeFirst();
    const auto run = m_running;
    run->timer.start();
    m_poll.stop();
    if (const auto reason = whyNot())
        return end(run, reason);
    run->requestsBefore = m_client->requestCount();
    verifyAccount(run);
}

void SyncEngine::verifyAccount(const std::shared_ptr<Run> &run)
{
    const QUrl url = m_config.settings->baseUrl;
    if (m_verifiedUrl == url)
        return drain(run, false);
    const auto goOn = [this, run, url] {
        m_verifiedUrl = url;
        drain(run, false);
    };
    m_store
        .read([url](Database &db) -> Result<bool> {
            STANKO_TRY(stored, storedAccountSettings(db));
            if (stored)
                return stored->baseUrl == url;
            // Before the first sync the data is nobody's, and the pull claims the account; what is to be sent before
            // that goes to the same one.
            STANKO_TRY(counts, OutboxStore::counts(db));
            return counts.waiting() == 0;
        })
        .then(this, [this, run, goOn](const Result<bool> &isSafe) {
            if (!isSafe)
                return end(run, isSafe.error());
            if (*isSafe)
                return goOn();
            check().then(this, [this, run, goOn](const Result<CheckReport> &report) {
                if (!report)
                    return end(run, report.error());
                m_store.write([id = report->account.id](Database &db) { return SettingStore::claimAccount(db, id); })
                    .then(this, [this, run, goOn](const Done &claimed) {
                        if (!claimed)
                            return end(run, claimed.error());
                        goOn();
                    });
            });
        });
}

void SyncEngine::drain(const std::shared_ptr<Run> &run, bool isSecond)
{
    setPhase(SyncPhase::Pushing);
    auto *drain = new OutboxDrain(context(), run->scope, this);
    connect(drain, &OutboxDrain::moved, this, [this] {
        readCounts();
        Q_EMIT dataChanged();
    });
    drain->run().then(this, [this, drain, run, isSecond](const Result<DrainReport> &report) {
        drain->deleteLater();
        if (!report)
            return end(run, report.error());
        run->report.pushed += report->pushed;
        // What stopped the push need not stop the pull, unless nothing can get through at all.
        const auto error = report->error;
        const bool isFinal = error && (error->kind == ErrorKind::Unauthorized || error->kind == ErrorKind::NoToken ||
                                       error->kind == ErrorKind::Blocked || error->kind == ErrorKind::Network ||
                                       error->kind == ErrorKind::Tls);
        if (isFinal || isSecond || !run->pulls)
            return end(run, error);
        if (error && error->kind == ErrorKind::PaymentRequired)
            run->unpaid = error;
        pull(run);
    });
}

void SyncEngine::pull(const std::shared_ptr<Run> &run)
{
    if (run->isCancelled)
        return end(run, makeError(ErrorKind::Cancelled));
    m_state.leadsDone = m_state.leadsExpected = 0;
    m_state.secondsLeft = -1;
    setPhase(SyncPhase::Pulling);
    auto *pull = new PullSync(context(), PullOptions{run->depth, run->schema}, this);
    m_pull = pull;
    connect(pull, &PullSync::firstPullStarted, this, [this] {
        m_state.isFirstPull = true;
        Q_EMIT stateChanged(m_state);
    });
    connect(pull, &PullSync::progressed, this, [this](const PullProgress &progress) {
        m_state.leadsDone = progress.leads;
        m_state.leadsExpected = progress.expected;
        m_state.secondsLeft = progress.secondsLeft;
        Q_EMIT stateChanged(m_state);
    });
    connect(pull, &PullSync::applied, this, &SyncEngine::dataChanged);
    pull->run().then(this, [this, pull, run](const Result<PullReport> &report) {
        pull->deleteLater();
        pulled(run, report);
    });
}

void SyncEngine::pulled(const std::shared_ptr<Run> &run, const Result<PullReport> &report)
{
    if (!report)
        return end(run, report.error());
    run->isCancelled = false; // too late to stop it
    run->report.leads = report->leads;
    run->report.contacts = report->contacts;
    run->report.deleted = report->deleted;
    run->report.registered = report->registered;
    m_state.cursor = report->cursor;
    m_state.isFirstPull = false;
    m_state.lastSuccessAt = m_clock.now();
    if (run->unpaid)
        return end(run, run->unpaid);
    drain(run, true); // what registration, or the user meanwhile, has put into the outbox
}

void SyncEngine::end(const std::shared_ptr<Run> &run, const std::optional<Error> &error)
{
    run->report.error = error;
    run->report.durationMs = run->timer.elapsed();
    run->report.requests = m_client ? int(m_client->requestCount() - run->requestsBefore) : 0;
    savePace();
    struct Numbers
    {
        OutboxCounts outbox;
        int attention = 0;
    };
    m_store
        .read([now = m_clock.now()](Database &db) -> Result<Numbers> {
            Numbers numbers;
            STANKO_TRY(counts, OutboxStore::counts(db));
            numbers.outbox = counts;
            STANKO_TRY(attention, AttentionStore::count(db, now));
            numbers.attention = attention;
            return numbers;
        })
        .then(this, [this, run, error](const Result<Numbers> &numbers) {
            if (numbers) {
                run->report.waiting = m_state.waiting = numbers->outbox.waiting();
                run->report.conflicts = m_state.conflicts = numbers->outbox.conflict;
                run->report.parked = m_state.parked = numbers->outbox.parked;
                run->report.attention = numbers->attention;
            }
            m_state.lastDurationMs = run->report.durationMs;
            m_running.reset();
            const bool isStopped = error && run->isCancelled;
            const bool isWantedAgain =
                std::any_of(m_queue.cbegin(), m_queue.cend(), [](const auto &queued) { return queued->pulls; });
            if (isStopped && !isWantedAgain)
                m_state.isStopped = true;
            // A stop is what somebody wanted, no trouble to try again after.
            const auto trouble = isStopped && error->kind == ErrorKind::Cancelled ? std::nullopt : error;
            showError(trouble);
            schedule(trouble);
            Q_EMIT dataChanged();
            startNext();
            // Last: a continuation of the caller may run inside and do anything.
            for (const auto &promise : std::as_const(run->waiting)) {
                if (numbers)
                    promise->keep(run->report);
                else
                    promise->keep(numbers.error());
            }
        });
}

QFuture<Result<CheckReport>> SyncEngine::check()
{
    if (const auto reason = whyNot()) {
        OncePromise<CheckReport> promise;
        const auto future = promise.future();
        promise.keep(*reason);
        return future;
    }
    auto *check = new ConnectionCheck(context(), m_config.token, this);
    return check->run();
}

QFuture<Result<std::optional<QList<ProductElement>>>> SyncEngine::products()
{
    using Products = std::optional<QList<ProductElement>>;
    auto promise = std::make_shared<OncePromise<Products>>();
    const auto future = promise->future();
    // The schema of another account would fail the check: its products must not get into this database either.
    check().then(this, [this, promise](const Result<CheckReport> &report) {
        if (!report)
            return promise->keep(report.error());
        auto *pull = new ProductPull(context(), this);
        pull->run().then(this, [pull, promise](const Result<Products> &products) {
            pull->deleteLater();
            promise->keep(products);
        });
    });
    return future;
}

} // namespace Stanko
