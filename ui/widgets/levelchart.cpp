// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/levelchart.h"

#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlotHeight = 132;
constexpr int kTopRoom = 6;
constexpr double kHeadroom = 1.06;

/// The bars themselves.
class LevelPlot : public QWidget
{
public:
    explicit LevelPlot(const QList<LevelBar> &bars) : m_bars(bars)
    {
        setMinimumHeight(Theme::current()->scaled(kPlotHeight));
        setAttribute(Qt::WA_OpaquePaintEvent);
        connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme->color(Token::Surface));
        if (m_bars.isEmpty())
            return;
        double top = 1;
        for (const LevelBar &bar : m_bars)
            top = std::max({top, bar.capacity, bar.before, bar.after});
        painter.setFont(theme->captionFont());
        const int textHeight = painter.fontMetrics().height() + 4;
        const QRectF area(0, kTopRoom, width(), height() - textHeight - kTopRoom);
        const auto yOf = [&area, top](double hours) {
            return area.bottom() - area.height() * hours / (top * kHeadroom);
        };
        painter.setPen(QPen(theme->color(Token::Border), 1));
        painter.drawLine(area.bottomLeft(), area.bottomRight());
        const double step = area.width() / double(m_bars.size());
        const int labelEvery = std::max(1, int(painter.fontMetrics().horizontalAdvance(u"00.00  "_s) / step + 1));
        for (int at = 0; at < m_bars.size(); ++at) {
            const LevelBar &bar = m_bars[at];
            const double left = at * step;
            const double wide = step * 0.38;
            const auto column = [&](double x, double hours, double over, Token colour) {
                painter.fillRect(QRectF(QPointF(x, yOf(hours - over)), QPointF(x + wide, area.bottom())),
                                 theme->color(colour));
                painter.fillRect(QRectF(QPointF(x, yOf(hours)), QPointF(x + wide, yOf(hours - over))),
                                 theme->color(Token::Late));
            };
            column(left + step * 0.1, bar.before, bar.overBefore, Token::Muted);
            column(left + step * 0.52, bar.after, bar.overAfter, Token::Accent);
            painter.setPen(QPen(theme->color(Token::Soon), 1.4, Qt::DashLine));
            painter.drawLine(QPointF(left, yOf(bar.capacity)), QPointF(left + step, yOf(bar.capacity)));
            if (at % labelEvery == 0) {
                painter.setPen(theme->color(Token::Muted));
                painter.drawText(QPointF(left + 1, height() - painter.fontMetrics().descent() - 1),
                                 bar.monday.toString(u"dd.MM"_s));
            }
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype at = qsizetype(help->pos().x()) * m_bars.size() / std::max(1, width());
        if (at >= 0 && at < m_bars.size())
            QToolTip::showText(help->globalPos(), LevelChart::barText(m_bars[at]), this);
        return true;
    }

private:
    const QList<LevelBar> &m_bars;
};

} // namespace

LevelChart::LevelChart(QWidget *parent)
    : QWidget(parent), m_faces(new QStackedWidget), m_plot(new LevelPlot(m_bars)), m_table(new QTableWidget)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_faces);
    auto *face = new QWidget;
    auto *column = new QVBoxLayout(face);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(6);
    legend->addWidget(new StatusPill(tr("слева: сейчас"), Tone::Neutral));
    legend->addWidget(new StatusPill(tr("справа: станет"), Tone::Info));
    legend->addWidget(new StatusPill(tr("сверх мощности"), Tone::Late));
    legend->addWidget(new StatusPill(tr("- - мощность"), Tone::Soon));
    legend->addStretch(1);
    column->addLayout(legend);
    column->addWidget(m_plot, 1);
    m_plot->setAccessibleName(tr("Недели до и после, график"));
    m_faces->addWidget(face);
    m_faces->addWidget(m_table);
    m_table->setObjectName(u"levelWeeks"_s);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("Неделя"), tr("Мощность"), tr("Сейчас"), tr("Станет"), tr("Останется сверх мощности")});
    m_table->setAccessibleName(tr("Недели до и после, таблица"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void LevelChart::setBars(const QList<LevelBar> &bars)
{
    if (m_bars == bars)
        return;
    m_bars = bars;
    fillTable();
    m_plot->update();
}

void LevelChart::setFace(Face face)
{
    m_faces->setCurrentIndex(face == Face::Bars ? 0 : 1);
}

QString LevelChart::barText(const LevelBar &bar)
{
    QString text =
        tr("%1: сейчас %2, станет %3 из %4")
            .arg(weekRange(bar.monday), hoursText(bar.before), hoursText(bar.after), hoursText(bar.capacity));
    if (bar.overAfter > 0)
        text += tr(", сверх мощности %1").arg(hoursText(bar.overAfter));
    return text;
}

void LevelChart::fillTable()
{
    m_table->setRowCount(int(m_bars.size()));
    for (int row = 0; row < m_bars.size(); ++row) {
        const LevelBar &bar = m_bars[row];
        const QStringList cells{weekRange(bar.monday), hoursText(bar.capacity), hoursText(bar.before),
                                hoursText(bar.after), bar.overAfter > 0 ? hoursText(bar.overAfter) : QString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setData(Qt::AccessibleTextRole, column == 0 ? barText(bar) : cells[column]);
            m_table->setItem(row, column, item);
        }
    }
}

} // namespace Stanko
