// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/paths.h"

#include <QtCore/QStringList>

namespace Stanko {

/// The files in a data folder that StankoDesk has made for one desk: database, what was set aside of it, backups, logs,
/// settings, draft of the set-up, window's settings. Not the lock, which its holder removes, no other profile, and
/// nothing that a person has put there. Absolute paths.
QStringList deskDataFiles(const DataPaths &paths);

/// How much of the disk they take.
qint64 deskDataBytes(const DataPaths &paths);

/// Removes them and the folders that are empty then, for good. Nobody may be at work with them: the core must have
/// ended, and the log be closed. StoreFailed names the first one that could not be removed; the others are gone.
Done removeDeskData(const DataPaths &paths);

} // namespace Stanko
