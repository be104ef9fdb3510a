// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/setupfit.h"

#include "models/domain/fieldroles.h"

#include <algorithm>

namespace Stanko {

namespace {

bool hasSuccessStage(const Pipeline &pipeline, StatusId status)
{
    const QList<PipelineStatus> stages = successStages(pipeline);
    // amoCRM has 142 in every pipeline, whether it lists it or not.
    return status == kStatusWon || std::any_of(stages.cbegin(), stages.cend(),
                                               [status](const PipelineStatus &stage) { return stage.id == status; });
}

PipelineUse useOf(const PipelineRoles &roles, PipelineId pipeline)
{
    if (roles.main == pipeline)
        return PipelineUse::Main;
    if (roles.isParts(pipeline))
        return PipelineUse::Parts;
    return roles.furtherService.contains(pipeline) ? PipelineUse::Service : PipelineUse::None;
}

void fitFields(SetupDraft &draft, const AccountSchema &schema, const QList<FieldProposal> &proposals,
               bool areFieldsChosen)
{
    const QSet<FieldRole> unreadable = unreadableRoles(schema.leadFields, draft.settings.fields);
    draft.settings.fields = fieldsWithout(draft.settings.fields, unreadable);
    for (const FieldProposal &proposal : proposals) {
        const bool isChosen = areFieldsChosen && draft.settings.fields.of(proposal.role) != 0;
        if (isChosen || draft.without.contains(proposal.role))
            continue;
        const bool isTaken = std::any_of(kFieldRoles.begin(), kFieldRoles.end(), [&](FieldRole other) {
            return areFieldsChosen && proposal.best && other != proposal.role &&
                   draft.settings.fields.of(other) == proposal.best->id;
        });
        setField(draft.settings.fields, proposal.role,
                 proposal.isAutomatic() && !isTaken && proposal.best ? proposal.best->id : 0);
    }
}

} // namespace

QList<Pipeline> pipelinesInUse(const AccountSchema &schema)
{
    QList<Pipeline> used;
    std::copy_if(schema.pipelines.cbegin(), schema.pipelines.cend(), std::back_inserter(used),
                 [](const Pipeline &pipeline) { return !pipeline.isArchive; });
    std::stable_sort(used.begin(), used.end(), [](const Pipeline &a, const Pipeline &b) { return a.sort < b.sort; });
    return used;
}

QList<PipelineStatus> successStages(const Pipeline &pipeline)
{
    QList<PipelineStatus> stages;
    std::copy_if(pipeline.statuses.cbegin(), pipeline.statuses.cend(), std::back_inserter(stages),
                 [](const PipelineStatus &stage) { return !stage.isUnsorted && stage.id != kStatusLost; });
    return stages;
}

QList<PipelineChoice> choicesOf(const AccountSchema &schema, const PipelineRoles &roles)
{
    QList<PipelineChoice> choices;
    const QList<Pipeline> pipelines = pipelinesInUse(schema);
    for (const Pipeline &pipeline : pipelines) {
        const StatusId success = roles.successStatus(pipeline.id);
        choices.append({.pipeline = pipeline.id,
                        .use = useOf(roles, pipeline.id),
                        .success = hasSuccessStage(pipeline, success) ? success : kStatusWon});
    }
    return choices;
}

ChoiceFault choiceFault(const QList<PipelineChoice> &choices)
{
    const auto count = [&](PipelineUse use) {
        return std::count_if(choices.cbegin(), choices.cend(),
                             [use](const PipelineChoice &choice) { return choice.use == use; });
    };
    if (choices.isEmpty())
        return ChoiceFault::NoPipelines;
    if (count(PipelineUse::Main) == 0)
        return ChoiceFault::NoMain;
    if (count(PipelineUse::Main) > 1)
        return ChoiceFault::SeveralMain;
    return count(PipelineUse::Parts) > 1 ? ChoiceFault::SeveralParts : ChoiceFault::None;
}

PipelineRoles rolesOf(const QList<PipelineChoice> &choices, StatusId success)
{
    PipelineRoles roles;
    roles.success = success;
    for (const PipelineChoice &choice : choices) {
        switch (choice.use) {
        case PipelineUse::None:
            continue;
        case PipelineUse::Main:
            roles.main = choice.pipeline;
            break;
        case PipelineUse::Service:
            roles.furtherService.insert(choice.pipeline);
            break;
        case PipelineUse::Parts:
            roles.parts = choice.pipeline;
            break;
        }
        if (choice.success != success)
            roles.ownSuccess.insert(choice.pipeline, choice.success);
    }
    return roles;
}

SetupDraft fittedDraft(SetupDraft draft, const QUrl &baseUrl, const AccountSchema &schema,
                       const PipelineRoles &proposedRoles, const QList<FieldProposal> &proposals, bool areFieldsChosen)
{
    AccountSettings &settings = draft.settings;
    if (!settings.baseUrl.isEmpty() && settings.baseUrl != baseUrl) {
        settings.roles = {};
        settings.fields = {};
        settings.responsibleUser = 0;
        draft.without.clear();
        draft.created.clear();
        areFieldsChosen = false;
    }
    settings.baseUrl = baseUrl;

    const QList<PipelineChoice> choices = choicesOf(schema, settings.roles);
    if (choiceFault(choices) == ChoiceFault::None)
        settings.roles = rolesOf(choices, settings.roles.success);
    else
        settings.roles = proposedRoles;

    const auto isActive = [&](UserId id) {
        return std::any_of(schema.users.cbegin(), schema.users.cend(),
                           [id](const User &user) { return user.id == id && user.isActive; });
    };
    if (schema.usersAllowed && !isActive(settings.responsibleUser))
        settings.responsibleUser = isActive(schema.account.currentUser) ? schema.account.currentUser : 0;
    else if (settings.responsibleUser == 0)
        settings.responsibleUser = schema.account.currentUser;

    fitFields(draft, schema, proposals, areFieldsChosen);
    return draft;
}

} // namespace Stanko
