// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QHash>
#include <QtCore/QRect>

#include <functional>

namespace Stanko {

inline constexpr int kGridColumns = 7;

/// Seven days beside a head: a week of the month view, an engineer of the week view.
struct GridRow
{
    QDate first;         ///< a Monday
    UserId engineer = 0; ///< week view only
    QString name;
    bool isWide = false; ///< as high as its fullest day needs; else what does not fit is folded behind «ещё N»
    QRect rect;          ///< head included
};

/// One day of one row.
struct DayCell
{
    QDate day;
    int row = 0;
    QRect rect;
    QList<qsizetype> visits; ///< places in the list of visits, what presses first
    QList<qsizetype> ghosts; ///< visits that were here before a staged move
    QList<QRect> chips;      ///< of visits, then of ghosts, as far as they are not folded
    QRect more;              ///< «ещё N», or «свернуть» on the fullest day of a wide row; else null
    qsizetype all() const { return visits.size() + ghosts.size(); }
    qsizetype folded() const { return all() - chips.size(); }
};

/// Lengths in logical pixels.
struct GridMeasures
{
    int head = 0;        ///< width of the rows' heads
    int strip = 0;       ///< above the chips of a day
    int chip = 0;        ///< height of a chip
    int gap = 3;         ///< between chips, and around them
    int leastHeight = 0; ///< of a row, for its head
    int leastChips = 2;  ///< room that even an empty row has
    bool folds = true;   ///< false: every row is as high as it needs
};

/// Where days and chips lie: which visits are in which cell is worked out once per content, their rectangles once per
/// size. A value without any widget.
class DayCells
{
public:
    struct Place
    {
        int cell = -1;
        qsizetype index = 0; ///< among the cell's visits
    };
    /// A point that is over a chip.
    struct Hit
    {
        qsizetype visit = -1; ///< -1 = no chip there
        bool isGhost = false;
    };

    /// \a rowOf tells the row of a visit on a day; -1 = in none.
    void fill(const QList<GridRow> &rows, const QList<Visit> &visits,
              const std::function<int(const Visit &, QDate)> &rowOf);
    void setWide(int row, bool isWide) { m_rows[row].isWide = isWide; }
    /// Height below which rows would be too low.
    int leastHeight(const GridMeasures &measures) const;
    /// Spreads rows and chips over the room.
    void arrange(const QSize &room, const GridMeasures &measures);
    /// Left edge and width of a column, for the header above as well.
    static QRect column(int column, int width, int head);

    const QList<GridRow> &rows() const { return m_rows; }
    const QList<DayCell> &cells() const { return m_cells; }
    int cellAt(const QPoint &point) const; ///< -1 = none
    Hit chipAt(const QPoint &point) const;
    /// The cell of a day in the row of \a engineer, or in the first row that has the day; -1 = none.
    int cellOf(QDate day, UserId engineer) const;
    Place place(const VisitId &visit) const { return m_places.value(visit); }
    bool isFolded(const Place &place) const { return place.index >= m_cells[place.cell].chips.size(); }
    /// Null when the visit is not here or is folded.
    QRect chipRect(const VisitId &visit) const;

private:
    qsizetype fullest(int row) const;
    int wishedHeight(int row, const GridMeasures &measures) const;
    void arrangeChips(DayCell &cell, const GridMeasures &measures) const;

    QList<GridRow> m_rows;
    QList<DayCell> m_cells; ///< seven per row
    QHash<VisitId, Place> m_places;
};

} // namespace Stanko
