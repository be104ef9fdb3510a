// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooksender.h"

#include "app/sandbox/world.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Collects `key=value&` pairs under one bracket prefix.
class Form
{
public:
    explicit Form(const QString &prefix) : m_prefix(prefix) {}
    Form &add(const QString &key, const QString &value)
    {
        m_bytes += QUrl::toPercentEncoding(m_prefix + key) + '=' + QUrl::toPercentEncoding(value) + '&';
        return *this;
    }
    Form &add(const QString &key, qint64 value) { return add(key, QString::number(value)); }
    QByteArray bytes() const { return m_bytes; }

private:
    QString m_prefix;
    QByteArray m_bytes;
};

void addFields(Form &form, const World &world, const QList<FieldValues> &fields)
{
    int at = 0;
    for (const FieldValues &entry : fields) {
        const Field *field = world.field(entry.fieldId);
        if (!field)
            continue;
        const QString base = u"[custom_fields][%1]"_s.arg(at++);
        form.add(base + u"[id]"_s, field->id).add(base + u"[name]"_s, field->name);
        for (qsizetype v = 0; v < entry.values.size(); ++v) {
            const Value &value = entry.values.at(v);
            const QString slot = base + u"[values][%1]"_s.arg(v);
            if (field->type == "date"_L1)
                form.add(slot, world.midnight(QDate::fromJulianDay(value.number)));
            else if (field->type == "date_time"_L1)
                form.add(slot, value.number);
            else if (field->type == "checkbox"_L1)
                form.add(slot + u"[value]"_s, value.number);
            else
                form.add(slot + u"[value]"_s, value.text);
            if (value.enumId != 0)
                form.add(slot + u"[enum]"_s, value.enumId);
        }
        if (!field->code.isEmpty())
            form.add(base + u"[code]"_s, field->code);
    }
}

void addStamps(Form &form, const World &world, const Record &row)
{
    form.add(u"[responsible_user_id]"_s, row.responsibleUserId).add(u"[last_modified]"_s, row.updatedAt);
    form.add(u"[modified_user_id]"_s, row.updatedBy).add(u"[created_user_id]"_s, row.createdBy);
    form.add(u"[date_create]"_s, row.createdAt).add(u"[account_id]"_s, world.account().id);
    form.add(u"[created_at]"_s, row.createdAt).add(u"[updated_at]"_s, row.updatedAt);
}

QByteArray leadForm(const World &world, const QString &action, const Lead &lead, int index, qint64 oldStatus,
                    qint64 oldUser)
{
    Form form(u"leads[%1][%2]"_s.arg(action).arg(index));
    form.add(u"[id]"_s, lead.id);
    if (action == "delete"_L1)
        return form.add(u"[status_id]"_s, lead.statusId).add(u"[pipeline_id]"_s, lead.pipelineId).bytes();
    if (!lead.name.isEmpty())
        form.add(u"[name]"_s, lead.name);
    form.add(u"[status_id]"_s, lead.statusId);
    if (oldStatus != 0)
        form.add(u"[old_status_id]"_s, oldStatus);
    form.add(u"[price]"_s, lead.priceMinor / 100).add(u"[pipeline_id]"_s, lead.pipelineId);
    for (qsizetype i = 0; i < lead.tagIds.size(); ++i) {
        const Tag *tag = world.tag(lead.tagIds.at(i));
        if (tag)
            form.add(u"[tags][%1][id]"_s.arg(i), tag->id).add(u"[tags][%1][name]"_s.arg(i), tag->name);
    }
    addFields(form, world, lead.fields);
    if (oldUser != 0)
        form.add(u"[old_responsible_user_id]"_s, oldUser);
    addStamps(form, world, lead);
    return form.bytes();
}

