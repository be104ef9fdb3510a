// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/ratelimiter.h"

#include <QtCore/QtMath>

#include <algorithm>

namespace Stanko {

namespace {

constexpr qint64 kSecondMs = 1'000;
/// Requests do not take equally long to reach amoCRM; what left a second apart may arrive a little closer.
constexpr qint64 kJitterMs = 15;
constexpr qint64 kQuietMs = 60'000;
/// amoCRM takes seven a second and asks for five: short bursts may be faster than what is kept up.
constexpr qint64 kAverageMs = 10'000;
constexpr qsizetype kMostInAverage = 50;
constexpr double kRecoveryShare = 0.1;
constexpr double kSlowestShare = 1.0 / 32;
constexpr qsizetype kMostRemembered = 64;

} // namespace

RateLimiter::RateLimiter(double perSecond, const Clock &clock) : m_clock(&clock), m_setting(std::max(0.0, perSecond))
{
}

double RateLimiter::pace() const
{
    if (m_state.reducedPace <= 0)
        return m_setting;
    const qint64 quietMinutes = std::max<qint64>(0, m_clock->nowMs() - m_state.reducedAtMs) / kQuietMs;
    return std::min(m_setting, m_state.reducedPace + m_setting * kRecoveryShare * static_cast<double>(quietMinutes));
}

int RateLimiter::slotCount() const
{
    // The tolerance keeps 0.5 + 5 × 0.1 from being a request less than 1.
    return std::max(1, qFloor(pace() + 1e-9));
}

qint64 RateLimiter::windowMs() const
{
    // A fraction of a request cannot be sent: 2.5 a second is 2 in any one second, 0.5 is one in two.
    const double now = pace();
    return kJitterMs + (now >= 1 ? kSecondMs : qCeil(kSecondMs / now));
}

void RateLimiter::dropOld(qint64 now)
{
    QList<qint64> &sent = m_state.sentMs;
    // The wall clock was set back: keep the gaps, move them to where the clock is now.
    if (!sent.isEmpty() && sent.last() > now) {
        const qint64 shift = sent.last() - now;
        for (qint64 &at : sent)
            at -= shift;
        m_state.reducedAtMs = std::min(m_state.reducedAtMs, now);
    }
    const qint64 horizon = now - std::max(windowMs(), kAverageMs);
    sent.erase(sent.begin(), std::find_if(sent.begin(), sent.end(), [horizon](qint64 at) { return at > horizon; }));
}

qint64 RateLimiter::waitMs()
{
    if (m_setting <= 0)
        return 0;
    const qint64 now = m_clock->nowMs();
    dropOld(now);
    return std::max(waitFor(slotCount(), windowMs(), now), waitFor(kMostInAverage, kAverageMs, now));
}

qint64 RateLimiter::waitFor(qsizetype count, qint64 window, qint64 now) const
{
    const QList<qint64> &sent = m_state.sentMs;
    if (sent.size() < count)
        return 0;
    // The slot that has to become free is not the oldest one when the pace has just been reduced.
    return std::max<qint64>(0, sent.at(sent.size() - count) + window - now);
}

void RateLimiter::record()
{
    if (m_setting <= 0)
        return;
    const qint64 now = m_clock->nowMs();
    dropOld(now);
    m_state.sentMs.append(now);
}

void RateLimiter::slowDown()
{
    if (m_setting <= 0)
        return;
    m_state.reducedPace = std::max(pace() / 2, m_setting * kSlowestShare);
    m_state.reducedAtMs = m_clock->nowMs();
}

void RateLimiter::setSetting(double perSecond)
{
    m_setting = std::max(0.0, perSecond);
}

RateLimiter::State RateLimiter::state() const
{
    State copy = m_state;
    if (pace() >= m_setting)
        copy.reducedPace = 0;
    return copy;
}

void RateLimiter::restore(const State &state)
{
    m_state = state;
    std::sort(m_state.sentMs.begin(), m_state.sentMs.end());
    if (m_state.sentMs.size() > kMostRemembered)
        m_state.sentMs = m_state.sentMs.last(kMostRemembered);
    // A time of reduction in the future would keep the pace down for ever.
    m_state.reducedAtMs = std::min(m_state.reducedAtMs, m_clock->nowMs());
}

} // namespace Stanko
