// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/crewtables.h"

#include "models/domain/typedsettings.h"
#include "models/tables/crewmodel.h"
#include "ui/errortext/peopletext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <functional>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

using ColumnWidths = QList<std::pair<int, int>>;

/// As high as its rows: the section scrolls, not the table. \a stretched takes what the others leave.
void fitSmallTable(QTableView *table, const ColumnWidths &widths, int stretched)
{
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    const auto fit = [table, widths] {
        for (const auto &[column, width] : widths)
            table->horizontalHeader()->resizeSection(column, Theme::current()->scaled(width));
        const int rows = std::max(1, table->model()->rowCount());
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                              rows * table->verticalHeader()->defaultSectionSize() + 6);
    };
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, fit);
    Theme::current()->fitToText(table, fit);
}

void dressSmallTable(QTableView *table, const QString &name, const QString &spoken)
{
    setUpTable(table);
    table->setObjectName(name);
    table->setProperty("framed", true);
    table->setAccessibleName(spoken);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// × in the rows that \a isRemovable names, and Delete.
void addRemoving(QTableView *table, int column, const std::function<bool(const QModelIndex &)> &isRemovable,
                 const std::function<void(int)> &remove)
{
    auto *button = new ButtonDelegate(
        [isRemovable](const QModelIndex &index) { return isRemovable(index) ? u"×"_s : QString(); }, table);
    table->setItemDelegateForColumn(column, button);
    button->installKeys(table, column);
    QObject::connect(button, &ButtonDelegate::pressed, table,
                     [remove](const QModelIndex &index) { remove(index.row()); });
    auto *removing = new QShortcut(QKeySequence(Qt::Key_Delete), table);
    removing->setContext(Qt::WidgetShortcut);
    QObject::connect(removing, &QShortcut::activated, table, [table, isRemovable, remove] {
        if (table->currentIndex().isValid() && isRemovable(table->currentIndex()))
            remove(table->currentIndex().row());
    });
}

QWidget *columnOf(QWidget *owner, std::initializer_list<QWidget *> widgets)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *each : widgets)
        column->addWidget(each);
    return owner;
}

} // namespace

CrewTable::CrewTable(QWidget *parent)
    : QWidget(parent), m_model(new CrewModel(this)), m_table(new QTableView),
      m_problem(new PlainLabel({}, LabelLook::Caption))
{
    columnOf(this, {m_table, m_problem});
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"crewProblem"_s);
    m_problem->hide();
    m_model->setNameText(&engineerText);
    m_table->setModel(m_model);
    dressSmallTable(m_table, u"crewTable"_s, tr("Инженеры"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    auto *cells = new EditDelegate(
        [this](const QModelIndex &index, const QString &typed) { return cellProblem(index, typed); }, m_table);
    m_table->setItemDelegate(cells);
    connect(cells, &EditDelegate::refused, this, [this](const QString &typed, const QString &problem) {
        setProblem(typed.isEmpty() ? problem : tr("«%1» не принято. %2").arg(typed, problem));
    });
    auto *planned =
        new ButtonDelegate([](const QModelIndex &index) { return index.data(Qt::DisplayRole).toString(); }, m_table);
    planned->setPrimary([this](const QModelIndex &index) {
        const Engineer &engineer = m_model->people().at(index.row());
        return engineer.isPlanned && engineer.isActive;
    });
    m_table->setItemDelegateForColumn(int(CrewColumn::Planned), planned);
    planned->installKeys(m_table, int(CrewColumn::Planned));
    connect(planned, &ButtonDelegate::pressed, this, [this](const QModelIndex &index) {
        setProblem({});
        m_table->setCurrentIndex(index); // a button takes the click, and the keyboard goes on from here
        m_model->togglePlanned(index.row());
    });
    addRemoving(
        m_table, int(CrewColumn::Remove),
        [this](const QModelIndex &index) {
            const Engineer &engineer = m_model->people().at(index.row());
            return engineer.id < 0 && engineer.isActive;
        },
        [this](int row) { remove(row); });
    fitSmallTable(m_table,
                  {{int(CrewColumn::Origin), 132},
                   {int(CrewColumn::Hours), 130},
                   {int(CrewColumn::Planned), 130},
                   {int(CrewColumn::Remove), 40}},
                  int(CrewColumn::Name));
    setFocusProxy(m_table);
}

QString CrewTable::cellProblem(const QModelIndex &index, const QString &typed) const
{
    if (index.row() >= m_model->rowCount())
        return {};
    Engineer engineer = m_model->people().at(index.row());
    if (CrewColumn(index.column()) == CrewColumn::Name) {
        engineer.name = typed;
        const QString fault = engineerFault(engineer);
        return fault.isEmpty() ? QString() : engineerFaultText(fault);
    }
    return typedNumber(typed, 0, kMaxHoursPerWeek) ? QString() : engineerFaultText(u"hours"_s);
}

void CrewTable::remove(int row)
{
    setProblem({});
    Q_EMIT removeWanted(row);
}

void CrewTable::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_table->setAccessibleDescription(sentence);
}

AbsenceTable::AbsenceTable(QWidget *parent) : QWidget(parent), m_model(new AbsenceModel(this)), m_table(new QTableView)
{
    columnOf(this, {m_table});
    m_model->setWords({&engineerText, &absenceDays});
    m_table->setModel(m_model);
    dressSmallTable(m_table, u"absenceTable"_s, tr("Отсутствия инженеров"));
    addRemoving(
        m_table, int(AbsenceColumn::Remove), [](const QModelIndex &) { return true; },
        [this](int row) { Q_EMIT removeWanted(row); });
    fitSmallTable(m_table,
                  {{int(AbsenceColumn::Name), 200}, {int(AbsenceColumn::Days), 190}, {int(AbsenceColumn::Remove), 40}},
                  int(AbsenceColumn::Reason));
    setFocusProxy(m_table);
}

} // namespace Stanko
