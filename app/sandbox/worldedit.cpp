// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The number real events give for a field type; text when it is one we never met.
int fieldTypeNumber(const QString &type)
{
    static const QHash<QString, int> numbers{{u"text"_s, 1},         {u"numeric"_s, 2},     {u"checkbox"_s, 3},
                                             {u"select"_s, 4},       {u"multiselect"_s, 5}, {u"date"_s, 6},
                                             {u"url"_s, 7},          {u"multitext"_s, 8},   {u"textarea"_s, 9},
                                             {u"radiobutton"_s, 10}, {u"birthday"_s, 14},   {u"date_time"_s, 19}};
    return numbers.value(type, 1);
}

} // namespace

void World::noteFieldChanges(const QString &entityType, qint64 id, const QList<FieldValues> &before,
                             const QList<FieldValues> &after, qint64 byUser)
{
    QSet<qint64> ids;
    for (const FieldValues &entry : before)
        ids.insert(entry.fieldId);
    for (const FieldValues &entry : after)
        ids.insert(entry.fieldId);
    const auto items = [this](const FieldValues *values) {
        QJsonArray list;
        if (!values)
            return list;
        const Field *definition = field(values->fieldId);
        const QString type = definition ? definition->type : u"text"_s;
        for (const Value &value : values->values) {
            QString text = value.text;
            if (type == "date"_L1 || type == "birthday"_L1)
                text = QString::number(midnight(QDate::fromJulianDay(value.number)));
            else if (type == "date_time"_L1 || type == "checkbox"_L1)
                text = QString::number(value.number);
            list.append(
                QJsonObject{{u"custom_field_value"_s,
                             QJsonObject{{u"field_id"_s, values->fieldId},
                                         {u"field_type"_s, fieldTypeNumber(type)},
                                         {u"enum_id"_s, value.enumId != 0 ? QJsonValue(value.enumId) : QJsonValue()},
                                         {u"text"_s, text}}}});
        }
        return list;
    };
    for (const qint64 fieldId : std::as_const(ids)) {
        const FieldValues *old = findField(before, fieldId);
        const FieldValues *fresh = findField(after, fieldId);
        if (old && fresh && *old == *fresh)
            continue;
        addEvent(u"custom_field_%1_value_changed"_s.arg(fieldId), singularOf(entityType), id, byUser, items(old),
                 items(fresh));
    }
}

void World::noteTagChanges(const QString &entityType, qint64 id, const QList<qint64> &before,
                           const QList<qint64> &after, qint64 byUser)
{
    const auto missing = [this](const QList<qint64> &from, const QList<qint64> &in) {
        QJsonArray list;
        for (const qint64 one : from) {
            const Tag *known = tag(one);
            if (!in.contains(one) && known)
                list.append(QJsonObject{{u"tag"_s, QJsonObject{{u"name"_s, known->name}}}});
        }
        return list;
    };
    const QJsonArray added = missing(after, before);
    const QJsonArray removed = missing(before, after);
    if (!added.isEmpty())
        addEvent(u"entity_tag_added"_s, singularOf(entityType), id, byUser, {}, added);
    if (!removed.isEmpty())
        addEvent(u"entity_tag_deleted"_s, singularOf(entityType), id, byUser, removed, {});
}

void World::noteLeadChange(const Lead &before, const Lead &after, qint64 byUser)
{
    const auto stage = [](const Lead &lead) {
        return QJsonArray{QJsonObject{
            {u"lead_status"_s, QJsonObject{{u"id"_s, lead.statusId}, {u"pipeline_id"_s, lead.pipelineId}}}}};
    };
    const bool moved = before.statusId != after.statusId || before.pipelineId != after.pipelineId;
    const bool handedOver = before.responsibleUserId != after.responsibleUserId;
    if (moved)
        addEvent(u"lead_status_changed"_s, u"lead"_s, after.id, byUser, stage(before), stage(after));
    if (handedOver) {
        const auto user = [](qint64 id) {
            return QJsonArray{QJsonObject{{u"responsible_user"_s, QJsonObject{{u"id"_s, id}}}}};
        };
        addEvent(u"entity_responsible_changed"_s, u"lead"_s, after.id, byUser, user(before.responsibleUserId),
                 user(after.responsibleUserId));
    }
    if (before.priceMinor != after.priceMinor) {
        const auto sale = [](qint64 minor) {
            return QJsonArray{QJsonObject{{u"sale_field_value"_s, QJsonObject{{u"sale"_s, minor / 100}}}}};
        };
        addEvent(u"sale_field_changed"_s, u"lead"_s, after.id, byUser, sale(before.priceMinor), sale(after.priceMinor));
    }
    if (before.name != after.name) {
        const auto name = [](const QString &text) {
            return QJsonArray{QJsonObject{{u"name_field_value"_s, QJsonObject{{u"name"_s, text}}}}};
        };
        addEvent(u"name_field_changed"_s, u"lead"_s, after.id, byUser, name(before.name), name(after.name));
    }
    noteFieldChanges(u"leads"_s, after.id, before.fields, after.fields, byUser);
    noteTagChanges(u"leads"_s, after.id, before.tagIds, after.tagIds, byUser);
    const qint64 oldStatus = moved ? before.statusId : 0;
    const qint64 oldUser = handedOver ? before.responsibleUserId : 0;
    hook(u"update_lead"_s, u"leads"_s, after.id, oldStatus, oldUser);
    if (moved)
        hook(u"status_lead"_s, u"leads"_s, after.id, oldStatus, 0);
    if (handedOver)
        hook(u"responsible_lead"_s, u"leads"_s, after.id, 0, oldUser);
}

