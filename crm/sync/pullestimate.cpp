// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullestimate.h"

#include <algorithm>
#include <cmath>

namespace Stanko {

namespace {

/// Less is judged by accident: the first page also waits for the connection.
constexpr qint64 kJudgedAfterMs = 2'000;
constexpr double kJudgedShare = 0.005;

} // namespace

PullProgress estimatePull(const PullPace &pace, LeadId reached, int leads, qint64 nowMs)
{
    PullProgress progress{.leads = leads};
    if (pace.first <= 0 || pace.last <= pace.first || reached < pace.first)
        return progress;
    const auto shareOf = [&](LeadId id) {
        return std::clamp(double(id - pace.first + 1) / double(pace.last - pace.first + 1), 0.0, 1.0);
    };
    const double share = shareOf(reached);
    progress.expected = std::max(leads, int(std::lround(leads / share)));
    const double covered = share - (pace.from > pace.first ? shareOf(pace.from) : 0.0);
    const qint64 elapsed = nowMs - pace.startedMs;
    if (covered >= kJudgedShare && elapsed >= kJudgedAfterMs)
        progress.secondsLeft = qint64(std::ceil(double(elapsed) / covered * (1.0 - share) / 1'000));
    return progress;
}

} // namespace Stanko
