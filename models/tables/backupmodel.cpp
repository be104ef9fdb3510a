// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/backupmodel.h"

namespace Stanko {

QString BackupModel::heading(BackupColumn column) const
{
    switch (column) {
    case BackupColumn::Made:
        return tr("Сделана");
    case BackupColumn::Kind:
        return tr("Вид");
    case BackupColumn::Unsent:
        return tr("Не отправлено");
    case BackupColumn::Size:
        return tr("Размер");
    case BackupColumn::Count:
        break;
    }
    return {};
}

QVariant BackupModel::value(const BackupInfo &row, BackupColumn column) const
{
    switch (column) {
    case BackupColumn::Made:
        return row.madeAt;
    case BackupColumn::Kind:
        return row.isBeforeUpdate;
    case BackupColumn::Unsent:
        return row.unsent;
    case BackupColumn::Size:
        return row.bytes;
    case BackupColumn::Count:
        break;
    }
    return {};
}

QVariant BackupModel::own(const BackupInfo &, BackupColumn, int) const
{
    return {};
}

} // namespace Stanko
