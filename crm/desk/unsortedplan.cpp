// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/intakeplan.h"
#include "models/domain/serial.h"
#include "models/store/schemastore.h"
#include "models/store/unsortedstore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A lead with what amoCRM's list of incoming ones tells about it.
struct Incoming
{
    Lead lead;
    std::optional<UnsortedRow> row; ///< nullopt: it is not unsorted (any more)
};

Result<Incoming> incomingLead(Database &db, LeadId id)
{
    STANKO_TRY(known, LeadStore::alias(db, id));
    Incoming incoming;
    STANKO_TRY(lead, LeadStore::effective(db, known));
    if (lead.isDeleted)
        return makeError(ErrorKind::NotHere, u"lead"_s);
    incoming.lead = lead;
    STANKO_TRY(row, UnsortedStore::ofLead(db, known));
    incoming.row = row;
    return incoming;
}

Result<Incoming> unsortedLead(Database &db, LeadId id)
{
    STANKO_TRY(incoming, incomingLead(db, id));
    if (!incoming.row)
        return makeError(ErrorKind::AlreadyDone, u"lead"_s);
    return std::move(incoming);
}

EditPlan planFor(const Lead &lead)
{
    EditPlan plan;
    plan.isJournaled = false; // the lead's stage tells it
    plan.preview.title = lead.name;
    const QList<SerialEntry> serials = splitSerials(lead.serialText);
    plan.preview.serial = serials.isEmpty() ? QString() : serials.first().typed;
    plan.preview.model = lead.model;
    return plan;
}

void add(EditPlan &plan, LeadId lead, const PassportKey &key, Edit edit)
{
    Intent intent;
    intent.lead = lead;
    intent.key = key;
    intent.edit = std::move(edit);
    plan.intents.append(intent);
}

PassportKey keyOf(const Lead &lead)
{
    const QList<SerialEntry> serials = splitSerials(lead.serialText);
    return serials.isEmpty() ? PassportKey() : serials.first().key;
}

Result<Stage> firstStage(Database &db, PipelineId pipeline, const PipelineRoles &roles)
{
    STANKO_TRY(stages, UnsortedStore::acceptStages(db, roles));
    const auto first = std::find_if(stages.cbegin(), stages.cend(), [pipeline](const StageChoice &choice) {
        return choice.stage.pipeline == pipeline;
    });
    // Without a status amoCRM takes the first one.
    return first == stages.cend() ? Stage{.pipeline = pipeline, .status = 0} : first->stage;
}

/// amoCRM accepts into the lead's own pipeline; another one is a move after that. A lead its list does not know is
/// accepted by the move alone.
Done addAcceptance(Database &db, EditPlan &plan, const Incoming &incoming, const Stage &target, UserId user,
                   const PipelineRoles &roles)
{
    const Lead &lead = incoming.lead;
    const PassportKey key = keyOf(lead);
    if (incoming.row->uid.isEmpty()) {
        add(plan, lead.id, key, StageEdit{lead.stage, target});
    } else {
        UnsortedEdit edit;
        edit.action = UnsortedAction::Accept;
        edit.uid = incoming.row->uid;
        edit.base = lead.stage;
        edit.target = target;
        edit.user = user;
        if (target.pipeline != lead.stage.pipeline) {
            STANKO_TRY(first, firstStage(db, lead.stage.pipeline, roles));
            edit.target = first;
        }
        add(plan, lead.id, key, edit);
        if (target.pipeline != lead.stage.pipeline)
            add(plan, lead.id, key, StageEdit{edit.target, target});
    }
    STANKO_TRY(before, SchemaStore::stageName(db, lead.stage));
    STANKO_TRY(after, SchemaStore::stageName(db, target));
    plan.preview.lines.append({PushLine::What::Unsorted, lead.id, before, after});
    return done();
}

Result<EditPlan> planLeaving(Database &db, const Incoming &incoming, UnsortedAction action, LeadId target)
{
    EditPlan plan = planFor(incoming.lead);
    UnsortedEdit edit;
    edit.action = action;
    edit.uid = incoming.row->uid;
    edit.base = incoming.lead.stage;
    edit.linkTo = target;
    add(plan, incoming.lead.id, keyOf(incoming.lead), edit);
    STANKO_TRY(before, SchemaStore::stageName(db, incoming.lead.stage));
    plan.preview.lines.append({PushLine::What::Unsorted, incoming.lead.id, before, {}});
    return plan;
}

} // namespace

