// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QPushButton>

namespace Stanko {

/// Plain: a bordered button. Primary: the one main action of a page or dialog. Link: text in the accent colour.
/// Danger: takes something away. Quiet: an icon without a frame.
enum class ButtonLook { Plain, Primary, Link, Danger, Quiet };

void setButtonLook(QPushButton *button, ButtonLook look);
QPushButton *makeButton(const QString &text, ButtonLook look = ButtonLook::Plain, QWidget *parent = nullptr);
/// As small as a row of a list allows.
void setSmall(QPushButton *button);
/// \a hint of a checkable button, wide enough for the bold text it has while checked, so that nothing beside it moves.
QSize steadySizeHint(const QPushButton &button, QSize hint);
/// An icon alone: \a name is its accessible name and tooltip.
QPushButton *makeIconButton(IconName icon, const QString &name, QWidget *parent = nullptr);

} // namespace Stanko
