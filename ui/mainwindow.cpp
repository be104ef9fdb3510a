// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/service/setupdesk.h"
#include "ui/dialogs/completedialog.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/frame/helpwindow.h"
#include "ui/frame/layoutkeys.h"
#include "ui/frame/navrail.h"
#include "ui/frame/syncwords.h"
#include "ui/frame/tokenbanner.h"
#include "ui/frame/topbar.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/jobspage.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/syncpage.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/undobar.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGeometryKey = "ui/geometry"_L1;
constexpr auto kPageKey = "ui/page"_L1;
constexpr QSize kSmallest(1120, 640);
constexpr QSize kFirstSize(1360, 840);
constexpr int kAskCountersMs = 400;
constexpr int kPagesToRemember = 20;

} // namespace

MainWindow::MainWindow(const Desks &desks, Theme *theme, QSettings *settings, QWidget *parent)
    : QMainWindow(parent), m_desks(desks), m_settings(settings)
{
    setWindowTitle(tr("Сервис-консоль"));
    setWindowIcon(QIcon(u":/icons/stankodesk.svg"_s));
    setMinimumSize(kSmallest);
    buildFrame(theme);
    buildPages();
    buildCommands();
    new LayoutKeys(this);

    m_counters.setSingleShot(true);
    m_counters.setInterval(kAskCountersMs);
    connect(&m_counters, &QTimer::timeout, this, &MainWindow::askCounters);
    const auto soon = [this] {
        if (!m_counters.isActive())
            m_counters.start();
    };
    connect(m_desks.maintenance, &MaintenanceDesk::maintenanceChanged, this, soon);
    connect(m_desks.passports, &PassportDesk::passportsChanged, this, soon);
    connect(m_desks.jobs, &JobDesk::jobsChanged, this, soon);
    connect(m_desks.attention, &AttentionDesk::attentionChanged, this, soon);
    connect(m_desks.sync, &SyncDesk::stateChanged, this, &MainWindow::onSyncState);
    connect(m_desks.setup, &SetupDesk::setupChanged, this, &MainWindow::onSetup);
    onSetup();
    onSyncState(m_desks.sync->state());
    askCounters();
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
    m_token = new TokenBanner(m_desks);
    m_problem = new Banner;
    m_problem->setCloseable(true);
    for (Banner *banner : {static_cast<Banner *>(m_token), m_problem}) {
        // The gap above belongs to the banner, so that none is left when it goes.
        banner->setProperty("outer", true);
        banners->addWidget(banner);
    }
    column->addLayout(banners);
    m_pages = new QStackedWidget;
    column->addWidget(m_pages, 1);
    m_undo = new UndoBar(m_pages);

    connect(m_rail, &NavRail::pageChosen, this, [this](int id) { showPage(PageId(id)); });
    connect(m_rail, &NavRail::helpRequested, this, &MainWindow::showHelp);
    connect(m_top, &TopBar::syncRequested, this, &MainWindow::syncNow);
    connect(m_top, &TopBar::outboxRequested, this, [this] { showPage(PageId::Sync); });
    connect(m_problem, &Banner::buttonClicked, this, &MainWindow::syncNow);
    connect(m_token, &TokenBanner::tokenReplaced, this, [this](bool sessionOnly) {
        if (sessionOnly)
            m_problem->tell(Tone::Soon, tr("На этом компьютере нет хранилища паролей: токен забудется при закрытии."));
        syncNow();
    });
    connect(m_undo, &UndoBar::undoRequested, this, &MainWindow::undo);
}

void MainWindow::addPage(PageId id, IconName icon, const QString &title, QWidget *page)
{
    m_rail->addPage(int(id), icon, title);
    m_pages->addWidget(page);
    auto *shortcut =
        new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + m_pages->count() - 1))), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] { showPage(id); });
}

