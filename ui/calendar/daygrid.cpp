// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daygrid.h"

#include "ui/calendar/gridaccessible.h"
#include "ui/calendar/gridcanvas.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPill = 12;  // what today's pill has more than its text
constexpr int kBeside = 6; // room around what stands beside a day

/// The names of the columns; stays above while the grid scrolls.
class GridHeader final : public QWidget
{
public:
    GridHeader(const DayGrid *grid, const QWidget *canvas) : m_grid(grid), m_canvas(canvas) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        // The scroll bar beside the canvas takes room that the columns do not have.
        m_grid->paintHeader(painter, QSize(m_canvas->width(), height()));
    }

private:
    const DayGrid *m_grid;
    const QWidget *m_canvas;
};

} // namespace

DayGrid::DayGrid(QWidget *parent)
    : CalendarView(parent), m_scroll(new QScrollArea), m_header(nullptr), m_canvas(new GridCanvas(this))
{
    installGridAccessibility();
    m_header = new GridHeader(this, m_canvas);
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_canvas);
    Theme *theme = Theme::current();
    theme->fitToText(this, [this] { setUpHeader(); });
    connect(theme, &Theme::fontsChanged, this, &DayGrid::arrange);
    connect(theme, &Theme::changed, this, [this] {
        m_canvas->update();
        m_header->update();
    });
}

DayGrid::~DayGrid() = default;

void DayGrid::setUpHeader()
{
    m_header->setFixedHeight(QFontMetrics(Theme::current()->captionFont()).height() + 12);
}

QWidget *DayGrid::canvas() const
{
    return m_canvas;
}

QRect DayGrid::dayRect(QDate day) const
{
    QRect whole;
    for (const DayCell &cell : m_cells.cells()) {
        if (cell.day == day)
            whole |= cell.rect;
    }
    return whole;
}

void DayGrid::showContent(const CalendarContent &content, QDate day)
{
    if (content == m_content && day == m_shownDay)
        return;
    const bool isFirst = !m_shownDay.isValid();
    const bool isElsewhere = isFirst || !isSamePeriod(day, m_shownDay);
    const bool isSameDay = day == m_shownDay;
    const bool isSameGrid = !isElsewhere && content == m_content;
    m_shownDay = day;
    if (!isSameGrid) {
        m_content = content;
        fill();
    }
    if (isFirst)
        m_engineer = m_cells.rows().first().engineer;
    const DayCells::Place current = m_visit ? m_cells.place(*m_visit) : DayCells::Place();
    const QDate visitDay = current.cell < 0 ? QDate() : m_cells.cells()[current.cell].day;
    if (visitDay.isValid() && (isSameDay || visitDay == day)) {
        // The current visit may just have been moved: the keyboard goes with it.
        m_day = visitDay;
        m_engineer = m_cells.rows()[m_cells.cells()[current.cell].row].engineer;
    } else {
        m_visit.reset();
        if (!isSameDay || m_cells.cellOf(m_day, m_engineer) < 0)
            m_day = day;
    }
    arrange();
    if (isElsewhere)
        showCurrent();
    m_header->update();
    if (!isSameGrid)
        m_canvas->contentChanged();
}

void DayGrid::fill()
{
    QList<GridRow> rows = rowsAround(m_shownDay);
    QSet<QDate> wide;
    for (GridRow &row : rows) {
        row.isWide = m_wide.contains(row.first);
        if (row.isWide)
            wide.insert(row.first);
    }
    m_wide = wide;
    m_cells.fill(rows, m_content.visits, [&](const Visit &visit, QDate day) { return rowOf(rows, visit, day); });
}

void DayGrid::arrange()
{
    const GridMeasures lengths = measures();
    m_canvas->setMinimumHeight(m_cells.leastHeight(lengths));
    m_cells.arrange(m_canvas->size().expandedTo(m_canvas->minimumSize()), lengths);
    m_canvas->update();
}

void DayGrid::showSelection(const QSet<VisitId> &selected)
{
    if (selected == m_selected)
        return;
    repaintVisits(selected, m_selected);
    m_selected = selected;
    m_canvas->selectionChanged();
}

