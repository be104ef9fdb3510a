// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/visitdetails.h"

#include "ui/calendar/visitchip.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/calendar/engineerchoices.h"
#include "ui/pages/calendar/moveconcerns.h"
#include "ui/pages/factrows.h"
#include "ui/pages/filterbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

VisitDetails::VisitDetails(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_title(new PlainLabel({}, LabelLook::Section)), m_state(new StatusPill),
      m_note(new PlainLabel({}, LabelLook::Caption)), m_facts(new FactRows),
      m_whyTitle(new PlainLabel(tr("Почему эта дата?"), LabelLook::Bold)), m_why(new PlainLabel),
      m_complete(makeButton(tr("Выполнено…"), ButtonLook::Primary)), m_move(makeButton(tr("Перенести на…"))),
      m_engineer(makeButton(tr("Инженер ▾"))), m_passport(makeButton(tr("Паспорт")))
{
    setObjectName(u"card"_s);
    setAccessibleName(tr("Подробности ТО"));
    setFlush(true);
    body()->addWidget(scrolled(build()), 1);

    m_complete->setToolTip(tr("Ctrl+D"));
    m_complete->setObjectName(u"visitComplete"_s);
    m_move->setToolTip(tr("Ctrl+M; на день — Alt+←/→, на неделю — Alt+↑/↓"));
    m_move->setObjectName(u"visitMove"_s);
    m_engineer->setObjectName(u"visitEngineer"_s);
    m_passport->setObjectName(u"visitPassport"_s);
    connect(m_complete, &QPushButton::clicked, this, [this] { Q_EMIT completeWanted(m_selected.first()); });
    connect(m_move, &QPushButton::clicked, this, &VisitDetails::moveWanted);
    connect(m_passport, &QPushButton::clicked, this, [this] { Q_EMIT passportWanted(m_selected.first().id.key); });
    giveMenu(m_engineer, [this](QMenu *menu) {
        addEngineerChoices(menu, m_crew, [this](UserId id) { Q_EMIT engineerChosen(id); });
    });
    hide();
}

QWidget *VisitDetails::build()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    m_title->setObjectName(u"visitTitle"_s);
    m_title->setWordWrap(true);
    m_title->setSelectable(true);
    head->addWidget(m_title, 1);
    QPushButton *close = makeIconButton(IconName::Close, tr("Снять выделение (Esc)"));
    connect(close, &QPushButton::clicked, this, &VisitDetails::closeWanted);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_state);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto *buttons = new QWidget;
    auto *flow = new FlowRow(buttons, 6);
    for (QPushButton *button : {m_complete, m_move, m_engineer, m_passport}) {
        setSmall(button);
        flow->addWidget(button);
    }
    column->addWidget(buttons);
    column->addWidget(m_whyTitle);
    m_why->setObjectName(u"visitWhy"_s);
    m_why->setWordWrap(true);
    m_why->setSelectable(true);
    column->addWidget(m_why);
    column->addWidget(m_facts);
    column->addStretch(1);
    return inside;
}

void VisitDetails::show(const QList<Visit> &selected, const Crew &crew, QDate today)
{
    m_crew = crew;
    const bool isSame = selected == m_selected && !isHidden();
    m_selected = selected;
    setVisible(!selected.isEmpty());
    if (selected.isEmpty() || isSame)
        return;
    if (selected.size() == 1)
        showOne(selected.first(), today);
    else
        showMany(selected);
    const bool isMovable =
        std::any_of(selected.cbegin(), selected.cend(), [](const Visit &v) { return v.isMovable(); });
    m_move->setVisible(isMovable);
    m_engineer->setVisible(isMovable);
    m_complete->setVisible(isMovable && selected.size() == 1);
    m_passport->setVisible(selected.size() == 1);
}

void VisitDetails::showOne(const Visit &visit, QDate today)
{
    m_title->setText(visit.kind.isEmpty() ? machineOf(visit) : visit.kind + u" · "_s + machineOf(visit));
    QString state = visitStateName(visit.state);
    if (visit.day.isValid() && visit.state == VisitState::Late)
        state = relativeDayLong(visit.day, today);
    m_state->show();
    m_state->set(state, visitTone(visit.state));
    QStringList notes;
    if (visit.storedDay) {
        notes.append(visit.storedDay->isValid()
                         ? tr("Перенос не опубликован: в amoCRM пока %1.").arg(shortDate(*visit.storedDay))
                         : tr("Перенос не опубликован: в amoCRM даты пока нет."));
    }
    if (visit.hasUnsentEdit)
        notes.append(tr("Есть неотправленная правка."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    QString day = shortDate(visit.day);
    if (visit.day.isValid() && visit.state != VisitState::Late)
        day = tr("%1, %2").arg(day, relativeDayLong(visit.day, today));
    QString tolerance;
    if (visit.isMovable() && visit.anchor.isValid())
        tolerance = shortDate(visit.anchor.addDays(-visit.toleranceDays)) + u" – "_s +
                    shortDate(visit.anchor.addDays(visit.toleranceDays));
    m_facts->show({{visit.state == VisitState::Completed ? tr("Выполнено") : tr("Дата"), day},
                   {tr("Допуск"), tolerance},
                   {tr("Клиент"), visit.customer},
                   {tr("Регион"), visit.region},
                   {tr("Инженер"), visit.engineerName.isEmpty() ? tr("не назначен") : visit.engineerName},
                   {tr("Часы"), visit.hours > 0 ? hoursText(visit.hours) : QString()}});
    m_facts->setVisible(true);
    if (visit.isMovable())
        return askWhy(visit);
    ++m_token;
    m_whyTitle->hide();
    m_why->setText(whyWithout(visit));
    m_why->setVisible(!m_why->text().isEmpty());
}

QString VisitDetails::whyWithout(const Visit &visit) const
{
    if (visit.state == VisitState::Forecast)
        return tr("Прогноз по плану: сдвинется вместе с ближайшим ТО этого станка.");
    return {};
}

void VisitDetails::askWhy(const Visit &visit)
{
    const quint64 token = ++m_token;
    m_whyTitle->show();
    m_why->show();
    m_why->setText(tr("Считается…"));
    m_desks.calendar->why(visit.id.key).then(this, [this, token](const Result<DateReason> &answer) {
        if (token == m_token)
            m_why->setText(answer ? whyText(*answer) : errorLine(answer.error()));
    });
}

void VisitDetails::showMany(const QList<Visit> &visits)
{
    ++m_token;
    double hours = 0;
    int movable = 0;
    for (const Visit &each : visits) {
        hours += each.hours;
        movable += each.isMovable() ? 1 : 0;
    }
    m_title->setText(tr("Выбрано: %1 ТО").arg(visits.size()));
    m_state->hide();
    m_whyTitle->hide();
    m_why->hide();
    m_note->setText(
        movable == visits.size()
            ? tr("Всего %1.").arg(hoursText(hours))
            : tr("Всего %1. Перенести можно %2: выполненные и прогноз остаются.").arg(hoursText(hours)).arg(movable));
    m_note->show();
    m_facts->hide();
}

void VisitDetails::focusFirst()
{
    for (QPushButton *button : {m_complete, m_move, m_passport}) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

} // namespace Stanko
