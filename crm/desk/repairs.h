// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "models/domain/driftrepair.h"
#include "models/domain/result.h"

namespace Stanko {

class Clock;
class Database;

/// A repair that was decided on: what it changes in the settings, and what it starts from.
struct RepairPlan
{
    AccountSettings before;
    AccountSettings after;
    bool changesSettings() const { return before != after; }
};

// Store thread; see AttentionDesk for what is offered and how it ends.

/// Empty where nothing can be offered. NotHere.
Result<QList<RepairChoice>> repairsOf(Database &db, qint64 item, const StoreView &view);
/// BadInput (detail "choice") for what is not among the choices, NotHere.
Result<RepairPlan> planRepair(Database &db, qint64 item, const QString &choice, const StoreView &view);
/// Turns the waiting edits and brings the questions in step, in one transaction. \a settings: as they are from now on.
/// \return how many edits were turned.
Result<int> applyRepair(Database &db, qint64 item, const QString &choice, const RepairPlan &plan,
                        const AccountSettings &settings, const Clock &clock);

/// The settings have become \a after: what waits and means a thing they replace means the other one (see
/// replacements()), and the questions about the account are asked anew. One transaction. Nothing happens when \a after
/// is of another address: what waits here is not for it. \return how many edits were turned.
Result<int> followSettings(Database &db, const AccountSettings &before, const AccountSettings &after,
                           const Clock &clock);

} // namespace Stanko
