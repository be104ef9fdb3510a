// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

void writeNote(JsonOut &out, const Call &call, const Note &note)
{
    out.beginObject().field("id", note.id).field("entity_id", note.entityId).field("created_by", note.createdBy);
    out.field("updated_by", note.updatedBy).field("created_at", note.createdAt).field("updated_at", note.updatedAt);
    out.field("responsible_user_id", note.responsibleUserId).field("group_id", qint64(0));
    out.field("note_type", note.type).key("params").json(note.params).field("account_id", call.world.account().id);
    out.selfLink(call.href(note.entityType.toUtf8() + '/' + QByteArray::number(note.entityId) + "/notes/" +
                           QByteArray::number(note.id)));
    out.endObject();
}

bool exists(const World &world, const QString &entity, qint64 id)
{
    if (entity == "leads"_L1)
        return world.lead(id) != nullptr;
    return entity == "contacts"_L1 ? world.contact(id) != nullptr : world.company(id) != nullptr;
}

QStringList neededParams(const QString &type)
{
    if (type == "common"_L1)
        return {u"text"_s};
    if (type == "call_in"_L1 || type == "call_out"_L1)
        return {u"duration"_s, u"source"_s, u"phone"_s};
    if (type == "service_message"_L1 || type == "extended_service_message"_L1)
        return {u"service"_s, u"text"_s};
    if (type == "sms_in"_L1 || type == "sms_out"_L1)
        return {u"text"_s, u"phone"_s};
    if (type == "message_cashier"_L1)
        return {u"status"_s, u"text"_s};
    if (type == "geolocation"_L1)
        return {u"text"_s, u"longitude"_s, u"latitude"_s};
    if (type == "attachment"_L1)
        return {u"file_uuid"_s, u"file_name"_s};
    return {};
}

void checkNote(const Call &call, const QJsonObject &item, bool isNew, Complaints &complaints)
{
    checkKeys(call, item,
              {u"id"_s, u"entity_id"_s, u"note_type"_s, u"params"_s, u"created_by"_s, u"responsible_user_id"_s,
               u"request_id"_s, u"is_need_to_trigger_digital_pipeline"_s, u"created_at"_s, u"updated_at"_s},
              complaints);
    const QString type = item.value("note_type"_L1).toString();
    const QStringList needed = neededParams(type);
    if (isNew && needed.isEmpty())
        complaints.notAChoice(u"note_type"_s);
    if (!isNew && !item.contains("params"_L1))
        return;
    if (!item.value("params"_L1).isObject()) {
        complaints.missing(u"params"_s);
        return;
    }
    const QJsonObject params = item.value("params"_L1).toObject();
    for (const QString &key : needed) {
        if (!params.contains(key))
            complaints.missing(u"params."_s + key);
    }
    if (params.contains("text"_L1) && !params.value("text"_L1).isString())
        complaints.wrongType(u"params.text"_s, u"string"_s);
    else if (params.contains("text"_L1) && params.value("text"_L1).toString().isEmpty())
        complaints.add(u"NotBlank"_s, u"params.text"_s);
}

