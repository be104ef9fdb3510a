// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/partsimport.h"

#include "crm/desk/partsplan.h"
#include "models/domain/searchfold.h"
#include "models/store/partstore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Whether further words may follow: «Цена с НДС, ₽» is a price, «Количество на складе»
/// no quantity for maintenance.
enum class Tail { None, Any };

struct Synonym
{
    QStringView heading;
    PartColumn column;
    Tail tail = Tail::None;
};

constexpr std::array kSynonyms{
    Synonym{u"артикул", PartColumn::Article, Tail::Any},
    Synonym{u"арт", PartColumn::Article},
    Synonym{u"код", PartColumn::Article},
    Synonym{u"код товара", PartColumn::Article},
    Synonym{u"каталожный номер", PartColumn::Article},
    Synonym{u"кат номер", PartColumn::Article},
    Synonym{u"номер детали", PartColumn::Article},
    Synonym{u"sku", PartColumn::Article},
    Synonym{u"article", PartColumn::Article},
    Synonym{u"part no", PartColumn::Article},
    Synonym{u"part number", PartColumn::Article},
    Synonym{u"наименование", PartColumn::Name, Tail::Any},
    Synonym{u"название", PartColumn::Name, Tail::Any},
    Synonym{u"номенклатура", PartColumn::Name},
    Synonym{u"товар", PartColumn::Name},
    Synonym{u"запчасть", PartColumn::Name},
    Synonym{u"name", PartColumn::Name},
    Synonym{u"ед", PartColumn::Unit},
    Synonym{u"ед изм", PartColumn::Unit},
    Synonym{u"единица", PartColumn::Unit, Tail::Any},
    Synonym{u"единицы измерения", PartColumn::Unit},
    Synonym{u"unit", PartColumn::Unit},
    Synonym{u"цена", PartColumn::Price, Tail::Any},
    Synonym{u"стоимость", PartColumn::Price, Tail::Any},
    Synonym{u"price", PartColumn::Price, Tail::Any},
    Synonym{u"модель", PartColumn::Models, Tail::Any},
    Synonym{u"модели", PartColumn::Models, Tail::Any},
    Synonym{u"станок", PartColumn::Models},
    Synonym{u"станки", PartColumn::Models},
    Synonym{u"применяемость", PartColumn::Models},
    Synonym{u"подходит к", PartColumn::Models},
    Synonym{u"model", PartColumn::Models},
    Synonym{u"models", PartColumn::Models},
    Synonym{u"то", PartColumn::Kinds},
    Synonym{u"вид то", PartColumn::Kinds},
    Synonym{u"виды то", PartColumn::Kinds},
    Synonym{u"регламент", PartColumn::Kinds},
    Synonym{u"maintenance", PartColumn::Kinds},
    Synonym{u"количество", PartColumn::Quantity},
    Synonym{u"количество на то", PartColumn::Quantity},
    Synonym{u"кол во", PartColumn::Quantity},
    Synonym{u"кол во на то", PartColumn::Quantity},
    Synonym{u"кол", PartColumn::Quantity},
    Synonym{u"норма", PartColumn::Quantity},
    Synonym{u"qty", PartColumn::Quantity},
    Synonym{u"quantity", PartColumn::Quantity},
};

struct Recognised
{
    QHash<int, PartColumn> mapping;
    bool isComplete() const
    {
        const auto columns = mapping.values();
        return columns.contains(PartColumn::Article) && columns.contains(PartColumn::Name);
    }
};

Recognised recognise(const QStringList &row, const QHash<QString, PartColumn> &given)
{
    QHash<QString, PartColumn> chosen;
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        chosen.insert(foldForSearch(it.key()), it.value());
    Recognised recognised;
    QSet<PartColumn> taken;
    // A choice goes before any recognition, wherever its column stands; of several columns the first one counts.
    for (const bool isChosen : {true, false}) {
        for (int i = 0; i < row.size(); ++i) {
            const QString folded = foldForSearch(row.at(i));
            const auto column = isChosen && chosen.contains(folded) ? std::optional(chosen.value(folded))
                                : isChosen                          ? std::nullopt
                                                                    : partColumnOf(row.at(i));
            if (!column || taken.contains(*column) || recognised.mapping.contains(i) ||
                (!isChosen && chosen.contains(folded)))
                continue;
            taken.insert(*column);
            recognised.mapping.insert(i, *column);
        }
    }
    return recognised;
}

QStringList wordsOf(const QString &cell, const QString &signs)
{
    QStringList words;
    const QStringList pieces = cell.split(QRegularExpression(u'[' + signs + u']'), Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (const QString word = piece.simplified(); !word.isEmpty())
            words.append(word);
    }
    return words;
}

/// One row of the file read by its columns, with everything that is wrong with it.
class RowReader
{
public:
    RowReader(const PartTable &table, qsizetype row) : m_table(table), m_row(row) {}

