// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "models/domain/registration.h"
#include "models/domain/workcalendar.h"
#include "models/store/maintenancestore.h"
#include "models/store/modelaliases.h"
#include "models/store/passportrow.h"
#include "models/store/passportstore.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace Stanko {

struct ClientNames
{
    QString name;
    QString phone;       ///< the first, as typed
    QString phoneDigits; ///< of all
};

using OpenItems = QHash<PassportKey, QList<std::pair<AttentionKind, LeadId>>>;

/// The leads of one machine with unsent edits laid over, which of them has an unsent date, and what was done to it.
struct MachineLeads
{
    QList<Lead> leads;
    QSet<LeadId> locallyDated;
    QList<DoneVisit> visits; ///< oldest first
    QString region;          ///< of the newest lead that names one
    std::pair<UnixSeconds, LeadId> regionOf = {};
};

/// Brings passports in step with their leads. One run of recompute(): what many machines need is read once. Lives on
/// the store thread within that run.
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
    Done addVisits(const QList<PassportKey> &keys, QHash<PassportKey, MachineLeads> &machines);
    Result<ClientNames> contactNames(ContactId id);
    Result<ClientNames> companyNames(CompanyId id);
    Result<ClientNames> names(QHash<qint64, ClientNames> &known, const char *sql, qint64 id);
    NextDate nextOf(const StoredPassport &derived, const MachineFacts &facts, const MachineLeads &leads) const;
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
    WorkCalendar m_calendar;
    ModelAliases m_aliases;
    QString m_serviceTag;
    QHash<PassportKey, QDate> m_localDates; ///< only for an account without a field for the date
    OpenItems m_openItems;
    QSet<LeadId> m_openWithoutSerial;
    QHash<qint64, ClientNames> m_contacts;
    QHash<qint64, ClientNames> m_companies;
};

/// The day that the tolerance of \a now is counted from. A move made here within its tolerance takes it not along, or
/// many small ones would lead anywhere unasked; one beyond it was confirmed and begins anew, as does a date that
/// somebody has set in amoCRM and one that follows from a visit.
QDate keptAnchor(const StoredPassport &before, const StoredPassport &now);

} // namespace Stanko
