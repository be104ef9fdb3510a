// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncenginerun.h"

#include "crm/api/amoclient.h"
#include "crm/sync/settingscodec.h"
#include "models/service/clock.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

/// The steps of a run.
namespace Stanko {

QFuture<Result<SyncReport>> SyncEngine::begin(const Wish &wish)
{
    auto promise = std::make_shared<OncePromise<SyncReport>>();
    const QFuture<Result<SyncReport>> future = promise->future();
    // What is running may be past the edit that the caller wants sent: only for a pull it can be joined.
    if (m_running && wish.pulls && m_running->wish.pulls && !m_running->isCancelled && m_running->covers(wish)) {
        m_running->join(wish, promise);
        return future;
    }
    for (const auto &queued : std::as_const(m_queue)) {
        if (queued->covers(wish) && (wish.pulls || !queued->wish.pulls)) {
            queued->join(wish, promise);
            return future;
        }
    }
    auto run = std::make_shared<Run>();
    run->wish = wish;
    run->waiting.append(promise);
    m_queue.append(run);
    startNext();
    return future;
}

void SyncEngine::startNext()
{
    if (!m_isReady || m_isHeld || m_queue.isEmpty())
        return;
    if (m_running)
        return startAside();
    m_running = m_queue.takeFirst();
    const auto run = m_running;
    run->timer.start();
    m_poll.stop();
    if (const auto reason = whyNot())
        return end(run, reason);
    run->requestsBefore = m_client->requestCount();
    verifyAccount(run);
}

void SyncEngine::startAside()
{
    if (m_aside || !m_running->isPulling)
        return;
    const auto next =
        std::find_if(m_queue.cbegin(), m_queue.cend(), [](const RunPointer &queued) { return !queued->wish.pulls; });
    if (next == m_queue.cend())
        return;
    const RunPointer run = *next;
    m_queue.erase(next);
    m_aside = run;
    run->isAside = true;
    run->timer.start();
    run->requestsBefore = m_client->requestCount(RequestPriority::User);
    drain(run, false);
}

void SyncEngine::giveUp(const RunPointer &run)
{
    run->isCancelled = run->isGivenUp = true;
    if (m_pull && run == m_running)
        m_pull->stop();
    // There is one drain at most; it belongs to the one aside when there is one.
    if (m_drain && (run->isAside || !m_aside))
        m_drain->endSoon();
}

void SyncEngine::verifyAccount(const RunPointer &run)
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
            STANKO_TRY(zone, SettingStore::text(db, SettingStore::kTimeZone));
            // A backup of the first minutes does not know the zone, and days would be read as those of another one.
            if (stored && !zone.isEmpty())
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
                m_store
                    .write([account = report->account](Database &db) -> Done {
                        SqlTransaction transaction(db);
                        STANKO_CHECK(transaction.begun());
                        STANKO_CHECK(SettingStore::claimAccount(db, account.id));
                        STANKO_CHECK(
                            SettingStore::set(db, SettingStore::kTimeZone, QString::fromLatin1(account.timeZoneId)));
                        return transaction.commit();
                    })
                    .then(this, [this, run, goOn](const Done &claimed) {
                        if (!claimed)
                            return end(run, claimed.error());
                        goOn();
                    });
            });
        });
}

void SyncEngine::drain(const RunPointer &run, bool isSecond)
{
    if (run->isGivenUp)
        return end(run, makeError(ErrorKind::Cancelled));
    if (!run->isAside && !m_state.isTraining)
        setPhase(SyncPhase::Pushing);
    auto *drain = new OutboxDrain(context(), run->wish.scope, this);
    m_drain = drain;
    connect(drain, &OutboxDrain::moved, this, [this] {
        readCounts();
        Q_EMIT dataChanged();
    });
    connect(drain, &OutboxDrain::schemaChanged, this, &SyncEngine::tellOfSchema);
    connect(drain, &OutboxDrain::sentTo, this, [this, run](LeadId lead) {
        if (run->isAside && m_pull)
            m_pull->lookAgainAt(lead);
    });
    drain->run().then(this, [this, drain, run, isSecond](const Result<DrainReport> &report) {
        m_drain.clear();
        drain->deleteLater();
        tellWaiters();
        if (!report)
            return end(run, report.error());
        drained(run, isSecond, *report);
    });
}

void SyncEngine::drained(const RunPointer &run, bool isSecond, const DrainReport &report)
{
    run->report.pushed += report.pushed;
    run->isQuiet = run->isQuiet && report.pushed == 0;
    // What stopped the push need not stop the pull, unless nothing can get through at all.
    const auto error = report.error;
    const bool isFinal = error && (error->kind == ErrorKind::Unauthorized || error->kind == ErrorKind::NoToken ||
                                   error->kind == ErrorKind::Blocked || error->kind == ErrorKind::Network ||
                                   error->kind == ErrorKind::Tls);
    if (isFinal || isSecond || !run->wish.pulls)
        return end(run, error);
    if (error && error->kind == ErrorKind::PaymentRequired)
        run->unpaid = error;
    pull(run);
}

