// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settingsfile.h"
#include "crm/auth/memorysecretstore.h"
#include "tests/support/testdesk.h"

namespace Stanko {

using namespace Qt::StringLiterals;

inline constexpr auto kBotToken = "7712345678:AAHplantedTelegramKey_0123456789abcdef"_L1;

/// A key store that serves until it is told not to.
class TouchyStore final : public SecretStore
{
public:
    std::optional<ErrorKind> trouble; ///< of every call
    std::optional<SecretName> about;  ///< …about this secret alone

    QFuture<Result<QString>> read(const QString &account, SecretName name) override
    {
        return refuses(name) ? QtFuture::makeReadyFuture(Result<QString>(makeError(*trouble)))
                             : m_kept.read(account, name);
    }
    QFuture<Done> write(const QString &account, SecretName name, const QString &secret) override
    {
        return refuses(name) ? QtFuture::makeReadyFuture(Done(makeError(*trouble)))
                             : m_kept.write(account, name, secret);
    }
    QFuture<Done> remove(const QString &account, SecretName name) override
    {
        return refuses(name) ? QtFuture::makeReadyFuture(Done(makeError(*trouble))) : m_kept.remove(account, name);
    }
    /// Past all trouble: what is in it.
    QString kept(const QString &account, SecretName name) { return *m_kept.read(account, name).result(); }

private:
    bool refuses(SecretName name) const { return trouble && about.value_or(name) == name; }

    MemorySecretStore m_kept;
};

/// A desk that has its settings in a file and its secrets in a key store, as the console has, with a practice amoCRM in
/// which a machine was sold and a job is open.
struct KeepScene
{
    const QString host = u"127.0.0.1"_s;
    const QString serial = u"VC-24-0417"_s;

    KeepScene()
    {
        amo.run([this](Sandbox::World &world) {
            const Sandbox::WellKnown &ids = world.wellKnown();
            settings.roles.main = ids.mainPipeline;
            settings.roles.furtherService = {ids.servicePipeline};
            settings.responsibleUser = ids.managerUser;
            settings.fields = {ids.serial, ids.model, ids.telegram, ids.configuration, ids.nextMaintenance, ids.region};
            world.behaviour().requestsPerSecond = 0;
            token = world.defaultToken();
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = serial;
            sale.model = u"VMC850"_s;
            world.addLead(sale);
            soldOn = world.dayOf(world.now());
            Sandbox::NewLead open;
            open.name = u"Ошибка ЧПУ 401"_s;
            open.pipelineId = ids.servicePipeline;
            open.serial = serial;
            job = world.addLead(open);
            world.advance(5);
        });
        settings.baseUrl = QUrl(amo.baseUrl());
        settings.requestsPerSecond = 0;
        settings.timeoutMs = 5'000;
    }
    ~KeepScene() { core.reset(); }

    SettingsFile file() const { return SettingsFile(folder.filePath(u"settings.ini"_s)); }
    /// As the console starts: settings from the file when there is one.
    bool open()
    {
        core.reset();
        CoreOptions options;
        options.dataDir = folder.path();
        options.secrets = secrets;
        options.secretsScope = scope;
        options.undoGrace = std::chrono::seconds(0);
        options.settleDelay = std::chrono::milliseconds(20);
        options.forgotten = [this] { ++timesForgotten; };
        options.keepsSettings = !isFromOutside;
        options.settings = isFromOutside ? std::optional(settings) : file().load().valueOr({});
        options.desk = file().loadDesk().valueOr({});
        core = std::make_unique<Core>(std::move(options));
        return bool(waitFor(core->open()));
    }
    /// Set up, with the token in the key store.
    bool openReady() { return file().save(settings) && open() && waitFor(setup().replaceToken(token)); }
    SetupDesk &setup() const { return *core->desks().setup; }

    SyncReport sync()
    {
        const auto report = waitFor(core->desks().sync->sync(PullDepth::Changes));
        SyncReport failed;
        if (!report)
            failed.error = report.error();
        return report ? *report : failed;
    }
    bool complete(const QString &note)
    {
        Completion completion;
        completion.lead = job;
        completion.note = note;
        completion.doneOn = amo.ask<QDate>([](Sandbox::World &world) { return world.dayOf(world.now()); });
        return bool(waitFor(core->desks().jobs->complete(completion)));
    }
    int notesWith(const QString &text)
    {
        return amo.ask<int>([&](Sandbox::World &world) {
            int count = 0;
            for (const auto &note : world.notesOf(job))
                count += note.params.value(u"text"_s).toString().contains(text) ? 1 : 0;
            return count;
        });
    }
    QDate nextDate() const
    {
        const auto page = waitFor(core->desks().passports->list({}));
        return page && page->rows.size() == 1 ? page->rows.first().nextMaintenance.value_or(QDate()) : QDate();
    }

    Sandbox::SandboxThread amo;
    AccountSettings settings;
    QString token;
    LeadId job = 0;
    QDate soldOn; ///< the day from which maintenance is counted
    QTemporaryDir folder;
    std::shared_ptr<TouchyStore> secrets = std::make_shared<TouchyStore>();
    QString scope;
    bool isFromOutside = false;
    int timesForgotten = 0;
    std::unique_ptr<Core> core;
};

} // namespace Stanko
