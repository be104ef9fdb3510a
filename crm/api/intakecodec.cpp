// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/intakecodecs.h"
#include "crm/api/jsonread.h"
#include "models/service/intakedesk.h"

#include <initializer_list>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

JsonValue firstEmbedded(const JsonValue &object, QLatin1StringView key)
{
    return object.value("_embedded"_L1).value(key).first();
}

QString firstText(const JsonValue &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString text = Json::text(object.value(key)).trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

QString readUnsorted(const JsonValue &object, UnsortedRow &row)
{
    row.uid = Json::text(object.value("uid"_L1));
    if (row.uid.isEmpty())
        return u"no uid"_s;
    row.lead = Json::integerOr0(firstEmbedded(object, "leads"_L1).value("id"_L1));
    if (row.lead <= 0)
        return u"no lead"_s;
    row.category = Json::text(object.value("category"_L1));
    row.pipeline = Json::integerOr0(object.value("pipeline_id"_L1));
    row.createdAt = Json::integerOr0(object.value("created_at"_L1));
    const JsonValue metadata = object.value("metadata"_L1);
    row.source = firstText(object, {"source_name"_L1});
    if (row.source.isEmpty())
        row.source = firstText(metadata, {"form_name"_L1, "source_name"_L1, "service_code"_L1, "service"_L1});
    const JsonValue contact = firstEmbedded(object, "contacts"_L1);
    const JsonValue sender = metadata.value("from"_L1);
    const JsonValue client = metadata.value("client"_L1);
    row.customer = firstText(contact, {"name"_L1, "first_name"_L1});
    for (const JsonValue &place : {client, sender, metadata}) {
        if (row.customer.isEmpty())
            row.customer = firstText(place, {"name"_L1});
    }
    if (row.customer.isEmpty())
        row.customer = firstText(firstEmbedded(object, "companies"_L1), {"name"_L1});
    row.phone = Json::phones(contact).value(0);
    if (row.phone.isEmpty())
        row.phone = firstText(metadata, {"phone"_L1, "from"_L1});
    return {};
}

} // namespace

Result<CreatedLead> createdLeadFrom(const AmoReply &reply)
{
    const JsonValue body(reply.json);
    const JsonValue item = body.isArray() ? body.first() : body;
    CreatedLead created;
    created.id = Json::integerOr0(item.value("id"_L1));
    created.contact = Json::integerOr0(item.value("contact_id"_L1));
    if (created.id <= 0)
        return Json::badEnvelope(reply, u"no id of the new lead in the answer"_s);
    return created;
}

Result<ParsedPage<UnsortedRow>> unsortedFrom(const AmoReply &reply)
{
    return Json::page<UnsortedRow>(reply, "unsorted"_L1, readUnsorted);
}

} // namespace Stanko
