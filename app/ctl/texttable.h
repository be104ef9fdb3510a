// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Columns of plain text, aligned with two blanks between them. A value.
class TextTable
{
public:
    TextTable() = default;
    explicit TextTable(const QStringList &headings) { m_rows.append(headings); }

    void addRow(const QStringList &cells) { m_rows.append(cells); }
    /// Control characters and line breaks in cells become blanks: text from outside must not move the cursor.
    QString text() const;

private:
    QList<QStringList> m_rows;
};

/// \a text in one line, without control characters, at most \a limit characters (0 = as long as it is).
QString oneLine(const QString &text, int limit = 0);

} // namespace Stanko
