// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

// The token of the bot that tells clients, of an account that need not be the one in use.
namespace Stanko {

QFuture<Result<SessionToken>> AppSetupDesk::botTokenOf(const QUrl &baseUrl)
{
    using Answer = Result<SessionToken>;
    const QString host = baseUrl.host();
    if (const auto it = m_sessionBots.constFind(host); it != m_sessionBots.constEnd())
        return QtFuture::makeReadyFuture(Answer(*it));
    return m_secrets->read(host, SecretName::TelegramToken).then([](const Result<QString> &found) -> Answer {
        if (!found)
            return found.error();
        SessionToken token;
        token.token = *found;
        token.origin = found->isEmpty() ? TokenOrigin::None : TokenOrigin::Keychain;
        return token;
    });
}

QFuture<Result<SessionToken>> AppSetupDesk::keepBotToken(const QUrl &baseUrl, const QString &token)
{
    using Answer = Result<SessionToken>;
    const QString host = baseUrl.host();
    return m_secrets->write(host, SecretName::TelegramToken, token)
        .then(this, [this, host, token](const Done &kept) -> Answer {
            SessionToken found;
            found.token = token;
            found.origin = kept ? TokenOrigin::Keychain : TokenOrigin::Session;
            if (!kept)
                found.keychainError = kept.error();
            m_sessionBots.insert(host, found);
            return found;
        });
}

} // namespace Stanko
