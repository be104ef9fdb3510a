// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"
#include "models/domain/datereason.h"
#include "models/domain/planlimits.h"
#include "models/domain/plantemplates.h"
#include "tests/domain/planfixtures.h"

#include <QtTest/QTest>

#include <cmath>

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

QDate lastOf(const PlanHistory &history)
{
    QDate last;
    for (const DoneVisit &visit : history.done)
        last = !last.isValid() || visit.day > last ? visit.day : last;
    return last;
}

/// The rule of the date, looked up day by day: is something due on \a day that counts from \a base alone?
bool isDueOn(const PlanItem &item, QDate base, double perDay, QDate day)
{
    for (int k = 1; addMonthsClipped(base, k * item.everyMonths) <= day; ++k) {
        if (addMonthsClipped(base, k * item.everyMonths) == day)
            return true;
    }
    if (perDay <= 0 || item.everyRunningHours <= 0)
        return false;
    for (int k = 1;; ++k) {
        const QDate due = base.addDays(qint64(std::ceil(k * item.everyRunningHours / perDay - 1e-9)));
        if (due >= day)
            return due == day;
    }
}

} // namespace

/// The next visit and the forecast: single cases that people can check, and what must hold for any plan and machine.
class TestPlannedVisits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFromTheLastVisitDayByDay();
    void everyDateCanBeReckonedAgain();
    void laterIsNeverEarlier();
    void whateverComesFirstIsNeverLater();
    void theForecastIsOneVisitAfterAnother();
    void theGridShiftsForNobody();
    void everyKindGetsItsTurn();
    void daysAreTheSameInEveryZone();
    void countsTheToleranceFromThePlan();
    void nothingToReckonFrom();
    void theTemplateIsAPlan();
};

/// All plans by completion have one rule of the date; a look through the calendar must find the same.
void TestPlannedVisits::countsFromTheLastVisitDayByDay()
{
    PlanDice dice(2026);
    for (int i = 0; i < 400; ++i) {
        MaintenancePlan plan = dice.plan();
        for (PlanItem &item : plan) {
            item.basis = PlanBasis::Completion;
            item.dayOff = DayOffRule::Keep;
        }
        const PlanHistory history = dice.history(plan, dice.day(QDate(1955, 1, 1), QDate(2035, 1, 1)));
        const QDate last = lastOf(history);
        const QDate base = last.isValid() ? last : *history.registeredOn;
        const QDate today = base.addDays(dice.upTo(900) - 100);
        QDate expected = std::max(today, base.addDays(1));
        const auto isDue = [&] {
            return std::any_of(plan.cbegin(), plan.cend(), [&](const PlanItem &item) {
                return isDueOn(item, base, history.hoursPerDay, expected);
            });
        };
        while (!isDue())
            expected = expected.addDays(1);
        const auto next = nextVisit(plan, history, WorkCalendar(), today);
        QVERIFY(next.has_value());
        QCOMPARE(next->day, expected);
        QCOMPARE(next->base, base);
        // The kind is at least as long as every kind due on that very day.
        for (const PlanItem &item : plan) {
            if (isDueOn(item, base, history.hoursPerDay, expected))
                QVERIFY(itemOf(plan, next->kind)->everyMonths >= item.everyMonths);
        }
    }
}

void TestPlannedVisits::everyDateCanBeReckonedAgain()
{
    PlanDice dice(31);
    const WorkCalendar calendar = holidays();
    for (int i = 0; i < 3000; ++i) {
        const MaintenancePlan plan = dice.plan();
        const PlanHistory history = dice.history(plan, dice.day(QDate(1960, 1, 1), QDate(2030, 1, 1)));
        const QDate today = dice.day(QDate(1965, 1, 1), QDate(2036, 1, 1));
        const auto next = nextVisit(plan, history, calendar, today);
        QVERIFY(next.has_value());
        QVERIFY(next->day >= today);
        QCOMPARE(evaluated(*next, calendar), next->day);
        QCOMPARE(next->months > 0, next->runningHours == 0);
        const PlanItem *item = itemOf(plan, next->kind);
        QVERIFY(item);
        QCOMPARE(kindDueOn(plan, history, next->unshifted.isValid() ? next->unshifted : next->day), next->kind);
        if (next->unshifted.isValid()) {
            QCOMPARE(item->dayOff, DayOffRule::WorkdayBefore);
            QVERIFY(calendar.isWorkday(next->day));
            QCOMPARE(calendar.workdays(next->day, next->unshifted), 1);
        }
        if (const QDate last = lastOf(history); last.isValid() && next->basis == PlanBasis::Completion)
            QVERIFY(next->day > last && next->base == last && !next->baseKind.isEmpty());
        DateReason reason{.source = NextDateSource::Plan, .day = next->day, .kind = next->kind};
        QVERIFY(!evaluated(reason, calendar).isValid());
        reason.planned = next;
        QCOMPARE(evaluated(reason, calendar), next->day);
    }
}

