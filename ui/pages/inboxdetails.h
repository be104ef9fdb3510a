// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace Stanko {

class DuplicateList;
class FactRows;
class JobField;
class PlainLabel;

/// One incoming lead beside the list, and what can be done with it: accept, decline, join to a job. It only says what
/// is wanted; the page does it. GUI thread; the desks outlive it.
class InboxDetails : public Card
{
    Q_OBJECT
public:
    explicit InboxDetails(const Desks &desks, QWidget *parent = nullptr);
    /// \a stages: where leads can be accepted to, see UnsortedPage.
    void show(const UnsortedRow &row, const QList<StageChoice> &stages, UnixSeconds now);
    using QWidget::show;
    /// Where one click accepts \a row to: the first stage of its pipeline, else the first of all; nullopt = nowhere.
    static std::optional<StageChoice> defaultStage(const UnsortedRow &row, const QList<StageChoice> &stages);

Q_SIGNALS:
    void acceptWanted(const Stanko::StageChoice &stage);
    void declineWanted();
    void linkWanted(const Stanko::JobRow &target);
    void jobWanted(qint64 lead);

private:
    QWidget *buildQuestion();
    QWidget *buildLink();
    void showActions();
    void askDecline(bool isAsked);

    Desks m_desks;
    UnsortedRow m_row;
    QList<StageChoice> m_stages;
    QLabel *m_icon;
    PlainLabel *m_source;
    PlainLabel *m_name;
    PlainLabel *m_unsent;
    QWidget *m_actions;
    QPushButton *m_accept;
    QPushButton *m_otherStage;
    QPushButton *m_decline;
    QPushButton *m_link;
    QPushButton *m_keepIt = nullptr;
    QWidget *m_question; ///< «Отклонить?» in place of the actions
    JobField *m_target;
    QWidget *m_linkRow;
    FactRows *m_facts;
    DuplicateList *m_duplicates;
};

} // namespace Stanko
