// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/registration.h"
#include "models/domain/searchfold.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace Stanko {

namespace {

/// How many edits still mean the same model. Of a short name nearly every other one is within two edits: up to three
/// characters must be equal, four and five may differ by one.
int editsAllowed(qsizetype length)
{
    if (length <= 3)
        return 0;
    return length <= 5 ? 1 : 2;
}

/// Insertions, deletions, replacements and swaps of neighbours between \a a and \a b.
int editDistance(QStringView a, QStringView b)
{
    const std::size_t width = std::size_t(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> current(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const std::size_t at = std::size_t(j);
            const int replaced = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width - 1];
}

} // namespace

QString nearestModel(const QString &model, const ModelCatalogue &catalogue)
{
    const QString typed = foldModel(model);
    if (typed.isEmpty() || catalogue.knows(model))
        return {};

    QStringList candidates(catalogue.listed.cbegin(), catalogue.listed.cend());
    for (auto it = catalogue.machines.cbegin(); it != catalogue.machines.cend(); ++it) {
        if (it.value() >= 2 && !catalogue.listed.contains(it.key()))
            candidates.append(it.key());
    }

    // The nearest; among equals the listed one, then the one of more machines, then the first by letters, so that
    // every desk proposes the same.
    using Rank = std::tuple<int, int, int, QString>;
    std::optional<Rank> best;
    for (const QString &candidate : std::as_const(candidates)) {
        const QString known = foldModel(candidate);
        const int allowed = editsAllowed(std::min(typed.size(), known.size()));
        if (known.isEmpty() || qAbs(known.size() - typed.size()) > allowed)
            continue;
        const int distance = editDistance(typed, known);
        if (distance > allowed)
            continue;
        Rank rank{distance, catalogue.listed.contains(candidate) ? 0 : 1, -catalogue.machines.value(candidate),
                  candidate};
        if (!best || rank < *best)
            best = std::move(rank);
    }
    return best ? std::get<QString>(*best) : QString();
}

} // namespace Stanko
