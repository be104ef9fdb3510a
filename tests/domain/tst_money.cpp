// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrices_data();
    void readsPrices();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void readsBackWhatItShows_data();
    void readsBackWhatItShows();
};

void TestMoney::readsPrices_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("roubles");
    const auto row = [](const char16_t *typed, qint64 roubles) {
        const QString text = QString::fromUtf16(typed);
        QTest::newRow(qPrintable(text)) << text << roubles;
    };
    row(u"0", 0);
    row(u"48700", 48700);
    row(u"48 700,50 ₽", 48700);
    row(u"48700.5", 48700);
    row(u"48700.99", 48700);
    row(u"  48700  ", 48700);
    row(u"48\u00a0700", 48700);
    row(u"48\u202f700", 48700);
    row(u"48\u2009700", 48700);
    row(u"48'700", 48700);
    row(u"48’700", 48700);
    row(u"1 048 700,00", 1048700);
    row(u"1,048,700", 1048700);
    row(u"1.048.700", 1048700);
    row(u"1,048,700.50", 1048700);
    row(u"1.048.700,50", 1048700);
    row(u"1,048.70", 1048);
    row(u"1.048,700", 1048);
    row(u"1'048'700.25", 1048700);
    row(u"1 048,700", 1048);
    row(u"4870,125", 4870);
    row(u"48700,5", 48700);
    row(u"48,7", 48);
    row(u"48,70", 48);
    row(u"48,7000", 48);
    row(u"0,700", 0);
    row(u"0.999", 0);
    row(u"048,700", 48);
    row(u".5", 0);
    row(u",700", 0);
    row(u"5.", 5);
    row(u"+500", 500);
    row(u"007", 7);
    row(u"500 р.", 500);
    row(u"500р.", 500);
    row(u"500 Р.", 500);
    row(u"500 руб.", 500);
    row(u"500 РУБ.", 500);
    row(u"500 руб", 500);
    row(u"500,5 руб.", 500);
    row(u"500₽", 500);
    row(u"1e3", 1000);
    row(u"1E3", 1000);
    row(u"1e+3", 1000);
    row(u"1.5e3", 1500);
    row(u"1.234e3", 1234);
    row(u"15e-1", 1);
    row(u"5e-400", 0);
    row(u"0e999999999999", 0);
    row(u"0.00000001e8", 1);
    row(u"2147483647", 2147483647);
    row(u"2 147 483 647,99", 2147483647);
    row(u"2.147483647e9", 2147483647);
    row(u"00000000000000000000000000000042", 42);
    row(u"0,99999999999999999999999999", 0);
}

void TestMoney::readsPrices()
{
    QFETCH(QString, typed);
    QFETCH(qint64, roubles);
    const Result<qint64> price = parsePrice(typed);
    QVERIFY2(price.isOk(), price.isOk() ? "" : qPrintable(price.error().detail));
    QCOMPARE(*price, roubles);
}

void TestMoney::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    const auto row = [](const char16_t *typed, const char *why) {
        const QString text = QString::fromUtf16(typed);
        QTest::addRow("'%s' is %s", qPrintable(text), why) << text << QString::fromLatin1(why);
    };
    row(u"", "empty");
    row(u" \u00a0\t", "empty");
    row(u"-1", "negative");
    row(u"-0,5", "negative");
    row(u"−500 ₽", "negative");
    row(u"- 500", "negative");
    row(u"-48,700", "negative");
    row(u"-99999999999", "negative");
    row(u"48,700", "ambiguous");
    row(u"48.700", "ambiguous");
    row(u"1.234", "ambiguous");
    row(u"999,999", "ambiguous");
    row(u"48,700 ₽", "ambiguous");
    row(u"+48,700", "ambiguous");
    row(u"2147483648", "too large");
    row(u"2147483648,5", "too large");
    row(u"99999999999999999999999999", "too large");
    row(u"1e10", "too large");
    row(u"1e999999999999", "too large");
    row(u"nan", "not a number");
    row(u"NaN", "not a number");
    row(u"inf", "not a number");
    row(u"-inf", "not a number");
    row(u"Infinity", "not a number");
    row(u"+inf", "not a number");
    row(u"-Infinity", "not a number");
    row(u"договорная", "not a number");
    row(u"₽", "not a number");
    row(u"руб.", "not a number");
    row(u"₽ 500", "not a number");
    row(u"500 $", "not a number");
    row(u"500 ₽ ₽", "not a number");
    row(u"-", "not a number");
    row(u".", "not a number");
    row(u",", "not a number");
    row(u"'", "not a number");
    row(u"e3", "not a number");
    row(u"1e", "not a number");
    row(u"1e+", "not a number");
    row(u"1e2.5", "not a number");
    row(u"1e2e3", "not a number");
    row(u"0x10", "not a number");
    row(u"12a", "not a number");
    row(u"--5", "not a number");
    row(u"01.02.2024", "not a number");
    row(u"1,2,3", "not a number");
    row(u"1,048.700.500", "not a number");
    row(u"12,34,567.5", "not a number");
    row(u"1..5", "not a number");
}

void TestMoney::refusesWhatIsNoPrice()
{
    QFETCH(QString, typed);
    QFETCH(QString, why);
    const Result<qint64> price = parsePrice(typed);
    QVERIFY(!price.isOk());
    QCOMPARE(price.error().kind, ErrorKind::BadInput);
    QCOMPARE(price.error().detail, why);
}

void TestMoney::readsBackWhatItShows_data()
{
    QTest::addColumn<qint64>("roubles");
    QTest::addColumn<QString>("shown");
    QTest::newRow("zero") << qint64(0) << u"0\u00a0₽"_s;
    QTest::newRow("hundreds") << qint64(700) << u"700\u00a0₽"_s;
    QTest::newRow("thousands") << qint64(48'700) << u"48\u00a0700\u00a0₽"_s;
    QTest::newRow("millions") << qint64(1'048'700) << u"1\u00a0048\u00a0700\u00a0₽"_s;
    QTest::newRow("largest") << kMaxPrice << u"2\u00a0147\u00a0483\u00a0647\u00a0₽"_s;
}

void TestMoney::readsBackWhatItShows()
{
    QFETCH(qint64, roubles);
    QFETCH(QString, shown);
    QCOMPARE(priceForDisplay(roubles), shown);
    const Result<qint64> price = parsePrice(shown);
    QVERIFY(price.isOk());
    QCOMPARE(*price, roubles);
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
