// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// The program itself: what it prints, writes, refuses, and how it ends; and the practice Telegram beside the amoCRM.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsItsAddressWritesSettingsAndKeepsItsState();
    void itEndsWhenStandardInputIsClosed();
    void badArgumentsAreNamed_data();
    void badArgumentsAreNamed();
    void theBotAnswersAsTelegramDoes_data();
    void theBotAnswersAsTelegramDoes();
    void theBotTakesWhateverFormACallHas();
    void theBotIsSetUpByTheControlEndpoint();

private:
    /// Starts the program and waits for its one line; the address comes back.
    static QString start(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral(STANKO_SANDBOX_PROGRAM), arguments);
        while (!process.canReadLine() && process.waitForReadyRead(20000)) {
        }
        return QJsonDocument::fromJson(process.readLine()).object().value(u"base_url"_s).toString();
    }
};

void TestSandboxProgram::itTellsItsAddressWritesSettingsAndKeepsItsState()
{
    QTemporaryDir folder;
    const QString env = folder.filePath(u"practice.env"_s);
    const QString state = folder.filePath(u"state.json"_s);
    QProcess process;
    const QString base = start(process, {u"--empty"_s, u"--token"_s, u"secret-token"_s, u"--env-file"_s, env,
                                         u"--state"_s, state, u"--fault"_s, u"GET account status code=503"_s});
    QVERIFY(base.startsWith(u"http://127.0.0.1:"_s));
    QFile file(env);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray settings = file.readAll();
    QVERIFY(settings.contains("AMOCRM_BASE_URL=" + base.toUtf8()));
    QVERIFY(settings.contains("AMOCRM_ACCESS_TOKEN=secret-token"));
    QVERIFY(settings.contains("AMOCRM_PARTS_PIPELINE_ID=10245926"));
    QVERIFY(settings.contains("TELEGRAM_API_URL=" + base.toUtf8()));
    QVERIFY(settings.contains("TELEGRAM_BOT_TOKEN=" + Bot().token.toUtf8()));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

    QNetworkAccessManager manager;
    QNetworkRequest probe(QUrl(base + u"/api/v4/account"_s));
    probe.setRawHeader("Authorization", "Bearer secret-token");
    QNetworkReply *answer = manager.get(probe);
    QSignalSpy answered(answer, &QNetworkReply::finished);
    QVERIFY(answered.wait());
    QCOMPARE(answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
    delete answer;

    QNetworkRequest quit(QUrl(base + u"/_control/quit"_s));
    quit.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    QSignalSpy ended(&process, &QProcess::finished);
    answer = manager.post(quit, QByteArrayLiteral("{}"));
    QVERIFY(ended.wait(20000));
    delete answer;
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFileInfo(state).size() > 1000);
}

void TestSandboxProgram::itEndsWhenStandardInputIsClosed()
{
    QProcess process;
    QVERIFY(!start(process, {u"--empty"_s, u"--exit-with-stdin"_s}).isEmpty());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxProgram::badArgumentsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("foreign address") << QStringList{u"--listen"_s, u"0.0.0.0:0"_s} << u"loopback"_s;
    QTest::newRow("no port") << QStringList{u"--listen"_s, u"127.0.0.1"_s} << u"ADDRESS:PORT"_s;
    QTest::newRow("zone") << QStringList{u"--zone"_s, u"Mars/Base"_s} << u"Mars/Base"_s;
    QTest::newRow("filters") << QStringList{u"--filters"_s, u"maybe"_s} << u"--filters"_s;
    QTest::newRow("number") << QStringList{u"--bulk"_s, u"many"_s} << u"--bulk"_s;
    QTest::newRow("fault") << QStringList{u"--fault"_s, u"GET x flood"_s} << u"flood"_s;
}

void TestSandboxProgram::badArgumentsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    QProcess process;
    process.start(QStringLiteral(STANKO_SANDBOX_PROGRAM), QStringList{u"--empty"_s} + arguments);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 2);
    const QString error = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(error.contains(said), qPrintable(error));
}

