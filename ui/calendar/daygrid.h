// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarview.h"
#include "ui/calendar/daycells.h"
#include "ui/theme/theme.h"

#include <optional>

class QKeyEvent;
class QPainter;
class QScrollArea;

namespace Stanko {

class GridCanvas;

/// What the month and the week have in common: seven columns of days with chips, one of which (or a day) is current.
///
/// Keys: arrows walk days (week view: up and down walk engineers); Tab and Shift+Tab walk the visits of the day and
/// leave the grid behind its last or first one; Space selects, Ctrl+A all that can be moved, Esc none; Enter opens;
/// Alt+←/→ moves the selection by a day, Alt+↑/↓ by a week; PgUp/PgDn the period before and after, Home or T today;
/// Menu the context menu. Letters go by their place on the keyboard.
/// Mouse: a click selects, with Ctrl one more or less, with Shift from the last one to this; a pull moves the
/// selection. «ещё N» makes its row as high as it needs, and so does walking to a folded visit.
///
/// GUI thread; owned by the page.
class DayGrid : public CalendarView
{
    Q_OBJECT
public:
    explicit DayGrid(QWidget *parent = nullptr);
    ~DayGrid() override;

    /// Where days and chips are drawn; it scrolls.
    QWidget *canvas() const;
    /// On the canvas; null for a visit that is not shown or folded.
    QRect chipRect(const VisitId &visit) const { return m_cells.chipRect(visit); }
    /// On the canvas; in the week view the whole column. Null for a day that is not shown.
    QRect dayRect(QDate day) const;

    void showContent(const CalendarContent &content, QDate day) override;
    void showSelection(const QSet<VisitId> &selected) override;
    void showVisit(const VisitId &visit) override;
    QDate dayAt(const QPoint &global) const override;
    void showDropDay(QDate day) override;
    void showPulled(const QSet<VisitId> &pulled) override;

    const CalendarContent &content() const { return m_content; }
    const DayCells &cells() const { return m_cells; }
    const QSet<VisitId> &selection() const { return m_selected; }
    bool isPulled(const VisitId &visit) const { return m_pulled.contains(visit); }
    QDate dropDay() const { return m_dropDay; }
    /// The day the page shows the part around.
    QDate shownDay() const { return m_shownDay; }
    int currentCell() const { return m_cells.cellOf(m_day, m_engineer); }
    const std::optional<VisitId> &currentVisit() const { return m_visit; }

    /// «22 ноября 2026, воскресенье, выходной, 3 выезда».
    virtual QString cellName(const DayCell &cell) const;
    /// «Неделя 48: 62 из 80 ч, 14 выездов», or the same of an engineer.
    virtual QString rowName(int row) const = 0;
    virtual QString rowTip(int row) const { return rowName(row); }
    /// What a day says beyond its chips: a holiday's name, an absence; may be empty.
    virtual QString cellTip(const DayCell &cell) const;
    virtual void paintHeader(QPainter &painter, const QSize &size) const = 0;
    virtual void paintHead(QPainter &painter, int row) const = 0;
    /// Ground and what stands above the chips.
    virtual void paintCell(QPainter &painter, const DayCell &cell) const;
    virtual GridMeasures measures() const = 0;

    /// Makes a cell, or a visit in it, current. \a byKey: walking out of the period takes the page along; a click on a
    /// day of the next month does not, as the month would change under the mouse.
    void makeCurrent(int cell, const std::optional<VisitId> &visit, bool byKey);
    /// From the last visit that was made current without Shift to \a visit, in the order of the grid.
    QSet<VisitId> selectedTo(const VisitId &visit) const;
    void setAnchor(const VisitId &visit) { m_anchor = visit; }
    void toggle(const VisitId &visit);
    /// «ещё N» and «свернуть».
    void toggleRow(int row);
    /// The menu of the selection, which the visit under the mouse joins by replacing it.
    void wantMenu(const std::optional<VisitId> &visit, const QPoint &global);
    bool takesKey(const QKeyEvent &event) const;
    /// True when the key meant something here.
    bool pressKey(const QKeyEvent &event);
    void arrange();

protected:
    /// The rows around \a day, and in which of them a visit stands.
    virtual QList<GridRow> rowsAround(QDate day) const = 0;
    virtual int rowOf(const QList<GridRow> &rows, const Visit &visit, QDate day) const = 0;
    virtual bool isSamePeriod(QDate a, QDate b) const = 0;
    /// One row up or down from the current cell.
    virtual void walkRows(int rows) = 0;
    void walkDays(int days);
    /// The lines that a part of the grid has on its right and below: neighbours share them.
    static void drawEdges(QPainter &painter, const QRect &rect);
    static void drawHeaderGround(QPainter &painter, const QSize &size);
    /// Where a day is named, in the painter's font: today in a pill. Gives back the room it took.
    static QRect drawDayLabel(QPainter &painter, const QPoint &corner, const QString &text, bool isToday, Token ink);
    /// At the right end of what \a label leaves of \a rect.
    static void drawBeside(QPainter &painter, const QRect &rect, const QRect &label, const QString &text);

private:
    void fill();
    void setUpHeader();
    void showCurrent();
    void repaintVisits(const QSet<VisitId> &some, const QSet<VisitId> &others);
    void repaintCurrent();
    bool walkVisits(int step);
    void shift(int days);
    void open();

    QScrollArea *m_scroll;
    QWidget *m_header;
    GridCanvas *m_canvas;
    CalendarContent m_content;
    DayCells m_cells;
    QSet<QDate> m_wide; ///< Mondays of rows that were made higher
    QSet<VisitId> m_selected;
    QSet<VisitId> m_pulled;
    QDate m_shownDay;
    QDate m_dropDay;
    QDate m_day;
    UserId m_engineer = 0; ///< of the current row
    std::optional<VisitId> m_visit;
    std::optional<VisitId> m_anchor; ///< where a selection with Shift begins
};

} // namespace Stanko
