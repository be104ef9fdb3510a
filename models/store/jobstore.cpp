// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/jobstore.h"

#include "models/domain/civilday.h"
#include "models/domain/intake.h"
#include "models/domain/pipelineroles.h"
#include "models/store/database.h"
#include "models/store/leadstore.h"
#include "models/store/schemastore.h"
#include "models/store/sortkey.h"
#include "models/store/unsent.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace Stanko::JobStore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOldAfter = 3 * 24 * 3600;

#define STANKO_JOB_COLUMNS                                                                                             \
    "l.id, l.name, l.eff_pipeline_id, l.eff_status_id, "                                                               \
    "(SELECT typed FROM lead_serial s WHERE s.lead_id = l.id ORDER BY s.position LIMIT 1), "                           \
    "(SELECT key FROM lead_serial s WHERE s.lead_id = l.id ORDER BY s.position LIMIT 1), "                             \
    "COALESCE(l.local_model, l.model), COALESCE(NULLIF(co.name, ''), c.name, ''), "                                    \
    "COALESCE(l.local_responsible_user_id, l.responsible_user_id), "                                                   \
    "l.created_at, l.price, l.unsent, c.id, c.name, co.id, co.name"
#define STANKO_JOB_TABLES                                                                                              \
    " FROM lead l LEFT JOIN contact c ON c.id = l.main_contact_id LEFT JOIN company co ON co.id = l.company_id "

/// The stages of the account, for names and order.
struct Stages
{
    struct Entry
    {
        QString name;
        int rank = 0; ///< over all pipelines
        bool isUnsorted = false;
        bool isFresh = false;
    };
    QHash<Stage, Entry> known;
    bool hasSeveralPipelines = false;
    QHash<PipelineId, QString> pipelines;

    Entry of(const Stage &stage) const
    {
        const auto it = known.constFind(stage);
        if (it != known.constEnd())
            return *it;
        if (stage.status == 0) // made here before the stages were known: the first one, whichever that is
            return {.name = {}, .rank = 0, .isUnsorted = false, .isFresh = true};
        return {.name = u"%1:%2"_s.arg(stage.pipeline).arg(stage.status), .rank = 1 << 30};
    }
    QString choiceName(const Stage &stage) const
    {
        const QString name = of(stage).name;
        return hasSeveralPipelines ? pipelines.value(stage.pipeline) + u" · "_s + name : name;
    }
};

Result<Stages> stagesOf(Database &db, const PipelineRoles &roles)
{
    SqlQuery query = db.prepare("SELECT p.id, p.name, s.id, s.name, s.is_unsorted FROM pipeline p "
                                "JOIN status s ON s.pipeline_id = p.id ORDER BY p.sort, p.id, s.sort, s.id");
    STANKO_CHECK(query.run());
    Stages stages;
    QSet<PipelineId> begun;
    int rank = 0;
    while (query.next()) {
        const Stage stage{.pipeline = query.integer(0), .status = query.integer(2)};
        const bool isUnsorted = query.flag(4);
        // amoCRM tells no more than the order: the first stage that is not the inbox is where new work stands.
        const bool isFirst = !isUnsorted && !begun.contains(stage.pipeline);
        if (isFirst)
            begun.insert(stage.pipeline);
        stages.known.insert(
            stage, {.name = query.text(3), .rank = rank++, .isUnsorted = isUnsorted, .isFresh = isUnsorted || isFirst});
        if (roles.isService(stage.pipeline))
            stages.pipelines.insert(stage.pipeline, query.text(1));
    }
    STANKO_CHECK(query.finish());
    stages.hasSeveralPipelines = stages.pipelines.size() > 1;
    return stages;
}

QString idList(const QList<PipelineId> &ids)
{
    QStringList texts;
    for (const PipelineId id : ids)
        texts.append(QString::number(id));
    return texts.join(u',');
}

QString servicePipelines(const PipelineRoles &roles)
{
    QList<PipelineId> ids(roles.furtherService.cbegin(), roles.furtherService.cend());
    ids.append(roles.main);
    std::sort(ids.begin(), ids.end());
    return idList(ids);
}

/// The statuses of open jobs where \a success ends them.
QStringList openRanges(StatusId success)
{
    QList<StatusId> closed{kStatusWon, kStatusLost, success};
    std::sort(closed.begin(), closed.end());
    QStringList ranges{u"eff_status_id < %1"_s.arg(closed.first())};
    for (qsizetype i = 1; i < closed.size(); ++i) {
        if (closed[i] > closed[i - 1] + 1)
            ranges.append(u"eff_status_id > %1 AND eff_status_id < %2"_s.arg(closed[i - 1]).arg(closed[i]));
    }
    ranges.append(u"eff_status_id > %1"_s.arg(closed.last()));
    return ranges;
}

