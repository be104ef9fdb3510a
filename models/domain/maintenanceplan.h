// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

class WorkCalendar;

/// What an interval is counted from.
enum class PlanBasis {
    Completion, ///< the day the last maintenance was done
    Plan,       ///< the grid that begins at registration: early or late work shifts nothing
};

/// What becomes of a due day that is a day off.
enum class DayOffRule { Keep, WorkdayBefore };

/// One kind of scheduled maintenance and how often it is due.
struct PlanItem
{
    QString kind; ///< "ТО-1"
    int everyMonths = 6;
    int toleranceDays = 10;
    double hours = 0; ///< of work, for the load
    QStringList consumables;
    double everyRunningHours = 0; ///< of the machine: «что раньше»; 0 = by the calendar only
    PlanBasis basis = PlanBasis::Completion;
    DayOffRule dayOff = DayOffRule::Keep;
    friend bool operator==(const PlanItem &, const PlanItem &) = default;
};

/// The maintenance of a model. Kinds with longer intervals absorb shorter ones due on the same day.
using MaintenancePlan = QList<PlanItem>;

/// ТО-1 every 6 months (4 hours of work), ТО-2 every 12 (8 hours), tolerance ±10 days.
MaintenancePlan defaultPlan();

/// An occurrence of a plan, with what is needed to explain it.
struct PlannedDate
{
    QDate day;
    QString kind;
    QDate base;     ///< the day it was counted from
    int months = 0; ///< base + months, month end clipped = day; 0 when running hours come first
    PlanBasis basis = PlanBasis::Completion;
    QString baseKind = {};   ///< what was done on the base day; empty = registration
    double runningHours = 0; ///< base + runningHours / hoursPerDay, rounded up to days = day; 0 = by the calendar
    double hoursPerDay = 0;
    QDate unshifted = {}; ///< the day before it was moved to a workday; invalid = it was not
    friend bool operator==(const PlannedDate &, const PlannedDate &) = default;
};

/// \a base plus \a months calendar months; the day is clipped to the month's end, from the base day each time
/// (31.01 + 1 = 28.02, + 2 = 31.03).
QDate addMonthsClipped(QDate base, int months);

/// The days in which a machine that runs \a hoursPerDay comes to \a runningHours, rounded up; 0 when either is not
/// known.
qint64 runningDays(double runningHours, double hoursPerDay);

/// A visit that was done.
struct DoneVisit
{
    QDate day;
    QString kind;
    friend bool operator==(const DoneVisit &, const DoneVisit &) = default;
};

/// What a machine's dates are reckoned from.
struct PlanHistory
{
    std::optional<QDate> registeredOn;
    QList<DoneVisit> done;  ///< in any order
    double hoursPerDay = 0; ///< the machine runs a day on average; 0 = not known
};

/// The next visit on or after \a today: the earliest occurrence of any kind. By the calendar an occurrence is base + k
/// intervals, with the base of the item's rule (the last visit of any kind, else registration; or the grid from
/// registration, after the occurrence nearest to the last visit of this kind or one that absorbs it). With running
/// hours whatever comes first. At one day the longest kind absorbs the others, and so it does where its own interval
/// has run out, give or take its tolerance, since it or a longer one was done last. nullopt without a plan or a base.
///
/// A kind that was never recorded counts as done at its latest occurrence from registration before the records begin;
/// before anything is recorded the kinds follow the grid from registration. DayOffRule::WorkdayBefore holds unless that
/// workday is before \a today or not after the last visit: then the day itself stays, as the nearest to what is due.
/// Of kinds with the same interval the first of the plan counts as the longest.
std::optional<PlannedDate> nextVisit(const MaintenancePlan &plan, const PlanHistory &history,
                                     const WorkCalendar &calendar, QDate today);

/// The next visit when \a visit has just been done: what a completion proposes. After it, never on the same day.
std::optional<PlannedDate> nextVisitAfter(const MaintenancePlan &plan, PlanHistory history, const DoneVisit &visit,
                                          const WorkCalendar &calendar);

/// The kind due on \a day, which may be any day a person has chosen: that of the occurrence nearest to it, or a longer
/// one that is due by then. The kind with the shortest interval when there is nothing to count from.
QString kindDueOn(const MaintenancePlan &plan, const PlanHistory &history, QDate day);

/// The visits after \a next up to \a until, each as if the one before were done on its day: the forecast.
QList<PlannedDate> visitsAfter(const MaintenancePlan &plan, const PlanHistory &history, const DoneVisit &next,
                               const WorkCalendar &calendar, QDate until);

/// The day that the tolerance of a next date \a day is counted from: the occurrence of the plan nearest to it when that
/// is within its tolerance, else \a day itself, since somebody has decided so.
QDate toleranceAnchor(const MaintenancePlan &plan, const PlanHistory &history, const WorkCalendar &calendar, QDate day);

/// nullptr when the plan has no such kind; case and blanks around it do not matter.
const PlanItem *itemOf(const MaintenancePlan &plan, const QString &kind);

} // namespace Stanko
