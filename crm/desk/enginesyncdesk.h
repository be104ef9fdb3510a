// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/httplog.h"
#include "crm/desk/storedesks.h"
#include "models/service/syncdesk.h"

#include <functional>

namespace Stanko {

/// The sync desk over the engine. Lives on the GUI (or main) thread and hands calls to the engine's; owned by the
/// composition root, which outlives it with everything it refers to.
class EngineSyncDesk final : public SyncDesk
{
    Q_OBJECT
public:
    /// Asks the key store whether it answers; ends once, within its watchdog time.
    using FindToken = std::function<QFuture<TokenPlace>()>;
    EngineSyncDesk(DeskShared &shared, HttpLog &log, FindToken findToken);

    SyncState state() const override { return m_state; }
    QFuture<Result<SyncReport>> sync(PullDepth depth) override;
    void cancelSync() override;
    QFuture<Result<SyncReport>> push() override;
    QFuture<Result<CheckReport>> check() override;
    QFuture<Done> setPaused(bool paused) override;
    QFuture<Done> startTraining() override;
    QFuture<Done> endTraining(TrainingEnd end) override;
    void setSeen(bool seen) override;

    QList<ExchangeLine> exchangeLog() const override;

private:
    QFuture<Done> thenTellEngine(QFuture<Done> stored);

    DeskShared &m_shared;
    HttpLog &m_log;
    FindToken m_findToken;
    SyncState m_state;
};

} // namespace Stanko
