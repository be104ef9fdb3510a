// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"

namespace Stanko {

// What several plans are made of. All on the store thread.

/// ISO; empty for no day.
QString isoDay(const std::optional<QDate> &day);
/// \a serial in any spelling. BadInput ("serial"), NotHere.
Result<Passport> passportOf(Database &db, const QString &serial);

/// Sets the date field of a deal, once however often it is asked; an account without the field keeps the date of the
/// machine on this desk. Nothing for a deal that has the day already, or is gone.
Done addDateIntent(Database &db, EditPlan &plan, LeadId lead, const PassportKey &key, QDate day, const StoreView &view);
/// Nothing without a deal.
void addNoteIntent(EditPlan &plan, LeadId lead, const PassportKey &key, const QString &text);
Done addStageIntent(Database &db, EditPlan &plan, LeadId lead, const PassportKey &key, const Stage &from,
                    const Stage &to);

} // namespace Stanko
