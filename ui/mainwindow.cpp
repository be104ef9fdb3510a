// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/service/profiledesk.h"
#include "models/service/setupdesk.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/completedialog.h"
#include "ui/dialogs/practiceenddialog.h"
#include "ui/dialogs/requestdialog.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/frame/helpwindow.h"
#include "ui/frame/layoutkeys.h"
#include "ui/frame/modebanners.h"
#include "ui/frame/navrail.h"
#include "ui/frame/syncwords.h"
#include "ui/frame/tokenbanner.h"
#include "ui/frame/topbar.h"
#include "ui/pages/calendar/calendarpage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/jobspage.h"
#include "ui/pages/partspage.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/syncpage.h"
#include "ui/pages/undooffer.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/buttons.h"
#include "ui/wizard/wizardcover.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGeometryKey = "ui/geometry"_L1;
constexpr auto kPageKey = "ui/page"_L1;
constexpr QSize kSmallest(1120, 640);
constexpr QSize kFirstSize(1360, 840);

} // namespace

MainWindow::MainWindow(const Desks &desks, Theme *theme, QSettings *settings, QWidget *parent)
    : QMainWindow(parent), m_desks(desks), m_settings(settings)
{
    setWindowIcon(QIcon(u":/icons/stankodesk.svg"_s));
    setMinimumSize(kSmallest);
    buildFrame(theme);
    buildPages();
    wirePages();
    buildIntake();
    buildCommands();
    new LayoutKeys(this);

    connect(m_desks.sync, &SyncDesk::stateChanged, this, &MainWindow::onSyncState);
    connect(m_desks.setup, &SetupDesk::setupChanged, this, &MainWindow::onSetup);
    if (m_desks.profiles)
        connect(m_desks.profiles, &ProfileDesk::profilesChanged, this, &MainWindow::showTitle);
    onSetup();
    onSyncState(m_desks.sync->state());
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame(Theme *theme)
{
    auto *all = new QWidget;
    setCentralWidget(all);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavRail(theme);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    m_top = new TopBar(m_desks);
    column->addWidget(m_top);

    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(18, 0, 18, 0);
    m_modes = new ModeBanners(m_desks);
    banners->addWidget(m_modes);
    m_token = new TokenBanner(m_desks);
    m_problem = new Banner;
    m_problem->setCloseable(true);
    for (Banner *banner : {static_cast<Banner *>(m_token), m_problem}) {
        // The gap above belongs to the banner, so that none is left when it goes.
        banner->setProperty("outer", true);
        banners->addWidget(banner);
    }
    column->addLayout(banners);
    m_pages = new PageBook(m_rail, this);
    column->addWidget(m_pages, 1);
    m_undo = new UndoOffer(m_desks, m_pages);

    connect(m_rail, &NavRail::helpRequested, this, &MainWindow::showHelp);
    connect(m_top, &TopBar::syncRequested, this, &MainWindow::syncNow);
    connect(m_top, &TopBar::stopRequested, m_desks.sync, &SyncDesk::cancelSync);
    connect(m_top, &TopBar::outboxRequested, this, [this] { showPage(PageId::Sync); });
    connect(m_problem, &Banner::buttonClicked, this, [this] {
        if (m_remedy)
            m_remedy();
    });
    connect(m_modes, &ModeBanners::practiceEndWanted, this, [this] { PracticeEndDialog::openFor(m_desks, this); });
    connect(m_modes, &ModeBanners::failed, this, [this](const Error &error) { showProblem(error); });
    connect(m_token, &TokenBanner::tokenReplaced, this, [this](bool sessionOnly) {
        tellWhereTokenIs(sessionOnly);
        syncNow();
    });
    connect(m_undo, &UndoOffer::failed, this, [this](const Error &error) { showProblem(error); });
}

void MainWindow::buildPages()
{
    m_dashboard = new DashboardPage(m_desks);
    m_requests = new RequestsPage(m_desks, m_settings);
    m_passports = new PassportsPage(m_desks, m_settings);
    m_sync = new SyncPage(m_desks, m_settings);
    m_settingsPage = new SettingsPage(m_desks, m_settings);
    const auto jobs = [](int count) { return counted(Counted::Job, count); };
    const auto late = [](int count) { return tr("просрочено ТО: %1").arg(count); };
    const auto machines = [](int count) { return counted(Counted::Passport, count); };
    QList<PageEntry> entries = {
        {PageId::Overview, u"overview"_s, IconName::Overview, tr("Сводка"), tr("Открыть сводку"), m_dashboard,
         Tone::Late, late, &Overview::late},
        {PageId::Jobs, u"jobs"_s, IconName::Jobs, tr("Заявки"), tr("Открыть заявки"), m_requests, Tone::Neutral, jobs,
         &Overview::jobs, m_requests->jobs()},
        {PageId::Passports, u"passports"_s, IconName::Passports, tr("Паспорта"), tr("Открыть паспорта"), m_passports,
         Tone::Neutral, machines, &Overview::passports},
        {PageId::Sync, u"sync"_s, IconName::Sync, tr("Синхронизация"), tr("Открыть синхронизацию"), m_sync},
        {PageId::Settings, u"settings"_s, IconName::Settings, tr("Настройки"), tr("Открыть настройки"), m_settingsPage},
    };
    // A proxy may be needed before there is an account.
    entries.last().isFree = true;
    if (m_desks.parts) {
        m_parts = new PartsPage(m_desks, m_settings);
        entries.insert(entries.size() - 2, PageEntry{PageId::Parts, u"parts"_s, IconName::Parts, tr("Запчасти"),
                                                     tr("Открыть запчасти"), m_parts});
    }
    if (m_desks.calendar) {
        m_calendar = new CalendarPage(m_desks, m_settings);
        const auto passports = std::find_if(entries.begin(), entries.end(),
                                            [](const PageEntry &each) { return each.id == PageId::Passports; });
        entries.insert(passports + 1,
                       PageEntry{PageId::Calendar, u"calendar"_s, IconName::Calendar, tr("Календарь ТО"),
                                 tr("Открыть календарь ТО"), m_calendar, Tone::Late, late, &Overview::late});
    }
    for (const PageEntry &entry : std::as_const(entries))
        m_pages->addPage(entry);

    m_wizard = new WizardCover(m_desks, m_pages, this);
    connect(m_wizard, &WizardCover::finished, this, &MainWindow::onSetUp);
}

void MainWindow::wirePages()
{
    connect(m_dashboard, &DashboardPage::figuresChanged, m_pages, &PageBook::showFigures);
    // The first answer may have come while the page was made.
    if (const auto &known = m_dashboard->overview())
        m_pages->showFigures(*known);
    connect(m_dashboard, &DashboardPage::wizardWanted, this, &MainWindow::showWizard);
    connect(m_dashboard, &DashboardPage::completeJobRequested, this,
            [this](const JobRow &job) { complete(CompletionSubject::of(job)); });
    connect(m_dashboard, &DashboardPage::completeMaintenanceRequested, this, [this](const PassportRow &machine) {
        complete({0, machine.key, machine.nextKind.isEmpty() ? tr("Плановое ТО") : machine.nextKind,
                  machineTitle(machine.model, machine.serial)});
    });
    connect(m_dashboard, &DashboardPage::passportsRequested, this, [this](PassportFilter filter) {
        m_passports->showFilter(filter);
        showPage(PageId::Passports);
    });
    connect(m_dashboard, &DashboardPage::passportRequested, this, &MainWindow::showPassport);
    connect(m_dashboard, &DashboardPage::jobsRequested, this, [this] { showPage(PageId::Jobs); });
    connect(m_dashboard, &DashboardPage::jobRequested, this, &MainWindow::showJob);
    connect(m_dashboard, &DashboardPage::syncRequested, this, [this] { showPage(PageId::Sync); });
    connect(m_dashboard, &DashboardPage::undoOffered, this,
            [this](const QString &sentence, const QString &group) { m_undo->offer(sentence, group); });
    connect(m_requests->jobs(), &JobsPage::passportWanted, this, &MainWindow::showPassport);
    connect(m_requests, &RequestsPage::syncWanted, this, &MainWindow::syncNow);
    connect(m_passports, &PassportsPage::jobWanted, this, &MainWindow::showJob);
    connect(m_passports, &PassportsPage::requestWanted, this,
            [this](const Passport &machine) { newRequest(RequestDialog::about(machine)); });
    connect(m_passports, &PassportsPage::syncWanted, this, &MainWindow::syncNow);
    if (m_parts) {
        connect(m_passports, &PassportsPage::partsWanted, this, &MainWindow::orderParts);
        connect(m_parts, &PartsPage::passportWanted, this, &MainWindow::showPassport);
        connect(m_parts, &PartsPage::syncWanted, this, &MainWindow::syncNow);
        connect(m_parts, &PartsPage::setupWanted, this, [this] { showWizard(WizardStep::Pipelines); });
        const auto tell = [this](int count) {
            m_pages->setCounter(PageId::Parts, count, Tone::Neutral, tr("открытых заказов: %1").arg(count));
        };
        connect(m_parts, &PartsPage::openOrdersTold, this, tell);
        tell(m_parts->openOrders());
    }
    connect(m_sync, &SyncPage::tokenWanted, m_token, &TokenBanner::focusField);
    if (m_calendar)
        wireCalendar();
    wireSettings();
}

void MainWindow::buildIntake()
{
    if (!m_desks.intake)
        return;
    m_newRequest = makeButton(tr("+ Заявка"), ButtonLook::Primary);
    m_newRequest->setObjectName(u"newRequest"_s);
    m_newRequest->setAccessibleName(tr("Новая заявка"));
    m_newRequest->setToolTip(tr("Новая заявка, Ctrl+N"));
    m_top->addAction(m_newRequest);
    connect(m_newRequest, &QPushButton::clicked, this, [this] { newRequest(); });
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    connect(shortcut, &QShortcut::activated, this, [this] { newRequest(); });
}

void MainWindow::newRequest(const NewRequest &start)
{
    // An account is needed to know where a request goes.
    if (!m_desks.intake || !m_desks.setup->summary().isConfigured)
        return;
    RequestDialog *dialog = RequestDialog::openFor(m_desks, start, this);
    if (!dialog)
        return;
    connect(dialog, &RequestDialog::created, this,
            [this](const EditReceipt &receipt) { m_undo->offer(tr("Заявка создана"), receipt.group); });
    connect(dialog, &RequestDialog::jobWanted, this, &MainWindow::showJob);
}

void MainWindow::showPassport(const PassportKey &key)
{
    m_passports->showPassport(key);
    showPage(PageId::Passports);
}

void MainWindow::showJob(LeadId lead)
{
    m_requests->showJob(lead);
    showPage(PageId::Jobs);
}

void MainWindow::orderParts(const Passport &machine)
{
    m_parts->orderFor(machine);
    showPage(PageId::Parts);
}

void MainWindow::syncNow()
{
    if (!m_desks.setup->summary().isConfigured)
        return;
    m_desks.sync->sync(PullDepth::Changes).then(this, [this](const Result<SyncReport> &answer) {
        // What kept a run from finishing is told by the state; only local trouble ends here.
        if (!answer)
            showProblem(answer.error(), tr("Повторить"));
    });
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->activateWindow();
}

void MainWindow::onSyncState(const SyncState &state)
{
    m_top->showState(state);
    m_modes->showState(state);
    const int stuck = state.conflicts + state.parked;
    const QString stuckText = stuckWords(state.conflicts, state.parked);
    m_pages->setCounter(PageId::Sync, stuck > 0 ? stuck : state.waiting, stuck > 0 ? Tone::Late : Tone::Neutral,
                        stuck > 0 ? stuckText : waitingWords(state.waiting));
    const SyncPhase before = std::exchange(m_phase, state.phase);
    if (state.phase == SyncPhase::NeedsToken)
        m_token->ask(state.error);
    else
        m_token->hide();
    if (state.phase == SyncPhase::Failed || state.phase == SyncPhase::Blocked) {
        if (state.error)
            showProblem(*state.error, state.phase == SyncPhase::Failed ? tr("Повторить") : QString());
    } else if (before == SyncPhase::Failed || before == SyncPhase::Blocked) {
        m_problem->hide();
    }
}

void MainWindow::onSetup()
{
    showTitle();
    m_rail->setAccount(accountTitle());
    if (m_newRequest)
        m_newRequest->setEnabled(m_desks.setup->summary().isConfigured);
    m_wizard->follow();
}

QString MainWindow::accountTitle() const
{
    const SetupSummary setup = m_desks.setup->summary();
    if (!setup.isConfigured)
        return tr("не подключена");
    QString name = setup.settings.displayName();
    // Known once amoCRM has told it.
    if (name.isEmpty())
        name = setup.accountName;
    return name.isEmpty() ? tr("amoCRM") : tr("%1 · amoCRM").arg(name);
}

void MainWindow::complete(const CompletionSubject &subject)
{
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, subject, this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this,
            [this, subject](const EditReceipt &receipt) { m_undo->offerCompletion(subject, receipt); });
}

