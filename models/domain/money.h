// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QStringView>

namespace Stanko {

/// Whole roubles from text as product.md section 5 ("Price") settles it: truncated like int(float(v)), group and
/// decimal separators told apart, currency signs allowed.
/// BadInput (detail: "empty", "not a number", "negative", "ambiguous" or "too large") otherwise.
Result<qint64> parsePrice(QStringView typed);

/// The largest price amoCRM takes.
inline constexpr qint64 kMaxPrice = 2'147'483'647;

/// `48 700 ₽` with no-break spaces.
QString priceForDisplay(qint64 roubles);

} // namespace Stanko
