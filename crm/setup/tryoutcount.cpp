// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/tryoutcount.h"

#include "crm/api/requests.h"
#include "models/domain/serial.h"
#include "models/domain/servicetag.h"

#include <cmath>

namespace Stanko {

namespace {

/// Account, pipelines, users, fields, deletions, products: a page or two of each.
constexpr double kOtherRequests = 12;

double pagesOf(double rows)
{
    return std::ceil(rows / Requests::kPageLimit);
}

} // namespace

void TryOutCount::add(const Lead &lead)
{
    if (lead.isDeleted)
        return;
    ++m_leads;
    m_jobs += m_roles.isOpenJob(lead.stage) ? 1 : 0;
    m_parts += m_roles.isParts(lead.stage.pipeline) ? 1 : 0;
    m_withoutSerial += isWonWithoutSerial(lead, m_roles, kDefaultServiceTag.toString()) ? 1 : 0;
    for (const LeadContact &contact : lead.contacts)
        m_contacts.insert(contact.id);
    if (lead.company != 0)
        m_companies.insert(lead.company);
    // Only a won deal registers; what else carries the serial makes no machine.
    if (!m_roles.isSales(lead.stage.pipeline) || !m_roles.isSuccess(lead.stage))
        return;
    const QList<SerialEntry> serials = splitSerials(lead.serialText);
    for (const SerialEntry &serial : serials)
        m_won[serial.key].append(lead);
}

TryOut TryOutCount::result() const
{
    TryOut result;
    result.leadsRead = m_leads;
    result.jobs = m_jobs;
    result.parts = m_parts;
    result.withoutSerial = m_withoutSerial;
    for (auto it = m_won.cbegin(); it != m_won.cend(); ++it)
        result.machines += deriveMachine(it.key(), it.value(), m_roles, m_zone).isRegistered ? 1 : 0;
    return result;
}

qint64 firstSyncSeconds(const FirstSyncPace &pace)
{
    if (pace.leads <= 0)
        return -1;
    const double requests = kOtherRequests + pagesOf(pace.leads) + pagesOf(pace.leads * pace.contactsPerLead) +
                            pagesOf(pace.leads * pace.companiesPerLead);
    const double perRequest =
        std::max(pace.secondsPerRequest, pace.requestsPerSecond > 0 ? 1 / pace.requestsPerSecond : 0.0);
    return qint64(std::ceil(requests * perRequest));
}

} // namespace Stanko
