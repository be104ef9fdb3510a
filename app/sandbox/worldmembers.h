// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/values.h"

namespace Stanko::Sandbox::Members {

using namespace Qt::StringLiterals;

/// One list of members per type, used in both directions: `Out` puts a member into an object, `In` takes it out.
struct Out
{
    QJsonObject json;
    void operator()(const char *key, const QString &value) { put(key, value, value.isEmpty()); }
    void operator()(const char *key, const QByteArray &value) { put(key, QString::fromLatin1(value), value.isEmpty()); }
    void operator()(const char *key, qint64 value) { put(key, value, value == 0); }
    void operator()(const char *key, int value) { put(key, value, value == 0); }
    void operator()(const char *key, bool value) { put(key, value, false); }
    void operator()(const char *key, double value) { put(key, value, false); }
    void operator()(const char *key, const QJsonObject &value) { put(key, value, value.isEmpty()); }
    void operator()(const char *key, const QJsonArray &value) { put(key, value, value.isEmpty()); }
    void operator()(const char *key, const QStringList &value) { put(key, QJsonArray::fromStringList(value), false); }
    void operator()(const char *key, const QList<qint64> &value)
    {
        QJsonArray list;
        for (const qint64 one : value)
            list.append(one);
        put(key, list, list.isEmpty());
    }
    template<typename T>
    void operator()(const char *key, const QList<T> &value);

