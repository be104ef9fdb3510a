// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"
#include "models/domain/visit.h"
#include "models/store/attentionstore.h"
#include "models/store/database.h"
#include "models/store/engineerstore.h"
#include "models/store/maintenancestore.h"
#include "models/store/passportstore.h"
#include "models/store/settingstore.h"
#include "models/store/unsent.h"

namespace Stanko::MaintenanceStore {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeeks = 12;
constexpr int kSoonDays = 30;
constexpr int kLatestJobs = 5;

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

/// Counts every dated machine into the figures and its week.
Done addDates(Database &db, UserId shareOf, Overview &overview)
{
    const QDate monday = mondayOf(overview.today);
    for (int week = 0; week < kWeeks; ++week)
        overview.weeks.append({.monday = monday.addDays(7 * week)});
    SqlQuery query = db.prepare("SELECT next_sort, " STANKO_VISIT_ENGINEER " FROM passport p WHERE is_withdrawn = 0 "
                                "AND next_sort < ? AND (? = 0 OR " STANKO_VISIT_ENGINEER " = ?) ORDER BY next_sort");
    query.bindAll(monday.addDays(7 * kWeeks), shareOf, shareOf);
    STANKO_CHECK(query.run());
    while (query.next()) {
        const QDate day = query.day(0).value_or(QDate());
        if (!day.isValid())
            continue;
        if (day < overview.today) {
            if (overview.late++ == 0)
                overview.oldestLateDays = int(day.daysTo(overview.today));
            ++overview.weeks.first().late;
            continue;
        }
        if (day <= overview.today.addDays(kSoonDays)) {
            ++overview.soon;
            overview.soonUnassigned += query.integer(1) == 0 ? 1 : 0;
        }
        ++overview.weeks[monday.daysTo(day) / 7].planned;
    }
    return query.finish();
}

Done addTotals(Database &db, UserId shareOf, const JobContext &context, Overview &overview)
{
    SqlQuery query = db.prepare("SELECT count(*), COALESCE(sum(registered_on >= ?), 0) FROM passport p "
                                "WHERE ? = 0 OR " STANKO_VISIT_ENGINEER " = ?");
    query.bindAll(firstOfMonth(overview.today), shareOf, shareOf);
    STANKO_CHECK(query.run());
    if (query.next()) {
        overview.passports = int(query.integer(0));
        overview.passportsThisMonth = int(query.integer(1));
    }
    STANKO_CHECK(query.finish());
    STANKO_TRY(attention, AttentionStore::count(db, context.now));
    overview.attention = attention;
    STANKO_TRY(capacity, SettingStore::number(db, SettingStore::kWeekCapacity));
    overview.weekCapacity = int(capacity.value_or(SettingStore::kDefaultWeekCapacity));
    return done();
}

Done addJobs(Database &db, UserId shareOf, const JobContext &context, Overview &overview)
{
    JobContext mine = context;
    JobQuery query;
    query.limit = kLatestJobs;
    if (shareOf != 0) {
        mine.currentUser = shareOf;
        query.filter = JobFilter::Mine;
    }
    STANKO_TRY(page, JobStore::list(db, query, mine));
    overview.latestJobs = page.rows;
    overview.jobs = shareOf != 0 ? page.counts.mine : page.counts.open;
    overview.jobsToday = page.counts.newToday;
    if (shareOf != 0) {
        // The counters of the page are everybody's; one engineer's new jobs are few enough to look at.
        query.limit = 0;
        STANKO_TRY(all, JobStore::list(db, query, mine));
        const UnixSeconds midnight = startOf(overview.today, context.zone);
        overview.jobsToday = 0;
        for (const JobRow &row : all.rows)
            overview.jobsToday += row.createdAt >= midnight ? 1 : 0;
    }
    return done();
}

Done addUpcoming(Database &db, UserId shareOf, int rows, Overview &overview)
{
    STANKO_TRY(users, EngineerStore::names(db));
    STANKO_TRY(unsent, unsentEdits(db));
    SqlQuery query =
        db.prepare("SELECT key, serial, model, company_name, contact_name, phone, next_day, next_source, "
                   "next_kind, home_lead_id, " STANKO_VISIT_ENGINEER " FROM passport p WHERE is_withdrawn = 0 "
                   "AND next_day IS NOT NULL AND (? = 0 OR " STANKO_VISIT_ENGINEER " = ?) "
                   "ORDER BY next_sort, serial_sort LIMIT ?");
    query.bindAll(shareOf, shareOf, rows);
    STANKO_CHECK(query.run());
    while (query.next()) {
        PassportRow row;
        row.key = query.text(0);
        row.serial = query.text(1);
        row.model = query.text(2);
        row.customer = query.text(3).isEmpty() ? query.text(4) : query.text(3);
        row.phone = query.text(5);
        row.nextMaintenance = query.day(6);
        row.nextSource = NextDateSource(query.integer(7));
        row.nextKind = query.text(8);
        row.state = machineState(false, row.nextMaintenance, overview.today, kSoonDays);
        row.homeLead = query.integer(9);
        row.engineer = engineerName(users, query.integer(10));
        row.hasUnsentEdit = unsent.keys.contains(row.key) || unsent.leads.contains(row.homeLead);
        overview.upcoming.append(row);
    }
    return query.finish();
}

} // namespace

Result<Overview> overview(Database &db, QDate today, UserId shareOf, int upcomingRows, const JobContext &context)
{
    Overview overview;
    overview.today = today;
    STANKO_CHECK(addDates(db, shareOf, overview));
    STANKO_CHECK(addTotals(db, shareOf, context, overview));
    STANKO_CHECK(addJobs(db, shareOf, context, overview));
    STANKO_CHECK(addUpcoming(db, shareOf, upcomingRows, overview));
    return overview;
}

} // namespace Stanko::MaintenanceStore
