// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/clientline.h"

#include "crm/api/jsonvalue.h"
#include "tests/support/selfsigned.h"

#include <QtNetwork/QSslServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Ending = ScriptedAnswer::Ending;
using Reply = QFuture<Result<AmoReply>>;

} // namespace

/// One exchange: what leaves, what may be repeated, which answers are believed, what is logged.
class TestAmoClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatAmoCrmWantsToSee();
    void sendsWritesWithTheirBody();
    void keepsTheRequestIdAndTheServerTime();
    void repeatsReadsThatFailedOnTheWayTwiceAndNotMore_data();
    void repeatsReadsThatFailedOnTheWayTwiceAndNotMore();
    void neverRepeatsAWrite_data();
    void neverRepeatsAWrite();
    void doesNotRepeatWhatWouldFailAgain_data();
    void doesNotRepeatWhatWouldFailAgain();
    void endsHangingAndDrippingAnswersByTheDeadline_data();
    void endsHangingAndDrippingAnswersByTheDeadline();
    void refusesAnAnswerThatIsTooLarge();
    void readsCompressedAnswers();
    void refusesACompressedFlood();
    void trustsNoCertificateThatTheSystemDoesNot();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void aRefusedConnectionIsANetworkError();
    void logsExchangesWithoutSecretsOrPeople();
    void keepsFiveHundredLines();
};

void TestAmoClient::sendsWhatAmoCrmWantsToSee()
{
    Line line;
    line.server.answerWith({good()});
    Reply reply = line.client->send(Requests::leadsPage(Requests::Order::UpdatedAscending, 2, 250, 1767300000));
    WAIT_FOR(reply);
    QVERIFY(reply.result().isOk());
    const SeenRequest seen = line.server.seen().constFirst();
    QCOMPARE(seen.verb, "GET"_ba);
    QCOMPARE(seen.target, "/api/v4/leads?page=2&limit=250&order%5Bupdated_at%5D=asc"
                          "&filter%5Bupdated_at%5D%5Bfrom%5D=1767300000&with=contacts"_ba);
    QCOMPARE(seen.headers.value("authorization"_ba), "Bearer "_ba + kPlantedToken.toLatin1());
    QCOMPARE(seen.headers.value("user-agent"_ba), "StankoDesk/1.2.3"_ba);
    QVERIFY(seen.headers.value("accept-encoding"_ba).contains("gzip"));
    QVERIFY(!seen.headers.contains("cookie"_ba));
    QVERIFY(!seen.headers.contains("content-type"_ba));
}

void TestAmoClient::sendsWritesWithTheirBody()
{
    Line line;
    line.server.answerWith({good().with("Set-Cookie"_ba, "session_id=1"_ba)});
    Reply reply = line.client->send(Requests::patchStage(501, {.pipeline = 7, .status = 142}));
    WAIT_FOR(reply);
    Reply second = line.client->send(Requests::account());
    WAIT_FOR(second);
    const SeenRequest seen = line.server.seen().constFirst();
    QCOMPARE(seen.verb, "PATCH"_ba);
    QCOMPARE(seen.target, "/api/v4/leads/501"_ba);
    QCOMPARE(seen.headers.value("content-type"_ba), "application/json"_ba);
    QCOMPARE(seen.body, R"({"pipeline_id":7,"status_id":142})"_ba);
    QVERIFY(!line.server.seen().constLast().headers.contains("cookie"_ba));
}

void TestAmoClient::keepsTheRequestIdAndTheServerTime()
{
    Line line;
    line.server.answerWith(
        {good().with("X-Request-Id"_ba, "r-77"_ba).with("Date"_ba, "Thu, 01 Jan 2026 20:40:05 GMT"_ba)});
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(reply.result()->requestId, u"r-77"_s);
    QCOMPARE(reply.result()->serverTime, 1767300005);
    QCOMPARE(line.log.lines().constLast().requestId, u"r-77"_s);
}

