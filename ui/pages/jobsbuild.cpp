// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page «Заявки» is put together; what it does is in jobspage.cpp.
#include "ui/pages/jobspage.h"

#include "models/service/syncdesk.h"
#include "models/tables/jobmodel.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/jobdetails.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/listface.h"
#include "ui/pages/machinedelegate.h"
#include "ui/pages/tablekeeper.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablelook.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QActionGroup>
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

JobsPage::JobsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_refresher([this](quint64 token) { ask(token); }, this),
      m_header(new PageHeader(tr("Заявки"))), m_banner(new Banner), m_stageChip(new FilterChip(tr("Этап ▾"))),
      m_closedChip(new FilterChip(tr("Закрытые"))), m_search(makeSearchField(tr("Поиск по заявкам"))),
      m_complete(makeButton(tr("Выполнено…"), ButtonLook::Primary)), m_model(new JobModel(this)),
      m_table(new QTableView), m_details(new JobDetails(desks)), m_undo(new UndoBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageGap);
    m_complete->setToolTip(tr("Ctrl+D"));
    m_complete->setObjectName(u"jobsComplete"_s);
    m_header->addAction(m_complete);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(buildFilters());
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kPageGap);
    split->addWidget(buildTable(settings));
    m_details->setMinimumWidth(300);
    m_details->hide();
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_banner->hide();

    connect(m_complete, &QPushButton::clicked, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::completeWanted, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::reopenWanted, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::passportWanted, this, &JobsPage::passportWanted);
    connect(m_undo, &UndoBar::undoRequested, this, &JobsPage::undo);
    connect(m_banner, &Banner::buttonClicked, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, this, [this] {
        if (m_query == wideQuery())
            Q_EMIT syncWanted();
        else
            showJob(0);
    });
    connect(desks.jobs, &JobDesk::jobsChanged, this, [this] {
        if (isVisible())
            m_refresher.askSoon();
    });
    connect(desks.sync, &SyncDesk::stateChanged, this, &JobsPage::showFacts);
    for (const auto &[keys, action] : {std::pair{QKeySequence(Qt::CTRL | Qt::Key_D), &JobsPage::completeCurrent},
                                       std::pair{QKeySequence(QKeySequence::Find), &JobsPage::focusSearch}}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    }
    setFocusProxy(m_table);
    onCurrent();
}

QWidget *JobsPage::buildFilters()
{
    auto *bar = new FilterBar;
    auto *group = new QButtonGroup(this);
    const auto add = [&](JobFilter filter, const QString &label) {
        auto *chip = new FilterChip(label);
        group->addButton(chip);
        bar->add(chip);
        m_chips.append({filter, chip});
        connect(chip, &QPushButton::toggled, this, [this, filter](bool on) {
            if (!on)
                return;
            JobQuery query = m_query;
            query.filter = filter;
            setQuery(query);
        });
    };
    add(JobFilter::All, tr("Все"));
    add(JobFilter::Mine, tr("Мои"));
    add(JobFilter::Unassigned, tr("Без инженера"));
    add(JobFilter::OlderThan3Days, tr("Старше 3 дней"));
    m_chips.first().second->setChecked(true);

    giveMenu(m_stageChip, [this](QMenu *stages) {
        const auto choose = [this](std::optional<Stage> stage, const QString &name) {
            JobQuery query = m_query;
            query.stage = stage;
            m_stageChip->setLabel(stage ? tr("Этап: %1 ▾").arg(name) : tr("Этап ▾"));
            markChosen(m_stageChip, stage.has_value());
            setQuery(query);
        };
        QAction *all = stages->addAction(tr("Все этапы"));
        all->setCheckable(true);
        all->setChecked(!m_query.stage);
        connect(all, &QAction::triggered, this, [choose] { choose({}, {}); });
        for (const StageChoice &stage : std::as_const(m_stages)) {
            QString label = u"%1 (%2)"_s.arg(stage.name).arg(stage.jobs);
            QAction *action = stages->addAction(label.replace(u'&', u"&&"_s));
            action->setCheckable(true);
            action->setChecked(m_query.stage == stage.stage);
            connect(action, &QAction::triggered, this, [choose, stage] { choose(stage.stage, stage.name); });
        }
    });
    bar->add(m_stageChip);
    connect(m_closedChip, &QPushButton::toggled, this, [this](bool on) {
        JobQuery query = m_query;
        query.includeClosed = on;
        setQuery(query);
    });
    bar->add(m_closedChip);
    bar->setSearch(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        JobQuery query = m_query;
        query.text = text.trimmed();
        setQuery(query);
    });
    return bar;
}

