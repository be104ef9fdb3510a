// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/journal.h"

#include "models/domain/nametable.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<HistoryKind>, 16> kHistoryNames{{
    {HistoryKind::Registered, "registered"_L1},
    {HistoryKind::OwnerChanged, "owner_changed"_L1},
    {HistoryKind::ServiceDone, "service_done"_L1},
    {HistoryKind::PartsOrder, "parts_order"_L1},
    {HistoryKind::JobCompleted, "job_completed"_L1},
    {HistoryKind::Maintained, "maintained"_L1},
    {HistoryKind::Rescheduled, "rescheduled"_L1},
    {HistoryKind::DateChangedInCrm, "date_changed_in_crm"_L1},
    {HistoryKind::Withdrawn, "withdrawn"_L1},
    {HistoryKind::Restored, "restored"_L1},
    {HistoryKind::Undone, "undone"_L1},
    {HistoryKind::Reopened, "reopened"_L1},
    {HistoryKind::SerialTyped, "serial_typed"_L1},
    {HistoryKind::ModelChanged, "model_changed"_L1},
    {HistoryKind::ConflictResolved, "conflict_resolved"_L1},
    {HistoryKind::AttentionDismissed, "attention_dismissed"_L1},
}};

} // namespace

QString historyKindName(HistoryKind kind)
{
    return nameIn(kHistoryNames, kind);
}

std::optional<HistoryKind> historyKindFromName(const QString &name)
{
    return valueIn(kHistoryNames, name);
}

} // namespace Stanko
