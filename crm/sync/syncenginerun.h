// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/syncengine.h"
#include "models/store/outboxstore.h"

#include <QtCore/QElapsedTimer>

namespace Stanko {

/// A run in the queue or under way. Shared by the continuations of its steps.
struct SyncEngine::Run
{
    Wish wish;
    bool isCancelled = false;                 ///< its pull is not wanted any more
    bool isGivenUp = false;                   ///< for a pause: it ends as soon as it can
    bool isAside = false;                     ///< beside the pull of another one
    bool isPulling = false;                   ///< its lists are being read
    std::optional<Result<PullReport>> pulled; ///< waits for the one aside
    bool isQuiet = true;                      ///< brought nothing and sent nothing
    SyncReport report;
    std::optional<Error> unpaid; ///< writes are refused until somebody pays; reading went on
    qint64 requestsBefore = 0;
    QElapsedTimer timer;
    QList<std::shared_ptr<OncePromise<SyncReport>>> waiting;

    /// The desk's own look at everything.
    bool isReconcile() const { return wish.isByItself && wish.depth == PullDepth::Everything; }
    bool covers(const Wish &other) const
    {
        if (!other.pulls)
            return true;
        return wish.pulls && (wish.depth == other.depth || wish.depth == PullDepth::Everything) &&
               (!wish.side || wish.side == other.side);
    }
    /// Takes \a other along.
    void join(const Wish &other, const std::shared_ptr<OncePromise<SyncReport>> &promise)
    {
        waiting.append(promise);
        if (other.scope == DrainScope::Everything)
            wish.scope = other.scope;
        wish.isByItself = wish.isByItself && other.isByItself;
    }
};

/// What the store counts for the state and the reports.
struct SyncEngine::Numbers
{
    OutboxCounts outbox;
    int attention = 0;
    UnixSeconds nextDueAt = 0; ///< of what waits for its time; 0 = nothing does
    UnixSeconds lastSuccessAt = 0;
    UnixSeconds cursor = 0;
    UnixSeconds reconciledAt = 0; ///< 0 = never
    SyncModes modes;
};

} // namespace Stanko