    void put(const char *key, const QJsonValue &value, bool isDefault)
    {
        if (!isDefault)
            json.insert(QLatin1String(key), value);
    }
};

struct In
{
    QJsonObject json;
    QJsonValue get(const char *key) const { return json.value(QLatin1String(key)); }
    void operator()(const char *key, QString &value) { value = get(key).toString(); }
    void operator()(const char *key, QByteArray &value) { value = get(key).toString().toLatin1(); }
    void operator()(const char *key, qint64 &value) { value = get(key).toInteger(); }
    void operator()(const char *key, int &value) { value = get(key).toInt(); }
    void operator()(const char *key, bool &value) { value = get(key).toBool(value); }
    void operator()(const char *key, double &value) { value = get(key).toDouble(value); }
    void operator()(const char *key, QJsonObject &value) { value = get(key).toObject(); }
    void operator()(const char *key, QJsonArray &value) { value = get(key).toArray(); }
    void operator()(const char *key, QStringList &value)
    {
        value.clear();
        const QJsonArray list = get(key).toArray();
        for (const QJsonValue &one : list)
            value.append(one.toString());
    }
    void operator()(const char *key, QList<qint64> &value)
    {
        value.clear();
        const QJsonArray list = get(key).toArray();
        for (const QJsonValue &one : list)
            value.append(one.toInteger());
    }
    template<typename T>
    void operator()(const char *key, QList<T> &value);
};

template<typename V>
void members(V &visit, Value &v)
{
    visit("text", v.text);
    visit("number", v.number);
    visit("enum_id", v.enumId);
    visit("object", v.object);
}
template<typename V>
void members(V &visit, FieldValues &v)
{
    visit("field_id", v.fieldId);
    visit("values", v.values);
}
template<typename V>
void members(V &visit, EnumItem &v)
{
    visit("id", v.id);
    visit("value", v.value);
    visit("sort", v.sort);
    visit("code", v.code);
}
template<typename V>
void members(V &visit, Field &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("code", v.code);
    visit("type", v.type);
    visit("entity", v.entity);
    visit("sort", v.sort);
    visit("enums", v.enums);
    visit("group_id", v.groupId);
    visit("is_predefined", v.isPredefined);
    visit("catalog_id", v.catalogId);
}
template<typename V>
void recordMembers(V &visit, Record &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("responsible_user_id", v.responsibleUserId);
    visit("created_by", v.createdBy);
    visit("updated_by", v.updatedBy);
    visit("created_at", v.createdAt);
    visit("updated_at", v.updatedAt);
    visit("is_deleted", v.isDeleted);
    visit("fields", v.fields);
    visit("tags", v.tagIds);
}
template<typename V>
void members(V &visit, LeadContact &v)
{
    visit("id", v.id);
    visit("is_main", v.isMain);
}
template<typename V>
void members(V &visit, LinkedElement &v)
{
    visit("id", v.id);
    visit("catalog_id", v.catalogId);
    visit("quantity", v.quantity);
    visit("price_id", v.priceId);
}
template<typename V>
void members(V &visit, Lead &v)
{
    recordMembers(visit, v);
    visit("price_minor", v.priceMinor);
    visit("pipeline_id", v.pipelineId);
    visit("status_id", v.statusId);
    visit("loss_reason_id", v.lossReasonId);
    visit("source_id", v.sourceId);
    visit("closed_at", v.closedAt);
    visit("contacts", v.contacts);
    visit("company_id", v.companyId);
    visit("elements", v.elements);
}
template<typename V>
void members(V &visit, Contact &v)
{
    recordMembers(visit, v);
    visit("first_name", v.firstName);
    visit("last_name", v.lastName);
    visit("company_id", v.companyId);
    visit("is_hidden", v.isHidden);
}
template<typename V>
void members(V &visit, Company &v)
{
    recordMembers(visit, v);
}
template<typename V>
void members(V &visit, Element &v)
{
    recordMembers(visit, v);
    visit("catalog_id", v.catalogId);
}
template<typename V>
void members(V &visit, Status &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("sort", v.sort);
    visit("color", v.color);
    visit("type", v.type);
    visit("is_editable", v.isEditable);
}
template<typename V>
void members(V &visit, Pipeline &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("sort", v.sort);
    visit("is_main", v.isMain);
    visit("is_unsorted_on", v.isUnsortedOn);
    visit("is_archive", v.isArchive);
    visit("statuses", v.statuses);
}
template<typename V>
void members(V &visit, User &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("email", v.email);
    visit("is_admin", v.isAdmin);
    visit("is_active", v.isActive);
}
template<typename V>
void members(V &visit, Token &v)
{
    visit("text", v.text);
    visit("user_id", v.userId);
    visit("account_id", v.accountId);
    visit("expires_at", v.expiresAt);
    visit("is_admin", v.isAdmin);
    visit("is_revoked", v.isRevoked);
}
template<typename V>
void members(V &visit, Note &v)
{
    visit("id", v.id);
    visit("entity_type", v.entityType);
    visit("entity_id", v.entityId);
    visit("type", v.type);
    visit("params", v.params);
    visit("responsible_user_id", v.responsibleUserId);
    visit("created_by", v.createdBy);
    visit("updated_by", v.updatedBy);
    visit("created_at", v.createdAt);
    visit("updated_at", v.updatedAt);
}
template<typename V>
void members(V &visit, Task &v)
{
    visit("id", v.id);
    visit("text", v.text);
    visit("entity_type", v.entityType);
    visit("entity_id", v.entityId);
    visit("type_id", v.typeId);
    visit("duration", v.duration);
    visit("is_completed", v.isCompleted);
    visit("result", v.result);
    visit("complete_till", v.completeTill);
    visit("responsible_user_id", v.responsibleUserId);
    visit("created_by", v.createdBy);
    visit("updated_by", v.updatedBy);
    visit("created_at", v.createdAt);
    visit("updated_at", v.updatedAt);
}
template<typename V>
void members(V &visit, Event &v)
{
    visit("id", v.id);
    visit("type", v.type);
    visit("entity_type", v.entityType);
    visit("entity_id", v.entityId);
    visit("created_by", v.createdBy);
    visit("created_at", v.createdAt);
    visit("before", v.before);
    visit("after", v.after);
}
template<typename V>
void members(V &visit, Tag &v)
{
    visit("id", v.id);
    visit("entity", v.entity);
    visit("name", v.name);
    visit("color", v.color);
}
template<typename V>
void members(V &visit, LossReason &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("sort", v.sort);
}
template<typename V>
void members(V &visit, Unsorted &v)
{
    visit("uid", v.uid);
    visit("category", v.category);
    visit("source_uid", v.sourceUid);
    visit("source_name", v.sourceName);
    visit("pipeline_id", v.pipelineId);
    visit("lead_id", v.leadId);
    visit("contact_ids", v.contactIds);
    visit("company_ids", v.companyIds);
    visit("metadata", v.metadata);
    visit("created_at", v.createdAt);
    visit("state", v.state);
}
template<typename V>
void members(V &visit, Source &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("pipeline_id", v.pipelineId);
    visit("external_id", v.externalId);
    visit("is_default", v.isDefault);
}
template<typename V>
void members(V &visit, Catalog &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("type", v.type);
    visit("created_at", v.createdAt);
}
template<typename V>
void members(V &visit, Webhook &v)
{
    visit("id", v.id);
    visit("destination", v.destination);
    visit("settings", v.settings);
    visit("sort", v.sort);
    visit("is_disabled", v.isDisabled);
    visit("created_at", v.createdAt);
    visit("updated_at", v.updatedAt);
}
template<typename V>
void members(V &visit, Account &v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("subdomain", v.subdomain);
    visit("zone", v.zone);
}
template<typename V>
void members(V &visit, Behaviour &v)
{
    visit("filters", v.filtersOn);
    visit("strict", v.strictValidation);
    visit("minor_units", v.minorUnits);
    visit("link_to_empty_page", v.linkToEmptyPage);
    visit("unpaid", v.accountUnpaid);
    visit("field_codes_refused", v.fieldCodesRefused);
    visit("requests_per_second", v.requestsPerSecond);
    visit("violations_until_block", v.violationsUntilBlock);
    visit("webhook_time_scale", v.webhookTimeScale);
    visit("webhook_duplicates", v.webhookDuplicates);
}

template<typename T>
QJsonObject packed(const T &value)
{
    T copy = value; // `members` serves reading too and therefore wants something it could change
    Out out;
    members(out, copy);
    return out.json;
}

template<typename T>
T unpacked(const QJsonValue &json)
{
    T value;
    In in{json.toObject()};
    members(in, value);
    return value;
}

template<typename T>
void Out::operator()(const char *key, const QList<T> &value)
{
    QJsonArray list;
    for (const T &one : value)
        list.append(packed(one));
    put(key, list, list.isEmpty());
}

template<typename T>
void In::operator()(const char *key, QList<T> &value)
{
    value.clear();
    const QJsonArray list = get(key).toArray();
    for (const QJsonValue &one : list)
        value.append(unpacked<T>(one));
}

} // namespace Stanko::Sandbox::Members
