// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlquery.h"

#include "models/store/database.h"
#include "models/store/sqlstatement.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlError>

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

SqlQuery::SqlQuery(Database &db, std::shared_ptr<SqlStatement> statement) : m_db(&db), m_statement(std::move(statement))
{
    m_statement->isInUse = true;
    m_error = m_statement->prepareError;
}

SqlQuery::~SqlQuery()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->isInUse = false;
}

SqlQuery &SqlQuery::bind(qint64 value)
{
    m_statement->query.bindValue(m_position++, value);
    return *this;
}

SqlQuery &SqlQuery::bind(double value)
{
    m_statement->query.bindValue(m_position++, value);
    return *this;
}

SqlQuery &SqlQuery::bind(const QString &value)
{
    // A null QString would be bound as NULL, which NOT NULL columns refuse.
    m_statement->query.bindValue(m_position++, value.isNull() ? u""_s : value);
    return *this;
}

SqlQuery &SqlQuery::bind(const QByteArray &value)
{
    m_statement->query.bindValue(m_position++, value);
    return *this;
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
    m_statement->query.bindValue(m_position++, QVariant());
    return *this;
}

Done SqlQuery::run()
{
    m_position = 0;
    if (m_db->m_refusal)
        m_error = m_db->m_refusal;
    if (m_error)
        return *m_error;
    if (m_db->injectsFault()) {
        m_error = makeError(ErrorKind::StoreFailed, u"injected fault"_s);
        return *m_error;
    }
    if (!m_statement->query.exec()) {
        m_error = m_db->errorFrom(m_statement->query.lastError(), m_statement->text);
        return *m_error;
    }
    return done();
}

bool SqlQuery::next()
{
    if (m_error)
        return false;
    if (m_statement->query.next())
        return true;
    if (const QSqlError error = m_statement->query.lastError(); error.isValid())
        m_error = m_db->errorFrom(error, m_statement->text);
    return false;
}

Done SqlQuery::finish()
{
    m_statement->query.finish();
    if (m_error)
        return *m_error;
    return done();
}

Result<int> SqlQuery::exec()
{
    STANKO_CHECK(run());
    const int rows = m_statement->query.numRowsAffected();
    m_db->m_lastInsertId = m_statement->query.lastInsertId().toLongLong();
    m_statement->query.finish();
    return rows;
}

qint64 SqlQuery::integer(int column) const
{
    return m_statement->query.value(column).toLongLong();
}

double SqlQuery::real(int column) const
{
    return m_statement->query.value(column).toDouble();
}

QString SqlQuery::text(int column) const
{
    return m_statement->query.value(column).toString();
}

QByteArray SqlQuery::bytes(int column) const
{
    return m_statement->query.value(column).toByteArray();
}

std::optional<QDate> SqlQuery::day(int column) const
{
    return dayOf(text(column));
}

bool SqlQuery::isNull(int column) const
{
    return m_statement->query.isNull(column);
}

} // namespace Stanko
