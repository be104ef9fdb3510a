// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"
#include "models/domain/planlimits.h"
#include "models/domain/tokenlife.h"

#include <QtTest/QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// The limits of what is set on the settings page, and when a token is said to end.
class TestPlanLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsWrongWithAPlan_data();
    void namesWhatIsWrongWithAPlan();
    void countsTheDaysOfAToken_data();
    void countsTheDaysOfAToken();
    void aTokenThatDoesNotTellNeverEnds();
};

void TestPlanLimits::namesWhatIsWrongWithAPlan_data()
{
    QTest::addColumn<MaintenancePlan>("plan");
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const MaintenancePlan &plan, const QString &fault, int capacity = 10) {
        QTest::newRow(name) << plan << capacity << fault;
    };
    const auto item = [](const QString &kind, int months, int tolerance = 10, double hours = 4) {
        return PlanItem{
            .kind = kind, .everyMonths = months, .toleranceDays = tolerance, .hours = hours, .consumables = {}};
    };
    row("the usual one", defaultPlan(), {});
    row("one kind a month", {item(u"ТО"_s, 1)}, {});
    row("at the limits", {item(QString(kMaxKindLength, u'x'), kMaxPlanMonths, kMaxToleranceDays, kMaxPlanHours)}, {},
        kMaxWeekCapacity);
    row("no tolerance, no hours", {item(u"ТО"_s, 6, 0, 0)}, {}, 1);
    row("no kind at all", {}, u"kind"_s);
    row("a kind without a name", {item(u"  "_s, 6)}, u"kind"_s);
    row("a name too long", {item(QString(kMaxKindLength + 1, u'x'), 6)}, u"kind"_s);
    row("a name twice", {item(u"ТО-1"_s, 6), item(u" то-1 "_s, 12)}, u"kind"_s);
    row("too many", MaintenancePlan(kMaxPlanKinds + 1, item(u"ТО"_s, 6)), u"kind"_s);
    row("never", {item(u"ТО"_s, 0)}, u"months"_s);
    row("backwards", {item(u"ТО"_s, -6)}, u"months"_s);
    row("once in a lifetime", {item(u"ТО"_s, kMaxPlanMonths + 1)}, u"months"_s);
    row("tolerance below nothing", {item(u"ТО"_s, 6, -1)}, u"tolerance"_s);
    row("tolerance too wide", {item(u"ТО"_s, 12, kMaxToleranceDays + 1)}, u"tolerance"_s);
    row("one visit for two months", {item(u"ТО"_s, 1, 14)}, u"tolerance"_s);
    row("just apart", {item(u"ТО"_s, 1, 13)}, {});
    row("hours below nothing", {item(u"ТО"_s, 6, 10, -0.5)}, u"hours"_s);
    row("hours without end", {item(u"ТО"_s, 6, 10, std::nan(""))}, u"hours"_s);
    row("too many hours", {item(u"ТО"_s, 6, 10, kMaxPlanHours + 1)}, u"hours"_s);
    const auto running = [&item](double hours) {
        PlanItem withHours = item(u"ТО"_s, 6);
        withHours.everyRunningHours = hours;
        return MaintenancePlan{withHours};
    };
    row("the fuller one", templatePlan(), {});
    row("running hours at the limit", running(kMaxRunningHours), {});
    row("running hours below nothing", running(-1), u"running"_s);
    row("less than an hour", running(0.5), u"running"_s);
    row("too many running hours", running(kMaxRunningHours + 1), u"running"_s);
    row("running hours without end", running(HUGE_VAL), u"running"_s);
    row("nobody", defaultPlan(), u"capacity"_s, 0);
    row("too many visits", defaultPlan(), u"capacity"_s, kMaxWeekCapacity + 1);
}

void TestPlanLimits::namesWhatIsWrongWithAPlan()
{
    QFETCH(const MaintenancePlan, plan);
    QFETCH(const int, capacity);
    QTEST(planFault(plan, capacity), "fault");
}

void TestPlanLimits::countsTheDaysOfAToken_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("ends");
    QTest::newRow("long") << 400 << false;
    QTest::newRow("a day before the warning") << kTokenWarningDays + 1 << false;
    QTest::newRow("the first day of the warning") << kTokenWarningDays << true;
    QTest::newRow("tomorrow") << 1 << true;
    QTest::newRow("today") << 0 << true;
    QTest::newRow("over") << -1 << true;
    QTest::newRow("long over") << -500 << true;
}

void TestPlanLimits::countsTheDaysOfAToken()
{
    QFETCH(const int, days);
    QFETCH(const bool, ends);
    const QDate today(2026, 3, 20); // the zone of Berlin changes its hours within these days
    for (const QByteArray &name : {QByteArray("Europe/Berlin"), QByteArray("Asia/Vladivostok"), QByteArray("UTC")}) {
        const QTimeZone zone(name);
        for (const UnixSeconds instant : {startOf(today.addDays(days), zone), endOf(today.addDays(days), zone)}) {
            const std::optional<qint64> left = tokenDaysLeft(instant, today, zone);
            QCOMPARE(left, std::optional<qint64>(days));
            QCOMPARE(isEndingSoon(left), ends);
        }
    }
}

void TestPlanLimits::aTokenThatDoesNotTellNeverEnds()
{
    const std::optional<qint64> left = tokenDaysLeft(0, QDate(2026, 3, 20), QTimeZone::utc());
    QCOMPARE(left, std::nullopt);
    QVERIFY(!isEndingSoon(left));
    QCOMPARE(tokenDaysLeft(1'790'000'000, {}, QTimeZone::utc()), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPlanLimits)
#include "tst_planlimits.moc"
