// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/fieldtakeback.h"

#include "crm/api/amoclient.h"
#include "crm/api/setuprequests.h"
#include "crm/sync/fieldpull.h"

namespace Stanko {

using namespace Qt::StringLiterals;

FieldTakeBack::FieldTakeBack(const SetupContext &context, const QList<FieldId> &fields,
                             const QList<CreatedField> &created, QObject *parent)
    : SetupStep(parent), m_context(context), m_fields(fields), m_created(created)
{
}

QFuture<Result<QList<TakenBack>>> FieldTakeBack::run()
{
    const auto future = m_promise.future();
    auto *pull = new FieldPull(*m_context.client, this);
    pull->run().then(this, [this](const Result<QList<FieldDefinition>> &fields) {
        if (!fields)
            return end(fields.error());
        m_schema.leadFields = *fields;
        askLeads();
    });
    return future;
}

void FieldTakeBack::askLeads()
{
    auto *pull = new LeadSamplePull(*m_context.client, m_schema, LeadSamplePull::Which::LastChanged, this);
    pull->run().then(this, [this](const Result<LeadSample> &sample) {
        if (!sample)
            return end(sample.error());
        m_filled = sample->filled;
        askLog(0);
    });
}

void FieldTakeBack::askLog(qsizetype index)
{
    if (index == m_fields.size())
        return next();
    const FieldId field = m_fields.at(index);
    m_context.client
        ->send(Requests::events({u"custom_field_%1_value_changed"_s.arg(field)}, 0, 1, 1)
                   .withPriority(RequestPriority::User))
        .then(this, [this, index, field](const Result<AmoReply> &reply) {
            // Not every account lets its log be read, and a type of a field that is gone may be refused.
            const bool isNotTold =
                !reply && (reply.error().kind == ErrorKind::Forbidden || reply.error().kind == ErrorKind::Refused);
            if (!reply && !isNotTold)
                return end(reply.error());
            if (reply) {
                const auto events = eventsFrom(*reply);
                if (!events)
                    return end(events.error());
                if (!events->items.isEmpty())
                    m_filled.insert(field);
            }
            askLog(index + 1);
        });
}

void FieldTakeBack::next()
{
    while (m_taken.size() < m_fields.size()) {
        const FieldId field = m_fields.at(m_taken.size());
        const TakeBack verdict = takeBackVerdict(field, m_created, m_schema.leadFields, m_filled);
        if (verdict == TakeBack::Allowed)
            return remove(field);
        m_taken.append({.id = field, .verdict = verdict, .error = {}});
    }
    end(m_taken);
}

void FieldTakeBack::remove(FieldId field)
{
    m_context.client->send(Requests::deleteLeadField(field).withPriority(RequestPriority::User))
        .then(this, [this, field](const Result<AmoReply> &reply) {
            TakenBack taken{.id = field, .verdict = TakeBack::Allowed, .error = {}};
            if (!reply && reply.error().kind == ErrorKind::NotFound)
                taken.verdict = TakeBack::Gone;
            else if (!reply)
                taken.error = reply.error();
            m_taken.append(taken);
            if (!reply && reply.error().kind == ErrorKind::Cancelled)
                return cancel();
            next();
        });
}

void FieldTakeBack::cancel()
{
    // What is gone is gone, and has to be told.
    if (m_taken.isEmpty())
        end(makeError(ErrorKind::Cancelled));
    else
        end(m_taken);
}

void FieldTakeBack::end(Result<QList<TakenBack>> result)
{
    deleteLater();
    m_promise.keep(std::move(result));
}

} // namespace Stanko
