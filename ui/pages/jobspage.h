// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/jobdesk.h"
#include "models/tables/jobmodel.h"
#include "ui/pages/querypage.h"

class QPushButton;

namespace Stanko {

class JobDetails;

/// «Заявки»: open service leads, «Выполнено», and its undo until it was sent. GUI thread; owned by the window.
class JobsPage : public QueryPage<JobModel, JobQuery, JobPage>
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    JobsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects the job and shows its details, lifting filters that would hide it.
    void showJob(LeadId lead);
    /// Shows what a figure of the dashboard counted.
    void showFilter(JobFilter filter);
    /// «Выполнено…» for the current row, «Вернуть в работу» for a closed one (Ctrl+D).
    void completeCurrent();
    /// «Назначить…» for the selected rows (Ctrl+E).
    void assignSelected();

Q_SIGNALS:
    /// The machine's card is wanted.
    void passportWanted(const QString &key);

private:
    QFuture<Result<JobPage>> list(const JobQuery &query) override;
    bool take(const JobPage &page) override;
    int countOf(const JobPage &page) const override { return page.counts.open; }
    bool lookFurther() override;
    void filterBy(int filter) override;
    EmptyWords emptyWords() const override;
    QStringList facts() const override;
    void onCurrent() override;

    void buildFilters();
    void buildTable();
    void fillStages(QMenu *menu);
    void showRowMenu(const QPoint &at);
    QList<JobRow> selectedJobs() const;

    JobCounts m_counts;
    QList<StageChoice> m_stages;
    UnixSeconds m_now = 0;
    FilterChip *m_stageChip = nullptr;
    FilterChip *m_closedChip = nullptr;
    QPushButton *m_assign;
    QPushButton *m_complete;
    JobDetails *m_details;
};

} // namespace Stanko
