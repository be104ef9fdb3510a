// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantine.h"

#include "models/store/intentrow.h"
#include "models/store/logging.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

#include <array>
#include <memory>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// What cannot be pulled again. Order matters only for reading: the dearest first, in case the file ends early.
struct Rescued
{
    const char *table;
    const char *condition;
};
constexpr std::array<Rescued, 8> kRescued{{
    {"outbox", "state <> 'settled'"},
    {"maintenance_done", "1"},
    {"local_date", "1"},
    {"journal", "1"},
    {"plan", "1"},
    {"model_alias", "1"},
    {"delivery", "1"},
    {"setting", "1"},
}};

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// Read by SQLite's own functions: a Database would check, migrate and so change the file.
Connection openDamaged(const QString &path)
{
    sqlite3 *connection = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr);
    Connection damaged(connection, &sqlite3_close);
    if (code != SQLITE_OK)
        damaged.reset();
    return damaged;
}

QString textOf(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
                             sqlite3_column_bytes(row, column));
}

void bindColumn(SqlQuery &insert, sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        insert.bindNull();
        break;
    case SQLITE_FLOAT:
        insert.bind(sqlite3_column_double(row, column));
        break;
    case SQLITE_TEXT:
        insert.bind(textOf(row, column));
        break;
    default:
        insert.bind(qint64(sqlite3_column_int64(row, column)));
        break;
    }
}

/// Copies rows one by one for as long as the damaged file gives any. \return rows copied; \a whole tells whether the
/// end was reached.
int copyRows(sqlite3 *damaged, Database &fresh, const Rescued &rescued, bool &whole)
{
    const QString table = QString::fromLatin1(rescued.table);
    const QString select = u"SELECT * FROM %1 WHERE %2"_s.arg(table, QString::fromLatin1(rescued.condition));
    sqlite3_stmt *prepared = nullptr;
    whole = sqlite3_prepare_v2(damaged, select.toUtf8().constData(), -1, &prepared, nullptr) == SQLITE_OK;
    const Statement source(prepared, &sqlite3_finalize);
    if (!whole)
        return 0;
    QStringList names;
    QStringList marks;
    for (int i = 0; i < sqlite3_column_count(prepared); ++i) {
        names.append(QString::fromUtf8(sqlite3_column_name(prepared, i)));
        marks.append(u"?"_s);
    }
    const QString sql =
        u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), marks.join(u", "_s));
    int copied = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
        SqlQuery insert = fresh.prepare(sql);
        for (int i = 0; i < names.size(); ++i)
            bindColumn(insert, prepared, i);
        if (const Result<int> done = insert.exec(); done && *done > 0)
            ++copied;
    }
    whole = code == SQLITE_DONE;
    return copied;
}

/// Reads the damaged file as it lies there, without ever writing to it.
void salvage(const QString &damagedPath, Database &fresh, QuarantineReport &report)
{
    const Connection damaged = openDamaged(damagedPath);
    if (!damaged)
        return;
    SqlTransaction transaction(fresh);
    for (const Rescued &rescued : kRescued) {
        bool whole = false;
        const int copied = copyRows(damaged.get(), fresh, rescued, whole);
        if (QLatin1StringView(rescued.table) == "outbox"_L1) {
            report.salvagedIntents = copied;
            report.wasReadable = whole;
        }
    }
    // What had left when the file broke may have arrived.
    const Result<int> unconfirmed =
        fresh.prepare("UPDATE outbox SET state = 'unconfirmed', next_try_at = 0 WHERE state = 'in_flight'").exec();
    if (!unconfirmed || !transaction.commit()) {
        report.salvagedIntents = 0;
        report.wasReadable = false;
    }
}

} // namespace

Result<QuarantineReport> quarantine(Database &db, const QString &path, UnixSeconds now, const OpenOptions &options)
{
    db.close();
    QuarantineReport report;
    const QString stamp = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    report.movedTo = path + u".damaged-"_s + stamp;
    for (int n = 2; QFileInfo::exists(report.movedTo); ++n)
        report.movedTo = path + u".damaged-%1-%2"_s.arg(stamp).arg(n);
    if (!QFile::rename(path, report.movedTo))
        return makeError(ErrorKind::StoreReadOnly, u"the damaged file cannot be renamed"_s);
    // The log belongs to the file: left behind, it would be taken for the fresh one's.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, report.movedTo + suffix))
            return makeError(ErrorKind::StoreReadOnly, u"the damaged file's log cannot be renamed"_s);
    }
    STANKO_TRY(opened, db.open(path, options));
    report.opened = opened;
    salvage(report.movedTo, db, report);
    qCWarning(lcStore) << "damaged database set aside, unsent edits saved:" << report.salvagedIntents;
    return report;
}

} // namespace Stanko
