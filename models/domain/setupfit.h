// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/fieldmap.h"
#include "models/domain/setupdraft.h"

namespace Stanko {

/// What a person may use a pipeline for.
enum class PipelineUse { None, Main, Service, Parts };

/// One pipeline as it is chosen for, before it is known whether all choices fit together.
struct PipelineChoice
{
    PipelineId pipeline = 0;
    PipelineUse use = PipelineUse::None;
    StatusId success = kStatusWon;
    friend bool operator==(const PipelineChoice &, const PipelineChoice &) = default;
};

/// Why choices do not make roles.
enum class ChoiceFault { None, NoPipelines, NoMain, SeveralMain, SeveralParts };

/// The pipelines of an account that deals can go through, in its order.
QList<Pipeline> pipelinesInUse(const AccountSchema &schema);
/// Stages that may be the end of a job: not the unsorted one, not the lost one.
QList<PipelineStatus> successStages(const Pipeline &pipeline);

/// One choice per pipeline in use. A success stage that the pipeline does not have (any more) becomes 142.
QList<PipelineChoice> choicesOf(const AccountSchema &schema, const PipelineRoles &roles);
ChoiceFault choiceFault(const QList<PipelineChoice> &choices);
/// \a success is that of pipelines without one of their own. Precondition: no fault.
PipelineRoles rolesOf(const QList<PipelineChoice> &choices, StatusId success);

/// \a draft as it fits the account that was looked at: what the account does not have is dropped, what is not decided
/// is proposed. Ids of another account than \a baseUrl's go altogether. \a areFieldsChosen: a person has seen the
/// fields, so that his choice counts more than how sure the proposal is.
SetupDraft fittedDraft(SetupDraft draft, const QUrl &baseUrl, const AccountSchema &schema,
                       const PipelineRoles &proposedRoles, const QList<FieldProposal> &proposals, bool areFieldsChosen);

} // namespace Stanko
