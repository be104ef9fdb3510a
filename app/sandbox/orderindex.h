// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QtGlobal>

#include <deque>
#include <utility>
#include <vector>

namespace Stanko::Sandbox {

/// Ids kept in the order of a key, so that page 400 of a list is a slice and not a sort of everything. While many rows
/// are loaded at once it only collects and sorts at the first look. Used on the world's thread.
class OrderIndex
{
public:
    void insert(qint64 key, qint64 id);
    void remove(qint64 key, qint64 id);
    void clear();
    /// Until `endBulk` insertions are collected unsorted.
    void beginBulk() { m_isBulk = true; }
    void endBulk();

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    qint64 idAt(qsizetype position) const { return m_rows[static_cast<std::size_t>(position)].second; }
    /// Position of the first row whose key is not below `key`.
    qsizetype lowerBound(qint64 key) const;

private:
    std::vector<std::pair<qint64, qint64>> m_rows;
    bool m_isBulk = false;
};

/// Rows by id. Rows stay at their address: they are marked deleted, never moved. Used on the world's thread.
template<typename T>
class Table
{
public:
    T *find(qint64 id)
    {
        const auto at = m_positions.constFind(id);
        return at == m_positions.cend() ? nullptr : &m_rows[*at];
    }
    const T *find(qint64 id) const { return const_cast<Table *>(this)->find(id); }

    T &add(T row)
    {
        m_positions.insert(row.id, m_rows.size());
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }
    void clear()
    {
        m_rows.clear();
        m_positions.clear();
    }
    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

private:
    std::deque<T> m_rows;
    QHash<qint64, std::size_t> m_positions;
};

} // namespace Stanko::Sandbox
