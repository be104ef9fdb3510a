// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/outboxdrain.h"
#include "crm/sync/productpull.h"
#include "crm/sync/pullsync.h"
#include "models/domain/account.h"
#include "models/service/syncdesk.h"

#include <QtCore/QTimer>

namespace Stanko {

class AmoClient;
class HttpLog;

struct EngineConfig
{
    std::optional<AccountSettings> settings; ///< nullopt: nothing to talk to
    QString token;                           ///< in memory only
    bool pollsByItself = false;
    std::chrono::seconds pollInterval{60};
    std::chrono::seconds undoGrace{8};            ///< a desk that polls leaves an edit this long before it sends it
    std::chrono::milliseconds settleDelay{5'000}; ///< see SyncContext
    std::chrono::milliseconds second{1'000};      ///< see SyncContext
    QString version;                              ///< of the program, for the User-Agent
};

/// Runs drains, pulls and checks one at a time each, joins calls that ask for the same, decides when to try again, and
/// keeps the one honest state. Created on any thread and moved to the crm thread; every method but the constructor is
/// called there. Owned by the composition root; store, clock and log outlive it.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    SyncEngine(StoreThread &store, const Clock &clock, HttpLog &log, EngineConfig config);
    ~SyncEngine() override;

    /// Call once on the crm thread: makes the client, restores the pace, counts what waits, begins to poll.
    void start();
    /// Aborts requests under way; what was in flight is looked for at the next start.
    void stop();

    void configure(const EngineConfig &config);
    void setToken(const QString &token);
    /// Push, pull, push what the pull made necessary. Joins a run of at least that depth. Ends once.
    QFuture<Result<SyncReport>> sync(PullDepth depth, SchemaRefresh schema = SchemaRefresh::Always,
                                     DrainScope scope = DrainScope::Everything);
    QFuture<Result<SyncReport>> push(DrainScope scope = DrainScope::Everything);
    QFuture<Result<CheckReport>> check();
    /// The pull under way ends with Cancelled after the page that is being read. From then on nothing is read by
    /// itself, only sent, until somebody calls sync(); what was read stays, and the next pull goes on behind it.
    void cancelPull();
    /// Reads the account's product list; see ProductPull. Ends once, also with whatever keeps the account from being
    /// known as the database's.
    QFuture<Result<std::optional<QList<ProductElement>>>> products();
    /// Something was edited here: counts are read again and, on a desk that polls, it is sent at once.
    void localEditMade();

Q_SIGNALS:
    void stateChanged(const Stanko::SyncState &state);
    void exchanged(const Stanko::ExchangeLine &line);
    /// The cache has changed in a way that lists may show.
    void dataChanged();

private:
    struct Run; ///< one sync or push with its report and the promises of those who wait

    SyncContext context() const;
    QFuture<Result<SyncReport>> begin(bool pulls, PullDepth depth, SchemaRefresh schema, DrainScope scope);
    /// Nothing may be written to an account that was never seen to be the database's: its leads have other ids.
    void verifyAccount(const std::shared_ptr<Run> &run);
    void drain(const std::shared_ptr<Run> &run, bool isSecond);
    void poll();
    void pull(const std::shared_ptr<Run> &run);
    void pulled(const std::shared_ptr<Run> &run, const Result<PullReport> &report);
    void end(const std::shared_ptr<Run> &run, const std::optional<Error> &error);
    void startNext();
    void readCounts();
    void setPhase(SyncPhase phase);
    void showError(const std::optional<Error> &error);
    void schedule(const std::optional<Error> &error);
    void savePace();
    std::optional<Error> whyNot() const;

    StoreThread &m_store;
    const Clock &m_clock;
    HttpLog &m_log;
    EngineConfig m_config;
    std::unique_ptr<AmoClient> m_client;
    SyncState m_state;
    std::shared_ptr<Run> m_running;
    QPointer<PullSync> m_pull; ///< of the running run
    QList<std::shared_ptr<Run>> m_queue;
    QTimer m_poll;
    QTimer m_grace;
    QUrl m_verifiedUrl; ///< known to lead to the database's account
    int m_failures = 0; ///< in a row, for the back-off
};

} // namespace Stanko
