// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pollpace.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace std::chrono_literals;

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
