// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/attentionstore.h"

#include "models/store/database.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QSet>

namespace Stanko::AttentionStore {

using namespace Qt::StringLiterals;

namespace {

#define STANKO_ATTENTION_COLUMNS                                                                                       \
    "id, kind, lead_id, key, serial, subject, proposal, detail, created_at, postponed_until"

/// What is worth looking at first: what blocks an edit, then what blocks a machine, then what can wait.
#define STANKO_ATTENTION_ORDER                                                                                         \
    "CASE kind WHEN 'conflict' THEN 0 WHEN 'schema_drift' THEN 1 WHEN 'registration_withdrawn' THEN 2 "                \
    "WHEN 'won_without_serial' THEN 3 WHEN 'duplicate_serial' THEN 4 WHEN 'delivery_failed' THEN 5 "                   \
    "WHEN 'broken_lead' THEN 6 ELSE 7 END"

std::optional<AttentionItem> readItem(const SqlQuery &query)
{
    const auto kind = attentionKindFromName(query.text(1));
    if (!kind)
        return std::nullopt;
    return AttentionItem{.id = query.integer(0),
                         .kind = *kind,
                         .lead = query.integer(2),
                         .key = query.text(3),
                         .serial = query.text(4),
                         .subject = query.text(5),
                         .proposal = query.text(6),
                         .detail = query.text(7),
                         .createdAt = query.integer(8),
                         .postponedUntil = query.integer(9)};
}

struct Stored
{
    AttentionItem item;
    bool isOpen = false;
};

Result<std::optional<Stored>> stored(Database &db, const AttentionItem &identity)
{
    SqlQuery query = db.prepare("SELECT " STANKO_ATTENTION_COLUMNS
                                ", is_open FROM attention WHERE kind = ? AND lead_id = ? AND key = ?");
    query.bindAll(attentionKindName(identity.kind), identity.lead, identity.key);
    STANKO_CHECK(query.run());
    std::optional<Stored> found;
    if (query.next()) {
        if (auto item = readItem(query))
            found = Stored{.item = *item, .isOpen = query.flag(10)};
    }
    STANKO_CHECK(query.finish());
    return found;
}

bool saysTheSame(const AttentionItem &a, const AttentionItem &b)
{
    return a.serial == b.serial && a.subject == b.subject && a.proposal == b.proposal && a.detail == b.detail;
}

} // namespace

Result<QList<AttentionItem>> list(Database &db, UnixSeconds now)
{
    SqlQuery query = db.prepare("SELECT " STANKO_ATTENTION_COLUMNS
                                " FROM attention WHERE is_open = 1 AND dismissed_at = 0 AND postponed_until <= ? "
                                "ORDER BY " STANKO_ATTENTION_ORDER ", created_at DESC, id DESC");
    query.bind(now);
    STANKO_CHECK(query.run());
    QList<AttentionItem> items;
    while (query.next()) {
        if (auto item = readItem(query))
            items.append(*item);
    }
    STANKO_CHECK(query.finish());
    return items;
}

Result<int> count(Database &db, UnixSeconds now)
{
    SqlQuery query = db.prepare("SELECT count(*) FROM attention WHERE is_open = 1 AND dismissed_at = 0 "
                                "AND postponed_until <= ?");
    query.bind(now);
    STANKO_CHECK(query.run());
    const int number = query.next() ? int(query.integer(0)) : 0;
    STANKO_CHECK(query.finish());
    return number;
}

Result<AttentionItem> find(Database &db, qint64 id)
{
    SqlQuery query = db.prepare("SELECT " STANKO_ATTENTION_COLUMNS " FROM attention WHERE id = ?");
    query.bind(id);
    STANKO_CHECK(query.run());
    std::optional<AttentionItem> item;
    if (query.next())
        item = readItem(query);
    STANKO_CHECK(query.finish());
    if (!item)
        return makeError(ErrorKind::NotHere, u"attention item %1"_s.arg(id));
    return *item;
}

Result<bool> raise(Database &db, const AttentionItem &item, UnixSeconds now)
{
    STANKO_TRY(before, stored(db, item));
    if (before && before->isOpen && saysTheSame(before->item, item))
        return false;
    if (before && before->isOpen) {
        STANKO_CHECK(db.prepare("UPDATE attention SET serial = ?, subject = ?, proposal = ?, detail = ? WHERE id = ?")
                         .bindAll(item.serial, item.subject, item.proposal, item.detail, before->item.id)
                         .exec());
        return true;
    }
    STANKO_CHECK(
        db.prepare("INSERT INTO attention (kind, lead_id, key, serial, subject, proposal, detail, created_at, "
                   "postponed_until, is_open, dismissed_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 1, 0, '') "
                   "ON CONFLICT (kind, lead_id, key) DO UPDATE SET serial = excluded.serial, "
                   "subject = excluded.subject, proposal = excluded.proposal, detail = excluded.detail, "
                   "created_at = excluded.created_at, postponed_until = 0, is_open = 1, dismissed_at = 0, "
                   "reason = ''")
            .bindAll(attentionKindName(item.kind), item.lead, item.key, item.serial, item.subject, item.proposal,
                     item.detail, now)
            .exec());
    return true;
}

Result<bool> settle(Database &db, AttentionKind kind, LeadId lead, const PassportKey &key)
{
    STANKO_TRY(rows, db.prepare("UPDATE attention SET is_open = 0 WHERE kind = ? AND lead_id = ? AND key = ? "
                                "AND is_open = 1")
                         .bindAll(attentionKindName(kind), lead, key)
                         .exec());
    return rows > 0;
}

Result<int> replaceKind(Database &db, AttentionKind kind, const QList<AttentionItem> &items, UnixSeconds now)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    int changed = 0;
    QSet<std::pair<LeadId, PassportKey>> wanted;
    for (const AttentionItem &item : items) {
        wanted.insert({item.lead, item.key});
        STANKO_TRY(raised, raise(db, item, now));
        changed += raised ? 1 : 0;
    }
    SqlQuery query = db.prepare("SELECT lead_id, key FROM attention WHERE kind = ? AND is_open = 1");
    query.bind(attentionKindName(kind));
    STANKO_CHECK(query.run());
    QList<std::pair<LeadId, PassportKey>> gone;
    while (query.next()) {
        const std::pair<LeadId, PassportKey> identity(query.integer(0), query.text(1));
        if (!wanted.contains(identity))
            gone.append(identity);
    }
    STANKO_CHECK(query.finish());
    for (const auto &[lead, key] : gone) {
        STANKO_TRY(settled, settle(db, kind, lead, key));
        changed += settled ? 1 : 0;
    }
    STANKO_CHECK(transaction.commit());
    return changed;
}

