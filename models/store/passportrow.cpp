// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/passportrow.h"

#include "models/domain/searchfold.h"
#include "models/store/database.h"
#include "models/store/sortkey.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Done writeRow(Database &db, const StoredPassport &stored, bool isNew)
{
    const Passport &p = stored.passport;
    SqlQuery query =
        isNew ? db.prepare("INSERT INTO passport (serial, serial_sort, model, model_sort, configuration, contact_id, "
                           "contact_name, company_id, company_name, customer_sort, phone, telegram_id, registered_on, "
                           "registered_at, next_day, next_sort, next_source, next_kind, next_lead_id, planned_from, "
                           "planned_months, last_maintenance, home_lead_id, responsible_user_id, is_withdrawn, key) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
              : db.prepare("UPDATE passport SET serial = ?, serial_sort = ?, model = ?, model_sort = ?, "
                           "configuration = ?, contact_id = ?, contact_name = ?, company_id = ?, company_name = ?, "
                           "customer_sort = ?, phone = ?, telegram_id = ?, registered_on = ?, registered_at = ?, "
                           "next_day = ?, next_sort = ?, next_source = ?, next_kind = ?, next_lead_id = ?, "
                           "planned_from = ?, planned_months = ?, last_maintenance = ?, home_lead_id = ?, "
                           "responsible_user_id = ?, is_withdrawn = ? WHERE key = ?");
    query.bindAll(p.serial, naturalSortKey(p.key), p.model, naturalSortKey(foldForSearch(p.model)), p.configuration,
                  p.contact.id, p.contact.name, p.company.id, p.company.name, naturalSortKey(p.customer()), p.phone);
    query.bindAll(p.telegramId, p.registeredOn, stored.registeredAt, p.nextMaintenance);
    if (p.nextMaintenance)
        query.bind(p.nextMaintenance);
    else
        query.bind(u"9999-99-99"_s);
    query.bindAll(int(p.nextSource), p.nextKind, stored.nextLead, stored.plannedFrom, stored.plannedMonths,
                  p.lastMaintenance, p.homeLead, p.responsibleUser, p.isWithdrawn, p.key);
    STANKO_CHECK(query.exec());
    return done();
}

Done writeLeads(Database &db, const PassportKey &key, const QList<PassportLead> &leads, bool isNew)
{
    if (!isNew)
        STANKO_CHECK(db.prepare("DELETE FROM passport_lead WHERE key = ?").bind(key).exec());
    int position = 0;
    for (const PassportLead &lead : leads) {
        STANKO_CHECK(db.prepare("INSERT INTO passport_lead (key, lead_id, position, role) VALUES (?, ?, ?, ?)")
                         .bindAll(key, lead.lead, position++, int(lead.role))
                         .exec());
    }
    return done();
}

Done writeSearch(Database &db, qint64 id, const QString &text, bool isNew)
{
    if (!isNew) {
        SqlQuery old = db.prepare("SELECT folded FROM passport_search WHERE id = ?");
        old.bind(id);
        STANKO_CHECK(old.run());
        const bool isThere = old.next();
        const QString before = isThere ? old.text(0) : QString();
        STANKO_CHECK(old.finish());
        if (isThere && before == text)
            return done();
        if (isThere) {
            // The index keeps no text of its own and must be told what to forget.
            STANKO_CHECK(db.prepare("INSERT INTO passport_fts (passport_fts, rowid, folded) VALUES ('delete', ?, ?)")
                             .bindAll(id, before)
                             .exec());
        }
    }
    STANKO_CHECK(db.prepare("INSERT INTO passport_search (id, folded) VALUES (?, ?) "
                            "ON CONFLICT (id) DO UPDATE SET folded = excluded.folded")
                     .bindAll(id, text)
                     .exec());
    STANKO_CHECK(db.prepare("INSERT INTO passport_fts (rowid, folded) VALUES (?, ?)").bindAll(id, text).exec());
    return done();
}

} // namespace

StoredPassport readPassport(const SqlQuery &query)
{
    StoredPassport stored;
    Passport &p = stored.passport;
    stored.id = query.integer(0);
    p.key = query.text(1);
    p.serial = query.text(2);
    p.model = query.text(3);
    p.configuration = query.text(4);
    p.contact = {.id = query.integer(5), .name = query.text(6)};
    p.company = {.id = query.integer(7), .name = query.text(8)};
    p.phone = query.text(9);
    p.telegramId = query.text(10);
    p.registeredOn = query.day(11);
    stored.registeredAt = query.integer(12);
    p.nextMaintenance = query.day(13);
    p.nextSource = NextDateSource(query.integer(14));
    p.nextKind = query.text(15);
    stored.nextLead = query.integer(16);
    stored.plannedFrom = query.day(17);
    stored.plannedMonths = int(query.integer(18));
    p.lastMaintenance = query.day(19);
    p.homeLead = query.integer(20);
    p.responsibleUser = query.integer(21);
    p.isWithdrawn = query.flag(22);
    return stored;
}

Result<QList<PassportLead>> passportLeads(Database &db, const PassportKey &key)
{
    SqlQuery query = db.prepare("SELECT lead_id, role FROM passport_lead WHERE key = ? ORDER BY position");
    query.bind(key);
    STANKO_CHECK(query.run());
    QList<PassportLead> leads;
    while (query.next())
        leads.append({.lead = query.integer(0), .role = PassportLeadRole(query.integer(1))});
    STANKO_CHECK(query.finish());
    return leads;
}

Result<std::optional<StoredPassport>> storedPassport(Database &db, const PassportKey &key)
{
    SqlQuery query = db.prepare("SELECT " STANKO_PASSPORT_COLUMNS " FROM passport p WHERE p.key = ?");
    query.bind(key);
    STANKO_CHECK(query.run());
    std::optional<StoredPassport> found;
    if (query.next())
        found = readPassport(query);
    STANKO_CHECK(query.finish());
    if (found) {
        STANKO_TRY(leads, passportLeads(db, key));
        for (const PassportLead &lead : leads)
            found->passport.leads.append(lead.lead);
    }
    return found;
}

Done writePassport(Database &db, const StoredPassport &passport, const QList<PassportLead> &leads,
                   const QString &searchText, const std::optional<StoredPassport> &before)
{
    const bool isNew = !before;
    if (isNew || *before != passport)
        STANKO_CHECK(writeRow(db, passport, isNew));
    const qint64 id = isNew ? db.lastInsertId() : before->id;
    bool sameLeads = false;
    if (!isNew) {
        STANKO_TRY(stored, passportLeads(db, passport.passport.key));
        sameLeads = stored == leads;
    }
    if (!sameLeads)
        STANKO_CHECK(writeLeads(db, passport.passport.key, leads, isNew));
    return writeSearch(db, id, searchText, isNew);
}

} // namespace Stanko
