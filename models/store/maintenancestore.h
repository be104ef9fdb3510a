// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"
#include "models/domain/result.h"
#include "models/service/maintenancedesk.h"
#include "models/store/jobstore.h"

#include <QtCore/QHash>

namespace Stanko {

class Database;

/// Maintenance recorded here.
struct MaintenanceRecord
{
    qint64 id = 0;
    PassportKey key = {};
    QDate doneOn = {};
    QString kind = {};
    std::optional<double> hours = {};
    QString note = {};
    LeadId lead = 0;    ///< the job it was part of; 0 = none
    QString group = {}; ///< of the intents it caused
    UnixSeconds createdAt = 0;
    QStringList consumables = {}; ///< used
    QDate plannedOn = {};         ///< the next date the machine had; invalid = none, or not known
    UserId engineer = 0;          ///< who did it; 0 = not known
    friend bool operator==(const MaintenanceRecord &, const MaintenanceRecord &) = default;
};

/// Plans by machine and by model, with the one for all others, and how long machines run.
struct Plans
{
    QHash<QString, MaintenancePlan> byModel;
    MaintenancePlan standard;
    QHash<PassportKey, MaintenancePlan> byMachine = {};
    QHash<PassportKey, double> use = {}; ///< hours a day, where known

    const MaintenancePlan &of(const QString &model) const
    {
        const auto it = byModel.constFind(model);
        return it == byModel.constEnd() ? standard : *it;
    }
    /// The machine's own plan, else that of its model.
    const MaintenancePlan &of(const PassportKey &key, const QString &model) const
    {
        const auto it = byMachine.constFind(key);
        return it == byMachine.constEnd() ? of(model) : *it;
    }
    /// 0 = not known.
    double hoursPerDay(const PassportKey &key) const { return use.value(key, 0); }
};

namespace MaintenanceStore {

Result<Plans> plans(Database &db);
/// Empty \a model: the plan of all others. An empty plan removes the model's own. recompute(everything()) afterwards.
Done setPlan(Database &db, const QString &model, const MaintenancePlan &plan);
/// An empty plan: the machine follows its model again. \a hoursPerDay 0 = not known. recompute() the machine
/// afterwards.
Done setMachinePlan(Database &db, const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay);

/// recompute() the machine afterwards.
Result<qint64> record(Database &db, const MaintenanceRecord &record);
/// A next date for an account without a field for it; it stays on this desk. recompute() the machine afterwards.
Done setLocalDate(Database &db, const PassportKey &key, QDate day, const QString &group);
/// Takes the records and local dates of a group back. \return the machines concerned.
Result<QSet<PassportKey>> takeBack(Database &db, const QString &group);
/// Newest first, without those taken back.
Result<QList<MaintenanceRecord>> recordsOf(Database &db, const PassportKey &key);
/// What the dates of a machine are reckoned from, but for its registration: visits done by the end of \a until (all of
/// them when it is invalid), and how long it runs.
Result<PlanHistory> historyOf(Database &db, const PassportKey &key, const Plans &plans, QDate until = {});

/// The figures of the dashboard; \a shareOf 0 = everybody's.
Result<Overview> overview(Database &db, QDate today, UserId shareOf, int upcomingRows, const JobContext &context);
/// Machines whose date is computed and not in amoCRM, most urgent first. Withdrawn ones left out.
Result<QList<ComputedDate>> computedDates(Database &db);

} // namespace MaintenanceStore
} // namespace Stanko
