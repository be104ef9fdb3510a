// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/accountlook.h"

#include "crm/api/amoclient.h"
#include "crm/api/setuprequests.h"
#include "crm/api/token.h"
#include "models/domain/civilday.h"
#include "models/domain/pipelinemap.h"
#include "models/service/clock.h"

namespace Stanko {

AccountLook::AccountLook(const SetupContext &context, const FieldIds &known, QObject *parent)
    : SetupStep(parent), m_context(context), m_known(known)
{
}

QFuture<Result<AccountFinding>> AccountLook::run()
{
    const auto future = m_promise.future();
    auto *pull = new SchemaPull(m_context.sync(), this);
    // A person asks: that may find out whether a block is over.
    pull->run(true).then(this, [this](const Result<SchemaAnswer> &answer) {
        if (!answer)
            return end(explained(answer.error()));
        m_finding.schema = answer->schema;
        m_finding.serverTime = answer->serverTime;
        m_finding.tokenExpiresAt = tokenExpiry(m_context.token).value_or(0);
        askOwner();
    });
    return future;
}

Error AccountLook::explained(Error error) const
{
    // amoCRM does not say why it refuses a token; an old one is told by its own date.
    const auto expiresAt = tokenExpiry(m_context.token);
    if (error.kind == ErrorKind::Unauthorized && expiresAt && *expiresAt <= m_context.clock->now())
        error.detail = QStringLiteral("expired ") + error.detail;
    return error;
}

void AccountLook::askOwner()
{
    const UserId owner = m_finding.schema.account.currentUser;
    if (owner == 0)
        return askLeads();
    m_context.client->send(Requests::user(owner).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) {
            // Who may not list users may not ask for one either: the set-up goes on without a name.
            if (!reply && reply.error().kind != ErrorKind::Forbidden && reply.error().kind != ErrorKind::NotFound)
                return end(reply.error());
            if (reply) {
                const TokenOwner told = tokenOwnerFrom(*reply).valueOr({});
                m_finding.userName = told.name;
                m_finding.isAdmin = told.isAdmin;
            }
            askLeads();
        });
}

void AccountLook::askLeads()
{
    auto *pull = new LeadSamplePull(*m_context.client, m_finding.schema, LeadSamplePull::Which::Newest, this);
    pull->run().then(this, [this](const Result<LeadSample> &sample) {
        if (!sample)
            return end(sample.error());
        finish(*sample);
    });
}

void AccountLook::finish(const LeadSample &sample)
{
    m_finding.samples = sample.values;
    m_finding.recentLeads = sample.leads;
    m_finding.roles = proposeRoles(m_finding.schema.pipelines);
    const UnixSeconds now = m_finding.serverTime > 0 ? m_finding.serverTime : m_context.clock->now();
    const QTimeZone zone(m_finding.schema.account.timeZoneId);
    m_finding.fields = proposeFields({.fields = m_finding.schema.leadFields,
                                      .known = m_known,
                                      .samples = m_finding.samples,
                                      .today = civilDay(now, zone).value_or(QDate())});
    end(std::move(m_finding));
}

void AccountLook::cancel()
{
    end(makeError(ErrorKind::Cancelled));
}

void AccountLook::end(Result<AccountFinding> result)
{
    deleteLater();
    m_promise.keep(std::move(result));
}

} // namespace Stanko
