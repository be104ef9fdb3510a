// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include "app/sandbox/demofleet.h"
#include "app/sandbox/webhooksender.h"
#include "app/sandbox/worldjson.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// Faults, pace, webhooks, state file and the fleets.
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
    void webhooksArriveAsFormsAndAreRetried();
    void aDeadWebhookIsSwitchedOff();
    void stateSurvivesARoundTrip();
    void aForeignFileIsRefused();
    void demoFleetHasTheSpreadThatWasAskedFor();
    void theSameSeedMakesTheSameFleet();
    void bulkFleetsAreFilledAsAsked();
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

void TestSandboxFaults::webhooksArriveAsFormsAndAreRetried()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QList<QByteArray> bodies;
    QByteArray answer = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n";
    connect(&listener, &QTcpServer::newConnection, &listener, [&] {
        QTcpSocket *socket = listener.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            bodies.append(socket->readAll());
            socket->write(answer);
            answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        });
    });
    Practice practice;
    practice.world.behaviour().webhookTimeScale = 0.0001;
    const QByteArray hook = R"({"destination":"http://127.0.0.1:)" + QByteArray::number(listener.serverPort()) +
                            R"(/hook?key=1","settings":["status_lead","add_lead"]})";
    QCOMPARE(practice.post(u"webhooks"_s, hook).status, 201);
    const qint64 id = practice.addLead(u"Люфт ШВП"_s);
    practice.world.moveLead(id, 8812345, 70000013);
    QTRY_COMPARE(bodies.size(), 2);
    QTRY_COMPARE(practice.server.webhooks().delivered(), 1);
    QCOMPARE(practice.server.webhooks().failed(), 1);
    const QByteArray &first = bodies.first();
    QVERIFY(first.startsWith("POST /hook?key=1 HTTP/1.1"));
    QVERIFY(first.contains("User-Agent: amoCRM-Webhooks/3.0"));
    QVERIFY(first.contains("account%5Bid%5D=30900111"));
    QVERIFY(first.contains("leads%5Badd%5D%5B0%5D%5Bid%5D=" + QByteArray::number(id)));
    QVERIFY(first.contains("leads%5Bstatus%5D%5B0%5D%5Bold_status_id%5D=70000011"));
    QVERIFY(!first.contains("leads%5Bupdate%5D"));
    QCOMPARE(first.mid(first.indexOf("\r\n\r\n")), bodies.last().mid(bodies.last().indexOf("\r\n\r\n")));
}

void TestSandboxFaults::aDeadWebhookIsSwitchedOff()
{
    Practice practice;
    practice.world.behaviour().webhookTimeScale = 1000.0; // no retry within this test
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString dead = u"http://127.0.0.1:%1/"_s.arg(free.serverPort());
    free.close();
    practice.world.webhooks().append({1, dead, {u"add_lead"_s}, 0, false, 0, 0});
    QSignalSpy attempts(&practice.server.webhooks(), &WebhookSender::attempted);
    for (int i = 1; i <= 101; ++i) {
        practice.addLead();
        QVERIFY(attempts.wait());
        QCOMPARE(attempts.size(), i);
    }
    QVERIFY(practice.world.webhooks().first().isDisabled);
}

void TestSandboxFaults::stateSurvivesARoundTrip()
{
    World world;
    fillDemoFleet(world);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"state.json"_s);
    QString why;
    QVERIFY2(WorldFile::save(world, file, &why), qPrintable(why));
    World loaded;
    QVERIFY2(WorldFile::load(loaded, file, &why), qPrintable(why));
    QCOMPARE(WorldFile::toJson(loaded), WorldFile::toJson(world));
    QCOMPARE(loaded.defaultToken(), world.defaultToken());
    const qint64 id = loaded.addLead(NewLead());
    QVERIFY(!world.lead(id));
}

void TestSandboxFaults::aForeignFileIsRefused()
{
    World world;
    const qint64 id = world.addLead(NewLead());
    QString why;
    QVERIFY(!WorldFile::fromJson(world, QJsonObject{{u"format"_s, 99}}, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(world.lead(id));
}

void TestSandboxFaults::demoFleetHasTheSpreadThatWasAskedFor()
{
    World world;
    const FleetSummary fleet = fillDemoFleet(world);
    QVERIFY2(fleet.machines >= 210 && fleet.machines <= 230, qPrintable(QString::number(fleet.machines)));
    QCOMPARE(fleet.clients, 60);
    QVERIFY(fleet.openJobs >= 40);
    QVERIFY(fleet.wonJobs > 100);
    QVERIFY(fleet.partsOrders > 20);
    QCOMPARE(fleet.wonWithoutSerial, 3);
    const QDate today = world.dayOf(world.now());
    int late = 0;
    int soon = 0;
    int undated = 0;
    int withoutTelegram = 0;
    int sales = 0;
    for (const Lead &lead : world.leads()) {
        QVERIFY(lead.updatedAt <= world.now());
        if (lead.statusId != kStatusWon || lead.pipelineId != world.wellKnown().mainPipeline ||
            !lead.name.startsWith(u"Продажа"_s))
            continue;
        ++sales;
        const QDate due = world.fieldDay(lead.id, world.wellKnown().nextMaintenance);
        undated += due.isValid() ? 0 : 1;
        late += due.isValid() && due < today ? 1 : 0;
        soon += due.isValid() && due >= today && due <= today.addDays(30) ? 1 : 0;
        withoutTelegram += world.fieldText(lead.id, world.wellKnown().telegram).isEmpty() ? 1 : 0;
    }
    QVERIFY2(late * 100 >= sales * 6 && late * 100 <= sales * 10, qPrintable(QString::number(late)));
    QVERIFY2(soon * 100 >= sales * 9 && soon * 100 <= sales * 14, qPrintable(QString::number(soon)));
    QVERIFY(undated > 5);
    QVERIFY2(withoutTelegram * 100 >= sales * 3 && withoutTelegram * 100 <= sales * 8,
             qPrintable(QString::number(withoutTelegram)));
    QCOMPARE(world.unsorted().size(), 1);
    QVERIFY(!world.trashedLeads().isEmpty());
    QCOMPARE(world.users().size(), 8);
}

void TestSandboxFaults::theSameSeedMakesTheSameFleet()
{
    const auto serials = [](quint32 seed) {
        World world;
        fillDemoFleet(world, seed);
        QStringList list;
        for (const Lead &lead : world.leads())
            list.append(world.fieldText(lead.id, world.wellKnown().serial));
        return list;
    };
    QCOMPARE(serials(7), serials(7));
    QVERIFY(serials(7) != serials(8));
}

void TestSandboxFaults::bulkFleetsAreFilledAsAsked()
{
    Practice practice;
    fillBulk(practice.world, 1000, 400);
    QSet<qint64> seen;
    for (int page = 1; page <= 5; ++page) {
        const QList<qint64> ids =
            idsOf(practice.get(u"leads?limit=250&order[updated_at]=asc&page=%1"_s.arg(page)).items("leads"));
        seen += QSet<qint64>(ids.cbegin(), ids.cend());
    }
    QCOMPARE(seen.size(), 1000);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
