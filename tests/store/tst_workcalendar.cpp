// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/engineer.h"
#include "models/domain/workcalendar.h"
#include "models/store/workyears.h"
#include "tests/store/storetesting.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

WorkCalendar fromText(const QString &text)
{
    return must(workCalendarFromText(text));
}

double hoursOf(const WorkCalendar &calendar, QDate first, QDate last)
{
    double hours = 0;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const DayKind kind = calendar.kindOf(day);
        hours += kind == DayKind::Workday ? 8 : kind == DayKind::ShortDay ? 7 : 0;
    }
    return hours;
}

} // namespace

/// The production calendar: the years shipped, the format, and what a desk keeps of files.
class TestWorkCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedYearsHaveTheirOfficialTotals_data();
    void shippedYearsHaveTheirOfficialTotals();
    void quartersOf2026();
    void knownDays_data();
    void knownDays();
    void everyTransferIsADayOffForADayOff();
    void daysOfAYearWithoutData();
    void searchesWorkdays();
    void weighsAWeek();
    void readsTheFormat();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void comesBackFromItsText();
    void aDeskKeepsYearsOverThoseShipped();
};

void TestWorkCalendar::shippedYearsHaveTheirOfficialTotals_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("workdays");
    QTest::addColumn<double>("hours"); // of a 40-hour week
    QTest::newRow("2025") << 2025 << 247 << 1972.0;
    QTest::newRow("2026") << 2026 << 247 << 1972.0;
    QTest::newRow("2027") << 2027 << 247 << 1972.0;
}

void TestWorkCalendar::shippedYearsHaveTheirOfficialTotals()
{
    QFETCH(int, year);
    const WorkCalendar &calendar = WorkYears::shipped();
    QVERIFY(calendar.hasYear(year));
    QTEST(calendar.workdays(QDate(year, 1, 1), QDate(year, 12, 31)), "workdays");
    QTEST(hoursOf(calendar, QDate(year, 1, 1), QDate(year, 12, 31)), "hours");
}

void TestWorkCalendar::quartersOf2026()
{
    const WorkCalendar &calendar = WorkYears::shipped();
    QCOMPARE(calendar.years(), QList<int>({2025, 2026, 2027}));
    QCOMPARE(calendar.workdays(QDate(2026, 1, 1), QDate(2026, 3, 31)), 55);
    QCOMPARE(calendar.workdays(QDate(2026, 4, 1), QDate(2026, 6, 30)), 62);
    QCOMPARE(calendar.workdays(QDate(2026, 7, 1), QDate(2026, 9, 30)), 66);
    QCOMPARE(calendar.workdays(QDate(2026, 10, 1), QDate(2026, 12, 31)), 64);
}

void TestWorkCalendar::knownDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<DayKind>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](QDate day, DayKind kind, const QString &name = {}) {
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day << kind << name;
    };
    row(QDate(2025, 1, 8), DayKind::DayOff, u"Новогодние каникулы"_s);
    row(QDate(2025, 1, 9), DayKind::Workday);
    row(QDate(2025, 2, 24), DayKind::Workday); // 23 February fell on a Sunday and went to May
    row(QDate(2025, 5, 2), DayKind::DayOff, u"перенос с 4 января"_s);
    row(QDate(2025, 5, 8), DayKind::DayOff, u"перенос с 23 февраля"_s);
    row(QDate(2025, 6, 13), DayKind::DayOff, u"перенос с 8 марта"_s);
    row(QDate(2025, 11, 1), DayKind::ShortDay, u"рабочая суббота за 3 ноября"_s);
    row(QDate(2025, 11, 3), DayKind::DayOff, u"перенос с 1 ноября"_s);
    row(QDate(2025, 12, 31), DayKind::DayOff, u"перенос с 5 января"_s);
    row(QDate(2026, 1, 9), DayKind::DayOff, u"перенос с 3 января"_s);
    row(QDate(2026, 1, 12), DayKind::Workday);
    row(QDate(2026, 3, 9), DayKind::DayOff, u"перенос с 8 марта"_s);
    row(QDate(2026, 5, 11), DayKind::DayOff, u"перенос с 9 мая"_s);
    row(QDate(2026, 11, 3), DayKind::ShortDay);
    row(QDate(2026, 11, 4), DayKind::DayOff, u"День народного единства"_s);
    row(QDate(2026, 11, 7), DayKind::DayOff); // a plain Saturday
    row(QDate(2026, 12, 31), DayKind::DayOff, u"перенос с 4 января"_s);
    row(QDate(2027, 2, 20), DayKind::ShortDay, u"рабочая суббота за 22 февраля"_s);
    row(QDate(2027, 2, 22), DayKind::DayOff, u"перенос с 20 февраля"_s);
    row(QDate(2027, 5, 7), DayKind::Workday); // 9 May is a Sunday: the Friday before is not shorter
    row(QDate(2027, 6, 14), DayKind::DayOff, u"перенос с 12 июня"_s);
    row(QDate(2027, 11, 5), DayKind::DayOff, u"перенос со 2 января"_s);
    row(QDate(2027, 12, 31), DayKind::DayOff, u"перенос с 3 января"_s);
}

