// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/auth/tokensession.h"
#include "crm/desk/deskcontext.h"
#include "models/service/setupdesk.h"

#include <QtCore/QHash>

#include <functional>

namespace Stanko {

/// The set-up of this desk: settings file, token session, and telling the engine. Lives on the GUI (or main) thread;
/// owned by the composition root.
class AppSetupDesk final : public SetupDesk
{
    Q_OBJECT
public:
    /// \a checkedSecrets is the key store a check looks at, the same one on a desk. \a applied is called with the new
    /// settings and token whenever either has changed.
    using Applied = std::function<void(const std::optional<AccountSettings> &, const QString &token)>;
    /// \a keepsSettings: they come from the settings file of \a dataDir.
    AppSetupDesk(DeskShared &shared, const QString &dataDir, bool keepsSettings, std::shared_ptr<SecretStore> secrets,
                 std::shared_ptr<SecretStore> checkedSecrets, const QString &environmentToken, Applied applied);

    /// Reads account name and token; ends when both are known. Call once after the store is open.
    QFuture<Done> load();

    /// Where the token comes from, and whether the key store answers now. Nothing is read from it.
    QFuture<TokenPlace> findToken();

    /// Writes other ids into the settings file and works with them from now on. Where the settings come from the
    /// environment nothing is changed. \return nothing then but what is to be set there: "NAME=VALUE". StoreReadOnly,
    /// StoreFailed.
    Result<QStringList> changeSettings(const AccountSettings &settings);

    /// The token of the bot that tells clients of the account at \a baseUrl, which need not be the one in use. Origin
    /// None when there is none; KeychainDenied, KeychainUnavailable.
    QFuture<Result<SessionToken>> botTokenOf(const QUrl &baseUrl);
    /// Keeps it in the key store; where that fails, for this session, with keychainError telling why.
    QFuture<Result<SessionToken>> keepBotToken(const QUrl &baseUrl, const QString &token);

    SetupSummary summary() const override;
    QFuture<Result<SetupSummary>> importEnv(const QString &fileName) override;
    QFuture<Done> exportEnv(const QString &fileName) override;
    QFuture<Result<SetupSummary>> replaceToken(const QString &token) override;
    QFuture<Result<SetupSummary>> keepSecret(SecretName name, const QString &secret) override;
    QFuture<Result<SetupSummary>> apply(const AccountSettings &account, const DeskSettings &desk) override;
    QFuture<Result<PlanDefaults>> planDefaults() override;
    QFuture<Done> setPlanDefaults(const PlanDefaults &defaults) override;
    QFuture<Result<ForgetPreview>> forgetPreview() override;
    QFuture<Done> forget() override;

private:
    QString accountKey() const;
    /// Reads what a sync has told about the account.
    QFuture<Done> readAccount();
    void take(const SessionToken &token);

    DeskShared &m_shared;
    QString m_dataDir;
    bool m_keepsSettings;
    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<SecretStore> m_checkedSecrets;
    TokenSession m_session;
    SessionToken m_token;
    QHash<QString, SessionToken> m_sessionBots; ///< typed in this session, by host
    QString m_accountName;
    QByteArray m_timeZoneId;
    UnixSeconds m_lastSuccessAt = 0; ///< of the engine, to notice a finished sync
    Applied m_applied;
};

} // namespace Stanko
