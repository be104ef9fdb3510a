// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include "models/domain/decimalnotation.h"

namespace Stanko {

using namespace Qt::StringLiterals;

Result<qint64> parsePrice(QStringView typed)
{
    STANKO_TRY(number, readDecimalNotation(typed));
    // Exact digits instead of a double: truncation must not depend on how a fraction rounds.
    qint64 roubles = 0;
    for (qsizetype i = 0; i < number.point; ++i) {
        if (i >= number.digits.size() && roubles == 0)
            break;
        const int digit = i < number.digits.size() ? number.digits[i].digitValue() : 0;
        roubles = roubles * 10 + digit;
        if (roubles > kMaxPrice)
            return makeError(ErrorKind::BadInput, u"too large"_s);
    }
    return roubles;
}

QString priceForDisplay(qint64 roubles)
{
    constexpr QChar kGap = QChar::Nbsp;
    QString shown = QString::number(roubles < 0 ? -roubles : roubles);
    for (qsizetype i = shown.size() - 3; i > 0; i -= 3)
        shown.insert(i, kGap);
    if (roubles < 0)
        shown.prepend(u'\u2212');
    return shown + kGap + u'₽';
}

} // namespace Stanko
