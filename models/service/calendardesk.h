// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/datereason.h"
#include "models/domain/visit.h"
#include "models/domain/workcalendar.h"
#include "models/service/jobdesk.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// The part of the calendar that is looked at; both days included.
struct CalendarRange
{
    QDate first;
    QDate last;
    friend bool operator==(const CalendarRange &, const CalendarRange &) = default;
};

/// Everything a view of the calendar needs; filtering and adding up are pure functions of models/domain/visit.h.
struct CalendarAnswer
{
    QDate today;         ///< in the account's zone
    QList<Visit> visits; ///< next ones, forecast and done ones with a day in the range, by day and serial
    QList<Visit> pool;   ///< late and undated ones, whatever the range, the latest first
    Crew crew;
    WorkCalendar calendar;
    QList<VisitMove> staged; ///< all of them, also outside the range
    UserId me = 0;           ///< of the token; 0 = not known
    QStringList regions;     ///< of the whole fleet, sorted, for the filters
    QStringList models;
    QStringList customers;
};

/// What moving would write, and what must be asked before.
struct MovePreview
{
    QList<PushLine> lines;       ///< as in «Что уйдёт в amoCRM»
    QList<Visit> moved;          ///< as they stand now, machines of the same deal included
    QList<VisitMove> moves;      ///< the same, deal mates included
    QList<PassportKey> outside;  ///< leave their tolerance
    QList<PassportKey> onDayOff; ///< land on a day off
    QList<PassportKey> absent;   ///< land on a day their engineer is absent
    QList<PassportKey> gone;     ///< machine no longer there, or its date is another one than VisitMove::from now
};

/// One week of the crew's work, in hours.
struct LoadFigure
{
    QDate monday;
    double planned = 0;
    double done = 0;
    double late = 0; ///< of everything overdue; in the current week only
    double capacity = 0;
    friend bool operator==(const LoadFigure &, const LoadFigure &) = default;
};
struct TrendFigure
{
    QDate day; ///< a Sunday, or today
    int late = 0;
    friend bool operator==(const TrendFigure &, const TrendFigure &) = default;
};
/// Visits of a month: how many were due in it by plan, how many were done in it, and how many of those in tolerance.
struct PlanFactFigure
{
    QDate month; ///< its first day
    int planned = 0;
    int done = 0;
    int inTolerance = 0;
    friend bool operator==(const PlanFactFigure &, const PlanFactFigure &) = default;
};
struct ForecastFigure
{
    QDate month;
    double hours = 0;
    double capacity = 0;
    int visits = 0;
    friend bool operator==(const ForecastFigure &, const ForecastFigure &) = default;
};
/// What the charts show.
struct CalendarFigures
{
    QDate today;
    QList<LoadFigure> load;         ///< 8 weeks back, 26 weeks ahead
    QList<TrendFigure> trend;       ///< up to 26 weeks back, as far as this desk remembers
    QDate trendSince;               ///< the desk remembers from this day on
    QList<PlanFactFigure> planFact; ///< 12 months back
    QList<ForecastFigure> forecast; ///< 12 months from the current one
    bool operator==(const CalendarFigures &) const = default;
};

/// The desk for the maintenance calendar. Same thread and ending rules as PassportDesk.
class CalendarDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<CalendarAnswer>> calendar(const CalendarRange &range) = 0;
    /// NotHere for an unknown machine.
    virtual QFuture<Result<DateReason>> why(const PassportKey &key) = 0;
    /// Writes nothing.
    virtual QFuture<Result<MovePreview>> preview(const QList<VisitMove> &moves) = 0;
    /// Moves next dates now: one group, one undo. Staged moves of the same machines go. BadInput (detail: "date": a day
    /// amoCRM cannot hold); NotHere. A machine whose date is not VisitMove::from any more is refused with all others:
    /// Refused (detail: its serial).
    virtual QFuture<Result<EditReceipt>> move(const QList<VisitMove> &moves) = 0;
    /// Keeps moves for publish(), over restarts. A move to the day a machine has already takes its staged one away.
    /// Machines of the same deal come along.
    virtual QFuture<Done> stage(const QList<VisitMove> &moves) = 0;
    virtual QFuture<Done> unstageAll() = 0;
    /// Moves everything staged; as move(). Nothing is staged afterwards.
    virtual QFuture<Result<EditReceipt>> publish() = 0;
    /// \a engineer 0 = everybody.
    virtual QFuture<Result<CalendarFigures>> figures(UserId engineer) = 0;

Q_SIGNALS:
    /// Something a view may show has changed; comes at most a few times a second during a sync.
    void calendarChanged();
};

} // namespace Stanko
