// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pollpace.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone kMoscow("Europe/Moscow");
const QTimeZone kBerlin("Europe/Berlin");

/// "27 21:59": of November 2026.
QDateTime at(const QString &text, const QTimeZone &zone = kMoscow)
{
    return QDateTime(QDate(2026, 11, text.left(2).toInt()), QTime::fromString(text.mid(3), u"HH:mm"_s), zone);
}

QuietHours hours(const QString &from, const QString &until)
{
    return {true, QTime::fromString(from, u"HH:mm"_s), QTime::fromString(until, u"HH:mm"_s)};
}

} // namespace

/// How often a desk asks by itself.
class TestPollPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsLongerTheLessHappens_data()
    {
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("quiet");
        QTest::addColumn<bool>("seen");
        QTest::addColumn<int>("delay");
        const auto row = [](const char *name, int interval, int quiet, bool seen, int delay) {
            QTest::newRow(name) << interval << quiet << seen << delay;
        };
        row("something happened a moment ago", 60, 0, true, 60);
        row("four quiet polls change nothing", 60, 4, true, 60);
        row("five", 60, 5, true, 120);
        row("nine", 60, 9, true, 120);
        row("ten", 60, 10, true, 180);
        row("nineteen", 60, 19, true, 180);
        row("twenty", 60, 20, true, 300);
        row("a whole night", 60, 100'000, true, 300);
        row("never above five minutes", 90, 20, true, 300);
        row("nobody looks", 60, 0, false, 180);
        row("nobody looks, quiet", 60, 5, false, 360);
        row("nobody looks for long", 60, 20, false, 900);
        row("never above a quarter of an hour", 120, 20, false, 900);
        row("an interval of its own is kept", 3600, 0, true, 3600);
        row("and not undercut", 3600, 20, false, 3600);
    }
    void waitsLongerTheLessHappens()
    {
        QFETCH(int, interval);
        QFETCH(int, quiet);
        QFETCH(bool, seen);
        QFETCH(int, delay);
        const std::chrono::milliseconds expected = std::chrono::seconds(delay);
        QCOMPARE(pollDelay({std::chrono::seconds(interval), quiet, seen}).count(), expected.count());
    }

    void quietHoursAreHalfOpen_data()
    {
        QTest::addColumn<QuietHours>("quiet");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("isIn");
        const QuietHours night = hours(u"22:00"_s, u"07:00"_s);
        const QuietHours noon = hours(u"12:00"_s, u"13:00"_s);
        const QuietHours always = hours(u"08:00"_s, u"08:00"_s);
        QTest::newRow("before the night") << night << u"21:59"_s << false;
        QTest::newRow("its first minute") << night << u"22:00"_s << true;
        QTest::newRow("midnight") << night << u"00:00"_s << true;
        QTest::newRow("its last minute") << night << u"06:59"_s << true;
        QTest::newRow("its end") << night << u"07:00"_s << false;
        QTest::newRow("at noon") << noon << u"12:30"_s << true;
        QTest::newRow("not at night") << noon << u"00:30"_s << false;
        QTest::newRow("equal ends: always") << always << u"08:00"_s << true;
        QTest::newRow("a minute before them as well") << always << u"07:59"_s << true;
        QTest::newRow("off") << QuietHours{} << u"23:00"_s << false;
    }
    void quietHoursAreHalfOpen()
    {
        QFETCH(const QuietHours, quiet);
        QFETCH(const QString, time);
        QTEST(quiet.contains(QTime::fromString(time, u"HH:mm"_s)), "isIn");
    }

    void asksSeldomInQuietHours_data()
    {
        QTest::addColumn<QuietHours>("quiet");
        QTest::addColumn<int>("delay"); // seconds
        QTest::addColumn<QString>("polledAt");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const QuietHours &quiet, int delay, const QString &polledAt,
                            const QString &now,
                            const QString &next) { QTest::newRow(name) << quiet << delay << polledAt << now << next; };
        const QuietHours night = hours(u"22:00"_s, u"07:00"_s);
        const QuietHours always = hours(u"08:00"_s, u"08:00"_s);
        const QString noon = u"26 12:00"_s;
        row("by day", night, 60, noon, noon, u"26 12:01"_s);
        row("by day, a part has passed", night, 120, noon, u"26 12:01"_s, u"26 12:02"_s);
        row("by day, all has passed", night, 60, noon, u"26 12:05"_s, u"26 12:05"_s);
        row("off at night", {}, 60, u"26 23:00"_s, u"26 23:00"_s, u"26 23:01"_s);
        row("the last question before the night", night, 60, u"26 21:58"_s, u"26 21:58"_s, u"26 21:59"_s);
        row("the night begins before the next one", night, 60, u"26 21:59"_s, u"26 21:59"_s, u"26 22:14"_s);
        row("at night", night, 60, u"26 23:00"_s, u"26 23:00"_s, u"26 23:15"_s);
        row("at night, a part has passed", night, 60, u"26 23:00"_s, u"26 23:10"_s, u"26 23:15"_s);
        row("at night, all has passed", night, 60, u"26 23:00"_s, u"26 23:20"_s, u"26 23:20"_s);
        row("over midnight", night, 60, u"26 23:55"_s, u"26 23:55"_s, u"27 00:10"_s);
        row("an interval that is longer is kept", night, 1800, u"26 23:00"_s, u"26 23:00"_s, u"26 23:30"_s);
        row("the morning ends it", night, 60, u"27 06:55"_s, u"27 06:55"_s, u"27 07:00"_s);
        row("but does not shorten an interval", night, 1800, u"27 06:55"_s, u"27 06:55"_s, u"27 07:25"_s);
        row("the whole day", always, 60, u"26 07:55"_s, u"26 07:55"_s, u"26 08:10"_s);
        row("never asked: at once", night, 60, u"01 00:00"_s, u"26 23:00"_s, u"26 23:00"_s);
        row("may it ask now? no", night, 0, u"26 23:00"_s, u"26 23:01"_s, u"26 23:15"_s);
        row("may it ask now? yes", night, 0, u"26 23:00"_s, u"26 23:15"_s, u"26 23:15"_s);
        row("asked by a clock that was ahead", night, 60, u"28 23:00"_s, u"26 23:00"_s, u"26 23:15"_s);
        row("the same by day", night, 60, u"28 12:00"_s, u"26 12:00"_s, u"26 12:01"_s);
    }
    void asksSeldomInQuietHours()
    {
        QFETCH(const QuietHours, quiet);
        QFETCH(const int, delay);
        QFETCH(const QString, polledAt);
        QFETCH(const QString, now);
        QFETCH(const QString, next);
        const auto wait = pollWait(std::chrono::seconds(delay), quiet, at(polledAt), at(now));
        QCOMPARE(at(now).addMSecs(wait.count()), at(next));
    }

    void everyQuietPeriodHasOneLookAtEverything_data()
    {
        QTest::addColumn<QuietHours>("quiet");
        QTest::addColumn<QString>("readAt");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("isDue");
        const QuietHours night = hours(u"22:00"_s, u"07:00"_s);
        const QuietHours always = hours(u"08:00"_s, u"08:00"_s);
        QTest::newRow("never by day") << night << u"01 00:00"_s << u"26 12:00"_s << false;
        QTest::newRow("the night begins") << night << u"26 10:00"_s << u"26 22:00"_s << true;
        QTest::newRow("after midnight, read by day") << night << u"26 10:00"_s << u"27 03:00"_s << true;
        QTest::newRow("read in the evening") << night << u"26 22:30"_s << u"26 23:00"_s << false;
        QTest::newRow("read in the evening, now it is morning") << night << u"26 22:30"_s << u"27 06:59"_s << false;
        QTest::newRow("read after midnight") << night << u"27 00:30"_s << u"27 01:00"_s << false;
        QTest::newRow("read last night") << night << u"27 00:30"_s << u"27 22:10"_s << true;
        QTest::newRow("the whole day, once a day") << always << u"26 08:30"_s << u"27 07:59"_s << false;
        QTest::newRow("and again the next one") << always << u"26 08:30"_s << u"27 08:00"_s << true;
        QTest::newRow("off") << QuietHours{} << u"01 00:00"_s << u"26 23:00"_s << false;
        QTest::newRow("read by a clock that was ahead") << night << u"28 23:00"_s << u"26 23:00"_s << true;
    }
    void everyQuietPeriodHasOneLookAtEverything()
    {
        QFETCH(const QuietHours, quiet);
        QFETCH(const QString, readAt);
        QFETCH(const QString, now);
        QTEST(isReconcileDue(quiet, at(readAt), at(now)), "isDue");
    }

    void theWallClockCountsWhenItIsSet()
    {
        // In the night of 25 October 2026 the hour from 2 to 3 comes twice in Berlin, and the night has ten hours.
        const QuietHours night = hours(u"22:00"_s, u"07:00"_s);
        const QDateTime evening(QDate(2026, 10, 24), QTime(22, 0), kBerlin);
        const QDateTime late(QDate(2026, 10, 25), QTime(6, 55), kBerlin);
        QVERIFY(!isReconcileDue(night, evening, late));
        QVERIFY(isReconcileDue(night, evening.addSecs(-1), late));
        QCOMPARE(pollWait(1min, night, late, late).count(), std::chrono::milliseconds(5min).count());
        QCOMPARE(evening.secsTo(late), 9 * 3600 + 55 * 60);
    }

    void eachListHasItsTurnInEachRound()
    {
        for (int from = 0; from < 20; ++from) {
            int contacts = 0;
            int companies = 0;
            for (int poll = from; poll < from + kPollRound; ++poll) {
                contacts += pollSide(poll) == PollSide::Contacts ? 1 : 0;
                companies += pollSide(poll) == PollSide::Companies ? 1 : 0;
            }
            QCOMPARE(contacts, 1);
            QCOMPARE(companies, 1);
            // Deletions are not left out twice running.
            QVERIFY(pollSide(from) == PollSide::Events || pollSide(from + 1) == PollSide::Events);
        }
    }
};

QTEST_APPLESS_MAIN(TestPollPace)
#include "tst_pollpace.moc"
