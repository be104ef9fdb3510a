// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/basketmodel.h"

#include "models/tables/snapshotmodel.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kColumns = int(BasketColumn::Count);
} // namespace

Decimal sumOf(Decimal a, Decimal b)
{
    constexpr qint64 kRoom = std::numeric_limits<qint64>::max() / 100;
    const Decimal first = a;
    while (a.scale < b.scale && a.mantissa < kRoom) {
        a.mantissa *= 10;
        ++a.scale;
    }
    while (b.scale < a.scale && b.mantissa < kRoom) {
        b.mantissa *= 10;
        ++b.scale;
    }
    if (a.scale != b.scale || a.mantissa > kRoom || b.mantissa > kRoom)
        return first;
    return normalized({a.mantissa + b.mantissa, a.scale});
}

Result<OrderLine> editedLine(OrderLine line, BasketColumn column, const QString &typed)
{
    const QString text = typed.simplified();
    switch (column) {
    case BasketColumn::Name:
        if (text.isEmpty())
            return makeError(ErrorKind::BadInput, u"empty"_s);
        line.name = text;
        break;
    case BasketColumn::Quantity: {
        STANKO_TRY(quantity, parseDecimal(text));
        if (quantity.isZero())
            return makeError(ErrorKind::BadInput, u"zero"_s);
        line.quantity = quantity;
        break;
    }
    case BasketColumn::Price: {
        line.price = {};
        if (!text.isEmpty()) {
            STANKO_TRY(price, parseDecimal(text));
            line.price = price;
        }
        break;
    }
    case BasketColumn::Sum:
    case BasketColumn::Remove:
    case BasketColumn::Count:
        break;
    }
    return line;
}

void BasketModel::setLines(const QList<OrderLine> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
    Q_EMIT linesChanged();
}

int BasketModel::add(const OrderLine &line)
{
    for (int row = 0; row < m_lines.size() && !line.name.isEmpty(); ++row) {
        OrderLine &known = m_lines[row];
        if (known.article != line.article || known.name != line.name || known.price != line.price)
            continue;
        known.quantity = sumOf(known.quantity, line.quantity);
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
        Q_EMIT linesChanged();
        return row;
    }
    const int row = int(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.append(line);
    endInsertRows();
    Q_EMIT linesChanged();
    return row;
}

void BasketModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_lines.removeAt(row);
    endRemoveRows();
    Q_EMIT linesChanged();
}

int BasketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BasketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant BasketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OrderLine &line = m_lines.at(index.row());
    const auto column = BasketColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (m_text)
            return m_text(line, column);
        return column == BasketColumn::Name ? line.name : QString();
    case Qt::EditRole:
        if (column == BasketColumn::Name)
            return line.name;
        if (column == BasketColumn::Quantity)
            return decimalForDisplay(line.quantity);
        return column == BasketColumn::Price && !line.price.isZero() ? decimalForDisplay(line.price) : QString();
    case Qt::TextAlignmentRole:
        if (column == BasketColumn::Name || column == BasketColumn::Remove)
            return {};
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case int(TableRole::Id):
        return line.article;
    default:
        return {};
    }
}

QVariant BasketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (BasketColumn(section)) {
    case BasketColumn::Name:
        return tr("Позиция");
    case BasketColumn::Quantity:
        return tr("Кол-во");
    case BasketColumn::Price:
        return tr("Цена");
    case BasketColumn::Sum:
        return tr("Сумма");
    case BasketColumn::Remove:
        return role == Qt::AccessibleTextRole ? tr("Убрать") : QString();
    case BasketColumn::Count:
        break;
    }
    return {};
}

Qt::ItemFlags BasketModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags known = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.row() >= m_lines.size())
        return known;
    const auto column = BasketColumn(index.column());
    const bool isFree = m_lines.at(index.row()).article.isEmpty();
    if (column == BasketColumn::Quantity || column == BasketColumn::Price || (column == BasketColumn::Name && isFree))
        known |= Qt::ItemIsEditable;
    return known;
}

bool BasketModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Result<OrderLine> changed =
        editedLine(m_lines.at(index.row()), BasketColumn(index.column()), value.toString());
    if (!changed)
        return false;
    if (*changed == m_lines.at(index.row()))
        return true;
    m_lines[index.row()] = *changed;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kColumns - 1));
    Q_EMIT linesChanged();
    return true;
}

} // namespace Stanko
