// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passportcardview.h"

#include "models/service/setupdesk.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/factrows.h"
#include "ui/pages/historyview.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/passporttext.h"
#include "ui/pages/settings/machineplandialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

PassportCardView::PassportCardView(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks),
      m_empty(new EmptyState(IconName::Machine, tr("Станок не выбран"), tr("Выберите строку слева."))),
      m_scroll(nullptr), m_model(new PlainLabel({}, LabelLook::Title)), m_serial(new PlainLabel({}, LabelLook::Mono)),
      m_state(new StatusPill), m_why(new PlainLabel({}, LabelLook::Caption)),
      m_maintain(makeButton(tr("ТО выполнено…"), ButtonLook::Primary)), m_reschedule(makeButton(tr("Перенести…"))),
      m_plan(makeButton(tr("План…"))), m_request(makeButton(tr("Заявка на этот станок…"))),
      m_parts(makeButton(tr("Запчасти…"))),
      m_calendar(makeIconButton(IconName::Calendar, tr("Показать в календаре ТО"))),
      m_deal(makeButton(tr("Открыть в amoCRM"), ButtonLook::Link)), m_facts(new FactRows),
      m_jobsTitle(new PlainLabel(tr("Открытые заявки"), LabelLook::Bold)), m_jobs(new QWidget),
      m_historyTitle(new PlainLabel(tr("История"), LabelLook::Bold)), m_history(new HistoryView)
{
    setAccessibleName(tr("Паспорт станка"));
    setFlush(true);
    m_scroll = scrolled(build());
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_scroll, 1);
    m_maintain->setObjectName(u"cardMaintain"_s);
    m_reschedule->setObjectName(u"cardReschedule"_s);
    m_plan->setObjectName(u"cardPlan"_s);
    m_deal->setObjectName(u"cardDeal"_s);
    m_request->setObjectName(u"cardRequest"_s);
    connect(m_maintain, &QPushButton::clicked, this, &PassportCardView::maintainWanted);
    connect(m_reschedule, &QPushButton::clicked, this, &PassportCardView::rescheduleWanted);
    m_parts->setObjectName(u"cardParts"_s);
    connect(m_request, &QPushButton::clicked, this, [this] {
        if (m_card)
            Q_EMIT requestWanted(m_card->passport);
    });
    m_calendar->setObjectName(u"cardCalendar"_s);
    connect(m_calendar, &QPushButton::clicked, this, [this] {
        if (m_card)
            Q_EMIT calendarWanted(m_card->passport.key, m_card->passport.nextMaintenance.value_or(QDate()));
    });
    connect(m_parts, &QPushButton::clicked, this, [this] {
        if (m_card)
            Q_EMIT partsWanted(m_card->passport);
    });
    connect(m_deal, &QPushButton::clicked, this, [this] {
        if (m_card)
            openDeal(m_desks, m_card->passport.homeLead);
    });
    connect(m_plan, &QPushButton::clicked, this, [this] {
        if (!m_card)
            return;
        const Passport &machine = m_card->passport;
        MachinePlanDialog::openFor(m_desks.plans, machine.key, machineTitle(machine.model, machine.serial), window());
    });
    connect(m_empty, &EmptyState::buttonClicked, this, &PassportCardView::retryWanted);
    showNothing();
}

QWidget *PassportCardView::build()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->addWidget(new PlainLabel(tr("Паспорт станка"), LabelLook::Muted), 1);
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Accent));
    top->addWidget(m_deal);
    column->addLayout(top);
    m_model->setWordWrap(true);
    column->addWidget(m_model);
    m_serial->setSelectable(true);
    column->addWidget(m_serial);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    m_why->setWordWrap(true);
    m_why->setObjectName(u"cardWhy"_s);
    column->addWidget(m_why);
    column->addSpacing(4);
    m_plan->setToolTip(tr("План ТО станка и сколько часов в сутки он работает"));
    m_request->setIcon(Theme::current()->icon(IconName::Plus, Token::Muted));
    m_request->setVisible(m_desks.intake);
    m_parts->setAccessibleName(tr("Заказать запчасти"));
    m_parts->setToolTip(tr("Заказать запчасти"));
    m_parts->setIcon(Theme::current()->icon(IconName::Parts, Token::Muted));
    auto *buttons = new QWidget;
    auto *flow = new FlowRow(buttons);
    for (QPushButton *button : {m_maintain, m_reschedule, m_plan, m_request, m_parts, m_calendar})
        flow->addWidget(button);
    column->addWidget(buttons);
    column->addSpacing(8);
    column->addWidget(m_facts);
    column->addSpacing(8);
    column->addWidget(m_jobsTitle);
    auto *jobs = new QVBoxLayout(m_jobs);
    jobs->setContentsMargins(0, 0, 0, 0);
    jobs->setSpacing(4);
    column->addWidget(m_jobs);
    column->addSpacing(8);
    column->addWidget(m_historyTitle);
    column->addSpacing(2);
    column->addWidget(m_history);
    column->addStretch(1);
    return inside;
}

