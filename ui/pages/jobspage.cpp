// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobspage.h"

#include "models/service/intakedesk.h"
#include "ui/dialogs/assigndialog.h"
#include "ui/dialogs/completedialog.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/jobdetails.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/machinedelegate.h"
#include "ui/pages/undooffer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace Stanko {

JobsPage::JobsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QueryPage(desks, {tr("Заявки"), tr("Поиск по заявкам"), u"jobs"_s}, settings, parent),
      m_assign(makeButton(tr("Назначить…"))), m_complete(makeButton(tr("Выполнено…"), ButtonLook::Primary)),
      m_details(new JobDetails(desks))
{
    m_complete->setToolTip(tr("Ctrl+D"));
    m_complete->setObjectName(u"jobsComplete"_s);
    m_assign->setToolTip(tr("Ctrl+E"));
    m_assign->setObjectName(u"jobsAssign"_s);
    m_assign->setVisible(desks.engineers);
    header()->addAction(m_assign);
    header()->addAction(m_complete);
    buildFilters();
    buildTable();
    setSide(m_details);
    m_details->hide();

    connect(m_assign, &QPushButton::clicked, this, &JobsPage::assignSelected);
    connect(m_complete, &QPushButton::clicked, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::completeWanted, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::reopenWanted, this, &JobsPage::completeCurrent);
    connect(m_details, &JobDetails::passportWanted, this, &JobsPage::passportWanted);
    connect(m_details, &JobDetails::jobWanted, this, &JobsPage::showJob);
    connect(m_details, &JobDetails::edited, undo(),
            [this](const QString &sentence, const QString &group) { undo()->offer(sentence, group); });
    connect(m_details, &JobDetails::failed, this, &JobsPage::tell);
    if (desks.intake)
        connect(desks.intake, &IntakeDesk::intakeChanged, this, &JobsPage::askIfSeen);
    connect(desks.jobs, &JobDesk::jobsChanged, this, &JobsPage::askIfSeen);
    addKey(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { completeCurrent(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { assignSelected(); });
    onCurrent();
}

void JobsPage::buildFilters()
{
    addFilter(int(JobFilter::All), tr("Все"));
    addFilter(int(JobFilter::Mine), tr("Мои"));
    addFilter(int(JobFilter::Unassigned), tr("Без инженера"));
    addFilter(int(JobFilter::OlderThan3Days), tr("Старше 3 дней"));
    m_stageChip = addMenu(tr("Этап ▾"), [this](QMenu *menu) { fillStages(menu); });
    m_closedChip =
        addSwitch(tr("Закрытые"), [this](bool on) { change([on](JobQuery &query) { query.includeClosed = on; }); });
}

void JobsPage::fillStages(QMenu *menu)
{
    const auto choose = [this](std::optional<Stage> stage, const QString &name) {
        nameChoice(m_stageChip, stage ? tr("Этап: %1 ▾").arg(name) : QString());
        change([stage](JobQuery &query) { query.stage = stage; });
    };
    addChoice(menu, tr("Все этапы"), !query().stage, [choose] { choose({}, {}); });
    for (const StageChoice &stage : std::as_const(m_stages))
        addChoice(menu, u"%1 (%2)"_s.arg(stage.name).arg(stage.jobs), query().stage == stage.stage,
                  [choose, stage] { choose(stage.stage, stage.name); });
}

void JobsPage::buildTable()
{
    model()->setCellText([this](const JobRow &row, JobColumn column) { return jobCellText(row, column, m_now); });
    model()->setCellHint([this](const JobRow &row, JobColumn column) { return jobCellHint(row, column, m_now); });
    // The youngest first is ascending by the age that the column shows.
    setTableModel(model(), int(JobModel::columnOf(query().sort)), Qt::AscendingOrder);
    const auto delegate = [this](JobColumn column, CellDelegate::Font font) {
        auto *made = new CellDelegate(table());
        made->setFont(font);
        table()->setItemDelegateForColumn(int(column), made);
    };
    delegate(JobColumn::Lead, CellDelegate::Font::Mono);
    delegate(JobColumn::Name, CellDelegate::Font::Bold);
    table()->setItemDelegateForColumn(int(JobColumn::Machine), new MachineDelegate(int(JobRole::Serial), table()));
    table()->setItemDelegateForColumn(
        int(JobColumn::Stage),
        new PillDelegate(
            [](const QModelIndex &index) { return jobTone(JobStanding(index.data(int(TableRole::State)).toInt())); },
            table()));
    // amoCRM's deal numbers have eight digits: the column people copy from must show them whole.
    const int dealWidth = QFontMetrics(Theme::current()->monoFont()).horizontalAdvance(u"#00 000 000"_s) + 24;
    keeper()->restore({Theme::current()->unscaled(dealWidth), 250, 200, 180, 145, 115, 95},
                      {int(JobColumn::Name), int(JobColumn::Machine), int(JobColumn::Customer)},
                      {int(JobColumn::Engineer)});
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table(), &QWidget::customContextMenuRequested, this, &JobsPage::showRowMenu);
}

void JobsPage::showRowMenu(const QPoint &at)
{
    const JobRow *job = model()->rowOf(table()->indexAt(at));
    if (!job)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *completing = menu->addAction(job->isOpen ? tr("Выполнено…") : tr("Вернуть в работу"));
    completing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(completing, &QAction::triggered, this, &JobsPage::completeCurrent);
    QAction *assigning = menu->addAction(tr("Назначить…"));
    assigning->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    assigning->setVisible(desks().engineers);
    connect(assigning, &QAction::triggered, this, &JobsPage::assignSelected);
    QAction *passport = menu->addAction(tr("Паспорт станка"));
    passport->setEnabled(!job->key.isEmpty());
    connect(passport, &QAction::triggered, this, [this, key = job->key] { Q_EMIT passportWanted(key); });
    QAction *deal = menu->addAction(tr("Открыть в amoCRM"));
    deal->setEnabled(!dealUrl(desks(), job->lead).isEmpty());
    connect(deal, &QAction::triggered, this, [this, lead = job->lead] { openDeal(desks(), lead); });
    menu->addSeparator();
    connect(menu->addAction(tr("Копировать с заголовками")), &QAction::triggered, keeper(), &TableKeeper::copy);
    menu->popup(table()->viewport()->mapToGlobal(at));
}

QFuture<Result<JobPage>> JobsPage::list(const JobQuery &query)
{
    return desks().jobs->list(query);
}

bool JobsPage::take(const JobPage &page)
{
    m_counts = page.counts;
    m_stages = page.stages;
    filterChip(int(JobFilter::All))->setCount(m_counts.open);
    filterChip(int(JobFilter::Mine))->setCount(m_counts.mine);
    filterChip(int(JobFilter::Unassigned))->setCount(m_counts.unassigned);
    filterChip(int(JobFilter::OlderThan3Days))->setCount(m_counts.older);
    const bool isOtherMinute = page.now / 60 != m_now / 60;
    m_now = page.now;
    return isOtherMinute;
}

bool JobsPage::lookFurther()
{
    if (query().includeClosed)
        return false;
    // It may have been completed a moment ago.
    m_closedChip->setChecked(true);
    return true;
}

void JobsPage::filterBy(int filter)
{
    change([filter](JobQuery &query) { query.filter = JobFilter(filter); });
}

EmptyWords JobsPage::emptyWords() const
{
    return {tr("Под этот отбор не подошла ни одна заявка"), tr("Показать все заявки"), tr("Открытых заявок нет"),
            tr("Новые заявки появятся после синхронизации с amoCRM.")};
}

QStringList JobsPage::facts() const
{
    QStringList said{tr("%1 в работе").arg(counted(Counted::Job, m_counts.open))};
    if (m_counts.newToday > 0)
        said.append(tr("новых сегодня: %1").arg(m_counts.newToday));
    if (model()->rowCount() != m_counts.open)
        said.append(tr("показано %1").arg(groupedNumber(model()->rowCount())));
    return said;
}

void JobsPage::onCurrent()
{
    const JobRow *job = currentRow();
    m_complete->setEnabled(job);
    m_assign->setEnabled(job);
    m_complete->setText(job && !job->isOpen ? tr("Вернуть в работу") : tr("Выполнено…"));
    if (job)
        m_details->show(*job, m_now);
    else
        m_details->hide();
}

void JobsPage::completeCurrent()
{
    const JobRow *job = currentRow();
    if (!job)
        return;
    if (job->isOpen)
        complete(CompletionSubject::of(*job));
    else
        undo()->reopen(job->lead);
}

QList<JobRow> JobsPage::selectedJobs() const
{
    QList<JobRow> jobs;
    for (const int row : keeper()->selectedRows()) {
        if (const JobRow *job = model()->rowOf(model()->index(row, 0)))
            jobs.append(*job);
    }
    if (const JobRow *job = currentRow(); job && jobs.isEmpty())
        jobs.append(*job);
    return jobs;
}

void JobsPage::assignSelected()
{
    const QList<JobRow> jobs = selectedJobs();
    if (jobs.isEmpty() || !desks().engineers)
        return;
    auto *dialog = new AssignDialog(desks(), jobs, this);
    connect(dialog, &AssignDialog::assigned, this,
            [this, first = jobs.first().lead, isOne = jobs.size() == 1](const EditReceipt &receipt, const QString &name,
                                                                        int count) {
                undo()->offer(isOne ? tr("Заявка %1: ответственный %2").arg(dealNumber(first), name)
                                    : tr("%1: ответственный %2").arg(counted(Counted::Job, count), name),
                              receipt.group);
            });
    dialog->open();
}

void JobsPage::showJob(LeadId lead)
{
    m_details->setVisible(true);
    showRow(lead);
}

void JobsPage::showFilter(JobFilter filter)
{
    chooseFilter(int(filter));
}

} // namespace Stanko
