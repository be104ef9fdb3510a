// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace Stanko {

/// When a page asks its desk again, and which answers still count. A person's new query goes out at once and makes
/// every older answer stale; changes told by a desk are gathered, and wait for the answer that is on its way, so that
/// a sync that streams in can neither flood the store nor starve the page. GUI thread; owned by the page.
class Refresher : public QObject
{
public:
    using Ask = std::function<void(quint64 token)>;
    Refresher(Ask ask, QObject *parent);

    /// The query has changed.
    void askNow();
    /// Something shown may have changed.
    void askSoon();
    /// To be called first with every answer: false means that it is to be dropped.
    bool accept(quint64 token);
    bool isWaiting() const { return m_isWaiting; }

private:
    Ask m_ask;
    QTimer m_gather;
    quint64 m_token = 0;
    bool m_isWaiting = false;
    bool m_isWantedAgain = false;
};

} // namespace Stanko
