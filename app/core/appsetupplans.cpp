// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/datereckoning.h"
#include "models/domain/planlimits.h"
#include "models/store/maintenancestore.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

namespace Stanko {

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
    return changeAndReckon(
        m_shared, this,
        [given](Database &db) -> Result<Touched> {
            STANKO_CHECK(MaintenanceStore::setPlan(db, QString(), given.plan));
            STANKO_CHECK(SettingStore::set(db, SettingStore::kWeekCapacity, given.weekCapacity));
            return PassportStore::everything(db);
        },
        [this] { Q_EMIT datesReckoned(); });
}

} // namespace Stanko
