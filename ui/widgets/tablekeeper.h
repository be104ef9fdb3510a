// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

class QSettings;
class QTableView;

namespace Stanko {

/// Gives a table what every list of the console has: columns whose width, order and visibility are remembered and
/// chosen from the heading's menu, and copying of the selected rows with headings (Ctrl+C). GUI thread; child of the
/// table.
class TableKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a settings may be null: nothing is remembered then. \a key names the table in it. To be called after the
    /// model is set. \a fixed columns are always shown and not copied (buttons).
    TableKeeper(QTableView *table, QSettings *settings, const QString &key, const QList<int> &fixed = {});

    /// Puts the columns as they were left. Until somebody changes one they have \a widths (0 = hidden at first; for
    /// text at 100 %), and the \a elastic ones share what room is left or missing.
    /// \a spared ones are left out, first to last, while the elastic ones would be narrower than can be read.
    void restore(const QList<int> &widths, const QList<int> &elastic, const QList<int> &spared = {});
    /// The rows selected, in the order shown.
    QList<int> selectedRows() const;
    /// The selected rows as a table for spreadsheets.
    QString selectedText() const;
    void copy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();
    void fit();
    /// Columns of a person's own grow and shrink with the text.
    void followText();
    int widthOf(int column) const;
    void showColumnMenu(const QPoint &at);

    QTableView *m_table;
    QPointer<QSettings> m_settings;
    QString m_key;
    QList<int> m_fixed;
    QList<int> m_widths;
    QList<int> m_elastic;
    QList<int> m_spared;
    int m_textScale = 100;
    bool m_isOwn = false;       ///< somebody has changed the columns: they stay as they are
    bool m_isArranging = false; ///< changes now come from here, not from a person
};

} // namespace Stanko
