// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <algorithm>
#include <cmath>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPrice = 2147483647;

void readPrice(const Call &call, const QJsonObject &item, Lead &lead, Complaints &complaints)
{
    const QJsonValue price = item.value("price"_L1);
    if (price.isUndefined())
        return;
    if (!price.isDouble()) {
        complaints.wrongType(u"price"_s, u"int"_s);
        return;
    }
    const double amount = price.toDouble();
    if (amount > static_cast<double>(kMaxPrice)) {
        complaints.add(u"LessThanOrEqual"_s, u"price"_s, u"This value should be less than or equal to 2147483647."_s);
        return;
    }
    if (amount != std::floor(amount) && !call.world.behaviour().minorUnits) {
        complaints.wrongType(u"price"_s, u"int"_s);
        return;
    }
    lead.priceMinor = std::llround(amount * 100.0);
}

/// The stage rules: the pair must exist, «Неразобранное» cannot be entered, 142 and 143 stay in the lead's pipeline
/// when none is named, any other status moves the lead to the pipeline that owns it.
void readStage(const Call &call, const QJsonObject &item, Lead &lead, bool isNew, Complaints &complaints)
{
    qint64 pipelineId = 0;
    qint64 statusId = 0;
    const bool hasPipeline = readInt(item, "pipeline_id"_L1, &pipelineId, complaints);
    const bool hasStatus = readInt(item, "status_id"_L1, &statusId, complaints);
    if (hasPipeline && !call.world.pipeline(pipelineId)) {
        complaints.notAChoice(u"pipeline_id"_s);
        return;
    }
    if (!hasStatus) {
        if (!hasPipeline && !isNew)
            return;
        const Pipeline *home = hasPipeline ? call.world.pipeline(pipelineId) : call.world.mainPipeline();
        if (isNew || home->id != lead.pipelineId) {
            lead.pipelineId = home->id;
            lead.statusId = home->firstOrdinaryStatusId();
        }
        return;
    }
    if (!hasPipeline) {
        const bool isFinal = statusId == kStatusWon || statusId == kStatusLost;
        pipelineId = lead.pipelineId != 0 ? lead.pipelineId : call.world.mainPipeline()->id;
        for (const Pipeline &pipeline : call.world.pipelines()) {
            if (!isFinal && pipeline.status(statusId))
                pipelineId = pipeline.id;
        }
    }
    const Pipeline *home = call.world.pipeline(pipelineId);
    const Status *status = home ? home->status(statusId) : nullptr;
    if (!status || status->type == 1 || (isNew && statusId == kStatusLost)) {
        complaints.notAChoice(u"status_id"_s);
        return;
    }
    lead.pipelineId = pipelineId;
    lead.statusId = statusId;
}

QStringList leadKeys()
{
    return {u"id"_s,
            u"name"_s,
            u"price"_s,
            u"status_id"_s,
            u"pipeline_id"_s,
            u"created_by"_s,
            u"updated_by"_s,
            u"closed_at"_s,
            u"created_at"_s,
            u"updated_at"_s,
            u"loss_reason_id"_s,
            u"responsible_user_id"_s,
            u"custom_fields_values"_s,
            u"tags_to_add"_s,
            u"tags_to_delete"_s,
            u"request_id"_s,
            u"_embedded"_s,
            u"visitor_uid"_s,
            u"is_price_modified_by_robot"_s};
}

} // namespace

