// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobdetails.h"

#include "models/domain/intake.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/duplicatelist.h"
#include "ui/pages/factrows.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/matchpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

JobDetails::JobDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_number(new PlainLabel({}, LabelLook::MutedMono)),
      m_name(new PlainLabel({}, LabelLook::Section)), m_stage(new StatusPill),
      m_unsent(new PlainLabel(tr("Есть неотправленная правка"), LabelLook::Caption)), m_facts(new FactRows),
      m_complete(makeButton(tr("Выполнено…"), ButtonLook::Primary)), m_reopen(makeButton(tr("Вернуть в работу"))),
      m_passport(makeButton(tr("Паспорт станка"))), m_task(makeButton(tr("Задача менеджеру…"))),
      m_deal(makeButton(tr("Открыть в amoCRM"))), m_match(new MatchPanel(desks)), m_duplicates(new DuplicateList(desks))
{
    setAccessibleName(tr("Подробности заявки"));
    setFlush(true);
    body()->addWidget(scrolled(build()), 1);

    m_complete->setToolTip(tr("Ctrl+D"));
    connect(m_complete, &QPushButton::clicked, this, &JobDetails::completeWanted);
    connect(m_reopen, &QPushButton::clicked, this, &JobDetails::reopenWanted);
    connect(m_passport, &QPushButton::clicked, this, [this] { Q_EMIT passportWanted(m_job.key); });
    m_task->setObjectName(u"jobTask"_s);
    m_task->setVisible(desks.intake != nullptr);
    connect(m_task, &QPushButton::clicked, this, &JobDetails::openTask);
    connect(m_deal, &QPushButton::clicked, this, [this] { openDeal(m_desks, m_job.lead); });
    connect(m_match, &MatchPanel::assigned, this, &JobDetails::edited);
    connect(m_match, &MatchPanel::failed, this, &JobDetails::failed);
    connect(m_duplicates, &DuplicateList::openWanted, this, &JobDetails::jobWanted);
}

QWidget *JobDetails::build()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(6);
    column->addWidget(m_number);
    m_name->setWordWrap(true);
    m_name->setSelectable(true);
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_stage);
    row->addWidget(m_unsent);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_complete);
    buttons->addWidget(m_reopen);
    buttons->addWidget(m_passport);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(6);
    column->addWidget(m_match);
    column->addSpacing(2);
    column->addWidget(m_facts);
    column->addSpacing(4);
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Muted));
    // One below the other: the panel is narrow, and English is longer.
    column->addWidget(m_task, 0, Qt::AlignLeft);
    column->addWidget(m_deal, 0, Qt::AlignLeft);
    column->addSpacing(4);
    column->addWidget(m_duplicates);
    column->addStretch(1);
    return inside;
}

void JobDetails::openTask()
{
    auto *dialog = new TaskDialog(m_desks, m_job.lead, m_job.name, window());
    connect(dialog, &TaskDialog::added, this,
            [this](const EditReceipt &receipt) { Q_EMIT edited(tr("Задача поставлена"), receipt.group); });
    dialog->show();
}

void JobDetails::show(const JobRow &job, UnixSeconds now)
{
    const bool isChanged = job != m_job;
    m_job = job;
    const QTimeZone zone = accountZone(m_desks);
    m_number->setText(isLocalLead(job.lead) ? tr("Новая заявка, ещё не в amoCRM")
                                            : tr("Сделка %1").arg(dealNumber(job.lead)));
    m_name->setText(job.name);
    m_stage->set(jobCellText(job, JobColumn::Stage, now), jobTone(standingOf(job)));
    m_unsent->setVisible(job.hasUnsentEdit);
    m_complete->setVisible(job.isOpen);
    m_reopen->setVisible(!job.isOpen);
    m_passport->setVisible(!job.key.isEmpty());
    m_deal->setEnabled(!dealUrl(m_desks, job.lead).isEmpty());
    const QList<FactRows::Fact> facts{
        {tr("Клиент"), job.customer},
        {tr("Станок"), job.model},
        {tr("Серийный №"), job.serial, true},
        {tr("Инженер"), job.engineer.isEmpty() ? tr("не назначен") : job.engineer},
        {tr("Создана"),
         job.createdAt > 0 ? u"%1 · %2"_s.arg(dateAndTime(job.createdAt, zone), age(job.createdAt, now)) : QString()},
        {tr("Бюджет"), job.price > 0 ? moneyText(job.price) : QString()},
    };
    m_facts->show(facts);
    m_match->ask(job);
    if (isChanged)
        m_duplicates->ask(job.lead);
}

} // namespace Stanko
