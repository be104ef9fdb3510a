// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/passportdesk.h"
#include "models/tables/snapshotmodel.h"

#include <optional>

namespace Stanko {

enum class PassportColumn { Model, Serial, Customer, NextMaintenance, Kind, State, Engineer, Phone, Deal, Count };

struct PassportTraits
{
    using Row = PassportRow;
    using Id = PassportKey;
    using Column = PassportColumn;
    static const Id &id(const Row &row) { return row.key; }
};
using PassportTable = SnapshotModel<PassportTraits>;

/// The machine list. See SnapshotModel for how it is updated. Order is the desk's: sort() only asks for another one.
class PassportModel final : public PassportTable
{
    Q_OBJECT
public:
    using PassportTable::PassportTable;
    /// nullopt for a column the desk cannot order by.
    static std::optional<PassportSort> sortOf(PassportColumn column);
    static PassportColumn columnOf(PassportSort sort);
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A heading was clicked: the owner asks the desk again.
    void sortRequested(Stanko::PassportSort sort, Qt::SortOrder order);

protected:
    QString heading(PassportColumn column) const override;
    QVariant value(const PassportRow &row, PassportColumn column) const override;
    QVariant own(const PassportRow &row, PassportColumn column, int role) const override;
};

} // namespace Stanko
