// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/intakestore.h"

#include "models/domain/outboxentry.h"
#include "models/domain/phone.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/schemastore.h"
#include "models/store/sortkey.h"
#include "models/store/storecodec.h"

#include <algorithm>

namespace Stanko::IntakeStore {

using namespace Qt::StringLiterals;

namespace {

constexpr UnixSeconds kDuplicateSpan = 30 * 24 * 3600;

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

Result<QList<ClientHit>> readClients(SqlQuery &query)
{
    STANKO_CHECK(query.run());
    QList<ClientHit> hits;
    while (query.next()) {
        ClientHit hit;
        hit.contact = {query.integer(0), query.text(1)};
        hit.phone = linesFromText(query.text(2)).value(0);
        hit.company = {query.integer(3), query.text(4)};
        hit.machines = int(query.integer(5));
        hits.append(hit);
    }
    STANKO_CHECK(query.finish());
    return hits;
}

/// One meaning of the typed words: every word stands in the name or a phone of the contact or in its company.
Result<QList<ClientHit>> clientsWith(Database &db, const QStringList &words)
{
    QString people = u"SELECT c.id, c.name, c.phones, COALESCE(co.id, 0), COALESCE(co.name, ''), "
                     "(SELECT count(*) FROM passport p WHERE p.contact_id = c.id AND p.is_withdrawn = 0) "
                     "FROM contact c LEFT JOIN company co ON co.id = c.company_id WHERE c.is_deleted = 0"_s;
    QString firms = u"SELECT 0, '', co.phones, co.id, co.name, "
                    "(SELECT count(*) FROM passport p WHERE p.company_id = co.id AND p.is_withdrawn = 0) "
                    "FROM company co WHERE co.is_deleted = 0 AND NOT EXISTS "
                    "(SELECT 1 FROM contact c WHERE c.company_id = co.id AND c.is_deleted = 0)"_s;
    for (qsizetype i = 0; i < words.size(); ++i) {
        people += u" AND (instr(c.folded, ?) OR instr(co.folded, ?))"_s;
        firms += u" AND instr(co.folded, ?)"_s;
    }
    SqlQuery peopleQuery = db.prepare(people);
    SqlQuery firmQuery = db.prepare(firms);
    for (const QString &word : words) {
        peopleQuery.bindAll(word, word);
        firmQuery.bind(word);
    }
    STANKO_TRY(hits, readClients(peopleQuery));
    STANKO_TRY(companies, readClients(firmQuery));
    hits.append(companies);
    return std::move(hits);
}

using Reasons = QHash<LeadId, QList<DuplicateReason>>;

Done collect(SqlQuery &query, DuplicateReason reason, Reasons &found)
{
    STANKO_CHECK(query.run());
    while (query.next()) {
        QList<DuplicateReason> &reasons = found[query.integer(0)];
        if (!reasons.contains(reason))
            reasons.append(reason);
    }
    return query.finish();
}

Done collectSerials(Database &db, const QSet<PassportKey> &keys, Reasons &found)
{
    if (keys.isEmpty())
        return done();
    SqlQuery query = db.prepare(u"SELECT lead_id FROM lead_serial WHERE key IN (%1)"_s.arg(marks(keys.size())));
    for (const PassportKey &key : keys)
        query.bind(key);
    return collect(query, DuplicateReason::SameSerial, found);
}

Done collectPhones(Database &db, const QSet<QString> &keys, Reasons &found)
{
    if (keys.isEmpty())
        return done();
    SqlQuery query =
        db.prepare(u"SELECT lc.lead_id FROM lead_contact lc WHERE lc.contact_id IN "
                   "(SELECT contact_id FROM contact_phone WHERE phone_key IN (%1))"_s.arg(marks(keys.size())));
    for (const QString &key : keys)
        query.bind(key);
    STANKO_CHECK(collect(query, DuplicateReason::SamePhone, found));
    // The contact of an incoming lead is hidden until somebody accepts it: its phone stands in the list alone.
    SqlQuery incoming = db.prepare("SELECT lead_id, phone FROM unsorted WHERE phone <> ''");
    STANKO_CHECK(incoming.run());
    while (incoming.next()) {
        QList<DuplicateReason> &reasons = found[incoming.integer(0)];
        if (keys.contains(phoneKey(incoming.text(1))) && !reasons.contains(DuplicateReason::SamePhone))
            reasons.append(DuplicateReason::SamePhone);
    }
    return incoming.finish();
}

} // namespace

Result<QList<ClientHit>> clients(Database &db, const QString &text, int limit)
{
    const QList<QStringList> ways = searchWays(text);
    QList<ClientHit> hits;
    for (const QStringList &words : ways) {
        STANKO_TRY(found, clientsWith(db, words));
        hits = found;
        if (!hits.isEmpty())
            break;
    }
    const auto nameOf = [](const ClientHit &hit) {
        return naturalSortKey(hit.contact.name.isEmpty() ? hit.company.name : hit.contact.name);
    };
    std::sort(hits.begin(), hits.end(), [&nameOf](const ClientHit &a, const ClientHit &b) {
        if (a.machines != b.machines)
            return a.machines > b.machines;
        const int order = nameOf(a).compare(nameOf(b));
        return order != 0 ? order < 0 : a.contact.id < b.contact.id;
    });
    if (limit > 0 && hits.size() > limit)
        hits.resize(limit);
    return hits;
}

Result<QList<DuplicateHit>> duplicates(Database &db, const DuplicateQuery &wanted, const JobContext &context)
{
    Reasons found;
    STANKO_CHECK(collectSerials(db, wanted.keys, found));
    STANKO_CHECK(collectPhones(db, wanted.phoneKeys, found));
    QList<DuplicateHit> hits;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it.key() == wanted.except || it->isEmpty())
            continue;
        SqlQuery query =
            db.prepare("SELECT name, eff_pipeline_id, eff_status_id, created_at FROM lead WHERE id = ? AND "
                       "is_deleted = 0 AND created_at BETWEEN ? AND ?");
        query.bindAll(it.key(), wanted.at - kDuplicateSpan, wanted.at + kDuplicateSpan);
        STANKO_CHECK(query.run());
        if (query.next()) {
            const Stage stage{.pipeline = query.integer(1), .status = query.integer(2)};
            DuplicateHit hit;
            hit.lead = it.key();
            hit.name = query.text(0);
            hit.isOpen = context.roles.isOpenJob(stage);
            hit.createdAt = query.integer(3);
            hit.reasons = *it;
            STANKO_CHECK(query.finish());
            if (!context.roles.isService(stage.pipeline))
                continue;
            STANKO_TRY(stageName, SchemaStore::stageName(db, stage));
            hit.stageName = stageName;
            hits.append(hit);
        }
    }
    std::sort(hits.begin(), hits.end(), [](const DuplicateHit &a, const DuplicateHit &b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.lead > b.lead;
    });
    return hits;
}

