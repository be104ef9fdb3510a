// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/amoclient.h"
#include "crm/api/requests.h"
#include "crm/sync/drift.h"
#include "crm/sync/eventtypes.h"
#include "crm/sync/outboxdrain.h"
#include "crm/sync/schemapull.h"
#include "crm/sync/schemastate.h"
#include "models/domain/fieldroles.h"
#include "models/domain/leadgone.h"
#include "models/service/clock.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <algorithm>

namespace Stanko {

// What the drain does when people in amoCRM were at the same thing: a conflict with who and when, or a field, stage or
// user that has gone.

using namespace Qt::StringLiterals;

namespace {

/// What a look at the account's schema has shown.
struct SchemaLook
{
    QList<SchemaDifference> differences;
    QList<AttentionItem> drift;
};

/// The entries of the change log that tell who it was. The change of a field must stand alone in the question.
QStringList eventTypes(const Edit &edit, const Lead &server, const FieldIds &fields)
{
    if (server.isDeleted)
        return {EventTypes::kDeleted, EventTypes::kMerged};
    if (const auto *field = std::get_if<FieldEdit>(&edit))
        return {u"custom_field_%1_value_changed"_s.arg(fields.of(field->role))};
    if (std::holds_alternative<ResponsibleEdit>(edit))
        return {EventTypes::kResponsibleChanged};
    return {EventTypes::kStatusChanged};
}

/// The entry that made the value what it is: the newest.
std::optional<Event> newestOf(const QList<Event> &events, LeadId lead, const QStringList &types)
{
    std::optional<Event> newest;
    for (const Event &event : events) {
        if (event.entityId == lead && types.contains(event.type) && (!newest || event.createdAt > newest->createdAt))
            newest = event;
    }
    return newest;
}

} // namespace

bool OutboxDrain::isBlocked() const
{
    return isBlockedByDrift(m_intent.edit, m_context.settings, m_drift);
}

bool OutboxDrain::relatesToSchema() const
{
    return !std::holds_alternative<NoteEdit>(m_intent.edit) && !std::holds_alternative<TagEdit>(m_intent.edit) &&
           !std::holds_alternative<NameEdit>(m_intent.edit);
}

void OutboxDrain::passOver()
{
    m_passedOver.insert(m_intent.id);
    next();
}

void OutboxDrain::explainPassedOver()
{
    if (m_passedOver.isEmpty())
        return m_promise.keep(m_report);
    m_context.store
        ->write([ids = m_passedOver](Database &db) -> Done {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            for (const IntentId id : ids)
                STANKO_CHECK(OutboxStore::explain(db, id, makeError(ErrorKind::Refused, u"waits for a repair"_s)));
            return transaction.commit();
        })
        .then(this, [this](const Done &explained) {
            if (!explained)
                return m_promise.keep(explained.error());
            m_promise.keep(m_report);
        });
}

void OutboxDrain::readSchema(const std::function<void()> &then)
{
    m_hasReadSchema = true;
    auto *pull = new SchemaPull(m_context, this);
    pull->run().then(this, [this, pull, then](const Result<SchemaAnswer> &answer) {
        pull->deleteLater();
        if (!answer)
            return then(); // as before; the next run asks again
        m_context.unreadable = unreadableRoles(answer->schema.leadFields, m_context.settings.fields);
        m_context.store
            ->write([schema = answer->schema, settings = m_context.settings,
                     now = m_context.clock->now()](Database &db) -> Result<SchemaLook> {
                SqlTransaction transaction(db);
                STANKO_CHECK(transaction.begun());
                STANKO_TRY(stored, storeSchema(db, schema, settings, now));
                STANKO_TRY(drift, storedDrift(db, settings));
                STANKO_CHECK(transaction.commit());
                return SchemaLook{stored.differences, drift};
            })
            .then(this, [this, then](const Result<SchemaLook> &look) {
                if (!look)
                    return m_promise.keep(look.error());
                m_drift = look->drift;
                if (!look->differences.isEmpty())
                    Q_EMIT schemaChanged(look->differences);
                Q_EMIT moved();
                then();
            });
    });
}

void OutboxDrain::enterConflict(const Merge &merge, const Lead &server)
{
    // A field that has gone or is of another type looks like one that somebody has emptied.
    if (!server.isDeleted && relatesToSchema() && !m_hasReadSchema)
        return readSchema([this, merge, server] { enterConflict(merge, server); });
    if (!server.isDeleted && isBlocked())
        return passOver();
    const QStringList types = eventTypes(m_intent.edit, server, m_context.settings.fields);
    m_context.client->send(Requests::eventsOfLead(m_intent.lead, types).withPriority(RequestPriority::User))
        .then(this, [this, merge, server, types](const Result<AmoReply> &reply) {
            IntentMove details;
            details.to = IntentState::Conflict;
            details.theirs = merge.theirs;
            details.theirsBy = m_lastChange.by;
            details.theirsAt = m_lastChange.at;
            // Who it was is good to know; the conflict is one without it.
            const auto events = reply ? eventsFrom(*reply) : Result<ParsedPage<Event>>(reply.error());
            const auto newest = events ? newestOf(events->items, m_intent.lead, types) : std::nullopt;
            if (newest) {
                details.theirsBy = newest->createdBy;
                details.theirsAt = newest->createdAt;
            }
            if (server.isDeleted)
                details.error = leadGone(newest && newest->type == EventTypes::kMerged);
            move(details, server);
        });
}

} // namespace Stanko
