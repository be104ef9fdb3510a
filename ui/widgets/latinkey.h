// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/Qt>

class QKeyEvent;

namespace Stanko {

/// The Latin key on the same place of the keyboard, when \a event is a Cyrillic (or other non-Latin) letter;
/// Qt::Key_unknown when it is not.
Qt::Key latinKey(const QKeyEvent &event);

} // namespace Stanko
