// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/levelfleet.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/print/calendarsheet.h"
#include "ui/print/sheetpages.h"
#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr double kDots = 8; ///< to a millimetre

SheetContent contentOf(SheetKind kind, int visits = 300)
{
    const LevelFleet fleet(visits, 26);
    SheetContent content;
    content.kind = kind;
    content.day = QDate(2026, 4, 15);
    content.today = QDate(2026, 4, 14);
    content.scope = u"Инженер: Дёмин С."_s;
    content.visits = fleet.visits;
    for (Visit &visit : content.visits)
        visit.engineerName = u"Дёмин С."_s;
    return content;
}

/// A4 landscape without its margins, as a picture.
QImage pictureOf(const SheetContent &content, size_t page)
{
    const SheetPaper paper(kDots, QSizeF(277 * kDots, 190 * kDots));
    QImage image(paper.page().size().toSize(), QImage::Format_RGB32);
    image.fill(Theme::color(Token::Surface, false));
    QPainter painter(&image);
    const auto pages = sheetPages(content, paper);
    drawSheetFrame(painter, content, paper, int(page) + 1, int(pages.size()));
    pages[page](painter);
    return image;
}

/// Dark dots in a part of the picture, given in shares of its width and height.
int inkIn(const QImage &image, const QRectF &part)
{
    int dark = 0;
    const QRect area(int(part.x() * image.width()), int(part.y() * image.height()), int(part.width() * image.width()),
                     int(part.height() * image.height()));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 110 ? 1 : 0;
    }
    return dark;
}

int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type /Page\\s"_s);
    return int(QString::fromLatin1(pdf).count(page));
}

} // namespace

/// The calendar on paper.
class TestPrint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aPdfHasAllPages_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("visits");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("month") << int(SheetKind::Month) << 60 << 1;
        QTest::newRow("week") << int(SheetKind::Week) << 60 << 1;
        QTest::newRow("year") << int(SheetKind::Year) << 300 << 6;
        QTest::newRow("empty year") << int(SheetKind::Year) << 0 << 1;
    }
    void aPdfHasAllPages()
    {
        QFETCH(int, kind);
        QFETCH(int, visits);
        QFETCH(int, atLeast);
        SheetContent content = contentOf(SheetKind(kind));
        content.visits = content.visits.first(visits);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"план.pdf"_s);
        const QFuture<bool> writing = CalendarSheet::writePdf(name, content);
        QVERIFY(QTest::qWaitFor([&writing] { return writing.isFinished(); }));
        QVERIFY(writing.result());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pagesOf(pdf) >= atLeast);
        QVERIFY(pdf.contains("/MediaBox [0 0 842")); // landscape
    }

    void aFileThatCannotBeWrittenIsNotThere()
    {
        QTemporaryDir folder;
        QVERIFY(!CalendarSheet::toPdf(folder.filePath(u"none/a.pdf"_s), contentOf(SheetKind::Week)));
    }

    void everyDayShowsItsVisitsAndNoneIsLost()
    {
        SheetContent content = contentOf(SheetKind::Month);
        content.visits = content.visits.first(2);
        content.visits[0].day = QDate(2026, 4, 1);  // Wednesday of the first week
        content.visits[1].day = QDate(2026, 4, 24); // Friday of the fourth
        const QImage image = pictureOf(content, 0);
        const auto box = [](int week, int column) {
            const double side = 7.0 / 277;
            const double width = (1 - side) / 7;
            const double top = (14 + 4.0) / 190;
            const double height = (190 - 14 - 7 - 4.0) / 190 / 5;
            // Below the number of the day.
            return QRectF(side + column * width + width * 0.04, top + week * height + height * 0.125, width * 0.9,
                          height * 0.7);
        };
        for (int week = 0; week < 5; ++week) {
            for (int column = 0; column < 7; ++column) {
                const bool isThere = (week == 0 && column == 2) || (week == 3 && column == 4);
                QCOMPARE(inkIn(image, box(week, column)) > 40, isThere);
            }
        }
        QVERIFY(inkIn(image, {0, 0, 0.5, 0.04}) > 100);     // heading
        QVERIFY(inkIn(image, {0, 0.036, 0.5, 0.03}) > 100); // legend
        // A day with more than its box takes is gone on with on a further page.
        for (Visit &visit : content.visits)
            visit.day = QDate(2026, 4, 1);
        while (content.visits.size() < 40)
            content.visits.append(content.visits.first());
        const SheetPaper paper(kDots, QSizeF(277 * kDots, 190 * kDots));
        QVERIFY(sheetPages(content, paper).size() > 1);
        QVERIFY(inkIn(pictureOf(content, 1), box(0, 2)) > 40);
    }

    void headingsOfTheYearComeBackOnEveryPage()
    {
        const SheetContent content = contentOf(SheetKind::Year);
        const SheetPaper paper(kDots, QSizeF(277 * kDots, 190 * kDots));
        const size_t count = sheetPages(content, paper).size();
        QVERIFY(count > 1);
        const QRectF head(0, 14.0 / 190, 1, 4.0 / 190);
        const int ink = inkIn(pictureOf(content, 0), head);
        QVERIFY(ink > 100);
        QCOMPARE(inkIn(pictureOf(content, count - 1), head), ink);
    }

    void titlesNameThePeriod()
    {
        QCOMPARE(CalendarSheet(contentOf(SheetKind::Month)).title(), u"Календарь ТО: Апрель 2026"_s);
        QCOMPARE(CalendarSheet(contentOf(SheetKind::Week)).title(), u"Календарь ТО: 13–19 апреля 2026"_s);
        QCOMPARE(CalendarSheet(contentOf(SheetKind::Year)).title(), u"План-график ТО на 2026 год"_s);
    }

    void pictures()
    {
        const QDir folder(QStringLiteral(STANKO_BINARY_DIR) + u"/screenshots"_s);
        folder.mkpath(u"."_s);
        QVERIFY(pictureOf(contentOf(SheetKind::Month), 0).save(folder.filePath(u"print-month.png"_s)));
        QVERIFY(pictureOf(contentOf(SheetKind::Week), 0).save(folder.filePath(u"print-week.png"_s)));
        QVERIFY(pictureOf(contentOf(SheetKind::Year), 0).save(folder.filePath(u"print-year.png"_s)));
    }
};

STANKO_GUI_TEST(TestPrint)
#include "tst_ui_print.moc"
