// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/partstext.h"

#include "models/domain/decimal.h"
#include "models/domain/orderdisplay.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

struct PartsText
{
    Q_DECLARE_TR_FUNCTIONS(PartsText)
};

} // namespace

QString unitPriceText(Decimal price)
{
    return price.isZero() ? u"—"_s : exactPriceForDisplay(price);
}

QString quantityText(const OrderLine &line)
{
    return decimalForDisplay(normalized(line.quantity));
}

QString lineSumText(const OrderLine &line)
{
    return line.price.isZero() || !orderTotal({line}) ? u"—"_s : lineSumForDisplay(line);
}

QString partSourceText(PartSource source)
{
    return source == PartSource::Amo ? PartsText::tr("amoCRM") : PartsText::tr("здесь");
}

QString partColumnText(PartColumn column)
{
    switch (column) {
    case PartColumn::Article:
        return PartsText::tr("Артикул");
    case PartColumn::Name:
        return PartsText::tr("Название");
    case PartColumn::Unit:
        return PartsText::tr("Единица");
    case PartColumn::Price:
        return PartsText::tr("Цена");
    case PartColumn::Models:
        return PartsText::tr("Модели");
    case PartColumn::Kinds:
        return PartsText::tr("Вид ТО");
    case PartColumn::Quantity:
        return PartsText::tr("Количество на ТО");
    }
    return {};
}

QString orderNumberText(const OrderRow &order)
{
    return isLocalLead(order.lead) ? PartsText::tr("новая") : dealNumber(order.lead);
}

QString orderStandingText(OrderStanding standing)
{
    switch (standing) {
    case OrderStanding::Unsent:
        return PartsText::tr("ждёт отправки");
    case OrderStanding::Open:
        return PartsText::tr("открыт");
    case OrderStanding::Closed:
        break;
    }
    return PartsText::tr("закрыт");
}

Tone orderTone(OrderStanding standing)
{
    switch (standing) {
    case OrderStanding::Unsent:
        return Tone::Soon;
    case OrderStanding::Open:
        return Tone::Info;
    case OrderStanding::Closed:
        break;
    }
    return Tone::Neutral;
}

QString partCellText(const Part &part, CatalogueColumn column)
{
    switch (column) {
    case CatalogueColumn::Models:
        return part.models.isEmpty() && part.id != 0 ? PartsText::tr("любые") : part.models.join(u", "_s);
    case CatalogueColumn::Price:
        return unitPriceText(part.price);
    case CatalogueColumn::Source:
        return partSourceText(part.source);
    default:
        return typedPart(part, column);
    }
}

QString partCellHint(const Part &part, CatalogueColumn column)
{
    if (part.source == PartSource::Amo && !isEditable(part, column))
        return PartsText::tr("%1. Позиция из списка товаров amoCRM: артикул, название и цену меняют там.")
            .arg(partCellText(part, column));
    return {};
}

QString basketCellText(const OrderLine &line, BasketColumn column)
{
    switch (column) {
    case BasketColumn::Name:
        return line.name.isEmpty() ? PartsText::tr("Впишите название") : line.name;
    case BasketColumn::Quantity:
        return quantityText(line);
    case BasketColumn::Price:
        return unitPriceText(line.price);
    case BasketColumn::Sum:
        return lineSumText(line);
    case BasketColumn::Remove:
        return PartsText::tr("Убрать");
    case BasketColumn::Count:
        break;
    }
    return {};
}

QString orderCellText(const OrderRow &order, OrderColumn column, const QTimeZone &zone)
{
    switch (column) {
    case OrderColumn::Deal:
        return orderNumberText(order);
    case OrderColumn::Customer:
        return order.customer.isEmpty() ? u"—"_s : order.customer;
    case OrderColumn::Machine:
        return order.serial.isEmpty() ? u"—"_s : order.serial;
    case OrderColumn::Amount:
        return order.price > 0 ? moneyText(order.price) : u"—"_s;
    case OrderColumn::Stage:
        return order.stageName.isEmpty() ? u"—"_s : order.stageName;
    case OrderColumn::State:
        return orderStandingText(standingOf(order));
    case OrderColumn::Created:
        return order.createdAt > 0 ? shortDate(QDateTime::fromSecsSinceEpoch(order.createdAt, zone).date()) : QString();
    case OrderColumn::Count:
        break;
    }
    return {};
}

QString cellProblemText(const Error &error)
{
    if (error.kind != ErrorKind::BadInput)
        return errorLine(error);
    const QString &detail = error.detail;
    if (detail == "empty"_L1)
        return PartsText::tr("Здесь не может быть пусто.");
    if (detail == "zero"_L1 || detail == "quantity"_L1)
        return PartsText::tr("Количество должно быть больше нуля.");
    if (detail == "not a number"_L1)
        return PartsText::tr("Это не число. Напишите, например, 1 250,50.");
    if (detail == "negative"_L1)
        return PartsText::tr("Число не может быть меньше нуля.");
    if (detail == "ambiguous"_L1)
        return PartsText::tr("Непонятно, тысячи это или доли. Напишите без разделителя тысяч: 1250 или 1,25.");
    if (detail == "too large"_L1)
        return PartsText::tr("Слишком большое число.");
    if (detail == "article"_L1)
        return PartsText::tr("Артикул не подходит: он пуст или уже есть у другой позиции.");
    if (detail == "name"_L1)
        return PartsText::tr("Впишите название.");
    if (detail == "price"_L1)
        return PartsText::tr("Цена не подходит: проверьте число.");
    return errorLine(error);
}

QString importProblemText(const QString &detail)
{
    if (detail == "empty"_L1)
        return PartsText::tr("пусто");
    if (detail == "not a number"_L1)
        return PartsText::tr("не число");
    if (detail == "negative"_L1)
        return PartsText::tr("меньше нуля");
    if (detail == "ambiguous"_L1)
        return PartsText::tr("непонятно, тысячи или доли");
    if (detail == "too large"_L1)
        return PartsText::tr("слишком большое число");
    if (detail == "zero"_L1)
        return PartsText::tr("ноль");
    if (detail == "duplicate"_L1)
        return PartsText::tr("такой артикул уже был выше");
    return PartsText::tr("не подходит (%1)").arg(detail);
}

} // namespace Stanko
