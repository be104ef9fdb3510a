// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Stanko {

/// Decides when the next request may leave: a sliding window, never more than the pace in any one second, and, however
/// high the setting, never more than five a second over ten seconds.
/// A 429 halves the pace; it recovers by a tenth of the setting per quiet minute, because other desks may share the
/// token. A pace below one request per second spaces requests by 1/pace. Plain class without timers; lives where its
/// owner lives.
class RateLimiter
{
public:
    /// \a perSecond 0 = off. \a clock outlives the limiter.
    RateLimiter(double perSecond, const Clock &clock);

    /// Milliseconds until the next request may leave; 0 = now. Notices when the wall clock was set back.
    qint64 waitMs();
    /// A request leaves now.
    void record();
    /// amoCRM answered 429.
    void slowDown();
    /// Requests per second at this moment.
    double pace() const;
    double setting() const { return m_setting; }
    /// Takes a new setting, keeping what was sent and a reduced pace.
    void setSetting(double perSecond);

    /// What short commands of one data folder hand on to each other: send times of the last moments and the pace.
    struct State
    {
        QList<qint64> sentMs;   ///< wall clock, oldest first
        double reducedPace = 0; ///< 0 = not reduced
        qint64 reducedAtMs = 0;
        friend bool operator==(const State &, const State &) = default;
    };
    State state() const;
    void restore(const State &state);

private:
    void dropOld(qint64 now);
    int slotCount() const;
    qint64 windowMs() const;
    /// Until \a count requests within \a window do not forbid another one.
    qint64 waitFor(qsizetype count, qint64 window, qint64 now) const;

    const Clock *m_clock;
    double m_setting;
    State m_state;
};

} // namespace Stanko
