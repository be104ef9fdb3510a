// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include <QtCore/QDateTime>

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

} // namespace Stanko::Sandbox
