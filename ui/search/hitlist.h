// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QListView;

namespace Stanko {

class PlainLabel;
class SearchModel;

/// The lines found for what is typed into a field, floating over the window below it (or above, where there is more
/// room). Never takes the focus: the field hands it the keys. GUI thread; child of the field's window.
class HitList : public QFrame
{
    Q_OBJECT
public:
    /// As wide as \a field, but at least \a narrowest.
    HitList(QWidget *field, SearchModel *model, int narrowest);
    /// Said when nothing was found; without it an empty list hides itself.
    void setNothing(const QString &sentence);
    /// The model has new lines: the first one becomes current.
    void showHits();
    /// Follows the field after it moved or grew.
    void place();
    void move(int step);
    /// -1 = none.
    int currentRow() const;
    QListView *view() const { return m_list; }

Q_SIGNALS:
    /// A line was clicked.
    void chosen(int row);

private:
    QWidget *m_field;
    SearchModel *m_model;
    int m_narrowest;
    QListView *m_list;
    PlainLabel *m_nothing;
};

} // namespace Stanko
