// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/requests.h"

#include "crm/api/requestbuild.h"
#include "models/domain/civilday.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Stanko::Requests {

using namespace Qt::StringLiterals;

AmoRequest get(const QString &label, const QString &path, Query query)
{
    AmoRequest request;
    request.path = "/api/v4/"_L1 + path;
    request.query = std::move(query);
    request.label = label;
    return request;
}

AmoRequest write(Verb verb, const QString &label, const QString &path, const QJsonDocument &body)
{
    AmoRequest request = get(label, path);
    request.verb = verb;
    request.body = body.toJson(QJsonDocument::Compact);
    return request;
}

Query paging(int page, int limit)
{
    return {{u"page"_s, QString::number(page)}, {u"limit"_s, QString::number(limit)}};
}

namespace {

/// «Связаться»: the one type besides meetings that every account has.
constexpr int kTaskType = 1;

std::pair<QString, QString> ordering(Order order)
{
    switch (order) {
    case Order::IdAscending:
        return {u"order[id]"_s, u"asc"_s};
    case Order::IdDescending:
        return {u"order[id]"_s, u"desc"_s};
    case Order::UpdatedAscending:
        return {u"order[updated_at]"_s, u"asc"_s};
    case Order::UpdatedDescending:
        return {u"order[updated_at]"_s, u"desc"_s};
    }
    return {};
}

Query listQuery(Order order, int page, int limit, UnixSeconds updatedFrom)
{
    Query query = paging(page, limit);
    query.append(ordering(order));
    if (updatedFrom > 0)
        query.append({u"filter[updated_at][from]"_s, QString::number(updatedFrom)});
    return query;
}

Query byIds(const QList<qint64> &ids)
{
    Query query = paging(1, int(ids.size()));
    query.append(ordering(Order::IdAscending));
    for (qint64 id : ids)
        query.append({u"filter[id][]"_s, QString::number(id)});
    return query;
}

/// Leads come with the ids of their contacts, contacts and companies need nothing more.
Query withContacts(Query query)
{
    query.append({u"with"_s, u"contacts"_s});
    return query;
}

QString leadPath(LeadId id)
{
    return "leads/"_L1 + QString::number(id);
}

} // namespace

AmoRequest account()
{
    return get(u"account"_s, u"account"_s, {{u"with"_s, u"datetime_settings,is_api_filter_enabled"_s}});
}

AmoRequest pipelines()
{
    return get(u"pipelines"_s, u"leads/pipelines"_s);
}

AmoRequest users(int page)
{
    return get(u"users"_s, u"users"_s, paging(page, kPageLimit));
}

AmoRequest leadFields(int page)
{
    return get(u"fields"_s, u"leads/custom_fields"_s, paging(page, kPageLimit));
}

AmoRequest leadsPage(Order order, int page, int limit, UnixSeconds updatedFrom)
{
    return get(u"leads"_s, u"leads"_s, withContacts(listQuery(order, page, limit, updatedFrom)));
}

AmoRequest contactsPage(Order order, int page, int limit, UnixSeconds updatedFrom)
{
    return get(u"contacts"_s, u"contacts"_s, listQuery(order, page, limit, updatedFrom));
}

AmoRequest companiesPage(Order order, int page, int limit, UnixSeconds updatedFrom)
{
    return get(u"companies"_s, u"companies"_s, listQuery(order, page, limit, updatedFrom));
}

AmoRequest contactsByIds(const QList<ContactId> &ids)
{
    return get(u"contacts"_s, u"contacts"_s, byIds(ids));
}

AmoRequest companiesByIds(const QList<CompanyId> &ids)
{
    return get(u"companies"_s, u"companies"_s, byIds(ids));
}

AmoRequest lead(LeadId id)
{
    return get(u"lead"_s, leadPath(id), withContacts({}));
}

AmoRequest contact(ContactId id)
{
    return get(u"contact"_s, "contacts/"_L1 + QString::number(id));
}

AmoRequest company(CompanyId id)
{
    return get(u"company"_s, "companies/"_L1 + QString::number(id));
}

AmoRequest deletedLeads(int page, int limit)
{
    Query query = paging(page, limit);
    query.append(ordering(Order::IdAscending));
    query.append({u"with"_s, u"only_deleted"_s});
    return get(u"deleted leads"_s, u"leads"_s, std::move(query));
}

