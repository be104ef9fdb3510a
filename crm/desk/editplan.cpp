// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/editplan.h"

#include "crm/desk/editparts.h"
#include "models/domain/civilday.h"
#include "models/domain/serial.h"
#include "models/store/journalstore.h"
#include "models/store/schemastore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

QString isoDay(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

Result<Passport> passportOf(Database &db, const QString &serial)
{
    const PassportKey key = foldSerial(serial);
    if (key.isEmpty())
        return badInput(u"serial"_s);
    return PassportStore::find(db, key);
}

Done addDateIntent(Database &db, EditPlan &plan, LeadId lead, const PassportKey &key, QDate day, const StoreView &view)
{
    if (view.settings.fields.nextMaintenance == 0) {
        plan.localDates.insert(key, day);
        plan.keys.insert(key);
        return done();
    }
    if (lead == 0)
        return done();
    const bool isPlanned = std::any_of(plan.intents.cbegin(), plan.intents.cend(), [&](const Intent &intent) {
        return intent.lead == lead && std::holds_alternative<FieldEdit>(intent.edit);
    });
    if (isPlanned)
        return done();
    STANKO_TRY(effective, LeadStore::effective(db, lead));
    if (effective.isDeleted)
        return done();
    const QString before = fieldText(effective, FieldRole::NextMaintenance);
    const QString after = isoDay(day);
    if (before == after)
        return done();
    Intent intent;
    intent.lead = lead;
    intent.key = key;
    intent.edit = FieldEdit{FieldRole::NextMaintenance, before, after};
    plan.intents.append(intent);
    plan.preview.lines.append({PushLine::What::NextDate, lead, before, after});
    // One date field serves every machine of the deal.
    const QList<SerialEntry> entries = splitSerials(effective.serialText);
    for (const SerialEntry &entry : entries) {
        if (entry.key != key && !plan.preview.alsoMoves.contains(entry.typed))
            plan.preview.alsoMoves.append(entry.typed);
        plan.keys.insert(entry.key);
    }
    return done();
}

void addNoteIntent(EditPlan &plan, LeadId lead, const PassportKey &key, const QString &text)
{
    if (lead == 0)
        return;
    Intent intent;
    intent.lead = lead;
    intent.key = key;
    intent.edit = NoteEdit{text};
    plan.intents.append(intent);
    plan.preview.lines.append({PushLine::What::Note, lead, {}, text});
}

Done addStageIntent(Database &db, EditPlan &plan, LeadId lead, const PassportKey &key, const Stage &from,
                    const Stage &to)
{
    Intent intent;
    intent.lead = lead;
    intent.key = key;
    intent.edit = StageEdit{from, to};
    plan.intents.append(intent);
    STANKO_TRY(before, SchemaStore::stageName(db, from));
    STANKO_TRY(after, SchemaStore::stageName(db, to));
    plan.preview.lines.append({PushLine::What::Stage, lead, before, after});
    return done();
}

Result<EditPlan> planReopen(Database &db, LeadId given, const StoreView &view)
{
    STANKO_TRY(id, LeadStore::alias(db, given));
    STANKO_TRY(lead, LeadStore::effective(db, id));
    if (lead.isDeleted)
        return makeError(ErrorKind::NotHere, u"lead %1"_s.arg(lead.id));
    if (!view.settings.roles.isService(lead.stage.pipeline))
        return badInput(u"lead"_s);
    if (view.settings.roles.isOpenJob(lead.stage))
        return makeError(ErrorKind::AlreadyDone, u"lead"_s);
    Stage target;
    STANKO_TRY(entries, JournalStore::ofLead(db, id));
    for (const HistoryEntry &entry : std::as_const(entries)) {
        if (entry.kind == HistoryKind::JobCompleted && target.isNull())
            target = stageFromText(entry.before).value_or(Stage{});
    }
    STANKO_TRY(schema, SchemaStore::read(db));
    for (const Pipeline &pipeline : std::as_const(schema.pipelines)) {
        if (pipeline.id != lead.stage.pipeline)
            continue;
        const auto isWorking = [&](const PipelineStatus &status) {
            return !status.isUnsorted && view.settings.roles.isOpenJob({pipeline.id, status.id});
        };
        const bool isKnown =
            std::any_of(pipeline.statuses.cbegin(), pipeline.statuses.cend(), [&](const PipelineStatus &status) {
                return isWorking(status) && target == Stage{pipeline.id, status.id};
            });
        if (isKnown)
            break;
        // Unsorted cannot be written to, and the old stage may be gone: the first working stage then.
        const auto first = std::find_if(pipeline.statuses.cbegin(), pipeline.statuses.cend(), isWorking);
        target = first == pipeline.statuses.cend() ? Stage{} : Stage{pipeline.id, first->id};
    }
    if (target.isNull())
        return makeError(ErrorKind::NotHere, u"stage"_s);
    const QList<SerialEntry> serials = splitSerials(lead.serialText);
    EditPlan plan;
    plan.preview.title = lead.name;
    const PassportKey key = serials.isEmpty() ? PassportKey() : serials.first().key;
    STANKO_CHECK(addStageIntent(db, plan, id, key, lead.stage, target));
    plan.entry.key = key;
    plan.entry.kind = HistoryKind::Reopened;
    plan.entry.lead = id;
    plan.entry.text = plan.preview.lines.first().after;
    plan.entry.before = stageText(lead.stage);
    return plan;
}

Result<EditPlan> planSerial(Database &db, LeadId given, const QString &serial, const StoreView &view)
{
    STANKO_TRY(id, LeadStore::alias(db, given));
    Q_UNUSED(view)
    const QString typed = serial.trimmed();
    const QList<SerialEntry> entries = splitSerials(typed);
    if (entries.isEmpty() || typed.size() > 250)
        return badInput(u"serial"_s);
    STANKO_TRY(lead, LeadStore::effective(db, id));
    if (lead.isDeleted)
        return makeError(ErrorKind::NotHere, u"lead %1"_s.arg(lead.id));
    EditPlan plan;
    plan.preview.title = lead.name;
    plan.preview.serial = typed;
    Intent intent;
    intent.lead = id;
    intent.key = entries.first().key;
    intent.edit = FieldEdit{FieldRole::Serial, lead.serialText, typed};
    plan.intents.append(intent);
    plan.preview.lines.append({PushLine::What::Serial, id, lead.serialText, typed});
    for (const SerialEntry &entry : entries)
        plan.keys.insert(entry.key);
    plan.entry.key = entries.first().key;
    plan.entry.kind = HistoryKind::SerialTyped;
    plan.entry.lead = id;
    plan.entry.text = typed;
    plan.entry.before = lead.serialText;
    return plan;
}

Result<EditPlan> planModel(Database &db, const PassportKey &key, const QString &model, const StoreView &view)
{
    Q_UNUSED(view)
    const QString name = model.trimmed();
    if (name.isEmpty() || name.size() > 250)
        return badInput(u"model"_s);
    STANKO_TRY(passport, PassportStore::find(db, key));
    STANKO_TRY(lead, LeadStore::effective(db, passport.homeLead));
    EditPlan plan;
    plan.preview.serial = passport.serial;
    plan.preview.model = name;
    Intent intent;
    intent.lead = lead.id;
    intent.key = key;
    intent.edit = FieldEdit{FieldRole::Model, lead.model, name};
    plan.intents.append(intent);
    plan.preview.lines.append({PushLine::What::Model, lead.id, lead.model, name});
    plan.keys.insert(key);
    plan.entry.key = key;
    plan.entry.kind = HistoryKind::ModelChanged;
    plan.entry.lead = lead.id;
    plan.entry.text = name;
    plan.entry.before = passport.model;
    plan.misspelt = passport.model;
    return plan;
}

Result<EditPlan> planComputedDates(Database &db, const StoreView &view)
{
    if (view.settings.fields.nextMaintenance == 0)
        return makeError(ErrorKind::BadSettings, u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_s);
    STANKO_TRY(dates, MaintenanceStore::computedDates(db));
    EditPlan plan;
    plan.isJournaled = false;
    // Most urgent first: of several machines in one deal the earliest date is the one that is written.
    for (const ComputedDate &date : std::as_const(dates)) {
        if (isSendableDay(date.day))
            STANKO_CHECK(addDateIntent(db, plan, date.lead, date.key, date.day, view));
    }
    return plan;
}

} // namespace Stanko
