// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/datereckoning.h"

#include "crm/sync/apply.h"
#include "crm/sync/schemastate.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>
#include <memory>

namespace Stanko {

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

struct Reckoning
{
    DeskShared &shared;
    QObject *context;
    std::function<void()> told;
    QList<Touched> pieces;
};

QFuture<Done> reckonNext(const std::shared_ptr<Reckoning> &reckoning)
{
    reckoning->told();
    if (reckoning->pieces.isEmpty())
        return QtFuture::makeReadyFuture(done());
    return reckoning->shared.store
        ->write(
            [piece = reckoning->pieces.takeFirst(),
             context = deskContext(reckoning->shared)](Database &db) -> Result<RegistrationOutcome> {
                STANKO_TRY(view, storeView(db, context));
                return derive(db, piece, view.settings, *context.clock);
            },
            WriteFor::Background)
        .then(reckoning->context,
              [reckoning](const Result<RegistrationOutcome> &outcome) {
                  return outcome ? reckonNext(reckoning) : QtFuture::makeReadyFuture(Done(outcome.error()));
              })
        .unwrap();
}

} // namespace

QFuture<Done> changeAndReckon(DeskShared &shared, QObject *context,
                              const std::function<Result<Touched>(Database &)> &change,
                              const std::function<void()> &told)
{
    return shared.store
        ->write([change](Database &db) -> Result<Touched> {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(machines, change(db));
            STANKO_CHECK(SettingStore::set(db, kUnderived, 1));
            STANKO_CHECK(transaction.commit());
            return machines;
        })
        .then(context,
              [&shared, context, told](const Result<Touched> &machines) {
                  if (!machines)
                      return QtFuture::makeReadyFuture(Done(machines.error()));
                  return reckonNext(std::make_shared<Reckoning>(Reckoning{shared, context, told, inPieces(*machines)}));
              })
        .unwrap();
}

} // namespace Stanko
