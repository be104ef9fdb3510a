// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Stanko {

/// Only the digits of \a typed, extensions («доб. 12») left out; of several numbers the first.
QString phoneDigits(QStringView typed);

/// The last ten digits, by which phones are compared; empty when there are fewer than ten.
QString phoneKey(QStringView typed);

/// `+7 (916) 123-45-67` for Russian numbers in any notation, followed by the extension or further numbers as typed;
/// anything else as typed, trimmed.
QString phoneForDisplay(QStringView typed);

} // namespace Stanko
