// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/registrar.h"

#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/workyears.h"

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

Done Registrar::prepare()
{
    STANKO_TRY(plans, MaintenanceStore::plans(m_db));
    m_plans = plans;
    STANKO_TRY(calendar, WorkYears::read(m_db));
    m_calendar = calendar;
    STANKO_TRY(aliases, ModelAliases::read(m_db, m_context.fields.model));
    m_aliases = aliases;
    STANKO_TRY(tag, SettingStore::serviceTag(m_db));
    m_serviceTag = tag;
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
        const Lead &lead = machine.leads.last();
        if (!lead.region.isEmpty() && !lead.isDeleted && std::pair(lead.createdAt, lead.id) >= machine.regionOf) {
            machine.region = lead.region;
            machine.regionOf = {lead.createdAt, lead.id};
        }
    }
    STANKO_CHECK(query.finish());
    return found;
}

Done Registrar::addVisits(const QList<PassportKey> &keys, QHash<PassportKey, MachineLeads> &machines)
{
    static const QString sql = u"SELECT key, done_on, kind FROM maintenance_done WHERE taken_back = 0 AND key IN (%1) "
                               "ORDER BY done_on, id"_s.arg(chunkMarks());
    SqlQuery query = m_db.prepare(sql);
    bindChunk(query, keys);
    STANKO_CHECK(query.run());
    while (query.next()) {
        if (const auto day = query.day(1))
            machines[query.text(0)].visits.append({.day = *day, .kind = query.text(2)});
    }
    return query.finish();
}

Done Registrar::machines(const QList<PassportKey> &keys)
{
    const MachineLeads none;
    for (qsizetype first = 0; first < keys.size(); first += kChunk) {
        const QList<PassportKey> chunk = chunkOf(keys, first);
        STANKO_TRY(leads, leadsOf(chunk));
        STANKO_CHECK(addVisits(chunk, leads));
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
        if (before)
            now.passport.anchor = keptAnchor(before->passport, derived);
    } else {
        // Never deleted: it stays as it was, marked, until somebody decides or the deal is won again.
        now.passport = before->passport;
        now.passport.passport.isWithdrawn = true;
        now.passport.passport.leads = facts.leads;
    }
    STANKO_CHECK(raiseItems(key, now.passport, facts));
    if (!before || before->passport != now.passport) {
        // What only helps to reckon and explain the date is no part of what the machine was.
        if (before && before->passport.passport != now.passport.passport)
            STANKO_CHECK(writeHistory(before->passport, now.passport));
        noteChange(before, now.passport);
    }
    now.links = linksOf(facts, leads.leads);
    STANKO_TRY(text, searchTextOf(now.passport.passport));
    now.searchText = text;
    return writePassport(m_db, now, before);
}

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
