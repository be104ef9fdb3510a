// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

/// The display texts of \a rows and \a columns with a line of headings, tabs between cells: what a spreadsheet takes
/// from the clipboard as a table. Cells with tabs, quotes or line breaks are quoted; text that a spreadsheet would
/// run as a formula is made harmless. Pure.
QString tabSeparated(const QAbstractItemModel &model, QList<int> rows, const QList<int> &columns);

} // namespace Stanko
