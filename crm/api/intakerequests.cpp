// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/requestbuild.h"
#include "crm/api/requests.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace Stanko::Requests {

using namespace Qt::StringLiterals;

namespace {

QJsonArray named(const QStringList &names)
{
    QJsonArray items;
    for (const QString &name : names)
        items.append(QJsonObject{{u"name"_s, name}});
    return items;
}

void addField(QJsonArray &values, FieldId field, const QString &text)
{
    if (field == 0 || text.isEmpty())
        return;
    values.append(QJsonObject{{u"field_id"_s, field}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, text}}}}});
}

/// A full model of the contact to make, or a reference to the one to reuse; empty when there is neither.
QJsonObject contactModel(const NewLead &lead, ContactId contact)
{
    if (contact > 0)
        return {{u"id"_s, contact}};
    QJsonObject model;
    const QString name = lead.contactName.isEmpty() ? lead.phone : lead.contactName;
    if (name.isEmpty())
        return model;
    model.insert(u"name"_s, name);
    if (!lead.phone.isEmpty()) {
        const QJsonObject value{{u"value"_s, lead.phone}, {u"enum_code"_s, u"WORK"_s}};
        model.insert(u"custom_fields_values"_s,
                     QJsonArray{QJsonObject{{u"field_code"_s, u"PHONE"_s}, {u"values"_s, QJsonArray{value}}}});
    }
    return model;
}

QString unsortedPath(const QString &uid, QLatin1StringView verb)
{
    return "leads/unsorted/"_L1 + uid + u'/' + verb;
}

} // namespace

AmoRequest createLead(const NewLead &lead, const QString &sentName, ContactId contact, const FieldIds &fields)
{
    QJsonObject item{{u"name"_s, sentName}, {u"pipeline_id"_s, lead.stage.pipeline}};
    if (lead.stage.status != 0)
        item.insert(u"status_id"_s, lead.stage.status);
    if (lead.price != 0)
        item.insert(u"price"_s, lead.price);
    if (lead.responsibleUser != 0)
        item.insert(u"responsible_user_id"_s, lead.responsibleUser);
    QJsonArray values;
    addField(values, fields.serial, lead.serial);
    addField(values, fields.model, lead.model);
    addField(values, fields.telegram, lead.telegramId);
    if (!values.isEmpty())
        item.insert(u"custom_fields_values"_s, values);
    QJsonObject embedded;
    if (!lead.tags.isEmpty())
        embedded.insert(u"tags"_s, named(lead.tags));
    if (const QJsonObject model = contactModel(lead, contact); !model.isEmpty())
        embedded.insert(u"contacts"_s, QJsonArray{model});
    if (lead.company > 0)
        embedded.insert(u"companies"_s, QJsonArray{QJsonObject{{u"id"_s, lead.company}}});
    if (!embedded.isEmpty())
        item.insert(u"_embedded"_s, embedded);
    return write(Verb::Post, u"new lead"_s, u"leads/complex"_s, QJsonDocument(QJsonArray{item}));
}

AmoRequest patchName(LeadId lead, const QString &name)
{
    return write(Verb::Patch, u"lead name"_s, "leads/"_L1 + QString::number(lead),
                 QJsonDocument(QJsonObject{{u"name"_s, name}}));
}

AmoRequest newestLeads(int page, int limit)
{
    Query query = paging(page, limit);
    query.append({u"order[id]"_s, u"desc"_s});
    query.append({u"with"_s, u"contacts"_s});
    return get(u"newest leads"_s, u"leads"_s, std::move(query));
}

AmoRequest contactsLike(const QString &text, int page, int limit)
{
    Query query = paging(page, limit);
    query.append({u"order[id]"_s, u"asc"_s});
    query.append({u"query"_s, text});
    return get(u"contact search"_s, u"contacts"_s, std::move(query));
}

AmoRequest unsortedPage(int page, int limit)
{
    Query query = paging(page, limit);
    query.append({u"order[created_at]"_s, u"desc"_s});
    return get(u"unsorted"_s, u"leads/unsorted"_s, std::move(query));
}

AmoRequest acceptUnsorted(const QString &uid, StatusId status, UserId user)
{
    QJsonObject body;
    if (user != 0)
        body.insert(u"user_id"_s, user);
    if (status != 0)
        body.insert(u"status_id"_s, status);
    return write(Verb::Post, u"accept unsorted"_s, unsortedPath(uid, "accept"_L1), QJsonDocument(body));
}

AmoRequest declineUnsorted(const QString &uid)
{
    return write(Verb::Delete, u"decline unsorted"_s, unsortedPath(uid, "decline"_L1), QJsonDocument(QJsonObject()));
}

AmoRequest linkUnsorted(const QString &uid, LeadId target)
{
    const QJsonObject link{{u"entity_id"_s, target}, {u"entity_type"_s, u"leads"_s}};
    return write(Verb::Post, u"link unsorted"_s, unsortedPath(uid, "link"_L1),
                 QJsonDocument(QJsonObject{{u"link"_s, link}}));
}

AmoRequest catalogs(int page)
{
    return get(u"lists"_s, u"catalogs"_s, paging(page, kPageLimit));
}

AmoRequest catalogElements(qint64 catalog, int page, int limit)
{
    return get(u"list elements"_s, u"catalogs/%1/elements"_s.arg(catalog), paging(page, limit));
}

} // namespace Stanko::Requests