    QString text(PartColumn column) const
    {
        const int at = m_table.mapping.key(column, -1);
        return at < 0 ? QString() : m_table.rows.at(m_row).value(at).trimmed();
    }

    void complain(PartColumn column, const QString &detail)
    {
        const int at = m_table.mapping.key(column, -1);
        m_problems.append({.row = static_cast<int>(m_row) + 1, .column = m_table.headings.value(at), .detail = detail});
    }

    /// Lays what the row has over \a part. An empty cell says nothing.
    void layOver(Part &part)
    {
        part.article = text(PartColumn::Article).simplified();
        if (part.article.isEmpty())
            complain(PartColumn::Article, u"empty"_s);
        if (const QString name = text(PartColumn::Name).simplified(); !name.isEmpty())
            part.name = name;
        if (part.name.isEmpty())
            complain(PartColumn::Name, u"empty"_s);
        if (const QString unit = text(PartColumn::Unit); !unit.isEmpty())
            part.unit = unit;
        if (const QString models = text(PartColumn::Models); !models.isEmpty())
            part.models = wordsOf(models, u",;\\n\\r"_s);
        if (const QString kinds = text(PartColumn::Kinds); !kinds.isEmpty())
            part.maintenanceKinds = wordsOf(kinds, u",;+/\\n\\r"_s);
        number(PartColumn::Price, part.price);
        number(PartColumn::Quantity, part.quantity);
    }

    const QList<ImportProblem> &problems() const { return m_problems; }

private:
    void number(PartColumn column, Decimal &value)
    {
        const QString typed = text(column);
        if (typed.isEmpty())
            return;
        const Result<Decimal> read = parseDecimal(typed);
        if (!read)
            complain(column, read.error().detail);
        else if (column == PartColumn::Quantity && read->isZero())
            complain(column, u"not a number"_s);
        else
            value = *read;
    }

    const PartTable &m_table;
    qsizetype m_row;
    QList<ImportProblem> m_problems;
};

PartColumn columnOfMember(const QString &member)
{
    if (member == "name"_L1)
        return PartColumn::Name;
    if (member == "price"_L1)
        return PartColumn::Price;
    return member == "quantity"_L1 ? PartColumn::Quantity : PartColumn::Article;
}

} // namespace

std::optional<PartColumn> partColumnOf(const QString &heading)
{
    const QString folded = foldForSearch(heading);
    if (folded.isEmpty())
        return std::nullopt;
    for (const Synonym &synonym : kSynonyms) {
        const QString known = foldForSearch(synonym.heading);
        if (folded == known || (synonym.tail == Tail::Any && folded.startsWith(known + u' ')))
            return synonym.column;
    }
    return std::nullopt;
}

Result<PartTable> partTable(const TextTable &table, const QHash<QString, PartColumn> &given)
{
    constexpr qsizetype kLookedAt = 20;
    PartTable found;
    found.rows = table.rows;
    for (qsizetype row = 0; row < std::min(kLookedAt, table.rows.size()); ++row) {
        const Recognised recognised = recognise(table.rows.at(row), given);
        if (!recognised.isComplete() || recognised.mapping.size() <= found.mapping.size())
            continue;
        found.mapping = recognised.mapping;
        found.headings = table.rows.at(row);
        found.headingRow = row;
    }
    if (found.mapping.isEmpty())
        return makeError(ErrorKind::BadInput, u"columns"_s);
    return found;
}

Result<PartImportReport> importParts(Database &db, const PartTable &table, ImportRun run)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    PartImportReport report;
    report.headings = table.headings;
    report.mapping = table.mapping;
    QSet<QString> seen;
    for (qsizetype row = table.headingRow + 1; row < table.rows.size(); ++row) {
        const QStringList &cells = table.rows.at(row);
        if (std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.trimmed().isEmpty(); }))
            continue;
        ++report.rows;
        RowReader reader(table, row);
        const QString article = reader.text(PartColumn::Article).simplified();
        STANKO_TRY(known, PartStore::byArticle(db, article));
        Part part = known.value_or(Part{});
        reader.layOver(part);
        if (!article.isEmpty() && seen.contains(article))
            reader.complain(PartColumn::Article, u"duplicate"_s);
        seen.insert(article);
        if (known && known->source == PartSource::Amo) {
            part.name = known->name;
            part.unit = known->unit;
            part.price = known->price;
        }
        if (reader.problems().isEmpty()) {
            const Result<Part> checked = checkedPart(part);
            if (checked)
                part = *checked;
            else
                reader.complain(columnOfMember(checked.error().detail), u"too large"_s);
        }
        if (!reader.problems().isEmpty()) {
            report.problems.append(reader.problems());
            continue;
        }
        if (known && *known == part) {
            ++report.unchanged;
            continue;
        }
        ++(known ? report.changed : report.added);
        if (run == ImportRun::Write) {
            STANKO_TRY(id, PartStore::save(db, part));
            Q_UNUSED(id)
        }
    }
    STANKO_CHECK(transaction.commit());
    return report;
}

} // namespace Stanko
