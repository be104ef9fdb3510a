// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a machine's passport says, from its leads and what was done to it.
#include "models/domain/phone.h"
#include "models/domain/searchfold.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/registrar.h"
#include "models/store/storecodec.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

QDate keptAnchor(const StoredPassport &before, const StoredPassport &now)
{
    const std::optional<QDate> &day = now.passport.nextMaintenance;
    const bool isOfPlan = now.anchor != day.value_or(QDate());
    if (isOfPlan || !before.anchor.isValid() || before.passport.lastMaintenance != now.passport.lastMaintenance)
        return now.anchor;
    const bool isSame = before.passport.nextMaintenance == day;
    const bool isMovedHere = now.passport.nextSource == NextDateSource::Local;
    const bool isNear = qAbs(before.anchor.daysTo(*day)) <= now.toleranceDays;
    return (isSame || isMovedHere) && isNear ? before.anchor : now.anchor;
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

NextDate Registrar::nextOf(const StoredPassport &derived, const MachineFacts &facts, const MachineLeads &leads) const
{
    const PassportKey &key = derived.passport.key;
    const MaintenancePlan &plan = m_plans.of(key, derived.passport.model);
    const PlanHistory history{
        .registeredOn = facts.registeredOn, .done = leads.visits, .hoursPerDay = m_plans.hoursPerDay(key)};
    if (const auto local = m_localDates.constFind(key); local != m_localDates.constEnd())
        return nextDateOn(*local, NextDateSource::Local, plan, history, m_calendar);
    return nextDateOf(facts, plan, history, m_calendar, m_context.today);
}

Result<StoredPassport> Registrar::derive(const PassportKey &key, const MachineFacts &facts, const MachineLeads &leads)
{
    STANKO_TRY(contact, contactNames(facts.contact));
    STANKO_TRY(company, companyNames(facts.company));
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
    if (!leads.visits.isEmpty())
        p.lastMaintenance = leads.visits.last().day;
    derived.registeredAt = facts.registrations.last().closedAt;
    derived.region = leads.region;
    const NextDate next = nextOf(derived, facts, leads);
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
    derived.planned = plannedToJson(next.planned);
    derived.anchor = next.anchor;
    derived.toleranceDays = next.toleranceDays;
    derived.hours = next.hours;
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

} // namespace Stanko
