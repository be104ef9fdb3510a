// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/telegramclient.h"

#include "crm/api/httplog.h"
#include "models/domain/chatid.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/selfsigned.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <optional>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Ending = ScriptedAnswer::Ending;

const QString kSecret = u"AAPlantedBotTokenAbcdefghijklmnopqr"_s;
const QString kToken = u"7000012345:"_s + kSecret;

QByteArray refusal(int code, const QByteArray &words, const QByteArray &parameters = {})
{
    return R"({"ok":false,"error_code":)" + QByteArray::number(code) + R"(,"description":")" + words + "\"" +
           (parameters.isEmpty() ? QByteArray() : R"(,"parameters":)" + parameters) + "}";
}

ScriptedAnswer refuses(int code, const QByteArray &words, const QByteArray &parameters = {})
{
    ScriptedAnswer answer = ScriptedAnswer::json(refusal(code, words, parameters), code);
    answer.contentType = "application/json"_ba;
    return answer;
}

/// A client and the Telegram it talks to.
struct Wire
{
    explicit Wire(std::chrono::milliseconds timeout = 5s)
    {
        telegram.emplace(clock, log, TelegramClient::Config{u"1.2.3"_s, timeout, 100'000});
        telegram->setProxy({{ProxyMode::None, {}, 0, {}}, {}, {}});
    }
    TelegramAccess access() const { return {server.baseUrl(), kToken}; }

    FakeClock clock;
    HttpLog log;
    ScriptedServer server;
    std::optional<TelegramClient> telegram;
};

template<typename T>
Result<T> ended(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || future.resultCount() != 1)
        return makeError(ErrorKind::StoreFailed, u"the future did not end with one result"_s);
    return future.result();
}

} // namespace

