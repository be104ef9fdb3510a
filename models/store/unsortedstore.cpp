// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/unsortedstore.h"

#include "models/store/database.h"
#include "models/store/schemastore.h"
#include "models/store/sqltransaction.h"

namespace Stanko::UnsortedStore {

using namespace Qt::StringLiterals;

namespace {

/// Few stages are unsorted and few leads stand in one, so the stages come first and the index finds the leads.
#define STANKO_UNSORTED_ROWS                                                                                           \
    "SELECT COALESCE(u.uid, ''), l.id, l.name, COALESCE(u.category, ''), COALESCE(u.source, ''), "                     \
    "COALESCE(NULLIF(u.customer, ''), NULLIF(co.name, ''), c.name, ''), COALESCE(u.phone, ''), p.id, p.name, "         \
    "l.created_at, l.unsent FROM status s CROSS JOIN lead l ON l.eff_pipeline_id = s.pipeline_id AND "                 \
    "l.eff_status_id = s.id JOIN pipeline p ON p.id = s.pipeline_id LEFT JOIN unsorted u ON u.lead_id = l.id "         \
    "LEFT JOIN contact c ON c.id = l.main_contact_id LEFT JOIN company co ON co.id = l.company_id "                    \
    "WHERE s.is_unsorted = 1 AND l.is_deleted = 0 "

Result<QList<UnsortedRow>> readRows(SqlQuery &query)
{
    STANKO_CHECK(query.run());
    QList<UnsortedRow> rows;
    while (query.next()) {
        UnsortedRow row;
        row.uid = query.text(0);
        row.lead = query.integer(1);
        row.name = query.text(2);
        row.category = query.text(3);
        row.source = query.text(4);
        row.customer = query.text(5);
        row.phone = query.text(6);
        row.pipeline = query.integer(7);
        row.pipelineName = query.text(8);
        row.createdAt = query.integer(9);
        row.hasUnsentEdit = query.integer(10) > 0;
        rows.append(row);
    }
    STANKO_CHECK(query.finish());
    return rows;
}

} // namespace

Done replace(Database &db, const QList<UnsortedRow> &rows)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(db.prepare("DELETE FROM unsorted").exec());
    for (const UnsortedRow &row : rows) {
        STANKO_CHECK(db.prepare("INSERT OR REPLACE INTO unsorted (uid, lead_id, category, source, customer, phone, "
                                "pipeline_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                         .bindAll(row.uid, row.lead, row.category, row.source, row.customer, row.phone, row.pipeline,
                                  row.createdAt)
                         .exec());
    }
    return transaction.commit();
}

Result<QList<LeadId>> prune(Database &db)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    // Server columns: an acceptance that is still on its way says nothing about amoCRM's list.
    STANKO_CHECK(db.prepare("DELETE FROM unsorted WHERE EXISTS (SELECT 1 FROM lead l WHERE l.id = unsorted.lead_id AND "
                            "(l.is_deleted = 1 OR NOT EXISTS (SELECT 1 FROM status s WHERE "
                            "s.pipeline_id = l.pipeline_id AND s.id = l.status_id AND s.is_unsorted = 1)))")
                     .exec());
    SqlQuery query = db.prepare("SELECT l.id FROM status s CROSS JOIN lead l ON l.eff_pipeline_id = s.pipeline_id AND "
                                "l.eff_status_id = s.id WHERE s.is_unsorted = 1 AND l.is_deleted = 0 AND l.id > 0 AND "
                                "NOT EXISTS (SELECT 1 FROM unsorted u WHERE u.lead_id = l.id) ORDER BY l.id");
    STANKO_CHECK(query.run());
    QList<LeadId> unlisted;
    while (query.next())
        unlisted.append(query.integer(0));
    STANKO_CHECK(query.finish());
    STANKO_CHECK(transaction.commit());
    return unlisted;
}

Result<QList<UnsortedRow>> list(Database &db)
{
    SqlQuery query = db.prepare(STANKO_UNSORTED_ROWS "ORDER BY l.created_at DESC, l.id DESC");
    return readRows(query);
}

Result<std::optional<UnsortedRow>> ofLead(Database &db, LeadId lead)
{
    SqlQuery query = db.prepare(STANKO_UNSORTED_ROWS "AND l.id = ?");
    query.bind(lead);
    STANKO_TRY(rows, readRows(query));
    return rows.isEmpty() ? std::optional<UnsortedRow>() : std::optional(rows.first());
}

Result<QList<StageChoice>> acceptStages(Database &db, const PipelineRoles &roles)
{
    STANKO_TRY(schema, SchemaStore::read(db));
    QList<StageChoice> stages;
    for (const Pipeline &pipeline : std::as_const(schema.pipelines)) {
        for (const PipelineStatus &status : pipeline.statuses) {
            const Stage stage{.pipeline = pipeline.id, .status = status.id};
            if (status.isUnsorted || !roles.isOpenJob(stage))
                continue;
            STANKO_TRY(name, SchemaStore::stageName(db, stage));
            stages.append({.stage = stage, .name = name, .jobs = 0});
        }
    }
    return stages;
}

} // namespace Stanko::UnsortedStore
