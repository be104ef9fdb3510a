// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decimal.h"

#include "models/domain/decimalnotation.h"
#include "models/domain/money.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// The digits before and behind the point, without sign.
struct Sides
{
    QString whole;
    QString fraction;
};

Sides sidesOf(Decimal value)
{
    const qsizetype scale = std::clamp(value.scale, 0, Decimal::kMaxScale);
    // Through the unsigned type: the most negative number has no positive counterpart.
    const quint64 size = value.mantissa < 0 ? 0 - static_cast<quint64>(value.mantissa) : quint64(value.mantissa);
    const QString digits = QString::number(size).rightJustified(scale + 1, u'0');
    Sides sides{.whole = digits.chopped(scale), .fraction = digits.last(scale)};
    // "48.125" could be forty-eight thousand as well, and is refused when it is read: one zero more settles it.
    if (sides.fraction.size() == 3 && sides.whole.size() <= 3 && sides.whole[0] != u'0')
        sides.fraction += u'0';
    return sides;
}

} // namespace

Decimal normalized(Decimal value)
{
    while (value.scale > 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        --value.scale;
    }
    return value;
}

Result<Decimal> parseDecimal(QStringView typed)
{
    STANKO_TRY(number, readDecimalNotation(typed));
    QStringView digits = number.digits;
    qsizetype point = number.point;
    while (digits.startsWith(u'0')) {
        digits = digits.sliced(1);
        --point;
    }
    while (digits.endsWith(u'0') && digits.size() > point)
        digits.chop(1);
    if (digits.isEmpty())
        return Decimal{};
    constexpr qsizetype kMostWhole = 10; // digits of kMaxPrice
    if (point > kMostWhole)
        return makeError(ErrorKind::BadInput, u"too large"_s);
    const qsizetype scale = std::max<qsizetype>(0, digits.size() - point);
    if (scale > Decimal::kMaxScale)
        return makeError(ErrorKind::BadInput, u"not a number"_s);
    Decimal value{.mantissa = 0, .scale = static_cast<int>(scale)};
    for (qsizetype i = 0; i < point + scale; ++i)
        value.mantissa = value.mantissa * 10 + (i < digits.size() ? digits[i].digitValue() : 0);
    qint64 whole = value.mantissa;
    for (qsizetype i = 0; i < scale; ++i)
        whole /= 10;
    if (whole > kMaxPrice)
        return makeError(ErrorKind::BadInput, u"too large"_s);
    return normalized(value);
}

QString decimalText(Decimal value)
{
    const Sides sides = sidesOf(value);
    const QString number = sides.fraction.isEmpty() ? sides.whole : sides.whole + u'.' + sides.fraction;
    return value.mantissa < 0 ? u'-' + number : number;
}

QString decimalForDisplay(Decimal value)
{
    Sides sides = sidesOf(value);
    for (qsizetype i = sides.whole.size() - 3; i > 0; i -= 3)
        sides.whole.insert(i, QChar(QChar::Nbsp));
    const QString number = sides.fraction.isEmpty() ? sides.whole : sides.whole + u',' + sides.fraction;
    return value.mantissa < 0 ? u'\u2212' + number : number;
}

} // namespace Stanko
