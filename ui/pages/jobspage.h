// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "ui/pages/refresher.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;
class QSettings;
class QTableView;

namespace Stanko {

class Banner;
class FilterChip;
class JobDetails;
class JobModel;
class ListFace;
class PageHeader;
class TableKeeper;
class UndoBar;

/// «Заявки»: open service leads, «Выполнено», and its undo until it was sent. GUI thread; owned by the window.
class JobsPage : public QWidget
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    JobsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects the job and shows its details, lifting filters that would hide it.
    void showJob(LeadId lead);
    /// Shows what a figure of the dashboard counted.
    void showFilter(JobFilter filter);
    /// Ctrl+F.
    void focusSearch();
    /// «Выполнено…» for the current row (Ctrl+D).
    void completeCurrent();

Q_SIGNALS:
    /// The machine's card is wanted.
    void passportWanted(const QString &key);
    /// The empty page's next step: F5.
    void syncWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildFilters();
    QWidget *buildTable(QSettings *settings);
    void setQuery(const JobQuery &query);
    /// The query without anything that leaves rows out.
    JobQuery wideQuery() const;
    void ask(quint64 token);
    void onAnswer(const Result<JobPage> &answer);
    void showCounts(const JobPage &page);
    void showFace();
    void showFacts();
    void onCurrent();
    void toggleDetails();
    void openCurrent();
    void complete(const JobRow &job);
    void reopen(const JobRow &job);
    void undo(const QString &group);
    void showRowMenu(const QPoint &at);
    const JobRow *currentJob() const;
    void tell(const Error &error);

    Desks m_desks;
    JobQuery m_query;
    JobCounts m_counts;
    QList<StageChoice> m_stages;
    UnixSeconds m_now = 0;
    std::optional<Error> m_error;
    LeadId m_wanted = 0; ///< to be selected when it arrives
    bool m_hasAnswer = false;

    Refresher m_refresher;
    PageHeader *m_header;
    Banner *m_banner;
    QList<std::pair<JobFilter, FilterChip *>> m_chips;
    FilterChip *m_stageChip;
    FilterChip *m_closedChip;
    QLineEdit *m_search;
    QPushButton *m_complete;
    JobModel *m_model;
    QTableView *m_table;
    TableKeeper *m_keeper;
    ListFace *m_face;
    JobDetails *m_details;
    UndoBar *m_undo;
};

} // namespace Stanko