QWidget *JobsPage::buildTable(QSettings *settings)
{
    m_model->setCellText([this](const JobRow &row, JobColumn column) { return jobCellText(row, column, m_now); });
    m_model->setCellHint([this](const JobRow &row, JobColumn column) { return jobCellHint(row, column, m_now); });
    m_table->setModel(m_model);
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Заявки"));
    m_table->setObjectName(u"jobsTable"_s);
    const auto delegate = [this](JobColumn column, CellDelegate::Font font) {
        auto *made = new CellDelegate(m_table);
        made->setFont(font);
        m_table->setItemDelegateForColumn(int(column), made);
    };
    delegate(JobColumn::Lead, CellDelegate::Font::Mono);
    delegate(JobColumn::Name, CellDelegate::Font::Bold);
    m_table->setItemDelegateForColumn(int(JobColumn::Machine), new MachineDelegate(int(JobRole::Serial), m_table));
    m_table->setItemDelegateForColumn(
        int(JobColumn::Stage),
        new PillDelegate(
            [](const QModelIndex &index) { return jobTone(JobStanding(index.data(int(TableRole::State)).toInt())); },
            m_table));
    m_keeper = new TableKeeper(m_table, settings, u"jobs"_s);
    // amoCRM's deal numbers have eight digits: the column people copy from must show them whole.
    const int dealWidth = QFontMetrics(Theme::current()->monoFont()).horizontalAdvance(u"#00 000 000"_s) + 24;
    m_keeper->restore({dealWidth, 250, 200, 180, 145, 115, 100},
                      {int(JobColumn::Name), int(JobColumn::Machine), int(JobColumn::Customer)});
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(int(JobModel::columnOf(m_query.sort)), Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &JobModel::sort);
    connect(m_model, &JobModel::sortRequested, this, [this](JobSort sort, Qt::SortOrder order) {
        JobQuery query = m_query;
        query.sort = sort;
        query.order = order;
        setQuery(query);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPage::onCurrent);
    connect(m_table, &QTableView::activated, this, &JobsPage::openCurrent);
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &JobsPage::toggleDetails);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &JobsPage::showRowMenu);

    m_face = new ListFace(m_table);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_face);
    return card;
}

void JobsPage::showRowMenu(const QPoint &at)
{
    const JobRow *job = m_model->rowOf(m_table->indexAt(at));
    if (!job)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *completing = menu->addAction(job->isOpen ? tr("Выполнено…") : tr("Вернуть в работу"));
    completing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(completing, &QAction::triggered, this, &JobsPage::completeCurrent);
    QAction *passport = menu->addAction(tr("Паспорт станка"));
    passport->setEnabled(!job->key.isEmpty());
    connect(passport, &QAction::triggered, this, [this, key = job->key] { Q_EMIT passportWanted(key); });
    QAction *deal = menu->addAction(tr("Открыть в amoCRM"));
    deal->setEnabled(!dealUrl(m_desks, job->lead).isEmpty());
    connect(deal, &QAction::triggered, this, [this, lead = job->lead] { openDeal(m_desks, lead); });
    menu->addSeparator();
    connect(menu->addAction(tr("Копировать с заголовками")), &QAction::triggered, m_keeper, &TableKeeper::copy);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace Stanko
