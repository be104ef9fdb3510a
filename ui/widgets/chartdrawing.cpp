// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of QCustomPlot use foreach.
#undef QT_NO_FOREACH

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/twinchart.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QMouseEvent>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBarsWidth = 0.62; ///< of the bars of a point together
constexpr double kEdge = 0.6;       ///< room beside the first and the last point
constexpr int kMinHeight = 170;
constexpr int kTickGap = 10;
constexpr int kPictureMargin = 12;
constexpr int kPictureScale = 2; ///< saved pictures are printed, too

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

bool saveBytes(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

void TwinChart::buildPicture()
{
    m_plot = new QCustomPlot;
    m_plot->setMinimumHeight(kMinHeight);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, 8, 2, 0));
    m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *picture = new QWidget;
    auto *column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    // Above the plot: inside it any bar may cross the words.
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addWidget(m_note);
    m_faces->addWidget(picture);
    connect(m_plot, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_plot->mapToGlobal(at)); });
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent *event) { onHover(event->pos(), event->globalPosition().toPoint()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        const int point = pointAt(event->position());
        if (point >= 0 && event->button() == Qt::LeftButton)
            Q_EMIT pointChosen(point);
    });
}

QWidget *TwinChart::canvas() const
{
    return m_plot;
}

void TwinChart::makePlottables()
{
    m_plot->clearPlottables();
    m_drawn.clear();
    QCPBars *below = nullptr;
    for (const ChartSeries &series : std::as_const(m_data.series)) {
        switch (series.shape) {
        case ChartSeries::Shape::Stacked: {
            auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
            if (below)
                bars->moveAbove(below);
            below = bars;
            m_drawn.append(bars);
            break;
        }
        case ChartSeries::Shape::Beside:
            m_drawn.append(new QCPBars(m_plot->xAxis, m_plot->yAxis));
            break;
        case ChartSeries::Shape::Line:
        case ChartSeries::Shape::Limit:
            m_drawn.append(m_plot->addGraph());
            break;
        }
    }
}

double TwinChart::highest() const
{
    double top = 0;
    for (int point = 0; point < m_data.points.size(); ++point) {
        double stack = 0;
        for (const ChartSeries &series : m_data.series) {
            const double value = series.values.at(point);
            stack += series.shape == ChartSeries::Shape::Stacked ? value : 0;
            top = std::max({top, stack, value});
        }
    }
    return top;
}

void TwinChart::draw()
{
    m_plot->setBackground(Theme::current()->color(Token::Surface));
    m_plot->setAccessibleName(tr("%1, график").arg(m_data.title));
    m_plot->setAccessibleDescription(m_data.note);
    const auto beside = std::count_if(m_data.series.cbegin(), m_data.series.cend(), [](const ChartSeries &series) {
        return series.shape == ChartSeries::Shape::Beside;
    });
    const double width = kBarsWidth / double(std::max<qsizetype>(1, beside));
    double shift = -width * double(beside - 1) / 2;
    for (int number = 0; number < m_data.series.size(); ++number) {
        const ChartSeries &series = m_data.series.at(number);
        if (series.shape == ChartSeries::Shape::Stacked) {
            drawBars(static_cast<QCPBars *>(m_drawn.at(number)), series, 0, kBarsWidth);
        } else if (series.shape == ChartSeries::Shape::Beside) {
            drawBars(static_cast<QCPBars *>(m_drawn.at(number)), series, shift, width);
            shift += width;
        } else {
            drawGraph(static_cast<QCPGraph *>(m_drawn.at(number)), series);
        }
    }
    drawAxes(highest());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TwinChart::drawBars(QCPBars *bars, const ChartSeries &series, double shift, double width) const
{
    QVector<double> places;
    for (int point = 0; point < series.values.size(); ++point)
        places << point + shift;
    bars->setData(places, series.values, true);
    bars->setWidth(width);
    bars->setPen(Qt::NoPen);
    bars->setBrush(Theme::current()->color(toneText(series.tone)));
}

void TwinChart::drawGraph(QCPGraph *graph, const ChartSeries &series) const
{
    const bool isLimit = series.shape == ChartSeries::Shape::Limit;
    const QColor color = Theme::current()->color(toneText(series.tone));
    QVector<double> places;
    QVector<double> heights;
    // Nothing is drawn where no limit is known at all; a week of holidays among others has one, and it is nothing.
    const bool isKnown =
        std::any_of(series.values.cbegin(), series.values.cend(), [](double each) { return each > 0; });
    const auto add = [&](double place, double height) {
        places << place;
        heights << (isLimit && !isKnown ? std::numeric_limits<double>::quiet_NaN() : height);
    };
    // A limit holds for the whole of a point, so its line reaches the edges.
    if (isLimit && !series.values.isEmpty())
        add(-kEdge, series.values.first());
    for (int point = 0; point < series.values.size(); ++point)
        add(point, series.values.at(point));
    if (isLimit && !series.values.isEmpty())
        add(double(series.values.size()) - 1 + kEdge, series.values.last());
    graph->setData(places, heights, true);
    graph->setLineStyle(isLimit ? QCPGraph::lsStepCenter : QCPGraph::lsLine);
    graph->setPen(QPen(color, isLimit ? 1.4 : 2.0, isLimit ? Qt::DashLine : Qt::SolidLine));
    graph->setScatterStyle(isLimit ? QCPScatterStyle(QCPScatterStyle::ssNone)
                                   : QCPScatterStyle(QCPScatterStyle::ssDisc, color, 5));
}

void TwinChart::drawAxes(double top)
{
    const Theme *theme = Theme::current();
    const QFontMetrics caption(theme->captionFont());
    const double step = niceStep(std::max(top, 4.0));
    const double ceiling = std::ceil(std::max(top * 1.08, 4.0) / step) * step;
    const auto count = std::max<qsizetype>(1, m_data.ticks.size());
    int widest = 1;
    for (const QString &tick : std::as_const(m_data.ticks))
        widest = std::max(widest, caption.horizontalAdvance(tick));
    // The plot itself gets its new width later than this widget.
    const double room = std::max(1.0, double(width() - caption.horizontalAdvance(u"0000"_s)) / double(count));
    const int every = std::max(1, int(std::ceil((widest + kTickGap) / room)));
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    for (int point = 0; point < m_data.ticks.size(); point += every)
        ticks->addTick(point, m_data.ticks.at(point));
    auto steps = QSharedPointer<QCPAxisTickerFixed>::create();
    steps->setTickStep(step);
    m_plot->xAxis->setTicker(ticks);
    m_plot->yAxis->setTicker(steps);
    m_plot->xAxis->setRange(-kEdge, double(count) - 1 + kEdge);
    // A little above the last line, else its number is cut off.
    m_plot->yAxis->setRange(0, ceiling + step * 0.12);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(theme->color(Token::Border), 1));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(theme->color(Token::Border), 1));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(theme->captionFont());
        axis->setTickLabelColor(theme->color(Token::Muted));
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(6);
    }
}

