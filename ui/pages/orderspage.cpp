// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orderspage.h"

#include "models/service/partsdesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/orderdetails.h"
#include "ui/pages/partstext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

bool passes(const OrderRow &order, OrderFilter filter)
{
    switch (filter) {
    case OrderFilter::Open:
        return order.isOpen;
    case OrderFilter::Unsent:
        return standingOf(order) == OrderStanding::Unsent;
    case OrderFilter::All:
        break;
    }
    return true;
}

} // namespace

OrdersPage::OrdersPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QueryPage(desks, {tr("Запчасти"), tr("Поиск по заказам"), u"orders"_s}, settings, parent),
      m_segments(new SegmentedControl({tr("Каталог"), tr("Заказы")})), m_details(new OrderDetails(desks))
{
    m_segments->setAccessibleName(tr("Каталог или заказы"));
    m_segments->setCurrentIndex(1);
    header()->addAction(m_segments);
    addFilter(int(OrderFilter::All), tr("Все"));
    addFilter(int(OrderFilter::Open), tr("Открытые"));
    addFilter(int(OrderFilter::Unsent), tr("Ждут отправки"));
    buildTable();
    setSide(m_details);
    m_details->hide();
    connect(m_details, &OrderDetails::passportWanted, this, &OrdersPage::passportWanted);
    connect(desks.parts, &PartsDesk::partsChanged, this, &OrdersPage::askIfSeen);
}

void OrdersPage::buildTable()
{
    const auto text = [this](const OrderRow &row, OrderColumn column) {
        return orderCellText(row, column, accountZone(desks()));
    };
    model()->setCellText(text);
    setTableModel(model(), int(query().sort), query().order);
    for (const auto &[column, font] : {std::pair{OrderColumn::Deal, CellDelegate::Font::Mono},
                                       std::pair{OrderColumn::Customer, CellDelegate::Font::Bold},
                                       std::pair{OrderColumn::Machine, CellDelegate::Font::Mono}}) {
        auto *delegate = new CellDelegate(table());
        delegate->setFont(font);
        table()->setItemDelegateForColumn(int(column), delegate);
    }
    const auto tone = [](const QModelIndex &index) {
        return orderTone(OrderStanding(index.data(int(TableRole::State)).toInt()));
    };
    table()->setItemDelegateForColumn(int(OrderColumn::State), new PillDelegate(tone, table()));
    keeper()->restore({110, 190, 130, 105, 130, 130, 95},
                      {int(OrderColumn::Customer), int(OrderColumn::Machine), int(OrderColumn::Stage)},
                      {int(OrderColumn::State)});
}

QFuture<Result<OrderList>> OrdersPage::list(const OrderQuery &query)
{
    return desks().parts->orders(query.text).then(this, [query](const Result<QList<OrderRow>> &answer) {
        if (!answer)
            return Result<OrderList>(answer.error());
        OrderList found;
        for (const OrderRow &row : *answer) {
            found.all += 1;
            found.open += row.isOpen;
            found.unsent += standingOf(row) == OrderStanding::Unsent;
            if (passes(row, query.filter))
                found.rows.append(row);
        }
        sortOrders(found.rows, query.sort, query.order);
        return Result<OrderList>(found);
    });
}

bool OrdersPage::take(const OrderList &list)
{
    m_all = list.all;
    m_open = list.open;
    filterChip(int(OrderFilter::All))->setCount(list.all);
    filterChip(int(OrderFilter::Open))->setCount(list.open);
    filterChip(int(OrderFilter::Unsent))->setCount(list.unsent);
    return false;
}

void OrdersPage::filterBy(int filter)
{
    change([filter](OrderQuery &query) { query.filter = OrderFilter(filter); });
}

EmptyWords OrdersPage::emptyWords() const
{
    return {tr("Под этот отбор не подошёл ни один заказ"), tr("Показать все заказы"), tr("Заказов пока нет"),
            tr("Соберите заказ на вкладке «Каталог» или синхронизируйте: здесь появятся сделки воронки ЗАПЧАСТИ.")};
}

QStringList OrdersPage::facts() const
{
    return {tr("открыто %1 из %2").arg(groupedNumber(m_open), groupedNumber(m_all))};
}

void OrdersPage::onCurrent()
{
    const OrderRow *order = currentRow();
    if (order)
        m_details->show(*order);
    else
        m_details->hide();
}

} // namespace Stanko
