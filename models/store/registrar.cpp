// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/passportstore.h"

#include "models/domain/phone.h"
#include "models/domain/registration.h"
#include "models/domain/searchfold.h"
#include "models/store/attentionstore.h"
#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/journalstore.h"
#include "models/store/leadrow.h"
#include "models/store/maintenancestore.h"
#include "models/store/modelaliases.h"
#include "models/store/passportrow.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

void RegistrationOutcome::add(const RegistrationOutcome &other)
{
    changed += other.changed;
    registered += other.registered;
    moved += other.moved;
    withdrawn += other.withdrawn;
    restored += other.restored;
    attentionChanged += other.attentionChanged;
}

namespace {

struct ClientNames
{
    QString name;
    QString phone;       ///< the first, as typed
    QString phoneDigits; ///< of all
};

using OpenItems = QHash<PassportKey, QList<std::pair<AttentionKind, LeadId>>>;

/// The leads of one machine with unsent edits laid over, and which of them has an unsent date.
struct MachineLeads
{
    QList<Lead> leads;
    QSet<LeadId> locallyDated;
};

/// Brings passports in step with their leads. One run of recompute(): what many machines need is read once.
class Registrar
{
public:
    Registrar(Database &db, const RegistrationContext &context) : m_db(db), m_context(context) {}

    Done prepare();
    Done machines(const QList<PassportKey> &keys);
    Done leads(const QList<LeadId> &ids);
    RegistrationOutcome &outcome() { return m_outcome; }

private:
    Done machine(const PassportKey &key, const MachineLeads &leads, const PassportState *before);
    Result<QHash<PassportKey, MachineLeads>> leadsOf(const QList<PassportKey> &keys);
    Result<ClientNames> contactNames(ContactId id);
    Result<ClientNames> companyNames(CompanyId id);
    Result<ClientNames> names(QHash<qint64, ClientNames> &known, const char *sql, qint64 id);
    Result<StoredPassport> derive(const PassportKey &key, const MachineFacts &facts, const MachineLeads &leads);
    QList<PassportLead> linksOf(const MachineFacts &facts, const QList<Lead> &leads) const;
    Result<QString> searchTextOf(const Passport &passport);
    void noteChange(const PassportState *before, const StoredPassport &now);
    Done writeHistory(const StoredPassport &before, const StoredPassport &now);
    Done raiseItems(const PassportKey &key, const StoredPassport &passport, const MachineFacts &facts);

