// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

HttpReply routeAccount(const Call &call)
{
    if (!call.isGet())
        return wrongMethod();
    const World &world = call.world;
    const Account &account = world.account();
    const QDateTime local = QDateTime::fromSecsSinceEpoch(world.now(), world.zone());
    const int offset = local.offsetFromUtc() / 60;
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("id", account.id).field("name", account.name).field("subdomain", account.subdomain);
    out.field("created_at", qint64(1500000000)).field("created_by", qint64(0));
    out.field("updated_at", qint64(1500000000)).field("updated_by", qint64(0));
    out.field("current_user_id", call.token.userId).field("country", u"RU").field("currency", u"RUB");
    out.field("currency_symbol", u"₽").field("customers_mode", u"disabled").flag("is_unsorted_on", true);
    out.flag("is_loss_reason_enabled", true).flag("is_helpbot_enabled", false).flag("is_technical_account", false);
    out.field("contact_name_display_order", qint64(1));
    if (call.wants(u"is_api_filter_enabled"_s))
        out.flag("is_api_filter_enabled", world.behaviour().filtersOn);
    if (call.wants(u"version"_s))
        out.field("version", qint64(16));
    if (call.wants(u"amojo_id"_s))
        out.field("amojo_id", u"00000000-0000-4000-8000-000000000001");
    if (call.wants(u"drive_url"_s))
        out.field("drive_url", u"https://drive.invalid");
    if (call.wants(u"entity_names"_s))
        out.key("entity_names")
            .beginObject()
            .key("leads")
            .beginObject()
            .key("ru")
            .beginObject()
            .field("gender", u"f")
            .field("plural_form", u"Сделки")
            .endObject()
            .endObject()
            .endObject();
    if (call.wants(u"invoices_settings"_s))
        out.nullField("invoices_settings");
    out.selfLink(call.href("account"));
    out.key("_embedded").beginObject();
    if (call.wants(u"amojo_rights"_s))
        out.key("amojo_rights").beginObject().flag("can_direct", true).flag("can_create_groups", true).endObject();
    if (call.wants(u"users_groups"_s))
        out.key("users_groups")
            .beginArray()
            .beginObject()
            .field("id", qint64(0))
            .field("name", u"Отдел продаж")
            .nullField("uuid")
            .endObject()
            .endArray();
    if (call.wants(u"task_types"_s)) {
        out.key("task_types").beginArray();
        out.beginObject()
            .field("id", qint64(1))
            .field("name", u"Связаться")
            .nullField("color")
            .nullField("icon_id")
            .field("code", u"FOLLOW_UP")
            .endObject();
        out.beginObject()
            .field("id", qint64(2))
            .field("name", u"Встреча")
            .nullField("color")
            .nullField("icon_id")
            .field("code", u"MEETING")
            .endObject();
        out.endArray();
    }
    if (call.wants(u"datetime_settings"_s)) {
        const QString shift = u"%1%2:%3"_s.arg(offset < 0 ? u"-"_s : u"+"_s)
                                  .arg(qAbs(offset) / 60, 2, 10, QLatin1Char('0'))
                                  .arg(qAbs(offset) % 60, 2, 10, QLatin1Char('0'));
        out.key("datetime_settings")
            .beginObject()
            .field("date_pattern", u"d.m.Y H:i")
            .field("short_date_pattern", u"d.m.Y")
            .field("short_time_pattern", u"H:i")
            .field("date_formant", u"d.m.Y")
            .field("time_format", u"H:i:s")
            .field("timezone", QString::fromLatin1(account.zone))
            .field("timezone_offset", shift)
            .endObject();
    }
    out.endObject().endObject();
    return reply;
}

namespace {

void writeUser(JsonOut &out, const Call &call, const User &user)
{
    out.beginObject().field("id", user.id).field("name", user.name).field("email", user.email).field("lang", u"ru");
    out.key("rights").beginObject();
    for (const char *entity : {"leads", "contacts", "companies"}) {
        out.key(entity).beginObject().field("view", u"A").field("edit", u"A").field("add", u"A");
        out.field("delete", u"D").field("export", u"D").endObject();
    }
    out.key("tasks").beginObject().field("edit", u"A").field("delete", u"A").endObject();
    out.flag("mail_access", false).flag("catalog_access", true).nullField("status_rights");
    out.flag("is_admin", user.isAdmin).flag("is_free", false).flag("is_active", user.isActive);
    out.nullField("group_id").nullField("role_id").endObject();
    out.selfLink(call.href("users/" + QByteArray::number(user.id)));
    out.key("_embedded").beginObject().key("roles").beginArray().endArray().key("groups").beginArray().endArray();
    out.endObject().endObject();
}

void writeStatus(JsonOut &out, const Call &call, const Pipeline &pipeline, const Status &status)
{
    out.beginObject().field("id", status.id).field("name", status.name).field("sort", status.sort);
    out.flag("is_editable", status.isEditable).field("pipeline_id", pipeline.id).field("color", status.color);
    out.field("type", status.type).field("account_id", call.world.account().id);
    out.selfLink(
        call.href("leads/pipelines/" + QByteArray::number(pipeline.id) + "/statuses/" + QByteArray::number(status.id)));
    out.endObject();
}

void writePipeline(JsonOut &out, const Call &call, const Pipeline &pipeline)
{
    out.beginObject().field("id", pipeline.id).field("name", pipeline.name).field("sort", pipeline.sort);
    out.flag("is_main", pipeline.isMain).flag("is_unsorted_on", pipeline.isUnsortedOn);
    out.flag("is_archive", pipeline.isArchive).field("account_id", call.world.account().id);
    out.selfLink(call.href("leads/pipelines/" + QByteArray::number(pipeline.id)));
    out.key("_embedded").beginObject().key("statuses").beginArray();
    for (const Status &status : pipeline.statuses) {
        if (status.type == 0 || pipeline.isUnsortedOn)
            writeStatus(out, call, pipeline, status);
    }
    out.endArray().endObject().endObject();
}

/// A complete list without pages: `_total_items`, self link, items.
HttpReply wholeList(const Call &call, const char *key, qsizetype total, const std::function<void(JsonOut &)> &write)
{
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    out.beginObject().field("_total_items", total).selfLink(call.origin + call.request.path);
    out.key("_embedded").beginObject().key(key).beginArray();
    write(out);
    out.endArray().endObject().endObject();
    return reply;
}

} // namespace

