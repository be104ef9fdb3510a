// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orderdetails.h"

#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/factrows.h"
#include "ui/pages/partstext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

OrderDetails::OrderDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_number(new PlainLabel({}, LabelLook::MutedMono)),
      m_name(new PlainLabel({}, LabelLook::Section)), m_state(new StatusPill), m_facts(new FactRows),
      m_linesTitle(new PlainLabel(tr("Состав"), LabelLook::Bold)), m_lines(new PlainLabel),
      m_elsewhere(new PlainLabel(tr("Заказ создан не здесь: состав — в комментарии сделки."), LabelLook::Muted)),
      m_passport(makeButton(tr("Паспорт станка"))), m_deal(makeButton(tr("Открыть в amoCRM")))
{
    setAccessibleName(tr("Подробности заказа"));
    body()->addWidget(m_number);
    m_name->setWordWrap(true);
    m_name->setSelectable(true);
    body()->addWidget(m_name);
    body()->addWidget(m_state, 0, Qt::AlignLeft);
    body()->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_deal->setIcon(Theme::current()->icon(IconName::External, Token::Muted));
    buttons->addWidget(m_passport);
    buttons->addWidget(m_deal);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addSpacing(6);
    body()->addWidget(m_facts);
    body()->addSpacing(8);
    body()->addWidget(m_linesTitle);
    m_lines->setWordWrap(true);
    m_lines->setSelectable(true);
    m_lines->setObjectName(u"orderLines"_s);
    body()->addWidget(m_lines);
    m_elsewhere->setWordWrap(true);
    m_elsewhere->setObjectName(u"orderElsewhere"_s);
    body()->addWidget(m_elsewhere);
    body()->addStretch(1);
    m_passport->setObjectName(u"orderPassport"_s);
    connect(m_passport, &QPushButton::clicked, this, [this] { Q_EMIT passportWanted(m_order.key); });
    connect(m_deal, &QPushButton::clicked, this, [this] { openDeal(m_desks, m_order.lead); });
}

void OrderDetails::show(const OrderRow &order)
{
    m_order = order;
    const bool isLocal = isLocalLead(order.lead);
    m_number->setText(isLocal ? tr("Новая сделка: номер даст amoCRM") : tr("Сделка %1").arg(dealNumber(order.lead)));
    m_name->setText(order.name);
    m_state->set(orderStandingText(standingOf(order)), orderTone(standingOf(order)));
    m_passport->setVisible(!order.key.isEmpty());
    m_deal->setEnabled(!isLocal && !dealUrl(m_desks, order.lead).isEmpty());
    m_facts->show({
        {tr("Клиент"), order.customer},
        {tr("Серийный №"), order.serial, true},
        {tr("Сумма"), order.price > 0 ? moneyText(order.price) : QString()},
        {tr("Этап"), order.stageName},
        {tr("Создан"), dateAndTime(order.createdAt, accountZone(m_desks))},
    });
    QStringList lines;
    for (const OrderLine &line : order.lines) {
        const QString name = line.article.isEmpty() ? line.name : u"%1 (%2)"_s.arg(line.name, line.article);
        // Names are long and the place is narrow: the figures stand below.
        lines.append(name + u'\n' +
                     u"%1 × %2 = %3"_s.arg(quantityText(line), unitPriceText(line.price), lineSumText(line)));
    }
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_elsewhere->setVisible(lines.isEmpty());
}

} // namespace Stanko
