// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray pluralOf(const QString &entityType)
{
    return entityType == "company"_L1 ? QByteArrayLiteral("companies") : entityType.toUtf8() + 's';
}

void writeEvent(JsonOut &out, const Call &call, const Event &event)
{
    const QByteArray entity = call.href(pluralOf(event.entityType) + '/' + QByteArray::number(event.entityId));
    out.beginObject().field("id", event.id).field("type", event.type).field("entity_id", event.entityId);
    out.field("entity_type", event.entityType).field("created_by", event.createdBy);
    out.field("created_at", event.createdAt).key("value_after").json(event.after);
    out.key("value_before").json(event.before).field("account_id", call.world.account().id);
    out.selfLink(call.href("events/" + event.id.toUtf8()));
    out.key("_embedded").beginObject().key("entity").beginObject().field("id", event.entityId);
    if (event.entityType == "lead"_L1 && call.wants(u"lead_name"_s)) {
        const Lead *lead = call.world.lead(event.entityId);
        out.field("name", lead ? lead->name : QString());
    }
    if (event.entityType == "contact"_L1 && call.wants(u"contact_name"_s)) {
        const Contact *contact = call.world.contact(event.entityId);
        out.field("name", contact ? contact->name : QString());
    }
    out.selfLink(entity).endObject().endObject().endObject();
}

HttpReply eventTypes(const Call &call)
{
    static const QStringList types{u"lead_added"_s,
                                   u"lead_deleted"_s,
                                   u"lead_restored"_s,
                                   u"lead_status_changed"_s,
                                   u"entity_linked"_s,
                                   u"entity_unlinked"_s,
                                   u"contact_added"_s,
                                   u"company_added"_s,
                                   u"task_added"_s,
                                   u"task_completed"_s,
                                   u"entity_merged"_s,
                                   u"entity_tag_added"_s,
                                   u"entity_tag_deleted"_s,
                                   u"sale_field_changed"_s,
                                   u"name_field_changed"_s,
                                   u"custom_field_value_changed"_s,
                                   u"entity_responsible_changed"_s,
                                   u"common_note_added"_s,
                                   u"service_note_added"_s};
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("_total_items", types.size()).selfLink(call.href("events/types"));
    out.key("_embedded").beginObject().key("events_types").beginArray();
    for (qsizetype i = 0; i < types.size(); ++i)
        out.beginObject().field("key", types.at(i)).field("type", i + 1).field("lang", types.at(i)).endObject();
    out.endArray().endObject().endObject();
    return reply;
}

} // namespace

HttpReply routeEvents(const Call &call)
{
    if (!call.isGet())
        return wrongMethod();
    if (call.segment(1) == "types"_L1)
        return eventTypes(call);
    const QList<Event> &events = call.world.events();
    if (call.path.size() > 1) {
        for (const Event &event : events) {
            if (event.id == call.segment(1)) {
                HttpReply reply = jsonReply(200, {});
                JsonOut out(reply.body);
                writeEvent(out, call, event);
                return reply;
            }
        }
        return nothing();
    }
    const Query filter = call.query.under(u"filter"_s);
    const QStringList types = filter.list(u"type"_s);
    const QStringList entities = filter.list(u"entity"_s);
    const QStringList ids = filter.list(u"id"_s);
    if (filter.list(u"entity_id"_s).size() > 10 || filter.list(u"created_by"_s).size() > 10)
        return problem(400, u"Bad Request"_s, u"Too many values in filter"_s);
    const auto typeFits = [&types](const QString &type) {
        return types.isEmpty() || types.contains(type) ||
               (type.startsWith("custom_field_"_L1) && types.contains(u"custom_field_value_changed"_s));
    };
    QList<const Event *> found;
    for (const Event &event : events) {
        if (typeFits(event.type) && (entities.isEmpty() || entities.contains(event.entityType)) &&
            (ids.isEmpty() || ids.contains(event.id)) && isListed(filter, u"entity_id"_s, event.entityId) &&
            isListed(filter, u"created_by"_s, event.createdBy) && inRange(filter, u"created_at"_s, event.createdAt))
            found.append(&event);
    }
    // Newest first. Events of one second keep the order in which they happened, turned round as well.
    std::reverse(found.begin(), found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const Event *a, const Event *b) { return a->createdAt > b->createdAt; });
    const Page page = pageOf(call, 100, 50);
    bool more = false;
    const QList<const Event *> rows = cut(found, page, &more);
    return listReply(call, "events", page, rows.size(), more, [&](JsonOut &out) {
        for (const Event *event : rows)
            writeEvent(out, call, *event);
    });
}

