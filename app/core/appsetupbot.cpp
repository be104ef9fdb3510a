// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

// The token of the bot that tells clients, of an account that need not be the one in use.
namespace Stanko {

QFuture<Result<SessionToken>> AppSetupDesk::botTokenOf(const QUrl &baseUrl)
{
    using Answer = Result<SessionToken>;
    const QString key = keyOf(baseUrl);
    SessionToken token;
    if (key == accountKey() && !m_botToken.value.isEmpty()) {
        token.token = m_botToken.value;
        token.origin = m_botToken.origin;
        return QtFuture::makeReadyFuture(Answer(token));
    }
    if (const auto it = m_sessionBots.constFind(key); it != m_sessionBots.constEnd())
        return QtFuture::makeReadyFuture(Answer(*it));
    return m_start.secrets->read(key, SecretName::TelegramToken)
        .then(this, [token](const Result<QString> &found) mutable -> Answer {
            if (!found)
                return found.error();
            token.token = *found;
            token.origin = found->isEmpty() ? TokenOrigin::None : TokenOrigin::Keychain;
            return token;
        });
}

QFuture<Result<SessionToken>> AppSetupDesk::keepBotToken(const QUrl &baseUrl, const QString &token)
{
    using Answer = Result<SessionToken>;
    const QString key = keyOf(baseUrl);
    return m_start.secrets->write(key, SecretName::TelegramToken, token)
        .then(this, [this, key, token](const Done &kept) -> Answer {
            SessionToken found;
            found.token = token;
            found.origin = kept ? TokenOrigin::Keychain : TokenOrigin::Session;
            if (!kept)
                found.keychainError = kept.error();
            if (kept)
                m_sessionBots.remove(key);
            else
                m_sessionBots.insert(key, found);
            if (key == accountKey()) {
                noteWritten(SecretName::TelegramToken, token, kept);
                tell();
            }
            return found;
        });
}

} // namespace Stanko
