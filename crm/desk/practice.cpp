// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/practice.h"

#include "crm/desk/editplan.h"
#include "crm/sync/apply.h"
#include "models/store/outboxstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/syncmodestore.h"

namespace Stanko {

namespace {

/// A machine that amoCRM's leads registered meanwhile keeps the date that was planned for it; one that only practice
/// had made is withdrawn, as after any undo, and its date with it.
Done dropPlannedOfNobody(Database &db, const StoreView &view, const DeskContext &context)
{
    STANKO_TRY(planned, SyncModeStore::plannedSince(db));
    for (const IntentId id : std::as_const(planned)) {
        STANKO_TRY(intent, OutboxStore::find(db, id));
        const auto passport = PassportStore::find(db, intent.key);
        if (!passport && passport.error().kind != ErrorKind::NotHere)
            return passport.error();
        if (passport && !passport->isWithdrawn && passport->homeLead == intent.lead)
            continue;
        STANKO_TRY(touched, OutboxStore::cancel(db, id, view.now));
        STANKO_TRY(outcome, derive(db, touched, view.settings, *context.clock));
        Q_UNUSED(outcome)
    }
    return done();
}

} // namespace

Done endPractice(Database &db, TrainingEnd end, const StoreView &view, const DeskContext &context)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    if (end == TrainingEnd::TakeBack) {
        STANKO_TRY(groups, SyncModeStore::trainingGroups(db));
        for (const QString &group : std::as_const(groups))
            STANKO_CHECK(undoGroup(db, group, view, context, UndoPart::Rest));
        STANKO_CHECK(dropPlannedOfNobody(db, view, context));
        STANKO_CHECK(refreshConflictItems(db, view.now));
    }
    STANKO_CHECK(SyncModeStore::endTraining(db));
    return transaction.commit();
}

} // namespace Stanko
