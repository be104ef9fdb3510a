// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appplandesk.h"

#include "app/core/datereckoning.h"
#include "crm/desk/planimport.h"
#include "models/domain/planlimits.h"
#include "models/store/database.h"
#include "models/store/maintenancestore.h"
#include "models/store/storethread.h"
#include "models/store/workyears.h"

#include <QtCore/QCollator>
#include <QtCore/QFile>

#include <algorithm>
#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Several thousand years; what is larger is another kind of file.
constexpr qint64 kMaxCalendarFile = 4 * 1024 * 1024;
constexpr double kHoursOfDay = 24;

template<typename T>
QFuture<Result<T>> refusedPlan(const QString &detail)
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::BadInput, detail)));
}

/// Machines by model, those out of registration not counted.
Result<QHash<QString, int>> machinesByModel(Database &db)
{
    SqlQuery query = db.prepare("SELECT model, sum(is_withdrawn = 0) FROM passport WHERE model <> '' GROUP BY model");
    STANKO_CHECK(query.run());
    QHash<QString, int> machines;
    while (query.next())
        machines.insert(query.text(0), int(query.integer(1)));
    STANKO_CHECK(query.finish());
    return machines;
}

Result<Touched> machinesOf(Database &db, const QStringList &models)
{
    Touched touched;
    for (const QString &model : models) {
        if (model.isEmpty())
            return PassportStore::everything(db);
        SqlQuery query = db.prepare("SELECT key FROM passport WHERE model = ?");
        query.bind(model);
        STANKO_CHECK(query.run());
        while (query.next())
            touched.keys.insert(query.text(0));
        STANKO_CHECK(query.finish());
    }
    touched.changed = int(touched.keys.size());
    return touched;
}

Result<QList<ModelPlan>> modelPlans(Database &db)
{
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    STANKO_TRY(machines, machinesByModel(db));
    QStringList names = machines.keys();
    for (auto own = plans.byModel.keyBegin(); own != plans.byModel.keyEnd(); ++own) {
        if (!machines.contains(*own))
            names.append(*own);
    }
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(names.begin(), names.end(), [&collator](const QString &a, const QString &b) {
        const int order = collator.compare(a, b);
        return order == 0 ? a < b : order < 0;
    });
    QList<ModelPlan> found;
    for (const QString &name : std::as_const(names))
        found.append({name, machines.value(name), plans.byModel.contains(name), plans.of(name)});
    return found;
}

Result<PlanImportReport> readPlanFile(Database &db, const TextTable &table)
{
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    STANKO_TRY(machines, machinesByModel(db));
    return readPlans(table, {plans.byModel, plans.standard, machines.keys()});
}

Result<WorkCalendar> readCalendarFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxCalendarFile)
        return makeError(ErrorKind::BadInput, u"file"_s);
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return makeError(ErrorKind::BadInput, u"file"_s);
    STANKO_TRY(calendar, workCalendarFromText(QString::fromUtf8(content)));
    if (calendar.years().isEmpty())
        return makeError(ErrorKind::BadInput, u"file"_s);
    return calendar;
}

} // namespace

AppPlanDesk::AppPlanDesk(DeskShared &shared, const TableReader &reader) : m_shared(shared), m_reader(reader)
{
}

QFuture<Done> AppPlanDesk::write(const Change &change)
{
    return changeAndReckon(m_shared, this, change, [this] { Q_EMIT datesReckoned(); });
}

QFuture<Result<QList<ModelPlan>>> AppPlanDesk::models()
{
    return m_shared.store->read([](Database &db) { return modelPlans(db); });
}

QFuture<Done> AppPlanDesk::setModelPlan(const QString &model, const MaintenancePlan &plan)
{
    if (model.trimmed().isEmpty())
        return refusedPlan<Unit>(u"model"_s);
    const MaintenancePlan given = tidied(plan);
    if (const QString fault = planFault(given); !given.isEmpty() && !fault.isEmpty())
        return refusedPlan<Unit>(fault);
    return write([model, given](Database &db) -> Result<Touched> {
        STANKO_CHECK(MaintenanceStore::setPlan(db, model, given));
        return machinesOf(db, {model});
    });
}

