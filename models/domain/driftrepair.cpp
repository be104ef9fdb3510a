// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/driftrepair.h"

#include "models/domain/fieldroles.h"
#include "models/domain/pipelineroles.h"
#include "models/domain/searchfold.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;
using Kind = DriftedThing::Kind;

namespace {

/// Words that people use in the name of a field of this role, folded as foldForSearch() does.
QStringList hintsOf(FieldRole role)
{
    switch (role) {
    case FieldRole::Serial:
        return {u"серийн"_s, u"зав"_s, u"номер"_s, u"serial"_s};
    case FieldRole::Model:
        return {u"модел"_s, u"станок"_s, u"model"_s};
    case FieldRole::Telegram:
        return {u"telegram"_s, u"телеграм"_s, u"тг"_s};
    case FieldRole::Configuration:
        return {u"конфиг"_s, u"комплект"_s, u"config"_s};
    case FieldRole::NextMaintenance:
        return {u"следующ"_s, u"дата"_s, u"то"_s, u"обслуж"_s};
    case FieldRole::Region:
        return {u"регион"_s, u"област"_s, u"город"_s, u"region"_s};
    }
    return {};
}

/// How many of the hints begin a word of \a name.
int likeness(const QString &name, FieldRole role)
{
    const QStringList words = foldForSearch(name).split(u' ', Qt::SkipEmptyParts);
    const QStringList hints = hintsOf(role);
    return int(std::count_if(hints.cbegin(), hints.cend(), [&words](const QString &hint) {
        const QString folded = foldForSearch(hint);
        return std::any_of(words.cbegin(), words.cend(),
                           [&folded](const QString &word) { return word.startsWith(folded); });
    }));
}

std::optional<FieldRole> roleOf(FieldId id, const FieldIds &fields)
{
    const auto found = std::find_if(kFieldRoles.cbegin(), kFieldRoles.cend(),
                                    [&](FieldRole role) { return id != 0 && fields.of(role) == id; });
    return found == kFieldRoles.cend() ? std::nullopt : std::optional(*found);
}

QList<RepairChoice> fieldChoices(FieldId gone, const AccountSchema &schema, const AccountSettings &settings)
{
    const auto role = roleOf(gone, settings.fields);
    if (!role)
        return {};
    const auto before = std::find_if(schema.leadFields.cbegin(), schema.leadFields.cend(),
                                     [gone](const FieldDefinition &field) { return field.id == gone; });
    QList<std::pair<int, RepairChoice>> ranked;
    for (const FieldDefinition &field : schema.leadFields) {
        if (field.id == gone || !isUsableType(*role, field.type) || roleOf(field.id, settings.fields))
            continue;
        const bool hasItsName = before != schema.leadFields.cend() && before->name == field.name;
        ranked.append({likeness(field.name, *role) + (hasItsName ? 100 : 0),
                       {.code = QString::number(field.id), .name = field.name}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<RepairChoice> choices;
    for (const auto &[rank, choice] : std::as_const(ranked))
        choices.append(choice);
    return choices;
}

const Pipeline *findPipeline(PipelineId id, const AccountSchema &schema)
{
    const auto found = std::find_if(schema.pipelines.cbegin(), schema.pipelines.cend(),
                                    [id](const Pipeline &pipeline) { return pipeline.id == id; });
    return found == schema.pipelines.cend() ? nullptr : &*found;
}

QList<RepairChoice> stageChoices(const Stage &gone, const AccountSchema &schema, const AccountSettings &settings)
{
    const Pipeline *pipeline = findPipeline(gone.pipeline, schema);
    if (!pipeline)
        return {};
    QList<RepairChoice> choices;
    for (const PipelineStatus &status : pipeline->statuses) {
        if (status.isUnsorted || status.id == kStatusLost)
            continue;
        const RepairChoice choice{.code = stageText({pipeline->id, status.id}),
                                  .name = pipeline->name + u" · "_s + status.name};
        // What meant success was at the end; what amoCRM itself calls won is the nearest to it.
        if (status.id == kStatusWon && settings.roles.isSuccess(gone))
            choices.prepend(choice);
        else
            choices.append(choice);
    }
    return choices;
}

bool hasRole(PipelineId id, const PipelineRoles &roles)
{
    return roles.isService(id) || roles.isParts(id);
}

QList<RepairChoice> pipelineChoices(PipelineId gone, const AccountSchema &schema, const AccountSettings &settings)
{
    QList<RepairChoice> choices;
    for (const bool inRole : {false, true}) {
        for (const Pipeline &pipeline : schema.pipelines) {
            if (pipeline.id != gone && !pipeline.isArchive && hasRole(pipeline.id, settings.roles) == inRole)
                choices.append({.code = QString::number(pipeline.id), .name = pipeline.name});
        }
    }
    return choices;
}

QList<RepairChoice> userChoices(UserId gone, const AccountSchema &schema)
{
    QList<RepairChoice> choices;
    for (const User &user : schema.users) {
        if (user.id != gone && user.isActive)
            choices.append({.code = QString::number(user.id), .name = user.name});
    }
    return choices;
}

void replacePipeline(PipelineRoles &roles, PipelineId gone, PipelineId now)
{
    roles.ownSuccess.remove(gone); // a stage of its own, which the other one does not have
    if (roles.main == gone)
        roles.main = now;
    if (roles.parts == gone)
        roles.parts = now;
    if (roles.furtherService.remove(gone) && now != roles.main)
        roles.furtherService.insert(now);
}

StatusId firstOpenStage(PipelineId id, const AccountSchema &schema)
{
    const Pipeline *pipeline = findPipeline(id, schema);
    if (!pipeline)
        return 0;
    for (const PipelineStatus &status : pipeline->statuses) {
        if (!status.isUnsorted && status.id != kStatusWon && status.id != kStatusLost)
            return status.id;
    }
    return 0;
}

/// A stage of the pipeline that is gone, in the one used instead.
Stage stageIn(PipelineId now, const Stage &gone, const AccountSchema &schema, const PipelineRoles &roles)
{
    if (roles.isSuccess(gone))
        return roles.successOf(now);
    const bool isEverywhere = gone.status == kStatusWon || gone.status == kStatusLost || gone.status == 0;
    return {now, isEverywhere ? gone.status : firstOpenStage(now, schema)};
}

struct Repairer
{
    const DriftedThing &thing;
    const QString &code;
    const AccountSchema &schema;
    const AccountSettings &before;

    std::optional<Stage> replaced(const Stage &stage) const
    {
        if (thing.kind == Kind::StageMissing && stage == thing.stage)
            return stageFromText(code);
        if (thing.kind == Kind::PipelineMissing && stage.pipeline == thing.id)
            return stageIn(code.toLongLong(), stage, schema, before.roles);
        return std::nullopt;
    }
    std::optional<Edit> operator()(StageEdit edit) const
    {
        const auto stage = replaced(edit.target);
        if (!stage)
            return std::nullopt;
        // amoCRM has moved the lead when its pipeline went: wherever it is open in the new one, ours goes through.
        if (thing.kind == Kind::PipelineMissing) {
            const StatusId open = firstOpenStage(stage->pipeline, schema);
            edit.base = {stage->pipeline, open != 0 ? open : stage->status};
        }
        edit.target = *stage;
        return Edit(edit);
    }
    std::optional<Edit> operator()(FieldEdit edit) const
    {
        if (!thing.isField() || before.fields.of(edit.role) != thing.id)
            return std::nullopt;
        edit.base.clear();
        return Edit(edit);
    }
    std::optional<Edit> operator()(CreateEdit edit) const
    {
        if (thing.isField()) {
            // The field is found by its role when the lead is made.
            const bool isTouched = (before.fields.serial == thing.id && !edit.lead.serial.isEmpty()) ||
                                   (before.fields.model == thing.id && !edit.lead.model.isEmpty()) ||
                                   (before.fields.telegram == thing.id && !edit.lead.telegramId.isEmpty());
            return isTouched ? std::optional(Edit(edit)) : std::nullopt;
        }
        if (thing.kind == Kind::UserMissing) {
            if (edit.lead.responsibleUser != thing.id)
                return std::nullopt;
            edit.lead.responsibleUser = code.toLongLong();
            return Edit(edit);
        }
        const auto stage = replaced(edit.lead.stage);
        if (!stage)
            return std::nullopt;
        edit.lead.stage = *stage;
        return Edit(edit);
    }
    std::optional<Edit> operator()(UnsortedEdit edit) const
    {
        if (edit.action != UnsortedAction::Accept)
            return std::nullopt;
        if (thing.kind == Kind::UserMissing) {
            if (edit.user != thing.id)
                return std::nullopt;
            edit.user = code.toLongLong();
            return Edit(edit);
        }
        const auto stage = replaced(edit.target);
        if (!stage)
            return std::nullopt;
        edit.target = *stage;
        return Edit(edit);
    }
    std::optional<Edit> operator()(TaskEdit edit) const
    {
        if (thing.kind != Kind::UserMissing || edit.user != thing.id)
            return std::nullopt;
        edit.user = code.toLongLong();
        return Edit(edit);
    }
    std::optional<Edit> operator()(ResponsibleEdit edit) const
    {
        if (thing.kind != Kind::UserMissing || edit.target != thing.id)
            return std::nullopt;
        edit.target = code.toLongLong();
        return Edit(edit);
    }
    std::optional<Edit> operator()(const NoteEdit &) const { return std::nullopt; }
    std::optional<Edit> operator()(const TagEdit &) const { return std::nullopt; }
    std::optional<Edit> operator()(const NameEdit &) const { return std::nullopt; }
};

} // namespace

std::optional<DriftedThing> driftedThing(const QString &key)
{
    const QString what = key.section(u':', 0, 0);
    const QString rest = key.section(u':', 1);
    DriftedThing thing;
    if (what == "stage_missing"_L1) {
        const auto stage = stageFromText(rest);
        if (!stage)
            return std::nullopt;
        thing.kind = Kind::StageMissing;
        thing.stage = *stage;
        return thing;
    }
    if (what == "field_missing"_L1)
        thing.kind = Kind::FieldMissing;
    else if (what == "field_retyped"_L1)
        thing.kind = Kind::FieldRetyped;
    else if (what == "pipeline_missing"_L1)
        thing.kind = Kind::PipelineMissing;
    else if (what == "user_missing"_L1)
        thing.kind = Kind::UserMissing;
    else
        return std::nullopt;
    thing.id = rest.toLongLong();
    return thing.id > 0 ? std::optional(thing) : std::nullopt;
}

WizardStep stepFor(const DriftedThing &thing)
{
    return thing.isField() ? WizardStep::Fields : WizardStep::Pipelines;
}

QList<RepairChoice> repairChoices(const DriftedThing &thing, const AccountSchema &schema,
                                  const AccountSettings &settings)
{
    switch (thing.kind) {
    case Kind::FieldMissing:
    case Kind::FieldRetyped:
        return fieldChoices(thing.id, schema, settings);
    case Kind::StageMissing:
        return stageChoices(thing.stage, schema, settings);
    case Kind::PipelineMissing:
        return pipelineChoices(thing.id, schema, settings);
    case Kind::UserMissing:
        return userChoices(thing.id, schema);
    }
    return {};
}

AccountSettings repairedSettings(const DriftedThing &thing, const QString &code, AccountSettings settings)
{
    switch (thing.kind) {
    case Kind::FieldMissing:
    case Kind::FieldRetyped:
        for (const FieldRole role : kFieldRoles) {
            if (settings.fields.of(role) == thing.id)
                setField(settings.fields, role, code.toLongLong());
        }
        break;
    case Kind::StageMissing:
        if (const auto stage = stageFromText(code);
            stage && settings.roles.isService(thing.stage.pipeline) && settings.roles.isSuccess(thing.stage))
            setSuccess(settings.roles, stage->pipeline, stage->status);
        break;
    case Kind::PipelineMissing:
        replacePipeline(settings.roles, thing.id, code.toLongLong());
        break;
    case Kind::UserMissing:
        if (settings.responsibleUser == thing.id)
            settings.responsibleUser = code.toLongLong();
        break;
    }
    return settings;
}

std::optional<Edit> repairedEdit(const DriftedThing &thing, const QString &code, const Edit &edit,
                                 const AccountSchema &schema, const AccountSettings &before)
{
    return std::visit(Repairer{thing, code, schema, before}, edit);
}

} // namespace Stanko
