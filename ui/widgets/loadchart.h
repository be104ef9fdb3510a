// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/maintenancedesk.h"

#include <QtWidgets/QWidget>

class QCPBars;
class QCPItemStraightLine;
class QCustomPlot;
class QStackedWidget;
class QTableWidget;

namespace Stanko {

class PlainLabel;

/// Maintenance per week against the crew's capacity, as bars or, for those who cannot see them, as a table of the same
/// numbers. Late work is stacked on the current week. GUI thread.
class LoadChart : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Bars, Table };

    explicit LoadChart(QWidget *parent = nullptr);
    ~LoadChart() override;
    /// \a capacity 0 = not known, no line.
    void setWeeks(const QList<WeekLoad> &weeks, int capacity);
    void setFace(Face face);
    Face face() const;
    /// «16–22 ноября: план 4, просрочено 3 из 8 выездов»; the tooltip of a bar and the words for a screen reader.
    QString weekText(int week) const;

Q_SIGNALS:
    /// The user clicked a bar or chose a row of the table.
    void weekChosen(QDate monday);

private:
    void fillTable();
    void draw();
    int weekAt(const QPointF &point) const;
    void onHover(const QPoint &point, const QPoint &global);

    QList<WeekLoad> m_weeks;
    int m_capacity = 0;
    QStackedWidget *m_faces;
    QCustomPlot *m_plot;
    QCPBars *m_planned;
    QCPBars *m_late;
    QCPItemStraightLine *m_limit;
    PlainLabel *m_limitText;
    QTableWidget *m_table;
    int m_hovered = -1;
};

} // namespace Stanko
