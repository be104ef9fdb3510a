// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/latinkey.h"

#include <QtCore/QObject>
#include <QtGui/QKeySequence>

class QWidget;

namespace Stanko {

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
