// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// The first sheet of a file as text: dates as ISO days, numbers with a point and without grouping.
struct TextTable
{
    QList<QStringList> rows; ///< the headings are a row like any other; short rows are padded
};

/// Reads XLSX and CSV files (UTF-8, UTF-8 with BOM, Windows-1251, UTF-16; separators ; , tab). Any thread; implemented
/// by app/documents, owned by the composition root.
class TableReader
{
public:
    virtual ~TableReader() = default;
    /// BadInput: "file" when it is neither, cannot be read, or is larger than the reader takes.
    virtual Result<TextTable> read(const QString &fileName) const = 0;
};

} // namespace Stanko
