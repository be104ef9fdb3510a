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
#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A run in the queue or under way. Shared by the continuations of its steps.
struct SyncEngine::Run
{
    bool pulls = false;
    PullDepth depth = PullDepth::Changes;
    SchemaRefresh schema = SchemaRefresh::WhenOld;
    DrainScope scope = DrainScope::Due;
    SyncReport report;
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
    connect(&m_poll, &QTimer::timeout, this,
            [this] { sync(PullDepth::Changes, SchemaRefresh::WhenOld, DrainScope::Due); });
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, [this] { push(DrainScope::Due); });
}

SyncEngine::~SyncEngine() = default;

SyncContext SyncEngine::context() const
{
    return {m_client.get(), &m_store, &m_clock, m_config.settings.value_or(AccountSettings{}), m_config.settleDelay};
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
        return makeError(ErrorKind::BadSettings, u"no account"_s);
    if (m_config.token.isEmpty())
        return makeError(ErrorKind::NoToken);
    return std::nullopt;
}

QFuture<Result<SyncReport>> SyncEngine::sync(PullDepth depth, SchemaRefresh schema, DrainScope scope)
{
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
    if (m_running && m_running->pulls && m_running->covers(pulls, depth)) {
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
    m_store.read([](Database &db) { return storedAccountSettings(db); })
        .then(this, [this, run, url, goOn](const Result<std::optional<AccountSettings>> &stored) {
            if (!stored)
                return end(run, stored.error());
            // Before the first sync nothing can wait to be sent, and the pull claims the account.
            if (!*stored || (*stored)->baseUrl == url)
                return goOn();
            check().then(this, [this, run, goOn](const Result<CheckReport> &report) {
                if (!report)
                    return end(run, report.error());
                goOn();
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
                                       error->kind == ErrorKind::Tls || error->kind == ErrorKind::PaymentRequired);
        if (isFinal || isSecond || !run->pulls)
            return end(run, error);
        pull(run);
    });
}

void SyncEngine::pull(const std::shared_ptr<Run> &run)
{
    setPhase(SyncPhase::Pulling);
    auto *pull = new PullSync(context(), PullOptions{run->depth, run->schema}, this);
    connect(pull, &PullSync::firstPullStarted, this, [this] {
        m_state.isFirstPull = true;
        m_state.leadsDone = 0;
        Q_EMIT stateChanged(m_state);
    });
    connect(pull, &PullSync::progressed, this, [this](int leads) {
        m_state.leadsDone = leads;
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
    run->report.leads = report->leads;
    run->report.contacts = report->contacts;
    run->report.deleted = report->deleted;
    run->report.registered = report->registered;
    m_state.cursor = report->cursor;
    m_state.isFirstPull = false;
    m_state.lastSuccessAt = m_clock.now();
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
            showError(error);
            schedule(error);
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

void SyncEngine::showError(const std::optional<Error> &error)
{
    m_state.error = error;
    if (!error)
        return setPhase(SyncPhase::Idle);
    switch (error->kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::NoToken:
        return setPhase(SyncPhase::NeedsToken);
    case ErrorKind::Blocked:
        return setPhase(SyncPhase::Blocked);
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return setPhase(SyncPhase::Offline);
    case ErrorKind::BadSettings:
        return setPhase(m_config.settings ? SyncPhase::Failed : SyncPhase::NotConfigured);
    default:
        return setPhase(SyncPhase::Failed);
    }
}

void SyncEngine::setPhase(SyncPhase phase)
{
    m_state.phase = phase;
    if (phase == SyncPhase::Idle)
        m_state.error.reset();
    Q_EMIT stateChanged(m_state);
}

void SyncEngine::schedule(const std::optional<Error> &error)
{
    m_state.nextTryAt = 0;
    if (!m_config.pollsByItself || !m_config.settings || m_config.token.isEmpty())
        return;
    milliseconds delay = m_config.pollInterval;
    if (error) {
        ++m_failures;
        const Verdict verdict = verdictFor(*error, m_failures, RequestPower::Reads);
        if (verdict.remedy == Remedy::AskForToken)
            return; // a new token starts the next run
        delay = std::max<milliseconds>(verdict.delay, seconds(5));
        if (error->kind == ErrorKind::Blocked && m_client)
            delay = std::max<milliseconds>(delay, seconds(m_client->blockedUntil() - m_clock.now()));
    } else {
        m_failures = 0;
    }
    // Jitter keeps the desks of one company from asking in step.
    delay += milliseconds(QRandomGenerator::global()->bounded(int(delay.count() / 10) + 1));
    m_state.nextTryAt = m_clock.now() + std::chrono::duration_cast<seconds>(delay).count();
    m_poll.start(delay);
    Q_EMIT stateChanged(m_state);
}

void SyncEngine::savePace()
{
    if (!m_client)
        return;
    m_store.write([pace = QString::fromLatin1(m_client->paceState())](
                      Database &db) { return SettingStore::set(db, SettingStore::kPace, pace); },
                  WriteFor::Background);
}

void SyncEngine::localEditMade()
{
    readCounts();
    if (m_config.pollsByItself && !whyNot())
        m_grace.start(m_config.undoGrace + milliseconds(200));
}

void SyncEngine::readCounts()
{
    m_store
        .read([](Database &db) -> Result<std::pair<OutboxCounts, std::pair<UnixSeconds, UnixSeconds>>> {
            STANKO_TRY(counts, OutboxStore::counts(db));
            STANKO_TRY(success, SettingStore::number(db, SettingStore::kLastSuccessAt));
            STANKO_TRY(cursor, CursorStore::get(db, QLatin1String(kLeadsCursor)));
            return std::pair{counts, std::pair{success.value_or(0), cursor.at}};
        })
        .then(this, [this](const Result<std::pair<OutboxCounts, std::pair<UnixSeconds, UnixSeconds>>> &numbers) {
            if (!numbers)
                return;
            m_state.waiting = numbers->first.waiting();
            m_state.conflicts = numbers->first.conflict;
            m_state.parked = numbers->first.parked;
            m_state.lastSuccessAt = numbers->second.first;
            m_state.cursor = numbers->second.second;
            Q_EMIT stateChanged(m_state);
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