void TestWorkCalendar::knownDays()
{
    QFETCH(QDate, day);
    QFETCH(DayKind, kind);
    QCOMPARE(WorkYears::shipped().kindOf(day), kind);
    QTEST(WorkYears::shipped().nameOf(day), "name");
}

/// A day off on a weekday is a holiday or stands for one that fell on a weekend or for a working Saturday: with every
/// year's holidays there are as many days off as weekends and holidays, no more.
void TestWorkCalendar::everyTransferIsADayOffForADayOff()
{
    for (const int year : WorkYears::shipped().years()) {
        int offWeekdays = 0;
        int holidays = 0;
        int workedWeekends = 0;
        const QHash<QDate, SpecialDay> &days = WorkYears::shipped().year(year);
        for (auto it = days.cbegin(); it != days.cend(); ++it) {
            const bool isWeekend = it.key().dayOfWeek() > 5;
            offWeekdays += !isWeekend && it->kind == DayKind::DayOff;
            workedWeekends += isWeekend && it->kind != DayKind::DayOff;
            holidays += it->kind == DayKind::DayOff && !it->name.startsWith(u"перенос"_s);
        }
        QCOMPARE(holidays, 14); // article 112
        QCOMPARE(offWeekdays, holidays + workedWeekends);
    }
}

void TestWorkCalendar::daysOfAYearWithoutData()
{
    const WorkCalendar &calendar = WorkYears::shipped();
    QVERIFY(!calendar.hasYear(2031));
    QCOMPARE(calendar.kindOf(QDate(2031, 1, 1)), DayKind::Workday); // a Wednesday
    QCOMPARE(calendar.kindOf(QDate(2031, 1, 4)), DayKind::DayOff);
    QCOMPARE(calendar.nameOf(QDate(2031, 1, 1)), QString());
    QCOMPARE(calendar.kindOf(QDate()), DayKind::DayOff);
    QVERIFY(calendar.year(2031).isEmpty());
}

void TestWorkCalendar::searchesWorkdays()
{
    const WorkCalendar &calendar = WorkYears::shipped();
    QCOMPARE(calendar.workdayOnOrBefore(QDate(2026, 1, 11)), QDate(2025, 12, 30));
    QCOMPARE(calendar.workdayOnOrAfter(QDate(2025, 12, 31)), QDate(2026, 1, 12));
    QCOMPARE(calendar.workdayOnOrBefore(QDate(2026, 11, 4)), QDate(2026, 11, 3));
    QCOMPARE(calendar.workdayOnOrBefore(QDate(2026, 11, 3)), QDate(2026, 11, 3));
    QCOMPARE(calendar.workdayOnOrBefore(QDate(2027, 2, 21)), QDate(2027, 2, 20)); // a worked Saturday
    QVERIFY(!calendar.workdayOnOrBefore(QDate()).isValid());
    QVERIFY(!calendar.workdayOnOrAfter(QDate()).isValid());
    QCOMPARE(calendar.workdays(QDate(2026, 3, 2), QDate(2026, 3, 1)), 0);
    QCOMPARE(calendar.workdays(QDate(), QDate(2026, 3, 1)), 0);
    QCOMPARE(calendar.workdays(QDate(2026, 3, 1), QDate()), 0);
}

void TestWorkCalendar::weighsAWeek()
{
    const auto days = [](QDate monday) {
        const Engineer engineer{.id = 1, .name = u"Инженер"_s, .hoursPerWeek = 5};
        return capacityOf(engineer, {}, monday, WorkYears::shipped());
    };
    QCOMPARE(days(QDate(2026, 10, 5)), 5.0);
    QCOMPARE(days(QDate(2026, 1, 5)), 0.0);
    QCOMPARE(days(QDate(2026, 11, 2)), 3.875); // a short day and a holiday
    QCOMPARE(days(QDate(2027, 2, 15)), 5.875); // with the Saturday
    QCOMPARE(days(QDate(2031, 12, 29)), 5.0);  // no data
    QCOMPARE(days(QDate(2025, 12, 29)), 2.0);  // over the year's end
}

void TestWorkCalendar::readsTheFormat()
{
    const WorkCalendar calendar =
        fromText(QChar(QChar::ByteOrderMark) + u"# from a spreadsheet\r\nYEAR; 2028 ;;\r\n\r\n"
                                               "2028-01-03;OFF;  Новогодние \t каникулы \r\n2028-01-08;work\r\n"
                                               "2028-02-22;short; # nameless\r\n2028-03-08;off;8;Марта\r\nyear;2029"_s);
    QCOMPARE(calendar.years(), QList<int>({2028, 2029}));
    QCOMPARE(calendar.year(2028).size(), 4);
    QCOMPARE(calendar.nameOf(QDate(2028, 1, 3)), u"Новогодние каникулы"_s);
    QCOMPARE(calendar.kindOf(QDate(2028, 1, 8)), DayKind::Workday); // a Saturday
    QCOMPARE(calendar.kindOf(QDate(2028, 2, 22)), DayKind::ShortDay);
    QCOMPARE(calendar.nameOf(QDate(2028, 2, 22)), QString());
    QCOMPARE(calendar.nameOf(QDate(2028, 3, 8)), u"8;Марта"_s);
    QVERIFY(calendar.year(2029).isEmpty());
    QCOMPARE(fromText({}), WorkCalendar());
}

