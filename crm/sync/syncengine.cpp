// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncengine.h"

#include "crm/api/amoclient.h"
#include "crm/api/httplog.h"
#include "crm/sync/connectioncheck.h"
#include "crm/sync/syncenginerun.h"
#include "models/service/clock.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

#include <utility>

/// What is asked of the engine.
namespace Stanko {

using std::chrono::milliseconds;

namespace {

struct Kept
{
    QString pace;
    SyncModes modes;
};

/// Is what is under way by \a before good by \a now as well?
bool isSameWork(const EngineConfig &before, const EngineConfig &now)
{
    if (!before.settings || !now.settings || before.token != now.token)
        return false;
    AccountSettings settings = *before.settings;
    settings.requestsPerSecond = now.settings->requestsPerSecond;
    settings.timeoutMs = now.settings->timeoutMs;
    return settings == *now.settings;
}

} // namespace

SyncEngine::SyncEngine(StoreThread &store, const Clock &clock, HttpLog &log, EngineConfig config)
    : m_store(store), m_clock(clock), m_log(log), m_config(std::move(config)), m_poll(this), m_grace(this)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SyncEngine::poll);
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (runsByItself())
            begin({.scope = DrainScope::Due, .isByItself = true});
    });
}

SyncEngine::~SyncEngine() = default;

SyncContext SyncEngine::context() const
{
    return {m_client.get(),       &m_store,       &m_clock, m_config.settings.value_or(AccountSettings{}),
            m_config.settleDelay, m_config.second};
}

QFuture<Done> SyncEngine::start()
{
    auto promise = std::make_shared<OncePromise<Unit>>();
    const QFuture<Done> future = promise->future();
    configure(m_config);
    m_store
        .read([](Database &db) -> Result<Kept> {
            Kept kept;
            STANKO_TRY(pace, SettingStore::text(db, SettingStore::kPace));
            kept.pace = pace;
            STANKO_TRY(modes, SyncModeStore::read(db));
            kept.modes = modes;
            return kept;
        })
        .then(this, [this, promise](const Result<Kept> &kept) {
            // A store that cannot be read says so again at the first run.
            if (kept) {
                if (m_client)
                    m_client->restorePaceState(kept->pace.toLatin1());
                m_state.isPaused = kept->modes.isPaused;
                m_state.isTraining = kept->modes.isTraining;
                m_state.trainingEdits = kept->modes.trainingEdits;
            }
            m_isReady = true;
            if (m_state.isPaused)
                m_poll.stop();
            tell();
            startNext();
            promise->keep(kept ? done() : Done(kept.error()));
        });
    readCounts();
    return future;
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
    // A copy, since start() gives the member itself.
    const EngineConfig before = m_config;
    m_config = config;
    if (!m_config.settings) {
        setPhase(SyncPhase::NotConfigured);
        return;
    }
    if (!m_client) {
        makeClient();
        return setToken(m_config.token);
    }
    m_client->setConfig(clientConfig());
    // A token that was refused may be right at the second try.
    if (!isSameWork(before, m_config) || m_state.phase == SyncPhase::NeedsToken) {
        setToken(m_config.token);
        return m_client->abortAll();
    }
    const bool isOtherWay = before.proxy != m_config.proxy || before.proxyPassword != m_config.proxyPassword;
    if (isOtherWay && m_failures > 0) {
        m_failures = 0;
        m_polledAt = 0;
    }
    wake();
    tell();
}

AmoClientConfig SyncEngine::clientConfig() const
{
    AmoClientConfig config;
    config.baseUrl = m_config.settings->baseUrl;
    config.requestsPerSecond = m_config.settings->requestsPerSecond;
    config.timeout = milliseconds(m_config.settings->timeoutMs);
    config.second = m_config.second;
    config.version = m_config.version;
    config.proxy = {m_config.proxy, m_config.proxyPassword};
    return config;
}

void SyncEngine::makeClient()
{
    m_client = std::make_unique<AmoClient>(clientConfig(), m_clock, m_log);
    connect(m_client.get(), &AmoClient::exchanged, this, &SyncEngine::exchanged);
    connect(m_client.get(), &AmoClient::slowedDown, this, &SyncEngine::tell);
    connect(m_client.get(), &AmoClient::blocked, this, [this](UnixSeconds until) {
        m_state.nextTryAt = until;
        setPhase(SyncPhase::Blocked);
        savePace();
    });
    connect(m_client.get(), &AmoClient::unblocked, this, [this] {
        m_failures = 0;
        savePace();
        if (m_running)
            return; // its end tells
        setPhase(SyncPhase::Idle);
        if (runsByItself())
            m_poll.start(0);
    });
}

