// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/maintenanceplan.h"
#include "models/domain/planlimits.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHoursOfADay = 24;

bool isSameKind(const QString &a, const QString &b)
{
    return a == b || a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

/// Occurrences of one kind by one measure: base + k steps. k = 0 is the base itself and no occurrence.
struct Steps
{
    QDate base;
    int months = 0;   ///< a step by the calendar; 0 = by running hours
    double hours = 0; ///< a step by running hours
    double perDay = 0;
    qint64 first = 1; ///< the first k that is still to be done

    double hoursAt(qint64 k) const
    {
        // To the hundredth, as people read it: the sentence that explains the day must come to the same.
        return std::round(static_cast<double>(k) * hours * 100) / 100;
    }
    QDate at(qint64 k) const
    {
        return months > 0 ? addMonthsClipped(base, static_cast<int>(k * months))
                          : base.addDays(runningDays(hoursAt(k), perDay));
    }
    /// The least k >= \a from with an occurrence on or after \a day.
    qint64 onOrAfter(QDate day, qint64 from) const
    {
        // An estimate that is never too high, because neither the day within the month nor the rounding is looked at.
        const qint64 estimate =
            months > 0
                ? ((day.year() - base.year()) * 12 + day.month() - base.month()) / months
                : static_cast<qint64>(std::floor(static_cast<double>(base.daysTo(day) - 1) * perDay / hours)) - 1;
        qint64 k = std::max(from, estimate);
        while (at(k) < day)
            ++k;
        return k;
    }
    /// Half-way between two it is the earlier one: rather a visit too early than one too late.
    qint64 nearestTo(QDate day) const
    {
        const qint64 after = onOrAfter(day, 0);
        return after > 0 && at(after - 1).daysTo(day) <= day.daysTo(at(after)) ? after - 1 : after;
    }
    qint64 latestUntil(QDate day) const { return std::max<qint64>(0, onOrAfter(day.addDays(1), 0) - 1); }
};
using StepsOfKind = QVarLengthArray<Steps, 2>;

struct Occurrence
{
    QDate day;
    Steps steps;
    qint64 k = 0;
    qsizetype rank = 0;
};

/// A machine as its plan sees it. A value on the stack of one call; kinds are known by their rank, the longest last.
class Reckoning
{
public:
    Reckoning(const MaintenancePlan &plan, const PlanHistory &history);

    /// One more visit was done; one without a day counts for nothing.
    void add(const DoneVisit &visit);
    QDate lastDone() const { return m_last.day; }
    bool canReckon() const { return !m_kinds.isEmpty() && (m_last.day.isValid() || m_registered.isValid()); }

    std::optional<PlannedDate> next(const WorkCalendar &calendar, QDate today) const;
    QString kindOn(QDate day) const;
    QDate anchorOf(const WorkCalendar &calendar, QDate day) const;

private:
    struct Kind
    {
        const PlanItem *item;
        QDate last; ///< when it, or one that absorbs it, was done last
    };

    bool isOnGrid(const Kind &kind) const { return kind.item->basis == PlanBasis::Plan && m_registered.isValid(); }
    StepsOfKind stepsFrom(const Kind &kind, QDate base) const;
    StepsOfKind stepsOf(const Kind &kind) const;
    QDate ownDay(const Kind &kind) const;
    qsizetype absorbing(qsizetype rank, QDate day) const;
    /// Those next to \a day on both sides, of all kinds.
    QVarLengthArray<Occurrence, 16> around(QDate day) const;
    qsizetype rankOn(QDate day) const;
    QDate shifted(QDate due, const PlanItem &item, const WorkCalendar &calendar) const;

    QVarLengthArray<Kind, kMaxPlanKinds> m_kinds;
    QDate m_registered;
    QDate m_firstDone;
    DoneVisit m_last;
    qsizetype m_lastRank = -1; ///< of m_last; -1 = of no kind of the plan
    double m_hoursPerDay = 0;
};

Reckoning::Reckoning(const MaintenancePlan &plan, const PlanHistory &history)
    : m_registered(history.registeredOn.value_or(QDate()))
{
    if (history.hoursPerDay > 0 && history.hoursPerDay <= kHoursOfADay)
        m_hoursPerDay = history.hoursPerDay;
    for (const PlanItem &item : plan | std::views::reverse) {
        if (item.everyMonths > 0)
            m_kinds.append({&item, {}});
    }
    std::stable_sort(m_kinds.begin(), m_kinds.end(),
                     [](const Kind &a, const Kind &b) { return a.item->everyMonths < b.item->everyMonths; });
    for (const DoneVisit &visit : history.done)
        add(visit);
}

void Reckoning::add(const DoneVisit &visit)
{
    if (!visit.day.isValid())
        return;
    const auto found = std::find_if(m_kinds.cbegin(), m_kinds.cend(),
                                    [&](const Kind &kind) { return isSameKind(kind.item->kind, visit.kind); });
    const qsizetype rank = found == m_kinds.cend() ? -1 : found - m_kinds.cbegin();
    if (!m_firstDone.isValid() || visit.day < m_firstDone)
        m_firstDone = visit.day;
    if (!m_last.day.isValid() || visit.day > m_last.day || (visit.day == m_last.day && rank > m_lastRank)) {
        m_last = visit;
        m_lastRank = rank;
    }
    for (qsizetype i = 0; i <= rank; ++i) {
        if (!m_kinds[i].last.isValid() || visit.day > m_kinds[i].last)
            m_kinds[i].last = visit.day;
    }
}

StepsOfKind Reckoning::stepsFrom(const Kind &kind, QDate base) const
{
    StepsOfKind steps{Steps{.base = base, .months = kind.item->everyMonths}};
    const double hours = kind.item->everyRunningHours;
    if (m_hoursPerDay > 0 && hours >= kMinRunningHours && hours <= kMaxRunningHours)
        steps.append(Steps{.base = base, .months = 0, .hours = hours, .perDay = m_hoursPerDay});
    return steps;
}

StepsOfKind Reckoning::stepsOf(const Kind &kind) const
{
    if (!isOnGrid(kind))
        return stepsFrom(kind, m_last.day.isValid() ? m_last.day : m_registered);
    StepsOfKind steps = stepsFrom(kind, m_registered);
    if (kind.last.isValid()) {
        for (Steps &each : steps)
            each.first = each.nearestTo(kind.last) + 1;
    }
    return steps;
}

/// When \a kind is due by its own interval, whatever else was done meanwhile.
QDate Reckoning::ownDay(const Kind &kind) const
{
    StepsOfKind steps;
    if (isOnGrid(kind)) {
        steps = stepsOf(kind);
        if (!kind.last.isValid()) {
            for (Steps &each : steps)
                each.first = each.latestUntil(m_firstDone) + 1;
        }
    } else if (kind.last.isValid()) {
        steps = stepsFrom(kind, kind.last);
    } else if (m_registered.isValid()) {
        const Steps grid{.base = m_registered, .months = kind.item->everyMonths};
        steps = stepsFrom(kind, grid.at(grid.latestUntil(m_firstDone)));
    } else {
        steps = stepsFrom(kind, m_firstDone);
    }
    QDate day;
    for (const Steps &each : steps) {
        const QDate own = each.at(each.first);
        if (!day.isValid() || own < day)
            day = own;
    }
    return day;
}

/// The longest kind that is due by its own interval on \a day, where one of \a rank is done anyway.
qsizetype Reckoning::absorbing(qsizetype rank, QDate day) const
{
    // Before anything is recorded the kinds follow the grid alone.
    if (!m_last.day.isValid())
        return rank;
    for (qsizetype longer = m_kinds.size() - 1; longer > rank; --longer) {
        const Kind &kind = m_kinds[longer];
        if (ownDay(kind) <= day.addDays(std::max(0, kind.item->toleranceDays)))
            return longer;
    }
    return rank;
}

QDate Reckoning::shifted(QDate due, const PlanItem &item, const WorkCalendar &calendar) const
{
    if (item.dayOff == DayOffRule::Keep)
        return due;
    const QDate workday = calendar.workdayOnOrBefore(due);
    return workday > (m_last.day.isValid() ? m_last.day : m_registered) ? workday : due;
}

std::optional<PlannedDate> Reckoning::next(const WorkCalendar &calendar, QDate today) const
{
    if (!canReckon() || !today.isValid())
        return std::nullopt;
    std::optional<Occurrence> best;
    for (qsizetype rank = 0; rank < m_kinds.size(); ++rank) {
        for (const Steps &steps : stepsOf(m_kinds[rank])) {
            const qint64 k = steps.onOrAfter(today, steps.first);
            const QDate day = steps.at(k);
            // The calendar comes before running hours that lead to the same day, a longer kind before a shorter one.
            if (!best || day < best->day || (day == best->day && rank > best->rank))
                best = Occurrence{day, steps, k, rank};
        }
    }
    const Steps &steps = best->steps;
    const PlanItem &item = *m_kinds[absorbing(best->rank, best->day)].item;
    PlannedDate planned{.day = best->day, .kind = item.kind, .base = steps.base};
    if (steps.months > 0) {
        planned.months = static_cast<int>(best->k * steps.months);
    } else {
        planned.runningHours = steps.hoursAt(best->k);
        planned.hoursPerDay = steps.perDay;
    }
    if (isOnGrid(m_kinds[best->rank]))
        planned.basis = PlanBasis::Plan;
    else if (m_last.day.isValid())
        planned.baseKind = m_last.kind.trimmed().isEmpty() ? u"ТО"_s : m_last.kind;
    if (const QDate workday = shifted(best->day, item, calendar); workday != best->day && workday >= today) {
        planned.unshifted = best->day;
        planned.day = workday;
    }
    return planned;
}

QVarLengthArray<Occurrence, 16> Reckoning::around(QDate day) const
{
    QVarLengthArray<Occurrence, 16> found;
    for (qsizetype rank = 0; rank < m_kinds.size(); ++rank) {
        for (const Steps &steps : stepsOf(m_kinds[rank])) {
            const qint64 k = steps.onOrAfter(day, steps.first);
            if (k > steps.first)
                found.append({steps.at(k - 1), steps, k - 1, rank});
            found.append({steps.at(k), steps, k, rank});
        }
    }
    return found;
}

qsizetype Reckoning::rankOn(QDate day) const
{
    const QVarLengthArray<Occurrence, 16> occurrences = around(day);
    const Occurrence *best = &occurrences.first();
    for (const Occurrence &each : occurrences) {
        // At the same distance the longer one wins: it absorbs the shorter one.
        const qint64 distance = qAbs(day.daysTo(each.day));
        const qint64 bestDistance = qAbs(day.daysTo(best->day));
        if (distance < bestDistance || (distance == bestDistance && each.rank > best->rank))
            best = &each;
    }
    // A visit taken early stands for the occurrence it was taken from, so its kind is the one of that day.
    return absorbing(best->rank, std::max(day, best->day));
}

QString Reckoning::kindOn(QDate day) const
{
    if (m_kinds.isEmpty())
        return {};
    return m_kinds[canReckon() && day.isValid() ? rankOn(day) : 0].item->kind;
}

QDate Reckoning::anchorOf(const WorkCalendar &calendar, QDate day) const
{
    if (!canReckon() || !day.isValid())
        return day;
    QDate anchor = day;
    qint64 bestDistance = -1;
    int tolerance = 0;
    const QVarLengthArray<Occurrence, 16> occurrences = around(day);
    for (const Occurrence &each : occurrences) {
        const PlanItem &item = *m_kinds[rankOn(each.day)].item;
        const QDate due = shifted(each.day, item, calendar);
        const qint64 distance = qAbs(day.daysTo(due));
        if (bestDistance < 0 || distance < bestDistance) {
            anchor = due;
            bestDistance = distance;
            tolerance = item.toleranceDays;
        }
    }
    return bestDistance <= tolerance ? anchor : day;
}

} // namespace

