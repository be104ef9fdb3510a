// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"
#include "models/domain/passport.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

class WorkCalendar;

/// How a visit of the calendar stands.
enum class VisitState {
    Late,     ///< its day is past
    Soon,     ///< within the next 30 days
    Planned,  ///< later
    Forecast, ///< after the next one, by the plan; follows it and cannot be moved by itself
    Completed,
    Undated, ///< the machine has no next date
};

/// A visit is known by its machine and, when it is done, by its record; forecast ones by their day too.
struct VisitId
{
    PassportKey key;
    qint64 record = 0;      ///< of a visit that is done; 0 = the next one
    QDate forecastDay = {}; ///< valid for a forecast one only
    friend bool operator==(const VisitId &, const VisitId &) = default;
    friend size_t qHash(const VisitId &id, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, id.key, id.record, id.forecastDay);
    }
};

/// Scheduled maintenance of one machine: the next one, one of the forecast, or one that is done.
struct Visit
{
    VisitId id;
    QString serial;
    QString model;
    QString customer;
    QString region; ///< empty = not known
    QString kind;   ///< «ТО-1»
    QDate day;      ///< done on; for the next one where it is shown, staged moves included. Invalid = undated
    VisitState state = VisitState::Planned;
    std::optional<QDate> storedDay; ///< set while a move is staged: where amoCRM and this desk have it
    QDate anchor;                   ///< the day by the plan that the tolerance is counted from
    int toleranceDays = 0;
    double hours = 0;    ///< planned, or worked where that is known; kDefaultVisitHours when the plan tells none
    UserId engineer = 0; ///< assigned here, else the responsible user; 0 = nobody
    QString engineerName = {};
    LeadId homeLead = 0;
    LeadId dateLead = 0; ///< the deal whose field has the date: visits of one deal move together; 0 = none
    NextDateSource source = NextDateSource::None;
    bool hasUnsentEdit = false;

    bool isMovable() const { return id.record == 0 && !id.forecastDay.isValid(); }
    /// May \a to be taken without asking? Always for a visit without an anchor.
    bool isWithinTolerance(QDate to) const { return !anchor.isValid() || qAbs(anchor.daysTo(to)) <= toleranceDays; }
    friend bool operator==(const Visit &, const Visit &) = default;
};

/// A next date to be moved.
struct VisitMove
{
    PassportKey key;
    QDate from; ///< invalid = it had none
    QDate to;   ///< invalid is not allowed
    friend bool operator==(const VisitMove &, const VisitMove &) = default;
};

/// What the calendar shows of all there is. Empty = everything.
struct VisitFilter
{
    std::optional<UserId> engineer; ///< 0 = those of nobody
    QString region;
    QString model;
    QString customer;
    QString text; ///< folded and looked for in serial, model and customer

    bool isEmpty() const { return *this == VisitFilter(); }
    friend bool operator==(const VisitFilter &, const VisitFilter &) = default;
};
/// Keeps the order.
QList<Visit> filtered(const QList<Visit> &visits, const VisitFilter &filter);

/// The work of one week of one engineer, or of all together (engineer 0).
struct WeekHours
{
    QDate monday;
    UserId engineer = 0;
    int visits = 0;
    double hours = 0;    ///< of visits that are done or due in the week; late ones are not carried over
    double capacity = 0; ///< of all together: the sum over the crew

    double over() const { return hours > capacity ? hours - capacity : 0; }
    friend bool operator==(const WeekHours &, const WeekHours &) = default;
};
/// One entry a week for all together, then one for each engineer of the crew with capacity or visits; visits of
/// nobody count for all together only. \a first is any day of the first week.
QList<WeekHours> weekHours(const QList<Visit> &visits, const Crew &crew, const WorkCalendar &calendar, QDate first,
                           int weeks);

/// Monday of the ISO week of \a day.
QDate mondayOf(QDate day);
/// The first day of its month.
QDate firstOfMonth(QDate day);

/// \a moves with what moves along: every visit of the same deal goes to the day of the first move that names one of
/// it. In the order of \a moves; moves to the same day are left out.
QList<VisitMove> withDealMates(const QList<VisitMove> &moves, const QList<Visit> &visits);

} // namespace Stanko
