// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pageplan.h"

#include <algorithm>

namespace Stanko {

namespace {
/// Pages in flight at once while reading everything: enough to hide latency at five requests a second.
constexpr int kReadAhead = 3;
constexpr int kSmallPageSize = 100;
constexpr int kSmallestPageSize = 50;
constexpr int kOverlapGrowth = 4;
/// Pages without an old row before a pass gives up: somebody imports faster than amoCRM lets us read, or always the
/// same page comes.
constexpr int kMostFruitless = 20;
constexpr QChar kRowSign = u'+';
constexpr QChar kIdSign = u'@';

/// The size of the page that holds \a row and reaches farthest beyond it. Pages are numbered in their own size, so it
/// is the size that decides where they begin.
int bestLimit(int row, int most)
{
    int best = most;
    for (int limit = most; limit > most / 2; --limit) {
        if ((row / limit + 1) * limit > (row / best + 1) * best)
            best = limit;
    }
    return best;
}
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

QString positionText(const ListPlace &place)
{
    return kRowSign + QString::number(place.row) + kIdSign + QString::number(place.lastId);
}

ListPlace placeOfPosition(const QString &position)
{
    if (!position.startsWith(kRowSign))
        return {(std::max(position.toInt(), 1) - 1) * kPageSize, 0};
    return {std::max(position.section(kIdSign, 0, 0).mid(1).toInt(), 0), position.section(kIdSign, 1).toLongLong()};
}

PagePlan PagePlan::everything(const ListPlace &place, qint64 highestId)
{
    PagePlan plan(Mode::Everything);
    plan.m_askedRows = plan.m_takenRows = place.row;
    plan.m_lastId = place.lastId;
    plan.m_highestId = highestId;
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
    int limit = 0;
    int start = 0;
    // Near the beginning few sizes fit, and with a large overlap none may reach beyond what was read.
    for (int overlap = m_overlap;; overlap /= 2) {
        const int row = std::max(m_askedRows - overlap, 0);
        limit = bestLimit(row, m_pageSize);
        start = row / limit * limit;
        if (start + limit > m_askedRows || overlap == 0)
            break;
    }
    m_askedRows = start + limit;
    m_inFlight.append({start, m_askedRows});
    return {order, start / limit + 1, updatedFrom, limit};
}

bool PagePlan::askSmaller()
{
    if (!takeSmaller(m_pageSize))
        return false;
    m_askedRows = m_takenRows;
    m_inFlight.clear();
    return true;
}

bool PagePlan::taken(const PageFacts &facts)
{
    const Span span = m_inFlight.takeFirst();
    if (m_firstServerTime == 0) {
        m_firstServerTime = std::max<UnixSeconds>(facts.serverTime, 1);
        m_firstNewest = facts.newest;
    }
    m_newest = std::max(m_newest, facts.newest);
    if (m_mode == Mode::Filtered && facts.rows > 0 && facts.oldest < m_from) {
        m_isFilterIgnored = m_isComplete = true;
        return true;
    }
    if (bringsOldRows(facts))
        m_fruitless = 0;
    else if (m_mode != Mode::Everything || facts.rows > 0)
        ++m_fruitless;
    bool isJoined = joins(span, facts);
    if (isJoined) {
        m_takenRows = span.end;
        m_hasRowsSinceEmpty = m_hasRowsSinceEmpty || facts.rows > 0;
        remember(facts);
        takenJoined(facts);
    } else if (facts.rows == 0 && m_hasRowsSinceEmpty && m_emptyBehind == known()) {
        // Looked at again from a row that is known: amoCRM announces pages that turn out to be empty.
        m_isComplete = isJoined = true;
    } else {
        if (facts.rows == 0) {
            m_emptyBehind = known();
            m_hasRowsSinceEmpty = false;
        }
        stepBack();
    }
    if (!m_isComplete && m_fruitless > kMostFruitless)
        m_isComplete = m_isGivenUp = true;
    return isJoined;
}

bool PagePlan::joins(const Span &span, const PageFacts &facts) const
{
    if (span.start == 0)
        return true;
    if (m_mode == Mode::Everything) {
        if (m_lastId == 0 || (facts.rows > 0 && facts.seen.isEmpty())) // nothing to tell by
            return true;
        return std::any_of(facts.seen.keyBegin(), facts.seen.keyEnd(), [this](qint64 id) { return id <= m_lastId; });
    }
    for (auto it = facts.seen.cbegin(); it != facts.seen.cend(); ++it) {
        if (const auto known = m_seen.constFind(it.key()); known != m_seen.cend() && *known == *it)
            return true;
    }
    return false;
}

qint64 PagePlan::known() const
{
    return m_mode == Mode::Everything ? m_lastId : m_seen.size();
}

bool PagePlan::bringsOldRows(const PageFacts &facts) const
{
    // By ascending id every page leads on. What comes behind the highest id of the beginning is left to the next pass.
    if (m_mode == Mode::Everything) {
        return m_lastId == 0 ||
               std::any_of(facts.seen.keyBegin(), facts.seen.keyEnd(), [this](qint64 id) { return id > m_lastId; });
    }
    for (auto it = facts.seen.cbegin(); it != facts.seen.cend(); ++it) {
        const bool isOld = m_firstServerTime <= 1 || it.value() <= m_firstServerTime;
        if (isOld && m_seen.value(it.key()) != it.value())
            return true;
    }
    return false;
}

void PagePlan::remember(const PageFacts &facts)
{
    if (m_mode != Mode::Everything) {
        m_seen.insert(facts.seen);
    } else if (facts.rows > 0 && facts.seen.isEmpty()) {
        m_lastId = 0;
    } else {
        for (auto it = facts.seen.keyBegin(); it != facts.seen.keyEnd(); ++it)
            m_lastId = std::max(m_lastId, *it);
    }
}

void PagePlan::stepBack()
{
    m_overlap = std::max(1, std::min(m_overlap * kOverlapGrowth, m_pageSize / 4));
    m_takenRows = std::max(m_takenRows - m_pageSize, 0);
    m_askedRows = m_takenRows;
    m_inFlight.clear();
}

void PagePlan::takenJoined(const PageFacts &facts)
{
    const bool isEnd = facts.rows == 0 || !facts.hasNext;
    const bool isBeyondStart = m_firstServerTime > 1 && facts.newest > m_firstServerTime;
    switch (m_mode) {
    case Mode::Everything:
        m_isComplete = isEnd || (m_highestId > 0 && m_lastId >= m_highestId && isBeyondStart);
        break;
    case Mode::Filtered:
        if (isEnd || (facts.isSorted && isBeyondStart)) {
            m_isComplete = true;
        } else if (facts.isSorted && facts.newest > m_from) {
            m_from = facts.newest;
            m_askedRows = m_takenRows = 0;
            m_seen.clear();
        } // else more rows in one second than a page holds: the next page
        break;
    case Mode::NewestFirst:
        m_isComplete = isEnd || (facts.isSorted && facts.oldest < m_from);
        break;
    }
}

UnixSeconds PagePlan::cursor() const
{
    if (m_isGivenUp)
        return m_oldCursor;
    UnixSeconds seen = m_newest;
    if (m_firstServerTime > 1)
        seen = std::min(seen, m_firstServerTime);
    else if (m_mode == Mode::NewestFirst)
        seen = m_firstNewest; // what changed while the other pages were read is not known to be read
    return std::max(seen, m_oldCursor);
}

} // namespace Stanko
