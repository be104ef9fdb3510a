// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attention.h"
#include "models/domain/journal.h"
#include "models/domain/result.h"
#include "models/domain/verdict.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;
using namespace std::chrono_literals;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsRemedy_data();
    void everyErrorHasItsRemedy();
    void delaysGrowToOneHour();
    void theServersDelayWinsWhenItIsLonger();
    void aTryFurtherAwayThanAnyDelayHasCome();
    void namesOfAttentionAndHistoryGoBothWays();
    void namesOfErrorsAreStableAndFoundAgain();
    void onlyA504IsTooMuchAtOnce();
};

void TestVerdict::everyErrorHasItsRemedy_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Verdict>("reading");
    QTest::addColumn<Verdict>("writing");
    const Verdict retry{Remedy::RetryLater, 5s};
    const Verdict retryInAnHour{Remedy::RetryLater, 1h};
    const Verdict look{Remedy::LookFirst, 5s};
    const Verdict park{Remedy::Park, 0s};
    const Verdict token{Remedy::AskForToken, 0s};
    const Verdict stop{Remedy::StopAll, 15min};
    const Verdict giveUp{Remedy::GiveUp, 0s};
    const auto row = [](const char *name, ErrorKind kind, Verdict reading, Verdict writing) {
        QTest::newRow(name) << kind << reading << writing;
    };
    row("network", ErrorKind::Network, retry, look);
    row("timeout", ErrorKind::Timeout, retry, look);
    row("tls", ErrorKind::Tls, retry, look);
    row("5xx", ErrorKind::Server, retry, look);
    row("answer not understood", ErrorKind::BadReply, retry, look);
    row("429", ErrorKind::RateLimited, retry, retry);
    row("402", ErrorKind::PaymentRequired, retryInAnHour, retryInAnHour);
    row("403 with HTML", ErrorKind::Blocked, stop, stop);
    row("401", ErrorKind::Unauthorized, token, token);
    row("no token", ErrorKind::NoToken, token, token);
    row("no key store", ErrorKind::KeychainUnavailable, token, token);
    row("key store refused", ErrorKind::KeychainDenied, token, token);
    row("403 with JSON", ErrorKind::Forbidden, retryInAnHour, park);
    row("404", ErrorKind::NotFound, retryInAnHour, park);
    row("400", ErrorKind::Refused, retryInAnHour, park);
    row("bad input", ErrorKind::BadInput, park, park);
    row("bad settings", ErrorKind::BadSettings, park, park);
    row("other account", ErrorKind::WrongAccount, park, park);
    row("done already", ErrorKind::AlreadyDone, park, park);
    row("not here", ErrorKind::NotHere, park, park);
    row("store busy", ErrorKind::StoreBusy, retry, look);
    row("store damaged", ErrorKind::StoreDamaged, park, park);
    row("store too new", ErrorKind::StoreTooNew, park, park);
    row("store read-only", ErrorKind::StoreReadOnly, retry, look);
    row("no space", ErrorKind::StoreFull, retry, look);
    row("store failed", ErrorKind::StoreFailed, retry, look);
    row("console busy", ErrorKind::ConsoleBusy, retry, retry);
    row("cancelled", ErrorKind::Cancelled, giveUp, giveUp);
}

void TestVerdict::everyErrorHasItsRemedy()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Verdict, reading);
    QFETCH(Verdict, writing);
    const Error error = makeError(kind);
    QCOMPARE(verdictFor(error, 1, RequestPower::Reads), reading);
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes), writing);
}

void TestVerdict::delaysGrowToOneHour()
{
    const Error error = makeError(ErrorKind::Timeout);
    const QList<std::chrono::seconds> delays{5s, 15s, 45s, 135s, 405s, 1215s, 1h, 1h};
    for (qsizetype i = 0; i < delays.size(); ++i)
        QCOMPARE(verdictFor(error, int(i) + 1, RequestPower::Writes).delay, delays[i]);
    QCOMPARE(verdictFor(error, 1'000'000, RequestPower::Reads).delay, 1h);
    QCOMPARE(verdictFor(error, 0, RequestPower::Reads).delay, 5s);
    // Each answer of this kind means the same pause, however often it comes.
    QCOMPARE(verdictFor(makeError(ErrorKind::Blocked), 9, RequestPower::Reads).delay, kBlockPause);
}

