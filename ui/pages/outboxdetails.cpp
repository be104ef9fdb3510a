// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/outboxdetails.h"

#include "models/service/syncdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/comparisongrid.h"
#include "ui/pages/factrows.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/outboxactions.h"
#include "ui/pages/valueeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

OutboxDetails::OutboxDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_about(new PlainLabel({}, LabelLook::Muted)), m_comparison(new ComparisonGrid),
      m_buttons(new QWidget), m_editor(new ValueEditor), m_facts(new FactRows),
      m_mine(makeButton(tr("Оставить моё"), ButtonLook::Primary)), m_theirs(makeButton(tr("Взять из amoCRM"))),
      m_own(makeButton(tr("Своё значение…"))), m_later(makeButton(tr("Отложить ▾"))),
      m_now(makeButton(tr("Вернуть к решению"))), m_retry(makeButton(tr("Повторить сейчас"), ButtonLook::Primary)),
      m_cancel(makeButton(tr("Отменить правку"))), m_amend(makeButton(tr("Изменить…"))),
      m_deal(makeButton(tr("Открыть в amoCRM")))
{
    build();
    m_mine->setToolTip(tr("Ctrl+Enter"));
    m_retry->setToolTip(tr("Ctrl+Enter"));
    m_amend->setToolTip(tr("F2"));
    m_mine->setObjectName(u"outboxMine"_s);
    m_theirs->setObjectName(u"outboxTheirs"_s);
    m_own->setObjectName(u"outboxOwn"_s);
    m_later->setObjectName(u"outboxLater"_s);
    m_now->setObjectName(u"outboxNow"_s);
    m_retry->setObjectName(u"outboxRetry"_s);
    m_cancel->setObjectName(u"outboxCancel"_s);
    m_amend->setObjectName(u"outboxAmend"_s);
    const auto resolve = [this](ConflictChoice choice) { Q_EMIT resolveWanted(m_row.intent.id, choice, {}); };
    connect(m_mine, &QPushButton::clicked, this, [resolve] { resolve(ConflictChoice::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [resolve] { resolve(ConflictChoice::Theirs); });
    connect(m_own, &QPushButton::clicked, this, &OutboxDetails::typeOwn);
    connect(m_now, &QPushButton::clicked, this, [this] { Q_EMIT postponeWanted(m_row.intent.id, 0); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryWanted(m_retryable); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelWanted(m_cancellable); });
    connect(m_amend, &QPushButton::clicked, this, &OutboxDetails::amend);
    connect(m_deal, &QPushButton::clicked, this, [this] { openDeal(m_desks, m_row.intent.lead); });
    connect(m_editor, &ValueEditor::submitted, this, &OutboxDetails::onSubmitted);
    connect(m_editor, &ValueEditor::cancelled, this, &OutboxDetails::leaveEditor);
    connect(m_comparison, &ComparisonGrid::conflictChosen, this, &OutboxDetails::conflictChosen);
    giveMenu(m_later, [this](QMenu *menu) {
        for (const PostponeChoice &choice : postponeChoices(nowOf(m_desks), accountZone(m_desks)))
            menu->addAction(choice.text, this,
                            [this, id = m_row.intent.id, until = choice.until] { Q_EMIT postponeWanted(id, until); });
    });
    showNothing();
}

void OutboxDetails::build()
{
    auto *lines = new QWidget;
    lines->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    column->addWidget(m_comparison);
    // Two in a row: five would need more width than a page in a small window has.
    auto *buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->setColumnStretch(2, 1);
    buttons->addWidget(m_mine, 0, 0);
    buttons->addWidget(m_theirs, 0, 1);
    buttons->addWidget(m_own, 1, 0);
    buttons->addWidget(m_later, 1, 1);
    buttons->addWidget(m_now, 2, 0);
    buttons->addWidget(m_retry, 3, 0);
    buttons->addWidget(m_cancel, 3, 1);
    buttons->addWidget(m_amend, 4, 0);
    column->addWidget(m_buttons);
    column->addWidget(m_editor);
    column->addSpacing(4);
    column->addWidget(m_facts);
    auto *link = new QHBoxLayout;
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Muted));
    link->addWidget(m_deal);
    link->addStretch(1);
    column->addLayout(link);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    body()->addWidget(scroll, 1);
}

