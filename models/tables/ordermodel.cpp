// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ordermodel.h"

#include <algorithm>

namespace Stanko {

namespace {

/// A deal that has no number yet is the youngest one.
bool isOlder(const OrderRow &a, const OrderRow &b)
{
    if (isLocalLead(a.lead) != isLocalLead(b.lead))
        return isLocalLead(b.lead);
    return isLocalLead(a.lead) ? a.lead > b.lead : a.lead < b.lead;
}

bool isLess(const OrderRow &a, const OrderRow &b, OrderColumn column)
{
    const auto texts = [](const QString &left, const QString &right) {
        return QString::compare(left, right, Qt::CaseInsensitive) < 0;
    };
    switch (column) {
    case OrderColumn::Deal:
        return isOlder(a, b);
    case OrderColumn::Customer:
        return texts(a.customer, b.customer);
    case OrderColumn::Machine:
        return texts(a.serial, b.serial);
    case OrderColumn::Amount:
        return a.price < b.price;
    case OrderColumn::Stage:
        return texts(a.stageName, b.stageName);
    case OrderColumn::State:
        return standingOf(a) < standingOf(b);
    case OrderColumn::Created:
    case OrderColumn::Count:
        break;
    }
    return a.createdAt < b.createdAt;
}

} // namespace

OrderStanding standingOf(const OrderRow &row)
{
    if (row.hasUnsentEdit || isLocalLead(row.lead))
        return OrderStanding::Unsent;
    return row.isOpen ? OrderStanding::Open : OrderStanding::Closed;
}

void sortOrders(QList<OrderRow> &orders, OrderColumn column, Qt::SortOrder order)
{
    std::stable_sort(orders.begin(), orders.end(), [&](const OrderRow &a, const OrderRow &b) {
        return order == Qt::AscendingOrder ? isLess(a, b, column) : isLess(b, a, column);
    });
}

void OrderModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < kColumns)
        Q_EMIT sortRequested(OrderColumn(column), order);
}

QString OrderModel::heading(OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Deal:
        return tr("Сделка");
    case OrderColumn::Customer:
        return tr("Клиент");
    case OrderColumn::Machine:
        return tr("Станок");
    case OrderColumn::Amount:
        return tr("Сумма");
    case OrderColumn::Stage:
        return tr("Этап");
    case OrderColumn::State:
        return tr("Состояние");
    case OrderColumn::Created:
        return tr("Создан");
    case OrderColumn::Count:
        break;
    }
    return {};
}

QVariant OrderModel::value(const OrderRow &row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Deal:
        return row.lead;
    case OrderColumn::Customer:
        return row.customer;
    case OrderColumn::Machine:
        return row.serial;
    case OrderColumn::Amount:
        return row.price;
    case OrderColumn::Stage:
        return row.stageName;
    case OrderColumn::State:
        return int(standingOf(row));
    case OrderColumn::Created:
        return row.createdAt;
    case OrderColumn::Count:
        break;
    }
    return {};
}

QVariant OrderModel::own(const OrderRow &row, OrderColumn column, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return column == OrderColumn::Amount ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case int(TableRole::Unsent):
        return row.hasUnsentEdit;
    case int(TableRole::State):
        return int(standingOf(row));
    default:
        return {};
    }
}

} // namespace Stanko
