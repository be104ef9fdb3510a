// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"
#include "models/service/partsdesk.h"

namespace Stanko {

class Database;

/// A product of amoCRM's list, as far as the catalogue follows it.
struct AmoProduct
{
    qint64 element = 0;
    QString article;
    QString name;
    QString unit;
    Decimal price;
    friend bool operator==(const AmoProduct &, const AmoProduct &) = default;
};

/// The catalogue of spare parts, and the orders made of it. Each function is one transaction (or joins the caller's).
namespace PartStore {

/// By name. Page::all counts the rows that match, also those beyond the limit.
Result<PartPage> list(Database &db, const PartQuery &query);
/// NotHere.
Result<Part> find(Database &db, qint64 id);
/// nullopt for an empty article too.
Result<std::optional<Part>> byArticle(Database &db, const QString &article);
/// Everything that fits the model and belongs to the kind of maintenance, by name.
Result<QList<Part>> setFor(Database &db, const QString &model, const QString &kind);

/// Adds (id 0) or changes. Of a row of amoCRM's list only models, kinds and quantity change here. The values are taken
/// as they are; BadInput "article" when another row has it. NotHere. \return the id.
Result<qint64> save(Database &db, const Part &part);
/// NotHere.
Done remove(Database &db, qint64 id);
/// Brings the rows of amoCRM's list in step with \a products, the whole list: new ones come, others follow, those gone
/// go; what was typed here for them stays. A local row with the article of a new product becomes that product.
/// \return rows that differ from before.
Result<int> follow(Database &db, const QList<AmoProduct> &products);

/// Of an order made here; replaces what the lead had.
Done setOrderLines(Database &db, LeadId lead, const QList<OrderLine> &lines);
Result<QList<OrderLine>> orderLines(Database &db, LeadId lead);
/// Leads of the parts pipeline, local ones too, newest first. Nothing when orders are off.
Result<QList<OrderRow>> orders(Database &db, const QString &text, const PipelineRoles &roles);

} // namespace PartStore
} // namespace Stanko
