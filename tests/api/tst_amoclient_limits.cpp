// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/clientline.h"

#include <QtTest/QSignalSpy>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Ending = ScriptedAnswer::Ending;
using Reply = QFuture<Result<AmoReply>>;

} // namespace

/// What holds a client back: 429, a block, a missing token, a forbidden address, and its own end.
class TestAmoClientLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsOut429OfAReadAndSlowsDown();
    void handsA429OfAWriteBack();
    void handsALong429Back();
    void aBlockEndsEverythingQueuedAndFollowing();
    void aProbeMayPassABlockOnceAMinuteAndAGoodAnswerEndsIt();
    void aBlockIsOverAfterItsTimeAndSurvivesARestart();
    void aServerErrorDuringAProbeKeepsTheBlock();
    void afterABlockOneRequestGoesAheadOfAllOthers_data();
    void afterABlockOneRequestGoesAheadOfAllOthers();
    void tellsItsBudget();
    void sendsNothingWithoutAToken_data();
    void sendsNothingWithoutAToken();
    void sendsNothingToAForbiddenBaseUrl_data();
    void sendsNothingToAForbiddenBaseUrl();
    void theUsersRequestsOvertakeTheBackground();
    void abortEndsEverythingOnceAndTheClientStaysUsable();
    void destructionEndsEverythingWithCancelled();
    void aContinuationMayDeleteTheClient_data();
    void aContinuationMayDeleteTheClient();
};

void TestAmoClientLimits::waitsOut429OfAReadAndSlowsDown()
{
    Line line;
    AmoClientConfig config = line.client->config();
    config.requestsPerSecond = 4;
    line.client->setConfig(config);
    line.server.answerWith({ScriptedAnswer::problem(429, R"({"status":429,"retry_after":0})"_ba),
                            ScriptedAnswer::html(429).with("Retry-After"_ba, "0"_ba), good()});
    Reply reply = line.client->send(Requests::account());
    // Three requests in one second are within neither half nor quarter of the pace: time must pass.
    QTRY_COMPARE(line.server.seen().size(), 2);
    line.clock.advance(5s);
    WAIT_FOR(reply);
    QVERIFY(reply.result().isOk());
    QVERIFY(line.client->paceState().contains("\"reduced_pace\":1"));
}

void TestAmoClientLimits::handsA429OfAWriteBack()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::html(429).with("Retry-After"_ba, "0"_ba), good()});
    Reply reply = line.client->send(Requests::addTag(5, u"Сервис"_s));
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::RateLimited);
    QCOMPARE(line.server.seen().size(), 1);
}

void TestAmoClientLimits::handsALong429Back()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::html(429).with("Retry-After"_ba, "600"_ba)});
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::RateLimited);
    QCOMPARE(errorOf(reply).retryAfter, std::optional(600s));
}

void TestAmoClientLimits::aBlockEndsEverythingQueuedAndFollowing()
{
    Line line;
    QSignalSpy blocked(&*line.client, &AmoClient::blocked);
    line.server.answerWith({ScriptedAnswer::html(403)});
    QList<Reply> replies;
    for (int i = 0; i < 20; ++i)
        replies.append(line.client->send(Requests::lead(i + 1)));
    for (const Reply &reply : replies) {
        WAIT_FOR(reply);
        QCOMPARE(errorOf(reply).kind, ErrorKind::Blocked);
    }
    // Only what was under way when the block came has left.
    QVERIFY(line.server.seen().size() <= 6);
    const auto before = line.server.seen().size();
    const UnixSeconds until = line.clock.now() + 15 * 60;
    QVERIFY(!blocked.isEmpty());
    QCOMPARE(blocked.constFirst().constFirst().value<UnixSeconds>(), until);
    QCOMPARE(line.client->blockedUntil(), until);

    Reply late = line.client->send(Requests::account().withPriority(RequestPriority::User));
    QVERIFY(late.isFinished());
    QCOMPARE(errorOf(late).kind, ErrorKind::Blocked);
    QCOMPARE(errorOf(late).retryAfter, std::optional<std::chrono::seconds>(15 * 60s));
    QCOMPARE(line.server.seen().size(), before);
}

void TestAmoClientLimits::aProbeMayPassABlockOnceAMinuteAndAGoodAnswerEndsIt()
{
    Line line;
    QSignalSpy unblocked(&*line.client, &AmoClient::unblocked);
    line.server.answerWith({ScriptedAnswer::html(403), ScriptedAnswer::html(403), good()});
    Reply first = line.client->send(Requests::account());
    WAIT_FOR(first);
    Reply stillBlocked = line.client->send(Requests::account().asProbe());
    WAIT_FOR(stillBlocked);
    QCOMPARE(errorOf(stillBlocked).kind, ErrorKind::Blocked);
    QCOMPARE(line.server.seen().size(), 2);

    line.clock.advance(59s);
    Reply tooEarly = line.client->send(Requests::account().asProbe());
    QVERIFY(tooEarly.isFinished());
    QCOMPARE(line.server.seen().size(), 2);

    line.clock.advance(1s);
    Reply probe = line.client->send(Requests::account().asProbe());
    WAIT_FOR(probe);
    QVERIFY(probe.result().isOk());
    QCOMPARE(unblocked.size(), 1);
    QCOMPARE(line.client->blockedUntil(), 0);
    Reply usual = line.client->send(Requests::account());
    WAIT_FOR(usual);
    QVERIFY(usual.result().isOk());
}

