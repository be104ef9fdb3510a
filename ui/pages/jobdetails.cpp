// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobdetails.h"

#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/factrows.h"
#include "ui/pages/jobtext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

JobDetails::JobDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_number(new PlainLabel({}, LabelLook::MutedMono)),
      m_name(new PlainLabel({}, LabelLook::Section)), m_stage(new StatusPill),
      m_unsent(new PlainLabel(tr("Есть неотправленная правка"), LabelLook::Caption)), m_facts(new FactRows),
      m_complete(makeButton(tr("Выполнено…"), ButtonLook::Primary)), m_reopen(makeButton(tr("Вернуть в работу"))),
      m_passport(makeButton(tr("Паспорт станка"))), m_deal(makeButton(tr("Открыть в amoCRM")))
{
    setAccessibleName(tr("Подробности заявки"));
    body()->addWidget(m_number);
    m_name->setWordWrap(true);
    m_name->setSelectable(true);
    body()->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_stage);
    row->addWidget(m_unsent);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_complete);
    buttons->addWidget(m_reopen);
    buttons->addWidget(m_passport);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addSpacing(6);
    body()->addWidget(m_facts);
    body()->addSpacing(4);
    auto *links = new QHBoxLayout;
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Muted));
    links->addWidget(m_deal);
    links->addStretch(1);
    body()->addLayout(links);
    body()->addStretch(1);

    m_complete->setToolTip(tr("Ctrl+D"));
    connect(m_complete, &QPushButton::clicked, this, &JobDetails::completeWanted);
    connect(m_reopen, &QPushButton::clicked, this, &JobDetails::reopenWanted);
    connect(m_passport, &QPushButton::clicked, this, [this] { Q_EMIT passportWanted(m_job.key); });
    connect(m_deal, &QPushButton::clicked, this, [this] { openDeal(m_desks, m_job.lead); });
}

void JobDetails::show(const JobRow &job, UnixSeconds now)
{
    m_job = job;
    const QTimeZone zone = accountZone(m_desks);
    m_number->setText(tr("Сделка %1").arg(dealNumber(job.lead)));
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
}

} // namespace Stanko
