// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/workcalendar.h"

namespace Stanko {

class Database;

/// The production calendar of a desk: the years shipped with the program, and over them those loaded from files.
namespace WorkYears {

/// The years shipped; read once per process. Any thread.
const WorkCalendar &shipped();

/// A year that is kept but cannot be read (a newer program may have written it) counts as not loaded.
Result<WorkCalendar> read(Database &db);

/// Keeps the years of \a calendar; a year that was kept before is replaced, others stay.
Done keep(Database &db, const WorkCalendar &calendar);

} // namespace WorkYears
} // namespace Stanko
