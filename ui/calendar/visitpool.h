// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QListView;

namespace Stanko {

class Badge;
class EmptyState;
class VisitListModel;
class VisitRows;

/// «Просрочено и без даты»: beside every view, cards of the visits that no view shows where they ought to be, to be
/// pulled onto a day. It says what a person wants, as CalendarView does, and shares the selection with the view. GUI
/// thread; owned by the page.
class VisitPool : public QWidget
{
    Q_OBJECT
public:
    explicit VisitPool(QWidget *parent = nullptr);

    /// In the order given; \a leftOut more are kept out by a filter. The current card and what is scrolled to stay.
    void setVisits(const QList<Visit> &visits, QDate today, qsizetype leftOut = 0);
    void showSelection(const QSet<VisitId> &selected);

    QListView *list() const { return m_list; }

Q_SIGNALS:
    void selectionWanted(const QSet<Stanko::VisitId> &selected);
    void visitOpened(const Stanko::VisitId &visit);
    void menuWanted(const QPoint &global);
    /// Alt+→: what is selected is to go to \a day, which is today.
    void moveWanted(QDate day);
    void dragBegun(const QPoint &global);
    void dragMoved(const QPoint &global);
    void dragEnded(const QPoint &global);
    void dragCancelled();

private:
    QDate m_today;
    VisitListModel *m_model;
    QListView *m_list;
    VisitRows *m_rows;
    Badge *m_count;
    EmptyState *m_empty;
};

} // namespace Stanko
