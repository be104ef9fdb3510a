// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "ui/widgets/tone.h"

#include <QtCore/QRect>
#include <QtGui/QFontMetrics>

class QPainter;

namespace Stanko {

/// How a chip is drawn beyond what its visit says.
struct ChipLook
{
    bool isSelected = false;
    bool isCurrent = false; ///< has the keyboard
    bool isGhost = false;   ///< where a moved visit was: an outline only
    bool isPulled = false;  ///< is under way with the mouse: pale
    bool isShort = false;   ///< no room for more than the kind
};

/// Late red, soon amber, done green, forecast neutral; never without the sign beside it.
Tone visitTone(VisitState state);
/// «✓» done, «!» late, «~» forecast, «•» an unpublished move; empty for others.
QString visitSign(const Visit &visit);
/// «ДС» of «Дёмин С.»; empty for nobody.
QString initialsOf(const QString &name);
/// Height of a chip in the theme's fonts.
int chipHeight();
/// Height of a chip with a second line for the customer.
int tallChipHeight();
/// Sign and title of \a visit in \a room pixels. Without room for all of it, or when \a isShort, the model is
/// shortened: what is to be done matters more. Pure.
QString chipTitle(const QString &sign, const Visit &visit, const QFontMetrics &metrics, int room, bool isShort);
/// Draws \a visit into \a rect in the colours of the current theme: sign, title, the serial's tail and the engineer's
/// initials as far as there is room; staged ones with a dashed edge. A rectangle as high as tallChipHeight() shows the
/// customer below.
void drawVisitChip(QPainter &painter, const QRect &rect, const Visit &visit, const ChipLook &look);

} // namespace Stanko
