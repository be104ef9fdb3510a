// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goes before the command line of stankodeskctl and sees to it that it dies.
//
// With DEATH_AFTER_MS the real program is started and killed after that time. Otherwise this process runs the command
// itself, with the very same Program, and dies at the call or loss of power that DEATH_BY and DEATH_AT name.
#include "app/core/translations.h"
#include "app/ctl/program.h"
#include "tests/death/deathpoint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QProcess>

namespace {

int runAndKill(QStringList command, int afterMs)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString program = command.takeFirst();
    process.start(program, command);
    if (!process.waitForStarted())
        return -1;
    if (process.waitForFinished(afterMs))
        return process.exitCode();
    process.kill();
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit ? Stanko::Testing::kDied : process.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stankodeskctl"));
    const QStringList command = QCoreApplication::arguments().mid(1);
    bool isTimed = false;
    const int afterMs = qEnvironmentVariableIntValue("DEATH_AFTER_MS", &isTimed);
    if (isTimed)
        return runAndKill(command, afterMs);

    const auto plan = Stanko::Testing::DeathPlan::fromEnvironment();
    Stanko::Testing::installDeath(plan);
    Stanko::installTranslations(QLocale::system());
    int code = 0;
    {
        Stanko::Program program(command.mid(1));
        program.start();
        code = QCoreApplication::exec();
    }
    Stanko::Testing::writeDeathCounts(plan);
    return code;
}
