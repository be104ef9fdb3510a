// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/engineerstore.h"

#include "models/store/database.h"
#include "models/store/jobstore.h"
#include "models/store/schemastore.h"
#include "models/store/sortkey.h"
#include "models/store/sqltransaction.h"
#include "models/store/unsent.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Stanko::EngineerStore {

using namespace Qt::StringLiterals;

namespace {

/// A row of the table: what was said here about somebody.
struct Said
{
    QString name; ///< of people of this desk
    double hours = kDefaultHoursPerWeek;
    bool isPlanned = true;
    bool isRemoved = false;
};

Result<QHash<UserId, Said>> said(Database &db)
{
    SqlQuery query = db.prepare("SELECT id, name, hours_per_week, is_planned, is_removed FROM engineer");
    STANKO_CHECK(query.run());
    QHash<UserId, Said> rows;
    while (query.next()) {
        rows.insert(
            query.integer(0),
            {.name = query.text(1), .hours = query.real(2), .isPlanned = query.flag(3), .isRemoved = query.flag(4)});
    }
    STANKO_CHECK(query.finish());
    return rows;
}

Result<QSet<UserId>> idsIn(Database &db, const char *sql)
{
    SqlQuery query = db.prepare(sql);
    STANKO_CHECK(query.run());
    QSet<UserId> ids;
    while (query.next())
        ids.insert(query.integer(0));
    STANKO_CHECK(query.finish());
    ids.remove(0);
    return ids;
}

/// What amoCRM tells of its users.
struct Users
{
    QHash<UserId, QString> names;
    QSet<UserId> active;
    bool isListShown = false; ///< else nothing is known of those that are not in it
};

Result<Users> usersOf(Database &db)
{
    Users users;
    STANKO_TRY(shown, db.number("SELECT COALESCE((SELECT users_allowed FROM account), 0)"));
    users.isListShown = shown != 0;
    STANKO_TRY(names, SchemaStore::userNames(db));
    users.names = names;
    STANKO_TRY(active, idsIn(db, "SELECT id FROM user WHERE is_active = 1"));
    users.active = active;
    return users;
}

Result<QList<Absence>> absences(Database &db)
{
    SqlQuery query =
        db.prepare("SELECT id, engineer_id, first_day, last_day, reason FROM absence ORDER BY first_day, id");
    STANKO_CHECK(query.run());
    QList<Absence> found;
    while (query.next()) {
        found.append({.id = query.integer(0),
                      .engineer = query.integer(1),
                      .first = query.day(2).value_or(QDate()),
                      .last = query.day(3).value_or(QDate()),
                      .reason = query.text(4)});
    }
    STANKO_CHECK(query.finish());
    return found;
}

void sortByName(QList<Engineer> &engineers)
{
    QHash<UserId, QString> keys;
    for (const Engineer &each : std::as_const(engineers))
        keys.insert(each.id, naturalSortKey(each.name));
    std::sort(engineers.begin(), engineers.end(), [&keys](const Engineer &a, const Engineer &b) {
        return std::pair(keys.value(a.id), a.id) < std::pair(keys.value(b.id), b.id);
    });
}

/// \return the one as the crew has it. BadInput ("engineer") for somebody it does not have or who has gone.
Result<Engineer> someoneToSend(Database &db, UserId id, const PipelineRoles &roles)
{
    STANKO_TRY(people, crew(db, roles));
    const Engineer *found = people.find(id);
    if (!found || !found->isActive)
        return makeError(ErrorKind::BadInput, u"engineer"_s);
    return *found;
}

Result<UserId> add(Database &db, const Engineer &engineer)
{
    // Rows are never deleted, so a number never means two people.
    STANKO_TRY(lowest, db.number("SELECT COALESCE(min(id), 0) FROM engineer"));
    const UserId id = std::min<UserId>(lowest, 0) - 1;
    STANKO_CHECK(db.prepare("INSERT INTO engineer (id, name, hours_per_week, is_planned) VALUES (?, ?, ?, ?)")
                     .bindAll(id, engineer.name.trimmed(), engineer.hoursPerWeek, engineer.isPlanned)
                     .exec());
    return id;
}

} // namespace

Result<Crew> crew(Database &db, const PipelineRoles &roles)
{
    STANKO_TRY(users, usersOf(db));
    STANKO_TRY(rows, said(db));
    STANKO_TRY(ofMachines, idsIn(db, "SELECT DISTINCT responsible_user_id FROM passport"));
    STANKO_TRY(ofJobs, JobStore::usersWithJobs(db, roles));
    STANKO_TRY(ofVisits, idsIn(db, "SELECT DISTINCT engineer_id FROM visit_engineer UNION "
                                   "SELECT DISTINCT engineer_id FROM maintenance_done WHERE taken_back = 0"));
    Crew crew;
    STANKO_TRY(away, absences(db));
    crew.absences = away;
    const QSet<UserId> atWork = ofMachines + ofJobs;
    QSet<UserId> all = users.active + atWork + ofVisits;
    for (const Absence &absence : std::as_const(crew.absences))
        all.insert(absence.engineer);
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        if (!row->isRemoved)
            all.insert(row.key());
    }
    for (const UserId id : std::as_const(all)) {
        const auto row = rows.constFind(id);
        const bool isSaid = row != rows.cend();
        Engineer engineer;
        engineer.id = id;
        if (isSaid)
            engineer.hoursPerWeek = row->hours;
        if (id < 0) {
            engineer.name = isSaid ? row->name : engineerName({}, id);
            engineer.isActive = isSaid && !row->isRemoved;
        } else {
            engineer.name = engineerName(users.names, id);
            engineer.isActive = !users.isListShown || users.active.contains(id);
        }
        engineer.isPlanned = isSaid ? row->isPlanned : atWork.contains(id);
        crew.engineers.append(engineer);
    }
    sortByName(crew.engineers);
    return crew;
}