void MainWindow::buildPages()
{
    m_dashboard = new DashboardPage(m_desks);
    m_jobs = new JobsPage(m_desks, m_settings);
    m_passports = new PassportsPage(m_desks, m_settings);
    m_sync = new SyncPage(m_desks, m_settings);
    addPage(PageId::Overview, IconName::Overview, tr("Сводка"), m_dashboard);
    addPage(PageId::Jobs, IconName::Jobs, tr("Заявки"), m_jobs);
    addPage(PageId::Passports, IconName::Passports, tr("Паспорта"), m_passports);
    addPage(PageId::Sync, IconName::Sync, tr("Синхронизация"), m_sync);

    m_unset = new EmptyState(
        IconName::Settings, tr("Консоль ещё не подключена к amoCRM"),
        tr("Нужен файл .env с адресом аккаунта, долгосрочным токеном и номерами воронок и полей. Как его составить, "
           "написано в справке (F1), раздел «Подключение». Токен попадёт в хранилище паролей этого компьютера."));
    m_unset->setButton(tr("Импортировать .env…"));
    m_pages->addWidget(m_unset);
    connect(m_unset, &EmptyState::buttonClicked, this, &MainWindow::importEnv);

    connect(m_dashboard, &DashboardPage::completeJobRequested, this,
            [this](const JobRow &job) { complete(CompletionSubject::of(job)); });
    connect(m_dashboard, &DashboardPage::completeMaintenanceRequested, this, [this](const PassportRow &machine) {
        complete({0, machine.key, machine.nextKind.isEmpty() ? tr("Плановое ТО") : machine.nextKind,
                  machine.model + u' ' + machine.serial});
    });
    connect(m_dashboard, &DashboardPage::passportsRequested, this, [this](PassportFilter filter) {
        m_passports->showFilter(filter);
        showPage(PageId::Passports);
    });
    connect(m_dashboard, &DashboardPage::passportRequested, this, &MainWindow::showPassport);
    connect(m_dashboard, &DashboardPage::jobsRequested, this, [this] { showPage(PageId::Jobs); });
    connect(m_dashboard, &DashboardPage::jobRequested, this, &MainWindow::showJob);
    connect(m_dashboard, &DashboardPage::syncRequested, this, [this] { showPage(PageId::Sync); });
    connect(m_dashboard, &DashboardPage::undoOffered, m_undo, &UndoBar::offer);
    connect(m_jobs, &JobsPage::passportWanted, this, &MainWindow::showPassport);
    connect(m_jobs, &JobsPage::syncWanted, this, &MainWindow::syncNow);
    connect(m_passports, &PassportsPage::jobWanted, this, &MainWindow::showJob);
    connect(m_passports, &PassportsPage::syncWanted, this, &MainWindow::syncNow);
    connect(m_sync, &SyncPage::tokenWanted, m_token, &TokenBanner::focusField);
}

