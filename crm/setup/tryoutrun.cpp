// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/tryoutrun.h"

#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/api/token.h"
#include "crm/sync/connectioncheck.h"
#include "models/domain/verdict.h"
#include "models/service/clock.h"

namespace Stanko {

namespace {

/// Enough to see whether the settings make sense; more would keep a person waiting who has just begun.
constexpr int kMostLeads = 2'500;
/// What amoCRM is asked for when a full page was too much work for it; a full one is a whole number of these.
constexpr int kSmallLeadPage = 50;
static_assert(Requests::kPageLimit % kSmallLeadPage == 0);

} // namespace

TryOutRun::TryOutRun(const SetupContext &context, const AccountSettings &settings, QObject *parent)
    : SetupStep(parent), m_context(context), m_settings(settings), m_limit(Requests::kPageLimit)
{
}

QFuture<Result<TryOut>> TryOutRun::run()
{
    const auto future = m_promise.future();
    auto *pull = new SchemaPull(m_context.sync(), this);
    pull->run(true).then(this, [this](const Result<SchemaAnswer> &answer) {
        if (!answer)
            return end(answer.error());
        checked(*answer);
    });
    return future;
}

void TryOutRun::checked(const SchemaAnswer &answer)
{
    const UnixSeconds now = answer.serverTime > 0 ? answer.serverTime : m_context.clock->now();
    m_problems = connectionProblems(answer.schema, m_settings, tokenExpiry(m_context.token).value_or(0), now);
    // As a sync reads: a field that is gone or of another type holds nothing.
    const QSet<FieldRole> unreadable = unreadableRoles(answer.schema.leadFields, m_settings.fields);
    m_reading = {fieldsWithout(m_settings.fields, unreadable), QTimeZone(answer.schema.account.timeZoneId)};
    m_count.emplace(m_settings.roles, m_reading.zone);
    askLeads();
}

void TryOutRun::askLeads()
{
    m_startedMs = m_context.clock->nowMs();
    m_context.client->send(Requests::newestLeads(m_read / m_limit + 1, m_limit).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) {
            if (!reply && isTooMuchAtOnce(reply.error()) && m_limit > kSmallLeadPage) {
                m_limit = kSmallLeadPage;
                return askLeads();
            }
            if (!reply)
                return end(reply.error());
            answered(*reply);
        });
}

void TryOutRun::answered(const AmoReply &reply)
{
    m_waitedMs += std::max<qint64>(m_context.clock->nowMs() - m_startedMs, 0);
    ++m_pages;
    const auto page = leadsFrom(reply, m_reading);
    if (!page)
        return end(page.error());
    for (const Lead &lead : page->items) {
        // A lead made meanwhile moves the others down: they come again on the next page.
        if (m_lowest != 0 && lead.id >= m_lowest)
            continue;
        m_newest = std::max(m_newest, lead.id);
        m_lowest = lead.id;
        m_count->add(lead);
    }
    m_read += m_limit;
    m_isWhole = !page->hasNext || (page->items.isEmpty() && page->broken.isEmpty());
    if (!m_isWhole && m_oldest == 0)
        return askOldest();
    Q_EMIT advanced(m_count->leads(), expected());
    if (m_isWhole || m_count->leads() >= kMostLeads || m_read >= 2 * kMostLeads)
        return finish();
    askLeads();
}

void TryOutRun::askOldest()
{
    m_context.client->send(Requests::leadsPage(Requests::Order::IdAscending, 1, 1).withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) {
            // Without it the total stays unknown; that is no reason to fail.
            if (!reply && reply.error().kind == ErrorKind::Cancelled)
                return end(reply.error());
            if (reply) {
                const auto page = leadsFrom(*reply, m_reading);
                if (page && !page->items.isEmpty())
                    m_oldest = page->items.first().id;
                else if (page && !page->broken.isEmpty())
                    m_oldest = page->broken.first().id;
            }
            if (m_oldest == 0)
                m_oldest = -1; // asked for and not told
            Q_EMIT advanced(m_count->leads(), expected());
            askLeads();
        });
}

int TryOutRun::expected() const
{
    if (m_isWhole)
        return m_count->leads();
    if (m_oldest <= 0 || m_lowest <= m_oldest || m_newest <= m_oldest)
        return 0;
    // The estimate goes upwards, this reads downwards: the same seen in a mirror.
    const PullPace pace{.first = m_oldest, .last = m_newest, .from = m_oldest, .startedMs = 0};
    return estimatePull(pace, m_oldest + m_newest - m_lowest, m_count->leads(), 0).expected;
}

void TryOutRun::finish()
{
    TryOut result = m_count->result();
    result.problems = m_problems;
    result.leadsExpected = expected();
    const int leads = std::max(result.leadsRead, 1);
    result.secondsExpected = firstSyncSeconds({.leads = std::max(result.leadsExpected, m_isWhole ? 1 : 0),
                                               .contactsPerLead = double(m_count->contacts()) / leads,
                                               .companiesPerLead = double(m_count->companies()) / leads,
                                               .requestsPerSecond = m_settings.requestsPerSecond,
                                               .secondsPerRequest = double(m_waitedMs) / 1'000 / std::max(m_pages, 1)});
    end(std::move(result));
}

void TryOutRun::cancel()
{
    end(makeError(ErrorKind::Cancelled));
}

void TryOutRun::end(Result<TryOut> result)
{
    deleteLater();
    m_promise.keep(std::move(result));
}

} // namespace Stanko
