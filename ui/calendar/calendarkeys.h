// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QKeyEvent>

namespace Stanko {

/// The days by which a key moves what is selected: Alt+←/→ one, Alt+↑/↓ and Alt+Shift+←/→ seven; 0 for other keys.
inline int calendarShift(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool isShifted = held == (Qt::AltModifier | Qt::ShiftModifier);
    if (held != Qt::AltModifier && !isShifted)
        return 0;
    switch (event->key()) {
    case Qt::Key_Left:
        return isShifted ? -7 : -1;
    case Qt::Key_Right:
        return isShifted ? 7 : 1;
    case Qt::Key_Up:
        return -7;
    case Qt::Key_Down:
        return 7;
    default:
        return 0;
    }
}

} // namespace Stanko
