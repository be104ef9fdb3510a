// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// Faults, pace and the server.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedForFaultsStrike_data();
    void askedForFaultsStrike();
    void faultsCountAndSkip();
    void applyThenLoseWritesAndGivesNoAnswer();
    void aHangingRequestIsNotExecuted();
    void wireFaultsBreakTheBody_data();
    void wireFaultsBreakTheBody();
    void spoiltBodiesArriveWhole();
    void whateverIsAnsweredTheRequestMayBeExecuted();
    void aClosedDoorRefusesUntilTheServerStartsAgain();
    void pageShiftEditsTheOldestLead();
    void textRulesOfTheCommandLineAreUnderstood();
    void controlEndpointAddsAndClearsFaults();
    void tooManyRequestsAre429AndThenABlock();
    void pipelinedRequestsAreAnsweredInOrder();
    void onlyLoopbackAddressesAreServed();
    void aStoppedServerComesBackOnItsPort();
    void aServerWithItsOwnThreadAnswers();
};

void TestSandboxFaults::askedForFaultsStrike_data()
{
    QTest::addColumn<FaultRule::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("status") << FaultRule::Kind::Status << 500 << QByteArray("application/problem+json");
    QTest::newRow("html") << FaultRule::Kind::Html << 200 << QByteArray("text/html");
    QTest::newRow("no content") << FaultRule::Kind::NoContent << 204 << QByteArray();
    QTest::newRow("redirect") << FaultRule::Kind::Redirect << 302 << QByteArray("text/html");
    QTest::newRow("charset") << FaultRule::Kind::Charset << 200 << QByteArray("application/hal+json; charset=utf-8");
    QTest::newRow("reset") << FaultRule::Kind::Reset << 0 << QByteArray();
}

void TestSandboxFaults::askedForFaultsStrike()
{
    QFETCH(FaultRule::Kind, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    Practice practice;
    // Qt's client repeats a GET whose kept connection was closed, hence "always".
    practice.world.faults().add(kind, u"GET"_s, u"^/api/v4/account"_s, -1);
    const Answer answer = practice.get(u"account"_s);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.type, type);
    practice.world.faults().clear();
    QCOMPARE(practice.get(u"account"_s).status, 200);
}

void TestSandboxFaults::faultsCountAndSkip()
{
    Practice practice;
    practice.world.faults().add(FaultRule::Kind::Status, {}, u"account"_s, 2, 1);
    QList<int> seen;
    for (int i = 0; i < 5; ++i)
        seen.append(practice.get(u"account"_s).status);
    QCOMPARE(seen, (QList<int>{200, 500, 500, 200, 200}));
}

void TestSandboxFaults::applyThenLoseWritesAndGivesNoAnswer()
{
    Practice practice;
    const qint64 id = practice.addLead();
    // Always, because Qt's client repeats any request by itself, a PATCH too, when the connection ends unanswered.
    practice.world.faults().add(FaultRule::Kind::ApplyThenLose, u"PATCH"_s, u"leads"_s, -1);
    const Answer answer = practice.patch(u"leads/%1"_s.arg(id), R"({"name":"applied"})");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(practice.world.lead(id)->name, u"applied"_s);
    QCOMPARE(practice.world.log().writes().last().fault, u"apply_then_lose"_s);
    QCOMPARE(practice.world.log().writes().last().status, 0);
}

