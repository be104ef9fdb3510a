// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

#include <optional>

namespace Stanko {

/// From this many days on people are told that the token ends soon: a new one needs an administrator of amoCRM.
inline constexpr int kTokenWarningDays = 30;

/// Calendar days from \a today to the day in \a zone on which the token ends: 0 = today, negative = that day is over.
/// nullopt when the token does not tell (\a expiresAt 0).
std::optional<qint64> tokenDaysLeft(UnixSeconds expiresAt, QDate today, const QTimeZone &zone);

/// Is it time to say so? Also when the token has ended. Never for a token that does not tell.
bool isEndingSoon(std::optional<qint64> daysLeft);

} // namespace Stanko
