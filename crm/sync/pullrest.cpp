// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullsync.h"

#include "crm/sync/unsortedpull.h"
#include "models/store/leadstore.h"
#include "models/store/storethread.h"

#include <utility>

namespace Stanko {

using namespace Qt::StringLiterals;

// What a pull reads when it has the leads: deletions, clients, incoming leads.

namespace {

/// More leads gone at once than this share is no housekeeping: stop and let a person look.
constexpr double kVanishedShare = 0.2;
constexpr int kVanishedAlways = 20;

} // namespace

void PullSync::readDeletions()
{
    if (endIfStopped())
        return;
    auto *pull = new DeletionPull(m_context, m_zone, m_serverTime, this);
    const auto watch = m_options.side ? std::optional(m_start.clients) : std::nullopt;
    pull->run(watch).then(this, [this, pull](const Result<DeletionsPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_asksContacts = m_asksContacts || pulled->contactsChanged;
        m_asksCompanies = m_asksCompanies || pulled->companiesChanged;
        m_report.deleted += pulled->deleted;
        add(pulled->touched, pulled->outcome);
        if (m_options.depth == PullDepth::Everything && !m_report.wasFirst)
            return findVanished();
        readClients(ListKind::Contacts);
    });
}

void PullSync::findVanished()
{
    if (endIfStopped())
        return;
    m_context.store
        ->read([seen = m_seenLeads](Database &db) -> Result<QList<LeadId>> {
            QList<LeadId> vanished;
            int known = 0;
            LeadId after = 0;
            for (;;) {
                STANKO_TRY(ids, LeadStore::ids(db, after, 10'000));
                if (ids.isEmpty())
                    break;
                after = ids.last();
                known += int(ids.size());
                for (const LeadId id : std::as_const(ids)) {
                    if (!seen.contains(id))
                        vanished.append(id);
                }
            }
            if (vanished.size() > kVanishedAlways && double(vanished.size()) > kVanishedShare * known) {
                return makeError(
                    ErrorKind::BadReply,
                    u"%1 of %2 leads are no longer visible; nothing was removed"_s.arg(vanished.size()).arg(known));
            }
            return vanished;
        })
        .then(this, [this](const Result<QList<LeadId>> &vanished) {
            if (!vanished)
                return m_promise.keep(vanished.error());
            auto *pull = new DeletionPull(m_context, m_zone, m_serverTime, this);
            pull->confirm(*vanished).then(this, [this, pull](const Result<DeletionsPulled> &pulled) {
                pull->deleteLater();
                if (!pulled)
                    return m_promise.keep(pulled.error());
                m_report.deleted += pulled->deleted;
                add(pulled->touched, pulled->outcome);
                readClients(ListKind::Contacts);
            });
        });
}

void PullSync::readClients(ListKind kind)
{
    if (endIfStopped())
        return;
    ClientPull::Options options;
    options.kind = kind;
    options.filtersEnabled = m_filtersEnabled;
    options.asksForChanges = kind == ListKind::Contacts ? m_asksContacts : m_asksCompanies;
    options.derive = m_readsEverything ? DeriveWhen::Later : DeriveWhen::Now;
    options.zone = m_zone;
    options.asksMissing = m_readsEverything;
    options.pullStartedAt = m_serverTime;
    auto *pull = new ClientPull(m_context, options, this);
    m_clients = pull;
    pull->run().then(this, [this, pull, kind](const Result<ClientsPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_report.contacts += pulled->changed;
        m_report.registered += int(pulled->outcome.registered.size());
        m_underived.keys.unite(pulled->touched.keys);
        Q_EMIT applied();
        if (kind == ListKind::Contacts)
            readClients(ListKind::Companies);
        else
            readUnsorted();
    });
}

void PullSync::readUnsorted()
{
    auto *pull = new UnsortedPull(m_context, m_hasReadSchema ? UnsortedLook::Again : UnsortedLook::WhenNew, this);
    pull->run().then(this, [this, pull](const Done &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        lookAgain();
    });
}

void PullSync::lookAgainAt(LeadId lead)
{
    m_sentMeanwhile.insert(lead);
}

void PullSync::lookAgain()
{
    if (m_sentMeanwhile.isEmpty())
        return deriveInChunks();
    auto *pull = new DeletionPull(m_context, m_zone, m_serverTime, this);
    const QSet<LeadId> leads = std::exchange(m_sentMeanwhile, {});
    pull->confirm(leads.values()).then(this, [this, pull](const Result<DeletionsPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_report.deleted += pulled->deleted;
        add(pulled->touched, pulled->outcome);
        deriveInChunks();
    });
}

} // namespace Stanko
