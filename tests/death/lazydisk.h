// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace Stanko::Testing {

/// A VFS of SQLite over the system's one, and its new default: writes to databases, logs and journals stay in memory
/// until the file is synced. Connections of one process see each other's; all of it is guarded by one lock.
namespace LazyDisk {

/// \a onChange is called before each write, sync, truncation and deletion, with the lock held.
void install(std::function<void()> onChange);

/// Writes a part of what is pending, sector by sector, as a dying disk might: \a keeps is asked for each sector and
/// for each change of a file's length. To be called from onChange; the process must end afterwards.
void spill(const std::function<bool()> &keeps);

/// Files closed for good with something pending, which the system may lose; written through at that moment.
std::vector<std::string> closedUnsynced();

} // namespace LazyDisk
} // namespace Stanko::Testing
