// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/syncdesk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

/// What «Проверить связь» found: all well, or each trouble with what to do. GUI thread.
class CheckPanel : public Card
{
    Q_OBJECT
public:
    explicit CheckPanel(const Desks &desks, QWidget *parent = nullptr);
    void showRunning();
    void show(const CheckReport &report);
    using QWidget::show;
    void showError(const Error &error);
    /// What was found as text for a letter, a blank line between findings.
    QString copyText() const;
    /// All sentences shown, for tests and screen readers.
    QStringList texts() const { return m_texts; }

Q_SIGNALS:
    void closed();

private:
    void clear();
    void addLine(const QString &what, const QString &next, bool isGood, const QString &technical = {});

    Desks m_desks;
    QWidget *m_lines;
    QPushButton *m_copy;
    QStringList m_texts;
    QStringList m_findings;
};

} // namespace Stanko
