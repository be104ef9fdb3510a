// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/partstore.h"

#include "models/domain/nametable.h"
#include "models/domain/searchfold.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/sortkey.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Stanko::PartStore {

using namespace Qt::StringLiterals;

namespace {

#define STANKO_PART_COLUMNS "id, article, name, unit, price, models, kinds, quantity, source"

constexpr std::array<EnumName<PartSource>, 2> kSources{{
    {PartSource::Local, "local"_L1},
    {PartSource::Amo, "amo"_L1},
}};

Decimal decimalFrom(const QString &text)
{
    return parseDecimal(text).valueOr(Decimal{});
}

Part readPart(const SqlQuery &query)
{
    Part part;
    part.id = query.integer(0);
    part.article = query.text(1);
    part.name = query.text(2);
    part.unit = query.text(3);
    part.price = decimalFrom(query.text(4));
    part.models = linesFromText(query.text(5));
    part.maintenanceKinds = linesFromText(query.text(6));
    part.quantity = decimalFrom(query.text(7));
    part.source = valueIn(kSources, query.text(8)).value_or(PartSource::Local);
    return part;
}

Result<QList<Part>> readParts(SqlQuery &query)
{
    STANKO_CHECK(query.run());
    QList<Part> parts;
    while (query.next())
        parts.append(readPart(query));
    STANKO_CHECK(query.finish());
    return parts;
}

QString searchText(const Part &part)
{
    return foldForSearch(part.article + u' ' + part.name);
}

bool fits(const Part &part, const QString &model)
{
    if (part.models.isEmpty())
        return true;
    const QString wanted = foldModel(model);
    return std::any_of(part.models.cbegin(), part.models.cend(),
                       [&wanted](const QString &own) { return foldModel(own) == wanted; });
}

Result<qint64> insert(Database &db, const Part &part, qint64 element)
{
    STANKO_CHECK(db.prepare("INSERT INTO part (article, name, name_sort, unit, price, models, kinds, quantity, source, "
                            "element_id, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                     .bindAll(part.article, part.name, naturalSortKey(part.name), part.unit, decimalText(part.price),
                              linesText(part.models), linesText(part.maintenanceKinds), decimalText(part.quantity),
                              nameIn(kSources, part.source), element, searchText(part))
                     .exec());
    return db.lastInsertId();
}

Done update(Database &db, const Part &part, qint64 element)
{
    STANKO_CHECK(db.prepare("UPDATE part SET article = ?, name = ?, name_sort = ?, unit = ?, price = ?, models = ?, "
                            "kinds = ?, quantity = ?, source = ?, element_id = ?, folded = ? WHERE id = ?")
                     .bindAll(part.article, part.name, naturalSortKey(part.name), part.unit, decimalText(part.price),
                              linesText(part.models), linesText(part.maintenanceKinds), decimalText(part.quantity),
                              nameIn(kSources, part.source), element, searchText(part), part.id)
                     .exec());
    return done();
}

Result<qint64> elementOf(Database &db, qint64 id)
{
    SqlQuery query = db.prepare("SELECT element_id FROM part WHERE id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    const qint64 element = query.next() ? query.integer(0) : 0;
    STANKO_CHECK(query.finish());
    return element;
}

Result<QStringList> allModels(Database &db)
{
    SqlQuery query = db.prepare("SELECT DISTINCT models FROM part WHERE models <> ''");
    STANKO_CHECK(query.run());
    QStringList models;
    while (query.next()) {
        const QStringList own = linesFromText(query.text(0));
        for (const QString &model : own) {
            if (!models.contains(model))
                models.append(model);
        }
    }
    STANKO_CHECK(query.finish());
    std::sort(models.begin(), models.end(),
              [](const QString &a, const QString &b) { return naturalSortKey(a) < naturalSortKey(b); });
    return models;
}

/// What amoCRM's list decides of a row.
void lay(const AmoProduct &product, Part &part)
{
    part.article = product.article;
    part.name = product.name;
    part.price = product.price;
    part.unit = product.unit.isEmpty() ? part.unit : product.unit;
    part.source = PartSource::Amo;
}

Result<QHash<qint64, Part>> rowsOfAmo(Database &db)
{
    SqlQuery query = db.prepare("SELECT " STANKO_PART_COLUMNS ", element_id FROM part WHERE element_id <> 0");
    STANKO_CHECK(query.run());
    QHash<qint64, Part> rows;
    while (query.next())
        rows.insert(query.integer(9), readPart(query));
    STANKO_CHECK(query.finish());
    return rows;
}

} // namespace

Result<PartPage> list(Database &db, const PartQuery &query)
{
    PartPage page;
    QList<QStringList> ways = searchWays(query.text);
    if (ways.isEmpty() && query.text.trimmed().isEmpty())
        ways.append(QStringList());
    for (const QStringList &words : std::as_const(ways)) {
        QString sql = u"SELECT " STANKO_PART_COLUMNS " FROM part WHERE 1"_s;
        for (qsizetype i = 0; i < words.size(); ++i)
            sql += u" AND instr(folded, ?)"_s;
        SqlQuery parts = db.prepare(sql + u" ORDER BY name_sort, article, id"_s);
        for (const QString &word : words)
            parts.bind(word);
        STANKO_TRY(found, readParts(parts));
        page.rows = found;
        if (!found.isEmpty())
            break;
    }
    if (query.model)
        page.rows.removeIf([&query](const Part &part) { return !fits(part, *query.model); });
    page.all = static_cast<int>(page.rows.size());
    if (query.limit > 0 && page.rows.size() > query.limit)
        page.rows.resize(query.limit);
    STANKO_TRY(models, allModels(db));
    page.models = models;
    return page;
}

Result<Part> find(Database &db, qint64 id)
{
    SqlQuery query = db.prepare("SELECT " STANKO_PART_COLUMNS " FROM part WHERE id = ?");
    query.bind(id);
    STANKO_TRY(parts, readParts(query));
    if (parts.isEmpty())
        return makeError(ErrorKind::NotHere, u"part %1"_s.arg(id));
    return parts.first();
}

Result<std::optional<Part>> byArticle(Database &db, const QString &article)
{
    if (article.isEmpty())
        return std::optional<Part>();
    SqlQuery query = db.prepare("SELECT " STANKO_PART_COLUMNS " FROM part WHERE article = ?");
    query.bind(article);
    STANKO_TRY(parts, readParts(query));
    return parts.isEmpty() ? std::optional<Part>() : std::optional(parts.first());
}

Result<QList<Part>> setFor(Database &db, const QString &model, const QString &kind)
{
    SqlQuery query =
        db.prepare("SELECT " STANKO_PART_COLUMNS " FROM part WHERE kinds <> '' ORDER BY name_sort, article, id");
    STANKO_TRY(parts, readParts(query));
    parts.removeIf([&](const Part &part) { return !part.maintenanceKinds.contains(kind) || !fits(part, model); });
    return std::move(parts);
}

Result<qint64> save(Database &db, const Part &part)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Part row = part;
    qint64 element = 0;
    if (part.id != 0) {
        STANKO_TRY(before, find(db, part.id));
        STANKO_TRY(known, elementOf(db, part.id));
        element = known;
        if (before.source == PartSource::Amo) {
            row = before;
            row.models = part.models;
            row.maintenanceKinds = part.maintenanceKinds;
            row.quantity = part.quantity;
        }
    }
    row.source = element != 0 ? PartSource::Amo : PartSource::Local;
    STANKO_TRY(same, byArticle(db, row.article));
    if (same && same->id != row.id)
        return makeError(ErrorKind::BadInput, u"article"_s);
    if (row.id == 0) {
        STANKO_TRY(id, insert(db, row, element));
        row.id = id;
    } else {
        STANKO_CHECK(update(db, row, element));
    }
    STANKO_CHECK(transaction.commit());
    return row.id;
}

