// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

namespace Stanko::Testing {

/// What is counted: statements that begin or end, or changes of the database's files.
enum class DeathBy { Nothing, Call, Power };

/// Where this process shall die. Read once from the environment; nothing of the shipped programs knows of it.
struct DeathPlan
{
    DeathBy by = DeathBy::Nothing;
    qint64 at = 0;         ///< the n-th of them, from 1
    quint32 seed = 1;      ///< which unsynced sectors have reached the disk when the power goes
    QByteArray countsFile; ///< where a process that lives to its end writes how many there were; empty = nowhere

    static DeathPlan fromEnvironment();
};

/// The code of a process that died as planned; none of stankodeskctl's.
inline constexpr int kDied = 99;

/// Puts the hooks into SQLite, for every connection of the process; to be called before the first one is opened.
///
/// Calls are counted by SQLite's own trace: each statement, COMMIT included, once before it runs and once after.
/// Power: the default VFS is replaced by one that keeps in memory what was written and not yet synced. Dying forgets
/// it, but for a random part: a disk may have written any of it, in any order, torn into sectors.
void installDeath(const DeathPlan &plan);

/// Writes the counts file. "unsynced" in it names database files that were closed without having been synced: what is
/// in them would not survive a loss of power.
void writeDeathCounts(const DeathPlan &plan);

} // namespace Stanko::Testing