void TestAmoClient::repeatsReadsThatFailedOnTheWayTwiceAndNotMore_data()
{
    QTest::addColumn<ScriptedAnswer>("bad");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500 once") << ScriptedAnswer::html(500) << 1 << true << ErrorKind::Server;
    QTest::newRow("502 twice") << ScriptedAnswer::html(502) << 2 << true << ErrorKind::Server;
    QTest::newRow("503 three times") << ScriptedAnswer::html(503) << 3 << false << ErrorKind::Server;
    QTest::newRow("cut body once") << ScriptedAnswer::ends(Ending::CloseWithin) << 1 << true << ErrorKind::Network;
    QTest::newRow("cut body three times")
        << ScriptedAnswer::ends(Ending::CloseWithin) << 3 << false << ErrorKind::Network;
    QTest::newRow("hangs once") << ScriptedAnswer::ends(Ending::Hang) << 1 << true << ErrorKind::Timeout;
    QTest::newRow("hangs three times") << ScriptedAnswer::ends(Ending::Hang) << 3 << false << ErrorKind::Timeout;
}

void TestAmoClient::repeatsReadsThatFailedOnTheWayTwiceAndNotMore()
{
    QFETCH(const ScriptedAnswer, bad);
    QFETCH(const int, failures);
    QFETCH(const bool, isOk);
    QFETCH(const ErrorKind, kind);
    Line line(200ms);
    QList<ScriptedAnswer> answers(failures, bad);
    line.server.answerWith(answers << good());
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(reply.result().isOk(), isOk);
    if (!isOk)
        QCOMPARE(errorOf(reply).kind, kind);
    QCOMPARE(line.server.seen().size(), isOk ? failures + 1 : 3);
    QCOMPARE(line.client->requestCount(), isOk ? failures + 1 : 3);
}

void TestAmoClient::neverRepeatsAWrite_data()
{
    QTest::addColumn<ScriptedAnswer>("bad");
    QTest::addColumn<bool>("onUsedConnection");
    QTest::addColumn<ErrorKind>("kind");
    for (bool used : {false, true}) {
        const char *where = used ? "kept connection" : "new connection";
        QTest::addRow("500, %s", where) << ScriptedAnswer::html(500) << used << ErrorKind::Server;
        QTest::addRow("answer lost, %s", where)
            << ScriptedAnswer::ends(Ending::CloseBefore) << used << ErrorKind::Network;
        QTest::addRow("answer cut, %s", where)
            << ScriptedAnswer::ends(Ending::CloseWithin) << used << ErrorKind::Network;
        QTest::addRow("no answer, %s", where) << ScriptedAnswer::ends(Ending::Hang) << used << ErrorKind::Timeout;
    }
}

void TestAmoClient::neverRepeatsAWrite()
{
    QFETCH(const ScriptedAnswer, bad);
    QFETCH(const bool, onUsedConnection);
    QFETCH(const ErrorKind, kind);
    Line line(200ms);
    line.server.answerBy([&bad](const SeenRequest &request) { return request.verb == "GET" ? good() : bad; });
    if (onUsedConnection) {
        Reply warmUp = line.client->send(Requests::account());
        WAIT_FOR(warmUp);
    }
    for (const AmoRequest &request : {Requests::postNote(501, u"готово"_s), Requests::patchStage(501, {7, 142})}) {
        Reply reply = line.client->send(request);
        WAIT_FOR(reply);
        QVERIFY(!reply.result());
        QCOMPARE(errorOf(reply).kind, kind);
    }
    // A last read proves that nothing is still being sent again behind our back.
    Reply last = line.client->send(Requests::account());
    WAIT_FOR(last);
    int writes = 0;
    for (const SeenRequest &seen : line.server.seen())
        writes += seen.verb != "GET";
    QCOMPARE(writes, 2);
}

