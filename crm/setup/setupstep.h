// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/synccontext.h"

#include <chrono>

namespace Stanko {

/// What the steps of a set-up work with. All outlive the steps.
struct SetupContext
{
    AmoClient *client = nullptr;
    const Clock *clock = nullptr;
    QString token;                                ///< for its end date alone
    std::chrono::milliseconds settleDelay{5'000}; ///< see SyncContext

    /// For what a sync asks, too. There is no store: nothing is written here.
    SyncContext sync() const
    {
        SyncContext context;
        context.client = client;
        context.clock = clock;
        return context;
    }
};

/// Something the set-up asks an account, from its first request to its answer. Deletes itself when it ends. Crm
/// thread; owned by the engine.
class SetupStep : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends it now, unless it has ended. Its requests have been broken off before.
    virtual void cancel() = 0;
};

} // namespace Stanko