void DayGrid::showVisit(const VisitId &visit)
{
    const DayCells::Place found = m_cells.place(visit);
    if (found.cell < 0)
        return;
    m_anchor = visit;
    makeCurrent(found.cell, visit, false);
    m_canvas->setFocus(Qt::OtherFocusReason);
}

QDate DayGrid::dayAt(const QPoint &global) const
{
    const QPoint onViewport = m_scroll->viewport()->mapFromGlobal(global);
    if (!isVisible() || !m_scroll->viewport()->rect().contains(onViewport))
        return {};
    const int cell = m_cells.cellAt(m_canvas->mapFromGlobal(global));
    return cell < 0 ? QDate() : m_cells.cells()[cell].day;
}

void DayGrid::showDropDay(QDate day)
{
    if (day == m_dropDay)
        return;
    m_canvas->update(dayRect(m_dropDay));
    m_dropDay = day;
    m_canvas->update(dayRect(m_dropDay));
}

void DayGrid::showPulled(const QSet<VisitId> &pulled)
{
    repaintVisits(pulled, m_pulled);
    m_pulled = pulled;
}

void DayGrid::repaintVisits(const QSet<VisitId> &some, const QSet<VisitId> &others)
{
    const auto repaint = [this](const QSet<VisitId> &from, const QSet<VisitId> &without) {
        for (const VisitId &visit : from) {
            if (!without.contains(visit))
                m_canvas->update(m_cells.chipRect(visit));
        }
    };
    repaint(some, others);
    repaint(others, some);
}

void DayGrid::repaintCurrent()
{
    if (const int cell = currentCell(); cell >= 0)
        m_canvas->update(m_cells.cells()[cell].rect);
}

void DayGrid::makeCurrent(int cell, const std::optional<VisitId> &visit, bool byKey)
{
    const DayCell &place = m_cells.cells()[cell];
    const QDate day = place.day;
    const bool isNewDay = day != m_day;
    repaintCurrent();
    m_day = day;
    m_engineer = m_cells.rows()[place.row].engineer;
    m_visit = visit;
    if (m_visit && m_cells.isFolded(m_cells.place(*m_visit)))
        toggleRow(place.row);
    showCurrent();
    repaintCurrent();
    m_canvas->currentChanged();
    if (isNewDay && (byKey || isSamePeriod(day, m_shownDay)))
        Q_EMIT dayWanted(day);
}

void DayGrid::showCurrent()
{
    const int cell = currentCell();
    if (cell < 0)
        return;
    const QRect chip = m_visit ? m_cells.chipRect(*m_visit) : QRect();
    const QRect seen = chip.isNull() ? m_cells.cells()[cell].rect : chip;
    m_scroll->ensureVisible(seen.center().x(), seen.top(), 0, 8);
    // Of a day higher than the view its beginning matters.
    if (seen.height() < m_scroll->viewport()->height())
        m_scroll->ensureVisible(seen.center().x(), seen.bottom(), 0, 8);
}

void DayGrid::toggleRow(int row)
{
    const QDate monday = m_cells.rows()[row].first;
    const bool isWide = !m_wide.remove(monday);
    if (isWide)
        m_wide.insert(monday);
    m_cells.setWide(row, isWide);
    arrange();
    m_canvas->contentChanged();
}

void DayGrid::toggle(const VisitId &visit)
{
    QSet<VisitId> selected = m_selected;
    if (!selected.remove(visit))
        selected.insert(visit);
    Q_EMIT selectionWanted(selected);
}

QSet<VisitId> DayGrid::selectedTo(const VisitId &visit) const
{
    const DayCells::Place to = m_cells.place(visit);
    DayCells::Place from = m_anchor ? m_cells.place(*m_anchor) : to;
    if (to.cell < 0)
        return {};
    if (from.cell < 0)
        from = to;
    const auto isBefore = [](const DayCells::Place &a, const DayCells::Place &b) {
        return std::pair(a.cell, a.index) < std::pair(b.cell, b.index);
    };
    const auto [first, last] = std::minmax(from, to, isBefore);
    QSet<VisitId> selected;
    for (int cell = first.cell; cell <= last.cell; ++cell) {
        const QList<qsizetype> &visits = m_cells.cells()[cell].visits;
        const qsizetype begin = cell == first.cell ? first.index : 0;
        const qsizetype end = cell == last.cell ? last.index + 1 : visits.size();
        for (qsizetype i = begin; i < end; ++i)
            selected.insert(m_content.visits[visits[i]].id);
    }
    return selected;
}

