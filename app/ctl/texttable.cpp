// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/texttable.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

QString oneLine(const QString &text, int limit)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    if (limit > 0 && line.size() > limit)
        line = line.left(limit - 1) + u'…';
    return line;
}

QString TextTable::text() const
{
    QList<qsizetype> widths;
    QList<QStringList> rows = m_rows;
    for (QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column) {
            // Leading blanks are the indent of the help.
            row[column] = oneLine(row[column]);
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool isLast = column + 1 == row.size();
            line += isLast ? row[column] : row[column].leftJustified(widths[column] + 2);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace Stanko
