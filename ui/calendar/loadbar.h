// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QRect>

class QPainter;

namespace Stanko {

/// Hours against capacity, small: a bar, the figures below it and, when there are too many, by how much.

/// The entry of a week and an engineer (0 = all together); null when there is none. Lives as long as \a weeks.
const WeekHours *hoursOf(const QList<WeekHours> &weeks, QDate monday, UserId engineer);
/// «62 из 80 ч, 14 выездов», with «перегруз 12 ч» where that is so.
QString loadText(const WeekHours &hours);
int loadBarHeight();
/// At the top of \a rect; nothing for a week without hours and capacity.
void drawLoadBar(QPainter &painter, const QRect &rect, const WeekHours &hours);

} // namespace Stanko
