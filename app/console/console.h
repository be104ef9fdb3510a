// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/startsettings.h"

namespace Stanko {

/// The console from start to end: one session, the event loop, and what is said when there can be no window. Owned by
/// main(); GUI thread.
class Console
{
public:
    explicit Console(StartRequest request);

    /// Runs until the window is closed. \return the exit code: 0, or that of the command-line contract when it could
    /// not start (2 settings, 5 local data).
    int run();

private:
    int showFailure(const Error &error);
    int showOther(const QString &socketName);

    StartRequest m_request;
};

} // namespace Stanko
