// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/attentiondesk.h"
#include "models/service/desks.h"
#include "models/service/maintenancedesk.h"
#include "ui/pages/refresher.h"

#include <QtWidgets/QWidget>

#include <array>
#include <optional>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace Stanko {

class AttentionList;
class Banner;
class Card;
class EmptyState;
class FigureCard;
class LatestJobsModel;
class LoadChart;
class PageHeader;
class SegmentedControl;
class UpcomingModel;

/// «Сводка»: five figures, the load of the coming weeks, decisions wanted, maintenance due and the newest jobs. Asks
/// the desks anew when they say that something changed, at most a few times a second; an answer that was overtaken by a
/// newer question is dropped. GUI thread; owned by the main window; the desks outlive it.
class DashboardPage : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardPage(const Desks &desks, QWidget *parent = nullptr);
    ~DashboardPage() override;

    /// Asks the desks now.
    void refresh();
    const std::optional<Overview> &overview() const { return m_overview; }

Q_SIGNALS:
    void completeJobRequested(const Stanko::JobRow &job);
    void completeMaintenanceRequested(const Stanko::PassportRow &machine);
    void passportsRequested(Stanko::PassportFilter filter);
    void passportRequested(const Stanko::PassportKey &key);
    void jobsRequested();
    void jobRequested(Stanko::LeadId lead);
    void syncRequested();
    /// A week of the load was chosen, to see its visits.
    void weekRequested(QDate monday);
    /// Something that has gone from amoCRM is to be chosen anew.
    void wizardWanted(Stanko::WizardStep step);
    /// A decision was taken; until it is sent it can be undone by \a group.
    void undoOffered(const QString &sentence, const QString &group);
    /// Everybody's figures have arrived; when the page shows them too, it does so in the same turn.
    void figuresChanged(const Stanko::Overview &figures);

private:
    void buildFigures(class QGridLayout *grid);
    Card *buildLoad();
    Card *buildAttention();
    Card *buildUpcoming();
    Card *buildJobs();
    void ask(quint64 token);
    void askMine(quint64 token);
    Share share() const;
    void onOverview(const Result<Overview> &answer);
    void onAttention(int token, const Result<QList<AttentionItem>> &answer);
    void showFigures();
    void showProblem(const Error &error);
    void showWeek(QDate monday);
    void showUpcoming();
    void decide(const AttentionItem &item);
    void askForSerial(const AttentionItem &item);
    void acceptModel(const AttentionItem &item);
    void askHowToRepair(const AttentionItem &item);
    void offerRepairs(const AttentionItem &item, const QList<RepairChoice> &choices);
    void askForReason(const AttentionItem &item);
    void postpone(const AttentionItem &item, int days);

    Desks m_desks;
    PageHeader *m_header = nullptr;
    SegmentedControl *m_share = nullptr;
    Banner *m_problem = nullptr;
    std::array<FigureCard *, 5> m_figures{};
    LoadChart *m_chart = nullptr;
    AttentionList *m_attention = nullptr;
    QStackedWidget *m_attentionFaces = nullptr;
    Card *m_upcomingCard = nullptr;
    QPushButton *m_wholeUpcoming = nullptr;
    UpcomingModel *m_upcoming = nullptr;
    QStackedWidget *m_upcomingFaces = nullptr;
    EmptyState *m_upcomingEmpty = nullptr;
    LatestJobsModel *m_jobs = nullptr;
    QStackedWidget *m_jobFaces = nullptr;
    std::optional<Overview> m_overview;
    std::optional<QDate> m_week; ///< the upcoming table shows this week only
    Refresher m_refresher;
    int m_attentionToken = 0;
    int m_weekToken = 0;
};

} // namespace Stanko
