// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/accountconfig.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Of secrets for no account in particular.
constexpr auto kThisComputer = "proxy"_L1;

QString scoped(const QString &scope, const QString &account)
{
    return scope.isEmpty() ? account : scope + u'@' + account;
}

/// A bot's token goes into an address, a password into a header: neither can carry what is not printed.
bool isSecret(SecretName name, const QString &secret)
{
    return std::all_of(secret.begin(), secret.end(), [name](QChar c) {
        return name == SecretName::ProxyPassword ? c.isPrint() : c > u' ' && c <= u'~';
    });
}

} // namespace

QString AppSetupDesk::keyOf(const QUrl &baseUrl) const
{
    return scoped(m_start.secretsScope, baseUrl.host());
}

QString AppSetupDesk::accountKey() const
{
    return m_shared.settings ? keyOf(m_shared.settings->baseUrl) : QString();
}

QString AppSetupDesk::secretKey(SecretName name) const
{
    return name == SecretName::ProxyPassword ? scoped(m_start.secretsScope, kThisComputer) : accountKey();
}

void AppSetupDesk::note(const Result<SessionToken> &token)
{
    // Without a key store the desk still works: the token is asked for and kept for this session.
    m_token = token ? *token : SessionToken{};
    if (!token)
        m_keychainError = token.error();
    else if (token->keychainError)
        m_keychainError = token->keychainError;
    else if (token->origin == TokenOrigin::Keychain)
        m_keychainError.reset();
    if (m_token.origin == TokenOrigin::Keychain)
        m_kept.insert(SecretName::AmoToken);
}

void AppSetupDesk::note(SecretName name, const Result<QString> &found)
{
    if (!found) {
        m_keychainError = found.error();
        return;
    }
    if (found->isEmpty())
        return;
    held(name) = {*found, TokenOrigin::Keychain};
    m_kept.insert(name);
}

QFuture<Result<QString>> AppSetupDesk::readSecret(SecretName name)
{
    const bool isAsked = name == SecretName::ProxyPassword
                             ? m_start.desk.proxy.mode == ProxyMode::Manual && !m_start.desk.proxy.user.isEmpty()
                             : m_shared.settings.has_value();
    if (const auto typed = m_sessionBots.constFind(accountKey());
        name == SecretName::TelegramToken && typed != m_sessionBots.constEnd())
        m_botToken = {typed->token, TokenOrigin::Session};
    // One that is here already came from the environment or was typed while the store did not serve.
    if (!isAsked || !held(name).value.isEmpty())
        return QtFuture::makeReadyFuture(Result<QString>(QString()));
    return m_start.secrets->read(secretKey(name), name);
}

QFuture<Done> AppSetupDesk::readSecrets()
{
    const auto token = m_session.load(accountKey());
    const auto bot = readSecret(SecretName::TelegramToken);
    const auto password = readSecret(SecretName::ProxyPassword);
    return QFuture<Result<SessionToken>>(token)
        .then(this,
              [this, bot](const Result<SessionToken> &found) {
                  note(found);
                  return bot;
              })
        .unwrap()
        .then(this,
              [this, password](const Result<QString> &found) {
                  note(SecretName::TelegramToken, found);
                  return password;
              })
        .unwrap()
        .then(this, [this](const Result<QString> &found) -> Done {
            note(SecretName::ProxyPassword, found);
            tell();
            return done();
        });
}

QFuture<Result<SetupSummary>> AppSetupDesk::replaceToken(const QString &token)
{
    return m_session.replace(accountKey(), token.trimmed()).then(this, [this](const Result<SessionToken> &kept) {
        if (!kept)
            return Result<SetupSummary>(kept.error());
        note(kept);
        tell();
        return Result<SetupSummary>(summary());
    });
}

QFuture<Result<SetupSummary>> AppSetupDesk::keepSecret(SecretName name, const QString &secret)
{
    using Answer = Result<SetupSummary>;
    if (name != SecretName::ProxyPassword && !m_shared.settings)
        return QtFuture::makeReadyFuture(Answer(missingSettings()));
    const QString given = name == SecretName::ProxyPassword ? secret : secret.trimmed();
    if (name == SecretName::AmoToken && !given.isEmpty())
        return replaceToken(given);
    if (!isSecret(name, given))
        return QtFuture::makeReadyFuture(Answer(makeError(ErrorKind::BadInput, u"token"_s)));
    return (given.isEmpty() ? removeSecret(name) : writeSecret(name, given)).then(this, [this](const Done &kept) {
        tell();
        return kept ? Answer(summary()) : Answer(kept.error());
    });
}

QFuture<Done> AppSetupDesk::writeSecret(SecretName name, const QString &secret)
{
    return m_start.secrets->write(secretKey(name), name, secret)
        .then(this, [this, name, secret](const Done &kept) -> Done {
            noteWritten(name, secret, kept);
            return done();
        });
}

void AppSetupDesk::noteWritten(SecretName name, const QString &secret, const Done &kept)
{
    held(name) = {secret, kept ? TokenOrigin::Keychain : TokenOrigin::Session};
    m_keychainError = kept ? std::nullopt : std::optional(kept.error());
    if (kept)
        m_kept.insert(name);
}

QFuture<Done> AppSetupDesk::removeFromStores(SecretName name)
{
    const QString key = secretKey(name);
    const auto own = name == SecretName::AmoToken ? m_session.forget(key) : m_start.secrets->remove(key, name);
    if (m_start.checked == m_start.secrets)
        return own;
    // A command keeps nothing in the key store, but the console of this desk may have.
    return QFuture<Done>(own)
        .then(this, [this, key, name](const Done &) { return m_start.checked->remove(key, name); })
        .unwrap();
}

bool AppSetupDesk::mayBeKept(SecretName name) const
{
    // What a console has put there is not known to a command; a server has its own token and no settings file.
    const bool isForeign = m_start.checked != m_start.secrets && m_start.keepsSettings;
    return m_kept.contains(name) || isForeign;
}

QFuture<Done> AppSetupDesk::removeSecret(SecretName name)
{
    return removeFromStores(name).then(this, [this, name](const Done &removed) -> Done {
        if (!removed) {
            m_keychainError = removed.error();
            const bool isGone = removed.error().kind == ErrorKind::KeychainUnavailable && !mayBeKept(name);
            if (!isGone)
                return removed.error();
        }
        m_kept.remove(name);
        if (name == SecretName::AmoToken)
            m_token = {};
        else
            held(name) = {};
        if (name == SecretName::TelegramToken)
            m_sessionBots.remove(accountKey());
        return done();
    });
}

} // namespace Stanko
