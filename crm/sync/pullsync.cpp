// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullsync.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/sync/drift.h"
#include "crm/sync/settingscodec.h"
#include "models/domain/fieldroles.h"
#include "models/domain/verdict.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>
#include <utility>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A schema read longer ago is read again even by a background poll.
constexpr UnixSeconds kSchemaAge = 30 * 60;
constexpr char kSchemaReadAt[] = "schema.read_at";
/// Raised when the meaning of cached rows changes: everybody then reads everything once more.
constexpr int kContentsVersion = 1;
/// More leads gone at once than this share is no housekeeping: stop and let a person look.
constexpr double kVanishedShare = 0.2;
constexpr int kVanishedAlways = 20;
/// Machines derived in one transaction at the end of a long pull: edits of the user wait no longer than that takes.
constexpr int kDeriveChunk = 1'000;
constexpr int kFullPassLimit = 3;

} // namespace

PullSync::PullSync(const SyncContext &context, const PullOptions &options, QObject *parent)
    : QObject(parent), m_context(context), m_options(options)
{
}

QFuture<Result<PullReport>> PullSync::run()
{
    const QFuture<Result<PullReport>> future = m_promise.future();
    m_context.store
        ->write([settings = m_context.settings](Database &db) { return readStart(db, settings); }, WriteFor::Background)
        .then(this, [this](const Result<Start> &start) {
            if (!start)
                return m_promise.keep(start.error());
            started(*start);
        });
    return future;
}

Result<PullSync::Start> PullSync::readStart(Database &db, const AccountSettings &settings)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Start start;
    const QString fingerprint = contentsFingerprint(settings, kContentsVersion);
    STANKO_TRY(known, SettingStore::text(db, SettingStore::kFieldsFingerprint));
    start.fieldsChanged = !known.isEmpty() && known != fingerprint;
    if (start.fieldsChanged)
        STANKO_CHECK(CursorStore::clear(db));
    if (known != fingerprint)
        STANKO_CHECK(SettingStore::set(db, SettingStore::kFieldsFingerprint, fingerprint));
    STANKO_TRY(cursor, CursorStore::get(db, QLatin1String(kLeadsCursor)));
    start.leads = cursor;
    STANKO_TRY(schema, SchemaStore::read(db));
    start.schema = schema;
    STANKO_TRY(readAt, SettingStore::number(db, kSchemaReadAt));
    start.schemaReadAt = readAt.value_or(0);
    STANKO_TRY(completedAt, SettingStore::setUpCompletedAt(db));
    start.setUpCompletedAt = completedAt;
    STANKO_CHECK(transaction.commit());
    return start;
}

void PullSync::started(const Start &start)
{
    m_start = start;
    m_readsEverything = m_options.depth == PullDepth::Everything || start.leads.at == 0;
    m_report.wasFirst = start.leads.at == 0;
    m_derivesEverything = start.fieldsChanged;
    if (m_report.wasFirst)
        Q_EMIT firstPullStarted();
    const UnixSeconds age = m_context.clock->now() - start.schemaReadAt;
    const bool isFresh = start.schema.account.id != 0 && age >= 0 && age < kSchemaAge;
    if (m_options.schema == SchemaRefresh::WhenOld && isFresh && !m_readsEverything) {
        m_zone = QTimeZone(start.schema.account.timeZoneId);
        m_filtersEnabled = start.schema.account.filtersEnabled;
        return readChangedLeads();
    }
    readSchema();
}

void PullSync::readSchema()
{
    auto *pull = new SchemaPull(m_context, this);
    pull->run().then(this, [this, pull](const Result<SchemaAnswer> &answer) {
        pull->deleteLater();
        if (!answer)
            return m_promise.keep(answer.error());
        storeSchema(*answer);
    });
}

