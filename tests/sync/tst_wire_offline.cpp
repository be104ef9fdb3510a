// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/selfsigned.h"
#include "tests/sync/wirepush.h"

#include <QtNetwork/QSslServer>
#include <QtNetwork/QTcpSocket>

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;

/// No connection comes about at all: with nothing to send, and with each kind of edit waiting.
class TestWireOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingLeavesAndEverythingFollowsLater_data();
    void nothingLeavesAndEverythingFollowsLater();

private:
    QUrl addressOf(const QString &fault) const;

    WirePush m_push;
    QUrl m_home;
    QSslServer m_untrusted; ///< has a certificate of its own making
    QTcpServer m_plain;     ///< speaks plain HTTP whoever calls
    QUrl m_refusing;        ///< nobody listens there
    QByteArray m_received;
};

void TestWireOffline::initTestCase()
{
    const QString wrong = m_push.begin(50);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_home = m_push.scene().desk->settings.baseUrl;
    m_untrusted.setSslConfiguration(selfSignedTls());
    connect(&m_untrusted, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = m_untrusted.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, this, [this, socket] { m_received += socket->readAll(); });
    });
    connect(&m_plain, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_plain.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QVERIFY(m_untrusted.listen(QHostAddress::LocalHost));
    QVERIFY(m_plain.listen(QHostAddress::LocalHost));
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    m_refusing = QUrl(u"http://127.0.0.1:%1"_s.arg(gone.serverPort()));
}

QUrl TestWireOffline::addressOf(const QString &fault) const
{
    const auto local = [](const QString &scheme, const QTcpServer &server) {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(server.serverPort()));
    };
    if (fault == "certificate"_L1)
        return local(u"https"_s, m_untrusted);
    if (fault == "no TLS"_L1)
        return local(u"https"_s, m_plain);
    if (fault == "name"_L1)
        return QUrl(u"https://account.invalid"_s); // reserved: no such name can ever be
    return m_refusing;
}

void TestWireOffline::nothingLeavesAndEverythingFollowsLater_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<ErrorKind>("error");
    for (const auto &[fault, error] :
         {std::pair("certificate", ErrorKind::Tls), std::pair("no TLS", ErrorKind::Tls),
          std::pair("name", ErrorKind::Network), std::pair("refused", ErrorKind::Network)}) {
        QTest::addRow("%s: sync", fault) << QString::fromLatin1(fault) << -1 << error;
        for (const WriteKind kind : writeKinds()) {
            QTest::addRow("%s: %s", fault, qPrintable(writeName(kind)))
                << QString::fromLatin1(fault) << int(kind) << error;
        }
    }
}

void TestWireOffline::nothingLeavesAndEverythingFollowsLater()
{
    QFETCH(QString, fault);
    QFETCH(int, kind);
    QFETCH(ErrorKind, error);
    WireScene &scene = m_push.scene();
    GivenWrite given;
    if (kind >= 0) {
        const auto stored = m_push.give(WriteKind(kind), WireScene::kPatientMs);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
        given = *stored;
    }
    scene.desk->settings.baseUrl = addressOf(fault);
    QVERIFY(scene.desk->restart());
    const SyncReport report = scene.desk->sync();
    QVERIFY(report.error);
    QCOMPARE(errorKindName(report.error->kind), errorKindName(error));
    QCOMPARE(WireScene::wrongSentence(*report.error), QString());
    QVERIFY(scene.desk->desks().sync->state().error);
    if (kind >= 0) {
        const Intent intent = m_push.intentOf(given);
        QCOMPARE(intentStateName(intent.state), u"queued"_s);
        QVERIFY(intent.isUndoable()); // nothing has left
    }
    QVERIFY(m_received.isEmpty());

    scene.desk->settings.baseUrl = m_home;
    QVERIFY(scene.desk->restart());
    scene.heal();
    if (kind < 0) {
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.differences(), QStringList());
        return;
    }
    const QString wrong = m_push.converge(given, PullDepth::Changes);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestWireOffline)
#include "tst_wire_offline.moc"
