// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/codecs.h"
#include "crm/api/jsonread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString readContact(const JsonValue &object, Contact &contact)
{
    contact.id = Json::integerOr0(object.value("id"_L1));
    if (contact.id <= 0)
        return u"no id"_s;
    contact.name = Json::text(object.value("name"_L1));
    if (contact.name.isEmpty()) {
        const QString parts =
            Json::text(object.value("first_name"_L1)) + u' ' + Json::text(object.value("last_name"_L1));
        contact.name = parts.trimmed();
    }
    contact.phones = Json::phones(object);
    contact.updatedAt = Json::integerOr0(object.value("updated_at"_L1));
    contact.isDeleted = Json::boolean(object.value("is_deleted"_L1));
    const JsonValue companies = object.value("_embedded"_L1).value("companies"_L1);
    contact.company = Json::integerOr0(companies.first().value("id"_L1));
    return {};
}

QString readCompany(const JsonValue &object, Company &company)
{
    company.id = Json::integerOr0(object.value("id"_L1));
    if (company.id <= 0)
        return u"no id"_s;
    company.name = Json::text(object.value("name"_L1));
    company.phones = Json::phones(object);
    company.updatedAt = Json::integerOr0(object.value("updated_at"_L1));
    company.isDeleted = Json::boolean(object.value("is_deleted"_L1));
    return {};
}

QString readNote(const JsonValue &object, Note &note)
{
    note.id = Json::integerOr0(object.value("id"_L1));
    if (note.id <= 0)
        return u"no id"_s;
    note.entity = Json::integerOr0(object.value("entity_id"_L1));
    note.type = Json::text(object.value("note_type"_L1));
    note.text = Json::text(object.value("params"_L1).value("text"_L1));
    note.createdBy = Json::integerOr0(object.value("created_by"_L1));
    note.createdAt = Json::integerOr0(object.value("created_at"_L1));
    note.updatedAt = Json::integerOr0(object.value("updated_at"_L1));
    return {};
}

QString readTask(const JsonValue &object, Task &task)
{
    task.id = Json::integerOr0(object.value("id"_L1));
    if (task.id <= 0)
        return u"no id"_s;
    task.text = Json::text(object.value("text"_L1));
    return {};
}

/// The id of the one thing that a POST made.
Result<qint64> postedFrom(const AmoReply &reply, QLatin1StringView list)
{
    const Result<JsonValue> items = Json::embedded(reply, list);
    if (!items)
        return items.error();
    const qint64 id = Json::integerOr0(items->first().value("id"_L1));
    if (id <= 0)
        return Json::badEnvelope(reply, u"no id of what was made in the answer"_s);
    return id;
}

QString readEvent(const JsonValue &object, Event &event)
{
    event.id = Json::text(object.value("id"_L1));
    event.type = Json::text(object.value("type"_L1));
    if (event.id.isEmpty() || event.type.isEmpty())
        return u"no id or type"_s;
    event.entityType = Json::text(object.value("entity_type"_L1));
    event.entityId = Json::integerOr0(object.value("entity_id"_L1));
    event.createdBy = Json::integerOr0(object.value("created_by"_L1));
    event.createdAt = Json::integerOr0(object.value("created_at"_L1));
    for (const QLatin1StringView side : {"value_after"_L1, "value_before"_L1}) {
        const JsonValue change = object.value(side).first();
        if (event.field == 0)
            event.field = Json::integerOr0(change.value("custom_field_value"_L1).value("field_id"_L1));
    }
    return {};
}

} // namespace

Result<ParsedPage<Contact>> contactsFrom(const AmoReply &reply)
{
    return Json::page<Contact>(reply, "contacts"_L1, readContact);
}

Result<Contact> contactFrom(const AmoReply &reply)
{
    return Json::single<Contact>(reply, readContact);
}

Result<ParsedPage<Company>> companiesFrom(const AmoReply &reply)
{
    return Json::page<Company>(reply, "companies"_L1, readCompany);
}

Result<Company> companyFrom(const AmoReply &reply)
{
    return Json::single<Company>(reply, readCompany);
}

Result<ParsedPage<Note>> notesFrom(const AmoReply &reply)
{
    return Json::page<Note>(reply, "notes"_L1, readNote);
}

Result<ParsedPage<Task>> tasksFrom(const AmoReply &reply)
{
    return Json::page<Task>(reply, "tasks"_L1, readTask);
}

Result<ParsedPage<Event>> eventsFrom(const AmoReply &reply)
{
    return Json::page<Event>(reply, "events"_L1, readEvent);
}

Result<NoteId> postedNoteFrom(const AmoReply &reply)
{
    return postedFrom(reply, "notes"_L1);
}

Result<qint64> postedTaskFrom(const AmoReply &reply)
{
    return postedFrom(reply, "tasks"_L1);
}

} // namespace Stanko
