// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/syncdesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QProgressBar;

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

Q_SIGNALS:
    void syncRequested();
    /// What waits or is stuck shall be shown.
    void outboxRequested();

private:
    void showAgain();

    Desks m_desks;
    SearchBox *m_search;
    PillButton *m_stuck;
    PillButton *m_waiting;
    PillButton *m_sync;
    QFrame *m_progressRow;
    PlainLabel *m_progressText;
    QProgressBar *m_progress;
    SyncState m_state;
    UnixSeconds m_firstPullSince = 0;
    QTimer m_minute;
};

} // namespace Stanko
