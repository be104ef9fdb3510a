// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/ratelimiter.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Stanko;
using namespace std::chrono_literals;

namespace {

/// Sends one request as soon as it may leave; answers when.
qint64 sendNext(RateLimiter &limiter, FakeClock &clock)
{
    while (const qint64 wait = limiter.waitMs())
        clock.advance(std::chrono::milliseconds(wait));
    limiter.record();
    return clock.nowMs();
}

/// The most that ever left within any \a windowMs.
qsizetype busiest(const QList<qint64> &sent, qint64 windowMs)
{
    qsizetype most = 0;
    for (qsizetype first = 0; first < sent.size(); ++first) {
        const auto end = std::lower_bound(sent.begin() + first, sent.end(), sent.at(first) + windowMs);
        most = std::max<qsizetype>(most, end - (sent.begin() + first));
    }
    return most;
}

qsizetype busiestSecond(const QList<qint64> &sent)
{
    return busiest(sent, 1000);
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsTheWindowAndNeverExceedsIt_data();
    void packsTheWindowAndNeverExceedsIt();
    void neverExceedsThePaceWhateverTheRhythm_data();
    void neverExceedsThePaceWhateverTheRhythm();
    void zeroSwitchesItOff();
    void halvesOn429AndRecoversByATenthPerQuietMinute();
    void isNeverReducedToNothing();
    void aReducedPaceHoldsBackWhatTheFullPaceWouldLet();
    void shortCommandsOfOneFolderShareTheWindow();
    void survivesAClockThatIsSetBack();
    void survivesAStateFromTheFuture();
};

void TestRateLimiter::packsTheWindowAndNeverExceedsIt_data()
{
    QTest::addColumn<double>("rate");
    for (double rate : {1.0, 2.0, 5.0, 7.0})
        QTest::addRow("%g per second", rate) << rate;
}

void TestRateLimiter::packsTheWindowAndNeverExceedsIt()
{
    QFETCH(const double, rate);
    FakeClock clock;
    RateLimiter limiter(rate, clock);
    const qint64 start = clock.nowMs();
    QList<qint64> sent;
    for (int i = 0; i < 400; ++i)
        sent.append(sendNext(limiter, clock));
    QCOMPARE(busiestSecond(sent), qsizetype(rate));
    QVERIFY(busiest(sent, 10'000) <= 50); // five a second on average, however high the setting
    const double ideal = 400 / std::min(rate, 5.0) * 1000;
    QVERIFY2(double(clock.nowMs() - start) < ideal * 1.05, qPrintable(QString::number(clock.nowMs() - start)));
}

void TestRateLimiter::neverExceedsThePaceWhateverTheRhythm_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<quint32>("seed");
    for (double rate : {0.3, 1.0, 2.5, 5.0, 7.0}) {
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("%g per second, rhythm %u", rate, seed) << rate << seed;
    }
}

void TestRateLimiter::neverExceedsThePaceWhateverTheRhythm()
{
    QFETCH(const double, rate);
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    FakeClock clock;
    RateLimiter limiter(rate, clock);
    QList<qint64> sent;
    for (int i = 0; i < 500; ++i) {
        clock.advance(std::chrono::milliseconds(random.bounded(100) < 30 ? random.bounded(1500) : 0));
        sent.append(sendNext(limiter, clock));
        if (random.bounded(100) < 2)
            limiter.slowDown();
        if (random.bounded(100) < 5) {
            // A command ends, the next one begins.
            RateLimiter next(rate, clock);
            next.restore(limiter.state());
            limiter = next;
        }
    }
    QVERIFY(busiestSecond(sent) <= std::max(1, int(rate)));
}

void TestRateLimiter::zeroSwitchesItOff()
{
    FakeClock clock;
    RateLimiter limiter(0, clock);
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(limiter.waitMs(), 0);
        limiter.record();
    }
    limiter.slowDown();
    QCOMPARE(limiter.waitMs(), 0);
    QVERIFY(limiter.state().sentMs.isEmpty());
}

void TestRateLimiter::halvesOn429AndRecoversByATenthPerQuietMinute()
{
    FakeClock clock;
    RateLimiter limiter(5, clock);
    limiter.slowDown();
    QCOMPARE(limiter.pace(), 2.5);
    clock.advance(59s);
    QCOMPARE(limiter.pace(), 2.5);
    clock.advance(1s);
    QCOMPARE(limiter.pace(), 3.0);
    limiter.slowDown();
    QCOMPARE(limiter.pace(), 1.5);
    clock.advance(6min);
    QCOMPARE(limiter.pace(), 4.5);
    clock.advance(1h);
    QCOMPARE(limiter.pace(), 5.0);
    QCOMPARE(limiter.state().reducedPace, 0.0);
}

void TestRateLimiter::isNeverReducedToNothing()
{
    FakeClock clock;
    RateLimiter limiter(5, clock);
    for (int i = 0; i < 100; ++i)
        limiter.slowDown();
    QVERIFY(limiter.pace() > 0.1);
    sendNext(limiter, clock);
    QVERIFY(limiter.waitMs() <= 10'000);
}

void TestRateLimiter::aReducedPaceHoldsBackWhatTheFullPaceWouldLet()
{
    FakeClock clock;
    RateLimiter limiter(5, clock);
    for (int i = 0; i < 4; ++i) {
        limiter.record();
        clock.advance(100ms);
    }
    QCOMPARE(limiter.waitMs(), 0);
    limiter.slowDown(); // two a second: the third-last must be a second old
    QVERIFY(limiter.waitMs() > 700);
}

void TestRateLimiter::shortCommandsOfOneFolderShareTheWindow()
{
    FakeClock clock;
    RateLimiter first(5, clock);
    for (int i = 0; i < 5; ++i)
        first.record();
    first.slowDown();
    RateLimiter second(5, clock);
    QCOMPARE(second.waitMs(), 0);
    second.restore(first.state());
    QVERIFY(second.waitMs() >= 1000);
    QCOMPARE(second.pace(), 2.5);
}

void TestRateLimiter::survivesAClockThatIsSetBack()
{
    FakeClock clock;
    RateLimiter limiter(5, clock);
    for (int i = 0; i < 5; ++i)
        limiter.record();
    limiter.slowDown();
    clock.advance(-24h);
    QVERIFY(limiter.waitMs() > 0);
    QVERIFY(limiter.waitMs() <= 1100);
    sendNext(limiter, clock);
    clock.advance(6min);
    QCOMPARE(limiter.pace(), 5.0);
}

void TestRateLimiter::survivesAStateFromTheFuture()
{
    FakeClock clock;
    RateLimiter limiter(5, clock);
    QList<qint64> sent;
    for (int i = 0; i < 1000; ++i)
        sent.append(clock.nowMs() + 1'000'000'000 + i);
    limiter.restore({.sentMs = sent, .reducedPace = 1, .reducedAtMs = clock.nowMs() + 1'000'000'000});
    QVERIFY(limiter.waitMs() <= 10'000); // as if all had left just now: the average counts ten seconds
    clock.advance(1h);
    QCOMPARE(limiter.pace(), 5.0);
    QCOMPARE(limiter.waitMs(), 0);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
