// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/service/desks.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>

namespace Stanko {

/// The account's zone, in which all days and times are shown; this PC's before the first sync told it.
QTimeZone accountZone(const Desks &desks);
/// Today in that zone.
QDate accountToday(const Desks &desks);
UnixSeconds nowOf(const Desks &desks);

/// The page of a deal in amoCRM; empty when the console is not set up.
QUrl dealUrl(const Desks &desks, LeadId lead);
/// Opens it in the browser.
void openDeal(const Desks &desks, LeadId lead);

} // namespace Stanko
