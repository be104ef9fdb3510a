// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of QCustomPlot use foreach.
#undef QT_NO_FOREACH

#include "ui/widgets/loadchart.h"

#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

#include <qcustomplot.h>

#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBarWidth = 0.58;
constexpr int kMinHeight = 170;

/// A step of 1, 2 or 5 times a power of ten that gives about five lines.
double niceStep(double top)
{
    const double raw = top / 5;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(raw, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

LoadChart::LoadChart(QWidget *parent)
    : QWidget(parent), m_faces(new QStackedWidget), m_plot(new QCustomPlot), m_planned(nullptr), m_late(nullptr),
      m_limit(nullptr), m_limitText(new PlainLabel({}, LabelLook::Caption)), m_table(new QTableWidget)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_faces);
    auto *bars = new QWidget;
    auto *column = new QVBoxLayout(bars);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // Above the plot: beside its line any bar may cross the words.
    auto *legend = new QHBoxLayout;
    legend->setSpacing(6);
    legend->addWidget(new StatusPill(tr("просрочено"), Tone::Late));
    legend->addWidget(new StatusPill(tr("план"), Tone::Info));
    legend->addStretch(1);
    m_limitText->setTone(Tone::Soon);
    legend->addWidget(m_limitText);
    column->addLayout(legend);
    column->addWidget(m_plot, 1);
    m_faces->addWidget(bars);
    m_faces->addWidget(m_table);

    m_plot->setMinimumHeight(kMinHeight);
    m_plot->setAccessibleName(tr("Загрузка ТО по неделям, график"));
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_planned = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_late = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_late->moveAbove(m_planned);
    m_limit = new QCPItemStraightLine(m_plot);
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, 8, 2, 0));

    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Неделя"), tr("План"), tr("Просрочено"), tr("Мощность")});
    m_table->setAccessibleName(tr("Загрузка ТО по неделям, таблица"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent *event) { onHover(event->pos(), event->globalPosition().toPoint()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        const int week = weekAt(event->position());
        if (week >= 0 && event->button() == Qt::LeftButton)
            Q_EMIT weekChosen(m_weeks[week].monday);
    });
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        if (index.row() < m_weeks.size())
            Q_EMIT weekChosen(m_weeks[index.row()].monday);
    });
    connect(Theme::current(), &Theme::changed, this, &LoadChart::draw);
    connect(Theme::current(), &Theme::fontsChanged, this, &LoadChart::draw);
    draw();
}

LoadChart::~LoadChart() = default;

void LoadChart::setWeeks(const QList<WeekLoad> &weeks, int capacity)
{
    if (m_weeks == weeks && m_capacity == capacity)
        return;
    m_weeks = weeks;
    m_capacity = capacity;
    fillTable();
    draw();
}

void LoadChart::setFace(Face face)
{
    m_faces->setCurrentIndex(face == Face::Bars ? 0 : 1);
}

LoadChart::Face LoadChart::face() const
{
    return m_faces->currentIndex() == 0 ? Face::Bars : Face::Table;
}

QString LoadChart::weekText(int week) const
{
    const WeekLoad &load = m_weeks[week];
    QString text = tr("%1: план %2").arg(weekRange(load.monday)).arg(load.planned);
    if (load.late > 0)
        text += tr(", просрочено %1").arg(load.late);
    if (m_capacity > 0)
        text += tr(", мощность %1").arg(m_capacity);
    return text;
}

void LoadChart::fillTable()
{
    m_table->setRowCount(int(m_weeks.size()));
    for (int row = 0; row < m_weeks.size(); ++row) {
        const WeekLoad &load = m_weeks[row];
        const QStringList cells{weekRange(load.monday), QString::number(load.planned), QString::number(load.late),
                                m_capacity > 0 ? QString::number(m_capacity) : QString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setData(Qt::AccessibleTextRole, column == 0 ? weekText(row) : cells[column]);
            m_table->setItem(row, column, item);
        }
    }
}

void LoadChart::draw()
{
    const Theme *theme = Theme::current();
    const QColor muted = theme->color(Token::Muted);
    const QColor late = theme->color(Token::Late);
    const QColor soon = theme->color(Token::Soon);
    m_plot->setBackground(theme->color(Token::Surface));

    QVector<double> places;
    QVector<double> planned;
    QVector<double> overdue;
    double top = m_capacity;
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    for (int week = 0; week < m_weeks.size(); ++week) {
        const WeekLoad &load = m_weeks[week];
        places << week;
        planned << load.planned;
        overdue << load.late;
        top = std::max(top, double(load.planned + load.late));
        ticks->addTick(week, load.monday.toString(u"dd.MM"_s));
    }
    const double step = niceStep(std::max(top, 4.0));
    const double ceiling = std::ceil(std::max(top * 1.08, 4.0) / step) * step;
    m_planned->setData(places, planned, true);
    m_late->setData(places, overdue, true);
    for (QCPBars *bars : {m_planned, m_late}) {
        bars->setWidth(kBarWidth);
        bars->setPen(Qt::NoPen);
    }
    m_planned->setBrush(theme->color(Token::Accent));
    m_late->setBrush(late);

    auto steps = QSharedPointer<QCPAxisTickerFixed>::create();
    steps->setTickStep(step);
    m_plot->xAxis->setTicker(ticks);
    m_plot->yAxis->setTicker(steps);
    m_plot->xAxis->setRange(-0.6, std::max(1.0, double(m_weeks.size())) - 0.4);
    // A little above the last line, else its number is cut off.
    m_plot->yAxis->setRange(0, ceiling + step * 0.12);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(theme->color(Token::Border), 1));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(theme->color(Token::Border), 1));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(theme->captionFont());
        axis->setTickLabelColor(muted);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(6);
    }

    m_limit->setVisible(m_capacity > 0);
    m_limitText->setVisible(m_capacity > 0);
    m_limit->point1->setCoords(0, m_capacity);
    m_limit->point2->setCoords(1, m_capacity);
    m_limit->setPen(QPen(soon, 1.4, Qt::DashLine));
    m_limitText->setText(tr("- - мощность бригады — %1 в неделю").arg(m_capacity));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int LoadChart::weekAt(const QPointF &point) const
{
    if (!m_plot->axisRect()->rect().contains(point.toPoint()))
        return -1;
    const int week = qRound(m_plot->xAxis->pixelToCoord(point.x()));
    return week >= 0 && week < m_weeks.size() ? week : -1;
}

void LoadChart::onHover(const QPoint &point, const QPoint &global)
{
    const int week = weekAt(point);
    m_plot->setCursor(week >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (week == m_hovered)
        return;
    m_hovered = week;
    if (week >= 0)
        QToolTip::showText(global, weekText(week), m_plot);
    else
        QToolTip::hideText();
}

} // namespace Stanko
