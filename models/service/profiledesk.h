// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Stanko {

/// One account of this computer: a folder with database, settings, backups and log, and secrets of its own.
struct Profile
{
    QString id;     ///< name of its folder, never changes; empty = the first one, which lies in the data folder itself
    QString name;   ///< as a person calls it; empty = named by its account
    QString host;   ///< of its amoCRM account; empty = not set up yet
    QString folder; ///< canonical
    bool isCurrent = false;
    QString account = {}; ///< what amoCRM calls it, as the last sync of this profile heard; empty = not heard yet
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The desk for several accounts side by side. Each profile is a program and a window of its own; a second start of
/// one raises its window. Same thread and ending rules as PassportDesk.
class ProfileDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// By name; the current one is always among them. Read anew on each call, since other windows change them too.
    virtual QList<Profile> profiles() const = 0;
    /// Makes an empty one. BadInput for an empty name or one in use; StoreReadOnly, StoreFailed.
    virtual QFuture<Result<Profile>> create(const QString &name) = 0;
    /// As above; NotHere when there is no such profile.
    virtual QFuture<Done> rename(const QString &id, const QString &name) = 0;
    /// Starts the console with it, or raises its window. NotHere; StoreFailed when the program could not be started.
    virtual QFuture<Done> open(const QString &id) = 0;

Q_SIGNALS:
    /// By this window.
    void profilesChanged();
};

} // namespace Stanko
