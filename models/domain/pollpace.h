// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desksettings.h"

#include <QtCore/QDateTime>

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

/// In its quiet hours a desk asks by itself no oftener.
inline constexpr std::chrono::minutes kStillInterval{15};

/// How long from \a now until a desk may ask by itself that asked last at \a polledAt and would ask again \a delay
/// after that. The end of the quiet hours ends the wait. Both instants in the time of the desk's wall clock; one in the
/// future was written by a clock that has been set back since, and counts as now.
std::chrono::milliseconds pollWait(std::chrono::milliseconds delay, const QuietHours &quiet, const QDateTime &polledAt,
                                   const QDateTime &now);

/// Is it time for the one look at everything that a desk takes in its quiet hours? \a readAt: when everything was read
/// last. Each period has its own, also one that goes over midnight.
bool isReconcileDue(const QuietHours &quiet, const QDateTime &readAt, const QDateTime &now);

/// The one question a background poll asks beside the leads. The change log tells of deletions and names clients that
/// changed; since not every change is logged, the lists of clients have their turn as well.
enum class PollSide { Events, Contacts, Companies };

/// After so many polls each list has been asked for.
inline constexpr int kPollRound = 4;
/// \a poll counts from 0.
PollSide pollSide(int poll);

} // namespace Stanko
