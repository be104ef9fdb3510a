// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/historymodel.h"

namespace Stanko {

HistoryId HistoryTraits::id(const HistoryEntry &row)
{
    if (row.id != 0)
        return {.journal = row.id, .lead = 0, .kind = HistoryKind::Registered, .at = 0};
    return {.journal = 0, .lead = row.lead, .kind = row.kind, .at = row.at};
}

QString HistoryModel::heading(HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Day:
        return tr("Дата");
    case HistoryColumn::What:
        return tr("Событие");
    case HistoryColumn::Dot:
    case HistoryColumn::Count:
        break;
    }
    return {};
}

QVariant HistoryModel::value(const HistoryEntry &row, HistoryColumn column) const
{
    switch (column) {
    case HistoryColumn::Day:
        return row.at;
    case HistoryColumn::What:
        return row.text;
    case HistoryColumn::Dot:
    case HistoryColumn::Count:
        break;
    }
    return {};
}

QVariant HistoryModel::own(const HistoryEntry &row, HistoryColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return row.push == HistoryPush::Waiting;
    case int(TableRole::State):
        return int(row.kind);
    default:
        return {};
    }
}

} // namespace Stanko
