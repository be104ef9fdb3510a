// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/amoclient.h"
#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "crm/sync/apply.h"
#include "crm/sync/leadcreation.h"
#include "crm/sync/outboxdrain.h"
#include "models/service/clock.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

namespace Stanko {

// The steps of the drain that make a lead instead of changing one.

void OutboxDrain::lookForCreated()
{
    auto *creation = new LeadCreation(m_context, m_intent, m_zone, this);
    creation->findMade().then(this, [this, creation](const Result<std::optional<Lead>> &made) {
        creation->deleteLater();
        if (!made)
            return failedRead(made.error());
        if (*made)
            return settleCreated(**made);
        if (m_intent.state == IntentState::Queued)
            return prepareCreation();
        traceNotFound();
    });
}

void OutboxDrain::prepareCreation()
{
    auto *creation = new LeadCreation(m_context, m_intent, m_zone, this);
    creation->prepare().then(this, [this, creation](const Result<CreationStart> &start) {
        creation->deleteLater();
        if (!start)
            return failedRead(start.error());
        m_contact = start->contact;
        std::get<CreateEdit>(m_intent.edit).newestBefore = start->newestBefore;
        claim({});
    });
}

void OutboxDrain::readCreated(LeadId id)
{
    m_context.client->send(Requests::lead(id).withPriority(RequestPriority::User))
        .then(this, [this, id](const Result<AmoReply> &reply) {
            if (reply && reply->isEmpty) {
                // Made, and already out of sight (a robot, another desk): sent again it would be there twice.
                Lead gone;
                gone.id = id;
                gone.name = std::get<CreateEdit>(m_intent.edit).lead.name;
                gone.stage = std::get<CreateEdit>(m_intent.edit).lead.stage;
                gone.isDeleted = true;
                return settleCreated(gone);
            }
            if (!reply)
                return failedWrite(reply.error());
            const auto lead = leadFrom(*reply, LeadContext{m_context.readableFields(), m_zone});
            if (!lead)
                return failedWrite(lead.error());
            settleCreated(*lead);
        });
}

void OutboxDrain::settleCreated(const Lead &made)
{
    ++m_report.pushed;
    m_context.store
        ->write([id = m_intent.id, made, settings = m_context.settings, clock = m_context.clock](Database &db) -> Done {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(touched, settleCreation(db, id, made, settings, clock->now()));
            STANKO_TRY(outcome, derive(db, touched, settings, *clock));
            Q_UNUSED(outcome)
            return transaction.commit();
        })
        .then(this, [this](const Done &settled) {
            if (!settled)
                return m_promise.keep(settled.error());
            next();
        });
}

} // namespace Stanko
