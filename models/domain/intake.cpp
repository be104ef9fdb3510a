// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intake.h"

#include "models/domain/money.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMillion = 1'000'000;

/// A number taken apart into whole ones and millionths, the finest a Decimal has.
struct Micro
{
    qint64 whole = 0;
    qint64 millionths = 0;
};

Micro microOf(Decimal value)
{
    qint64 unit = 1;
    for (int i = 0; i < value.scale; ++i)
        unit *= 10;
    return {.whole = value.mantissa / unit, .millionths = value.mantissa % unit * (kMillion / unit)};
}

bool isInRange(Decimal value)
{
    return value.mantissa >= 0 && value.scale >= 0 && value.scale <= Decimal::kMaxScale &&
           microOf(value).whole <= kMaxPrice;
}

} // namespace

QString markedName(const QString &name, const QString &marker)
{
    constexpr qsizetype kMostName = 250;
    const QString tail = u" · "_s + marker;
    return name.trimmed().left(kMostName - tail.size()) + tail;
}

Result<qint64> orderTotal(const QList<OrderLine> &lines)
{
    if (lines.isEmpty())
        return makeError(ErrorKind::BadInput, u"lines"_s);
    // Schoolbook multiplication in base one million: every product of two halves fits into 64 bits, on any compiler.
    qint64 whole = 0;
    qint64 millionths = 0;
    qint64 finest = 0; // 10^-12
    for (const OrderLine &line : lines) {
        if (line.quantity.isZero() || !isInRange(line.quantity))
            return makeError(ErrorKind::BadInput, u"quantity"_s);
        if (!isInRange(line.price))
            return makeError(ErrorKind::BadInput, u"price"_s);
        const Micro quantity = microOf(line.quantity);
        const Micro price = microOf(line.price);
        finest += quantity.millionths * price.millionths;
        millionths += quantity.whole * price.millionths + quantity.millionths * price.whole + finest / kMillion;
        finest %= kMillion;
        // Two factors below 2^31 each, and a sum so far that is not above the limit: no overflow.
        whole += quantity.whole * price.whole + millionths / kMillion;
        millionths %= kMillion;
        if (whole > kMaxPrice)
            return makeError(ErrorKind::BadInput, u"price"_s);
    }
    return whole;
}

} // namespace Stanko
