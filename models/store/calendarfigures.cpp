// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calendar's charts.
#include "models/domain/civilday.h"
#include "models/store/calendarstore.h"
#include "models/store/database.h"
#include "models/store/engineerstore.h"
#include "models/store/settingstore.h"
#include "models/store/storecodec.h"
#include "models/store/visitreading.h"

#include <algorithm>

namespace Stanko::CalendarStore {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeeksBack = 8;
constexpr int kWeeksAhead = 26;
constexpr int kTrendWeeks = 26;
constexpr int kMonths = 12;

int monthsFrom(QDate first, QDate day)
{
    return (day.year() - first.year()) * 12 + day.month() - first.month();
}

/// A machine as it was until a moment; the present one is the last.
struct PastState
{
    UnixSeconds until = 0;
    bool isWithdrawn = false;
    std::optional<QDate> next = {};
    std::optional<QDate> registeredOn = {};
    UserId user = 0; ///< responsible then
};

class Figures
{
public:
    Figures(Database &db, UserId engineer, const CalendarContext &context)
        : m_db(db), m_context(context), m_engineer(engineer), m_reading(db, context), m_monday(mondayOf(context.today)),
          m_month(firstOfMonth(context.today))
    {
    }

    Result<CalendarFigures> read();

private:
    bool isAsked(UserId engineer) const { return m_engineer == 0 || engineer == m_engineer; }
    /// Hours of the crew, or of the one that was asked for, on the days from \a first to \a last of one week.
    double capacity(QDate first, QDate last) const;
    double monthCapacity(QDate month) const;
    void layOut();
    LoadFigure *weekOf(QDate day);
    ForecastFigure *forecastOf(QDate day);
    PlanFactFigure *factOf(QDate day);
    void addNext(const MachineVisit &machine);
    Done addDone();
    Done addFacts();
    Done addTrend();
    Result<QHash<PassportKey, QList<PastState>>> pastStates(UnixSeconds since, QHash<PassportKey, UserId> &assigned);

