// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/xlsxstyles.h"
#include "app/documents/xlsxtable.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <xlsxwriter.h>
#include <zip.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

using Rows = QList<QStringList>;
using Parts = QMap<QString, QByteArray>;

const QByteArray kRels =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"_ba;
const QByteArray kBookRels =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://x/sharedStrings" Target="../xl/sharedStrings.xml"/></Relationships>)"_ba;

QByteArray book(const QByteArray &properties = {}, const QByteArray &firstState = {})
{
    return R"(<workbook xmlns:r="r"><workbookPr )" + properties + R"(/><sheets><sheet name="1" r:id="rId1" )" +
           firstState + R"(/><sheet name="2" r:id="rId2"/></sheets></workbook>)";
}

QByteArray sheet(const QByteArray &rows, const QByteArray &rest = {})
{
    return "<worksheet><sheetData>" + rows + "</sheetData>" + rest + "</worksheet>";
}

/// A workbook made by hand, for what no honest program writes.
QByteArray packed(const Parts &parts)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"made.xlsx"_s);
    int error = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, &error);
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        zip_source_t *source = zip_source_buffer(archive, it->constData(), static_cast<zip_uint64_t>(it->size()), 0);
        zip_file_add(archive, it.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray workbook(const QByteArray &sheet1, Parts more = {})
{
    Parts parts{{u"_rels/.rels"_s, kRels},
                {u"xl/workbook.xml"_s, book()},
                {u"xl/_rels/workbook.xml.rels"_s, kBookRels},
                {u"xl/worksheets/sheet1.xml"_s, sheet1}};
    parts.insert(more);
    return packed(parts);
}

QByteArray cell(const QByteArray &value)
{
    return R"(<c t="str"><v>)" + value + "</v></c>";
}

} // namespace

/// Workbooks: those of a real writer, and hostile ones.
class TestXlsxTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAWriterWrites();
    void readsCells_data();
    void readsCells();
    void knowsDayFormats_data();
    void knowsDayFormats();
    void countsDaysAsSpreadsheetsDo();
    void choosesTheFirstVisibleSheet();
    void fillsMergedRanges();
    void refuses_data();
    void refuses();
};

void TestXlsxTable::readsWhatAWriterWrites()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"Прайс.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "dd.mm.yyyy");
    lxw_format *money = workbook_add_format(book);
    format_set_num_format(money, "#,##0.00\\ \"руб/день\"");
    worksheet_write_string(sheet, 0, 0, "Артикул", nullptr);
    worksheet_write_string(sheet, 0, 1, "Наименование", nullptr);
    worksheet_write_string(sheet, 0, 2, "Цена", nullptr);
    worksheet_write_string(sheet, 1, 0, "Ф-20", nullptr);
    worksheet_write_string(sheet, 1, 1, "Фильтр <СОЖ> & «масло»", nullptr);
    worksheet_write_number(sheet, 1, 2, 1250.5, money);
    worksheet_write_number(sheet, 2, 0, 1234567890123.0, nullptr);
    worksheet_write_boolean(sheet, 2, 1, 1, nullptr);
    worksheet_write_number(sheet, 2, 2, 0.1 + 0.2, nullptr);
    lxw_datetime day{2026, 11, 22, 15, 30, 0};
    worksheet_write_datetime(sheet, 3, 0, &day, date);
    worksheet_write_formula_num(sheet, 3, 1, "=2*2.5", nullptr, 5);
    worksheet_write_number(sheet, 3, 2, 48.125, nullptr);
    // Formatted and empty down to the last row there is.
    worksheet_write_blank(sheet, 1'048'575, 0, date);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);

    const auto table = FileTableReader().read(path);
    QVERIFY(table.isOk());
    QCOMPARE(table->rows, (Rows{{u"Артикул"_s, u"Наименование"_s, u"Цена"_s},
                                {u"Ф-20"_s, u"Фильтр <СОЖ> & «масло»"_s, u"1250.5"_s},
                                {u"1234567890123"_s, u"TRUE"_s, u"0.3"_s},
                                {u"2026-11-22"_s, u"5"_s, u"48.1250"_s}}));
}

