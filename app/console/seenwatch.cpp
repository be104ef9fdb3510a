// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/seenwatch.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

#include <utility>

namespace Stanko {

SeenWatch::SeenWatch(QWidget *window, std::function<void(bool)> tell)
    : QObject(window), m_window(window), m_tell(std::move(tell))
{
    window->installEventFilter(this);
}

bool SeenWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange: {
        const bool isShown = event->type() == QEvent::Show || (event->type() != QEvent::Hide && m_window->isVisible());
        const bool isSeen = isShown && !m_window->isMinimized();
        if (std::exchange(m_isSeen, isSeen) != isSeen)
            m_tell(isSeen);
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Stanko
