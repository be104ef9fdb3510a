// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/syncmodestore.h"

#include "models/store/database.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QUuid>

#include <algorithm>

// The group of an intent that no person but a registration has made begins with it.
#define STANKO_PLANNED "planned-"

namespace Stanko {

bool SyncModes::isPractice(const Intent &intent) const
{
    return isTraining && intent.id > lastBefore && !intent.group.startsWith(QLatin1StringView(STANKO_PLANNED));
}

} // namespace Stanko

namespace Stanko::SyncModeStore {

using namespace Qt::StringLiterals;

namespace {

constexpr char kPaused[] = "sync.paused";
constexpr char kIntentMark[] = "training.last_intent";
constexpr char kJournalMark[] = "training.last_journal";
#define STANKO_IS_OF_PERSON "grp NOT LIKE '" STANKO_PLANNED "%'"

/// An action of practice: where it stands in the outbox and in the journal, 0 = not there.
struct Group
{
    QString name;
    qint64 intent = 0;
    qint64 line = 0;
};

} // namespace

Result<bool> isTraining(Database &db)
{
    STANKO_TRY(mark, SettingStore::number(db, kIntentMark));
    return mark.has_value();
}

Result<SyncModes> read(Database &db)
{
    SyncModes modes;
    STANKO_TRY(paused, SettingStore::number(db, kPaused));
    modes.isPaused = paused.value_or(0) != 0;
    STANKO_TRY(mark, SettingStore::number(db, kIntentMark));
    modes.isTraining = mark.has_value();
    if (!mark)
        return modes;
    modes.lastBefore = *mark;
    SqlQuery query =
        db.prepare("SELECT count(*) FROM outbox WHERE id > ? AND state <> 'settled' AND " STANKO_IS_OF_PERSON);
    query.bind(*mark);
    STANKO_CHECK(query.run());
    modes.trainingEdits = query.next() ? int(query.integer(0)) : 0;
    STANKO_CHECK(query.finish());
    return modes;
}

Done setPaused(Database &db, bool paused)
{
    return paused ? SettingStore::set(db, kPaused, 1) : SettingStore::remove(db, kPaused);
}

Done startTraining(Database &db)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(isOn, isTraining(db));
    if (isOn)
        return done();
    STANKO_TRY(intent, db.number("SELECT COALESCE(max(id), 0) FROM outbox"));
    STANKO_TRY(line, db.number("SELECT COALESCE(max(id), 0) FROM journal"));
    STANKO_CHECK(SettingStore::set(db, kIntentMark, intent));
    STANKO_CHECK(SettingStore::set(db, kJournalMark, line));
    return transaction.commit();
}

Done endTraining(Database &db)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(SettingStore::remove(db, kIntentMark));
    STANKO_CHECK(SettingStore::remove(db, kJournalMark));
    return transaction.commit();
}

Result<QStringList> trainingGroups(Database &db)
{
    STANKO_TRY(intentMark, SettingStore::number(db, kIntentMark));
    STANKO_TRY(journalMark, SettingStore::number(db, kJournalMark));
    if (!intentMark || !journalMark)
        return QStringList();
    SqlQuery query = db.prepare(
        "SELECT grp, max(intent), max(line) FROM ("
        "SELECT grp, min(id) AS intent, 0 AS line FROM outbox "
        "WHERE id > ? AND grp <> '' AND " STANKO_IS_OF_PERSON " GROUP BY grp "
        "UNION ALL SELECT grp, 0, min(id) FROM journal WHERE id > ? AND grp <> '' GROUP BY grp) made GROUP BY grp "
        "HAVING EXISTS (SELECT 1 FROM outbox o WHERE o.grp = made.grp AND o.state <> 'settled') "
        "OR EXISTS (SELECT 1 FROM maintenance_done d WHERE d.grp = made.grp AND d.taken_back = 0) "
        "OR EXISTS (SELECT 1 FROM local_date l WHERE l.grp = made.grp AND l.taken_back = 0)");
    query.bindAll(*intentMark, *journalMark);
    STANKO_CHECK(query.run());
    QList<Group> journaled;
    QList<Group> unjournaled;
    while (query.next()) {
        const Group group{query.text(0), query.integer(1), query.integer(2)};
        (group.line != 0 ? journaled : unjournaled).append(group);
    }
    STANKO_CHECK(query.finish());
    std::sort(journaled.begin(), journaled.end(), [](const Group &a, const Group &b) { return a.line < b.line; });
    std::sort(unjournaled.begin(), unjournaled.end(),
              [](const Group &a, const Group &b) { return a.intent < b.intent; });
    // Two counters number the actions; those in both tell how they lie to each other.
    QStringList names;
    for (const Group &group : std::as_const(journaled)) {
        while (group.intent != 0 && !unjournaled.isEmpty() && unjournaled.first().intent < group.intent)
            names.prepend(unjournaled.takeFirst().name);
        names.prepend(group.name);
    }
    for (const Group &group : std::as_const(unjournaled))
        names.prepend(group.name);
    return names;
}

Result<QList<IntentId>> plannedSince(Database &db)
{
    STANKO_TRY(mark, SettingStore::number(db, kIntentMark));
    QList<IntentId> ids;
    if (!mark)
        return ids;
    SqlQuery query = db.prepare("SELECT id FROM outbox WHERE id > ? AND state = 'queued' AND NOT " STANKO_IS_OF_PERSON
                                " ORDER BY id");
    query.bind(*mark);
    STANKO_CHECK(query.run());
    while (query.next())
        ids.append(query.integer(0));
    STANKO_CHECK(query.finish());
    return ids;
}

QString plannedGroup()
{
    return QStringLiteral(STANKO_PLANNED) + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace Stanko::SyncModeStore
