// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspage.h"

#include "models/service/intakedesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/inboxpage.h"
#include "ui/pages/jobspage.h"
#include "ui/widgets/segmentedcontrol.h"

namespace Stanko {

using namespace Qt::StringLiterals;

RequestsPage::RequestsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QStackedWidget(parent), m_desks(desks), m_jobs(new JobsPage(desks, settings)),
      m_other([this](quint64 token) { askOther(token); }, this)
{
    addWidget(m_jobs);
    setFocusProxy(m_jobs);
    connect(m_jobs, &JobsPage::syncWanted, this, &RequestsPage::syncWanted);
    if (!m_desks.intake)
        return;
    m_inbox = new InboxPage(desks, settings);
    addWidget(m_inbox);
    build();
}

void RequestsPage::build()
{
    for (ListPage *view : {static_cast<ListPage *>(m_jobs), static_cast<ListPage *>(m_inbox)}) {
        auto *choice = new SegmentedControl({tr("В работе"), tr("Неразобранное")});
        choice->setObjectName(u"requestsView"_s);
        choice->setAccessibleName(tr("Какие заявки показать"));
        connect(choice, &SegmentedControl::currentChanged, this, &RequestsPage::turn);
        view->addToHeader(choice);
        m_switches.append(choice);
    }
    turn(0);
    connect(m_inbox, &InboxPage::syncWanted, this, &RequestsPage::syncWanted);
    connect(m_inbox, &InboxPage::jobWanted, this, &RequestsPage::showJob);
    connect(m_jobs, &JobsPage::countTold, this, &RequestsPage::countJobs);
    connect(m_inbox, &InboxPage::countTold, this, &RequestsPage::countInbox);
    const auto changed = [this] {
        if (isVisible())
            m_other.askSoon();
    };
    connect(m_desks.intake, &IntakeDesk::intakeChanged, this, changed);
    connect(m_desks.jobs, &JobDesk::jobsChanged, this, changed);
}

void RequestsPage::turn(int view)
{
    setCurrentIndex(view);
    for (SegmentedControl *each : std::as_const(m_switches))
        each->setCurrentIndex(view);
    setFocusProxy(currentWidget());
    if (isVisible())
        m_other.askNow();
}

void RequestsPage::showJob(LeadId lead)
{
    showJobs();
    m_jobs->showJob(lead);
}

void RequestsPage::showJobs()
{
    turn(0);
}

void RequestsPage::showInbox()
{
    if (m_inbox)
        turn(1);
}

void RequestsPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (m_inbox)
        m_other.askNow();
}

void RequestsPage::askOther(quint64 token)
{
    if (currentWidget() == m_jobs) {
        m_desks.intake->unsorted().then(this, [this, token](const Result<UnsortedPage> &answer) {
            if (m_other.accept(token) && answer)
                countInbox(int(answer->rows.size()));
        });
        return;
    }
    JobQuery query;
    query.limit = 1; // the counts come with any answer
    m_desks.jobs->list(query).then(this, [this, token](const Result<JobPage> &answer) {
        if (m_other.accept(token) && answer)
            countJobs(answer->counts.open);
    });
}

void RequestsPage::countJobs(int count)
{
    for (SegmentedControl *each : std::as_const(m_switches))
        each->setSegment(0, tr("В работе (%1)").arg(groupedNumber(count)));
}

void RequestsPage::countInbox(int count)
{
    for (SegmentedControl *each : std::as_const(m_switches))
        each->setSegment(1, tr("Неразобранное (%1)").arg(groupedNumber(count)));
}

} // namespace Stanko