HttpReply routeUsers(const Call &call)
{
    if (!call.isGet())
        return wrongMethod();
    if (!call.token.isAdmin)
        return forbidden();
    const QList<User> &users = call.world.users();
    if (call.path.size() > 1) {
        for (const User &user : users) {
            if (user.id == call.id(1)) {
                HttpReply reply = jsonReply(200, {});
                JsonOut out(reply.body);
                writeUser(out, call, user);
                return reply;
            }
        }
        return notFound(u"User not found"_s);
    }
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<User> rows = cut(users, page, &more);
    return listReply(
        call, "users", page, rows.size(), more,
        [&](JsonOut &out) {
            for (const User &user : rows)
                writeUser(out, call, user);
        },
        users.size());
}

HttpReply routePipelines(const Call &call)
{
    if (!call.isGet())
        return wrongMethod();
    const QList<Pipeline> &pipelines = call.world.pipelines();
    if (call.path.size() == 2) {
        return wholeList(call, "pipelines", pipelines.size(), [&](JsonOut &out) {
            for (const Pipeline &pipeline : pipelines)
                writePipeline(out, call, pipeline);
        });
    }
    const Pipeline *pipeline = call.world.pipeline(call.id(2));
    if (!pipeline)
        return notFound(u"Pipeline not found"_s);
    if (call.segment(3) != "statuses"_L1) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writePipeline(out, call, *pipeline);
        return reply;
    }
    if (call.path.size() == 4) {
        return wholeList(call, "statuses", pipeline->statuses.size(), [&](JsonOut &out) {
            for (const Status &status : pipeline->statuses)
                writeStatus(out, call, *pipeline, status);
        });
    }
    const Status *status = pipeline->status(call.id(4));
    if (!status)
        return notFound(u"Status not found"_s);
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    writeStatus(out, call, *pipeline, *status);
    return reply;
}

HttpReply routeLossReasons(const Call &call)
{
    if (!call.isGet())
        return wrongMethod();
    const QList<LossReason> &reasons = call.world.lossReasons();
    if (reasons.isEmpty())
        return nothing();
    return wholeList(call, "loss_reasons", reasons.size(), [&](JsonOut &out) {
        for (const LossReason &reason : reasons) {
            out.beginObject().field("id", reason.id).field("name", reason.name).field("sort", reason.sort);
            out.field("created_at", qint64(1600000000)).field("updated_at", qint64(1600000000));
            out.selfLink(call.href("leads/loss_reasons/" + QByteArray::number(reason.id))).endObject();
        }
    });
}

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

HttpReply writeFieldDefinitions(const Call &call, const QString &entity, qint64 catalogId)
{
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    static const QStringList types{u"text"_s,     u"numeric"_s,  u"checkbox"_s,  u"select"_s,        u"multiselect"_s,
                                   u"date"_s,     u"url"_s,      u"date_time"_s, u"textarea"_s,      u"radiobutton"_s,
                                   u"birthday"_s, u"monetary"_s, u"file"_s,      u"streetaddress"_s, u"smart_address"_s,
                                   u"price"_s,    u"category"_s};
    Complaints complaints;
    QList<Field> made;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        Field field;
        field.entity = entity;
        field.catalogId = catalogId;
        field.name = item.value("name"_L1).toString();
        field.type = item.value("type"_L1).toString();
        field.code = item.value("code"_L1).toString();
        field.sort = item.value("sort"_L1).toInt(510);
        if (field.name.isEmpty())
            complaints.missing(u"name"_s);
        if (!types.contains(field.type))
            complaints.notAChoice(u"type"_s);
        const QJsonArray enums = item.value("enums"_L1).toArray();
        for (const QJsonValue &value : enums) {
            field.enums.append({call.world.takeId(u"enum"_s), value["value"_L1].toString(), value["sort"_L1].toInt(),
                                value["code"_L1].toString()});
        }
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
        if (!call.world.field(wanted))
            return notFound(u"Custom field not found"_s);
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
