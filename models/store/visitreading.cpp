// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/visitreading.h"

#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/engineerstore.h"
#include "models/store/workyears.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// In the order VisitReading::read() takes them; withdrawn machines have no visits.
#define STANKO_VISIT_ROWS                                                                                              \
    "SELECT p.key, p.serial, p.model, COALESCE(NULLIF(p.company_name, ''), p.contact_name), p.region, p.next_day, "    \
    "p.next_source, p.next_kind, p.anchor, p.tolerance_days, p.hours, p.home_lead_id, " STANKO_VISIT_ENGINEER          \
    ", p.registered_on, s.day FROM passport p LEFT JOIN staged_move s ON s.key = p.key WHERE p.is_withdrawn = 0"

double hoursOr(double hours)
{
    return hours > 0 ? hours : kDefaultVisitHours;
}

} // namespace

Done VisitReading::prepare()
{
    STANKO_TRY(plans, MaintenanceStore::plans(m_db));
    m_plans = plans;
    STANKO_TRY(calendar, WorkYears::read(m_db));
    m_calendar = calendar;
    STANKO_TRY(names, EngineerStore::names(m_db));
    m_names = names;
    STANKO_TRY(unsent, unsentEdits(m_db));
    m_unsent = unsent;
    return done();
}

Done VisitReading::readHistory()
{
    SqlQuery records =
        m_db.prepare("SELECT key, done_on, kind FROM maintenance_done WHERE taken_back = 0 ORDER BY done_on, id");
    STANKO_CHECK(records.run());
    while (records.next()) {
        if (const auto day = records.day(1))
            m_history[records.text(0)].append({.day = *day, .kind = records.text(2)});
    }
    return records.finish();
}

void VisitReading::place(Visit &visit, QDate day) const
{
    visit.day = day;
    switch (
        machineState(false, day.isValid() ? std::optional(day) : std::nullopt, m_context.today, m_context.soonDays)) {
    case MachineState::Late:
        visit.state = VisitState::Late;
        break;
    case MachineState::Soon:
        visit.state = VisitState::Soon;
        break;
    case MachineState::Undated:
        visit.state = VisitState::Undated;
        break;
    case MachineState::Fine:
    case MachineState::Withdrawn:
        visit.state = VisitState::Planned;
        break;
    }
}

MachineVisit VisitReading::read(const SqlQuery &query) const
{
    MachineVisit machine;
    Visit &visit = machine.next;
    visit.id.key = query.text(0);
    visit.serial = query.text(1);
    visit.model = query.text(2);
    visit.customer = query.text(3);
    visit.region = query.text(4);
    const QDate stored = query.day(5).value_or(QDate());
    visit.source = NextDateSource(query.integer(6));
    visit.kind = query.text(7);
    visit.anchor = query.day(8).value_or(QDate());
    visit.toleranceDays = int(query.integer(9));
    visit.hours = hoursOr(query.real(10));
    visit.homeLead = query.integer(11);
    // A move is written to the home lead, so its machines are those that move together.
    visit.dateLead = m_context.hasDateField ? visit.homeLead : 0;
    visit.engineer = query.integer(12);
    visit.engineerName = engineerName(m_names, visit.engineer);
    machine.registeredOn = query.day(13);
    const auto staged = query.day(14);
    place(visit, staged.value_or(stored));
    if (staged)
        visit.storedDay = stored;
    visit.hasUnsentEdit = m_unsent.keys.contains(visit.id.key) || m_unsent.leads.contains(visit.homeLead);
    return machine;
}

Done VisitReading::machines(QDate last, const Take &take)
{
    SqlQuery query =
        m_db.prepare(STANKO_VISIT_ROWS " AND (? OR p.next_sort <= ? OR p.next_day IS NULL OR s.key IS NOT NULL)");
    query.bindAll(!last.isValid(), last);
    STANKO_CHECK(query.run());
    while (query.next())
        take(read(query));
    return query.finish();
}

