// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/auth/tokensession.h"
#include "crm/desk/deskcontext.h"
#include "models/service/setupdesk.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <functional>
#include <memory>

namespace Stanko {

/// What a desk works with at the moment. Holds secrets: never log it.
struct SetupInUse
{
    std::optional<AccountSettings> settings;
    DeskSettings desk;
    QString token;
    QString botToken;
    QString proxyPassword;
};

/// The set-up of this desk: settings file, secrets, and telling the engine. Lives on the GUI (or main) thread; owned by
/// the composition root.
class AppSetupDesk final : public SetupDesk
{
    Q_OBJECT
public:
    /// What a program starts it with.
    struct Start
    {
        QString dataDir;
        bool keepsSettings = false;           ///< the account comes from the settings file of dataDir
        DeskSettings desk;                    ///< from there in any case
        QString secretsScope;                 ///< keeps the secrets of a profile apart; empty = the first one's
        std::shared_ptr<SecretStore> secrets; ///< works with this one
        std::shared_ptr<SecretStore> checked; ///< what a check looks at: the same one on a desk
        QString token = {};                   ///< from the environment
        QString botToken = {};                ///< the same
        std::function<void()> forgotten = {}; ///< see CoreOptions
    };
    /// Called with what is in use whenever a part of it has changed.
    using Applied = std::function<void(const SetupInUse &)>;
    AppSetupDesk(DeskShared &shared, Start start, Applied applied);

    /// Reads account name and secrets; ends when they are known, or known to be out of reach. Call once after the store
    /// is open.
    QFuture<Done> load();

    /// Where the token comes from, and whether the key store answers now. Nothing is read from it.
    QFuture<TokenPlace> findToken();

    /// Who turns the edits that wait for a thing the settings replace.
    enum class WaitingEdits { Follow, LeftToCaller };
    /// Writes other ids into the settings file and works with them from now on. Where the settings come from the
    /// environment nothing is changed. \return nothing then but what is to be set there: "NAME=VALUE". StoreReadOnly,
    /// StoreFailed.
    Result<QStringList> changeSettings(const AccountSettings &settings, WaitingEdits edits = WaitingEdits::Follow);

    /// The token of the bot that tells clients of the account at \a baseUrl, which need not be the one in use. Origin
    /// None when there is none; KeychainDenied, KeychainUnavailable.
    QFuture<Result<SessionToken>> botTokenOf(const QUrl &baseUrl);
    /// Keeps it in the key store; where that fails, for this session, with keychainError telling why.
    QFuture<Result<SessionToken>> keepBotToken(const QUrl &baseUrl, const QString &token);

    /// In memory only; empty = none.
    QString proxyPassword() const { return m_proxyPassword.value; }
    /// Do the account's settings come from the settings file? Else they are set outside and cannot be changed here.
    bool keepsSettings() const { return m_start.keepsSettings; }
    /// Is it the address of the account in use?
    bool isInUse(const QUrl &baseUrl) const;
    /// For an account that need not be the one in use. As TokenSession::load().
    QFuture<Result<SessionToken>> tokenOf(const QUrl &baseUrl);
    /// As TokenSession::replace(). It becomes the engine's only when the account is the one in use.
    QFuture<Result<SessionToken>> keepToken(const QUrl &baseUrl, const QString &token);
    /// Whose data the database holds; nullopt before the first sync.
    QFuture<Result<std::optional<qint64>>> databaseAccount();
    /// Writes the settings file and works with this account from now on, with its token as far as there is one.
    /// Precondition: keepsSettings(). StoreReadOnly, StoreFailed.
    QFuture<Result<SetupSummary>> takeOver(const AccountSettings &settings, const NoticeSettings &notices);

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

Q_SIGNALS:
    /// What waits and what is asked has been brought in step with changed settings.
    void settingsFollowed();
    /// Machines have other dates than before.
    void datesReckoned();

private:
    /// A secret beside the account's token, which TokenSession has.
    struct Held
    {
        QString value = {};
        TokenOrigin origin = TokenOrigin::None;
    };
    Held &held(SecretName name) { return name == SecretName::TelegramToken ? m_botToken : m_proxyPassword; }

    /// Under what the secrets of an account are kept, and of the one in use.
    QString keyOf(const QUrl &baseUrl) const;
    QString accountKey() const;
    /// Takes \a settings, which are on disk, and lets what waits follow before the engine works with them.
    void adopt(const AccountSettings &settings, WaitingEdits edits = WaitingEdits::Follow);
    /// The same with an account that may be another one: secrets of the one before are none of its business.
    void workWith(const AccountSettings &account, const DeskSettings &desk);
    /// The password of the proxy belongs to this computer, not to an account.
    QString secretKey(SecretName name) const;
    /// What has changed is used from now on.
    void tell();
    void note(const Result<SessionToken> &token);
    void note(SecretName name, const Result<QString> &found);
    void noteWritten(SecretName name, const QString &secret, const Done &kept);
    QFuture<Done> readAccount();
    /// For the windows of other profiles, which see the settings file alone.
    void keepAccountName() const;
    /// All of the account in use, asked for together: a store that does not answer is waited for once.
    QFuture<Done> readSecrets();
    QFuture<Result<QString>> readSecret(SecretName name);
    /// Keeps it in the store, else for this session.
    QFuture<Done> writeSecret(SecretName name, const QString &secret);
    QFuture<Done> removeSecret(SecretName name);
    /// Those of an account that was looked at by a set-up that never came to its end.
    QFuture<Done> removeDraftSecrets();
    QFuture<Done> removeFromStores(SecretName name);
    bool mayBeKept(SecretName name) const;
    std::optional<Error> accountFault(const AccountSettings &account) const;

    DeskShared &m_shared;
    Start m_start;
    TokenSession m_session;
    SessionToken m_token;
    Held m_botToken;
    Held m_proxyPassword;
    QHash<QString, SessionToken> m_sessionBots; ///< typed in this session while no key store served, by key
    QSet<SecretName> m_kept;                    ///< the key store is known to have them
    std::optional<Error> m_keychainError;       ///< of the last call; nullopt = it served
    QString m_accountName;
    QByteArray m_timeZoneId;
    AccountSchema m_schema;
    UnixSeconds m_lastSuccessAt = 0; ///< of the engine, to notice a finished sync
    Applied m_applied;
};

} // namespace Stanko