HttpReply listNotes(const Call &call, const QString &entity, qint64 entityId)
{
    const Query filter = call.query.under(u"filter"_s);
    const QStringList types = filter.list(u"note_type"_s);
    const auto fits = [&](const Note &note) {
        return note.entityType == entity && (entityId == 0 || note.entityId == entityId) &&
               isListed(filter, u"id"_s, note.id) && isListed(filter, u"entity_id"_s, note.entityId) &&
               (types.isEmpty() || types.contains(note.type)) && inRange(filter, u"updated_at"_s, note.updatedAt);
    };
    QList<const Note *> notes;
    if (entity == "leads"_L1 && entityId != 0) {
        const QList<Note> own = call.world.notesOf(entityId);
        for (const Note &note : own) {
            if (fits(note))
                notes.append(std::as_const(call.world).notes().find(note.id));
        }
    } else {
        for (const Note &note : std::as_const(call.world).notes()) {
            if (fits(note))
                notes.append(&note);
        }
    }
    const bool byUpdate = call.query.has(u"order[updated_at]"_s);
    const bool isDescending = call.query.value(byUpdate ? u"order[updated_at]"_s : u"order[id]"_s) == "desc"_L1;
    std::stable_sort(notes.begin(), notes.end(), [&](const Note *a, const Note *b) {
        const qint64 left = byUpdate ? a->updatedAt : a->id;
        const qint64 right = byUpdate ? b->updatedAt : b->id;
        return isDescending ? right < left : left < right;
    });
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<const Note *> rows = cut(notes, page, &more);
    return listReply(call, "notes", page, rows.size(), more, [&](JsonOut &out) {
        for (const Note *note : rows)
            writeNote(out, call, *note);
    });
}

HttpReply addNotes(const Call &call, const QString &entity, qint64 entityId, const QList<QJsonObject> &items)
{
    Complaints complaints;
    QList<Note> notes;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject &item = items.at(i);
        complaints.startEntity(requestIdOf(item, i));
        checkNote(call, item, true, complaints);
        Note note;
        note.entityType = entity;
        note.entityId = entityId != 0 ? entityId : item.value("entity_id"_L1).toInteger();
        if (note.entityId == 0)
            complaints.missing(u"entity_id"_s);
        else if (!exists(call.world, entity, note.entityId))
            complaints.notAChoice(u"entity_id"_s);
        note.type = item.value("note_type"_L1).toString();
        note.params = item.value("params"_L1).toObject();
        note.createdBy = item.value("created_by"_L1).toInteger(call.token.userId);
        note.createdAt = item.value("created_at"_L1).toInteger();
        note.responsibleUserId = item.value("responsible_user_id"_L1).toInteger();
        notes.append(note);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    return writtenReply(call, "notes", [&](JsonOut &out) {
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const qint64 id = call.world.insertNote(notes.at(i), call.token.userId);
            out.beginObject().field("id", id).field("entity_id", notes.at(i).entityId);
            out.field("request_id", requestIdOf(items.at(i), i));
            out.selfLink(call.href(entity.toUtf8() + '/' + QByteArray::number(notes.at(i).entityId) + "/notes/" +
                                   QByteArray::number(id)));
            out.endObject();
        }
    });
}

HttpReply editNotes(const Call &call, qint64 noteId, const QList<QJsonObject> &items)
{
    Complaints complaints;
    for (qsizetype i = 0; i < items.size(); ++i) {
        complaints.startEntity(requestIdOf(items.at(i), i));
        checkNote(call, items.at(i), false, complaints);
        const qint64 id = noteId != 0 ? noteId : items.at(i).value("id"_L1).toInteger();
        if (!call.world.notes().find(id))
            complaints.notAChoice(u"id"_s);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    const auto apply = [&](JsonOut &out, const QJsonObject &item) {
        Note *note = call.world.notes().find(noteId != 0 ? noteId : item.value("id"_L1).toInteger());
        if (item.contains("params"_L1))
            note->params = item.value("params"_L1).toObject();
        note->updatedAt = call.world.now();
        note->updatedBy = call.token.userId;
        out.beginObject().field("id", note->id).field("entity_id", note->entityId).field("updated_at", note->updatedAt);
        out.selfLink(call.origin + call.request.path).endObject();
    };
    if (noteId != 0) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        apply(out, items.first());
        return reply;
    }
    return writtenReply(call, "notes", [&](JsonOut &out) {
        for (const QJsonObject &item : items)
            apply(out, item);
    });
}

} // namespace

