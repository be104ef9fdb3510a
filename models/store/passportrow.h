// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"
#include "models/store/sqlquery.h"

#include <QtCore/QHash>

#include <optional>

namespace Stanko {

/// A passport as stored: with what lists and cards need beside the value.
struct StoredPassport
{
    qint64 id = 0;
    Passport passport;
    UnixSeconds registeredAt = 0;
    LeadId nextLead = 0;
    std::optional<QDate> plannedFrom;
    int plannedMonths = 0;
    QString planned = {}; ///< with source Plan: what the plan says, as plannedToJson() writes it
    QDate anchor = {};    ///< the day that the tolerance of the next date is counted from
    int toleranceDays = 0;
    double hours = 0; ///< of the next visit by the plan; 0 = it tells none
    QString region = {};
    friend bool operator==(const StoredPassport &, const StoredPassport &) = default;
};

/// How a won lead belongs to a machine; stored as number.
enum class PassportLeadRole { Registered = 0, Resold = 1, Served = 2, Parts = 3 };

struct PassportLead
{
    LeadId lead = 0;
    PassportLeadRole role = PassportLeadRole::Served;
    friend bool operator==(const PassportLead &, const PassportLead &) = default;
};

/// The columns in the order readPassport() takes them, of the table alias p.
#define STANKO_PASSPORT_COLUMNS                                                                                        \
    "p.id, p.key, p.serial, p.model, p.configuration, p.contact_id, p.contact_name, p.company_id, p.company_name, "    \
    "p.phone, p.telegram_id, p.registered_on, p.registered_at, p.next_day, p.next_source, p.next_kind, "               \
    "p.next_lead_id, p.planned_from, p.planned_months, p.last_maintenance, p.home_lead_id, p.responsible_user_id, "    \
    "p.is_withdrawn, p.planned, p.anchor, p.tolerance_days, p.hours, p.region"
inline constexpr int kPassportColumns = 28;

/// Without its leads.
StoredPassport readPassport(const SqlQuery &query);
/// With its leads; nullopt for an unknown machine.
Result<std::optional<StoredPassport>> storedPassport(Database &db, const PassportKey &key);
/// Oldest first.
Result<QList<PassportLead>> passportLeads(Database &db, const PassportKey &key);

/// All that is stored of a machine.
struct PassportState
{
    StoredPassport passport; ///< with its leads
    QList<PassportLead> links;
    QString searchText;
};

/// The machines among \a keys that are stored, in few queries.
Result<QHash<PassportKey, PassportState>> passportStates(Database &db, const QList<PassportKey> &keys);

/// Writes what differs from \a before, which is what is stored; nullptr for a new machine.
Done writePassport(Database &db, const PassportState &now, const PassportState *before);

} // namespace Stanko