QByteArray personForm(const World &world, const QString &action, const Record &row, const QString &type,
                      const QList<qint64> &leads, qint64 companyId, int index)
{
    Form form(u"contacts[%1][%2]"_s.arg(action).arg(index));
    form.add(u"[id]"_s, row.id).add(u"[name]"_s, row.name);
    if (const Company *company = world.company(companyId))
        form.add(u"[company_name]"_s, company->name).add(u"[linked_company_id]"_s, company->id);
    addFields(form, world, row.fields);
    for (const qint64 id : leads)
        form.add(u"[linked_leads_id][%1][ID]"_s.arg(id), id);
    addStamps(form, world, row);
    return form.add(u"[type]"_s, type).bytes();
}

QString localText(const World &world, Seconds at)
{
    return QDateTime::fromSecsSinceEpoch(at, world.zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

int elementType(const QString &entity)
{
    return entity == "contacts"_L1 ? 1 : entity == "leads"_L1 ? 2 : 3;
}

} // namespace

QByteArray webhookForm(const World &world, const QString &name, const QString &entity, qint64 id, int index,
                       qint64 oldStatus, qint64 oldUser)
{
    const QString action = name.section(u'_', 0, 0);
    if (entity == "leads"_L1) {
        const Lead *lead = world.lead(id);
        return lead ? leadForm(world, action, *lead, index, oldStatus, oldUser) : QByteArray();
    }
    if (entity == "contacts"_L1) {
        const Contact *contact = world.contact(id);
        return contact ? personForm(world, action, *contact, u"contact"_s, world.leadsOfContact(id), contact->companyId,
                                    index)
                       : QByteArray();
    }
    if (entity == "companies"_L1) {
        const Company *company = world.company(id);
        return company ? personForm(world, action, *company, u"company"_s, world.leadsOfCompany(id), 0, index)
                       : QByteArray();
    }
    if (entity == "notes"_L1) {
        const Note *note = world.notes().find(id);
        if (!note)
            return {};
        Form form((note->entityType == "leads"_L1 ? u"leads"_s : u"contacts"_s) + u"[note][%1][note]"_s.arg(index));
        form.add(u"[id]"_s, note->id).add(u"[note_type]"_s, note->type == "common"_L1 ? 4 : 25);
        form.add(u"[text]"_s, note->params.value("text"_L1).toString().toHtmlEscaped());
        form.add(u"[element_type]"_s, elementType(note->entityType)).add(u"[element_id]"_s, note->entityId);
        form.add(u"[account_id]"_s, world.account().id).add(u"[date_create]"_s, localText(world, note->createdAt));
        form.add(u"[created_by]"_s, note->createdBy).add(u"[main_user_id]"_s, note->responsibleUserId);
        return form.add(u"[created_at]"_s, note->createdAt).add(u"[updated_at]"_s, note->updatedAt).bytes();
    }
    if (entity == "tasks"_L1) {
        const Task *task = world.tasks().find(id);
        if (!task)
            return {};
        Form form(u"task[%1][%2]"_s.arg(action).arg(index));
        form.add(u"[id]"_s, task->id).add(u"[element_id]"_s, task->entityId);
        form.add(u"[element_type]"_s, elementType(task->entityType)).add(u"[task_type]"_s, task->typeId);
        form.add(u"[date_create]"_s, localText(world, task->createdAt)).add(u"[text]"_s, task->text);
        form.add(u"[status]"_s, task->isCompleted ? 1 : 0).add(u"[account_id]"_s, world.account().id);
        form.add(u"[created_user_id]"_s, task->createdBy).add(u"[responsible_user_id]"_s, task->responsibleUserId);
        return form.add(u"[complete_till]"_s, localText(world, task->completeTill)).bytes();
    }
    if (entity == "unsorted"_L1) {
        Form form(u"unsorted[%1][%2]"_s.arg(action).arg(index));
        const Lead *lead = world.lead(id);
        form.add(u"[account_id]"_s, world.account().id).add(u"[pipeline_id]"_s, lead ? lead->pipelineId : 0);
        return form.add(u"[data][leads][0][id]"_s, id).bytes();
    }
    return {};
}

} // namespace Stanko::Sandbox
