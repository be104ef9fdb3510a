// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page «Паспорта» is put together; what it does is in passportspage.cpp.
#include "ui/pages/passportspage.h"

#include "models/service/maintenancedesk.h"
#include "models/service/syncdesk.h"
#include "models/tables/passportmodel.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/passportcardview.h"
#include "ui/pages/passporttext.h"
#include "ui/pages/tablekeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablelook.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

PassportsPage::PassportsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_refresher([this](quint64 token) { ask(token); }, this),
      m_cardRefresher([this](quint64 token) { askCard(token); }, this), m_header(new PageHeader(tr("Паспорта"))),
      m_banner(new Banner), m_modelChip(new FilterChip(tr("Модель ▾"))),
      m_search(makeSearchField(tr("Поиск по станкам"))), m_model(new PassportModel(this)), m_table(new QTableView),
      m_card(new PassportCardView(desks)), m_undo(new UndoBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageGap);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(buildFilters());
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kPageGap);
    split->addWidget(buildTable(settings));
    m_card->setMinimumWidth(360);
    split->addWidget(m_card);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({760, 400});
    column->addWidget(split, 1);
    m_banner->hide();

    connect(m_card, &PassportCardView::maintainWanted, this, &PassportsPage::maintain);
    connect(m_card, &PassportCardView::rescheduleWanted, this, &PassportsPage::reschedule);
    connect(m_card, &PassportCardView::jobWanted, this, &PassportsPage::jobWanted);
    connect(m_card, &PassportCardView::completeJobWanted, this, &PassportsPage::completeJob);
    connect(m_card, &PassportCardView::retryWanted, &m_cardRefresher, &Refresher::askNow);
    connect(m_undo, &UndoBar::undoRequested, this, &PassportsPage::undo);
    connect(m_banner, &Banner::buttonClicked, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, this, [this] {
        if (m_query == wideQuery())
            Q_EMIT syncWanted();
        else
            showPassport({});
    });
    const auto changed = [this] {
        if (isVisible())
            m_refresher.askSoon();
    };
    connect(desks.passports, &PassportDesk::passportsChanged, this, changed);
    connect(desks.maintenance, &MaintenanceDesk::maintenanceChanged, this, changed);
    connect(desks.jobs, &JobDesk::jobsChanged, this, changed);
    connect(desks.sync, &SyncDesk::stateChanged, this, &PassportsPage::showFacts);
    for (const auto &[keys, action] : {std::pair{QKeySequence(Qt::CTRL | Qt::Key_D), &PassportsPage::maintain},
                                       std::pair{QKeySequence(Qt::Key_F2), &PassportsPage::reschedule},
                                       std::pair{QKeySequence(QKeySequence::Find), &PassportsPage::focusSearch}}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    }
    setFocusProxy(m_table);
}

QWidget *PassportsPage::buildFilters()
{
    auto *bar = new FilterBar;
    auto *group = new QButtonGroup(this);
    const auto add = [&](PassportFilter filter, const QString &label) {
        auto *chip = new FilterChip(label);
        group->addButton(chip);
        bar->add(chip);
        m_chips.append({filter, chip});
        connect(chip, &QPushButton::toggled, this, [this, filter](bool on) {
            if (!on)
                return;
            PassportQuery query = m_query;
            query.filter = filter;
            setQuery(query);
        });
    };
    add(PassportFilter::All, tr("Все"));
    add(PassportFilter::Late, tr("Просрочено ТО"));
    add(PassportFilter::Soon, tr("ТО в 30 дней"));
    add(PassportFilter::WithoutCustomer, tr("Без клиента"));
    add(PassportFilter::Undated, tr("Без даты"));
    add(PassportFilter::Withdrawn, tr("Отозваны"));
    m_chips.first().second->setChecked(true);
    m_chips.last().second->hide();

    giveMenu(m_modelChip, [this](QMenu *models) {
        const auto choose = [this](std::optional<QString> model) {
            PassportQuery query = m_query;
            query.model = model;
            m_modelChip->setLabel(model ? tr("Модель: %1 ▾").arg(*model) : tr("Модель ▾"));
            markChosen(m_modelChip, model.has_value());
            setQuery(query);
        };
        QAction *all = models->addAction(tr("Все модели"));
        all->setCheckable(true);
        all->setChecked(!m_query.model);
        connect(all, &QAction::triggered, this, [choose] { choose({}); });
        for (const QString &model : std::as_const(m_models)) {
            QString label = model;
            QAction *action = models->addAction(label.replace(u'&', u"&&"_s));
            action->setCheckable(true);
            action->setChecked(m_query.model == model);
            connect(action, &QAction::triggered, this, [choose, model] { choose(model); });
        }
    });
    bar->add(m_modelChip);
    bar->setSearch(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        PassportQuery query = m_query;
        query.text = text.trimmed();
        setQuery(query);
    });
    return bar;
}

QWidget *PassportsPage::buildTable(QSettings *settings)
{
    m_model->setCellText(
        [this](const PassportRow &row, PassportColumn column) { return passportCellText(row, column, m_today); });
    m_model->setCellHint(
        [this](const PassportRow &row, PassportColumn column) { return passportCellHint(row, column, m_today); });
    m_table->setModel(m_model);
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Паспорта"));
    m_table->setObjectName(u"passportsTable"_s);
    const auto stateOf = [](const QModelIndex &index) {
        return MachineState(index.data(int(TableRole::State)).toInt());
    };
    const auto delegate = [this](PassportColumn column, CellDelegate::Font font) {
        auto *made = new CellDelegate(m_table);
        made->setFont(font);
        m_table->setItemDelegateForColumn(int(column), made);
        return made;
    };
    delegate(PassportColumn::Model, CellDelegate::Font::Bold);
    delegate(PassportColumn::Serial, CellDelegate::Font::Mono);
    delegate(PassportColumn::Deal, CellDelegate::Font::Mono);
    delegate(PassportColumn::NextMaintenance, CellDelegate::Font::Body)
        ->setTone([stateOf](const QModelIndex &index) -> std::optional<Tone> {
            const MachineState state = stateOf(index);
            if (state == MachineState::Late || state == MachineState::Soon)
                return machineTone(state);
            return std::nullopt;
        });
    m_table->setItemDelegateForColumn(
        int(PassportColumn::State),
        new PillDelegate([stateOf](const QModelIndex &index) { return machineTone(stateOf(index)); }, m_table));
    m_keeper = new TableKeeper(m_table, settings, u"passports"_s);
    m_keeper->restore({130, 135, 190, 200, 0, 105, 0, 0, 0},
                      {int(PassportColumn::Model), int(PassportColumn::Customer)});
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(int(PassportModel::columnOf(m_query.sort)), m_query.order);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &PassportModel::sort);
    connect(m_model, &PassportModel::sortRequested, this, [this](PassportSort sort, Qt::SortOrder order) {
        PassportQuery query = m_query;
        query.sort = sort;
        query.order = order;
        setQuery(query);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PassportsPage::onCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        m_card->setVisible(true);
        m_card->focusFirstButton();
    });
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { m_card->setVisible(!m_card->isVisible()); });

    m_face = new ListFace(m_table);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_face);
    return card;
}

} // namespace Stanko
