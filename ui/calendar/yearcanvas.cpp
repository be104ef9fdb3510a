// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yearcanvas.h"

#include "ui/calendar/calendarkeys.h"
#include "ui/calendar/visitchip.h"
#include "ui/calendar/yearaccessible.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkSide = 6;
constexpr int kLargestZoom = 4;
constexpr int kWidestSide = 240;
constexpr int kNarrowestSide = 130;

} // namespace

YearCanvas::YearCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    announceYearCanvas();
    setObjectName(u"yearCanvas"_s);
    setAccessibleName(tr("Годовой план ТО"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    Theme::current()->fitToText(this, [this] { measure(); });
    connect(Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void YearCanvas::setContent(const CalendarContent &content, QDate day)
{
    const int year = day.year();
    if (content == m_content && year == m_year)
        return;
    if (year != m_year)
        m_dayToShow = day;
    const int topRow = verticalScrollBar()->value() / m_rowHeight;
    const PassportKey topKey = topRow < m_rows.size() ? m_rows.at(topRow).key : PassportKey();
    const int below = verticalScrollBar()->value() % m_rowHeight;
    m_content = content;
    m_year = year;
    m_rows = yearRows(content.visits, year);
    m_months = monthHours(content.visits, content.weeks, content.calendar, year);
    placeBars();
    keepPlace(topKey, below);
    const int row = rowOf(m_key);
    setCurrent(row >= 0 ? row : m_row, m_mark);
    tellRowsChanged(this);
    viewport()->update();
}

void YearCanvas::keepPlace(const PassportKey &topKey, int below)
{
    if (const int row = rowOf(topKey); row >= 0)
        verticalScrollBar()->setValue(row * m_rowHeight + below);
}

void YearCanvas::setSelection(const QSet<VisitId> &selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    viewport()->update();
}

void YearCanvas::showVisit(const VisitId &visit)
{
    const int row = rowOf(visit.key);
    if (row < 0)
        return;
    setCurrent(row, visit);
    scrollToCurrent();
    setFocus();
}

void YearCanvas::setDropDay(QDate day)
{
    if (day == m_dropDay)
        return;
    m_dropDay = day;
    viewport()->update();
}

void YearCanvas::measure()
{
    const Theme *theme = Theme::current();
    const QFontMetrics caption(theme->captionFont());
    const QFontMetrics bold(theme->boldFont());
    m_rowHeight = bold.height() + caption.height() + 12;
    m_top = bold.height() + caption.height() + 10;
    m_bottom = caption.height() + 18;
    m_smallestMonth = caption.horizontalAdvance(u"ТО-2"_s) + 2 * kMarkSide;
    placeBars();
}

void YearCanvas::placeBars()
{
    const Theme *theme = Theme::current();
    const QFontMetrics caption(theme->captionFont());
    m_side = std::clamp(viewport()->width() / 4, theme->scaled(kNarrowestSide), theme->scaled(kWidestSide));
    m_isStacked = monthWidth() < caption.horizontalAdvance(u"✓ ТО-2 28"_s) + 2 * kMarkSide;
    const QSize body = grid().body().size();
    const int height = int(m_rows.size()) * m_rowHeight;
    verticalScrollBar()->setPageStep(std::max(1, body.height()));
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(0, std::max(0, height - body.height()));
    horizontalScrollBar()->setPageStep(std::max(1, body.width()));
    horizontalScrollBar()->setSingleStep(std::max(1, monthWidth() / 4));
    horizontalScrollBar()->setRange(0, std::max(0, kMonthsOfYear * monthWidth() - body.width()));
    if (m_dayToShow.isValid() && isVisible()) {
        horizontalScrollBar()->setValue((2 * m_dayToShow.month() - 1) * monthWidth() / 2 - body.width() / 2);
        m_dayToShow = {};
    }
    viewport()->update();
}

int YearCanvas::monthWidth() const
{
    return std::max(m_smallestMonth, (viewport()->width() - m_side) / kMonthsOfYear) * m_zoom;
}

void YearCanvas::zoom(int steps)
{
    const int wanted = std::clamp(m_zoom + steps, 1, kLargestZoom);
    if (wanted == m_zoom)
        return;
    // What is in the middle stays there.
    const int half = grid().body().width() / 2;
    const double middle = double(horizontalScrollBar()->value() + half) / m_zoom;
    m_zoom = wanted;
    placeBars();
    horizontalScrollBar()->setValue(qRound(middle * m_zoom) - half);
}

YearGrid YearCanvas::grid() const
{
    YearGrid grid;
    grid.year = m_year;
    grid.rows = int(m_rows.size());
    grid.size = viewport()->size();
    grid.side = m_side;
    grid.top = m_top;
    grid.bottom = m_bottom;
    grid.monthWidth = monthWidth();
    grid.rowHeight = m_rowHeight;
    grid.scrolled = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    return grid;
}

QSize YearCanvas::markSize(const Visit &visit) const
{
    const QFontMetrics caption(Theme::current()->captionFont());
    const QStringList lines = yearMarkLines(visit, m_isStacked);
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, caption.horizontalAdvance(line));
    return {width + 2 * kMarkSide, m_isStacked ? 2 * caption.height() + 2 : chipHeight()};
}

QList<YearMark> YearCanvas::marksOf(int row) const
{
    return yearMarks(m_rows.at(row), row, grid(), [this](const Visit &visit) { return markSize(visit); });
}

QRect YearCanvas::markRect(const VisitId &visit) const
{
    const int row = rowOf(visit.key);
    if (row < 0)
        return {};
    for (const YearMark &mark : marksOf(row)) {
        if (m_rows.at(row).visits.at(mark.visit).id == visit)
            return mark.rect & grid().body();
    }
    return {};
}

int YearCanvas::rowOf(const PassportKey &key) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const YearRow &row) { return row.key == key; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

const Visit *YearCanvas::visitAt(const QPoint &point) const
{
    const int row = grid().rowAt(point.y());
    if (row < 0 || !grid().body().contains(point))
        return nullptr;
    // Marks that are drawn later lie above.
    const QList<YearMark> marks = marksOf(row);
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        if (mark->rect.contains(point))
            return &m_rows.at(row).visits.at(mark->visit);
    }
    return nullptr;
}

const Visit *YearCanvas::current() const
{
    if (!m_mark || m_row >= m_rows.size())
        return nullptr;
    for (const Visit &visit : m_rows.at(m_row).visits) {
        if (visit.id == *m_mark)
            return &visit;
    }
    return nullptr;
}

int YearCanvas::currentColumn() const
{
    const Visit *visit = current();
    return visit && visit->day.year() == m_year ? visit->day.month() : 0;
}

QString YearCanvas::columnName(int column) const
{
    return column == 0 ? tr("Станок") : interfaceLocale().standaloneMonthName(column);
}

QString YearCanvas::cellName(int row, int column) const
{
    const YearRow &machine = m_rows.at(row);
    if (column == 0) {
        const QString name = machineTitle(machine.model, machine.serial);
        return machine.customer.isEmpty() ? name : name + u", "_s + machine.customer;
    }
    QStringList visits;
    for (const Visit &visit : machine.visits) {
        if (visit.day.year() == m_year && visit.day.month() == column)
            visits.append(visitName(visit, m_content.today));
    }
    return columnName(column) + u": "_s + (visits.isEmpty() ? tr("нет ТО") : visits.join(u"; "_s));
}

QRect YearCanvas::cellRect(int row, int column) const
{
    const YearGrid grid = this->grid();
    if (column == 0)
        return {0, grid.rowTop(row), grid.side, grid.rowHeight};
    return {grid.monthLeft(column), grid.rowTop(row), grid.monthWidth, grid.rowHeight};
}

bool YearCanvas::isSelected(int row, int column) const
{
    const QList<Visit> &visits = m_rows.at(row).visits;
    return std::any_of(visits.cbegin(), visits.cend(), [&](const Visit &visit) {
        return visit.day.year() == m_year && visit.day.month() == column && m_selected.contains(visit.id);
    });
}

bool YearCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = grid().rowAt(help->pos().y());
    QString text;
    if (const Visit *visit = visitAt(help->pos()))
        text = visitName(*visit, m_content.today);
    else if (row >= 0 && help->pos().x() < m_side)
        text = cellName(row, 0);
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

void YearCanvas::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    placeBars();
}

void YearCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeBars();
}

} // namespace Stanko
