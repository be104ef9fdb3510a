// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/leadstore.h"

#include "models/domain/outboxentry.h"
#include "models/domain/serial.h"
#include "models/store/attentionstore.h"
#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/outboxstore.h"
#include "models/store/sqltransaction.h"

namespace Stanko::LeadStore {

using namespace Qt::StringLiterals;

namespace {

/// What is compared and written is what is stored: the lists survive the way through their text.
Lead normalized(Lead lead)
{
    lead.tags = linesFromText(linesText(lead.tags));
    if (lead.name.isNull())
        lead.name = u""_s;
    return lead;
}

struct StoredLead
{
    Lead server;
    bool hasLocalSerial = false;
};

Done readStored(Database &db, const QList<LeadId> &ids, QHash<LeadId, StoredLead> &stored)
{
    static const QString sql =
        u"SELECT " STANKO_LEAD_SERVER_COLUMNS ", l.local_serial FROM lead l WHERE l.id IN (%1)"_s.arg(chunkMarks());
    for (qsizetype first = 0; first < ids.size(); first += kChunk) {
        SqlQuery query = db.prepare(sql);
        bindChunk(query, chunkOf(ids, first));
        STANKO_CHECK(query.run());
        while (query.next()) {
            Lead lead = readLead(query);
            const LeadId id = lead.id;
            stored.insert(id, {.server = std::move(lead), .hasLocalSerial = !query.isNull(kLeadColumns)});
        }
        STANKO_CHECK(query.finish());
    }
    return done();
}

Done keysNamedBy(Database &db, LeadId id, QSet<PassportKey> &keys)
{
    SqlQuery query = db.prepare("SELECT key FROM lead_serial WHERE lead_id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    while (query.next())
        keys.insert(query.text(0));
    return query.finish();
}

Done writeSerials(Database &db, LeadId id, const QString &field, bool isNew, QSet<PassportKey> &keys)
{
    if (!isNew)
        STANKO_CHECK(db.prepare("DELETE FROM lead_serial WHERE lead_id = ?").bind(id).exec());
    int position = 0;
    const QList<SerialEntry> entries = splitSerials(field);
    for (const SerialEntry &entry : entries) {
        keys.insert(entry.key);
        STANKO_CHECK(db.prepare("INSERT INTO lead_serial (key, lead_id, typed, position) VALUES (?, ?, ?, ?)")
                         .bindAll(entry.key, id, entry.typed, position++)
                         .exec());
    }
    return done();
}

Done writeContacts(Database &db, const Lead &lead, bool isNew)
{
    if (!isNew)
        STANKO_CHECK(db.prepare("DELETE FROM lead_contact WHERE lead_id = ?").bind(lead.id).exec());
    int position = 0;
    for (const LeadContact &contact : lead.contacts) {
        STANKO_CHECK(db.prepare("INSERT OR IGNORE INTO lead_contact (lead_id, contact_id, is_main, position) "
                                "VALUES (?, ?, ?, ?)")
                         .bindAll(lead.id, contact.id, contact.isMain, position++)
                         .exec());
    }
    return done();
}

Done writeRow(Database &db, const Lead &lead)
{
    STANKO_CHECK(db.prepare("INSERT INTO lead (id, name, price, pipeline_id, status_id, responsible_user_id, "
                            "created_at, updated_at, closed_at, is_deleted, serial, model, telegram_id, configuration, "
                            "next_day, company_id, contacts, tags, main_contact_id, folded, region) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = excluded.price, "
                            "pipeline_id = excluded.pipeline_id, status_id = excluded.status_id, "
                            "responsible_user_id = excluded.responsible_user_id, created_at = excluded.created_at, "
                            "updated_at = excluded.updated_at, closed_at = excluded.closed_at, "
                            "is_deleted = excluded.is_deleted, serial = excluded.serial, model = excluded.model, "
                            "telegram_id = excluded.telegram_id, configuration = excluded.configuration, "
                            "next_day = excluded.next_day, company_id = excluded.company_id, "
                            "contacts = excluded.contacts, tags = excluded.tags, "
                            "main_contact_id = excluded.main_contact_id, folded = excluded.folded, "
                            "region = excluded.region")
                     .bindAll(lead.id, lead.name, lead.price, lead.stage.pipeline, lead.stage.status,
                              lead.responsibleUser, lead.createdAt, lead.updatedAt, lead.closedAt, lead.isDeleted)
                     .bindAll(lead.serialText, lead.model, lead.telegramId, lead.configuration, lead.nextMaintenance,
                              lead.company, contactsText(lead.contacts), linesText(lead.tags), lead.mainContact(),
                              leadSearchText(lead), lead.region)
                     .exec());
    return done();
}

/// A field that the account has lost is missing on every lead: that says nothing about the machine.
void keepUnreadable(Lead &lead, const Lead &before, const QSet<FieldRole> &unreadable)
{
    for (const FieldRole role : unreadable) {
        switch (role) {
        case FieldRole::Serial:
            lead.serialText = before.serialText;
            break;
        case FieldRole::Model:
            lead.model = before.model;
            break;
        case FieldRole::Telegram:
            lead.telegramId = before.telegramId;
            break;
        case FieldRole::Configuration:
            lead.configuration = before.configuration;
            break;
        case FieldRole::NextMaintenance:
            lead.nextMaintenance = before.nextMaintenance;
            break;
        case FieldRole::Region:
            lead.region = before.region;
            break;
        }
    }
}

Done upsertOne(Database &db, const Lead &given, const QSet<FieldRole> &unreadable, QHash<LeadId, StoredLead> &stored,
               Touched &touched)
{
    Lead lead = normalized(given);
    const auto known = stored.constFind(lead.id);
    const StoredLead *before = known == stored.constEnd() ? nullptr : &*known;
    if (before)
        keepUnreadable(lead, before->server, unreadable);
    if (before && before->server == lead)
        return done();
    if (before)
        STANKO_CHECK(keysNamedBy(db, lead.id, touched.keys));
    STANKO_CHECK(writeRow(db, lead));
    if (!before || before->server.contacts != lead.contacts)
        STANKO_CHECK(writeContacts(db, lead, !before));
    // A serial typed here stays in force until it is sent: what the server says about it waits.
    if (!before || (before->server.serialText != lead.serialText && !before->hasLocalSerial)) {
        STANKO_CHECK(writeSerials(db, lead.id, lead.serialText, !before, touched.keys));
    }
    ++touched.changed;
    touched.leads.insert(lead.id);
    // A page that names a lead twice must find it stored the second time.
    const bool hasLocalSerial = before && before->hasLocalSerial;
    const LeadId id = lead.id;
    stored.insert(id, {.server = std::move(lead), .hasLocalSerial = hasLocalSerial});
    return done();
}

Result<Lead> one(Database &db, SqlQuery query, LeadId id)
{
    Q_UNUSED(db)
    query.bind(id);
    STANKO_CHECK(query.run());
    std::optional<Lead> lead;
    if (query.next())
        lead = readLead(query);
    STANKO_CHECK(query.finish());
    if (!lead)
        return makeError(ErrorKind::NotHere, u"lead %1"_s.arg(id));
    return *lead;
}

} // namespace

Result<Touched> upsert(Database &db, const QList<Lead> &leads, const QSet<FieldRole> &unreadable)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(broken, db.number("SELECT EXISTS (SELECT 1 FROM attention WHERE kind = 'broken_lead' AND is_open = 1)"));
    QList<LeadId> ids;
    for (const Lead &lead : leads)
        ids.append(lead.id);
    QHash<LeadId, StoredLead> stored;
    stored.reserve(ids.size()); // moving whole leads from table to table is dear
    STANKO_CHECK(readStored(db, ids, stored));
    Touched touched;
    for (const Lead &lead : leads) {
        if (broken != 0)
            STANKO_CHECK(AttentionStore::settle(db, AttentionKind::BrokenLead, lead.id, {}));
        STANKO_CHECK(upsertOne(db, lead, unreadable, stored, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Done reportBroken(Database &db, LeadId id, const QString &reason, UnixSeconds now)
{
    AttentionItem item;
    item.kind = AttentionKind::BrokenLead;
    item.lead = id;
    item.detail = reason;
    STANKO_CHECK(AttentionStore::raise(db, item, now));
    return done();
}

Result<Touched> setDeleted(Database &db, const QList<LeadId> &ids, bool deleted)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    for (const LeadId id : ids) {
        STANKO_TRY(rows, db.prepare("UPDATE lead SET is_deleted = ? WHERE id = ? AND is_deleted <> ?")
                             .bindAll(deleted, id, deleted)
                             .exec());
        if (rows == 0)
            continue;
        ++touched.changed;
        touched.leads.insert(id);
        STANKO_CHECK(keysNamedBy(db, id, touched.keys));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Lead> find(Database &db, LeadId id)
{
    return one(db, db.prepare("SELECT " STANKO_LEAD_SERVER_COLUMNS " FROM lead l WHERE l.id = ?"), id);
}

Result<Lead> effective(Database &db, LeadId id)
{
    return one(db, db.prepare("SELECT " STANKO_LEAD_EFFECTIVE_COLUMNS " FROM lead l WHERE l.id = ?"), id);
}

Result<QList<Lead>> leadsOfKey(Database &db, const PassportKey &key)
{
    SqlQuery query = db.prepare("SELECT " STANKO_LEAD_EFFECTIVE_COLUMNS
                                " FROM lead_serial s JOIN lead l ON l.id = s.lead_id WHERE s.key = ? AND s.lead_id > 0 "
                                "ORDER BY s.lead_id");
    query.bind(key);
    STANKO_CHECK(query.run());
    QList<Lead> leads;
    while (query.next())
        leads.append(readLead(query));
    STANKO_CHECK(query.finish());
    return leads;
}

Result<Touched> refreshOverlay(Database &db, LeadId id)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    const Result<Lead> server = find(db, id);
    if (!server) {
        // An intent may name a lead that has not been pulled: there is nothing to lay it over.
        if (server.error().kind != ErrorKind::NotHere)
            return server.error();
        STANKO_CHECK(transaction.commit());
        return touched;
    }
    STANKO_TRY(pending, OutboxStore::pendingOf(db, id));
    QList<Edit> edits;
    bool hasStage = false;
    bool hasTags = false;
    bool hasResponsible = false;
    QSet<FieldRole> roles;
    for (const Intent &intent : pending) {
        edits.append(intent.edit);
        hasStage = hasStage || std::holds_alternative<StageEdit>(intent.edit) ||
                   std::holds_alternative<UnsortedEdit>(intent.edit);
        hasTags = hasTags || std::holds_alternative<TagEdit>(intent.edit);
        hasResponsible = hasResponsible || std::holds_alternative<ResponsibleEdit>(intent.edit);
        if (const auto *field = std::get_if<FieldEdit>(&intent.edit))
            roles.insert(field->role);
    }
    const Lead laid = withEdits(*server, edits);

    STANKO_CHECK(keysNamedBy(db, id, touched.keys));
    SqlQuery update =
        db.prepare("UPDATE lead SET local_pipeline_id = ?, local_status_id = ?, local_serial = ?, "
                   "local_model = ?, local_telegram_id = ?, local_configuration = ?, "
                   "local_next_day = ?, local_tags = ?, local_responsible_user_id = ?, unsent = ? WHERE id = ?");
    if (hasStage)
        update.bind(laid.stage.pipeline).bind(laid.stage.status);
    else
        update.bindNull().bindNull();
    const auto bindRole = [&update, &laid, &roles](FieldRole role) {
        if (roles.contains(role))
            update.bind(fieldText(laid, role));
        else
            update.bindNull();
    };
    bindRole(FieldRole::Serial);
    bindRole(FieldRole::Model);
    bindRole(FieldRole::Telegram);
    bindRole(FieldRole::Configuration);
    bindRole(FieldRole::NextMaintenance);
    if (hasTags)
        update.bind(linesText(laid.tags));
    else
        update.bindNull();
    if (hasResponsible)
        update.bind(laid.responsibleUser);
    else
        update.bindNull();
    STANKO_CHECK(update.bindAll(static_cast<qint64>(pending.size()), id).exec());
    STANKO_CHECK(writeSerials(db, id, laid.serialText, false, touched.keys));
    touched.leads.insert(id);
    touched.changed = 1;
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<int> count(Database &db)
{
    STANKO_TRY(number, db.number("SELECT count(*) FROM lead WHERE is_deleted = 0"));
    return static_cast<int>(number);
}

Result<QList<LeadId>> ids(Database &db, LeadId after, int limit)
{
    SqlQuery query = db.prepare("SELECT id FROM lead WHERE id > ? AND is_deleted = 0 ORDER BY id LIMIT ?");
    query.bindAll(after, limit);
    STANKO_CHECK(query.run());
    QList<LeadId> found;
    while (query.next())
        found.append(query.integer(0));
    STANKO_CHECK(query.finish());
    return found;
}

} // namespace Stanko::LeadStore