HttpReply routeTags(const Call &call, const QString &entity)
{
    if (call.isPost()) {
        HttpReply refusal;
        const auto items = bodyItems(call, &refusal);
        if (!items)
            return refusal;
        return writtenReply(call, "tags", [&](JsonOut &out) {
            for (qsizetype i = 0; i < items->size(); ++i) {
                const QString name = items->at(i).value("name"_L1).toString();
                const qint64 id = call.world.tagId(entity, name);
                out.beginObject().field("id", id).field("name", name).nullField("color");
                out.field("request_id", requestIdOf(items->at(i), i)).endObject();
            }
        });
    }
    if (!call.isGet())
        return wrongMethod();
    const Query filter = call.query.under(u"filter"_s);
    const QString name = filter.value(u"name"_s);
    const QString text = call.query.value(u"query"_s);
    QList<Tag> tags;
    for (const Tag &tag : call.world.tags()) {
        if (tag.entity == entity && (name.isEmpty() || tag.name == name) && isListed(filter, u"id"_s, tag.id) &&
            tag.name.contains(text, Qt::CaseInsensitive))
            tags.append(tag);
    }
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<Tag> rows = cut(tags, page, &more);
    return listReply(call, "tags", page, rows.size(), more, [&](JsonOut &out) {
        for (const Tag &tag : rows)
            out.beginObject().field("id", tag.id).field("name", tag.name).textOrNull("color", tag.color).endObject();
    });
}

