// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// 26 characters that sort by time, as the ids of real events do.
QString eventId(Seconds at, qint64 serial)
{
    static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString id(26, u'0');
    quint64 high = static_cast<quint64>(at) * 1000U;
    for (qsizetype i = 9; i >= 0; --i, high >>= 5)
        id[i] = QLatin1Char(alphabet[high & 31U]);
    quint64 low = static_cast<quint64>(serial);
    for (qsizetype i = 25; i >= 10; --i, low >>= 5)
        id[i] = QLatin1Char(alphabet[low & 31U]);
    return id;
}

/// Who made a client and who looks after him, and when, where it does not say so itself.
void stampClient(Record &client, qint64 author, qint64 manager, Seconds now)
{
    client.createdBy = client.updatedBy = author;
    client.responsibleUserId = client.responsibleUserId != 0 ? client.responsibleUserId : manager;
    client.createdAt = client.createdAt != 0 ? client.createdAt : now;
    client.updatedAt = client.updatedAt != 0 ? client.updatedAt : client.createdAt;
}

} // namespace

QString singularOf(const QString &entityType)
{
    return entityType == "companies"_L1 ? u"company"_s : entityType.chopped(1);
}

qint64 World::author(qint64 byUser) const
{
    return byUser >= 0 ? byUser : m_wellKnown.managerUser;
}

void World::hook(const QString &name, const QString &entityType, qint64 id, qint64 oldStatus, qint64 oldUser)
{
    if (onHook && !m_isBulk)
        onHook(name, entityType, id, oldStatus, oldUser);
}

void World::addEvent(const QString &type, const QString &entityType, qint64 entityId, qint64 byUser,
                     const QJsonArray &before, const QJsonArray &after, Seconds at)
{
    if (m_isBulk)
        return;
    const Seconds moment = at != 0 ? at : now();
    m_events.append({eventId(moment, takeId(u"event"_s)), type, entityType, entityId, byUser, moment, before, after});
}

void World::indexLead(const Lead &lead, bool isIn)
{
    const qint64 keys[] = {lead.id, lead.createdAt, lead.updatedAt};
    for (int i = 0; i < 3; ++i) {
        if (isIn)
            m_leadOrder[i].insert(keys[i], lead.id);
        else
            m_leadOrder[i].remove(keys[i], lead.id);
    }
}

void World::attachLead(const Lead &lead, bool isIn)
{
    for (const LeadContact &link : lead.contacts) {
        if (isIn)
            m_contactLeads.insert(link.id, lead.id);
        else
            m_contactLeads.remove(link.id, lead.id);
    }
    if (lead.companyId != 0 && isIn)
        m_companyLeads.insert(lead.companyId, lead.id);
    else if (lead.companyId != 0)
        m_companyLeads.remove(lead.companyId, lead.id);
}

void World::indexContact(const Contact &contact, bool isIn)
{
    const qint64 keys[] = {contact.id, contact.createdAt, contact.updatedAt};
    for (int i = 0; i < 3; ++i) {
        if (isIn)
            m_contactOrder[i].insert(keys[i], contact.id);
        else
            m_contactOrder[i].remove(keys[i], contact.id);
    }
}

void World::putLead(Lead lead)
{
    const Lead &row = m_leads.add(std::move(lead));
    m_nextIds[u"lead"_s] = std::max(m_nextIds.value(u"lead"_s), row.id);
    attachLead(row, true);
    if (row.isDeleted)
        m_trash.append(row.id);
    else
        indexLead(row, true);
}

void World::putContact(Contact contact)
{
    const Contact &row = m_contacts.add(std::move(contact));
    m_nextIds[u"contact"_s] = std::max(m_nextIds.value(u"contact"_s), row.id);
    if (!row.isDeleted && !row.isHidden)
        indexContact(row, true);
}

void World::putCompany(Company company)
{
    const Company &row = m_companies.add(std::move(company));
    m_nextIds[u"company"_s] = std::max(m_nextIds.value(u"company"_s), row.id);
    m_companyOrder[0].insert(row.id, row.id);
    m_companyOrder[1].insert(row.createdAt, row.id);
    m_companyOrder[2].insert(row.updatedAt, row.id);
}

void World::beginBulk()
{
    m_isBulk = true;
    for (int i = 0; i < 3; ++i) {
        m_leadOrder[i].beginBulk();
        m_contactOrder[i].beginBulk();
        m_companyOrder[i].beginBulk();
    }
}

void World::endBulk()
{
    m_isBulk = false;
    for (int i = 0; i < 3; ++i) {
        m_leadOrder[i].endBulk();
        m_contactOrder[i].endBulk();
        m_companyOrder[i].endBulk();
    }
}

