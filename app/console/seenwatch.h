// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace Stanko {

/// Tells whether a window may be looked at: shown and not minimised. GUI thread; a child of the window.
class SeenWatch final : public QObject
{
public:
    /// \a tell is called when it has changed; before its first call the window counts as seen.
    SeenWatch(QWidget *window, std::function<void(bool seen)> tell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    std::function<void(bool)> m_tell;
    bool m_isSeen = true;
};

} // namespace Stanko
