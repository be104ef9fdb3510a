// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullsync.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/sync/schemastate.h"
#include "crm/sync/settingscodec.h"
#include "models/domain/fieldroles.h"
#include "models/domain/verdict.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/leadstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A schema read longer ago is read again.
constexpr UnixSeconds kSchemaAge = 30 * 60;
constexpr UnixSeconds kOldSchemaAge = 6 * 3600;
/// A desk that knows nothing of a longer time asks for all lists: the log of it would be longer than they are.
constexpr UnixSeconds kLongestGap = 3600;
/// Raised when the meaning of cached rows changes: everybody then reads everything once more.
constexpr int kContentsVersion = 1;

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
    STANKO_TRY(events, CursorStore::get(db, QLatin1String(kEventsCursor)));
    start.eventsAt = events.at;
    STANKO_TRY(contacts, CursorStore::get(db, QLatin1String(kContactsCursor)));
    STANKO_TRY(companies, CursorStore::get(db, QLatin1String(kCompaniesCursor)));
    start.clients = {contacts.at, companies.at};
    STANKO_TRY(lowest, LeadStore::ids(db, 0, 1));
    start.lowestLead = lowest.isEmpty() ? 0 : lowest.first();
    STANKO_TRY(schema, SchemaStore::read(db));
    start.schema = schema;
    STANKO_TRY(readAt, SettingStore::number(db, kSchemaReadAt));
    start.schemaReadAt = readAt.value_or(0);
    STANKO_TRY(underived, SettingStore::number(db, kUnderived));
    start.isUnderived = underived.value_or(0) != 0;
    STANKO_CHECK(transaction.commit());
    return start;
}

void PullSync::started(const Start &start)
{
    m_start = start;
    m_readsEverything = m_options.depth == PullDepth::Everything || start.leads.at == 0;
    m_report.wasFirst = start.leads.at == 0;
    // What a run that was broken off had applied and not yet derived is not known any more.
    m_derivesEverything = start.fieldsChanged || start.isUnderived;
    if (m_report.wasFirst)
        Q_EMIT firstPullStarted();
    const UnixSeconds age = m_context.clock->now() - start.schemaReadAt;
    const UnixSeconds allowedAge = m_options.schema == SchemaRefresh::Seldom ? kOldSchemaAge : kSchemaAge;
    const bool isFresh = start.schema.account.id != 0 && age >= 0 && age < allowedAge;
    if (m_options.schema != SchemaRefresh::Always && isFresh && !m_readsEverything) {
        m_zone = QTimeZone(start.schema.account.timeZoneId);
        m_filtersEnabled = start.schema.account.filtersEnabled;
        m_context.unreadable = unreadableRoles(start.schema.leadFields, m_context.settings.fields);
        return readChangedLeads();
    }
    readSchema();
}

void PullSync::stop()
{
    m_isStopping = true;
    if (m_list)
        m_list->stop();
    if (m_clients)
        m_clients->stop();
}

bool PullSync::endIfStopped()
{
    if (!m_isStopping)
        return false;
    m_promise.keep(makeError(ErrorKind::Cancelled));
    return true;
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
    m_hasReadSchema = true;
    m_serverTime = answer.serverTime;
    m_context.unreadable = unreadableRoles(answer.schema.leadFields, m_context.settings.fields);
    m_context.store
        ->write(
            [schema = answer.schema, settings = m_context.settings, derivesLater = m_readsEverything,
             now = m_context.clock->now()](Database &db) -> Result<SchemaStored> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_TRY(stored, Stanko::storeSchema(db, schema, settings, now));
                if (derivesLater)
                    STANKO_CHECK(SettingStore::set(db, kUnderived, 1));
                STANKO_CHECK(transaction.commit());
                return std::move(stored);
            },
            WriteFor::Background)
        .then(this, [this](const Result<SchemaStored> &stored) {
            if (!stored)
                return m_promise.keep(stored.error());
            if (!stored->differences.isEmpty())
                Q_EMIT schemaChanged(stored->differences);
            if (stored->isRegained) {
                m_readsEverything = m_derivesEverything = true;
                m_start.leads = {};
            }
            if (m_readsEverything)
                askHighestLead();
            else
                readChangedLeads();
        });
}

