// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/call.h"
#include "app/sandbox/fieldcodec.h"
#include "app/sandbox/query.h"
#include "app/sandbox/routes.h"
#include "app/sandbox/sandboxserver.h"
#include "app/sandbox/worldjson.h"

#include <QtCore/QJsonDocument>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

HttpReply said(const QJsonObject &object, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "application/json");
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply refused(const QString &why, int status = 400)
{
    return said({{u"ok"_s, false}, {u"error"_s, why}}, status);
}

HttpReply fine()
{
    return said({{u"ok"_s, true}});
}

/// Custom fields as a person types them: `{"712629": "text", "712637": "2026-05-01", "712629": null}`.
void editFields(const World &world, const QJsonObject &given, QList<FieldValues> &fields)
{
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        const qint64 id = it.key().toLongLong();
        const Field *field = world.field(id);
        const QJsonValue value = it.value();
        if (!field || value.isNull()) {
            setField(fields, id, {});
            continue;
        }
        Value stored;
        if (field->type == "date"_L1) {
            stored.number = readDay(world, value).toJulianDay();
        } else if (field->type == "checkbox"_L1) {
            stored.number = value.toBool() ? 1 : 0;
        } else if (field->type == "date_time"_L1) {
            stored.number = value.toInteger();
        } else if (!field->enums.isEmpty()) {
            stored.text = value.toString();
            stored.enumId = field->enums.first().id;
            for (const EnumItem &item : field->enums) {
                if (item.value == stored.text)
                    stored.enumId = item.id;
            }
        } else {
            stored.text = value.toString();
        }
        setField(fields, id, {stored});
    }
}

void editLeadMembers(const World &world, const QJsonObject &body, Lead &lead)
{
    lead.name = body.value("name"_L1).toString(lead.name);
    lead.priceMinor = body.value("price"_L1).toInteger(lead.priceMinor / 100) * 100;
    lead.pipelineId = body.value("pipeline_id"_L1).toInteger(lead.pipelineId);
    lead.statusId = body.value("status_id"_L1).toInteger(lead.statusId);
    lead.responsibleUserId = body.value("responsible_user_id"_L1).toInteger(lead.responsibleUserId);
    lead.createdAt = body.value("created_at"_L1).toInteger(lead.createdAt);
    lead.updatedAt = body.value("updated_at"_L1).toInteger(lead.updatedAt);
    lead.closedAt = body.value("closed_at"_L1).toInteger(lead.closedAt);
    lead.companyId = body.value("company_id"_L1).toInteger(lead.companyId);
    if (body.contains("contact_id"_L1))
        lead.contacts = {{body.value("contact_id"_L1).toInteger(), true}};
    editFields(world, body.value("fields"_L1).toObject(), lead.fields);
}

HttpReply controlLeads(World &world, const QByteArray &method, const QStringList &path, const QJsonObject &body)
{
    if (path.size() == 1 && method == "POST") {
        Lead lead;
        lead.pipelineId = world.mainPipeline()->id;
        lead.statusId = world.mainPipeline()->firstOrdinaryStatusId();
        lead.responsibleUserId = world.wellKnown().managerUser;
        editLeadMembers(world, body, lead);
        return said({{u"id"_s, world.insertLead(lead, world.wellKnown().managerUser)}});
    }
    if (path.size() == 2 && path.at(1) == "merge"_L1) {
        const bool merged = world.mergeLeads(body.value("from"_L1).toInteger(), body.value("into"_L1).toInteger());
        return merged ? fine() : refused(u"no such leads"_s, 404);
    }
    const qint64 id = path.size() > 1 ? path.at(1).toLongLong() : 0;
    bool done = false;
    if (method == "PATCH")
        done = world.editLead(id, [&](Lead &lead) { editLeadMembers(world, body, lead); });
    else if (method == "DELETE")
        done = world.deleteLead(id);
    else if (path.size() > 2 && path.at(2) == "restore"_L1)
        done = world.restoreLead(id);
    return done ? fine() : refused(u"no such lead or nothing to do"_s, 404);
}

HttpReply controlFaults(World &world, const QByteArray &method, const QStringList &path, const QJsonObject &body)
{
    if (method == "POST") {
        QString why;
        const std::optional<FaultRule> rule = Faults::fromJson(body, &why);
        return rule ? said({{u"id"_s, world.faults().add(*rule)}}) : refused(why);
    }
    if (method == "DELETE") {
        if (path.size() > 1)
            return world.faults().remove(path.at(1).toInt()) ? fine() : refused(u"no such fault"_s, 404);
        world.faults().clear();
        return fine();
    }
    QJsonArray list;
    for (const FaultRule &rule : world.faults().rules())
        list.append(Faults::toJson(rule));
    return said({{u"faults"_s, list}});
}

