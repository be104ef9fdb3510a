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

/// E.164 ("+79161234567") of the first number in \a typed, read as one dialled in Russia; empty when it cannot be a
/// phone number. Only its form is judged, not whether somebody has it: numbers of practice accounts pass too.
QString phoneE164(QStringView typed);

/// `+7 (916) 123-45-67` for Russian numbers in any notation, followed by the extension or further numbers as typed;
/// anything else as typed, trimmed.
QString phoneForDisplay(QStringView typed);

} // namespace Stanko
