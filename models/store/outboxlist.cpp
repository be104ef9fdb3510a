// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/intentrow.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"
#include "models/store/syncmodestore.h"
#include "models/store/unsent.h"

namespace Stanko::OutboxStore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kListedDays = 30;

/// Makes the values of an edit readable; remembers stage names over the rows of one list.
class Wording
{
public:
    Wording(Database &db, const QHash<UserId, QString> &users) : m_db(db), m_users(users) {}

    Done apply(OutboxRow &row)
    {
        const Edit &edit = row.intent.edit;
        if (const auto *stage = std::get_if<StageEdit>(&edit)) {
            STANKO_TRY(before, stageName(stage->base));
            STANKO_TRY(after, stageName(stage->target));
            row.before = before;
            row.after = after;
            if (const auto theirs = stageFromText(row.intent.theirs)) {
                STANKO_TRY(name, stageName(*theirs));
                row.theirs = name;
                return done();
            }
        } else if (const auto *field = std::get_if<FieldEdit>(&edit)) {
            row.before = field->base;
            row.after = field->target;
        } else if (const auto *note = std::get_if<NoteEdit>(&edit)) {
            row.after = note->text;
        } else if (const auto *task = std::get_if<TaskEdit>(&edit)) {
            row.after = task->text;
        } else if (const auto *responsible = std::get_if<ResponsibleEdit>(&edit)) {
            row.before = engineerName(m_users, responsible->base);
            row.after = engineerName(m_users, responsible->target);
            row.theirs = engineerName(m_users, row.intent.theirs.toLongLong());
            return done();
        } else if (const auto *tag = std::get_if<TagEdit>(&edit)) {
            row.after = tag->tag;
        } else if (const auto *create = std::get_if<CreateEdit>(&edit)) {
            row.after = create->lead.name;
        } else if (const auto *name = std::get_if<NameEdit>(&edit)) {
            row.before = name->base;
            row.after = name->target;
        } else if (const auto *unsorted = std::get_if<UnsortedEdit>(&edit)) {
            STANKO_TRY(before, stageName(unsorted->base));
            row.before = before;
            if (unsorted->action == UnsortedAction::Accept) {
                STANKO_TRY(after, stageName(unsorted->target));
                row.after = after;
            } else if (unsorted->linkTo != 0) {
                row.after = u"#%1"_s.arg(unsorted->linkTo);
            }
        }
        row.theirs = row.intent.theirs;
        return done();
    }

private:
    Result<QString> stageName(const Stage &stage)
    {
        if (const auto it = m_names.constFind(stage); it != m_names.constEnd())
            return *it;
        STANKO_TRY(name, SchemaStore::stageName(m_db, stage));
        m_names.insert(stage, name);
        return name;
    }

    Database &m_db;
    const QHash<UserId, QString> &m_users;
    QHash<Stage, QString> m_names;
};

} // namespace

Result<QList<OutboxRow>> list(Database &db, OutboxScope scope, UnixSeconds now)
{
    STANKO_TRY(modes, SyncModeStore::read(db));
#define STANKO_OUTBOX_ROWS                                                                                             \
    "SELECT " STANKO_INTENT_COLUMNS ", COALESCE(l.name, ''), COALESCE(p.serial, "                                      \
    "(SELECT typed FROM lead_serial s WHERE s.lead_id = o.lead_id ORDER BY s.position LIMIT 1), ''), "                 \
    "o.theirs_by, o.theirs_at, o.postponed_until "                                                                     \
    "FROM outbox o LEFT JOIN lead l ON l.id = o.lead_id LEFT JOIN passport p ON p.key = o.key "
    SqlQuery query = scope == OutboxScope::Unsettled
                         ? db.prepare(STANKO_OUTBOX_ROWS "WHERE o.state <> 'settled' ORDER BY o.id")
                         : db.prepare(STANKO_OUTBOX_ROWS "WHERE o.state <> 'settled' OR o.settled_at >= ? "
                                                         "ORDER BY o.id DESC");
#undef STANKO_OUTBOX_ROWS
    if (scope == OutboxScope::Last30Days)
        query.bind(now - kListedDays * 24 * 3600);
    STANKO_CHECK(query.run());
    STANKO_TRY(users, SchemaStore::userNames(db));
    STANKO_TRY(me, db.number("SELECT COALESCE((SELECT current_user_id FROM account), 0)"));
    QList<OutboxRow> rows;
    while (query.next()) {
        OutboxRow row;
        row.intent = readIntent(query);
        row.isPractice = row.intent.state != IntentState::Settled && modes.isPractice(row.intent);
        row.leadName = query.text(kIntentColumns);
        row.serial = query.text(kIntentColumns + 1);
        row.mineBy = engineerName(users, me);
        if (row.intent.state == IntentState::Conflict) {
            row.theirsBy = engineerName(users, query.integer(kIntentColumns + 2));
            row.theirsAt = query.integer(kIntentColumns + 3);
            row.postponedUntil = query.integer(kIntentColumns + 4);
        }
        rows.append(row);
    }
    STANKO_CHECK(query.finish());
    Wording wording(db, users);
    for (OutboxRow &row : rows)
        STANKO_CHECK(wording.apply(row));
    return rows;
}

} // namespace Stanko::OutboxStore