void PullSync::storeSchema(const SchemaAnswer &answer)
{
    const Account &account = answer.schema.account;
    m_zone = QTimeZone(account.timeZoneId);
    if (!m_zone.isValid())
        return m_promise.keep(makeError(ErrorKind::BadReply, u"unknown time zone of the account"_s));
    m_filtersEnabled = account.filtersEnabled;
    m_serverTime = answer.serverTime;
    m_context.store
        ->write(
            [schema = answer.schema, settings = m_context.settings,
             now = m_context.clock->now()](Database &db) -> Result<bool> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_CHECK(SettingStore::claimAccount(db, schema.account.id));
                STANKO_TRY(unreadable, SchemaStore::unreadableRoles(db, settings.fields));
                STANKO_CHECK(
                    SettingStore::set(db, SettingStore::kTimeZone, QString::fromLatin1(schema.account.timeZoneId)));
                STANKO_TRY(changed, SchemaStore::replace(db, schema));
                Q_UNUSED(changed)
                STANKO_CHECK(SettingStore::set(db, kSchemaReadAt, now));
                STANKO_CHECK(SettingStore::set(db, kCurrentUser, schema.account.currentUser));
                STANKO_CHECK(saveAccountSettings(db, settings));
                STANKO_TRY(rows, OutboxStore::list(db, OutboxScope::Unsettled, now));
                QList<Intent> waiting;
                for (const OutboxRow &row : std::as_const(rows))
                    waiting.append(row.intent);
                STANKO_TRY(drift, AttentionStore::replaceKind(db, AttentionKind::SchemaDrift,
                                                              schemaDrift(schema, settings, waiting), now));
                Q_UNUSED(drift)
                // What leads say in a field that is back was not taken while it was lost: read it from all of them.
                const bool isRegained = !(unreadable - unreadableRoles(schema.leadFields, settings.fields)).isEmpty();
                if (isRegained)
                    STANKO_CHECK(CursorStore::set(db, QLatin1String(kLeadsCursor), {}));
                STANKO_CHECK(transaction.commit());
                return isRegained;
            },
            WriteFor::Background)
        .then(this, [this](const Result<bool> &isRegained) {
            if (!isRegained)
                return m_promise.keep(isRegained.error());
            if (*isRegained) {
                m_readsEverything = m_derivesEverything = true;
                m_start.leads = {};
            }
            if (!m_readsEverything)
                readChangedLeads();
            else if (m_report.wasFirst && m_start.leads.position.isEmpty())
                readNewestLeads();
            else
                readAllLeads();
        });
}

void PullSync::readNewestLeads(int limit)
{
    // The newest jobs first, so that people can begin to work while the rest streams in.
    m_context.client->send(Requests::leadsPage(Requests::Order::UpdatedDescending, 1, limit))
        .then(this, [this, limit](const Result<AmoReply> &reply) {
            if (!reply && isTooMuchAtOnce(reply.error()) && smallerPage(limit) > 0)
                return readNewestLeads(smallerPage(limit));
            if (!reply)
                return m_promise.keep(reply.error());
            if (m_serverTime == 0)
                m_serverTime = reply->serverTime;
            const auto page = leadsFrom(*reply, LeadContext{m_context.settings.fields, m_zone});
            if (!page)
                return m_promise.keep(page.error());
            m_context.store
                ->write([page = *page, settings = m_context.settings, clock = m_context.clock](
                            Database &db) { return applyLeads(db, page, settings, *clock, DeriveWhen::Later); },
                        WriteFor::Background)
                .then(this, [this](const Result<PageApplied> &applied) {
                    if (!applied)
                        return m_promise.keep(applied.error());
                    add(applied->touched, applied->outcome);
                    Q_EMIT this->applied();
                    readAllLeads();
                });
        });
}

void PullSync::readAllLeads()
{
    ++m_fullPasses;
    ListPullOptions options;
    options.kind = ListKind::Leads;
    options.plan = PagePlan::everything(rowOfPosition(m_start.leads.position));
    options.derive = DeriveWhen::Later;
    options.cursor = m_start.leads;
    options.zone = m_zone;
    options.collectsIds = m_start.leads.position.isEmpty();
    // What an earlier, broken-off run touched is not known any more.
    m_derivesEverything = m_derivesEverything || !m_start.leads.position.isEmpty();
    auto *pull = new ListPull(m_context, options, this);
    connect(pull, &ListPull::pageApplied, this, [this](int rows) {
        Q_EMIT progressed(rows);
        Q_EMIT applied();
    });
    pull->run().then(this, [this, pull](const Result<ListPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_seenLeads = pulled->ids;
        add(pulled->touched, pulled->outcome);
        m_start.leads = {};
        // Pages read early do not show what changed while the later ones were read.
        readChangedLeads();
    });
}

