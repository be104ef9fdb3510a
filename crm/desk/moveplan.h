// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/editplan.h"
#include "models/store/calendarstore.h"

namespace Stanko {

// Next dates moved. All on the store thread.

CalendarContext calendarContext(const StoreView &view);

/// One action that moves next dates, machines of the same deals included; as CalendarDesk::move(). Where two moves name
/// machines of one deal the first one counts.
Result<EditPlan> planMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view);
/// The same for one machine, whatever date it has.
Result<EditPlan> planReschedule(Database &db, const QString &serial, QDate day, const StoreView &view);
/// Everything staged, as planMoves(). What was staged of machines that have gone is forgotten.
Result<EditPlan> planPublish(Database &db, const StoreView &view);
/// What planMoves() would write, and what must be asked before. BadInput ("date").
Result<MovePreview> previewMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view);

/// Keeps moves for planPublish(), in one transaction; as CalendarDesk::stage(). BadInput ("date"), NotHere.
Done stageMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view);

} // namespace Stanko