void TestAmoClient::doesNotRepeatWhatWouldFailAgain_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("400") << ScriptedAnswer::problem(400, "{}"_ba) << ErrorKind::Refused;
    QTest::newRow("401") << ScriptedAnswer::problem(401, "{}"_ba) << ErrorKind::Unauthorized;
    QTest::newRow("401 with a challenge")
        << ScriptedAnswer::problem(401, "{}"_ba).with("WWW-Authenticate"_ba, "Basic realm=\"x\""_ba)
        << ErrorKind::Unauthorized;
    QTest::newRow("402") << ScriptedAnswer::problem(402, "{}"_ba) << ErrorKind::PaymentRequired;
    QTest::newRow("403 with JSON") << ScriptedAnswer::problem(403, "{}"_ba) << ErrorKind::Forbidden;
    QTest::newRow("405") << ScriptedAnswer::problem(405, "{}"_ba) << ErrorKind::Refused;
    QTest::newRow("409") << ScriptedAnswer::problem(409, "{}"_ba) << ErrorKind::Refused;
    QTest::newRow("422") << ScriptedAnswer::problem(422, "{}"_ba) << ErrorKind::Refused;
    QTest::newRow("404") << ScriptedAnswer::problem(404, "{}"_ba) << ErrorKind::NotFound;
    QTest::newRow("504: too much work") << ScriptedAnswer::html(504) << ErrorKind::Server;
    QTest::newRow("a page of HTML") << ScriptedAnswer::html(200) << ErrorKind::BadReply;
    ScriptedAnswer raw = ScriptedAnswer::ends(Ending::Raw);
    raw.body = "HTTP/1.1 503 Later\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("503 for an hour") << raw << ErrorKind::Server;
}

void TestAmoClient::doesNotRepeatWhatWouldFailAgain()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const ErrorKind, kind);
    Line line;
    line.server.answerWith({answer});
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QVERIFY(!reply.result());
    QCOMPARE(errorOf(reply).kind, kind);
    QCOMPARE(line.server.seen().size(), 1);
}

void TestAmoClient::endsHangingAndDrippingAnswersByTheDeadline_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("nothing comes") << Ending::Hang;
    QTest::newRow("a byte now and then") << Ending::Drip;
}

void TestAmoClient::endsHangingAndDrippingAnswersByTheDeadline()
{
    QFETCH(const Ending, ending);
    Line line(150ms);
    line.server.answerWith({ScriptedAnswer::ends(ending)});
    Reply reply = line.client->send(Requests::account().asProbe());
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::Timeout);
    QCOMPARE(line.server.seen().size(), 1);
}

void TestAmoClient::refusesAnAnswerThatIsTooLarge()
{
    Line line;
    AmoClientConfig config = line.client->config();
    config.maxBodyBytes = 100'000;
    line.client->setConfig(config);
    line.server.answerWith({ScriptedAnswer::json("\""_ba + QByteArray(3'000'000, 'x') + "\""_ba)});
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::BadReply);
}

void TestAmoClient::readsCompressedAnswers()
{
    Line line;
    const QByteArray packed = qCompress("{\"id\":1,\"name\":\"Станок\"}"_ba).mid(4); // without Qt's length
    line.server.answerWith({ScriptedAnswer::json(packed).with("Content-Encoding"_ba, "deflate"_ba)});
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QVERIFY(reply.result().isOk());
    QCOMPARE(JsonValue(reply.result()->json).value("name"_L1).toString(), u"Станок"_s);
}

void TestAmoClient::refusesACompressedFlood()
{
    Line line;
    AmoClientConfig config = line.client->config();
    config.maxBodyBytes = 1'000'000;
    line.client->setConfig(config);
    const QByteArray packed = qCompress(QByteArray(40'000'000, ' ')).mid(4);
    QVERIFY(packed.size() < 100'000);
    line.server.answerWith({ScriptedAnswer::json(packed).with("Content-Encoding"_ba, "deflate"_ba)});
    Reply reply = line.client->send(Requests::account().asProbe());
    WAIT_FOR(reply);
    QVERIFY(!reply.result());
    QCOMPARE(errorOf(reply).kind, ErrorKind::BadReply);
}

void TestAmoClient::trustsNoCertificateThatTheSystemDoesNot()
{
    QSslServer server;
    server.setSslConfiguration(selfSignedTls());
    QByteArray received;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server, &received] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket, [socket, &received] { received += socket->readAll(); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Line line;
    AmoClientConfig config = line.client->config();
    config.baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    line.client->setConfig(config);
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::Tls);
    QCOMPARE(line.client->requestCount(), 1);
    QVERIFY(received.isEmpty());
}

