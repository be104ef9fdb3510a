// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/clientstore.h"
#include "models/store/database.h"
#include "models/store/leadstore.h"
#include "models/store/sqltransaction.h"

namespace Stanko::LeadStore {

using namespace Qt::StringLiterals;

namespace {

/// Ids are never used twice, also not after an undo: a journal line keeps naming what it was written for.
Result<LeadId> nextLocalId(Database &db)
{
    // The outbox is asked too: saved from a damaged file it may name leads that nothing else remembers.
    STANKO_TRY(lowest, db.number("SELECT min(COALESCE((SELECT min(local_id) FROM lead_alias), 0), "
                                 "COALESCE((SELECT min(lead_id) FROM outbox), 0))"));
    return lowest - 1;
}

Result<QSet<PassportKey>> keysOf(Database &db, LeadId id)
{
    SqlQuery query = db.prepare("SELECT key FROM lead_serial WHERE lead_id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    QSet<PassportKey> keys;
    while (query.next())
        keys.insert(query.text(0));
    STANKO_CHECK(query.finish());
    return keys;
}

/// The client typed here becomes the contact that amoCRM made of it, so that the lead keeps its client until the next
/// pull brings the rest.
Result<Touched> adoptContact(Database &db, LeadId local, LeadId server)
{
    SqlQuery query = db.prepare("SELECT main_contact_id FROM lead WHERE id = ?");
    query.bind(server);
    STANKO_CHECK(query.run());
    const ContactId mainContact = query.next() ? query.integer(0) : 0;
    STANKO_CHECK(query.finish());
    const auto typed = ClientStore::contact(db, local);
    const auto known = ClientStore::contact(db, mainContact);
    for (const auto *read : {&typed, &known}) {
        if (!*read && read->error().kind != ErrorKind::NotHere)
            return read->error();
    }
    if (mainContact == 0 || !typed || known)
        return Touched();
    Contact contact = *typed;
    contact.id = mainContact;
    contact.updatedAt = 0;
    return ClientStore::upsertContacts(db, {contact});
}

/// The row and the contact that stood in for the one amoCRM had not made yet.
Result<Touched> drop(Database &db, LeadId local)
{
    Touched touched;
    STANKO_TRY(keys, keysOf(db, local));
    touched.keys = keys;
    touched.leads.insert(local);
    touched.changed = 1;
    STANKO_CHECK(db.prepare("DELETE FROM lead WHERE id = ?").bind(local).exec());
    STANKO_CHECK(db.prepare("DELETE FROM contact WHERE id = ?").bind(local).exec());
    return touched;
}

} // namespace

Result<LeadId> addLocal(Database &db, const NewLead &made, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(id, nextLocalId(db));
    STANKO_CHECK(db.prepare("INSERT INTO lead_alias (local_id, lead_id) VALUES (?, 0)").bind(id).exec());
    Lead lead;
    lead.id = id;
    lead.name = made.name;
    lead.price = made.price;
    lead.stage = made.stage;
    lead.responsibleUser = made.responsibleUser;
    lead.createdAt = now;
    lead.updatedAt = now;
    lead.serialText = made.serial;
    lead.model = made.model;
    lead.telegramId = made.telegramId;
    lead.company = made.company;
    lead.tags = made.tags;
    ContactId contact = made.contact;
    if (contact == 0 && !made.contactName.isEmpty()) {
        // A new client shows in lists and suggestions at once, under the id of the lead.
        Contact client;
        client.id = id;
        client.name = made.contactName;
        if (!made.phone.isEmpty())
            client.phones.append(made.phone);
        client.company = made.company;
        client.updatedAt = now;
        STANKO_TRY(upserted, ClientStore::upsertContacts(db, {client}));
        Q_UNUSED(upserted)
        contact = id;
    }
    if (contact != 0)
        lead.contacts.append({.id = contact, .isMain = true});
    STANKO_TRY(upserted, upsert(db, {lead}));
    Q_UNUSED(upserted)
    STANKO_CHECK(transaction.commit());
    return id;
}

Result<Touched> adopt(Database &db, LeadId local, LeadId server)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(db.prepare("INSERT INTO lead_alias (local_id, lead_id) VALUES (?, ?) "
                            "ON CONFLICT (local_id) DO UPDATE SET lead_id = excluded.lead_id")
                     .bindAll(local, server)
                     .exec());
    for (const char *sql :
         {"UPDATE outbox SET lead_id = ? WHERE lead_id = ?", "UPDATE order_line SET lead_id = ? WHERE lead_id = ?",
          "UPDATE maintenance_done SET lead_id = ? WHERE lead_id = ?",
          "UPDATE OR REPLACE attention SET lead_id = ? WHERE lead_id = ?"})
        STANKO_CHECK(db.prepare(sql).bind(server).bind(local).exec());
    STANKO_TRY(touched, adoptContact(db, local, server));
    STANKO_TRY(dropped, drop(db, local));
    touched.add(dropped);
    STANKO_TRY(laid, refreshOverlay(db, server));
    touched.add(laid);
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<LeadId> alias(Database &db, LeadId id)
{
    if (!isLocalLead(id))
        return id;
    SqlQuery query = db.prepare("SELECT lead_id FROM lead_alias WHERE local_id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    const LeadId server = query.next() ? query.integer(0) : 0;
    STANKO_CHECK(query.finish());
    return server != 0 ? server : id;
}

Result<Touched> removeLocal(Database &db, LeadId local)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(db.prepare("DELETE FROM order_line WHERE lead_id = ?").bind(local).exec());
    STANKO_TRY(touched, drop(db, local));
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<LeadId> newestId(Database &db)
{
    return db.number("SELECT COALESCE(max(id), 0) FROM lead WHERE id > 0");
}

} // namespace Stanko::LeadStore
