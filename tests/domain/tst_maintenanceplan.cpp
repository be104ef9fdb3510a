// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datereason.h"
#include "models/domain/registration.h"
#include "models/domain/workcalendar.h"
#include "tests/domain/planfixtures.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Stanko::Testing;

class TestMaintenancePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clipsMonthEndsFromTheBaseDay_data();
    void clipsMonthEndsFromTheBaseDay();
    void monthArithmeticAgreesWithTheCalendar();
    void findsTheNextOccurrence_data();
    void findsTheNextOccurrence();
    void theNextOccurrenceIsTheFirstOfAll();
    void aCompletionProposesADayAfterIt();
    void namesTheKindOfADay_data();
    void namesTheKindOfADay();
    void longerIntervalsAbsorbShorterOnesInAnyOrder();
    void theFieldWinsOverThePlan();
    void thePlanCountsFromTheLastMaintenance();
    void nothingToCountFromIsNoDate();
    void findsTheNextVisit_data();
    void findsTheNextVisit();
    void aVisitThatWasDoneProposesTheNext_data();
    void aVisitThatWasDoneProposesTheNext();
    void movesDueDaysToWorkdays_data();
    void movesDueDaysToWorkdays();
    void namesTheKindOfAChosenDay();
};

void TestMaintenancePlan::clipsMonthEndsFromTheBaseDay_data()
{
    QTest::addColumn<QDate>("base");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("day");
    QTest::newRow("31 January + 1") << QDate(2026, 1, 31) << 1 << QDate(2026, 2, 28);
    QTest::newRow("31 January + 2 is not shortened by February") << QDate(2026, 1, 31) << 2 << QDate(2026, 3, 31);
    QTest::newRow("31 January + 1 in a leap year") << QDate(2028, 1, 31) << 1 << QDate(2028, 2, 29);
    QTest::newRow("29 February + 12") << QDate(2028, 2, 29) << 12 << QDate(2029, 2, 28);
    QTest::newRow("29 February + 48") << QDate(2028, 2, 29) << 48 << QDate(2032, 2, 29);
    QTest::newRow("2000 was a leap year") << QDate(1999, 8, 31) << 6 << QDate(2000, 2, 29);
    QTest::newRow("2100 is none") << QDate(2099, 8, 31) << 6 << QDate(2100, 2, 28);
    QTest::newRow("31 August + 6") << QDate(2026, 8, 31) << 6 << QDate(2027, 2, 28);
    QTest::newRow("over the year's end") << QDate(2026, 10, 15) << 6 << QDate(2027, 4, 15);
    QTest::newRow("before 1970") << QDate(1968, 12, 31) << 6 << QDate(1969, 6, 30);
}

void TestMaintenancePlan::clipsMonthEndsFromTheBaseDay()
{
    QFETCH(QDate, base);
    QFETCH(int, months);
    QFETCH(QDate, day);
    QCOMPARE(addMonthsClipped(base, months), day);
}

