// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitchip.h"
#include "ui/calendar/yearcanvas.h"
#include "ui/errortext/formats.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonthSide = 10;
constexpr int kMonthRound = 4;
constexpr int kHoursBar = 4; ///< height of the line of hours
constexpr int kDaysOfWeek = 7;
constexpr double kPulledMarkOpacity = 0.4;
constexpr double kDropOpacity = 0.25;

void drawLine(QPainter &painter, const QRect &room, const QString &text, const QFont &font, Token token,
              Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(Theme::current()->color(token));
    painter.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

QString wholeHours(double hours)
{
    return interfaceLocale().toString(qRound(hours));
}

} // namespace

QStringList yearMarkLines(const Visit &visit, bool isStacked)
{
    QStringList parts{visitSign(visit), visit.kind};
    parts.removeAll(QString());
    const QString day = QString::number(visit.day.day());
    if (isStacked)
        return {parts.join(u' '), day};
    parts.append(day);
    return {parts.join(u' ')};
}

void YearCanvas::paintEvent(QPaintEvent *event)
{
    const Theme *theme = Theme::current();
    const YearGrid grid = this->grid();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme->color(Token::Surface));
    // Shown before it has been given anything.
    if (m_year == 0)
        return;
    painter.setClipRect(grid.body());
    const QDate today = m_content.today;
    if (today.year() == m_year && today.isValid())
        painter.fillRect(QRect(grid.monthLeft(today.month()), grid.top, grid.monthWidth, grid.body().height()),
                         theme->color(Token::Hover));
    if (m_dropDay.isValid() && m_dropDay.year() == m_year) {
        const int left = grid.dayLeft(m_dropDay);
        painter.setOpacity(kDropOpacity);
        painter.fillRect(
            QRect(left, grid.top, qMax(3, grid.monthWidth / m_dropDay.daysInMonth()), grid.body().height()),
            theme->color(Token::Accent));
        painter.setOpacity(1);
    }
    painter.setPen(theme->color(Token::Border));
    for (int month = 2; month <= kMonthsOfYear; ++month)
        painter.drawLine(grid.monthLeft(month), grid.top, grid.monthLeft(month), grid.top + grid.body().height());
    if (today.isValid() && today.year() == m_year) {
        painter.setPen(QPen(theme->color(Token::Accent), 1.4));
        painter.drawLine(grid.dayCentre(today), grid.top, grid.dayCentre(today), grid.top + grid.body().height());
    }
    painter.setClipping(false);
    paintRows(painter, grid, event->rect());
    paintHeading(painter, grid);
    paintLoad(painter, grid);
    painter.setPen(theme->color(Token::Border));
    painter.drawLine(grid.side - 1, 0, grid.side - 1, grid.size.height());
}

void YearCanvas::paintRows(QPainter &painter, const YearGrid &grid, const QRect &dirty) const
{
    const Theme *theme = Theme::current();
    const auto [first, last] = grid.rowsInSight();
    for (int row = first; row <= last; ++row) {
        const QRect room = grid.rowRect(row) & QRect(0, grid.top, grid.size.width(), grid.body().height());
        if (!room.intersects(dirty))
            continue;
        painter.setClipRect(room);
        const bool isCurrentMachine = hasFocus() && row == m_row && !m_mark;
        painter.fillRect(QRect(0, room.top(), grid.side - 1, room.height()),
                         theme->color(row == m_row ? Token::Hover : Token::Surface));
        paintMachine(painter, QRect(0, grid.rowTop(row), grid.side, grid.rowHeight), row);
        if (isCurrentMachine) {
            painter.setPen(QPen(theme->color(Token::Accent), 2));
            painter.drawRect(QRect(0, grid.rowTop(row), grid.side, grid.rowHeight).adjusted(1, 1, -2, -2));
        }
        painter.setPen(theme->color(Token::Border));
        painter.drawLine(0, grid.rowTop(row) + grid.rowHeight - 1, grid.size.width(),
                         grid.rowTop(row) + grid.rowHeight - 1);
        painter.setClipRect(room & grid.body());
        const QList<YearMark> marks = marksOf(row);
        for (const Visit &visit : m_rows.at(row).visits) {
            if (!visit.storedDay || visit.storedDay->year() != m_year)
                continue;
            QRect ghost(QPoint(), markSize(visit));
            ghost.moveCenter({grid.dayCentre(*visit.storedDay), grid.rowTop(row) + grid.rowHeight / 2});
            paintMark(painter, ghost, visit, true);
        }
        for (const YearMark &mark : marks)
            paintMark(painter, mark.rect, m_rows.at(row).visits.at(mark.visit), false);
    }
    painter.setClipping(false);
}

