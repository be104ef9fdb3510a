// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

#include <optional>

namespace Stanko {

class DayGrid;
struct DayCell;

/// Draws the days and chips of a grid and takes its mouse and keys. GUI thread; owned by the grid.
class GridCanvas final : public QWidget
{
    Q_OBJECT
public:
    explicit GridCanvas(DayGrid *grid);
    DayGrid *grid() const { return m_grid; }

    /// Tell a screen reader.
    void contentChanged();
    void currentChanged();
    void selectionChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// What the mouse does since it was pressed.
    enum class Pull { None, Pressed, UnderWay };

    void drawCell(QPainter &painter, int number);
    std::optional<VisitId> visitAt(const QPoint &point) const;
    QString tipAt(const QPoint &point) const;
    void endPull();
    void scrollAtEdge();

    DayGrid *m_grid;
    Pull m_pull = Pull::None;
    std::optional<VisitId> m_pressed; ///< the visit under the press
    bool m_selectsOnRelease = false;  ///< it was among several selected ones, which a pull takes all along
    QPoint m_pressPoint;
    QPoint m_global;
    QBasicTimer m_edgeTimer;
};

} // namespace Stanko
