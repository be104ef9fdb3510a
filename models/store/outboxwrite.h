// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/result.h"
#include "models/store/leadstore.h"

/// The pieces every change of the outbox is made of; for the files of OutboxStore alone.
namespace Stanko::OutboxStore {

Done update(Database &db, const Intent &intent);
/// What every change of an intent ends with: the lead's overlay, and the machines that see it.
Done refresh(Database &db, const Intent &intent, Touched &touched);
void settle(Intent &intent, IntentOutcome outcome, UnixSeconds now);

} // namespace Stanko::OutboxStore
