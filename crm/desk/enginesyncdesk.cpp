// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/enginesyncdesk.h"

#include "crm/desk/onengine.h"

namespace Stanko {

EngineSyncDesk::EngineSyncDesk(DeskShared &shared, HttpLog &log, FindToken findToken)
    : m_shared(shared), m_log(log), m_findToken(std::move(findToken))
{
    connect(m_shared.engine, &SyncEngine::stateChanged, this, [this](const SyncState &state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(m_shared.engine, &SyncEngine::exchanged, this, &SyncDesk::exchanged);
}

QFuture<Result<SyncReport>> EngineSyncDesk::sync(PullDepth depth)
{
    return onEngine<SyncReport>(m_shared.engine, [depth](SyncEngine &engine) { return engine.sync(depth); });
}

void EngineSyncDesk::cancelSync()
{
    QMetaObject::invokeMethod(m_shared.engine, &SyncEngine::cancelPull, Qt::QueuedConnection);
}

QFuture<Result<SyncReport>> EngineSyncDesk::push()
{
    return onEngine<SyncReport>(m_shared.engine, [](SyncEngine &engine) { return engine.push(); });
}

QFuture<Result<CheckReport>> EngineSyncDesk::check()
{
    const QFuture<TokenPlace> place = m_findToken();
    return onEngine<CheckReport>(m_shared.engine, [](SyncEngine &engine) { return engine.check(); })
        .then(this,
              [this, place](const Result<CheckReport> &report) {
                  if (!report)
                      return QtFuture::makeReadyFuture(report);
                  return QFuture(place).then(this, [report = *report](const TokenPlace &found) mutable {
                      report.tokenPlace = found;
                      if (found.missesKeychain())
                          report.problems.append({errorKindName(found.keychainError->kind), found.keychainError, {}});
                      return Result<CheckReport>(report);
                  });
              })
        .unwrap();
}

// BASE engine: the next four

QFuture<Done> EngineSyncDesk::setPaused(bool)
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

QFuture<Done> EngineSyncDesk::startTraining()
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

QFuture<Done> EngineSyncDesk::endTraining(TrainingEnd)
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

void EngineSyncDesk::setSeen(bool)
{
}

QList<ExchangeLine> EngineSyncDesk::exchangeLog() const
{
    return m_log.lines();
}

} // namespace Stanko