void MainWindow::showWizard(WizardStep step)
{
    m_wizard->open(step);
}

void MainWindow::onSetUp(const SetupSummary &setup)
{
    m_problem->hide();
    showPage(PageId::Overview);
    tellWhereTokenIs(setup.tokenIsSessionOnly);
    syncNow();
}

void MainWindow::tellWhereTokenIs(bool sessionOnly)
{
    if (sessionOnly)
        m_problem->tell(Tone::Soon, tr("На этом компьютере нет хранилища паролей: токен забудется при закрытии."));
}

void MainWindow::showProblem(const Error &error, const QString &button)
{
    m_remedy = [this] { syncNow(); };
    m_problem->tellError(error, button);
}

void MainWindow::restore()
{
    const bool hasGeometry = m_settings && restoreGeometry(m_settings->value(kGeometryKey).toByteArray());
    if (!hasGeometry)
        resize(kFirstSize);
    m_pages->showKey(m_settings ? m_settings->value(kPageKey).toString() : QString());
    m_pages->currentWidget()->setFocus();
}

void MainWindow::keepPlace()
{
    m_wizard->keep();
    if (m_settings) {
        m_settings->setValue(kGeometryKey, saveGeometry());
        m_settings->setValue(kPageKey, m_pages->currentKey());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pages->goBack())
        return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::showRepaired(const QString &quarantinedFile, int salvagedEdits)
{
    m_remedy = [this] { BackupsDialog::openFor(m_desks, this); };
    m_problem->tell(Tone::Soon,
                    tr("Файл данных был повреждён и отложен, кэш загружается заново из amoCRM. Спасено неотправленных "
                       "правок: %1.")
                        .arg(salvagedEdits),
                    m_desks.data ? tr("Резервные копии…") : QString(), quarantinedFile);
}

} // namespace Stanko
