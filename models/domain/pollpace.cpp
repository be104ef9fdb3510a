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

/// The last instant before \a now at which the wall clock showed \a time, or now.
QDateTime lastTime(QTime time, const QDateTime &now)
{
    QDateTime at = now;
    at.setTime(time);
    return at <= now ? at : at.addDays(-1);
}

/// The first one after.
QDateTime nextTime(QTime time, const QDateTime &now)
{
    QDateTime at = now;
    at.setTime(time);
    return at > now ? at : at.addDays(1);
}

} // namespace

std::chrono::milliseconds pollDelay(const PollPace &pace)
{
    const auto *step = std::find_if(std::begin(kSteps), std::end(kSteps),
                                    [&pace](const Step &candidate) { return pace.quietPolls >= candidate.quietPolls; });
    const int factor = (step == std::end(kSteps) ? 1 : step->factor) * (pace.isSeen ? 1 : kHiddenFactor);
    const std::chrono::milliseconds longest = pace.isSeen ? kLongestSeen : kLongestHidden;
    return std::clamp(pace.interval * factor, pace.interval, std::max(pace.interval, longest));
}

std::chrono::milliseconds pollWait(std::chrono::milliseconds delay, const QuietHours &quiet, const QDateTime &polledAt,
                                   const QDateTime &now)
{
    const auto since = [&now](const QDateTime &at) { return std::chrono::milliseconds(now.msecsTo(at)); };
    const std::chrono::milliseconds asked = std::min(since(polledAt), 0ms);
    const std::chrono::milliseconds wait = std::max(asked + delay, 0ms);
    const QDateTime due = now.addMSecs(wait.count());
    if (!quiet.contains(due.time()))
        return wait;
    const std::chrono::milliseconds still = std::max<std::chrono::milliseconds>(asked + kStillInterval, wait);
    const QDateTime end = nextTime(quiet.until, due);
    // Where they never end, a new day is no reason to ask.
    return quiet.contains(end.time()) ? still : std::min(still, since(end));
}

bool isReconcileDue(const QuietHours &quiet, const QDateTime &readAt, const QDateTime &now)
{
    return quiet.contains(now.time()) && (readAt > now || readAt < lastTime(quiet.from, now));
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
