// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pollpace.h"

#include <algorithm>

namespace Stanko {

using namespace std::chrono_literals;

namespace {

struct Step
{
    int quietPolls;
    int factor;
};
constexpr Step kSteps[] = {{20, 5}, {10, 3}, {5, 2}, {0, 1}};

constexpr std::chrono::milliseconds kLongestSeen = 5min;
constexpr std::chrono::milliseconds kLongestHidden = 15min;
constexpr int kHiddenFactor = 3;

} // namespace

std::chrono::milliseconds pollDelay(const PollPace &pace)
{
    const auto *step = std::find_if(std::begin(kSteps), std::end(kSteps),
                                    [&pace](const Step &candidate) { return pace.quietPolls >= candidate.quietPolls; });
    const int factor = (step == std::end(kSteps) ? 1 : step->factor) * (pace.isSeen ? 1 : kHiddenFactor);
    const std::chrono::milliseconds longest = pace.isSeen ? kLongestSeen : kLongestHidden;
    return std::clamp(pace.interval * factor, pace.interval, std::max(pace.interval, longest));
}

PollSide pollSide(int poll)
{
    // Deletions matter most: at every second poll.
    switch (poll % kPollRound) {
    case 1:
        return PollSide::Contacts;
    case 3:
        return PollSide::Companies;
    default:
        return PollSide::Events;
    }
}

} // namespace Stanko
