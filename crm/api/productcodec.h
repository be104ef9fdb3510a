// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "models/domain/decimal.h"

namespace Stanko {

/// A list of the account ("catalog" in amoCRM's words).
struct ProductList
{
    qint64 id = 0;
    QString type; ///< "products", "regular", "invoices"; an open set
    friend bool operator==(const ProductList &, const ProductList &) = default;
};

/// An element of the product list.
struct ProductElement
{
    qint64 id = 0;
    QString name;
    QString article; ///< field SKU
    QString unit;    ///< where the account has a field for it
    QString group;   ///< field GROUP
    Decimal price;   ///< field PRICE; 0 where there is none that can be read
    bool isDeleted = false;
    friend bool operator==(const ProductElement &, const ProductElement &) = default;
};

/// Codecs: pure, any thread, tolerant as those of codecs.h.
Result<ParsedPage<ProductList>> productListsFrom(const AmoReply &reply);
Result<ParsedPage<ProductElement>> productElementsFrom(const AmoReply &reply);

} // namespace Stanko