void OutboxDetails::showNothing()
{
    m_row = {};
    m_retryable.clear();
    m_cancellable.clear();
    m_editor->finish();
    setTitle(tr("Правка не выбрана"));
    m_about->setText(tr("Здесь видно, что именно уйдёт в amoCRM и почему правка ждёт. Ничего не теряется: правки "
                        "уходят по порядку, как только amoCRM отвечает."));
    for (QWidget *part : {static_cast<QWidget *>(m_comparison), m_buttons, static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_deal)})
        part->hide();
}

void OutboxDetails::showMany(const QList<OutboxRow> &rows)
{
    showNothing();
    for (const OutboxRow &row : rows) {
        if (isRetryable(row.intent))
            m_retryable.append(row.intent.id);
        if (isCancellable(row.intent))
            m_cancellable.append(row.intent.id);
    }
    setTitle(tr("Выбрано: %1").arg(counted(Counted::Change, rows.size())));
    m_about->setText(m_retryable.isEmpty() && m_cancellable.isEmpty()
                         ? tr("Эти правки уже ушли, уходят или ждут решения по одной.")
                         : tr("Действие касается тех из выбранных правок, с которыми оно ещё возможно."));
    showButtons(0);
}

void OutboxDetails::show(const OutboxRow &row, const QList<OutboxRow> &ofDeal, UnixSeconds now)
{
    const Intent &intent = row.intent;
    const bool isConflict = intent.state == IntentState::Conflict;
    // What is being typed is kept while it still makes sense.
    const bool isSame = m_row.intent.id == intent.id && m_row.intent.state == intent.state;
    if (m_editor->isOpen() && !isSame)
        m_editor->finish();
    m_row = row;
    m_retryable = isRetryable(intent) ? QList<qint64>{intent.id} : QList<qint64>();
    m_cancellable = isCancellable(intent) ? QList<qint64>{intent.id} : QList<qint64>();
    const QString about = row.serial.isEmpty() ? dealNumber(intent.lead) : row.serial;
    setTitle(isConflict ? tr("Конфликт: %1").arg(about) : tr("%1: %2").arg(editTitle(intent.edit), about));
    m_about->setText(aboutText(now));
    m_comparison->setVisible(isConflict);
    if (isConflict)
        m_comparison->show(ofDeal, intent.id, now, accountZone(m_desks));
    showFacts(now);
    showButtons(now);
}

QString OutboxDetails::aboutText(UnixSeconds now) const
{
    const Intent &intent = m_row.intent;
    if (intent.state == IntentState::Conflict) {
        // The lead is gone: there is no other value to choose.
        const bool isGone = isLeadGone(intent);
        const ErrorText gone = isGone ? errorText(*intent.error) : ErrorText();
        QString text = isGone ? gone.what + u' ' + gone.meaning
                              : tr("Пока правка ждала, это же значение изменили в amoCRM. Ничего не потеряно — "
                                   "выберите, что оставить.");
        if (m_row.postponedUntil > now)
            text +=
                u' ' + tr("Решение отложено до %1.").arg(untilText(m_row.postponedUntil, now, accountZone(m_desks)));
        return text;
    }
    if (intent.error && intent.state != IntentState::Settled)
        return errorLine(*intent.error);
    return outboxStateText(m_row, m_desks.sync->state(), now, accountZone(m_desks));
}

