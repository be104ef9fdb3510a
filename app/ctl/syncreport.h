// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/outcome.h"
#include "models/service/syncdesk.h"

namespace Stanko {

/// The report of a run as `sync` prints it. Exit code 1 when something is left waiting, in conflict or parked; what
/// kept the run from finishing decides otherwise. \a isTraining: edits are practice and were not meant to be sent.
Outcome syncOutcome(const SyncReport &report, bool isTraining);

} // namespace Stanko
