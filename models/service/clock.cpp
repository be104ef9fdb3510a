// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/clock.h"

#include <QtCore/QDateTime>

namespace Stanko {

QDate Clock::today(const QTimeZone &zone) const
{
    return QDateTime::fromMSecsSinceEpoch(nowMs(), zone).date();
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace Stanko
