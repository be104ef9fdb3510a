// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class DuplicateList;
class FactRows;
class MatchPanel;
class PlainLabel;
class StatusPill;

/// One job beside the list: what the row has no room for, which machine it may be about, other requests like it, and
/// what can be done with it. GUI thread; the desks outlive it.
class JobDetails : public Card
{
    Q_OBJECT
public:
    explicit JobDetails(const Desks &desks, QWidget *parent = nullptr);
    void show(const JobRow &job, UnixSeconds now);
    using QWidget::show;

Q_SIGNALS:
    void completeWanted();
    void reopenWanted();
    void passportWanted(const QString &key);
    /// Another job shall be shown.
    void jobWanted(qint64 lead);
    /// Something was written to the job here; can be undone by \a group.
    void edited(const QString &sentence, const QString &group);
    void failed(const Stanko::Error &error);

private:
    QWidget *build();
    void openTask();

    Desks m_desks;
    JobRow m_job;
    PlainLabel *m_number;
    PlainLabel *m_name;
    StatusPill *m_stage;
    PlainLabel *m_unsent;
    FactRows *m_facts;
    QPushButton *m_complete;
    QPushButton *m_reopen;
    QPushButton *m_passport;
    QPushButton *m_task;
    QPushButton *m_deal;
    MatchPanel *m_match;
    DuplicateList *m_duplicates;
};

} // namespace Stanko
