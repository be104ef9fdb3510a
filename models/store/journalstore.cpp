// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/journalstore.h"

#include "models/store/database.h"
#include "models/store/sqltransaction.h"
#include "models/store/storecodec.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>

namespace Stanko::JournalStore {

using namespace Qt::StringLiterals;

namespace {

/// The push state is read off the intents of the action, so that the journal need not be changed when they are sent;
/// for the same reason a lead that was made here is read through its alias.
#define STANKO_JOURNAL_COLUMNS                                                                                         \
    "j.id, j.key, j.kind, j.at, "                                                                                      \
    "COALESCE((SELECT NULLIF(a.lead_id, 0) FROM lead_alias a WHERE a.local_id = j.lead_id), j.lead_id), "              \
    "j.grp, j.payload, "                                                                                               \
    "(SELECT count(*) FROM outbox o WHERE o.grp = j.grp AND j.grp <> ''), "                                            \
    "(SELECT count(*) FROM outbox o WHERE o.grp = j.grp AND j.grp <> '' AND o.state <> 'settled'), "                   \
    "(SELECT count(*) FROM outbox o WHERE o.grp = j.grp AND j.grp <> '' AND o.outcome = 'cancelled')"

HistoryPush pushOf(qint64 all, qint64 unsettled, qint64 cancelled)
{
    if (all == 0)
        return HistoryPush::NotNeeded;
    if (unsettled > 0)
        return HistoryPush::Waiting;
    return cancelled == all ? HistoryPush::TakenBack : HistoryPush::Sent;
}

QString payloadOf(const HistoryEntry &entry)
{
    QJsonObject payload{{u"text"_s, entry.text}, {u"before"_s, entry.before}, {u"author"_s, entry.author}};
    if (entry.day)
        payload.insert(u"day"_s, entry.day->toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

std::optional<HistoryEntry> readEntry(const SqlQuery &query)
{
    const auto kind = historyKindFromName(query.text(2));
    if (!kind)
        return std::nullopt;
    const QJsonObject payload = QJsonDocument::fromJson(query.text(6).toUtf8()).object();
    const QDate day = QDate::fromString(payload[u"day"_s].toString(), Qt::ISODate);
    HistoryEntry entry;
    entry.id = query.integer(0);
    entry.key = query.text(1);
    entry.kind = *kind;
    entry.at = query.integer(3);
    entry.day = day.isValid() ? std::optional(day) : std::nullopt;
    entry.lead = query.integer(4);
    entry.text = payload[u"text"_s].toString();
    entry.before = payload[u"before"_s].toString();
    entry.author = payload[u"author"_s].toString();
    entry.group = query.text(5);
    entry.push = pushOf(query.integer(7), query.integer(8), query.integer(9));
    return entry;
}

Result<QList<HistoryEntry>> readEntries(SqlQuery &query)
{
    STANKO_CHECK(query.run());
    QList<HistoryEntry> entries;
    while (query.next()) {
        if (auto entry = readEntry(query))
            entries.append(*entry);
    }
    STANKO_CHECK(query.finish());
    return entries;
}

/// Lengths before the parts: no two different rows give the same bytes.
QString hashOf(const QString &previous, std::initializer_list<QString> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.toLatin1());
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

enum class LeadRole { Registered, Resold, Served, Parts };

HistoryKind kindOf(LeadRole role)
{
    switch (role) {
    case LeadRole::Registered:
        return HistoryKind::Registered;
    case LeadRole::Resold:
        return HistoryKind::OwnerChanged;
    case LeadRole::Served:
        return HistoryKind::ServiceDone;
    case LeadRole::Parts:
        return HistoryKind::PartsOrder;
    }
    return HistoryKind::ServiceDone;
}

/// What the won leads of the machine tell. A lead completed here is told by the journal, in the engineer's words.
Done appendFromLeads(Database &db, const PassportKey &key, QList<HistoryEntry> &entries)
{
    SqlQuery query = db.prepare(
        "SELECT p.lead_id, p.role, l.name, CASE l.closed_at WHEN 0 THEN l.updated_at ELSE l.closed_at END, "
        "COALESCE(NULLIF(co.name, ''), c.name, ''), u.name FROM passport_lead p JOIN lead l ON l.id = p.lead_id "
        "LEFT JOIN contact c ON c.id = l.main_contact_id LEFT JOIN company co ON co.id = l.company_id "
        "LEFT JOIN user u ON u.id = l.responsible_user_id WHERE p.key = ? ORDER BY p.position");
    query.bind(key);
    STANKO_CHECK(query.run());
    QString owner;
    while (query.next()) {
        const LeadId lead = query.integer(0);
        const auto role = LeadRole(query.integer(1));
        const bool isSale = role == LeadRole::Registered || role == LeadRole::Resold;
        HistoryEntry entry;
        entry.key = key;
        entry.kind = kindOf(role);
        entry.at = query.integer(3);
        entry.lead = lead;
        entry.text = isSale ? query.text(4) : query.text(2);
        entry.before = role == LeadRole::Resold ? owner : QString();
        entry.author = query.text(5);
        if (isSale)
            owner = query.text(4);
        const bool isTold = !isSale && std::any_of(entries.cbegin(), entries.cend(), [lead](const HistoryEntry &told) {
            return told.kind == HistoryKind::JobCompleted && told.lead == lead && told.push != HistoryPush::TakenBack;
        });
        if (!isTold)
            entries.append(entry);
    }
    return query.finish();
}

} // namespace

Result<qint64> append(Database &db, const HistoryEntry &entry)
{
    return appendStored(db,
                        {entry.key, historyKindName(entry.kind), entry.at, entry.lead, entry.group, payloadOf(entry)});
}

Result<qint64> appendStored(Database &db, const StoredLine &line)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    SqlQuery last = db.prepare("SELECT hash FROM journal ORDER BY id DESC LIMIT 1");
    STANKO_CHECK(last.run());
    const QString previous = last.next() ? last.text(0) : u""_s;
    STANKO_CHECK(last.finish());
    const QString hash = hashOf(previous, {line.key, line.kind, QString::number(line.at), QString::number(line.lead),
                                           line.group, line.payload});
    STANKO_CHECK(db.prepare("INSERT INTO journal (key, kind, at, lead_id, grp, payload, prev_hash, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                     .bindAll(line.key, line.kind, line.at, line.lead, line.group, line.payload, previous, hash)
                     .exec());
    const qint64 id = db.lastInsertId();
    STANKO_CHECK(transaction.commit());
    return id;
}

Result<QList<HistoryEntry>> historyOf(Database &db, const PassportKey &key)
{
    SqlQuery query = db.prepare("SELECT " STANKO_JOURNAL_COLUMNS " FROM journal j WHERE j.key = ? ORDER BY j.at, j.id");
    query.bind(key);
    STANKO_TRY(entries, readEntries(query));
    STANKO_CHECK(appendFromLeads(db, key, entries));
    // Stable, so that lines of the same second keep the order in which they came about.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HistoryEntry &a, const HistoryEntry &b) { return a.at < b.at; });
    std::reverse(entries.begin(), entries.end());
    return std::move(entries);
}

Result<QList<HistoryEntry>> ofGroup(Database &db, const QString &group)
{
    SqlQuery query =
        db.prepare("SELECT " STANKO_JOURNAL_COLUMNS " FROM journal j WHERE j.grp = ? AND j.grp <> '' ORDER BY j.id");
    query.bind(group);
    return readEntries(query);
}

Result<QList<HistoryEntry>> ofLead(Database &db, LeadId lead)
{
    SqlQuery query =
        db.prepare("SELECT " STANKO_JOURNAL_COLUMNS " FROM journal j WHERE j.lead_id <> 0 AND (j.lead_id = ? OR "
                   "j.lead_id IN (SELECT local_id FROM lead_alias WHERE lead_id = ?)) ORDER BY j.id DESC");
    query.bindAll(lead, lead);
    return readEntries(query);
}

Done saveSnapshot(Database &db, const Passport &passport, UnixSeconds until)
{
    // Several changes of one second: the first one holds what was so until then.
    STANKO_CHECK(db.prepare("INSERT OR IGNORE INTO passport_snapshot (key, valid_until, payload) VALUES (?, ?, ?)")
                     .bindAll(passport.key, until, passportToJson(passport))
                     .exec());
    return done();
}

Result<std::optional<Passport>> snapshotAfter(Database &db, const PassportKey &key, UnixSeconds instant)
{
    SqlQuery query = db.prepare("SELECT payload FROM passport_snapshot WHERE key = ? AND valid_until > ? "
                                "ORDER BY valid_until LIMIT 1");
    query.bindAll(key, instant);
    STANKO_CHECK(query.run());
    std::optional<Passport> passport;
    if (query.next())
        passport = passportFromJson(query.text(0));
    STANKO_CHECK(query.finish());
    return passport;
}

Result<qint64> firstBroken(Database &db)
{
    SqlQuery query = db.prepare("SELECT id, key, kind, at, lead_id, grp, payload, prev_hash, hash FROM journal "
                                "ORDER BY id");
    STANKO_CHECK(query.run());
    QString previous = u""_s;
    qint64 broken = 0;
    while (broken == 0 && query.next()) {
        const QString hash = hashOf(
            previous, {query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)});
        if (query.text(7) != previous || query.text(8) != hash)
            broken = query.integer(0);
        previous = query.text(8);
    }
    STANKO_CHECK(query.finish());
    return broken;
}

} // namespace Stanko::JournalStore
