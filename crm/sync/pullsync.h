// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/clientpull.h"
#include "crm/sync/deletionpull.h"
#include "crm/sync/pullestimate.h"
#include "crm/sync/schemapull.h"
#include "models/domain/pollpace.h"
#include "models/domain/schemadiff.h"
#include "models/service/syncdesk.h"

#include <QtCore/QPointer>

namespace Stanko {

/// Setting of the store: the end of the last pull that read everything.
inline constexpr char kReadEverythingAt[] = "sync.read_everything_at";

/// Should the account's schema be read again before the lists?
enum class SchemaRefresh {
    Seldom, ///< when hours old: by a background poll, which is to cost little
    WhenOld,
    Always,
};

struct PullOptions
{
    PullDepth depth = PullDepth::Changes;
    SchemaRefresh schema = SchemaRefresh::Always;
    /// Of a background poll, which asks for the leads and this one list; nullopt: for all lists.
    std::optional<PollSide> side = {};
};

/// What a complete pull brought.
struct PullReport
{
    int leads = 0;    ///< leads that differ from before
    int contacts = 0; ///< contacts and companies that differ
    int deleted = 0;
    int registered = 0;
    UnixSeconds cursor = 0;
    bool wasFirst = false;
};

/// One pull: account and schema, drift check, leads, clients, deletions, registration. Every step starts from what is
/// stored, so a broken-off pull goes on where it was. Crm thread; used once, owned by whoever waits for its future.
class PullSync : public QObject
{
    Q_OBJECT
public:
    PullSync(const SyncContext &context, const PullOptions &options, QObject *parent = nullptr);
    /// Ends once: with the report of a complete pull or the first error; what was applied until then stays.
    QFuture<Result<PullReport>> run();
    /// Ends with Cancelled after the page that is being read; what is only computed here is still finished.
    void stop();
    /// An edit of \a lead was sent while pages were read: one of them may show it as it was before, so it is looked at
    /// once more at the end.
    void lookAgainAt(LeadId lead);

Q_SIGNALS:
    /// The very first pull of this database has begun (or goes on).
    void firstPullStarted();
    void progressed(const Stanko::PullProgress &progress);
    /// Something was written: lists may be read again.
    void applied();
    /// People have changed the account's set-up since it was read last.
    void schemaChanged(const QList<Stanko::SchemaDifference> &differences);

private:
    /// What the store knows when a pull begins.
    struct Start
    {
        Cursor leads;
        LeadId lowestLead = 0; ///< 0 = none yet
        AccountSchema schema;
        UnixSeconds schemaReadAt = 0;
        UnixSeconds eventsAt = 0; ///< cursors of the other lists
        ClientWatch clients;
        bool fieldsChanged = false;
        bool isUnderived = false; ///< a run was broken off before its machines were derived
    };
    static Result<Start> readStart(Database &db, const AccountSettings &settings);

    void started(const Start &start);
    void readSchema();
    void storeSchema(const SchemaAnswer &answer);
    bool endIfStopped();
    void askHighestLead();
    void readNewestLeads(int limit = kPageSize);
    void readAllLeads();
    void readChangedLeads();
    void leadsPageApplied(int rows, LeadId first, LeadId last);
    void leadsRead(const ListPulled &pulled);
    void findVanished();
    void readClients(ListKind kind);
    void readUnsorted();
    void readDeletions();
    void lookAgain();
    void deriveInChunks();
    void deriveNextChunk();
    void finish();
    void add(const Touched &touched, const RegistrationOutcome &outcome);

    SyncContext m_context;
    PullOptions m_options;
    Start m_start;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_filtersEnabled = false;
    bool m_hasReadSchema = false;
    UnixSeconds m_serverTime = 0; ///< at the first answer; of the first run where a pass over everything goes on
    bool m_readsEverything = false;
    PullPace m_pace;
    QPointer<ListPull> m_list; ///< the leads being read
    QPointer<ClientPull> m_clients;
    bool m_isStopping = false;
    QSet<qint64> m_seenLeads;
    QSet<LeadId> m_sentMeanwhile;
    bool m_asksContacts = true;
    bool m_asksCompanies = true;
    Touched m_underived; ///< touched while deriving waits for the end
    bool m_derivesEverything = false;
    QList<PassportKey> m_keysToDerive;
    QList<LeadId> m_leadsToDerive;
    PullReport m_report;
    OncePromise<PullReport> m_promise;
};

} // namespace Stanko
