// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/maintenanceplan.h"
#include "models/domain/registration.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

PlanItem every(const QString &kind, int months)
{
    return {.kind = kind, .everyMonths = months, .toleranceDays = 10, .hours = 0, .consumables = {}};
}

} // namespace

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
    const auto planned = nextPlanned(defaultPlan(), base, today);
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
        const auto planned = nextPlanned(plan, base, today);
        QVERIFY(planned.has_value());
        QCOMPARE(planned->day, first);
        QCOMPARE(planned->months % interval, 0);
        QCOMPARE(addMonthsClipped(planned->base, planned->months), planned->day);
        QCOMPARE(kindOn(plan, base, planned->day), planned->kind);
    }
}

void TestMaintenancePlan::aCompletionProposesADayAfterIt()
{
    const auto next = nextAfterDone(defaultPlan(), QDate(2026, 8, 31));
    QVERIFY(next.has_value());
    QCOMPARE(next->day, QDate(2027, 2, 28));
    QCOMPARE(next->kind, u"ТО-1"_s);
    QCOMPARE(next->base, QDate(2026, 8, 31));
    QVERIFY(!nextAfterDone({}, QDate(2026, 8, 31)));
    QVERIFY(!nextAfterDone(defaultPlan(), QDate()));
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
    QCOMPARE(kindOn(defaultPlan(), base, day), kind);
    QCOMPARE(kindOn({}, base, day), QString());
}

void TestMaintenancePlan::longerIntervalsAbsorbShorterOnesInAnyOrder()
{
    MaintenancePlan plan = defaultPlan();
    std::reverse(plan.begin(), plan.end());
    QCOMPARE(nextPlanned(plan, QDate(2025, 1, 15), QDate(2025, 8, 1))->kind, u"ТО-2"_s);
    QCOMPARE(kindOn(plan, QDate(2025, 1, 15), QDate(2026, 1, 15)), u"ТО-2"_s);
    plan.append(every(u"сломанный"_s, 0));
    QCOMPARE(nextPlanned(plan, QDate(2025, 1, 15), QDate(2025, 8, 1))->kind, u"ТО-2"_s);
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
    QVERIFY(!nextPlanned(defaultPlan(), QDate(), QDate(2026, 1, 1)));
}

QTEST_APPLESS_MAIN(TestMaintenancePlan)
#include "tst_maintenanceplan.moc"
