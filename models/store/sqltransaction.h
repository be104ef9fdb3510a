// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace Stanko {

class Database;

/// Everything or nothing: rolls back unless commit() succeeded. Used on the stack, on the thread of its Database.
/// A nested one joins the outer one; when it ends without commit(), the outer one can no longer commit either.
class [[nodiscard]] SqlTransaction
{
public:
    explicit SqlTransaction(Database &db);
    ~SqlTransaction();
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;

    /// Whether the transaction could be started. If not, every statement until its end answers the same error, and so
    /// does commit().
    const Done &begun() const { return m_begun; }
    Done commit();

private:
    Database &m_db;
    Done m_begun;
    bool m_isOuter;
    bool m_isOver = false;
};

} // namespace Stanko