void TestPlannedVisits::laterIsNeverEarlier()
{
    PlanDice dice(7);
    const WorkCalendar calendar = holidays();
    for (int i = 0; i < 60; ++i) {
        const MaintenancePlan plan = dice.plan();
        const PlanHistory history = dice.history(plan, QDate(2022, 1, 1));
        QDate before;
        for (QDate today(2025, 9, 1); today < QDate(2026, 8, 1); today = today.addDays(1)) {
            const QDate day = nextVisit(plan, history, calendar, today)->day;
            QVERIFY(!before.isValid() || day >= before);
            before = day;
        }
    }
}

void TestPlannedVisits::whateverComesFirstIsNeverLater()
{
    PlanDice dice(500);
    int sooner = 0;
    for (int i = 0; i < 2000; ++i) {
        MaintenancePlan plan = dice.plan();
        for (PlanItem &item : plan)
            item.dayOff = DayOffRule::Keep;
        const PlanHistory history = dice.history(plan, QDate(2022, 1, 1));
        const QDate today = dice.day(QDate(2022, 1, 1), QDate(2027, 1, 1));
        const QDate both = nextVisit(plan, history, WorkCalendar(), today)->day;
        for (PlanItem &item : plan)
            item.everyRunningHours = 0;
        const QDate calendarOnly = nextVisit(plan, history, WorkCalendar(), today)->day;
        QVERIFY(both <= calendarOnly);
        sooner += both < calendarOnly;
    }
    QVERIFY(sooner > 100);

    PlanItem item = every(u"ТО-1"_s, 6);
    item.everyRunningHours = 500;
    const auto next = nextVisit({item}, machine({}, {{QDate(2026, 5, 10), u"ТО-1"_s}}, 8), {}, QDate(2026, 5, 11));
    QCOMPARE(next->day, QDate(2026, 7, 12)); // 62.5 days
    QCOMPARE(next->runningHours, 500.0);
    QCOMPARE(next->hoursPerDay, 8.0);
    QCOMPARE(next->months, 0);
    // Overdue: the second 500 hours are over on day 125, not twice 63.
    const auto second = nextVisit({item}, machine({}, {{QDate(2026, 5, 10), u"ТО-1"_s}}, 8), {}, QDate(2026, 7, 13));
    QCOMPARE(second->day, QDate(2026, 5, 10).addDays(125));
}

void TestPlannedVisits::theForecastIsOneVisitAfterAnother()
{
    PlanDice dice(12);
    const WorkCalendar calendar = holidays();
    for (int i = 0; i < 400; ++i) {
        const MaintenancePlan plan = dice.plan();
        PlanHistory history = dice.history(plan, QDate(2022, 1, 1));
        DoneVisit visit{dice.day(QDate(2025, 1, 1), QDate(2027, 1, 1)), plan.first().kind};
        const QDate until = visit.day.addYears(2);
        const QList<PlannedDate> forecast = visitsAfter(plan, history, visit, calendar, until);
        for (const PlannedDate &planned : forecast) {
            const auto next = nextVisitAfter(plan, history, visit, calendar);
            QVERIFY(next.has_value());
            QCOMPARE(*next, planned);
            QVERIFY(planned.day > visit.day && planned.day <= until);
            history.done.append(visit);
            visit = {planned.day, planned.kind};
        }
        QVERIFY(nextVisitAfter(plan, history, visit, calendar)->day > until);
    }
    QVERIFY(visitsAfter(defaultPlan(), machine({}, {}), {QDate(), u"ТО-1"_s}, calendar, QDate(2027, 1, 1)).isEmpty());
}

