// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QDate>
#include <QtCore/QString>

namespace Stanko {

class Database;

/// Copies of the whole file made with VACUUM INTO: consistent while the file is in use.
namespace Backup {

/// Makes \a target; StoreFull and the like leave no half copy behind.
Done copyTo(Database &db, const QString &target);
/// Makes the copy of the day \a today in \a folder unless it exists, then removes all but the newest \a keep daily
/// ones. \return its path, empty when it existed. Works on a reader, so that edits need not wait for it.
Result<QString> daily(Database &db, const QString &folder, QDate today, int keep = 7);
/// The folder used when none is named: "backup" beside the database.
QString defaultFolder(const QString &databasePath);

} // namespace Backup
} // namespace Stanko
