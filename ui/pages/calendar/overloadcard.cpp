// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/overloadcard.h"

#include "ui/errortext/formats.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

OverloadCard::OverloadCard(QWidget *parent)
    : QFrame(parent), m_title(new PlainLabel({}, LabelLook::Bold)), m_more(new PlainLabel({}, LabelLook::Muted))
{
    setObjectName(u"overloadCard"_s);
    setProperty("banner", true);
    setProperty("tone", toneName(Tone::Info).toLatin1());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(5);
    for (PlainLabel *label : {m_title, m_more}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    QPushButton *plan = makeButton(tr("Показать план"), ButtonLook::Primary);
    plan->setObjectName(u"showLevelling"_s);
    setSmall(plan);
    column->addWidget(plan, 0, Qt::AlignLeft);
    connect(plan, &QPushButton::clicked, this, &OverloadCard::planWanted);
    hide();
}

void OverloadCard::setWeeks(const QList<WeekHours> &weeks, const Crew &crew, QDate today)
{
    QList<WeekHours> over;
    for (const WeekHours &each : weeks) {
        if (each.monday >= mondayOf(today) && each.over() > 0)
            over.append(each);
    }
    // All together before one of them, earlier before later.
    std::stable_sort(over.begin(), over.end(), [](const WeekHours &a, const WeekHours &b) {
        return a.monday != b.monday ? a.monday < b.monday : a.engineer == 0 && b.engineer != 0;
    });
    setVisible(!over.isEmpty());
    m_week = over.isEmpty() ? QDate() : over.first().monday;
    if (over.isEmpty())
        return;
    const WeekHours &first = over.first();
    const QString hours = interfaceLocale().toString(first.hours, 'f', QLocale::FloatingPointShortest);
    const Engineer *engineer = first.engineer != 0 ? crew.find(first.engineer) : nullptr;
    m_title->setText(engineer ? tr("%1, неделя %2: перегрузка, %3 из %4")
                                    .arg(engineer->name)
                                    .arg(first.monday.weekNumber())
                                    .arg(hours, hoursText(first.capacity))
                              : tr("Неделя %1 перегружена: %2 из %3")
                                    .arg(first.monday.weekNumber())
                                    .arg(hours, hoursText(first.capacity)));
    QStringList later;
    for (const WeekHours &each : std::as_const(over)) {
        const QString week = QString::number(each.monday.weekNumber());
        if (each.monday != first.monday && !later.contains(week))
            later.append(week);
    }
    m_more->setText(
        later.isEmpty()
            ? tr("Подобрать переносы на соседние недели в пределах допуска?")
            : tr("Ещё перегружены недели: %1. Подобрать переносы в пределах допуска?").arg(later.join(u", "_s)));
}

} // namespace Stanko
