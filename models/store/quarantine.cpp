// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantine.h"

#include "models/store/intentrow.h"
#include "models/store/logging.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>

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

/// Copies rows one by one for as long as the damaged file gives any. \return rows copied; \a whole tells whether the
/// end was reached.
int copyRows(QSqlDatabase &damaged, Database &fresh, const Rescued &rescued, bool &whole)
{
    QSqlQuery source(damaged);
    source.setForwardOnly(true);
    const QString table = QString::fromLatin1(rescued.table);
    whole = source.exec(u"SELECT * FROM %1 WHERE %2"_s.arg(table, QString::fromLatin1(rescued.condition)));
    int copied = 0;
    while (whole && source.next()) {
        const QSqlRecord row = source.record();
        QStringList names;
        QStringList marks;
        for (int i = 0; i < row.count(); ++i) {
            names.append(row.fieldName(i));
            marks.append(u"?"_s);
        }
        SqlQuery insert = fresh.prepare(
            u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), marks.join(u", "_s)));
        for (int i = 0; i < row.count(); ++i) {
            const QVariant value = row.value(i);
            if (value.isNull())
                insert.bindNull();
            else if (value.typeId() == QMetaType::Double)
                insert.bind(value.toDouble());
            else if (value.typeId() == QMetaType::QString)
                insert.bind(value.toString());
            else
                insert.bind(value.toLongLong());
        }
        if (const Result<int> done = insert.exec(); done && *done > 0)
            ++copied;
    }
    if (source.lastError().isValid())
        whole = false;
    return copied;
}

/// Reads the damaged file as it lies there, without ever writing to it.
void salvage(const QString &damagedPath, Database &fresh, QuarantineReport &report)
{
    const QString name = u"stanko-salvage-%1"_s.arg(QFileInfo(damagedPath).fileName());
    {
        QSqlDatabase damaged = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        damaged.setDatabaseName(damagedPath);
        damaged.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (damaged.open()) {
            SqlTransaction transaction(fresh);
            for (const Rescued &rescued : kRescued) {
                bool whole = false;
                const int copied = copyRows(damaged, fresh, rescued, whole);
                if (QLatin1StringView(rescued.table) == "outbox"_L1) {
                    report.salvagedIntents = copied;
                    report.wasReadable = whole;
                }
            }
            // What had left when the file broke may have arrived.
            const Result<int> unconfirmed =
                fresh.prepare("UPDATE outbox SET state = 'unconfirmed', next_try_at = 0 WHERE state = 'in_flight'")
                    .exec();
            if (!unconfirmed || !transaction.commit()) {
                report.salvagedIntents = 0;
                report.wasReadable = false;
            }
            damaged.close();
        }
    }
    QSqlDatabase::removeDatabase(name);
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
        return makeError(ErrorKind::StoreReadOnly, path);
    // The log belongs to the file: left behind, it would be taken for the fresh one's.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, report.movedTo + suffix))
            return makeError(ErrorKind::StoreReadOnly, path + suffix);
    }
    STANKO_TRY(opened, db.open(path, options));
    report.opened = opened;
    salvage(report.movedTo, db, report);
    qCWarning(lcStore) << "damaged database set aside, unsent edits saved:" << report.salvagedIntents;
    return report;
}

} // namespace Stanko
