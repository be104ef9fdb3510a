// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include "app/sandbox/fieldcodec.h"

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

void writeLead(JsonOut &out, const Call &call, const Lead &lead)
{
    const World &world = call.world;
    out.beginObject().field("id", lead.id).field("name", lead.name).field("price", lead.priceMinor / 100);
    if (world.behaviour().minorUnits)
        out.key("price_with_minor_units").decimal(static_cast<double>(lead.priceMinor) / 100.0);
    out.field("responsible_user_id", lead.responsibleUserId).field("group_id", qint64(0));
    out.field("status_id", lead.statusId).field("pipeline_id", lead.pipelineId);
    out.numberOrNull("loss_reason_id", lead.lossReasonId);
    out.numberOrNull("source_id", call.wants(u"source_id"_s) ? lead.sourceId : 0);
    out.field("created_by", lead.createdBy).field("updated_by", lead.updatedBy);
    out.field("created_at", lead.createdAt).field("updated_at", lead.updatedAt);
    out.numberOrNull("closed_at", lead.closedAt);
    out.numberOrNull("closest_task_at", world.closestTaskOf(lead.id)).flag("is_deleted", lead.isDeleted);
    writeFields(out, world, lead.fields);
    out.nullField("score").field("account_id", world.account().id).nullField("labor_cost");
    if (call.wants(u"is_price_modified_by_robot"_s))
        out.flag("is_price_modified_by_robot", false);
    const Pipeline *pipeline = world.pipeline(lead.pipelineId);
    if (pipeline && lead.statusId == pipeline->unsortedStatusId())
        out.flag("is_unsorted", true);
    out.selfLink(call.href("leads/" + QByteArray::number(lead.id)));
    out.key("_embedded").beginObject();
    writeTags(out, world, lead.tagIds);
    out.key("companies").beginArray();
    if (lead.companyId != 0) {
        out.beginObject().field("id", lead.companyId);
        out.selfLink(call.href("companies/" + QByteArray::number(lead.companyId))).endObject();
    }
    out.endArray();
    if (call.wants(u"contacts"_s)) {
        out.key("contacts").beginArray();
        for (const LeadContact &link : lead.contacts) {
            out.beginObject().field("id", link.id).flag("is_main", link.isMain);
            out.selfLink(call.href("contacts/" + QByteArray::number(link.id))).endObject();
        }
        out.endArray();
    }
    if (call.wants(u"loss_reason"_s)) {
        out.key("loss_reason").beginArray();
        for (const LossReason &reason : call.world.lossReasons()) {
            if (reason.id == lead.lossReasonId) {
                out.beginObject().field("id", reason.id).field("name", reason.name).field("sort", reason.sort);
                out.field("created_at", qint64(1600000000)).field("updated_at", qint64(1600000000)).endObject();
            }
        }
        out.endArray();
    }
    if (call.wants(u"catalog_elements"_s)) {
        out.key("catalog_elements").beginArray();
        for (const LinkedElement &link : lead.elements) {
            out.beginObject().field("id", link.id).key("metadata").beginObject().key("quantity").decimal(link.quantity);
            out.field("catalog_id", link.catalogId).numberOrNull("price_id", link.priceId).endObject().endObject();
        }
        out.endArray();
    }
    if (call.wants(u"source"_s) && lead.sourceId != 0) {
        out.key("source").beginObject().field("id", lead.sourceId);
        QString name;
        for (const Source &source : call.world.sources()) {
            if (source.id == lead.sourceId)
                name = source.name;
        }
        out.field("name", name).endObject();
    }
    out.endObject().endObject();
}

