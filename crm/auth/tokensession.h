// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/service/secretstore.h"

#include <QtCore/QHash>

#include <memory>
#include <optional>

namespace Stanko {

struct SessionToken
{
    QString token;
    TokenOrigin origin = TokenOrigin::None;
    UnixSeconds expiresAt = 0;          ///< 0 = the token does not tell
    std::optional<Error> keychainError; ///< why the key store did not serve, for the hint beside a session token
};

/// Finds and keeps the amoCRM token of an account: the environment's if there is one, else one typed in this session,
/// else the key store's. GUI or main thread; owned by the composition root; the store outlives it and every future.
class TokenSession
{
public:
    /// \a environmentToken: value of AMOCRM_ACCESS_TOKEN or of an imported .env of this run; empty = none.
    TokenSession(SecretStore &store, const QString &environmentToken);

    /// Origin None when there is no token anywhere. KeychainDenied and KeychainUnavailable come as errors only when
    /// no other source has a token.
    QFuture<Result<SessionToken>> load(const QString &account);
    /// Keeps \a token in the key store; where that fails, for this session, with keychainError telling why.
    /// BadInput for an empty token or one with characters that no token has. Replaces an environment token in use.
    QFuture<Result<SessionToken>> replace(const QString &account, const QString &token);
    /// The same for an account that is not in use: the environment's token is none of its.
    QFuture<Result<SessionToken>> loadOther(const QString &account);
    /// replace() for an account that is not in use: the environment's token stays.
    QFuture<Result<SessionToken>> keepOther(const QString &account, const QString &token);
    /// Forgets the token of this session and removes it from the key store.
    QFuture<Done> forget(const QString &account);

private:
    /// Shared with the continuations, which may run after the session is gone.
    struct State
    {
        QString environmentToken;
        QHash<QString, SessionToken> sessionTokens;
    };

    SecretStore &m_store;
    std::shared_ptr<State> m_state;
};

} // namespace Stanko
