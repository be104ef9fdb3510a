// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/otherfile.h"

#include "models/store/database.h"

#include <QtCore/QUrl>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <atomic>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString nextName()
{
    static std::atomic<int> number = 0;
    return u"stanko-other-%1"_s.arg(++number);
}

} // namespace

OtherFile::OtherFile(const QString &path, With with) : m_name(nextName())
{
    QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (with == With::NoLog) {
        file.setDatabaseName(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s);
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    } else {
        file.setDatabaseName(path);
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    }
    m_isReadable = file.open() && value(u"SELECT count(*) FROM sqlite_master"_s);
}

OtherFile::~OtherFile()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QStringList OtherFile::columns(const QString &table) const
{
    QStringList names;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (query.exec(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table))) {
        while (query.next())
            names.append(query.value(0).toString());
    }
    return names;
}

bool OtherFile::read(const QString &table, const QStringList &columns, const QString &condition,
                     const std::function<void(const Row &)> &take) const
{
    if (columns.isEmpty())
        return false;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT %1 FROM %2 NOT INDEXED WHERE %3"_s.arg(columns.join(u", "_s), table, condition)))
        return false;
    while (query.next()) {
        Row row;
        for (int at = 0; at < int(columns.size()); ++at)
            row.append(query.value(at));
        take(row);
    }
    return !query.lastError().isValid();
}

std::optional<QVariant> OtherFile::value(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        return std::nullopt;
    return query.value(0);
}

void bindValue(SqlQuery &query, const QVariant &value)
{
    if (value.isNull())
        query.bindNull();
    else if (value.typeId() == QMetaType::Double)
        query.bind(value.toDouble());
    else if (value.typeId() == QMetaType::QString)
        query.bind(value.toString());
    else
        query.bind(value.toLongLong());
}

Result<int> writeRow(Database &target, const QString &verb, const QString &table, const QStringList &columns,
                     const OtherFile::Row &row)
{
    QStringList marks;
    for (qsizetype at = 0; at < columns.size(); ++at)
        marks.append(u"?"_s);
    SqlQuery insert =
        target.prepare(u"%1 INTO %2 (%3) VALUES (%4)"_s.arg(verb, table, columns.join(u", "_s), marks.join(u", "_s)));
    for (const QVariant &value : row)
        bindValue(insert, value);
    return insert.exec();
}

Result<QStringList> columnsOf(Database &db, const QString &table)
{
    SqlQuery query = db.prepare(u"SELECT name FROM pragma_table_info(?)"_s);
    query.bind(table);
    STANKO_CHECK(query.run());
    QStringList names;
    while (query.next())
        names.append(query.text(0));
    STANKO_CHECK(query.finish());
    return names;
}

} // namespace Stanko
