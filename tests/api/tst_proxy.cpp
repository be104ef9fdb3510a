// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/telegramclient.h"
#include "models/domain/proxytrouble.h"
#include "tests/api/clientline.h"
#include "tests/support/selfsigned.h"
#include "tests/support/tunnelproxy.h"

#include <QtCore/QSemaphore>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Reply = QFuture<Result<AmoReply>>;

const QString kBotToken = u"7000012345:AAPlantedBotTokenAbcdefghijklmnopqr"_s;

/// Empty for a good answer.
template<typename T>
QString detailOf(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    return result ? QString() : result.error().detail;
}

ProxyChoice manual(quint16 port, const QString &user = {}, const QString &password = {})
{
    return {{ProxyMode::Manual, u"127.0.0.1"_s, port, user}, password, {}};
}

} // namespace

/// The way to amoCRM and Telegram over a proxy: who sees what, and what a proxy's refusal becomes.
class TestProxy : public QObject
{
    Q_OBJECT

private:
    /// amoCRM by a name that only the proxy can find, with a certificate that is trusted here.
    struct Scene
    {
        ScriptedServer amo{namedTls()};
        TunnelProxy proxy{amo.port()};
        FakeClock clock;
        HttpLog log;
        std::optional<AmoClient> client;

        explicit Scene(const QString &user = {}, const QString &password = {})
        {
            amo.answerWith({good()});
            AmoClientConfig config;
            config.baseUrl = QUrl(u"https://amo.test"_s);
            config.timeout = 5s;
            config.repeatDelay = 1ms;
            config.version = u"1.2.3"_s;
            config.proxy = manual(proxy.port(), user, password);
            client.emplace(config, clock, log);
            client->setToken(kPlantedToken);
        }
        void choose(const ProxyChoice &choice)
        {
            AmoClientConfig config = client->config();
            config.proxy = choice;
            client->setConfig(config);
        }
        Reply ask() { return client->send(Requests::account().asProbe()); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificate(QSslCertificate(QByteArray(kNamed)));
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void theTokenPassesTheProxyWithinTlsOnly()
    {
        Scene scene(u"ivan"_s, u"geheim"_s);
        scene.proxy.wantPassword("ivan:geheim");
        Reply reply = scene.ask();
        WAIT_FOR(reply);
        QVERIFY2(reply.result().isOk(), qPrintable(detailOf(reply)));
        QCOMPARE(scene.amo.seen().constFirst().headers.value("authorization"_ba),
                 "Bearer "_ba + kPlantedToken.toLatin1());
        QVERIFY(!scene.amo.seen().constFirst().headers.contains("proxy-authorization"_ba));
        QVERIFY(scene.proxy.tunnels() == 1);
        for (const QByteArray &head : scene.proxy.heads()) {
            QVERIFY2(head.startsWith("CONNECT amo.test:443 "), head.constData());
            QVERIFY2(!head.contains("\nAuthorization"), head.constData());
        }
        QVERIFY(!scene.proxy.seen().contains(kPlantedToken.toLatin1()));
        QVERIFY(!scene.proxy.seen().contains("Bearer"));
    }

    void aServerBehindTheProxyIsChecked()
    {
        // The name is another one than the certificate's.
        Scene scene;
        AmoClientConfig config = scene.client->config();
        config.baseUrl = QUrl(u"https://other.test"_s);
        scene.client->setConfig(config);
        Reply reply = scene.ask();
        WAIT_FOR(reply);
        QCOMPARE(errorOf(reply).kind, ErrorKind::Tls);
        QVERIFY(scene.amo.seen().isEmpty());
    }

    void whatTheProxyRefusesIsToldByItsOwnWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a password is wanted and none is known")
            << 200 << "ivan:geheim"_ba << QString() << QString(ProxyTrouble::kWantsPassword);
        QTest::newRow("a wrong password")
            << 200 << "ivan:anders"_ba << u"ivan"_s << QString(ProxyTrouble::kWantsPassword);
        QTest::newRow("forbidden") << 403 << QByteArray() << QString() << QString(ProxyTrouble::kDoesNotConnect);
        QTest::newRow("not allowed") << 405 << QByteArray() << QString() << QString(ProxyTrouble::kDoesNotConnect);
        QTest::newRow("bad gateway") << 502 << QByteArray() << QString() << QString(ProxyTrouble::kDoesNotConnect);
    }
    void whatTheProxyRefusesIsToldByItsOwnWords()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, wanted);
        QFETCH(const QString, user);
        QFETCH(const QString, detail);
        Scene scene(user, u"geheim"_s);
        scene.proxy.answerWith(status);
        scene.proxy.wantPassword(wanted);
        Reply reply = scene.ask();
        WAIT_FOR(reply);
        QVERIFY(!reply.result());
        QCOMPARE(errorOf(reply).kind, ErrorKind::Network);
        QVERIFY2(errorOf(reply).detail.startsWith(detail), qPrintable(errorOf(reply).detail));
        QVERIFY(scene.amo.seen().isEmpty());
        QVERIFY(!scene.proxy.seen().contains(kPlantedToken.toLatin1()));
    }

    void aProxyThatIsGoneIsToldByItsOwnWords()
    {
        Scene scene;
        scene.proxy.goAway();
        Reply reply = scene.ask();
        WAIT_FOR(reply);
        QCOMPARE(errorOf(reply).kind, ErrorKind::Network);
        QVERIFY2(errorOf(reply).detail.startsWith(ProxyTrouble::kDoesNotConnect), qPrintable(detailOf(reply)));
    }

    void anotherChoiceCountsForTheNextRequestAndEndsNothing()
    {
        Scene scene;
        TunnelProxy second(scene.amo.port());
        QList<ScriptedAnswer> answers{ScriptedAnswer::ends(ScriptedAnswer::Ending::Hang), good()};
        scene.amo.answerWith(answers);
        Reply first = scene.client->send(Requests::account());
        QTRY_COMPARE(scene.amo.seen().size(), 1);
        scene.choose(manual(second.port()));
        QVERIFY(!first.isFinished());
        Reply reply = scene.ask();
        WAIT_FOR(reply);
        QVERIFY(reply.result().isOk());
        QCOMPARE(scene.proxy.tunnels(), 1);
        QCOMPARE(second.tunnels(), 1);
        QVERIFY(!first.isFinished());
    }

    void thisComputerIsReachedDirectly_data()
    {
        QTest::addColumn<bool>("isOfSystem");
        QTest::newRow("a given proxy") << false;
        QTest::newRow("the system's") << true;
    }
    void thisComputerIsReachedDirectly()
    {
        QFETCH(const bool, isOfSystem);
        Line line;
        line.server.answerWith({good()});
        TunnelProxy proxy(line.server.port());
        ProxyChoice choice = manual(proxy.port());
        if (isOfSystem) {
            choice = {{}, {}, [port = proxy.port()](const QUrl &) {
                          return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port);
                      }};
        }
        AmoClientConfig config = line.client->config();
        config.proxy = choice;
        line.client->setConfig(config);
        Reply reply = line.client->send(Requests::account());
        WAIT_FOR(reply);
        QVERIFY(reply.result().isOk());
        QVERIFY(proxy.heads().isEmpty());
    }

    void theSystemIsAskedAsideAndNothingLeavesBefore()
    {
        Scene scene;
        QSemaphore mayAnswer;
        QAtomicInt asked = 0;
        scene.choose({{}, {}, [&, port = scene.proxy.port()](const QUrl &url) {
                          ++asked;
                          mayAnswer.acquire();
                          return url == QUrl(u"https://amo.test"_s)
                                     ? QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port)
                                     : QNetworkProxy(QNetworkProxy::NoProxy);
                      }});
        QList<Reply> replies{scene.ask(), scene.ask(), scene.ask()};
        // This thread goes on while the system thinks about it.
        QTRY_COMPARE(asked.loadRelaxed(), 1);
        QCOMPARE(scene.client->requestCount(), 0);
        mayAnswer.release();
        for (const Reply &reply : replies) {
            WAIT_FOR(reply);
            QVERIFY(reply.result().isOk());
        }
        QCOMPARE(asked.loadRelaxed(), 1);
        QVERIFY(scene.proxy.tunnels() >= 1);
        // Another network may say something else: a failure is followed by a fresh question.
        scene.proxy.answerWith(403);
        scene.amo.goAway();
        mayAnswer.release(2);
        Reply lost = scene.ask();
        WAIT_FOR(lost);
        QVERIFY(!lost.result());
        Reply again = scene.ask();
        WAIT_FOR(again);
        QCOMPARE(asked.loadRelaxed(), 2);
    }

    void aChangeWhileTheSystemThinksCounts()
    {
        Scene scene;
        QSemaphore mayAnswer;
        scene.choose({{}, {}, [&](const QUrl &) {
                          mayAnswer.acquire();
                          return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 9);
                      }});
        Reply reply = scene.ask();
        scene.choose(manual(scene.proxy.port()));
        WAIT_FOR(reply);
        QVERIFY(reply.result().isOk());
        mayAnswer.release();
        Reply second = scene.ask();
        WAIT_FOR(second);
        QVERIFY(second.result().isOk());
    }

    void telegramGoesTheSameWay()
    {
        ScriptedServer server(namedTls());
        server.answerWith({ScriptedAnswer::json(
            R"({"ok":true,"result":{"id":7000012345,"is_bot":true,"first_name":"Сервис","username":"b"}})"_ba)});
        TunnelProxy proxy(server.port());
        FakeClock clock;
        HttpLog log;
        TelegramClient telegram(clock, log, {.version = u"1.2.3"_s, .timeout = 5s});
        telegram.setProxy(manual(proxy.port()));
        const TelegramAccess access{QUrl(u"https://telegram.test"_s), kBotToken};
        const auto bot = telegram.getMe(access);
        WAIT_FOR(bot);
        QVERIFY2(bot.result().isOk(), qPrintable(detailOf(bot)));
        QCOMPARE(server.seen().constFirst().target, "/bot"_ba + kBotToken.toLatin1() + "/getMe"_ba);
        QVERIFY(!proxy.seen().contains(kBotToken.toLatin1()));
        proxy.answerWith(403);
        telegram.setProxy(manual(proxy.port(), u"nobody"_s));
        const auto refused = telegram.getMe(access);
        WAIT_FOR(refused);
        QCOMPARE(refused.result().error().kind, ErrorKind::Network);
        QVERIFY2(detailOf(refused).startsWith(ProxyTrouble::kDoesNotConnect), qPrintable(detailOf(refused)));
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