int TwinChart::pointAt(const QPointF &place) const
{
    if (!m_plot->axisRect()->rect().contains(place.toPoint()))
        return -1;
    const int point = qRound(m_plot->xAxis->pixelToCoord(place.x()));
    return point >= 0 && point < m_data.points.size() ? point : -1;
}

QPoint TwinChart::pointPlace(int point) const
{
    return {qRound(m_plot->xAxis->coordToPixel(point)), m_plot->axisRect()->rect().center().y()};
}

void TwinChart::onHover(const QPoint &place, const QPoint &global)
{
    const int point = pointAt(place);
    m_plot->setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point == m_hovered)
        return;
    m_hovered = point;
    if (point >= 0)
        QToolTip::showText(global, plainToolTip(m_data.hints.at(point)), m_plot);
    else
        QToolTip::hideText();
}

QSize TwinChart::pictureSize() const
{
    const int legend = ChartLegend::paint(nullptr, {}, m_plot->width(), legendEntries());
    const int title = QFontMetrics(Theme::current()->sectionFont()).height();
    return {m_plot->width() + 2 * kPictureMargin, m_plot->height() + legend + title + 4 * kPictureMargin};
}

void TwinChart::paintPicture(QCPPainter *painter) const
{
    const Theme *theme = Theme::current();
    painter->fillRect(QRect(QPoint(), pictureSize()), theme->color(Token::Surface));
    QPoint at(kPictureMargin, kPictureMargin);
    const int title = QFontMetrics(theme->sectionFont()).height();
    painter->setFont(theme->sectionFont());
    painter->setPen(QPen(theme->color(Token::Text)));
    painter->drawText(QRect(at, QSize(m_plot->width(), title)), Qt::AlignLeft | Qt::AlignVCenter, m_data.title);
    at.ry() += title + kPictureMargin;
    at.ry() += ChartLegend::paint(painter, at, m_plot->width(), legendEntries()) + kPictureMargin;
    painter->translate(at);
    m_plot->toPainter(painter, m_plot->width(), m_plot->height());
}

bool TwinChart::savePng(const QString &fileName)
{
    QImage image(pictureSize() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPictureScale);
    {
        QCPPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPicture(&painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") && saveBytes(fileName, bytes);
}

bool TwinChart::saveSvg(const QString &fileName)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize());
    generator.setViewBox(QRect(QPoint(), pictureSize()));
    generator.setTitle(m_data.title);
    {
        QCPPainter painter(&generator);
        painter.setMode(QCPPainter::pmVectorized);
        paintPicture(&painter);
    }
    return saveBytes(fileName, bytes);
}

} // namespace Stanko
