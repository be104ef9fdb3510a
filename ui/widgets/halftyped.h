// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Stanko {

/// Marks \a field as holding something that would be lost with its window: the window is not replaced meanwhile. For
/// fields whose contents no desk keeps as a draft.
void setHalfTyped(QWidget *field, bool isHalfTyped);
/// Is there such a field in \a window?
bool hasHalfTyped(const QWidget *window);

} // namespace Stanko
