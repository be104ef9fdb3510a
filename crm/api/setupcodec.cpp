// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/jsonread.h"
#include "crm/api/requestbuild.h"
#include "crm/api/setupcodecs.h"
#include "crm/api/setuprequests.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace Requests {

AmoRequest user(UserId id)
{
    return get(u"user"_s, "users/"_L1 + QString::number(id));
}

AmoRequest createLeadField(const QString &name, const QString &type, const QString &code)
{
    QJsonObject item{{u"name"_s, name}, {u"type"_s, type}};
    if (!code.isEmpty())
        item.insert(u"code"_s, code);
    return write(Verb::Post, u"new field"_s, u"leads/custom_fields"_s, QJsonDocument(QJsonArray{item}));
}

AmoRequest deleteLeadField(FieldId field)
{
    AmoRequest request = get(u"field"_s, "leads/custom_fields/"_L1 + QString::number(field));
    request.verb = Verb::Delete;
    return request;
}

} // namespace Requests

namespace {

bool holdsDays(const QString &type)
{
    return type == "date"_L1 || type == "date_time"_L1 || type == "birthday"_L1;
}

QString sampleText(const JsonValue &value, bool isDay, const QTimeZone &zone)
{
    if (!isDay)
        return Json::text(value);
    const Json::Day day = Json::day(value, zone);
    return day.day ? day.day->toString(Qt::ISODate) : QString();
}

QString readLeadValues(const JsonValue &object, const QHash<FieldId, QString> &types, const QTimeZone &zone,
                       LeadValues &lead)
{
    lead.id = Json::integerOr0(object.value("id"_L1));
    if (lead.id <= 0)
        return u"no id"_s;
    lead.pipeline = Json::integerOr0(object.value("pipeline_id"_L1));
    for (const JsonValue field : object.value("custom_fields_values"_L1).items()) {
        const FieldId id = Json::integerOr0(field.value("field_id"_L1));
        if (id <= 0)
            continue;
        const bool isDay = holdsDays(types.value(id));
        for (const JsonValue entry : field.value("values"_L1).items())
            lead.values.append({id, sampleText(Json::fieldValue(entry), isDay, zone)});
    }
    return {};
}

} // namespace

Result<TokenOwner> tokenOwnerFrom(const AmoReply &reply)
{
    return Json::single<TokenOwner>(reply, [](const JsonValue &object, TokenOwner &owner) -> QString {
        owner.name = Json::text(object.value("name"_L1));
        const JsonValue isAdmin = object.value("rights"_L1).value("is_admin"_L1);
        if (!isAdmin.isUndefined() && !isAdmin.isNull())
            owner.isAdmin = Json::boolean(isAdmin);
        return {};
    });
}

Result<FieldDefinition> createdFieldFrom(const AmoReply &reply)
{
    STANKO_TRY(page, fieldsFrom(reply));
    if (page.items.size() != 1)
        return Json::badEnvelope(reply, u"one field is due"_s);
    return page.items.first();
}

Result<ParsedPage<LeadValues>> leadValuesFrom(const AmoReply &reply, const QHash<FieldId, QString> &types,
                                              const QTimeZone &zone)
{
    return Json::page<LeadValues>(reply, "leads"_L1, [&](const JsonValue &object, LeadValues &lead) {
        return readLeadValues(object, types, zone, lead);
    });
}

} // namespace Stanko
