// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/clock.h"

#include <atomic>
#include <chrono>

namespace Stanko {

/// A clock that stands still until a test moves it. Any thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(UnixSeconds start = 1'767'225'600) : m_nowMs(start * 1000) {} // 2026-01-01 00:00 UTC

    qint64 nowMs() const override { return m_nowMs.load(); }
    void set(UnixSeconds now) { m_nowMs.store(now * 1000); }
    void setMs(qint64 nowMs) { m_nowMs.store(nowMs); }
    void advance(std::chrono::milliseconds by) { m_nowMs.fetch_add(by.count()); }

private:
    std::atomic<qint64> m_nowMs;
};

} // namespace Stanko
