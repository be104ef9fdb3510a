// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"
#include "models/service/intakedesk.h"

namespace Stanko {

/// The longest name of a lead, contact or article that amoCRM takes.
inline constexpr qsizetype kMostName = 250;

/// The client of \a phone (E.164) that amoCRM is known to have, the oldest of several; none for an empty phone. Store
/// thread.
Result<std::optional<Contact>> knownClient(Database &db, const QString &phone);

/// Plans a lead that amoCRM does not have yet: the request that makes it, a note with \a note (none when it is empty)
/// and the name without its marker, in this order. Writes nothing: storePlan() gives the local lead its id and puts it
/// into the intents, whose lead is 0 until then. A stage without status becomes the first working stage of the
/// pipeline, where the account's stages are known. Until it is sent a lead without a contact shows the known client of
/// its phone; amoCRM is asked when it goes. Store thread. BadSettings: "pipeline"; BadInput: "name".
Result<EditPlan> planNewLead(Database &db, const NewLead &lead, const QString &note, const StoreView &view);

/// What such a plan would write, for the dialog: names instead of ids. Duplicates are the caller's. Store thread.
Result<IntakePreview> newLeadPreview(Database &db, const EditPlan &plan, const StoreView &view);

} // namespace Stanko
