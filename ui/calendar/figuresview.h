// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;
class QScrollArea;

namespace Stanko {

class CalendarFiles;
class Card;
class SegmentedControl;
class TwinChart;

/// «Нагрузка»: four charts of the maintenance, side by side where there is room, all of them as pictures or as tables.
/// GUI thread; owned by the page.
class FiguresView : public QWidget
{
    Q_OBJECT
public:
    enum class Chart { Load, Trend, PlanFact, Forecast };

    explicit FiguresView(QWidget *parent = nullptr);
    /// Who writes the pictures of the charts; outlives the view.
    void setFiles(CalendarFiles *files);
    void setFigures(const CalendarFigures &figures);
    TwinChart *chart(Chart which) const { return m_charts[size_t(which)]; }

Q_SIGNALS:
    /// A person chose a week (its Monday) or a month (its first day) of a chart, to see its visits.
    void weekChosen(QDate monday);
    void monthChosen(QDate month);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void choose(Chart which, int point);

    CalendarFigures m_figures;
    SegmentedControl *m_face;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    std::array<Card *, 4> m_cards{};
    std::array<TwinChart *, 4> m_charts{};
    int m_columns = 0;
};

} // namespace Stanko
