// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/partmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// For comparing only: two decimals that differ past a double's digits may stand in either order.
double asNumber(Decimal value)
{
    double number = double(value.mantissa);
    for (int i = 0; i < value.scale; ++i)
        number /= 10;
    return number;
}

QStringList listed(const QString &typed)
{
    QStringList made;
    for (const QString &each : typed.split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = each.simplified(); !name.isEmpty() && !made.contains(name))
            made.append(name);
    }
    return made;
}

bool isLess(const Part &a, const Part &b, CatalogueColumn column)
{
    const auto texts = [](const QString &left, const QString &right) {
        return QString::compare(left, right, Qt::CaseInsensitive) < 0;
    };
    switch (column) {
    case CatalogueColumn::Article:
        return texts(a.article, b.article);
    case CatalogueColumn::Models:
        return texts(a.models.join(u','), b.models.join(u','));
    case CatalogueColumn::Kinds:
        return texts(a.maintenanceKinds.join(u','), b.maintenanceKinds.join(u','));
    case CatalogueColumn::Price:
        return asNumber(a.price) < asNumber(b.price);
    case CatalogueColumn::Unit:
        return texts(a.unit, b.unit);
    case CatalogueColumn::Quantity:
        return asNumber(a.quantity) < asNumber(b.quantity);
    case CatalogueColumn::Source:
        return a.source < b.source;
    case CatalogueColumn::Name:
    case CatalogueColumn::Count:
        break;
    }
    return texts(a.name, b.name);
}

} // namespace

bool isEditable(const Part &part, CatalogueColumn column)
{
    switch (column) {
    case CatalogueColumn::Article:
    case CatalogueColumn::Name:
    case CatalogueColumn::Price:
        return part.source == PartSource::Local;
    case CatalogueColumn::Source:
    case CatalogueColumn::Count:
        return false;
    default:
        return true;
    }
}

Result<Part> editedPart(Part part, CatalogueColumn column, const QString &typed)
{
    const QString text = typed.simplified();
    const auto empty = makeError(ErrorKind::BadInput, u"empty"_s);
    switch (column) {
    case CatalogueColumn::Article:
        if (text.isEmpty())
            return empty;
        part.article = text;
        break;
    case CatalogueColumn::Name:
        if (text.isEmpty())
            return empty;
        part.name = text;
        break;
    case CatalogueColumn::Models:
        part.models = listed(typed);
        break;
    case CatalogueColumn::Kinds:
        part.maintenanceKinds = listed(typed);
        break;
    case CatalogueColumn::Unit:
        part.unit = text;
        break;
    case CatalogueColumn::Price: {
        part.price = {};
        if (!text.isEmpty()) {
            STANKO_TRY(price, parseDecimal(text));
            part.price = price;
        }
        break;
    }
    case CatalogueColumn::Quantity: {
        part.quantity = {1, 0};
        if (!text.isEmpty()) {
            STANKO_TRY(quantity, parseDecimal(text));
            if (quantity.isZero())
                return makeError(ErrorKind::BadInput, u"zero"_s);
            part.quantity = quantity;
        }
        break;
    }
    case CatalogueColumn::Source:
    case CatalogueColumn::Count:
        break;
    }
    return part;
}

QString typedPart(const Part &part, CatalogueColumn column)
{
    switch (column) {
    case CatalogueColumn::Article:
        return part.article;
    case CatalogueColumn::Name:
        return part.name;
    case CatalogueColumn::Models:
        return part.models.join(u", "_s);
    case CatalogueColumn::Kinds:
        return part.maintenanceKinds.join(u", "_s);
    case CatalogueColumn::Price:
        return part.price.isZero() ? QString() : decimalForDisplay(part.price);
    case CatalogueColumn::Unit:
        return part.unit;
    case CatalogueColumn::Quantity:
        return decimalForDisplay(part.quantity);
    case CatalogueColumn::Source:
    case CatalogueColumn::Count:
        break;
    }
    return {};
}

bool isComplete(const Part &part)
{
    return !part.article.isEmpty() && !part.name.isEmpty();
}

void sortParts(QList<Part> &parts, CatalogueColumn column, Qt::SortOrder order)
{
    std::stable_sort(parts.begin(), parts.end(), [&](const Part &a, const Part &b) {
        return order == Qt::AscendingOrder ? isLess(a, b, column) : isLess(b, a, column);
    });
}

void PartModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < kColumns)
        Q_EMIT sortRequested(CatalogueColumn(column), order);
}

Qt::ItemFlags PartModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags known = PartTable::flags(index);
    if (const Part *part = rowOf(index); part && isEditable(*part, CatalogueColumn(index.column())))
        known |= Qt::ItemIsEditable;
    return known;
}

bool PartModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Part *part = rowOf(index);
    if (!part || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Result<Part> changed = editedPart(*part, CatalogueColumn(index.column()), value.toString());
    if (!changed)
        return false;
    if (*changed == *part)
        return true;
    QList<Part> shown = rows();
    shown[index.row()] = *changed;
    apply(shown);
    Q_EMIT edited(*changed);
    return true;
}

QString PartModel::heading(CatalogueColumn column) const
{
    switch (column) {
    case CatalogueColumn::Article:
        return tr("Артикул");
    case CatalogueColumn::Name:
        return tr("Название");
    case CatalogueColumn::Models:
        return tr("Модели");
    case CatalogueColumn::Kinds:
        return tr("Вид ТО");
    case CatalogueColumn::Price:
        return tr("Цена");
    case CatalogueColumn::Unit:
        return tr("Ед.");
    case CatalogueColumn::Quantity:
        return tr("На ТО");
    case CatalogueColumn::Source:
        return tr("Источник");
    case CatalogueColumn::Count:
        break;
    }
    return {};
}

QVariant PartModel::value(const Part &row, CatalogueColumn column) const
{
    if (column == CatalogueColumn::Source)
        return int(row.source);
    return typedPart(row, column);
}

QVariant PartModel::own(const Part &row, CatalogueColumn column, int role) const
{
    switch (role) {
    case Qt::EditRole:
        return typedPart(row, column);
    case Qt::TextAlignmentRole:
        if (column == CatalogueColumn::Price || column == CatalogueColumn::Quantity)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case int(TableRole::State):
        return int(row.source);
    default:
        return {};
    }
}

} // namespace Stanko
