// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/csvtable.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

using Rows = QList<QStringList>;

/// Separated values as programs and people write them.
class TestCsvTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEncodings_data();
    void readsEncodings();
    void takesRowsApart_data();
    void takesRowsApart();
    void knowsAllOfWindows1251();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void readsFilesAndRefusesMissingOnes();
};

void TestCsvTable::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text = u"Артикул;Цена\nФ-20;1 250,50 ₽\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF"_ba + text.toUtf8();
    QByteArray little = "\xFF\xFE"_ba;
    QByteArray big = "\xFE\xFF"_ba;
    for (const QChar c : text) {
        little += char(c.unicode() & 0xff);
        little += char(c.unicode() >> 8);
        big += char(c.unicode() >> 8);
        big += char(c.unicode() & 0xff);
    }
    QTest::newRow("UTF-16 little endian") << little;
    QTest::newRow("UTF-16 big endian") << big;
}

void TestCsvTable::readsEncodings()
{
    QFETCH(QByteArray, content);
    const auto table = csvTable(content, {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows, (Rows{{u"Артикул"_s, u"Цена"_s}, {u"Ф-20"_s, u"1 250,50 ₽"_s}}));
}

void TestCsvTable::takesRowsApart_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("semicolons") << u"a;b\n1;2\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("commas") << u"a,b\n1,2"_s << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("tabs") << u"a\tb\n1,5\t2,5\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}};
    QTest::newRow("decimal commas between semicolons")
        << u"a;b\n1,5;2,5\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}};
    QTest::newRow("more decimal commas than semicolons")
        << u"a;b\n1,5;2,5\n3,5;4,5\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}, {u"3,5"_s, u"4,5"_s}};
    QTest::newRow("semicolons between commas")
        << u"a,b\n1,2\n3,x;y\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"x;y"_s}};
    QTest::newRow("commas in quotes") << u"\"a, b, c\";d\n"_s << Rows{{u"a, b, c"_s, u"d"_s}};
    QTest::newRow("quotes in quotes") << u"\"Труба 1/2\"\"\";x\n"_s << Rows{{u"Труба 1/2\""_s, u"x"_s}};
    QTest::newRow("quote that is none") << u"Труба 1/2\";x\n"_s << Rows{{u"Труба 1/2\""_s, u"x"_s}};
    QTest::newRow("text behind quotes") << u"\"a\"b;c\n"_s << Rows{{u"ab"_s, u"c"_s}};
    QTest::newRow("line break in quotes") << u"\"a\nb\";c\n1;2\n"_s << Rows{{u"a\nb"_s, u"c"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("line ends of Windows") << u"a;b\r\n1;2\r\n"_s << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("line ends of old") << u"a;b\r1;2\r"_s << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("short rows are padded") << u"a;b;c\n1\n"_s << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, {}, {}}};
    QTest::newRow("empty rows keep their place")
        << u"a;b\n\n1;2\n\n\n"_s << Rows{{u"a"_s, u"b"_s}, {{}, {}}, {u"1"_s, u"2"_s}};
    QTest::newRow("separator said in the first line") << u"sep=,\na,b;c\n"_s << Rows{{u"a"_s, u"b;c"_s}};
    QTest::newRow("one column") << u"a\nb\n"_s << Rows{{u"a"_s}, {u"b"_s}};
    QTest::newRow("quotes never closed") << u"a;\"b\n1;2\n"_s << Rows{{u"a"_s, u"b\n1;2\n"_s}};
}

void TestCsvTable::takesRowsApart()
{
    QFETCH(QString, content);
    const auto table = csvTable(content.toUtf8(), {});
    QVERIFY(table.isOk());
    QTEST(table->rows, "rows");
}

void TestCsvTable::knowsAllOfWindows1251()
{
    // «Фильтр №1 — "ё"» as a price list from an old program has it.
    const QByteArray content = "\xD4\xE8\xEB\xFC\xF2\xF0 \xB9"
                               "1 \x97 \xAB\xB8\xBB;\xA8\xDF\xFF"_ba;
    const auto table = csvTable(content, {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows, (Rows{{u"Фильтр №1 — «ё»"_s, u"ЁЯя"_s}}));
    const auto all = textFrom("\x80\x8F\x90\x9F\xA0\xAF\xB0\xBF\xC0\xE0\xFF"_ba);
    QVERIFY(all);
    QCOMPARE(*all, u"ЂЏђџ\u00a0Ї°їАая"_s);
}

void TestCsvTable::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("content");
    TableLimits limits;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", 12);
    QTest::newRow("blanks") << " \n ; \n"_ba;
    QTest::newRow("half a UTF-16 sign") << "\xFF\xFE\x41"_ba;
    QTest::newRow("too many columns") << QByteArray(limits.columns + 1, ';') + "x\n";
    QTest::newRow("too many rows") << QByteArray("a;b\n").repeated(limits.rows + 1);
    QTest::newRow("a cell without an end") << "\""_ba + QByteArray(limits.cellLength + 1, 'x');
    // Few bytes that would become a table of millions of cells.
    QTest::newRow("too many cells") << QByteArray(limits.columns - 1, ',') + "x\n" +
                                           QByteArray("a\n").repeated(limits.cells / limits.columns + 1);
}

void TestCsvTable::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, content);
    const auto table = csvTable(content, {});
    QVERIFY(!table.isOk());
    QCOMPARE(table.error(), makeError(ErrorKind::BadInput, u"file"_s));
}

void TestCsvTable::readsFilesAndRefusesMissingOnes()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"Прайс.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a;b\n1;2\n");
    file.close();
    const auto table = FileTableReader().read(path);
    QVERIFY(table.isOk());
    QCOMPARE(table->rows.size(), 2);
    QVERIFY(!FileTableReader().read(dir.filePath(u"нет такого.csv"_s)).isOk());
    QVERIFY(!FileTableReader().read(dir.path()).isOk());
    TableLimits small;
    small.fileBytes = 7;
    QVERIFY(!FileTableReader(small).read(path).isOk());
}

QTEST_APPLESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
