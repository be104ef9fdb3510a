// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/datadesk.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

enum class BackupColumn { Made, Kind, Unsent, Size, Count };

struct BackupTraits
{
    using Row = BackupInfo;
    using Id = QString;
    using Column = BackupColumn;
    static Id id(const Row &row) { return row.file; }
};
using BackupTable = SnapshotModel<BackupTraits>;

/// The copies of the database, newest first. See SnapshotModel for how it is updated.
class BackupModel final : public BackupTable
{
    Q_OBJECT
public:
    using BackupTable::BackupTable;

protected:
    QString heading(BackupColumn column) const override;
    QVariant value(const BackupInfo &row, BackupColumn column) const override;
    QVariant own(const BackupInfo &row, BackupColumn column, int role) const override;
};

} // namespace Stanko
