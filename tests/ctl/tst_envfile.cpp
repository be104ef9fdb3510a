// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/envfile.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

class tst_EnvFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineGivesTheValue_data();
    void aLineGivesTheValue();
    void aBrokenLineIsNamed_data();
    void aBrokenLineIsNamed();
    void aBrokenLineNeverShowsItsValue();
    void commentsEmptyLinesCrLfAndBomAreFine();
    void theLastOfTwoEqualNamesWins();
    void aMissingFileIsNamed();
    void aFileBeatsTheProcess();
    void misspeltNamesAreFound();
};

void tst_EnvFile::aLineGivesTheValue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("A=b") << u"b"_s;
    QTest::newRow("blanks around") << QByteArray("  A =  b c  ") << u"b c"_s;
    QTest::newRow("export") << QByteArray("export A=b") << u"b"_s;
    QTest::newRow("empty") << QByteArray("A=") << QString();
    QTest::newRow("comment after a blank") << QByteArray("A=b # note") << u"b"_s;
    QTest::newRow("hash inside a word") << QByteArray("A=b#c") << u"b#c"_s;
    QTest::newRow("equals in the value") << QByteArray("A=b=c==") << u"b=c=="_s;
    QTest::newRow("double quotes") << QByteArray("A=\"b # c\"") << u"b # c"_s;
    QTest::newRow("escapes in double quotes") << QByteArray("A=\"b\\n\\\"c\\\\ \\$d\"") << u"b\n\"c\\ $d"_s;
    QTest::newRow("single quotes are literal") << QByteArray("A='b\\n\"c'") << u"b\\n\"c"_s;
    QTest::newRow("comment after quotes") << QByteArray("A='b' # note") << u"b"_s;
    QTest::newRow("cyrillic") << QByteArray("A=Сервис") << u"Сервис"_s;
}

void tst_EnvFile::aLineGivesTheValue()
{
    QFETCH(QByteArray, line);
    const Result<Environment> parsed = parseEnvText(line);
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), 1);
    QTEST(parsed->value(u"A"_s), "value");
}

void tst_EnvFile::aBrokenLineIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no equals sign") << QByteArray("A=b\nAMOCRM_SUBDOMAIN") << u"строка 2"_s;
    QTest::newRow("name with a dash") << QByteArray("A-B=c") << u"строка 1"_s;
    QTest::newRow("name with a digit first") << QByteArray("\n\n1A=c") << u"строка 3"_s;
    QTest::newRow("no name") << QByteArray("=c") << u"строка 1"_s;
    QTest::newRow("open quote") << QByteArray("A=\"b") << u"строка 1"_s;
    QTest::newRow("text after a quote") << QByteArray("A='b' c") << u"строка 1"_s;
    QTest::newRow("not UTF-8") << QByteArray("A=\xff\xfe") << u"UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("A\0=\0b\0", 6) << u"UTF-8"_s;
}

void tst_EnvFile::aBrokenLineIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Result<Environment> parsed = parseEnvText(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::BadSettings);
    QVERIFY2(parsed.error().detail.contains(place), qPrintable(parsed.error().detail));
}

void tst_EnvFile::aBrokenLineNeverShowsItsValue()
{
    const Result<Environment> parsed = parseEnvText("AMOCRM_ACCESS_TOKEN='planted-secret");
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().detail.contains(u"planted"_s));
}

void tst_EnvFile::commentsEmptyLinesCrLfAndBomAreFine()
{
    const Result<Environment> parsed = parseEnvText("\xef\xbb\xbf# settings\r\n\r\nA=b\r\n  # more\r\nC=d\r\n");
    QVERIFY(parsed);
    QCOMPARE(*parsed, (Environment{{u"A"_s, u"b"_s}, {u"C"_s, u"d"_s}}));
}

void tst_EnvFile::theLastOfTwoEqualNamesWins()
{
    QCOMPARE(parseEnvText("A=b\nA=c")->value(u"A"_s), u"c"_s);
}

void tst_EnvFile::aMissingFileIsNamed()
{
    const QTemporaryDir dir;
    const Result<Environment> read = readEnvFile(dir.filePath(u"absent.env"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadSettings);
    QVERIFY(read.error().detail.contains(u"absent.env"_s));
}

void tst_EnvFile::aFileBeatsTheProcess()
{
    const Environment merged =
        mergedEnvironment({{u"A"_s, u"process"_s}, {u"B"_s, u"process"_s}}, {{u"A"_s, u"file"_s}});
    QCOMPARE(merged, (Environment{{u"A"_s, u"file"_s}, {u"B"_s, u"process"_s}}));
}

void tst_EnvFile::misspeltNamesAreFound()
{
    const Environment environment{{u"AMOCRM_SUBDOMAIN"_s, {}},
                                  {u"AMOCRM_SUBDOMIAN"_s, {}},
                                  {u"PATH"_s, {}},
                                  {u"STANKODESK_RATE"_s, {}},
                                  {u"TELEGRAM_BOT_TOKEN"_s, {}}};
    QCOMPARE(unknownVariables(environment), (QStringList{u"AMOCRM_SUBDOMIAN"_s, u"STANKODESK_RATE"_s}));
}

QTEST_GUILESS_MAIN(tst_EnvFile)
#include "tst_envfile.moc"
