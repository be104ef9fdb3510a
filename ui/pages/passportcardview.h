// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/passportdesk.h"
#include "ui/widgets/card.h"

class QPushButton;
class QScrollArea;

namespace Stanko {

class EmptyState;
class FactRows;
class HistoryView;
class PlainLabel;
class StatusPill;

/// The card of one machine: who owns it, when the next maintenance is and why, open jobs, history. GUI thread.
class PassportCardView : public Card
{
    Q_OBJECT
public:
    explicit PassportCardView(const Desks &desks, QWidget *parent = nullptr);
    void show(const PassportCard &card);
    using QWidget::show;
    void showNothing();
    void showError(const Error &error);
    /// What is shown; nullopt for an empty face.
    const std::optional<PassportCard> &card() const { return m_card; }
    void focusFirstButton();

Q_SIGNALS:
    void maintainWanted();
    void rescheduleWanted();
    /// «Заявка на этот станок».
    void requestWanted(const Stanko::Passport &machine);
    void jobWanted(qint64 lead);
    void partsWanted(const Stanko::Passport &machine);
    /// The machine's next maintenance in the calendar; an invalid \a day = it has no date.
    void calendarWanted(const Stanko::PassportKey &key, QDate day);
    void completeJobWanted(const Stanko::JobRow &job);
    void retryWanted();

private:
    QWidget *build();
    void showJobs(const QList<JobRow> &jobs);

    Desks m_desks;
    std::optional<PassportCard> m_card;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    PlainLabel *m_model;
    PlainLabel *m_serial;
    StatusPill *m_state;
    PlainLabel *m_why;
    QPushButton *m_maintain;
    QPushButton *m_reschedule;
    QPushButton *m_plan;
    QPushButton *m_request;
    QPushButton *m_parts;
    QPushButton *m_calendar;
    QPushButton *m_deal;
    FactRows *m_facts;
    PlainLabel *m_jobsTitle;
    QWidget *m_jobs;
    QList<JobRow> m_shownJobs;
    PlainLabel *m_historyTitle;
    HistoryView *m_history;
};

} // namespace Stanko