Result<EditPlan> planAccept(Database &db, LeadId lead, const Stage &stage, UserId user, const StoreView &view)
{
    STANKO_TRY(incoming, unsortedLead(db, lead));
    STANKO_TRY(stages, UnsortedStore::acceptStages(db, view.settings.roles));
    const bool isPossible = std::any_of(stages.cbegin(), stages.cend(),
                                        [&stage](const StageChoice &choice) { return choice.stage == stage; });
    if (!isPossible)
        return badInput(u"stage"_s);
    EditPlan plan = planFor(incoming.lead);
    STANKO_CHECK(addAcceptance(db, plan, incoming, stage, user, view.settings.roles));
    return plan;
}

Result<EditPlan> planDecline(Database &db, LeadId lead, const StoreView &view)
{
    Q_UNUSED(view)
    STANKO_TRY(incoming, unsortedLead(db, lead));
    if (incoming.row->uid.isEmpty())
        return makeError(ErrorKind::NotHere, u"unsorted"_s);
    return planLeaving(db, incoming, UnsortedAction::Decline, 0);
}

Result<EditPlan> planLink(Database &db, LeadId lead, LeadId target, const StoreView &view)
{
    STANKO_TRY(incoming, unsortedLead(db, lead));
    if (incoming.row->uid.isEmpty())
        return makeError(ErrorKind::NotHere, u"unsorted"_s);
    if (incoming.row->category != "chats"_L1)
        return badInput(u"category"_s);
    STANKO_TRY(known, LeadStore::alias(db, target));
    STANKO_TRY(other, LeadStore::effective(db, known));
    const bool isOver = other.isDeleted || view.settings.roles.isSuccess(other.stage) ||
                        other.stage.status == kStatusWon || other.stage.status == kStatusLost;
    // A lead that only this desk knows cannot be told to amoCRM.
    if (isOver || isLocalLead(known) || known == incoming.lead.id)
        return badInput(u"target"_s);
    return planLeaving(db, incoming, UnsortedAction::Link, known);
}

Result<EditPlan> planAssign(Database &db, LeadId id, const PassportKey &key, const StoreView &view)
{
    const FieldIds &fields = view.settings.fields;
    if (fields.serial == 0)
        return makeError(ErrorKind::BadSettings, u"AMOCRM_FIELD_SERIAL_ID"_s);
    STANKO_TRY(machine, PassportStore::find(db, foldSerial(key)));
    STANKO_TRY(incoming, incomingLead(db, id));
    const Lead &lead = incoming.lead;
    if (!splitSerials(lead.serialText).isEmpty())
        return makeError(ErrorKind::AlreadyDone, u"serial"_s);
    EditPlan plan = planFor(lead);
    // Any edit takes a lead out of unsorted, to where amoCRM likes: so it is accepted first, in so many words.
    if (incoming.row) {
        STANKO_TRY(first, firstStage(db, lead.stage.pipeline, view.settings.roles));
        if (first.status != 0 || !incoming.row->uid.isEmpty())
            STANKO_CHECK(addAcceptance(db, plan, incoming, first, 0, view.settings.roles));
    }
    const auto write = [&](FieldRole role, PushLine::What what, const QString &before, const QString &after) {
        if (fields.of(role) == 0 || !before.trimmed().isEmpty() || after.isEmpty())
            return;
        add(plan, lead.id, machine.key, FieldEdit{role, before, after});
        plan.preview.lines.append({what, lead.id, before, after});
    };
    write(FieldRole::Serial, PushLine::What::Serial, lead.serialText, machine.serial);
    write(FieldRole::Model, PushLine::What::Model, lead.model, machine.model);
    write(FieldRole::Telegram, PushLine::What::Telegram, lead.telegramId, machine.telegramId);
    plan.preview.serial = machine.serial;
    plan.preview.model = machine.model;
    plan.keys.insert(machine.key);
    plan.isJournaled = true;
    plan.entry.key = machine.key;
    plan.entry.kind = HistoryKind::SerialTyped;
    plan.entry.lead = lead.id;
    plan.entry.text = machine.serial;
    plan.entry.before = lead.serialText;
    return plan;
}

} // namespace Stanko
