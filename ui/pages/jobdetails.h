// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class FactRows;
class PlainLabel;
class StatusPill;

/// One job beside the list: what the row has no room for, and what can be done with it. GUI thread.
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

private:
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
    QPushButton *m_deal;
};

} // namespace Stanko
