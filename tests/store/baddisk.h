// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Stanko::Testing {

/// A VFS of SQLite over the system's one, and its new default, whose disk gives up: from a chosen access on, reads or
/// writes of databases and logs fail with SQLITE_IOERR and EIO. Any thread.
namespace BadDisk {

enum class Fails { Nothing, Reads, Writes, Syncs };

/// Once in a process, before the first database is opened.
void install();
/// The \a nth access of that kind from now on (from 1) fails; with \a forGood all after it, too. Counts begin anew.
void fail(Fails what, int nth, bool forGood = true);
/// Accesses of the chosen kind since fail(); whether one was refused.
int accesses();
bool hasFailed();

} // namespace BadDisk
} // namespace Stanko::Testing
