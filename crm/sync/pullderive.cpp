// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullsync.h"

#include "crm/sync/schemastate.h"
#include "models/service/clock.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>
#include <functional>

namespace Stanko {

namespace {

/// Machines derived in one transaction at the end of a long pull: edits of the user wait no longer than that takes.
constexpr qsizetype kMachinesAtOnce = 1'000;
/// Leads looked at for a missing serial in one transaction; most need no decision.
constexpr qsizetype kLeadsAtOnce = 10'000;

/// Takes up to \a count from the end of \a list.
template<typename T>
QSet<T> takeSome(QList<T> &list, qsizetype count)
{
    const qsizetype rest = std::max<qsizetype>(0, list.size() - count);
    const QSet<T> taken(list.cbegin() + rest, list.cend());
    list.resize(rest);
    return taken;
}

/// In descending order, to be taken from the end.
template<typename T>
QList<T> descending(const QSet<T> &values)
{
    QList<T> list(values.cbegin(), values.cend());
    std::sort(list.begin(), list.end(), std::greater<>());
    return list;
}

} // namespace

void PullSync::deriveInChunks()
{
    const bool everything = m_derivesEverything;
    const Touched underived = m_readsEverything ? m_underived : Touched{};
    const QTimeZone zone = m_zone;
    m_context.store
        ->read([everything, underived, zone, clock = m_context.clock](Database &db) -> Result<Touched> {
            // Computed dates that have passed must move on even when amoCRM has nothing new.
            STANKO_TRY(touched,
                       everything ? PassportStore::everything(db) : PassportStore::outdated(db, clock->today(zone)));
            touched.add(underived);
            return touched;
        })
        .then(this, [this](const Result<Touched> &touched) {
            if (!touched)
                return m_promise.keep(touched.error());
            // In the order of the indexes: a thousand machines from all over the fleet would change nearly every page
            // of them, and each transaction would write them all.
            m_keysToDerive = descending(touched->keys);
            m_leadsToDerive = descending(touched->leads);
            // Even with nothing to derive: models that came with the pages are compared once, here.
            if (m_keysToDerive.isEmpty() && m_leadsToDerive.isEmpty() && m_report.leads == 0)
                finish();
            else
                deriveNextChunk();
        });
}

void PullSync::deriveNextChunk()
{
    Touched chunk;
    chunk.keys = takeSome(m_keysToDerive, kMachinesAtOnce);
    chunk.leads = takeSome(m_leadsToDerive, kLeadsAtOnce);
    chunk.changed = int(chunk.keys.size() + chunk.leads.size());
    const bool isLast = m_keysToDerive.isEmpty() && m_leadsToDerive.isEmpty();
    m_context.store
        ->write(
            [chunk, isLast, settings = m_context.settings, clock = m_context.clock](Database &db) {
                return derive(db, chunk, settings, *clock, isLast ? ModelReview::Yes : ModelReview::No);
            },
            WriteFor::Background)
        .then(this, [this, isLast](const Result<RegistrationOutcome> &outcome) {
            if (!outcome)
                return m_promise.keep(outcome.error());
            m_report.registered += int(outcome->registered.size());
            Q_EMIT applied();
            if (isLast)
                finish();
            else
                deriveNextChunk();
        });
}

void PullSync::finish()
{
    m_context.store
        ->write(
            [now = m_context.clock->now(), serverTime = m_serverTime,
             everything = m_readsEverything](Database &db) -> Result<UnixSeconds> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_TRY(completedAt, SettingStore::setUpCompletedAt(db));
                // Compared with when leads were won, so it is amoCRM's time: the machine's clock may be a day off.
                if (completedAt == 0)
                    STANKO_CHECK(
                        SettingStore::set(db, SettingStore::kSetUpCompletedAt, serverTime > 0 ? serverTime : now));
                STANKO_CHECK(SettingStore::set(db, SettingStore::kLastSuccessAt, now));
                STANKO_CHECK(SettingStore::set(db, kUnderived, 0));
                if (everything)
                    STANKO_CHECK(SettingStore::set(db, kReadEverythingAt, now));
                STANKO_TRY(cursor, CursorStore::get(db, QLatin1String(kLeadsCursor)));
                STANKO_CHECK(transaction.commit());
                return cursor.at;
            },
            WriteFor::Background)
        .then(this, [this](const Result<UnixSeconds> &cursor) {
            if (!cursor)
                return m_promise.keep(cursor.error());
            m_report.cursor = *cursor;
            m_promise.keep(m_report);
        });
}

void PullSync::add(const Touched &touched, const RegistrationOutcome &outcome)
{
    m_report.leads += int(touched.leads.size());
    m_report.registered += int(outcome.registered.size());
    if (m_readsEverything)
        m_underived.add(touched);
}

} // namespace Stanko
