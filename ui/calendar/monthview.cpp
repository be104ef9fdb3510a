// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "ui/calendar/loadbar.h"
#include "ui/calendar/visitchip.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeeks = 6;
constexpr int kPad = 6;
constexpr int kHeadWidth = 62;

} // namespace

MonthView::MonthView(QWidget *parent) : DayGrid(parent)
{
    setObjectName(u"monthView"_s);
}

CalendarRange MonthView::rangeAround(QDate day) const
{
    const QDate monday = mondayOf(firstOfMonth(day));
    return {monday, monday.addDays(kWeeks * kGridColumns - 1)};
}

QString MonthView::titleOf(QDate day) const
{
    QString name = interfaceLocale().standaloneMonthName(day.month());
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name + u' ' + QString::number(day.year());
}

QList<GridRow> MonthView::rowsAround(QDate day) const
{
    QList<GridRow> rows;
    for (int week = 0; week < kWeeks; ++week) {
        GridRow row;
        row.first = rangeAround(day).first.addDays(week * kGridColumns);
        row.name = QString::number(row.first.weekNumber());
        rows.append(row);
    }
    return rows;
}

int MonthView::rowOf(const QList<GridRow> &rows, const Visit &, QDate day) const
{
    const qint64 days = rows.first().first.daysTo(day);
    return days >= 0 && days < rows.size() * kGridColumns ? int(days / kGridColumns) : -1;
}

bool MonthView::isSamePeriod(QDate a, QDate b) const
{
    return firstOfMonth(a) == firstOfMonth(b);
}

void MonthView::walkRows(int rows)
{
    walkDays(rows * kGridColumns);
}

GridMeasures MonthView::measures() const
{
    const Theme *theme = Theme::current();
    GridMeasures lengths;
    lengths.head = theme->scaled(kHeadWidth);
    lengths.strip = QFontMetrics(theme->bodyFont()).height() + kPad;
    lengths.chip = chipHeight();
    lengths.leastHeight = lengths.strip + loadBarHeight() + kPad;
    return lengths;
}

QString MonthView::rowName(int row) const
{
    const QDate monday = cells().rows()[row].first;
    const WeekHours *hours = hoursOf(content().weeks, monday, 0);
    const QString week = tr("Неделя %1").arg(monday.weekNumber());
    return hours ? week + u": "_s + loadText(*hours) : week;
}

QString MonthView::rowTip(int row) const
{
    const QDate monday = cells().rows()[row].first;
    QStringList lines{rowName(row)};
    for (const Engineer &engineer : content().crew.engineers) {
        if (const WeekHours *hours = hoursOf(content().weeks, monday, engineer.id))
            lines.append(engineer.name + u": "_s + loadText(*hours));
    }
    return lines.join(u'\n');
}

void MonthView::paintHeader(QPainter &painter, const QSize &size) const
{
    drawHeaderGround(painter, size);
    for (int column = 0; column < kGridColumns; ++column) {
        const QRect across = DayCells::column(column, size.width(), measures().head);
        painter.drawText(QRect(across.left() + kPad, 0, across.width() - kPad, size.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         interfaceLocale().standaloneDayName(column + 1, QLocale::ShortFormat));
    }
}

void MonthView::paintHead(QPainter &painter, int row) const
{
    const Theme *theme = Theme::current();
    const GridRow &week = cells().rows()[row];
    const QRect head(week.rect.left(), week.rect.top(), measures().head, week.rect.height());
    drawEdges(painter, head);
    const QRect inner = head.adjusted(kPad, kPad / 2, -kPad - 1, -kPad / 2);
    painter.setFont(theme->captionFont());
    painter.setPen(theme->color(Token::Muted));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, week.name);
    if (const WeekHours *hours = hoursOf(content().weeks, week.first, 0))
        drawLoadBar(painter, inner.adjusted(0, QFontMetrics(theme->bodyFont()).height() + 2, 0, 0), *hours);
}

void MonthView::paintCell(QPainter &painter, const DayCell &cell) const
{
    DayGrid::paintCell(painter, cell);
    const Theme *theme = Theme::current();
    const bool isToday = cell.day == content().today;
    const bool isOther = !isSamePeriod(cell.day, shownDay());
    painter.setFont(isToday ? theme->boldFont() : theme->bodyFont());
    const QRect label = drawDayLabel(painter, cell.rect.topLeft() + QPoint(kPad, kPad / 2),
                                     QString::number(cell.day.day()), isToday, isOther ? Token::Muted : Token::Text);
    QString beside = content().calendar.nameOf(cell.day);
    // The first of a month says which: the grid begins and ends in other ones.
    if (beside.isEmpty() && cell.day.day() == 1)
        beside = interfaceLocale().standaloneMonthName(cell.day.month());
    drawBeside(painter, cell.rect, label, beside);
}

} // namespace Stanko