void TestMaintenancePlan::monthArithmeticAgreesWithTheCalendar()
{
    QRandomGenerator random(2028);
    for (int i = 0; i < 20'000; ++i) {
        const QDate base = QDate(1960, 1, 1).addDays(random.bounded(0, 55'000));
        const int months = random.bounded(0, 400);
        const QDate day = addMonthsClipped(base, months);
        const int index = base.year() * 12 + base.month() - 1 + months;
        QCOMPARE(day.year(), index / 12);
        QCOMPARE(day.month(), index % 12 + 1);
        QCOMPARE(day.day(), std::min(base.day(), day.daysInMonth()));
    }
}

void TestMaintenancePlan::findsTheNextOccurrence_data()
{
    QTest::addColumn<QDate>("base");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("months");
    const QDate base(2025, 8, 31);
    QTest::newRow("on the day of registration") << base << base << QDate(2026, 2, 28) << u"ТО-1"_s << 6;
    QTest::newRow("the day itself is not past") << base << QDate(2026, 2, 28) << QDate(2026, 2, 28) << u"ТО-1"_s << 6;
    QTest::newRow("the day after, TO-2 replaces TO-1")
        << base << QDate(2026, 3, 1) << QDate(2026, 8, 31) << u"ТО-2"_s << 12;
    QTest::newRow("after a year, TO-1 again") << base << QDate(2026, 9, 1) << QDate(2027, 2, 28) << u"ТО-1"_s << 18;
    QTest::newRow("decades later") << QDate(1968, 5, 31) << QDate(2026, 11, 22) << QDate(2026, 11, 30) << u"ТО-1"_s
                                   << 702;
    QTest::newRow("a base in the future")
        << QDate(2027, 1, 1) << QDate(2026, 1, 1) << QDate(2027, 7, 1) << u"ТО-1"_s << 6;
}

void TestMaintenancePlan::findsTheNextOccurrence()
{
    QFETCH(QDate, base);
    QFETCH(QDate, today);
    QFETCH(QDate, day);
    QFETCH(QString, kind);
    QFETCH(int, months);
    const auto planned = nextVisit(defaultPlan(), machine(base, {}), WorkCalendar(), today);
    QVERIFY(planned.has_value());
    QCOMPARE(planned->day, day);
    QCOMPARE(planned->kind, kind);
    QCOMPARE(planned->base, base);
    QCOMPARE(planned->months, months);
}

void TestMaintenancePlan::theNextOccurrenceIsTheFirstOfAll()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 3000; ++i) {
        const MaintenancePlan plan{every(u"A"_s, random.bounded(1, 8)), every(u"B"_s, random.bounded(1, 20)),
                                   every(u"C"_s, random.bounded(1, 40))};
        const QDate base = QDate(2000, 1, 1).addDays(random.bounded(0, 9000));
        const QDate today = base.addDays(random.bounded(-400, 9000));
        // Every occurrence there is, one after another.
        QDate first;
        int interval = 0;
        for (const PlanItem &item : plan) {
            for (int months = item.everyMonths;; months += item.everyMonths) {
                const QDate day = addMonthsClipped(base, months);
                if (day < today)
                    continue;
                if (!first.isValid() || day < first || (day == first && item.everyMonths > interval)) {
                    first = day;
                    interval = item.everyMonths;
                }
                break;
            }
        }
        const auto planned = nextVisit(plan, machine(base, {}), WorkCalendar(), today);
        QVERIFY(planned.has_value());
        QCOMPARE(planned->day, first);
        QCOMPARE(planned->months % interval, 0);
        QCOMPARE(addMonthsClipped(planned->base, planned->months), planned->day);
        QCOMPARE(kindDueOn(plan, machine(base, {}), planned->day), planned->kind);
    }
}

void TestMaintenancePlan::aCompletionProposesADayAfterIt()
{
    const DoneVisit visit{QDate(2026, 8, 31), u"ТО-2"_s};
    const auto next = nextVisitAfter(defaultPlan(), {}, visit, WorkCalendar());
    QVERIFY(next.has_value());
    QCOMPARE(next->day, QDate(2027, 2, 28));
    QCOMPARE(next->kind, u"ТО-1"_s);
    QCOMPARE(next->base, QDate(2026, 8, 31));
    QVERIFY(!nextVisitAfter({}, {}, visit, WorkCalendar()));
    QVERIFY(!nextVisitAfter(defaultPlan(), {}, {QDate(), visit.kind}, WorkCalendar()));
}

void TestMaintenancePlan::namesTheKindOfADay_data()
{
    QTest::addColumn<QDate>("base");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("kind");
    const QDate base(2025, 1, 15);
    QTest::newRow("the planned day") << base << QDate(2025, 7, 15) << u"ТО-1"_s;
    QTest::newRow("the planned day of the year") << base << QDate(2026, 1, 15) << u"ТО-2"_s;
    QTest::newRow("a little later") << base << QDate(2026, 2, 3) << u"ТО-2"_s;
    QTest::newRow("a little earlier") << base << QDate(2026, 1, 2) << u"ТО-2"_s;
    QTest::newRow("nearer to the half year") << base << QDate(2025, 9, 20) << u"ТО-1"_s;
    QTest::newRow("before the base") << base << QDate(2024, 1, 15) << u"ТО-1"_s;
    QTest::newRow("no base") << QDate() << QDate(2026, 1, 15) << u"ТО-1"_s;
}

void TestMaintenancePlan::namesTheKindOfADay()
{
    QFETCH(QDate, base);
    QFETCH(QDate, day);
    QFETCH(QString, kind);
    QCOMPARE(kindDueOn(defaultPlan(), machine(base, {}), day), kind);
    QCOMPARE(kindDueOn({}, machine(base, {}), day), QString());
}

void TestMaintenancePlan::longerIntervalsAbsorbShorterOnesInAnyOrder()
{
    MaintenancePlan plan = defaultPlan();
    std::reverse(plan.begin(), plan.end());
    const PlanHistory history = machine(QDate(2025, 1, 15), {});
    QCOMPARE(nextVisit(plan, history, WorkCalendar(), QDate(2025, 8, 1))->kind, u"ТО-2"_s);
    QCOMPARE(kindDueOn(plan, history, QDate(2026, 1, 15)), u"ТО-2"_s);
    plan.append(every(u"сломанный"_s, 0));
    QCOMPARE(nextVisit(plan, history, WorkCalendar(), QDate(2025, 8, 1))->kind, u"ТО-2"_s);
}

