// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/database.h"
#include "models/store/logging.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

/// Resources of a static library are dropped by the linker unless somebody asks for them by name.
static void initSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace Stanko::Migrations {

using namespace Qt::StringLiterals;

namespace {

/// Reads one statement at a time: the end of a trigger is "END;", of anything else ';'.
class Splitter
{
public:
    void feed(QStringView line)
    {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line[i];
            if (!m_inString && c == u'-' && i + 1 < line.size() && line[i + 1] == u'-')
                break;
            if (c == u'\'')
                m_inString = !m_inString;
            if (c == u';' && !m_inString && isComplete()) {
                m_statements.append(m_current.trimmed());
                m_current.clear();
                continue;
            }
            m_current += c;
        }
        m_current += u'\n';
    }
    QStringList take()
    {
        if (!m_current.trimmed().isEmpty())
            m_statements.append(m_current.trimmed());
        return m_statements;
    }

private:
    bool isComplete() const
    {
        const QString text = m_current.simplified();
        return !text.startsWith("CREATE TRIGGER"_L1, Qt::CaseInsensitive) || text.endsWith(" END"_L1);
    }

    QStringList m_statements;
    QString m_current;
    bool m_inString = false;
};

Done runStep(Database &db, const Step &step)
{
    QFile file(step.name);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::StoreFailed, u"cannot read %1"_s.arg(step.name));
    SqlTransaction transaction(db);
    for (const QString &statement : statements(QString::fromUtf8(file.readAll())))
        STANKO_CHECK(db.execute(statement));
    STANKO_CHECK(db.execute(u"PRAGMA user_version = %1"_s.arg(step.version)));
    return transaction.commit();
}

} // namespace

QList<Step> steps()
{
    initSqlResources();
    QList<Step> found;
    const QDir folder(u":/sql"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        found.append({.version = name.section(u'_', 0, 0).toInt(), .name = folder.filePath(name)});
    return found;
}

int newestVersion()
{
    const QList<Step> all = steps();
    return all.isEmpty() ? 0 : all.last().version;
}

Result<int> versionOf(Database &db)
{
    STANKO_TRY(version, db.number("PRAGMA user_version"));
    return static_cast<int>(version);
}

Done run(Database &db, int from, int to)
{
    for (const Step &step : steps()) {
        if (step.version <= from || step.version > to)
            continue;
        STANKO_CHECK(runStep(db, step));
        if (from > 0)
            qCInfo(lcStore) << "schema is now version" << step.version;
    }
    return done();
}

QStringList statements(const QString &script)
{
    Splitter splitter;
    const auto lines = QStringView(script).split(u'\n');
    for (const QStringView line : lines)
        splitter.feed(line);
    return splitter.take();
}

} // namespace Stanko::Migrations
