// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/service/desks.h"
#include "ui/pages/refresher.h"

#include <QtWidgets/QStackedWidget>

class QSettings;

namespace Stanko {

class InboxPage;
class JobsPage;
class SegmentedControl;

/// «Заявки»: what is worked on and what nobody has accepted yet, with a switch between them that counts both. Without
/// an intake desk there are only the jobs. GUI thread; owned by the window; desks and settings outlive it.
class RequestsPage : public QStackedWidget
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    RequestsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);
    JobsPage *jobs() const { return m_jobs; }
    /// Null without an intake desk.
    InboxPage *inbox() const { return m_inbox; }
    void showJob(LeadId lead);
    void showJobs();
    void showInbox();

Q_SIGNALS:
    void syncWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void turn(int view);
    /// The view that is not looked at does not count its rows itself.
    void askOther(quint64 token);
    void countJobs(int count);
    void countInbox(int count);

    Desks m_desks;
    JobsPage *m_jobs;
    InboxPage *m_inbox = nullptr;
    QList<SegmentedControl *> m_switches; ///< one in the heading of each view
    Refresher m_other;
};

} // namespace Stanko
