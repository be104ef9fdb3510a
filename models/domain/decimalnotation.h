// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QStringView>

namespace Stanko {

/// A number that is not negative, as its digits: 0.`digits` × 10^`point`. "48 700,5" is 487005 with the point at 5.
struct DecimalDigits
{
    QString digits;
    qsizetype point = 0; ///< may lie before the first digit or behind the last one
};

/// Reads the notation of prices and quantities, which parsePrice() and parseDecimal() share (product.md section 5,
/// "Price"): group and decimal separators told apart, currency signs and an exponent allowed.
/// BadInput details: "empty", "not a number", "negative", "ambiguous".
Result<DecimalDigits> readDecimalNotation(QStringView typed);

} // namespace Stanko
