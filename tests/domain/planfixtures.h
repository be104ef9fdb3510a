// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QRandomGenerator>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

/// A calendar with the long holidays of January 2026 and a few single days off.
inline WorkCalendar holidays()
{
    QHash<QDate, SpecialDay> days;
    for (int day = 1; day <= 9; ++day)
        days.insert(QDate(2026, 1, day), {DayKind::DayOff, u"Новогодние каникулы"_s});
    days.insert(QDate(2026, 11, 4), {DayKind::DayOff, u"День народного единства"_s});
    days.insert(QDate(2026, 6, 12), {DayKind::DayOff, u"День России"_s});
    days.insert(QDate(2026, 6, 13), {DayKind::Workday, {}}); // a Saturday
    WorkCalendar calendar;
    calendar.setYear(2026, days);
    return calendar;
}

inline PlanItem every(const QString &kind, int months, int tolerance = 10)
{
    return {.kind = kind, .everyMonths = months, .toleranceDays = tolerance, .hours = 4, .consumables = {}};
}

inline PlanHistory machine(QDate registered, const QList<DoneVisit> &visits, double hoursPerDay = 0)
{
    PlanHistory history{.registeredOn = {}, .done = visits, .hoursPerDay = hoursPerDay};
    if (registered.isValid())
        history.registeredOn = registered;
    return history;
}

inline MaintenancePlan onGrid(MaintenancePlan plan)
{
    for (PlanItem &item : plan)
        item.basis = PlanBasis::Plan;
    return plan;
}

/// Machines and plans of all sorts, the same ones in each run.
class PlanDice
{
public:
    explicit PlanDice(quint32 seed) : m_random(seed) {}
    int upTo(int last) { return m_random.bounded(0, last + 1); }
    bool coin() { return m_random.bounded(2) == 0; }
    QDate day(QDate first, QDate last) { return first.addDays(upTo(int(first.daysTo(last)))); }

    MaintenancePlan plan()
    {
        MaintenancePlan plan;
        const QStringList kinds{u"осмотр"_s, u"ТО-1"_s, u"ТО-2"_s, u"ТО-3"_s};
        int months = 0;
        for (const QString &kind : kinds.sliced(upTo(2))) {
            months += 1 + upTo(6);
            PlanItem item = every(kind, months, upTo(13));
            item.basis = coin() ? PlanBasis::Plan : PlanBasis::Completion;
            item.dayOff = coin() ? DayOffRule::WorkdayBefore : DayOffRule::Keep;
            if (coin())
                item.everyRunningHours = 50 + upTo(40) * 25.5;
            plan.append(item);
        }
        // The order of the plan's rows means nothing.
        if (coin())
            std::reverse(plan.begin(), plan.end());
        return plan;
    }
    PlanHistory history(const MaintenancePlan &plan, QDate from)
    {
        PlanHistory history;
        if (upTo(9) > 0)
            history.registeredOn = day(from, from.addDays(200));
        for (int i = history.registeredOn ? upTo(4) : 1 + upTo(3); i > 0; --i)
            history.done.append({day(from, from.addDays(1500)), plan[upTo(int(plan.size()) - 1)].kind});
        if (coin())
            history.hoursPerDay = (1 + upTo(95)) / 4.0;
        return history;
    }

private:
    QRandomGenerator m_random;
};

} // namespace Stanko::Testing