void PassportCardView::showNothing()
{
    m_card.reset();
    m_empty->setIcon(IconName::Machine);
    m_empty->setSentence(tr("Станок не выбран"));
    m_empty->setNext(tr("Выберите строку слева."));
    m_empty->setButton({});
    m_empty->show();
    m_scroll->hide();
}

void PassportCardView::showError(const Error &error)
{
    m_card.reset();
    const ErrorText text = errorText(error);
    m_empty->setIcon(IconName::Error);
    m_empty->setSentence(text.what);
    m_empty->setNext(text.remedy);
    m_empty->setButton(tr("Повторить"));
    m_empty->show();
    m_scroll->hide();
}

void PassportCardView::show(const PassportCard &card)
{
    const bool isOther = !m_card || m_card->passport.key != card.passport.key;
    m_card = card;
    const Passport &machine = card.passport;
    m_model->setText(machine.model.isEmpty() ? tr("Модель не указана") : machine.model);
    m_serial->setText(machine.serial);
    QString state = machineStateText(card.state);
    if (machine.isWithdrawn)
        state = tr("Регистрация отозвана");
    else if (machine.nextMaintenance)
        state =
            card.state == MachineState::Late
                ? tr("ТО %1").arg(relativeDayLong(*machine.nextMaintenance, card.today))
                : tr("ТО %1 · %2")
                      .arg(relativeDayLong(*machine.nextMaintenance, card.today), shortDate(*machine.nextMaintenance));
    else
        state = tr("ТО без даты");
    m_state->set(state, machineTone(card.state));
    m_why->setText(tr("Почему эта дата? %1").arg(whyThisDate(card)));
    m_why->setVisible(!machine.isWithdrawn);
    m_deal->setEnabled(!dealUrl(m_desks, machine.homeLead).isEmpty());
    m_calendar->setVisible(m_desks.calendar && !machine.isWithdrawn);
    m_parts->setVisible(m_desks.parts && m_desks.setup->summary().settings.roles.parts != 0);

    // A number broken over two lines is misread.
    const QString phone = phoneText(machine.phone).replace(u' ', QChar::Nbsp);
    QStringList contact{machine.contact.name, machine.phone.isEmpty() ? QString() : phone};
    contact.removeAll(QString());
    QString next;
    if (machine.nextMaintenance)
        next = machine.nextKind.isEmpty() ? shortDate(*machine.nextMaintenance)
                                          : u"%1 · %2"_s.arg(shortDate(*machine.nextMaintenance), machine.nextKind);
    m_facts->show({
        {tr("Клиент"), machine.customer().isEmpty() ? tr("не указан") : machine.customer()},
        {tr("Контакт"), contact.join(u", "_s)},
        {tr("Telegram"), machine.telegramId, true},
        {tr("Конфигурация"), machine.configuration},
        {tr("Следующее ТО"), next},
        {tr("Последнее ТО"), machine.lastMaintenance ? shortDate(*machine.lastMaintenance) : QString()},
        {tr("План ТО"), card.plan},
        {tr("Инженер"), card.engineer},
        {tr("Регистрация"), machine.registeredOn ? shortDate(*machine.registeredOn) : QString()},
        {tr("Сделка"), machine.homeLead != 0 ? dealNumber(machine.homeLead) : QString(), true},
        {tr("Та же сделка"), card.dealSerials.join(u", "_s)},
    });
    showJobs(card.openJobs);
    m_historyTitle->setVisible(!card.history.isEmpty());
    m_history->setVisible(!card.history.isEmpty());
    m_history->show(card.history, accountZone(m_desks));
    m_empty->hide();
    m_scroll->show();
    if (isOther)
        m_scroll->ensureVisible(0, 0);
}

void PassportCardView::showJobs(const QList<JobRow> &jobs)
{
    m_jobsTitle->setVisible(!jobs.isEmpty());
    m_jobs->setVisible(!jobs.isEmpty());
    // A refresh while somebody is about to press a button must not replace the button.
    if (jobs == m_shownJobs)
        return;
    m_shownJobs = jobs;
    qDeleteAll(m_jobs->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const JobRow &job : jobs) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        QPushButton *open = makeButton(dealNumber(job.lead), ButtonLook::Link);
        open->setFont(Theme::current()->monoFont());
        open->setAccessibleName(tr("Заявка %1, %2").arg(dealNumber(job.lead), job.name));
        row->addWidget(open);
        auto *name = new ElidedLabel(job.name);
        row->addWidget(name, 1);
        row->addWidget(new StatusPill(jobCellText(job, JobColumn::Stage, 0), jobTone(standingOf(job))));
        QPushButton *complete = makeButton(tr("Выполнено…"), ButtonLook::Link);
        complete->setAccessibleName(tr("Выполнено: %1").arg(job.name));
        row->addWidget(complete);
        m_jobs->layout()->addWidget(line);
        connect(open, &QPushButton::clicked, this, [this, lead = job.lead] { Q_EMIT jobWanted(lead); });
        connect(complete, &QPushButton::clicked, this, [this, job] { Q_EMIT completeJobWanted(job); });
    }
}

void PassportCardView::focusFirstButton()
{
    if (m_card)
        m_maintain->setFocus();
}

} // namespace Stanko
