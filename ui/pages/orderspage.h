// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/ordermodel.h"
#include "ui/pages/querypage.h"

namespace Stanko {

class OrderDetails;
class SegmentedControl;

enum class OrderFilter { All, Open, Unsent };

/// What the list of orders shows. The desk finds; filter and order are made here.
struct OrderQuery
{
    QString text;
    OrderFilter filter = OrderFilter::All;
    OrderColumn sort = OrderColumn::Created;
    Qt::SortOrder order = Qt::DescendingOrder;
    friend bool operator==(const OrderQuery &, const OrderQuery &) = default;
};

struct OrderList
{
    QList<OrderRow> rows;
    int all = 0;
    int open = 0;
    int unsent = 0;
};

/// «Запчасти · Заказы»: deals of ЗАПЧАСТИ, made here or elsewhere. GUI thread; owned by PartsPage.
class OrdersPage : public QueryPage<OrderModel, OrderQuery, OrderList>
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    OrdersPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);
    SegmentedControl *segments() const { return m_segments; }

Q_SIGNALS:
    /// The machine's card is wanted.
    void passportWanted(const QString &key);

private:
    QFuture<Result<OrderList>> list(const OrderQuery &query) override;
    bool take(const OrderList &list) override;
    int countOf(const OrderList &list) const override { return list.open; }
    void filterBy(int filter) override;
    EmptyWords emptyWords() const override;
    QStringList facts() const override;
    void onCurrent() override;
    void buildTable();

    SegmentedControl *m_segments;
    OrderDetails *m_details;
    int m_all = 0;
    int m_open = 0;
};

} // namespace Stanko
