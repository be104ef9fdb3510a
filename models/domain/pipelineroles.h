// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"

#include <QtCore/QList>
#include <QtCore/QMap>

namespace Stanko {

// Pure. Which stage ends a job where.

/// The service pipelines by the status that ends a job in them, each list ascending.
QMap<StatusId, QList<PipelineId>> serviceBySuccess(const PipelineRoles &roles);

/// Makes \a status the end of a job in \a pipeline. It becomes the common one when no other pipeline with a role goes
/// by that, so that the settings of a company with one pipeline stay one number.
void setSuccess(PipelineRoles &roles, PipelineId pipeline, StatusId status);

/// Another status for all pipelines without one of their own; those that had it as their own now share it.
void setCommonSuccess(PipelineRoles &roles, StatusId status);

/// "142,7300002:7300145": the common status, then the pipelines with one of their own, as AMOCRM_STATUS_SUCCESS has it.
/// Pipelines without a role are left out.
QString successText(const PipelineRoles &roles);

} // namespace Stanko
