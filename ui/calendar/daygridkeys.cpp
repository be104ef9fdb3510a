// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard of the month and week views.
#include "ui/calendar/daygrid.h"
#include "ui/calendar/gridcanvas.h"
#include "ui/widgets/latinkey.h"

#include <QtGui/QKeyEvent>

namespace Stanko {

namespace {

Qt::Key placedKey(const QKeyEvent &event)
{
    const Qt::Key latin = latinKey(event);
    return latin == Qt::Key_unknown ? Qt::Key(event.key()) : latin;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

bool isArrow(Qt::Key key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

bool DayGrid::takesKey(const QKeyEvent &event) const
{
    const Qt::Key key = placedKey(event);
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (modifiers == Qt::AltModifier)
        return isArrow(key);
    if (modifiers == Qt::ControlModifier)
        return key == Qt::Key_A;
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Home:
    case Qt::Key_T:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    case Qt::Key_Escape:
        return !m_selected.isEmpty();
    default:
        return isArrow(key);
    }
}

bool DayGrid::pressKey(const QKeyEvent &event)
{
    const Qt::Key key = placedKey(event);
    const bool isShifted = key == Qt::Key_Backtab || modifiersOf(event) == Qt::ShiftModifier;
    if ((key == Qt::Key_Tab && modifiersOf(event) == Qt::NoModifier) || (key == Qt::Key_Backtab && isShifted))
        return walkVisits(key == Qt::Key_Tab ? 1 : -1);
    if (!takesKey(event) || m_cells.cells().isEmpty())
        return false;
    const bool isAlt = modifiersOf(event) == Qt::AltModifier;
    switch (key) {
    case Qt::Key_Left:
        isAlt ? shift(-1) : walkDays(-1);
        break;
    case Qt::Key_Right:
        isAlt ? shift(1) : walkDays(1);
        break;
    case Qt::Key_Up:
        isAlt ? shift(-7) : walkRows(-1);
        break;
    case Qt::Key_Down:
        isAlt ? shift(7) : walkRows(1);
        break;
    case Qt::Key_Space:
        if (m_visit) {
            m_anchor = m_visit;
            toggle(*m_visit);
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open();
        break;
    case Qt::Key_Home:
    case Qt::Key_T:
        walkDays(int(m_day.daysTo(m_content.today)));
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT dayWanted(stepped(m_day, key == Qt::Key_PageUp ? -1 : 1));
        break;
    case Qt::Key_Escape:
        Q_EMIT selectionWanted({});
        break;
    case Qt::Key_A: {
        QSet<VisitId> all;
        for (const DayCell &cell : m_cells.cells()) {
            for (const qsizetype visit : cell.visits) {
                if (m_content.visits[visit].isMovable())
                    all.insert(m_content.visits[visit].id);
            }
        }
        Q_EMIT selectionWanted(all);
        break;
    }
    default:
        return false;
    }
    return true;
}

void DayGrid::walkDays(int days)
{
    const QDate day = m_day.addDays(days);
    const int cell = m_cells.cellOf(day, m_engineer);
    if (cell >= 0)
        makeCurrent(cell, std::nullopt, true);
    else
        Q_EMIT dayWanted(day);
}

bool DayGrid::walkVisits(int step)
{
    const int number = currentCell();
    if (number < 0)
        return false;
    const QList<qsizetype> &visits = m_cells.cells()[number].visits;
    // Before the first visit stands the day itself.
    const qsizetype index = (m_visit ? m_cells.place(*m_visit).index : -1) + step;
    if (index < -1 || index >= visits.size())
        return false;
    makeCurrent(number, index < 0 ? std::nullopt : std::optional(m_content.visits[visits[index]].id), true);
    return true;
}

void DayGrid::shift(int days)
{
    if (m_visit && !m_selected.contains(*m_visit))
        Q_EMIT selectionWanted({*m_visit});
    if (m_visit || !m_selected.isEmpty())
        Q_EMIT shiftWanted(days);
}

void DayGrid::open()
{
    if (m_visit)
        Q_EMIT visitOpened(*m_visit);
    else
        Q_EMIT dayOpened(m_day);
}

} // namespace Stanko
