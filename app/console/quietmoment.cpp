// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/quietmoment.h"

#include "ui/frame/helpwindow.h"
#include "ui/widgets/halftyped.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <algorithm>

namespace Stanko {

QuietMoment::QuietMoment(std::function<const QWidget *()> window, std::function<void()> then)
    : m_window(std::move(window)), m_then(std::move(then))
{
}

void QuietMoment::await()
{
    if (m_isAwaited)
        return;
    m_isAwaited = true;
    qApp->installEventFilter(this);
    lookSoon();
}

bool QuietMoment::eventFilter(QObject *watched, QEvent *event)
{
    // What ends a reason to wait: something closes, or a field is left.
    if (event->type() == QEvent::Hide || event->type() == QEvent::FocusIn)
        lookSoon();
    return QObject::eventFilter(watched, event);
}

void QuietMoment::lookSoon()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    QMetaObject::invokeMethod(
        this, [this] { look(); }, Qt::QueuedConnection);
}

void QuietMoment::look()
{
    m_isLooking = false;
    if (!isNow())
        return;
    m_isAwaited = false;
    qApp->removeEventFilter(this);
    m_then();
}

bool QuietMoment::isNow() const
{
    const QWidget *window = m_window();
    if (!window || QApplication::activePopupWidget() || QApplication::activeModalWidget() || hasHalfTyped(window))
        return false;
    // Help is read, not filled in, and may stand beside the window all day.
    const auto isForm = [](const QWidget *each) {
        return each->isVisible() && qobject_cast<const QDialog *>(each) && !qobject_cast<const HelpWindow *>(each);
    };
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::none_of(windows.begin(), windows.end(), isForm);
}

} // namespace Stanko
