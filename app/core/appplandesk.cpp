// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appplandesk.h"

namespace Stanko {

namespace {

// BASE plan
template<typename T>
QFuture<Result<T>> noPlansYet()
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::NotHere)));
}

} // namespace

AppPlanDesk::AppPlanDesk(DeskShared &shared, const TableReader &reader) : m_shared(shared), m_reader(reader)
{
}
QFuture<Result<QList<ModelPlan>>> AppPlanDesk::models()
{
    Q_UNUSED(m_shared)
    Q_UNUSED(m_reader)
    return noPlansYet<QList<ModelPlan>>();
}
QFuture<Done> AppPlanDesk::setModelPlan(const QString &, const MaintenancePlan &)
{
    return noPlansYet<Unit>();
}
QFuture<Result<MachinePlan>> AppPlanDesk::machine(const PassportKey &)
{
    return noPlansYet<MachinePlan>();
}
QFuture<Done> AppPlanDesk::setMachinePlan(const PassportKey &, const MaintenancePlan &, double)
{
    return noPlansYet<Unit>();
}
QFuture<Result<PlanImportReport>> AppPlanDesk::importPlans(const QString &, ImportRun)
{
    return noPlansYet<PlanImportReport>();
}
QFuture<Result<WorkCalendar>> AppPlanDesk::workCalendar()
{
    return noPlansYet<WorkCalendar>();
}
QFuture<Result<QList<int>>> AppPlanDesk::loadWorkCalendar(const QString &)
{
    return noPlansYet<QList<int>>();
}

} // namespace Stanko
