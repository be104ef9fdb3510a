// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace Stanko {

/// Waits for a moment in which the window may be replaced: no dialog, menu or list open, nothing half typed that
/// would be lost with it. GUI thread; owned by the session.
class QuietMoment final : public QObject
{
public:
    /// \a window tells the window there is, \a then is called from the event loop when the moment has come.
    QuietMoment(std::function<const QWidget *()> window, std::function<void()> then);

    /// Once for however many calls.
    void await();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookSoon();
    void look();
    bool isNow() const;

    std::function<const QWidget *()> m_window;
    std::function<void()> m_then;
    bool m_isAwaited = false;
    bool m_isLooking = false;
};

} // namespace Stanko