namespace {

struct Link
{
    qint64 entityId = 0;
    qint64 toId = 0;
    QString toType;
    QJsonObject metadata;
};

QList<Link> linksOf(const Call &call, const QString &entity, qint64 id)
{
    const World &world = call.world;
    QList<Link> links;
    if (entity == "leads"_L1) {
        if (const Lead *lead = world.lead(id)) {
            for (const LeadContact &link : lead->contacts)
                links.append({id, link.id, u"contacts"_s, {{u"main_contact"_s, link.isMain}}});
            if (lead->companyId != 0)
                links.append({id, lead->companyId, u"companies"_s, {}});
            for (const LinkedElement &link : lead->elements)
                links.append({id,
                              link.id,
                              u"catalog_elements"_s,
                              {{u"quantity"_s, link.quantity}, {u"catalog_id"_s, link.catalogId}}});
        }
        return links;
    }
    const QList<qint64> leads = entity == "contacts"_L1 ? world.leadsOfContact(id) : world.leadsOfCompany(id);
    for (const qint64 lead : leads)
        links.append({id, lead, u"leads"_s, {}});
    const Contact *contact = entity == "contacts"_L1 ? world.contact(id) : nullptr;
    if (contact && contact->companyId != 0)
        links.append({id, contact->companyId, u"companies"_s, {}});
    return links;
}

void writeLinks(JsonOut &out, const QString &entity, const QList<Link> &links)
{
    for (const Link &link : links) {
        out.beginObject().field("entity_id", link.entityId).field("entity_type", entity);
        out.field("to_entity_id", link.toId).field("to_entity_type", link.toType).key("metadata");
        if (link.metadata.isEmpty())
            out.null();
        else
            out.json(link.metadata);
        out.endObject();
    }
}

HttpReply linksReply(const Call &call, const QString &entity, const QList<Link> &links)
{
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("_total_items", links.size()).selfLink(call.origin + call.request.path);
    out.key("_embedded").beginObject().key("links").beginArray();
    writeLinks(out, entity, links);
    out.endArray().endObject().endObject();
    return reply;
}

HttpReply listLinks(const Call &call, const QString &entity)
{
    const Query filter = call.query.under(u"filter"_s);
    QList<qint64> ids;
    if (call.id(1) != 0) {
        ids.append(call.id(1));
    } else {
        const QStringList texts = filter.list(u"entity_id"_s);
        if (texts.isEmpty())
            return problem(400, u"Bad Request"_s, u"filter[entity_id] is required"_s);
        for (const QString &text : texts)
            ids.append(text.toLongLong());
    }
    const QString type = filter.value(u"to_entity_type"_s);
    QList<Link> links;
    for (const qint64 id : std::as_const(ids)) {
        const QList<Link> own = linksOf(call, entity, id);
        for (const Link &link : own) {
            if ((type.isEmpty() || link.toType == type) && isListed(filter, u"to_entity_id"_s, link.toId))
                links.append(link);
        }
    }
    return linksReply(call, entity, links);
}

/// One item of link or unlink; from a contact or company the direction is turned round so that the lead is changed.
void applyLink(const Call &call, const QString &entity, qint64 id, const QJsonObject &item, bool isUnlink)
{
    World &world = call.world;
    const qint64 toId = item.value("to_entity_id"_L1).toInteger();
    const QString toType = item.value("to_entity_type"_L1).toString();
    const QJsonObject metadata = item.value("metadata"_L1).toObject();
    const qint64 by = metadata.value("updated_by"_L1).toInteger(call.token.userId);
    if (entity != "leads"_L1) {
        if (toType == "leads"_L1 && isUnlink)
            world.unlink(toId, entity, id, by);
        else if (toType == "leads"_L1 && entity == "contacts"_L1)
            world.linkContact(toId, id, metadata.value("is_main"_L1).toBool(), by);
        else if (toType == "leads"_L1)
            world.linkCompany(toId, id, by);
        else if (entity == "contacts"_L1 && toType == "companies"_L1)
            world.editContact(
                id, [&](Contact &contact) { contact.companyId = isUnlink ? 0 : toId; }, by);
        else if (entity == "companies"_L1 && toType == "contacts"_L1)
            world.editContact(
                toId, [&](Contact &contact) { contact.companyId = isUnlink ? 0 : id; }, by);
        return;
    }
    if (isUnlink) {
        world.unlink(id, toType, toId, by);
    } else if (toType == "contacts"_L1) {
        world.linkContact(id, toId, metadata.value("is_main"_L1).toBool(), by);
    } else if (toType == "companies"_L1) {
        world.linkCompany(id, toId, by);
    } else {
        LinkedElement element;
        element.id = toId;
        element.catalogId = metadata.value("catalog_id"_L1).toInteger();
        element.quantity = metadata.value("quantity"_L1).toDouble(1);
        element.priceId = metadata.value("price_id"_L1).toInteger();
        world.editLead(
            id,
            [&element](Lead &lead) {
                lead.elements.removeIf([&element](const LinkedElement &have) { return have.id == element.id; });
                lead.elements.append(element);
            },
            by);
    }
}

bool rowExists(const Call &call, const QString &type, qint64 id)
{
    World &world = call.world;
    if (type == "leads"_L1)
        return world.lead(id) && !world.lead(id)->isDeleted;
    if (type == "contacts"_L1)
        return world.contact(id) != nullptr;
    if (type == "companies"_L1)
        return world.company(id) != nullptr;
    return type == "catalog_elements"_L1 && world.elements().find(id) != nullptr;
}

} // namespace

HttpReply routeLinks(const Call &call, const QString &entity)
{
    const bool isMass = call.id(1) == 0;
    const QString verb = call.segment(isMass ? 1 : 2);
    if (verb == "links"_L1)
        return call.isGet() ? listLinks(call, entity) : wrongMethod();
    if (!call.isPost())
        return wrongMethod();
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    const bool isUnlink = verb == "unlink"_L1;
    Complaints complaints;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(QString::number(i));
        const qint64 id = isMass ? item.value("entity_id"_L1).toInteger() : call.id(1);
        if (!rowExists(call, entity, id))
            complaints.notAChoice(u"entity_id"_s);
        if (!rowExists(call, item.value("to_entity_type"_L1).toString(), item.value("to_entity_id"_L1).toInteger()))
            complaints.notAChoice(u"to_entity_id"_s);
        const QStringList keys = item.value("metadata"_L1).toObject().keys();
        for (const QString &key : keys) {
            if (key != "catalog_id"_L1 && key != "quantity"_L1 && key != "is_main"_L1 && key != "updated_by"_L1 &&
                key != "price_id"_L1)
                complaints.unexpected(u"metadata."_s + key);
        }
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    QList<Link> links;
    for (const QJsonObject &item : *items) {
        const qint64 id = isMass ? item.value("entity_id"_L1).toInteger() : call.id(1);
        applyLink(call, entity, id, item, isUnlink);
        links.append(linksOf(call, entity, id));
    }
    return isUnlink ? nothing() : linksReply(call, entity, links);
}

} // namespace Stanko::Sandbox
