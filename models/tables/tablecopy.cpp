// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/tablecopy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// Would a spreadsheet run this? Names in amoCRM may begin like formulas; phones and signed numbers are none.
bool looksLikeFormula(const QString &text)
{
    if (text.startsWith(u'=') || text.startsWith(u'@'))
        return true;
    if (!text.startsWith(u'+') && !text.startsWith(u'-'))
        return false;
    return std::any_of(text.cbegin() + 1, text.cend(),
                       [](QChar sign) { return !sign.isDigit() && !u" \u00a0().,-"_s.contains(sign); });
}

QString cell(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r') || text.contains(u'"')) {
        text.replace(u'"', u"\"\""_s);
        text = u'"' + text + u'"';
    }
    return text;
}

} // namespace

QString tabSeparated(const QAbstractItemModel &model, QList<int> rows, const QList<int> &columns)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList cells;
    for (const int column : columns)
        cells.append(cell(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    QString text = cells.join(u'\t') + u'\n';
    for (const int row : std::as_const(rows)) {
        cells.clear();
        for (const int column : columns)
            cells.append(cell(model.index(row, column).data(Qt::DisplayRole).toString()));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace Stanko
