// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accounttime.h"

#include "models/service/clock.h"
#include "models/service/setupdesk.h"

#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace Stanko {

QTimeZone accountZone(const Desks &desks)
{
    const QTimeZone zone(desks.setup->summary().timeZoneId);
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

QDate accountToday(const Desks &desks)
{
    return desks.clock->today(accountZone(desks));
}

UnixSeconds nowOf(const Desks &desks)
{
    return desks.clock->now();
}

QUrl dealUrl(const Desks &desks, LeadId lead)
{
    QUrl url = desks.setup->summary().settings.baseUrl;
    if (url.isEmpty() || lead <= 0)
        return {};
    url.setPath(u"/leads/detail/%1"_s.arg(lead));
    return url;
}

void openDeal(const Desks &desks, LeadId lead)
{
    if (const QUrl url = dealUrl(desks, lead); !url.isEmpty())
        QDesktopServices::openUrl(url);
}

} // namespace Stanko
