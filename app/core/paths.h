// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QString>

namespace Stanko {

/// The files of one data folder. A value; made by openDataDir().
struct DataPaths
{
    QString folder; ///< canonical
    QString lockFile() const;
    QString settingsFile() const;
    QString setupDraftFile() const;
    QString logFile() const;
    QString consoleSocket() const;
};

/// Makes the folder when it is missing, for its owner alone, and checks that it can be written.
/// \a asked: from --data-dir or STANKODESK_DATA_DIR; empty = the platform's folder.
/// StoreReadOnly, also when something else than a folder has that name; the detail names it.
Result<DataPaths> openDataDir(const QString &asked);

} // namespace Stanko
