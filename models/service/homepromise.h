// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <memory>
#include <utility>

namespace Stanko {

/// A promise that any thread may keep and whose future ends on the thread that made it, from that thread's event loop.
///
/// Qt 6.4 runs a continuation twice when `then()` attaches it in the moment in which another thread finishes the
/// future, and the second run uses what the first has moved away. A future that ends at home has no such moment, and
/// continuations without a context run there, too. Copies are the same promise. When its event loop ends before, or
/// nobody keeps it, the future is cancelled.
template<typename T>
class HomePromise
{
public:
    /// Precondition: the thread has an event dispatcher.
    HomePromise() : m_home(QAbstractEventDispatcher::instance()), m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }
    QFuture<T> future() const { return m_promise->future(); }
    /// Once; the home thread must not have ended.
    void keep(T value) const
    {
        QMetaObject::invokeMethod(
            m_home,
            [promise = m_promise, value = std::move(value)]() mutable {
                promise->addResult(std::move(value));
                promise->finish();
            },
            Qt::QueuedConnection);
    }

private:
    QAbstractEventDispatcher *m_home;
    std::shared_ptr<QPromise<T>> m_promise;
};

} // namespace Stanko
