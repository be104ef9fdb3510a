// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"
#include "models/store/jobstore.h"
#include "models/store/passportstore.h"

#include <chrono>
#include <optional>

namespace Stanko {

class Clock;
class StoreThread;
class SyncEngine;

/// What all desks work with. Owned by the composition root, which outlives them; settings change on the GUI (or main)
/// thread only, where the desks live.
struct DeskShared
{
    StoreThread *store = nullptr;
    SyncEngine *engine = nullptr;
    const Clock *clock = nullptr;
    std::optional<AccountSettings> settings;
    /// An edit made in a window waits this long before it may leave, so that it can be taken back.
    std::chrono::seconds undoGrace{0};
};

/// The same as values for the store thread. Settings that were not given come from the store.
struct DeskContext
{
    std::optional<AccountSettings> given;
    const Clock *clock = nullptr;
    std::chrono::seconds undoGrace{0};
};

inline DeskContext deskContext(const DeskShared &shared)
{
    return {shared.settings, shared.clock, shared.undoGrace};
}

/// What a desk's function needs on the store thread, read there.
struct StoreView
{
    AccountSettings settings;
    QTimeZone zone = QTimeZone::utc();
    QDate today;
    UnixSeconds now = 0;
    UserId currentUser = 0;

    ListContext list() const { return {today, 30}; }
    JobContext jobs() const { return {settings.roles, zone, now, currentUser}; }
};
/// Store thread.
Result<StoreView> storeView(Database &db, const DeskContext &context);

} // namespace Stanko