void TestPlannedVisits::theGridShiftsForNobody()
{
    PlanDice dice(112);
    const MaintenancePlan plan = onGrid(defaultPlan());
    for (int i = 0; i < 300; ++i) {
        const QDate registered = dice.day(QDate(1960, 1, 1), QDate(2030, 1, 1));
        PlanHistory history = machine(registered, {});
        for (int k = 1; k <= 8; ++k) {
            const QDate due = addMonthsClipped(registered, 6 * k);
            const QString kind = k % 2 == 0 ? u"ТО-2"_s : u"ТО-1"_s;
            const DoneVisit visit{due.addDays(dice.upTo(160) - 80), kind};
            const auto next = nextVisitAfter(plan, history, visit, {});
            QCOMPARE(next->day, addMonthsClipped(registered, 6 * (k + 1)));
            QCOMPARE(next->kind, k % 2 == 0 ? u"ТО-1"_s : u"ТО-2"_s);
            QCOMPARE(next->basis, PlanBasis::Plan);
            history.done.append(visit);
        }
    }
}

/// However early or late visits are done: no kind waits longer than its interval, its tolerance and one short interval.
void TestPlannedVisits::everyKindGetsItsTurn()
{
    PlanDice dice(3);
    const MaintenancePlan plan = {every(u"осмотр"_s, 3), every(u"ТО-1"_s, 6), every(u"ТО-2"_s, 12)};
    for (int i = 0; i < 200; ++i) {
        const QDate registered = dice.day(QDate(2000, 1, 1), QDate(2030, 1, 1));
        PlanHistory history = machine(registered, {{registered.addMonths(3), u"осмотр"_s}});
        QDate yearly = registered;
        auto next = nextVisit(plan, history, {}, registered.addMonths(3).addDays(1));
        for (int k = 0; k < 20; ++k) {
            const DoneVisit visit{next->day.addDays(dice.upTo(40) - 20), next->kind};
            if (visit.kind == u"ТО-2"_s) {
                QVERIFY(yearly.daysTo(visit.day) > 366 - 10 - 20 - 5);
                QVERIFY(yearly.daysTo(visit.day) <= 366 + 92 + 40); // the one before and this one late
                yearly = visit.day;
            }
            next = nextVisitAfter(plan, history, visit, {});
            history.done.append(visit);
        }
        QVERIFY(yearly > registered.addYears(2));
    }
}

void TestPlannedVisits::daysAreTheSameInEveryZone()
{
    const QList<QTimeZone> zones{QTimeZone("Europe/Kaliningrad"), QTimeZone("Europe/Moscow"),
                                 QTimeZone("Asia/Kamchatka"),     QTimeZone("America/New_York"),
                                 QTimeZone("Pacific/Kiritimati"), QTimeZone("Pacific/Pago_Pago")};
    const QDate neverOnKiritimati(1994, 12, 31); // the date line was moved that day
    for (const QDate registered : {QDate(1951, 8, 31), QDate(1968, 2, 29), QDate(1999, 12, 31), QDate(2024, 10, 27)}) {
        PlanHistory history = machine(registered, {});
        const QList<PlannedDate> visits = visitsAfter(templatePlan(PlanTemplate::Full), history,
                                                      {registered, u"осмотр"_s}, {}, registered.addYears(30));
        QVERIFY(visits.size() >= 119);
        for (const PlannedDate &visit : visits) {
            for (const QTimeZone &zone : zones) {
                QVERIFY(zone.isValid());
                if (visit.day == neverOnKiritimati)
                    continue;
                // What the account's field says is read back as the day that the plan has reckoned.
                QCOMPARE(civilDay(noonOf(visit.day, zone), zone), visit.day);
                QCOMPARE(civilDay(startOf(visit.day, zone), zone), visit.day);
                QCOMPARE(civilDay(endOf(visit.day, zone), zone), visit.day);
            }
        }
    }
}

