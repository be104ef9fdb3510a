// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QByteArray>

namespace Stanko {

/// The calendar for a spreadsheet: UTF-8 with a byte order mark, ';' between cells, days as 22.11.2026. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe. Any thread.
QByteArray calendarCsv(const QList<Visit> &visits);
/// The same for programs: an array of objects; days YYYY-MM-DD, absent = null. Any thread.
QByteArray calendarJson(const QList<Visit> &visits);

/// \a text as a cell of such a table.
QString csvCell(QString text);

} // namespace Stanko
