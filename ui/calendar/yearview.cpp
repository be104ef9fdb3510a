// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yearview.h"

#include "ui/calendar/yearcanvas.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

YearView::YearView(QWidget *parent)
    : CalendarView(parent), m_canvas(new YearCanvas),
      m_empty(new EmptyState(IconName::Calendar, tr("В этом году ТО нет"),
                             tr("Листайте стрелками рядом с названием периода или снимите отбор.")))
{
    setObjectName(u"yearView"_s);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_canvas, 1);
    card->body()->addWidget(m_empty, 1);
    m_empty->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);

    connect(m_canvas, &YearCanvas::selectionWanted, this, &YearView::selectionWanted);
    connect(m_canvas, &YearCanvas::visitOpened, this, &YearView::visitOpened);
    connect(m_canvas, &YearCanvas::menuWanted, this, &YearView::menuWanted);
    connect(m_canvas, &YearCanvas::shiftWanted, this, &YearView::shiftWanted);
    connect(m_canvas, &YearCanvas::dragBegun, this, &YearView::dragBegun);
    connect(m_canvas, &YearCanvas::dragMoved, this, &YearView::dragMoved);
    connect(m_canvas, &YearCanvas::dragEnded, this, &YearView::dragEnded);
    connect(m_canvas, &YearCanvas::dragCancelled, this, &YearView::dragCancelled);
    connect(m_canvas, &YearCanvas::dayOpened, this, &YearView::dayOpened);
}

CalendarRange YearView::rangeAround(QDate day) const
{
    return {QDate(day.year(), 1, 1), QDate(day.year(), kMonthsOfYear, 31)};
}

QString YearView::titleOf(QDate day) const
{
    return tr("%1 год").arg(day.year());
}

QDate YearView::stepped(QDate day, int periods) const
{
    return day.addYears(periods);
}

void YearView::showContent(const CalendarContent &content, QDate day)
{
    m_canvas->setContent(content, day);
    const bool isEmpty = m_canvas->rows().isEmpty();
    m_canvas->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void YearView::showSelection(const QSet<VisitId> &selected)
{
    m_canvas->setSelection(selected);
}

void YearView::showVisit(const VisitId &visit)
{
    m_canvas->showVisit(visit);
}

QDate YearView::dayAt(const QPoint &global) const
{
    const QPoint at = canvas()->mapFromGlobal(global);
    const bool isHere = canvas()->isVisible() && canvas()->rect().contains(at);
    return isHere ? m_canvas->grid().dayAt(at.x()) : QDate();
}

void YearView::showDropDay(QDate day)
{
    m_canvas->setDropDay(day);
}

QWidget *YearView::canvas() const
{
    return m_canvas->viewport();
}

QRect YearView::chipRect(const VisitId &visit) const
{
    return m_canvas->markRect(visit);
}

QPoint YearView::dayPoint(const PassportKey &key, QDate day) const
{
    const YearGrid grid = m_canvas->grid();
    const int row = m_canvas->rowOf(key);
    if (row < 0 || day.year() != grid.year)
        return {};
    const QPoint point(grid.dayCentre(day), grid.rowRect(row).center().y());
    return grid.body().contains(point) ? point : QPoint();
}

} // namespace Stanko
