// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

#include <optional>

namespace Stanko {

/// Civil days and instants meet only here. A date field of amoCRM is a calendar day in the *account's* zone,
/// transported as an instant: taking its UTC day, or the day of this PC's zone, is off by one for somebody.

/// The day on which \a instant falls in \a zone; nullopt for 0.
std::optional<QDate> civilDay(UnixSeconds instant, const QTimeZone &zone);

/// The instant to send for \a day: local noon, which is the right day whatever the server rounds to.
UnixSeconds noonOf(QDate day, const QTimeZone &zone);

/// First and last second of \a day in \a zone (a day may have 23 or 25 hours).
UnixSeconds startOf(QDate day, const QTimeZone &zone);
UnixSeconds endOf(QDate day, const QTimeZone &zone);

/// amoCRM refuses date fields before 1970; such a day is kept locally only.
bool isSendableDay(QDate day);

} // namespace Stanko
