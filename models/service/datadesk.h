// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Stanko {

/// A copy of the database that can be gone back to.
struct BackupInfo
{
    QString file;
    UnixSeconds madeAt = 0;
    qint64 bytes = 0;
    bool isBeforeUpdate = false; ///< made before a newer version changed the schema
    int unsent = 0;              ///< intents in it that were not sent when it was made
    friend bool operator==(const BackupInfo &, const BackupInfo &) = default;
};

/// What going back to a backup did.
struct RestoreReport
{
    QString replacedFile;   ///< where the database is that was in use until now
    int carriedIntents = 0; ///< unsent edits that were newer than the backup and were taken along
};

/// The desk for the data on this machine: copies of it, and what the support needs to know of it. Same thread and
/// ending rules as PassportDesk.
class DataDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Newest first; unreadable files are left out.
    virtual QFuture<Result<QList<BackupInfo>>> backups() = 0;
    /// Makes a copy now, beside the daily ones. Ends with what was made; StoreFull and the like.
    virtual QFuture<Result<BackupInfo>> makeBackup() = 0;
    /// Goes back to a backup: the database in use is set aside, never deleted, its unsent edits are taken along, and
    /// what amoCRM has changed since is read at the next sync. An edit that was sent after the backup was made is not
    /// sent again. NotHere, StoreDamaged and StoreTooNew for the backup, BadInput ("practice")
    /// while edits are practice; then nothing has changed.
    virtual QFuture<Result<RestoreReport>> restore(const QString &file) = 0;
    /// Writes a zip for the support: versions, settings, counts, log, exchange log, outbox states. No secrets, names,
    /// phones or free texts. StoreFull, StoreReadOnly and the like; no half file is left.
    virtual QFuture<Done> saveDiagnostics(const QString &file) = 0;

Q_SIGNALS:
    /// The database was replaced: everything that was read before is void. Lists are told of by their own desks.
    void dataReplaced();
};

} // namespace Stanko