void MainWindow::buildCommands()
{
    SearchBox *search = m_top->search();
    QList<Command> commands{
        {tr("Открыть сводку"), u"Ctrl+1"_s, IconName::Overview, [this] { showPage(PageId::Overview); }},
        {tr("Открыть заявки"), u"Ctrl+2"_s, IconName::Jobs, [this] { showPage(PageId::Jobs); }},
        {tr("Открыть паспорта"), u"Ctrl+3"_s, IconName::Passports, [this] { showPage(PageId::Passports); }},
        {tr("Показать просроченные ТО"),
         {},
         IconName::Passports,
         [this] {
             m_passports->showFilter(PassportFilter::Late);
             showPage(PageId::Passports);
         }},
        {tr("Открыть синхронизацию"), u"Ctrl+4"_s, IconName::Sync, [this] { showPage(PageId::Sync); }},
        {tr("Синхронизировать"), u"F5"_s, IconName::Sync, [this] { syncNow(); }},
        {tr("Светлое оформление"), {}, IconName::Sun, [] { Theme::current()->setMode(ThemeMode::Light); }},
        {tr("Тёмное оформление"), {}, IconName::Moon, [] { Theme::current()->setMode(ThemeMode::Dark); }},
        {tr("Оформление как в системе"), {}, IconName::Settings, [] { Theme::current()->setMode(ThemeMode::System); }},
        {tr("Справка"), u"F1"_s, IconName::Help, [this] { showHelp(); }},
    };
    search->setCommands(commands);
    const std::pair<QKeySequence, std::function<void()>> keys[] = {
        {QKeySequence(Qt::CTRL | Qt::Key_K), [search] { search->open(); }},
        {QKeySequence(Qt::Key_F5), [this] { syncNow(); }},
        {QKeySequence(Qt::Key_F1), [this] { showHelp(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    connect(search, &SearchBox::left, this, [this] { m_pages->currentWidget()->setFocus(); });
    connect(search, &SearchBox::machineChosen, this, &MainWindow::showPassport);
    connect(search, &SearchBox::jobChosen, this, &MainWindow::showJob);
    connect(search, &SearchBox::clientChosen, this, [this](const QString &name) {
        m_passports->showText(name);
        showPage(PageId::Passports);
    });
}

PageId MainWindow::currentPage() const
{
    return PageId(m_visited.isEmpty() ? 0 : m_visited.last());
}

void MainWindow::showPage(PageId page)
{
    m_rail->setCurrent(int(page));
    if (m_visited.isEmpty() || m_visited.last() != int(page))
        m_visited << int(page);
    if (m_visited.size() > kPagesToRemember)
        m_visited.removeFirst();
    // Without an account every page would be empty for the same reason; that reason is shown instead.
    if (m_pages->currentWidget() != m_unset || m_desks.setup->summary().isConfigured)
        m_pages->setCurrentIndex(int(page));
}

void MainWindow::showPassport(const PassportKey &key)
{
    m_passports->showPassport(key);
    showPage(PageId::Passports);
}

void MainWindow::showJob(LeadId lead)
{
    m_jobs->showJob(lead);
    showPage(PageId::Jobs);
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
    const int stuck = state.conflicts + state.parked;
    const QString stuckText = stuckWords(state.conflicts, state.parked);
    m_rail->button(int(PageId::Sync))
        ->setCounter(stuck > 0 ? stuck : state.waiting, stuck > 0 ? Tone::Late : Tone::Neutral,
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
    const SetupSummary setup = m_desks.setup->summary();
    const bool wasUnset = m_pages->currentWidget() == m_unset;
    if (!setup.isConfigured) {
        m_rail->setAccount(tr("не подключена"));
        m_pages->setCurrentWidget(m_unset);
        return;
    }
    // A practice amoCRM has an address without a name; then the account's own one says more.
    QString name = setup.settings.displayName();
    bool isNumber = false;
    name.toInt(&isNumber);
    if (isNumber && !setup.accountName.isEmpty())
        name = setup.accountName;
    m_rail->setAccount(tr("%1 · amoCRM").arg(name));
    if (wasUnset)
        m_pages->setCurrentIndex(int(currentPage()));
}

void MainWindow::askCounters()
{
    m_desks.maintenance->overview(Share::Everybody, 0)
        .then(this, [this, token = ++m_counterToken](const Result<Overview> &answer) {
            if (token == m_counterToken)
                onOverview(answer);
        });
}

void MainWindow::onOverview(const Result<Overview> &answer)
{
    // Stale counters are better than none; the page itself tells what is wrong.
    if (!answer)
        return;
    m_rail->button(int(PageId::Overview))
        ->setCounter(answer->late, Tone::Late, tr("просрочено ТО: %1").arg(answer->late));
    m_rail->button(int(PageId::Jobs))->setCounter(answer->jobs, Tone::Neutral, counted(Counted::Job, answer->jobs));
    m_rail->button(int(PageId::Passports))
        ->setCounter(answer->passports, Tone::Neutral, counted(Counted::Passport, answer->passports));
}

void MainWindow::complete(const CompletionSubject &subject)
{
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, subject, this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, subject](const EditReceipt &receipt) {
        m_undo->offer(subject.lead != 0 ? tr("Заявка %1 отмечена выполненной").arg(dealNumber(subject.lead))
                                        : tr("%1: ТО отмечено выполненным").arg(subject.machine),
                      receipt.group);
    });
}

void MainWindow::undo(const QString &group)
{
    m_desks.jobs->undo(group).then(this, [this](const Done &answer) {
        if (!answer)
            showProblem(answer.error());
        else
            m_undo->offer(tr("Отменено, всё как было"), QString());
    });
}

void MainWindow::importEnv()
{
    auto *dialog = new QFileDialog(this, tr("Файл с настройками подключения"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    // A .env file is hidden on most desktops.
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->setNameFilters({tr("Файлы .env (*.env .env)"), tr("Все файлы (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_unset->button()->setEnabled(false);
        m_desks.setup->importEnv(file).then(this, [this](const Result<SetupSummary> &answer) {
            m_unset->button()->setEnabled(true);
            if (!answer) {
                showProblem(answer.error());
                return;
            }
            m_problem->hide();
            onSetup();
            if (answer->tokenIsSessionOnly)
                m_problem->tell(Tone::Soon,
                                tr("На этом компьютере нет хранилища паролей: токен забудется при закрытии."));
            syncNow();
        });
    });
    dialog->open();
}

void MainWindow::showProblem(const Error &error, const QString &button)
{
    const ErrorText words = errorText(error);
    m_problem->tell(Tone::Late, words.what + u' ' + words.remedy, button, words.technical);
}

void MainWindow::restore()
{
    int page = 0;
    bool hasGeometry = false;
    if (m_settings) {
        hasGeometry = restoreGeometry(m_settings->value(kGeometryKey).toByteArray());
        page = m_settings->value(kPageKey, 0).toInt();
    }
    if (!hasGeometry)
        resize(kFirstSize);
    showPage(m_rail->button(page) ? PageId(page) : PageId::Overview);
    m_pages->currentWidget()->setFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_settings) {
        m_settings->setValue(kGeometryKey, saveGeometry());
        m_settings->setValue(kPageKey, int(currentPage()));
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_visited.size() > 1) {
        m_visited.removeLast();
        showPage(PageId(m_visited.last()));
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::showRepaired(const QString &quarantinedFile, int salvagedEdits)
{
    m_problem->tell(Tone::Soon,
                    tr("Файл данных был повреждён и отложен, кэш загружается заново из amoCRM. Спасено неотправленных "
                       "правок: %1.")
                        .arg(salvagedEdits),
                    {}, quarantinedFile);
}

} // namespace Stanko