void TestMaintenancePlan::theFieldWinsOverThePlan()
{
    MachineFacts facts;
    facts.isRegistered = true;
    facts.registeredOn = QDate(2025, 1, 15);
    facts.fieldDate = QDate(2026, 1, 20);
    NextDate next = nextDateOf(facts, defaultPlan(), {}, {}, QDate(2026, 11, 22));
    QCOMPARE(next.day, QDate(2026, 1, 20)); // late, and still what the field says
    QCOMPARE(next.source, NextDateSource::Field);
    QCOMPARE(next.kind, u"ТО-2"_s);
    QVERIFY(!next.planned);

    next = nextDateOf(facts, defaultPlan(), {.registeredOn = {}, .done = {{QDate(2025, 7, 15), u"ТО-2"_s}}}, {},
                      QDate(2026, 11, 22));
    QCOMPARE(next.kind, u"ТО-1"_s);
}

void TestMaintenancePlan::thePlanCountsFromTheLastMaintenance()
{
    MachineFacts facts;
    facts.isRegistered = true;
    facts.registeredOn = QDate(2025, 1, 15);
    NextDate next = nextDateOf(facts, defaultPlan(), {}, {}, QDate(2025, 2, 1));
    QCOMPARE(next.day, QDate(2025, 7, 15));
    QCOMPARE(next.source, NextDateSource::Plan);
    QVERIFY(next.planned.has_value());
    QCOMPARE(next.planned->base, QDate(2025, 1, 15));

    next = nextDateOf(facts, defaultPlan(), {.registeredOn = {}, .done = {{QDate(2025, 6, 30), u"ТО-1"_s}}}, {},
                      QDate(2025, 7, 1));
    QCOMPARE(next.day, QDate(2025, 12, 30));
    QCOMPARE(next.planned->base, QDate(2025, 6, 30));
}

void TestMaintenancePlan::nothingToCountFromIsNoDate()
{
    QCOMPARE(nextDateOf({}, defaultPlan(), {}, {}, QDate(2026, 1, 1)), NextDate());
    MachineFacts facts;
    facts.registeredOn = QDate(2025, 1, 15);
    QCOMPARE(nextDateOf(facts, {}, {}, {}, QDate(2026, 1, 1)), NextDate());
    QVERIFY(!nextVisit(defaultPlan(), {}, WorkCalendar(), QDate(2026, 1, 1)));
}

