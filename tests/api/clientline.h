// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoclient.h"
#include "crm/api/httplog.h"
#include "crm/api/requests.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"

#include <QtTest/QTest>

#include <optional>

namespace Stanko {

inline const QString kPlantedToken = QStringLiteral("planted-token-7f3a");

/// A client and the server it talks to.
struct Line
{
    explicit Line(std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        AmoClientConfig config;
        config.baseUrl = server.baseUrl();
        config.requestsPerSecond = 0;
        config.timeout = timeout;
        config.repeatDelay = std::chrono::milliseconds(1);
        config.version = QStringLiteral("1.2.3");
        client.emplace(config, clock, log);
        client->setToken(kPlantedToken);
    }

    FakeClock clock;
    HttpLog log;
    ScriptedServer server;
    std::optional<AmoClient> client;
};

inline ScriptedAnswer good()
{
    return ScriptedAnswer::json(QByteArrayLiteral("{\"id\":1}"));
}

inline Error errorOf(const QFuture<Result<AmoReply>> &reply)
{
    return reply.resultAt(0).error();
}

} // namespace Stanko

#define WAIT_FOR(reply) QTRY_VERIFY_WITH_TIMEOUT((reply).isFinished(), 10'000)
