// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/carryover.h"

#include "models/store/database.h"
#include "models/store/journalstore.h"
#include "models/store/otherfile.h"
#include "models/store/salvage.h"
#include "models/store/settingstore.h"
#include "models/store/syncmodestore.h"

#include <QtCore/QSet>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Columns of \a table that both files have.
Result<QStringList> commonColumns(Database &copy, const OtherFile &current, const QString &table)
{
    STANKO_TRY(mine, columnsOf(copy, table));
    QStringList common;
    const QStringList theirs = current.columns(table);
    for (const QString &column : theirs) {
        if (mine.contains(column))
            common.append(column);
    }
    return common;
}

/// Copies the rows that meet \a condition; what the file in use cannot give stays as the backup has it.
Done copyRows(Database &copy, const OtherFile &current, const QString &verb, const QString &table,
              const QString &condition, const QStringList &without = {})
{
    STANKO_TRY(columns, commonColumns(copy, current, table));
    for (const QString &column : without)
        columns.removeAll(column);
    Done written = done();
    current.read(table, columns, condition, [&](const OtherFile::Row &row) {
        if (!written)
            return;
        // One that does not fit, because what it belongs to could not be read, is left out.
        const Result<int> rows = writeRow(copy, verb, table, columns, row);
        if (!rows && rows.error().kind != ErrorKind::StoreFailed)
            written = rows.error();
    });
    return written;
}

Result<QSet<QString>> texts(Database &copy, const char *sql)
{
    SqlQuery query = copy.prepare(sql);
    STANKO_CHECK(query.run());
    QSet<QString> found;
    while (query.next())
        found.insert(query.text(0));
    STANKO_CHECK(query.finish());
    return found;
}

/// One row of the outbox in use over what the backup says of the same intent.
Result<bool> writeIntent(Database &copy, QStringList columns, OtherFile::Row row, const QSet<QString> &known)
{
    const qsizetype stateAt = columns.indexOf(u"state"_s);
    const QString marker = row.value(columns.indexOf(u"marker"_s)).toString();
    // What is on its way while the file is replaced may arrive.
    if (row.at(stateAt).toString() == "in_flight"_L1)
        row[stateAt] = u"unconfirmed"_s;
    const bool isUnsent = row.at(stateAt).toString() != "settled"_L1;
    const qsizetype idAt = columns.indexOf(u"id"_s);
    if (known.contains(marker)) {
        columns.removeAt(idAt);
        row.removeAt(idAt);
        SqlQuery update = copy.prepare(u"UPDATE outbox SET (%1) = (%2) WHERE marker = ?"_s.arg(
            columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s)));
        for (const QVariant &value : std::as_const(row))
            bindValue(update, value);
        STANKO_CHECK(update.bind(marker).exec());
        return false;
    }
    // The place in the order of sending, unless another intent has it.
    STANKO_TRY(kept, writeRow(copy, u"INSERT OR IGNORE"_s, u"outbox"_s, columns, row));
    if (kept == 0) {
        columns.removeAt(idAt);
        row.removeAt(idAt);
        STANKO_TRY(moved, writeRow(copy, u"INSERT"_s, u"outbox"_s, columns, row));
        Q_UNUSED(moved)
    }
    return isUnsent;
}

Result<int> carryOutbox(Database &copy, const QString &currentPath)
{
    STANKO_TRY(known, texts(copy, "SELECT marker FROM outbox"));
    STANKO_TRY(mine, columnsOf(copy, u"outbox"_s));
    QSet<QString> seen;
    int carried = 0;
    Done written = done();
    salvageOutbox(currentPath, [&](const QStringList &columns, const OtherFile::Row &row) {
        if (!written)
            return;
        QStringList names;
        OtherFile::Row values;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            if (mine.contains(columns.at(at))) {
                names.append(columns.at(at));
                values.append(row.at(at));
            }
        }
        seen.insert(row.value(columns.indexOf(u"marker"_s)).toString());
        const Result<bool> isNew = writeIntent(copy, names, values, known);
        if (!isNew)
            written = isNew.error();
        else if (*isNew)
            ++carried;
    });
    STANKO_CHECK(written);
    // The file in use has lost them: they may have been sent.
    for (const QString &marker : std::as_const(known)) {
        if (seen.contains(marker))
            continue;
        STANKO_CHECK(copy.prepare("UPDATE outbox SET state = 'unconfirmed', next_try_at = 0 WHERE marker = ? AND "
                                  "state IN ('queued', 'in_flight', 'parked')")
                         .bind(marker)
                         .exec());
    }
    return carried;
}

/// Leads made here: those that are still to be made come along, those that amoCRM has made meanwhile take their place,
/// those taken back go.
Result<Touched> carryLocalLeads(Database &copy, const OtherFile &current)
{
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"lead_alias"_s, u"1"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"contact"_s, u"id < 0"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"contact_phone"_s, u"contact_id < 0"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR IGNORE"_s, u"lead"_s, u"id < 0"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR IGNORE"_s, u"lead_contact"_s, u"lead_id < 0"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR IGNORE"_s, u"lead_serial"_s, u"lead_id < 0"_s));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"order_line"_s, u"1"_s));

    struct Local
    {
        LeadId id = 0;
        LeadId made = 0;
        bool isWanted = false;
    };
    SqlQuery query = copy.prepare(
        "SELECT l.id, COALESCE(a.lead_id, 0), EXISTS (SELECT 1 FROM outbox o WHERE o.lead_id = l.id AND "
        "o.kind = 'lead' AND o.state <> 'settled') FROM lead l LEFT JOIN lead_alias a ON a.local_id = l.id "
        "WHERE l.id < 0");
    STANKO_CHECK(query.run());
    QList<Local> locals;
    while (query.next())
        locals.append({query.integer(0), query.integer(1), query.flag(2)});
    STANKO_CHECK(query.finish());
    Touched touched;
    for (const Local &local : std::as_const(locals)) {
        touched.leads.insert(local.id);
        if (local.made != 0) {
            // As it was made; the next pull brings the rest.
            if (const Result<Lead> made = LeadStore::find(copy, local.made); !made) {
                STANKO_TRY(lead, LeadStore::find(copy, local.id));
                lead.id = local.made;
                STANKO_TRY(upserted, LeadStore::upsert(copy, {lead}));
                touched.add(upserted);
            }
            STANKO_TRY(adopted, LeadStore::adopt(copy, local.id, local.made));
            touched.add(adopted);
            touched.leads.insert(local.made);
        } else if (!local.isWanted) {
            STANKO_TRY(removed, LeadStore::removeLocal(copy, local.id));
            touched.add(removed);
        }
    }
    return touched;
}