void DayGrid::wantMenu(const std::optional<VisitId> &visit, const QPoint &global)
{
    if (visit && !m_selected.contains(*visit)) {
        m_anchor = visit;
        Q_EMIT selectionWanted({*visit});
    }
    if (visit || !m_selected.isEmpty())
        Q_EMIT menuWanted(global);
}

QString DayGrid::cellName(const DayCell &cell) const
{
    QStringList parts{longDate(cell.day), interfaceLocale().dayName(cell.day.dayOfWeek(), QLocale::LongFormat)};
    const DayKind kind = m_content.calendar.kindOf(cell.day);
    if (cell.day == m_content.today)
        parts.append(tr("сегодня"));
    if (kind == DayKind::DayOff)
        parts.append(tr("выходной"));
    else if (kind == DayKind::ShortDay)
        parts.append(tr("сокращённый день"));
    if (const QString name = m_content.calendar.nameOf(cell.day); !name.isEmpty())
        parts.append(name);
    parts.append(cell.visits.isEmpty() ? tr("нет выездов") : counted(Counted::Visit, cell.visits.size()));
    return parts.join(", "_L1);
}

QString DayGrid::cellTip(const DayCell &cell) const
{
    const QString name = m_content.calendar.nameOf(cell.day);
    return name.isEmpty() ? QString() : fullDate(cell.day) + u": "_s + name;
}

void DayGrid::paintCell(QPainter &painter, const DayCell &cell) const
{
    const Theme *theme = Theme::current();
    const bool isDrop = cell.day == m_dropDay;
    const Token ground = isDrop                                   ? Token::AccentSoft
                         : m_content.calendar.isWorkday(cell.day) ? Token::Surface
                                                                  : Token::Background;
    painter.fillRect(cell.rect, theme->color(ground));
    drawEdges(painter, cell.rect);
    if (isDrop) {
        painter.setPen(QPen(theme->color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.rect.adjusted(1, 1, -2, -2));
    }
}

void DayGrid::drawEdges(QPainter &painter, const QRect &rect)
{
    const QColor line = Theme::current()->color(Token::Border);
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line);
}

void DayGrid::drawHeaderGround(QPainter &painter, const QSize &size)
{
    const Theme *theme = Theme::current();
    painter.fillRect(QRect(QPoint(), size), theme->color(Token::Surface));
    painter.fillRect(0, size.height() - 1, size.width(), 1, theme->color(Token::Border));
    QFont font = theme->captionFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme->color(Token::Muted));
}

QRect DayGrid::drawDayLabel(QPainter &painter, const QPoint &corner, const QString &text, bool isToday, Token ink)
{
    const Theme *theme = Theme::current();
    const QFontMetrics metrics = painter.fontMetrics();
    QRect label(corner, QSize(metrics.horizontalAdvance(text), metrics.height()));
    if (isToday) {
        label.setWidth(label.width() + kPill);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme->color(Token::Accent));
        painter.drawRoundedRect(label, label.height() / 2.0, label.height() / 2.0);
        painter.restore();
    }
    painter.setPen(theme->color(isToday ? Token::OnAccent : ink));
    painter.drawText(label, Qt::AlignCenter, text);
    return label;
}

void DayGrid::drawBeside(QPainter &painter, const QRect &rect, const QRect &label, const QString &text)
{
    const Theme *theme = Theme::current();
    const QRect room(label.right() + kBeside, label.top(), rect.right() - 2 * kBeside - label.right(), label.height());
    painter.setFont(theme->captionFont());
    painter.setPen(theme->color(Token::Muted));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace Stanko
