// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/maintenancestore.h"

#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/sqltransaction.h"

namespace Stanko::MaintenanceStore {

using namespace Qt::StringLiterals;

Result<qint64> record(Database &db, const MaintenanceRecord &record)
{
    SqlQuery insert =
        db.prepare("INSERT INTO maintenance_done (key, done_on, kind, hours, note, lead_id, grp, "
                   "created_at, consumables, planned_on, engineer_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bindAll(record.key, record.doneOn, record.kind);
    if (record.hours)
        insert.bind(*record.hours);
    else
        insert.bindNull();
    insert.bindAll(record.note, record.lead, record.group, record.createdAt);
    STANKO_CHECK(insert.bindAll(linesText(record.consumables), record.plannedOn, record.engineer).exec());
    return db.lastInsertId();
}

Done setLocalDate(Database &db, const PassportKey &key, QDate day, const QString &group)
{
    SqlQuery insert = db.prepare("INSERT INTO local_date (key, day, grp) VALUES (?, ?, ?)");
    STANKO_CHECK(insert.bindAll(key, day, group).exec());
    return done();
}

Result<QSet<PassportKey>> takeBack(Database &db, const QString &group)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    SqlQuery query = db.prepare("SELECT key FROM maintenance_done WHERE grp = ? AND taken_back = 0 "
                                "UNION SELECT key FROM local_date WHERE grp = ? AND taken_back = 0");
    query.bindAll(group, group);
    STANKO_CHECK(query.run());
    QSet<PassportKey> keys;
    while (query.next())
        keys.insert(query.text(0));
    STANKO_CHECK(query.finish());
    STANKO_CHECK(db.prepare("UPDATE maintenance_done SET taken_back = 1 WHERE grp = ?").bind(group).exec());
    STANKO_CHECK(db.prepare("UPDATE local_date SET taken_back = 1 WHERE grp = ?").bind(group).exec());
    STANKO_CHECK(transaction.commit());
    return keys;
}

Result<QList<MaintenanceRecord>> recordsOf(Database &db, const PassportKey &key)
{
    SqlQuery query =
        db.prepare("SELECT id, key, done_on, kind, hours, note, lead_id, grp, created_at, consumables, planned_on, "
                   "engineer_id FROM maintenance_done WHERE key = ? AND taken_back = 0 ORDER BY done_on DESC, id DESC");
    query.bind(key);
    STANKO_CHECK(query.run());
    QList<MaintenanceRecord> records;
    while (query.next()) {
        records.append({.id = query.integer(0),
                        .key = query.text(1),
                        .doneOn = query.day(2).value_or(QDate()),
                        .kind = query.text(3),
                        .hours = query.isNull(4) ? std::nullopt : std::optional(query.real(4)),
                        .note = query.text(5),
                        .lead = query.integer(6),
                        .group = query.text(7),
                        .createdAt = query.integer(8),
                        .consumables = linesFromText(query.text(9)),
                        .plannedOn = query.day(10).value_or(QDate()),
                        .engineer = query.integer(11)});
    }
    STANKO_CHECK(query.finish());
    return records;
}

Result<PlanHistory> historyOf(Database &db, const PassportKey &key, const Plans &plans, QDate until)
{
    STANKO_TRY(records, recordsOf(db, key));
    PlanHistory history;
    history.hoursPerDay = plans.hoursPerDay(key);
    for (const MaintenanceRecord &record : std::as_const(records)) {
        if (!until.isValid() || record.doneOn <= until)
            history.done.append({record.doneOn, record.kind});
    }
    return history;
}

Result<QList<ComputedDate>> computedDates(Database &db)
{
    SqlQuery query = db.prepare("SELECT key, serial, home_lead_id, next_day FROM passport "
                                "WHERE is_withdrawn = 0 AND next_source = ? AND next_day IS NOT NULL "
                                "ORDER BY next_day, serial_sort");
    query.bind(int(NextDateSource::Plan));
    STANKO_CHECK(query.run());
    QList<ComputedDate> dates;
    while (query.next()) {
        dates.append({.key = query.text(0),
                      .serial = query.text(1),
                      .lead = query.integer(2),
                      .day = query.day(3).value_or(QDate())});
    }
    STANKO_CHECK(query.finish());
    return dates;
}

} // namespace Stanko::MaintenanceStore
