// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpages.h"

#include "ui/calendar/visitchip.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <memory>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHeading = 14;
constexpr double kFoot = 7;
constexpr double kText = 2.4;
constexpr double kSmall = 2.1;
constexpr double kThin = 0.15;
constexpr int kDaysOfWeek = 7;
constexpr int kMonths = 12;

QString saySheet(const char *text)
{
    return QCoreApplication::translate("CalendarSheet", text);
}

QString monthName(QDate month)
{
    QString name = interfaceLocale().standaloneMonthName(month.month());
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

/// One line of \a text, cut with «…» where there is no room.
void write(QPainter &painter, const QRectF &room, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString fitting =
        QFontMetricsF(painter.font(), painter.device()).elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
}

QList<Visit> visitsIn(const SheetContent &content, QDate first, QDate last)
{
    QList<Visit> kept;
    std::copy_if(content.visits.cbegin(), content.visits.cend(), std::back_inserter(kept),
                 [&](const Visit &visit) { return visit.day.isValid() && visit.day >= first && visit.day <= last; });
    std::stable_sort(kept.begin(), kept.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
    return kept;
}

/// The days of some weeks as boxes, filled with what fits; what does not goes on to a further page of the same days.
class DayGrid
{
public:
    DayGrid(const SheetContent &content, const SheetPaper &paper, QDate first, int weeks, QDate monthOf)
        : m_content(content), m_paper(paper), m_first(first), m_weeks(weeks), m_monthOf(monthOf)
    {
        for (const Visit &visit : visitsIn(content, first, first.addDays(kDaysOfWeek * weeks - 1)))
            m_days[visit.day].append(visit);
    }
    int lines() const
    {
        return std::max(1, int((boxHeight() - m_paper.lineHeight(kText) - m_paper.mm(1)) / visitHeight()));
    }
    int pages() const
    {
        int most = 1;
        for (const QList<Visit> &visits : m_days)
            most = std::max(most, int((visits.size() + lines() - 1) / lines()));
        return most;
    }
    void draw(QPainter &painter, int page) const
    {
        const QRectF body = m_paper.body();
        painter.setPen(QPen(sheetInk(SheetInk::Text), 0));
        painter.setFont(m_paper.font(kText, true));
        for (int column = 0; column < kDaysOfWeek; ++column) {
            write(painter, {body.left() + numberWidth() + column * boxWidth(), body.top(), boxWidth(), namesHeight()},
                  interfaceLocale().dayName(column + 1, QLocale::LongFormat), Qt::AlignHCenter);
        }
        for (int week = 0; week < m_weeks; ++week) {
            const double top = body.top() + namesHeight() + week * boxHeight();
            painter.setFont(m_paper.font(kSmall));
            painter.setPen(QPen(sheetInk(SheetInk::Faint), 0));
            write(painter, {body.left(), top, numberWidth() - m_paper.mm(1), m_paper.lineHeight(kText)},
                  QString::number(m_first.addDays(kDaysOfWeek * week).weekNumber()), Qt::AlignRight);
            for (int column = 0; column < kDaysOfWeek; ++column)
                drawDay(painter, {body.left() + numberWidth() + column * boxWidth(), top, boxWidth(), boxHeight()},
                        m_first.addDays(kDaysOfWeek * week + column), page);
        }
    }

private:
    /// A week has room for the customer, too.
    bool isRoomy() const { return m_weeks == 1; }
    double visitHeight() const
    {
        return m_paper.lineHeight(kSmall) * (isRoomy() ? 2 : 1) + m_paper.mm(isRoomy() ? 1 : 0);
    }
    double namesHeight() const { return m_paper.lineHeight(kText) + m_paper.mm(0.5); }
    double numberWidth() const { return m_paper.mm(7); }
    double boxWidth() const { return (m_paper.body().width() - numberWidth()) / kDaysOfWeek; }
    double boxHeight() const { return (m_paper.body().height() - namesHeight()) / m_weeks; }

    void drawDay(QPainter &painter, const QRectF &box, QDate day, int page) const
    {
        if (!m_content.calendar.isWorkday(day))
            painter.fillRect(box, sheetInk(SheetInk::Shade));
        const bool isToday = day == m_content.today;
        painter.setPen(QPen(sheetInk(isToday ? SheetInk::Text : SheetInk::Line), m_paper.mm(isToday ? 0.5 : kThin)));
        painter.drawRect(box);
        const QRectF inner = box.adjusted(m_paper.mm(1), m_paper.mm(0.5), -m_paper.mm(1), 0);
        const bool isOther = m_monthOf.isValid() && day.month() != m_monthOf.month();
        painter.setPen(QPen(sheetInk(isOther ? SheetInk::Faint : SheetInk::Text), 0));
        painter.setFont(m_paper.font(kText, !isOther));
        const QString name = m_content.calendar.nameOf(day);
        const QString number = m_monthOf.isValid() && !isOther ? QString::number(day.day()) : dayAndMonth(day);
        QRectF line(inner.left(), inner.top(), inner.width(), m_paper.lineHeight(kText));
        write(painter, line, name.isEmpty() ? number : number + u"  "_s + name);
        painter.setFont(m_paper.font(kSmall));
        painter.setPen(QPen(sheetInk(SheetInk::Text), 0));
        const QList<Visit> visits = m_days.value(day);
        line.moveTop(line.bottom());
        line.setHeight(m_paper.lineHeight(kSmall));
        for (const Visit &visit : visits.mid(qsizetype(page) * lines(), lines())) {
            write(painter, line, sheetLine(visit));
            if (isRoomy()) {
                painter.setPen(QPen(sheetInk(SheetInk::Faint), 0));
                write(painter, line.translated(0, line.height()), visit.customer);
                painter.setPen(QPen(sheetInk(SheetInk::Text), 0));
            }
            line.translate(0, visitHeight());
        }
    }

    const SheetContent &m_content;
    SheetPaper m_paper;
    QDate m_first;
    int m_weeks;
    QDate m_monthOf;
    QMap<QDate, QList<Visit>> m_days;
};

std::vector<SheetPage> gridPages(const SheetContent &content, const SheetPaper &paper, QDate first, int weeks,
                                 QDate month)
{
    const auto grid = std::make_shared<const DayGrid>(content, paper, first, weeks, month);
    std::vector<SheetPage> pages;
    for (int page = 0; page < grid->pages(); ++page)
        pages.push_back([grid, page](QPainter &painter) { grid->draw(painter, page); });
    return pages;
}

/// A machine's row of the year.
struct YearRow
{
    QString machine;
    QString customer;
    QString engineer;
    std::array<QString, kMonths> months;
};

QList<YearRow> yearRows(const SheetContent &content, int year)
{
    QMap<std::pair<QString, QString>, YearRow> rows; // by customer and serial
    for (const Visit &visit : visitsIn(content, QDate(year, 1, 1), QDate(year, kMonths, 31))) {
        YearRow &row = rows[{visit.customer, visit.serial}];
        row.machine = machineTitle(visit.model, visit.serial);
        row.customer = visit.customer;
        if (!visit.engineerName.isEmpty())
            row.engineer = visit.engineerName;
        QString &cell = row.months[size_t(visit.day.month() - 1)];
        if (!cell.isEmpty())
            cell += u", "_s;
        cell += visitSign(visit) + visit.kind + u' ' + QString::number(visit.day.day());
    }
    return rows.values();
}

void drawYearPage(QPainter &painter, const SheetPaper &paper, const QList<YearRow> &rows)
{
    const QRectF body = paper.body();
    const double height = paper.lineHeight(kSmall) + paper.mm(1.2);
    const std::array<double, 3> widths{paper.mm(40), paper.mm(34), paper.mm(20)};
    const double month = (body.width() - widths[0] - widths[1] - widths[2]) / kMonths;
    const auto drawRow = [&](double top, const QStringList &cells, bool isHead) {
        painter.setFont(paper.font(kSmall, isHead));
        double left = body.left();
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const double width = at < 3 ? widths[size_t(at)] : month;
            const QRectF box(left, top, width, height);
            if (isHead)
                painter.fillRect(box, sheetInk(SheetInk::Shade));
            painter.setPen(QPen(sheetInk(SheetInk::Line), paper.mm(kThin)));
            painter.drawRect(box);
            painter.setPen(QPen(sheetInk(SheetInk::Text), 0));
            const double side = paper.mm(0.6);
            write(painter, box.adjusted(side, 0, -side, 0), cells[at], at < 3 ? Qt::AlignLeft : Qt::AlignHCenter);
            left += width;
        }
    };
    QStringList head{saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Станок")),
                     saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Клиент")),
                     saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Инженер"))};
    for (int number = 1; number <= kMonths; ++number)
        head.append(interfaceLocale().standaloneMonthName(number, QLocale::ShortFormat));
    drawRow(body.top(), head, true);
    double top = body.top() + height;
    for (const YearRow &row : rows) {
        QStringList cells{row.machine, row.customer, row.engineer};
        for (const QString &cell : row.months)
            cells.append(cell);
        drawRow(top, cells, false);
        top += height;
    }
}

std::vector<SheetPage> yearPages(const SheetContent &content, const SheetPaper &paper)
{
    const QList<YearRow> rows = yearRows(content, content.day.year());
    const double height = paper.lineHeight(kSmall) + paper.mm(1.2);
    const qsizetype most = std::max<qsizetype>(1, qsizetype(paper.body().height() / height) - 1);
    std::vector<SheetPage> pages;
    for (qsizetype at = 0; at == 0 || at < rows.size(); at += most)
        pages.push_back([paper, part = rows.mid(at, most)](QPainter &painter) { drawYearPage(painter, paper, part); });
    return pages;
}

} // namespace

QColor sheetInk(SheetInk ink)
{
    switch (ink) {
    case SheetInk::Text:
        return Theme::color(Token::Text, false);
    case SheetInk::Faint:
        return Theme::color(Token::Muted, false);
    case SheetInk::Line:
        return Theme::color(Token::Muted, false);
    case SheetInk::Shade:
        return Theme::color(Token::NeutralSoft, false);
    }
    Q_UNREACHABLE();
}

QRectF SheetPaper::body() const
{
    return page().adjusted(0, mm(kHeading), 0, -mm(kFoot));
}

QFont SheetPaper::font(double millimetres, bool isBold) const
{
    QFont font;
    font.setPixelSize(std::max(1, qRound(mm(millimetres * 1.2))));
    font.setBold(isBold);
    return font;
}

QString sheetLine(const Visit &visit)
{
    const QString sign = visitSign(visit);
    QString line = sign.isEmpty() ? QString() : sign + u' ';
    line += visit.kind + u' ' + machineTitle(visit.model, visit.serial);
    if (!visit.engineerName.isEmpty())
        line += u" · "_s + visit.engineerName;
    return line;
}

QString sheetTitle(const SheetContent &content)
{
    switch (content.kind) {
    case SheetKind::Month:
        return saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Календарь ТО: %1 %2"))
            .arg(monthName(content.day))
            .arg(content.day.year());
    case SheetKind::Week:
        return saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Календарь ТО: %1 %2"))
            .arg(weekRange(mondayOf(content.day)))
            .arg(content.day.year());
    case SheetKind::Year:
        return saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "План-график ТО на %1 год")).arg(content.day.year());
    }
    Q_UNREACHABLE();
}

