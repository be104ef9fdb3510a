// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"

#include <QtCore/QDateTime>

namespace Stanko {

std::optional<QDate> civilDay(UnixSeconds instant, const QTimeZone &zone)
{
    if (instant == 0)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(instant, zone).date();
}

UnixSeconds noonOf(QDate day, const QTimeZone &zone)
{
    const UnixSeconds noon = QDateTime(day, QTime(12, 0), zone).toSecsSinceEpoch();
    // Noon of 1970-01-01 in Kamchatka is the instant 0, which would mean "no day".
    return noon != 0 ? noon : 1;
}

UnixSeconds startOf(QDate day, const QTimeZone &zone)
{
    // Not QTime(0, 0): in some zones midnight does not exist on the day summer time begins.
    return day.startOfDay(zone).toSecsSinceEpoch();
}

UnixSeconds endOf(QDate day, const QTimeZone &zone)
{
    return startOf(day.addDays(1), zone) - 1;
}

bool isSendableDay(QDate day)
{
    return day.isValid() && day.year() >= 1970 && day.year() < 2100;
}

} // namespace Stanko
