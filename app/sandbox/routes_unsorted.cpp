// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

void acceptUnsorted(World &world, qint64 leadId)
{
    const Lead *lead = world.lead(leadId);
    const Pipeline *home = lead ? world.pipeline(lead->pipelineId) : nullptr;
    if (!home || lead->statusId != home->unsortedStatusId())
        return;
    for (Unsorted &entry : world.unsorted()) {
        if (entry.leadId != leadId || !entry.state.isEmpty())
            continue;
        entry.state = u"accepted"_s;
        for (const qint64 id : std::as_const(entry.contactIds))
            world.editContact(id, [](Contact &contact) { contact.isHidden = false; });
    }
    world.moveLead(leadId, home->id, home->firstOrdinaryStatusId());
}

namespace {

void writeUnsorted(JsonOut &out, const Call &call, const Unsorted &entry)
{
    out.beginObject().field("uid", entry.uid).field("source_uid", entry.sourceUid);
    out.field("source_name", entry.sourceName).field("category", entry.category);
    out.field("pipeline_id", entry.pipelineId).field("created_at", entry.createdAt);
    out.key("metadata").json(entry.metadata).field("account_id", call.world.account().id);
    out.selfLink(call.href("leads/unsorted/" + entry.uid.toUtf8()));
    out.key("_embedded").beginObject().key("leads").beginArray();
    out.beginObject().field("id", entry.leadId).selfLink(call.href("leads/" + QByteArray::number(entry.leadId)));
    out.endObject().endArray();
    for (const auto &[key, ids] :
         {std::pair("contacts", &entry.contactIds), std::pair("companies", &entry.companyIds)}) {
        out.key(key).beginArray();
        for (const qint64 id : *ids) {
            out.beginObject().field("id", id);
            out.selfLink(call.href(QByteArray(key) + '/' + QByteArray::number(id))).endObject();
        }
        out.endArray();
    }
    out.endObject().endObject();
}

/// Makes an incoming lead with its hidden contact. `embedded` holds full models under leads, contacts and companies.
Unsorted makeUnsorted(const Call &call, const QString &category, const QJsonObject &item, const Lead &lead,
                      const QList<Contact> &contacts, const QList<Company> &companies)
{
    World &world = call.world;
    Unsorted entry;
    entry.category = category;
    entry.sourceUid = item.value("source_uid"_L1).toString();
    entry.sourceName = item.value("source_name"_L1).toString();
    entry.metadata = item.value("metadata"_L1).toObject();
    entry.createdAt = item.value("created_at"_L1).toInteger(world.now());
    Lead row = lead;
    const Pipeline *home = world.pipeline(item.value("pipeline_id"_L1).toInteger());
    home = home ? home : world.mainPipeline();
    entry.pipelineId = home->id;
    row.pipelineId = home->id;
    row.statusId = home->unsortedStatusId();
    row.createdBy = 0;
    for (Contact contact : contacts) {
        contact.isHidden = true;
        entry.contactIds.append(world.insertContact(contact, call.token.userId));
        row.contacts.append({entry.contactIds.last(), entry.contactIds.size() == 1});
    }
    for (const Company &company : companies) {
        entry.companyIds.append(world.insertCompany(company, call.token.userId));
        row.companyId = entry.companyIds.last();
    }
    entry.leadId = world.insertLead(row, call.token.userId);
    entry.uid = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::number(world.takeId(u"unsorted"_s)), QCryptographicHash::Md5).toHex());
    world.unsorted().append(entry);
    if (world.onHook)
        world.onHook(u"add_unsorted"_s, u"unsorted"_s, entry.leadId, 0, 0);
    return entry;
}

struct Bundle
{
    Lead lead;
    QList<Contact> contacts;
    QList<Company> companies;
};

Bundle readBundle(const Call &call, const QJsonObject &leadItem, const QJsonObject &embedded, Complaints &complaints)
{
    Bundle bundle;
    readLead(call, leadItem, bundle.lead, true, complaints);
    const QJsonArray contacts = embedded.value("contacts"_L1).toArray();
    for (const QJsonValue &value : contacts) {
        if (value["id"_L1].isDouble())
            continue;
        Contact contact;
        readContact(call, value.toObject(), contact, complaints);
        bundle.contacts.append(contact);
    }
    const QJsonArray companies = embedded.value("companies"_L1).toArray();
    for (const QJsonValue &value : companies) {
        if (value["id"_L1].isDouble())
            continue;
        Company company;
        readCompany(call, value.toObject(), company, complaints);
        bundle.companies.append(company);
    }
    return bundle;
}

