// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <algorithm>
#include <cmath>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

bool readInt(const QJsonObject &item, QLatin1String key, qint64 *into, Complaints &complaints)
{
    const QJsonValue value = item.value(key);
    if (value.isUndefined())
        return false;
    if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble())) {
        complaints.wrongType(key, u"int"_s);
        return false;
    }
    *into = value.toInteger();
    return true;
}

void readMoments(const QJsonObject &item, Record &record, Complaints &complaints)
{
    readInt(item, "created_at"_L1, &record.createdAt, complaints);
    readInt(item, "updated_at"_L1, &record.updatedAt, complaints);
    readInt(item, "created_by"_L1, &record.createdBy, complaints);
    readInt(item, "responsible_user_id"_L1, &record.responsibleUserId, complaints);
}

void readName(const QJsonObject &item, Record &record, Complaints &complaints)
{
    const QJsonValue name = item.value("name"_L1);
    if (name.isUndefined())
        return;
    if (!name.isString())
        complaints.wrongType(u"name"_s, u"string"_s);
    record.name = name.toString();
}

qint64 updatedBy(const Call &call, const QJsonObject &item)
{
    return item.value("updated_by"_L1).isDouble() ? item.value("updated_by"_L1).toInteger() : call.token.userId;
}

namespace {

QStringList personKeys()
{
    return {u"id"_s,          u"name"_s,           u"first_name"_s, u"last_name"_s,  u"responsible_user_id"_s,
            u"created_by"_s,  u"updated_by"_s,     u"created_at"_s, u"updated_at"_s, u"custom_fields_values"_s,
            u"tags_to_add"_s, u"tags_to_delete"_s, u"request_id"_s, u"_embedded"_s,  u"is_main"_s};
}

} // namespace

void readContact(const Call &call, const QJsonObject &item, Contact &contact, Complaints &complaints)
{
    checkKeys(call, item, personKeys(), complaints);
    readName(item, contact, complaints);
    readMoments(item, contact, complaints);
    if (item.contains("first_name"_L1))
        contact.firstName = item.value("first_name"_L1).toString();
    if (item.contains("last_name"_L1))
        contact.lastName = item.value("last_name"_L1).toString();
    if (!item.contains("name"_L1) && (item.contains("first_name"_L1) || item.contains("last_name"_L1)))
        contact.name = QString(contact.firstName + u' ' + contact.lastName).trimmed();
    readFields(call, u"contacts"_s, item.value("custom_fields_values"_L1), contact.fields, complaints);
    readTags(call, u"contacts"_s, item, contact.tagIds, complaints);
    const QJsonObject company = item.value("_embedded"_L1)["companies"_L1].toArray().first().toObject();
    if (company.value("id"_L1).isDouble())
        contact.companyId = company.value("id"_L1).toInteger();
}

void readCompany(const Call &call, const QJsonObject &item, Company &company, Complaints &complaints)
{
    checkKeys(call, item, personKeys(), complaints);
    readName(item, company, complaints);
    readMoments(item, company, complaints);
    readFields(call, u"companies"_s, item.value("custom_fields_values"_L1), company.fields, complaints);
    readTags(call, u"companies"_s, item, company.tagIds, complaints);
}

namespace {

/// POST and PATCH of contacts and of companies are the same but for the type.
template<typename T>
struct Family
{
    const char *key;
    std::function<const T *(qint64)> find;
    std::function<void(const QJsonObject &, T &, Complaints &)> read;
    std::function<qint64(const T &)> insert;
    std::function<void(qint64, const T &, qint64)> store;
};

template<typename T>
HttpReply writePeople(const Call &call, const Family<T> &family)
{
    const bool isSingle = call.path.size() == 2;
    HttpReply refusal;
    const auto items = bodyItems(call, &refusal);
    if (!items)
        return refusal;
    if (isSingle && !family.find(call.id(1)))
        return nothing();
    Complaints complaints;
    QList<T> rows;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QJsonObject &item = items->at(i);
        complaints.startEntity(requestIdOf(item, i));
        T row;
        if (call.isPatch()) {
            const T *known = family.find(isSingle ? call.id(1) : item.value("id"_L1).toInteger());
            if (!known) {
                complaints.notAChoice(u"id"_s);
                continue;
            }
            row = *known;
        }
        family.read(item, row, complaints);
        rows.append(row);
    }
    if (!complaints.isEmpty())
        return complaints.reply();
    const auto apply = [&](JsonOut &out, qsizetype i) {
        const QJsonObject &item = items->at(i);
        const QByteArray path = QByteArray(family.key) + '/';
        out.beginObject();
        if (call.isPost()) {
            const qint64 id = family.insert(rows.at(i));
            out.field("id", id).field("request_id", requestIdOf(item, i));
            out.selfLink(call.href(path + QByteArray::number(id)));
        } else {
            const qint64 id = rows.at(i).id;
            family.store(id, rows.at(i), updatedBy(call, item));
            out.field("id", id).field("updated_at", family.find(id)->updatedAt);
            out.selfLink(call.href(path + QByteArray::number(id)));
        }
        out.endObject();
    };
    if (isSingle) {
        HttpReply reply = jsonReply(200, {});
        JsonOut out(reply.body);
        apply(out, 0);
        return reply;
    }
    return writtenReply(call, family.key, [&](JsonOut &out) {
        for (qsizetype i = 0; i < rows.size(); ++i)
            apply(out, i);
    });
}

template<typename T>
void keepStamps(T &row, const T &wanted)
{
    const Seconds now = row.updatedAt;
    const qint64 by = row.updatedBy;
    row = wanted;
    row.updatedAt = now;
    row.updatedBy = by;
}

} // namespace

HttpReply routeContacts(const Call &call)
{
    World &world = call.world;
    if (call.isGet())
        return call.path.size() == 1 ? listContacts(call) : oneContact(call);
    if (!call.isPatch() && !(call.isPost() && call.path.size() == 1))
        return wrongMethod();
    return writePeople<Contact>(
        call, {"contacts", [&](qint64 id) { return world.contact(id); },
               [&](const QJsonObject &item, Contact &row, Complaints &c) { readContact(call, item, row, c); },
               [&](const Contact &row) { return world.insertContact(row, call.token.userId); },
               [&](qint64 id, const Contact &wanted, qint64 by) {
                   world.editContact(
                       id, [&](Contact &row) { keepStamps(row, wanted); }, by);
               }});
}

HttpReply routeCompanies(const Call &call)
{
    World &world = call.world;
    if (call.isGet())
        return call.path.size() == 1 ? listCompanies(call) : oneCompany(call);
    if (!call.isPatch() && !(call.isPost() && call.path.size() == 1))
        return wrongMethod();
    return writePeople<Company>(
        call, {"companies", [&](qint64 id) { return world.company(id); },
               [&](const QJsonObject &item, Company &row, Complaints &c) { readCompany(call, item, row, c); },
               [&](const Company &row) { return world.insertCompany(row, call.token.userId); },
               [&](qint64 id, const Company &wanted, qint64 by) {
                   world.editCompany(
                       id, [&](Company &row) { keepStamps(row, wanted); }, by);
               }});
}

} // namespace Stanko::Sandbox
