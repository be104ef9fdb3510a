// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QTextBrowser;

namespace Stanko {

/// The manual that comes with the program, and the keys. A window of its own, beside the main one. GUI thread.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);
    QString text() const;

private:
    void fill();

    QTextBrowser *m_text;
};

} // namespace Stanko