std::optional<PlannedDate> nextVisit(const MaintenancePlan &plan, const PlanHistory &history,
                                     const WorkCalendar &calendar, QDate today)
{
    return Reckoning(plan, history).next(calendar, today);
}

std::optional<PlannedDate> nextVisitAfter(const MaintenancePlan &plan, PlanHistory history, const DoneVisit &visit,
                                          const WorkCalendar &calendar)
{
    if (!visit.day.isValid())
        return std::nullopt;
    history.done.append(visit);
    const Reckoning reckoning(plan, history);
    // A visit entered late may lie before one that is known already.
    return reckoning.next(calendar, reckoning.lastDone().addDays(1));
}

QString kindDueOn(const MaintenancePlan &plan, const PlanHistory &history, QDate day)
{
    return Reckoning(plan, history).kindOn(day);
}

QList<PlannedDate> visitsAfter(const MaintenancePlan &plan, const PlanHistory &history, const DoneVisit &next,
                               const WorkCalendar &calendar, QDate until)
{
    QList<PlannedDate> visits;
    if (!next.day.isValid() || !until.isValid())
        return visits;
    Reckoning reckoning(plan, history);
    reckoning.add(next);
    while (const auto planned = reckoning.next(calendar, reckoning.lastDone().addDays(1))) {
        if (planned->day > until)
            break;
        reckoning.add({planned->day, planned->kind});
        visits.append(*planned);
    }
    return visits;
}

QDate toleranceAnchor(const MaintenancePlan &plan, const PlanHistory &history, const WorkCalendar &calendar, QDate day)
{
    return Reckoning(plan, history).anchorOf(calendar, day);
}

const PlanItem *itemOf(const MaintenancePlan &plan, const QString &kind)
{
    const auto it =
        std::find_if(plan.cbegin(), plan.cend(), [&](const PlanItem &item) { return isSameKind(item.kind, kind); });
    return it == plan.cend() ? nullptr : &*it;
}

} // namespace Stanko
