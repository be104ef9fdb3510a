// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"
#include "models/domain/searchfold.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsForSearch_data();
    void foldsForSearch();
    void foldingForSearchTwiceChangesNothing();
    void foldsModels();
    void readsTheOtherLayout_data();
    void readsTheOtherLayout();
    void readsPhones_data();
    void readsPhones();
    void writesPhonesAsE164_data();
    void writesPhonesAsE164();
};

void TestText::foldsForSearch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("likewise");
    QTest::newRow("case") << u"РусСтанкоСбыт"_s << u"русстанкосбыт"_s;
    QTest::newRow("yo") << u"Ёлка"_s << u"елка"_s;
    QTest::newRow("yo of two characters") << u"е\u0308лка"_s << u"елка"_s;
    QTest::newRow("cyrillic and latin twins") << u"16К20"_s << u"16k20"_s;
    QTest::newRow("small twins") << u"вход"_s << u"bxoд"_s;
    QTest::newRow("punctuation is a gap") << u"VMC-850"_s << u"vmc  850"_s;
    QTest::newRow("signs at the ends") << u"«Ромашка»."_s << u"ромашка"_s;
    QTest::newRow("fullwidth") << u"\uff36\uff2d\uff23"_s << u"vmc"_s;
    QTest::newRow("accents") << u"Станко\u0301"_s << u"станко"_s;
    QTest::newRow("soft hyphen inside a word") << u"стан\u00adок"_s << u"станок"_s;
    QTest::newRow("no-break space") << u"ООО\u00a0Альфа"_s << u"ооо альфа"_s;
    QTest::newRow("only signs") << u"— !"_s << QString();
}

void TestText::foldsForSearch()
{
    QFETCH(QString, text);
    QFETCH(QString, likewise);
    QCOMPARE(foldForSearch(text), foldForSearch(likewise));
    QCOMPARE(foldForSearch(text).isEmpty(), likewise.isEmpty());
    QVERIFY(foldForSearch(text) != foldForSearch(text + u"ж"_s));
}

void TestText::foldingForSearchTwiceChangesNothing()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 60'000; ++i) {
        QString text;
        for (int n = random.bounded(1, 10); n > 0; --n) {
            const int kind = random.bounded(3);
            const int limit = kind == 0 ? 0x80 : kind == 1 ? 0x500 : 0x3100;
            text += QChar(char16_t(random.bounded(1, limit)));
        }
        const QString folded = foldForSearch(text);
        QVERIFY2(foldForSearch(folded) == folded, text.toUtf8().toPercentEncoding().constData());
        QVERIFY(!folded.startsWith(u' ') && !folded.endsWith(u' ') && !folded.contains("  "_L1));
    }
}

void TestText::foldsModels()
{
    QCOMPARE(foldModel(u"VMC-850"_s), foldModel(u"vmc 850."_s));
    QCOMPARE(foldModel(u"16К20"_s), foldModel(u"16K20"_s)); // Cyrillic and Latin
    QVERIFY(foldModel(u"VMC850"_s) != foldModel(u"VMC8501"_s));
    QVERIFY(foldModel(u" - "_s).isEmpty());
}

void TestText::readsTheOtherLayout_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("russian word on latin keys") << u"ghbdtn"_s << u"привет"_s;
    QTest::newRow("capitals") << u"GHBDTN"_s << u"привет"_s;
    QTest::newRow("letters on punctuation keys") << u",fpf ;tktpj'"_s << u"база железоэ"_s;
    QTest::newRow("latin word on russian keys") << u"мьс"_s << u"vmc"_s;
    QTest::newRow("digits stay") << u"ЬС850"_s << u"mc850"_s;
    QTest::newRow("no letters at all") << u"12-34, 5"_s << QString();
    QTest::newRow("punctuation alone") << u",.;"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestText::readsTheOtherLayout()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(foldOtherLayout(typed), foldForSearch(meant));
}

