// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/figuresview.h"

#include "ui/calendar/figuredata.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGridGap = 14;
/// Two charts beside each other want at least this.
constexpr int kTwoColumns = 760;
constexpr int kChartHeight = 250;

ChartData dataOf(FiguresView::Chart which, const CalendarFigures &figures)
{
    switch (which) {
    case FiguresView::Chart::Load:
        return loadData(figures);
    case FiguresView::Chart::Trend:
        return trendData(figures);
    case FiguresView::Chart::PlanFact:
        return planFactData(figures);
    case FiguresView::Chart::Forecast:
        break;
    }
    return forecastData(figures);
}

} // namespace

FiguresView::FiguresView(QWidget *parent)
    : QWidget(parent), m_face(new SegmentedControl({tr("Графики"), tr("Таблицы")})), m_scroll(new QScrollArea),
      m_grid(nullptr)
{
    setObjectName(u"figuresView"_s);
    m_face->setAccessibleName(tr("Вид показателей"));
    auto *inside = new QWidget;
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGridGap);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (size_t number = 0; number < m_charts.size(); ++number) {
        const auto which = Chart(number);
        auto *chart = new TwinChart;
        m_charts[number] = chart;
        m_cards[number] = new Card;
        m_cards[number]->body()->addWidget(chart);
        Theme::current()->fitToText(chart,
                                    [chart] { chart->setMinimumHeight(Theme::current()->scaled(kChartHeight)); });
        connect(chart, &TwinChart::pointChosen, this, [this, which](int point) { choose(which, point); });
    }
    connect(m_face, &SegmentedControl::currentChanged, this, [this](int index) {
        for (TwinChart *chart : m_charts)
            chart->setFace(index == 0 ? TwinChart::Face::Picture : TwinChart::Face::Table);
    });
    auto *head = new QHBoxLayout;
    head->addWidget(m_face);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGridGap);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    setFigures({});
    place();
    connect(Theme::current(), &Theme::fontsChanged, this, &FiguresView::place);
}

void FiguresView::setFiles(CalendarFiles *files)
{
    for (TwinChart *chart : m_charts)
        chart->setFiles(files);
}

void FiguresView::setFigures(const CalendarFigures &figures)
{
    m_figures = figures;
    for (size_t number = 0; number < m_charts.size(); ++number) {
        const ChartData shown = dataOf(Chart(number), figures);
        m_cards[number]->setTitle(shown.title);
        m_charts[number]->setData(shown);
    }
}

void FiguresView::choose(Chart which, int point)
{
    switch (which) {
    case Chart::Load:
        Q_EMIT weekChosen(m_figures.load.at(point).monday);
        break;
    case Chart::Trend:
        Q_EMIT weekChosen(mondayOf(m_figures.trend.at(point).day));
        break;
    case Chart::PlanFact:
        Q_EMIT monthChosen(m_figures.planFact.at(point).month);
        break;
    case Chart::Forecast:
        Q_EMIT monthChosen(m_figures.forecast.at(point).month);
        break;
    }
}

void FiguresView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FiguresView::place()
{
    const int columns = width() >= Theme::current()->scaled(kTwoColumns) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int number = 0; number < int(m_cards.size()); ++number)
        m_grid->addWidget(m_cards[size_t(number)], number / columns, number % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
}

} // namespace Stanko
