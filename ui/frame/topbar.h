// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/syncdesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace Stanko {

class PillButton;
class PlainLabel;
class SearchBox;

/// The bar above the page: the one search, the one sync line, what waits; below it, while the first pull runs, its
/// progress. GUI thread; owned by the window; the desks outlive it.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(const Desks &desks, QWidget *parent = nullptr);
    SearchBox *search() const { return m_search; }
    void showState(const SyncState &state);
    /// At the right end, for what can be begun from every page.
    void addAction(QWidget *button);
    using QWidget::addAction;

Q_SIGNALS:
    void syncRequested();
    /// The pull under way is not wanted now.
    void stopRequested();
    /// What waits or is stuck shall be shown.
    void outboxRequested();

private:
    void showAgain();

    Desks m_desks;
    QBoxLayout *m_row;
    SearchBox *m_search;
    PillButton *m_stuck;
    PillButton *m_waiting;
    PillButton *m_sync;
    QFrame *m_progressRow;
    PlainLabel *m_progressText;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    SyncState m_state;
    QTimer m_minute;
};

} // namespace Stanko
