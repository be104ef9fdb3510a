// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/consolesocket.h"
#include "app/core/instancelock.h"
#include "app/core/logging.h"
#include "app/core/paths.h"
#include "app/core/redaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QPromise>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T waitFor(const QFuture<T> &future)
{
    [[maybe_unused]] const bool hasEnded = QTest::qWaitFor([&future] { return future.isFinished(); });
    return future.result();
}

QFuture<QJsonObject> ready(const QJsonObject &object)
{
    QPromise<QJsonObject> promise;
    promise.start();
    promise.addResult(object);
    promise.finish();
    return promise.future();
}

} // namespace

class tst_ConsoleSocket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aFrameIsReadWhenItIsComplete();
    void aBrokenFrameIsNoticed_data();
    void aBrokenFrameIsNoticed();
    void anOpenConsoleAnswers();
    void aLongAnswerArrivesWhole();
    void aSecondStartRaisesTheWindow();
    void nobodyThereIsNotTheSameAsSilence();
    void aConsoleThatBreaksOffIsBusy();
    void aSlowCommandIsWaitedFor();
    void nonsenseIsHungUpOn();
    void theSocketOfACrashedConsoleIsReplaced();
    void onlyOneProgramHoldsAFolder();
    void aLockWhoseHolderDiedUnnamedIsTakenOver();

    void secretsAndPhonesAreTakenOut_data();
    void secretsAndPhonesAreTakenOut();
    void ordinaryLinesStayAsTheyAre_data();
    void ordinaryLinesStayAsTheyAre();
    void theLogHoldsNoSecretsAndRotates();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_name;
};

void tst_ConsoleSocket::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_name = openDataDir(m_dir->path())->consoleSocket();
}

void tst_ConsoleSocket::aFrameIsReadWhenItIsComplete()
{
    const QJsonObject sent{{u"a"_s, u"ё"_s}};
    const QByteArray frame = ConsoleFrame::encode(sent);
    QByteArray buffer;
    QJsonObject got;
    for (qsizetype at = 0; at < frame.size(); ++at) {
        QCOMPARE(ConsoleFrame::decode(buffer, 1000, got), ConsoleFrame::Reading::NeedsMore);
        buffer += frame.at(at);
    }
    buffer += "next";
    QCOMPARE(ConsoleFrame::decode(buffer, 1000, got), ConsoleFrame::Reading::Complete);
    QCOMPARE(got, sent);
    QCOMPARE(buffer, QByteArray("next"));
}

void tst_ConsoleSocket::aBrokenFrameIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("too long") << QByteArray::fromHex("00001000");
    QTest::newRow("enormous") << QByteArray::fromHex("ffffffff");
    QTest::newRow("no JSON") << QByteArray::fromHex("00000002") + "xx";
    QTest::newRow("no object") << QByteArray::fromHex("00000002") + "[]";
}

void tst_ConsoleSocket::aBrokenFrameIsNoticed()
{
    QFETCH(QByteArray, bytes);
    QJsonObject got;
    QCOMPARE(ConsoleFrame::decode(bytes, 1000, got), ConsoleFrame::Reading::Broken);
}

void tst_ConsoleSocket::anOpenConsoleAnswers()
{
    ConsoleServer server([](const QJsonObject &request) {
        return ready({{u"echo"_s, request.value(u"arguments"_s)}});
    });
    QVERIFY(server.listen(m_name));
    for (int round = 0; round < 3; ++round) {
        const Result<QJsonObject> answer =
            waitFor(askConsole(m_name, {{u"what"_s, u"command"_s}, {u"arguments"_s, round}}));
        QVERIFY(answer);
        QCOMPARE(answer->value(u"echo"_s), QJsonValue(round));
    }
}

