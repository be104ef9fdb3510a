// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "models/domain/workcalendar.h"
#include "models/service/calendardesk.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

namespace Stanko {

/// What a view draws. Values, so that a view can compare and keep them.
struct CalendarContent
{
    QDate today;
    QList<Visit> visits; ///< filtered; staged moves are where they will be
    Crew crew;
    WorkCalendar calendar;
    QList<WeekHours> weeks; ///< of the view's range, for the capacity bars
    bool operator==(const CalendarContent &) const = default;
};

/// One way to look at the calendar: month, week, year, list. A view draws what it is given and says what a person
/// wants; it asks no desk and moves nothing by itself. The page around it keeps day and selection, which all views
/// share. GUI thread; owned by the page.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What must be known to show the part around \a day, days of neighbouring months included.
    virtual CalendarRange rangeAround(QDate day) const = 0;
    /// «Ноябрь 2026», «16–22 ноября 2026», «2026 год».
    virtual QString titleOf(QDate day) const = 0;
    /// The day one period on (+1) or back (-1): PgDn, PgUp and the arrows beside the title.
    virtual QDate stepped(QDate day, int periods) const = 0;
    /// Shows the part around \a day; called again for each change. The current day and visit, and what is scrolled to,
    /// stay where they are when they still exist.
    virtual void showContent(const CalendarContent &content, QDate day) = 0;
    virtual void showSelection(const QSet<VisitId> &selected) = 0;
    /// Scrolls to a visit and makes it the current one, with the focus.
    virtual void showVisit(const VisitId &visit) = 0;

    /// The day under a point of the screen; invalid where nothing can be dropped.
    virtual QDate dayAt(const QPoint &global) const = 0;
    /// Marks the day that a drop would go to; invalid = none.
    virtual void showDropDay(QDate day) = 0;
    /// Visits under way with the mouse look pale where they still are; empty = none.
    virtual void showPulled(const QSet<VisitId> &pulled) { Q_UNUSED(pulled) }

Q_SIGNALS:
    void selectionWanted(const QSet<Stanko::VisitId> &selected);
    /// Enter or double click.
    void visitOpened(const Stanko::VisitId &visit);
    /// The context menu of the selection.
    void menuWanted(const QPoint &global);
    /// Alt+arrows: the selection is to move by so many days.
    void shiftWanted(int days);
    /// The mouse pulls the visits that are selected; follows only after the press moved far enough.
    void dragBegun(const QPoint &global);
    void dragMoved(const QPoint &global);
    void dragEnded(const QPoint &global);
    void dragCancelled();
    /// A person went to another part with the keys inside the view.
    void dayWanted(QDate day);
    /// A day was opened (double click on its free part, Enter): the week view of it, say.
    void dayOpened(QDate day);
};

} // namespace Stanko
