// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/redaction.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

/// What is struck out of a line, and what stays because the support needs it.
class tst_Redaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void homeFoldersBearNames_data();
    void homeFoldersBearNames();
    void knownAndUnknownPeopleAreStruckOut_data();
    void knownAndUnknownPeopleAreStruckOut();
    void technicalLinesStay_data();
    void technicalLinesStay();

private:
    static PersonalWords words()
    {
        return PersonalWords({u"Zebediah Quillfeather"_s, u"Quarrystone Milling Ltd"_s, u"ZX-PLANTED-77"_s,
                              u"+7 913 555-01-77\n8 (3519) 55-01-77"_s, u"Al"_s});
    }
};

void tst_Redaction::homeFoldersBearNames_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Linux") << u"cannot open /home/petrov/data/a.db"_s << u"cannot open ~/data/a.db"_s;
    QTest::newRow("the folder itself") << u"no /home/petrov"_s << u"no ~"_s;
    QTest::newRow("macOS") << u"/Users/petrov/Library/x"_s << u"~/Library/x"_s;
    QTest::newRow("Windows") << u"C:\\Users\\Иван Петров\\AppData\\x"_s << u"~\\AppData\\x"_s;
    QTest::newRow("Windows by Qt") << u"C:/Users/Иван Петров/AppData/x"_s << u"~/AppData/x"_s;
    QTest::newRow("another folder") << u"/var/lib/stankodesk/a.db"_s << u"/var/lib/stankodesk/a.db"_s;
}

void tst_Redaction::homeFoldersBearNames()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(redacted(line), expected);
}

void tst_Redaction::knownAndUnknownPeopleAreStruckOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &line, const QString &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("a known name", u"lead of zebediah  QUILLFEATHER is gone"_s, u"lead of <known> is gone"_s);
    row("in JSON", u"{\"name\":\"Zebediah Quillfeather\"}"_s, u"{\"name\":\"<known>\"}"_s);
    row("a company", u"Quarrystone Milling Ltd"_s, u"<known>"_s);
    row("a serial in other signs", u"serial zx_planted 77!"_s, u"serial <known>!"_s);
    row("a known phone of a town", u"call 8 3519 55 01 77"_s, u"call <phone>"_s);
    row("an unknown name", u"contact Иван Петров-Водкин, ООО «Ромашка» not found"_s, u"contact <text>» not found"_s);
    row("escaped", u"\"\\u0418\\u0432\\u0430\\u043d \\u041F\" x"_s, u"\"<text>\" x"_s);
    row("an address of mail", u"to ivan.p@mail.example.ru now"_s, u"to <mail> now"_s);
    row("long numbers", u"id 3519 555 0177 00"_s, u"id <number>"_s);
    row("a short known name stays", u"Al is here"_s, u"Al is here"_s);
}

void tst_Redaction::knownAndUnknownPeopleAreStruckOut()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(words().struckOut(line), expected);
}

void tst_Redaction::technicalLinesStay_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"GET /api/v4/leads?page=3&limit=250 200 in 131 ms"_s, u"schema is now version 5"_s,
                                u"open, schema 5 sqlite \"3.40.1\" journal \"wal\""_s,
                                u"not opened: UPDATE outbox SET: disk I/O error (778)"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void tst_Redaction::technicalLinesStay()
{
    QFETCH(QString, line);
    QCOMPARE(words().struckOut(line), line);
}

QTEST_GUILESS_MAIN(tst_Redaction)
#include "tst_redaction.moc"
