// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>

#include <optional>

struct sqlite3_stmt;

namespace Stanko {

/// A prepared statement in the cache of a Database, and its end. Lives on the thread of its Database.
struct SqlStatement
{
    explicit SqlStatement(const QString &sql) : text(sql.left(60).simplified()) {}
    ~SqlStatement();
    SqlStatement(const SqlStatement &) = delete;
    SqlStatement &operator=(const SqlStatement &) = delete;

    sqlite3_stmt *handle = nullptr; ///< null when it could not be prepared
    int parameters = 0;
    QString text; ///< its beginning, for errors
    std::optional<Error> prepareError;
    bool isInUse = false;
};

} // namespace Stanko
