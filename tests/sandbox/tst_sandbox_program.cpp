// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// The program itself: what it prints, writes, refuses, and how it ends.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsItsAddressWritesSettingsAndKeepsItsState();
    void itEndsWhenStandardInputIsClosed();
    void badArgumentsAreNamed_data();
    void badArgumentsAreNamed();

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

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
