// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/accountconfig.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "crm/sync/syncengine.h"
#include "models/store/schemastore.h"
#include "models/store/storethread.h"

namespace Stanko {

namespace {

QFuture<Result<SetupSummary>> ended(const Result<SetupSummary> &result)
{
    QPromise<Result<SetupSummary>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

} // namespace

AppSetupDesk::AppSetupDesk(DeskShared &shared, const QString &dataDir, bool keepsSettings,
                           std::shared_ptr<SecretStore> secrets, std::shared_ptr<SecretStore> checkedSecrets,
                           const QString &environmentToken, Applied applied)
    : m_shared(shared), m_dataDir(dataDir), m_keepsSettings(keepsSettings), m_secrets(std::move(secrets)),
      m_checkedSecrets(std::move(checkedSecrets)), m_session(*m_secrets, environmentToken),
      m_applied(std::move(applied))
{
    connect(m_shared.engine, &SyncEngine::stateChanged, this, [this](const SyncState &state) {
        if (state.lastSuccessAt == m_lastSuccessAt)
            return;
        m_lastSuccessAt = state.lastSuccessAt;
        // The first sync is where a desk learns the name and zone of its account.
        readAccount();
    });
}

QString AppSetupDesk::accountKey() const
{
    return m_shared.settings ? keyOf(m_shared.settings->baseUrl) : QString();
}

void AppSetupDesk::take(const SessionToken &token)
{
    m_token = token;
    m_applied(m_shared.settings, token.token);
    Q_EMIT setupChanged();
}

QFuture<Done> AppSetupDesk::readAccount()
{
    return m_shared.store->read([](Database &db) { return SchemaStore::read(db); })
        .then(this, [this](const Result<AccountSchema> &schema) -> Done {
            if (!schema)
                return schema.error();
            const Account &account = schema->account;
            if (account.name == m_accountName && account.timeZoneId == m_timeZoneId)
                return done();
            m_accountName = account.name;
            m_timeZoneId = account.timeZoneId;
            Q_EMIT setupChanged();
            return done();
        });
}

QFuture<Done> AppSetupDesk::load()
{
    return readAccount()
        .then(this, [this](const Done &) { return m_session.load(accountKey()); })
        .unwrap()
        .then(this, [this](const Result<SessionToken> &token) -> Done {
            // Without a key store the desk still works: the token is asked for and kept for this session.
            take(token ? *token : SessionToken{});
            return done();
        });
}

QFuture<TokenPlace> AppSetupDesk::findToken()
{
    // An entry that nobody has: a key store that answers says so without unlocking anything or asking anybody.
    return m_checkedSecrets->read(QStringLiteral("check"), SecretName::AmoToken)
        .then(this, [origin = m_token.origin](const Result<QString> &answer) {
            TokenPlace place{origin, {}};
            if (!answer)
                place.keychainError = answer.error();
            return place;
        });
}

SetupSummary AppSetupDesk::summary() const
{
    SetupSummary summary;
    summary.isConfigured = m_shared.settings.has_value();
    summary.settings = m_shared.settings.value_or(AccountSettings{});
    summary.accountName = m_accountName;
    summary.timeZoneId = m_timeZoneId;
    summary.dataFolder = m_dataDir;
    summary.tokenIsSessionOnly = m_token.origin == TokenOrigin::Session;
    summary.tokenExpiresAt = m_token.expiresAt;
    return summary;
}

Result<QStringList> AppSetupDesk::changeSettings(const AccountSettings &settings)
{
    if (!m_keepsSettings)
        return changedVariables(m_shared.settings.value_or(AccountSettings{}), settings);
    STANKO_TRY(paths, openDataDir(m_dataDir));
    STANKO_CHECK(SettingsFile(paths.settingsFile()).save(settings));
    m_shared.settings = settings;
    m_applied(settings, m_token.token);
    Q_EMIT setupChanged();
    return QStringList();
}

QFuture<Result<SetupSummary>> AppSetupDesk::importEnv(const QString &fileName)
{
    const auto environment = readEnvFile(fileName);
    if (!environment)
        return ended(environment.error());
    const auto config = accountConfig(*environment);
    if (!config)
        return ended(config.error());
    if (!config->settings)
        return ended(missingSettings());
    const auto paths = openDataDir(m_dataDir);
    if (!paths)
        return ended(paths.error());
    if (const Done saved = SettingsFile(paths->settingsFile()).save(*config->settings); !saved)
        return ended(saved.error());
    m_shared.settings = config->settings;
    if (config->token.isEmpty()) {
        return m_session.load(accountKey()).then(this, [this](const Result<SessionToken> &token) {
            take(token ? *token : SessionToken{});
            return Result<SetupSummary>(summary());
        });
    }
    return replaceToken(config->token);
}

QFuture<Result<SetupSummary>> AppSetupDesk::replaceToken(const QString &token)
{
    return m_session.replace(accountKey(), token.trimmed()).then(this, [this](const Result<SessionToken> &kept) {
        if (!kept)
            return Result<SetupSummary>(kept.error());
        take(*kept);
        return Result<SetupSummary>(summary());
    });
}

} // namespace Stanko