/// All open jobs, by short ranges of the index: nearly all leads of an account are closed, and "NOT IN" would walk
/// over every one of them.
QString isOpenJob(const PipelineRoles &roles)
{
    QStringList parts;
    const auto groups = serviceBySuccess(roles);
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const QString pipelines = idList(group.value());
        for (const QString &range : openRanges(group.key())) {
            parts.append(
                u"SELECT id FROM lead WHERE is_deleted = 0 AND eff_pipeline_id IN (%1) AND %2"_s.arg(pipelines, range));
        }
    }
    return u"l.id IN (%1)"_s.arg(parts.join(u" UNION ALL "_s));
}

JobRow readJob(const SqlQuery &query, const JobContext &context, const Stages &stages,
               const QHash<UserId, QString> &users)
{
    JobRow row;
    row.lead = query.integer(0);
    row.name = query.text(1);
    row.stage = {.pipeline = query.integer(2), .status = query.integer(3)};
    const Stages::Entry stage = stages.of(row.stage);
    row.stageName = stage.name;
    row.isUnsorted = stage.isUnsorted;
    row.isFresh = stage.isFresh;
    row.isOpen = context.roles.isOpenJob(row.stage);
    row.serial = query.text(4);
    row.key = query.text(5);
    row.model = query.text(6);
    row.customer = query.text(7);
    row.responsibleUser = query.integer(8);
    row.engineer = engineerName(users, row.responsibleUser);
    row.createdAt = query.integer(9);
    row.price = query.integer(10);
    row.hasUnsentEdit = query.integer(11) > 0;
    row.contact = {query.integer(12), query.text(13)};
    row.company = {query.integer(14), query.text(15)};
    return row;
}

Result<QList<JobRow>> readJobs(Database &db, SqlQuery &query, const JobContext &context, const Stages &stages)
{
    STANKO_TRY(users, SchemaStore::userNames(db));
    STANKO_CHECK(query.run());
    QList<JobRow> rows;
    while (query.next())
        rows.append(readJob(query, context, stages, users));
    STANKO_CHECK(query.finish());
    return rows;
}

/// Numbers grow with age; leads made here have none yet and are the newest.
LeadId ageRank(LeadId lead)
{
    constexpr LeadId kAfterAll = LeadId(1) << 60;
    return isLocalLead(lead) ? kAfterAll - lead : lead;
}

void sortJobs(QList<JobRow> &rows, const JobQuery &query, const Stages &stages)
{
    QHash<LeadId, QString> keys;
    for (const JobRow &row : std::as_const(rows)) {
        if (query.sort == JobSort::Name)
            keys.insert(row.lead, naturalSortKey(row.name));
        else if (query.sort == JobSort::Customer)
            keys.insert(row.lead, naturalSortKey(row.customer));
        else if (query.sort == JobSort::Engineer)
            keys.insert(row.lead, naturalSortKey(row.engineer));
    }
    const auto compare = [&](const JobRow &a, const JobRow &b) -> std::strong_ordering {
        switch (query.sort) {
        case JobSort::Created:
            return a.createdAt <=> b.createdAt;
        case JobSort::Lead:
            return ageRank(a.lead) <=> ageRank(b.lead);
        case JobSort::StageOrder:
            return stages.of(a.stage).rank <=> stages.of(b.stage).rank;
        case JobSort::Name:
        case JobSort::Customer:
        case JobSort::Engineer:
            return keys.value(a.lead).compare(keys.value(b.lead)) <=> 0;
        }
        return std::strong_ordering::equal;
    };
    std::sort(rows.begin(), rows.end(), [&](const JobRow &a, const JobRow &b) {
        const std::strong_ordering order = compare(a, b);
        if (order != 0)
            return query.order == Qt::AscendingOrder ? order < 0 : order > 0;
        return ageRank(a.lead) > ageRank(b.lead); // newest first among equals
    });
}

bool passes(const JobRow &row, const JobQuery &query, const JobContext &context)
{
    switch (query.filter) {
    case JobFilter::All:
        return true;
    case JobFilter::Mine:
        return context.currentUser != 0 && row.responsibleUser == context.currentUser;
    case JobFilter::Unassigned:
        return row.responsibleUser == 0;
    case JobFilter::OlderThan3Days:
        return row.isOpen && row.createdAt < context.now - kOldAfter;
    }
    return true;
}

Result<QList<JobRow>> found(Database &db, const JobQuery &query, const JobContext &context, const Stages &stages)
{
    const QString scope = query.includeClosed
                              ? u"l.is_deleted = 0 AND l.eff_pipeline_id IN (%1)"_s.arg(servicePipelines(context.roles))
                              : isOpenJob(context.roles);
    QList<QStringList> ways = searchWays(query.text);
    if (ways.isEmpty() && !query.text.trimmed().isEmpty())
        return QList<JobRow>();
    if (ways.isEmpty())
        ways.append(QStringList());
    QList<JobRow> rows;
    for (const QStringList &words : std::as_const(ways)) {
        QString sql = QString::fromLatin1("SELECT " STANKO_JOB_COLUMNS STANKO_JOB_TABLES) + u" WHERE "_s + scope;
        if (query.stage)
            sql += u" AND l.eff_pipeline_id = ? AND l.eff_status_id = ?"_s;
        for (qsizetype i = 0; i < words.size(); ++i)
            sql += u" AND (instr(l.folded, ?) OR instr(co.folded, ?) OR instr(c.folded, ?))"_s;
        SqlQuery jobs = db.prepare(sql);
        if (query.stage)
            jobs.bindAll(query.stage->pipeline, query.stage->status);
        for (const QString &word : words)
            jobs.bindAll(word, word, word);
        STANKO_TRY(read, readJobs(db, jobs, context, stages));
        rows = read;
        if (!rows.isEmpty())
            break;
    }
    return rows;
}

