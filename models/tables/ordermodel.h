// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

enum class OrderColumn { Deal, Customer, Machine, Amount, Stage, State, Created, Count };
enum class OrderStanding { Unsent, Open, Closed };

struct OrderTraits
{
    using Row = OrderRow;
    using Id = LeadId;
    using Column = OrderColumn;
    static Id id(const Row &row) { return row.lead; }
};
using OrderTable = SnapshotModel<OrderTraits>;

OrderStanding standingOf(const OrderRow &row);
void sortOrders(QList<OrderRow> &orders, OrderColumn column, Qt::SortOrder order);

/// The orders of spare parts. See SnapshotModel for how it is updated. TableRole::State is an OrderStanding.
class OrderModel final : public OrderTable
{
    Q_OBJECT
public:
    using OrderTable::OrderTable;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A heading was clicked.
    void sortRequested(Stanko::OrderColumn sort, Qt::SortOrder order);

protected:
    QString heading(OrderColumn column) const override;
    QVariant value(const OrderRow &row, OrderColumn column) const override;
    QVariant own(const OrderRow &row, OrderColumn column, int role) const override;
};

} // namespace Stanko