void tst_ConsoleSocket::aLongAnswerArrivesWhole()
{
    const QString text(5'000'000, u'я');
    ConsoleServer server([&text](const QJsonObject &) { return ready({{u"text"_s, text}}); });
    QVERIFY(server.listen(m_name));
    const Result<QJsonObject> answer = waitFor(askConsole(m_name, {{u"what"_s, u"command"_s}}));
    QVERIFY(answer);
    QVERIFY(answer->value(u"text"_s).toString() == text);
}

void tst_ConsoleSocket::aSecondStartRaisesTheWindow()
{
    ConsoleServer server([](const QJsonObject &) { return ready({}); });
    QVERIFY(server.listen(m_name));
    QSignalSpy raised(&server, &ConsoleServer::raiseRequested);
    QVERIFY(waitFor(askConsole(m_name, raiseRequest(u"token-1"_s))));
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.first().first().toString(), u"token-1"_s);
}

void tst_ConsoleSocket::nobodyThereIsNotTheSameAsSilence()
{
    const Result<QJsonObject> nobody = waitFor(askConsole(m_name, {}));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ErrorKind::NotHere);

    QLocalServer silent;
    QVERIFY(silent.listen(m_name));
    const ConsolePatience patience{std::chrono::seconds(2), std::chrono::milliseconds(50)};
    const Result<QJsonObject> busy = waitFor(askConsole(m_name, {}, patience));
    QVERIFY(!busy);
    QCOMPARE(busy.error().kind, ErrorKind::ConsoleBusy);
}