void PullSync::readChangedLeads()
{
    m_context.store->read([](Database &db) { return CursorStore::get(db, QLatin1String(kLeadsCursor)); })
        .then(this, [this](const Result<Cursor> &cursor) {
            if (!cursor)
                return m_promise.keep(cursor.error());
            ListPullOptions options;
            options.kind = ListKind::Leads;
            options.plan =
                m_filtersEnabled ? PagePlan::changesFiltered(cursor->at) : PagePlan::changesNewestFirst(cursor->at);
            options.derive = m_readsEverything ? DeriveWhen::Later : DeriveWhen::Now;
            options.cursor = *cursor;
            options.zone = m_zone;
            options.collectsIds = m_readsEverything;
            auto *pull = new ListPull(m_context, options, this);
            connect(pull, &ListPull::pageApplied, this, &PullSync::applied);
            pull->run().then(this, [this, pull](const Result<ListPulled> &pulled) {
                pull->deleteLater();
                if (!pulled)
                    return m_promise.keep(pulled.error());
                leadsRead(*pulled);
            });
        });
}

void PullSync::leadsRead(const ListPulled &pulled)
{
    if (m_serverTime == 0)
        m_serverTime = pulled.startedAt;
    add(pulled.touched, pulled.outcome);
    m_seenLeads.unite(pulled.ids);
    readDeletions();
}

void PullSync::readDeletions()
{
    auto *pull = new DeletionPull(m_context, m_zone, m_serverTime, this);
    pull->run().then(this, [this, pull](const Result<DeletionsPulled> &pulled) {
        pull->deleteLater();
        if (!pulled)
            return m_promise.keep(pulled.error());
        m_report.deleted += pulled->deleted;
        add(pulled->touched, pulled->outcome);
        // A deletion while everything was read has pulled rows over page borders: one may have been jumped over.
        if (m_readsEverything && pulled->hadDeletions && m_fullPasses < kFullPassLimit)
            return readAllLeads();
        if (m_options.depth == PullDepth::Everything && !m_report.wasFirst)
            return findVanished();
        readClients(ListKind::Contacts);
    });
}

void PullSync::findVanished()
{
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
    ClientPull::Options options;
    options.kind = kind;
    options.filtersEnabled = m_filtersEnabled;
    options.derive = m_readsEverything ? DeriveWhen::Later : DeriveWhen::Now;
    options.zone = m_zone;
    options.pullStartedAt = m_serverTime;
    auto *pull = new ClientPull(m_context, options, this);
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
            deriveInChunks();
    });
}

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
            m_keysToDerive = QList<PassportKey>(touched->keys.cbegin(), touched->keys.cend());
            m_leadsToDerive = touched->leads;
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
    const qsizetype count = std::min<qsizetype>(kDeriveChunk, m_keysToDerive.size());
    for (qsizetype i = 0; i < count; ++i)
        chunk.keys.insert(m_keysToDerive.takeLast());
    chunk.leads = std::exchange(m_leadsToDerive, {});
    chunk.changed = int(chunk.keys.size() + chunk.leads.size());
    const bool isLast = m_keysToDerive.isEmpty();
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
            [now = m_context.clock->now()](Database &db) -> Result<UnixSeconds> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_TRY(completedAt, SettingStore::setUpCompletedAt(db));
                if (completedAt == 0)
                    STANKO_CHECK(SettingStore::set(db, SettingStore::kSetUpCompletedAt, now));
                STANKO_CHECK(SettingStore::set(db, SettingStore::kLastSuccessAt, now));
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