HttpReply routeNotes(const Call &call, const QString &entity)
{
    // Either `leads/notes[/id]` or `leads/{entity}/notes[/id]`.
    const bool isOfOne = call.segment(1) != "notes"_L1;
    const qint64 entityId = isOfOne ? call.id(1) : 0;
    const qint64 noteId = call.id(isOfOne ? 3 : 2);
    if (call.isGet()) {
        if (noteId == 0)
            return listNotes(call, entity, entityId);
        const Note *note = std::as_const(call.world).notes().find(noteId);
        if (!note || note->entityType != entity)
            return nothing();
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeNote(out, call, *note);
        return reply;
    }
    HttpReply refusal;
    if (call.isPost() && !call.request.body.trimmed().startsWith('['))
        return problem(400, u"Bad Request"_s, u"Array expected"_s);
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    if (call.isPost())
        return addNotes(call, entity, entityId, *items);
    return call.isPatch() ? editNotes(call, noteId, *items) : wrongMethod();
}

namespace {

void writeTask(JsonOut &out, const Call &call, const Task &task)
{
    out.beginObject().field("id", task.id).field("created_by", task.createdBy).field("updated_by", task.updatedBy);
    out.field("created_at", task.createdAt).field("updated_at", task.updatedAt);
    out.field("responsible_user_id", task.responsibleUserId).field("group_id", qint64(0));
    out.numberOrNull("entity_id", task.entityId).textOrNull("entity_type", task.entityType);
    out.field("duration", task.duration).flag("is_completed", task.isCompleted).field("task_type_id", task.typeId);
    out.field("text", task.text).key("result");
    // An empty PHP array on the real server: the same key is a list when empty and an object when filled.
    if (task.result.isEmpty())
        out.beginArray().endArray();
    else
        out.beginObject().field("text", task.result).endObject();
    out.field("complete_till", task.completeTill).field("account_id", call.world.account().id);
    out.selfLink(call.href("tasks/" + QByteArray::number(task.id))).endObject();
}

void readTask(const Call &call, const QJsonObject &item, Task &task, bool isNew, Complaints &complaints)
{
    checkKeys(call, item,
              {u"id"_s, u"text"_s, u"complete_till"_s, u"entity_id"_s, u"entity_type"_s, u"is_completed"_s,
               u"task_type_id"_s, u"duration"_s, u"result"_s, u"created_by"_s, u"updated_by"_s, u"created_at"_s,
               u"updated_at"_s, u"request_id"_s, u"responsible_user_id"_s},
              complaints);
    for (const QString &key : {u"text"_s, u"complete_till"_s}) {
        if (isNew && !item.contains(key))
            complaints.missing(key);
    }
    if (item.contains("complete_till"_L1) && !item.value("complete_till"_L1).isDouble())
        complaints.wrongType(u"complete_till"_s, u"int"_s);
    task.text = item.value("text"_L1).toString(task.text);
    task.completeTill = item.value("complete_till"_L1).toInteger(task.completeTill);
    task.entityId = item.value("entity_id"_L1).toInteger(task.entityId);
    task.entityType = item.value("entity_type"_L1).toString(task.entityType);
    task.typeId = item.value("task_type_id"_L1).toInt(task.typeId);
    task.duration = item.value("duration"_L1).toInt(task.duration);
    task.isCompleted = item.value("is_completed"_L1).toBool(task.isCompleted);
    task.result = item.value("result"_L1)["text"_L1].toString(task.result);
    task.responsibleUserId = item.value("responsible_user_id"_L1).toInteger(task.responsibleUserId);
    if (isNew) {
        task.createdBy = item.value("created_by"_L1).toInteger(call.token.userId);
        task.createdAt = item.value("created_at"_L1).toInteger();
    }
    const bool isWorker = std::any_of(call.world.users().cbegin(), call.world.users().cend(), [&](const User &user) {
        return user.id == task.responsibleUserId && user.isActive;
    });
    if (task.responsibleUserId != 0 && !isWorker)
        complaints.notAChoice(u"responsible_user_id"_s);
    if (!task.entityType.isEmpty() && !exists(call.world, task.entityType, task.entityId))
        complaints.notAChoice(u"entity_id"_s);
}

HttpReply listTasks(const Call &call)
{
    const Query filter = call.query.under(u"filter"_s);
    QList<const Task *> tasks;
    for (const Task &task : std::as_const(call.world).tasks()) {
        const QString type = filter.value(u"entity_type"_s);
        if (isListed(filter, u"id"_s, task.id) && isListed(filter, u"entity_id"_s, task.entityId) &&
            isListed(filter, u"responsible_user_id"_s, task.responsibleUserId) &&
            isListed(filter, u"is_completed"_s, task.isCompleted ? 1 : 0) &&
            isListed(filter, u"task_type"_s, task.typeId) && isListed(filter, u"task_type_id"_s, task.typeId) &&
            (type.isEmpty() || type == task.entityType) && inRange(filter, u"updated_at"_s, task.updatedAt))
            tasks.append(&task);
    }
    QString key = u"id"_s;
    for (const QString &one : {u"created_at"_s, u"complete_till"_s}) {
        if (call.query.has(u"order[%1]"_s.arg(one)))
            key = one;
    }
    const bool isDescending = call.query.value(u"order[%1]"_s.arg(key)) == "desc"_L1;
    const auto valueOf = [&key](const Task *task) {
        return key == "id"_L1 ? task->id : key == "created_at"_L1 ? task->createdAt : task->completeTill;
    };
    std::stable_sort(tasks.begin(), tasks.end(), [&](const Task *a, const Task *b) {
        return isDescending ? valueOf(b) < valueOf(a) : valueOf(a) < valueOf(b);
    });
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<const Task *> rows = cut(tasks, page, &more);
    return listReply(call, "tasks", page, rows.size(), more, [&](JsonOut &out) {
        for (const Task *task : rows)
            writeTask(out, call, *task);
    });
}

} // namespace

