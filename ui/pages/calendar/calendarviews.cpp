// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/calendarviews.h"

#include "ui/calendar/figuresview.h"
#include "ui/calendar/listview.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/weekview.h"
#include "ui/calendar/yearview.h"
#include "ui/widgets/card.h"

namespace Stanko {

CalendarViews::CalendarViews(QSettings *settings, QWidget *parent) : QStackedWidget(parent), m_figures(new FiguresView)
{
    add(CalendarKind::Month, new MonthView, true);
    add(CalendarKind::Week, new WeekView, true);
    add(CalendarKind::Year, new YearView, false);
    add(CalendarKind::List, new VisitListView(settings), false);
    m_pages[size_t(CalendarKind::Load)] = m_figures;
    addWidget(m_figures);
}

void CalendarViews::add(CalendarKind kind, CalendarView *view, bool isFramed)
{
    m_views[size_t(kind)] = view;
    QWidget *page = view;
    if (isFramed) {
        auto *card = new Card;
        card->setFlush(true);
        card->body()->addWidget(view);
        page = card;
    }
    m_pages[size_t(kind)] = page;
    addWidget(page);
    connect(view, &CalendarView::selectionWanted, this, &CalendarViews::selectionWanted);
    connect(view, &CalendarView::visitOpened, this, &CalendarViews::visitOpened);
    connect(view, &CalendarView::menuWanted, this, &CalendarViews::menuWanted);
    connect(view, &CalendarView::shiftWanted, this, &CalendarViews::shiftWanted);
    connect(view, &CalendarView::dragBegun, this, &CalendarViews::dragBegun);
    connect(view, &CalendarView::dragMoved, this, &CalendarViews::dragMoved);
    connect(view, &CalendarView::dragEnded, this, &CalendarViews::dragEnded);
    connect(view, &CalendarView::dragCancelled, this, &CalendarViews::dragCancelled);
    connect(view, &CalendarView::dayWanted, this, &CalendarViews::dayWanted);
    connect(view, &CalendarView::dayOpened, this, &CalendarViews::dayOpened);
}

void CalendarViews::setKind(CalendarKind kind)
{
    m_kind = kind;
    setCurrentWidget(m_pages[size_t(kind)]);
    setFocusProxy(view() ? static_cast<QWidget *>(view()) : m_figures);
}

const CalendarView *CalendarViews::ruling() const
{
    return view() ? view() : view(CalendarKind::Month);
}

CalendarRange CalendarViews::rangeAround(QDate day) const
{
    return ruling()->rangeAround(day);
}

QString CalendarViews::titleOf(QDate day) const
{
    return ruling()->titleOf(day);
}

QDate CalendarViews::stepped(QDate day, int periods) const
{
    return ruling()->stepped(day, periods);
}

CalendarRange CalendarViews::periodOf(QDate day) const
{
    if (m_kind == CalendarKind::Month || m_kind == CalendarKind::Load) {
        const QDate first(day.year(), day.month(), 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    return rangeAround(day);
}

} // namespace Stanko
