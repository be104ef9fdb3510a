// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/daygrid.h"

namespace Stanko {

/// A month in six weeks from Monday on, each with its number and the crew's load. GUI thread; owned by the page.
class MonthView final : public DayGrid
{
    Q_OBJECT
public:
    explicit MonthView(QWidget *parent = nullptr);

    CalendarRange rangeAround(QDate day) const override;
    QString titleOf(QDate day) const override;
    QDate stepped(QDate day, int periods) const override { return day.addMonths(periods); }

    QString rowName(int row) const override;
    QString rowTip(int row) const override;
    void paintHeader(QPainter &painter, const QSize &size) const override;
    void paintHead(QPainter &painter, int row) const override;
    void paintCell(QPainter &painter, const DayCell &cell) const override;
    GridMeasures measures() const override;

protected:
    QList<GridRow> rowsAround(QDate day) const override;
    int rowOf(const QList<GridRow> &rows, const Visit &visit, QDate day) const override;
    bool isSamePeriod(QDate a, QDate b) const override;
    void walkRows(int rows) override;
};

} // namespace Stanko
