// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/listview.h"

#include "models/tables/visitlistmodel.h"
#include "ui/calendar/visitchip.h"
#include "ui/calendar/visitrows.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownMonths = 2;
constexpr int kDropLine = 2;

VisitState stateOf(const QModelIndex &index)
{
    return VisitState(index.data(int(TableRole::State)).toInt());
}

/// «Ноябрь»
QString monthName(QDate day)
{
    const QString month = interfaceLocale().standaloneMonthName(day.month());
    return month.left(1).toUpper() + month.mid(1);
}

QString listCell(const Visit &visit, VisitColumn column, QDate today)
{
    switch (column) {
    case VisitColumn::Date:
        return shortDate(visit.day);
    case VisitColumn::Days:
        return visit.day.isValid() && visit.isMovable() ? relativeDayShort(visit.day, today) : QString();
    case VisitColumn::Hours:
        return hoursText(visit.hours);
    case VisitColumn::State: {
        const QString sign = visitSign(visit);
        return sign.isEmpty() ? visitStateName(visit.state) : sign + u' ' + visitStateName(visit.state);
    }
    default:
        return visitText(visit, column);
    }
}

} // namespace

/// Shows beside its rows where a drop would go to.
class VisitTableView final : public QTableView
{
public:
    using QTableView::QTableView;
    void setDropDay(QDate day)
    {
        if (day == m_dropDay)
            return;
        m_dropDay = day;
        viewport()->update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (!m_dropDay.isValid())
            return;
        QPainter painter(viewport());
        painter.setPen(QPen(Theme::current()->color(Token::Accent), kDropLine));
        for (int row = rowAt(0); row >= 0 && row < model()->rowCount(); ++row) {
            const int top = rowViewportPosition(row);
            if (top > viewport()->height())
                break;
            if (model()->index(row, int(VisitColumn::Date)).data(int(TableRole::Value)).toDate() == m_dropDay)
                painter.drawRect(QRect(0, top, viewport()->width(), rowHeight(row)).adjusted(1, 1, -2, -2));
        }
    }

private:
    QDate m_dropDay;
};

VisitListView::VisitListView(QSettings *settings, QWidget *parent)
    : CalendarView(parent), m_model(new VisitListModel(this)), m_table(new VisitTableView),
      m_empty(new EmptyState(IconName::Calendar, tr("В эти два месяца ТО нет"),
                             tr("Листайте стрелками рядом с названием периода или снимите отбор.")))
{
    setObjectName(u"visitList"_s);
    m_rows = new VisitRows(m_table, m_model);
    m_model->setCellText([this](const Visit &visit, VisitColumn column) { return listCell(visit, column, m_today); });
    m_model->setCellHint([this](const Visit &visit, VisitColumn column) {
        return column == VisitColumn::Date ? visitName(visit, m_today) : QString();
    });
    buildTable(settings);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);
    m_empty->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);

    connect(m_rows, &VisitRows::selectionWanted, this, &VisitListView::selectionWanted);
    connect(m_rows, &VisitRows::visitOpened, this, &VisitListView::visitOpened);
    connect(m_rows, &VisitRows::menuWanted, this, &VisitListView::menuWanted);
    connect(m_rows, &VisitRows::shiftWanted, this, &VisitListView::shiftWanted);
    connect(m_rows, &VisitRows::dragBegun, this, &VisitListView::dragBegun);
    connect(m_rows, &VisitRows::dragMoved, this, &VisitListView::dragMoved);
    connect(m_rows, &VisitRows::dragEnded, this, &VisitListView::dragEnded);
    connect(m_rows, &VisitRows::dragCancelled, this, &VisitListView::dragCancelled);
}

void VisitListView::buildTable(QSettings *settings)
{
    m_table->setObjectName(u"visitListTable"_s);
    m_table->setAccessibleName(tr("ТО списком"));
    setUpTable(m_table);
    const auto dress = [this](VisitColumn column, CellDelegate::Font font) {
        auto *delegate = new CellDelegate(m_table);
        delegate->setFont(font);
        m_table->setItemDelegateForColumn(int(column), delegate);
        return delegate;
    };
    dress(VisitColumn::Model, CellDelegate::Font::Bold);
    dress(VisitColumn::Serial, CellDelegate::Font::Mono);
    dress(VisitColumn::Region, CellDelegate::Font::Muted);
    dress(VisitColumn::Days, CellDelegate::Font::Body)->setTone([](const QModelIndex &index) -> std::optional<Tone> {
        return stateOf(index) == VisitState::Late ? std::optional(Tone::Late) : std::nullopt;
    });
    m_table->setItemDelegateForColumn(
        int(VisitColumn::State),
        new PillDelegate([](const QModelIndex &index) { return visitTone(stateOf(index)); }, m_table));
    m_table->horizontalHeader()->setSortIndicator(int(VisitColumn::Date), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto *keeper = new TableKeeper(m_table, settings, u"calendarList"_s);
    keeper->restore({100, 116, 60, 112, 120, 190, 150, 112, 66, 118},
                    {int(VisitColumn::Model), int(VisitColumn::Customer), int(VisitColumn::Region)},
                    {int(VisitColumn::Region), int(VisitColumn::Hours), int(VisitColumn::Days)});
}

QTableView *VisitListView::table() const
{
    return m_table;
}

CalendarRange VisitListView::rangeAround(QDate day) const
{
    const QDate first = firstOfMonth(day);
    return {first, first.addMonths(kShownMonths).addDays(-1)};
}

QString VisitListView::titleOf(QDate day) const
{
    const CalendarRange range = rangeAround(day);
    if (range.first.year() == range.last.year())
        return tr("%1 – %2 %3")
            .arg(monthName(range.first), interfaceLocale().standaloneMonthName(range.last.month()))
            .arg(range.last.year());
    return tr("%1 %2 – %3 %4")
        .arg(monthName(range.first))
        .arg(range.first.year())
        .arg(interfaceLocale().standaloneMonthName(range.last.month()))
        .arg(range.last.year());
}

QDate VisitListView::stepped(QDate day, int periods) const
{
    return day.addMonths(periods);
}

void VisitListView::showContent(const CalendarContent &content, QDate day)
{
    const CalendarRange range = rangeAround(day);
    QList<Visit> visits;
    for (const Visit &visit : content.visits) {
        if (!visit.day.isValid() || (visit.day >= range.first && visit.day <= range.last))
            visits.append(visit);
    }
    m_today = content.today;
    m_rows->setVisits(visits, content.today);
    m_table->setVisible(!visits.isEmpty());
    m_empty->setVisible(visits.isEmpty());
}

void VisitListView::showSelection(const QSet<VisitId> &selected)
{
    m_rows->showSelection(selected);
}

void VisitListView::showVisit(const VisitId &visit)
{
    m_rows->showVisit(visit);
}

QDate VisitListView::dayAt(const QPoint &global) const
{
    const QPoint at = m_table->viewport()->mapFromGlobal(global);
    if (!m_table->isVisible() || !m_table->viewport()->rect().contains(at))
        return {};
    const Visit *visit = m_model->rowOf(m_table->indexAt(at));
    return visit ? visit->day : QDate();
}

void VisitListView::showDropDay(QDate day)
{
    m_table->setDropDay(day);
}

} // namespace Stanko
