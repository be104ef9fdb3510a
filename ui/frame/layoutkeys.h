// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QKeySequence>

class QKeyEvent;
class QWidget;

namespace Stanko {

/// The Latin key on the same place of the keyboard, when \a event is a Cyrillic (or other non-Latin) letter;
/// Qt::Key_unknown when it is not.
Qt::Key latinKey(const QKeyEvent &event);

/// Makes the shortcuts of a window work whatever keyboard layout is on: Ctrl+Л is Ctrl+K. Where Qt has already found a
/// shortcut itself, nothing reaches this. GUI thread; child of the window.
class LayoutKeys : public QObject
{
    Q_OBJECT
public:
    explicit LayoutKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool activate(const QKeySequence &keys, const QWidget *focus) const;

    QWidget *m_window;
};

} // namespace Stanko
