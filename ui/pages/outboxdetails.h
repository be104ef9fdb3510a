// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/outboxdesk.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QPushButton;

namespace Stanko {

class FactRows;
class PlainLabel;

/// One intent beside the outbox: what it changes, why it waits and what can be done; for a conflict the three values
/// side by side. GUI thread.
class OutboxDetails : public Card
{
    Q_OBJECT
public:
    explicit OutboxDetails(const Desks &desks, QWidget *parent = nullptr);
    void show(const OutboxRow &row, UnixSeconds now);
    using QWidget::show;
    void showNothing();
    /// Moves the focus to the first decision.
    void focusFirstButton();

Q_SIGNALS:
    void resolveWanted(qint64 intent, Stanko::ConflictChoice choice);
    void retryWanted(qint64 intent);
    void cancelWanted(qint64 intent);

private:
    void showComparison(const OutboxRow &row);

    Desks m_desks;
    OutboxRow m_row;
    PlainLabel *m_about;
    QWidget *m_comparison;
    QGridLayout *m_grid;
    FactRows *m_facts;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QPushButton *m_deal;
};

/// What waits may be cancelled, and when it may be sent again at once.
bool isCancellable(const Intent &intent);
bool isRetryable(const Intent &intent);

} // namespace Stanko
