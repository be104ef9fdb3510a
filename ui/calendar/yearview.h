// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarview.h"

namespace Stanko {

class EmptyState;
class YearCanvas;

/// The plan of a year (годовой план-график): a row a machine, a column a month, each visit a mark at its day, and the
/// hours of every month against the crew's capacity below. Only the rows in sight are drawn. A mark can be pulled to
/// any day of the year; Alt with the arrows does the same. GUI thread; owned by the page.
class YearView : public CalendarView
{
    Q_OBJECT
public:
    explicit YearView(QWidget *parent = nullptr);

    CalendarRange rangeAround(QDate day) const override;
    QString titleOf(QDate day) const override;
    QDate stepped(QDate day, int periods) const override;
    void showContent(const CalendarContent &content, QDate day) override;
    void showSelection(const QSet<VisitId> &selected) override;
    void showVisit(const VisitId &visit) override;
    QDate dayAt(const QPoint &global) const override;
    void showDropDay(QDate day) override;

    /// What rows and marks are drawn on.
    QWidget *canvas() const;
    /// The mark of a visit on the canvas; empty when it is not in sight.
    QRect chipRect(const VisitId &visit) const;
    /// A point of the canvas at \a day in the row of a machine; null when it is not in sight.
    QPoint dayPoint(const PassportKey &key, QDate day) const;

private:
    YearCanvas *m_canvas;
    EmptyState *m_empty;
};

} // namespace Stanko
