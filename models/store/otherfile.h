// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <functional>
#include <optional>

namespace Stanko {

class Database;
class SqlQuery;

/// A database file that is not the one in use (a backup, a damaged one), read and never written: row by row, for as
/// long as it gives any. One thread; owned by the function that reads.
class OtherFile
{
public:
    enum class With {
        Log,   ///< what its log holds counts, too
        NoLog, ///< a copy at rest: no companion files are made beside it
    };
    using Row = QList<QVariant>;

    explicit OtherFile(const QString &path, With with = With::Log);
    ~OtherFile();
    OtherFile(const OtherFile &) = delete;
    OtherFile &operator=(const OtherFile &) = delete;

    /// False when the schema cannot be read.
    bool isReadable() const { return m_isReadable; }
    /// Stored columns of \a table; none when it has no such table, or it cannot be read.
    QStringList columns(const QString &table) const;
    /// Gives the rows of \a columns that meet \a condition to \a take, without relying on an index, which may be what
    /// is damaged. \return whether the end was reached.
    bool read(const QString &table, const QStringList &columns, const QString &condition,
              const std::function<void(const Row &)> &take) const;
    /// First column of the first row; nullopt when it cannot be read.
    std::optional<QVariant> value(const QString &sql) const;

private:
    QString m_name;
    bool m_isReadable = false;
};

void bindValue(SqlQuery &query, const QVariant &value);
/// Writes one row into \a target; \a verb is "INSERT", "INSERT OR IGNORE" or "INSERT OR REPLACE". \return rows written.
Result<int> writeRow(Database &target, const QString &verb, const QString &table, const QStringList &columns,
                     const OtherFile::Row &row);
/// Stored columns of a table of the file in use.
Result<QStringList> columnsOf(Database &db, const QString &table);

} // namespace Stanko
