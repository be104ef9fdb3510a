// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/registration.h"

#include "models/domain/civilday.h"
#include "models/domain/serial.h"
#include "models/domain/workcalendar.h"

#include <algorithm>
#include <tuple>

namespace Stanko {

namespace {

constexpr int kDuplicateDays = 90;

UnixSeconds closedAtOf(const Lead &lead)
{
    return lead.closedAt != 0 ? lead.closedAt : lead.updatedAt;
}

/// A resale is told by the company; by the contact where either lead has no company. A lead without any client
/// cannot tell that there is a new one, and must not take the machine from its owner.
bool isOtherClient(const Lead &lead, const RegisteringLead &before)
{
    const ContactId contact = lead.mainContact();
    if (lead.company == 0 && contact == 0)
        return false;
    if (lead.company != 0 && before.company != 0)
        return lead.company != before.company;
    return contact != before.contact;
}

QList<RegisteringLead> registrationsAmong(const QList<Lead> &won, const PipelineRoles &roles)
{
    QList<RegisteringLead> registrations;
    for (const Lead &lead : won) {
        if (!roles.isSales(lead.stage.pipeline))
            continue;
        if (!registrations.isEmpty() && !isOtherClient(lead, registrations.last()))
            continue;
        registrations.append({.lead = lead.id,
                              .closedAt = closedAtOf(lead),
                              .contact = lead.mainContact(),
                              .company = lead.company,
                              .isResale = !registrations.isEmpty()});
    }
    return registrations;
}

/// Each registration is compared with the one before it, so that every pair is named once.
QList<DuplicateSale> duplicatesAmong(const QList<RegisteringLead> &registrations, const QTimeZone &zone)
{
    QList<DuplicateSale> duplicates;
    for (qsizetype i = 1; i < registrations.size(); ++i) {
        const auto first = civilDay(registrations[i - 1].closedAt, zone);
        const auto second = civilDay(registrations[i].closedAt, zone);
        if (first && second && first->daysTo(*second) <= kDuplicateDays)
            duplicates.append({.first = registrations[i - 1].lead, .second = registrations[i].lead});
    }
    return duplicates;
}

QString typedSerial(const Lead &lead, const PassportKey &key)
{
    const QList<SerialEntry> entries = splitSerials(lead.serialText);
    const auto found =
        std::find_if(entries.cbegin(), entries.cend(), [&key](const SerialEntry &entry) { return entry.key == key; });
    return found == entries.cend() ? key : found->typed;
}

/// The member of the home lead, else of the newest older won lead that has one.
QString machineBound(const QList<Lead> &won, qsizetype home, QString Lead::*member)
{
    for (qsizetype i = home; i >= 0; --i) {
        if (QString value = (won[i].*member).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

void setFieldDate(MachineFacts &facts, const QList<Lead> &won, qsizetype home, const PipelineRoles &roles)
{
    const Lead *source = nullptr;
    if (won[home].nextMaintenance) {
        source = &won[home];
    } else {
        const auto found = std::find_if(won.crbegin(), won.crend(), [&roles](const Lead &lead) {
            return lead.nextMaintenance && !roles.isParts(lead.stage.pipeline);
        });
        if (found != won.crend())
            source = &*found;
    }
    if (source) {
        facts.fieldDate = source->nextMaintenance;
        facts.fieldDateLead = source->id;
    }
}

NextDate dated(QDate day, NextDateSource source, const QString &kind, QDate anchor, const MaintenancePlan &plan)
{
    NextDate next{.day = day, .source = source, .kind = kind, .planned = {}, .anchor = anchor};
    if (const PlanItem *item = itemOf(plan, kind)) {
        next.toleranceDays = item->toleranceDays;
        next.hours = item->hours;
    }
    return next;
}

} // namespace

MachineFacts deriveMachine(const PassportKey &key, QList<Lead> leads, const PipelineRoles &roles, const QTimeZone &zone)
{
    leads.removeIf([&roles](const Lead &lead) {
        const PipelineId pipeline = lead.stage.pipeline;
        return lead.isDeleted || !roles.isSuccess(lead.stage) ||
               !(roles.isService(pipeline) || roles.isParts(pipeline));
    });
    const auto closedEarlier = [](const Lead &a, const Lead &b) {
        return std::tuple(closedAtOf(a), a.id) < std::tuple(closedAtOf(b), b.id);
    };
    // Leads mostly come in this order already; touching the list would copy every lead of the caller's.
    if (!std::is_sorted(leads.cbegin(), leads.cend(), closedEarlier))
        std::sort(leads.begin(), leads.end(), closedEarlier);
    const QList<Lead> &won = leads;

    MachineFacts facts;
    facts.leads.reserve(won.size());
    for (const Lead &lead : won)
        facts.leads.append(lead.id);
    facts.registrations = registrationsAmong(won, roles);
    facts.isRegistered = !facts.registrations.isEmpty();
    if (!facts.isRegistered)
        return facts;

    facts.homeLead = facts.registrations.last().lead;
    const qsizetype home = facts.leads.indexOf(facts.homeLead);
    const Lead &homeLead = won[home];
    facts.serial = typedSerial(homeLead, key);
    facts.contact = homeLead.mainContact();
    facts.company = homeLead.company;
    facts.telegramId = homeLead.telegramId.trimmed();
    facts.responsibleUser = homeLead.responsibleUser;
    facts.model = machineBound(won, home, &Lead::model);
    facts.configuration = machineBound(won, home, &Lead::configuration);
    facts.registeredOn = civilDay(facts.registrations.first().closedAt, zone);
    facts.duplicates = duplicatesAmong(facts.registrations, zone);
    setFieldDate(facts, won, home, roles);
    return facts;
}

bool isWonWithoutSerial(const Lead &lead, const PipelineRoles &roles, const QString &serviceTag)
{
    if (lead.isDeleted || !roles.isSales(lead.stage.pipeline) || !roles.isSuccess(lead.stage))
        return false;
    const QString tag = serviceTag.trimmed();
    if (!tag.isEmpty() && lead.tags.contains(tag, Qt::CaseInsensitive))
        return false;
    return splitSerials(lead.serialText).isEmpty();
}

NextDate nextDateOn(QDate day, NextDateSource source, const MaintenancePlan &plan, const PlanHistory &history,
                    const WorkCalendar &calendar)
{
    return dated(day, source, kindDueOn(plan, history, day), toleranceAnchor(plan, history, calendar, day), plan);
}

NextDate nextDateOf(const MachineFacts &facts, const MaintenancePlan &plan, const PlanHistory &history,
                    const WorkCalendar &calendar, QDate today)
{
    PlanHistory known = history;
    known.registeredOn = facts.registeredOn;
    if (facts.fieldDate)
        return nextDateOn(*facts.fieldDate, NextDateSource::Field, plan, known, calendar);
    const std::optional<PlannedDate> planned = nextVisit(plan, known, calendar, today);
    if (!planned)
        return {};
    NextDate next = dated(planned->day, NextDateSource::Plan, planned->kind, planned->day, plan);
    next.planned = planned;
    return next;
}

} // namespace Stanko
