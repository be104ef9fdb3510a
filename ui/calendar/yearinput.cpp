// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarkeys.h"
#include "ui/calendar/yearaccessible.h"
#include "ui/calendar/yearcanvas.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <limits>

namespace Stanko {

namespace {

/// \a value, at least \a low and, which counts more, at most \a high.
int within(int value, int low, int high)
{
    return std::min(std::max(value, low), high);
}

/// Which way the months grow with a key: «+» and «−» as on every calendar.
int zoomSteps(const QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
        return 0;
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        return 1;
    return event->key() == Qt::Key_Minus ? -1 : 0;
}

} // namespace

bool YearCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (calendarShift(key) != 0 || zoomSteps(key) != 0) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void YearCanvas::setCurrent(int row, const std::optional<VisitId> &mark)
{
    m_row = std::clamp(row, 0, std::max(0, int(m_rows.size()) - 1));
    m_key = m_rows.isEmpty() ? PassportKey() : m_rows.at(m_row).key;
    m_mark = mark;
    if (!current())
        m_mark.reset();
    viewport()->update();
    if (hasFocus())
        tellCurrentCell(this);
}

void YearCanvas::scrollToCurrent()
{
    if (m_rows.isEmpty())
        return;
    QScrollBar *rows = verticalScrollBar();
    const int top = m_row * m_rowHeight;
    rows->setValue(within(rows->value(), top + m_rowHeight - grid().body().height(), top));
    if (const Visit *visit = current(); visit && visit->day.year() == m_year) {
        QScrollBar *months = horizontalScrollBar();
        const int left = (visit->day.month() - 1) * grid().monthWidth;
        months->setValue(within(months->value(), left + grid().monthWidth - grid().body().width(), left));
    }
}

void YearCanvas::walkRows(int rows)
{
    if (m_rows.isEmpty())
        return;
    const int row = std::clamp(m_row + rows, 0, int(m_rows.size()) - 1);
    const Visit *from = current();
    std::optional<VisitId> nearest;
    if (from) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (const Visit &visit : m_rows.at(row).visits) {
            const qint64 away = qAbs(visit.day.daysTo(from->day));
            if (visit.day.year() == m_year && away < best) {
                best = away;
                nearest = visit.id;
            }
        }
    }
    setCurrent(row, nearest);
    scrollToCurrent();
}

void YearCanvas::walkMarks(int marks)
{
    if (m_rows.isEmpty())
        return;
    const QList<YearMark> there = marksOf(m_row);
    const QList<Visit> &visits = m_rows.at(m_row).visits;
    int at = -1; // the machine itself
    for (int mark = 0; mark < there.size(); ++mark) {
        if (m_mark && visits.at(there.at(mark).visit).id == *m_mark)
            at = mark;
    }
    at = std::clamp(at + marks, -1, int(there.size()) - 1);
    setCurrent(m_row, at < 0 ? std::nullopt : std::optional(visits.at(there.at(at).visit).id));
    scrollToCurrent();
}

void YearCanvas::select(const VisitId &visit, bool isAdded)
{
    QSet<VisitId> selected;
    if (isAdded) {
        selected = m_selected;
        if (!selected.remove(visit))
            selected.insert(visit);
    } else {
        selected.insert(visit);
    }
    Q_EMIT selectionWanted(selected);
}

void YearCanvas::keyPressEvent(QKeyEvent *event)
{
    const Visit *visit = current();
    if (const int days = calendarShift(event)) {
        if (visit && m_selected.isEmpty())
            select(visit->id, false);
        Q_EMIT shiftWanted(days);
        return;
    }
    if (const int steps = zoomSteps(event)) {
        zoom(steps);
        return;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool hasControl = (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    const int page = std::max(1, grid().body().height() / m_rowHeight);
    switch (isPlain || hasControl ? event->key() : Qt::Key_unknown) {
    case Qt::Key_Up:
        return walkRows(hasControl ? -page : -1);
    case Qt::Key_Down:
        return walkRows(hasControl ? page : 1);
    case Qt::Key_Left:
        return walkMarks(-1);
    case Qt::Key_Right:
        return walkMarks(1);
    case Qt::Key_Space:
        if (visit)
            select(visit->id, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (visit && isPlain)
            Q_EMIT visitOpened(visit->id);
        else
            event->ignore();
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (hasControl)
            return walkRows(event->key() == Qt::Key_Home ? -int(m_rows.size()) : int(m_rows.size()));
        break;
    case Qt::Key_Escape:
        if (m_pull.isUnderWay())
            return cancelPull();
        break;
    default:
        break;
    }
    // What scrolls by itself elsewhere goes to the page, whose keys PgUp and PgDn are.
    event->ignore();
}

void YearCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void YearCanvas::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int row = grid().rowAt(point.y());
    const Visit *visit = visitAt(point);
    m_pull.finish();
    m_wasSelected = visit && m_selected.contains(visit->id);
    if (row >= 0)
        setCurrent(row, visit ? std::optional(visit->id) : std::nullopt);
    const bool isAdded = event->modifiers().testFlag(Qt::ControlModifier);
    if (!visit) {
        if (!isAdded && !m_selected.isEmpty())
            Q_EMIT selectionWanted({});
        return;
    }
    if (event->button() == Qt::LeftButton)
        m_pull.press(*visit, event->globalPosition().toPoint());
    // Taking one out of several, or leaving it alone, is decided when it was not pulled.
    if (!m_wasSelected)
        select(VisitId(visit->id), isAdded);
}

void YearCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint global = event->globalPosition().toPoint();
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        viewport()->setCursor(visitAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const MousePull::Step step = m_pull.move(global);
    if (step == MousePull::Step::Began) {
        viewport()->update();
        Q_EMIT dragBegun(global);
    } else if (step == MousePull::Step::Goes) {
        Q_EMIT dragMoved(global);
    }
}

void YearCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pull.isPressed())
        return;
    const VisitId pressed = m_pull.visit();
    if (m_pull.finish()) {
        viewport()->update();
        Q_EMIT dragEnded(event->globalPosition().toPoint());
    } else if (m_wasSelected) {
        select(pressed, event->modifiers().testFlag(Qt::ControlModifier));
    }
}

void YearCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pull.finish();
    const QPoint point = event->position().toPoint();
    if (const Visit *visit = visitAt(point))
        Q_EMIT visitOpened(VisitId(visit->id));
    else if (const QDate day = grid().dayAt(point.x()); day.isValid() && grid().rowAt(point.y()) >= 0)
        Q_EMIT dayOpened(day);
}

void YearCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    if (const Visit *visit = current(); visit && event->reason() == QContextMenuEvent::Keyboard) {
        scrollToCurrent();
        const VisitId id = visit->id;
        if (m_selected.isEmpty())
            select(id, false);
        global = viewport()->mapToGlobal(markRect(id).bottomLeft());
    }
    if (!m_selected.isEmpty())
        Q_EMIT menuWanted(global);
}

void YearCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    setCurrent(m_row, m_mark);
}

void YearCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void YearCanvas::hideEvent(QHideEvent *event)
{
    cancelPull();
    QAbstractScrollArea::hideEvent(event);
}

void YearCanvas::cancelPull()
{
    if (!m_pull.finish())
        return;
    viewport()->update();
    Q_EMIT dragCancelled();
}

} // namespace Stanko
