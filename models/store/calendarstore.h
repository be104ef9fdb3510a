// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"
#include "models/service/calendardesk.h"

#include <QtCore/QTimeZone>

namespace Stanko {

class Database;

/// What the calendar needs to know beside what is stored.
struct CalendarContext
{
    QDate today = {}; ///< in the zone
    QTimeZone zone = QTimeZone::utc();
    int soonDays = 30;
    UserId me = 0; ///< of the token
    PipelineRoles roles = {};
    bool hasDateField = true; ///< false: dates are kept on this desk, each machine's by itself
};

/// The maintenance calendar: visits made of machines, plans and what was done, staged moves laid over.
namespace CalendarStore {

/// See CalendarDesk::calendar().
Result<CalendarAnswer> answer(Database &db, const CalendarRange &range, const CalendarContext &context);
/// The next visits of \a keys as they stand, staged moves laid over, in that order; machines that are not there or are
/// withdrawn are left out.
Result<QList<Visit>> nextVisits(Database &db, const QList<PassportKey> &keys, const CalendarContext &context);
/// See CalendarDesk::why(). NotHere.
Result<DateReason> why(Database &db, const PassportKey &key, const CalendarContext &context);
/// See CalendarDesk::figures(). Load and forecast count staged moves, as the calendar shows them.
Result<CalendarFigures> figures(Database &db, UserId engineer, const CalendarContext &context);

/// Of machines that are there and not withdrawn; by day.
Result<QList<VisitMove>> staged(Database &db);
/// Keeps a move in place of the one that was staged for the machine.
Done stage(Database &db, const VisitMove &move);
Done unstage(Database &db, const QSet<PassportKey> &keys);
Done unstageAll(Database &db);

} // namespace CalendarStore
} // namespace Stanko
