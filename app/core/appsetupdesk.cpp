// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/logging.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "crm/desk/repairs.h"
#include "crm/sync/syncengine.h"
#include "models/store/schemastore.h"
#include "models/store/storethread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

AppSetupDesk::AppSetupDesk(DeskShared &shared, Start start, Applied applied)
    : m_shared(shared), m_start(std::move(start)), m_session(*m_start.secrets, m_start.token),
      m_applied(std::move(applied))
{
    if (!m_start.botToken.isEmpty())
        m_botToken = {m_start.botToken, TokenOrigin::Variable};
    connect(m_shared.engine, &SyncEngine::stateChanged, this, [this](const SyncState &state) {
        if (state.lastSuccessAt == m_lastSuccessAt)
            return;
        m_lastSuccessAt = state.lastSuccessAt;
        // The first sync is where a desk learns the name and zone of its account.
        readAccount();
    });
}

void AppSetupDesk::tell()
{
    m_applied({m_shared.settings, m_start.desk, m_token.token, m_botToken.value, m_proxyPassword.value});
    Q_EMIT setupChanged();
}

QFuture<Done> AppSetupDesk::readAccount()
{
    return m_shared.store->read([](Database &db) { return SchemaStore::read(db); })
        .then(this, [this](const Result<AccountSchema> &schema) -> Done {
            if (!schema)
                return schema.error();
            const Account &account = schema->account;
            if (*schema == m_schema)
                return done();
            m_schema = *schema;
            m_accountName = account.name;
            m_timeZoneId = account.timeZoneId;
            keepAccountName();
            Q_EMIT setupChanged();
            return done();
        });
}

void AppSetupDesk::keepAccountName() const
{
    if (!m_start.keepsSettings || !m_shared.settings || m_accountName.isEmpty())
        return;
    const SettingsFile file(DataPaths{m_start.dataDir}.settingsFile());
    const QString host = m_shared.settings->baseUrl.host();
    if (file.accountName(host) == m_accountName)
        return;
    // The other windows show an address instead.
    if (const Done kept = file.saveAccountName(host, m_accountName); !kept)
        qCWarning(lcApp) << "the account's name is not kept:" << kept.error().detail;
}

QFuture<Done> AppSetupDesk::load()
{
    return readAccount().then(this, [this](const Done &) { return readSecrets(); }).unwrap();
}

QFuture<TokenPlace> AppSetupDesk::findToken()
{
    // An entry that nobody has: a key store that answers says so without unlocking anything or asking anybody.
    return m_start.checked->read(u"check"_s, SecretName::AmoToken)
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
    summary.desk = m_start.desk;
    summary.accountName = m_accountName;
    summary.timeZoneId = m_timeZoneId;
    summary.schema = m_schema;
    summary.dataFolder = m_start.dataDir;
    summary.tokenIsSessionOnly = m_token.origin == TokenOrigin::Session;
    summary.tokenExpiresAt = m_token.expiresAt;
    summary.isFromOutside = summary.isConfigured && !m_start.keepsSettings;
    summary.tokenOrigin = m_token.origin;
    summary.keychainError = m_keychainError;
    summary.hasBotToken = !m_botToken.value.isEmpty();
    return summary;
}

void AppSetupDesk::adopt(const AccountSettings &settings, WaitingEdits edits)
{
    const std::optional<AccountSettings> before = std::exchange(m_shared.settings, settings);
    if (!before || edits == WaitingEdits::LeftToCaller)
        return;
    m_shared.store
        ->write([before = *before, settings, clock = m_shared.clock](Database &db) {
            return followSettings(db, before, settings, *clock);
        })
        .then(this, [this](const Result<int> &turned) {
            if (!turned)
                qCWarning(lcApp) << "edits do not follow the settings:" << turned.error().detail;
            Q_EMIT settingsFollowed();
        });
}

Result<QStringList> AppSetupDesk::changeSettings(const AccountSettings &settings, WaitingEdits edits)
{
    if (!m_start.keepsSettings)
        return changedVariables(m_shared.settings.value_or(AccountSettings{}), settings);
    STANKO_TRY(paths, openDataDir(m_start.dataDir));
    STANKO_CHECK(SettingsFile(paths.settingsFile()).save(settings));
    adopt(settings, edits);
    tell();
    return QStringList();
}

} // namespace Stanko
