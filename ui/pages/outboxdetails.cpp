// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/outboxdetails.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// A value of the row as people write it.
QString shown(const OutboxRow &row, const QString &value)
{
    if (value.isEmpty())
        return u"—"_s;
    const auto *field = std::get_if<FieldEdit>(&row.intent.edit);
    if (field && field->role == FieldRole::NextMaintenance) {
        if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid())
            return shortDate(day);
    }
    return value;
}

} // namespace

bool isCancellable(const Intent &intent)
{
    return intent.isUndoable() || intent.state == IntentState::Parked;
}

bool isRetryable(const Intent &intent)
{
    return intent.state == IntentState::Parked || intent.state == IntentState::Unconfirmed ||
           (intent.state == IntentState::Queued && intent.attempts > 0);
}

OutboxDetails::OutboxDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_about(new PlainLabel({}, LabelLook::Muted)), m_comparison(new QWidget),
      m_grid(new QGridLayout(m_comparison)), m_facts(new FactRows),
      m_mine(makeButton(tr("Оставить моё"), ButtonLook::Primary)), m_theirs(makeButton(tr("Взять из amoCRM"))),
      m_retry(makeButton(tr("Повторить сейчас"), ButtonLook::Primary)), m_cancel(makeButton(tr("Отменить правку"))),
      m_deal(makeButton(tr("Открыть в amoCRM")))
{
    m_about->setWordWrap(true);
    body()->addWidget(m_about);
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    body()->addWidget(m_comparison);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_mine, m_theirs, m_retry, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addSpacing(4);
    body()->addWidget(m_facts);
    auto *link = new QHBoxLayout;
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Muted));
    link->addWidget(m_deal);
    link->addStretch(1);
    body()->addLayout(link);
    body()->addStretch(1);
    m_mine->setObjectName(u"outboxMine"_s);
    m_theirs->setObjectName(u"outboxTheirs"_s);
    m_retry->setObjectName(u"outboxRetry"_s);
    m_cancel->setObjectName(u"outboxCancel"_s);
    connect(m_mine, &QPushButton::clicked, this,
            [this] { Q_EMIT resolveWanted(m_row.intent.id, ConflictChoice::Mine); });
    connect(m_theirs, &QPushButton::clicked, this,
            [this] { Q_EMIT resolveWanted(m_row.intent.id, ConflictChoice::Theirs); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryWanted(m_row.intent.id); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelWanted(m_row.intent.id); });
    connect(m_deal, &QPushButton::clicked, this, [this] { openDeal(m_desks, m_row.intent.lead); });
    showNothing();
}

void OutboxDetails::showNothing()
{
    m_row = {};
    setTitle(tr("Правка не выбрана"));
    m_about->setText(tr("Здесь видно, что именно уйдёт в amoCRM и почему правка ждёт. Ничего не теряется: правки "
                        "уходят по порядку, как только amoCRM отвечает."));
    m_comparison->hide();
    m_facts->hide();
    for (QPushButton *button : {m_mine, m_theirs, m_retry, m_cancel, m_deal})
        button->hide();
}

void OutboxDetails::show(const OutboxRow &row, UnixSeconds now)
{
    m_row = row;
    const Intent &intent = row.intent;
    const QString about = row.serial.isEmpty() ? dealNumber(intent.lead) : row.serial;
    const bool isConflict = intent.state == IntentState::Conflict;
    setTitle(isConflict ? tr("Конфликт: %1").arg(about) : tr("%1: %2").arg(editTitle(intent.edit), about));
    if (isConflict)
        m_about->setText(tr("Пока правка ждала, это же значение изменили в amoCRM. Ничего не потеряно — "
                            "выберите, что оставить."));
    else if (intent.error)
        m_about->setText(errorText(*intent.error).what + u' ' + errorText(*intent.error).remedy);
    else
        m_about->setText(intentStateText(intent, now));
    m_comparison->setVisible(isConflict);
    if (isConflict)
        showComparison(row);
    const QTimeZone zone = accountZone(m_desks);
    m_facts->setVisible(true);
    m_facts->show({
        {tr("Изменение"), isConflict ? QString() : outboxChangeText(row)},
        {tr("Состояние"), isConflict ? QString() : intentStateText(intent, now)},
        {tr("Сделка"),
         row.leadName.isEmpty() ? dealNumber(intent.lead) : u"%1 · %2"_s.arg(dealNumber(intent.lead), row.leadName)},
        {tr("Станок"), row.serial, true},
        {tr("Создана"), momentText(intent.createdAt, now, zone)},
        {tr("Отправлена"), momentText(intent.settledAt, now, zone)},
        {tr("Попыток"), intent.attempts > 0 ? QString::number(intent.attempts) : QString()},
        {tr("Подробности"), intent.error ? errorText(*intent.error).technical : QString(), true},
    });
    m_mine->setVisible(isConflict);
    m_theirs->setVisible(isConflict);
    m_retry->setVisible(isRetryable(intent));
    m_cancel->setVisible(isCancellable(intent));
    m_deal->setVisible(true);
    m_deal->setEnabled(!dealUrl(m_desks, intent.lead).isEmpty());
}

void OutboxDetails::showComparison(const OutboxRow &row)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *field = new PlainLabel(editTitle(row.intent.edit), LabelLook::Bold);
    field->setWordWrap(true);
    m_grid->addWidget(field, 0, 0, 1, 3);
    int column = 0;
    const auto add = [&](const QString &heading, const QString &value, LabelLook look, std::optional<Tone> tone) {
        auto *title = new PlainLabel(heading, LabelLook::Caption);
        auto *text = new PlainLabel(value, look);
        text->setTone(tone);
        text->setWordWrap(true);
        text->setAccessibleName(heading + u": "_s + value);
        m_grid->addWidget(title, 1, column);
        m_grid->addWidget(text, 2, column, Qt::AlignTop);
        m_grid->setColumnStretch(column, 1);
        ++column;
    };
    add(tr("Было"), shown(row, row.before), LabelLook::Body, {});
    add(tr("Здесь"), shown(row, row.after), LabelLook::Bold, Tone::Info);
    add(tr("В amoCRM"), shown(row, row.theirs), LabelLook::Bold, Tone::Soon);
}

void OutboxDetails::focusFirstButton()
{
    for (QPushButton *button : {m_mine, m_retry, m_cancel, m_deal}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

} // namespace Stanko
