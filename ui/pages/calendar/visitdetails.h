// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"
#include "models/service/desks.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class FactRows;
class PlainLabel;
class StatusPill;

/// What is selected in the calendar: one visit with «Почему эта дата?», or how many, and what can be done with it.
/// Hidden while nothing is selected. GUI thread; owned by the page; the desks outlive it.
class VisitDetails : public Card
{
    Q_OBJECT
public:
    explicit VisitDetails(const Desks &desks, QWidget *parent = nullptr);
    void show(const QList<Visit> &selected, const Crew &crew, QDate today);
    using QWidget::show;
    /// The first button that can be pressed.
    void focusFirst();

Q_SIGNALS:
    void completeWanted(const Stanko::Visit &visit);
    void moveWanted();
    /// 0 = as amoCRM says.
    void engineerChosen(Stanko::UserId engineer);
    void passportWanted(const Stanko::PassportKey &key);
    void closeWanted();

private:
    QWidget *build();
    void showOne(const Visit &visit, QDate today);
    void showMany(const QList<Visit> &visits);
    void askWhy(const Visit &visit);
    QString whyWithout(const Visit &visit) const;

    Desks m_desks;
    Crew m_crew;
    QList<Visit> m_selected;
    PlainLabel *m_title;
    StatusPill *m_state;
    PlainLabel *m_note;
    FactRows *m_facts;
    PlainLabel *m_whyTitle;
    PlainLabel *m_why;
    QPushButton *m_complete;
    QPushButton *m_move;
    QPushButton *m_engineer;
    QPushButton *m_passport;
    quint64 m_token = 0;
};

} // namespace Stanko