void tst_ConsoleSocket::aConsoleThatBreaksOffIsBusy()
{
    QLocalServer rude;
    connect(&rude, &QLocalServer::newConnection, this, [&rude] { rude.nextPendingConnection()->abort(); });
    QVERIFY(rude.listen(m_name));
    const Result<QJsonObject> answer = waitFor(askConsole(m_name, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::ConsoleBusy);
}

void tst_ConsoleSocket::aSlowCommandIsWaitedFor()
{
    QPromise<QJsonObject> promise;
    promise.start();
    bool wasAsked = false;
    ConsoleServer server([&](const QJsonObject &) {
        wasAsked = true;
        return promise.future();
    });
    QVERIFY(server.listen(m_name));
    // The first sign of life comes at once, so silence shorter than the command is no reason to give up.
    const QFuture<Result<QJsonObject>> answer = askConsole(m_name, {{u"what"_s, u"command"_s}});
    QVERIFY(QTest::qWaitFor([&wasAsked] { return wasAsked; }));
    promise.addResult(QJsonObject{{u"exit"_s, 0}});
    promise.finish();
    QVERIFY(waitFor(answer));
}

void tst_ConsoleSocket::nonsenseIsHungUpOn()
{
    bool wasAsked = false;
    ConsoleServer server([&wasAsked](const QJsonObject &) {
        wasAsked = true;
        return ready({});
    });
    QVERIFY(server.listen(m_name));
    QLocalSocket socket;
    socket.connectToServer(m_name);
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(QTest::qWaitFor([&socket] { return socket.state() == QLocalSocket::UnconnectedState; }));
    QVERIFY(!wasAsked);
}

void tst_ConsoleSocket::theSocketOfACrashedConsoleIsReplaced()
{
    QFile left(m_name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    ConsoleServer server([](const QJsonObject &) { return ready({}); });
    QVERIFY(server.listen(m_name));
    QVERIFY(waitFor(askConsole(m_name, {{u"what"_s, u"command"_s}})));
}

void tst_ConsoleSocket::onlyOneProgramHoldsAFolder()
{
    const QString file = openDataDir(m_dir->path())->lockFile();
    Result<std::unique_ptr<InstanceLock>> first = InstanceLock::take(file, std::chrono::milliseconds(0));
    QVERIFY(first);
    const Result<std::unique_ptr<InstanceLock>> second = InstanceLock::take(file, std::chrono::milliseconds(10));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::StoreBusy);
    first->reset();
    QVERIFY(InstanceLock::take(file, std::chrono::milliseconds(0)));
}

void tst_ConsoleSocket::aLockWhoseHolderDiedUnnamedIsTakenOver()
{
    const QString name = openDataDir(m_dir->path())->lockFile();
    QFile left(name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    // It may be a program that is just starting.
    QCOMPARE(InstanceLock::take(name, std::chrono::milliseconds(0)).error().kind, ErrorKind::StoreBusy);
    QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    left.close();
    QVERIFY(InstanceLock::take(name, std::chrono::milliseconds(0)));
}

void tst_ConsoleSocket::secretsAndPhonesAreTakenOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("planted");
    const auto row = [](const char *name, const QString &line, const QString &planted) {
        QTest::newRow(name) << line << planted;
    };
    row("header", u"Authorization: Bearer abc.def-123"_s, u"abc.def"_s);
    row("web token", u"got eyJ0eXAiOiJKV1QiLCJhbGciOi.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4 twice"_s, u"SflKxw"_s);
    row("bot", u"POST /bot123456789:AAE4x_abcdefghijklmnopqrstuvwxyz0123/sendMessage"_s, u"AAE4x"_s);
    row("parameter", u"?access_token=s3cret&x=1"_s, u"s3cret"_s);
    row("JSON", u"{\"refresh_token\": \"s3cret\"}"_s, u"s3cret"_s);
    row("known secret", u"the word planted-opaque here"_s, u"planted-opaque"_s);
    row("phone", u"call +7 (916) 123-45-67 now"_s, u"123-45"_s);
    row("phone of digits", u"call +79161234567 now"_s, u"9161234567"_s);
    row("phone with 8", u"8 916 123 45 67"_s, u"916 123"_s);
    row("phone without code", u"916-123-45-67"_s, u"123-45"_s);
    row("foreign phone", u"+49 30 1234 5678"_s, u"1234 5678"_s);
}

void tst_ConsoleSocket::secretsAndPhonesAreTakenOut()
{
    QFETCH(QString, line);
    QFETCH(QString, planted);
    QVERIFY(line.contains(planted));
    const QString clean = redacted(line, {u"planted-opaque"_s});
    QVERIFY2(!clean.contains(planted), qPrintable(clean));
}

void tst_ConsoleSocket::ordinaryLinesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"GET leads/48211 200 in 131 ms", "lead 105839221 at 1700000000", "page 12 of 400, 250 leads",
          "next try at 2026-11-22T14:32:40+03:00", "request 7d3c1f0a-1b2c-4d5e-8f90-a1b2c3d4e5f6"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_ConsoleSocket::ordinaryLinesStayAsTheyAre()
{
    QFETCH(QString, line);
    QCOMPARE(redacted(line), line);
}

void tst_ConsoleSocket::theLogHoldsNoSecretsAndRotates()
{
    const QString name = m_dir->filePath(u"logs/stankodesk.log"_s);
    {
        Logging logging({name, QtFatalMsg, {u"planted-opaque"_s}});
        logging.addSecret(u"typed-later"_s);
        qCInfo(lcApp) << "token planted-opaque and typed-later, phone +7 916 123-45-67";
        const QString filler(2000, u'x');
        for (int line = 0; line < 1200; ++line)
            qCInfo(lcApp).noquote() << filler;
    }
    QVERIFY(QFile::exists(name));
    QVERIFY(QFile::exists(name + u".1"_s));
    QVERIFY(QFile::exists(name + u".2"_s));
    QByteArray all;
    for (const QString &suffix : {QString(), u".1"_s, u".2"_s}) {
        QFile file(name + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() <= 1024 * 1024);
        all += file.readAll();
    }
    QVERIFY(all.contains("stanko.app: token *** and ***"));
    QVERIFY(!all.contains("planted"));
    QVERIFY(!all.contains("typed-later"));
    QVERIFY(!all.contains("123-45"));
}

QTEST_GUILESS_MAIN(tst_ConsoleSocket)
#include "tst_consolesocket.moc"