void TestXlsxTable::readsCells_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("places") << R"(<row r="1"><c r="B1" t="str"><v>b</v></c><c t="str"><v>c</v></c></row>)"_ba
                            << QStringList{{}, u"b"_s, u"c"_s};
    QTest::newRow("inline") << R"(<row><c t="inlineStr"><is><r><t>Фи</t></r><r><t>льтр</t></r></is></c></row>)"_ba
                            << QStringList{u"Фильтр"_s};
    QTest::newRow("shared") << R"(<row><c t="s"><v>1</v></c></row>)"_ba << QStringList{u"второй"_s};
    QTest::newRow("no readings") << R"(<row><c t="s"><v>2</v></c></row>)"_ba << QStringList{u"漢字"_s};
    QTest::newRow("shared that is not there")
        << R"(<row><c t="s"><v>99</v></c><c t="str"><v>x</v></c></row>)"_ba << QStringList{{}, u"x"_s};
    QTest::newRow("booleans") << R"(<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>)"_ba
                              << QStringList{u"TRUE"_s, u"FALSE"_s};
    QTest::newRow("ISO day") << R"(<row><c t="d"><v>2026-11-22T10:00:00</v></c></row>)"_ba
                             << QStringList{u"2026-11-22"_s};
    QTest::newRow("error") << R"(<row><c t="e"><v>#N/A</v></c></row>)"_ba << QStringList{u"#N/A"_s};
    QTest::newRow("large number") << R"(<row><c><v>1.5E+20</v></c></row>)"_ba
                                  << QStringList{u"150000000000000000000"_s};
    QTest::newRow("small number") << R"(<row><c><v>1E-7</v></c></row>)"_ba << QStringList{u"0.000000100000000"_s};
    QTest::newRow("formula") << R"(<row><c><f>A1*2</f><v>7</v></c></row>)"_ba << QStringList{u"7"_s};
}

void TestXlsxTable::readsCells()
{
    QFETCH(QByteArray, row);
    const QByteArray strings = "<sst><si><t>первый</t></si><si><t>второй</t></si>"
                               "<si><t>漢字</t><rPh><t>かんじ</t></rPh></si></sst>";
    const auto table = xlsxTable(workbook(sheet(row), {{u"xl/sharedStrings.xml"_s, strings}}), {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows.size(), 1);
    QTEST(table->rows.first(), "cells");
}

void TestXlsxTable::knowsDayFormats_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDay");
    QTest::newRow("general") << 0 << QString() << false;
    QTest::newRow("built-in date") << 14 << QString() << true;
    QTest::newRow("built-in date and time") << 22 << QString() << true;
    QTest::newRow("built-in time") << 20 << QString() << false;
    QTest::newRow("built-in minutes") << 45 << QString() << false;
    QTest::newRow("ours") << 164 << u"dd.mm.yyyy"_s << true;
    QTest::newRow("upper case") << 164 << u"DD/MM/YY"_s << true;
    QTest::newRow("with locale") << 164 << u"[$-419]d mmmm yyyy;@"_s << true;
    QTest::newRow("time alone") << 164 << u"[h]:mm:ss"_s << false;
    QTest::newRow("a word with d in it") << 164 << u"0\\ \"days\""_s << false;
    QTest::newRow("red") << 164 << u"[Red]0.00"_s << false;
    QTest::newRow("escaped") << 164 << u"0\\d"_s << false;
    QTest::newRow("quotes never closed") << 164 << u"0\"day"_s << false;
}

void TestXlsxTable::knowsDayFormats()
{
    QFETCH(int, id);
    QFETCH(QString, code);
    QTEST(isDayFormat(id, code), "isDay");
}

