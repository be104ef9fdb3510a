// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

namespace Stanko {

/// Secrets a desk keeps. Names are stable: they are the keys in the OS key store.
enum class SecretName { AmoToken, TelegramToken };

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
