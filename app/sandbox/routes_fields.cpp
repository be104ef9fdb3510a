// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

void writeField(JsonOut &out, const Call &call, const Field &field)
{
    out.beginObject().field("id", field.id).field("name", field.name).field("type", field.type);
    out.field("account_id", call.world.account().id).textOrNull("code", field.code).field("sort", field.sort);
    out.flag("is_api_only", false).key("enums");
    if (field.enums.isEmpty()) {
        out.null();
    } else {
        out.beginArray();
        for (const EnumItem &item : field.enums) {
            out.beginObject().field("id", item.id).field("value", item.value).field("sort", item.sort);
            out.textOrNull("code", item.code).endObject();
        }
        out.endArray();
    }
    out.textOrNull("group_id", field.groupId).key("required_statuses").beginArray().endArray();
    out.key("hidden_statuses").beginArray().endArray().nullField("chained_lists").nullField("nested");
    out.flag("is_deletable", !field.isPredefined).flag("is_predefined", field.isPredefined);
    out.flag("is_computed", false).nullField("remind").nullField("currency").field("entity_type", field.entity);
    out.selfLink(call.href(field.entity.toUtf8() + "/custom_fields/" + QByteArray::number(field.id))).endObject();
}

/// Which types exist where; amoCRM makes no other ones by this address.
bool isKnownType(const QString &type, const QString &entity)
{
    static const QStringList everywhere{u"text"_s,        u"numeric"_s,     u"checkbox"_s,      u"select"_s,
                                        u"multiselect"_s, u"date"_s,        u"url"_s,           u"date_time"_s,
                                        u"textarea"_s,    u"radiobutton"_s, u"streetaddress"_s, u"file"_s};
    static const QStringList ofLists{u"price"_s, u"category"_s};
    static const QStringList ofPeople{u"birthday"_s, u"monetary"_s, u"smart_address"_s};
    return everywhere.contains(type) || (entity == "catalogs"_L1 ? ofLists : ofPeople).contains(type);
}

void readFieldDefinition(const Call &call, const QJsonObject &item, Field &field, Complaints &complaints)
{
    checkKeys(call, item,
              {u"name"_s, u"type"_s, u"code"_s, u"sort"_s, u"enums"_s, u"group_id"_s, u"is_api_only"_s,
               u"required_statuses"_s, u"hidden_statuses"_s, u"chained_lists"_s, u"remind"_s, u"currency"_s,
               u"settings"_s, u"is_visible"_s, u"is_required"_s, u"nested"_s, u"tracking_callback"_s, u"search_in"_s,
               u"request_id"_s},
              complaints);
    for (const QString &key : {u"name"_s, u"type"_s, u"code"_s}) {
        const QJsonValue value = item.value(key);
        if (!value.isString() && !value.isUndefined() && !(key == "code"_L1 && value.isNull()))
            complaints.wrongType(key, u"string"_s);
    }
    field.name = item.value("name"_L1).toString().trimmed();
    field.type = item.value("type"_L1).toString();
    field.code = item.value("code"_L1).toString();
    field.sort = item.value("sort"_L1).toInt(510);
    if (field.name.isEmpty())
        complaints.missing(u"name"_s);
    if (!isKnownType(field.type, field.entity))
        complaints.notAChoice(u"type"_s);
    const bool isTaken = std::any_of(call.world.fields().cbegin(), call.world.fields().cend(), [&](const Field &other) {
        return other.entity == field.entity && other.catalogId == field.catalogId && other.code == field.code;
    });
    if (!field.code.isEmpty() && (isTaken || call.world.behaviour().fieldCodesRefused))
        complaints.notAChoice(u"code"_s);
    const QJsonArray enums = item.value("enums"_L1).toArray();
    const bool isList = field.type == "select"_L1 || field.type == "multiselect"_L1 || field.type == "radiobutton"_L1;
    if (isList && enums.isEmpty())
        complaints.missing(u"enums"_s);
    for (const QJsonValue &value : enums) {
        field.enums.append({call.world.takeId(u"enum"_s), value["value"_L1].toString(), value["sort"_L1].toInt(),
                            value["code"_L1].toString()});
    }
}

HttpReply writeFieldDefinitions(const Call &call, const QString &entity, qint64 catalogId)
{
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    Complaints complaints;
    QList<Field> made;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        Field field;
        field.entity = entity;
        field.catalogId = catalogId;
        readFieldDefinition(call, item, field, complaints);
        made.append(field);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    for (Field &field : made) {
        field.id = call.world.takeId(u"field"_s);
        call.world.fields().append(field);
    }
    call.world.fieldsChanged();
    return writtenReply(
        call, "custom_fields",
        [&](JsonOut &out) {
            for (const Field &field : std::as_const(made))
                writeField(out, call, field);
        },
        201);
}

} // namespace

HttpReply routeFields(const Call &call, const QString &entity, qsizetype at, qint64 catalogId)
{
    const qint64 wanted = call.id(at);
    if (!call.isGet() && !call.token.isAdmin)
        return forbidden();
    if (call.isPost())
        return writeFieldDefinitions(call, entity, catalogId);
    if (call.isDelete() && wanted != 0) {
        const Field *doomed = call.world.field(wanted);
        if (!doomed || doomed->entity != entity)
            return notFound(u"Custom field not found"_s);
        if (doomed->isPredefined)
            return forbidden();
        call.world.fields().removeIf([wanted](const Field &field) { return field.id == wanted; });
        call.world.fieldsChanged();
        return nothing();
    }
    if (!call.isGet())
        return wrongMethod();
    if (wanted != 0) {
        const Field *field = call.world.field(wanted);
        if (!field || field->entity != entity)
            return notFound(u"Custom field not found"_s);
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeField(out, call, *field);
        return reply;
    }
    const QStringList types = call.query.list(u"filter[type]"_s);
    QList<Field> fields;
    for (const Field &field : call.world.fields()) {
        if (field.entity == entity && field.catalogId == catalogId && (types.isEmpty() || types.contains(field.type)))
            fields.append(field);
    }
    const bool byId = call.query.has(u"order[id]"_s);
    const bool isDescending = call.query.value(byId ? u"order[id]"_s : u"order[sort]"_s) == "desc"_L1;
    std::stable_sort(fields.begin(), fields.end(), [&](const Field &a, const Field &b) {
        const qint64 left = byId ? a.id : a.sort;
        const qint64 right = byId ? b.id : b.sort;
        return isDescending ? right < left : left < right;
    });
    const Page page = pageOf(call, 50);
    bool more = false;
    const QList<Field> rows = cut(fields, page, &more);
    return listReply(
        call, "custom_fields", page, rows.size(), more,
        [&](JsonOut &out) {
            for (const Field &field : rows)
                writeField(out, call, field);
        },
        fields.size());
}

} // namespace Stanko::Sandbox
