// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QPushButton;

namespace Stanko {

class PlainLabel;

/// «Заявка #48 198 отмечена выполненной · Отменить»: floats over the lower edge of its parent, goes after a while
/// (not while the mouse or the focus is in it), never takes the focus. GUI thread; child of its host.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    /// \a host is the widget over which it floats.
    explicit UndoBar(QWidget *host);
    /// \a group is handed back by undoRequested().
    void offer(const QString &sentence, const QString &group);
    /// A statement: nothing can be undone (any more). \a followUp is the text of a button, empty = none.
    void tell(const QString &sentence, const QString &followUp = {});
    QString sentence() const;
    /// Empty while nothing can be undone.
    QString group() const { return m_group; }

Q_SIGNALS:
    void undoRequested(const QString &group);
    void followUpRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(const QString &sentence, const QString &button, const QString &group);
    void place();
    void goIfUnused();

    QString m_group;
    PlainLabel *m_sentence;
    QPushButton *m_button;
    QTimer m_timer;
};

} // namespace Stanko
