// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/plantable.h"

#include "models/domain/planlimits.h"
#include "models/tables/planmodel.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<PlanColumn, int> kWidths[] = {
    {PlanColumn::Kind, 80},   {PlanColumn::Months, 58}, {PlanColumn::RunningHours, 94}, {PlanColumn::Tolerance, 66},
    {PlanColumn::Basis, 112}, {PlanColumn::DayOff, 90}, {PlanColumn::Hours, 62},        {PlanColumn::Remove, 34}};
constexpr int kLeastConsumables = 60; ///< below that the table scrolls
} // namespace

QString planFaultText(const QString &fault)
{
    if (fault == "kind"_L1)
        return PlanTable::tr("Назовите вид ТО: до %1 знаков, у каждой строки своё название, видов от 1 до %2.")
            .arg(kMaxKindLength)
            .arg(kMaxPlanKinds);
    if (fault == "months"_L1)
        return PlanTable::tr("Введите целое число месяцев от 1 до %1.").arg(kMaxPlanMonths);
    if (fault == "tolerance"_L1)
        return PlanTable::tr("Введите целое число дней от 0 до %1, и чтобы два выезда подряд не пересеклись.")
            .arg(kMaxToleranceDays);
    if (fault == "hours"_L1)
        return PlanTable::tr("Введите число часов от 0 до %1, например 3,5.").arg(kMaxPlanHours);
    if (fault == "running"_L1)
        return PlanTable::tr("Наработка: введите число часов от %1 до %2 или оставьте ячейку пустой.")
            .arg(kMinRunningHours)
            .arg(kMaxRunningHours);
    if (fault == "use"_L1)
        return PlanTable::tr("Часы работы в сутки: введите число от 0 до 24 или оставьте поле пустым.");
    if (fault == "capacity"_L1)
        return PlanTable::tr("Введите целое число выездов от 1 до %1.").arg(kMaxWeekCapacity);
    return fault;
}

PlanTable::PlanTable(QWidget *parent)
    : QWidget(parent), m_model(new PlanModel(this)), m_table(new QTableView),
      m_problem(new PlainLabel({}, LabelLook::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"planProblem"_s);
    m_problem->hide();
    column->addWidget(m_problem);

    m_model->setHoursText(&hoursText);
    m_table->setModel(m_model);
    setUpTable(m_table);
    m_table->setObjectName(u"planTable"_s);
    m_table->setProperty("framed", true);
    m_table->setAccessibleName(tr("Виды планового ТО"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *cells = new EditDelegate(
        [this](const QModelIndex &index, const QString &typed) { return cellProblem(index, typed); }, m_table);
    m_table->setItemDelegate(cells);
    connect(cells, &EditDelegate::refused, this, [this](const QString &typed, const QString &problem) {
        setProblem(typed.isEmpty() ? problem : tr("«%1» не принято. %2").arg(typed, problem));
    });
    auto *remove = new ButtonDelegate([](const QModelIndex &) { return u"×"_s; }, m_table);
    m_table->setItemDelegateForColumn(int(PlanColumn::Remove), remove);
    remove->installKeys(m_table, int(PlanColumn::Remove));
    connect(remove, &ButtonDelegate::pressed, this, [this](const QModelIndex &index) { removeRow(index.row()); });
    for (const PlanColumn word : {PlanColumn::Basis, PlanColumn::DayOff}) {
        auto *toggle = new ButtonDelegate([](const QModelIndex &index) { return index.data().toString(); }, m_table);
        m_table->setItemDelegateForColumn(int(word), toggle);
        toggle->installKeys(m_table, int(word));
        connect(toggle, &ButtonDelegate::pressed, m_model,
                [this, word](const QModelIndex &index) { m_model->toggle(index.row(), word); });
    }

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    auto *removing = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, [this] { removeRow(m_table->currentIndex().row()); });
    auto *undoing = new QShortcut(QKeySequence::Undo, m_table);
    undoing->setContext(Qt::WidgetShortcut);
    connect(undoing, &QShortcut::activated, m_model, &PlanModel::undo);
    connect(m_model, &PlanModel::planChanged, this, [this] {
        setProblem({});
        fit();
    });
    setFocusProxy(m_table);
    Theme::current()->fitToText(this, [this] { fit(); });
}

void PlanTable::fit()
{
    int taken = 0;
    for (const auto &[column, width] : kWidths) {
        m_table->horizontalHeader()->resizeSection(int(column), Theme::current()->scaled(width));
        taken += Theme::current()->scaled(width);
    }
    const int left = m_table->width() - 2 * m_table->frameWidth() - taken;
    const int least = Theme::current()->scaled(kLeastConsumables);
    m_table->horizontalHeader()->resizeSection(int(PlanColumn::Consumables), std::max(left, least));
    const int scrollBar = left < least ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    const int rows = std::max(1, m_model->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + scrollBar + 6);
}

QString PlanTable::cellProblem(const QModelIndex &index, const QString &typed) const
{
    if (index.row() >= m_model->rowCount())
        return {};
    MaintenancePlan plan = m_model->plan();
    const auto column = PlanColumn(index.column());
    const auto edited = editedPlanItem(plan.at(index.row()), column, typed);
    if (!edited) {
        return planFaultText(column == PlanColumn::Months         ? u"months"_s
                             : column == PlanColumn::Tolerance    ? u"tolerance"_s
                             : column == PlanColumn::RunningHours ? u"running"_s
                                                                  : u"hours"_s);
    }
    plan[index.row()] = *edited;
    const QString fault = planFault(plan);
    // Another cell may still have to be filled; it does not hinder this one.
    return fault.isEmpty() || fault == planFault(m_model->plan()) ? QString() : planFaultText(fault);
}

void PlanTable::addRow()
{
    if (!settle())
        return;
    PlanItem item;
    // A name that is free, since no two kinds may share one.
    for (int number = m_model->rowCount() + 1;; ++number) {
        item.kind = tr("ТО-%1").arg(number);
        const MaintenancePlan &plan = m_model->plan();
        if (std::none_of(plan.begin(), plan.end(), [&item](const PlanItem &each) { return each.kind == item.kind; }))
            break;
    }
    item.everyMonths = 12;
    const int row = m_model->add(item);
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(row, int(PlanColumn::Kind)));
    m_table->edit(m_table->currentIndex());
}

void PlanTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool PlanTable::settle()
{
    if (EditDelegate::openEditor(m_table)) {
        setProblem({});
        m_table->setFocus(); // closes the editor, which stores its text or refuses it
    }
    return m_problem->isHidden();
}

void PlanTable::removeRow(int row)
{
    if (row < 0)
        return;
    if (m_model->rowCount() == 1) {
        setProblem(tr("Хотя бы один вид ТО нужен: без него сроков не бывает."));
        return;
    }
    m_model->remove(row);
}

void PlanTable::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_table->setAccessibleDescription(sentence);
}

} // namespace Stanko