/// Counters and stages are those of all open jobs, whatever is searched for.
Done addTotals(Database &db, const JobContext &context, const Stages &stages, JobPage &page)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(context.now, context.zone).date();
    const UnixSeconds midnight = startOf(today, context.zone);
    SqlQuery query = db.prepare(u"SELECT l.eff_pipeline_id, l.eff_status_id, "
                                "COALESCE(l.local_responsible_user_id, l.responsible_user_id), l.created_at "
                                "FROM lead l WHERE "_s +
                                isOpenJob(context.roles));
    STANKO_CHECK(query.run());
    QHash<Stage, int> jobs;
    while (query.next()) {
        ++jobs[{.pipeline = query.integer(0), .status = query.integer(1)}];
        const UserId user = query.integer(2);
        const UnixSeconds created = query.integer(3);
        ++page.counts.open;
        page.counts.mine += context.currentUser != 0 && user == context.currentUser ? 1 : 0;
        page.counts.unassigned += user == 0 ? 1 : 0;
        page.counts.older += created < context.now - kOldAfter ? 1 : 0;
        page.counts.newToday += created >= midnight ? 1 : 0;
    }
    STANKO_CHECK(query.finish());
    jobs.removeIf([](const QHash<Stage, int>::iterator it) { return it.key().status == 0; });
    for (auto it = jobs.cbegin(); it != jobs.cend(); ++it)
        page.stages.append({.stage = it.key(), .name = stages.choiceName(it.key()), .jobs = it.value()});
    std::sort(page.stages.begin(), page.stages.end(), [&stages](const StageChoice &a, const StageChoice &b) {
        return std::pair(stages.of(a.stage).rank, a.stage) < std::pair(stages.of(b.stage).rank, b.stage);
    });
    return done();
}

} // namespace

Result<JobPage> list(Database &db, const JobQuery &query, const JobContext &context)
{
    STANKO_TRY(stages, stagesOf(db, context.roles));
    STANKO_TRY(rows, found(db, query, context, stages));
    rows.removeIf([&](const JobRow &row) { return !passes(row, query, context); });
    sortJobs(rows, query, stages);
    if (query.limit > 0 && rows.size() > query.limit)
        rows.resize(query.limit);
    JobPage page;
    page.now = context.now;
    page.rows = rows;
    STANKO_CHECK(addTotals(db, context, stages, page));
    return page;
}

Result<JobRow> find(Database &db, LeadId lead, const JobContext &context)
{
    STANKO_TRY(stages, stagesOf(db, context.roles));
    STANKO_TRY(id, LeadStore::alias(db, lead));
    SqlQuery query = db.prepare("SELECT " STANKO_JOB_COLUMNS STANKO_JOB_TABLES "WHERE l.id = ? AND l.is_deleted = 0");
    query.bind(id);
    STANKO_TRY(rows, readJobs(db, query, context, stages));
    if (rows.isEmpty() || !context.roles.isService(rows.first().stage.pipeline))
        return makeError(ErrorKind::NotHere, u"service lead %1"_s.arg(lead));
    return rows.first();
}

Result<QList<JobRow>> openJobsOf(Database &db, const PassportKey &key, const JobContext &context)
{
    STANKO_TRY(stages, stagesOf(db, context.roles));
    SqlQuery query = db.prepare(QString::fromLatin1("SELECT " STANKO_JOB_COLUMNS STANKO_JOB_TABLES) +
                                u" WHERE l.id IN (SELECT lead_id FROM lead_serial WHERE key = ?) AND l.is_deleted = 0 "
                                "ORDER BY l.created_at DESC, l.id DESC"_s);
    query.bind(key);
    STANKO_TRY(rows, readJobs(db, query, context, stages));
    // A machine has few leads; asked together with it, the index of stages would be walked instead.
    rows.removeIf([](const JobRow &row) { return !row.isOpen; });
    return rows;
}

Result<QSet<UserId>> usersWithJobs(Database &db, const PipelineRoles &roles)
{
    SqlQuery query = db.prepare(
        u"SELECT DISTINCT COALESCE(l.local_responsible_user_id, l.responsible_user_id) FROM lead l WHERE "_s +
        isOpenJob(roles));
    STANKO_CHECK(query.run());
    QSet<UserId> users;
    while (query.next())
        users.insert(query.integer(0));
    STANKO_CHECK(query.finish());
    users.remove(0);
    return users;
}

} // namespace Stanko::JobStore
