// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pageplan.h"

#include <algorithm>

namespace Stanko {

namespace {
/// Pages in flight at once while reading everything: enough to hide latency at five requests a second.
constexpr int kReadAhead = 3;
constexpr int kSmallPageSize = 100;
/// Divides the other two: whatever was read, a page of this size begins right behind it.
constexpr int kSmallestPageSize = 50;
constexpr QChar kRowSign = u'+';
} // namespace

int smallerPage(int size)
{
    if (size > kSmallPageSize)
        return kSmallPageSize;
    return size > kSmallestPageSize ? kSmallestPageSize : 0;
}

bool takeSmaller(int &size)
{
    const int smaller = smallerPage(size);
    if (smaller > 0)
        size = smaller;
    return smaller > 0;
}

QString positionText(int row)
{
    return kRowSign + QString::number(row);
}

int rowOfPosition(const QString &position)
{
    if (position.startsWith(kRowSign))
        return position.mid(1).toInt();
    return (std::max(position.toInt(), 1) - 1) * kPageSize;
}

PagePlan PagePlan::everything(int firstRow)
{
    PagePlan plan(Mode::Everything);
    plan.m_takenRows = std::max(firstRow, 0) / kSmallestPageSize * kSmallestPageSize;
    plan.m_askedRows = plan.m_takenRows;
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
        if (m_inFlight.size() >= allowed)
            return std::nullopt;
        return ask(PageQuery::Order::ById, 0);
    }
    if (!m_inFlight.isEmpty())
        return std::nullopt;
    if (m_mode == Mode::Filtered)
        return ask(PageQuery::Order::ByUpdatedAscending, m_from);
    return ask(PageQuery::Order::ByUpdatedDescending, 0);
}

PageQuery PagePlan::ask(PageQuery::Order order, UnixSeconds updatedFrom)
{
    // Pages are numbered in their own size: only a size that divides the rows before it begins where they end.
    int limit = m_pageSize;
    while (m_askedRows % limit != 0)
        limit = smallerPage(limit);
    const PageQuery query{order, m_askedRows / limit + 1, updatedFrom, limit};
    m_askedRows += limit;
    m_inFlight.append(limit);
    return query;
}

bool PagePlan::askSmaller()
{
    if (!takeSmaller(m_pageSize))
        return false;
    m_askedRows = m_takenRows;
    m_inFlight.clear();
    return true;
}

void PagePlan::startOver()
{
    m_askedRows = m_takenRows = 0;
}

void PagePlan::taken(const PageFacts &facts)
{
    const bool isFirstPage = m_takenRows == 0;
    m_takenRows += m_inFlight.takeFirst();
    if (m_firstServerTime == 0)
        m_firstServerTime = std::max<UnixSeconds>(facts.serverTime, 1);
    m_newest = std::max(m_newest, facts.newest);
    switch (m_mode) {
    case Mode::Everything:
        if (!facts.hasNext || facts.rows == 0)
            m_isComplete = true;
        break;
    case Mode::Filtered:
        takenFiltered(facts);
        break;
    case Mode::NewestFirst:
        takenNewestFirst(facts, isFirstPage);
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
        startOver();
    } // else more rows in one second than a page holds: the next page
}

void PagePlan::takenNewestFirst(const PageFacts &facts, bool isFirstPage)
{
    if (isFirstPage) {
        if (m_isRecheck && facts.newest <= m_roundNewest) {
            m_isComplete = true;
            return;
        }
        if (m_isRecheck)
            m_from = m_roundNewest; // only what came since the last round began
        m_roundNewest = facts.newest;
    }
    const bool reachedOld = facts.rows == 0 || !facts.hasNext || (facts.isSorted && facts.oldest < m_from);
    if (!reachedOld)
        return;
    // A single page is one consistent answer; several pages may have shifted under us.
    if (isFirstPage) {
        m_isComplete = true;
    } else {
        startOver();
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
