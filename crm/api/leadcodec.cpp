// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/codecs.h"
#include "crm/api/jsonread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Reads the fields with a role; answers why one of them cannot be read.
/// An unreadable date is not an empty one: taken for empty it would be overwritten by a planned date.
QString readFields(const JsonValue &fields, const LeadContext &context, Lead &lead)
{
    const FieldIds &ids = context.fields;
    for (const JsonValue field : fields.items()) {
        const FieldId id = Json::integerOr0(field.value("field_id"_L1));
        if (id == 0)
            continue;
        const bool isSerial = id == ids.serial;
        if (!isSerial && id != ids.model && id != ids.telegram && id != ids.configuration &&
            id != ids.nextMaintenance && id != ids.region)
            continue;
        const JsonValue values = field.value("values"_L1);
        if (values.isArray() && values.size() == 0)
            continue;
        const JsonValue first = Json::fieldValue(values.isArray() ? values.first() : values);

        // Not else-if: nothing forbids one field to have two roles.
        if (isSerial) {
            QStringList serials{Json::text(first)};
            if (values.isArray() && values.size() > 1) {
                serials.clear();
                for (const JsonValue entry : values.items())
                    serials.append(Json::text(Json::fieldValue(entry)));
            }
            serials.removeAll(QString());
            lead.serialText = serials.join("; "_L1);
        }
        if (id == ids.model)
            lead.model = Json::text(first);
        if (id == ids.telegram)
            lead.telegramId = Json::text(first).trimmed();
        if (id == ids.configuration)
            lead.configuration = Json::text(first);
        if (id == ids.region)
            lead.region = Json::text(first).trimmed();
        if (id == ids.nextMaintenance) {
            const Json::Day day = Json::day(first, context.zone);
            if (!day.isReadable)
                return u"unreadable date in field %1"_s.arg(id);
            lead.nextMaintenance = day.day;
        }
    }
    return {};
}

void readLinks(const JsonValue &embedded, Lead &lead)
{
    for (const JsonValue contact : embedded.value("contacts"_L1).items()) {
        const ContactId id = Json::integerOr0(contact.value("id"_L1));
        if (id > 0)
            lead.contacts.append({id, Json::boolean(contact.value("is_main"_L1))});
    }
    for (const JsonValue tag : embedded.value("tags"_L1).items()) {
        const QString name = tag.value("name"_L1).toString();
        if (!name.isEmpty())
            lead.tags.append(name);
    }
    lead.company = Json::integerOr0(embedded.value("companies"_L1).first().value("id"_L1));
}

QString readLead(const JsonValue &object, const LeadContext &context, Lead &lead)
{
    lead.id = Json::integerOr0(object.value("id"_L1));
    if (lead.id <= 0)
        return u"no id"_s;
    lead.isDeleted = Json::boolean(object.value("is_deleted"_L1));
    lead.stage.pipeline = Json::integerOr0(object.value("pipeline_id"_L1));
    lead.stage.status = Json::integerOr0(object.value("status_id"_L1));
    // A lead in the trash may be told by id alone.
    if (!lead.isDeleted && (lead.stage.pipeline <= 0 || lead.stage.status <= 0))
        return u"no stage"_s;
    lead.updatedAt = Json::integerOr0(object.value("updated_at"_L1));
    if (lead.updatedAt <= 0)
        return u"no updated_at"_s;
    lead.name = Json::text(object.value("name"_L1));
    // What people see in amoCRM, kopecks included, where the account has them.
    const JsonValue minorUnits = object.value("price_with_minor_units"_L1);
    const JsonValue priceValue =
        minorUnits.isUndefined() || minorUnits.isNull() ? object.value("price"_L1) : minorUnits;
    const std::optional<qint64> price = Json::price(priceValue);
    if (!price)
        return u"unreadable price"_s;
    lead.price = *price;
    lead.responsibleUser = Json::integerOr0(object.value("responsible_user_id"_L1));
    lead.createdAt = Json::integerOr0(object.value("created_at"_L1));
    lead.closedAt = Json::integerOr0(object.value("closed_at"_L1));

    const JsonValue fields = object.value("custom_fields_values"_L1);
    // PHP writes an empty list as [] or {}.
    if (!fields.isArray() && !fields.isNull() && !fields.isUndefined() && !(fields.isObject() && fields.size() == 0))
        return u"custom_fields_values is no list"_s;
    const QString reason = readFields(fields, context, lead);
    if (!reason.isEmpty())
        return reason;
    readLinks(object.value("_embedded"_L1), lead);
    return {};
}

} // namespace

Result<ParsedPage<Lead>> leadsFrom(const AmoReply &reply, const LeadContext &context)
{
    return Json::page<Lead>(
        reply, "leads"_L1, [&context](const JsonValue &object, Lead &lead) { return readLead(object, context, lead); });
}

Result<Lead> leadFrom(const AmoReply &reply, const LeadContext &context)
{
    return Json::single<Lead>(
        reply, [&context](const JsonValue &object, Lead &lead) { return readLead(object, context, lead); });
}

LastChange lastChangeFrom(const AmoReply &reply)
{
    const auto change = Json::single<LastChange>(reply, [](const JsonValue &object, LastChange &last) -> QString {
        last.by = Json::integerOr0(object.value("updated_by"_L1));
        last.at = Json::integerOr0(object.value("updated_at"_L1));
        return {};
    });
    return change.valueOr({});
}

Result<ParsedPage<DeletedLead>> deletedLeadsFrom(const AmoReply &reply)
{
    const QString living = u"not deleted"_s;
    auto page =
        Json::page<DeletedLead>(reply, "leads"_L1, [&living](const JsonValue &object, DeletedLead &lead) -> QString {
            lead.id = Json::integerOr0(object.value("id"_L1));
            lead.updatedAt = Json::integerOr0(object.value("updated_at"_L1));
            if (lead.id <= 0)
                return u"no id"_s;
            return Json::boolean(object.value("is_deleted"_L1)) ? QString() : living;
        });
    // A server that does not know the parameter answers with living leads: no deletions, and nothing broken either.
    if (page)
        page->broken.removeIf([&living](const BrokenItem &item) { return item.reason == living; });
    return page;
}

} // namespace Stanko