void TestWorkCalendar::refusesWhatIsNoCalendar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a day before any year") << u"2028-01-01;off;\n"_s << u"line 1"_s;
    QTest::newRow("a day of another year") << u"year;2028\n\n2029-01-01;off;\n"_s << u"line 3"_s;
    QTest::newRow("a year twice") << u"year;2028\nyear;2029\nyear;2028\n"_s << u"line 3"_s;
    QTest::newRow("a day twice") << u"year;2028\n2028-01-01;off;\n2028-01-01;work;\n"_s << u"line 3"_s;
    QTest::newRow("no such day") << u"year;2027\n2027-02-29;off;\n"_s << u"line 2"_s;
    QTest::newRow("a day in another notation") << u"year;2028\n01.01.2028;off;\n"_s << u"line 2"_s;
    QTest::newRow("a day with a time") << u"year;2028\n2028-01-01T00:00;off;\n"_s << u"line 2"_s;
    QTest::newRow("no such kind") << u"year;2028\n2028-01-01;holiday;\n"_s << u"line 2"_s;
    QTest::newRow("no kind") << u"year;2028\n2028-01-01\n"_s << u"line 2"_s;
    QTest::newRow("no year") << u"year;\n"_s << u"line 1"_s;
    QTest::newRow("a year of long ago") << u"year;1812\n"_s << u"line 1"_s;
    QTest::newRow("two years in a line") << u"year;2028;2029\n"_s << u"line 1"_s;
    QTest::newRow("another file") << u"{\"year\": 2028}\n"_s << u"line 1"_s;
    QTest::newRow("a name too long") << u"year;2028\n2028-01-01;off;"_s + QString(101, u'а') << u"line 2"_s;
    QTest::newRow("a file too large") << QString((1 << 20) + 1, u'#') << u"file"_s;
}

void TestWorkCalendar::refusesWhatIsNoCalendar()
{
    QFETCH(QString, text);
    const Result<WorkCalendar> calendar = workCalendarFromText(text);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().kind, ErrorKind::BadInput);
    QTEST(calendar.error().detail, "detail");
}

void TestWorkCalendar::comesBackFromItsText()
{
    QCOMPARE(fromText(workCalendarText(WorkYears::shipped())), WorkYears::shipped());
    QCOMPARE(workCalendarText(WorkCalendar()), QString());

    WorkCalendar odd;
    odd.setYear(2028, {{QDate(2028, 1, 1), {DayKind::DayOff, u"a # b\nc"_s}},
                       {QDate(2028, 1, 2), {DayKind::DayOff, QString(500, u'x')}},
                       {QDate(2029, 1, 2), {DayKind::DayOff, u"of another year"_s}}});
    QCOMPARE(odd.year(2028).size(), 2);
    const WorkCalendar back = fromText(workCalendarText(odd));
    QCOMPARE(back.nameOf(QDate(2028, 1, 1)), u"a b c"_s);
    QCOMPARE(back.nameOf(QDate(2028, 1, 2)).size(), 100);
}

void TestWorkCalendar::aDeskKeepsYearsOverThoseShipped()
{
    QTemporaryDir folder;
    Database db;
    must(db.open(folder.filePath(u"desk.db"_s)));
    QCOMPARE(must(WorkYears::read(db)), WorkYears::shipped());

    const WorkCalendar loaded = fromText(u"year;2027\n2027-06-15;off;Свой праздник\nyear;2028\n2028-01-03;off;\n"_s);
    must(WorkYears::keep(db, loaded));
    WorkCalendar merged = must(WorkYears::read(db));
    QCOMPARE(merged.years(), QList<int>({2025, 2026, 2027, 2028}));
    QCOMPARE(merged.nameOf(QDate(2027, 6, 15)), u"Свой праздник"_s);
    QCOMPARE(merged.kindOf(QDate(2027, 2, 22)), DayKind::Workday); // the loaded year takes the place of the shipped one
    QCOMPARE(merged.kindOf(QDate(2026, 11, 4)), DayKind::DayOff);

    must(WorkYears::keep(db, fromText(u"year;2028\n"_s)));
    merged = must(WorkYears::read(db));
    QVERIFY(merged.hasYear(2028));
    QVERIFY(merged.year(2028).isEmpty());
    QCOMPARE(merged.nameOf(QDate(2027, 6, 15)), u"Свой праздник"_s);

    // A year that cannot be read hides nothing else.
    must(db.execute(u"UPDATE work_year SET payload = 'year;2027;by a newer program' WHERE year = 2027"_s));
    merged = must(WorkYears::read(db));
    QCOMPARE(merged.year(2027), WorkYears::shipped().year(2027));
    QVERIFY(merged.hasYear(2028));
}

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