void YearCanvas::paintMark(QPainter &painter, const QRect &rect, const Visit &visit, bool isGhost) const
{
    const Theme *theme = Theme::current();
    const Tone tone = visitTone(visit.state);
    const bool isForecast = visit.state == VisitState::Forecast;
    const bool isSelected = !isGhost && m_selected.contains(visit.id);
    const bool isCurrent = !isGhost && hasFocus() && m_mark && *m_mark == visit.id;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isSelected && m_pull.isUnderWay())
        painter.setOpacity(kPulledMarkOpacity);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen edge(Qt::NoPen);
    if (isSelected || isCurrent)
        edge = QPen(theme->color(isCurrent ? Token::Accent : toneText(tone)), isCurrent ? 2.0 : 1.4);
    else if (isGhost || isForecast || visit.storedDay)
        edge = QPen(theme->color(isGhost || isForecast ? Token::Muted : toneText(tone)), 1, Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(isGhost || isForecast ? QBrush(Qt::NoBrush) : QBrush(theme->color(toneSoft(tone))));
    painter.drawRoundedRect(box, kMonthRound, kMonthRound);
    if (!isGhost) {
        const QStringList lines = yearMarkLines(visit, m_isStacked);
        const int height = rect.height() / int(lines.size());
        for (int line = 0; line < lines.size(); ++line)
            drawLine(painter, QRect(rect.x(), rect.y() + line * height, rect.width(), height), lines.at(line),
                     theme->captionFont(), toneText(tone), Qt::AlignHCenter);
    }
    painter.restore();
}

void YearCanvas::paintMachine(QPainter &painter, const QRect &room, int row) const
{
    const Theme *theme = Theme::current();
    const YearRow &machine = m_rows.at(row);
    const QFontMetrics bold(theme->boldFont());
    const QFontMetrics caption(theme->captionFont());
    QRect line = room.adjusted(kMonthSide, 5, -kMonthSide, 0);
    line.setHeight(bold.height());
    drawLine(painter, line, machine.model, theme->boldFont(), Token::Text);
    const int taken = bold.horizontalAdvance(machine.model) + bold.horizontalAdvance(u' ');
    if (taken < line.width())
        drawLine(painter, line.adjusted(taken, 0, 0, 0), machine.serial, theme->monoCaptionFont(), Token::Muted);
    line.moveTop(line.bottom() + 2);
    line.setHeight(caption.height());
    drawLine(painter, line, machine.customer, theme->captionFont(), Token::Muted);
}

