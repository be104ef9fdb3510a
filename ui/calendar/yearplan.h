// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QRect>

#include <functional>

namespace Stanko {

inline constexpr int kMonthsOfYear = 12;

/// A machine of the year plan and what is planned or done for it, by day.
struct YearRow
{
    PassportKey key;
    QString model;
    QString serial;
    QString customer;
    QList<Visit> visits;
};

/// The machines with a visit in \a year, or with one that is about to leave it, by customer, model and serial. Pure.
QList<YearRow> yearRows(const QList<Visit> &visits, int year);

/// Where a day, a row and a mark of the year plan are on the canvas, in its coordinates. A value; pure.
struct YearGrid
{
    int year = 0;
    int rows = 0;
    QSize size;     ///< of the canvas
    int side = 0;   ///< width of the frozen column with the machines
    int top = 0;    ///< height of the heading
    int bottom = 0; ///< height of the line with the hours
    int monthWidth = 1;
    int rowHeight = 1;
    QPoint scrolled;

    /// What rows and months are drawn in, between the frozen parts.
    QRect body() const { return {side, top, size.width() - side, size.height() - top - bottom}; }
    int monthLeft(int month) const { return side - scrolled.x() + (month - 1) * monthWidth; }
    /// The middle of a day of the year, also one that is not in sight.
    int dayCentre(QDate day) const;
    /// Where a day begins.
    int dayLeft(QDate day) const;
    /// The day of the year at \a x; invalid beside the months or outside body().
    QDate dayAt(int x) const;
    int rowTop(int row) const { return top - scrolled.y() + row * rowHeight; }
    QRect rowRect(int row) const { return {0, rowTop(row), size.width(), rowHeight}; }
    /// -1 where there is none.
    int rowAt(int y) const;
    /// The rows in sight: first and last; last < first when there are none.
    std::pair<int, int> rowsInSight() const;
};

/// A visit of a row, placed.
struct YearMark
{
    int visit = 0; ///< number within the row
    QRect rect;
};
/// The marks of \a row beside each other in the order of their days, each as near to its day as there is room.
/// \a sizeOf tells how large a visit's mark is.
QList<YearMark> yearMarks(const YearRow &row, int number, const YearGrid &grid,
                          const std::function<QSize(const Visit &)> &sizeOf);

} // namespace Stanko