Done remove(Database &db, qint64 id)
{
    STANKO_TRY(rows, db.prepare("DELETE FROM part WHERE id = ?").bind(id).exec());
    if (rows == 0)
        return makeError(ErrorKind::NotHere, u"part %1"_s.arg(id));
    return done();
}

Result<int> follow(Database &db, const QList<AmoProduct> &products)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(rows, rowsOfAmo(db));
    int changed = 0;
    QSet<qint64> elements;
    for (const AmoProduct &product : products)
        elements.insert(product.element);
    // The gone ones first: their articles may have moved to others.
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        if (elements.contains(it.key()))
            continue;
        STANKO_CHECK(remove(db, it->id));
        ++changed;
    }
    QSet<QString> articles;
    for (const AmoProduct &product : products) {
        Part part = rows.value(product.element);
        AmoProduct laid = product;
        // amoCRM lets two products have one article. Orders find a part by it, so only the first keeps it.
        if (!laid.article.isEmpty() && articles.contains(laid.article))
            laid.article.clear();
        articles.insert(laid.article);
        STANKO_TRY(same, byArticle(db, laid.article));
        if (same && same->id != part.id) {
            if (same->source == PartSource::Local && part.id == 0) {
                part = *same;
            } else if (same->source == PartSource::Local) {
                // Two rows for one thing: what was typed for the local one goes on in amoCRM's.
                part.models = part.models.isEmpty() ? same->models : part.models;
                part.maintenanceKinds =
                    part.maintenanceKinds.isEmpty() ? same->maintenanceKinds : part.maintenanceKinds;
                STANKO_CHECK(remove(db, same->id));
            } else {
                // Articles changed places between two products: the other one gets its own in its turn.
                STANKO_CHECK(db.prepare("UPDATE part SET article = '' WHERE id = ?").bind(same->id).exec());
            }
        }
        const Part before = part;
        lay(laid, part);
        if (part.id == 0) {
            STANKO_TRY(id, insert(db, part, product.element));
            Q_UNUSED(id)
            ++changed;
        } else if (!(part == before)) {
            STANKO_CHECK(update(db, part, product.element));
            ++changed;
        }
    }
    STANKO_CHECK(transaction.commit());
    return changed;
}

} // namespace Stanko::PartStore
