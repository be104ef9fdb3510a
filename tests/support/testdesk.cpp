// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdesk.h"

#include "models/domain/serial.h"
#include "models/service/clock.h"

namespace Stanko {

TestDesk::TestDesk(Sandbox::SandboxThread &amo) : clock(std::make_shared<SystemClock>()), m_amo(amo)
{
    settings.baseUrl = QUrl(amo.baseUrl());
    settings.requestsPerSecond = 0;
    settings.timeoutMs = 5'000;
    amo.run([this](Sandbox::World &world) {
        const Sandbox::WellKnown &ids = world.wellKnown();
        settings.roles.main = ids.mainPipeline;
        settings.roles.furtherService = {ids.servicePipeline};
        settings.roles.parts = ids.partsPipeline;
        settings.responsibleUser = ids.managerUser;
        settings.fields = {ids.serial, ids.model, ids.telegram, ids.configuration, ids.nextMaintenance, ids.region};
        world.behaviour().requestsPerSecond = 0;
        token = world.defaultToken();
    });
}

Result<CoreOpened> TestDesk::open()
{
    CoreOptions options;
    options.dataDir = m_folder.path();
    options.settings = settings;
    options.token = token;
    options.clock = clock;
    options.keepsSettings = keepsSettings;
    options.pollsByItself = pollsByItself;
    options.pollInterval = pollInterval;
    options.desk = desk;
    options.network = network;
    options.undoGrace = undoGrace;
    options.settleDelay = std::chrono::milliseconds(20);
    options.second = second;
    m_core = std::make_unique<Core>(std::move(options));
    return waitFor(m_core->open());
}

void TestDesk::close()
{
    m_core.reset();
}

Result<CoreOpened> TestDesk::restart()
{
    close();
    return open();
}

SyncReport TestDesk::sync(PullDepth depth)
{
    const auto report = waitFor(desks().sync->sync(depth));
    if (!report) {
        SyncReport failed;
        failed.error = report.error();
        return failed;
    }
    return *report;
}

SyncReport TestDesk::push()
{
    const auto report = waitFor(desks().sync->push());
    if (!report) {
        SyncReport failed;
        failed.error = report.error();
        return failed;
    }
    return *report;
}

QList<PassportRow> TestDesk::passports(const QString &text)
{
    PassportQuery query;
    query.text = text;
    const auto page = waitFor(desks().passports->list(query));
    return page ? page->rows : QList<PassportRow>();
}

PassportCard TestDesk::card(const QString &serial)
{
    return waitFor(desks().passports->card(foldSerial(serial))).valueOr({});
}

QList<JobRow> TestDesk::jobs()
{
    const auto page = waitFor(desks().jobs->list({}));
    return page ? page->rows : QList<JobRow>();
}

QList<AttentionItem> TestDesk::attention()
{
    return waitFor(desks().attention->list()).valueOr({});
}

QList<OutboxRow> TestDesk::outbox(OutboxScope scope)
{
    return waitFor(desks().outbox->list(scope)).valueOr({});
}

QDate TestDesk::today() const
{
    QTimeZone zone;
    m_amo.run([&](Sandbox::World &world) { zone = world.zone(); });
    return clock->today(zone);
}

Result<EditReceipt> TestDesk::complete(LeadId lead, const QString &note, std::optional<QDate> next)
{
    Completion completion;
    completion.lead = lead;
    completion.note = note;
    completion.doneOn = today();
    completion.nextChoice = next ? NextDateChoice::Set : NextDateChoice::Leave;
    completion.nextDate = next;
    return waitFor(desks().jobs->complete(completion));
}

} // namespace Stanko
