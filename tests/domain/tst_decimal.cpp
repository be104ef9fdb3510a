// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decimal.h"
#include "models/domain/intake.h"
#include "models/domain/money.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

OrderLine line(const char16_t *quantity, const char16_t *price)
{
    const auto decimal = [](const char16_t *text) { return parseDecimal(QString::fromUtf16(text)).valueOr({-1, 0}); };
    return {.article = {}, .name = u"деталь"_s, .quantity = decimal(quantity), .price = decimal(price)};
}

} // namespace

/// Exact numbers with a fraction, and what an order of them costs.
class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void writesNumbers_data();
    void writesNumbers();
    void readsBackWhatItWrites();
    void truncatesToTheSamePrice();
    void addsOrdersUp_data();
    void addsOrdersUp();
    void refusesOrdersWithoutATotal_data();
    void refusesOrdersWithoutATotal();
    void totalIsExactForAnyLines();
};

void TestDecimal::readsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("scale");
    const auto row = [](const char16_t *typed, qint64 mantissa, int scale) {
        const QString text = QString::fromUtf16(typed);
        QTest::newRow(qPrintable(text)) << text << mantissa << scale;
    };
    row(u"0", 0, 0);
    row(u"0,000", 0, 0);
    row(u"1", 1, 0);
    row(u"1,5", 15, 1);
    row(u"1.50", 15, 1);
    row(u".5", 5, 1);
    row(u"0,125", 125, 3);
    row(u"1,1250", 1125, 3);
    row(u"0.000001", 1, 6);
    row(u"48 700,50 ₽", 487005, 1);
    row(u"48\u202f700,05", 4870005, 2);
    row(u"1'048'700.25", 104870025, 2);
    row(u"1.5e3", 1500, 0);
    row(u"15e-1", 15, 1);
    row(u"1e-6", 1, 6);
    row(u"0e999999999999", 0, 0);
    row(u"007,10", 71, 1);
    row(u"2147483647", 2147483647, 0);
    row(u"2147483647,999999", 2147483647999999, 6);
}

void TestDecimal::readsNumbers()
{
    QFETCH(QString, typed);
    QFETCH(qint64, mantissa);
    QFETCH(int, scale);
    const Result<Decimal> read = parseDecimal(typed);
    QVERIFY2(read.isOk(), read.isOk() ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->mantissa, mantissa);
    QCOMPARE(read->scale, scale);
}

void TestDecimal::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    const auto row = [](const char16_t *typed, const char *why) {
        const QString text = QString::fromUtf16(typed);
        QTest::addRow("'%s' is %s", qPrintable(text), why) << text << QString::fromLatin1(why);
    };
    row(u"", "empty");
    row(u" \u00a0", "empty");
    row(u"-1,5", "negative");
    row(u"48,700", "ambiguous");
    row(u"1.125", "ambiguous");
    row(u"2147483648", "too large");
    row(u"1e10", "too large");
    row(u"1e999999999999", "too large");
    row(u"0,0000001", "not a number");
    row(u"1e-7", "not a number");
    row(u"nan", "not a number");
    row(u"inf", "not a number");
    row(u"пара", "not a number");
}

void TestDecimal::refusesWhatIsNoNumber()
{
    QFETCH(QString, typed);
    QFETCH(QString, why);
    const Result<Decimal> read = parseDecimal(typed);
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().detail, why);
}

void TestDecimal::writesNumbers_data()
{
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("zero") << qint64(0) << 0 << u"0"_s << u"0"_s;
    QTest::newRow("whole") << qint64(7) << 0 << u"7"_s << u"7"_s;
    QTest::newRow("half") << qint64(15) << 1 << u"1.5"_s << u"1,5"_s;
    QTest::newRow("kopecks") << qint64(5) << 2 << u"0.05"_s << u"0,05"_s;
    QTest::newRow("groups") << qint64(123456750) << 2 << u"1234567.50"_s << u"1\u00a0234\u00a0567,50"_s;
    QTest::newRow("three digits that could be a group") << qint64(1125) << 3 << u"1.1250"_s << u"1,1250"_s;
    QTest::newRow("three digits that cannot") << qint64(125) << 3 << u"0.125"_s << u"0,125"_s;
    QTest::newRow("below zero") << qint64(-1500) << 0 << u"-1500"_s << u"−1\u00a0500"_s;
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min() << 6 << u"-9223372036854.775808"_s
                            << u"−9\u00a0223\u00a0372\u00a0036\u00a0854,775808"_s;
}

void TestDecimal::writesNumbers()
{
    QFETCH(qint64, mantissa);
    QFETCH(int, scale);
    const Decimal value{mantissa, scale};
    QTEST(decimalText(value), "text");
    QTEST(decimalForDisplay(value), "shown");
}

