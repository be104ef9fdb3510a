// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/datereckoning.h"
#include "models/domain/planlimits.h"
#include "models/store/maintenancestore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Result<Touched> storePlanDefaults(Database &db, const PlanDefaults &defaults)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(MaintenanceStore::setPlan(db, QString(), defaults.plan));
    STANKO_CHECK(SettingStore::set(db, SettingStore::kWeekCapacity, defaults.weekCapacity));
    STANKO_CHECK(noteDatesOutdated(db));
    STANKO_TRY(machines, PassportStore::everything(db));
    STANKO_CHECK(transaction.commit());
    return machines;
}

} // namespace

QFuture<Result<PlanDefaults>> AppSetupDesk::planDefaults()
{
    return m_shared.store->read([](Database &db) -> Result<PlanDefaults> {
        STANKO_TRY(plans, MaintenanceStore::plans(db));
        STANKO_TRY(capacity, SettingStore::number(db, SettingStore::kWeekCapacity));
        return PlanDefaults{plans.standard, int(capacity.value_or(SettingStore::kDefaultWeekCapacity))};
    });
}

QFuture<Done> AppSetupDesk::setPlanDefaults(const PlanDefaults &defaults)
{
    const PlanDefaults given{tidied(defaults.plan), defaults.weekCapacity};
    if (const QString fault = planFault(given.plan, given.weekCapacity); !fault.isEmpty())
        return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::BadInput, fault)));
    return m_shared.store->write([given](Database &db) { return storePlanDefaults(db, given); })
        .then(this,
              [this](const Result<Touched> &machines) {
                  if (!machines)
                      return QtFuture::makeReadyFuture(Done(machines.error()));
                  return reckonDates(m_shared, this, *machines, [this] { Q_EMIT datesReckoned(); });
              })
        .unwrap();
}

} // namespace Stanko