void SyncEngine::pull(const RunPointer &run)
{
    if (run->isCancelled)
        return end(run, makeError(ErrorKind::Cancelled));
    m_state.leadsDone = m_state.leadsExpected = 0;
    m_state.secondsLeft = -1;
    setPhase(SyncPhase::Pulling);
    run->isPulling = true;
    auto *pull = new PullSync(context(), PullOptions{run->wish.depth, run->wish.schema, run->wish.side}, this);
    m_pull = pull;
    connect(pull, &PullSync::firstPullStarted, this, [this] {
        m_state.isFirstPull = true;
        tell();
    });
    connect(pull, &PullSync::progressed, this, [this](const PullProgress &progress) {
        m_state.leadsDone = progress.leads;
        m_state.leadsExpected = progress.expected;
        m_state.secondsLeft = progress.secondsLeft;
        tell();
    });
    connect(pull, &PullSync::applied, this, &SyncEngine::dataChanged);
    connect(pull, &PullSync::schemaChanged, this, &SyncEngine::tellOfSchema);
    pull->run().then(this, [this, pull, run](const Result<PullReport> &report) {
        pull->deleteLater();
        run->isPulling = false;
        run->pulled = report;
        if (!m_aside)
            pullEnded(run); // else the end of what runs aside goes on: there is one drain at a time
    });
    startAside();
}

void SyncEngine::pullEnded(const RunPointer &run)
{
    const Result<PullReport> &report = *run->pulled;
    if (!report)
        return end(run, report.error());
    ++m_polls;
    run->isCancelled = run->isGivenUp; // too late to stop it
    run->report.leads = report->leads;
    run->report.contacts = report->contacts;
    run->report.deleted = report->deleted;
    run->report.registered = report->registered;
    run->isQuiet = run->isQuiet && report->leads + report->contacts + report->deleted + report->registered == 0;
    m_state.cursor = report->cursor;
    m_state.isFirstPull = false;
    m_state.lastSuccessAt = m_clock.now();
    if (run->unpaid)
        return end(run, run->unpaid);
    if (run->isGivenUp)
        return end(run, std::nullopt);
    drain(run, true); // what registration, or the user meanwhile, has put into the outbox
}

void SyncEngine::end(const RunPointer &run, const std::optional<Error> &error)
{
    run->report.error = error;
    run->report.durationMs = run->timer.elapsed();
    if (m_client && run->isAside) {
        run->report.requests = int(m_client->requestCount(RequestPriority::User) - run->requestsBefore);
        m_running->requestsBefore += run->report.requests; // not of the pull
    } else if (m_client) {
        run->report.requests = int(m_client->requestCount() - run->requestsBefore);
    }
    savePace();
    m_store.read([now = m_clock.now()](Database &db) { return readNumbers(db, now); })
        .then(this, [this, run, error](const Result<Numbers> &numbers) { ended(run, error, numbers); });
}

void SyncEngine::ended(const RunPointer &run, const std::optional<Error> &error, const Result<Numbers> &numbers)
{
    if (numbers) {
        take(*numbers);
        run->report.waiting = m_state.waiting;
        run->report.conflicts = m_state.conflicts;
        run->report.parked = m_state.parked;
        run->report.attention = numbers->attention;
    }
    if (run->isAside) {
        m_aside.reset();
        asideEnded();
    } else {
        m_state.lastDurationMs = run->report.durationMs;
        m_running.reset();
        if (run->wish.pulls || m_state.isStopped)
            m_polledAt = m_clock.now();
        const bool isStopped = error && run->isCancelled;
        const bool isWantedAgain =
            std::any_of(m_queue.cbegin(), m_queue.cend(), [](const auto &queued) { return queued->wish.pulls; });
        if (isStopped && !run->isGivenUp && !isWantedAgain)
            m_state.isStopped = true;
        // A stop is what somebody wanted, no trouble to try again after.
        const auto trouble = isStopped && error->kind == ErrorKind::Cancelled ? std::nullopt : error;
        showError(trouble);
        schedule(run, trouble);
        if (!trouble && numbers && numbers->nextDueAt > 0 && runsByItself() && !m_state.isTraining) {
            const std::chrono::seconds wait(std::max<UnixSeconds>(numbers->nextDueAt - m_clock.now(), 0));
            m_grace.start(wait + std::chrono::milliseconds(200));
        }
        startNext();
    }
    Q_EMIT dataChanged();
    tellWaiters();
    // Last: a continuation of the caller may run inside and do anything.
    for (const auto &promise : std::as_const(run->waiting)) {
        if (numbers)
            promise->keep(run->report);
        else
            promise->keep(numbers.error());
    }
}

void SyncEngine::asideEnded()
{
    tell();
    const RunPointer run = m_running;
    if (run && run->pulled)
        pullEnded(run);
    else
        startNext();
}

void SyncEngine::whenOver(std::function<bool()> isOver, const std::shared_ptr<OncePromise<Unit>> &promise)
{
    m_waiters.append({std::move(isOver), promise});
    tellWaiters();
}

void SyncEngine::tellWaiters()
{
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    QList<std::shared_ptr<OncePromise<Unit>>> over;
    for (const Waiter &waiter : waiters) {
        if (waiter.isOver())
            over.append(waiter.promise);
        else
            m_waiters.append(waiter);
    }
    for (const auto &promise : std::as_const(over))
        promise->keep(done());
}

} // namespace Stanko
