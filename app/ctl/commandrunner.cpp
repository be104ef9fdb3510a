// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandrunner.h"

#include "models/service/setupdesk.h"

namespace Stanko {

CommandRunner::CommandRunner(const Desks &desks, QObject *parent) : QObject(parent), m_desks(desks)
{
}

QFuture<Outcome> CommandRunner::run(const CommandLine &line)
{
    QTimeZone zone(m_desks.setup->summary().timeZoneId);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    return line.command->run({m_desks, line, zone, this});
}

} // namespace Stanko