QFuture<Result<MachinePlan>> AppPlanDesk::machine(const PassportKey &key)
{
    return m_shared.store->read([key](Database &db) -> Result<MachinePlan> {
        STANKO_TRY(passport, PassportStore::find(db, key));
        STANKO_TRY(plans, MaintenanceStore::plans(db));
        return MachinePlan{key,
                           passport.serial,
                           passport.model,
                           plans.byMachine.contains(key),
                           plans.of(key, passport.model),
                           plans.hoursPerDay(key)};
    });
}

QFuture<Done> AppPlanDesk::setMachinePlan(const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay)
{
    const MaintenancePlan given = tidied(plan);
    if (const QString fault = planFault(given); !given.isEmpty() && !fault.isEmpty())
        return refusedPlan<Unit>(fault);
    if (!std::isfinite(hoursPerDay) || hoursPerDay < 0 || hoursPerDay > kHoursOfDay)
        return refusedPlan<Unit>(u"use"_s);
    return write([key, given, hoursPerDay](Database &db) -> Result<Touched> {
        STANKO_TRY(passport, PassportStore::find(db, key));
        STANKO_CHECK(MaintenanceStore::setMachinePlan(db, passport.key, given, hoursPerDay));
        return Touched{.changed = 1, .keys = {passport.key}, .leads = {}};
    });
}

QFuture<Result<PlanImportReport>> AppPlanDesk::importPlans(const QString &fileName, ImportRun run)
{
    // The file is read on the thread of the long reads: neither the window nor an edit waits for it.
    using Read = Result<std::pair<TextTable, PlanImportReport>>;
    return m_shared.store
        ->read([fileName, reader = &m_reader](Database &db) -> Read {
            STANKO_TRY(table, reader->read(fileName));
            STANKO_TRY(report, readPlanFile(db, table));
            return std::pair(table, report);
        })
        .then(this,
              [this, run](const Read &read) -> QFuture<Result<PlanImportReport>> {
                  using Report = Result<PlanImportReport>;
                  if (!read)
                      return QtFuture::makeReadyFuture(Report(read.error()));
                  if (run == ImportRun::Try)
                      return QtFuture::makeReadyFuture(Report(read->second));
                  // Compared once more where it is written: plans may have changed meanwhile.
                  const auto report = std::make_shared<PlanImportReport>();
                  return write([table = read->first, report](Database &db) -> Result<Touched> {
                             STANKO_TRY(now, readPlanFile(db, table));
                             const QStringList models = now.added + now.changed;
                             for (const QString &model : models)
                                 STANKO_CHECK(MaintenanceStore::setPlan(db, model, now.plans.value(model)));
                             *report = now;
                             return machinesOf(db, models);
                         })
                      .then([report](const Done &written) {
                          return written ? Report(*report) : Report(written.error());
                      });
              })
        .unwrap();
}

QFuture<Result<WorkCalendar>> AppPlanDesk::workCalendar()
{
    return m_shared.store->read([](Database &db) { return WorkYears::read(db); });
}

QFuture<Result<QList<int>>> AppPlanDesk::loadWorkCalendar(const QString &fileName)
{
    using Years = Result<QList<int>>;
    return m_shared.store->read([fileName](Database &) { return readCalendarFile(fileName); })
        .then(this,
              [this](const Result<WorkCalendar> &calendar) -> QFuture<Years> {
                  if (!calendar)
                      return QtFuture::makeReadyFuture(Years(calendar.error()));
                  return write([calendar = *calendar](Database &db) -> Result<Touched> {
                             STANKO_CHECK(WorkYears::keep(db, calendar));
                             return PassportStore::everything(db);
                         })
                      .then([years = calendar->years()](const Done &kept) {
                          return kept ? Years(years) : Years(kept.error());
                      });
              })
        .unwrap();
}

} // namespace Stanko
