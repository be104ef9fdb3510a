// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/intakedesk.h"
#include "models/tables/snapshotmodel.h"

#include <optional>

namespace Stanko {

enum class UnsortedColumn { Source, What, Customer, Phone, Waiting, Count };

/// Where an incoming lead came from, as amoCRM tells it.
enum class UnsortedKind { Any, Call, Mail, Form, Chat };
/// nullopt for a category this program does not know.
std::optional<UnsortedKind> unsortedKind(const QString &category);

/// What the inbox should show. The desk answers with everything: there are few incoming leads at a time.
struct InboxQuery
{
    QString text; ///< searched folded, over name, client, source, phone and deal id
    UnsortedKind kind = UnsortedKind::Any;
    UnsortedColumn sort = UnsortedColumn::Waiting;
    Qt::SortOrder order = Qt::AscendingOrder; ///< of the column as shown: the shortest wait first
    friend bool operator==(const InboxQuery &, const InboxQuery &) = default;
};
/// Those of \a rows that \a query wants, in its order; equal ones stay as they were. Pure.
QList<UnsortedRow> arranged(const QList<UnsortedRow> &rows, const InboxQuery &query);

struct UnsortedTraits
{
    using Row = UnsortedRow;
    using Id = LeadId;
    using Column = UnsortedColumn;
    static Id id(const Row &row) { return row.lead; }
};
using UnsortedTable = SnapshotModel<UnsortedTraits>;

/// The list of incoming leads. See SnapshotModel for how it is updated. TableRole::State is an UnsortedKind.
class UnsortedModel final : public UnsortedTable
{
    Q_OBJECT
public:
    using UnsortedTable::UnsortedTable;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A heading was clicked.
    void sortRequested(Stanko::UnsortedColumn column, Qt::SortOrder order);

protected:
    QString heading(UnsortedColumn column) const override;
    QVariant value(const UnsortedRow &row, UnsortedColumn column) const override;
    QVariant own(const UnsortedRow &row, UnsortedColumn column, int role) const override;
};

} // namespace Stanko
