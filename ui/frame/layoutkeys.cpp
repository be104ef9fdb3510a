// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/layoutkeys.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace Stanko {

LayoutKeys::LayoutKeys(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool LayoutKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_window || !(press->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    const Qt::Key latin = latinKey(*press);
    if (latin == Qt::Key_unknown)
        return false;
    const Qt::KeyboardModifiers modifiers = press->modifiers() & ~Qt::KeypadModifier;
    if (activate(QKeySequence(QKeyCombination(modifiers, latin)), widget))
        return true;
    // Copy, paste and the like: fields compare with Latin keys.
    QKeyEvent translated(QEvent::KeyPress, latin, press->modifiers(), press->nativeScanCode(),
                         press->nativeVirtualKey(), press->nativeModifiers(), {}, press->isAutoRepeat(),
                         quint16(press->count()));
    translated.ignore();
    QCoreApplication::sendEvent(widget, &translated);
    return translated.isAccepted();
}

bool LayoutKeys::activate(const QKeySequence &keys, const QWidget *focus) const
{
    const QList<QShortcut *> shortcuts = m_window->findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        const auto *owner = qobject_cast<QWidget *>(shortcut->parent());
        if (!shortcut->isEnabled() || shortcut->key() != keys || !owner || !owner->isVisible())
            continue;
        const bool reaches = shortcut->context() == Qt::WidgetShortcut ? owner == focus
                             : shortcut->context() == Qt::WidgetWithChildrenShortcut
                                 ? owner == focus || owner->isAncestorOf(focus)
                                 : true;
        if (reaches) {
            Q_EMIT shortcut->activated();
            return true;
        }
    }
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->isEnabled() && action->shortcuts().contains(keys)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace Stanko
