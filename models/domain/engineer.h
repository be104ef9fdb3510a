// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

class WorkCalendar;

inline constexpr double kDefaultHoursPerWeek = 40;
inline constexpr double kMaxHoursPerWeek = 100;
/// What a visit counts when its plan tells no hours.
inline constexpr double kDefaultVisitHours = 4;

/// Somebody who goes to machines: a user of amoCRM (positive id) or a person known on this desk only (negative id).
struct Engineer
{
    UserId id = 0;
    QString name;
    double hoursPerWeek = kDefaultHoursPerWeek; ///< for maintenance; holidays and absences shorten a week
    bool isPlanned = true;                      ///< counts for the capacity and is offered; false for office people
    bool isActive = true;                       ///< false: gone from amoCRM, or removed here; old visits still name him
    friend bool operator==(const Engineer &, const Engineer &) = default;
};

/// Days on which an engineer cannot be sent anywhere, both ends included.
struct Absence
{
    qint64 id = 0; ///< 0 = not stored yet
    UserId engineer = 0;
    QDate first;
    QDate last;
    QString reason; ///< «отпуск»; may be empty
    friend bool operator==(const Absence &, const Absence &) = default;
};

/// Everybody who goes to machines, and when not.
struct Crew
{
    QList<Engineer> engineers; ///< by name
    QList<Absence> absences;   ///< by first day

    const Engineer *find(UserId id) const;
    /// The absence of \a id that covers \a day; null when there is none.
    const Absence *absenceOn(UserId id, QDate day) const;
    friend bool operator==(const Crew &, const Crew &) = default;
};

/// Hours that \a engineer can work in the week from \a monday: a fifth of his week for each worked day he is there
/// (seven eighths of it on a short day). 0 for one who is not planned or not active.
double capacityOf(const Engineer &engineer, const QList<Absence> &absences, QDate monday, const WorkCalendar &calendar);

/// What is wrong with an engineer ("name", "hours") or an absence ("engineer", "days", "reason"); empty when nothing.
QString engineerFault(const Engineer &engineer);
QString absenceFault(const Absence &absence);

} // namespace Stanko