/// The records of actions that the backup does not know, and which of those it knows were taken back.
Done carryRecords(Database &copy, const OtherFile &current)
{
    for (const char *name : {"maintenance_done", "local_date"}) {
        const QString table = QString::fromLatin1(name);
        STANKO_TRY(columns, commonColumns(copy, current, table));
        columns.removeAll(u"id"_s);
        const qsizetype groupAt = columns.indexOf(u"grp"_s);
        const qsizetype takenBackAt = columns.indexOf(u"taken_back"_s);
        if (groupAt < 0 || takenBackAt < 0)
            continue;
        STANKO_TRY(known, texts(copy, table == "local_date"_L1 ? "SELECT DISTINCT grp FROM local_date"
                                                               : "SELECT DISTINCT grp FROM maintenance_done"));
        Done written = done();
        current.read(table, columns, u"grp <> ''"_s, [&](const OtherFile::Row &row) {
            const QString group = row.at(groupAt).toString();
            const Result<int> rows = known.contains(group)
                                         ? copy.prepare(u"UPDATE %1 SET taken_back = ? WHERE grp = ?"_s.arg(table))
                                               .bindAll(row.at(takenBackAt).toLongLong(), group)
                                               .exec()
                                         : writeRow(copy, u"INSERT"_s, table, columns, row);
            if (!rows)
                written = rows.error();
        });
        STANKO_CHECK(written);
    }
    return done();
}

/// Journal lines of people's actions. Those that a pull writes are written again by the next one.
Done carryJournal(Database &copy, const OtherFile &current)
{
    STANKO_TRY(known, texts(copy, "SELECT DISTINCT grp FROM journal"));
    Done written = done();
    current.read(u"journal"_s, {u"key"_s, u"kind"_s, u"at"_s, u"lead_id"_s, u"grp"_s, u"payload"_s}, u"grp <> ''"_s,
                 [&](const OtherFile::Row &row) {
                     if (!written || known.contains(row.at(4).toString()))
                         return;
                     const Result<qint64> line = JournalStore::appendStored(
                         copy, {row.at(0).toString(), row.at(1).toString(), row.at(2).toLongLong(),
                                row.at(3).toLongLong(), row.at(4).toString(), row.at(5).toString()});
                     if (!line)
                         written = line.error();
                 });
    return written;
}

/// What the cache is of stays as the backup has it; pace, blocks, practice and the like go on as they are.
Done carrySettings(Database &copy, const OtherFile &current)
{
    const QStringList ofTheCache{
        QLatin1StringView(SettingStore::kTimeZone),          QLatin1StringView(SettingStore::kContentsVersion),
        QLatin1StringView(SettingStore::kFieldsFingerprint), QLatin1StringView(SettingStore::kSchemaFingerprint),
        QLatin1StringView(SettingStore::kLastSuccessAt),     QLatin1StringView(SettingStore::kLastDurationMs)};
    // A pause or a practice of that day is long over.
    STANKO_CHECK(SyncModeStore::setPaused(copy, false));
    STANKO_CHECK(SyncModeStore::endTraining(copy));
    return copyRows(copy, current, u"INSERT OR REPLACE"_s, u"setting"_s,
                    u"name NOT IN ('%1')"_s.arg(ofTheCache.join(u"', '"_s)));
}

/// Every lead with an intent shows it, or shows it no more.
Result<Touched> layEditsOver(Database &copy)
{
    SqlQuery query = copy.prepare("SELECT DISTINCT lead_id, key FROM outbox");
    STANKO_CHECK(query.run());
    QSet<LeadId> leads;
    Touched touched;
    while (query.next()) {
        leads.insert(query.integer(0));
        if (!query.text(1).isEmpty())
            touched.keys.insert(query.text(1));
    }
    STANKO_CHECK(query.finish());
    for (const LeadId lead : std::as_const(leads)) {
        STANKO_TRY(laid, LeadStore::refreshOverlay(copy, lead));
        touched.add(laid);
    }
    return touched;
}

} // namespace

Result<CarriedOver> carryOver(Database &copy, const QString &currentPath, const OtherFile &current)
{
    CarriedOver carried;
    STANKO_TRY(newIntents, carryOutbox(copy, currentPath));
    carried.newIntents = newIntents;
    STANKO_TRY(locals, carryLocalLeads(copy, current));
    carried.touched = locals;
    STANKO_CHECK(carryRecords(copy, current));
    STANKO_CHECK(carryJournal(copy, current));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"delivery"_s, u"1"_s, {u"id"_s}));
    STANKO_CHECK(copyRows(copy, current, u"INSERT OR REPLACE"_s, u"draft"_s, u"1"_s));
    STANKO_CHECK(carrySettings(copy, current));
    STANKO_TRY(laid, layEditsOver(copy));
    carried.touched.add(laid);
    return carried;
}

} // namespace Stanko
