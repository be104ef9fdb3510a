// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/replyparser.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RawReply raw(int status, const QByteArray &contentType, const QByteArray &body)
{
    RawReply reply;
    reply.status = status;
    reply.contentType = contentType;
    reply.body = body;
    return reply;
}

const QByteArray kHal = "application/hal+json"_ba;
const QByteArray kProblem = "application/problem+json"_ba;
const QByteArray kHtml = "text/html; charset=utf-8"_ba;
const QByteArray kPage = "<html><head><title>403 Forbidden</title></head></html>"_ba;

} // namespace

class TestReplyParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsGoodAnswers_data();
    void understandsGoodAnswers();
    void tellsErrorsApart_data();
    void tellsErrorsApart();
    void keepsWhatAmoCrmDidNotLike();
    void describesAnErrorByTitleAndDetail_data();
    void describesAnErrorByTitleAndDetail();
    void readsHowLongToWait_data();
    void readsHowLongToWait();
    void readsHttpDates_data();
    void readsHttpDates();
    void survivesEveryCutOfAnAnswer();
};

void TestReplyParser::understandsGoodAnswers_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<bool>("isEmpty");
    const QByteArray body = R"({"id":1,"name":"Пётр"})"_ba;
    QTest::newRow("HAL") << raw(200, kHal, body) << false;
    QTest::newRow("with charset") << raw(200, "application/hal+json; charset=utf-8"_ba, body) << false;
    QTest::newRow("plain JSON, odd case") << raw(200, "Application/JSON"_ba, body) << false;
    QTest::newRow("no content type") << raw(200, {}, body) << false;
    QTest::newRow("text/plain") << raw(200, "text/plain"_ba, body) << false;
    QTest::newRow("byte order mark") << raw(200, kHal, "\xEF\xBB\xBF"_ba + body) << false;
    QTest::newRow("white space around") << raw(200, kHal, "\r\n "_ba + body + "\n\n"_ba) << false;
    QTest::newRow("created") << raw(201, kHal, body) << false;
    QTest::newRow("a list") << raw(200, kHal, R"([{"id":1}])"_ba) << false;
    QTest::newRow("204") << raw(204, {}, {}) << true;
    QTest::newRow("204 with rubbish") << raw(204, kHtml, "x"_ba) << true;
    QTest::newRow("200 without a body") << raw(200, kHal, {}) << true;
    QTest::newRow("202 with an unreadable body") << raw(202, "text/plain"_ba, "accepted"_ba) << true;
}

void TestReplyParser::understandsGoodAnswers()
{
    QFETCH(const RawReply, reply);
    QFETCH(const bool, isEmpty);
    const auto parsed = parseReply(reply);
    QVERIFY2(parsed.isOk(), parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->isEmpty, isEmpty);
    QCOMPARE(parsed->json.isNull(), isEmpty);
    QCOMPARE(parsed->status, reply.status);
}

