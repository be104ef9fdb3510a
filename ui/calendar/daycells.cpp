// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daycells.h"

#include <algorithm>

namespace Stanko {

namespace {

/// What a person must see first when a day is folded: late ones, then what is to be done, then the rest.
int pressing(VisitState state)
{
    switch (state) {
    case VisitState::Late:
        return 0;
    case VisitState::Soon:
    case VisitState::Undated:
        return 1;
    case VisitState::Planned:
        return 2;
    case VisitState::Completed:
        return 3;
    case VisitState::Forecast:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

void DayCells::fill(const QList<GridRow> &rows, const QList<Visit> &visits,
                    const std::function<int(const Visit &, QDate)> &rowOf)
{
    m_rows = rows;
    m_cells.clear();
    m_places.clear();
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < kGridColumns; ++column) {
            DayCell cell;
            cell.day = rows[row].first.addDays(column);
            cell.row = row;
            m_cells.append(cell);
        }
    }
    const auto cellFor = [&](const Visit &visit, QDate day) -> DayCell * {
        const int row = day.isValid() ? rowOf(visit, day) : -1;
        const qint64 column = row >= 0 ? rows[row].first.daysTo(day) : -1;
        return column >= 0 && column < kGridColumns ? &m_cells[row * kGridColumns + int(column)] : nullptr;
    };
    for (qsizetype i = 0; i < visits.size(); ++i) {
        const Visit &visit = visits[i];
        if (DayCell *cell = cellFor(visit, visit.day))
            cell->visits.append(i);
        if (visit.storedDay && *visit.storedDay != visit.day) {
            if (DayCell *cell = cellFor(visit, *visit.storedDay))
                cell->ghosts.append(i);
        }
    }
    for (int number = 0; number < m_cells.size(); ++number) {
        DayCell &cell = m_cells[number];
        std::stable_sort(cell.visits.begin(), cell.visits.end(), [&](qsizetype a, qsizetype b) {
            return pressing(visits[a].state) < pressing(visits[b].state);
        });
        for (qsizetype index = 0; index < cell.visits.size(); ++index)
            m_places.insert(visits[cell.visits[index]].id, {number, index});
    }
}

qsizetype DayCells::fullest(int row) const
{
    qsizetype chips = 0;
    for (int column = 0; column < kGridColumns; ++column)
        chips = std::max(chips, m_cells[row * kGridColumns + column].all());
    return chips;
}

int DayCells::wishedHeight(int row, const GridMeasures &measures) const
{
    qsizetype chips = measures.leastChips;
    if (!measures.folds)
        chips = std::max(chips, fullest(row));
    else if (m_rows[row].isWide)
        chips = std::max(chips, fullest(row) + 1); // and «свернуть»
    const int high = measures.strip + int(chips) * (measures.chip + measures.gap) + measures.gap;
    return std::max(high, measures.leastHeight);
}

int DayCells::leastHeight(const GridMeasures &measures) const
{
    int height = 0;
    for (int row = 0; row < m_rows.size(); ++row)
        height += wishedHeight(row, measures);
    return height;
}

QRect DayCells::column(int column, int width, int head)
{
    const int room = std::max(0, width - head);
    const int left = head + room * column / kGridColumns;
    return {left, 0, head + room * (column + 1) / kGridColumns - left, 0};
}

void DayCells::arrange(const QSize &room, const GridMeasures &measures)
{
    const int spare = std::max(0, room.height() - leastHeight(measures));
    int top = 0;
    for (int row = 0; row < m_rows.size(); ++row) {
        const int share = spare * (row + 1) / int(m_rows.size()) - spare * row / int(m_rows.size());
        const int height = wishedHeight(row, measures) + share;
        m_rows[row].rect = QRect(0, top, room.width(), height);
        for (int number = 0; number < kGridColumns; ++number) {
            DayCell &cell = m_cells[row * kGridColumns + number];
            const QRect across = column(number, room.width(), measures.head);
            cell.rect = QRect(across.left(), top, across.width(), height);
            arrangeChips(cell, measures);
        }
        top += height;
    }
}

void DayCells::arrangeChips(DayCell &cell, const GridMeasures &measures) const
{
    const int step = measures.chip + measures.gap;
    const bool isWide = m_rows[cell.row].isWide || !measures.folds;
    const qsizetype fits = std::max(0, (cell.rect.height() - measures.strip - measures.gap) / step);
    const qsizetype shown = isWide || cell.all() <= fits ? cell.all() : std::max<qsizetype>(0, fits - 1);
    QRect chip(cell.rect.left() + measures.gap + 1, cell.rect.top() + measures.strip,
               std::max(0, cell.rect.width() - 2 * measures.gap - 2), measures.chip);
    cell.chips.clear();
    for (qsizetype i = 0; i < shown; ++i) {
        cell.chips.append(chip);
        chip.translate(0, step);
    }
    const bool canFold = measures.folds && isWide && cell.all() > 0 && cell.all() == fullest(cell.row);
    cell.more = shown < cell.all() || canFold ? chip : QRect();
}

int DayCells::cellAt(const QPoint &point) const
{
    const auto found =
        std::find_if(m_cells.cbegin(), m_cells.cend(), [&](const DayCell &cell) { return cell.rect.contains(point); });
    return found == m_cells.cend() ? -1 : int(found - m_cells.cbegin());
}

DayCells::Hit DayCells::chipAt(const QPoint &point) const
{
    const int number = cellAt(point);
    if (number < 0)
        return {};
    const DayCell &cell = m_cells[number];
    for (qsizetype i = 0; i < cell.chips.size(); ++i) {
        if (!cell.chips[i].contains(point))
            continue;
        const bool isGhost = i >= cell.visits.size();
        return {isGhost ? cell.ghosts[i - cell.visits.size()] : cell.visits[i], isGhost};
    }
    return {};
}

int DayCells::cellOf(QDate day, UserId engineer) const
{
    int first = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const qint64 across = m_rows[row].first.daysTo(day);
        if (across < 0 || across >= kGridColumns)
            continue;
        if (m_rows[row].engineer == engineer)
            return row * kGridColumns + int(across);
        if (first < 0)
            first = row * kGridColumns + int(across);
    }
    return first;
}

QRect DayCells::chipRect(const VisitId &visit) const
{
    const Place found = place(visit);
    return found.cell < 0 || isFolded(found) ? QRect() : m_cells[found.cell].chips[found.index];
}

} // namespace Stanko
