// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <deque>

namespace Stanko::Sandbox {

/// Counts requests per second the way the real account does: too many are refused, and a client that goes on anyway
/// is blocked until somebody lifts the block. Used on the server's thread.
class RateLimit
{
public:
    enum class Verdict { Pass, TooManyJson, TooManyHtml, Blocked };

    /// `atMs` is monotonic; `perSecond` 0 lets everything pass.
    Verdict check(qint64 atMs, int perSecond, int violationsUntilBlock);
    bool isBlocked() const { return m_isBlocked; }
    /// Support unblocks the client (true), or blocks it.
    void setBlocked(bool blocked);

private:
    std::deque<qint64> m_recent;
    int m_violations = 0;
    bool m_isBlocked = false;
};

} // namespace Stanko::Sandbox