bool World::editLead(qint64 id, const std::function<void(Lead &)> &edit, qint64 byUser)
{
    Lead *row = m_leads.find(id);
    if (!row)
        return false;
    const Lead before = *row;
    if (!row->isDeleted)
        indexLead(*row, false);
    attachLead(*row, false);
    row->updatedAt = now();
    row->updatedBy = author(byUser);
    edit(*row);
    row->id = before.id;
    const bool isClosed = row->statusId == kStatusWon || row->statusId == kStatusLost;
    const bool moved = row->statusId != before.statusId || row->pipelineId != before.pipelineId;
    if (!isClosed)
        row->closedAt = 0;
    else if (row->closedAt == 0 || (moved && row->closedAt == before.closedAt))
        row->closedAt = row->updatedAt;
    if (row->statusId != kStatusLost)
        row->lossReasonId = 0;
    attachLead(*row, true);
    if (!row->isDeleted)
        indexLead(*row, true);
    noteLeadChange(before, *row, author(byUser));
    return true;
}

bool World::setLeadField(qint64 id, qint64 fieldId, const QString &text, qint64 byUser)
{
    const QList<Value> values = text.isEmpty() ? QList<Value>() : QList<Value>{Value{text, 0, 0, {}}};
    return editLead(
        id, [&](Lead &lead) { setField(lead.fields, fieldId, values); }, byUser);
}

bool World::setLeadDay(qint64 id, qint64 fieldId, const QDate &day, qint64 byUser)
{
    const QList<Value> values = day.isValid() ? QList<Value>{Value{{}, day.toJulianDay(), 0, {}}} : QList<Value>();
    return editLead(
        id, [&](Lead &lead) { setField(lead.fields, fieldId, values); }, byUser);
}

bool World::moveLead(qint64 id, qint64 pipelineId, qint64 statusId, qint64 byUser)
{
    return editLead(
        id,
        [&](Lead &lead) {
            lead.pipelineId = pipelineId;
            lead.statusId = statusId;
        },
        byUser);
}

bool World::editContact(qint64 id, const std::function<void(Contact &)> &edit, qint64 byUser)
{
    Contact *row = m_contacts.find(id);
    if (!row)
        return false;
    const Contact before = *row;
    if (!row->isDeleted && !row->isHidden)
        indexContact(*row, false);
    row->updatedAt = now();
    row->updatedBy = author(byUser);
    edit(*row);
    if (!row->isDeleted && !row->isHidden)
        indexContact(*row, true);
    noteFieldChanges(u"contacts"_s, id, before.fields, row->fields, author(byUser));
    noteTagChanges(u"contacts"_s, id, before.tagIds, row->tagIds, author(byUser));
    hook(u"update_contact"_s, u"contacts"_s, id);
    return true;
}

bool World::editCompany(qint64 id, const std::function<void(Company &)> &edit, qint64 byUser)
{
    Company *row = m_companies.find(id);
    if (!row)
        return false;
    const Company before = *row;
    row->updatedAt = now();
    row->updatedBy = author(byUser);
    edit(*row);
    m_companyOrder[1].remove(before.createdAt, id);
    m_companyOrder[1].insert(row->createdAt, id);
    m_companyOrder[2].remove(before.updatedAt, id);
    m_companyOrder[2].insert(row->updatedAt, id);
    noteFieldChanges(u"companies"_s, id, before.fields, row->fields, author(byUser));
    noteTagChanges(u"companies"_s, id, before.tagIds, row->tagIds, author(byUser));
    hook(u"update_company"_s, u"companies"_s, id);
    return true;
}