void TestAmoClient::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("301") << 301;
    QTest::newRow("302") << 302;
    QTest::newRow("307") << 307;
    QTest::newRow("308") << 308;
}

void TestAmoClient::followsNoRedirect()
{
    QFETCH(const int, status);
    Line line;
    ScriptedServer elsewhere;
    line.server.answerWith(
        {ScriptedAnswer::json({}, status).with("Location"_ba, elsewhere.baseUrl().toEncoded() + "/api/v4/account")});
    for (const AmoRequest &request : {Requests::account(), Requests::postNote(1, u"x"_s)}) {
        Reply reply = line.client->send(request);
        WAIT_FOR(reply);
        QCOMPARE(errorOf(reply).kind, ErrorKind::BadReply);
        QCOMPARE(errorOf(reply).httpStatus, status);
    }
    QVERIFY(elsewhere.seen().isEmpty());
}

void TestAmoClient::aRefusedConnectionIsANetworkError()
{
    Line line;
    line.server.goAway();
    Reply reply = line.client->send(Requests::account());
    WAIT_FOR(reply);
    QCOMPARE(errorOf(reply).kind, ErrorKind::Network);
    QCOMPARE(errorOf(reply).httpStatus, 0);
    QCOMPARE(line.client->requestCount(), 3);
}

void TestAmoClient::logsExchangesWithoutSecretsOrPeople()
{
    Line line;
    QSignalSpy exchanged(&*line.client, &AmoClient::exchanged);
    line.server.answerBy([](const SeenRequest &request) {
        if (request.target.startsWith("/api/v4/leads?"))
            return ScriptedAnswer::json(R"({"_embedded":{"leads":[{"id":1},{"id":2}]}})"_ba);
        return request.verb == "GET" ? ScriptedAnswer::noContent()
                                     : ScriptedAnswer::problem(400, R"({"title":"Bad Request"})"_ba);
    });
    AmoRequest search = Requests::contactsPage(Requests::Order::IdAscending, 1);
    search.query.append({u"query"_s, u"+79010000001"_s});
    const QList<AmoRequest> requests{Requests::leadsPage(Requests::Order::IdAscending, 1), Requests::contact(55001),
                                     Requests::contactsByIds({55001, 55002}), search,
                                     Requests::postNote(501, u"позвонить Петру"_s)};
    for (const AmoRequest &request : requests) {
        Reply reply = line.client->send(request);
        WAIT_FOR(reply);
    }
    const QList<ExchangeLine> lines = line.log.lines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(exchanged.size(), 5);
    QCOMPARE(lines.at(0).path, u"/api/v4/leads?page=1&limit=250&order[id]=asc&with=contacts"_s);
    QCOMPARE(lines.at(0).outcome, u"2 leads"_s);
    QCOMPARE(lines.at(0).status, 200);
    QCOMPARE(lines.at(1).path, u"/api/v4/contacts/…"_s);
    QCOMPARE(lines.at(1).outcome, u"204"_s);
    QCOMPARE(lines.at(2).path, u"/api/v4/contacts?page=1&limit=2&order[id]=asc&filter[id][]=…"_s);
    QVERIFY(lines.at(3).path.endsWith(u"&query=…"_s));
    QCOMPARE(lines.at(4).verb, u"POST"_s);
    QCOMPARE(lines.at(4).outcome, u"refused"_s);
    for (const ExchangeLine &logged : lines) {
        const QString all = logged.verb + logged.path + logged.outcome + logged.requestId;
        for (const QString &secret : {kPlantedToken, u"5500"_s, u"7901"_s, u"Петр"_s})
            QVERIFY2(!all.contains(secret), qPrintable(all));
    }
}

void TestAmoClient::keepsFiveHundredLines()
{
    HttpLog log;
    for (int i = 0; i < 600; ++i) {
        ExchangeLine line;
        line.atMs = i;
        log.append(line);
    }
    QCOMPARE(log.lines().size(), 500);
    QCOMPARE(log.lines().constFirst().atMs, 100);
    QCOMPARE(log.lines().constLast().atMs, 599);
}

QTEST_GUILESS_MAIN(TestAmoClient)
#include "tst_amoclient.moc"
