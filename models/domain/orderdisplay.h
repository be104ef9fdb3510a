// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intake.h"

namespace Stanko {

/// Prices of order lines as the window and the notes show them, exact to the kopeck. Pure, for any thread.
/// `480,50 ₽`, `2 400 ₽`: kopecks are written with two digits or not at all.
QString exactPriceForDisplay(Decimal price);

/// The sum of a line, cut off behind the kopecks by the rule that makes the total; in whole roubles where kopecks would
/// be too many to count.
QString lineSumForDisplay(const OrderLine &line);

} // namespace Stanko
