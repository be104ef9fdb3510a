// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// Whether a number format of a spreadsheet shows days ("dd.mm.yyyy"). A time of day alone is none.
bool isDayFormat(int id, const QString &code);

/// The cell styles (indexes) of a styles part that show days.
QSet<int> dayStyles(const QByteArray &stylesXml);

/// The day a spreadsheet means by a serial number; nullopt outside what it can show.
std::optional<QDate> dayOfSerial(double serial, bool is1904);

} // namespace Stanko