void World::clearRows()
{
    m_leads.clear();
    m_contacts.clear();
    m_companies.clear();
    m_notes.clear();
    m_tasks.clear();
    m_elements.clear();
    m_events.clear();
    m_trash.clear();
    m_unsorted.clear();
    m_contactLeads.clear();
    m_companyLeads.clear();
    m_leadNotes.clear();
    m_leadTasks.clear();
    for (int i = 0; i < 3; ++i) {
        m_leadOrder[i].clear();
        m_contactOrder[i].clear();
        m_companyOrder[i].clear();
    }
}

qint64 World::insertLead(Lead lead, qint64 byUser)
{
    lead.id = takeId(u"lead"_s);
    lead.createdBy = lead.createdBy != 0 ? lead.createdBy : author(byUser);
    lead.updatedBy = author(byUser);
    lead.createdAt = lead.createdAt != 0 ? lead.createdAt : now();
    lead.updatedAt = lead.updatedAt != 0 ? lead.updatedAt : lead.createdAt;
    if ((lead.statusId == kStatusWon || lead.statusId == kStatusLost) && lead.closedAt == 0)
        lead.closedAt = lead.updatedAt;
    const qint64 id = lead.id;
    addEvent(u"lead_added"_s, u"lead"_s, id, author(byUser), {}, {}, lead.createdAt);
    putLead(std::move(lead));
    hook(u"add_lead"_s, u"leads"_s, id);
    return id;
}

qint64 World::insertContact(Contact contact, qint64 byUser)
{
    contact.id = takeId(u"contact"_s);
    stampClient(contact, author(byUser), m_wellKnown.managerUser, now());
    const qint64 id = contact.id;
    addEvent(u"contact_added"_s, u"contact"_s, id, author(byUser), {}, {}, contact.createdAt);
    putContact(std::move(contact));
    hook(u"add_contact"_s, u"contacts"_s, id);
    return id;
}

qint64 World::insertCompany(Company company, qint64 byUser)
{
    company.id = takeId(u"company"_s);
    stampClient(company, author(byUser), m_wellKnown.managerUser, now());
    const qint64 id = company.id;
    addEvent(u"company_added"_s, u"company"_s, id, author(byUser), {}, {}, company.createdAt);
    putCompany(std::move(company));
    hook(u"add_company"_s, u"companies"_s, id);
    return id;
}

qint64 World::insertNote(Note note, qint64 byUser)
{
    note.id = takeId(u"note"_s);
    note.createdBy = note.createdBy != 0 ? note.createdBy : author(byUser);
    note.updatedBy = note.createdBy;
    note.createdAt = note.createdAt != 0 ? note.createdAt : now();
    note.updatedAt = note.updatedAt != 0 ? note.updatedAt : note.createdAt;
    note.responsibleUserId = note.responsibleUserId != 0 ? note.responsibleUserId : m_wellKnown.managerUser;
    if (note.entityType == "leads"_L1)
        m_leadNotes.insert(note.entityId, note.id);
    const QString type = note.type == "common"_L1 ? u"common_note_added"_s : u"service_note_added"_s;
    addEvent(type, singularOf(note.entityType), note.entityId, note.createdBy, {},
             {QJsonObject{{u"note"_s, QJsonObject{{u"id"_s, note.id}}}}}, note.createdAt);
    const qint64 id = note.id;
    const QString name = u"note_"_s + singularOf(note.entityType);
    m_notes.add(std::move(note));
    hook(name, u"notes"_s, id);
    return id;
}

qint64 World::insertTask(Task task, qint64 byUser)
{
    task.id = takeId(u"task"_s);
    task.createdBy = task.createdBy != 0 ? task.createdBy : author(byUser);
    task.updatedBy = task.createdBy;
    task.createdAt = task.createdAt != 0 ? task.createdAt : now();
    task.updatedAt = task.updatedAt != 0 ? task.updatedAt : task.createdAt;
    if (task.responsibleUserId == 0)
        task.responsibleUserId = author(byUser);
    if (task.entityType == "leads"_L1)
        m_leadTasks.insert(task.entityId, task.id);
    addEvent(u"task_added"_s, u"task"_s, task.id, task.createdBy, {}, {}, task.createdAt);
    const qint64 id = task.id;
    m_tasks.add(std::move(task));
    hook(u"add_task"_s, u"tasks"_s, id);
    return id;
}

qint64 World::insertElement(Element element, qint64 byUser)
{
    element.id = takeId(u"element"_s);
    element.createdBy = element.updatedBy = author(byUser);
    element.createdAt = element.updatedAt = now();
    const qint64 id = element.id;
    m_elements.add(std::move(element));
    return id;
}

} // namespace Stanko::Sandbox
