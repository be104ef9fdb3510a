// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inboxdetails.h"

#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/duplicatelist.h"
#include "ui/pages/factrows.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/inboxtext.h"
#include "ui/search/jobfield.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

InboxDetails::InboxDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_icon(new QLabel), m_source(new PlainLabel({}, LabelLook::Muted)),
      m_name(new PlainLabel({}, LabelLook::Section)),
      m_unsent(new PlainLabel(tr("Есть неотправленная правка"), LabelLook::Caption)), m_actions(new QWidget),
      m_accept(makeButton(tr("Принять"), ButtonLook::Primary)), m_otherStage(makeButton(tr("Другой этап ▾"))),
      m_decline(makeButton(tr("Отклонить…"), ButtonLook::Danger)), m_link(makeButton(tr("Присоединить к заявке…"))),
      m_question(buildQuestion()), m_target(new JobField(desks)), m_linkRow(buildLink()), m_facts(new FactRows),
      m_duplicates(new DuplicateList(desks))
{
    setAccessibleName(tr("Подробности обращения"));
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_icon);
    top->addWidget(m_source, 1);
    body()->addLayout(top);
    m_name->setWordWrap(true);
    m_name->setSelectable(true);
    body()->addWidget(m_name);
    body()->addWidget(m_unsent);
    body()->addSpacing(4);

    auto *column = new QVBoxLayout(m_actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_accept);
    first->addWidget(m_otherStage);
    first->addStretch(1);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_link);
    second->addWidget(m_decline);
    second->addStretch(1);
    column->addLayout(second);
    body()->addWidget(m_actions);
    body()->addWidget(m_question);
    body()->addWidget(m_linkRow);
    body()->addSpacing(6);
    body()->addWidget(m_facts);
    body()->addSpacing(6);
    body()->addWidget(m_duplicates);
    body()->addStretch(1);

    m_accept->setObjectName(u"inboxAccept"_s);
    m_otherStage->setObjectName(u"inboxStage"_s);
    m_decline->setObjectName(u"inboxDecline"_s);
    m_link->setObjectName(u"inboxLink"_s);
    m_target->setObjectName(u"inboxTarget"_s);
    giveMenu(m_otherStage, [this](QMenu *menu) {
        for (const StageChoice &stage : std::as_const(m_stages)) {
            QString shown = stage.name;
            connect(menu->addAction(shown.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                    [this, stage] { Q_EMIT acceptWanted(stage); });
        }
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const auto stage = defaultStage(m_row, m_stages))
            Q_EMIT acceptWanted(*stage);
    });
    connect(m_decline, &QPushButton::clicked, this, [this] { askDecline(true); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        m_linkRow->setVisible(m_linkRow->isHidden());
        if (!m_linkRow->isHidden())
            m_target->setFocus();
    });
    connect(m_target, &JobField::jobChosen, this, &InboxDetails::linkWanted);
    connect(m_duplicates, &DuplicateList::openWanted, this, &InboxDetails::jobWanted);
}

QWidget *InboxDetails::buildQuestion()
{
    auto *question = new QFrame;
    question->setObjectName(u"inset"_s);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto *sentence =
        new PlainLabel(tr("Отклонить обращение? Оно уйдёт в корзину amoCRM. Отменить можно, пока не отправлено."));
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QPushButton *sure = makeButton(tr("Отклонить"), ButtonLook::Danger);
    sure->setObjectName(u"inboxDeclineSure"_s);
    m_keepIt = makeButton(tr("Оставить"));
    row->addWidget(sure);
    row->addWidget(m_keepIt);
    row->addStretch(1);
    column->addLayout(row);
    question->hide();
    connect(sure, &QPushButton::clicked, this, [this] {
        askDecline(false);
        Q_EMIT declineWanted();
    });
    connect(m_keepIt, &QPushButton::clicked, this, [this] {
        askDecline(false);
        m_decline->setFocus();
    });
    return question;
}

QWidget *InboxDetails::buildLink()
{
    auto *field = new FormField(tr("К какой заявке присоединить чат"), m_target);
    field->hide();
    return field;
}

void InboxDetails::askDecline(bool isAsked)
{
    m_question->setVisible(isAsked);
    m_actions->setVisible(!isAsked);
    // What takes something away is not under the finger that has just pressed Enter.
    if (isAsked)
        m_keepIt->setFocus();
}

std::optional<StageChoice> InboxDetails::defaultStage(const UnsortedRow &row, const QList<StageChoice> &stages)
{
    const auto own = std::find_if(stages.cbegin(), stages.cend(),
                                  [&](const StageChoice &choice) { return choice.stage.pipeline == row.pipeline; });
    if (own != stages.cend())
        return *own;
    return stages.isEmpty() ? std::nullopt : std::optional(stages.first());
}

void InboxDetails::show(const UnsortedRow &row, const QList<StageChoice> &stages, UnixSeconds now)
{
    if (row.lead != m_row.lead) {
        askDecline(false);
        m_linkRow->hide();
        m_target->put({});
        m_duplicates->ask(row.lead);
    } else if (row != m_row) {
        m_duplicates->ask(row.lead);
    }
    m_row = row;
    m_stages = stages;
    m_target->setExcluded(row.lead);
    const auto kind = unsortedKind(row.category).value_or(UnsortedKind::Any);
    m_icon->setPixmap(Theme::current()->icon(unsortedKindIcon(kind), Token::Muted).pixmap(18, 18));
    m_source->setText(inboxCellText(row, UnsortedColumn::Source, now));
    m_name->setText(row.name);
    m_unsent->setVisible(row.hasUnsentEdit);
    showActions();
    const QString phone = phoneText(row.phone).replace(u' ', QChar::Nbsp);
    m_facts->show({
        {tr("Клиент"), row.customer.isEmpty() ? tr("не назван") : row.customer},
        {tr("Телефон"), phone},
        {tr("Воронка"), row.pipelineName},
        {tr("Пришло"), row.createdAt > 0
                           ? u"%1 · %2"_s.arg(dateAndTime(row.createdAt, accountZone(m_desks)), age(row.createdAt, now))
                           : QString()},
        {tr("Сделка"), dealNumber(row.lead), true},
    });
}

void InboxDetails::showActions()
{
    const auto stage = defaultStage(m_row, m_stages);
    m_accept->setEnabled(stage.has_value());
    m_accept->setText(stage ? tr("Принять: %1").arg(stage->name).replace(u'&', u"&&"_s) : tr("Принять"));
    m_otherStage->setEnabled(m_stages.size() > 1);
    // Without amoCRM's key of the incoming lead only a stage can be given to it.
    const bool isListed = !m_row.uid.isEmpty();
    m_decline->setEnabled(isListed);
    m_decline->setToolTip(isListed ? QString() : tr("amoCRM ещё не показала это обращение в списке неразобранного"));
    m_link->setVisible(isListed && unsortedKind(m_row.category) == UnsortedKind::Chat);
}

} // namespace Stanko
