// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/attentionmodel.h"

namespace Stanko {

QString AttentionModel::heading(AttentionColumn column) const
{
    switch (column) {
    case AttentionColumn::What:
        return tr("Что решить");
    case AttentionColumn::Since:
        return tr("С какого времени");
    case AttentionColumn::Action:
    case AttentionColumn::Count:
        break;
    }
    return {};
}

QVariant AttentionModel::value(const AttentionItem &row, AttentionColumn column) const
{
    switch (column) {
    case AttentionColumn::What:
        return row.subject;
    case AttentionColumn::Since:
        return row.createdAt;
    case AttentionColumn::Action:
    case AttentionColumn::Count:
        break;
    }
    return {};
}

QVariant AttentionModel::own(const AttentionItem &row, AttentionColumn, int role) const
{
    return role == int(TableRole::State) ? QVariant(int(row.kind)) : QVariant();
}

} // namespace Stanko
