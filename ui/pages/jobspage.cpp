// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobspage.h"

#include "models/service/syncdesk.h"
#include "models/tables/jobmodel.h"
#include "ui/dialogs/completedialog.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/jobdetails.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/listface.h"
#include "ui/pages/syncfacts.h"
#include "ui/pages/tablekeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

const JobRow *JobsPage::currentJob() const
{
    return m_model->rowOf(m_table->currentIndex());
}

void JobsPage::setQuery(const JobQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_refresher.askNow();
}

JobQuery JobsPage::wideQuery() const
{
    JobQuery query;
    query.sort = m_query.sort;
    query.order = m_query.order;
    return query;
}

void JobsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher.askNow();
}

void JobsPage::ask(quint64 token)
{
    if (!m_hasAnswer)
        m_face->showLoading();
    m_desks.jobs->list(m_query).then(this, [this, token](const Result<JobPage> &answer) {
        if (m_refresher.accept(token))
            onAnswer(answer);
    });
}

void JobsPage::onAnswer(const Result<JobPage> &answer)
{
    if (!answer) {
        m_error = answer.error();
        showFace();
        return;
    }
    m_hasAnswer = true;
    m_error.reset();
    m_counts = answer->counts;
    m_stages = answer->stages;
    const bool isOtherMinute = answer->now / 60 != m_now / 60;
    m_now = answer->now;
    m_model->apply(answer->rows);
    if (isOtherMinute)
        m_model->retext();
    if (m_wanted != 0) {
        if (const int row = m_model->find(m_wanted); row >= 0) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model->index(row, 0));
        }
        m_wanted = 0;
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->selectRow(0);
    }
    showCounts(*answer);
    showFace();
    showFacts();
    onCurrent();
}

void JobsPage::showCounts(const JobPage &page)
{
    for (const auto &[filter, chip] : std::as_const(m_chips)) {
        switch (filter) {
        case JobFilter::All:
            chip->setCount(page.counts.open);
            break;
        case JobFilter::Mine:
            chip->setCount(page.counts.mine);
            break;
        case JobFilter::Unassigned:
            chip->setCount(page.counts.unassigned);
            break;
        case JobFilter::OlderThan3Days:
            chip->setCount(page.counts.older);
            break;
        }
    }
}

void JobsPage::showFace()
{
    m_banner->hide();
    if (m_error) {
        if (!m_hasAnswer) {
            m_face->showError(*m_error);
            return;
        }
        // What was read before is still worth working with.
        const ErrorText text = errorText(*m_error);
        m_banner->tell(Tone::Late, text.what + u' ' + text.remedy, tr("Повторить"), text.technical);
    }
    if (m_model->rowCount() > 0) {
        m_face->showList();
        return;
    }
    const bool isNarrowed = m_query != wideQuery();
    if (isNarrowed)
        m_face->showEmpty(tr("Под этот отбор не подошла ни одна заявка"),
                          tr("Измените строку поиска или снимите отбор."), tr("Показать все заявки"));
    else
        m_face->showEmpty(tr("Открытых заявок нет"), tr("Новые заявки появятся после синхронизации с amoCRM."),
                          tr("Синхронизировать"));
}

void JobsPage::showFacts()
{
    QStringList facts{tr("%1 в работе").arg(counted(Counted::Job, m_counts.open))};
    if (m_counts.newToday > 0)
        facts.append(tr("новых сегодня: %1").arg(m_counts.newToday));
    if (m_model->rowCount() != m_counts.open)
        facts.append(tr("показано %1").arg(groupedNumber(m_model->rowCount())));
    const QString offline = offlineFact(m_desks);
    if (!offline.isEmpty())
        facts.append(offline);
    m_header->setFacts(facts.join(u" · "_s));
}

void JobsPage::onCurrent()
{
    const JobRow *job = currentJob();
    m_complete->setEnabled(job);
    m_complete->setText(job && !job->isOpen ? tr("Вернуть в работу") : tr("Выполнено…"));
    if (job)
        m_details->show(*job, m_now);
    else
        m_details->hide();
}

void JobsPage::toggleDetails()
{
    if (currentJob())
        m_details->setVisible(!m_details->isVisible());
}

void JobsPage::openCurrent()
{
    if (!currentJob())
        return;
    m_details->setVisible(true);
    // The first button that can be pressed, so that Enter Enter completes a job.
    for (QPushButton *button : m_details->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_details) && button->isEnabled()) {
            button->setFocus();
            break;
        }
    }
}

void JobsPage::completeCurrent()
{
    const JobRow *job = currentJob();
    if (!job)
        return;
    if (job->isOpen)
        complete(*job);
    else
        reopen(*job);
}

void JobsPage::complete(const JobRow &job)
{
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, CompletionSubject::of(job), this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, lead = job.lead](const EditReceipt &receipt) {
        m_undo->offer(tr("Заявка %1 отмечена выполненной").arg(dealNumber(lead)), receipt.group);
        m_table->setFocus();
    });
}

void JobsPage::reopen(const JobRow &job)
{
    m_desks.jobs->reopen(job.lead).then(this, [this, lead = job.lead](const Result<EditReceipt> &answer) {
        if (answer)
            m_undo->offer(tr("Заявка %1 возвращена в работу").arg(dealNumber(lead)), answer->group);
        else
            tell(answer.error());
    });
}

void JobsPage::undo(const QString &group)
{
    m_desks.jobs->undo(group).then(this, [this](const Done &answer) {
        if (answer)
            m_undo->offer(tr("Отменено, в amoCRM ничего не ушло"), {});
        else if (answer.error().kind == ErrorKind::AlreadyDone)
            m_undo->offer(tr("Уже отправлено в amoCRM. Верните заявку в работу отдельным действием."), {});
        else
            tell(answer.error());
    });
}

void JobsPage::tell(const Error &error)
{
    const ErrorText text = errorText(error);
    m_banner->tell(Tone::Late, text.what + u' ' + text.remedy, {}, text.technical);
}

void JobsPage::showJob(LeadId lead)
{
    m_wanted = lead;
    JobQuery query = wideQuery();
    // A job completed a moment ago may be the one that is wanted.
    const JobRow *known = m_model->byId(lead);
    query.includeClosed = known ? !known->isOpen : m_query.includeClosed;
    m_search->clear();
    m_chips.first().second->setChecked(true);
    m_closedChip->setChecked(query.includeClosed);
    m_stageChip->setLabel(tr("Этап ▾"));
    markChosen(m_stageChip, false);
    m_query = query;
    m_details->setVisible(true);
    m_refresher.askNow();
}

void JobsPage::showFilter(JobFilter filter)
{
    for (const auto &[of, chip] : std::as_const(m_chips)) {
        if (of == filter)
            chip->click();
    }
}

void JobsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace Stanko
