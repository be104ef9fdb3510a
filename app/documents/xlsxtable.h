// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/filetablereader.h"

#include <QtCore/QByteArray>

namespace Stanko {

/// The first visible sheet of an XLSX workbook. Days (by the format of the cell) as ISO days, numbers with a point,
/// booleans as TRUE and FALSE, formulas by their last result; every cell of a merged range has the text of its first
/// one. BadInput: "file" for anything that is no workbook, damaged, encrypted or larger than \a limits.
Result<TextTable> xlsxTable(const QByteArray &content, const TableLimits &limits);

} // namespace Stanko
