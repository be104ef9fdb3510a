// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include "app/sandbox/worldsetup.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QUuid>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

const Status *Pipeline::status(qint64 statusId) const
{
    for (const Status &entry : statuses) {
        if (entry.id == statusId)
            return &entry;
    }
    return nullptr;
}

qint64 Pipeline::unsortedStatusId() const
{
    for (const Status &entry : statuses) {
        if (entry.type == 1)
            return entry.id;
    }
    return 0;
}

qint64 Pipeline::firstOrdinaryStatusId() const
{
    for (const Status &entry : statuses) {
        if (entry.type == 0)
            return entry.id;
    }
    return 0;
}

void setField(QList<FieldValues> &fields, qint64 fieldId, const QList<Value> &values)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields.at(i).fieldId != fieldId)
            continue;
        if (values.isEmpty())
            fields.removeAt(i);
        else
            fields[i].values = values;
        return;
    }
    if (!values.isEmpty())
        fields.append({fieldId, values});
}

const FieldValues *findField(const QList<FieldValues> &fields, qint64 fieldId)
{
    for (const FieldValues &entry : fields) {
        if (entry.fieldId == fieldId)
            return &entry;
    }
    return nullptr;
}

World::World()
{
    setZone(m_account.zone);
    m_pipelines = defaultPipelines(m_wellKnown);
    m_fields = defaultFields(m_wellKnown);
    fieldsChanged();
    m_users = {{7100200, u"Каталогов Борис"_s, u"manager@example.com"_s, true, true}};
    m_lossReasons = {{501, u"Дорого"_s, 10}, {502, u"Отремонтировали сами"_s, 20}, {503, u"Нет ответа"_s, 30}};
    issueToken(180LL * 24 * 3600);
}

Seconds World::now() const
{
    return m_frozenAt != 0 ? m_frozenAt : QDateTime::currentSecsSinceEpoch() + m_clockOffset;
}

void World::setZone(const QByteArray &ianaName)
{
    m_account.zone = ianaName;
    m_zone = QTimeZone(ianaName);
    m_midnights.clear();
}

Seconds World::midnight(const QDate &day) const
{
    const qint64 key = day.toJulianDay();
    const auto known = m_midnights.constFind(key);
    if (known != m_midnights.cend())
        return *known;
    // startOfDay, because where clocks jump at midnight the day begins later.
    const Seconds result = day.startOfDay(m_zone).toSecsSinceEpoch();
    m_midnights.insert(key, result);
    return result;
}

QDate World::dayOf(Seconds instant) const
{
    return QDateTime::fromSecsSinceEpoch(instant, m_zone).date();
}

