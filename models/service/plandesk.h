// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"
#include "models/domain/workcalendar.h"
#include "models/service/importrun.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace Stanko {

/// The plan of a model that has one of its own, or could have.
struct ModelPlan
{
    QString model;
    int machines = 0;
    bool isOwn = false;   ///< false: follows the plan of all others
    MaintenancePlan plan; ///< the one in force
    friend bool operator==(const ModelPlan &, const ModelPlan &) = default;
};

/// The plan of one machine.
struct MachinePlan
{
    PassportKey key;
    QString serial;
    QString model;
    bool isOwn = false;     ///< false: follows its model
    MaintenancePlan plan;   ///< the one in force
    double hoursPerDay = 0; ///< 0 = not known
    friend bool operator==(const MachinePlan &, const MachinePlan &) = default;
};

/// One row of a file with plans that could not be taken.
struct PlanImportError
{
    int row = 0; ///< as the file counts, from 1
    QString column;
    QString value;
    friend bool operator==(const PlanImportError &, const PlanImportError &) = default;
};
struct PlanImportReport
{
    int rows = 0;                          ///< non-empty data rows
    QHash<QString, MaintenancePlan> plans; ///< by model; '' = all others
    QStringList added;                     ///< models that get a plan of their own
    QStringList changed;
    QStringList same;
    QList<PlanImportError> errors; ///< a model with an error keeps the plan it has
};

/// The desk for maintenance plans and the production calendar. Same thread and ending rules as PassportDesk. Whatever
/// changes a plan reckons the dates of its machines anew.
class PlanDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Models of the fleet and those with a plan of their own, by name. The plan of all others is SetupDesk's.
    virtual QFuture<Result<QList<ModelPlan>>> models() = 0;
    /// An empty \a plan: the model follows the plan of all others again. BadInput as SetupDesk::setPlanDefaults().
    virtual QFuture<Done> setModelPlan(const QString &model, const MaintenancePlan &plan) = 0;
    /// NotHere for an unknown machine.
    virtual QFuture<Result<MachinePlan>> machine(const PassportKey &key) = 0;
    /// An empty \a plan: it follows its model again. \a hoursPerDay 0 = not known; 0…24, else BadInput ("use").
    virtual QFuture<Done> setMachinePlan(const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay) = 0;
    /// Plans from a file: a row for each kind of a model. BadInput ("file", "columns").
    virtual QFuture<Result<PlanImportReport>> importPlans(const QString &fileName, ImportRun run) = 0;

    virtual QFuture<Result<WorkCalendar>> workCalendar() = 0;
    /// Takes years from a file in the format of workCalendarFromText(). \return the years. BadInput ("file" or
    /// "line N").
    virtual QFuture<Result<QList<int>>> loadWorkCalendar(const QString &fileName) = 0;

Q_SIGNALS:
    void plansChanged();
};

} // namespace Stanko
