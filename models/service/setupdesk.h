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

Q_SIGNALS:
    void setupChanged();
};

} // namespace Stanko