void PullSync::askHighestLead()
{
    if (endIfStopped())
        return;
    m_context.client->send(Requests::leadsPage(Requests::Order::IdDescending, 1, 1))
        .then(this, [this](const Result<AmoReply> &reply) {
            // Only the estimate hangs on it: whatever is wrong here, the pages will tell better.
            if (reply) {
                const auto page = leadsFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
                if (page && !page->items.isEmpty())
                    m_pace.last = page->items.first().id;
            }
            if (m_report.wasFirst && m_start.leads.position.isEmpty())
                readNewestLeads();
            else
                readAllLeads();
        });
}

void PullSync::readNewestLeads(int limit)
{
    if (endIfStopped())
        return;
    // The newest jobs first, so that people can begin to work while the rest streams in.
    m_context.client->send(Requests::leadsPage(Requests::Order::UpdatedDescending, 1, limit))
        .then(this, [this, limit](const Result<AmoReply> &reply) {
            if (!reply && isTooMuchAtOnce(reply.error()) && smallerPage(limit) > 0)
                return readNewestLeads(smallerPage(limit));
            if (!reply)
                return m_promise.keep(reply.error());
            if (m_serverTime == 0)
                m_serverTime = reply->serverTime;
            const auto page = leadsFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
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
    if (endIfStopped())
        return;
    // A full reconcile must see every lead itself: what a pass that was broken off has seen is not known any more.
    const bool isResumed = m_report.wasFirst && !m_start.leads.position.isEmpty();
    const ListPlace place = isResumed ? placeOfPosition(m_start.leads.position) : ListPlace{};
    // What was deleted since the pass began, perhaps days ago, may be among the leads read then.
    if (isResumed && m_start.leads.seen > 0)
        m_serverTime = std::min(m_serverTime, m_start.leads.seen);
    m_pace.first = isResumed ? m_start.lowestLead : 0;
    m_pace.from = 0;
    m_pace.startedMs = m_context.clock->nowMs();
    ListPullOptions options;
    options.kind = ListKind::Leads;
    options.plan = PagePlan::everything(place, m_pace.last);
    options.derive = DeriveWhen::Later;
    options.cursor = m_start.leads;
    if (!isResumed)
        options.cursor.seen = 0;
    options.zone = m_zone;
    options.collectsIds = !isResumed;
    auto *pull = new ListPull(m_context, options, this);
    m_list = pull;
    connect(pull, &ListPull::pageApplied, this, [this, before = place.row](int rows, qint64 first, qint64 last) {
        leadsPageApplied(before + rows, first, last);
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

void PullSync::leadsPageApplied(int rows, LeadId first, LeadId last)
{
    if (m_pace.first == 0)
        m_pace.first = first;
    if (m_pace.from == 0)
        m_pace.from = first;
    Q_EMIT progressed(estimatePull(m_pace, last, rows, m_context.clock->nowMs()));
    Q_EMIT applied();
}

void PullSync::readChangedLeads()
{
    if (endIfStopped())
        return;
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
            m_list = pull;
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
    const bool isGap = m_start.eventsAt == 0 || m_serverTime - m_start.eventsAt > kLongestGap;
    if (m_readsEverything || isGap)
        m_options.side.reset();
    m_asksContacts = !m_options.side || *m_options.side == PollSide::Contacts;
    m_asksCompanies = !m_options.side || *m_options.side == PollSide::Companies;
    if (!m_options.side || *m_options.side == PollSide::Events)
        readDeletions();
    else
        readClients(ListKind::Contacts);
}

} // namespace Stanko
