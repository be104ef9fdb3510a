// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowdiff.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <algorithm>
#include <functional>
#include <utility>

namespace Stanko {

/// Roles that every table of this folder answers.
enum class TableRole {
    Id = Qt::UserRole, ///< identity of the row
    Value,             ///< what the cell means, for sorting and tests: a QDate, a number, a text
    Unsent,            ///< bool: something of the row waits to be sent
    State,             ///< int of the row's state enum, for delegates
    FirstOwn,          ///< a model's further roles begin here
};
inline constexpr int role(TableRole value)
{
    return int(value);
}

/// A table that holds a snapshot of values in the order of a desk's answer. A new snapshot arrives as a whole and is
/// applied as few begin/end pairs, so that selection, current row and scroll position survive it. GUI thread; owned
/// by the page that shows it. Texts are made by a function of the interface, because the words live there.
/// \a Traits: `using Row`, `using Id`, `using Column` (enum class ending in Count), `static Id id(const Row &)`.
template<typename Traits>
class SnapshotModel : public QAbstractTableModel
{
public:
    using Row = typename Traits::Row;
    using Id = typename Traits::Id;
    using Column = typename Traits::Column;
    using CellText = std::function<QString(const Row &, Column)>;
    static constexpr int kColumns = int(Column::Count);

    using QAbstractTableModel::QAbstractTableModel;

    /// Makes the display texts. Without one the values themselves are shown.
    void setCellText(CellText text)
    {
        m_text = std::move(text);
        retext();
    }
    /// Makes the tooltips and the words for a screen reader; may be the fuller form of the cell.
    void setCellHint(CellText hint) { m_hint = std::move(hint); }
    /// Says that display texts have changed though the rows have not: midnight, another language.
    void retext()
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, kColumns - 1), {Qt::DisplayRole});
    }

    const QList<Row> &rows() const { return m_rows; }
    /// Precondition: 0 <= row < rowCount().
    const Row &at(int row) const { return m_rows.at(row); }
    const Row *rowOf(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }
    /// -1 when there is no such row.
    int find(const Id &id) const
    {
        // Made when first asked for: most refreshes find every row where the last one left it.
        if (!m_isIndexed)
            reindex();
        return m_rowOfId.value(id, -1);
    }
    const Row *byId(const Id &id) const
    {
        const int row = find(id);
        return row < 0 ? nullptr : &m_rows.at(row);
    }

    /// Shows \a rows from now on. A row whose id was there already is the same row; a repeated id counts once.
    void apply(QList<Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const auto column = Column(index.column());
        switch (role) {
        case Qt::DisplayRole:
            return m_text ? QVariant(m_text(row, column)) : value(row, column);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            if (const QString hint = m_hint ? m_hint(row, column) : QString(); !hint.isEmpty())
                return hint;
            return role == Qt::ToolTipRole ? QVariant() : data(index, Qt::DisplayRole);
        case int(TableRole::Id):
            return QVariant::fromValue(Traits::id(row));
        case int(TableRole::Value):
            return value(row, column);
        default:
            return own(row, column, role);
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && section >= 0 && section < kColumns &&
            (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
            return heading(Column(section));
        return {};
    }

protected:
    virtual QString heading(Column column) const = 0;
    virtual QVariant value(const Row &row, Column column) const = 0;
    /// The model's further roles.
    virtual QVariant own(const Row &row, Column column, int role) const = 0;

private:
    void applySteps(const RowDiff &diff, const QList<Row> &rows);
    void applyBulk(const RowDiff &diff, const QList<Row> &rows, const QList<int> &oldRowOfNew);
    void reindex() const;

    QList<Row> m_rows;
    mutable QHash<Id, int> m_rowOfId;
    mutable bool m_isIndexed = true;
    CellText m_text;
    CellText m_hint;
};

template<typename Traits>
void SnapshotModel<Traits>::reindex() const
{
    m_isIndexed = true;
    m_rowOfId.clear();
    m_rowOfId.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOfId.insert(Traits::id(m_rows.at(row)), row);
}

template<typename Traits>
void SnapshotModel<Traits>::apply(QList<Row> rows)
{
    QList<int> oldRowOfNew;
    oldRowOfNew.reserve(rows.size());
    QList<bool> taken(m_rows.size(), false);
    QSet<Id> fresh;
    int guess = 0; // the row after the last one found: usually the right one
    for (qsizetype i = 0; i < rows.size();) {
        const Id id = Traits::id(rows.at(i));
        const int old = guess < m_rows.size() && Traits::id(m_rows.at(guess)) == id ? guess : find(id);
        const bool isRepeated = old >= 0 ? taken.at(old) : fresh.contains(id);
        if (isRepeated) {
            rows.removeAt(i);
            continue;
        }
        if (old >= 0) {
            taken[old] = true;
            guess = old + 1;
        } else {
            fresh.insert(id);
        }
        oldRowOfNew.append(old);
        ++i;
    }

    const RowDiff diff = rowDiff(oldRowOfNew, int(m_rows.size()));
    QList<RowRun> changed;
    for (int row = 0; row < rows.size(); ++row) {
        const int old = oldRowOfNew.at(row);
        if (old < 0 || m_rows.at(old) == rows.at(row))
            continue;
        if (!changed.isEmpty() && changed.last().last == row - 1)
            changed.last().last = row;
        else
            changed.append({row, row});
    }

    if (diff.way == RowDiff::Way::Steps)
        applySteps(diff, rows);
    else if (diff.way == RowDiff::Way::Bulk)
        applyBulk(diff, rows, oldRowOfNew);
    if (diff.way != RowDiff::Way::Same)
        m_isIndexed = false;

    m_rows = std::move(rows);
    // Many scattered changes: one signal repaints as much as many would, and costs less.
    if (changed.size() > kMaxRowSteps)
        changed = {{changed.first().first, changed.last().last}};
    for (const RowRun &run : std::as_const(changed))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, kColumns - 1));
}