void TestText::readsPhones_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &typed, const char *digits, const char *key,
                        const QString &shown) {
        QTest::newRow(name) << typed << QString::fromLatin1(digits) << QString::fromLatin1(key) << shown;
    };
    const QString demo = u"+7 (000) 000-00-12"_s;
    row("international", u"+70000000012"_s, "70000000012", "0000000012", demo);
    row("trunk eight", u"8 (000) 000 00 12"_s, "80000000012", "0000000012", demo);
    row("as shown", demo, "70000000012", "0000000012", demo);
    row("dots", u"8.000.000.00.12"_s, "80000000012", "0000000012", demo);
    row("unicode dashes", u"8–000–000–00–12"_s, "80000000012", "0000000012", demo);
    row("fullwidth digits", u"８０００００００012"_s, "80000000012", "0000000012", demo);
    row("ten digits", u"900 000-00-12"_s, "9000000012", "9000000012", u"+7 (900) 000-00-12"_s);
    row("ten digits that are no area code", u"1000000012"_s, "1000000012", "1000000012", u"1000000012"_s);
    row("extension", u"8 (000) 000-00-12 доб. 45"_s, "80000000012", "0000000012", demo + u" доб. 45"_s);
    row("extension after a comma", u"8 (000) 000-00-12, доб. 45"_s, "80000000012", "0000000012", demo + u", доб. 45"_s);
    row("english extension", u"+70000000012 ext 45"_s, "70000000012", "0000000012", demo + u" ext 45"_s);
    row("two numbers", u"+70000000012; +70000000013"_s, "70000000012", "0000000012", demo + u"; +70000000013"_s);
    row("two numbers with slash", u"80000000012/13"_s, "80000000012", "0000000012", demo + u"/13"_s);
    row("a name before the number", u"Склад 8 000 000-00-12"_s, "80000000012", "0000000012",
        u"Склад 8 000 000-00-12"_s);
    row("belarus", u" +375 00 000-00-12 "_s, "375000000012", "5000000012", u"+375 00 000-00-12"_s);
    row("japan is not a trunk eight", u"+81 000000012"_s, "81000000012", "1000000012", u"+81 000000012"_s);
    row("too short for a key", u"00-12"_s, "0012", "", u"00-12"_s);
    row("no digits", u"нет"_s, "", "", u"нет"_s);
    row("empty", QString(), "", "", QString());
}

void TestText::readsPhones()
{
    QFETCH(QString, typed);
    QFETCH(QString, digits);
    QFETCH(QString, key);
    QFETCH(QString, shown);
    QCOMPARE(phoneDigits(typed), digits);
    QCOMPARE(phoneKey(typed), key);
    QCOMPARE(phoneForDisplay(typed), shown);
    QCOMPARE(phoneForDisplay(shown), shown);
    QCOMPARE(phoneKey(shown), key);
}

void TestText::writesPhonesAsE164_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *name, const QString &typed, const char *e164) {
        QTest::newRow(name) << typed << QString::fromLatin1(e164);
    };
    row("practice number", u"+7 (000) 000-00-11"_s, "+70000000011");
    row("practice number, trunk eight", u"8 (000) 000-00-11"_s, "+70000000011");
    row("seven without plus", u"79991234567"_s, "+79991234567");
    row("trunk eight", u"8 (916) 123-45-67"_s, "+79161234567");
    row("ten digits", u"9161234567"_s, "+79161234567");
    row("city number", u"(495) 123-45-67"_s, "+74951234567");
    row("free number", u"8-800-555-35-35"_s, "+78005553535");
    row("fullwidth digits", u"８９１６１２３４５６７"_s, "+79161234567");
    row("extension", u"8 916 123-45-67 доб. 12"_s, "+79161234567");
    row("two numbers: the first", u"8 495 123-45-67, 8 916 000 00 00"_s, "+74951234567");
    row("belarus", u"+375 29 123-45-67"_s, "+375291234567");
    row("germany", u"+49 30 1234567"_s, "+49301234567");
    row("germany dialled from here", u"8~10 49 30 123456"_s, "+4930123456");
    row("a number of the city without its code", u"123-45-67"_s, "");
    row("too short", u"123"_s, "");
    row("too long", u"8 916 123 45 67 89"_s, "");
    row("words", u"перезвонить завтра"_s, "");
    row("empty", QString(), "");
}

void TestText::writesPhonesAsE164()
{
    QFETCH(QString, typed);
    QFETCH(QString, e164);
    QCOMPARE(phoneE164(typed), e164);
    QCOMPARE(phoneE164(e164), e164);
    if (!phoneKey(typed).isEmpty() && !e164.isEmpty() && e164.size() >= 11)
        QCOMPARE(phoneKey(e164), e164.last(10));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