namespace {

/// The reduced model of a lead in the trash.
void writeTrashed(JsonOut &out, const Call &call, const Lead &lead)
{
    out.beginObject().field("id", lead.id);
    for (const char *key :
         {"name", "price", "responsible_user_id", "group_id", "status_id", "pipeline_id", "loss_reason_id",
          "created_by", "created_at", "closed_at", "closest_task_at", "custom_fields_values", "score"})
        out.nullField(key);
    out.field("updated_by", lead.updatedBy).field("updated_at", lead.updatedAt).flag("is_deleted", true);
    out.field("account_id", call.world.account().id);
    out.selfLink(call.href("leads/" + QByteArray::number(lead.id))).endObject();
}

bool fieldFilterFits(const Query &filter, const QList<FieldValues> &fields)
{
    const QString key = u"custom_fields_values"_s;
    const Query wanted = filter.under(key);
    const QStringList ids = wanted.keys();
    for (const QString &id : ids) {
        const FieldValues *have = findField(fields, id.toLongLong());
        if (!have || have->values.isEmpty())
            return false;
        const Query range = wanted.under(id);
        if (range.has(u"from"_s) || range.has(u"to"_s)) {
            const Value &value = have->values.first();
            if (!inRange(wanted, id, value.text.isEmpty() ? value.number : value.text.toLongLong()))
                return false;
            continue;
        }
        const QStringList texts = wanted.list(id);
        const bool fits = std::any_of(have->values.cbegin(), have->values.cend(), [&texts](const Value &value) {
            return value.enumId != 0
                       ? texts.contains(QString::number(value.enumId))
                       : texts.contains(value.text.isEmpty() ? QString::number(value.number) : value.text);
        });
        if (!fits)
            return false;
    }
    return true;
}

bool commonFilterFits(const Query &filter, const Record &row)
{
    if (!isListed(filter, u"id"_s, row.id))
        return false;
    if (filter.has(u"name"_s) && !filter.list(u"name"_s).contains(row.name) && filter.value(u"name"_s) != row.name)
        return false;
    // The scalar form of a time filter finds nothing on these lists; only ranges work.
    for (const QString &key : {u"updated_at"_s, u"created_at"_s}) {
        if (filter.has(key) && filter.under(key).keys().isEmpty())
            return false;
    }
    return isListed(filter, u"created_by"_s, row.createdBy) && isListed(filter, u"updated_by"_s, row.updatedBy) &&
           isListed(filter, u"responsible_user_id"_s, row.responsibleUserId) &&
           inRange(filter, u"created_at"_s, row.createdAt) && inRange(filter, u"updated_at"_s, row.updatedAt) &&
           fieldFilterFits(filter, row.fields);
}

bool leadFilterFits(const Query &filter, const Lead &lead)
{
    if (!commonFilterFits(filter, lead) || !isListed(filter, u"pipeline_id"_s, lead.pipelineId))
        return false;
    if (!inRange(filter, u"price"_s, lead.priceMinor / 100))
        return false;
    if (filter.has(u"closed_at"_s) && (lead.closedAt == 0 || !inRange(filter, u"closed_at"_s, lead.closedAt)))
        return false;
    const Query pairs = filter.under(u"statuses"_s);
    if (pairs.isEmpty())
        return true;
    const QStringList indexes = pairs.keys();
    return std::any_of(indexes.cbegin(), indexes.cend(), [&](const QString &index) {
        const Query pair = pairs.under(index);
        return pair.number(u"pipeline_id"_s) == lead.pipelineId && pair.number(u"status_id"_s) == lead.statusId;
    });
}

World::Order orderOf(const Call &call, bool *isDescending)
{
    const struct
    {
        QString name;
        World::Order order;
    } orders[] = {{u"order[id]"_s, World::Order::Id},
                  {u"order[created_at]"_s, World::Order::CreatedAt},
                  {u"order[updated_at]"_s, World::Order::UpdatedAt}};
    for (const auto &entry : orders) {
        if (call.query.has(entry.name)) {
            *isDescending = call.query.value(entry.name).toLower() == "desc"_L1;
            return entry.order;
        }
    }
    // Nothing is promised without an order; newest first finds out those who rely on ids rising.
    *isDescending = true;
    return World::Order::CreatedAt;
}

bool nameContains(const Record &row, const QString &text)
{
    return row.name.contains(text, Qt::CaseInsensitive) || fieldsContain(row.fields, text);
}

/// A page of leads, contacts or companies: order, search and, where the account has them, filters.
template<typename T>
QList<const T *> pickRows(const Call &call, const Table<T> &table, const OrderIndex &order, World::Order by,
                          bool isDescending, const Page &page, bool *more,
                          const std::function<bool(const Query &, const T &)> &fits)
{
    const bool isFiltered = call.world.behaviour().filtersOn && call.query.has(u"filter"_s);
    const Query filter = isFiltered ? call.query.under(u"filter"_s) : Query();
    const QString text = call.query.value(u"query"_s).trimmed();
    std::function<bool(qint64)> wanted;
    if (isFiltered || !text.isEmpty()) {
        wanted = [&](qint64 id) {
            const T &row = *table.find(id);
            return (text.isEmpty() || nameContains(row, text)) && (!isFiltered || fits(filter, row));
        };
    }
    // The usual question of a synchronising client, "changed since", starts in the middle of the order.
    qsizetype from = 0;
    const std::optional<qint64> since = filter.number(u"updated_at[from]"_s);
    if (since && by == World::Order::UpdatedAt && !isDescending)
        from = order.lowerBound(*since);
    QList<const T *> rows;
    const QList<qint64> ids = slice(order, isDescending, page, more, wanted, from);
    for (const qint64 id : ids)
        rows.append(table.find(id));
    return rows;
}

HttpReply listTrash(const Call &call)
{
    const Page page = pageOf(call, 250);
    bool more = false;
    const QList<qint64> ids = cut(call.world.trashedLeads(), page, &more);
    return listReply(call, "leads", page, ids.size(), more, [&](JsonOut &out) {
        for (const qint64 id : ids)
            writeTrashed(out, call, *call.world.lead(id));
    });
}

HttpReply listLeads(const Call &call)
{
    if (call.wants(u"only_deleted"_s))
        return listTrash(call);
    bool isDescending = false;
    const World::Order by = orderOf(call, &isDescending);
    const Page page = pageOf(call, 250);
    bool more = false;
    const auto rows = pickRows<Lead>(call, call.world.leads(), call.world.leadOrder(by), by, isDescending, page, &more,
                                     leadFilterFits);
    return listReply(call, "leads", page, rows.size(), more, [&](JsonOut &out) {
        for (const Lead *lead : rows)
            writeLead(out, call, *lead);
    });
}

void writePerson(JsonOut &out, const Call &call, const Record &row, const QByteArray &family)
{
    out.field("responsible_user_id", row.responsibleUserId).field("group_id", qint64(0));
    out.field("created_by", row.createdBy).field("updated_by", row.updatedBy);
    out.field("created_at", row.createdAt).field("updated_at", row.updatedAt).nullField("closest_task_at");
    writeFields(out, call.world, row.fields);
    out.field("account_id", call.world.account().id);
    out.selfLink(call.href(family + '/' + QByteArray::number(row.id)));
}

void writeIds(JsonOut &out, const Call &call, const char *key, const QList<qint64> &ids)
{
    out.key(key).beginArray();
    for (const qint64 id : ids) {
        out.beginObject().field("id", id);
        out.selfLink(call.href(QByteArray(key) + '/' + QByteArray::number(id))).endObject();
    }
    out.endArray();
}

void writeContact(JsonOut &out, const Call &call, const Contact &contact)
{
    out.beginObject().field("id", contact.id).field("name", contact.name);
    out.field("first_name", contact.firstName).field("last_name", contact.lastName);
    writePerson(out, call, contact, "contacts");
    out.flag("is_deleted", contact.isDeleted).flag("is_unsorted", contact.isHidden);
    out.key("_embedded").beginObject();
    writeTags(out, call.world, contact.tagIds);
    writeIds(out, call, "companies", contact.companyId != 0 ? QList<qint64>{contact.companyId} : QList<qint64>());
    if (call.wants(u"leads"_s))
        writeIds(out, call, "leads", call.world.leadsOfContact(contact.id));
    if (call.wants(u"customers"_s))
        writeIds(out, call, "customers", {});
    if (call.wants(u"catalog_elements"_s))
        writeIds(out, call, "catalog_elements", {});
    out.endObject().endObject();
}

void writeCompany(JsonOut &out, const Call &call, const Company &company)
{
    out.beginObject().field("id", company.id).field("name", company.name);
    writePerson(out, call, company, "companies");
    out.key("_embedded").beginObject();
    writeTags(out, call.world, company.tagIds);
    if (call.wants(u"contacts"_s)) {
        QList<qint64> ids;
        for (const Contact &contact : call.world.contacts()) {
            if (contact.companyId == company.id)
                ids.append(contact.id);
        }
        writeIds(out, call, "contacts", ids);
    }
    if (call.wants(u"leads"_s))
        writeIds(out, call, "leads", call.world.leadsOfCompany(company.id));
    out.endObject().endObject();
}

} // namespace

