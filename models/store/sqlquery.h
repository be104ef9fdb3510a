// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace Stanko {

class Database;
struct SqlStatement;

/// A prepared statement in use: bind in order, then run() and next(), or exec(). A thin handle, used on the thread of
/// its Database and gone before it. Resets the statement when destroyed, so that no read lock is left behind.
class SqlQuery
{
public:
    SqlQuery(Database &db, std::shared_ptr<SqlStatement> statement);
    ~SqlQuery();
    SqlQuery(SqlQuery &&) = default;
    SqlQuery &operator=(SqlQuery &&) = delete;
    SqlQuery(const SqlQuery &) = delete;

    SqlQuery &bind(qint64 value);
    SqlQuery &bind(int value) { return bind(static_cast<qint64>(value)); }
    SqlQuery &bind(bool value) { return bind(static_cast<qint64>(value)); }
    SqlQuery &bind(double value);
    SqlQuery &bind(const QString &value); ///< a null string is stored as empty text
    SqlQuery &bind(const QByteArray &value);
    SqlQuery &bind(QDate value); ///< ISO day; invalid = NULL
    SqlQuery &bind(const std::optional<QDate> &value) { return bind(value.value_or(QDate())); }
    SqlQuery &bindNull();
    template<typename T>
    SqlQuery &bindAll(const T &value)
    {
        return bind(value);
    }
    template<typename T, typename... Rest>
    SqlQuery &bindAll(const T &value, const Rest &...rest)
    {
        bind(value);
        return bindAll(rest...);
    }

    /// Starts a statement that gives rows; next() then steps.
    Done run();
    /// False at the end and after an error; check error state with finish() where a half-read result would matter.
    bool next();
    /// Ok when the rows ended because there were no more.
    Done finish();
    /// Runs a statement to its end. \return rows changed.
    Result<int> exec();

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    std::optional<QDate> day(int column) const;
    bool isNull(int column) const;

private:
    /// Takes the result code of a bind: a value too many, or too large, fails the next run().
    SqlQuery &bound(int resultCode);
    /// \return whether there is a row.
    bool step();

    Database *m_db;
    std::shared_ptr<SqlStatement> m_statement;
    int m_position = 0;
    bool m_hasFirstRow = false; ///< run() has stepped already
    std::optional<Error> m_error;
};

} // namespace Stanko