HttpReply routeTasks(const Call &call)
{
    const qint64 wanted = call.id(1);
    if (call.isGet() && wanted == 0)
        return listTasks(call);
    Task *known = call.world.tasks().find(wanted);
    if (wanted != 0 && !known)
        return call.isGet() ? nothing() : notFound(u"Task not found"_s);
    if (call.isGet()) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        writeTask(out, call, *known);
        return reply;
    }
    if (!call.isPost() && !call.isPatch())
        return wrongMethod();
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    Complaints complaints;
    QList<Task> tasks;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        const Task *before = call.world.tasks().find(wanted != 0 ? wanted : item.value("id"_L1).toInteger());
        if (call.isPatch() && !before)
            complaints.notAChoice(u"id"_s);
        Task task = call.isPatch() && before ? *before : Task();
        readTask(call, item, task, call.isPost(), complaints);
        tasks.append(task);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    const auto apply = [&](JsonOut &out, qsizetype i) {
        Task &task = tasks[i];
        if (call.isPost()) {
            task.id = call.world.insertTask(task, call.token.userId);
        } else {
            Task *row = call.world.tasks().find(task.id);
            if (task.isCompleted && !row->isCompleted)
                call.world.addEvent(u"task_completed"_s, u"task"_s, task.id, call.token.userId);
            task.updatedAt = call.world.now();
            task.updatedBy = call.token.userId;
            *row = task;
        }
        out.beginObject().field("id", task.id);
        if (call.isPatch())
            out.field("updated_at", task.updatedAt);
        out.field("request_id", requestIdOf(items->at(i), i));
        out.selfLink(call.href("tasks/" + QByteArray::number(task.id))).endObject();
    };
    if (wanted != 0) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        apply(out, 0);
        return reply;
    }
    return writtenReply(call, "tasks", [&](JsonOut &out) {
        for (qsizetype i = 0; i < tasks.size(); ++i)
            apply(out, i);
    });
}

} // namespace Stanko::Sandbox
