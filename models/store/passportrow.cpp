// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/passportrow.h"

#include "models/domain/searchfold.h"
#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/sortkey.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Done writeRow(Database &db, const StoredPassport &stored, bool isNew)
{
    const Passport &p = stored.passport;
    SqlQuery query =
        isNew
            ? db.prepare("INSERT INTO passport (serial, serial_sort, model, model_sort, configuration, contact_id, "
                         "contact_name, company_id, company_name, customer_sort, phone, telegram_id, registered_on, "
                         "registered_at, next_day, next_sort, next_source, next_kind, next_lead_id, planned_from, "
                         "planned_months, last_maintenance, home_lead_id, responsible_user_id, is_withdrawn, planned, "
                         "anchor, tolerance_days, hours, region, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                         "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            : db.prepare("UPDATE passport SET serial = ?, serial_sort = ?, model = ?, model_sort = ?, "
                         "configuration = ?, contact_id = ?, contact_name = ?, company_id = ?, company_name = ?, "
                         "customer_sort = ?, phone = ?, telegram_id = ?, registered_on = ?, registered_at = ?, "
                         "next_day = ?, next_sort = ?, next_source = ?, next_kind = ?, next_lead_id = ?, "
                         "planned_from = ?, planned_months = ?, last_maintenance = ?, home_lead_id = ?, "
                         "responsible_user_id = ?, is_withdrawn = ?, planned = ?, anchor = ?, tolerance_days = ?, "
                         "hours = ?, region = ? WHERE key = ?");
    query.bindAll(p.serial, naturalSortKey(p.key), p.model, naturalSortKey(foldForSearch(p.model)), p.configuration,
                  p.contact.id, p.contact.name, p.company.id, p.company.name, naturalSortKey(p.customer()), p.phone);
    query.bindAll(p.telegramId, p.registeredOn, stored.registeredAt, p.nextMaintenance);
    if (p.nextMaintenance)
        query.bind(p.nextMaintenance);
    else
        query.bind(u"9999-99-99"_s);
    query.bindAll(int(p.nextSource), p.nextKind, stored.nextLead, stored.plannedFrom, stored.plannedMonths,
                  p.lastMaintenance, p.homeLead, p.responsibleUser, p.isWithdrawn, stored.planned);
    query.bindAll(stored.anchor, stored.toleranceDays, stored.hours, stored.region, p.key);
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

Done writeSearch(Database &db, qint64 id, const QString &text, const PassportState *before)
{
    if (before && before->searchText == text)
        return done();
    if (before) {
        // The index keeps no text of its own and must be told what to forget.
        STANKO_CHECK(db.prepare("INSERT INTO passport_fts (passport_fts, rowid, folded) VALUES ('delete', ?, ?)")
                         .bindAll(id, before->searchText)
                         .exec());
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
    stored.planned = query.text(23);
    stored.anchor = query.day(24).value_or(QDate());
    stored.toleranceDays = int(query.integer(25));
    stored.hours = query.real(26);
    stored.region = query.text(27);
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

Result<QHash<PassportKey, PassportState>> passportStates(Database &db, const QList<PassportKey> &keys)
{
    static const QString rows = u"SELECT " STANKO_PASSPORT_COLUMNS ", COALESCE(f.folded, '') FROM passport p "
                                "LEFT JOIN passport_search f ON f.id = p.id WHERE p.key IN (%1)"_s.arg(chunkMarks());
    static const QString links =
        u"SELECT key, lead_id, role FROM passport_lead WHERE key IN (%1) ORDER BY key, position"_s.arg(chunkMarks());
    QHash<PassportKey, PassportState> states;
    for (qsizetype first = 0; first < keys.size(); first += kChunk) {
        const QList<PassportKey> chunk = chunkOf(keys, first);
        SqlQuery query = db.prepare(rows);
        bindChunk(query, chunk);
        STANKO_CHECK(query.run());
        while (query.next()) {
            PassportState state{
                .passport = readPassport(query), .links = {}, .searchText = query.text(kPassportColumns)};
            const PassportKey key = state.passport.passport.key;
            states.insert(key, std::move(state));
        }
        STANKO_CHECK(query.finish());
        SqlQuery linked = db.prepare(links);
        bindChunk(linked, chunk);
        STANKO_CHECK(linked.run());
        while (linked.next()) {
            const auto state = states.find(linked.text(0));
            if (state == states.end())
                continue;
            state->links.append({.lead = linked.integer(1), .role = PassportLeadRole(linked.integer(2))});
            state->passport.passport.leads.append(linked.integer(1));
        }
        STANKO_CHECK(linked.finish());
    }
    return states;
}

Done writePassport(Database &db, const PassportState &now, const PassportState *before)
{
    if (!before || before->passport != now.passport)
        STANKO_CHECK(writeRow(db, now.passport, !before));
    const qint64 id = before ? before->passport.id : db.lastInsertId();
    if (!before || before->links != now.links)
        STANKO_CHECK(writeLeads(db, now.passport.passport.key, now.links, !before));
    return writeSearch(db, id, now.searchText, before);
}

} // namespace Stanko
