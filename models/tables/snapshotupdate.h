// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowdiff.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <memory>
#include <utility>

namespace Stanko {

/// The rows a table shows, each once, and where each is. Never changed once made, so that every thread may hold one.
template<typename Traits>
struct Snapshot
{
    using Row = typename Traits::Row;
    QList<Row> rows;
    QList<const Row *> places; ///< of rows
    QHash<typename Traits::Id, int> rowOfId;
};

/// How a model gets from one snapshot to another, with every list it needs on the way made beforehand: a model that
/// applies it does no work that grows with the number of rows, except for what its views and selections do. Rows are
/// passed by their addresses in base and target, which live as long as the update does.
template<typename Traits>
struct SnapshotUpdate
{
    using Shown = std::shared_ptr<const Snapshot<Traits>>;
    using Places = QList<const typename Traits::Row *>;
    Shown base;
    Shown target; ///< base itself when nothing differs
    RowDiff diff;
    QList<RowRun> changed;  ///< rows of the target whose values differ from those of the same row of the base
    Places working;         ///< Steps: the base's rows, to be changed step by step
    Places widened;         ///< Bulk: the base's rows, the new ones behind them; empty when there are none
    Places reordered;       ///< Bulk: the same in the target's order, dying ones behind; empty when the order holds
    QList<int> rowOfSource; ///< Bulk: where each row of widened stands in reordered
};

namespace SnapshotDetail {

/// \a rows with each id once, all of them in \a snapshot.
template<typename Traits>
void fillSnapshot(Snapshot<Traits> &snapshot, QList<typename Traits::Row> rows)
{
    snapshot.rowOfId.reserve(rows.size());
    for (int row = 0; row < rows.size();) {
        const auto &id = Traits::id(rows.at(row));
        if (snapshot.rowOfId.contains(id)) {
            rows.removeAt(row);
        } else {
            snapshot.rowOfId.insert(id, row);
            ++row;
        }
    }
    snapshot.rows = std::move(rows);
    snapshot.places.reserve(snapshot.rows.size());
    for (const auto &row : std::as_const(snapshot.rows))
        snapshot.places.append(&row);
}

/// For each row of \a target its row in \a base or -1.
template<typename Traits>
QList<int> oldRows(const Snapshot<Traits> &base, const Snapshot<Traits> &target)
{
    QList<int> oldRowOfNew;
    oldRowOfNew.reserve(target.rows.size());
    int guess = 0; // the row after the last one found: usually the right one
    for (const auto &row : target.rows) {
        const auto &id = Traits::id(row);
        const bool isGuessed = guess < base.rows.size() && Traits::id(base.rows.at(guess)) == id;
        oldRowOfNew.append(isGuessed ? guess : base.rowOfId.value(id, -1));
        if (oldRowOfNew.last() >= 0)
            guess = oldRowOfNew.last() + 1;
    }
    return oldRowOfNew;
}

template<typename Traits>
QList<RowRun> changedRows(const Snapshot<Traits> &base, const Snapshot<Traits> &target, const QList<int> &oldRowOfNew)
{
    QList<RowRun> changed;
    for (int row = 0; row < oldRowOfNew.size(); ++row) {
        const int old = oldRowOfNew.at(row);
        if (old < 0 || base.rows.at(old) == target.rows.at(row))
            continue;
        if (!changed.isEmpty() && changed.last().last == row - 1)
            changed.last().last = row;
        else
            changed.append({row, row});
    }
    // Many scattered changes: one signal repaints as much as many would, and costs less.
    if (changed.size() > kMaxRowSteps)
        changed = {{changed.first().first, changed.last().last}};
    return changed;
}

template<typename Traits>
void planBulk(SnapshotUpdate<Traits> &update, const QList<int> &oldRowOfNew)
{
    auto widened = update.base->places;
    const qsizetype oldCount = widened.size();
    QList<int> order = oldRowOfNew; // for each row of the target where widened has it
    for (int row = 0; row < order.size(); ++row) {
        if (order.at(row) < 0) {
            order[row] = int(widened.size());
            widened.append(update.target->places.at(row));
        }
    }
    order += update.diff.dying;
    bool isReordered = false;
    for (int row = 0; row < order.size() && !isReordered; ++row)
        isReordered = order.at(row) != row;
    if (isReordered) {
        update.rowOfSource.resize(order.size());
        update.reordered.reserve(order.size());
        for (int row = 0; row < order.size(); ++row) {
            update.rowOfSource[order.at(row)] = row;
            update.reordered.append(widened.at(order.at(row)));
        }
    }
    if (widened.size() > oldCount)
        update.widened = std::move(widened);
}

} // namespace SnapshotDetail

/// Plans the way from \a base to \a target. Pure, for any thread; O(n log n) at worst, O(n) when the order did not
/// change.
template<typename Traits>
SnapshotUpdate<Traits> snapshotUpdate(std::shared_ptr<const Snapshot<Traits>> base,
                                      std::shared_ptr<const Snapshot<Traits>> target)
{
    SnapshotUpdate<Traits> update;
    const QList<int> oldRowOfNew = SnapshotDetail::oldRows(*base, *target);
    update.diff = rowDiff(oldRowOfNew, int(base->rows.size()));
    update.changed = SnapshotDetail::changedRows(*base, *target, oldRowOfNew);
    update.base = std::move(base);
    update.target = std::move(target);
    if (update.diff.way == RowDiff::Way::Bulk) {
        SnapshotDetail::planBulk(update, oldRowOfNew);
    } else if (update.diff.way == RowDiff::Way::Steps) {
        update.working = update.base->places;
        update.working.detach();
    } else if (update.changed.isEmpty()) {
        update.target = update.base;
    }
    return update;
}

/// The same to \a rows. A row whose id was there already is the same row; a repeated id counts once.
template<typename Traits>
SnapshotUpdate<Traits> snapshotUpdate(std::shared_ptr<const Snapshot<Traits>> base, QList<typename Traits::Row> rows)
{
    auto target = std::make_shared<Snapshot<Traits>>();
    SnapshotDetail::fillSnapshot(*target, std::move(rows));
    return snapshotUpdate<Traits>(std::move(base), std::shared_ptr<const Snapshot<Traits>>(std::move(target)));
}

} // namespace Stanko
