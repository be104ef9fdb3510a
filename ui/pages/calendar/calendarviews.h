// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarview.h"
#include "ui/pages/calendar/calendarbar.h"

#include <QtWidgets/QStackedWidget>

#include <array>

class QSettings;

namespace Stanko {

class FiguresView;

/// The views of the calendar, of which one is shown; what a person wants in it comes from here, whichever it is. The
/// charts of the load have no visits to select. GUI thread; owned by the page.
class CalendarViews : public QStackedWidget
{
    Q_OBJECT
public:
    /// \a settings keep the columns of the list; may be null; outlive this.
    explicit CalendarViews(QSettings *settings, QWidget *parent = nullptr);

    CalendarKind kind() const { return m_kind; }
    void setKind(CalendarKind kind);
    /// The view shown; null for the load.
    CalendarView *view() const { return m_views[size_t(m_kind)]; }
    CalendarView *view(CalendarKind kind) const { return m_views[size_t(kind)]; }
    FiguresView *figures() const { return m_figures; }

    /// What is to be known and how it is called; the load goes by the month.
    CalendarRange rangeAround(QDate day) const;
    QString titleOf(QDate day) const;
    QDate stepped(QDate day, int periods) const;
    /// The days that the figures of the page are about: the month itself, without the days around it.
    CalendarRange periodOf(QDate day) const;

Q_SIGNALS:
    // As CalendarView.
    void selectionWanted(const QSet<Stanko::VisitId> &selected);
    void visitOpened(const Stanko::VisitId &visit);
    void menuWanted(const QPoint &global);
    void shiftWanted(int days);
    void dragBegun(const QPoint &global);
    void dragMoved(const QPoint &global);
    void dragEnded(const QPoint &global);
    void dragCancelled();
    void dayWanted(QDate day);
    void dayOpened(QDate day);

private:
    /// \a isFramed: gets a card around it, having none of its own.
    void add(CalendarKind kind, CalendarView *view, bool isFramed);
    const CalendarView *ruling() const;

    std::array<CalendarView *, kCalendarKinds> m_views{};
    std::array<QWidget *, kCalendarKinds> m_pages{};
    FiguresView *m_figures;
    CalendarKind m_kind = CalendarKind::Month;
};

} // namespace Stanko