template<typename Traits>
void SnapshotModel<Traits>::applySteps(const RowDiff &diff, const QList<Row> &rows)
{
    for (const RowRun &run : diff.removals) {
        beginRemoveRows({}, run.first, run.last);
        m_rows.remove(run.first, run.count());
        endRemoveRows();
    }
    for (const RowMove &move : diff.moves) {
        // Qt names the row before which the moved one lands, numbered before the move.
        beginMoveRows({}, move.from, move.from, {}, move.to > move.from ? move.to + 1 : move.to);
        m_rows.move(move.from, move.to);
        endMoveRows();
    }
    for (const RowRun &run : diff.insertions) {
        beginInsertRows({}, run.first, run.last);
        if (m_rows.isEmpty()) {
            m_rows = rows.mid(run.first, run.count());
        } else {
            m_rows.insert(run.first, run.count(), Row());
            std::copy(rows.cbegin() + run.first, rows.cbegin() + run.last + 1, m_rows.begin() + run.first);
        }
        endInsertRows();
    }
}

template<typename Traits>
void SnapshotModel<Traits>::applyBulk(const RowDiff &diff, const QList<Row> &rows, const QList<int> &oldRowOfNew)
{
    const int oldCount = int(m_rows.size());
    QList<int> sourceOfNew = oldRowOfNew;
    int inserted = 0;
    for (int &source : sourceOfNew) {
        if (source < 0)
            source = oldCount + inserted++;
    }
    if (inserted > 0) {
        beginInsertRows({}, oldCount, oldCount + inserted - 1);
        for (int row = 0; row < rows.size(); ++row) {
            if (oldRowOfNew.at(row) < 0)
                m_rows.append(rows.at(row));
        }
        endInsertRows();
    }

    QList<int> order = sourceOfNew;
    order += diff.dying;
    bool isReordered = false;
    for (int row = 0; row < order.size() && !isReordered; ++row)
        isReordered = order.at(row) != row;
    if (isReordered) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        QList<int> rowOfSource(order.size());
        QList<Row> ordered;
        ordered.reserve(order.size());
        for (int row = 0; row < order.size(); ++row) {
            rowOfSource[order.at(row)] = row;
            ordered.append(std::move(m_rows[order.at(row)]));
        }
        m_rows = std::move(ordered);
        // Only now: attached views make their own persistent indexes in answer to the signal above.
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &each : from)
            to.append(index(rowOfSource.at(each.row()), each.column()));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    if (!diff.dying.isEmpty()) {
        const int first = int(rows.size());
        beginRemoveRows({}, first, first + int(diff.dying.size()) - 1);
        m_rows.remove(first, diff.dying.size());
        endRemoveRows();
    }
}

} // namespace Stanko
