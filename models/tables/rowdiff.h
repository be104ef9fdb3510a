// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

namespace Stanko {

/// Rows \a first to \a last, both included.
struct RowRun
{
    int first = 0;
    int last = 0;
    int count() const { return last - first + 1; }
    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// One row taken out at \a from and put back so that it then stands at \a to.
struct RowMove
{
    int from = 0;
    int to = 0;
    friend bool operator==(const RowMove &, const RowMove &) = default;
};

/// How to get from the rows a view shows to the rows it should show.
struct RowDiff
{
    enum class Way {
        Same,  ///< the same rows in the same order
        Steps, ///< removals, then moves, then insertions: few begin/end pairs
        Bulk,  ///< too many steps: insert at the end, one layout change, remove at the end
    };
    Way way = Way::Same;
    QList<RowRun> removals;   ///< in old numbering, back to front
    QList<RowMove> moves;     ///< numbering after the removals and the moves before
    QList<RowRun> insertions; ///< in new numbering, front to back
    QList<int> dying;         ///< old rows that are not among the new ones, ascending
};

/// More steps than this cost a view more than one layout change: each makes it renumber its sections.
inline constexpr int kMaxRowSteps = 24;

/// Pure; O(n log n) at worst, O(n) when the order did not change.
/// \a oldRowOfNew has for each new row its old row, or -1 for a row that was not there; no old row twice.
RowDiff rowDiff(const QList<int> &oldRowOfNew, int oldCount);

} // namespace Stanko
