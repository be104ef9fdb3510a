// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/calendarstore.h"

#include "models/store/database.h"
#include "models/store/engineerstore.h"
#include "models/store/journalstore.h"
#include "models/store/passportrow.h"
#include "models/store/schemastore.h"
#include "models/store/sortkey.h"
#include "models/store/sqltransaction.h"
#include "models/store/storecodec.h"
#include "models/store/visitreading.h"
#include "models/store/workyears.h"

#include <algorithm>
#include <tuple>

namespace Stanko::CalendarStore {

using namespace Qt::StringLiterals;

namespace {

bool comesBefore(const Visit &a, const Visit &b)
{
    return std::tie(a.day, a.serial, a.id.record) < std::tie(b.day, b.serial, b.id.record);
}

/// The latest first, what has no date last.
bool isMoreUrgent(const Visit &a, const Visit &b)
{
    if (a.day.isValid() != b.day.isValid())
        return a.day.isValid();
    return comesBefore(a, b);
}

Result<QStringList> names(Database &db, const char *sql)
{
    SqlQuery query = db.prepare(sql);
    STANKO_CHECK(query.run());
    QStringList found;
    while (query.next())
        found.append(query.text(0));
    STANKO_CHECK(query.finish());
    return found;
}

/// What the filters offer: of the whole fleet, so that a choice does not vanish with the month that is shown.
Done addChoices(Database &db, CalendarAnswer &answer)
{
    STANKO_TRY(regions, names(db, "SELECT DISTINCT region FROM passport WHERE is_withdrawn = 0 AND region <> ''"));
    STANKO_TRY(models, names(db, "SELECT model FROM passport WHERE is_withdrawn = 0 AND model <> '' "
                                 "GROUP BY model ORDER BY min(model_sort)"));
    STANKO_TRY(customers, names(db, "SELECT COALESCE(NULLIF(company_name, ''), contact_name) AS customer FROM passport "
                                    "WHERE is_withdrawn = 0 AND customer_sort <> '' GROUP BY customer "
                                    "ORDER BY min(customer_sort)"));
    std::sort(regions.begin(), regions.end(),
              [](const QString &a, const QString &b) { return naturalSortKey(a) < naturalSortKey(b); });
    answer.regions = regions;
    answer.models = models;
    answer.customers = customers;
    return done();
}

/// The last edit of this desk that gave the deal this day, and that was not taken back.
Done addEdit(Database &db, DateReason &reason)
{
    SqlQuery query = db.prepare("SELECT edit, created_at FROM outbox WHERE lead_id = ? AND kind = 'next_date' AND "
                                "outcome NOT IN ('cancelled', 'theirs') ORDER BY id DESC LIMIT 1");
    query.bind(reason.lead);
    STANKO_CHECK(query.run());
    if (query.next()) {
        const auto edit = editFromJson(query.text(0));
        const auto *field = edit ? std::get_if<FieldEdit>(&*edit) : nullptr;
        if (field && field->target == reason.day.toString(Qt::ISODate)) {
            reason.setAt = query.integer(1);
            reason.before = QDate::fromString(field->base, Qt::ISODate);
        }
    }
    return query.finish();
}

/// Who has set the date, when, and what it was before.
Done addHistory(Database &db, const PassportKey &key, const CalendarContext &context, DateReason &reason)
{
    STANKO_TRY(users, EngineerStore::names(db));
    STANKO_TRY(lines, JournalStore::historyOf(db, key)); // newest first
    const auto line = std::find_if(lines.cbegin(), lines.cend(), [&reason](const HistoryEntry &entry) {
        const bool isAboutDates = entry.kind == HistoryKind::Rescheduled || entry.kind == HistoryKind::DateChangedInCrm;
        return isAboutDates && entry.push != HistoryPush::TakenBack && entry.day == reason.day;
    });
    if (line == lines.cend())
        return reason.lead != 0 ? addEdit(db, reason) : done();
    reason.author = line->author;
    if (line->kind == HistoryKind::Rescheduled && reason.author.isEmpty())
        reason.author = users.value(context.me);
    reason.setAt = line->at;
    reason.before = QDate::fromString(line->before, Qt::ISODate);
    return done();
}

} // namespace

Result<CalendarAnswer> answer(Database &db, const CalendarRange &range, const CalendarContext &context)
{
    VisitReading reading(db, context);
    STANKO_CHECK(reading.prepare());
    STANKO_CHECK(reading.readHistory());
    CalendarAnswer answer;
    answer.today = context.today;
    answer.me = context.me;
    answer.calendar = reading.calendar();
    // What is late is told whatever range is looked at, also when that range lies before it.
    STANKO_CHECK(reading.machines(std::max(range.last, context.today), [&](MachineVisit &&machine) {
        const Visit &next = machine.next;
        answer.visits += reading.forecast(machine, range.first, range.last);
        if (next.state == VisitState::Late || next.state == VisitState::Undated)
            answer.pool.append(next);
        if (next.day.isValid() && range.first <= next.day && next.day <= range.last)
            answer.visits.append(next);
    }));
    STANKO_TRY(completed, reading.doneVisits(range.first, range.last));
    answer.visits += completed;
    std::sort(answer.visits.begin(), answer.visits.end(), comesBefore);
    std::sort(answer.pool.begin(), answer.pool.end(), isMoreUrgent);
    STANKO_TRY(crew, EngineerStore::crew(db, context.roles));
    answer.crew = crew;
    STANKO_TRY(moves, staged(db));
    answer.staged = moves;
    STANKO_CHECK(addChoices(db, answer));
    return answer;
}

Result<QList<Visit>> nextVisits(Database &db, const QList<PassportKey> &keys, const CalendarContext &context)
{
    VisitReading reading(db, context);
    STANKO_CHECK(reading.prepare());
    return reading.nextVisits(keys);
}

Result<DateReason> why(Database &db, const PassportKey &key, const CalendarContext &context)
{
    STANKO_TRY(stored, storedPassport(db, key));
    if (!stored)
        return makeError(ErrorKind::NotHere, u"machine %1"_s.arg(key));
    const Passport &machine = stored->passport;
    DateReason reason;
    reason.source = machine.nextSource;
    reason.day = machine.nextMaintenance.value_or(QDate());
    reason.kind = machine.nextKind;
    reason.lead = stored->nextLead;
    if (machine.nextSource == NextDateSource::Plan) {
        reason.planned = plannedFromJson(stored->planned);
        return reason;
    }
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    STANKO_TRY(calendar, WorkYears::read(db));
    STANKO_TRY(history, MaintenanceStore::historyOf(db, machine.key, plans));
    history.registeredOn = machine.registeredOn;
    reason.planned = nextVisit(plans.of(machine.key, machine.model), history, calendar, context.today);
    if (machine.nextSource != NextDateSource::None)
        STANKO_CHECK(addHistory(db, machine.key, context, reason));
    return reason;
}

Result<QList<VisitMove>> staged(Database &db)
{
    SqlQuery query = db.prepare("SELECT s.key, s.from_day, s.day FROM staged_move s JOIN passport p ON p.key = s.key "
                                "WHERE p.is_withdrawn = 0 ORDER BY s.day, p.serial_sort");
    STANKO_CHECK(query.run());
    QList<VisitMove> moves;
    while (query.next()) {
        moves.append(
            {.key = query.text(0), .from = query.day(1).value_or(QDate()), .to = query.day(2).value_or(QDate())});
    }
    STANKO_CHECK(query.finish());
    return moves;
}

Done stage(Database &db, const VisitMove &move)
{
    STANKO_CHECK(db.prepare("INSERT INTO staged_move (key, day, from_day) VALUES (?, ?, ?) "
                            "ON CONFLICT (key) DO UPDATE SET day = excluded.day, from_day = excluded.from_day")
                     .bindAll(move.key, move.to, move.from)
                     .exec());
    return done();
}

Done unstage(Database &db, const QSet<PassportKey> &keys)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    for (const PassportKey &key : keys)
        STANKO_CHECK(db.prepare("DELETE FROM staged_move WHERE key = ?").bind(key).exec());
    return transaction.commit();
}

Done unstageAll(Database &db)
{
    STANKO_CHECK(db.prepare("DELETE FROM staged_move").exec());
    return done();
}

} // namespace Stanko::CalendarStore
