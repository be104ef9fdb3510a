// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/diagnosticfacts.h"

#include "models/store/backup.h"
#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"

#include <QtCore/QFileInfo>

#include <sqlite3.h>

#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Result<QList<std::pair<QString, qint64>>> counted(Database &db, const QString &sql)
{
    SqlQuery query = db.prepare(sql);
    STANKO_CHECK(query.run());
    QList<std::pair<QString, qint64>> rows;
    while (query.next())
        rows.append({query.text(0), query.integer(1)});
    STANKO_CHECK(query.finish());
    return rows;
}

Result<QList<std::pair<QString, qint64>>> rowsByTable(Database &db)
{
    // The search index has tables of its own, which say nothing.
    STANKO_TRY(tables, counted(db, u"SELECT name, 0 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                   "'sqlite_%' AND name NOT LIKE 'passport_fts%' ORDER BY name"_s));
    for (auto &[table, rows] : tables) {
        STANKO_TRY(count, counted(db, u"SELECT '', count(*) FROM \"%1\""_s.arg(table)));
        rows = count.first().second;
    }
    return tables;
}

Result<QList<std::pair<QString, Cursor>>> cursors(Database &db)
{
    STANKO_TRY(names, counted(db, u"SELECT name, 0 FROM cursor ORDER BY name"_s));
    QList<std::pair<QString, Cursor>> found;
    for (const auto &[name, unused] : std::as_const(names)) {
        STANKO_TRY(cursor, CursorStore::get(db, name));
        found.append({name, cursor});
    }
    return found;
}

} // namespace

Result<DiagnosticFacts> diagnosticFacts(Database &db, UnixSeconds now)
{
    DiagnosticFacts facts;
    STANKO_TRY(version, Migrations::versionOf(db));
    facts.schemaVersion = version;
    facts.sqliteVersion = QString::fromLatin1(sqlite3_libversion());
    facts.fileBytes = QFileInfo(db.path()).size();
    facts.logBytes = QFileInfo(db.path() + "-wal"_L1).size();
    STANKO_TRY(rows, rowsByTable(db));
    facts.rows = rows;
    STANKO_TRY(states, counted(db, u"SELECT kind || ' ' || state || ' ' || outcome AS what, count(*) FROM outbox "
                                   "GROUP BY what ORDER BY what"_s));
    facts.outboxStates = states;
    STANKO_TRY(stages, counted(db, u"SELECT pipeline_id || ':' || status_id AS stage, count(*) FROM lead "
                                   "WHERE is_deleted = 0 GROUP BY stage ORDER BY stage"_s));
    facts.stages = stages;
    STANKO_TRY(attention, counted(db, u"SELECT kind, count(*) FROM attention WHERE is_open = 1 GROUP BY kind "
                                      "ORDER BY kind"_s));
    facts.attention = attention;
    STANKO_TRY(places, cursors(db));
    facts.cursors = places;
    STANKO_TRY(schema, SchemaStore::read(db));
    facts.schema = schema;
    STANKO_TRY(outbox, OutboxStore::list(db, OutboxScope::Last30Days, now));
    for (const OutboxRow &row : std::as_const(outbox))
        facts.intents.append(row.intent);
    facts.backups = Backup::list(Backup::defaultFolder(db.path()));
    return facts;
}

Result<QStringList> personalTexts(Database &db)
{
    static constexpr std::array kTexts{"SELECT name FROM contact",
                                       "SELECT phones FROM contact",
                                       "SELECT name FROM company",
                                       "SELECT phones FROM company",
                                       "SELECT name FROM user",
                                       "SELECT name FROM lead",
                                       "SELECT typed FROM lead_serial",
                                       "SELECT serial FROM passport",
                                       "SELECT telegram_id FROM lead",
                                       "SELECT customer FROM unsorted",
                                       "SELECT phone FROM unsorted",
                                       "SELECT serial FROM lead",
                                       "SELECT contact_name FROM passport",
                                       "SELECT company_name FROM passport",
                                       "SELECT name FROM account",
                                       "SELECT local_serial FROM lead",
                                       "SELECT local_telegram_id FROM lead"};
    QStringList texts;
    for (const char *sql : kTexts) {
        SqlQuery query = db.prepare(sql);
        STANKO_CHECK(query.run());
        while (query.next()) {
            if (const QString text = query.text(0); !text.isEmpty())
                texts.append(text);
        }
        STANKO_CHECK(query.finish());
    }
    return texts;
}

} // namespace Stanko
