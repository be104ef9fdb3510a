// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncenginerun.h"

#include "crm/api/amoclient.h"
#include "crm/api/httplog.h"
#include "models/domain/pollpace.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

/// What the engine says of itself, and when it runs again.
namespace Stanko {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// As the clock on the wall of this desk shows it.
QDateTime wallClock(UnixSeconds at)
{
    return QDateTime::fromSecsSinceEpoch(at);
}

} // namespace

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
    tell();
}

void SyncEngine::schedule(const RunPointer &run, const std::optional<Error> &error)
{
    m_state.nextTryAt = 0;
    if (!runsByItself()) {
        tell();
        return;
    }
    if (!run->isQuiet || !run->wish.isByItself)
        m_quietPolls = 0;
    else if (run->wish.pulls && !error)
        ++m_quietPolls;
    if (!error) {
        m_failures = 0;
        return wake();
    }
    ++m_failures;
    const Verdict verdict = verdictFor(*error, m_failures, RequestPower::Reads);
    if (verdict.remedy == Remedy::AskForToken)
        return tell(); // a new token starts the next run
    milliseconds delay = std::max<milliseconds>(verdict.delay, seconds(5));
    if (error->kind == ErrorKind::Blocked && m_client)
        delay = std::max<milliseconds>(delay, seconds(m_client->blockedUntil() - m_clock.now()));
    // An edit that waits is tried again as ever.
    if (m_state.waiting == 0)
        delay = std::max(delay, stillFor());
    pollIn(delay);
}

void SyncEngine::wake()
{
    // A run decides at its end; trouble has its own time, which a look at the window does not shorten.
    if (!runsByItself() || m_running || m_failures > 0)
        return;
    const milliseconds wanted = pollDelay({m_config.pollInterval, m_quietPolls, m_isSeen});
    // Edits that are sent one after the other must not put off reading for ever.
    pollIn(pollWait(wanted, m_config.quiet, wallClock(m_polledAt), wallClock(m_clock.now())));
}

milliseconds SyncEngine::stillFor() const
{
    return pollWait(milliseconds(0), m_config.quiet, wallClock(m_polledAt), wallClock(m_clock.now()));
}

bool SyncEngine::wantsReconcile() const
{
    // What people do goes first, and the next question decides anew: after trouble a cheap one shows whether it is
    // over.
    return isReconcileDue(m_config.quiet, wallClock(m_reconciledAt), wallClock(m_clock.now())) && m_polls > 0 &&
           m_state.cursor > 0 && m_state.waiting == 0 && !m_state.isTraining && m_failures == 0;
}

void SyncEngine::pollIn(milliseconds delay)
{
    // Jitter keeps the desks of one company from asking in step.
    delay += milliseconds(QRandomGenerator::global()->bounded(int(delay.count() / 10) + 1));
    m_state.nextTryAt = m_clock.now() + std::chrono::duration_cast<seconds>(delay).count();
    m_poll.start(delay);
    tell();
}

void SyncEngine::savePace()
{
    if (!m_client)
        return;
    m_store.write([pace = QString::fromLatin1(m_client->paceState())](
                      Database &db) { return SettingStore::set(db, SettingStore::kPace, pace); },
                  WriteFor::Background);
}

Result<SyncEngine::Numbers> SyncEngine::readNumbers(Database &db, UnixSeconds now)
{
    Numbers numbers;
    STANKO_TRY(outbox, OutboxStore::counts(db));
    numbers.outbox = outbox;
    STANKO_TRY(attention, AttentionStore::count(db, now));
    numbers.attention = attention;
    STANKO_TRY(nextDueAt, OutboxStore::nextDueAt(db, now));
    numbers.nextDueAt = nextDueAt;
    STANKO_TRY(success, SettingStore::number(db, SettingStore::kLastSuccessAt));
    numbers.lastSuccessAt = success.value_or(0);
    STANKO_TRY(cursor, CursorStore::get(db, QLatin1String(kLeadsCursor)));
    numbers.cursor = cursor.at;
    STANKO_TRY(reconciledAt, SettingStore::number(db, kReadEverythingAt));
    numbers.reconciledAt = reconciledAt.value_or(0);
    STANKO_TRY(modes, SyncModeStore::read(db));
    numbers.modes = modes;
    return numbers;
}

void SyncEngine::take(const Numbers &numbers)
{
    m_wantsSchema = m_wantsSchema || numbers.outbox.parked > m_state.parked;
    m_state.waiting = numbers.outbox.waiting();
    m_state.conflicts = numbers.outbox.conflict;
    m_state.parked = numbers.outbox.parked;
    m_state.trainingEdits = numbers.modes.trainingEdits;
    m_reconciledAt = numbers.reconciledAt;
}

void SyncEngine::readCounts()
{
    m_store.read([now = m_clock.now()](Database &db) { return readNumbers(db, now); })
        .then(this, [this](const Result<Numbers> &numbers) {
            if (!numbers)
                return;
            take(*numbers);
            m_state.lastSuccessAt = numbers->lastSuccessAt;
            m_state.cursor = numbers->cursor;
            tell();
        });
}

void SyncEngine::tellOfSchema(const QList<SchemaDifference> &differences)
{
    for (const SchemaDifference &difference : differences) {
        // Nothing hangs on what is new.
        if (difference.change == SchemaChange::Added)
            continue;
        ExchangeLine line;
        line.atMs = m_clock.nowMs();
        line.found = difference;
        if (difference.thing == SchemaThing::User) {
            line.found->name.clear();
            line.found->before.clear();
            line.found->after.clear();
        }
        m_log.append(line);
        Q_EMIT exchanged(line);
    }
    // Names stand in every list.
    Q_EMIT dataChanged();
}

void SyncEngine::tell()
{
    if (m_client) {
        const AmoClient::Budget budget = m_client->budget();
        m_state.requestsAllowed = budget.allowed;
        m_state.requestsSet = budget.setting;
        m_state.requestsLastMinute = budget.lastMinute;
    }
    Q_EMIT stateChanged(m_state);
}

} // namespace Stanko
