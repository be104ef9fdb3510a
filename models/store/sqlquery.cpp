// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlquery.h"

#include "models/store/database.h"
#include "models/store/sqlstatement.h"

#include <QtCore/QStringConverter>
#include <QtCore/QVarLengthArray>

#include <sqlite3.h>

#include <utility>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Ten ASCII signs; many times faster than the locale-aware ways of QDate.
QString isoDay(QDate day)
{
    int year = 0;
    int month = 0;
    int number = 0;
    day.getDate(&year, &month, &number);
    if (year < 0 || year > 9999)
        return {};
    QString text(10, u'-');
    const auto put = [&text](int at, int digits, int value) {
        for (int i = at + digits - 1; i >= at; --i, value /= 10)
            text[i] = QChar(u'0' + value % 10);
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, number);
    return text;
}

std::optional<QDate> dayOf(const QString &text)
{
    if (text.size() != 10)
        return std::nullopt;
    const auto number = [&text](int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; ++i) {
            const int digit = text[i].unicode() - u'0';
            if (digit < 0 || digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        return value;
    };
    const QDate day(number(0, 4), number(5, 2), number(8, 2));
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

SqlStatement::~SqlStatement()
{
    sqlite3_finalize(handle);
}

SqlQuery::SqlQuery(Database &db, std::shared_ptr<SqlStatement> statement) : m_db(&db), m_statement(std::move(statement))
{
    m_statement->isInUse = true;
    m_error = m_statement->prepareError;
}

SqlQuery::~SqlQuery()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement->handle);
    m_statement->isInUse = false;
}

SqlQuery &SqlQuery::bound(int resultCode)
{
    if (resultCode != SQLITE_OK && !m_error)
        m_error = m_db->errorFrom(resultCode, m_statement->text);
    return *this;
}

SqlQuery &SqlQuery::bind(qint64 value)
{
    return bound(sqlite3_bind_int64(m_statement->handle, ++m_position, value));
}

SqlQuery &SqlQuery::bind(double value)
{
    return bound(sqlite3_bind_double(m_statement->handle, ++m_position, value));
}

SqlQuery &SqlQuery::bind(const QString &value)
{
    // A null QString would be bound as NULL, which NOT NULL columns refuse. SQLite would turn UTF-16 into UTF-8 sign
    // by sign; Qt does it in blocks, and on the stack for all but the longest texts.
    QStringEncoder encoder(QStringEncoder::Utf8);
    QVarLengthArray<char, 1024> utf8(encoder.requiredSpace(value.size()));
    const char *end = encoder.appendToBuffer(utf8.data(), value);
    return bound(sqlite3_bind_text64(m_statement->handle, ++m_position, utf8.constData(),
                                     static_cast<sqlite3_uint64>(end - utf8.constData()), SQLITE_TRANSIENT,
                                     SQLITE_UTF8));
}

SqlQuery &SqlQuery::bind(const QByteArray &value)
{
    return bound(sqlite3_bind_blob64(m_statement->handle, ++m_position, value.constData(),
                                     static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

SqlQuery &SqlQuery::bind(QDate value)
{
    const QString text = value.isValid() ? isoDay(value) : QString();
    if (text.isNull())
        return bindNull();
    return bind(text);
}

SqlQuery &SqlQuery::bindNull()
{
    return bound(sqlite3_bind_null(m_statement->handle, ++m_position));
}

Done SqlQuery::run()
{
    const int values = std::exchange(m_position, 0);
    m_hasFirstRow = false;
    if (m_db->m_refusal)
        m_error = m_db->m_refusal;
    if (m_error)
        return *m_error;
    if (m_db->injectsFault()) {
        m_error = makeError(ErrorKind::StoreFailed, u"injected fault"_s);
        return *m_error;
    }
    if (values != m_statement->parameters) {
        m_error =
            makeError(ErrorKind::StoreFailed,
                      u"%1: %2 values for %3 places"_s.arg(m_statement->text).arg(values).arg(m_statement->parameters));
        return *m_error;
    }
    sqlite3_reset(m_statement->handle);
    m_hasFirstRow = step();
    if (m_error)
        return *m_error;
    return done();
}

bool SqlQuery::step()
{
    const int code = sqlite3_step(m_statement->handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error = m_db->errorFrom(code, m_statement->text);
    // At once, so that no read lock outlives the rows.
    sqlite3_reset(m_statement->handle);
    return false;
}

bool SqlQuery::next()
{
    if (m_error)
        return false;
    if (std::exchange(m_hasFirstRow, false))
        return true;
    // A statement that is over would begin anew.
    return sqlite3_stmt_busy(m_statement->handle) != 0 && step();
}

Done SqlQuery::finish()
{
    sqlite3_reset(m_statement->handle);
    m_hasFirstRow = false;
    if (m_error)
        return *m_error;
    return done();
}

Result<int> SqlQuery::exec()
{
    STANKO_CHECK(run());
    // Rows that nobody asked for, such as the answer of a PRAGMA.
    while (m_hasFirstRow && step()) {
    }
    STANKO_CHECK(finish());
    m_db->m_lastInsertId = sqlite3_last_insert_rowid(m_db->m_connection);
    return sqlite3_changes(m_db->m_connection);
}

qint64 SqlQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement->handle, column);
}

double SqlQuery::real(int column) const
{
    return sqlite3_column_double(m_statement->handle, column);
}

QString SqlQuery::text(int column) const
{
    const unsigned char *utf8 = sqlite3_column_text(m_statement->handle, column);
    if (!utf8)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8), sqlite3_column_bytes(m_statement->handle, column));
}

QByteArray SqlQuery::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement->handle, column));
    return {data, sqlite3_column_bytes(m_statement->handle, column)};
}

std::optional<QDate> SqlQuery::day(int column) const
{
    return dayOf(text(column));
}

bool SqlQuery::isNull(int column) const
{
    return sqlite3_column_type(m_statement->handle, column) == SQLITE_NULL;
}

} // namespace Stanko
