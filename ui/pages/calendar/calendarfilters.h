// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QMenu;

namespace Stanko {

class FilterChip;

/// The filters of the calendar: chips for engineer, region, model and client, the switch of planning, and a search.
/// GUI thread; owned by the page.
class CalendarFilters : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarFilters(QWidget *parent = nullptr);
    /// What there is to choose from. \a customers are those of the visits at hand.
    void setChoices(const CalendarAnswer &answer);
    const VisitFilter &filter() const { return m_filter; }
    void setFilter(const VisitFilter &filter);
    void lift() { setFilter({}); }
    void setPlanning(bool isPlanning);
    void focusSearch();
    /// «Инженер: Дёмин С., Москва»; empty = everything is shown.
    QString words() const;

Q_SIGNALS:
    /// By a person, or by lift().
    void filterChanged();
    /// By a person.
    void planningChanged(bool isPlanning);

private:
    void fillEngineers(QMenu *menu);
    FilterChip *addList(const QString &name, QString VisitFilter::*member, QStringList CalendarAnswer::*choices);
    void showChosen();
    QString engineerName() const;

    struct List
    {
        FilterChip *chip;
        QString name;
        QString VisitFilter::*member;
    };
    CalendarAnswer m_answer; ///< only what the menus need of it
    VisitFilter m_filter;
    FilterChip *m_engineer;
    QList<List> m_lists;
    FilterChip *m_planning;
    QLineEdit *m_search;
};

} // namespace Stanko