void TestSandboxFaults::aHangingRequestIsNotExecuted()
{
    Practice practice;
    const qint64 id = practice.addLead(u"before"_s);
    practice.world.faults().add(FaultRule::Kind::Hang, u"PATCH"_s, u"leads"_s, -1);
    QNetworkRequest request(QUrl(practice.server.baseUrl() + u"/api/v4/leads/%1"_s.arg(id)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setTransferTimeout(200);
    QNetworkReply *reply = practice.manager.sendCustomRequest(request, "PATCH", R"({"name":"after"})");
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
    QCOMPARE(practice.world.lead(id)->name, u"before"_s);
    delete reply;
}

void TestSandboxFaults::wireFaultsBreakTheBody_data()
{
    QTest::addColumn<FaultRule::Kind>("kind");
    QTest::newRow("cut body") << FaultRule::Kind::CutBody;
    QTest::newRow("wrong length") << FaultRule::Kind::WrongLength;
    QTest::newRow("reset") << FaultRule::Kind::Reset;
}

void TestSandboxFaults::wireFaultsBreakTheBody()
{
    QFETCH(FaultRule::Kind, kind);
    Practice practice;
    practice.world.faults().add(kind, u"GET"_s, u"account"_s, -1);
    const Answer answer = practice.get(u"account"_s);
    QVERIFY(answer.error != QNetworkReply::NoError);
}

void TestSandboxFaults::whateverIsAnsweredTheRequestMayBeExecuted()
{
    Practice practice;
    const qint64 id = practice.addLead(u"before"_s);
    FaultRule rule;
    rule.code = 400;
    rule.hasProblems = true;
    rule.count = 1;
    rule.applies = true;
    practice.world.faults().add(rule);
    const Answer answer = practice.patch(u"leads/%1"_s.arg(id), R"({"name":"applied"})");
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("NotSupportedChoice"));
    QCOMPARE(practice.world.lead(id)->name, u"applied"_s);
}

void TestSandboxFaults::aClosedDoorRefusesUntilTheServerStartsAgain()
{
    Practice practice;
    practice.world.faults().add(FaultRule::Kind::GoAway, u"GET"_s, u"account"_s, 1);
    QCOMPARE(practice.get(u"account"_s).status, 200);
    QCOMPARE(practice.get(u"account"_s).error, QNetworkReply::ConnectionRefusedError);
    const quint16 port = practice.server.port();
    practice.server.stop();
    QVERIFY(practice.server.start(u"127.0.0.1"_s, port));
    QCOMPARE(practice.get(u"account"_s).status, 200);
}

void TestSandboxFaults::spoiltBodiesArriveWhole()
{
    Practice practice;
    practice.addLead(u"Вибрация шпинделя"_s);
    practice.addLead();
    const auto body = [&](FaultRule::Kind kind, const QString &path) {
        practice.world.faults().add(kind, u"GET"_s, u"leads"_s, 1);
        const Answer answer = practice.get(path);
        return answer.error == QNetworkReply::NoError ? answer.body : QByteArray("error");
    };
    QVERIFY(body(FaultRule::Kind::Bom, u"leads"_s).startsWith("\xEF\xBB\xBF{"));
    QVERIFY(QJsonDocument::fromJson(body(FaultRule::Kind::BadJson, u"leads"_s)).isNull());
    QVERIFY(body(FaultRule::Kind::BadUtf8, u"leads"_s).contains('\xFF'));
    QVERIFY(body(FaultRule::Kind::ExtraKeys, u"leads"_s).contains("added_later"));
    QVERIFY(body(FaultRule::Kind::NullArrays, u"leads"_s).contains("\"tags\":null"));
    const QByteArray next = body(FaultRule::Kind::NextElsewhere, u"leads?limit=1"_s);
    QVERIFY(next.contains("\"next\":{\"href\":\"http://other-host.invalid/api/v4/leads?page=2"));
    QVERIFY(QJsonDocument::fromJson(body(FaultRule::Kind::Drip, u"leads?limit=1"_s)).isObject());
    const QByteArray whole = body(FaultRule::Kind::Charset, u"leads"_s);
    QCOMPARE(body(FaultRule::Kind::Gzip, u"leads"_s), whole); // unpacked by the client
    QVERIFY(whole.startsWith(body(FaultRule::Kind::ShortLength, u"leads"_s)));
    QVERIFY(QJsonDocument::fromJson(body(FaultRule::Kind::ShortLength, u"leads"_s)).isNull());
}

void TestSandboxFaults::pageShiftEditsTheOldestLead()
{
    Practice practice;
    practice.world.freeze(1800000000);
    const qint64 first = practice.addLead();
    practice.world.advance(5);
    practice.addLead();
    practice.world.advance(5);
    practice.world.faults().add(FaultRule::Kind::PageShift, u"GET"_s, u"page=2"_s, 1);
    QCOMPARE(practice.get(u"leads?limit=1&order[updated_at]=asc&page=2"_s).status, 200);
    QCOMPARE(practice.world.lead(first)->updatedAt, 1800000010);
}

void TestSandboxFaults::textRulesOfTheCommandLineAreUnderstood()
{
    QString why;
    const auto rule = Faults::fromText(u"PATCH ^/api/v4/leads status code=503 html=true count=2 retry_after=7"_s, &why);
    QVERIFY2(rule.has_value(), qPrintable(why));
    QCOMPARE(rule->code, 503);
    QCOMPARE(rule->count, 2);
    QCOMPARE(rule->retryAfter, 7);
    QVERIFY(rule->isHtml);
    QVERIFY(!Faults::fromText(u"GET x flood"_s, &why));
    QVERIFY(why.contains(u"apply_then_lose"_s));
    QVERIFY(!Faults::fromText(u"GET"_s, &why));
}

void TestSandboxFaults::controlEndpointAddsAndClearsFaults()
{
    Practice practice;
    const QByteArray rule = R"({"method":"GET","path":"account","kind":"status","code":502,"html":true})";
    QCOMPARE(practice.control("POST", u"faults"_s, rule).status, 200);
    const Answer struck = practice.get(u"account"_s);
    QCOMPARE(struck.status, 502);
    QCOMPARE(struck.type, QByteArray("text/html"));
    const QJsonArray rules = practice.control("GET", u"faults"_s).json().value(u"faults"_s).toArray();
    QCOMPARE(rules.first()[u"hits"_s].toInt(), 1);
    QCOMPARE(practice.control("DELETE", u"faults"_s).status, 200);
    QCOMPARE(practice.get(u"account"_s).status, 200);
    QCOMPARE(practice.control("POST", u"faults"_s, R"({"kind":"none such"})").status, 400);
}

void TestSandboxFaults::tooManyRequestsAre429AndThenABlock()
{
    RateLimit limit;
    using Verdict = RateLimit::Verdict;
    for (int i = 0; i < 7; ++i)
        QCOMPARE(limit.check(i, 7, 4), Verdict::Pass);
    QCOMPARE(limit.check(900, 7, 4), Verdict::TooManyJson);
    QCOMPARE(limit.check(901, 7, 4), Verdict::TooManyHtml);
    QCOMPARE(limit.check(1000, 7, 4), Verdict::Pass);
    QCOMPARE(limit.check(1000, 7, 4), Verdict::TooManyJson);
    QCOMPARE(limit.check(1000, 7, 4), Verdict::Blocked);
    QCOMPARE(limit.check(99999, 7, 4), Verdict::Blocked);
    limit.setBlocked(false);
    QCOMPARE(limit.check(99999, 7, 4), Verdict::Pass);

    Practice practice;
    practice.server.rateLimit().setBlocked(true);
    const Answer blocked = practice.get(u"account"_s);
    QCOMPARE(blocked.status, 403);
    QCOMPARE(blocked.type, QByteArray("text/html"));
}

void TestSandboxFaults::pipelinedRequestsAreAnsweredInOrder()
{
    Practice practice;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, practice.server.port());
    QSignalSpy connected(&socket, &QTcpSocket::connected);
    QVERIFY(connected.wait());
    const QByteArray head =
        " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + practice.world.defaultToken().toUtf8() + "\r\n\r\n";
    socket.write("GET /api/v4/account" + head + "GET /api/v4/leads/1" + head + "GET /none" + head);
    QByteArray got;
    const auto statuses = [&] {
        got += socket.readAll();
        QList<QByteArray> list;
        for (qsizetype at = got.indexOf("HTTP/1.1 "); at >= 0; at = got.indexOf("HTTP/1.1 ", at + 1))
            list.append(got.mid(at + 9, 3));
        return list;
    };
    QTRY_COMPARE(statuses(), (QList<QByteArray>{"200", "204", "404"}));
}