void TestAmoClientLimits::aBlockIsOverAfterItsTimeAndSurvivesARestart()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::html(403), good()});
    Reply first = line.client->send(Requests::account());
    WAIT_FOR(first);
    const QByteArray state = line.client->paceState();

    const AmoClientConfig config = line.client->config();
    line.client.emplace(config, line.clock, line.log);
    line.client->setToken(kPlantedToken);
    line.client->restorePaceState("rubbish"_ba);
    QCOMPARE(line.client->blockedUntil(), 0);
    line.client->restorePaceState(state);
    line.clock.advance(14min);
    QVERIFY(line.client->blockedUntil() > 0);
    QCOMPARE(errorOf(line.client->send(Requests::account())).kind, ErrorKind::Blocked);
    line.clock.advance(1min);
    QCOMPARE(line.client->blockedUntil(), 0);
    Reply after = line.client->send(Requests::account());
    WAIT_FOR(after);
    QVERIFY(after.result().isOk());
}

void TestAmoClientLimits::aServerErrorDuringAProbeKeepsTheBlock()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::html(403), ScriptedAnswer::html(502)});
    Reply first = line.client->send(Requests::account());
    WAIT_FOR(first);
    Reply probe = line.client->send(Requests::account().asProbe());
    WAIT_FOR(probe);
    QCOMPARE(errorOf(probe).kind, ErrorKind::Server);
    QVERIFY(line.client->blockedUntil() > 0);
}

void TestAmoClientLimits::afterABlockOneRequestGoesAheadOfAllOthers_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("the same program") << false;
    QTest::newRow("restarted meanwhile") << true;
}

void TestAmoClientLimits::afterABlockOneRequestGoesAheadOfAllOthers()
{
    QFETCH(const bool, restarted);
    Line line;
    line.server.answerWith({ScriptedAnswer::html(403)});
    Reply first = line.client->send(Requests::account());
    WAIT_FOR(first);
    if (restarted) {
        const QByteArray state = line.client->paceState();
        const AmoClientConfig config = line.client->config();
        line.client.emplace(config, line.clock, line.log);
        line.client->setToken(kPlantedToken);
        line.client->restorePaceState(state);
    }
    for (int round = 1; round <= 2; ++round) {
        line.clock.advance(15min);
        QList<Reply> replies;
        for (int i = 1; i <= 10; ++i)
            replies.append(line.client->send(Requests::lead(i)));
        for (const Reply &reply : replies) {
            WAIT_FOR(reply);
            QCOMPARE(errorOf(reply).kind, ErrorKind::Blocked);
        }
        QCOMPARE(line.server.seen().size(), 1 + round);
    }
    line.clock.advance(15min);
    line.server.answerWith({good()});
    QList<Reply> replies;
    for (int i = 1; i <= 10; ++i)
        replies.append(line.client->send(Requests::lead(i)));
    for (const Reply &reply : replies) {
        WAIT_FOR(reply);
        QVERIFY(reply.result().isOk());
    }
}

void TestAmoClientLimits::tellsItsBudget()
{
    Line line;
    AmoClientConfig config = line.client->config();
    config.requestsPerSecond = 6;
    line.client->setConfig(config);
    QSignalSpy slowed(&*line.client, &AmoClient::slowedDown);
    QCOMPARE(line.client->budget(), (AmoClient::Budget{6, 6, 0}));
    line.server.answerWith({good(), good(), ScriptedAnswer::html(429), good()});
    for (int i = 1; i <= 2; ++i) {
        Reply reply = line.client->send(Requests::lead(i));
        WAIT_FOR(reply);
    }
    line.clock.advance(59s);
    QCOMPARE(line.client->budget(), (AmoClient::Budget{6, 6, 2}));
    Reply limited = line.client->send(Requests::addTag(5, u"Сервис"_s));
    WAIT_FOR(limited);
    QCOMPARE(slowed.size(), 1);
    QCOMPARE(line.client->budget(), (AmoClient::Budget{3, 6, 3}));
    line.clock.advance(1s);
    QCOMPARE(line.client->budget().lastMinute, 1);
    line.clock.advance(-1h);
    QCOMPARE(line.client->budget().lastMinute, 0);
    QCOMPARE(line.client->requestCount(), 3);
    QCOMPARE(line.client->requestCount(RequestPriority::User), 0);
}

void TestAmoClientLimits::sendsNothingWithoutAToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("none") << QString();
    QTest::newRow("blank") << u"  \n"_s;
    QTest::newRow("a header in disguise") << u"abc\r\nX-Other: 1"_s;
    QTest::newRow("not ASCII") << u"токен"_s;
}

