// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/database.h"

#include <QtCore/QString>

namespace Stanko {

/// What became of a damaged file.
struct QuarantineReport
{
    QString movedTo;          ///< the damaged file's new name
    int salvagedIntents = 0;  ///< unsent edits taken over
    bool wasReadable = false; ///< false: the outbox of the damaged file could not be read to its end
    OpenReport opened;        ///< of the fresh file
};

/// Renames the damaged file and its companions aside (never deletes), opens a fresh one at \a path into \a db and
/// takes over what can be read of the unsent intents, the settings and the maintenance records. \a db must be closed
/// and no other connection open. The cache is refilled by the next pull.
Result<QuarantineReport> quarantine(Database &db, const QString &path, UnixSeconds now,
                                    const OpenOptions &options = {});

} // namespace Stanko