HttpReply createUnsorted(const Call &call, const QString &category)
{
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    Complaints complaints;
    QList<Bundle> bundles;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        for (const QString &key : {u"source_uid"_s, u"source_name"_s, u"metadata"_s}) {
            if (!item.contains(key))
                complaints.missing(key);
        }
        const QJsonObject embedded = item.value("_embedded"_L1).toObject();
        QJsonObject lead = embedded.value("leads"_L1).toArray().first().toObject();
        bundles.append(readBundle(call, lead, embedded, complaints));
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    return writtenReply(call, "unsorted", [&](JsonOut &out) {
        for (qsizetype i = 0; i < bundles.size(); ++i) {
            const Bundle &bundle = bundles.at(i);
            const Unsorted entry =
                makeUnsorted(call, category, items->at(i), bundle.lead, bundle.contacts, bundle.companies);
            out.beginObject().field("uid", entry.uid).field("account_id", call.world.account().id);
            out.field("request_id", requestIdOf(items->at(i), i)).key("_embedded").beginObject();
            out.key("leads").beginArray().beginObject().field("id", entry.leadId).endObject().endArray();
            out.key("contacts").beginArray();
            for (const qint64 id : entry.contactIds)
                out.beginObject().field("id", id).endObject();
            out.endArray().key("companies").beginArray().endArray().endObject().endObject();
        }
    });
}

/// Only a chat can be joined to another lead; the incoming one is merged into it.
HttpReply linkTo(const Call &call, Unsorted &entry)
{
    World &world = call.world;
    const QJsonObject link = QJsonDocument::fromJson(call.request.body).object().value("link"_L1).toObject();
    const qint64 target = link.value("entity_id"_L1).toInteger();
    Complaints complaints;
    complaints.startEntity(u"0"_s);
    if (link.value("entity_type"_L1) != "leads"_L1)
        complaints.notAChoice(u"link.entity_type"_s);
    if (entry.category != "chats"_L1 || !world.lead(target) || world.lead(target)->isDeleted)
        complaints.notAChoice(u"link.entity_id"_s);
    if (!complaints.isEmpty())
        return complaints.reply();
    entry.state = u"linked"_s;
    for (const qint64 id : std::as_const(entry.contactIds))
        world.editContact(id, [](Contact &contact) { contact.isHidden = false; });
    world.mergeLeads(entry.leadId, target, call.token.userId);
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("uid", entry.uid).key("_embedded").beginObject();
    out.key("leads").beginArray().beginObject().field("id", target).endObject().endArray();
    out.endObject().endObject();
    return reply;
}

HttpReply decide(const Call &call, Unsorted &entry, bool isAccepted)
{
    World &world = call.world;
    const QJsonObject body = QJsonDocument::fromJson(call.request.body).object();
    const qint64 user = body.value("user_id"_L1).toInteger(call.token.userId);
    if (isAccepted) {
        const qint64 status = body.value("status_id"_L1).toInteger();
        acceptUnsorted(world, entry.leadId);
        if (status != 0) {
            const Pipeline *home = world.pipeline(entry.pipelineId);
            if (home && home->status(status))
                world.moveLead(entry.leadId, home->id, status, user);
        }
    } else {
        entry.state = u"declined"_s;
        world.deleteLead(entry.leadId, user);
    }
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("uid", entry.uid).key("_embedded").beginObject();
    out.key("leads").beginArray().beginObject().field("id", entry.leadId).endObject().endArray();
    out.key("contacts").beginArray();
    for (const qint64 id : std::as_const(entry.contactIds))
        out.beginObject().field("id", id).endObject();
    out.endArray().key("companies").beginArray().endArray().endObject().endObject();
    return reply;
}

HttpReply summary(const Call &call)
{
    int accepted = 0;
    int declined = 0;
    QHash<QString, int> categories;
    for (const Unsorted &entry : call.world.unsorted()) {
        accepted += entry.state == "accepted"_L1 ? 1 : 0;
        declined += entry.state == "declined"_L1 ? 1 : 0;
        ++categories[entry.category];
    }
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("total", call.world.unsorted().size()).field("accepted", accepted);
    out.field("declined", declined).field("average_sort_time", qint64(0)).key("categories").beginObject();
    for (auto it = categories.cbegin(); it != categories.cend(); ++it)
        out.key(it.key().toUtf8().constData()).beginObject().field("total", it.value()).endObject();
    out.endObject().selfLink(call.href("leads/unsorted/summary")).endObject();
    return reply;
}

