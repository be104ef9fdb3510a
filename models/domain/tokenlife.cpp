// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tokenlife.h"

#include "models/domain/civilday.h"

namespace Stanko {

std::optional<qint64> tokenDaysLeft(UnixSeconds expiresAt, QDate today, const QTimeZone &zone)
{
    const std::optional<QDate> last = civilDay(expiresAt, zone);
    return last && today.isValid() ? std::optional(today.daysTo(*last)) : std::nullopt;
}

bool isEndingSoon(std::optional<qint64> daysLeft)
{
    return daysLeft && *daysLeft <= kTokenWarningDays;
}

} // namespace Stanko
