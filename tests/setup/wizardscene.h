// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settingsfile.h"
#include "crm/auth/memorysecretstore.h"
#include "models/service/wizarddesk.h"
#include "tests/setup/setupscene.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace Stanko {

/// A key store that is not there.
class MissingSecretStore final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &, SecretName) override { return gone<QString>(); }
    QFuture<Done> write(const QString &, SecretName, const QString &) override { return gone<Unit>(); }
    QFuture<Done> remove(const QString &, SecretName) override { return gone<Unit>(); }

private:
    template<typename T>
    static QFuture<Result<T>> gone()
    {
        return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::KeychainUnavailable)));
    }
};

/// A console as it starts: with what its settings file says, which at first is nothing. Opening it again is a restart.
struct WizardScene : SetupScene
{
    /// The core again, as main() would make it.
    bool open()
    {
        core.reset();
        CoreOptions options;
        options.dataDir = folder.path();
        options.settings = fixed ? fixed : kept();
        options.keepsSettings = !fixed;
        options.secrets = secrets;
        options.settleDelay = 20ms;
        options.second = 20ms;
        core = std::make_unique<Core>(std::move(options));
        return bool(waitFor(core->open()));
    }
    WizardDesk &wizard() { return *core->desks().wizard; }
    SetupSummary summary() { return core->desks().setup->summary(); }
    QString path(const QString &name) const { return QDir(folder.path()).filePath(name); }
    std::optional<AccountSettings> kept() const
    {
        return SettingsFile(path(u"settings.ini"_s)).load().valueOr(std::nullopt);
    }
    /// All files of the folder that hold \a text.
    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(path(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                found.append(name);
        }
        return found;
    }
    QString secretAt(const QString &host) { return waitFor(secrets->read(host, SecretName::AmoToken)).valueOr(u"?"_s); }
    /// What a person has chosen by the last step. Its rate spares the tests the pauses.
    SetupDraft draft() const
    {
        SetupDraft draft;
        draft.step = WizardStep::Check;
        draft.address = access.baseUrl.toString();
        draft.settings = settings;
        return draft;
    }
    Result<AccountFinding> lookAt(const QUrl &url, const QString &token)
    {
        return waitFor(wizard().look(url, token, {}));
    }
    /// From the address to the last step; the desk works with the account then.
    bool setUp()
    {
        return wizard().saveDraft(draft()) && lookAt(access.baseUrl, access.token) && waitFor(wizard().finish(draft()));
    }
    SyncReport sync()
    {
        const auto report = waitFor(core->desks().sync->sync(PullDepth::Changes));
        SyncReport failed;
        if (!report)
            failed.error = report.error();
        return report.valueOr(failed);
    }

    QTemporaryDir folder;
    std::shared_ptr<SecretStore> secrets = std::make_shared<MemorySecretStore>();
    std::optional<AccountSettings> fixed; ///< settings that come from outside
    std::unique_ptr<Core> core;
};

} // namespace Stanko