Result<QStringList> phoneKeysOf(Database &db, LeadId lead)
{
    SqlQuery query = db.prepare("SELECT DISTINCT p.phone_key FROM lead_contact lc JOIN contact_phone p ON "
                                "p.contact_id = lc.contact_id WHERE lc.lead_id = ? ORDER BY lc.position, p.phone_key");
    query.bind(lead);
    STANKO_CHECK(query.run());
    QStringList keys;
    while (query.next())
        keys.append(query.text(0));
    STANKO_CHECK(query.finish());
    SqlQuery incoming = db.prepare("SELECT phone FROM unsorted WHERE lead_id = ?");
    incoming.bind(lead);
    STANKO_CHECK(incoming.run());
    while (incoming.next()) {
        if (const QString key = phoneKey(incoming.text(0)); !key.isEmpty() && !keys.contains(key))
            keys.append(key);
    }
    STANKO_CHECK(incoming.finish());
    return keys;
}

Result<MatchFacts> factsOf(Database &db, const Lead &lead)
{
    MatchFacts facts;
    QStringList texts{lead.name};
    SqlQuery notes =
        db.prepare("SELECT edit FROM outbox WHERE lead_id = ? AND kind = 'note' AND outcome <> 'cancelled'");
    notes.bind(lead.id);
    STANKO_CHECK(notes.run());
    while (notes.next()) {
        const auto edit = editFromJson(notes.text(0));
        if (const auto *note = edit ? std::get_if<NoteEdit>(&*edit) : nullptr)
            texts.append(note->text);
    }
    STANKO_CHECK(notes.finish());
    facts.text = texts.join(u'\n');
    STANKO_TRY(keys, phoneKeysOf(db, lead.id));
    facts.phoneKeys = keys;
    facts.contact = lead.mainContact();
    facts.company = lead.company;
    return facts;
}

Result<QList<MatchCandidate>> candidates(Database &db)
{
    SqlQuery query =
        db.prepare("SELECT p.key, p.serial, p.model, COALESCE(NULLIF(p.company_name, ''), p.contact_name), "
                   "p.contact_id, p.company_id, COALESCE(c.phones, '') FROM passport p "
                   "LEFT JOIN contact c ON c.id = p.contact_id WHERE p.is_withdrawn = 0");
    STANKO_CHECK(query.run());
    QList<MatchCandidate> machines;
    while (query.next()) {
        MatchCandidate machine;
        machine.key = query.text(0);
        machine.serial = query.text(1);
        machine.model = query.text(2);
        machine.customer = query.text(3);
        machine.contact = query.integer(4);
        machine.company = query.integer(5);
        for (const QString &phone : linesFromText(query.text(6))) {
            if (const QString key = phoneKey(phone); !key.isEmpty())
                machine.phoneKeys.append(key);
        }
        machines.append(machine);
    }
    STANKO_CHECK(query.finish());
    return machines;
}

} // namespace Stanko::IntakeStore
