// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "models/service/plandesk.h"
#include "models/service/tablereader.h"

#include <functional>

namespace Stanko {

/// The desk for plans over the store and the files people bring along. Lives on the GUI (or main) thread and is owned
/// by the composition root; \a shared and \a reader outlive it. See the interface for what each call does and how it
/// can end.
class AppPlanDesk final : public PlanDesk
{
    Q_OBJECT
public:
    AppPlanDesk(DeskShared &shared, const TableReader &reader);
    QFuture<Result<QList<ModelPlan>>> models() override;
    QFuture<Done> setModelPlan(const QString &model, const MaintenancePlan &plan) override;
    QFuture<Result<MachinePlan>> machine(const PassportKey &key) override;
    QFuture<Done> setMachinePlan(const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay) override;
    QFuture<Result<PlanImportReport>> importPlans(const QString &fileName, ImportRun run) override;
    QFuture<Result<WorkCalendar>> workCalendar() override;
    QFuture<Result<QList<int>>> loadWorkCalendar(const QString &fileName) override;

Q_SIGNALS:
    /// Some dates have been reckoned anew.
    void datesReckoned();

private:
    using Change = std::function<Result<Touched>(Database &)>;
    /// Writes by \a change, then reckons the dates of the machines it names.
    QFuture<Done> write(const Change &change);

    DeskShared &m_shared;
    const TableReader &m_reader;
};

} // namespace Stanko