void TestSandboxFaults::onlyLoopbackAddressesAreServed()
{
    SandboxServer server;
    QVERIFY(!server.start(u"0.0.0.0"_s));
    QVERIFY(server.error().contains(u"loopback"_s));
    QVERIFY(!server.start(u"192.168.1.5"_s));
    QVERIFY(server.start(u"localhost"_s));
}

void TestSandboxFaults::aStoppedServerComesBackOnItsPort()
{
    Practice practice;
    const quint16 port = practice.server.port();
    QCOMPARE(practice.get(u"account"_s).status, 200);
    practice.server.stop();
    QCOMPARE(practice.get(u"account"_s).error, QNetworkReply::ConnectionRefusedError);
    QVERIFY(practice.server.start(u"127.0.0.1"_s, port));
    QCOMPARE(practice.get(u"account"_s).status, 200);
}

void TestSandboxFaults::aServerWithItsOwnThreadAnswers()
{
    SandboxThread thread;
    QVERIFY(!thread.baseUrl().isEmpty());
    const QString token = thread.ask<QString>([](World &world) { return world.defaultToken(); });
    const qint64 id = thread.ask<qint64>([](World &world) { return world.addLead(NewLead()); });
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(thread.baseUrl() + u"/api/v4/leads/%1"_s.arg(id)));
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    QNetworkReply *reply = manager.get(request);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    delete reply;
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
