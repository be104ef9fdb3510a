// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appcalendarfiles.h"
#include "app/documents/calendartable.h"
#include "app/documents/csvtable.h"
#include "app/documents/icscalendar.h"
#include "app/documents/wholefile.h"
#include "tests/support/fakecalendar.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <algorithm>
#include <ctime>
#include <memory>

#include <libical/ical.h>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr UnixSeconds kNow = 1'790'000'000; // 2026-09-21
const QDate kToday(2026, 9, 21);

Visit visitOf(const QString &key, QDate day, const QString &kind = u"ТО-2"_s)
{
    Visit visit;
    visit.id.key = key;
    visit.serial = key;
    visit.model = u"VMC850"_s;
    visit.customer = u"ООО «Вектор-Деталь»; цех 2, пролёт 3"_s;
    visit.region = u"Самарская область"_s;
    visit.kind = kind;
    visit.day = day;
    visit.hours = 8;
    visit.engineer = 11;
    visit.engineerName = u"Дёмин С."_s;
    visit.homeLead = 48123;
    return visit;
}

Visit forecastOf(const QString &key, QDate day)
{
    Visit visit = visitOf(key, day);
    visit.id.forecastDay = day;
    visit.state = VisitState::Forecast;
    return visit;
}

Visit doneOf(const QString &key, QDate day, qint64 record)
{
    Visit visit = visitOf(key, day);
    visit.id.record = record;
    visit.state = VisitState::Completed;
    return visit;
}

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent *)>;
Component parsed(const QByteArray &text)
{
    return {icalparser_parse_string(text.constData()), &icalcomponent_free};
}

struct Event
{
    QString uid;
    QDate first;
    QDate last;
    bool isAllDay = false;
    QString summary;
    QString description;
    QString location;
    icalproperty_status status = ICAL_STATUS_NONE;
    int sequence = 0;
};

QDate dayOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

QList<Event> eventsOf(icalcomponent *calendar)
{
    QList<Event> events;
    for (icalcomponent *each = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); each;
         each = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        const icaltimetype start = icalcomponent_get_dtstart(each);
        const icaltimetype end = icalcomponent_get_dtend(each);
        events.append({QString::fromUtf8(icalcomponent_get_uid(each)), dayOf(start), dayOf(end).addDays(-1),
                       bool(start.is_date) && bool(end.is_date), QString::fromUtf8(icalcomponent_get_summary(each)),
                       QString::fromUtf8(icalcomponent_get_description(each)),
                       QString::fromUtf8(icalcomponent_get_location(each)), icalcomponent_get_status(each),
                       icalcomponent_get_sequence(each)});
    }
    return events;
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A calendar with something of every kind, and what writes it.
struct Files
{
    Files()
    {
        CalendarAnswer &world = calendar.world;
        world.today = kToday;
        world.crew.engineers = {
            {.id = 11, .name = u"Дёмин С."_s, .hoursPerWeek = 40, .isPlanned = true, .isActive = true}};
        Visit late = visitOf(u"LATE"_s, kToday.addYears(-2));
        late.state = VisitState::Late;
        Visit undated = visitOf(u"UNDATED"_s, {});
        undated.state = VisitState::Undated;
        Visit other = visitOf(u"OTHER"_s, kToday.addDays(4));
        other.engineer = 12;
        world.visits = {late,
                        undated,
                        other,
                        visitOf(u"NEXT"_s, kToday.addDays(3)),
                        forecastOf(u"NEXT"_s, kToday.addMonths(6)),
                        visitOf(u"FAR"_s, kToday.addYears(1).addDays(1)),
                        doneOf(u"NEXT"_s, kToday.addMonths(-6), 7),
                        doneOf(u"NEXT"_s, kToday.addMonths(-13), 6)};
        clock.set(kNow);
    }
    Result<CalendarFile> write(const QString &name, CalendarFormat format, std::optional<UserId> engineer = {})
    {
        AppCalendarFiles files(calendar, clock);
        const auto future = files.write(folder.filePath(name), format, engineer);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            return makeError(ErrorKind::Timeout);
        return future.result();
    }

    Done writePicture(const QString &name, const QByteArray &content)
    {
        AppCalendarFiles files(calendar, clock);
        const QThread *caller = QThread::currentThread();
        const auto future = files.writePicture(folder.filePath(name), [content, caller] {
            return QThread::currentThread() == caller ? "on the caller's thread"_ba : content;
        });
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            return makeError(ErrorKind::Timeout);
        return future.result();
    }

    FakeCalendarDesk calendar;
    FakeClock clock;
    QTemporaryDir folder;
};