HttpReply listUnsorted(const Call &call)
{
    const Query filter = call.query.under(u"filter"_s);
    const QStringList uids = filter.list(u"uid"_s);
    const QStringList categories = filter.list(u"category"_s);
    QList<Unsorted> waiting;
    for (const Unsorted &entry : call.world.unsorted()) {
        if (entry.state.isEmpty() && (uids.isEmpty() || uids.contains(entry.uid)) &&
            (categories.isEmpty() || categories.contains(entry.category)) &&
            isListed(filter, u"pipeline_id"_s, entry.pipelineId))
            waiting.append(entry);
    }
    if (call.query.value(u"order[created_at]"_s) == "desc"_L1)
        std::reverse(waiting.begin(), waiting.end());
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<Unsorted> rows = cut(waiting, page, &more);
    return listReply(call, "unsorted", page, rows.size(), more, [&](JsonOut &out) {
        for (const Unsorted &entry : rows)
            writeUnsorted(out, call, entry);
    });
}

} // namespace

HttpReply routeUnsorted(const Call &call)
{
    const QString what = call.segment(2);
    if (what.isEmpty())
        return call.isGet() ? listUnsorted(call) : wrongMethod();
    if (what == "summary"_L1)
        return call.isGet() ? summary(call) : wrongMethod();
    if (call.isPost() && (what == "forms"_L1 || what == "sip"_L1))
        return createUnsorted(call, what);
    for (Unsorted &entry : call.world.unsorted()) {
        if (entry.uid != what || (!entry.state.isEmpty() && !call.isGet()))
            continue;
        if (call.isPost() && call.segment(3) == "accept"_L1)
            return decide(call, entry, true);
        if (call.isDelete() && call.segment(3) == "decline"_L1)
            return decide(call, entry, false);
        if (call.isPost() && call.segment(3) == "link"_L1)
            return linkTo(call, entry);
        if (!call.isGet())
            return wrongMethod();
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeUnsorted(out, call, entry);
        return reply;
    }
    return notFound(u"Unsorted not found"_s);
}

HttpReply createComplex(const Call &call)
{
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal, 50);
    if (!items)
        return refusal;
    Complaints complaints;
    QList<Bundle> bundles;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        const QJsonObject embedded = item.value("_embedded"_L1).toObject();
        for (const QString &key : {u"contacts"_s, u"companies"_s}) {
            if (embedded.value(key).toArray().size() > 1)
                complaints.add(u"TooManyElements"_s, u"_embedded."_s + key);
        }
        if (item.value("custom_fields_values"_L1).toArray().size() > 40)
            complaints.add(u"TooManyElements"_s, u"custom_fields_values"_s);
        bundles.append(readBundle(call, item, embedded, complaints));
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    World &world = call.world;
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginArray();
    for (qsizetype i = 0; i < bundles.size(); ++i) {
        Bundle &bundle = bundles[i];
        const QJsonObject &item = items->at(i);
        const QJsonObject embedded = item.value("_embedded"_L1).toObject();
        qint64 leadId = 0;
        qint64 contactId = bundle.lead.contacts.isEmpty() ? 0 : bundle.lead.contacts.first().id;
        qint64 companyId = bundle.lead.companyId;
        if (embedded.contains("metadata"_L1)) {
            const QJsonObject metadata = embedded.value("metadata"_L1).toObject();
            const QJsonObject source{{u"metadata"_s, metadata}, {u"pipeline_id"_s, bundle.lead.pipelineId}};
            const Unsorted entry = makeUnsorted(call, metadata.value("category"_L1).toString(u"forms"_s), source,
                                                bundle.lead, bundle.contacts, bundle.companies);
            leadId = entry.leadId;
            contactId = entry.contactIds.isEmpty() ? contactId : entry.contactIds.first();
            companyId = entry.companyIds.isEmpty() ? companyId : entry.companyIds.first();
        } else {
            if (!bundle.companies.isEmpty()) {
                companyId = world.insertCompany(bundle.companies.first(), call.token.userId);
                bundle.lead.companyId = companyId;
            }
            if (!bundle.contacts.isEmpty()) {
                Contact &contact = bundle.contacts.first();
                contact.companyId = contact.companyId != 0 ? contact.companyId : companyId;
                contactId = world.insertContact(contact, call.token.userId);
                bundle.lead.contacts = {{contactId, true}};
            } else if (!bundle.lead.contacts.isEmpty()) {
                bundle.lead.contacts.first().isMain = true;
            }
            leadId = world.insertLead(bundle.lead, call.token.userId);
        }
        out.beginObject().field("id", leadId).numberOrNull("contact_id", contactId);
        out.numberOrNull("company_id", companyId).key("request_id").beginArray().text(requestIdOf(item, i)).endArray();
        out.flag("merged", false).endObject();
    }
    out.endArray();
    return reply;
}

} // namespace Stanko::Sandbox