void TestXlsxTable::countsDaysAsSpreadsheetsDo()
{
    QCOMPARE(dayOfSerial(1, false), std::optional(QDate(1900, 1, 1)));
    QCOMPARE(dayOfSerial(59, false), std::optional(QDate(1900, 2, 28)));
    QCOMPARE(dayOfSerial(61, false), std::optional(QDate(1900, 3, 1)));
    QCOMPARE(dayOfSerial(46348.75, false), std::optional(QDate(2026, 11, 22)));
    QCOMPARE(dayOfSerial(44886, true), std::optional(QDate(2026, 11, 22)));
    QCOMPARE(dayOfSerial(0, true), std::optional(QDate(1904, 1, 1)));
    QVERIFY(!dayOfSerial(0, false));
    QVERIFY(!dayOfSerial(-1, true));
    QVERIFY(!dayOfSerial(1e12, false));
    QVERIFY(!dayOfSerial(std::nan(""), false));

    const QByteArray styles = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\-mm\-dd"/></numFmts>)"
                              R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                              R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>)";
    QCOMPARE(dayStyles(styles), QSet<int>{1});
    QByteArray rels = kBookRels;
    rels.replace("</Relationships>",
                 R"(<Relationship Id="rId4" Type="http://x/styles" Target="styles.xml"/></Relationships>)");
    const auto table = xlsxTable(workbook(sheet(R"(<row><c s="1"><v>44886</v></c><c s="0"><v>44886</v></c></row>)"),
                                          {{u"xl/styles.xml"_s, styles},
                                           {u"xl/_rels/workbook.xml.rels"_s, rels},
                                           {u"xl/workbook.xml"_s, book(R"(date1904="1")")}}),
                                 {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows, (Rows{{u"2026-11-22"_s, u"44886"_s}}));
}

void TestXlsxTable::choosesTheFirstVisibleSheet()
{
    const Parts hidden{{u"xl/workbook.xml"_s, book({}, R"(state="hidden")")},
                       {u"xl/worksheets/sheet2.xml"_s, sheet("<row>" + cell("видно") + "</row>")}};
    const auto table = xlsxTable(workbook(sheet("<row>" + cell("скрыто") + "</row>"), hidden), {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows, (Rows{{u"видно"_s}}));
}

void TestXlsxTable::fillsMergedRanges()
{
    const QByteArray rows = "<row>" + cell("Расходники") + cell("") + cell("x") + "</row><row>" + cell("") + cell("") +
                            cell("y") + "</row>";
    // The second range reaches far beyond what is there.
    const QByteArray merged = R"(<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C1048576"/></mergeCells>)";
    const auto table = xlsxTable(workbook(sheet(rows, merged)), {});
    QVERIFY(table.isOk());
    QCOMPARE(table->rows,
             (Rows{{u"Расходники"_s, u"Расходники"_s, u"x"_s}, {u"Расходники"_s, u"Расходники"_s, u"y"_s}}));
}

void TestXlsxTable::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray row = "<row>" + cell("x") + "</row>";
    QTest::newRow("no archive") << "PK\x03\x04 and nothing of it"_ba;
    QTest::newRow("cut in half") << workbook(sheet(row)).chopped(60);
    QTest::newRow("another kind of archive") << packed({{u"word/document.xml"_s, "<document/>"_ba}});
    QTest::newRow("no sheet") << packed(
        {{u"_rels/.rels"_s, kRels}, {u"xl/workbook.xml"_s, book()}, {u"xl/_rels/workbook.xml.rels"_s, kBookRels}});
    QTest::newRow("empty sheet") << workbook(sheet({}));
    QTest::newRow("sheet cut off") << workbook("<worksheet><sheetData>" + row);
    QTest::newRow("strings cut off") << workbook(sheet(row), {{u"xl/sharedStrings.xml"_s, "<sst><si><t>x"_ba}});
    QTest::newRow("document type") << workbook(
        R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>)" + sheet(row));
    QTest::newRow("row far below") << workbook(sheet(R"(<row r="1048576"><c t="str"><v>x</v></c></row>)"));
    QTest::newRow("column far right") << workbook(sheet(R"(<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>)"));
    QTest::newRow("cell without an end") << workbook(sheet("<row>" + cell(QByteArray(40'000, 'x')) + "</row>"));
    // A few kilobytes that inflate to more than is allowed.
    QTest::newRow("zip bomb") << workbook(sheet(row) + QByteArray(TableLimits().memberBytes, ' '));
    QByteArray wide = "<row>";
    for (int i = 0; i < 250; ++i)
        wide += cell("x");
    QByteArray merges;
    for (int i = 0; i < 3'000; ++i)
        merges += R"(<mergeCell ref="A1:IP250"/>)";
    QTest::newRow("merged without end") << workbook(sheet(QByteArray(wide + "</row>").repeated(250), merges));
}

void TestXlsxTable::refuses()
{
    QFETCH(QByteArray, content);
    const auto table = xlsxTable(content, {});
    QVERIFY(!table.isOk());
    QCOMPARE(table.error(), makeError(ErrorKind::BadInput, u"file"_s));
}

QTEST_APPLESS_MAIN(TestXlsxTable)
#include "tst_xlsxtable.moc"
