// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include "app/sandbox/demofleet.h"
#include "app/sandbox/webhooksender.h"
#include "app/sandbox/worldjson.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// Webhooks, the state file and the fleets.
class TestSandboxWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhooksArriveAsFormsAndAreRetried();
    void aDeadWebhookIsSwitchedOff();
    void stateSurvivesARoundTrip();
    void aForeignFileIsRefused();
    void demoFleetHasTheSpreadThatWasAskedFor();
    void theSameSeedMakesTheSameFleet();
    void bulkFleetsAreFilledAsAsked();
};

void TestSandboxWorld::webhooksArriveAsFormsAndAreRetried()
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

void TestSandboxWorld::aDeadWebhookIsSwitchedOff()
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

void TestSandboxWorld::stateSurvivesARoundTrip()
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

void TestSandboxWorld::aForeignFileIsRefused()
{
    World world;
    const qint64 id = world.addLead(NewLead());
    QString why;
    QVERIFY(!WorldFile::fromJson(world, QJsonObject{{u"format"_s, 99}}, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(world.lead(id));
}

void TestSandboxWorld::demoFleetHasTheSpreadThatWasAskedFor()
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
    int withoutRegion = 0;
    int sales = 0;
    QSet<QString> regions;
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
        const QString region = world.fieldText(lead.id, world.wellKnown().region);
        withoutRegion += region.isEmpty() ? 1 : 0;
        if (!region.isEmpty())
            regions.insert(region);
    }
    QVERIFY2(late * 100 >= sales * 6 && late * 100 <= sales * 10, qPrintable(QString::number(late)));
    QVERIFY2(soon * 100 >= sales * 9 && soon * 100 <= sales * 14, qPrintable(QString::number(soon)));
    QVERIFY(undated > 5);
    QVERIFY2(withoutTelegram * 100 >= sales * 3 && withoutTelegram * 100 <= sales * 8,
             qPrintable(QString::number(withoutTelegram)));
    QCOMPARE(regions.size(), 7); // a filter to practise with
    QVERIFY(withoutRegion > 0 && withoutRegion < sales / 5);
    QCOMPARE(world.unsorted().size(), 1);
    QVERIFY(!world.trashedLeads().isEmpty());
    QCOMPARE(world.users().size(), 8);
}

void TestSandboxWorld::theSameSeedMakesTheSameFleet()
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

void TestSandboxWorld::bulkFleetsAreFilledAsAsked()
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

QTEST_GUILESS_MAIN(TestSandboxWorld)
#include "tst_sandbox_world.moc"
