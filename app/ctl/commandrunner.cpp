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
    // An empty id would be this computer's zone, which has nothing to do with the account.
    const QByteArray id = m_desks.setup->summary().timeZoneId;
    QTimeZone zone = id.isEmpty() ? QTimeZone::utc() : QTimeZone(id);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    return line.command->run({m_desks, line, zone, this});
}

} // namespace Stanko
