// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/gridcanvas.h"

#include "ui/calendar/daygrid.h"
#include "ui/calendar/gridaccessible.h"
#include "ui/calendar/visitchip.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

// A pull that rests this near to the edge scrolls.
constexpr int kEdge = 24;
constexpr int kEdgeStep = 18;
constexpr int kEdgeInterval = 40;

} // namespace

GridCanvas::GridCanvas(DayGrid *grid) : m_grid(grid)
{
    setObjectName(u"calendarCanvas"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void GridCanvas::contentChanged()
{
    gridContentChanged(this);
}

void GridCanvas::currentChanged()
{
    if (hasFocus())
        gridFocusChanged(this);
}

void GridCanvas::selectionChanged()
{
    gridSelectionChanged(this);
}

void GridCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRect dirty = event->rect();
    painter.fillRect(dirty, Theme::current()->color(Token::Surface));
    const QList<GridRow> &rows = m_grid->cells().rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (!rows[row].rect.intersects(dirty))
            continue;
        m_grid->paintHead(painter, row);
        for (int column = 0; column < kGridColumns; ++column) {
            const int number = row * kGridColumns + column;
            if (m_grid->cells().cells()[number].rect.intersects(dirty))
                drawCell(painter, number);
        }
    }
}

void GridCanvas::drawCell(QPainter &painter, int number)
{
    const Theme *theme = Theme::current();
    const DayCell &cell = m_grid->cells().cells()[number];
    m_grid->paintCell(painter, cell);
    const bool isCurrentCell = hasFocus() && number == m_grid->currentCell();
    for (qsizetype i = 0; i < cell.chips.size(); ++i) {
        const bool isGhost = i >= cell.visits.size();
        const Visit &visit = m_grid->content().visits[isGhost ? cell.ghosts[i - cell.visits.size()] : cell.visits[i]];
        ChipLook look;
        look.isGhost = isGhost;
        look.isSelected = !isGhost && m_grid->selection().contains(visit.id);
        look.isPulled = !isGhost && m_grid->isPulled(visit.id);
        look.isCurrent = !isGhost && isCurrentCell && m_grid->currentVisit() == visit.id;
        look.isShort = cell.chips[i].width() < painter.fontMetrics().averageCharWidth() * 9;
        drawVisitChip(painter, cell.chips[i], visit, look);
    }
    if (!cell.more.isNull()) {
        painter.setFont(theme->captionFont());
        painter.setPen(theme->color(Token::Accent));
        const QString words = cell.folded() > 0 ? tr("ещё %1").arg(cell.folded()) : tr("свернуть");
        painter.drawText(cell.more.adjusted(5, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    }
    if (isCurrentCell && !m_grid->currentVisit()) {
        painter.setPen(QPen(theme->color(Token::Text), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.rect.adjusted(1, 1, -3, -3));
    }
}

void GridCanvas::resizeEvent(QResizeEvent *)
{
    m_grid->arrange();
}

std::optional<VisitId> GridCanvas::visitAt(const QPoint &point) const
{
    const DayCells::Hit hit = m_grid->cells().chipAt(point);
    if (hit.visit < 0 || hit.isGhost)
        return std::nullopt;
    return m_grid->content().visits[hit.visit].id;
}

void GridCanvas::mousePressEvent(QMouseEvent *event)
{
    if (m_pull == Pull::UnderWay) {
        // Another button while one pulls: a change of mind.
        endPull();
        Q_EMIT m_grid->dragCancelled();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const int number = m_grid->cells().cellAt(point);
    if (number < 0)
        return;
    const DayCell &cell = m_grid->cells().cells()[number];
    if (cell.more.contains(point)) {
        m_grid->toggleRow(cell.row);
        return;
    }
    m_pressed = visitAt(point);
    m_pressPoint = point;
    m_pull = Pull::Pressed;
    m_selectsOnRelease = false;
    const std::optional<VisitId> visit = m_pressed;
    const bool hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool hasShift = event->modifiers().testFlag(Qt::ShiftModifier);
    // What the page does about it may lay the grid out anew: nothing of it is kept across.
    m_grid->makeCurrent(number, visit, false);
    if (!visit) {
        if (!hasControl && !hasShift && !m_grid->selection().isEmpty())
            Q_EMIT m_grid->selectionWanted({});
        return;
    }
    if (hasShift) {
        Q_EMIT m_grid->selectionWanted(m_grid->selectedTo(*visit));
        return;
    }
    m_grid->setAnchor(*visit);
    if (hasControl)
        m_grid->toggle(*visit);
    else if (m_grid->selection().contains(*visit))
        m_selectsOnRelease = m_grid->selection().size() > 1;
    else
        Q_EMIT m_grid->selectionWanted({*visit});
}

void GridCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_global = event->globalPosition().toPoint();
    const QPoint point = event->position().toPoint();
    if (m_pull == Pull::Pressed && m_pressed && event->buttons().testFlag(Qt::LeftButton) &&
        (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
        const DayCells::Place place = m_grid->cells().place(*m_pressed);
        const bool canMove =
            place.cell >= 0 &&
            m_grid->content().visits[m_grid->cells().cells()[place.cell].visits[place.index]].isMovable();
        m_pull = canMove ? Pull::UnderWay : Pull::None;
        if (!canMove)
            return;
        QToolTip::hideText();
        if (!m_grid->selection().contains(*m_pressed))
            Q_EMIT m_grid->selectionWanted({*m_pressed});
        m_edgeTimer.start(kEdgeInterval, this);
        Q_EMIT m_grid->dragBegun(m_global);
    }
    if (m_pull == Pull::UnderWay) {
        Q_EMIT m_grid->dragMoved(m_global);
        return;
    }
    const int number = m_grid->cells().cellAt(point);
    const bool isLink = number >= 0 && m_grid->cells().cells()[number].more.contains(point);
    setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GridCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pull == Pull::None)
        return;
    const bool wasUnderWay = m_pull == Pull::UnderWay;
    const std::optional<VisitId> pressed = m_pressed;
    const bool selects = m_selectsOnRelease;
    endPull();
    if (wasUnderWay)
        Q_EMIT m_grid->dragEnded(event->globalPosition().toPoint());
    else if (selects && pressed)
        Q_EMIT m_grid->selectionWanted({*pressed});
}

void GridCanvas::endPull()
{
    m_pull = Pull::None;
    m_pressed.reset();
    m_selectsOnRelease = false;
    m_edgeTimer.stop();
}

void GridCanvas::hideEvent(QHideEvent *event)
{
    if (m_pull == Pull::UnderWay) {
        endPull();
        Q_EMIT m_grid->dragCancelled();
    }
    QWidget::hideEvent(event);
}

void GridCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_edgeTimer.timerId())
        scrollAtEdge();
    else
        QWidget::timerEvent(event);
}

void GridCanvas::scrollAtEdge()
{
    const QWidget *viewport = parentWidget();
    auto *scroll = viewport ? qobject_cast<QScrollArea *>(viewport->parentWidget()) : nullptr;
    if (!scroll)
        return;
    const int y = viewport->mapFromGlobal(m_global).y();
    QScrollBar *bar = scroll->verticalScrollBar();
    const int before = bar->value();
    if (y < kEdge)
        bar->setValue(before - kEdgeStep);
    else if (y > viewport->height() - kEdge)
        bar->setValue(before + kEdgeStep);
    // Another day is under the mouse although it rests.
    if (bar->value() != before)
        Q_EMIT m_grid->dragMoved(m_global);
}

void GridCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int number = m_grid->cells().cellAt(point);
    if (event->button() != Qt::LeftButton || number < 0)
        return;
    if (m_grid->cells().cells()[number].more.contains(point))
        m_grid->toggleRow(m_grid->cells().cells()[number].row);
    else if (const std::optional<VisitId> visit = visitAt(point))
        Q_EMIT m_grid->visitOpened(*visit);
    else
        Q_EMIT m_grid->dayOpened(m_grid->cells().cells()[number].day);
}

void GridCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const std::optional<VisitId> visit = visitAt(event->pos());
        if (visit)
            m_grid->makeCurrent(m_grid->cells().place(*visit).cell, visit, false);
        m_grid->wantMenu(visit, event->globalPos());
        return;
    }
    const std::optional<VisitId> visit = m_grid->currentVisit();
    const int cell = m_grid->currentCell();
    const QRect chip = visit ? m_grid->chipRect(*visit) : cell >= 0 ? m_grid->cells().cells()[cell].rect : QRect();
    m_grid->wantMenu(visit, mapToGlobal(chip.bottomLeft()));
}

QString GridCanvas::tipAt(const QPoint &point) const
{
    const DayCells::Hit hit = m_grid->cells().chipAt(point);
    if (hit.visit >= 0) {
        const Visit &visit = m_grid->content().visits[hit.visit];
        const QString name = visitName(visit, m_grid->content().today);
        if (hit.isGhost)
            return tr("Отсюда перенесено: %1").arg(name);
        QStringList lines{name, visit.customer, visit.region};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    const int number = m_grid->cells().cellAt(point);
    if (number >= 0)
        return m_grid->cellTip(m_grid->cells().cells()[number]);
    const QList<GridRow> &rows = m_grid->cells().rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].rect.contains(point))
            return m_grid->rowTip(row);
    }
    return {};
}

bool GridCanvas::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = m_pull == Pull::UnderWay ? QString() : tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
        return true;
    }
    case QEvent::ShortcutOverride:
        // While the grid has the keyboard its keys are not the window's.
        if (m_grid->takesKey(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (m_pull == Pull::UnderWay && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endPull();
            Q_EMIT m_grid->dragCancelled();
            return true;
        }
        // Before QWidget makes Tab leave.
        if (m_grid->pressKey(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void GridCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    gridFocusChanged(this);
}

void GridCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Stanko
