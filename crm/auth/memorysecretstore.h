// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/secretstore.h"

#include <QtCore/QMap>

namespace Stanko {

/// Secrets for as long as the program runs: where there is no key store, and in tests. GUI or main thread.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &account, SecretName name) override;
    QFuture<Done> write(const QString &account, SecretName name, const QString &secret) override;
    QFuture<Done> remove(const QString &account, SecretName name) override;

private:
    QMap<std::pair<QString, SecretName>, QString> m_secrets;
};

} // namespace Stanko
