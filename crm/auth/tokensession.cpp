// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/tokensession.h"

#include "crm/api/token.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

SessionToken made(const QString &token, TokenOrigin origin)
{
    return {.token = token, .origin = origin, .expiresAt = tokenExpiry(token).value_or(0), .keychainError = {}};
}

/// Printable ASCII without spaces: anything else was copied wrongly and would be refused with a puzzling 401.
bool looksLikeToken(const QString &token)
{
    return !token.isEmpty() &&
           std::all_of(token.begin(), token.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace

TokenSession::TokenSession(SecretStore &store, const QString &environmentToken)
    : m_store(store), m_state(std::make_shared<State>())
{
    m_state->environmentToken = environmentToken.trimmed();
}

QFuture<Result<SessionToken>> TokenSession::load(const QString &account)
{
    using Answer = Result<SessionToken>;
    if (!m_state->environmentToken.isEmpty())
        return QtFuture::makeReadyFuture(Answer(made(m_state->environmentToken, TokenOrigin::Variable)));
    return loadOther(account);
}

QFuture<Result<SessionToken>> TokenSession::loadOther(const QString &account)
{
    using Answer = Result<SessionToken>;
    if (const auto it = m_state->sessionTokens.constFind(account); it != m_state->sessionTokens.constEnd())
        return QtFuture::makeReadyFuture(Answer(*it));
    return m_store.read(account, SecretName::AmoToken).then([](const Result<QString> &found) -> Answer {
        if (!found)
            return found.error();
        return found->isEmpty() ? SessionToken{} : made(*found, TokenOrigin::Keychain);
    });
}

QFuture<Result<SessionToken>> TokenSession::replace(const QString &account, const QString &token)
{
    if (looksLikeToken(token.trimmed()))
        m_state->environmentToken.clear();
    return keepOther(account, token);
}

QFuture<Result<SessionToken>> TokenSession::keepOther(const QString &account, const QString &token)
{
    using Answer = Result<SessionToken>;
    const QString trimmed = token.trimmed();
    if (!looksLikeToken(trimmed))
        return QtFuture::makeReadyFuture(Answer(makeError(ErrorKind::BadInput, u"token"_s)));
    const auto keep = [state = m_state, account, trimmed](const Done &kept) -> Answer {
        if (kept) {
            state->sessionTokens.remove(account);
            return made(trimmed, TokenOrigin::Keychain);
        }
        SessionToken session = made(trimmed, TokenOrigin::Session);
        session.keychainError = kept.error();
        state->sessionTokens.insert(account, session);
        return session;
    };
    return m_store.write(account, SecretName::AmoToken, trimmed).then(keep);
}

QFuture<Done> TokenSession::forget(const QString &account)
{
    m_state->environmentToken.clear();
    m_state->sessionTokens.remove(account);
    return m_store.remove(account, SecretName::AmoToken);
}

} // namespace Stanko
