// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/enginesyncdesk.h"

#include "crm/desk/onengine.h"
#include "crm/desk/practice.h"
#include "models/store/syncmodestore.h"

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

QFuture<Done> EngineSyncDesk::setPaused(bool paused)
{
    return onEngine<Unit>(m_shared.engine, [paused](SyncEngine &engine) { return engine.setPaused(paused); });
}

QFuture<Done> EngineSyncDesk::startTraining()
{
    return thenTellEngine(m_shared.store->write([](Database &db) { return SyncModeStore::startTraining(db); }));
}

QFuture<Done> EngineSyncDesk::endTraining(TrainingEnd end)
{
    return thenTellEngine(m_shared.store->write([end, context = deskContext(m_shared)](Database &db) -> Done {
        STANKO_TRY(view, storeView(db, context));
        return endPractice(db, end, view, context);
    }));
}

QFuture<Done> EngineSyncDesk::thenTellEngine(QFuture<Done> stored)
{
    return stored
        .then(this,
              [this](const Done &result) {
                  if (!result)
                      return QtFuture::makeReadyFuture(result);
                  return onEngine<Unit>(m_shared.engine, [](SyncEngine &engine) { return engine.trainingChanged(); });
              })
        .unwrap();
}

void EngineSyncDesk::setSeen(bool seen)
{
    QMetaObject::invokeMethod(
        m_shared.engine, [engine = m_shared.engine, seen] { engine->setSeen(seen); }, Qt::QueuedConnection);
}

QList<ExchangeLine> EngineSyncDesk::exchangeLog() const
{
    return m_log.lines();
}

} // namespace Stanko