    Database &m_db;
    const CalendarContext &m_context;
    const UserId m_engineer;
    VisitReading m_reading;
    const QDate m_monday;
    const QDate m_month;
    Crew m_crew;
    CalendarFigures m_figures;
};

double Figures::capacity(QDate first, QDate last) const
{
    const QDate monday = mondayOf(first);
    double hours = 0;
    for (const Engineer &engineer : m_crew.engineers) {
        if (!isAsked(engineer.id))
            continue;
        // A part of a week is a week in which he is away on the other days.
        QList<Absence> absences = m_crew.absences;
        if (first > monday)
            absences.append({.engineer = engineer.id, .first = monday, .last = first.addDays(-1), .reason = {}});
        if (last < monday.addDays(6))
            absences.append(
                {.engineer = engineer.id, .first = last.addDays(1), .last = monday.addDays(6), .reason = {}});
        hours += capacityOf(engineer, absences, monday, m_reading.calendar());
    }
    return hours;
}

double Figures::monthCapacity(QDate month) const
{
    const QDate end = month.addMonths(1).addDays(-1);
    double hours = 0;
    for (QDate first = month; first <= end; first = mondayOf(first).addDays(7))
        hours += capacity(first, std::min(mondayOf(first).addDays(6), end));
    return hours;
}

void Figures::layOut()
{
    m_figures.today = m_context.today;
    for (int week = -kWeeksBack; week < kWeeksAhead; ++week) {
        LoadFigure load;
        load.monday = m_monday.addDays(7 * week);
        load.capacity = capacity(load.monday, load.monday.addDays(6));
        m_figures.load.append(load);
    }
    for (int month = 0; month < kMonths; ++month) {
        ForecastFigure forecast;
        forecast.month = m_month.addMonths(month);
        forecast.capacity = monthCapacity(forecast.month);
        m_figures.forecast.append(forecast);
        m_figures.planFact.append({.month = m_month.addMonths(month - kMonths + 1)});
    }
}

LoadFigure *Figures::weekOf(QDate day)
{
    const qint64 days = m_figures.load.first().monday.daysTo(day);
    return days >= 0 && days / 7 < m_figures.load.size() ? &m_figures.load[days / 7] : nullptr;
}

ForecastFigure *Figures::forecastOf(QDate day)
{
    const int month = monthsFrom(m_month, day);
    return month >= 0 && month < m_figures.forecast.size() ? &m_figures.forecast[month] : nullptr;
}

PlanFactFigure *Figures::factOf(QDate day)
{
    const int month = monthsFrom(m_figures.planFact.first().month, day);
    return month >= 0 && month < m_figures.planFact.size() ? &m_figures.planFact[month] : nullptr;
}

void Figures::addNext(const MachineVisit &machine)
{
    const Visit &next = machine.next;
    if (!isAsked(next.engineer))
        return;
    // Still open, and due by plan whenever that was.
    if (const QDate due = machine.storedDay(); due.isValid()) {
        if (PlanFactFigure *fact = factOf(due))
            ++fact->planned;
    }
    if (!next.day.isValid())
        return;
    const bool isLate = next.state == VisitState::Late;
    if (isLate)
        weekOf(m_context.today)->late += next.hours;
    else if (LoadFigure *week = weekOf(next.day))
        week->planned += next.hours;
    // Overdue work is still to be done: this month at the earliest.
    if (ForecastFigure *month = forecastOf(isLate ? m_context.today : next.day)) {
        month->hours += next.hours;
        ++month->visits;
    }
    const QDate last = std::max(m_figures.load.last().monday.addDays(6), m_month.addMonths(kMonths).addDays(-1));
    const QList<Visit> later = m_reading.forecast(machine, m_context.today, last);
    for (const Visit &visit : later) {
        if (LoadFigure *week = weekOf(visit.day))
            week->planned += visit.hours;
        if (ForecastFigure *month = forecastOf(visit.day)) {
            month->hours += visit.hours;
            ++month->visits;
        }
    }
}

Done Figures::addDone()
{
    STANKO_TRY(visits, m_reading.doneVisits(m_figures.load.first().monday, m_context.today));
    for (const Visit &visit : std::as_const(visits)) {
        LoadFigure *week = isAsked(visit.engineer) ? weekOf(visit.day) : nullptr;
        if (week)
            week->done += visit.hours;
    }
    return done();
}

/// The plan belongs to the month a visit was due in, the work to the month it was done in: what a crew has done in
/// November is not to be looked for in December because it was due then. What was done without a date, or before dates
/// were kept, was in no plan and so within no tolerance.
Done Figures::addFacts()
{
    SqlQuery query =
        m_db.prepare("SELECT m.key, p.model, m.kind, m.done_on, m.planned_on, COALESCE(NULLIF(m.engineer_id, "
                     "0), " STANKO_VISIT_ENGINEER ") FROM maintenance_done m JOIN passport p ON p.key = m.key "
                     "WHERE m.taken_back = 0 AND p.is_withdrawn = 0 AND MAX(m.done_on, COALESCE(m.planned_on, "
                     "m.done_on)) >= ?");
    query.bind(m_figures.planFact.first().month);
    STANKO_CHECK(query.run());
    while (query.next()) {
        if (!isAsked(query.integer(5)))
            continue;
        const QDate doneOn = query.day(3).value_or(QDate());
        const QDate plannedOn = query.day(4).value_or(QDate());
        if (PlanFactFigure *plan = plannedOn.isValid() ? factOf(plannedOn) : nullptr)
            ++plan->planned;
        PlanFactFigure *fact = doneOn.isValid() ? factOf(doneOn) : nullptr;
        if (!fact)
            continue;
        ++fact->done;
        const PlanItem *item = itemOf(m_reading.plans().of(query.text(0), query.text(1)), query.text(2));
        const int tolerance = item ? item->toleranceDays : PlanItem().toleranceDays;
        if (plannedOn.isValid() && qAbs(plannedOn.daysTo(doneOn)) <= tolerance)
            ++fact->inTolerance;
    }
    return query.finish();
}

Result<QHash<PassportKey, QList<PastState>>> Figures::pastStates(UnixSeconds since,
                                                                 QHash<PassportKey, UserId> &assigned)
{
    SqlQuery snapshots = m_db.prepare("SELECT key, valid_until, payload FROM passport_snapshot WHERE valid_until > ? "
                                      "ORDER BY key, valid_until");
    snapshots.bind(since);
    STANKO_CHECK(snapshots.run());
    QHash<PassportKey, QList<PastState>> states;
    while (snapshots.next()) {
        if (const auto was = passportFromJson(snapshots.text(2))) {
            states[snapshots.text(0)].append({.until = snapshots.integer(1),
                                              .isWithdrawn = was->isWithdrawn,
                                              .next = was->nextMaintenance,
                                              .registeredOn = was->registeredOn,
                                              .user = was->responsibleUser});
        }
    }
    STANKO_CHECK(snapshots.finish());
    STANKO_TRY(visitors, EngineerStore::visitEngineers(m_db));
    assigned = visitors;
    SqlQuery present =
        m_db.prepare("SELECT key, is_withdrawn, next_day, registered_on, responsible_user_id FROM passport");
    STANKO_CHECK(present.run());
    while (present.next()) {
        states[present.text(0)].append({.until = std::numeric_limits<UnixSeconds>::max(),
                                        .isWithdrawn = present.flag(1),
                                        .next = present.day(2),
                                        .registeredOn = present.day(3),
                                        .user = present.integer(4)});
    }
    STANKO_CHECK(present.finish());
    return states;
}

Done Figures::addTrend()
{
    STANKO_TRY(completedAt, SettingStore::setUpCompletedAt(m_db));
    const auto since = civilDay(completedAt, m_context.zone);
    m_figures.trendSince = since ? std::min(*since, m_context.today) : m_context.today;
    for (int week = kTrendWeeks; week > 0; --week) {
        const QDate sunday = m_monday.addDays(6 - 7 * week);
        if (sunday >= m_figures.trendSince && sunday < m_context.today)
            m_figures.trend.append({.day = sunday});
    }
    m_figures.trend.append({.day = m_context.today});
    QHash<PassportKey, UserId> assigned;
    STANKO_TRY(states, pastStates(startOf(m_figures.trend.first().day, m_context.zone), assigned));
    QList<UnixSeconds> ends;
    for (const TrendFigure &figure : std::as_const(m_figures.trend))
        ends.append(endOf(figure.day, m_context.zone));
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        // Whose visit it was then is not remembered where it was somebody else's than the responsible user's.
        const UserId visitor = assigned.value(it.key());
        qsizetype at = 0;
        for (qsizetype i = 0; i < m_figures.trend.size(); ++i) {
            while (at + 1 < it->size() && it->at(at).until <= ends[i])
                ++at;
            const PastState &state = it->at(at);
            const QDate day = m_figures.trend[i].day;
            if (!isAsked(visitor != 0 ? visitor : state.user) || (state.registeredOn && *state.registeredOn > day))
                continue;
            if (machineState(state.isWithdrawn, state.next, day, m_context.soonDays) == MachineState::Late)
                ++m_figures.trend[i].late;
        }
    }
    return done();
}

Result<CalendarFigures> Figures::read()
{
    STANKO_CHECK(m_reading.prepare());
    STANKO_CHECK(m_reading.readHistory());
    STANKO_TRY(crew, EngineerStore::crew(m_db, m_context.roles));
    m_crew = crew;
    layOut();
    STANKO_CHECK(m_reading.machines({}, [this](MachineVisit &&machine) { addNext(machine); }));
    STANKO_CHECK(addDone());
    STANKO_CHECK(addFacts());
    STANKO_CHECK(addTrend());
    return std::move(m_figures);
}

} // namespace

Result<CalendarFigures> figures(Database &db, UserId engineer, const CalendarContext &context)
{
    return Figures(db, engineer, context).read();
}

} // namespace Stanko::CalendarStore
