// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/serial.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestSerial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsToOneIdentity_data();
    void foldsToOneIdentity();
    void foldingAKeyChangesNothing_data();
    void foldingAKeyChangesNothing();
    void foldingRandomTextTwiceChangesNothing();
    void theNoiseAroundASerialDoesNotChangeItsKey();
    void splitsAFieldOfSeveralMachines_data();
    void splitsAFieldOfSeveralMachines();
    void showsSerialsAsTyped();
};

void TestSerial::foldsToOneIdentity_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char16_t *typed, const char16_t *key) {
        QTest::newRow(name) << QString::fromUtf16(typed) << QString::fromUtf16(key);
    };
    row("plain", u"K20-11873", u"K20-11873");
    row("cyrillic K", u"К20-11873", u"K20-11873");
    row("small cyrillic k", u"к20-11873", u"K20-11873");
    row("all twelve twins", u"АВЕКМНОРСТУХ", u"ABEKMHOPCTYX");
    row("all twelve twins in small letters", u"авекмнорстух", u"ABEKMHOPCTYX");
    row("other cyrillic letters stay", u"16К20Ф3Ц", u"16K20Ф3Ц");
    row("letter O is not zero", u"О0", u"O0");
    row("letter З is not three", u"З3", u"З3");
    row("Ё keeps its dots", u"Ё1", u"Ё1");
    row("Ё written as two characters", u"Е\u03081", u"Ё1");
    row("spaces at the ends", u"  A1 \t", u"A1");
    row("inner space", u"A 1", u"A-1");
    row("run of spaces and dashes", u"A - _ 1", u"A-1");
    row("no-break and narrow spaces", u"A\u00a0\u202f\u20091", u"A-1");
    row("en dash, em dash, minus", u"A\u2013\u2014\u22121", u"A-1");
    row("non-breaking hyphen and figure dash", u"A\u20111\u20122", u"A-1-2");
    row("soft hyphen as PDF files have it", u"A\u00ad1", u"A-1");
    row("fullwidth hyphen and underscore", u"A\uff0d1\uff3f2", u"A-1-2");
    row("line break inside counts as a space", u"A\n1", u"A-1");
    row("dashes at the ends", u"--A1--", u"A1");
    row("fullwidth letters and digits", u"\uff21\uff11\uff12", u"A12");
    row("superscript", u"A²", u"A2");
    row("roman numeral sign", u"Ⅳ-5", u"IV-5");
    row("zero-width space", u"A\u200b1", u"A1");
    row("byte order mark", u"\ufeffA1", u"A1");
    row("control character", u"A\u00011", u"A1");
    row("leading zeros stay", u"000123", u"000123");
    row("dots and slashes stay", u"a.1/2", u"A.1/2");
    row("number sign", u"№123", u"123");
    row("number sign, space", u"№ 123", u"123");
    row("number sign, colon", u"№: 123", u"123");
    row("number sign before a letter", u"№К20-1", u"K20-1");
    row("number sign inside", u"16К20Ф3 № 10482", u"16K20Ф3-NO-10482");
    row("the letters No are part of a serial", u"No 123", u"NO-123");
    row("zav.", u"зав.123", u"123");
    row("zav. with space", u"зав. 123", u"123");
    row("zav. with colon", u"Зав.: 123", u"123");
    row("zav. number sign", u"зав. № 123", u"123");
    row("zav. number sign without spaces", u"ЗАВ.№123", u"123");
    row("zav without dot, number sign", u"зав № 123", u"123");
    row("zav. with a latin a", u"зaв. 123", u"123");
    row("zavodskoi number sign", u"Заводской № 123", u"123");
    row("zavodskoi number sign, colon", u"заводской №:123", u"123");
    row("a serial of factory letters", u"ЗАВОД-5", u"ЗABOД-5");
    row("zav without dot or sign is a serial", u"ЗАВ-12", u"ЗAB-12");
    row("S/N", u"S/N 123", u"123");
    row("s/n with colon", u"s/n: 123", u"123");
    row("S/N directly before digits", u"S/N123", u"123");
    row("SN", u"SN 123", u"123");
    row("sn with colon", u"sn:123", u"123");
    row("SN directly before digits", u"SN500", u"500");
    row("SN with a dash", u"SN-12", u"12");
    row("SN of a longer word is the serial's own", u"SNX500", u"SNX500");
    row("SN with a cyrillic S", u"СN 5", u"CN-5");
    row("repeated", u"зав. № SN: 123", u"123");
    row("repeated with dashes between", u"№ - S/N - 123", u"123");
    row("in fullwidth letters", u"\uff33\uff2e\uff1a5", u"5");
    row("empty", u"", u"");
    row("only spaces and dashes", u" -_ – ", u"");
    row("only an introduction", u"зав. №", u"");
    row("only SN", u"SN:", u"");
}

void TestSerial::foldsToOneIdentity()
{
    QFETCH(QString, typed);
    QFETCH(QString, key);
    QCOMPARE(foldSerial(typed), key);
}

