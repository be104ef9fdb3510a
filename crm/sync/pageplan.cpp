// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pageplan.h"

#include <algorithm>

namespace Stanko {

namespace {
/// Pages in flight at once while reading everything: enough to hide latency at five requests a second.
constexpr int kReadAhead = 3;
} // namespace

PagePlan PagePlan::everything(int startPage)
{
    PagePlan plan(Mode::Everything);
    plan.m_askedPages = plan.m_takenPages = std::max(startPage, 1) - 1;
    return plan;
}

PagePlan PagePlan::changesFiltered(UnixSeconds cursor)
{
    PagePlan plan(Mode::Filtered);
    plan.m_oldCursor = cursor;
    plan.m_from = std::max<UnixSeconds>(cursor - kCursorOverlap, 1);
    return plan;
}

PagePlan PagePlan::changesNewestFirst(UnixSeconds cursor)
{
    PagePlan plan(Mode::NewestFirst);
    plan.m_oldCursor = cursor;
    plan.m_from = std::max<UnixSeconds>(cursor - kCursorOverlap, 1);
    return plan;
}

std::optional<PageQuery> PagePlan::next()
{
    if (m_isComplete)
        return std::nullopt;
    if (m_mode == Mode::Everything) {
        // Reading ahead starts when the first answer has shown that there is more: small accounts pay nothing for it.
        const int allowed = m_firstServerTime == 0 ? 1 : kReadAhead;
        if (m_askedPages - m_takenPages >= allowed)
            return std::nullopt;
        return PageQuery{PageQuery::Order::ById, ++m_askedPages, 0};
    }
    if (m_isWaiting)
        return std::nullopt;
    m_isWaiting = true;
    if (m_mode == Mode::Filtered)
        return PageQuery{PageQuery::Order::ByUpdatedAscending, m_page, m_from};
    return PageQuery{PageQuery::Order::ByUpdatedDescending, m_page, 0};
}

void PagePlan::taken(const PageFacts &facts)
{
    m_isWaiting = false;
    if (m_firstServerTime == 0)
        m_firstServerTime = std::max<UnixSeconds>(facts.serverTime, 1);
    m_newest = std::max(m_newest, facts.newest);
    switch (m_mode) {
    case Mode::Everything:
        ++m_takenPages;
        if (!facts.hasNext || facts.rows == 0)
            m_isComplete = true;
        break;
    case Mode::Filtered:
        takenFiltered(facts);
        break;
    case Mode::NewestFirst:
        takenNewestFirst(facts);
        break;
    }
}

void PagePlan::takenFiltered(const PageFacts &facts)
{
    if (facts.rows > 0 && facts.oldest < m_from) {
        m_isFilterIgnored = true;
        m_isComplete = true;
        return;
    }
    if (facts.rows == 0 || !facts.hasNext) {
        m_isComplete = true;
    } else if (facts.isSorted && facts.newest > m_from) {
        m_from = facts.newest;
        m_page = 1;
    } else {
        ++m_page; // more rows in one second than a page holds
    }
}

void PagePlan::takenNewestFirst(const PageFacts &facts)
{
    if (m_page == 1) {
        if (m_isRecheck && facts.newest <= m_roundNewest) {
            m_isComplete = true;
            return;
        }
        if (m_isRecheck)
            m_from = m_roundNewest; // only what came since the last round began
        m_roundNewest = facts.newest;
    }
    const bool reachedOld = facts.rows == 0 || !facts.hasNext || (facts.isSorted && facts.oldest < m_from);
    if (!reachedOld) {
        ++m_page;
        return;
    }
    // A single page is one consistent answer; several pages may have shifted under us.
    if (m_page == 1) {
        m_isComplete = true;
    } else {
        m_page = 1;
        m_isRecheck = true;
    }
}

UnixSeconds PagePlan::cursor() const
{
    UnixSeconds seen = m_newest;
    if (m_firstServerTime > 1)
        seen = std::min(seen, m_firstServerTime);
    return std::max(seen, m_oldCursor);
}

} // namespace Stanko