bool World::deleteLead(qint64 id, qint64 byUser)
{
    Lead *row = m_leads.find(id);
    if (!row || row->isDeleted)
        return false;
    indexLead(*row, false);
    row->isDeleted = true;
    row->updatedAt = now();
    row->updatedBy = author(byUser);
    m_trash.append(id);
    addEvent(u"lead_deleted"_s, u"lead"_s, id, author(byUser));
    hook(u"delete_lead"_s, u"leads"_s, id);
    return true;
}

bool World::restoreLead(qint64 id, qint64 byUser)
{
    Lead *row = m_leads.find(id);
    if (!row || !row->isDeleted || !m_trash.removeOne(id))
        return false;
    row->isDeleted = false;
    row->updatedAt = now();
    row->updatedBy = author(byUser);
    indexLead(*row, true);
    addEvent(u"lead_restored"_s, u"lead"_s, id, author(byUser));
    hook(u"restore_lead"_s, u"leads"_s, id);
    return true;
}

bool World::mergeLeads(qint64 from, qint64 into, qint64 byUser)
{
    Lead *gone = m_leads.find(from);
    if (!gone || gone->isDeleted || !m_leads.find(into) || from == into)
        return false;
    const QList<LeadContact> contacts = gone->contacts;
    indexLead(*gone, false);
    attachLead(*gone, false);
    gone->contacts.clear();
    gone->companyId = 0;
    // Marked deleted but not put into the trash: a merged lead cannot be restored or listed any more.
    gone->isDeleted = true;
    editLead(
        into,
        [&contacts](Lead &lead) {
            for (const LeadContact &link : contacts) {
                const bool known = std::any_of(lead.contacts.cbegin(), lead.contacts.cend(),
                                               [&link](const LeadContact &have) { return have.id == link.id; });
                if (!known)
                    lead.contacts.append({link.id, false});
            }
        },
        byUser);
    addEvent(u"entity_merged"_s, u"lead"_s, from, author(byUser));
    return true;
}

void World::linkContact(qint64 leadId, qint64 contactId, bool isMain, qint64 byUser)
{
    editLead(
        leadId,
        [&](Lead &lead) {
            if (isMain) {
                for (LeadContact &link : lead.contacts)
                    link.isMain = false;
            }
            for (LeadContact &link : lead.contacts) {
                if (link.id == contactId) {
                    link.isMain = link.isMain || isMain;
                    return;
                }
            }
            lead.contacts.append({contactId, isMain || lead.contacts.isEmpty()});
        },
        byUser);
    addEvent(u"entity_linked"_s, u"lead"_s, leadId, author(byUser), {},
             {QJsonObject{{u"link"_s,
                           QJsonObject{{u"entity"_s, QJsonObject{{u"type"_s, u"contact"_s}, {u"id"_s, contactId}}}}}}});
}

void World::linkCompany(qint64 leadId, qint64 companyId, qint64 byUser)
{
    editLead(
        leadId, [companyId](Lead &lead) { lead.companyId = companyId; }, byUser);
    addEvent(u"entity_linked"_s, u"lead"_s, leadId, author(byUser), {},
             {QJsonObject{{u"link"_s,
                           QJsonObject{{u"entity"_s, QJsonObject{{u"type"_s, u"company"_s}, {u"id"_s, companyId}}}}}}});
}

void World::unlink(qint64 leadId, const QString &entityType, qint64 id, qint64 byUser)
{
    editLead(
        leadId,
        [&](Lead &lead) {
            if (entityType == "contacts"_L1) {
                lead.contacts.removeIf([id](const LeadContact &link) { return link.id == id; });
                const bool hasMain = std::any_of(lead.contacts.cbegin(), lead.contacts.cend(),
                                                 [](const LeadContact &link) { return link.isMain; });
                if (!hasMain && !lead.contacts.isEmpty())
                    lead.contacts.first().isMain = true;
            } else if (entityType == "companies"_L1 && lead.companyId == id) {
                lead.companyId = 0;
            } else if (entityType == "catalog_elements"_L1) {
                lead.elements.removeIf([id](const LinkedElement &link) { return link.id == id; });
            }
        },
        byUser);
    addEvent(u"entity_unlinked"_s, u"lead"_s, leadId, author(byUser),
             {QJsonObject{{u"link"_s, QJsonObject{{u"entity"_s,
                                                   QJsonObject{{u"type"_s, singularOf(entityType)}, {u"id"_s, id}}}}}}},
             {});
}

} // namespace Stanko::Sandbox
