// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/rowdiff.h"

#include <algorithm>
#include <vector>

namespace Stanko {

namespace {

/// Which members of \a order belong to one longest ascending subsequence: those may stay where they are.
std::vector<bool> longestAscending(const std::vector<int> &order)
{
    std::vector<int> tails; // tails[k]: position of the smallest end of an ascending run of length k + 1
    std::vector<int> before(order.size(), -1);
    for (int i = 0; i < int(order.size()); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), order[size_t(i)],
                                            [&](int tail, int value) { return order[size_t(tail)] < value; });
        if (place != tails.begin())
            before[size_t(i)] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(order.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = before[size_t(i)])
        stays[size_t(i)] = true;
    return stays;
}

} // namespace

RowDiff rowDiff(const QList<int> &oldRowOfNew, int oldCount)
{
    RowDiff diff;
    std::vector<bool> survives(size_t(oldCount), false);
    std::vector<int> target; // old rows of the survivors in their new order
    target.reserve(size_t(oldRowOfNew.size()));
    bool inOrder = true;
    for (int row = 0; row < oldRowOfNew.size(); ++row) {
        const int old = oldRowOfNew.at(row);
        if (old < 0) {
            if (!diff.insertions.isEmpty() && diff.insertions.last().last == row - 1)
                diff.insertions.last().last = row;
            else
                diff.insertions.append({row, row});
            continue;
        }
        survives[size_t(old)] = true;
        inOrder = inOrder && (target.empty() || target.back() < old);
        target.push_back(old);
    }
    for (int old = oldCount - 1; old >= 0; --old) {
        if (survives[size_t(old)])
            continue;
        diff.dying.prepend(old);
        if (!diff.removals.isEmpty() && diff.removals.last().first == old + 1)
            diff.removals.last().first = old;
        else
            diff.removals.append({old, old});
    }
    if (inOrder && diff.removals.isEmpty() && diff.insertions.isEmpty())
        return diff;

    diff.way = RowDiff::Way::Steps;
    qsizetype steps = diff.removals.size() + diff.insertions.size();
    std::vector<bool> stays;
    if (!inOrder) {
        stays = longestAscending(target);
        steps += std::count(stays.begin(), stays.end(), false);
    }
    if (steps > kMaxRowSteps) {
        diff.way = RowDiff::Way::Bulk;
        return diff;
    }
    if (inOrder)
        return diff;

    std::vector<int> now = target;
    std::sort(now.begin(), now.end());
    for (size_t i = 0; i < target.size(); ++i) {
        if (stays[i])
            continue;
        const auto from = std::find(now.begin(), now.end(), target[i]);
        const int fromRow = int(from - now.begin());
        now.erase(from);
        // Everything before it in the new order already stands right, so its place is behind its predecessor.
        const auto to = i == 0 ? now.begin() : std::next(std::find(now.begin(), now.end(), target[i - 1]));
        const int toRow = int(to - now.begin());
        now.insert(to, target[i]);
        if (fromRow != toRow)
            diff.moves.append({fromRow, toRow});
    }
    return diff;
}

} // namespace Stanko
