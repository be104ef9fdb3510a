// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/calendarstore.h"
#include "models/store/maintenancestore.h"
#include "models/store/unsent.h"

#include <functional>

namespace Stanko {

class SqlQuery;

/// A machine with its next visit, and what the visits after that are reckoned from.
struct MachineVisit
{
    Visit next; ///< staged move laid over
    std::optional<QDate> registeredOn;

    /// The day that this desk and amoCRM have, whatever is staged.
    QDate storedDay() const { return next.storedDay.value_or(next.day); }
};

/// Reads visits. One run of a CalendarStore function: what many visits need is read once. Lives on the thread of its
/// database within that run.
class VisitReading
{
public:
    VisitReading(Database &db, const CalendarContext &context) : m_db(db), m_context(context) {}

    /// Before anything else.
    Done prepare();
    /// Before forecast().
    Done readHistory();
    const WorkCalendar &calendar() const { return m_calendar; }
    const Plans &plans() const { return m_plans; }

    using Take = std::function<void(MachineVisit &&machine)>;
    /// All machines that have or may have a visit up to \a last: dated so, undated or staged. Invalid: all there are.
    Done machines(QDate last, const Take &take);
    Result<QList<Visit>> nextVisits(const QList<PassportKey> &keys);
    /// Done on the days from \a first to \a last.
    Result<QList<Visit>> doneVisits(QDate first, QDate last);
    /// The visits after the next one with a day in [\a first, \a last].
    QList<Visit> forecast(const MachineVisit &machine, QDate first, QDate last) const;

private:
    MachineVisit read(const SqlQuery &query) const;
    void place(Visit &visit, QDate day) const;

    Database &m_db;
    const CalendarContext &m_context;
    Plans m_plans;
    WorkCalendar m_calendar;
    QHash<UserId, QString> m_names;
    Unsent m_unsent;
    QHash<PassportKey, QList<DoneVisit>> m_history;
};

} // namespace Stanko
