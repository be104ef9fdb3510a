// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitrows.h"

#include "models/tables/visitlistmodel.h"
#include "ui/calendar/calendarkeys.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAbstractItemView>

namespace Stanko {

namespace {
constexpr auto kWholeRow = QItemSelectionModel::Rows;
}

VisitRows::VisitRows(QAbstractItemView *view, VisitListModel *model) : QObject(view), m_view(view), m_model(model)
{
    view->setModel(model);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VisitRows::onSelected);
}

void VisitRows::setVisits(const QList<Visit> &visits, QDate today)
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_model->setVisits(visits, today);
    }
    putSelection();
}

void VisitRows::showSelection(const QSet<VisitId> &selected)
{
    m_selected = selected;
    putSelection();
}

void VisitRows::putSelection()
{
    const QScopedValueRollback showing(m_isShowing, true);
    QItemSelection rows;
    for (const VisitId &id : std::as_const(m_selected)) {
        if (const int row = m_model->find(id); row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | kWholeRow);
}

void VisitRows::showVisit(const VisitId &visit)
{
    const int row = m_model->find(visit);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(index);
    m_view->setFocus();
}

void VisitRows::onSelected()
{
    if (m_isShowing)
        return;
    QSet<VisitId> selected;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        selected.insert(m_model->at(index.row()).id);
    if (m_isAdding) {
        for (const VisitId &id : std::as_const(m_selected)) {
            if (m_model->find(id) < 0)
                selected.insert(id);
        }
    }
    m_selected = selected;
    Q_EMIT selectionWanted(selected);
}

void VisitRows::selectCurrentIfNone()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_selected.isEmpty() && current.isValid())
        m_view->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | kWholeRow);
}

bool VisitRows::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOnRows = watched == m_view->viewport();
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!isOnRows && calendarShift(static_cast<QKeyEvent *>(event)) != 0)
            event->accept();
        break;
    case QEvent::KeyPress:
        return !isOnRows && onKey(static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
        return isOnRows && onPress(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return isOnRows && onMove(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return isOnRows && onRelease(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        return isOnRows && onDoubleClick(static_cast<QMouseEvent *>(event));
    case QEvent::Hide:
        cancelDrag();
        break;
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        onMenu(menu->globalPos(), menu->reason() == QContextMenuEvent::Keyboard);
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool VisitRows::onKey(const QKeyEvent *event)
{
    m_isAdding = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape && m_pull.isUnderWay()) {
        cancelDrag();
        return true;
    }
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return false;
    if (const int days = calendarShift(event)) {
        selectCurrentIfNone();
        Q_EMIT shiftWanted(days);
        return true;
    }
    if (event->key() == Qt::Key_Space) {
        m_isAdding = true;
        m_view->selectionModel()->select(current, QItemSelectionModel::Toggle | kWholeRow);
        return true;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        Q_EMIT visitOpened(m_model->at(current.row()).id);
        return true;
    }
    return false;
}

bool VisitRows::onPress(const QMouseEvent *event)
{
    m_isAdding = event->modifiers().testFlag(Qt::ControlModifier);
    m_pull.finish();
    m_wasSelected = false;
    const QModelIndex index = m_view->indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return false;
    m_pull.press(m_model->at(index.row()), event->globalPosition().toPoint());
    m_wasSelected = event->modifiers() == Qt::NoModifier && m_view->selectionModel()->isSelected(index);
    if (!m_wasSelected)
        return false;
    // The item view would take the others out of the selection, which may be about to be pulled along.
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    return true;
}

bool VisitRows::onMove(const QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_pull.isPressed())
        return false;
    const QPoint global = event->globalPosition().toPoint();
    const MousePull::Step step = m_pull.move(global);
    if (step == MousePull::Step::Began)
        Q_EMIT dragBegun(global);
    else if (step == MousePull::Step::Goes)
        Q_EMIT dragMoved(global);
    return true;
}

bool VisitRows::onRelease(const QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return false;
    const int row = m_model->find(m_pull.visit());
    if (m_pull.finish()) {
        Q_EMIT dragEnded(event->globalPosition().toPoint());
        return true;
    }
    if (!m_wasSelected || row < 0)
        return false;
    m_view->selectionModel()->select(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | kWholeRow);
    return true;
}

bool VisitRows::onDoubleClick(const QMouseEvent *event)
{
    // The item view's own signal misses a row whose first press it has not seen.
    const Visit *visit = m_model->rowOf(m_view->indexAt(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || !visit)
        return false;
    m_pull.finish();
    Q_EMIT visitOpened(visit->id);
    return true;
}

void VisitRows::onMenu(QPoint global, bool isByKey)
{
    const QModelIndex current = m_view->currentIndex();
    if (isByKey && current.isValid()) {
        selectCurrentIfNone();
        m_view->scrollTo(current);
        global = m_view->viewport()->mapToGlobal(m_view->visualRect(current).bottomLeft());
    }
    if (!m_selected.isEmpty())
        Q_EMIT menuWanted(global);
}

void VisitRows::cancelDrag()
{
    if (m_pull.finish())
        Q_EMIT dragCancelled();
}

} // namespace Stanko
