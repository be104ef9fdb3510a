// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <chrono>

namespace Stanko {

/// What to do with a request that failed. One pure table for the whole program.
enum class Remedy {
    RetryLater,  ///< safe to repeat after `delay`
    LookFirst,   ///< a write that may have been applied: read before repeating, after `delay`
    Park,        ///< will not succeed by itself: a person must decide
    AskForToken, ///< stop everything, keep all, ask for a token
    StopAll,     ///< blocked: no request at all for `delay`
    GiveUp,      ///< not worth repeating, nothing to keep (cancelled)
};

struct Verdict
{
    Remedy remedy = Remedy::RetryLater;
    std::chrono::seconds delay{0};
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// Had the failed request the power to change something in amoCRM?
enum class RequestPower { Reads, Writes };

/// Did amoCRM give up because the request was too much work (504)? The same again would be too much again; a list can
/// be asked for in smaller pages.
bool isTooMuchAtOnce(const Error &error);

/// How long amoCRM must be left alone after a 403 block.
inline constexpr std::chrono::seconds kBlockPause{15 * 60};

/// No delay is longer, whatever a server asks for.
inline constexpr std::chrono::seconds kLongestWait{2 * 3600};

/// Has the stored time of the next try come? One that is further away than any delay was stored while the machine's
/// clock was ahead: it has come too, or the try would wait until the clock is there again.
constexpr bool isDue(UnixSeconds nextTryAt, UnixSeconds now)
{
    return nextTryAt <= now || nextTryAt > now + kLongestWait.count();
}

/// \a attempt counts from 1. Delays grow from 5 s by a factor of 3 up to one hour; a server's retry-after wins when
/// it is longer, up to kLongestWait. Without jitter: the caller adds it.
Verdict verdictFor(const Error &error, int attempt, RequestPower power);

} // namespace Stanko
