// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ratelimit.h"

namespace Stanko::Sandbox {

RateLimit::Verdict RateLimit::check(qint64 atMs, int perSecond, int violationsUntilBlock)
{
    if (m_isBlocked)
        return Verdict::Blocked;
    if (perSecond <= 0)
        return Verdict::Pass;
    while (!m_recent.empty() && atMs - m_recent.front() >= 1000)
        m_recent.pop_front();
    if (m_recent.size() < static_cast<std::size_t>(perSecond)) {
        m_recent.push_back(atMs);
        return Verdict::Pass;
    }
    ++m_violations;
    if (m_violations >= violationsUntilBlock) {
        m_isBlocked = true;
        return Verdict::Blocked;
    }
    return m_violations % 2 == 1 ? Verdict::TooManyJson : Verdict::TooManyHtml;
}

void RateLimit::setBlocked(bool blocked)
{
    m_isBlocked = blocked;
    m_violations = 0;
    m_recent.clear();
}

} // namespace Stanko::Sandbox
