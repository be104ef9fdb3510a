// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/basketlines.h"

#include "ui/pages/partstext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kMostRows = 6; ///< shown without scrolling
constexpr int kQuantityWidth = 60;
constexpr int kPriceWidth = 74;
constexpr int kSumWidth = 78;
constexpr int kRemoveWidth = 36;

} // namespace

BasketLines::BasketLines(QWidget *parent)
    : QWidget(parent), m_model(new BasketModel(this)), m_table(new QTableView),
      m_empty(new PlainLabel(tr("Пока пусто. Выберите позицию слева и нажмите Enter или возьмите набор к ТО."),
                             LabelLook::Muted)),
      m_problem(new PlainLabel({}, LabelLook::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"basketLinesProblem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    QPushButton *own = makeButton(tr("+ Своя позиция"), ButtonLook::Link);
    own->setObjectName(u"basketFree"_s);
    own->setToolTip(tr("Позиция, которой нет в каталоге"));
    foot->addWidget(own);
    foot->addStretch(1);
    column->addLayout(foot);
    connect(own, &QPushButton::clicked, this, &BasketLines::addFree);

    m_model->setCellText(basketCellText);
    m_table->setModel(m_model);
    setUpTable(m_table, RowHeight::TwoLines);
    m_table->setObjectName(u"basketTable"_s);
    m_table->setAccessibleName(tr("Позиции заказа"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto problemOf = [this](const QModelIndex &index, const QString &typed) {
        if (index.row() >= m_model->rowCount())
            return QString();
        const Result<OrderLine> edited =
            editedLine(m_model->lines().at(index.row()), BasketColumn(index.column()), typed);
        return edited ? QString() : cellProblemText(edited.error());
    };
    const auto isUnnamed = [](const QModelIndex &index) -> std::optional<Tone> {
        return index.data(Qt::EditRole).toString().isEmpty() ? std::optional(Tone::Late) : std::nullopt;
    };
    auto *name = new EditDelegate(
        problemOf, [](const QModelIndex &index) { return index.data(int(TableRole::Id)).toString(); }, m_table);
    name->setTone(isUnnamed);
    auto *quantity = new EditDelegate(problemOf, m_table);
    auto *price = new EditDelegate(problemOf, m_table);
    for (const auto &[edited, delegate] :
         {std::pair{BasketColumn::Name, name}, std::pair{BasketColumn::Quantity, quantity},
          std::pair{BasketColumn::Price, price}}) {
        m_table->setItemDelegateForColumn(int(edited), delegate);
        connect(delegate, &EditDelegate::refused, this, [this](const QString &typed, const QString &problem) {
            setProblem(typed.isEmpty() ? problem : tr("«%1» не принято. %2").arg(typed, problem));
        });
    }
    auto *remove = new ButtonDelegate([](const QModelIndex &) { return u"×"_s; }, m_table);
    m_table->setItemDelegateForColumn(int(BasketColumn::Remove), remove);
    remove->installKeys(m_table, int(BasketColumn::Remove));
    connect(remove, &ButtonDelegate::pressed, this, [this](const QModelIndex &index) { m_model->remove(index.row()); });

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(int(BasketColumn::Name), QHeaderView::Stretch);
    Theme::current()->fitToText(this, [this, header] {
        const std::pair<BasketColumn, int> widths[] = {{BasketColumn::Quantity, kQuantityWidth},
                                                       {BasketColumn::Price, kPriceWidth},
                                                       {BasketColumn::Sum, kSumWidth},
                                                       {BasketColumn::Remove, kRemoveWidth}};
        for (const auto &[section, width] : widths)
            header->resizeSection(int(section), Theme::current()->scaled(width));
    });
    auto *removing = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, &BasketLines::removeCurrent);
    setFocusProxy(m_table);

    connect(m_model, &BasketModel::linesChanged, this, [this] {
        setProblem({});
        fit();
    });
    Theme::current()->fitToText(this, [this] { fit(); });
}

void BasketLines::fit()
{
    const int rows = m_model->rowCount();
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    const int shown = std::clamp(rows, 1, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            shown * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void BasketLines::add(const OrderLine &line)
{
    const int row = m_model->add(line);
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void BasketLines::addFree()
{
    if (nameMissing())
        return;
    add({{}, {}, {1, 0}, {}});
    nameMissing();
}

bool BasketLines::nameMissing()
{
    if (QLineEdit *open = EditDelegate::openEditor(m_table)) {
        // Whatever is being typed comes first.
        open->setFocus();
        return true;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->lines().at(row).name.isEmpty())
            continue;
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(row, int(BasketColumn::Name)));
        m_table->edit(m_table->currentIndex());
        return true;
    }
    return false;
}

void BasketLines::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_table->setAccessibleDescription(sentence);
}

bool BasketLines::settle()
{
    if (EditDelegate::openEditor(m_table)) {
        setProblem({});
        m_table->setFocus(); // closes the editor, which stores its text or refuses it
        if (!m_problem->isHidden())
            return false;
    }
    return !nameMissing();
}

void BasketLines::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_model->remove(row);
}

} // namespace Stanko
