// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/outboxmodel.h"

namespace Stanko {

QString OutboxModel::heading(OutboxColumn column) const
{
    switch (column) {
    case OutboxColumn::Time:
        return tr("Время");
    case OutboxColumn::Change:
        return tr("Изменение");
    case OutboxColumn::Machine:
        return tr("Станок");
    case OutboxColumn::State:
        return tr("Состояние");
    case OutboxColumn::Action:
    case OutboxColumn::Count:
        break;
    }
    return {};
}

QVariant OutboxModel::value(const OutboxRow &row, OutboxColumn column) const
{
    switch (column) {
    case OutboxColumn::Time:
        return row.intent.createdAt;
    case OutboxColumn::Change:
        return row.after;
    case OutboxColumn::Machine:
        return row.serial;
    case OutboxColumn::State:
        return int(row.intent.state);
    case OutboxColumn::Action:
    case OutboxColumn::Count:
        break;
    }
    return {};
}

QVariant OutboxModel::own(const OutboxRow &row, OutboxColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return row.intent.state != IntentState::Settled;
    case int(TableRole::State):
        return int(row.intent.state);
    case int(OutboxRole::Practice):
        return row.isPractice;
    case int(OutboxRole::PostponedUntil):
        return row.postponedUntil;
    default:
        return {};
    }
}

} // namespace Stanko
