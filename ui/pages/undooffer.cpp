// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/undooffer.h"

#include "ui/dialogs/completedialog.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/undobar.h"

namespace Stanko {

UndoOffer::UndoOffer(const Desks &desks, QWidget *host) : QObject(host), m_desks(desks), m_bar(new UndoBar(host))
{
    connect(m_bar, &UndoBar::undoRequested, this, &UndoOffer::undo);
    connect(m_bar, &UndoBar::followUpRequested, this, [this] { reopen(m_completed); });
    connect(m_desks.outbox, &OutboxDesk::outboxChanged, this, &UndoOffer::look);
}

void UndoOffer::offer(const QString &sentence, const QString &group, LeadId completed)
{
    m_sentence = sentence;
    m_group = group;
    m_completed = completed;
    if (group.isEmpty())
        m_bar->tell(sentence);
    else
        m_bar->offer(sentence, group);
    // A desk that sends at once may have sent it already.
    look();
}

void UndoOffer::offerCompletion(const CompletionSubject &subject, const EditReceipt &receipt)
{
    offer(subject.lead != 0 ? tr("Заявка %1 отмечена выполненной").arg(dealNumber(subject.lead))
                            : tr("ТО станка %1 отмечено выполненным").arg(subject.machine),
          receipt.group, subject.lead);
}

void UndoOffer::reopen(LeadId lead)
{
    m_desks.jobs->reopen(lead).then(this, [this, lead](const Result<EditReceipt> &answer) {
        if (answer)
            offer(tr("Заявка %1 возвращена в работу").arg(dealNumber(lead)), answer->group);
        else
            Q_EMIT failed(answer.error());
    });
}

void UndoOffer::undo(const QString &group)
{
    m_group.clear();
    m_desks.jobs->undo(group).then(this, [this, group](const Done &answer) {
        if (answer) {
            m_bar->tell(tr("Отменено, в amoCRM ничего не ушло"));
            Q_EMIT undone(group);
        } else if (answer.error().kind == ErrorKind::AlreadyDone) {
            m_bar->tell(tr("%1 — уже отправлено в amoCRM").arg(m_sentence),
                        m_completed != 0 ? tr("Вернуть в работу") : QString());
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void UndoOffer::look()
{
    if (m_group.isEmpty() || m_bar->isHidden())
        return;
    if (m_isAsking) {
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    m_isStale = false;
    m_desks.outbox->list(OutboxScope::Last30Days)
        .then(this, [this, group = m_group](const Result<QList<OutboxRow>> &answer) { onOutbox(group, answer); });
}

void UndoOffer::onOutbox(const QString &group, const Result<QList<OutboxRow>> &answer)
{
    m_isAsking = false;
    // Another edit has taken the bar meanwhile, or somebody has hidden it.
    const bool isCurrent = group == m_group && !m_bar->isHidden();
    if (answer && isCurrent) {
        QList<Intent> intents;
        for (const OutboxRow &row : *answer) {
            if (row.intent.group == group)
                intents.append(row.intent);
        }
        switch (groupStanding(intents)) {
        case GroupStanding::Undoable:
            break;
        case GroupStanding::Leaving:
            if (!m_bar->group().isEmpty())
                m_bar->tell(tr("%1 — отправляется в amoCRM").arg(m_sentence));
            break;
        case GroupStanding::Sent:
            m_group.clear();
            m_bar->tell(tr("%1 — отправлено в amoCRM").arg(m_sentence),
                        m_completed != 0 ? tr("Вернуть в работу") : QString());
            break;
        case GroupStanding::Stuck:
            m_group.clear();
            m_bar->tell(tr("%1 — ждёт решения на странице «Синхронизация»").arg(m_sentence));
            break;
        case GroupStanding::TakenBack:
            m_group.clear();
            m_bar->hide();
            break;
        }
    }
    if (m_isStale)
        look();
}

} // namespace Stanko