void TestMaintenancePlan::findsTheNextVisit_data()
{
    QTest::addColumn<MaintenancePlan>("plan");
    QTest::addColumn<PlanHistory>("history");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("base");
    QTest::addColumn<int>("months");
    const MaintenancePlan usual = defaultPlan();
    const QDate reg(2025, 1, 15);
    const auto row = [](const char *name, const MaintenancePlan &plan, const PlanHistory &history, QDate today,
                        QDate day, const QString &kind, QDate base, int months) {
        QTest::newRow(name) << plan << history << today << day << kind << base << months;
    };
    row("nothing done: the grid", usual, machine(reg, {}), QDate(2025, 8, 1), QDate(2026, 1, 15), u"ТО-2"_s, reg, 12);
    row("done early: counted from then", usual, machine(reg, {{QDate(2025, 6, 30), u"ТО-1"_s}}), QDate(2025, 7, 1),
        QDate(2025, 12, 30), u"ТО-1"_s, QDate(2025, 6, 30), 6);
    row("the year has run out since", usual,
        machine(reg, {{QDate(2025, 6, 30), u"ТО-1"_s}, {QDate(2025, 12, 30), u"ТО-1"_s}}), QDate(2026, 1, 1),
        QDate(2026, 6, 30), u"ТО-2"_s, QDate(2025, 12, 30), 6);
    row("done late: the year ends within the tolerance", usual,
        machine(reg, {{QDate(2025, 7, 15), u"ТО-2"_s}, {QDate(2026, 1, 8), u"ТО-1"_s}}), QDate(2026, 1, 9),
        QDate(2026, 7, 8), u"ТО-2"_s, QDate(2026, 1, 8), 6);
    row("and not within it", usual, machine(reg, {{QDate(2025, 7, 19), u"ТО-2"_s}, {QDate(2026, 1, 8), u"ТО-1"_s}}),
        QDate(2026, 1, 9), QDate(2026, 7, 8), u"ТО-1"_s, QDate(2026, 1, 8), 6);
    row("records begin late: the yearly one is taken as done before", usual,
        machine(QDate(2020, 1, 15), {{QDate(2026, 7, 20), u"ТО-1"_s}}), QDate(2026, 8, 1), QDate(2027, 1, 20),
        u"ТО-2"_s, QDate(2026, 7, 20), 6);
    row("overdue for years: the first that is not past", usual, machine(reg, {{QDate(2025, 3, 31), u"ТО-2"_s}}),
        QDate(2028, 10, 1), QDate(2029, 3, 31), u"ТО-2"_s, QDate(2025, 3, 31), 48);
    row("29 February", usual, machine({}, {{QDate(2028, 2, 29), u"ТО-2"_s}}), QDate(2028, 9, 1), QDate(2029, 2, 28),
        u"ТО-2"_s, QDate(2028, 2, 29), 12);
    row("before 1970", usual, machine(QDate(1968, 2, 29), {}), QDate(1968, 3, 1), QDate(1968, 8, 29), u"ТО-1"_s,
        QDate(1968, 2, 29), 6);
    row("a kind of no plan counts as maintenance", usual, machine(reg, {{QDate(2025, 5, 31), u"ремонт"_s}}),
        QDate(2025, 6, 1), QDate(2025, 11, 30), u"ТО-1"_s, QDate(2025, 5, 31), 6);
    row("the day itself is not past", usual, machine(reg, {}), QDate(2025, 7, 15), QDate(2025, 7, 15), u"ТО-1"_s, reg,
        6);
    row("grid: late work shifts nothing", onGrid(usual), machine(reg, {{QDate(2025, 9, 1), u"ТО-1"_s}}),
        QDate(2025, 9, 2), QDate(2026, 1, 15), u"ТО-2"_s, reg, 12);
    row("grid: early work is not done twice", onGrid(usual), machine(reg, {{QDate(2025, 6, 20), u"ТО-1"_s}}),
        QDate(2025, 6, 21), QDate(2026, 1, 15), u"ТО-2"_s, reg, 12);
    row("grid: the yearly one early absorbs the other", onGrid(usual), machine(reg, {{QDate(2025, 12, 20), u"ТО-2"_s}}),
        QDate(2025, 12, 21), QDate(2026, 7, 15), u"ТО-1"_s, reg, 18);
    row("grid: the lesser one does not absorb the yearly one", onGrid(usual),
        machine(reg, {{QDate(2026, 1, 10), u"ТО-1"_s}}), QDate(2026, 1, 11), QDate(2026, 1, 15), u"ТО-2"_s, reg, 12);
    row("grid: a yearly one that was missed comes with the next", onGrid(usual),
        machine(reg, {{QDate(2025, 1, 20), u"ТО-2"_s}, {QDate(2026, 1, 15), u"ТО-1"_s}}), QDate(2026, 2, 1),
        QDate(2026, 7, 15), u"ТО-2"_s, reg, 18);
    row("grid without registration: from completion", onGrid(usual), machine({}, {{QDate(2026, 3, 31), u"ТО-2"_s}}),
        QDate(2026, 4, 1), QDate(2026, 9, 30), u"ТО-1"_s, QDate(2026, 3, 31), 6);
    row("one interval twice: the first of the plan", {every(u"А"_s, 6), every(u"Б"_s, 6)}, machine(reg, {}),
        QDate(2025, 2, 1), QDate(2025, 7, 15), u"А"_s, reg, 6);
}

void TestMaintenancePlan::findsTheNextVisit()
{
    QFETCH(const MaintenancePlan, plan);
    QFETCH(const PlanHistory, history);
    QFETCH(const QDate, today);
    const auto next = nextVisit(plan, history, WorkCalendar(), today);
    QVERIFY(next.has_value());
    QTEST(next->day, "day");
    QTEST(next->kind, "kind");
    QTEST(next->base, "base");
    QTEST(next->months, "months");
    QVERIFY(!next->unshifted.isValid());
}

