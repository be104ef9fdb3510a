// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tablelook.h"

class QLineEdit;

namespace Stanko {

/// A cell that is edited in place as a line of text. What cannot be such a cell is said beside the cell and keeps the
/// editor open; leaving it for another widget drops the text and says so by refused(). With a second line it looks as
/// TwoLineDelegate. GUI thread; child of its table.
class EditDelegate : public TwoLineDelegate
{
    Q_OBJECT
public:
    /// What is wrong with a text, in words; empty = it can be stored.
    using ProblemOf = std::function<QString(const QModelIndex &, const QString &)>;
    explicit EditDelegate(ProblemOf problemOf, QObject *parent = nullptr);
    EditDelegate(ProblemOf problemOf, std::function<QString(const QModelIndex &)> secondLine,
                 QObject *parent = nullptr);

    /// The editor that is open in \a table; null while none is.
    static QLineEdit *openEditor(const QWidget *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// \a typed was not stored, because of \a problem.
    void refused(const QString &typed, const QString &problem) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString problemIn(QWidget *editor) const;

    ProblemOf m_problemOf;
    bool m_hasSecond;
    mutable QPersistentModelIndex m_edited;
};

} // namespace Stanko
