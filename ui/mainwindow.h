// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/intake.h"
#include "models/domain/setupdraft.h"
#include "models/service/attentiondesk.h"
#include "models/service/desks.h"
#include "models/service/syncdesk.h"
#include "ui/frame/pagebook.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <functional>

class QPushButton;
class QSettings;

namespace Stanko {

class Banner;
class CalendarPage;
class DashboardPage;
class HelpWindow;
class ModeBanners;
class NavRail;
class PartsPage;
class PassportsPage;
class RequestsPage;
class SettingsPage;
class SyncPage;
class Theme;
class TokenBanner;
class TopBar;
class UndoOffer;
class WizardCover;
struct CompletionSubject;
struct Passport;
struct SetupSummary;

/// The window of the console: rail, top bar, pages, and the banners that concern them all. It wires the pages to each
/// other and keeps no business of its own. GUI thread; the desks, the theme and the settings outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a settings keeps geometry, page and columns; null remembers nothing.
    MainWindow(const Desks &desks, Theme *theme, QSettings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    PageId currentPage() const { return m_pages->currentPage(); }
    void showPage(PageId page) { m_pages->showPage(page); }
    void showPassport(const PassportKey &key);
    void showJob(LeadId lead);
    /// The next visit of a machine in the calendar, which is on \a day; invalid = it has none.
    void showInCalendar(const PassportKey &key, QDate day);
    /// «Заказать запчасти» for a machine.
    void orderParts(const Passport &machine);
    /// «Новая заявка»; does nothing without an intake desk.
    void newRequest(const NewRequest &start = {});
    /// F5.
    void syncNow();
    void showHelp();
    /// Opens the set-up at \a step, over the pages.
    void showWizard(WizardStep step = WizardStep::Account);
    /// Keeps geometry and page in the settings, from where the next window takes them.
    void keepPlace();
    /// The database was damaged and has been made anew: says where the old file is and what was saved from it, and
    /// offers the copies.
    void showRepaired(const QString &quarantinedFile, int salvagedEdits);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFrame(Theme *theme);
    void buildPages();
    void wirePages();
    void wireCalendar();
    void wireSettings();
    void buildCommands();
    void buildIntake();
    void restore();
    void onSyncState(const SyncState &state);
    void onSetup();
    /// The wizard has come to its end.
    void onSetUp(const SetupSummary &setup);
    void tellWhereTokenIs(bool sessionOnly);
    void showTitle();
    QString accountTitle() const;
    void complete(const CompletionSubject &subject);
    void showProblem(const Error &error, const QString &button = {});
    QList<Command> calendarCommands();
    QList<Command> exchangeCommands();
    QList<Command> settingsCommands();

    Desks m_desks;
    QPointer<QSettings> m_settings;
    NavRail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    QPushButton *m_newRequest = nullptr; ///< none without an intake desk
    ModeBanners *m_modes = nullptr;
    Banner *m_problem = nullptr;
    std::function<void()> m_remedy; ///< what the button of m_problem does
    TokenBanner *m_token = nullptr;
    PageBook *m_pages = nullptr;
    WizardCover *m_wizard = nullptr;
    UndoOffer *m_undo = nullptr;
    DashboardPage *m_dashboard = nullptr;
    RequestsPage *m_requests = nullptr;
    PassportsPage *m_passports = nullptr;
    CalendarPage *m_calendar = nullptr; ///< null where there is no desk for it
    PartsPage *m_parts = nullptr;       ///< null where there is no desk for parts
    SyncPage *m_sync = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    QPointer<HelpWindow> m_help;
    SyncPhase m_phase = SyncPhase::NotConfigured;
};

} // namespace Stanko
