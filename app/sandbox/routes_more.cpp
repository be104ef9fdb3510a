// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <QtCore/QUrl>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

HttpReply routeSources(const Call &call)
{
    QList<Source> &sources = call.world.sources();
    const auto write = [&](JsonOut &out, const Source &source) {
        out.beginObject().field("id", source.id).field("name", source.name).field("pipeline_id", source.pipelineId);
        out.field("external_id", source.externalId).flag("default", source.isDefault).nullField("origin_code");
        out.key("services").beginArray().endArray();
        out.selfLink(call.href("sources/" + QByteArray::number(source.id))).endObject();
    };
    if (call.isDelete()) {
        const qint64 id = call.id(1);
        const bool gone = sources.removeIf([id](const Source &source) { return source.id == id; }) > 0;
        return gone ? nothing() : notFound(u"Source not found"_s);
    }
    if (call.isPost()) {
        HttpReply refusal;
        const auto items = bodyItems(call, &refusal, 100);
        if (!items)
            return refusal;
        return writtenReply(call, "sources", [&](JsonOut &out) {
            for (const QJsonObject &item : *items) {
                Source source;
                source.id = call.world.takeId(u"source"_s);
                source.name = item.value("name"_L1).toString();
                source.pipelineId = item.value("pipeline_id"_L1).toInteger(call.world.mainPipeline()->id);
                source.externalId = item.value("external_id"_L1).toString();
                source.isDefault = item.value("default"_L1).toBool();
                sources.append(source);
                write(out, source);
            }
        });
    }
    if (!call.isGet())
        return wrongMethod();
    const Page page = pageOf(call, 100);
    bool more = false;
    const QList<Source> rows = cut(sources, page, &more);
    return listReply(call, "sources", page, rows.size(), more, [&](JsonOut &out) {
        for (const Source &source : rows)
            write(out, source);
    });
}

namespace {

void writeCatalog(JsonOut &out, const Call &call, const Catalog &catalog)
{
    out.beginObject().field("id", catalog.id).field("name", catalog.name).field("created_by", qint64(0));
    out.field("updated_by", qint64(0)).field("created_at", catalog.createdAt).field("updated_at", catalog.createdAt);
    out.field("sort", qint64(10)).field("type", catalog.type).flag("can_add_elements", true);
    out.flag("can_show_in_cards", true).flag("can_link_multiple", true).flag("can_be_deleted", false);
    out.nullField("sdk_widget_code").field("account_id", call.world.account().id);
    out.selfLink(call.href("catalogs/" + QByteArray::number(catalog.id))).endObject();
}

void writeElement(JsonOut &out, const Call &call, const Element &element, const QJsonValue &requestId)
{
    out.beginObject().field("id", element.id).field("name", element.name).field("created_by", element.createdBy);
    out.field("updated_by", element.updatedBy).field("created_at", element.createdAt);
    out.field("updated_at", element.updatedAt).nullField("is_deleted");
    writeFields(out, call.world, element.fields);
    out.field("catalog_id", element.catalogId).field("account_id", call.world.account().id);
    if (requestId.isDouble())
        out.field("request_id", requestId.toInteger());
    else if (requestId.isString())
        out.field("request_id", requestId.toString());
    out.selfLink(
        call.href("catalogs/" + QByteArray::number(element.catalogId) + "/elements/" + QByteArray::number(element.id)));
    out.endObject();
}

HttpReply routeElements(const Call &call, qint64 catalogId)
{
    World &world = call.world;
    const qint64 wanted = call.id(3);
    if (call.isPost() || call.isPatch()) {
        HttpReply refusal;
        const auto items = bodyItems(call, &refusal);
        if (!items)
            return refusal;
        Complaints complaints;
        QList<Element> elements;
        for (qsizetype i = 0; i < items->size(); ++i) {
            const QJsonObject &item = items->at(i);
            complaints.startEntity(requestIdOf(item, i));
            const qint64 id = wanted != 0 ? wanted : item.value("id"_L1).toInteger();
            const Element *known = call.isPatch() ? world.elements().find(id) : nullptr;
            if (call.isPatch() && !known)
                complaints.notAChoice(u"id"_s);
            Element element = known ? *known : Element();
            element.catalogId = catalogId;
            element.name = item.value("name"_L1).toString(element.name);
            if (element.name.isEmpty())
                complaints.missing(u"name"_s);
            readFields(call, u"catalogs"_s, item.value("custom_fields_values"_L1), element.fields, complaints);
            elements.append(element);
        }
        if (!complaints.isEmpty())
            return complaints.reply();
        return writtenReply(call, "elements", [&](JsonOut &out) {
            for (qsizetype i = 0; i < elements.size(); ++i) {
                qint64 id = elements.at(i).id;
                if (id == 0) {
                    id = world.insertElement(elements.at(i), call.token.userId);
                } else {
                    Element *row = world.elements().find(id);
                    *row = elements.at(i);
                    row->updatedAt = world.now();
                }
                const QJsonValue given = items->at(i).value("request_id"_L1);
                writeElement(out, call, *world.elements().find(id), given.isUndefined() ? QJsonValue(i) : given);
            }
        });
    }
    if (!call.isGet())
        return wrongMethod();
    if (wanted != 0) {
        const Element *element = world.elements().find(wanted);
        if (!element || element->catalogId != catalogId)
            return nothing();
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeElement(out, call, *element, QJsonValue(QJsonValue::Undefined));
        return reply;
    }
    const QString text = call.query.value(u"query"_s);
    const Query filter = call.query.under(u"filter"_s);
    QList<const Element *> elements;
    for (const Element &element : world.elements()) {
        if (element.catalogId == catalogId && isListed(filter, u"id"_s, element.id) &&
            (text.isEmpty() || element.name.contains(text, Qt::CaseInsensitive) || fieldsContain(element.fields, text)))
            elements.append(&element);
    }
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<const Element *> rows = cut(elements, page, &more);
    return listReply(call, "elements", page, rows.size(), more, [&](JsonOut &out) {
        for (const Element *element : rows)
            writeElement(out, call, *element, QJsonValue(QJsonValue::Undefined));
    });
}

} // namespace

