// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/service/datadesk.h"

#include <QtCore/QDate>
#include <QtCore/QList>
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
/// Makes a copy on demand; it stays until somebody removes it.
Result<BackupInfo> onDemand(Database &db, const QString &folder, UnixSeconds now);
/// The copies in \a folder that can be read, newest first.
QList<BackupInfo> list(const QString &folder);
/// The name of the copy made before the schema becomes \a version.
QString nameBeforeUpdate(int version);
/// Removes all but the newest \a keep copies made before updates.
void keepBeforeUpdates(const QString &folder, int keep = 3);
/// The folder used when none is named: "backup" beside the database.
QString defaultFolder(const QString &databasePath);

} // namespace Backup
} // namespace Stanko
