// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/leadsample.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "models/domain/verdict.h"

namespace Stanko {

namespace {

constexpr int kSamplePages = 2;
/// What amoCRM is asked for when a full page was too much work for it.
constexpr int kSmallPage = 50;
/// Enough to judge a field by, and little enough to hold for an account with hundreds of them.
constexpr qsizetype kSamplesPerField = 60;
constexpr qsizetype kLongestSample = 200;

} // namespace

LeadSamplePull::LeadSamplePull(AmoClient &client, const AccountSchema &schema, Which which, QObject *parent)
    : QObject(parent), m_client(client), m_zone(schema.account.timeZoneId), m_which(which),
      m_limit(Requests::kPageLimit)
{
    for (const FieldDefinition &field : schema.leadFields)
        m_types.insert(field.id, field.type);
}

QFuture<Result<LeadSample>> LeadSamplePull::run()
{
    const auto future = m_promise.future();
    ask(1);
    return future;
}

void LeadSamplePull::ask(int page)
{
    const auto order = m_which == Which::Newest ? Requests::Order::IdDescending : Requests::Order::UpdatedDescending;
    m_client.send(Requests::leadsPage(order, page, m_limit).withPriority(RequestPriority::User))
        .then(this, [this, page](const Result<AmoReply> &reply) {
            if (!reply && isTooMuchAtOnce(reply.error()) && m_limit > kSmallPage) {
                m_limit = kSmallPage;
                return ask(page);
            }
            if (!reply && reply.error().kind == ErrorKind::Forbidden)
                return m_promise.keep(std::move(m_sample));
            if (!reply)
                return m_promise.keep(reply.error());
            const auto leads = leadValuesFrom(*reply, m_types, m_zone);
            if (!leads)
                return m_promise.keep(leads.error());
            for (const LeadValues &lead : leads->items)
                take(lead);
            if (leads->hasNext && !leads->items.isEmpty() && page < kSamplePages)
                return ask(page + 1);
            m_promise.keep(std::move(m_sample));
        });
}

void LeadSamplePull::take(const LeadValues &lead)
{
    ++m_sample.leads[lead.pipeline];
    for (const auto &[field, text] : lead.values) {
        m_sample.filled.insert(field);
        QStringList &samples = m_sample.values[field];
        if (!text.trimmed().isEmpty() && samples.size() < kSamplesPerField)
            samples.append(text.left(kLongestSample));
    }
}

} // namespace Stanko
