// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/death/deathpoint.h"

#include "tests/death/lazydisk.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <random>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

std::atomic<qint64> calls = 0;
std::atomic<qint64> changes = 0;
DeathPlan armed;

/// As if by SIGKILL: nothing is flushed, closed or destroyed.
void die()
{
    std::_Exit(kDied);
}

void losePower()
{
    std::minstd_rand random(armed.seed);
    // All lost, half of it, or all but a little.
    const unsigned share = std::array{0U, 50U, 90U}[random() % 3];
    LazyDisk::spill([&random, share] { return random() % 100 < share; });
    die();
}

int countCall(unsigned, void *, void *, void *)
{
    if (++calls == armed.at && armed.by == DeathBy::Call)
        die();
    return 0;
}

void countChange()
{
    if (++changes == armed.at && armed.by == DeathBy::Power)
        losePower();
}

int traceConnection(sqlite3 *connection, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, countCall, nullptr);
}

} // namespace

DeathPlan DeathPlan::fromEnvironment()
{
    DeathPlan plan;
    const QByteArray by = qgetenv("DEATH_BY");
    if (by == "call")
        plan.by = DeathBy::Call;
    else if (by == "power")
        plan.by = DeathBy::Power;
    plan.at = qgetenv("DEATH_AT").toLongLong();
    plan.seed = qgetenv("DEATH_SEED").toUInt();
    plan.countsFile = qgetenv("DEATH_COUNTS");
    return plan;
}

void installDeath(const DeathPlan &plan)
{
    armed = plan;
    LazyDisk::install(&countChange);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&traceConnection));
}

void writeDeathCounts(const DeathPlan &plan)
{
    if (plan.countsFile.isEmpty())
        return;
    QJsonArray unsynced;
    for (const std::string &name : LazyDisk::closedUnsynced())
        unsynced.append(QFileInfo(QString::fromStdString(name)).fileName());
    QFile file(QString::fromLocal8Bit(plan.countsFile));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(
        QJsonDocument(QJsonObject{{u"call"_s, qint64(calls)}, {u"power"_s, qint64(changes)}, {u"unsynced"_s, unsynced}})
            .toJson());
}

} // namespace Stanko::Testing
