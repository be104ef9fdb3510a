// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Stanko {

/// What decides how long a desk waits before it asks amoCRM by itself again.
struct PollPace
{
    std::chrono::milliseconds interval{60'000}; ///< while something happens
    int quietPolls = 0;                         ///< in a row that brought nothing and sent nothing
    bool isSeen = true;                         ///< somebody may be looking at the window
};

/// Grows by steps to five minutes while nothing happens, to fifteen while nobody looks; never less than the interval.
/// Without jitter: the caller adds it.
std::chrono::milliseconds pollDelay(const PollPace &pace);

/// The one question a background poll asks beside the leads. The change log tells of deletions and names clients that
/// changed; since not every change is logged, the lists of clients have their turn as well.
enum class PollSide { Events, Contacts, Companies };

/// After so many polls each list has been asked for.
inline constexpr int kPollRound = 4;
/// \a poll counts from 0.
PollSide pollSide(int poll);

} // namespace Stanko
