// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/syncengine.h"

#include <functional>
#include <memory>

namespace Stanko {

/// Runs \a call on the engine's thread. The answer comes from there; consumers name their own context.
template<typename T>
QFuture<Result<T>> onEngine(SyncEngine *engine, std::function<QFuture<Result<T>>(SyncEngine &)> call)
{
    auto promise = std::make_shared<OncePromise<T>>();
    const QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(
        engine,
        [engine, promise, call = std::move(call)] {
            call(*engine).then([promise](const Result<T> &result) { promise->keep(result); });
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace Stanko