AmoRequest notesOfLead(LeadId lead, int page, int limit)
{
    Query query = paging(page, limit);
    query.append({u"order[id]"_s, u"desc"_s});
    query.append({u"filter[note_type]"_s, u"common"_s});
    return get(u"notes"_s, leadPath(lead) + "/notes"_L1, std::move(query));
}

AmoRequest note(NoteId id)
{
    return get(u"note"_s, "leads/notes/"_L1 + QString::number(id));
}

AmoRequest tasksOfLead(LeadId lead, int page, int limit)
{
    Query query = paging(page, limit);
    query.append({u"order[id]"_s, u"desc"_s});
    query.append({u"filter[entity_type]"_s, u"leads"_s});
    query.append({u"filter[entity_id]"_s, QString::number(lead)});
    return get(u"tasks"_s, u"tasks"_s, std::move(query));
}

AmoRequest events(const QStringList &types, UnixSeconds from, int page, int limit)
{
    Query query = paging(page, limit);
    if (from > 0)
        query.append({u"filter[created_at][from]"_s, QString::number(from)});
    if (!types.isEmpty())
        query.append({u"filter[type]"_s, types.join(u',')});
    return get(u"events"_s, u"events"_s, std::move(query));
}

AmoRequest eventsOfLead(LeadId lead, const QStringList &types, int limit)
{
    Query query = paging(1, limit);
    query.append({u"filter[entity][]"_s, u"lead"_s});
    query.append({u"filter[entity_id][]"_s, QString::number(lead)});
    query.append({u"filter[type]"_s, types.join(u',')});
    return get(u"events"_s, u"events"_s, std::move(query));
}

AmoRequest postNote(LeadId lead, const QString &text)
{
    const QJsonObject item{{u"note_type"_s, u"common"_s}, {u"params"_s, QJsonObject{{u"text"_s, text}}}};
    return write(Verb::Post, u"note"_s, leadPath(lead) + "/notes"_L1, QJsonDocument(QJsonArray{item}));
}

AmoRequest postTask(LeadId lead, const QString &text, UnixSeconds due, UserId user)
{
    QJsonObject item{{u"text"_s, text},
                     {u"complete_till"_s, due},
                     {u"entity_id"_s, lead},
                     {u"entity_type"_s, u"leads"_s},
                     {u"task_type_id"_s, kTaskType}};
    if (user != 0)
        item.insert(u"responsible_user_id"_s, user);
    return write(Verb::Post, u"task"_s, u"tasks"_s, QJsonDocument(QJsonArray{item}));
}

AmoRequest patchStage(LeadId lead, const Stage &stage)
{
    return write(Verb::Patch, u"lead stage"_s, leadPath(lead),
                 QJsonDocument(QJsonObject{{u"pipeline_id"_s, stage.pipeline}, {u"status_id"_s, stage.status}}));
}

AmoRequest patchField(LeadId lead, FieldId field, const std::optional<QJsonValue> &value)
{
    QJsonObject entry{{u"field_id"_s, field}, {u"values"_s, QJsonValue::Null}};
    if (value)
        entry.insert(u"values"_s, QJsonArray{QJsonObject{{u"value"_s, *value}}});
    return write(Verb::Patch, u"lead field"_s, leadPath(lead),
                 QJsonDocument(QJsonObject{{u"custom_fields_values"_s, QJsonArray{entry}}}));
}

AmoRequest patchResponsible(LeadId lead, UserId user)
{
    return write(Verb::Patch, u"lead responsible"_s, leadPath(lead),
                 QJsonDocument(QJsonObject{{u"responsible_user_id"_s, user}}));
}

AmoRequest addTag(LeadId lead, const QString &tag)
{
    return write(Verb::Patch, u"lead tag"_s, leadPath(lead),
                 QJsonDocument(QJsonObject{{u"tags_to_add"_s, QJsonArray{QJsonObject{{u"name"_s, tag}}}}}));
}

std::optional<QJsonValue> fieldValue(FieldRole role, const QString &text, const QTimeZone &zone)
{
    if (text.isEmpty())
        return std::nullopt;
    if (role == FieldRole::NextMaintenance)
        return QJsonValue(noonOf(QDate::fromString(text, Qt::ISODate), zone));
    return QJsonValue(text);
}

} // namespace Stanko::Requests
