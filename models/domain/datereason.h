// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/maintenanceplan.h"
#include "models/domain/passport.h"

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

class WorkCalendar;

/// Why a next date is what it is; the words are made in ui/errortext.
struct DateReason
{
    NextDateSource source = NextDateSource::None;
    QDate day;
    QString kind;

    // Field or Local
    LeadId lead = 0;       ///< the deal whose field says so; 0 = kept on this desk only
    QString author = {};   ///< who set it, where that is known
    UnixSeconds setAt = 0; ///< when; 0 = not known
    QDate before = {};     ///< the date it had then; invalid = not known

    // What the plan says: the reason itself with source Plan, beside it otherwise
    std::optional<PlannedDate> planned = {};
};

/// Reckons the date anew from what the reason names: the field's day, or base and intervals of the plan with the
/// shift to a workday. Invalid when the reason is incomplete.
QDate evaluated(const DateReason &reason, const WorkCalendar &calendar);
QDate evaluated(const PlannedDate &planned, const WorkCalendar &calendar);

} // namespace Stanko
