// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/memorysecretstore.h"

namespace Stanko {

QFuture<Result<QString>> MemorySecretStore::read(const QString &account, SecretName name)
{
    return QtFuture::makeReadyFuture(Result<QString>(m_secrets.value({account, name})));
}

QFuture<Done> MemorySecretStore::write(const QString &account, SecretName name, const QString &secret)
{
    m_secrets.insert({account, name}, secret);
    return QtFuture::makeReadyFuture(done());
}

QFuture<Done> MemorySecretStore::remove(const QString &account, SecretName name)
{
    m_secrets.remove({account, name});
    return QtFuture::makeReadyFuture(done());
}

} // namespace Stanko
