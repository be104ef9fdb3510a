// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/filetablereader.h"

#include "app/documents/csvtable.h"
#include "app/documents/xlsxtable.h"

#include <QtCore/QFile>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

Result<TextTable> FileTableReader::read(const QString &fileName) const
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return notATable();
    // One byte more than allowed tells that there is more, also of a device whose size nobody knows.
    const QByteArray content = file.read(m_limits.fileBytes + 1);
    if (content.isEmpty() || content.size() > m_limits.fileBytes)
        return notATable();
    if (content.startsWith("PK\x03\x04"_ba))
        return xlsxTable(content, m_limits);
    return csvTable(content, m_limits);
}

Result<TextTable> squared(QList<QStringList> rows, const TableLimits &limits)
{
    const auto isEmpty = [](const QStringList &row) {
        return std::all_of(row.cbegin(), row.cend(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
    };
    while (!rows.isEmpty() && isEmpty(rows.last()))
        rows.removeLast();
    qsizetype width = 0;
    for (const QStringList &row : std::as_const(rows))
        width = std::max(width, row.size());
    if (rows.isEmpty() || rows.size() > limits.rows || width > limits.columns || rows.size() * width > limits.cells)
        return notATable();
    for (QStringList &row : rows)
        row.resize(width);
    return TextTable{.rows = std::move(rows)};
}

} // namespace Stanko
