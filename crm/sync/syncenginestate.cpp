// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncengine.h"

#include "crm/api/amoclient.h"
#include "models/service/clock.h"
#include "models/store/outboxstore.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

/// What the engine says of itself, and when it runs again.
namespace Stanko {

using std::chrono::milliseconds;
using std::chrono::seconds;

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

} // namespace Stanko
