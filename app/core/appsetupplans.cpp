// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "crm/sync/apply.h"
#include "crm/sync/schemastate.h"
#include "models/domain/planlimits.h"
#include "models/store/maintenancestore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A person's edit waits no longer than a transaction with as many machines takes.
constexpr qsizetype kMachinesInOne = 1'000;

/// In the order of the indexes, since machines from all over the fleet would change nearly every page of them.
QList<Touched> inPieces(const Touched &all)
{
    QList<PassportKey> keys(all.keys.cbegin(), all.keys.cend());
    std::sort(keys.begin(), keys.end());
    QList<Touched> pieces;
    for (qsizetype at = 0; at < keys.size(); at += kMachinesInOne) {
        const QList<PassportKey> some = keys.mid(at, kMachinesInOne);
        pieces.append(
            {.changed = int(some.size()), .keys = QSet<PassportKey>(some.cbegin(), some.cend()), .leads = {}});
    }
    return pieces;
}

Result<Touched> storePlanDefaults(Database &db, const PlanDefaults &defaults)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(MaintenanceStore::setPlan(db, QString(), defaults.plan));
    STANKO_CHECK(SettingStore::set(db, SettingStore::kWeekCapacity, defaults.weekCapacity));
    // Should the program end before all machines are reckoned, the next sync does it.
    STANKO_CHECK(SettingStore::set(db, kUnderived, 1));
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
    PlanDefaults given = defaults;
    for (PlanItem &item : given.plan)
        item.kind = item.kind.trimmed();
    if (const QString fault = planFault(given.plan, given.weekCapacity); !fault.isEmpty())
        return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::BadInput, fault)));
    return m_shared.store->write([given](Database &db) { return storePlanDefaults(db, given); })
        .then(this,
              [this](const Result<Touched> &machines) {
                  if (!machines)
                      return QtFuture::makeReadyFuture(Done(machines.error()));
                  return recompute(std::make_shared<QList<Touched>>(inPieces(*machines)));
              })
        .unwrap();
}

QFuture<Done> AppSetupDesk::recompute(std::shared_ptr<QList<Touched>> pieces)
{
    Q_EMIT datesReckoned();
    if (pieces->isEmpty())
        return QtFuture::makeReadyFuture(done());
    return m_shared.store
        ->write(
            [piece = pieces->takeFirst(),
             context = deskContext(m_shared)](Database &db) -> Result<RegistrationOutcome> {
                STANKO_TRY(view, storeView(db, context));
                return derive(db, piece, view.settings, *context.clock);
            },
            WriteFor::Background)
        .then(this,
              [this, pieces](const Result<RegistrationOutcome> &outcome) {
                  return outcome ? recompute(pieces) : QtFuture::makeReadyFuture(Done(outcome.error()));
              })
        .unwrap();
}

} // namespace Stanko
