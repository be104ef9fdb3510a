// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/workcalendar.h"

namespace Stanko {

class Database;

namespace WorkYears {

inline Result<WorkCalendar> read(Database &)
{
    return WorkCalendar();
}

} // namespace WorkYears
} // namespace Stanko
