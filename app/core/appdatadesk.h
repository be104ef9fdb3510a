// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "models/service/datadesk.h"
#include "models/service/syncdesk.h"
#include "models/store/restore.h"

#include <functional>

namespace Stanko {

/// The data on this machine: backups, going back to one, the bundle for the support. Lives on the GUI (or main) thread;
/// owned by the composition root, which outlives it with everything it refers to.
class AppDataDesk final : public DataDesk
{
    Q_OBJECT
public:
    struct Place
    {
        QString dataDir;
        QString version; ///< of the program
    };
    /// \a replaced tells the other desks that what they have read is void.
    AppDataDesk(DeskShared &shared, SyncDesk &sync, Place place, std::function<void()> replaced);

    QFuture<Result<QList<BackupInfo>>> backups() override;
    QFuture<Result<BackupInfo>> makeBackup() override;
    /// \a file: a path, or the name of a file in the folder of the backups.
    QFuture<Result<RestoreReport>> restore(const QString &file) override;
    QFuture<Done> saveDiagnostics(const QString &file) override;

private:
    QString findBackup(const QString &file) const;
    Restore::DeriveAgain deriveAgain() const;
    /// nullopt: amoCRM may not be asked now, or did not answer soon.
    QFuture<std::optional<Result<CheckReport>>> ask();
    Result<RestoreReport> restored(const Result<RestoredDatabase> &result);

    DeskShared &m_shared;
    SyncDesk &m_sync;
    Place m_place;
    std::function<void()> m_replaced;
    bool m_isRestoring = false;
};

} // namespace Stanko