HttpReply controlSettings(World &world, RateLimit &limit, const QJsonObject &body)
{
    Behaviour &behaviour = world.behaviour();
    const auto flag = [&body](QLatin1String key, bool *into) { *into = body.value(key).toBool(*into); };
    flag("filters"_L1, &behaviour.filtersOn);
    flag("strict"_L1, &behaviour.strictValidation);
    flag("minor_units"_L1, &behaviour.minorUnits);
    flag("link_to_empty_page"_L1, &behaviour.linkToEmptyPage);
    flag("unpaid"_L1, &behaviour.accountUnpaid);
    flag("field_codes_refused"_L1, &behaviour.fieldCodesRefused);
    flag("webhook_duplicates"_L1, &behaviour.webhookDuplicates);
    behaviour.requestsPerSecond = body.value("rate"_L1).toInt(behaviour.requestsPerSecond);
    behaviour.violationsUntilBlock = body.value("violations_until_block"_L1).toInt(behaviour.violationsUntilBlock);
    behaviour.webhookTimeScale = body.value("webhook_time_scale"_L1).toDouble(behaviour.webhookTimeScale);
    if (body.value("product_list"_L1).toBool() && world.catalogs().isEmpty())
        world.addProductList();
    if (body.contains("blocked"_L1))
        limit.setBlocked(body.value("blocked"_L1).toBool());
    if (body.contains("clock_offset"_L1))
        world.setClockOffset(body.value("clock_offset"_L1).toInteger());
    if (body.contains("clock_frozen_at"_L1))
        world.freeze(body.value("clock_frozen_at"_L1).toInteger());
    const QByteArray zone = body.value("zone"_L1).toString().toLatin1();
    if (!zone.isEmpty()) {
        if (!QTimeZone::isTimeZoneIdAvailable(zone))
            return refused(u"unknown time zone %1"_s.arg(QString::fromLatin1(zone)));
        world.setZone(zone);
    }
    return said({{u"filters"_s, behaviour.filtersOn},
                 {u"strict"_s, behaviour.strictValidation},
                 {u"minor_units"_s, behaviour.minorUnits},
                 {u"rate"_s, behaviour.requestsPerSecond},
                 {u"blocked"_s, limit.isBlocked()},
                 {u"zone"_s, QString::fromLatin1(world.account().zone)},
                 {u"clock_offset"_s, world.clockOffset()},
                 {u"now"_s, world.now()}});
}

HttpReply controlTokens(World &world, const QStringList &path, const QJsonObject &body)
{
    if (path.size() > 1 && path.at(1) == "revoke"_L1) {
        world.revokeToken(body.value("token"_L1).toString(world.defaultToken()));
        return fine();
    }
    const QString text = world.issueToken(body.value("expires_in"_L1).toInteger(86400),
                                          body.value("admin"_L1).toBool(true), body.value("user_id"_L1).toInteger());
    if (body.contains("account_id"_L1))
        world.tokens().last().accountId = body.value("account_id"_L1).toInteger();
    return said({{u"token"_s, text}});
}

HttpReply controlRequests(World &world, const Query &query)
{
    QJsonArray list;
    const bool onlyWrites = query.value(u"writes"_s) == "1"_L1;
    const QList<LoggedRequest> &entries = onlyWrites ? world.log().writes() : world.log().recent();
    for (const LoggedRequest &entry : entries) {
        list.append(QJsonObject{{u"at_ms"_s, entry.atMs},
                                {u"method"_s, QString::fromLatin1(entry.method)},
                                {u"target"_s, QString::fromUtf8(entry.target)},
                                {u"body"_s, QString::fromUtf8(entry.body)},
                                {u"status"_s, entry.status},
                                {u"fault"_s, entry.fault}});
    }
    return said({{u"requests"_s, list}});
}

HttpReply controlState(World &world, const QByteArray &method, const QJsonObject &body)
{
    if (method != "PUT")
        return said(WorldFile::toJson(world));
    QString why;
    return WorldFile::fromJson(world, body, &why) ? fine() : refused(why);
}

} // namespace

HttpReply routeControl(World &world, RateLimit &limit, const HttpRequest &request,
                       const std::function<bool(QString *)> &save)
{
    const QStringList path = QString::fromUtf8(request.path.mid(10)).split(u'/', Qt::SkipEmptyParts);
    const QString what = path.isEmpty() ? QString() : path.first();
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!request.body.trimmed().isEmpty() && !document.isObject())
        return refused(u"the body must be a JSON object"_s);
    const QJsonObject body = document.object();
    if (what == "state"_L1)
        return controlState(world, request.method, body);
    if (what == "save"_L1) {
        QString why;
        return save(&why) ? fine() : refused(why, 500);
    }
    if (what == "faults"_L1)
        return controlFaults(world, request.method, path, body);
    if (what == "leads"_L1)
        return controlLeads(world, request.method, path, body);
    if (what == "contacts"_L1 && path.size() > 1 && request.method == "PATCH") {
        const bool done = world.editContact(path.at(1).toLongLong(), [&](Contact &contact) {
            contact.name = body.value("name"_L1).toString(contact.name);
            editFields(world, body.value("fields"_L1).toObject(), contact.fields);
        });
        return done ? fine() : refused(u"no such contact"_s, 404);
    }
    if (what == "fields"_L1 && path.size() > 1 && request.method == "DELETE") {
        const qint64 id = path.at(1).toLongLong();
        const bool gone = world.fields().removeIf([id](const Field &field) { return field.id == id; }) > 0;
        world.fieldsChanged();
        return gone ? fine() : refused(u"no such field"_s, 404);
    }
    if (what == "tokens"_L1 && request.method == "POST")
        return controlTokens(world, path, body);
    if (what == "telegram"_L1)
        return controlBot(world, request, body);
    if (what == "settings"_L1)
        return controlSettings(world, limit, body);
    if (what == "requests"_L1)
        return controlRequests(world, Query::parse(request.query));
    if (what == "counters"_L1) {
        if (request.method == "DELETE")
            world.log().clear();
        QJsonObject counters;
        for (auto it = world.log().counters().cbegin(); it != world.log().counters().cend(); ++it)
            counters.insert(it.key(), it.value());
        return said({{u"total"_s, world.log().count()},
                     {u"max_in_any_second"_s, world.log().maxInAnySecond()},
                     {u"counters"_s, counters}});
    }
    return refused(u"nothing here; known are state, save, faults, leads, contacts, fields, tokens, telegram, settings, "
                   "requests, counters, quit"_s,
                   404);
}

} // namespace Stanko::Sandbox
