// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/desksettings.h"
#include "models/domain/maintenanceplan.h"
#include "models/domain/result.h"
#include "models/service/secretstore.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// What is known about the set-up of this desk.
struct SetupSummary
{
    bool isConfigured = false;
    AccountSettings settings;
    DeskSettings desk = {};
    QString accountName; ///< from the last sync
    QString dataFolder;
    bool tokenIsSessionOnly = false; ///< no key store: the token is forgotten at exit
    UnixSeconds tokenExpiresAt = 0;
    QByteArray timeZoneId = {}; ///< of the account, IANA; empty before the first sync
    bool isFromOutside =
        false; ///< the account's settings come from the environment or --env: they cannot be changed here
    TokenOrigin tokenOrigin = TokenOrigin::None;
    std::optional<Error> keychainError = {}; ///< why the key store did not serve when it was asked last
    bool hasBotToken = false;
    AccountSchema schema = {}; ///< as the last sync has seen it: names for ids; empty before
};

/// What the calendar and the load are reckoned with. Kept in the database, so that backups have them.
struct PlanDefaults
{
    MaintenancePlan plan;  ///< of models without one of their own
    int weekCapacity = 10; ///< visits a week
    friend bool operator==(const PlanDefaults &, const PlanDefaults &) = default;
};

/// What would be lost by forget().
struct ForgetPreview
{
    int unsent = 0;       ///< edits that have not reached amoCRM, those in conflict and refused ones included
    QStringList examples; ///< a few of them as "kind · lead name"; plain text, newest first
    int backups = 0;
    qint64 bytes = 0; ///< of database, backups and logs
};

/// The desk for the set-up. Same thread and ending rules as PassportDesk.
class SetupDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual SetupSummary summary() const = 0;
    /// Takes the variables of a .env file: ids into the settings, the tokens into the key store (session only when
    /// there is none; the summary says so). BadSettings names the line or variable; nothing is half-taken.
    virtual QFuture<Result<SetupSummary>> importEnv(const QString &fileName) = 0;
    /// Writes the settings as a .env file, readable for its owner alone: never a token, but a line that says where it
    /// goes. BadSettings when nothing is set up; StoreReadOnly, StoreFull, StoreFailed.
    virtual QFuture<Done> exportEnv(const QString &fileName) = 0;
    /// Replaces the token; the outbox is kept. KeychainUnavailable is not an error here: see tokenIsSessionOnly.
    virtual QFuture<Result<SetupSummary>> replaceToken(const QString &token) = 0;
    /// Keeps another secret (TelegramToken, ProxyPassword) or removes it when \a secret is empty. As replaceToken().
    virtual QFuture<Result<SetupSummary>> keepSecret(SecretName name, const QString &secret) = 0;
    /// Everything of the settings page but what planDefaults() has; applies at once. BadSettings (detail: the
    /// variable or key, see SettingsFile), also for the account's part when it comes from outside; StoreReadOnly,
    /// StoreFailed. An account at another address needs the wizard: BadSettings.
    virtual QFuture<Result<SetupSummary>> apply(const AccountSettings &account, const DeskSettings &desk) = 0;
    virtual QFuture<Result<PlanDefaults>> planDefaults() = 0;
    /// Dates are reckoned anew. BadInput (detail: "kind", "months", "tolerance", "hours" or "capacity").
    virtual QFuture<Done> setPlanDefaults(const PlanDefaults &defaults) = 0;
    virtual QFuture<Result<ForgetPreview>> forgetPreview() = 0;
    /// «Забыть это рабочее место»: removes the secrets first; when that fails nothing else is removed
    /// (KeychainDenied, KeychainUnavailable with something still in it). Then database, backups, logs and settings of
    /// this profile go, and the program begins anew. The answer comes before that.
    virtual QFuture<Done> forget() = 0;

Q_SIGNALS:
    void setupChanged();
};

} // namespace Stanko
