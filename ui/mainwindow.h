// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/attentiondesk.h"
#include "models/service/desks.h"
#include "models/service/maintenancedesk.h"
#include "models/service/syncdesk.h"
#include "ui/theme/icons.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QSettings;
class QStackedWidget;

namespace Stanko {

class Banner;
class DashboardPage;
class EmptyState;
class HelpWindow;
class JobsPage;
class NavRail;
class PassportsPage;
class SyncPage;
class Theme;
class TokenBanner;
class TopBar;
class UndoBar;
struct CompletionSubject;

/// The pages, in the order of the rail.
enum class PageId { Overview, Jobs, Passports, Sync };

/// The window of the console: rail, top bar, pages, and the banners that concern them all. It wires the pages to each
/// other and keeps no business of its own. GUI thread; the desks, the theme and the settings outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a settings keeps geometry, page and columns; null remembers nothing.
    MainWindow(const Desks &desks, Theme *theme, QSettings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    PageId currentPage() const;
    void showPage(PageId page);
    void showPassport(const PassportKey &key);
    void showJob(LeadId lead);
    /// F5.
    void syncNow();
    void showHelp();
    /// The database was damaged and has been made anew: says where the old file is and what was saved from it.
    void showRepaired(const QString &quarantinedFile, int salvagedEdits);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFrame(Theme *theme);
    void buildPages();
    void addPage(PageId id, IconName icon, const QString &title, QWidget *page);
    void buildCommands();
    void restore();
    void onSyncState(const SyncState &state);
    void onSetup();
    void onOverview(const Result<Overview> &answer);
    void askCounters();
    void complete(const CompletionSubject &subject);
    void undo(const QString &group);
    void importEnv();
    void showProblem(const Error &error, const QString &button = {});

    Desks m_desks;
    QPointer<QSettings> m_settings;
    NavRail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    Banner *m_problem = nullptr;
    TokenBanner *m_token = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_unset = nullptr;
    UndoBar *m_undo = nullptr;
    DashboardPage *m_dashboard = nullptr;
    JobsPage *m_jobs = nullptr;
    PassportsPage *m_passports = nullptr;
    SyncPage *m_sync = nullptr;
    QPointer<HelpWindow> m_help;
    QTimer m_counters;
    QList<int> m_visited; ///< pages to go back to with Esc
    int m_counterToken = 0;
    SyncPhase m_phase = SyncPhase::NotConfigured;
};

} // namespace Stanko
