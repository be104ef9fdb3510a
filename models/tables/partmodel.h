// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

/// Columns of the catalogue as a table; PartColumn are those of a file.
enum class CatalogueColumn { Article, Name, Models, Kinds, Price, Unit, Quantity, Source, Count };

struct PartTraits
{
    using Row = Part;
    using Id = qint64;
    using Column = CatalogueColumn;
    static Id id(const Row &row) { return row.id; }
};
using PartTable = SnapshotModel<PartTraits>;

/// What amoCRM's product list decides cannot be edited here.
bool isEditable(const Part &part, CatalogueColumn column);
/// \a part with what was \a typed into a cell. An empty price or quantity is none or one. BadInput: "empty" (article,
/// name), "zero" (quantity), or what parseDecimal() says.
Result<Part> editedPart(Part part, CatalogueColumn column, const QString &typed);
/// The cell as it is typed: what editedPart() takes back.
QString typedPart(const Part &part, CatalogueColumn column);
/// Can it be saved: a new row is typed cell by cell.
bool isComplete(const Part &part);
void sortParts(QList<Part> &parts, CatalogueColumn column, Qt::SortOrder order);

/// The catalogue of spare parts, edited in place. See SnapshotModel for how it is updated. TableRole::State is a
/// PartSource. An edit is shown at once; the owner saves it and asks anew when that fails.
class PartModel final : public PartTable
{
    Q_OBJECT
public:
    using PartTable::PartTable;
    void sort(int column, Qt::SortOrder order) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// False when \a value cannot be such a cell; the delegate has said so before.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A heading was clicked.
    void sortRequested(Stanko::CatalogueColumn sort, Qt::SortOrder order);
    void edited(const Stanko::Part &part);

protected:
    QString heading(CatalogueColumn column) const override;
    QVariant value(const Part &row, CatalogueColumn column) const override;
    QVariant own(const Part &row, CatalogueColumn column, int role) const override;
};

} // namespace Stanko
