// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QMimeData;
class QPushButton;

namespace Stanko {

/// Names of pictures that belong to a request, each with a button that takes it off. The files are neither read nor
/// copied. GUI thread.
class PhotoList : public QWidget
{
    Q_OBJECT
public:
    explicit PhotoList(QWidget *parent = nullptr);
    const QStringList &names() const { return m_names; }
    void setNames(const QStringList &names);
    /// Adds the names of \a files; one already there is not added again.
    void add(const QStringList &files);
    /// Paths of the files that \a data drags in; empty when there are none.
    static QStringList filesOf(const QMimeData *data);
    QPushButton *addButton() const { return m_add; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void showNames();

    QStringList m_names;
    QPushButton *m_add;
    QWidget *m_rows;
    QBoxLayout *m_column;
};

} // namespace Stanko
