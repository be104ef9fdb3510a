// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The title of the window, its keys, the commands of its palette and what calendar and settings ask of the others; the
// window itself is in mainwindow.cpp.
#include "ui/mainwindow.h"

#include "models/service/profiledesk.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/errortext/profiletext.h"
#include "ui/frame/navrail.h"
#include "ui/frame/profilemenu.h"
#include "ui/frame/tokenbanner.h"
#include "ui/frame/topbar.h"
#include "ui/pages/calendar/calendarpage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/syncpage.h"
#include "ui/search/searchbox.h"
#include "ui/theme/theme.h"

#include <QtGui/QShortcut>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

void MainWindow::showTitle()
{
    const QList<Profile> profiles = m_desks.profiles ? m_desks.profiles->profiles() : QList<Profile>();
    const auto current = std::find_if(profiles.begin(), profiles.end(), [](const Profile &p) { return p.isCurrent; });
    // One window needs no name; of several each says whose it is.
    if (profiles.size() < 2 || current == profiles.end())
        setWindowTitle(tr("Сервис-консоль"));
    else
        setWindowTitle(tr("%1 — Сервис-консоль").arg(profileTitle(*current)));
}

void MainWindow::buildCommands()
{
    SearchBox *search = m_top->search();
    QList<Command> commands = m_pages->commands();
    commands += {
        {tr("Показать просроченные ТО"),
         {},
         IconName::Passports,
         [this] {
             m_passports->showFilter(PassportFilter::Late);
             showPage(PageId::Passports);
         }},
        {tr("Синхронизировать"), u"F5"_s, IconName::Sync, [this] { syncNow(); }},
        {tr("Светлое оформление"), {}, IconName::Sun, [] { Theme::current()->setMode(ThemeMode::Light); }},
        {tr("Тёмное оформление"), {}, IconName::Moon, [] { Theme::current()->setMode(ThemeMode::Dark); }},
        {tr("Оформление как в системе"), {}, IconName::Settings, [] { Theme::current()->setMode(ThemeMode::System); }},
        {tr("Справка"), u"F1"_s, IconName::Help, [this] { showHelp(); }},
    };
    if (m_desks.intake) {
        commands.prepend({tr("Новая заявка"), u"Ctrl+N"_s, IconName::Plus, [this] { newRequest(); }});
        commands.append({tr("Показать неразобранное"), {}, IconName::Jobs, [this] {
                             m_requests->showInbox();
                             showPage(PageId::Jobs);
                         }});
    }
    commands += calendarCommands();
    commands += exchangeCommands();
    commands += settingsCommands();
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

QList<Command> MainWindow::calendarCommands()
{
    if (!m_calendar)
        return {};
    const auto in = [this](CalendarKind kind) {
        return [this, kind] {
            m_calendar->setKind(kind);
            showPage(PageId::Calendar);
        };
    };
    return {
        {tr("Календарь: месяц"), u"Ctrl+Alt+1"_s, IconName::Calendar, in(CalendarKind::Month)},
        {tr("Календарь: неделя"), u"Ctrl+Alt+2"_s, IconName::Calendar, in(CalendarKind::Week)},
        {tr("Календарь: годовой план-график"), u"Ctrl+Alt+3"_s, IconName::Calendar, in(CalendarKind::Year)},
        {tr("Календарь: список"), u"Ctrl+Alt+4"_s, IconName::Calendar, in(CalendarKind::List)},
        {tr("Календарь: нагрузка"), u"Ctrl+Alt+5"_s, IconName::Chart, in(CalendarKind::Load)},
        {tr("Календарь: сегодня"),
         {},
         IconName::Calendar,
         [this] {
             m_calendar->goToday();
             showPage(PageId::Calendar);
         }},
        {tr("Опубликовать переносы ТО"),
         {},
         IconName::Calendar,
         [this] {
             showPage(PageId::Calendar);
             m_calendar->publish();
         }},
    };
}

QList<Command> MainWindow::exchangeCommands()
{
    const auto on = [this](const std::function<void()> &act) {
        return [this, act] {
            showPage(PageId::Sync);
            act();
        };
    };
    QList<Command> commands = {
        {tr("Проверить связь с amoCRM"), {}, IconName::Sync, on([this] { m_sync->check(); })},
        {tr("Пауза обмена или продолжить"), {}, IconName::Clock, on([this] {
             m_sync->setPaused(!m_desks.sync->state().isPaused);
         })},
        {tr("Учебный режим: начать или завершить"), {}, IconName::Info, on([this] {
             m_sync->setPractice(!m_desks.sync->state().isTraining);
         })},
    };
    if (m_desks.data) {
        commands.append({tr("Резервные копии"), {}, IconName::File, [this] { BackupsDialog::openFor(m_desks, this); }});
        commands.append(
            {tr("Отчёт для поддержки"), {}, IconName::File, [this] { SupportReportDialog::openFor(m_desks, this); }});
    }
    return commands;
}

QList<Command> MainWindow::settingsCommands()
{
    return {
        {tr("Сменить тему"),
         {},
         IconName::Moon,
         [] {
             Theme *theme = Theme::current();
             theme->setMode(theme->isDark() ? ThemeMode::Light : ThemeMode::Dark);
         }},
        {tr("Заменить токен"),
         {},
         IconName::Key,
         [this] {
             showPage(PageId::Settings);
             m_settingsPage->replaceToken();
         }},
        {tr("Мастер настройки"), {}, IconName::Settings, [this] { showWizard(WizardStep::Account); }},
    };
}

void MainWindow::wireCalendar()
{
    connect(m_calendar, &CalendarPage::passportWanted, this, &MainWindow::showPassport);
    connect(m_calendar, &CalendarPage::syncWanted, this, &MainWindow::syncNow);
    connect(m_passports, &PassportsPage::calendarWanted, this, &MainWindow::showInCalendar);
    connect(m_dashboard, &DashboardPage::weekRequested, this, [this](QDate monday) {
        m_calendar->showWeek(monday);
        showPage(PageId::Calendar);
    });
}

void MainWindow::showInCalendar(const PassportKey &key, QDate day)
{
    m_calendar->showMachine(key, day);
    showPage(PageId::Calendar);
}

void MainWindow::wireSettings()
{
    connect(m_settingsPage, &SettingsPage::wizardWanted, this, &MainWindow::showWizard);
    // What follows is the same, wherever a new token was typed.
    connect(m_settingsPage, &SettingsPage::tokenReplaced, m_token, &TokenBanner::tokenReplaced);
    if (!m_desks.profiles)
        return;
    auto *accounts = new ProfileMenu(m_desks.profiles, this);
    m_rail->setAccountMenu(accounts);
    connect(accounts, &ProfileMenu::settingsWanted, this, [this] {
        showPage(PageId::Settings);
        m_settingsPage->showPlace(SettingsPlace::Accounts);
    });
    connect(accounts, &ProfileMenu::failed, this, [this](const Error &error) { showProblem(error); });
}

} // namespace Stanko