/// Telegram's side of notices: what leaves, what answers mean, and that the token stays between the two.
class TestTelegramClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhoTheBotIs()
    {
        Wire wire;
        wire.server.answerWith({ScriptedAnswer::json(
            R"({"ok":true,"result":{"id":7000012345,"is_bot":true,"first_name":"Сервис","username":"service_bot"}})"_ba)});
        const Result<TelegramBot> bot = ended(wire.telegram->getMe(wire.access()));
        QVERIFY(bot);
        QCOMPARE(*bot, (TelegramBot{7000012345, u"Сервис"_s, u"service_bot"_s}));
        const SeenRequest seen = wire.server.seen().constFirst();
        QCOMPARE(seen.verb, "GET"_ba);
        QCOMPARE(seen.target, "/bot"_ba + kToken.toLatin1() + "/getMe"_ba);
        QCOMPARE(seen.headers.value("user-agent"_ba), "StankoDesk/1.2.3"_ba);
        QVERIFY(!seen.headers.contains("cookie"_ba));
    }

    void sendsPlainText()
    {
        Wire wire;
        wire.server.answerWith({ScriptedAnswer::json(R"({"ok":true,"result":{"message_id":12}})"_ba)});
        const QString text = u"<b>К20-11873</b> _не разметка_ & \"кавычки\""_s;
        const Result<qint64> sent = ended(wire.telegram->sendMessage(wire.access(), 6'000'000'001, text));
        QVERIFY(sent);
        QCOMPARE(*sent, 12);
        const SeenRequest seen = wire.server.seen().constFirst();
        QCOMPARE(seen.verb, "POST"_ba);
        QCOMPARE(seen.headers.value("content-type"_ba), "application/json"_ba);
        const QJsonObject body = QJsonDocument::fromJson(seen.body).object();
        QCOMPARE(body.keys(), QStringList({u"chat_id"_s, u"text"_s}));
        QCOMPARE(body.value("chat_id"_L1).toInteger(), 6'000'000'001);
        QCOMPARE(body.value("text"_L1).toString(), text);
    }

    void refusalsAreSorted_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("wait");
        const auto row = [](const char *name, const ScriptedAnswer &answer, ErrorKind kind, const QString &detail,
                            int wait = -1) { QTest::newRow(name) << answer << kind << detail << wait; };
        row("unknown token", refuses(401, "Unauthorized"), ErrorKind::Unauthorized, u"Unauthorized"_s);
        row("malformed token", refuses(404, "Not Found"), ErrorKind::Unauthorized, u"Not Found"_s);
        row("no such chat", refuses(400, "Bad Request: chat not found"), ErrorKind::Refused,
            u"Bad Request: chat not found"_s);
        row("blocked", refuses(403, "Forbidden: bot was blocked by the user"), ErrorKind::Refused,
            u"Forbidden: bot was blocked by the user"_s);
        row("a group has become another", refuses(400, "upgraded", R"({"migrate_to_chat_id":-100})"),
            ErrorKind::Refused, u"upgraded"_s);
        row("conflict", refuses(409, "Conflict"), ErrorKind::Refused, u"Conflict"_s);
        row("no words", ScriptedAnswer::json(R"({"ok":false})"_ba, 400), ErrorKind::Refused, u"HTTP 400"_s);
        row("too many", refuses(429, "Too Many Requests: retry after 17", R"({"retry_after":17})"),
            ErrorKind::RateLimited, u"Too Many Requests: retry after 17"_s, 17);
        row("too many, told by the header", refuses(429, "Too Many Requests").with("Retry-After"_ba, "5"_ba),
            ErrorKind::RateLimited, u"Too Many Requests"_s, 5);
        row("its trouble", refuses(500, "Internal Server Error"), ErrorKind::Server, u"Internal Server Error"_s);
        row("a gateway's trouble", ScriptedAnswer::html(502), ErrorKind::Server,
            u"HTTP 502, not an answer of Telegram"_s);
        row("a portal", ScriptedAnswer::html(200), ErrorKind::BadReply, u"HTTP 200, not an answer of Telegram"_s);
        row("a filter", ScriptedAnswer::html(403), ErrorKind::BadReply, u"HTTP 403, not an answer of Telegram"_s);
        row("no API there", ScriptedAnswer::html(404), ErrorKind::BadReply, u"HTTP 404, not an answer of Telegram"_s);
        row("elsewhere", ScriptedAnswer::html(302).with("Location"_ba, "http://127.0.0.1:9/"_ba), ErrorKind::BadReply,
            u"HTTP 302, redirects are not followed"_s);
        row("a success that is none", ScriptedAnswer::json(refusal(400, "x"), 200), ErrorKind::BadReply,
            u"a refusal that calls itself a success"_s);
        row("good, but no bot", ScriptedAnswer::json(R"({"ok":true,"result":true})"_ba), ErrorKind::BadReply,
            u"no bot in the answer"_s);
        row("nonsense", ScriptedAnswer::json("{\"ok\":tru"_ba), ErrorKind::BadReply,
            u"HTTP 200, not an answer of Telegram"_s);
        row("nothing", ScriptedAnswer::noContent(), ErrorKind::BadReply, u"HTTP 204, not an answer of Telegram"_s);
        row("too large", ScriptedAnswer::json("\""_ba + QByteArray(1'000'000, 'x') + "\""_ba), ErrorKind::BadReply,
            u"the answer is too large"_s);
    }
    void refusalsAreSorted()
    {
        QFETCH(const ScriptedAnswer, answer);
        Wire wire;
        wire.server.answerWith({answer});
        const Result<TelegramBot> bot = ended(wire.telegram->getMe(wire.access()));
        QVERIFY(!bot);
        QTEST(bot.error().kind, "kind");
        QTEST(bot.error().detail, "detail");
        QFETCH(const int, wait);
        QCOMPARE(bot.error().retryAfter.value_or(-1s).count(), wait);
        QCOMPARE(wire.server.seen().size(), 1);
    }

    void aMessageIsNeverSentTwice_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("lost answer") << ScriptedAnswer::ends(Ending::CloseBefore) << ErrorKind::Network;
        QTest::newRow("cut answer") << ScriptedAnswer::ends(Ending::CloseWithin) << ErrorKind::Network;
        QTest::newRow("no answer") << ScriptedAnswer::ends(Ending::Hang) << ErrorKind::Timeout;
        QTest::newRow("drips") << ScriptedAnswer::ends(Ending::Drip) << ErrorKind::Timeout;
        QTest::newRow("its trouble") << refuses(500, "x") << ErrorKind::Server;
    }
    void aMessageIsNeverSentTwice()
    {
        QFETCH(const ScriptedAnswer, answer);
        Wire wire(300ms);
        wire.server.answerBy([&](const SeenRequest &request) {
            return request.verb == "GET" ? ScriptedAnswer::json(R"({"ok":true,"result":{"id":1}})"_ba) : answer;
        });
        // On a connection that is kept, where Qt would repeat it.
        QVERIFY(ended(wire.telegram->getMe(wire.access())));
        const Result<qint64> sent = ended(wire.telegram->sendMessage(wire.access(), 5, u"x"_s));
        QVERIFY(!sent);
        QTEST(sent.error().kind, "kind");
        QVERIFY(ended(wire.telegram->getMe(wire.access())));
        const auto isSend = [](const SeenRequest &seen) { return seen.verb == "POST"; };
        const QList<SeenRequest> seen = wire.server.seen();
        QCOMPARE(std::count_if(seen.cbegin(), seen.cend(), isSend), 1);
    }

    void nothingLeavesThatMustNot_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("token");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no token") << QString() << u" "_s << ErrorKind::NoToken;
        QTest::newRow("half a token") << QString() << u"7000012345"_s << ErrorKind::Unauthorized;
        QTest::newRow("a path in the token") << QString() << u"7000012345:AA/../x"_s << ErrorKind::Unauthorized;
        QTest::newRow("a line in the token") << QString() << u"7000012345:AA\nHost: x"_s << ErrorKind::Unauthorized;
        QTest::newRow("in plain text over the network")
            << u"http://api.telegram.org"_s << kToken << ErrorKind::BadSettings;
        QTest::newRow("a path") << u"https://api.telegram.org/bot"_s << kToken << ErrorKind::BadSettings;
        QTest::newRow("no address") << u"telegram"_s << kToken << ErrorKind::BadSettings;
    }
    void nothingLeavesThatMustNot()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, token);
        Wire wire;
        const auto bot = wire.telegram->getMe({url.isEmpty() ? wire.server.baseUrl() : QUrl(url), token});
        QVERIFY(bot.isFinished());
        QTEST(bot.result().error().kind, "kind");
        QVERIFY(wire.server.seen().isEmpty());
    }

    void trustsNoCertificateThatTheSystemDoesNot()
    {
        Wire wire;
        ScriptedServer tls(selfSignedTls());
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(tls.port()));
        const Result<TelegramBot> bot = ended(wire.telegram->getMe({url, kToken}));
        QVERIFY(!bot);
        QCOMPARE(bot.error().kind, ErrorKind::Tls);
        QVERIFY(tls.seen().isEmpty());
    }

    void theTokenIsSeenNowhere()
    {
        Wire wire(300ms);
        const QByteArray token = kToken.toLatin1();
        QList<ScriptedAnswer> answers{
            ScriptedAnswer::json(R"({"ok":true,"result":{"id":1}})"_ba),
            // A server that quotes what it was asked.
            refuses(400, "Bad Request: /bot" + token + "/getMe"),
            refuses(404, "no bot " + kSecret.toLatin1()),
            ScriptedAnswer::html(302).with("Location"_ba, "http://127.0.0.1:9/bot"_ba + token),
            ScriptedAnswer::ends(Ending::CloseBefore),
            ScriptedAnswer::ends(Ending::Hang),
            ScriptedAnswer::json("not deflated"_ba).with("Content-Encoding"_ba, "deflate"_ba),
            ScriptedAnswer::html(500),
        };
        wire.server.answerWith(answers);
        QStringList told;
        const auto tell = [&told](const auto &result) {
            if (!result)
                told.append({result.error().detail, result.error().requestId});
        };
        for (qsizetype i = 0; i < answers.size(); ++i)
            tell(ended(wire.telegram->sendMessage(wire.access(), 5, u"x"_s)));
        wire.server.goAway();
        tell(ended(wire.telegram->getMe(wire.access())));
        const QList<ExchangeLine> lines = wire.log.lines();
        QCOMPARE(lines.size(), answers.size() + 1);
        QCOMPARE(lines.constFirst().path, u"/bot…/sendMessage"_s);
        QCOMPARE(lines.constFirst().outcome, u"200"_s);
        QCOMPARE(lines.at(1).outcome, u"refused"_s);
        for (const ExchangeLine &line : lines)
            told.append({line.verb, line.path, line.outcome, line.requestId});
        for (const QString &text : std::as_const(told))
            QVERIFY2(!text.contains(kSecret), qPrintable(text));
    }

    void whatIsUnderWayEndsOnce()
    {
        Wire wire;
        wire.server.answerWith({ScriptedAnswer::ends(Ending::Hang)});
        const auto first = wire.telegram->getMe(wire.access());
        QTRY_COMPARE(wire.server.seen().size(), 1);
        wire.telegram->abortAll();
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().kind, ErrorKind::Cancelled);
        const auto second = wire.telegram->sendMessage(wire.access(), 5, u"x"_s);
        wire.telegram.reset();
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error().kind, ErrorKind::Cancelled);
    }

    void aChatIsANumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("id"); // 0 = none
        QTest::newRow("a person") << u"123456789"_s << qint64(123456789);
        QTest::newRow("blanks around") << u"  6000000001\n"_s << qint64(6'000'000'001);
        QTest::newRow("a group") << u"-1001234567890"_s << qint64(-1001234567890);
        QTest::newRow("the largest") << u"9007199254740991"_s << qint64(9007199254740991);
        QTest::newRow("larger") << u"9007199254740992"_s << qint64(0);
        QTest::newRow("far larger") << u"99999999999999999999"_s << qint64(0);
        QTest::newRow("a name") << u"@petrov"_s << qint64(0);
        QTest::newRow("a phone") << u"+79161234567"_s << qint64(0);
        QTest::newRow("blanks within") << u"123 456"_s << qint64(0);
        QTest::newRow("digits of another script") << u"١٢٣"_s << qint64(0);
        QTest::newRow("two signs") << u"--5"_s << qint64(0);
        QTest::newRow("a sign alone") << u"-"_s << qint64(0);
        QTest::newRow("nothing") << QString() << qint64(0);
        QTest::newRow("zero") << u"0"_s << qint64(0);
    }
    void aChatIsANumber()
    {
        QFETCH(const QString, typed);
        QTEST(telegramChatId(typed).value_or(0), "id");
    }
};

QTEST_GUILESS_MAIN(TestTelegramClient)
#include "tst_telegramclient.moc"
