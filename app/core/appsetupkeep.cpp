// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/accountconfig.h"
#include "app/core/deskconfig.h"
#include "app/core/envreport.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"

#include <QtCore/QSaveFile>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QFuture<Result<SetupSummary>> endedAs(const Result<SetupSummary> &result)
{
    return QtFuture::makeReadyFuture(result);
}

/// For its owner alone, whole or not at all.
Done writePrivate(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (!isOpen || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return makeError(ErrorKind::StoreReadOnly, fileName);
    if (file.write(content) == content.size() && file.commit())
        return done();
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return makeError(isFull ? ErrorKind::StoreFull : ErrorKind::StoreFailed, fileName);
}

QString fixedFromOutside()
{
    return AppSetupDesk::tr("настройки аккаунта заданы снаружи (в окружении или в --env); измените их там");
}

QStringList namesOf(const QStringList &assignments)
{
    QStringList names;
    for (const QString &assignment : assignments)
        names.append(assignment.section(u'=', 0, 0));
    return names;
}

} // namespace

void AppSetupDesk::workWith(const AccountSettings &account, const DeskSettings &desk)
{
    if (accountKey() != keyOf(account.baseUrl)) {
        m_botToken = {};
        m_kept.remove(SecretName::AmoToken);
        m_kept.remove(SecretName::TelegramToken);
    }
    adopt(account);
    m_start.desk = desk;
}

QFuture<Result<SetupSummary>> AppSetupDesk::importEnv(const QString &fileName)
{
    if (m_shared.settings && !m_start.keepsSettings)
        return endedAs(makeError(ErrorKind::BadSettings, fixedFromOutside()));
    const auto environment = readEnvFile(fileName);
    if (!environment)
        return endedAs(environment.error());
    const auto config = accountConfig(*environment);
    if (!config)
        return endedAs(config.error());
    if (!config->settings)
        return endedAs(missingSettings());
    const auto paths = openDataDir(m_start.dataDir);
    if (!paths)
        return endedAs(paths.error());
    DeskSettings desk = m_start.desk;
    desk.notices.apiUrl = config->botUrl.value_or(desk.notices.apiUrl);
    desk.notices.isOn = desk.notices.isOn || !config->botToken.isEmpty();
    if (const Done saved = SettingsFile(paths->settingsFile()).save(*config->settings, desk); !saved)
        return endedAs(saved.error());

    // Nothing can be refused from here on: where the key store does not serve, the tokens live as long as the program.
    workWith(*config->settings, desk);
    QFuture<Done> asked = readSecrets();
    if (!config->botToken.isEmpty()) {
        asked = asked
                    .then(this, [this, bot = config->botToken](
                                    const Done &) { return writeSecret(SecretName::TelegramToken, bot); })
                    .unwrap();
    }
    return asked
        .then(this,
              [this, token = config->token](const Done &) {
                  if (!token.isEmpty())
                      return replaceToken(token);
                  tell();
                  return endedAs(summary());
              })
        .unwrap();
}

QFuture<Done> AppSetupDesk::exportEnv(const QString &fileName)
{
    if (!m_shared.settings)
        return QtFuture::makeReadyFuture(Done(missingSettings()));
    return QtFuture::makeReadyFuture(writePrivate(fileName, envText(*m_shared.settings, m_start.desk.notices)));
}

std::optional<Error> AppSetupDesk::accountFault(const AccountSettings &account) const
{
    const AccountSettings before = m_shared.settings.value_or(AccountSettings{});
    if (account == before)
        return std::nullopt;
    if (account.baseUrl != before.baseUrl) {
        return makeError(ErrorKind::BadSettings,
                         u"AMOCRM_BASE_URL: "_s + tr("другой аккаунт подключает мастер настройки"));
    }
    if (!m_start.keepsSettings) {
        return makeError(ErrorKind::BadSettings,
                         namesOf(changedVariables(before, account)).join(u", "_s) + u": "_s + fixedFromOutside());
    }
    const Result<AccountConfig> judged = accountConfig(accountVariables(account));
    return judged ? std::nullopt : std::optional(judged.error());
}

QFuture<Result<SetupSummary>> AppSetupDesk::apply(const AccountSettings &account, const DeskSettings &desk)
{
    if (const std::optional<Error> fault = accountFault(account))
        return endedAs(*fault);
    const Result<DeskSettings> judged = deskConfig(deskKeys(desk));
    if (!judged)
        return endedAs(judged.error());
    const auto paths = openDataDir(m_start.dataDir);
    if (!paths)
        return endedAs(paths.error());
    const SettingsFile file(paths->settingsFile());
    const bool keepsAccount = m_start.keepsSettings && m_shared.settings;
    if (const Done saved = keepsAccount ? file.save(account, *judged) : file.saveDesk(*judged); !saved)
        return endedAs(saved.error());
    if (keepsAccount)
        adopt(account);
    m_start.desk = *judged;
    // A proxy that asks for a name from now on may have a password from before.
    return readSecret(SecretName::ProxyPassword).then(this, [this](const Result<QString> &found) {
        note(SecretName::ProxyPassword, found);
        tell();
        return Result<SetupSummary>(summary());
    });
}

} // namespace Stanko