void TestMaintenancePlan::aVisitThatWasDoneProposesTheNext_data()
{
    QTest::addColumn<DoneVisit>("visit");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("kind");
    QTest::newRow("in time") << DoneVisit{QDate(2026, 1, 15), u"ТО-2"_s} << QDate(2026, 7, 15) << u"ТО-1"_s;
    QTest::newRow("early") << DoneVisit{QDate(2025, 12, 20), u"ТО-2"_s} << QDate(2026, 6, 20) << u"ТО-1"_s;
    QTest::newRow("late") << DoneVisit{QDate(2026, 3, 31), u"ТО-2"_s} << QDate(2026, 9, 30) << u"ТО-1"_s;
    QTest::newRow("the lesser kind") << DoneVisit{QDate(2026, 1, 15), u"ТО-1"_s} << QDate(2026, 7, 15) << u"ТО-2"_s;
    QTest::newRow("entered after a later one")
        << DoneVisit{QDate(2025, 6, 1), u"ТО-1"_s} << QDate(2026, 1, 16) << u"ТО-1"_s;
}

void TestMaintenancePlan::aVisitThatWasDoneProposesTheNext()
{
    QFETCH(const DoneVisit, visit);
    const PlanHistory history =
        machine(QDate(2024, 1, 15), {{QDate(2025, 1, 15), u"ТО-2"_s}, {QDate(2025, 7, 16), u"ТО-1"_s}});
    const auto next = nextVisitAfter(defaultPlan(), history, visit, WorkCalendar());
    QVERIFY(next.has_value());
    QTEST(next->day, "day");
    if (visit.day > QDate(2025, 7, 16)) {
        QTEST(next->kind, "kind");
        QCOMPARE(next->base, visit.day);
        QCOMPARE(next->baseKind, visit.kind);
    } else {
        QCOMPARE(next->base, QDate(2025, 7, 16));
    }
}

void TestMaintenancePlan::movesDueDaysToWorkdays_data()
{
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("unshifted");
    const QDate none;
    QTest::newRow("a workday") << QDate(2026, 4, 3) << QDate(2026, 5, 1) << QDate(2026, 7, 3) << none;
    QTest::newRow("a Sunday") << QDate(2026, 4, 5) << QDate(2026, 5, 1) << QDate(2026, 7, 3) << QDate(2026, 7, 5);
    QTest::newRow("a holiday") << QDate(2026, 8, 4) << QDate(2026, 9, 1) << QDate(2026, 11, 3) << QDate(2026, 11, 4);
    QTest::newRow("a Saturday that is worked") << QDate(2026, 3, 13) << QDate(2026, 4, 1) << QDate(2026, 6, 13) << none;
    QTest::newRow("the long holidays") << QDate(2025, 10, 9) << QDate(2025, 11, 1) << QDate(2025, 12, 31)
                                       << QDate(2026, 1, 9);
    QTest::newRow("the workday is today")
        << QDate(2026, 4, 5) << QDate(2026, 7, 3) << QDate(2026, 7, 3) << QDate(2026, 7, 5);
    QTest::newRow("the workday is past") << QDate(2026, 4, 5) << QDate(2026, 7, 4) << QDate(2026, 7, 5) << none;
}

void TestMaintenancePlan::movesDueDaysToWorkdays()
{
    QFETCH(const QDate, last);
    QFETCH(const QDate, today);
    PlanItem item = every(u"осмотр"_s, 3);
    item.dayOff = DayOffRule::WorkdayBefore;
    const auto next = nextVisit({item}, machine({}, {{last, item.kind}}), holidays(), today);
    QVERIFY(next.has_value());
    QTEST(next->day, "day");
    QTEST(next->unshifted, "unshifted");
    QCOMPARE(evaluated(*next, holidays()), next->day);
}

void TestMaintenancePlan::namesTheKindOfAChosenDay()
{
    const MaintenancePlan plan = defaultPlan();
    const QDate reg(2025, 1, 15);
    const PlanHistory history = machine(reg, {{QDate(2025, 7, 10), u"ТО-2"_s}, {QDate(2026, 1, 10), u"ТО-1"_s}});
    QCOMPARE(kindDueOn(plan, history, QDate(2026, 7, 10)), u"ТО-2"_s);
    QCOMPARE(kindDueOn(plan, history, QDate(2026, 6, 1)), u"ТО-2"_s); // taken early, it is the same visit
    QCOMPARE(kindDueOn(plan, machine(reg, {{QDate(2026, 1, 10), u"ТО-2"_s}}), QDate(2026, 8, 1)), u"ТО-1"_s);
    QCOMPARE(kindDueOn(plan, machine(reg, {{QDate(2026, 1, 10), u"ТО-2"_s}}), QDate(2027, 1, 2)), u"ТО-2"_s);
    QCOMPARE(itemOf(plan, u" то-2 "_s), &plan[1]);
    QCOMPARE(itemOf(plan, u"ТО-9"_s), nullptr);
}

QTEST_APPLESS_MAIN(TestMaintenancePlan)
#include "tst_maintenanceplan.moc"
