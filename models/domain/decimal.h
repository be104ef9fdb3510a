// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Stanko {

/// An exact decimal number, mantissa × 10^-scale: quantities («1,5 л») and unit prices with kopecks. Never a double,
/// because a total must not depend on how a fraction rounds.
struct Decimal
{
    qint64 mantissa = 0;
    int scale = 0; ///< digits after the point, 0 to kMaxScale

    static constexpr int kMaxScale = 6;
    bool isZero() const { return mantissa == 0; }
    friend bool operator==(const Decimal &, const Decimal &) = default; ///< 1.50 and 1.5 differ: see normalized()
};

/// Without zeros at the end of the fraction.
Decimal normalized(Decimal value);

/// The notation of parsePrice() (money.h) with its fraction kept; more than kMaxScale digits of it are BadInput.
/// BadInput details: "empty", "not a number", "negative", "ambiguous", "too large".
Result<Decimal> parseDecimal(QStringView typed);

/// "1.5": point, no grouping, for files and the database. parseDecimal() reads it back.
QString decimalText(Decimal value);

/// `1,5`, with no-break spaces between groups, for people.
QString decimalForDisplay(Decimal value);

} // namespace Stanko