void TestPlannedVisits::countsTheToleranceFromThePlan()
{
    const MaintenancePlan plan = defaultPlan();
    const PlanHistory history = machine({}, {{QDate(2026, 1, 10), u"ТО-2"_s}});
    const QDate due(2026, 7, 10);
    for (int days = -25; days <= 25; ++days) {
        const QDate day = due.addDays(days);
        QCOMPARE(toleranceAnchor(plan, history, {}, day), qAbs(days) <= 10 ? due : day);
    }
    QCOMPARE(toleranceAnchor(plan, machine({}, {}), {}, due), due);
    QCOMPARE(toleranceAnchor({}, history, {}, due), due);
    QCOMPARE(toleranceAnchor(plan, history, {}, QDate()), QDate());

    PlanDice dice(77);
    for (int i = 0; i < 1500; ++i) {
        MaintenancePlan own = dice.plan();
        for (PlanItem &item : own)
            item.everyRunningHours = 0;
        const PlanHistory ownHistory = dice.history(own, QDate(2022, 1, 1));
        const auto next = nextVisit(own, ownHistory, holidays(), dice.day(QDate(2024, 1, 1), QDate(2028, 1, 1)));
        QVERIFY(next.has_value());
        // A due day that could not be moved to the workday before it may be told from there.
        const QDate anchor = toleranceAnchor(own, ownHistory, holidays(), next->day);
        QVERIFY(anchor == next->day || (!holidays().isWorkday(next->day) && anchor < next->day));
    }
}

void TestPlannedVisits::nothingToReckonFrom()
{
    const QDate day(2026, 1, 15);
    QVERIFY(!nextVisit({}, machine(day, {}), {}, day));
    QVERIFY(!nextVisit(defaultPlan(), machine({}, {}), {}, day));
    QVERIFY(!nextVisit(defaultPlan(), machine(day, {}), {}, QDate()));
    QVERIFY(!nextVisit(defaultPlan(), machine({}, {{QDate(), u"ТО-1"_s}}), {}, day));
    QVERIFY(!nextVisit({every(u"никогда"_s, 0)}, machine(day, {}), {}, day));
    QVERIFY(!nextVisitAfter(defaultPlan(), machine(day, {}), {QDate(), u"ТО-1"_s}, {}));
    QVERIFY(!nextVisitAfter({}, machine(day, {}), {day, u"ТО-1"_s}, {}));
    QVERIFY(!evaluated(PlannedDate{}, {}).isValid());
    QVERIFY(!evaluated(PlannedDate{.day = day, .kind = u"ТО-1"_s, .base = day}, {}).isValid());
    QCOMPARE(evaluated(DateReason{.source = NextDateSource::Field, .day = day, .kind = {}, .lead = 7}, {}), day);
    QVERIFY(!evaluated(DateReason{.source = NextDateSource::Field, .day = day, .kind = {}}, {}).isValid());
    QCOMPARE(evaluated(DateReason{.source = NextDateSource::Local, .day = day, .kind = {}}, {}), day);
    QVERIFY(!evaluated(DateReason{}, {}).isValid());
    // A machine that runs more than a day has hours is not believed.
    PlanItem item = every(u"ТО-1"_s, 6);
    item.everyRunningHours = 10;
    QCOMPARE(nextVisit({item}, machine(day, {}, 25), {}, day)->day, QDate(2026, 7, 15));
}

void TestPlannedVisits::theTemplateIsAPlan()
{
    QCOMPARE(planFault(templatePlan(PlanTemplate::Full), 1), QString());
    QCOMPARE(planFault(defaultPlan(), 1), QString());
    // A machine in two shifts is seen more often than the calendar alone would have it.
    const PlanHistory idle = machine(QDate(2026, 1, 15), {{QDate(2026, 1, 15), u"ТО-3"_s}});
    QStringList kinds;
    for (const PlannedDate &visit :
         visitsAfter(templatePlan(PlanTemplate::Full), idle, idle.done.first(), {}, QDate(2028, 1, 20)))
        kinds.append(visit.kind);
    QCOMPARE(kinds.join(u' '), u"осмотр ТО-1 осмотр ТО-2 осмотр ТО-1 осмотр ТО-3"_s);
    const PlanHistory busy = machine(QDate(2026, 1, 15), idle.done, 16);
    const auto next = nextVisit(templatePlan(PlanTemplate::Full), busy, {}, QDate(2026, 1, 16));
    QCOMPARE(next->day, QDate(2026, 3, 19)); // 1000 hours at 16 a day are 63 days
    QCOMPARE(next->kind, u"ТО-1"_s);
    QCOMPARE(runningDays(500, 8), 63);
    QCOMPARE(runningDays(3.3, 1.1), 3);
    QCOMPARE(runningDays(500, 0), 0);
    QCOMPARE(runningDays(-1, 8), 0);
}

QTEST_APPLESS_MAIN(TestPlannedVisits)
#include "tst_plannedvisits.moc"
