// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantine.h"

#include "models/store/damagemark.h"
#include "models/store/logging.h"
#include "models/store/otherfile.h"
#include "models/store/salvage.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// What cannot be pulled again, beside the outbox.
struct Rescued
{
    const char *table;
    const char *condition;
};
constexpr std::array<Rescued, 17> kRescued{{
    {"lead_alias", "1"},
    {"contact", "id < 0"},
    {"lead", "id < 0"},
    {"lead_contact", "lead_id < 0"},
    {"lead_serial", "lead_id < 0"},
    {"order_line", "1"},
    {"maintenance_done", "1"},
    {"local_date", "1"},
    {"journal", "1"},
    {"plan", "1"},
    {"engineer", "1"},
    {"absence", "1"},
    {"visit_engineer", "1"},
    {"model_alias", "1"},
    {"delivery", "1"},
    {"draft", "1"},
    {"setting", "1"},
}};

/// Copies rows one by one for as long as the damaged file gives any; one that does not fit is left out.
void copyRows(const OtherFile &damaged, Database &fresh, const Rescued &rescued)
{
    const QString table = QString::fromLatin1(rescued.table);
    const QStringList columns = damaged.columns(table);
    damaged.read(table, columns, QString::fromLatin1(rescued.condition), [&](const OtherFile::Row &row) {
        const Result<int> written = writeRow(fresh, u"INSERT OR IGNORE"_s, table, columns, row);
        Q_UNUSED(written)
    });
}

/// Reads the damaged file as it lies there, without ever writing to it.
void salvage(const QString &damagedPath, Database &fresh, QuarantineReport &report)
{
    SqlTransaction transaction(fresh);
    report.wasReadable = salvageOutbox(damagedPath, [&](const QStringList &columns, const OtherFile::Row &row) {
        if (row.value(columns.indexOf(u"state"_s)) == u"settled"_s)
            return;
        const Result<int> written = writeRow(fresh, u"INSERT OR IGNORE"_s, u"outbox"_s, columns, row);
        if (written && *written > 0)
            ++report.salvagedIntents;
    });
    const OtherFile damaged(damagedPath);
    if (!damaged.isReadable())
        report.wasReadable = false;
    for (const Rescued &rescued : kRescued)
        copyRows(damaged, fresh, rescued);
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
        return makeError(ErrorKind::StoreReadOnly, path);
    // The log belongs to the file: left behind, it would be taken for the fresh one's.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, report.movedTo + suffix))
            return makeError(ErrorKind::StoreReadOnly, path + suffix);
    }
    DamageMark::clear(path);
    STANKO_TRY(opened, db.open(path, options));
    report.opened = opened;
    salvage(report.movedTo, db, report);
    qCWarning(lcStore) << "damaged database set aside, unsent edits saved:" << report.salvagedIntents;
    return report;
}

} // namespace Stanko
