// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/orderdisplay.h"

#include "models/domain/decimal.h"
#include "models/domain/money.h"

namespace Stanko {

QString exactPriceForDisplay(Decimal price)
{
    const Decimal exact = normalized(price);
    QString shown = decimalForDisplay(exact);
    if (exact.scale == 1)
        shown += u'0';
    return shown + QChar(QChar::Nbsp) + u'₽';
}

QString lineSumForDisplay(const OrderLine &line)
{
    // The hundredfold price gives the sum in kopecks by the same rule that makes the total.
    OrderLine inKopecks = line;
    if (line.price.scale >= 2)
        inKopecks.price.scale -= 2;
    else
        inKopecks.price = {line.price.mantissa * (line.price.scale == 1 ? 10 : 100), 0};
    if (const Result<qint64> kopecks = orderTotal({inKopecks}))
        return exactPriceForDisplay({*kopecks, 2});
    return priceForDisplay(orderTotal({line}).valueOr(0));
}

} // namespace Stanko