void TestAmoClientLimits::sendsNothingWithoutAToken()
{
    QFETCH(const QString, token);
    Line line;
    line.client->setToken(token);
    Reply reply = line.client->send(Requests::account());
    QVERIFY(reply.isFinished());
    QCOMPARE(errorOf(reply).kind, ErrorKind::NoToken);
    QVERIFY(line.server.seen().isEmpty());
}

void TestAmoClientLimits::sendsNothingToAForbiddenBaseUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http elsewhere") << u"http://example.org"_s;
    QTest::newRow("http to a host that only looks like loopback") << u"http://127.0.0.1.example.org"_s;
    QTest::newRow("user info") << u"https://user:pw@example.org"_s;
    QTest::newRow("path") << u"https://example.org/x"_s;
    QTest::newRow("ftp") << u"ftp://127.0.0.1"_s;
    QTest::newRow("none") << QString();
}

void TestAmoClientLimits::sendsNothingToAForbiddenBaseUrl()
{
    QFETCH(const QString, url);
    Line line;
    AmoClientConfig config = line.client->config();
    config.baseUrl = QUrl(url);
    line.client->setConfig(config);
    Reply reply = line.client->send(Requests::account());
    QVERIFY(reply.isFinished());
    QCOMPARE(errorOf(reply).kind, ErrorKind::BadSettings);
}

void TestAmoClientLimits::theUsersRequestsOvertakeTheBackground()
{
    Line line;
    AmoClientConfig config = line.client->config();
    config.requestsPerSecond = 1;
    line.client->setConfig(config);
    line.server.answerWith({good()});
    QList<Reply> replies;
    for (int i = 1; i <= 3; ++i)
        replies.append(line.client->send(Requests::lead(i)));
    replies.append(line.client->send(Requests::lead(99).withPriority(RequestPriority::User)));
    for (int left = 1; left <= 4; ++left) {
        QTRY_COMPARE_WITH_TIMEOUT(line.server.seen().size(), left, 10'000);
        line.clock.advance(2s);
    }
    for (const Reply &reply : replies)
        WAIT_FOR(reply);
    QStringList order;
    for (const SeenRequest &seen : line.server.seen())
        order.append(QString::fromLatin1(seen.target).section(u'/', -1).section(u'?', 0, 0));
    QCOMPARE(order, QStringList({u"1"_s, u"99"_s, u"2"_s, u"3"_s}));
}

void TestAmoClientLimits::abortEndsEverythingOnceAndTheClientStaysUsable()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::ends(Ending::Hang)});
    QList<Reply> replies;
    for (int i = 0; i < 10; ++i)
        replies.append(line.client->send(Requests::account()));
    QTRY_VERIFY(line.server.seen().size() >= 5);
    line.client->abortAll();
    for (const Reply &reply : replies) {
        QVERIFY(reply.isFinished());
        QCOMPARE(reply.resultCount(), 1);
        QCOMPARE(errorOf(reply).kind, ErrorKind::Cancelled);
    }
    line.server.answerWith({good()});
    Reply after = line.client->send(Requests::account());
    WAIT_FOR(after);
    QVERIFY(after.result().isOk());
}

void TestAmoClientLimits::destructionEndsEverythingWithCancelled()
{
    Line line;
    line.server.answerWith({ScriptedAnswer::ends(Ending::Hang)});
    QList<Reply> replies;
    std::optional<ErrorKind> inside;
    for (int i = 0; i < 8; ++i)
        replies.append(line.client->send(Requests::account()));
    QFuture<void> chained = replies.takeFirst().then(
        [&line, &inside](const Result<AmoReply> &) { inside = errorOf(line.client->send(Requests::account())).kind; });
    line.client.reset();
    for (const Reply &reply : replies)
        QCOMPARE(errorOf(reply).kind, ErrorKind::Cancelled);
    QVERIFY(chained.isFinished());
    QCOMPARE(inside, std::optional(ErrorKind::Cancelled));
}

void TestAmoClientLimits::aContinuationMayDeleteTheClient_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("a good answer") << good();
    QTest::newRow("a block") << ScriptedAnswer::html(403);
    QTest::newRow("a deadline") << ScriptedAnswer::ends(Ending::Hang);
    QTest::newRow("too large") << ScriptedAnswer::json(QByteArray(500'000, '1'));
}

void TestAmoClientLimits::aContinuationMayDeleteTheClient()
{
    QFETCH(const ScriptedAnswer, answer);
    Line line(100ms);
    AmoClientConfig config = line.client->config();
    config.maxBodyBytes = 100'000;
    line.client->setConfig(config);
    line.server.answerWith({answer});
    QFuture<void> chained = line.client->send(Requests::account().asProbe()).then([&line](const Result<AmoReply> &) {
        line.client.reset();
    });
    Reply other = line.client->send(Requests::account());
    WAIT_FOR(chained);
    WAIT_FOR(other);
    QVERIFY(!line.client);
}

QTEST_GUILESS_MAIN(TestAmoClientLimits)
#include "tst_amoclient_limits.moc"
