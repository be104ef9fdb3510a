// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace Stanko {

/// How a fake desk ends its futures: at once, with an error, or when the test says so. GUI thread; part of each fake.
class FakeAnswers
{
public:
    /// When set, every answer of the desk is this error and nothing is changed.
    std::optional<Error> error;

    /// From now on answers wait for release…().
    void hold() { m_isHeld = true; }
    int waiting() const { return int(m_waiting.size()); }
    void releaseFirst();
    void releaseLast();
    /// Ends everything that waits, oldest first, and stops holding.
    void releaseAll();

    template<typename T>
    QFuture<Result<T>> end(Result<T> result)
    {
        if (error)
            result = *error;
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        auto finish = [promise, result = std::move(result)]() mutable {
            promise->addResult(std::move(result));
            promise->finish();
        };
        if (m_isHeld)
            m_waiting.append(std::move(finish));
        else
            finish();
        return future;
    }

private:
    bool m_isHeld = false;
    QList<std::function<void()>> m_waiting;
};

} // namespace Stanko
