// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"

namespace Stanko {

/// Which pipeline means what, as far as names and amoCRM's own marks tell. What is not clear is left out for a person
/// to choose: main stays 0 when several may be meant, parts when the name says anything besides, a stage of its own
/// counts as success only where «Успешно реализовано» was put out of use. Archived pipelines never have a role. The
/// order of the pipelines makes no difference.
PipelineRoles proposeRoles(const QList<Pipeline> &pipelines);

} // namespace Stanko
