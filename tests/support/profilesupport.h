// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxserver.h"
#include "models/domain/accountsettings.h"
#include "models/service/secretstore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMap>

namespace Stanko {

/// A key store whose entries a test can read. One for the whole computer, as the real one.
class OpenSecretStore final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &account, SecretName name) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(entries.value({account, name})));
    }
    QFuture<Done> write(const QString &account, SecretName name, const QString &secret) override
    {
        entries.insert({account, name}, secret);
        return QtFuture::makeReadyFuture(done());
    }
    QFuture<Done> remove(const QString &account, SecretName name) override
    {
        entries.remove({account, name});
        return QtFuture::makeReadyFuture(done());
    }

    QMap<std::pair<QString, SecretName>, QString> entries;
};

/// Settings for a practice account as it stands, the limiter off.
inline AccountSettings settingsFor(Sandbox::SandboxThread &amo)
{
    AccountSettings settings;
    settings.baseUrl = QUrl(amo.baseUrl());
    settings.requestsPerSecond = 0;
    settings.timeoutMs = 5'000;
    amo.run([&settings](Sandbox::World &world) {
        const Sandbox::WellKnown &ids = world.wellKnown();
        settings.roles.main = ids.mainPipeline;
        settings.roles.furtherService = {ids.servicePipeline};
        settings.roles.parts = ids.partsPipeline;
        settings.responsibleUser = ids.managerUser;
        settings.fields = {ids.serial, ids.model, ids.telegram, ids.configuration, ids.nextMaintenance, ids.region};
        world.behaviour().requestsPerSecond = 0;
    });
    return settings;
}

/// Every file below \a folder by its path, with a sum of its contents.
inline QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            contents.insert(QDir(folder).relativeFilePath(file.fileName()),
                            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return contents;
}

} // namespace Stanko
