// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/lead.h"
#include "models/domain/maintenanceplan.h"
#include "models/domain/passport.h"

#include <QtCore/QTimeZone>

namespace Stanko {

/// A registering lead: the sale, or a resale, of a machine (product.md, section 5).
struct RegisteringLead
{
    LeadId lead = 0;
    UnixSeconds closedAt = 0; ///< updated_at where amoCRM gives no closed_at
    ContactId contact = 0;
    CompanyId company = 0;
    bool isResale = false; ///< not the first one: the machine moved to a new owner
    friend bool operator==(const RegisteringLead &, const RegisteringLead &) = default;
};

/// Two sales of the same serial closed within 90 days.
struct DuplicateSale
{
    LeadId first = 0;
    LeadId second = 0;
    friend bool operator==(const DuplicateSale &, const DuplicateSale &) = default;
};

/// What the leads of one serial say about the machine.
struct MachineFacts
{
    bool isRegistered = false; ///< false: no won registering lead (any more)
    LeadId homeLead = 0;       ///< newest registering lead
    QString serial;            ///< as typed in the home lead
    ContactId contact = 0;     ///< owner-bound: home lead only
    CompanyId company = 0;
    QString telegramId;
    QString model; ///< machine-bound: falls back to older won leads
    QString configuration;
    UserId responsibleUser = 0;
    std::optional<QDate> registeredOn;
    std::optional<QDate> fieldDate; ///< next date from the home lead, else newest of won sales and service leads
    LeadId fieldDateLead = 0;
    QList<RegisteringLead> registrations; ///< oldest first
    QList<LeadId> leads;                  ///< won leads with the serial, oldest first (closed_at, then id)
    QList<DuplicateSale> duplicates;
    friend bool operator==(const MachineFacts &, const MachineFacts &) = default;
};

/// Pure. \a leads are those whose serial field holds \a key (any stage, deleted ones too), in any order.
/// When no registering lead is won (any more) only `leads` is filled: whoever keeps a passport that was registered
/// before keeps its other values and marks it withdrawn. A later lead without any client is never a resale.
MachineFacts deriveMachine(const PassportKey &key, QList<Lead> leads, const PipelineRoles &roles,
                           const QTimeZone &zone);

/// Is this lead a won deal of the sales pipeline that names no machine and so needs a decision?
/// Leads tagged «Сервис» (\a serviceTag) do not.
bool isWonWithoutSerial(const Lead &lead, const PipelineRoles &roles, const QString &serviceTag);

/// The next date of a machine: the field, else the plan counted from what was done and from registration.
struct NextDate
{
    std::optional<QDate> day;
    NextDateSource source = NextDateSource::None;
    QString kind;
    std::optional<PlannedDate> planned; ///< set when source is Plan
    QDate anchor = {};                  ///< the day its tolerance is counted from; invalid without a date
    int toleranceDays = 0;
    double hours = 0; ///< of work by the plan; 0 = it tells none
    friend bool operator==(const NextDate &, const NextDate &) = default;
};
/// \a history: registeredOn is taken from \a facts.
NextDate nextDateOf(const MachineFacts &facts, const MaintenancePlan &plan, const PlanHistory &history,
                    const WorkCalendar &calendar, QDate today);
/// The same for a day that somebody has chosen.
NextDate nextDateOn(QDate day, NextDateSource source, const MaintenancePlan &plan, const PlanHistory &history,
                    const WorkCalendar &calendar);

/// Models known to the account: enum values of the field, models with a plan, models of two or more machines.
struct ModelCatalogue
{
    QSet<QString> listed;         ///< enum values and models with a plan
    QHash<QString, int> machines; ///< machines per spelling

    bool knows(const QString &model) const { return listed.contains(model) || machines.value(model) >= 2; }
};

/// For a spelling used by one machine that no catalogue entry has: the entry that is equal after dropping
/// punctuation and folding look-alikes, or within two edits (one for names of four or five letters and digits, none for
/// shorter ones). Empty when the model is known or nothing is near.
QString nearestModel(const QString &model, const ModelCatalogue &catalogue);

} // namespace Stanko