/// A file on a disk with room for a few bytes more. Part of its test.
class CrampedFile final : public QFile
{
public:
    CrampedFile(const QString &name, qint64 room) : QFile(name), m_room(room) {}

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return QFile::writeData(data, taken);
    }

private:
    qint64 m_room;
};

} // namespace

/// The calendar as a file: read back with the library that other programs use.
class TestCalendarFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysAreTheSameInEveryZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Moscow", "Asia/Kamchatka", "America/Los_Angeles", "Pacific/Kiritimati",
                                 "Pacific/Pago_Pago"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void daysAreTheSameInEveryZone()
    {
        QFETCH(QByteArray, zone);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        tzset();
        const QList<QDate> days{{2026, 3, 29}, {2026, 10, 25}, {2026, 12, 31}, {2028, 2, 29}, {1968, 2, 1}};
        QList<Visit> visits;
        for (const QDate day : days)
            visits.append(visitOf(day.toString(Qt::ISODate), day));
        const Component calendar = parsed(icsCalendar(visits, u"Календарь"_s, kNow));
        const QList<Event> events = eventsOf(calendar.get());
        qputenv("TZ", before);
        tzset();
        QCOMPARE(events.size(), days.size());
        for (const Event &event : events) {
            QVERIFY(event.isAllDay);
            QCOMPARE(event.first, event.last);
            QVERIFY(days.contains(event.first));
            QVERIFY(event.uid.startsWith(event.first.toString(Qt::ISODate)));
        }
    }

    void anEventSaysWhatTheVisitIs()
    {
        Visit visit = visitOf(u"VC-24-0417"_s, kToday);
        visit.model = u"Станок\\с запятой, и очень длинным названием, которое не помещается в строку"_s;
        visit.engineerName = u"Дёмин\x01 С."_s;
        Visit named = forecastOf(u"VC-24-0417"_s, kToday.addDays(100));
        named.model = u"2Н135"_s;
        named.serial = u"2Н135 № 11233"_s;
        const QByteArray text = icsCalendar({visit, named}, u"Мой; календарь"_s, kNow);
        for (const QByteArray &line : text.split('\n'))
            QVERIFY2(line.size() <= 76, line.constData()); // folded, with the return sign
        QVERIFY(text.contains("DTSTART;VALUE=DATE:20260921\r\n"));
        QVERIFY(text.contains("DTEND;VALUE=DATE:20260922\r\n"));
        QVERIFY(text.contains("DTSTAMP:20260921T"));
        QVERIFY(text.contains("CATEGORIES:ТО-2\r\n"));
        QVERIFY(text.contains("TRANSP:OPAQUE\r\n"));
        QVERIFY(!text.contains('\x01'));
        const Component calendar = parsed(text);
        QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
        QVERIFY(icalrestriction_check(calendar.get()));
        const QList<Event> events = eventsOf(calendar.get());
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0].summary, u"ТО-2 · "_s + visit.model + u" VC-24-0417"_s);
        // A serial that begins with the model names the machine alone.
        QCOMPARE(events[1].summary, named.kind + u" · 2Н135 № 11233"_s);
        QCOMPARE(events[0].location, u"Самарская область, "_s + visit.customer);
        QVERIFY(events[0].description.contains(u"Клиент: "_s + visit.customer));
        QVERIFY(events[0].description.contains(u"Инженер: Дёмин С."_s));
        QCOMPARE(events[0].status, ICAL_STATUS_CONFIRMED);
        QCOMPARE(events[1].status, ICAL_STATUS_TENTATIVE);
    }

    /// Importing again updates: a moved visit is the same event, only newer.
    void aMovedVisitKeepsItsIdentity()
    {
        const auto uids = [](const QList<Visit> &visits, UnixSeconds now) {
            const Component calendar = parsed(icsCalendar(visits, {}, now));
            QMap<QString, int> all;
            for (const Event &event : eventsOf(calendar.get()))
                all.insert(event.uid, event.sequence);
            return all;
        };
        const QString key = u"К20 №1"_s;
        const auto before = uids({visitOf(key, kToday), forecastOf(key, kToday.addMonths(6)),
                                  forecastOf(key, kToday.addMonths(12)), doneOf(key, kToday.addMonths(-6), 5)},
                                 kNow);
        const auto after =
            uids({visitOf(key, kToday.addDays(5)), forecastOf(key, kToday.addMonths(6).addDays(5)),
                  forecastOf(key, kToday.addMonths(12).addDays(5)), doneOf(key, kToday.addMonths(-6), 5)},
                 kNow + 3600);
        QCOMPARE(before.size(), 4);
        QCOMPARE(after.keys(), before.keys());
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QVERIFY(after.value(it.key()) > it.value());
        for (const QString &uid : before.keys())
            QVERIFY(uid == QString::fromLatin1(uid.toLatin1()) && !uid.contains(u' '));
    }

    void aTableCannotCarryFormulas()
    {
        QCOMPARE(csvCell(u"=HYPERLINK(\"x\")"_s), u"\"'=HYPERLINK(\"\"x\"\")\""_s);
        for (const QString &sign : {u"+7 916"_s, u"-1"_s, u"@a"_s, u"\tb"_s})
            QVERIFY(csvCell(sign).startsWith(u"'"_s));
        Visit visit = visitOf(u"K-1"_s, kToday);
        visit.customer = u"ООО \"А\"; Б\nВ"_s;
        visit.hours = 1.5;
        const QByteArray csv = calendarCsv({visit});
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
        const Result<TextTable> table = csvTable(csv, {});
        QVERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[1].value(0), u"21.09.2026"_s);
        QCOMPARE(table->rows[1].value(4), visit.customer);
        QCOMPARE(table->rows[1].value(7), u"1,5"_s);
    }

    void theFileHoldsAYearAheadAndOneBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("ics") << int(CalendarFormat::Ics);
        QTest::newRow("csv") << int(CalendarFormat::Csv);
        QTest::newRow("json") << int(CalendarFormat::Json);
    }
    void theFileHoldsAYearAheadAndOneBack()
    {
        QFETCH(int, format);
        Files files;
        const Result<CalendarFile> written = files.write(u"out"_s, CalendarFormat(format));
        QVERIFY(written);
        QCOMPARE(written->rows, 5); // late, next, other, forecast, one that was done
        const QByteArray content = contentOf(written->fileName);
        QVERIFY(content.contains("LATE") && content.contains("OTHER"));
        QVERIFY(!content.contains("UNDATED") && !content.contains("FAR"));
        const Result<CalendarFile> own = files.write(u"own"_s, CalendarFormat(format), 11);
        QVERIFY(own);
        QCOMPARE(own->rows, 4);
        QVERIFY(!contentOf(own->fileName).contains("OTHER"));
        if (CalendarFormat(format) == CalendarFormat::Json) {
            const QJsonArray array = QJsonDocument::fromJson(content).array();
            QCOMPARE(array.size(), 5);
            QCOMPARE(array[0].toObject().value(u"day"_s), QJsonValue(u"2024-09-21"_s));
            QCOMPARE(array[0].toObject().value(u"state"_s), QJsonValue(u"late"_s));
        }
    }

    void troubleLeavesWhatWasThere()
    {
        Files files;
        QFile old(files.folder.filePath(u"out.ics"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        files.calendar.answers.error = makeError(ErrorKind::StoreBusy);
        const Result<CalendarFile> busy = files.write(u"out.ics"_s, CalendarFormat::Ics);
        QVERIFY(!busy);
        QCOMPARE(busy.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
        files.calendar.answers.error.reset();
        const Result<CalendarFile> nowhere = files.write(u"none/out.ics"_s, CalendarFormat::Ics);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::StoreReadOnly);
        QVERIFY(files.write(u"out.ics"_s, CalendarFormat::Ics));
        QVERIFY(contentOf(old.fileName()).startsWith("BEGIN:VCALENDAR"));
    }

    void aDiskWithoutRoomIsFull()
    {
        const QTemporaryDir folder;
        for (const qint64 room : {0, 100, 50'000}) {
            CrampedFile file(folder.filePath(u"x"_s), room);
            QVERIFY(file.open(QIODevice::WriteOnly));
            const Done end = writeAll(file, QByteArray(100'000, 'x'));
            QVERIFY(!end);
            QCOMPARE(end.error().kind, ErrorKind::StoreFull);
        }
    }

    void picturesAreWrittenBesideTheCaller()
    {
        Files files;
        QVERIFY(files.writePicture(u"chart.png"_s, "picture"_ba));
        const QString path = files.folder.filePath(u"chart.png"_s);
        QCOMPARE(contentOf(path), "picture"_ba);
        const Done nowhere = files.writePicture(u"none/chart.png"_s, "picture"_ba);
        QCOMPARE(nowhere.error().kind, ErrorKind::StoreReadOnly);
        const Done folder = files.writePicture({}, "picture"_ba);
        QCOMPARE(folder.error().kind, ErrorKind::StoreReadOnly); // the folder itself
        QCOMPARE(contentOf(path), "picture"_ba);
    }
};

QTEST_GUILESS_MAIN(TestCalendarFiles)
#include "tst_calendarfiles.moc"
