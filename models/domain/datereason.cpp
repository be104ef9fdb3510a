// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datereason.h"

namespace Stanko {

// BASE plan
QDate evaluated(const DateReason &reason, const WorkCalendar &)
{
    return reason.day;
}
QDate evaluated(const PlannedDate &planned, const WorkCalendar &)
{
    return planned.day;
}

} // namespace Stanko