void TestVerdict::theServersDelayWinsWhenItIsLonger()
{
    Error error = makeError(ErrorKind::RateLimited);
    error.retryAfter = 60s;
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes), (Verdict{Remedy::RetryLater, 60s}));
    QCOMPARE(verdictFor(error, 5, RequestPower::Writes).delay, 405s);
    error.kind = ErrorKind::Server;
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes), (Verdict{Remedy::LookFirst, 60s}));
    error.kind = ErrorKind::Blocked;
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes).delay, 15min);
    error.retryAfter = 2h;
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes).delay, 2h);
    error.retryAfter = 24h;
    QCOMPARE(verdictFor(error, 1, RequestPower::Writes).delay, kLongestWait);
}

void TestVerdict::aTryFurtherAwayThanAnyDelayHasCome()
{
    constexpr UnixSeconds kNow = 1'767'225'600;
    const UnixSeconds longest = std::chrono::seconds(kLongestWait).count();
    QVERIFY(isDue(0, kNow));
    QVERIFY(isDue(kNow, kNow));
    QVERIFY(!isDue(kNow + 1, kNow));
    QVERIFY(!isDue(kNow + longest, kNow));
    QVERIFY(isDue(kNow + longest + 1, kNow)); // the clock was set back
}

void TestVerdict::namesOfAttentionAndHistoryGoBothWays()
{
    for (int i = 0; i <= int(AttentionKind::BrokenLead); ++i) {
        const auto kind = AttentionKind(i);
        QVERIFY(!attentionKindName(kind).isEmpty());
        QCOMPARE(attentionKindFromName(attentionKindName(kind)), kind);
    }
    for (int i = 0; i <= int(HistoryKind::AttentionDismissed); ++i) {
        const auto kind = HistoryKind(i);
        QVERIFY(!historyKindName(kind).isEmpty());
        QCOMPARE(historyKindFromName(historyKindName(kind)), kind);
    }
    QCOMPARE(attentionKindName(AttentionKind::WonWithoutSerial), u"won_without_serial"_s);
    QCOMPARE(attentionKindName(AttentionKind::SchemaDrift), u"schema_drift"_s);
    QCOMPARE(historyKindName(HistoryKind::OwnerChanged), u"owner_changed"_s);
    QVERIFY(!attentionKindFromName(u"registered"_s));
    QVERIFY(!historyKindFromName(QString()));
}

void TestVerdict::namesOfErrorsAreStableAndFoundAgain()
{
    QCOMPARE(errorKindName(ErrorKind::Unauthorized), u"unauthorized"_s);
    QCOMPARE(errorKindName(ErrorKind::Network), u"network"_s);
    QSet<QString> names;
    for (int number = 0; number <= int(ErrorKind::Cancelled); ++number) {
        const QString name = errorKindName(ErrorKind(number));
        QVERIFY(!name.isEmpty());
        QVERIFY(!names.contains(name));
        names.insert(name);
        QCOMPARE(errorKindFromName(name), std::optional(ErrorKind(number)));
    }
    QVERIFY(!errorKindFromName(u"no such kind"_s));
}

void TestVerdict::onlyA504IsTooMuchAtOnce()
{
    Error error = makeError(ErrorKind::Server);
    error.httpStatus = 504;
    QVERIFY(isTooMuchAtOnce(error));
    error.httpStatus = 502;
    QVERIFY(!isTooMuchAtOnce(error));
    QVERIFY(!isTooMuchAtOnce(makeError(ErrorKind::Timeout)));
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
