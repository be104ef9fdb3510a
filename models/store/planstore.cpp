// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/maintenancestore.h"
#include "models/store/sqltransaction.h"

namespace Stanko::MaintenanceStore {

using namespace Qt::StringLiterals;

namespace {

/// The columns of one kind of a plan, the same in both tables.
#define STANKO_PLAN_ITEM "kind, every_months, tolerance_days, hours, consumables, every_running_hours, basis, day_off"

constexpr int kBasisPlan = 1;
constexpr int kDayOffWorkdayBefore = 1;

PlanItem readPlanItem(const SqlQuery &query, int first)
{
    PlanItem item;
    item.kind = query.text(first);
    item.everyMonths = int(query.integer(first + 1));
    item.toleranceDays = int(query.integer(first + 2));
    item.hours = query.real(first + 3);
    item.consumables = linesFromText(query.text(first + 4));
    item.everyRunningHours = query.real(first + 5);
    item.basis = query.integer(first + 6) == kBasisPlan ? PlanBasis::Plan : PlanBasis::Completion;
    item.dayOff = query.integer(first + 7) == kDayOffWorkdayBefore ? DayOffRule::WorkdayBefore : DayOffRule::Keep;
    return item;
}

/// Replaces the plan of \a owner.
Done replacePlan(Database &db, const char *remove, const char *insert, const QString &owner,
                 const MaintenancePlan &plan)
{
    STANKO_CHECK(db.prepare(remove).bind(owner).exec());
    int position = 0;
    for (const PlanItem &item : plan) {
        STANKO_CHECK(db.prepare(insert)
                         .bindAll(owner, position++, item.kind, item.everyMonths, item.toleranceDays, item.hours,
                                  linesText(item.consumables), item.everyRunningHours,
                                  item.basis == PlanBasis::Plan ? kBasisPlan : 0,
                                  item.dayOff == DayOffRule::WorkdayBefore ? kDayOffWorkdayBefore : 0)
                         .exec());
    }
    return done();
}

} // namespace

Result<Plans> plans(Database &db)
{
    Plans plans;
    SqlQuery models = db.prepare("SELECT model, " STANKO_PLAN_ITEM " FROM plan ORDER BY model, position");
    STANKO_CHECK(models.run());
    while (models.next()) {
        const QString model = models.text(0);
        MaintenancePlan &plan = model.isEmpty() ? plans.standard : plans.byModel[model];
        plan.append(readPlanItem(models, 1));
    }
    STANKO_CHECK(models.finish());
    if (plans.standard.isEmpty())
        plans.standard = defaultPlan();
    SqlQuery machines = db.prepare("SELECT key, " STANKO_PLAN_ITEM " FROM machine_plan ORDER BY key, position");
    STANKO_CHECK(machines.run());
    while (machines.next())
        plans.byMachine[machines.text(0)].append(readPlanItem(machines, 1));
    STANKO_CHECK(machines.finish());
    SqlQuery use = db.prepare("SELECT key, hours_per_day FROM machine_use");
    STANKO_CHECK(use.run());
    while (use.next())
        plans.use.insert(use.text(0), use.real(1));
    STANKO_CHECK(use.finish());
    return plans;
}

Done setPlan(Database &db, const QString &model, const MaintenancePlan &plan)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(replacePlan(
        db, "DELETE FROM plan WHERE model = ?",
        "INSERT INTO plan (model, position, " STANKO_PLAN_ITEM ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", model, plan));
    return transaction.commit();
}

Done setMachinePlan(Database &db, const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(replacePlan(db, "DELETE FROM machine_plan WHERE key = ?",
                             "INSERT INTO machine_plan (key, position, " STANKO_PLAN_ITEM
                             ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             key, plan));
    STANKO_CHECK(db.prepare("DELETE FROM machine_use WHERE key = ?").bind(key).exec());
    if (hoursPerDay > 0) {
        STANKO_CHECK(
            db.prepare("INSERT INTO machine_use (key, hours_per_day) VALUES (?, ?)").bindAll(key, hoursPerDay).exec());
    }
    return transaction.commit();
}

} // namespace Stanko::MaintenanceStore