Result<QHash<UserId, QString>> names(Database &db)
{
    STANKO_TRY(names, SchemaStore::userNames(db));
    STANKO_TRY(rows, said(db));
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        if (row.key() < 0)
            names.insert(row.key(), row->name);
    }
    return std::move(names);
}

Result<UserId> keep(Database &db, const Engineer &engineer, const PipelineRoles &roles)
{
    if (const QString fault = engineerFault(engineer); !fault.isEmpty())
        return makeError(ErrorKind::BadInput, fault);
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    UserId id = engineer.id;
    if (id == 0) {
        STANKO_TRY(added, add(db, engineer));
        id = added;
    } else {
        STANKO_TRY(rows, said(db));
        if (!rows.contains(id)) {
            STANKO_TRY(people, crew(db, roles));
            if (id < 0 || !people.find(id))
                return makeError(ErrorKind::NotHere, engineer.name);
        }
        STANKO_CHECK(
            db.prepare("INSERT INTO engineer (id, name, hours_per_week, is_planned) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET name = excluded.name, hours_per_week = "
                       "excluded.hours_per_week, is_planned = excluded.is_planned, is_removed = 0")
                .bindAll(id, id < 0 ? engineer.name.trimmed() : u""_s, engineer.hoursPerWeek, engineer.isPlanned)
                .exec());
    }
    STANKO_CHECK(transaction.commit());
    return id;
}

Done remove(Database &db, UserId engineer)
{
    if (engineer >= 0)
        return makeError(ErrorKind::BadInput, u"engineer"_s);
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(changed,
               db.prepare("UPDATE engineer SET is_removed = 1 WHERE id = ? AND is_removed = 0").bind(engineer).exec());
    if (changed == 0)
        return makeError(ErrorKind::NotHere, u"engineer"_s);
    STANKO_CHECK(db.prepare("DELETE FROM visit_engineer WHERE engineer_id = ?").bind(engineer).exec());
    STANKO_CHECK(db.prepare("DELETE FROM absence WHERE engineer_id = ?").bind(engineer).exec());
    return transaction.commit();
}

Result<qint64> keepAbsence(Database &db, const Absence &absence, const PipelineRoles &roles)
{
    if (const QString fault = absenceFault(absence); !fault.isEmpty())
        return makeError(ErrorKind::BadInput, fault);
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(engineer, someoneToSend(db, absence.engineer, roles));
    qint64 id = absence.id;
    const QString reason = absence.reason.trimmed();
    if (id == 0) {
        STANKO_CHECK(db.prepare("INSERT INTO absence (engineer_id, first_day, last_day, reason) VALUES (?, ?, ?, ?)")
                         .bindAll(engineer.id, absence.first, absence.last, reason)
                         .exec());
        id = db.lastInsertId();
    } else {
        STANKO_TRY(changed, db.prepare("UPDATE absence SET engineer_id = ?, first_day = ?, last_day = ?, reason = ? "
                                       "WHERE id = ?")
                                .bindAll(engineer.id, absence.first, absence.last, reason, id)
                                .exec());
        if (changed == 0)
            return makeError(ErrorKind::NotHere, u"absence"_s);
    }
    STANKO_CHECK(transaction.commit());
    return id;
}

Done removeAbsence(Database &db, qint64 absence)
{
    STANKO_TRY(changed, db.prepare("DELETE FROM absence WHERE id = ?").bind(absence).exec());
    return changed == 0 ? Done(makeError(ErrorKind::NotHere, u"absence"_s)) : done();
}

Result<QHash<PassportKey, UserId>> visitEngineers(Database &db)
{
    SqlQuery query = db.prepare("SELECT key, engineer_id FROM visit_engineer");
    STANKO_CHECK(query.run());
    QHash<PassportKey, UserId> engineers;
    while (query.next())
        engineers.insert(query.text(0), query.integer(1));
    STANKO_CHECK(query.finish());
    return engineers;
}

Result<QHash<PassportKey, UserId>> assignVisits(Database &db, const QHash<PassportKey, UserId> &engineers,
                                                const PipelineRoles &roles)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(stored, visitEngineers(db));
    QSet<UserId> checked{0};
    QHash<PassportKey, UserId> before;
    for (auto each = engineers.cbegin(); each != engineers.cend(); ++each) {
        SqlQuery machine = db.prepare("SELECT 1 FROM passport WHERE key = ?");
        machine.bind(each.key());
        STANKO_CHECK(machine.run());
        if (!machine.next())
            return makeError(ErrorKind::NotHere, each.key());
        if (!checked.contains(each.value())) {
            STANKO_TRY(engineer, someoneToSend(db, each.value(), roles));
            checked.insert(engineer.id);
        }
        before.insert(each.key(), stored.value(each.key()));
        if (each.value() == 0) {
            STANKO_CHECK(db.prepare("DELETE FROM visit_engineer WHERE key = ?").bind(each.key()).exec());
        } else {
            STANKO_CHECK(db.prepare("INSERT OR REPLACE INTO visit_engineer (key, engineer_id) VALUES (?, ?)")
                             .bindAll(each.key(), each.value())
                             .exec());
        }
    }
    STANKO_CHECK(transaction.commit());
    return before;
}

} // namespace Stanko::EngineerStore
