// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/secretstore.h"

#include <QtCore/QObject>

#include <chrono>

namespace Stanko {

/// Secrets in the key store of the operating system (QtKeychain). Never falls back to plain text. The library may
/// fail to answer at all, so each call is watched and ends with KeychainUnavailable when time is up.
/// GUI or main thread; owned by the composition root. Calls under way at destruction end with Cancelled.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(std::chrono::milliseconds watchdog = std::chrono::seconds(10), QObject *parent = nullptr);
    ~KeychainStore() override;

    QFuture<Result<QString>> read(const QString &account, SecretName name) override;
    QFuture<Done> write(const QString &account, SecretName name, const QString &secret) override;
    QFuture<Done> remove(const QString &account, SecretName name) override;

private:
    std::chrono::milliseconds m_watchdog;
};

} // namespace Stanko
