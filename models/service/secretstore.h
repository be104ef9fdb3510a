// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// Secrets a desk keeps. Names are stable: they are the keys in the OS key store.
enum class SecretName { AmoToken, TelegramToken, ProxyPassword };

/// Where the token in use comes from.
enum class TokenOrigin {
    None,     ///< there is none
    Variable, ///< AMOCRM_ACCESS_TOKEN; never stored
    Keychain,
    Session, ///< typed while there is no key store: forgotten at exit
};

/// Where the token comes from, and why the key store of this computer would not serve: nullopt = it answers.
struct TokenPlace
{
    TokenOrigin origin = TokenOrigin::None;
    std::optional<Error> keychainError = {};

    /// A server has its token in the environment and needs no key store.
    bool missesKeychain() const { return keychainError && origin != TokenOrigin::Variable; }
};

/// Where secrets live. The four answers are never mixed: found (a value), none (ok, empty string), store
/// unavailable (KeychainUnavailable), access denied (KeychainDenied). Each call ends exactly once, within the
/// implementation's watchdog time. GUI or main thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual QFuture<Result<QString>> read(const QString &account, SecretName name) = 0;
    virtual QFuture<Done> write(const QString &account, SecretName name, const QString &secret) = 0;
    virtual QFuture<Done> remove(const QString &account, SecretName name) = 0;
};

} // namespace Stanko
