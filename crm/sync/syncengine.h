// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/outboxdrain.h"
#include "crm/sync/productpull.h"
#include "crm/sync/pullsync.h"
#include "models/domain/account.h"
#include "models/domain/desksettings.h"
#include "models/service/syncdesk.h"
#include "models/store/syncmodestore.h"

#include <QtCore/QTimer>

#include <functional>

namespace Stanko {

class AmoClient;
class HttpLog;
struct AmoClientConfig;

struct EngineConfig
{
    std::optional<AccountSettings> settings; ///< nullopt: nothing to talk to
    QString token;                           ///< in memory only
    bool pollsByItself = false;
    std::chrono::milliseconds pollInterval{60'000}; ///< while something happens; see pollDelay()
    std::chrono::seconds undoGrace{8};              ///< a desk that polls leaves an edit this long before it sends it
    std::chrono::milliseconds settleDelay{5'000};   ///< see SyncContext
    std::chrono::milliseconds second{1'000};        ///< see SyncContext
    QString version;                                ///< of the program, for the User-Agent
    QuietHours quiet = {};                          ///< of a desk that polls
    ProxySettings proxy = {};
    QString proxyPassword = {}; ///< in memory only
};

/// Runs drains, pulls and checks, joins calls that ask for the same, decides when to try again, and keeps the one
/// honest state. One run is on at a time, and one drain; but what a person sends while lists are being read does not
/// wait for the rest of them: it runs aside. Created on any thread and moved to the crm thread; every method but the
/// constructor is called there. Owned by the composition root; store, clock and log outlive it.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    SyncEngine(StoreThread &store, const Clock &clock, HttpLog &log, EngineConfig config);
    ~SyncEngine() override;

    /// Call once on the crm thread: makes the client, restores pace, pause and practice, counts what waits, begins to
    /// poll. Nothing runs before these are known. Ends once: when they are told in the state, or with the store's
    /// error.
    QFuture<Done> start();
    /// Aborts requests under way; what was in flight is looked for at the next start.
    void stop();

    /// From now on \a config is used, the pace and the proxy by what is under way as well. Another account, token,
    /// stage or field ends what is under way with Cancelled and begins anew.
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
    /// Nothing runs any more until release(): what is under way is broken off, what is asked for waits. Ends when the
    /// last step of a run is over and nothing of it can reach the store.
    QFuture<Done> hold();
    /// Goes on, with what the store holds now.
    void release();
    /// Something was edited here: counts are read again and, on a desk that polls, it is sent at once.
    void localEditMade();

    /// See SyncDesk. Ends once, when nothing that runs by itself is on any more, or with the store's error.
    QFuture<Done> setPaused(bool paused);
    /// Practice was begun or ended in the store. Ends once, when the state tells so and nothing is being sent that
    /// must not be.
    QFuture<Done> trainingChanged();
    /// See SyncDesk. A window that is seen again is not left with what may be old.
    void setSeen(bool seen);
    /// What could not be done without a network is tried again at once.
    void networkReturned();

Q_SIGNALS:
    void stateChanged(const Stanko::SyncState &state);
    void exchanged(const Stanko::ExchangeLine &line);
    /// The cache has changed in a way that lists may show.
    void dataChanged();

private:
    struct Run; ///< one sync or push with its report and the promises of those who wait
    using RunPointer = std::shared_ptr<Run>;
    /// What is asked of a run.
    struct Wish
    {
        bool pulls = false;
        PullDepth depth = PullDepth::Changes;
        SchemaRefresh schema = SchemaRefresh::WhenOld;
        DrainScope scope = DrainScope::Due;
        std::optional<PollSide> side = {}; ///< of the lists beside the leads; nullopt = all
        bool isByItself = false;           ///< nobody has asked for it
    };
    struct Numbers;
    /// Somebody who waits for something to be over.
    struct Waiter
    {
        std::function<bool()> isOver;
        std::shared_ptr<OncePromise<Unit>> promise;
    };

    SyncContext context() const;
    void makeClient();
    AmoClientConfig clientConfig() const;
    QFuture<Result<SyncReport>> begin(const Wish &wish);
    /// Nothing may be written to an account that was never seen to be the database's: its leads have other ids.
    void verifyAccount(const RunPointer &run);
    void drain(const RunPointer &run, bool isSecond);
    void drained(const RunPointer &run, bool isSecond, const DrainReport &report);
    void poll();
    void pull(const RunPointer &run);
    void pullEnded(const RunPointer &run);
    void end(const RunPointer &run, const std::optional<Error> &error);
    void ended(const RunPointer &run, const std::optional<Error> &error, const Result<Numbers> &numbers);
    void asideEnded();
    void tellOfSchema(const QList<SchemaDifference> &differences);
    void startNext();
    void startAside();
    void giveUp(const RunPointer &run);
    void whenOver(std::function<bool()> isOver, const std::shared_ptr<OncePromise<Unit>> &promise);
    void tellWaiters();
    static Result<Numbers> readNumbers(Database &db, UnixSeconds now);
    void take(const Numbers &numbers);
    void readCounts();
    void tell();
    void setPhase(SyncPhase phase);
    void showError(const std::optional<Error> &error);
    void schedule(const RunPointer &run, const std::optional<Error> &error);
    void pollIn(std::chrono::milliseconds delay);
    void wake();
    /// How long the quiet hours forbid to ask amoCRM unasked; 0 = they do not.
    std::chrono::milliseconds stillFor() const;
    bool wantsReconcile() const;
    bool runsByItself() const;
    void savePace();
    std::optional<Error> whyNot() const;

    StoreThread &m_store;
    const Clock &m_clock;
    HttpLog &m_log;
    EngineConfig m_config;
    std::unique_ptr<AmoClient> m_client;
    SyncState m_state;
    bool m_isReady = false; ///< pace, pause and practice are known
    RunPointer m_running;
    RunPointer m_aside;        ///< a push beside the pull of the running one
    QPointer<PullSync> m_pull; ///< of the running run
    QPointer<OutboxDrain> m_drain;
    QList<RunPointer> m_queue;
    QList<Waiter> m_waiters;
    QTimer m_poll;
    QTimer m_grace;
    QUrl m_verifiedUrl;             ///< known to lead to the database's account
    int m_failures = 0;             ///< in a row, for the back-off
    int m_quietPolls = 0;           ///< in a row
    int m_polls = 0;                ///< complete ones, all lists counting as one
    UnixSeconds m_polledAt = 0;     ///< the end of the last one, whatever became of it; 0 = none yet
    UnixSeconds m_reconciledAt = 0; ///< when everything was read last, in this database
    bool m_isSeen = true;
    bool m_isHeld = false;      ///< its database is being replaced
    bool m_wantsSchema = false; ///< amoCRM has refused something: the account may have changed
};

} // namespace Stanko