void drawSheetFrame(QPainter &painter, const SheetContent &content, const SheetPaper &paper, int number, int count)
{
    const QRectF page = paper.page();
    painter.setPen(QPen(sheetInk(SheetInk::Text), 0));
    painter.setFont(paper.font(4, true));
    const QRectF heading(page.left(), page.top(), page.width(), paper.mm(7));
    write(painter, heading, sheetTitle(content));
    painter.setFont(paper.font(kText));
    write(painter, heading.adjusted(page.width() / 2, 0, 0, 0), content.scope, Qt::AlignRight);
    const QRectF legend(page.left(), heading.bottom(), page.width(), paper.mm(5));
    QStringList signs;
    for (const VisitState state :
         {VisitState::Completed, VisitState::Late, VisitState::Soon, VisitState::Planned, VisitState::Forecast}) {
        Visit sample;
        sample.state = state;
        if (const QString sign = visitSign(sample); !sign.isEmpty())
            signs.append(sign + u' ' + visitStateName(state));
    }
    write(painter, legend,
          signs.join(u"   "_s) + u"   "_s + saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "серым: нерабочие дни")));
    const QRectF foot(page.left(), page.bottom() - paper.mm(5), page.width(), paper.mm(5));
    painter.setPen(QPen(sheetInk(SheetInk::Faint), 0));
    write(painter, foot, saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Напечатано %1")).arg(shortDate(content.today)));
    write(painter, foot, saySheet(QT_TRANSLATE_NOOP("CalendarSheet", "Лист %1 из %2")).arg(number).arg(count),
          Qt::AlignRight);
}

std::vector<SheetPage> sheetPages(const SheetContent &content, const SheetPaper &paper)
{
    switch (content.kind) {
    case SheetKind::Month: {
        const QDate month(content.day.year(), content.day.month(), 1);
        const QDate first = mondayOf(month);
        const QDate last = month.addMonths(1).addDays(-1);
        const int weeks = int(first.daysTo(mondayOf(last)) / kDaysOfWeek) + 1;
        return gridPages(content, paper, first, weeks, month);
    }
    case SheetKind::Week:
        return gridPages(content, paper, mondayOf(content.day), 1, {});
    case SheetKind::Year:
        return yearPages(content, paper);
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