void TestReplyParser::tellsErrorsApart_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray body = R"({"title":"Bad","status":400,"detail":"no"})"_ba;
    QTest::newRow("400") << raw(400, kProblem, body) << ErrorKind::Refused;
    QTest::newRow("400 with HTML") << raw(400, kHtml, kPage) << ErrorKind::Refused;
    QTest::newRow("400 with code 244 in the text")
        << raw(400, kProblem, R"({"title":"Bad Request","detail":"Error 244"})"_ba) << ErrorKind::Forbidden;
    QTest::newRow("400 with code 244 as number") << raw(400, kProblem, R"({"code":244})"_ba) << ErrorKind::Forbidden;
    QTest::newRow("400 with code 244 of an entity")
        << raw(400, kProblem, R"({"validation-errors":[{"errors":[{"code":244,"path":"id"}]}]})"_ba)
        << ErrorKind::Forbidden;
    QTest::newRow("244 within another number is no code")
        << raw(400, kProblem, R"({"detail":"field 12447 is unknown"})"_ba) << ErrorKind::Refused;
    QTest::newRow("401") << raw(401, kProblem, body) << ErrorKind::Unauthorized;
    QTest::newRow("401 with HTML") << raw(401, kHtml, kPage) << ErrorKind::Unauthorized;
    QTest::newRow("402") << raw(402, kProblem, body) << ErrorKind::PaymentRequired;
    QTest::newRow("403 with JSON") << raw(403, kProblem, body) << ErrorKind::Forbidden;
    QTest::newRow("403 with JSON and no content type") << raw(403, {}, body) << ErrorKind::Forbidden;
    QTest::newRow("403 with HTML") << raw(403, kHtml, kPage) << ErrorKind::Blocked;
    QTest::newRow("403 with HTML and no content type") << raw(403, {}, kPage) << ErrorKind::Blocked;
    QTest::newRow("403 with JSON that calls itself HTML") << raw(403, kHtml, body) << ErrorKind::Blocked;
    QTest::newRow("403 without a body") << raw(403, {}, {}) << ErrorKind::Blocked;
    QTest::newRow("404") << raw(404, kProblem, body) << ErrorKind::NotFound;
    QTest::newRow("405") << raw(405, kProblem, body) << ErrorKind::Refused;
    QTest::newRow("422") << raw(422, kProblem, body) << ErrorKind::Refused;
    QTest::newRow("429 with JSON") << raw(429, kProblem, body) << ErrorKind::RateLimited;
    QTest::newRow("429 with HTML") << raw(429, kHtml, kPage) << ErrorKind::RateLimited;
    QTest::newRow("500") << raw(500, kProblem, body) << ErrorKind::Server;
    QTest::newRow("502") << raw(502, kHtml, kPage) << ErrorKind::Server;
    QTest::newRow("504") << raw(504, {}, {}) << ErrorKind::Server;
    QTest::newRow("redirect") << raw(302, kHtml, kPage) << ErrorKind::BadReply;
    QTest::newRow("not modified") << raw(304, {}, {}) << ErrorKind::BadReply;
    QTest::newRow("no status of HTTP") << raw(999, kHal, body) << ErrorKind::BadReply;
    QTest::newRow("200 with HTML") << raw(200, kHtml, kPage) << ErrorKind::BadReply;
    QTest::newRow("200 with HTML that calls itself JSON") << raw(200, kHal, kPage) << ErrorKind::BadReply;
    QTest::newRow("cut JSON") << raw(200, kHal, R"({"_embedded":{"leads":[{"id":1)"_ba) << ErrorKind::BadReply;
    QTest::newRow("JSON and more") << raw(200, kHal, R"({"id":1}{"id":2})"_ba) << ErrorKind::BadReply;
    QTest::newRow("invalid UTF-8") << raw(200, kHal, "{\"name\":\"\xC3\x28\"}"_ba) << ErrorKind::BadReply;
    QTest::newRow("Windows-1251") << raw(200, kHal, "{\"name\":\"\xCF\xB8\xF2\xF0\"}"_ba) << ErrorKind::BadReply;
    QTest::newRow("absurdly deep") << raw(200, kHal, QByteArray(100'000, '[')) << ErrorKind::BadReply;
    QTest::newRow("gzip nobody unpacked") << raw(200, kHal, "\x1F\x8B\x08\x00"_ba) << ErrorKind::BadReply;
}

void TestReplyParser::tellsErrorsApart()
{
    QFETCH(RawReply, reply);
    QFETCH(const ErrorKind, kind);
    reply.requestId = "r-1"_ba;
    const auto parsed = parseReply(reply);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, kind);
    QCOMPARE(parsed.error().httpStatus, reply.status);
    QCOMPARE(parsed.error().requestId, u"r-1"_s);
    QVERIFY(!parsed.error().detail.isEmpty());
    QVERIFY(!parsed.error().detail.contains(u'<'));
}

void TestReplyParser::keepsWhatAmoCrmDidNotLike()
{
    const auto parsed = parseReply(raw(400, kProblem, R"({"validation-errors":[
        {"request_id":"0","errors":[
            {"code":"NotSupportedChoice","path":"custom_fields_values.1.field_id","detail":"Not a valid choice."},
            {"code":"FieldNotExpected","path":"tags.0.color"}]},
        {"request_id":"1","errors":null}, 5],
        "title":"Bad Request","status":400,"detail":"Request validation failed"})"_ba));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Refused);
    const QList<FieldProblem> expected{
        {u"NotSupportedChoice"_s, u"custom_fields_values.1.field_id"_s, u"Not a valid choice."_s},
        {u"FieldNotExpected"_s, u"tags.0.color"_s, QString()}};
    QCOMPARE(parsed.error().problems, expected);
}

