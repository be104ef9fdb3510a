// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// What is known about the set-up of this desk.
struct SetupSummary
{
    bool isConfigured = false;
    AccountSettings settings;
    QString accountName; ///< from the last sync
    QString dataFolder;
    bool tokenIsSessionOnly = false; ///< no key store: the token is forgotten at exit
    UnixSeconds tokenExpiresAt = 0;
    QByteArray timeZoneId = {}; ///< of the account, IANA; empty before the first sync
};

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

/// The desk for the set-up. Same thread and ending rules as PassportDesk.
class SetupDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual SetupSummary summary() const = 0;
    /// Takes the variables of a .env file: ids into the settings, the token into the key store (session only when
    /// there is none; the summary says so). BadSettings names the line or variable; nothing is half-taken.
    virtual QFuture<Result<SetupSummary>> importEnv(const QString &fileName) = 0;
    /// Replaces the token; the outbox is kept. KeychainUnavailable is not an error here: see tokenIsSessionOnly.
    virtual QFuture<Result<SetupSummary>> replaceToken(const QString &token) = 0;
    /// Newest first; unreadable files are left out.
    virtual QFuture<Result<QList<BackupInfo>>> backups() = 0;
    /// Makes a copy now, beside the daily ones. Ends with what was made; StoreFull and the like.
    virtual QFuture<Result<BackupInfo>> makeBackup() = 0;
    /// Goes back to a backup: the database in use is set aside, never deleted, its unsent edits are taken along, and
    /// what amoCRM has changed since is read at the next sync. An edit that was sent after the backup was made is not
    /// sent again. NotHere, StoreDamaged and StoreTooNew for the backup; then nothing has changed.
    virtual QFuture<Result<RestoreReport>> restore(const QString &file) = 0;
    /// Writes a zip for the support: versions, settings, counts, log, exchange log, outbox states. No secrets, names,
    /// phones or free texts. StoreFull, StoreReadOnly and the like; no half file is left.
    virtual QFuture<Done> saveDiagnostics(const QString &file) = 0;

Q_SIGNALS:
    void setupChanged();
};

} // namespace Stanko
