// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/intentrow.h"
#include "models/store/leadrow.h"
#include "models/store/outboxstore.h"
#include "models/store/outboxwrite.h"
#include "models/store/sqltransaction.h"

namespace Stanko::OutboxStore {

// What becomes of waiting edits when leads or the schema move under them.

namespace {

constexpr int kCandidates = 5;
/// Events and rows are written within a moment of each other.
constexpr UnixSeconds kSameMoment = 60;

/// Waiting here for certain: nothing of it may be in amoCRM.
Result<QList<Intent>> waiting(Database &db, LeadId lead)
{
    SqlQuery query = db.prepare("SELECT " STANKO_INTENT_COLUMNS
                                " FROM outbox o WHERE o.state IN ('queued', 'conflict', 'parked') AND o.uncertain = 0 "
                                "AND (? = 0 OR o.lead_id = ?) ORDER BY o.id");
    query.bindAll(lead, lead);
    return readIntents(query);
}

/// \a edit as it would have been made of \a lead.
Edit editOf(const Lead &lead, Edit edit, const PipelineRoles &roles)
{
    if (auto *field = std::get_if<FieldEdit>(&edit))
        field->base = fieldText(lead, field->role);
    if (auto *responsible = std::get_if<ResponsibleEdit>(&edit))
        responsible->base = lead.responsibleUser;
    if (auto *stage = std::get_if<StageEdit>(&edit)) {
        stage->base = lead.stage;
        // Done means the stage that is the end where the lead is; won and lost are the same in every pipeline.
        if (roles.isSuccess(stage->target))
            stage->target = roles.successOf(lead.stage.pipeline);
        else if (stage->target.status == kStatusWon || stage->target.status == kStatusLost)
            stage->target.pipeline = lead.stage.pipeline;
    }
    return edit;
}

} // namespace

Result<Touched> rewrite(Database &db, const EditChange &change, int *count)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intents, waiting(db, 0));
    Touched touched;
    int changed = 0;
    for (Intent &intent : intents) {
        const std::optional<Edit> edit = change(intent);
        if (!edit)
            continue;
        intent.edit = *edit;
        if (intent.state != IntentState::Conflict) {
            intent.state = IntentState::Queued;
            intent.nextTryAt = 0;
            intent.error.reset();
        }
        STANKO_CHECK(update(db, intent));
        STANKO_CHECK(refresh(db, intent, touched));
        ++changed;
    }
    STANKO_CHECK(transaction.commit());
    if (count)
        *count = changed;
    return touched;
}

Result<Touched> lookAgain(Database &db, LeadId lead)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(intents, waiting(db, lead));
    Touched touched;
    for (Intent &intent : intents) {
        if (intent.state != IntentState::Conflict || !intent.error || intent.error->kind != ErrorKind::NotFound)
            continue;
        intent.state = IntentState::Queued;
        intent.nextTryAt = 0;
        intent.error.reset();
        STANKO_CHECK(update(db, intent));
        STANKO_CHECK(refresh(db, intent, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Touched> moveToLead(Database &db, LeadId from, LeadId into, const PipelineRoles &roles, int *count)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(lead, LeadStore::find(db, into));
    STANKO_TRY(intents, waiting(db, from));
    Touched touched;
    for (Intent &intent : intents) {
        intent.edit = editOf(lead, intent.edit, roles);
        intent.state = IntentState::Queued;
        intent.nextTryAt = 0;
        intent.theirs.clear();
        intent.error.reset();
        STANKO_CHECK(update(db, intent));
        STANKO_CHECK(db.prepare("UPDATE outbox SET lead_id = ?, postponed_until = 0 WHERE id = ?")
                         .bindAll(into, intent.id)
                         .exec());
        if (!intent.key.isEmpty())
            touched.keys.insert(intent.key);
    }
    for (const LeadId id : {from, into}) {
        STANKO_TRY(laid, LeadStore::refreshOverlay(db, id));
        touched.add(laid);
    }
    STANKO_CHECK(transaction.commit());
    if (count)
        *count = int(intents.size());
    return touched;
}

Result<QList<Lead>> mergeCandidates(Database &db, LeadId gone, UnixSeconds at)
{
    SqlQuery query = db.prepare(
        "SELECT " STANKO_LEAD_SERVER_COLUMNS " FROM lead l JOIN lead g ON g.id = ? WHERE l.id > 0 AND l.id <> g.id "
        "AND l.is_deleted = 0 AND ((g.company_id <> 0 AND l.company_id = g.company_id) "
        "OR l.id IN (SELECT t.lead_id FROM lead_contact t JOIN lead_contact o ON o.contact_id = t.contact_id "
        "WHERE o.lead_id = g.id) OR l.id IN (SELECT t.lead_id FROM lead_serial t JOIN lead_serial o ON o.key = t.key "
        "WHERE o.lead_id = g.id)) ORDER BY l.updated_at BETWEEN ? AND ? DESC, l.status_id IN (142, 143), l.updated_at "
        "DESC LIMIT ?");
    query.bindAll(gone, at - kSameMoment, at + kSameMoment, kCandidates);
    STANKO_CHECK(query.run());
    QList<Lead> leads;
    while (query.next())
        leads.append(readLead(query));
    STANKO_CHECK(query.finish());
    return leads;
}

} // namespace Stanko::OutboxStore