HttpReply routeCatalogs(const Call &call)
{
    const QList<Catalog> &catalogs = call.world.catalogs();
    if (call.path.size() == 1) {
        if (!call.isGet())
            return wrongMethod();
        const Page page = pageOf(call, 250);
        bool more = false;
        const QList<Catalog> rows = cut(catalogs, page, &more);
        return listReply(call, "catalogs", page, rows.size(), more, [&](JsonOut &out) {
            for (const Catalog &catalog : rows)
                writeCatalog(out, call, catalog);
        });
    }
    for (const Catalog &catalog : catalogs) {
        if (catalog.id != call.id(1))
            continue;
        if (call.segment(2) == "custom_fields"_L1)
            return routeFields(call, u"catalogs"_s, 3, catalog.id);
        if (call.segment(2) == "elements"_L1)
            return routeElements(call, catalog.id);
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeCatalog(out, call, catalog);
        return reply;
    }
    return notFound(u"Catalog not found"_s);
}

namespace {

void writeWebhook(JsonOut &out, const Call &call, const Webhook &hook)
{
    out.beginObject().field("id", hook.id).field("destination", hook.destination);
    out.field("created_at", hook.createdAt).field("updated_at", hook.updatedAt);
    out.field("account_id", call.world.account().id).field("created_by", call.token.userId).field("sort", hook.sort);
    out.flag("disabled", hook.isDisabled).key("settings").beginArray();
    for (const QString &name : hook.settings)
        out.text(name);
    out.endArray().endObject();
}

HttpReply subscribe(const Call &call)
{
    HttpReply refusal;
    const auto body = bodyObject(call, &refusal);
    if (!body)
        return refusal;
    const QString destination = body->value("destination"_L1).toString();
    QStringList settings;
    const QJsonArray names = body->value("settings"_L1).toArray();
    for (const QJsonValue &name : names)
        settings.append(name.toString());
    Complaints complaints;
    complaints.startEntity(u"0"_s);
    const QUrl url(destination, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        complaints.add(u"InvalidFormat"_s, u"destination"_s);
    if (settings.isEmpty())
        complaints.missing(u"settings"_s);
    if (!complaints.isEmpty())
        return complaints.reply();
    World &world = call.world;
    HttpReply reply = jsonReply(201, {});
    JsonOut out(reply.body);
    for (Webhook &hook : world.webhooks()) {
        if (hook.destination == destination) {
            hook.settings = settings;
            hook.isDisabled = false;
            hook.updatedAt = world.now();
            writeWebhook(out, call, hook);
            return reply;
        }
    }
    Webhook hook;
    hook.id = world.takeId(u"webhook"_s);
    hook.destination = destination;
    hook.settings = settings;
    hook.sort = body->value("sort"_L1).toInt(0);
    hook.createdAt = hook.updatedAt = world.now();
    world.webhooks().append(hook);
    writeWebhook(out, call, hook);
    return reply;
}

} // namespace

HttpReply routeWebhooks(const Call &call)
{
    if (!call.token.isAdmin)
        return forbidden();
    QList<Webhook> &hooks = call.world.webhooks();
    if (call.isPost())
        return subscribe(call);
    if (call.isDelete()) {
        HttpReply refusal;
        const auto body = bodyObject(call, &refusal);
        if (!body)
            return refusal;
        const QString destination = body->value("destination"_L1).toString();
        const bool gone = hooks.removeIf([&](const Webhook &hook) { return hook.destination == destination; }) > 0;
        return gone ? nothing() : notFound(u"Webhook not found"_s);
    }
    if (!call.isGet())
        return wrongMethod();
    const QString destination = call.query.value(u"filter[destination]"_s);
    QList<Webhook> found;
    for (const Webhook &hook : std::as_const(hooks)) {
        if (destination.isEmpty() || hook.destination == destination)
            found.append(hook);
    }
    if (found.isEmpty())
        return nothing();
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("_total_items", found.size()).selfLink(call.href("webhooks"));
    out.key("_embedded").beginObject().key("webhooks").beginArray();
    for (const Webhook &hook : std::as_const(found))
        writeWebhook(out, call, hook);
    out.endArray().endObject().endObject();
    return reply;
}

} // namespace Stanko::Sandbox
