// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pipelineroles.h"

namespace Stanko::Testing {

inline constexpr PipelineId kMain = 10;
inline constexpr PipelineId kService = 20;
inline constexpr PipelineId kParts = 30;

/// The three pipelines in their roles, jobs ending at \a success, in those of \a own at a stage of theirs.
inline PipelineRoles roles(StatusId success = kStatusWon, const QHash<PipelineId, StatusId> &own = {})
{
    return {.main = kMain, .furtherService = {kService}, .parts = kParts, .success = success, .ownSuccess = own};
}

} // namespace Stanko::Testing