void readLead(const Call &call, const QJsonObject &item, Lead &lead, bool isNew, Complaints &complaints)
{
    checkKeys(call, item, leadKeys(), complaints);
    readName(item, lead, complaints);
    readPrice(call, item, lead, complaints);
    readStage(call, item, lead, isNew, complaints);
    readMoments(item, lead, complaints);
    if (item.value("closed_at"_L1).isDouble())
        lead.closedAt = item.value("closed_at"_L1).toInteger();
    qint64 reason = 0;
    if (!item.value("loss_reason_id"_L1).isNull() && readInt(item, "loss_reason_id"_L1, &reason, complaints)) {
        const QList<LossReason> &reasons = call.world.lossReasons();
        const bool known = std::any_of(reasons.cbegin(), reasons.cend(),
                                       [reason](const LossReason &entry) { return entry.id == reason; });
        if (!known)
            complaints.notAChoice(u"loss_reason_id"_s);
        lead.lossReasonId = reason;
    }
    if (item.contains("responsible_user_id"_L1)) {
        const QList<User> &users = call.world.users();
        const bool known = std::any_of(users.cbegin(), users.cend(),
                                       [&lead](const User &user) { return user.id == lead.responsibleUserId; });
        if (!known)
            complaints.notAChoice(u"responsible_user_id"_s);
    }
    readFields(call, u"leads"_s, item.value("custom_fields_values"_L1), lead.fields, complaints);
    readTags(call, u"leads"_s, item, lead.tagIds, complaints);
    const QJsonObject embedded = item.value("_embedded"_L1).toObject();
    const bool isStrict = call.world.behaviour().strictValidation;
    if (!isNew) {
        const QStringList keys = embedded.keys();
        for (const QString &key : keys) {
            if (isStrict && key != "tags"_L1)
                complaints.unexpected(u"_embedded."_s + key);
        }
        return;
    }
    const QJsonArray contacts = embedded.value("contacts"_L1).toArray();
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        const QJsonObject link = contacts.at(i).toObject();
        const qint64 id = link.value("id"_L1).toInteger();
        if (id == 0)
            continue; // a new contact of the complex form, made by its own reader
        if (!call.world.contact(id))
            complaints.notAChoice(u"_embedded.contacts.%1.id"_s.arg(i));
        lead.contacts.append({id, link.value("is_main"_L1).toBool(contacts.size() == 1)});
    }
    const QJsonObject company = embedded.value("companies"_L1).toArray().first().toObject();
    if (company.value("id"_L1).isDouble()) {
        lead.companyId = company.value("id"_L1).toInteger();
        if (!call.world.company(lead.companyId))
            complaints.notAChoice(u"_embedded.companies.0.id"_s);
    }
    if (lead.responsibleUserId == 0)
        lead.responsibleUserId = call.token.userId;
}

HttpReply createLeads(const Call &call)
{
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    Complaints complaints;
    QList<Lead> leads;
    for (qsizetype i = 0; i < items->size(); ++i) {
        complaints.startEntity(requestIdOf(items->at(i), i));
        Lead lead;
        readLead(call, items->at(i), lead, true, complaints);
        leads.append(lead);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    return writtenReply(call, "leads", [&](JsonOut &out) {
        for (qsizetype i = 0; i < leads.size(); ++i) {
            const qint64 id = call.world.insertLead(leads.at(i), call.token.userId);
            out.beginObject().field("id", id).field("request_id", requestIdOf(items->at(i), i));
            out.selfLink(call.href("leads/" + QByteArray::number(id))).endObject();
        }
    });
}

HttpReply patchLeads(const Call &call)
{
    const bool isSingle = call.path.size() == 2;
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    if (isSingle && !call.world.lead(call.id(1)))
        return nothing();
    Complaints complaints;
    QList<Lead> changed;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        const qint64 id = isSingle ? call.id(1) : item.value("id"_L1).toInteger();
        const Lead *known = call.world.lead(id);
        if (!known || known->isDeleted) {
            complaints.notAChoice(u"id"_s);
            continue;
        }
        Lead lead = *known;
        readLead(call, item, lead, false, complaints);
        changed.append(lead);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    const auto apply = [&](JsonOut &out, qsizetype i) {
        const Lead &wanted = changed.at(i);
        const QJsonObject &item = items->at(i);
        acceptUnsorted(call.world, wanted.id);
        call.world.editLead(
            wanted.id,
            [&](Lead &lead) {
                const Seconds now = lead.updatedAt;
                const qint64 by = lead.updatedBy;
                const bool isClosedGiven = item.contains("closed_at"_L1);
                const Seconds closed = lead.closedAt;
                const bool wasMoved = item.contains("status_id"_L1) || item.contains("pipeline_id"_L1);
                const qint64 acceptedStatus = lead.statusId;
                lead = wanted;
                if (!wasMoved)
                    lead.statusId = acceptedStatus;
                lead.updatedBy = by;
                lead.closedAt = isClosedGiven ? wanted.closedAt : closed;
                lead.updatedAt = item.contains("updated_at"_L1) ? wanted.updatedAt : now;
            },
            updatedBy(call, item));
        const Lead *after = call.world.lead(wanted.id);
        out.beginObject().field("id", after->id).field("updated_at", after->updatedAt);
        if (item.contains("request_id"_L1))
            out.field("request_id", requestIdOf(item, i));
        out.selfLink(call.href("leads/" + QByteArray::number(after->id))).endObject();
    };
    if (isSingle) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        apply(out, 0);
        return reply;
    }
    return writtenReply(call, "leads", [&](JsonOut &out) {
        for (qsizetype i = 0; i < changed.size(); ++i)
            apply(out, i);
    });
}

} // namespace Stanko::Sandbox
