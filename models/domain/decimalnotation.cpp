// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decimalnotation.h"

#include <QtCore/QList>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Error refusal(QLatin1StringView why)
{
    return makeError(ErrorKind::BadInput, why);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), isDigit);
}

QStringView withoutCurrency(QStringView text)
{
    for (const QStringView sign :
         {QStringView(u"₽"), QStringView(u"руб."), QStringView(u"руб"), QStringView(u"р."), QStringView(u"р")}) {
        if (text.endsWith(sign, Qt::CaseInsensitive))
            return text.chopped(sign.size()).trimmed();
    }
    return text;
}

/// A number taken apart: `whole`.`fraction` × 10^`exponent`, digits only.
struct NumberParts
{
    QString whole;
    QString fraction;
    int exponent = 0;
};

/// Digits between group signs: one to three, then three each. "01.02.2024" is a date, not twelve million.
bool areGroups(QStringView text, QChar sign)
{
    const QList<QStringView> groups = text.split(sign);
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.cbegin() + 1, groups.cend(), [](QStringView group) { return group.size() == 3; });
}

/// Splits \a mantissa, which holds digits, points and commas only.
Result<NumberParts> splitMantissa(const QString &mantissa, bool hasExponent)
{
    const qsizetype last = std::max(mantissa.lastIndexOf(u'.'), mantissa.lastIndexOf(u','));
    if (last < 0)
        return NumberParts{.whole = mantissa, .fraction = {}};

    const QChar sign = mantissa[last];
    const QChar other = sign == u'.' ? u',' : u'.';
    const bool hasOther = mantissa.contains(other);
    if (mantissa.count(sign) > 1) {
        if (hasOther || !areGroups(mantissa, sign))
            return refusal("not a number"_L1);
        return NumberParts{.whole = QString(mantissa).remove(sign), .fraction = {}};
    }
    QString whole = mantissa.first(last);
    const QString fraction = mantissa.sliced(last + 1);
    if (hasOther) {
        if (!areGroups(whole, other))
            return refusal("not a number"_L1);
        whole.remove(other);
    } else if (!hasExponent && fraction.size() == 3 && !whole.isEmpty() && whole.size() <= 3 && whole[0] != u'0') {
        return refusal("ambiguous"_L1);
    }
    return NumberParts{.whole = whole, .fraction = fraction};
}

Result<NumberParts> takeApart(QStringView text)
{
    QString mantissa;
    qsizetype i = 0;
    for (; i < text.size() && text[i].toLower() != u'e'; ++i) {
        const QChar c = text[i];
        if (isDigit(c) || c == u'.' || c == u',')
            mantissa += c;
        else if (!(c.isSpace() || c == u'\'' || c == u'’') || mantissa.isEmpty())
            return refusal("not a number"_L1);
    }
    const bool hasExponent = i < text.size();
    auto number = splitMantissa(mantissa, hasExponent);
    if (!number)
        return number;
    if (number->whole.isEmpty() && number->fraction.isEmpty())
        return refusal("not a number"_L1);
    if (hasExponent) {
        QStringView exponent = text.sliced(i + 1);
        const bool isNegative = exponent.startsWith(u'-');
        if (isNegative || exponent.startsWith(u'+'))
            exponent = exponent.sliced(1);
        if (exponent.isEmpty() || !areDigits(exponent))
            return refusal("not a number"_L1);
        // Far beyond any price either way, and far from overflow.
        constexpr int kFar = 100'000;
        bool isSmall = false;
        const int value = exponent.toInt(&isSmall);
        number->exponent = std::min(isSmall ? value : kFar, kFar) * (isNegative ? -1 : 1);
    }
    return number;
}

} // namespace

Result<DecimalDigits> readDecimalNotation(QStringView typed)
{
    QStringView text = typed.trimmed();
    if (text.isEmpty())
        return refusal("empty"_L1);
    text = withoutCurrency(text);
    const bool isNegative = text.startsWith(u'-') || text.startsWith(u'\u2212') || text.startsWith(u'–');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1).trimmed();

    const Result<NumberParts> number = takeApart(text);
    if (isNegative && (number || number.error().detail != "not a number"_L1))
        return refusal("negative"_L1);
    if (!number)
        return number.error();
    return DecimalDigits{.digits = number->whole + number->fraction, .point = number->whole.size() + number->exponent};
}

} // namespace Stanko
