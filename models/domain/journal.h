// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What a history line tells. The words are made in ui/errortext.
enum class HistoryKind {
    Registered,      ///< the deal was won
    OwnerChanged,    ///< a resale
    ServiceDone,     ///< a won service lead
    PartsOrder,      ///< a won lead of ЗАПЧАСТИ
    JobCompleted,    ///< «Выполнено» here
    Maintained,      ///< scheduled maintenance done here, without a lead
    Rescheduled,     ///< next date set here
    DateChangedInCrm,///< next date changed in amoCRM
    Withdrawn,
    Restored,        ///< registration valid again
    Undone,          ///< an action here taken back before it was sent
    Reopened,        ///< «Вернуть в работу»
    SerialTyped,     ///< a serial typed here for a deal without one
    ModelChanged,    ///< a proposed model accepted here
    ConflictResolved,
    AttentionDismissed, ///< a decision was declined, with the reason
};

/// "registered", "owner_changed", … as in the command-line contract's JSON.
QString historyKindName(HistoryKind kind);
std::optional<HistoryKind> historyKindFromName(const QString &name);

/// Whether what an entry says is already in amoCRM.
enum class HistoryPush { NotNeeded, Waiting, Sent, TakenBack };

/// One line of a machine's history: from the journal (actions here) or derived from a lead.
struct HistoryEntry
{
    qint64 id = 0; ///< of the journal row; 0 when derived from a lead
    PassportKey key;
    HistoryKind kind = HistoryKind::Registered;
    UnixSeconds at = 0;
    std::optional<QDate> day; ///< the civil day it is about (done on, next date)
    LeadId lead = 0;
    QString text;   ///< what was done; the customer's name; the new value
    QString before; ///< the old value where there is one
    QString author; ///< empty = this desk's user or unknown
    QString group;  ///< of the intents it caused; empty = none
    HistoryPush push = HistoryPush::NotNeeded;
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

} // namespace Stanko
