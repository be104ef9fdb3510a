// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/syncengine.h"
#include "models/service/homepromise.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace Stanko {

/// Runs \a call on the engine's thread and answers on the caller's. Cancelled when the engine ends before.
template<typename T, typename Engine>
QFuture<Result<T>> onEngine(Engine *engine, std::function<QFuture<Result<T>>(std::type_identity_t<Engine> &)> call)
{
    const HomePromise<Result<T>> promise;
    // Whatever drops the call, the end of the engine or of its step, leaves an answer.
    const auto answer = std::shared_ptr<std::optional<Result<T>>>(
        new std::optional<Result<T>>, [promise](std::optional<Result<T>> *given) {
            promise.keep(given->value_or(makeError(ErrorKind::Cancelled)));
            delete given;
        });
    QMetaObject::invokeMethod(
        engine,
        [engine, answer, call = std::move(call)] {
            call(*engine).then([answer](const Result<T> &result) { *answer = result; });
        },
        Qt::QueuedConnection);
    return promise.future();
}

} // namespace Stanko