void TestSerial::foldingAKeyChangesNothing_data()
{
    foldsToOneIdentity_data();
}

void TestSerial::foldingAKeyChangesNothing()
{
    QFETCH(QString, key);
    QCOMPARE(foldSerial(key), key);
}

void TestSerial::foldingRandomTextTwiceChangesNothing()
{
    // Pieces chosen for trouble: introductions in any state, signs that compose, decompose or vanish.
    const QStringList pieces{u"зав."_s,   u"ЗАВ"_s,    u"заводской"_s, u"№"_s, u"S/N"_s, u"SN"_s,     u"s"_s,
                             u"n"_s,      u":"_s,      u"."_s,         u"-"_s, u"–"_s,   u" "_s,      u"_"_s,
                             u"\u00ad"_s, u"\u200b"_s, u"К20"_s,       u"и"_s, u"е"_s,   u"\u0308"_s, u"\u0306"_s,
                             u"\u0301"_s, u"\u0327"_s, u"а"_s,         u"о"_s, u"ß"_s,   u"ŉ"_s,      u"İ"_s,
                             u"ı"_s,      u"ǰ"_s,      u"ﬁ"_s,         u"ﷺ"_s, u"㎏"_s,  u"½"_s,      u"\uff33"_s,
                             u"\u2028"_s, u"7"_s,      u"´"_s};
    QRandomGenerator random(20261122);
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (int n = random.bounded(1, 9); n > 0; --n)
            text += pieces[random.bounded(pieces.size())];
        const QString key = foldSerial(text);
        QVERIFY2(foldSerial(key) == key, text.toUtf8().toPercentEncoding().constData());
    }
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (int n = random.bounded(1, 7); n > 0; --n)
            text += QChar(char16_t(random.bounded(1, 0x3100)));
        const QString key = foldSerial(text);
        QVERIFY2(foldSerial(key) == key, text.toUtf8().toPercentEncoding().constData());
    }
}

void TestSerial::theNoiseAroundASerialDoesNotChangeItsKey()
{
    const QString twins = u"ABEKMHOPCTYX"_s;
    const QString cyrillic = u"АВЕКМНОРСТУХ"_s;
    const QStringList dashes{u"-"_s, u" "_s, u"–"_s, u" - "_s, u"\u00a0"_s, u"_"_s, u"\u2011"_s};
    const QStringList introductions{QString(), u"№ "_s, u"зав. № "_s, u"S/N: "_s, u"sn "_s, u"Заводской №"_s};
    QRandomGenerator random(7);
    for (int i = 0; i < 20'000; ++i) {
        QString clean;
        QString typed = introductions[random.bounded(introductions.size())];
        for (int group = 0; group < 3; ++group) {
            if (group > 0) {
                clean += u'-';
                typed += dashes[random.bounded(dashes.size())];
            }
            for (int n = random.bounded(1, 4); n > 0; --n) {
                if (random.bounded(2) == 0) {
                    const QChar digit(u'0' + random.bounded(10));
                    clean += digit;
                    typed += digit;
                    continue;
                }
                const int letter = random.bounded(int(twins.size()));
                clean += twins[letter];
                const QChar shown = random.bounded(2) == 0 ? twins[letter] : cyrillic[letter];
                typed += random.bounded(2) == 0 ? shown : shown.toLower();
            }
        }
        QCOMPARE(foldSerial(typed), clean);
    }
}

void TestSerial::splitsAFieldOfSeveralMachines_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << u" A1 "_s << QStringList{u"A1"_s};
    QTest::newRow("comma") << u"A1, A2"_s << QStringList{u"A1"_s, u"A2"_s};
    QTest::newRow("semicolon and line break") << u"A1;A2\r\nA3"_s << QStringList{u"A1"_s, u"A2"_s, u"A3"_s};
    QTest::newRow("spaces do not split") << u"A1 A2"_s << QStringList{u"A1-A2"_s};
    QTest::newRow("slash does not split") << u"A1/A2"_s << QStringList{u"A1/A2"_s};
    QTest::newRow("empty entries are dropped") << u",; A1,, - ,№;"_s << QStringList{u"A1"_s};
    QTest::newRow("the same machine twice") << u"К1, K1, k1"_s << QStringList{u"K1"_s};
    QTest::newRow("introduced each") << u"зав. № 1, зав. № 2"_s << QStringList{u"1"_s, u"2"_s};
}

void TestSerial::splitsAFieldOfSeveralMachines()
{
    QFETCH(QString, field);
    QFETCH(QStringList, keys);
    QStringList found;
    for (const SerialEntry &entry : splitSerials(field))
        found.append(entry.key);
    QCOMPARE(found, keys);
}

void TestSerial::showsSerialsAsTyped()
{
    const QList<SerialEntry> entries = splitSerials(u" зав. № К20-1 ;\n sn 7 ");
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].typed, u"зав. № К20-1"_s);
    QCOMPARE(entries[1].typed, u"sn 7"_s);
}

QTEST_APPLESS_MAIN(TestSerial)
#include "tst_serial.moc"
