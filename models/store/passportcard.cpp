// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"
#include "models/domain/registration.h"
#include "models/store/database.h"
#include "models/store/jobstore.h"
#include "models/store/journalstore.h"
#include "models/store/maintenancestore.h"
#include "models/store/modelaliases.h"
#include "models/store/passportrow.h"
#include "models/store/passportstore.h"
#include "models/store/schemastore.h"
#include "models/store/unsent.h"
#include "models/store/workyears.h"

namespace Stanko::PassportStore {

using namespace Qt::StringLiterals;

namespace {

Error noMachine(const PassportKey &key)
{
    return makeError(ErrorKind::NotHere, u"machine %1"_s.arg(key));
}

QString planText(const MaintenancePlan &plan)
{
    QStringList items;
    for (const PlanItem &item : plan)
        items.append(u"%1 / %2"_s.arg(item.kind).arg(item.everyMonths));
    return items.join(u", "_s);
}

Result<QStringList> otherSerials(Database &db, LeadId lead, const PassportKey &key)
{
    SqlQuery query = db.prepare("SELECT typed FROM lead_serial WHERE lead_id = ? AND key <> ? ORDER BY position");
    query.bindAll(lead, key);
    STANKO_CHECK(query.run());
    QStringList serials;
    while (query.next())
        serials.append(query.text(0));
    STANKO_CHECK(query.finish());
    return serials;
}

Result<NamedRef> nameOf(Database &db, const char *sql, qint64 id)
{
    NamedRef found{.id = id, .name = {}};
    if (id == 0)
        return found;
    SqlQuery query = db.prepare(sql);
    query.bind(id);
    STANKO_CHECK(query.run());
    if (query.next())
        found.name = query.text(0);
    STANKO_CHECK(query.finish());
    return found;
}

UnixSeconds wonAt(const Lead &lead)
{
    return lead.closedAt != 0 ? lead.closedAt : lead.updatedAt;
}

/// The machine as \a facts tell it; for days before anything was recorded here.
Result<Passport> derivedAsOf(Database &db, const PassportKey &key, QDate day, const MachineFacts &facts,
                             const RegistrationContext &context)
{
    STANKO_TRY(aliases, ModelAliases::read(db, context.fields.model));
    const QString model = aliases.modelOf(facts.model);
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    STANKO_TRY(calendar, WorkYears::read(db));
    STANKO_TRY(history, MaintenanceStore::historyOf(db, key, plans, day));
    STANKO_TRY(contact, nameOf(db, "SELECT name FROM contact WHERE id = ?", facts.contact));
    STANKO_TRY(company, nameOf(db, "SELECT name FROM company WHERE id = ?", facts.company));
    const NextDate next = nextDateOf(facts, plans.of(key, model), history, calendar, day);
    Passport passport;
    passport.key = key;
    passport.serial = facts.serial;
    passport.model = model;
    passport.configuration = facts.configuration;
    passport.contact = contact;
    passport.company = company;
    passport.telegramId = facts.telegramId;
    passport.registeredOn = facts.registeredOn;
    passport.nextMaintenance = next.day;
    passport.nextSource = next.source;
    passport.nextKind = next.kind;
    if (!history.done.isEmpty())
        passport.lastMaintenance = history.done.first().day;
    passport.homeLead = facts.homeLead;
    passport.leads = facts.leads;
    passport.responsibleUser = facts.responsibleUser;
    return passport;
}

} // namespace

Result<Passport> find(Database &db, const PassportKey &key)
{
    STANKO_TRY(stored, storedPassport(db, key));
    if (!stored)
        return noMachine(key);
    return stored->passport;
}

Result<PassportCard> card(Database &db, const PassportKey &key, const ListContext &context, const PipelineRoles &roles)
{
    STANKO_TRY(stored, storedPassport(db, key));
    if (!stored)
        return noMachine(key);
    PassportCard card;
    card.passport = stored->passport;
    card.today = context.today;
    card.state =
        machineState(stored->passport.isWithdrawn, stored->passport.nextMaintenance, context.today, context.soonDays);
    card.nextSource = stored->passport.nextSource;
    card.plannedFrom = stored->plannedFrom;
    card.plannedMonths = stored->plannedMonths;
    card.fieldDateLead = stored->nextLead;
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    card.plan = planText(plans.of(key, stored->passport.model));
    STANKO_TRY(users, SchemaStore::userNames(db));
    card.engineer = engineerName(users, stored->passport.responsibleUser);
    STANKO_TRY(jobs, JobStore::openJobsOf(db, key, JobContext{.roles = roles, .zone = QTimeZone::utc()}));
    card.openJobs = jobs;
    STANKO_TRY(history, JournalStore::historyOf(db, key));
    card.history = history;
    STANKO_TRY(others, otherSerials(db, stored->passport.homeLead, key));
    card.dealSerials = others;
    return card;
}

Result<Passport> asOf(Database &db, const PassportKey &key, QDate day, const RegistrationContext &context)
{
    STANKO_TRY(stored, storedPassport(db, key));
    if (!stored)
        return noMachine(key);
    const UnixSeconds end = endOf(day, context.zone);
    if (day >= context.today)
        return stored->passport;
    STANKO_TRY(snapshot, JournalStore::snapshotAfter(db, key, end));
    const Passport &then = snapshot ? *snapshot : stored->passport;
    STANKO_TRY(leads, LeadStore::leadsOfKey(db, key));
    leads.removeIf([end](const Lead &lead) { return wonAt(lead) > end; });
    const MachineFacts facts = deriveMachine(key, leads, context.roles, context.zone);
    // What was known here then is the best answer, but only while it knows the deals of that day: some were closed
    // later, and some were closed before and pulled after.
    if (facts.leads == then.leads && then.registeredOn && *then.registeredOn <= day)
        return then;
    if (!facts.isRegistered)
        return makeError(ErrorKind::NotHere, u"machine %1 on %2"_s.arg(key, day.toString(Qt::ISODate)));
    return derivedAsOf(db, key, day, facts, context);
}

Result<int> count(Database &db)
{
    STANKO_TRY(number, db.number("SELECT count(*) FROM passport"));
    return static_cast<int>(number);
}

Result<QList<PassportKey>> keysOfLead(Database &db, LeadId lead)
{
    SqlQuery query = db.prepare("SELECT key FROM lead_serial WHERE lead_id = ? ORDER BY position");
    query.bind(lead);
    STANKO_CHECK(query.run());
    QList<PassportKey> keys;
    while (query.next())
        keys.append(query.text(0));
    STANKO_CHECK(query.finish());
    return keys;
}

} // namespace Stanko::PassportStore
