// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartlegend.h"

#include <QtCore/QStringList>

class QCPAbstractPlottable;
class QCPBars;
class QCPGraph;
class QCPPainter;
class QCustomPlot;
class QStackedWidget;
class QTableWidget;

namespace Stanko {

class EmptyState;
class PlainLabel;

/// One row of figures of a chart.
struct ChartSeries
{
    enum class Shape {
        Stacked, ///< bars upon those of the stacked series before
        Beside,  ///< bars beside those of the other ones
        Line,    ///< points joined by a line
        Limit,   ///< a dashed line that the bars should not pass; all 0 = no limit
    };
    QString name;
    Tone tone = Tone::Info;
    Shape shape = Shape::Stacked;
    QList<double> values = {}; ///< one a point
    QString legend = {};       ///< a longer form of the name; empty = the name
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// Everything a chart says, as a picture and as a table.
struct ChartData
{
    QString title;                  ///< for saved pictures and screen readers
    QString pointHeading;           ///< of the table's first column: «Неделя»
    QStringList ticks = {};         ///< below the points; one a point
    QStringList points = {};        ///< in the table's first column
    QStringList hints = {};         ///< all figures of a point in words
    QList<ChartSeries> series = {}; ///< in the order they are stacked
    QString note = {};              ///< below the picture; may be empty
    QString empty = {};             ///< what stands here while there are no points
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

/// A chart with a twin: the same figures as a table, for those who cannot see the picture and for copying. The figures
/// of a point are shown under the pointer; a click, or Enter in the table, chooses it; the context menu saves the
/// picture. Follows theme and text size. GUI thread.
class TwinChart : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Picture, Table };

    explicit TwinChart(QWidget *parent = nullptr);
    ~TwinChart() override;

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    void setFace(Face face);
    Face face() const { return m_face; }

    /// The picture with title and legend, in the colours of the theme. False when the file could not be written.
    bool savePng(const QString &fileName);
    bool saveSvg(const QString &fileName);
    /// The table with its headings, for a spreadsheet.
    QString tableText() const;

    /// What the picture is drawn on, and the middle of a point there.
    QWidget *canvas() const;
    QPoint pointPlace(int point) const;

Q_SIGNALS:
    /// A person clicked a point or chose its row of the table.
    void pointChosen(int point);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPicture();
    void buildTable();
    void makePlottables();
    void fillTable();
    void showFace();
    void draw();
    void drawAxes(double top);
    void drawBars(QCPBars *bars, const ChartSeries &series, double shift, double width) const;
    void drawGraph(QCPGraph *graph, const ChartSeries &series) const;
    double highest() const;
    QList<LegendEntry> legendEntries() const;
    QSize pictureSize() const;
    void paintPicture(QCPPainter *painter) const;
    int pointAt(const QPointF &place) const;
    void onHover(const QPoint &place, const QPoint &global);
    void showMenu(const QPoint &global);
    void askAndSave(const QString &suffix);
    void tell(const QString &sentence, Tone tone);

    ChartData m_data;
    Face m_face = Face::Picture;
    QStackedWidget *m_faces;
    QCustomPlot *m_plot;
    QList<QCPAbstractPlottable *> m_drawn; ///< one a series
    ChartLegend *m_legend;
    PlainLabel *m_note;
    QTableWidget *m_table;
    EmptyState *m_empty;
    int m_hovered = -1;
};

} // namespace Stanko