void OutboxDetails::showFacts(UnixSeconds now)
{
    const Intent &intent = m_row.intent;
    const bool isConflict = intent.state == IntentState::Conflict;
    const QTimeZone zone = accountZone(m_desks);
    m_facts->setVisible(true);
    m_facts->show({
        {tr("Изменение"), isConflict ? QString() : outboxChangeText(m_row)},
        {tr("Состояние"), isConflict ? QString() : outboxStateText(m_row, m_desks.sync->state(), now, zone)},
        {tr("Сделка"), m_row.leadName.isEmpty() ? dealNumber(intent.lead)
                                                : u"%1 · %2"_s.arg(dealNumber(intent.lead), m_row.leadName)},
        {tr("Станок"), m_row.serial, true},
        {tr("Создана"), momentText(intent.createdAt, now, zone)},
        {tr("Отправлена"), momentText(intent.settledAt, now, zone)},
        {tr("Попыток"), intent.attempts > 0 ? QString::number(intent.attempts) : QString()},
        {tr("Подробности"), intent.error ? errorText(*intent.error).technical : QString(), true},
    });
}

void OutboxDetails::showButtons(UnixSeconds now)
{
    const bool isMany = m_row.intent.id == 0;
    const bool isConflict = m_row.intent.state == IntentState::Conflict;
    const bool isFree = !m_editor->isOpen();
    m_mine->setVisible(isConflict);
    m_theirs->setVisible(isConflict);
    m_own->setVisible(isConflict && takesOwnValue(m_row.intent.edit) && !isLeadGone(m_row.intent));
    m_later->setVisible(isConflict);
    m_now->setVisible(isConflict && m_row.postponedUntil > now);
    m_retry->setVisible(!m_retryable.isEmpty());
    m_retry->setText(isMany ? tr("Повторить: %1").arg(m_retryable.size()) : tr("Повторить сейчас"));
    m_cancel->setVisible(!m_cancellable.isEmpty());
    m_cancel->setText(isMany ? tr("Отменить: %1").arg(m_cancellable.size()) : tr("Отменить правку"));
    m_amend->setVisible(!isMany && isAmendable(m_row.intent));
    m_buttons->setVisible(isFree);
    m_deal->setVisible(!isMany);
    m_deal->setEnabled(!dealUrl(m_desks, m_row.intent.lead).isEmpty());
}

void OutboxDetails::typeOwn()
{
    m_buttons->hide();
    // Whoever wants a third value starts from the one of the two that is meant here.
    m_editor->begin(m_row.intent.edit, tr("%1, своё значение").arg(editTitle(m_row.intent.edit)),
                    editValue(m_row.intent.edit));
}

void OutboxDetails::amend()
{
    if (m_row.intent.id == 0 || !isAmendable(m_row.intent))
        return;
    m_buttons->hide();
    m_editor->begin(m_row.intent.edit, tr("%1, новое значение").arg(editTitle(m_row.intent.edit)),
                    editValue(m_row.intent.edit));
}

void OutboxDetails::onSubmitted(const QString &value)
{
    if (m_row.intent.state == IntentState::Conflict)
        Q_EMIT resolveWanted(m_row.intent.id, ConflictChoice::Own, value);
    else
        Q_EMIT amendWanted(m_row.intent.id, value);
}

void OutboxDetails::leaveEditor()
{
    const bool wasAmended = m_row.intent.state != IntentState::Conflict;
    finishEditing();
    (wasAmended ? m_amend : m_own)->setFocus();
}

void OutboxDetails::finishEditing()
{
    m_editor->finish();
    m_buttons->setVisible(m_row.intent.id != 0);
}

void OutboxDetails::failEditing(const QString &sentence)
{
    m_editor->fail(sentence);
}

bool OutboxDetails::isEditing() const
{
    return m_editor->isOpen();
}

void OutboxDetails::confirm()
{
    if (m_editor->isOpen()) {
        m_editor->submit();
        return;
    }
    for (QPushButton *button : {m_mine, m_retry}) {
        if (button->isVisible() && button->isEnabled()) {
            button->click();
            return;
        }
    }
}

void OutboxDetails::focusFirstButton()
{
    for (QPushButton *button : {m_mine, m_retry, m_cancel, m_amend, m_deal}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

} // namespace Stanko
