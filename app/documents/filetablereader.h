// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/tablereader.h"

namespace Stanko {

/// What a table may be at most: enough for any price list, too little to fill the memory with.
struct TableLimits
{
    qint64 fileBytes = 32LL * 1024 * 1024;
    qint64 memberBytes = 128LL * 1024 * 1024; ///< of one inflated member of an XLSX file
    qsizetype rows = 200'000;
    qsizetype columns = 256;
    qsizetype cells = 5'000'000; ///< rows × widest row
    qsizetype cellLength = 32'767;
};

/// Reads files by what they contain, not by their names. Any thread; keeps nothing between calls; owned by the
/// composition root.
class FileTableReader final : public TableReader
{
public:
    explicit FileTableReader(const TableLimits &limits = {}) : m_limits(limits) {}
    Result<TextTable> read(const QString &fileName) const override;

private:
    TableLimits m_limits;
};

/// Why no table came of a file; the detail the door promises.
inline Error notATable()
{
    return makeError(ErrorKind::BadInput, QStringLiteral("file"));
}

/// Drops empty rows at the end and pads short ones. BadInput: "file" when it is too large or nothing is in it.
Result<TextTable> squared(QList<QStringList> rows, const TableLimits &limits);

} // namespace Stanko