Result<QList<Visit>> VisitReading::nextVisits(const QList<PassportKey> &keys)
{
    static const QString sql = u"" STANKO_VISIT_ROWS " AND p.key IN (%1)"_s.arg(chunkMarks());
    QHash<PassportKey, Visit> found;
    for (qsizetype first = 0; first < keys.size(); first += kChunk) {
        SqlQuery query = m_db.prepare(sql);
        bindChunk(query, chunkOf(keys, first));
        STANKO_CHECK(query.run());
        while (query.next()) {
            Visit visit = read(query).next;
            const PassportKey key = visit.id.key;
            found.insert(key, std::move(visit));
        }
        STANKO_CHECK(query.finish());
    }
    QList<Visit> visits;
    for (const PassportKey &key : keys) {
        if (const auto visit = found.constFind(key); visit != found.constEnd())
            visits.append(*visit);
    }
    return visits;
}

Result<QList<Visit>> VisitReading::doneVisits(QDate first, QDate last)
{
    SqlQuery query = m_db.prepare(
        "SELECT m.id, m.key, p.serial, p.model, COALESCE(NULLIF(p.company_name, ''), p.contact_name), p.region, "
        "m.kind, m.done_on, m.planned_on, m.hours, COALESCE(NULLIF(m.engineer_id, 0), " STANKO_VISIT_ENGINEER
        "), p.home_lead_id FROM maintenance_done m JOIN passport p ON p.key = m.key "
        "WHERE m.taken_back = 0 AND m.done_on BETWEEN ? AND ? AND p.is_withdrawn = 0");
    query.bindAll(first, last);
    STANKO_CHECK(query.run());
    QList<Visit> visits;
    while (query.next()) {
        Visit visit;
        visit.id = {.key = query.text(1), .record = query.integer(0)};
        visit.serial = query.text(2);
        visit.model = query.text(3);
        visit.customer = query.text(4);
        visit.region = query.text(5);
        visit.kind = query.text(6);
        visit.day = query.day(7).value_or(QDate());
        visit.state = VisitState::Completed;
        visit.anchor = query.day(8).value_or(QDate());
        const PlanItem *item = itemOf(m_plans.of(visit.id.key, visit.model), visit.kind);
        visit.toleranceDays = item ? item->toleranceDays : 0;
        visit.hours = query.isNull(9) ? hoursOr(item ? item->hours : 0) : query.real(9);
        visit.engineer = query.integer(10);
        visit.engineerName = engineerName(m_names, visit.engineer);
        visit.homeLead = query.integer(11);
        visits.append(visit);
    }
    STANKO_CHECK(query.finish());
    return visits;
}

QList<Visit> VisitReading::forecast(const MachineVisit &machine, QDate first, QDate last) const
{
    const Visit &next = machine.next;
    if (!next.day.isValid() || next.day > last)
        return {};
    const MaintenancePlan &plan = m_plans.of(next.id.key, next.model);
    const PlanHistory history{.registeredOn = machine.registeredOn,
                              .done = m_history.value(next.id.key),
                              .hoursPerDay = m_plans.hoursPerDay(next.id.key)};
    // What is overdue will be done today at the earliest; nothing is forecast for days that are past.
    const DoneVisit assumed{.day = std::max(next.day, m_context.today), .kind = next.kind};
    QList<Visit> visits;
    const QList<PlannedDate> dates = visitsAfter(plan, history, assumed, m_calendar, last);
    for (const PlannedDate &date : dates) {
        if (date.day < first || date.day > last)
            continue;
        Visit visit = next;
        visit.id.forecastDay = date.day;
        visit.kind = date.kind;
        visit.day = date.day;
        visit.state = VisitState::Forecast;
        visit.storedDay.reset();
        visit.anchor = date.day;
        visit.source = NextDateSource::Plan;
        visit.hasUnsentEdit = false;
        const PlanItem *item = itemOf(plan, date.kind);
        visit.toleranceDays = item ? item->toleranceDays : 0;
        visit.hours = hoursOr(item ? item->hours : 0);
        visits.append(visit);
    }
    return visits;
}

} // namespace Stanko
