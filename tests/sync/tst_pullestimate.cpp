// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/pullestimate.h"

#include <QtTest/QTest>

using namespace Stanko;

class TestPullEstimate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShareIsJudgedByTheIds_data()
    {
        QTest::addColumn<PullPace>("pace");
        QTest::addColumn<LeadId>("reached");
        QTest::addColumn<int>("leads");
        QTest::addColumn<qint64>("nowMs");
        QTest::addColumn<int>("expected");
        QTest::addColumn<qint64>("secondsLeft");
        const PullPace fresh{.first = 1, .last = 10'000, .from = 1, .startedMs = 50'000};
        QTest::newRow("a quarter in ten seconds")
            << fresh << LeadId(2'500) << 250 << qint64(60'000) << 1'000 << qint64(30);
        QTest::newRow("the end") << fresh << LeadId(10'000) << 1'000 << qint64(90'000) << 1'000 << qint64(0);
        QTest::newRow("a lead added meanwhile")
            << fresh << LeadId(10'007) << 1'001 << qint64(90'000) << 1'001 << qint64(0);
        QTest::newRow("too early to tell the time")
            << fresh << LeadId(2'500) << 250 << qint64(51'000) << 1'000 << qint64(-1);
        QTest::newRow("the highest id is not known") << PullPace{.first = 1, .last = 0, .from = 1, .startedMs = 0}
                                                     << LeadId(2'500) << 250 << qint64(60'000) << 0 << qint64(-1);
        QTest::newRow("the lowest id is not known") << PullPace{.first = 0, .last = 10'000, .from = 1, .startedMs = 0}
                                                    << LeadId(2'500) << 250 << qint64(60'000) << 0 << qint64(-1);
        QTest::newRow("one lead in all") << PullPace{.first = 7, .last = 7, .from = 7, .startedMs = 0} << LeadId(7) << 1
                                         << qint64(60'000) << 0 << qint64(-1);
        QTest::newRow("an empty page") << fresh << LeadId(0) << 0 << qint64(60'000) << 0 << qint64(-1);
        // Resumed at the half: the pace of this run counts, not that of the whole.
        QTest::newRow("resumed") << PullPace{.first = 1, .last = 10'000, .from = 5'000, .startedMs = 50'000}
                                 << LeadId(7'500) << 750 << qint64(60'000) << 1'000 << qint64(10);
    }

    void theShareIsJudgedByTheIds()
    {
        QFETCH(PullPace, pace);
        QFETCH(LeadId, reached);
        QFETCH(int, leads);
        QFETCH(qint64, nowMs);
        QFETCH(int, expected);
        QFETCH(qint64, secondsLeft);
        const PullProgress progress = estimatePull(pace, reached, leads, nowMs);
        QCOMPARE(progress.leads, leads);
        QCOMPARE(progress.expected, expected);
        QCOMPARE(progress.secondsLeft, secondsLeft);
    }
};

QTEST_GUILESS_MAIN(TestPullEstimate)
#include "tst_pullestimate.moc"
