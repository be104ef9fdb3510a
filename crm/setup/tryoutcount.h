// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/registration.h"
#include "models/service/wizarddesk.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace Stanko {

/// Counts what the registration of a first sync would make of leads, by the same rules. Pure.
class TryOutCount
{
public:
    TryOutCount(const PipelineRoles &roles, const QTimeZone &zone) : m_roles(roles), m_zone(zone) {}

    void add(const Lead &lead);
    int leads() const { return m_leads; }
    /// Of the leads so far; contacts and companies that hang on them.
    int contacts() const { return int(m_contacts.size()); }
    int companies() const { return int(m_companies.size()); }
    /// The counts alone.
    TryOut result() const;

private:
    PipelineRoles m_roles;
    QTimeZone m_zone;
    int m_leads = 0;
    int m_jobs = 0;
    int m_withoutSerial = 0;
    int m_parts = 0;
    QHash<PassportKey, QList<Lead>> m_won;
    QSet<ContactId> m_contacts;
    QSet<CompanyId> m_companies;
};

/// How long a first sync takes, about.
struct FirstSyncPace
{
    int leads = 0; ///< in all; 0 = not known
    double contactsPerLead = 0;
    double companiesPerLead = 0;
    double requestsPerSecond = 5; ///< 0 = no limit
    double secondsPerRequest = 0; ///< as measured
};
/// -1 when it cannot be told.
qint64 firstSyncSeconds(const FirstSyncPace &pace);

} // namespace Stanko