void TestSandboxProgram::theBotAnswersAsTelegramDoes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("description");
    const QString bot = u"/bot"_s + Bot().token;
    QTest::newRow("another token") << u"/bot1:AA/getMe"_s << 401 << u"Unauthorized"_s;
    QTest::newRow("no token") << u"/botx/getMe"_s << 404 << u"Not Found"_s;
    QTest::newRow("another method") << bot + u"/getUpdates"_s << 404 << u"Not Found: method not found"_s;
    QTest::newRow("no chat") << bot + u"/sendMessage?text=x"_s << 400 << u"Bad Request: chat_id is empty"_s;
    QTest::newRow("no text") << bot + u"/sendMessage?chat_id=5"_s << 400 << u"Bad Request: message text is empty"_s;
    QTest::newRow("a name") << bot + u"/sendMessage?chat_id=@x&text=x"_s << 400 << u"Bad Request: chat not found"_s;
    QTest::newRow("a long text") << bot + u"/sendMessage?chat_id=5&text="_s + QString(4097, u'x') << 400
                                 << u"Bad Request: message is too long"_s;
}

void TestSandboxProgram::theBotAnswersAsTelegramDoes()
{
    QFETCH(QString, path);
    Practice practice;
    const Answer answer = practice.send("GET", path);
    QTEST(answer.status, "status");
    QCOMPARE(answer.json().value("ok"_L1), QJsonValue(false));
    QCOMPARE(answer.json().value("error_code"_L1).toInt(), answer.status);
    QTEST(answer.json().value("description"_L1).toString(), "description");
    QVERIFY(practice.world.bot().messages.isEmpty());
    QCOMPARE(practice.world.log().count(), 0);
    QCOMPARE(practice.world.bot().log.count(), 1);
    for (const LoggedRequest &request : practice.world.bot().log.recent())
        QVERIFY2(!request.target.contains(':'), request.target.constData());
}

void TestSandboxProgram::theBotTakesWhateverFormACallHas()
{
    Practice practice;
    const QString bot = u"/bot"_s + practice.world.bot().token;
    QCOMPARE(practice.send("GET", bot + u"/getMe"_s).json().value("result"_L1)["username"_L1].toString(),
             practice.world.bot().userName);
    QCOMPARE(practice.send("GET", bot + u"/sendMessage?chat_id=5&text=a+b%2Bc"_s).status, 200);
    QCOMPARE(practice.send("POST", bot + u"/sendMessage"_s, R"({"chat_id":6000000001,"text":"два"})").status, 200);
    const Answer form = practice.send("POST", bot + u"/sendMessage"_s, "chat_id=7&text=%D1%82%D1%80%D0%B8");
    QCOMPARE(form.json().value("result"_L1)["message_id"_L1].toInt(), 3);
    const QList<BotMessage> messages = practice.world.bot().messages;
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages.at(0).text, u"a b+c"_s);
    QCOMPARE(messages.at(1).chatId, 6'000'000'001);
    QCOMPARE(messages.at(1).text, u"два"_s);
    QCOMPARE(messages.at(2).text, u"три"_s);
}

void TestSandboxProgram::theBotIsSetUpByTheControlEndpoint()
{
    Practice practice;
    const QString send = u"/bot"_s + practice.world.bot().token + u"/sendMessage?text=x&chat_id="_s;
    QCOMPARE(practice
                 .control("POST", u"telegram"_s,
                          R"({"chats":{"5":"blocked","-6":"begun"},"limited_sends":1,"retry_after":3})")
                 .status,
             200);
    const Answer limited = practice.send("GET", send + u"-6"_s);
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.json().value("parameters"_L1)["retry_after"_L1].toInt(), 3);
    QCOMPARE(practice.send("GET", send + u"-6"_s).status, 200);
    QCOMPARE(practice.send("GET", send + u"5"_s).status, 403);
    const QJsonObject told = practice.control("GET", u"telegram"_s).json();
    QCOMPARE(told.value("messages"_L1).toArray().size(), 1);
    QCOMPARE(told.value("messages"_L1)[0]["chat_id"_L1].toInt(), -6);
    QCOMPARE(told.value("requests"_L1).toInt(), 3);
    QCOMPARE(practice.control("POST", u"telegram"_s, R"({"chats":{"5":"angry"}})").status, 400);
    practice.control("DELETE", u"telegram"_s);
    QVERIFY(practice.world.bot().messages.isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