HttpReply routeLeads(const Call &call)
{
    if (call.path.size() == 1) {
        if (call.isGet())
            return listLeads(call);
        return call.isPost() ? createLeads(call) : call.isPatch() ? patchLeads(call) : wrongMethod();
    }
    if (call.segment(1) == "complex"_L1)
        return call.isPost() ? createComplex(call) : wrongMethod();
    const qint64 id = call.id(1);
    if (id == 0 || call.path.size() > 2)
        return notFound(u"Not found"_s);
    if (call.isPatch())
        return patchLeads(call);
    if (!call.isGet())
        return wrongMethod();
    const Lead *lead = call.world.lead(id);
    const bool isMerged = lead && lead->isDeleted && !call.world.trashedLeads().contains(id);
    if (!lead || isMerged)
        return nothing();
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    writeLead(out, call, *lead);
    return reply;
}

HttpReply listContacts(const Call &call)
{
    bool isDescending = false;
    const World::Order by = orderOf(call, &isDescending);
    const Page page = pageOf(call, 250);
    bool more = false;
    const auto rows = pickRows<Contact>(call, call.world.contacts(), call.world.contactOrder(by), by, isDescending,
                                        page, &more, commonFilterFits);
    return listReply(call, "contacts", page, rows.size(), more, [&](JsonOut &out) {
        for (const Contact *contact : rows)
            writeContact(out, call, *contact);
    });
}

HttpReply listCompanies(const Call &call)
{
    bool isDescending = false;
    const World::Order by = orderOf(call, &isDescending);
    const Page page = pageOf(call, 250);
    bool more = false;
    const auto rows = pickRows<Company>(call, call.world.companies(), call.world.companyOrder(by), by, isDescending,
                                        page, &more, commonFilterFits);
    return listReply(call, "companies", page, rows.size(), more, [&](JsonOut &out) {
        for (const Company *company : rows)
            writeCompany(out, call, *company);
    });
}

HttpReply oneContact(const Call &call)
{
    const Contact *contact = call.world.contact(call.id(1));
    if (!contact || contact->isDeleted || contact->isHidden)
        return nothing();
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    writeContact(out, call, *contact);
    return reply;
}

HttpReply oneCompany(const Call &call)
{
    const Company *company = call.world.company(call.id(1));
    if (!company)
        return nothing();
    HttpReply reply = jsonReply(200, {});
    JsonOut out(reply.body);
    writeCompany(out, call, *company);
    return reply;
}

} // namespace Stanko::Sandbox
