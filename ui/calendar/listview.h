// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarview.h"

class QSettings;
class QTableView;

namespace Stanko {

class EmptyState;
class VisitListModel;
class VisitRows;
class VisitTableView;

/// The visits of two months as a table that can be sorted by every column, copied to a spreadsheet, and selected
/// from. Rows can be pulled onto a row with another date. GUI thread; owned by the page.
class VisitListView : public CalendarView
{
    Q_OBJECT
public:
    /// \a settings keep the columns; may be null; must outlive the view.
    explicit VisitListView(QSettings *settings = nullptr, QWidget *parent = nullptr);

    /// The month of \a day and the one after it.
    CalendarRange rangeAround(QDate day) const override;
    QString titleOf(QDate day) const override;
    QDate stepped(QDate day, int periods) const override;
    void showContent(const CalendarContent &content, QDate day) override;
    void showSelection(const QSet<VisitId> &selected) override;
    void showVisit(const VisitId &visit) override;
    /// The date of the row under the pointer.
    QDate dayAt(const QPoint &global) const override;
    void showDropDay(QDate day) override;

    QTableView *table() const;
    VisitListModel *model() const { return m_model; }

private:
    void buildTable(QSettings *settings);

    QDate m_today;
    VisitListModel *m_model;
    VisitTableView *m_table;
    VisitRows *m_rows = nullptr;
    EmptyState *m_empty;
};

} // namespace Stanko
