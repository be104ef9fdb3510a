// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/pageplan.h"

#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <utility>

/// A list that changes between the requests, and a client that reads it by a plan: for tests of plans.
namespace Stanko::Testing {

struct Row
{
    qint64 id = 0;
    UnixSeconds updatedAt = 0;
};

/// A list that answers pages by number, as amoCRM does, over rows that change between the requests.
class LivingList
{
public:
    bool filterWorks = true;
    UnixSeconds now = 1'000'000;
    QList<Row> rows;

    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            rows.append({++m_lastId, now});
    }

    void removeSome(QRandomGenerator &random, int count)
    {
        for (int i = 0; i < count && !rows.isEmpty(); ++i)
            m_trash.append(rows.takeAt(random.bounded(rows.size())));
    }

    /// Those deleted last are there again, changed now.
    void restoreSome(int count)
    {
        for (int i = 0; i < count && !m_trash.isEmpty(); ++i)
            rows.append({m_trash.takeLast().id, now});
    }

    void editSome(QRandomGenerator &random, int count)
    {
        for (int i = 0; i < count && !rows.isEmpty(); ++i)
            rows[random.bounded(rows.size())].updatedAt = now;
    }

    QList<Row> page(const PageQuery &query, PageFacts *facts) const
    {
        QList<Row> all = rows;
        if (filterWorks && query.updatedFrom > 0)
            all.removeIf([&](const Row &row) { return row.updatedAt < query.updatedFrom; });
        std::stable_sort(all.begin(), all.end(), [&](const Row &a, const Row &b) {
            switch (query.order) {
            case PageQuery::Order::ById:
                return a.id < b.id;
            case PageQuery::Order::ByUpdatedAscending:
                return std::pair(a.updatedAt, a.id) < std::pair(b.updatedAt, b.id);
            case PageQuery::Order::ByUpdatedDescending:
                return std::pair(a.updatedAt, a.id) > std::pair(b.updatedAt, b.id);
            }
            return false;
        });
        const QList<Row> part = all.mid(qsizetype(query.page - 1) * query.limit, query.limit);
        *facts = {};
        facts->rows = int(part.size());
        facts->hasNext = all.size() > qsizetype(query.page) * query.limit;
        facts->serverTime = now;
        for (const Row &row : part) {
            facts->newest = std::max(facts->newest, row.updatedAt);
            facts->oldest = facts->oldest == 0 ? row.updatedAt : std::min(facts->oldest, row.updatedAt);
            facts->seen.insert(row.id, row.updatedAt);
        }
        return part;
    }

private:
    qint64 m_lastId = 0;
    QList<Row> m_trash;
};

using Cache = QHash<qint64, UnixSeconds>;

/// Runs \a plan to its end while \a disturb changes the list after every page; returns the requests it took.
template<typename Disturb>
int runPass(PagePlan &plan, LivingList &list, Cache &cache, Disturb disturb)
{
    int requests = 0;
    QList<PageQuery> asked;
    while (!plan.isComplete() && requests < 10'000) {
        while (const auto query = plan.next())
            asked.append(*query);
        if (asked.isEmpty())
            return -1; // stuck
        PageFacts facts;
        const QList<Row> rows = list.page(asked.takeFirst(), &facts);
        ++requests;
        for (const Row &row : rows)
            cache.insert(row.id, std::max(cache.value(row.id), row.updatedAt));
        if (!plan.taken(facts))
            asked.clear();
        disturb();
    }
    return plan.isComplete() ? requests : -1;
}

/// Pages of 50 rows from the first one on: what takes 250 of them otherwise happens five times as often.
inline void makeSmall(PagePlan &plan)
{
    plan.next();
    while (plan.askSmaller()) {
    }
}

inline Cache truth(const LivingList &list)
{
    Cache cache;
    for (const Row &row : list.rows)
        cache.insert(row.id, row.updatedAt);
    return cache;
}

} // namespace Stanko::Testing
