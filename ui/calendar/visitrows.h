// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "ui/calendar/mousepull.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

class QAbstractItemView;
class QKeyEvent;
class QMouseEvent;

namespace Stanko {

class VisitListModel;

/// Makes an item view over visits behave as every part of the calendar does: its selection is the one all parts share,
/// Space adds and takes away, Enter opens, Alt with the arrows moves, and the mouse pulls what is selected. Says what a
/// person wants and does nothing by itself. GUI thread; child of the item view.
class VisitRows : public QObject
{
    Q_OBJECT
public:
    VisitRows(QAbstractItemView *view, VisitListModel *model);

    void setVisits(const QList<Visit> &visits, QDate today);
    /// Visits that have no row here are remembered: they stay selected when another one is added.
    void showSelection(const QSet<VisitId> &selected);
    /// Makes the row the current one, with the focus, without selecting it.
    void showVisit(const VisitId &visit);

Q_SIGNALS:
    /// As in CalendarView.
    void selectionWanted(const QSet<Stanko::VisitId> &selected);
    void visitOpened(const Stanko::VisitId &visit);
    void menuWanted(const QPoint &global);
    void shiftWanted(int days);
    void dragBegun(const QPoint &global);
    void dragMoved(const QPoint &global);
    void dragEnded(const QPoint &global);
    void dragCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onKey(const QKeyEvent *event);
    bool onPress(const QMouseEvent *event);
    bool onMove(const QMouseEvent *event);
    bool onRelease(const QMouseEvent *event);
    bool onDoubleClick(const QMouseEvent *event);
    void onMenu(QPoint global, bool isByKey);
    void onSelected();
    void putSelection();
    void selectCurrentIfNone();
    void cancelDrag();

    QAbstractItemView *m_view;
    VisitListModel *m_model;
    QSet<VisitId> m_selected;
    bool m_isShowing = false; ///< rows and selection change from outside
    bool m_isAdding = false;  ///< what is selected elsewhere stays
    MousePull m_pull;
    bool m_wasSelected = false; ///< before the press: others may be meant to come along
};

} // namespace Stanko
