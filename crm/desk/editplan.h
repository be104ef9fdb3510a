// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "models/domain/journal.h"
#include "models/domain/outboxentry.h"
#include "models/service/jobdesk.h"
#include "models/store/maintenancestore.h"

namespace Stanko {

/// An argument cannot be taken; the member of what was given is named.
inline Error badInput(const QString &member)
{
    return makeError(ErrorKind::BadInput, member);
}

/// What an action of the user would write, worked out before anything is written: the preview shows it, the action
/// stores it. One code for both, so that the preview cannot lie.
struct EditPlan
{
    QList<Intent> intents;       ///< in order of sending; group, missing markers and times are set when stored
    std::optional<NewLead> made; ///< a lead to make; the intents about it have lead 0 until it is stored
    QList<OrderLine> orderLines; ///< of the lead to make
    HistoryEntry entry;
    QList<HistoryEntry> furtherEntries = {}; ///< of an action on several machines
    bool isJournaled = true;                 ///< false: the intents tell it all
    QList<MaintenanceRecord> records;
    QHash<PassportKey, QDate> localDates; ///< kept here only: the account has no field for them
    QSet<PassportKey> unstaged = {};      ///< machines whose staged move has become this action
    QString misspelt; ///< not empty: this spelling of a model is entry.text, here and wherever it is met again
    CompletionPreview preview;
    QSet<PassportKey> keys; ///< machines to derive again even when no lead changed
};

/// All on the store thread, writing nothing. Errors as the desks document them.
Result<EditPlan> planJobCompletion(Database &db, const Completion &completion, const StoreView &view);
Result<EditPlan> planMaintained(Database &db, const Completion &completion, const StoreView &view);
Result<EditPlan> planReopen(Database &db, LeadId lead, const StoreView &view);
Result<EditPlan> planSerial(Database &db, LeadId lead, const QString &serial, const StoreView &view);
Result<EditPlan> planModel(Database &db, const PassportKey &key, const QString &model, const StoreView &view);
Result<EditPlan> planComputedDates(Database &db, const StoreView &view);

/// Stores a plan in one transaction: journal, maintenance record, intents, machines derived again.
Result<EditReceipt> storePlan(Database &db, const EditPlan &plan, const StoreView &view, const DeskContext &context);
/// Whole: AlreadyDone, and nothing changed, when a part has left or was taken back already. Rest: what still stands.
enum class UndoPart { Whole, Rest };
/// Takes an action back; see JobDesk::undo().
Done undoGroup(Database &db, const QString &group, const StoreView &view, const DeskContext &context,
               UndoPart part = UndoPart::Whole);

} // namespace Stanko
