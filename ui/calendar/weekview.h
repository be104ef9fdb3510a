// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/daygrid.h"

namespace Stanko {

/// A week with a row for each engineer and one for visits of nobody. GUI thread; owned by the page.
class WeekView final : public DayGrid
{
    Q_OBJECT
public:
    explicit WeekView(QWidget *parent = nullptr);

    CalendarRange rangeAround(QDate day) const override;
    QString titleOf(QDate day) const override;
    QDate stepped(QDate day, int periods) const override { return day.addDays(7 * periods); }

    QString cellName(const DayCell &cell) const override;
    QString cellTip(const DayCell &cell) const override;
    QString rowName(int row) const override;
    void paintHeader(QPainter &painter, const QSize &size) const override;
    void paintHead(QPainter &painter, int row) const override;
    void paintCell(QPainter &painter, const DayCell &cell) const override;
    GridMeasures measures() const override;

protected:
    QList<GridRow> rowsAround(QDate day) const override;
    int rowOf(const QList<GridRow> &rows, const Visit &visit, QDate day) const override;
    bool isSamePeriod(QDate a, QDate b) const override;
    void walkRows(int rows) override;

private:
    const Absence *absenceIn(const DayCell &cell) const;
};

} // namespace Stanko
