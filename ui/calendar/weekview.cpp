// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekview.h"

#include "ui/calendar/loadbar.h"
#include "ui/calendar/visitchip.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPad = 6;
constexpr int kHeadWidth = 132;

} // namespace

WeekView::WeekView(QWidget *parent) : DayGrid(parent)
{
    setObjectName(u"weekView"_s);
}

CalendarRange WeekView::rangeAround(QDate day) const
{
    return {mondayOf(day), mondayOf(day).addDays(kGridColumns - 1)};
}

QString WeekView::titleOf(QDate day) const
{
    const QDate monday = mondayOf(day);
    const QDate sunday = monday.addDays(kGridColumns - 1);
    // With both months in words it would not fit beside the views at 1280 pixels.
    if (monday.month() != sunday.month())
        return monday.toString(u"dd.MM"_s) + u" – "_s + shortDate(sunday);
    return weekRange(monday) + u' ' + QString::number(sunday.year());
}

QList<GridRow> WeekView::rowsAround(QDate day) const
{
    const QDate monday = mondayOf(day);
    const auto isHere = [&](QDate any) { return any.isValid() && mondayOf(any) == monday; };
    QHash<UserId, QString> busy;
    for (const Visit &visit : content().visits) {
        if (visit.engineer != 0 && (isHere(visit.day) || (visit.storedDay && isHere(*visit.storedDay))))
            busy.insert(visit.engineer, visit.engineerName);
    }
    QList<GridRow> rows;
    const auto add = [&](UserId engineer, const QString &name) {
        GridRow row;
        row.first = monday;
        row.engineer = engineer;
        row.name = name;
        rows.append(row);
    };
    for (const Engineer &engineer : content().crew.engineers) {
        const bool isBusy = busy.remove(engineer.id) > 0;
        if (isBusy || (engineer.isPlanned && engineer.isActive))
            add(engineer.id, engineer.name);
    }
    // Visits may name somebody the crew does not have any more.
    QList<UserId> others = busy.keys();
    std::sort(others.begin(), others.end());
    for (const UserId other : std::as_const(others))
        add(other, busy.value(other));
    add(0, tr("Без инженера"));
    return rows;
}

int WeekView::rowOf(const QList<GridRow> &rows, const Visit &visit, QDate day) const
{
    if (mondayOf(day) != rows.first().first)
        return -1;
    const auto found =
        std::find_if(rows.cbegin(), rows.cend(), [&](const GridRow &row) { return row.engineer == visit.engineer; });
    return found == rows.cend() ? -1 : int(found - rows.cbegin());
}

bool WeekView::isSamePeriod(QDate a, QDate b) const
{
    return mondayOf(a) == mondayOf(b);
}

void WeekView::walkRows(int rows)
{
    const int cell = currentCell() + rows * kGridColumns;
    if (cell >= 0 && cell < cells().cells().size())
        makeCurrent(cell, std::nullopt, true);
}

GridMeasures WeekView::measures() const
{
    const Theme *theme = Theme::current();
    GridMeasures lengths;
    lengths.head = theme->scaled(kHeadWidth);
    lengths.strip = lengths.gap + 1;
    lengths.chip = tallChipHeight();
    lengths.leastChips = 1;
    lengths.leastHeight = QFontMetrics(theme->bodyFont()).height() + loadBarHeight() + 2 * kPad;
    lengths.folds = false;
    return lengths;
}

const Absence *WeekView::absenceIn(const DayCell &cell) const
{
    const UserId engineer = cells().rows()[cell.row].engineer;
    return engineer == 0 ? nullptr : content().crew.absenceOn(engineer, cell.day);
}

QString WeekView::cellName(const DayCell &cell) const
{
    QStringList parts{cells().rows()[cell.row].name, DayGrid::cellName(cell)};
    if (const Absence *absence = absenceIn(cell))
        parts.append(absence->reason.isEmpty() ? tr("отсутствует") : absence->reason);
    return parts.join(", "_L1);
}

QString WeekView::cellTip(const DayCell &cell) const
{
    QStringList lines;
    if (const QString tip = DayGrid::cellTip(cell); !tip.isEmpty())
        lines.append(tip);
    if (const Absence *absence = absenceIn(cell)) {
        const QString reason = absence->reason.isEmpty() ? tr("отсутствует") : absence->reason;
        lines.append(
            tr("%1: %2, с %3 по %4")
                .arg(cells().rows()[cell.row].name, reason, shortDate(absence->first), shortDate(absence->last)));
    }
    return lines.join(u'\n');
}

QString WeekView::rowName(int row) const
{
    const GridRow &engineer = cells().rows()[row];
    const WeekHours *hours =
        engineer.engineer == 0 ? nullptr : hoursOf(content().weeks, engineer.first, engineer.engineer);
    return hours ? engineer.name + u": "_s + loadText(*hours) : engineer.name;
}

void WeekView::paintHeader(QPainter &painter, const QSize &size) const
{
    drawHeaderGround(painter, size);
    const QFont font = painter.font();
    const int top = (size.height() - painter.fontMetrics().height()) / 2;
    for (int column = 0; column < kGridColumns; ++column) {
        const QDate day = mondayOf(shownDay()).addDays(column);
        const QRect across = DayCells::column(column, size.width(), measures().head);
        const QString name =
            interfaceLocale().standaloneDayName(column + 1, QLocale::ShortFormat) + u' ' + QString::number(day.day());
        painter.setFont(font);
        const QRect label = drawDayLabel(painter, QPoint(across.left() + kPad, top), name,
                                         day.isValid() && day == content().today, Token::Muted);
        drawBeside(painter, across, label, content().calendar.nameOf(day));
    }
}

void WeekView::paintHead(QPainter &painter, int row) const
{
    const Theme *theme = Theme::current();
    const GridRow &engineer = cells().rows()[row];
    const QRect head(engineer.rect.left(), engineer.rect.top(), measures().head, engineer.rect.height());
    drawEdges(painter, head);
    const QRect inner = head.adjusted(kPad + 2, kPad, -kPad - 3, -kPad);
    const QFont font = theme->bodyFont();
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(theme->color(engineer.engineer == 0 ? Token::Muted : Token::Text));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft,
                     metrics.elidedText(engineer.name, Qt::ElideRight, inner.width()));
    if (engineer.engineer == 0)
        return;
    if (const WeekHours *hours = hoursOf(content().weeks, engineer.first, engineer.engineer))
        drawLoadBar(painter, inner.adjusted(0, metrics.height() + 3, 0, 0), *hours);
}

void WeekView::paintCell(QPainter &painter, const DayCell &cell) const
{
    DayGrid::paintCell(painter, cell);
    const Absence *absence = absenceIn(cell);
    if (!absence)
        return;
    const Theme *theme = Theme::current();
    painter.fillRect(cell.rect.adjusted(0, 0, -1, -1), QBrush(theme->color(Token::Border), Qt::BDiagPattern));
    if (!cell.chips.isEmpty())
        return;
    const QFont font = theme->captionFont();
    const QFontMetrics metrics(font);
    const QString reason = metrics.elidedText(absence->reason, Qt::ElideRight, cell.rect.width() - 4 * kPad);
    if (reason.isEmpty())
        return;
    QRect label(0, 0, metrics.horizontalAdvance(reason) + kPad, metrics.height());
    label.moveCenter(cell.rect.center());
    painter.fillRect(label, theme->color(Token::Surface));
    painter.setFont(font);
    painter.setPen(theme->color(Token::Muted));
    painter.drawText(label, Qt::AlignCenter, reason);
}

} // namespace Stanko