void YearCanvas::paintHeading(QPainter &painter, const YearGrid &grid) const
{
    const Theme *theme = Theme::current();
    const QFontMetrics caption(theme->captionFont());
    const QRect heading(0, 0, grid.size.width(), grid.top);
    painter.fillRect(heading, theme->color(Token::Surface));
    drawLine(painter, QRect(kMonthSide, 0, grid.side - 2 * kMonthSide, grid.top),
             counted(Counted::Machine, m_rows.size()), theme->captionFont(), Token::Muted);
    painter.setClipRect(heading.adjusted(grid.side, 0, 0, 0));
    const QLocale locale = interfaceLocale();
    // A week is as wide as its number only where somebody made the months wide.
    const bool hasWeeks = grid.monthWidth * kDaysOfWeek / 31 > caption.horizontalAdvance(u"00"_s) + 4;
    const int monthHeight = hasWeeks ? grid.top - caption.height() - 4 : grid.top;
    QFont font = theme->captionFont();
    font.setWeight(QFont::DemiBold);
    // One that does not fit shortens them all.
    bool isShort = false;
    for (int month = 1; month <= kMonthsOfYear; ++month)
        isShort =
            isShort || QFontMetrics(font).horizontalAdvance(locale.standaloneMonthName(month)) > grid.monthWidth - 4;
    for (int month = 1; month <= kMonthsOfYear; ++month) {
        const bool isNow = m_content.today.year() == m_year && m_content.today.month() == month;
        const QString name = locale.standaloneMonthName(month);
        drawLine(painter, QRect(grid.monthLeft(month), 0, grid.monthWidth, monthHeight), isShort ? name.left(3) : name,
                 font, isNow ? Token::Accent : Token::Muted, Qt::AlignHCenter);
    }
    if (hasWeeks) {
        const QDate first(m_year, 1, 1);
        for (QDate monday = mondayOf(first) < first ? mondayOf(first).addDays(kDaysOfWeek) : first;
             monday.year() == m_year; monday = monday.addDays(kDaysOfWeek)) {
            const int left = grid.dayLeft(monday);
            drawLine(painter, QRect(left + 2, monthHeight, grid.monthWidth, caption.height()),
                     QString::number(monday.weekNumber()), theme->captionFont(), Token::Muted);
            painter.setPen(theme->color(Token::Border));
            painter.drawLine(left, monthHeight, left, grid.top);
        }
    }
    painter.setClipping(false);
    painter.setPen(theme->color(Token::Border));
    painter.drawLine(0, grid.top - 1, grid.size.width(), grid.top - 1);
}

void YearCanvas::paintLoad(QPainter &painter, const YearGrid &grid) const
{
    const Theme *theme = Theme::current();
    const QFontMetrics caption(theme->captionFont());
    const QRect foot(0, grid.size.height() - grid.bottom, grid.size.width(), grid.bottom);
    painter.fillRect(foot, theme->color(Token::Surface));
    painter.setPen(theme->color(Token::Border));
    painter.drawLine(0, foot.top(), foot.right(), foot.top());
    drawLine(painter, QRect(kMonthSide, foot.top(), grid.side - 2 * kMonthSide, foot.height()), tr("Часы из мощности"),
             theme->captionFont(), Token::Muted);
    painter.setClipRect(foot.adjusted(grid.side, 0, 0, 0));
    for (const MonthHours &month : m_months) {
        const bool isOver = month.over() > 0;
        const QRect room(grid.monthLeft(month.month.month()) + 3, foot.top() + 4, grid.monthWidth - 6,
                         caption.height());
        QString text = wholeHours(month.hours);
        const QString whole = text + u'/' + wholeHours(month.capacity);
        // The sign says without colour that it is too much.
        const QString sign = isOver ? u"! "_s : QString();
        if (month.capacity > 0 && caption.horizontalAdvance(sign + whole) <= room.width())
            text = whole;
        drawLine(painter, room, sign + text, theme->captionFont(), isOver ? Token::Late : Token::Text,
                 Qt::AlignHCenter);
        const QRect bar(room.left(), room.bottom() + 4, room.width(), kHoursBar);
        painter.fillRect(bar, theme->color(Token::NeutralSoft));
        const double share = month.capacity > 0 ? qMin(1.0, month.hours / month.capacity) : month.hours > 0 ? 1.0 : 0.0;
        painter.fillRect(QRect(bar.topLeft(), QSize(qRound(bar.width() * share), kHoursBar)),
                         theme->color(isOver ? Token::Late : Token::Accent));
    }
    painter.setClipping(false);
}

} // namespace Stanko
