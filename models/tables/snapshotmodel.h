// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/snapshotupdate.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>

#include <algorithm>
#include <functional>
#include <memory>
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
/// applied as few begin/end pairs, so that selection, current row and scroll position survive it; how it is applied
/// can be planned on another thread (snapshotupdate.h). GUI thread; owned
/// by the page that shows it. Texts are made by a function of the interface, because the words live there.
/// \a Traits: `using Row`, `using Id`, `using Column` (enum class ending in Count), `static Id id(const Row &)`.
template<typename Traits>
class SnapshotModel : public QAbstractTableModel
{
public:
    using Row = typename Traits::Row;
    using Id = typename Traits::Id;
    using Column = typename Traits::Column;
    using Update = SnapshotUpdate<Traits>;
    using Shown = typename Update::Shown;
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

    const QList<Row> &rows() const { return m_shown->rows; }
    /// Precondition: 0 <= row < rowCount().
    const Row &at(int row) const { return *m_rows.at(row); }
    const Row *rowOf(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()) : nullptr;
    }
    /// -1 when there is no such row.
    int find(const Id &id) const { return m_shown->rowOfId.value(id, -1); }
    const Row *byId(const Id &id) const
    {
        const int row = find(id);
        return row < 0 ? nullptr : &at(row);
    }

    /// What an update has to start from.
    const Shown &shown() const { return m_shown; }
    /// The way from what is \a shown to \a rows; for any thread.
    static Update planned(Shown shown, QList<Row> rows)
    {
        return snapshotUpdate<Traits>(std::move(shown), std::move(rows));
    }
    /// Shows what \a update leads to, planned elsewhere for a long list. One that starts from rows shown no longer
    /// is planned anew, here. Afterwards \a update holds what is not needed any more: to free it costs time, too.
    void apply(Update &update);
    /// Shows \a rows from now on.
    void apply(QList<Row> rows)
    {
        Update update = planned(m_shown, std::move(rows));
        apply(update);
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = at(index.row());
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
    void applySteps(Update &update);
    void applyBulk(Update &update);

    QList<const Row *> m_rows; ///< as the views know them: not yet m_shown's amid an update
    Shown m_shown = std::make_shared<const Snapshot<Traits>>();
    CellText m_text;
    CellText m_hint;
};

template<typename Traits>
void SnapshotModel<Traits>::apply(Update &update)
{
    if (update.base != m_shown)
        update = snapshotUpdate<Traits>(m_shown, update.target);
    if (update.diff.way == RowDiff::Way::Steps)
        applySteps(update);
    else if (update.diff.way == RowDiff::Way::Bulk)
        applyBulk(update);
    // What is over stays with the update, whose owner chooses where it is freed.
    m_rows = update.target->places;
    m_shown = update.target;
    for (const RowRun &run : std::as_const(update.changed))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, kColumns - 1));
}

template<typename Traits>
void SnapshotModel<Traits>::applySteps(Update &update)
{
    const auto &rows = update.target->places;
    m_rows = std::move(update.working);
    for (const RowRun &run : update.diff.removals) {
        beginRemoveRows({}, run.first, run.last);
        m_rows.remove(run.first, run.count());
        endRemoveRows();
    }
    for (const RowMove &move : update.diff.moves) {
        // Qt names the row before which the moved one lands, numbered before the move.
        beginMoveRows({}, move.from, move.from, {}, move.to > move.from ? move.to + 1 : move.to);
        m_rows.move(move.from, move.to);
        endMoveRows();
    }
    for (const RowRun &run : update.diff.insertions) {
        beginInsertRows({}, run.first, run.last);
        if (m_rows.isEmpty()) {
            m_rows = run.count() == rows.size() ? rows : rows.mid(run.first, run.count());
        } else {
            m_rows.insert(run.first, run.count(), nullptr);
            std::copy(rows.cbegin() + run.first, rows.cbegin() + run.last + 1, m_rows.begin() + run.first);
        }
        endInsertRows();
    }
}

template<typename Traits>
void SnapshotModel<Traits>::applyBulk(Update &update)
{
    if (!update.widened.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(update.widened.size()) - 1);
        m_rows = update.widened;
        endInsertRows();
    }
    if (!update.reordered.isEmpty()) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        m_rows = update.reordered;
        // Only now: attached views make their own persistent indexes in answer to the signal above.
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &each : from)
            to.append(index(update.rowOfSource.at(each.row()), each.column()));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    if (!update.diff.dying.isEmpty()) {
        const int first = int(update.target->rows.size());
        beginRemoveRows({}, first, first + int(update.diff.dying.size()) - 1);
        m_rows = update.target->places;
        endRemoveRows();
    }
}

} // namespace Stanko
