// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/demofleet.h"
#include "crm/api/httplog.h"
#include "crm/setup/setupengine.h"
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"
#include "models/service/clock.h"
#include "tests/support/testdesk.h"

namespace Stanko {

using Sandbox::World;
using Kind = Sandbox::FaultRule::Kind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A practice amoCRM and the engine that asks it, both without pauses. Lives on the test's thread.
struct SetupScene
{
    SetupScene()
    {
        engine.setWaits({.settle = 20ms, .second = 20ms, .repeat = 5ms});
        access.baseUrl = QUrl(amo.baseUrl());
        access.requestsPerSecond = 0;
        access.timeoutMs = 5'000;
        amo.run([this](World &world) {
            world.behaviour().requestsPerSecond = 0;
            access.token = world.defaultToken();
            const Sandbox::WellKnown &ids = world.wellKnown();
            settings.baseUrl = access.baseUrl;
            settings.requestsPerSecond = 0;
            settings.roles.main = ids.mainPipeline;
            settings.roles.furtherService = {ids.servicePipeline};
            settings.roles.parts = ids.partsPipeline;
            settings.responsibleUser = ids.managerUser;
            settings.fields = {ids.serial, ids.model, ids.telegram, ids.configuration, ids.nextMaintenance, ids.region};
        });
    }

    /// A person makes a lead in amoCRM.
    static qint64 addLead(World &world)
    {
        Sandbox::NewLead lead;
        lead.name = u"Новая"_s;
        return world.addLead(lead);
    }
    /// The fields that the console works with are gone, as in an account that never had them.
    void removeFields()
    {
        amo.run([this](World &world) {
            world.fields().removeIf([this](const Sandbox::Field &field) {
                return std::any_of(kFieldRoles.begin(), kFieldRoles.end(),
                                   [&](FieldRole role) { return settings.fields.of(role) == field.id; });
            });
            world.fieldsChanged();
        });
    }
    void fault(Kind kind, const QString &method, const QString &pattern, int count = 1, int skip = 0)
    {
        amo.run([&](World &world) { world.faults().add(kind, method, pattern, count, skip); });
    }
    void mend()
    {
        amo.run([](World &world) { world.faults().clear(); });
    }
    /// How many requests of a method have been answered or not.
    int writes(const QByteArray &method)
    {
        return amo.ask<int>([&](World &world) {
            const auto &list = world.log().writes();
            return int(std::count_if(list.cbegin(), list.cend(),
                                     [&](const Sandbox::LoggedRequest &each) { return each.method == method; }));
        });
    }
    Result<AccountFinding> look(const FieldIds &known = {}) { return waitFor(engine.look(access, known)); }

    Sandbox::SandboxThread amo;
    SystemClock clock;
    HttpLog log;
    SetupEngine engine{clock, log, u"test"_s};
    SetupAccess access;
    AccountSettings settings; ///< as the account's .env has them
};

template<typename T>
std::optional<ErrorKind> failure(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace Stanko
