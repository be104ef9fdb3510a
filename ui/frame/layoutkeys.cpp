// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/layoutkeys.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

// The same places on both layouts.
constexpr auto kCyrillic = u"ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
constexpr auto kLatin = u"QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.";

/// Letters by the place of the key: the scan codes of a PC keyboard, row by row.
struct KeyRow
{
    quint32 first;
    const char16_t *letters;
};
constexpr KeyRow kRows[] = {{0x10, u"QWERTYUIOP"}, {0x1e, u"ASDFGHJKL"}, {0x2c, u"ZXCVBNM"}};

Qt::Key keyAtPlace(quint32 scanCode)
{
    const QString platform = QGuiApplication::platformName();
    // X11 and Wayland count from 8.
    if (platform == "xcb"_L1 || platform.startsWith("wayland"_L1))
        scanCode -= 8;
    for (const KeyRow &row : kRows) {
        const QStringView letters(row.letters);
        if (scanCode >= row.first && scanCode < row.first + quint32(letters.size()))
            return Qt::Key(letters[qsizetype(scanCode - row.first)].unicode());
    }
    return Qt::Key_unknown;
}

} // namespace

Qt::Key latinKey(const QKeyEvent &event)
{
    const int key = event.key();
    // Letters up to Latin-1 are as Qt's shortcuts expect them; above the BMP are Qt's own codes (F5, arrows).
    if (key <= 0xff || key > 0xffff)
        return Qt::Key_unknown;
    const qsizetype place = QStringView(kCyrillic).indexOf(QChar(char16_t(key)).toUpper());
    if (place >= 0)
        return Qt::Key(QStringView(kLatin)[place].unicode());
    return keyAtPlace(event.nativeScanCode());
}

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
