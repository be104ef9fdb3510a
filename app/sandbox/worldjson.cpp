// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/worldjson.h"

#include "app/sandbox/world.h"
#include "app/sandbox/worldmembers.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

#include <functional>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

using namespace Members;

namespace {

constexpr int kFormat = 1;

template<typename T>
QJsonArray rows(const Table<T> &table)
{
    QJsonArray list;
    for (const T &row : table)
        list.append(packed(row));
    return list;
}

template<typename T>
void eachRow(const QJsonValue &list, const std::function<void(T)> &put)
{
    const QJsonArray array = list.toArray();
    for (const QJsonValue &row : array)
        put(unpacked<T>(row));
}

} // namespace

QJsonObject WorldFile::toJson(const World &world)
{
    Out out;
    out("format", kFormat);
    out.json.insert(u"account"_s, packed(world.m_account));
    out.json.insert(u"behaviour"_s, packed(world.m_behaviour));
    out("clock_offset", world.m_clockOffset);
    out("pipelines", world.m_pipelines);
    out("users", world.m_users);
    out("fields", world.m_fields);
    out("tags", world.m_tags);
    out("loss_reasons", world.m_lossReasons);
    out("unsorted", world.m_unsorted);
    out("sources", world.m_sources);
    out("catalogs", world.m_catalogs);
    out("webhooks", world.m_webhooks);
    out("tokens", world.m_tokens);
    out("events", world.m_events);
    out("trash", world.m_trash);
    out.json.insert(u"leads"_s, rows(world.m_leads));
    out.json.insert(u"contacts"_s, rows(world.m_contacts));
    out.json.insert(u"companies"_s, rows(world.m_companies));
    out.json.insert(u"notes"_s, rows(world.m_notes));
    out.json.insert(u"tasks"_s, rows(world.m_tasks));
    out.json.insert(u"elements"_s, rows(world.m_elements));
    QJsonObject ids;
    for (auto it = world.m_nextIds.cbegin(); it != world.m_nextIds.cend(); ++it)
        ids.insert(it.key(), it.value());
    out("next_ids", ids);
    return out.json;
}

bool WorldFile::fromJson(World &world, const QJsonObject &json, QString *why)
{
    In in{json};
    if (in.get("format").toInt() != kFormat) {
        *why = u"this is no state of a practice account (format %1 expected)"_s.arg(kFormat);
        return false;
    }
    world.clearRows();
    world.m_account = unpacked<Account>(in.get("account"));
    world.m_behaviour = unpacked<Behaviour>(in.get("behaviour"));
    in("clock_offset", world.m_clockOffset);
    in("pipelines", world.m_pipelines);
    in("users", world.m_users);
    in("fields", world.m_fields);
    in("tags", world.m_tags);
    in("loss_reasons", world.m_lossReasons);
    in("unsorted", world.m_unsorted);
    in("sources", world.m_sources);
    in("catalogs", world.m_catalogs);
    in("webhooks", world.m_webhooks);
    in("tokens", world.m_tokens);
    in("events", world.m_events);
    world.setZone(world.m_account.zone);
    world.fieldsChanged();
    world.beginBulk();
    eachRow<Lead>(in.get("leads"), [&world](Lead row) { world.putLead(std::move(row)); });
    eachRow<Contact>(in.get("contacts"), [&world](Contact row) { world.putContact(std::move(row)); });
    eachRow<Company>(in.get("companies"), [&world](Company row) { world.putCompany(std::move(row)); });
    world.endBulk();
    // After the leads: a merged lead is deleted as well, but not in the trash.
    in("trash", world.m_trash);
    eachRow<Note>(in.get("notes"), [&world](Note row) {
        if (row.entityType == "leads"_L1)
            world.m_leadNotes.insert(row.entityId, row.id);
        world.m_notes.add(std::move(row));
    });
    eachRow<Task>(in.get("tasks"), [&world](Task row) {
        if (row.entityType == "leads"_L1)
            world.m_leadTasks.insert(row.entityId, row.id);
        world.m_tasks.add(std::move(row));
    });
    eachRow<Element>(in.get("elements"), [&world](Element row) { world.m_elements.add(std::move(row)); });
    const QJsonObject ids = in.get("next_ids").toObject();
    for (auto it = ids.constBegin(); it != ids.constEnd(); ++it)
        world.m_nextIds.insert(it.key(), it.value().toInteger());
    return true;
}

bool WorldFile::save(const World &world, const QString &path, QString *why)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(toJson(world)).toJson(QJsonDocument::Compact));
        if (file.commit())
            return true;
    }
    *why = u"cannot write %1: %2"_s.arg(path, file.errorString());
    return false;
}

bool WorldFile::load(World &world, const QString &path, QString *why)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *why = u"cannot read %1: %2"_s.arg(path, file.errorString());
        return false;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return fromJson(world, document.object(), why);
}

} // namespace Stanko::Sandbox