void TestDecimal::readsBackWhatItWrites()
{
    QRandomGenerator random(20261125);
    for (int i = 0; i < 20'000; ++i) {
        const int scale = random.bounded(Decimal::kMaxScale + 1);
        qint64 most = kMaxPrice;
        for (int j = 0; j < scale; ++j)
            most *= 10;
        // Numbers of every length, not only the long ones.
        const qint64 mantissa = static_cast<qint64>(random.generate64() >> (1 + random.bounded(62))) % most;
        const Decimal value{mantissa, scale};
        for (const QString &text : {decimalText(value), decimalForDisplay(value)}) {
            const Result<Decimal> read = parseDecimal(text);
            QVERIFY2(read.isOk(), qPrintable(text));
            QCOMPARE(*read, normalized(value));
        }
    }
}

void TestDecimal::truncatesToTheSamePrice()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 5'000; ++i) {
        const Decimal value{static_cast<qint64>(random.bounded(2'000'000'000)), random.bounded(Decimal::kMaxScale + 1)};
        const Result<qint64> price = parsePrice(decimalForDisplay(value));
        const Result<qint64> total = orderTotal({{.article = {}, .name = {}, .quantity = {1, 0}, .price = value}});
        QVERIFY(price.isOk() && total.isOk());
        QCOMPARE(*total, *price);
    }
}

void TestDecimal::addsOrdersUp_data()
{
    QTest::addColumn<QList<OrderLine>>("lines");
    QTest::addColumn<qint64>("total");
    QTest::newRow("one") << QList{line(u"1", u"48700")} << qint64(48700);
    QTest::newRow("several of one") << QList{line(u"3", u"1 250,50")} << qint64(3751);
    QTest::newRow("free of charge") << QList{line(u"2", u"0")} << qint64(0);
    // Ten times ten kopecks are a rouble; as doubles they are a little less.
    QTest::newRow("truncated once") << QList<OrderLine>(10, line(u"1", u"0,10")) << qint64(1);
    QTest::newRow("truncated, not rounded") << QList{line(u"1", u"99,99")} << qint64(99);
    QTest::newRow("fractions of both") << QList{line(u"1,5", u"333,33"), line(u"0,5", u"0,01")} << qint64(500);
    QTest::newRow("finest") << QList<OrderLine>(1000, line(u"0,001", u"1")) << qint64(1);
    QTest::newRow("finest times finest") << QList{line(u"0,000001", u"0,000001")} << qint64(0);
    QTest::newRow("largest") << QList{line(u"1", u"2147483647,999999")} << qint64(2147483647);
    QTest::newRow("largest in pieces") << QList{line(u"2147483646", u"1"), line(u"0,5", u"2")} << qint64(2147483647);
}

void TestDecimal::addsOrdersUp()
{
    QFETCH(QList<OrderLine>, lines);
    const Result<qint64> total = orderTotal(lines);
    QVERIFY2(total.isOk(), total.isOk() ? "" : qPrintable(total.error().detail));
    QTEST(*total, "total");
}

void TestDecimal::refusesOrdersWithoutATotal_data()
{
    QTest::addColumn<QList<OrderLine>>("lines");
    QTest::addColumn<QString>("member");
    const OrderLine good = line(u"1", u"1");
    QTest::newRow("empty basket") << QList<OrderLine>() << u"lines"_s;
    QTest::newRow("none of it") << QList{good, line(u"0", u"1")} << u"quantity"_s;
    QTest::newRow("less than none") << QList{OrderLine{{}, {}, {-1, 0}, {1, 0}}} << u"quantity"_s;
    QTest::newRow("more than there are") << QList{OrderLine{{}, {}, {kMaxPrice + 1, 0}, {0, 0}}} << u"quantity"_s;
    QTest::newRow("price below zero") << QList{OrderLine{{}, {}, {1, 0}, {-1, 2}}} << u"price"_s;
    QTest::newRow("price over the limit") << QList{OrderLine{{}, {}, {1, 0}, {kMaxPrice + 1, 0}}} << u"price"_s;
    QTest::newRow("sum over the limit") << QList{line(u"1", u"2147483647"), line(u"1", u"1")} << u"price"_s;
    QTest::newRow("product over the limit") << QList{line(u"2147483647", u"2147483647")} << u"price"_s;
}

void TestDecimal::refusesOrdersWithoutATotal()
{
    QFETCH(QList<OrderLine>, lines);
    const Result<qint64> total = orderTotal(lines);
    QVERIFY(!total.isOk());
    QCOMPARE(total.error().kind, ErrorKind::BadInput);
    QTEST(total.error().detail, "member");
}

void TestDecimal::totalIsExactForAnyLines()
{
    // In kopecks and whole pieces the sum fits into 64 bits, so it can be counted the plain way.
    QRandomGenerator random(42);
    for (int i = 0; i < 2'000; ++i) {
        QList<OrderLine> lines;
        qint64 kopecks = 0;
        const int count = 1 + random.bounded(30);
        for (int j = 0; j < count; ++j) {
            const qint64 price = random.bounded(5'000'000);
            const qint64 tenths = 1 + random.bounded(100);
            lines.append({.article = {}, .name = {}, .quantity = {tenths, 1}, .price = {price, 2}});
            kopecks += price * tenths; // tenths of kopecks
        }
        const Result<qint64> total = orderTotal(lines);
        QVERIFY(total.isOk());
        QCOMPARE(*total, kopecks / 1000);
    }
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
