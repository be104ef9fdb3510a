// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// One kind of scheduled maintenance and how often it is due.
struct PlanItem
{
    QString kind;          ///< "ТО-1"
    int everyMonths = 6;
    int toleranceDays = 10;
    double hours = 0;      ///< of work, for the load
    QStringList consumables;
    friend bool operator==(const PlanItem &, const PlanItem &) = default;
};

/// The maintenance of a model. Kinds with longer intervals absorb shorter ones due on the same day.
using MaintenancePlan = QList<PlanItem>;

/// ТО-1 every 6 months, ТО-2 every 12, tolerance ±10 days.
MaintenancePlan defaultPlan();

/// An occurrence of a plan, with what is needed to explain it.
struct PlannedDate
{
    QDate day;
    QString kind;
    QDate base;     ///< the day it was counted from
    int months = 0; ///< base + months, month end clipped = day
    friend bool operator==(const PlannedDate &, const PlannedDate &) = default;
};

/// \a base plus \a months calendar months; the day is clipped to the month's end, from the base day each time
/// (31.01 + 1 = 28.02, + 2 = 31.03).
QDate addMonthsClipped(QDate base, int months);

/// The first occurrence on or after \a today; nullopt for an empty plan or an invalid base.
std::optional<PlannedDate> nextPlanned(const MaintenancePlan &plan, QDate base, QDate today);

/// The first occurrence strictly after \a done when maintenance was done on that day: what a completion proposes.
std::optional<PlannedDate> nextAfterDone(const MaintenancePlan &plan, QDate done);

/// The kind due at the planned occurrence nearest to \a day; the shortest-interval kind when there is no base.
QString kindOn(const MaintenancePlan &plan, QDate base, QDate day);

} // namespace Stanko