const Pipeline *World::pipeline(qint64 id) const
{
    for (const Pipeline &entry : m_pipelines) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

const Pipeline *World::mainPipeline() const
{
    for (const Pipeline &entry : m_pipelines) {
        if (entry.isMain)
            return &entry;
    }
    return m_pipelines.isEmpty() ? nullptr : &m_pipelines.first();
}

const Field *World::field(qint64 id) const
{
    const auto at = m_fieldPositions.constFind(id);
    return at == m_fieldPositions.cend() ? nullptr : &m_fields.at(*at);
}

const Field *World::fieldByCode(const QString &entity, const QString &code) const
{
    for (const Field &entry : m_fields) {
        if (entry.entity == entity && entry.code == code)
            return &entry;
    }
    return nullptr;
}

void World::fieldsChanged()
{
    m_fieldPositions.clear();
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fieldPositions.insert(m_fields.at(i).id, i);
}

qint64 World::tagId(const QString &entity, const QString &name)
{
    for (const Tag &entry : m_tags) {
        if (entry.entity == entity && entry.name == name)
            return entry.id;
    }
    const Tag made{takeId(u"tag"_s), entity, name, {}};
    m_tags.append(made);
    return made.id;
}

const Tag *World::tag(qint64 id) const
{
    for (const Tag &entry : m_tags) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

qint64 World::takeId(const QString &kind)
{
    static const QHash<QString, qint64> first{
        {u"lead"_s, 30100000},    {u"contact"_s, 40200000}, {u"company"_s, 45300000}, {u"note"_s, 330001000},
        {u"task"_s, 61000100},    {u"tag"_s, 6100},         {u"webhook"_s, 9100},     {u"source"_s, 8300},
        {u"catalog"_s, 8801},     {u"element"_s, 70010},    {u"field"_s, 990000},     {u"enum"_s, 1660000},
        {u"pipeline"_s, 8900000}, {u"status"_s, 79000000},  {u"event"_s, 1},          {u"unsorted"_s, 1}};
    qint64 &next = m_nextIds[kind];
    if (next == 0)
        next = first.value(kind, 1000);
    return ++next;
}

const Token *World::token(const QByteArray &text) const
{
    const QString wanted = QString::fromUtf8(text);
    for (const Token &entry : m_tokens) {
        if (entry.text == wanted)
            return &entry;
    }
    return nullptr;
}

QString World::issueToken(qint64 secondsToLive, bool isAdmin, qint64 userId)
{
    Token made;
    made.userId = userId != 0 ? userId : m_wellKnown.managerUser;
    made.accountId = m_account.id;
    made.expiresAt = now() + secondsToLive;
    made.isAdmin = isAdmin;
    const auto part = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QJsonObject claims{{u"aud"_s, u"practice"_s},
                             {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"iat"_s, now()},
                             {u"nbf"_s, now()},
                             {u"exp"_s, made.expiresAt},
                             {u"sub"_s, QString::number(made.userId)},
                             {u"account_id"_s, made.accountId},
                             {u"scopes"_s, QJsonArray{u"crm"_s}}};
    made.text = QString::fromLatin1(part(R"({"typ":"JWT","alg":"RS256"})") + '.' +
                                    part(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + '.' +
                                    part("practice-signature-that-nobody-checks"));
    m_tokens.append(made);
    return made.text;
}

void World::revokeToken(const QString &text)
{
    for (Token &entry : m_tokens) {
        if (entry.text == text)
            entry.isRevoked = true;
    }
}

QString World::defaultToken() const
{
    return m_tokens.isEmpty() ? QString() : m_tokens.first().text;
}

void World::setDefaultToken(const QString &text, Seconds expiresAt)
{
    if (m_tokens.isEmpty())
        issueToken(0);
    m_tokens.first().text = text;
    m_tokens.first().expiresAt = expiresAt;
}

qint64 World::addLead(const NewLead &given)
{
    const Pipeline *home = given.pipelineId != 0 ? pipeline(given.pipelineId) : mainPipeline();
    Lead lead;
    lead.name = given.name;
    lead.pipelineId = home ? home->id : given.pipelineId;
    lead.statusId = given.statusId != 0 ? given.statusId : (home ? home->firstOrdinaryStatusId() : 0);
    lead.priceMinor = given.price * 100;
    lead.responsibleUserId = given.responsibleUserId != 0 ? given.responsibleUserId : m_wellKnown.managerUser;
    lead.createdAt = given.createdAt != 0 ? given.createdAt : now();
    lead.updatedAt = given.updatedAt != 0 ? given.updatedAt : lead.createdAt;
    if (lead.statusId == kStatusWon || lead.statusId == kStatusLost)
        lead.closedAt = given.closedAt != 0 ? given.closedAt : lead.updatedAt;
    const auto text = [&lead](qint64 fieldId, const QString &value) {
        if (!value.isEmpty())
            lead.fields.append({fieldId, {Value{value, 0, 0, {}}}});
    };
    text(m_wellKnown.serial, given.serial);
    text(m_wellKnown.model, given.model);
    text(m_wellKnown.telegram, given.telegram);
    text(m_wellKnown.configuration, given.configuration);
    if (given.nextMaintenance.isValid())
        lead.fields.append({m_wellKnown.nextMaintenance, {Value{{}, given.nextMaintenance.toJulianDay(), 0, {}}}});
    if (given.contactId != 0)
        lead.contacts.append({given.contactId, true});
    lead.companyId = given.companyId;
    for (const QString &name : given.tags)
        lead.tagIds.append(tagId(u"leads"_s, name));
    return insertLead(std::move(lead), m_wellKnown.managerUser);
}

qint64 World::addContact(const QString &name, const QString &phone, qint64 companyId)
{
    Contact contact;
    contact.name = name;
    contact.companyId = companyId;
    if (!phone.isEmpty()) {
        const Field *phones = fieldByCode(u"contacts"_s, u"PHONE"_s);
        contact.fields.append({phones->id, {Value{phone, 0, phones->enums.first().id, {}}}});
    }
    return insertContact(std::move(contact), m_wellKnown.managerUser);
}

qint64 World::addCompany(const QString &name, const QString &phone)
{
    Company company;
    company.name = name;
    if (!phone.isEmpty()) {
        const Field *phones = fieldByCode(u"companies"_s, u"PHONE"_s);
        company.fields.append({phones->id, {Value{phone, 0, phones->enums.first().id, {}}}});
    }
    return insertCompany(std::move(company), m_wellKnown.managerUser);
}

qint64 World::addNote(const QString &entityType, qint64 entityId, const QString &text, qint64 byUser)
{
    Note note;
    note.entityType = entityType;
    note.entityId = entityId;
    note.type = u"common"_s;
    note.params = {{u"text"_s, text}};
    return insertNote(note, byUser != 0 ? byUser : m_wellKnown.managerUser);
}

QList<Note> World::notesOf(qint64 leadId) const
{
    QList<qint64> ids = m_leadNotes.values(leadId);
    std::sort(ids.begin(), ids.end());
    QList<Note> result;
    for (const qint64 id : std::as_const(ids))
        result.append(*m_notes.find(id));
    return result;
}

QList<Task> World::tasksOf(qint64 leadId) const
{
    QList<qint64> ids = m_leadTasks.values(leadId);
    std::sort(ids.begin(), ids.end());
    QList<Task> result;
    for (const qint64 id : std::as_const(ids))
        result.append(*m_tasks.find(id));
    return result;
}

Seconds World::closestTaskOf(qint64 leadId) const
{
    Seconds closest = 0;
    for (auto at = m_leadTasks.constFind(leadId); at != m_leadTasks.cend() && at.key() == leadId; ++at) {
        const Task *task = m_tasks.find(at.value());
        if (!task->isCompleted && (closest == 0 || task->completeTill < closest))
            closest = task->completeTill;
    }
    return closest;
}

QString World::fieldText(qint64 leadId, qint64 fieldId) const
{
    const Lead *row = lead(leadId);
    const FieldValues *values = row ? findField(row->fields, fieldId) : nullptr;
    if (!values || values->values.isEmpty())
        return {};
    const Field *definition = field(fieldId);
    if (definition && definition->type == "date"_L1)
        return QDate::fromJulianDay(values->values.first().number).toString(Qt::ISODate);
    return values->values.first().text;
}

QDate World::fieldDay(qint64 leadId, qint64 fieldId) const
{
    return QDate::fromString(fieldText(leadId, fieldId), Qt::ISODate);
}

QList<qint64> World::leadsOfContact(qint64 contactId) const
{
    QList<qint64> ids = m_contactLeads.values(contactId);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<qint64> World::leadsOfCompany(qint64 companyId) const
{
    QList<qint64> ids = m_companyLeads.values(companyId);
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace Stanko::Sandbox
