// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/calendarfilters.h"

#include "ui/pages/filterbar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowrow.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// A longer menu would leave the screen; the search finds the others.
constexpr qsizetype kChoices = 40;

/// Clients are many: those of the visits at hand are offered.
QStringList customersOf(const CalendarAnswer &answer)
{
    QStringList customers;
    for (const QList<Visit> *visits : {&answer.visits, &answer.pool}) {
        for (const Visit &each : *visits) {
            if (!each.customer.isEmpty())
                customers.append(each.customer);
        }
    }
    customers.removeDuplicates();
    customers.sort(Qt::CaseInsensitive);
    return customers;
}

} // namespace

CalendarFilters::CalendarFilters(QWidget *parent)
    : QWidget(parent), m_engineer(new FilterChip(tr("Инженер ▾"))), m_planning(new FilterChip(tr("Планирование"))),
      m_search(makeSearchField(tr("Номер, модель, клиент")))
{
    auto *row = new FlowRow(this);
    m_engineer->setObjectName(u"calendarEngineer"_s);
    giveMenu(m_engineer, [this](QMenu *menu) { fillEngineers(menu); });
    row->addWidget(m_engineer);
    row->addWidget(addList(tr("Регион"), &VisitFilter::region, &CalendarAnswer::regions));
    row->addWidget(addList(tr("Модель"), &VisitFilter::model, &CalendarAnswer::models));
    row->addWidget(addList(tr("Клиент"), &VisitFilter::customer, &CalendarAnswer::customers));
    m_search->setObjectName(u"calendarSearch"_s);
    row->addWidget(m_search);
    row->addStretch();
    m_planning->setObjectName(u"calendarPlanning"_s);
    m_planning->setToolTip(tr("Переносы копятся здесь и уходят в amoCRM вместе, по «Опубликовать»"));
    row->addWidget(m_planning);

    connect(m_planning, &FilterChip::toggled, this, &CalendarFilters::planningChanged);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text.trimmed();
        Q_EMIT filterChanged();
    });
}

FilterChip *CalendarFilters::addList(const QString &name, QString VisitFilter::*member,
                                     QStringList CalendarAnswer::*choices)
{
    auto *chip = new FilterChip(tr("%1 ▾").arg(name));
    m_lists.append({chip, name, member});
    giveMenu(chip, [this, member, choices](QMenu *menu) {
        const auto choose = [this, member](const QString &value) {
            m_filter.*member = value;
            showChosen();
            Q_EMIT filterChanged();
        };
        const QString &chosen = m_filter.*member;
        addChoice(menu, tr("Все"), chosen.isEmpty(), [choose] { choose({}); });
        menu->addSeparator();
        const QStringList &all = m_answer.*choices;
        for (const QString &each : all.mid(0, kChoices))
            addChoice(menu, each, each == chosen, [choose, each] { choose(each); });
        if (all.size() > kChoices)
            menu->addAction(tr("и ещё %1 — найдите поиском").arg(all.size() - kChoices))->setEnabled(false);
    });
    return chip;
}

void CalendarFilters::fillEngineers(QMenu *menu)
{
    const auto choose = [this](std::optional<UserId> engineer) {
        m_filter.engineer = engineer;
        showChosen();
        Q_EMIT filterChanged();
    };
    addChoice(menu, tr("Все"), !m_filter.engineer, [choose] { choose({}); });
    if (m_answer.me != 0)
        addChoice(menu, tr("Мои"), m_filter.engineer == m_answer.me, [choose, me = m_answer.me] { choose(me); });
    addChoice(menu, tr("Без инженера"), m_filter.engineer == 0, [choose] { choose(0); });
    menu->addSeparator();
    for (const Engineer &each : std::as_const(m_answer.crew.engineers)) {
        // Who has left may still stand on visits of the past.
        if (each.isPlanned && (each.isActive || m_filter.engineer == each.id))
            addChoice(menu, each.name, m_filter.engineer == each.id, [choose, id = each.id] { choose(id); });
    }
}

void CalendarFilters::setChoices(const CalendarAnswer &answer)
{
    m_answer.crew = answer.crew;
    m_answer.me = answer.me;
    m_answer.regions = answer.regions;
    m_answer.models = answer.models;
    m_answer.customers = customersOf(answer);
    showChosen();
}

void CalendarFilters::setFilter(const VisitFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    const QSignalBlocker quiet(m_search);
    m_search->setText(filter.text);
    showChosen();
    Q_EMIT filterChanged();
}

void CalendarFilters::setPlanning(bool isPlanning)
{
    const QSignalBlocker quiet(m_planning);
    m_planning->setChecked(isPlanning);
}

void CalendarFilters::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QString CalendarFilters::engineerName() const
{
    if (!m_filter.engineer)
        return {};
    if (*m_filter.engineer == 0)
        return tr("без инженера");
    if (*m_filter.engineer == m_answer.me)
        return tr("мои");
    const Engineer *engineer = m_answer.crew.find(*m_filter.engineer);
    return engineer ? engineer->name : u"#%1"_s.arg(*m_filter.engineer);
}

QString CalendarFilters::words() const
{
    QStringList words;
    if (const QString engineer = engineerName(); !engineer.isEmpty())
        words.append(tr("Инженер: %1").arg(engineer));
    for (const List &each : m_lists) {
        if (const QString &value = m_filter.*each.member; !value.isEmpty())
            words.append(tr("%1: %2").arg(each.name, value));
    }
    if (!m_filter.text.isEmpty())
        words.append(tr("поиск: %1").arg(m_filter.text));
    return words.join(", "_L1);
}

void CalendarFilters::showChosen()
{
    const QString engineer = engineerName();
    m_engineer->setLabel(engineer.isEmpty() ? tr("Инженер ▾") : tr("Инженер: %1 ▾").arg(engineer));
    markChosen(m_engineer, !engineer.isEmpty());
    for (const List &each : std::as_const(m_lists)) {
        const QString &value = m_filter.*each.member;
        each.chip->setLabel(value.isEmpty() ? tr("%1 ▾").arg(each.name) : tr("%1: %2 ▾").arg(each.name, value));
        markChosen(each.chip, !value.isEmpty());
    }
}

} // namespace Stanko
