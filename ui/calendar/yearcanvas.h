// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/monthload.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/mousepull.h"
#include "ui/calendar/yearplan.h"

#include <QtWidgets/QAbstractScrollArea>

#include <optional>

namespace Stanko {

/// What stands on a mark: «✓ ТО-1 12», or the day below the kind.
QStringList yearMarkLines(const Visit &visit, bool isStacked);

/// The rows of the year plan: draws those in sight, scrolls, and tells clicks, keys and pulls as CalendarView does.
/// Column 0 of a cell is the machine, 1 to 12 are the months. GUI thread; part of YearView.
class YearCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr int kColumns = 13;

    explicit YearCanvas(QWidget *parent = nullptr);

    /// Another year than before is shown around \a day.
    void setContent(const CalendarContent &content, QDate day);
    void setSelection(const QSet<VisitId> &selected);
    /// Makes the mark the current one, in sight and with the focus.
    void showVisit(const VisitId &visit);
    void setDropDay(QDate day);

    const QList<YearRow> &rows() const { return m_rows; }
    YearGrid grid() const;
    QList<YearMark> marksOf(int row) const;
    /// The mark, as far as it is in sight.
    QRect markRect(const VisitId &visit) const;
    int rowOf(const PassportKey &key) const;

    int currentRow() const { return m_row; }
    /// The month of the current mark, 0 when the machine itself is current.
    int currentColumn() const;
    /// What a screen reader says of a cell.
    QString cellName(int row, int column) const;
    QRect cellRect(int row, int column) const;
    bool isSelected(int row, int column) const;
    QString columnName(int column) const;

Q_SIGNALS:
    void selectionWanted(const QSet<Stanko::VisitId> &selected);
    void visitOpened(const Stanko::VisitId &visit);
    void menuWanted(const QPoint &global);
    void shiftWanted(int days);
    void dragBegun(const QPoint &global);
    void dragMoved(const QPoint &global);
    void dragEnded(const QPoint &global);
    void dragCancelled();
    void dayOpened(QDate day);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // Measures and scrolling
    void measure();
    void placeBars();
    void zoom(int steps);
    QSize markSize(const Visit &visit) const;
    int monthWidth() const;
    void keepPlace(const PassportKey &topKey, int below);

    // Drawing, in yearpaint.cpp
    void paintRows(QPainter &painter, const YearGrid &grid, const QRect &dirty) const;
    void paintMark(QPainter &painter, const QRect &rect, const Visit &visit, bool isGhost) const;
    void paintMachine(QPainter &painter, const QRect &room, int row) const;
    void paintHeading(QPainter &painter, const YearGrid &grid) const;
    void paintLoad(QPainter &painter, const YearGrid &grid) const;

    // Input
    const Visit *visitAt(const QPoint &point) const;
    const Visit *current() const;
    void setCurrent(int row, const std::optional<VisitId> &mark);
    void walkRows(int rows);
    void walkMarks(int marks);
    void scrollToCurrent();
    void select(const VisitId &visit, bool isAdded);
    void cancelPull();

    CalendarContent m_content;
    int m_year = 0;
    QList<YearRow> m_rows;
    QList<MonthHours> m_months;
    QSet<VisitId> m_selected;
    QDate m_dropDay;
    QDate m_dayToShow; ///< as soon as there is room to scroll in; invalid = where the person left it
    int m_row = 0;
    PassportKey m_key;             ///< of the current row
    std::optional<VisitId> m_mark; ///< the current one; none while the machine itself is current
    MousePull m_pull;
    bool m_wasSelected = false;

    int m_side = 0;
    int m_top = 0;
    int m_bottom = 0;
    int m_rowHeight = 1;
    int m_smallestMonth = 1;
    int m_zoom = 1;
    bool m_isStacked = false; ///< the day stands below the kind
};

} // namespace Stanko