Done dismiss(Database &db, qint64 id, const QString &reason, UnixSeconds now)
{
    STANKO_TRY(rows, db.prepare("UPDATE attention SET dismissed_at = ?, reason = ? WHERE id = ? AND is_open = 1 "
                                "AND dismissed_at = 0")
                         .bindAll(now, reason, id)
                         .exec());
    return rows > 0 ? done() : Done(makeError(ErrorKind::NotHere, u"attention item %1"_s.arg(id)));
}

Done postpone(Database &db, qint64 id, UnixSeconds until)
{
    STANKO_TRY(
        rows,
        db.prepare("UPDATE attention SET postponed_until = ? WHERE id = ? AND is_open = 1").bindAll(until, id).exec());
    return rows > 0 ? done() : Done(makeError(ErrorKind::NotHere, u"attention item %1"_s.arg(id)));
}

Done remindFrom(Database &db, const AttentionItem &item, UnixSeconds from)
{
    STANKO_CHECK(db.prepare("UPDATE attention SET postponed_until = ? WHERE kind = ? AND lead_id = ? AND key = ? "
                            "AND is_open = 1")
                     .bindAll(from, attentionKindName(item.kind), item.lead, item.key)
                     .exec());
    return done();
}

} // namespace Stanko::AttentionStore