    Database &m_db;
    const RegistrationContext &m_context;
    RegistrationOutcome m_outcome;
    Plans m_plans;
    ModelAliases m_aliases;
    QString m_serviceTag;
    QHash<PassportKey, QDate> m_lastMaintenance;
    QHash<PassportKey, QDate> m_localDates; ///< only for an account without a field for the date
    OpenItems m_openItems;
    QSet<LeadId> m_openWithoutSerial;
    QHash<qint64, ClientNames> m_contacts;
    QHash<qint64, ClientNames> m_companies;
};

Done Registrar::prepare()
{
    STANKO_TRY(plans, MaintenanceStore::plans(m_db));
    m_plans = plans;
    STANKO_TRY(aliases, ModelAliases::read(m_db, m_context.fields.model));
    m_aliases = aliases;
    STANKO_TRY(tag, SettingStore::serviceTag(m_db));
    m_serviceTag = tag;
    SqlQuery records = m_db.prepare("SELECT key, max(done_on) FROM maintenance_done WHERE taken_back = 0 GROUP BY key");
    STANKO_CHECK(records.run());
    while (records.next()) {
        if (const auto day = records.day(1))
            m_lastMaintenance.insert(records.text(0), *day);
    }
    STANKO_CHECK(records.finish());
    if (m_context.fields.nextMaintenance == 0) {
        SqlQuery dates = m_db.prepare("SELECT key, day FROM local_date WHERE taken_back = 0 ORDER BY id");
        STANKO_CHECK(dates.run());
        while (dates.next()) {
            if (const auto day = dates.day(1))
                m_localDates.insert(dates.text(0), *day);
        }
        STANKO_CHECK(dates.finish());
    }
    SqlQuery items = m_db.prepare("SELECT kind, lead_id, key FROM attention WHERE is_open = 1 AND kind IN "
                                  "('registration_withdrawn', 'duplicate_serial', 'won_without_serial')");
    STANKO_CHECK(items.run());
    while (items.next()) {
        const auto kind = attentionKindFromName(items.text(0));
        if (kind == AttentionKind::WonWithoutSerial)
            m_openWithoutSerial.insert(items.integer(1));
        else if (kind)
            m_openItems[items.text(2)].append({*kind, items.integer(1)});
    }
    return items.finish();
}

/// \a keys: one chunk. A lead that is not in amoCRM yet registers nothing.
Result<QHash<PassportKey, MachineLeads>> Registrar::leadsOf(const QList<PassportKey> &keys)
{
    static const QString sql =
        u"SELECT " STANKO_LEAD_EFFECTIVE_COLUMNS ", l.local_next_day IS NOT NULL, s.key "
        "FROM lead_serial s JOIN lead l ON l.id = s.lead_id WHERE s.key IN (%1) AND s.lead_id > 0"_s.arg(chunkMarks());
    SqlQuery query = m_db.prepare(sql);
    bindChunk(query, keys);
    STANKO_CHECK(query.run());
    QHash<PassportKey, MachineLeads> found;
    while (query.next()) {
        MachineLeads &machine = found[query.text(kLeadColumns + 1)];
        machine.leads.append(readLead(query));
        if (query.flag(kLeadColumns))
            machine.locallyDated.insert(machine.leads.last().id);
    }
    STANKO_CHECK(query.finish());
    return found;
}

Result<ClientNames> Registrar::names(QHash<qint64, ClientNames> &known, const char *sql, qint64 id)
{
    if (id == 0)
        return ClientNames();
    if (const auto it = known.constFind(id); it != known.constEnd())
        return *it;
    SqlQuery query = m_db.prepare(sql);
    query.bind(id);
    STANKO_CHECK(query.run());
    ClientNames names;
    if (query.next()) {
        names.name = query.text(0);
        const QStringList phones = linesFromText(query.text(1));
        names.phone = phones.value(0);
        for (const QString &phone : phones)
            names.phoneDigits += u' ' + phoneDigits(phone);
    }
    STANKO_CHECK(query.finish());
    known.insert(id, names);
    return names;
}

Result<ClientNames> Registrar::contactNames(ContactId id)
{
    return names(m_contacts, "SELECT name, phones FROM contact WHERE id = ?", id);
}

Result<ClientNames> Registrar::companyNames(CompanyId id)
{
    return names(m_companies, "SELECT name, phones FROM company WHERE id = ?", id);
}

Result<StoredPassport> Registrar::derive(const PassportKey &key, const MachineFacts &facts, const MachineLeads &leads)
{
    STANKO_TRY(contact, contactNames(facts.contact));
    STANKO_TRY(company, companyNames(facts.company));
    const auto last = m_lastMaintenance.constFind(key);
    StoredPassport derived;
    Passport &p = derived.passport;
    p.key = key;
    p.serial = facts.serial;
    p.model = m_aliases.modelOf(facts.model);
    p.configuration = facts.configuration;
    p.contact = {.id = facts.contact, .name = contact.name};
    p.company = {.id = facts.company, .name = company.name};
    p.phone = contact.phone;
    p.telegramId = facts.telegramId;
    p.registeredOn = facts.registeredOn;
    p.homeLead = facts.homeLead;
    p.leads = facts.leads;
    p.responsibleUser = facts.responsibleUser;
    p.lastMaintenance = last == m_lastMaintenance.constEnd() ? std::nullopt : std::optional(*last);
    derived.registeredAt = facts.registrations.last().closedAt;
    NextDate next = nextDateOf(facts, m_plans.of(key, p.model), p.lastMaintenance, m_context.today);
    if (const auto local = m_localDates.constFind(key); local != m_localDates.constEnd()) {
        const QDate base = p.lastMaintenance.value_or(p.registeredOn.value_or(*local));
        next = {*local, NextDateSource::Local, kindOn(m_plans.of(key, p.model), base, *local), {}};
    }
    p.nextMaintenance = next.day;
    p.nextSource = next.source;
    p.nextKind = next.kind;
    if (next.source == NextDateSource::Field) {
        derived.nextLead = facts.fieldDateLead;
        if (leads.locallyDated.contains(facts.fieldDateLead))
            p.nextSource = NextDateSource::Local;
    }
    if (next.planned) {
        derived.plannedFrom = next.planned->base;
        derived.plannedMonths = next.planned->months;
    }
    return derived;
}

QList<PassportLead> Registrar::linksOf(const MachineFacts &facts, const QList<Lead> &leads) const
{
    QList<PassportLead> links;
    for (const LeadId id : facts.leads) {
        PassportLead link{.lead = id, .role = PassportLeadRole::Served};
        const auto sale = std::find_if(facts.registrations.cbegin(), facts.registrations.cend(),
                                       [id](const RegisteringLead &r) { return r.lead == id; });
        const auto lead = std::find_if(leads.cbegin(), leads.cend(), [id](const Lead &l) { return l.id == id; });
        if (sale != facts.registrations.cend())
            link.role = sale->isResale ? PassportLeadRole::Resold : PassportLeadRole::Registered;
        else if (lead != leads.cend() && m_context.roles.isParts(lead->stage.pipeline))
            link.role = PassportLeadRole::Parts;
        links.append(link);
    }
    return links;
}

Result<QString> Registrar::searchTextOf(const Passport &passport)
{
    STANKO_TRY(contact, contactNames(passport.contact.id));
    STANKO_TRY(company, companyNames(passport.company.id));
    QString text = foldForSearch(passport.serial + u' ' + passport.model + u' ' + passport.company.name + u' ' +
                                 passport.contact.name);
    // Serial and model are typed without their dashes and spaces too.
    for (const QString &name : {passport.key, passport.model}) {
        QString joined = foldForSearch(name);
        if (joined.contains(u' '))
            text += u' ' + joined.remove(u' ');
    }
    text += contact.phoneDigits + company.phoneDigits;
    for (const LeadId lead : passport.leads)
        text += u' ' + QString::number(lead);
    return text;
}

void Registrar::noteChange(const PassportState *before, const StoredPassport &now)
{
    ++m_outcome.changed;
    const PassportKey &key = now.passport.key;
    const Registered registered{.key = key, .lead = now.passport.homeLead, .closedAt = now.registeredAt};
    if (!before) {
        m_outcome.registered.append(registered);
        return;
    }
    const StoredPassport &was = before->passport;
    if (was.passport.isWithdrawn != now.passport.isWithdrawn)
        (now.passport.isWithdrawn ? m_outcome.withdrawn : m_outcome.restored).append(key);
    else if (was.passport.homeLead != now.passport.homeLead && now.registeredAt >= was.registeredAt)
        m_outcome.moved.append(registered);
}

Done Registrar::writeHistory(const StoredPassport &before, const StoredPassport &now)
{
    if (m_context.setUpCompletedAt == 0)
        return done();
    STANKO_CHECK(JournalStore::saveSnapshot(m_db, before.passport, m_context.now));
    const Passport &was = before.passport;
    const Passport &is = now.passport;
    HistoryEntry entry;
    entry.key = is.key;
    entry.at = m_context.now;
    entry.lead = is.homeLead;
    if (was.isWithdrawn != is.isWithdrawn) {
        entry.kind = is.isWithdrawn ? HistoryKind::Withdrawn : HistoryKind::Restored;
        STANKO_CHECK(JournalStore::append(m_db, entry));
    }
    // Only a value that amoCRM had and changed by itself; what was set here has a line of its own already.
    if (was.nextSource == NextDateSource::Field && is.nextSource == NextDateSource::Field &&
        before.nextLead == now.nextLead && was.nextMaintenance != is.nextMaintenance && was.nextMaintenance &&
        is.nextMaintenance) {
        entry.kind = HistoryKind::DateChangedInCrm;
        entry.lead = now.nextLead;
        entry.day = is.nextMaintenance;
        entry.before = was.nextMaintenance->toString(Qt::ISODate);
        entry.text = is.nextMaintenance->toString(Qt::ISODate);
        STANKO_CHECK(JournalStore::append(m_db, entry));
    }
    return done();
}

Done Registrar::raiseItems(const PassportKey &key, const StoredPassport &passport, const MachineFacts &facts)
{
    QList<std::pair<AttentionKind, LeadId>> wanted;
    const auto raise = [this, &wanted, &key, &passport](AttentionKind kind, LeadId lead,
                                                        const QString &proposal) -> Done {
        wanted.append({kind, lead});
        AttentionItem item;
        item.kind = kind;
        item.lead = lead;
        item.key = key;
        item.serial = passport.passport.serial;
        item.subject = passport.passport.customer();
        item.proposal = proposal;
        STANKO_TRY(raised, AttentionStore::raise(m_db, item, m_context.now));
        m_outcome.attentionChanged += raised ? 1 : 0;
        return done();
    };
    if (passport.passport.isWithdrawn)
        STANKO_CHECK(raise(AttentionKind::RegistrationWithdrawn, passport.passport.homeLead, {}));
    for (const DuplicateSale &duplicate : facts.duplicates)
        STANKO_CHECK(raise(AttentionKind::DuplicateSerial, duplicate.second, QString::number(duplicate.first)));
    const auto open = m_openItems.value(key);
    for (const auto &[kind, lead] : open) {
        if (wanted.contains({kind, lead}))
            continue;
        STANKO_TRY(settled, AttentionStore::settle(m_db, kind, lead, key));
        m_outcome.attentionChanged += settled ? 1 : 0;
    }
    return done();
}

Done Registrar::machines(const QList<PassportKey> &keys)
{
    const MachineLeads none;
    for (qsizetype first = 0; first < keys.size(); first += kChunk) {
        const QList<PassportKey> chunk = chunkOf(keys, first);
        STANKO_TRY(leads, leadsOf(chunk));
        STANKO_TRY(states, passportStates(m_db, chunk));
        for (const PassportKey &key : chunk) {
            const auto state = states.constFind(key);
            const auto named = leads.constFind(key);
            STANKO_CHECK(machine(key, named == leads.constEnd() ? none : *named,
                                 state == states.constEnd() ? nullptr : &*state));
        }
    }
    return done();
}

Done Registrar::machine(const PassportKey &key, const MachineLeads &leads, const PassportState *before)
{
    const MachineFacts facts = deriveMachine(key, leads.leads, m_context.roles, m_context.zone);
    if (!facts.isRegistered && !before)
        return done();
    PassportState now;
    if (facts.isRegistered) {
        STANKO_TRY(derived, derive(key, facts, leads));
        now.passport = derived;
        now.passport.id = before ? before->passport.id : 0;
    } else {
        // Never deleted: it stays as it was, marked, until somebody decides or the deal is won again.
        now.passport = before->passport;
        now.passport.passport.isWithdrawn = true;
        now.passport.passport.leads = facts.leads;
    }
    STANKO_CHECK(raiseItems(key, now.passport, facts));
    if (!before || before->passport != now.passport) {
        if (before)
            STANKO_CHECK(writeHistory(before->passport, now.passport));
        noteChange(before, now.passport);
    }
    now.links = linksOf(facts, leads.leads);
    STANKO_TRY(text, searchTextOf(now.passport.passport));
    now.searchText = text;
    return writePassport(m_db, now, before);
}

Done Registrar::leads(const QList<LeadId> &ids)
{
    // Told by the store first, so that the many leads that need no decision are not even read. The plus signs keep
    // SQLite from going by the index of stages, which would be a walk over every won lead for each chunk.
    static const QString sql =
        u"SELECT " STANKO_LEAD_EFFECTIVE_COLUMNS " FROM lead l WHERE l.id IN (%1) "
        "AND l.id > 0 AND +l.eff_pipeline_id = ? AND +l.eff_status_id = ? AND l.is_deleted = 0 "
        "AND NOT EXISTS (SELECT 1 FROM lead_serial s WHERE s.lead_id = l.id)"_s.arg(chunkMarks());
    const bool isSerialUnreadable = m_context.unreadable.contains(FieldRole::Serial);
    QList<Lead> wanted;
    for (qsizetype first = 0; first < ids.size(); first += kChunk) {
        SqlQuery query = m_db.prepare(sql);
        bindChunk(query, chunkOf(ids, first));
        const Stage won = m_context.roles.successOf(m_context.roles.main);
        query.bindAll(won.pipeline, won.status);
        STANKO_CHECK(query.run());
        while (query.next()) {
            const Lead lead = readLead(query);
            // While the account has no field for serials, every won deal lacks one: that is one question, not many.
            if (isSerialUnreadable && !m_openWithoutSerial.contains(lead.id))
                continue;
            if (isWonWithoutSerial(lead, m_context.roles, m_serviceTag))
                wanted.append(lead);
        }
        STANKO_CHECK(query.finish());
    }
    QSet<LeadId> raisedFor;
    for (const Lead &lead : std::as_const(wanted)) {
        raisedFor.insert(lead.id);
        AttentionItem item;
        item.kind = AttentionKind::WonWithoutSerial;
        item.lead = lead.id;
        item.subject = lead.name;
        STANKO_TRY(raised, AttentionStore::raise(m_db, item, m_context.now));
        m_outcome.attentionChanged += raised ? 1 : 0;
    }
    for (const LeadId id : ids) {
        if (!m_openWithoutSerial.contains(id) || raisedFor.contains(id))
            continue;
        STANKO_TRY(settled, AttentionStore::settle(m_db, AttentionKind::WonWithoutSerial, id, {}));
        m_outcome.attentionChanged += settled ? 1 : 0;
    }
    return done();
}

} // namespace

namespace PassportStore {

Result<RegistrationOutcome> recompute(Database &db, const Touched &touched, const RegistrationContext &context)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Registrar registrar(db, context);
    STANKO_CHECK(registrar.prepare());
    // In order of the key, so that neighbours in the indexes are written one after another.
    QList<PassportKey> keys(touched.keys.cbegin(), touched.keys.cend());
    std::sort(keys.begin(), keys.end());
    STANKO_CHECK(registrar.machines(keys));
    QList<LeadId> leads(touched.leads.cbegin(), touched.leads.cend());
    std::sort(leads.begin(), leads.end());
    STANKO_CHECK(registrar.leads(leads));
    if (context.reviewModels) {
        STANKO_TRY(reviewed, reviewModels(db, context));
        registrar.outcome().attentionChanged += reviewed;
    }
    STANKO_CHECK(transaction.commit());
    return std::move(registrar.outcome());
}

} // namespace PassportStore
} // namespace Stanko