void TestReplyParser::describesAnErrorByTitleAndDetail_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QString>("detail");
    QTest::newRow("both") << raw(404, kProblem, R"({"title":"Not Found","detail":"Pipeline not found"})"_ba)
                          << u"Not Found: Pipeline not found"_s;
    QTest::newRow("title only") << raw(500, kProblem, R"({"title":"Internal Server Error"})"_ba)
                                << u"Internal Server Error"_s;
    QTest::newRow("neither") << raw(500, kProblem, "{}"_ba) << u"HTTP 500"_s;
    QTest::newRow("HTML") << raw(502, kHtml, kPage) << u"HTTP 502, an HTML page"_s;
    QTest::newRow("redirect") << raw(301, {}, {}) << u"HTTP 301, redirects are not followed"_s;
    QTest::newRow("very long") << raw(400, kProblem, "{\"title\":\""_ba + QByteArray(5000, 'x') + "\"}"_ba)
                               << QString(300, u'x');
}

void TestReplyParser::describesAnErrorByTitleAndDetail()
{
    QFETCH(const RawReply, reply);
    QFETCH(const QString, detail);
    QCOMPARE(parseReply(reply).error().detail, detail);
}

void TestReplyParser::readsHowLongToWait_data()
{
    using Wait = std::optional<std::chrono::seconds>;
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Wait>("wait");
    QTest::newRow("body") << QByteArray() << R"({"status":429,"retry_after":7})"_ba << Wait(7s);
    QTest::newRow("body as text") << QByteArray() << R"({"retry_after":"7"})"_ba << Wait(7s);
    QTest::newRow("a fraction is rounded up") << QByteArray() << R"({"retry_after":0.2})"_ba << Wait(1s);
    QTest::newRow("header") << "3"_ba
                            << "{}"_ba << Wait(3s);
    QTest::newRow("header with an HTML page") << "3"_ba << kPage << Wait(3s);
    QTest::newRow("body before header") << "3"_ba
                                        << R"({"retry_after":7})"_ba << Wait(7s);
    QTest::newRow("a date in the header") << "Sun, 06 Nov 1994 08:50:37 GMT"_ba
                                          << "{}"_ba << Wait(60s);
    QTest::newRow("a date in the past") << "Sun, 06 Nov 1994 08:00:00 GMT"_ba
                                        << "{}"_ba << Wait(0s);
    QTest::newRow("neither") << QByteArray() << "{}"_ba << Wait();
    QTest::newRow("negative") << "-5"_ba
                              << R"({"retry_after":-1})"_ba << Wait();
    QTest::newRow("words") << "soon"_ba
                           << R"({"retry_after":"soon"})"_ba << Wait();
}

void TestReplyParser::readsHowLongToWait()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const std::optional<std::chrono::seconds>, wait);
    RawReply reply = raw(429, body.startsWith('<') ? kHtml : kProblem, body);
    reply.retryAfter = header;
    reply.date = "Sun, 06 Nov 1994 08:49:37 GMT"_ba;
    QCOMPARE(parseReply(reply).error().retryAfter, wait);
}

void TestReplyParser::readsHttpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("instant");
    QTest::newRow("usual") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << 784111777LL;
    QTest::newRow("leap day") << "Thu, 29 Feb 2024 23:59:59 GMT"_ba << 1709251199LL;
    QTest::newRow("no such day") << "Thu, 30 Feb 2024 23:59:59 GMT"_ba << 0LL;
    QTest::newRow("no such month") << "Thu, 01 Foo 2024 23:59:59 GMT"_ba << 0LL;
    QTest::newRow("another zone") << "Sun, 06 Nov 1994 08:49:37 MSK"_ba << 0LL;
    QTest::newRow("empty") << QByteArray() << 0LL;
    QTest::newRow("rubbish") << "a b c d e GMT"_ba << 0LL;
}

void TestReplyParser::readsHttpDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, instant);
    QCOMPARE(parseHttpDate(text), instant);
}

void TestReplyParser::survivesEveryCutOfAnAnswer()
{
    const QByteArray body = R"({"_page":1,"_embedded":{"leads":[{"id":1,"name":"Ремонт \"К20\"","price":1.5e3}]}})"_ba;
    for (qsizetype length = 1; length < body.size(); ++length) {
        const auto parsed = parseReply(raw(200, kHal, body.left(length)));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::BadReply);
    }
    QVERIFY(parseReply(raw(200, kHal, body)).isOk());
}

QTEST_GUILESS_MAIN(TestReplyParser)
#include "tst_replyparser.moc"
