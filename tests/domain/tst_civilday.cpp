// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestCivilDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayComesBack_data();
    void everyDayComesBack();
    void anInstantFallsOnTheAccountsDay_data();
    void anInstantFallsOnTheAccountsDay();
    void daysOfChangingClocksAreShorterOrLonger();
    void noInstantIsNoDay();
    void daysBefore1970AreNotSendable();
};

void TestCivilDay::everyDayComesBack_data()
{
    QTest::addColumn<QByteArray>("zoneId");
    for (const char *id : {"Europe/Moscow", "Europe/Kaliningrad", "Asia/Kamchatka", "America/New_York", "Asia/Kolkata",
                           "America/Sao_Paulo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Beirut", "UTC"})
        QTest::newRow(id) << QByteArray(id);
}

void TestCivilDay::everyDayComesBack()
{
    QFETCH(QByteArray, zoneId);
    const QTimeZone zone(zoneId);
    QVERIFY(zone.isValid());
    const auto check = [&zone](QDate day) {
        QCOMPARE(civilDay(noonOf(day, zone), zone), day);
        const UnixSeconds start = startOf(day, zone);
        const UnixSeconds end = endOf(day, zone);
        // The very instant 0 means "unknown", so a day that starts there is asked one second later.
        QCOMPARE(civilDay(start == 0 ? 1 : start, zone), day);
        QCOMPARE(civilDay(end, zone), day);
        QCOMPARE(end + 1, startOf(day.addDays(1), zone));
        QCOMPARE(civilDay(start - 1, zone), day.addDays(-1));
        QVERIFY(end - start >= 22 * 3600 && end - start < 26 * 3600);
    };
    for (QDate day(2008, 1, 1); day < QDate(2030, 1, 1) && !QTest::currentTestFailed(); day = day.addDays(1))
        check(day);
    // From 1996, because Kiritimati skipped the last day of 1994.
    QRandomGenerator random(1968);
    for (int i = 0; i < 2000 && !QTest::currentTestFailed(); ++i)
        check(QDate(1996, 1, 1).addDays(random.bounded(0, 36'000)));
    for (QDate day(1965, 1, 1); day < QDate(1972, 1, 1) && !QTest::currentTestFailed(); day = day.addDays(1))
        QCOMPARE(civilDay(noonOf(day, zone), zone), day);
}

void TestCivilDay::anInstantFallsOnTheAccountsDay_data()
{
    QTest::addColumn<QByteArray>("zoneId");
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QDate>("day");
    const auto utc = [](int y, int m, int d, int h, int min) {
        return QDateTime(QDate(y, m, d), QTime(h, min), Qt::UTC);
    };
    QTest::newRow("Moscow, evening UTC is the next day")
        << QByteArray("Europe/Moscow") << utc(2026, 3, 31, 21, 0) << QDate(2026, 4, 1);
    QTest::newRow("Moscow, a second earlier in the hour")
        << QByteArray("Europe/Moscow") << utc(2026, 3, 31, 20, 59) << QDate(2026, 3, 31);
    QTest::newRow("Kaliningrad") << QByteArray("Europe/Kaliningrad") << utc(2026, 3, 31, 21, 59) << QDate(2026, 3, 31);
    QTest::newRow("Kamchatka") << QByteArray("Asia/Kamchatka") << utc(2026, 3, 31, 12, 0) << QDate(2026, 4, 1);
    QTest::newRow("New York") << QByteArray("America/New_York") << utc(2026, 4, 1, 3, 59) << QDate(2026, 3, 31);
    QTest::newRow("before 1970") << QByteArray("Europe/Moscow") << utc(1968, 5, 9, 22, 0) << QDate(1968, 5, 10);
}

void TestCivilDay::anInstantFallsOnTheAccountsDay()
{
    QFETCH(QByteArray, zoneId);
    QFETCH(QDateTime, instant);
    QFETCH(QDate, day);
    QCOMPARE(civilDay(instant.toSecsSinceEpoch(), QTimeZone(zoneId)), day);
}

void TestCivilDay::daysOfChangingClocksAreShorterOrLonger()
{
    const QTimeZone newYork("America/New_York");
    const auto hours = [&newYork](QDate day) { return (endOf(day, newYork) + 1 - startOf(day, newYork)) / 3600; };
    QCOMPARE(hours(QDate(2026, 3, 8)), 23);
    QCOMPARE(hours(QDate(2026, 11, 1)), 25);
    QCOMPARE(hours(QDate(2026, 6, 1)), 24);
    // On this day the clocks of São Paulo went from 00:00 to 01:00.
    const QTimeZone saoPaulo("America/Sao_Paulo");
    QCOMPARE(civilDay(startOf(QDate(2018, 11, 4), saoPaulo), saoPaulo), QDate(2018, 11, 4));
}

void TestCivilDay::noInstantIsNoDay()
{
    QCOMPARE(civilDay(0, QTimeZone("Europe/Moscow")), std::nullopt);
    QVERIFY(civilDay(-1, QTimeZone("Europe/Moscow")).has_value());
}

void TestCivilDay::daysBefore1970AreNotSendable()
{
    QVERIFY(!isSendableDay(QDate(1969, 12, 31)));
    QVERIFY(isSendableDay(QDate(1970, 1, 1)));
    QVERIFY(isSendableDay(QDate(2099, 12, 31)));
    QVERIFY(!isSendableDay(QDate(2100, 1, 1)));
    QVERIFY(!isSendableDay(QDate()));
}

QTEST_APPLESS_MAIN(TestCivilDay)
#include "tst_civilday.moc"
