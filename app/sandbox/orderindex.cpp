// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/orderindex.h"

#include <algorithm>

namespace Stanko::Sandbox {

void OrderIndex::insert(qint64 key, qint64 id)
{
    const std::pair<qint64, qint64> row(key, id);
    if (m_isBulk || m_rows.empty() || m_rows.back() < row) {
        m_rows.push_back(row);
        return;
    }
    m_rows.insert(std::lower_bound(m_rows.begin(), m_rows.end(), row), row);
}

void OrderIndex::remove(qint64 key, qint64 id)
{
    if (m_isBulk)
        std::sort(m_rows.begin(), m_rows.end());
    const std::pair<qint64, qint64> row(key, id);
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (at != m_rows.end() && *at == row)
        m_rows.erase(at);
}

void OrderIndex::clear()
{
    m_rows.clear();
}

void OrderIndex::endBulk()
{
    std::sort(m_rows.begin(), m_rows.end());
    m_isBulk = false;
}

qsizetype OrderIndex::lowerBound(qint64 key) const
{
    const std::pair<qint64, qint64> row(key, 0);
    return std::lower_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
}

} // namespace Stanko::Sandbox