void SyncEngine::setToken(const QString &token)
{
    m_config.token = token;
    if (!m_client)
        return;
    m_client->setToken(token);
    m_failures = 0;
    m_polledAt = 0; // somebody waits for it, in quiet hours as well
    setPhase(token.isEmpty() ? SyncPhase::NeedsToken : SyncPhase::Idle);
    if (runsByItself())
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

bool SyncEngine::runsByItself() const
{
    return m_config.pollsByItself && !m_state.isPaused && !m_isHeld && !whyNot();
}

void SyncEngine::poll()
{
    // Whatever is on decides at its end when the next one comes.
    if (m_running || !m_queue.isEmpty() || !runsByItself())
        return;
    if (m_state.isStopped) {
        begin({.scope = DrainScope::Due, .isByItself = true});
        return;
    }
    if (const milliseconds still = stillFor(); still > milliseconds(0)) {
        if (m_state.waiting > 0 && !m_state.isTraining)
            begin({.scope = DrainScope::Due, .isByItself = true});
        else
            pollIn(still);
        return;
    }
    Wish wish{.pulls = true, .scope = DrainScope::Due, .isByItself = true};
    // What happened while the program was not running is asked for as a person would; then little is asked.
    if (m_polls > 0) {
        wish.schema = std::exchange(m_wantsSchema, false) ? SchemaRefresh::Always : SchemaRefresh::Seldom;
        wish.side = pollSide(m_polls - 1);
    }
    if (wantsReconcile())
        wish = {.pulls = true, .depth = PullDepth::Everything, .schema = SchemaRefresh::Always, .isByItself = true};
    begin(wish);
}

void SyncEngine::cancelPull()
{
    if (!m_running || !m_running->wish.pulls)
        return;
    m_running->isCancelled = true;
    if (m_pull)
        m_pull->stop();
}

QFuture<Result<SyncReport>> SyncEngine::sync(PullDepth depth, SchemaRefresh schema, DrainScope scope)
{
    m_state.isStopped = false;
    // Nobody waits for the desk's own look at everything; it is taken up again later.
    if (depth == PullDepth::Changes && m_running && m_running->isReconcile())
        cancelPull();
    return begin({.pulls = true, .depth = depth, .schema = schema, .scope = scope});
}

QFuture<Result<SyncReport>> SyncEngine::push(DrainScope scope)
{
    return begin({.scope = scope});
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

void SyncEngine::localEditMade()
{
    m_quietPolls = 0;
    readCounts();
    if (runsByItself() && !m_state.isTraining)
        m_grace.start(m_config.undoGrace + milliseconds(200));
}

QFuture<Done> SyncEngine::setPaused(bool paused)
{
    auto promise = std::make_shared<OncePromise<Unit>>();
    const QFuture<Done> future = promise->future();
    m_store.write([paused](Database &db) { return SyncModeStore::setPaused(db, paused); })
        .then(this, [this, paused, promise](const Done &stored) {
            if (!stored)
                return promise->keep(stored.error());
            m_state.isPaused = paused;
            if (paused) {
                m_poll.stop();
                m_grace.stop();
                m_state.nextTryAt = 0;
                for (const RunPointer &run : {m_running, m_aside}) {
                    if (run && run->wish.isByItself)
                        giveUp(run);
                }
            } else {
                m_quietPolls = 0;
                m_polledAt = 0;
                if (runsByItself())
                    m_poll.start(0);
            }
            tell();
            const auto isOver = [this] {
                return (!m_running || !m_running->wish.isByItself) && (!m_aside || !m_aside->wish.isByItself);
            };
            whenOver(paused ? isOver : std::function<bool()>([] { return true; }), promise);
        });
    return future;
}

QFuture<Done> SyncEngine::trainingChanged()
{
    auto promise = std::make_shared<OncePromise<Unit>>();
    const QFuture<Done> future = promise->future();
    m_store.read([](Database &db) { return SyncModeStore::read(db); })
        .then(this, [this, promise](const Result<SyncModes> &modes) {
            if (!modes)
                return promise->keep(modes.error());
            const bool wasTraining = std::exchange(m_state.isTraining, modes->isTraining);
            m_state.trainingEdits = modes->trainingEdits;
            readCounts();
            tell();
            Q_EMIT dataChanged();
            if (!m_state.isTraining) {
                m_quietPolls = 0;
                if (wasTraining && runsByItself())
                    m_poll.start(0);
                return promise->keep(done());
            }
            m_grace.stop();
            if (m_drain)
                m_drain->endSoon();
            whenOver([this] { return !m_drain; }, promise);
        });
    return future;
}

void SyncEngine::setSeen(bool seen)
{
    if (m_isSeen == seen)
        return;
    m_isSeen = seen;
    if (seen)
        m_quietPolls = 0;
    wake();
}

void SyncEngine::networkReturned()
{
    const bool wasOut = m_state.phase == SyncPhase::Offline && !m_running;
    if (wasOut)
        m_failures = 0;
    m_quietPolls = 0;
    if (wasOut && runsByItself())
        m_poll.start(0);
    else
        wake();
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
