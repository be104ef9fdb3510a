// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/basketmodel.h"
#include "models/tables/ordermodel.h"
#include "models/tables/partmodel.h"
#include "ui/widgets/tone.h"

#include <QtCore/QTimeZone>

namespace Stanko {

/// Words for spare parts and their orders. Pure; GUI thread.

QString unitPriceText(Decimal price);           ///< 1 250,50 ₽; «—» for none
QString lineSumText(const OrderLine &line);     ///< exact to the kopeck
QString quantityText(const OrderLine &line);    ///< 1,5
QString partSourceText(PartSource source);      ///< «здесь», «amoCRM»
QString partColumnText(PartColumn column);      ///< meaning of a column of a file
QString orderNumberText(const OrderRow &order); ///< #48 211; «новая» for one that amoCRM has not numbered yet
QString orderStandingText(OrderStanding standing);
Tone orderTone(OrderStanding standing);

QString partCellText(const Part &part, CatalogueColumn column);
QString partCellHint(const Part &part, CatalogueColumn column);
QString basketCellText(const OrderLine &line, BasketColumn column);
QString orderCellText(const OrderRow &order, OrderColumn column, const QTimeZone &zone);

/// Why a typed cell is refused: the detail of editedPart() and editedLine(); what savePart() says names the cell.
QString cellProblemText(const Error &error);
QString importProblemText(const QString &detail);

} // namespace Stanko
