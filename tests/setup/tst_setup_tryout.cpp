// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/tryoutcount.h"
#include "tests/setup/setupscene.h"

using namespace Stanko;

/// A first sync without writing: what it counts is what the sync then brings.
class TestSetupTryOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheSyncBrings();
    void estimatesWhatItDoesNotRead();
    void aPageThatIsTooMuchIsAskedForInSmallerOnes();
    void leadsMadeMeanwhileCountOnce();
    void namesWhatIsWrongWithTheSettings();
    void cancelEndsIt();
    void tellsTheTimeByPaceAndAnswers_data();
    void tellsTheTimeByPaceAndAnswers();
};

void TestSetupTryOut::countsWhatTheSyncBrings()
{
    SetupScene scene;
    scene.amo.run([](World &world) { Sandbox::fillDemoFleet(world); });
    const auto tried = waitFor(scene.engine.tryOut(scene.access, scene.settings));
    QVERIFY2(tried, tried ? "" : qPrintable(tried.error().detail));
    QVERIFY(tried->problems.isEmpty());
    QCOMPARE(tried->leadsExpected, tried->leadsRead); // the list has ended
    QVERIFY(tried->secondsExpected >= 0);
    scene.amo.run([&](World &world) {
        QVERIFY(world.log().writes().isEmpty());
        int leads = 0;
        int parts = 0;
        for (const Sandbox::Lead &lead : world.leads()) {
            leads += lead.isDeleted ? 0 : 1;
            parts += !lead.isDeleted && lead.pipelineId == scene.settings.roles.parts ? 1 : 0;
        }
        QCOMPARE(tried->leadsRead, leads);
        QCOMPARE(tried->parts, parts);
        QVERIFY(parts > 0);
    });
    TestDesk desk(scene.amo);
    QVERIFY(desk.open());
    const SyncReport report = desk.sync();
    QVERIFY(!report.error);
    QVERIFY(report.registered > 100);
    QCOMPARE(tried->machines, report.registered);
    QCOMPARE(tried->jobs, int(desk.jobs().size()));
    int withoutSerial = 0;
    for (const AttentionItem &item : desk.attention())
        withoutSerial += item.kind == AttentionKind::WonWithoutSerial ? 1 : 0;
    QVERIFY(withoutSerial > 0);
    QCOMPARE(tried->withoutSerial, withoutSerial);
}

void TestSetupTryOut::estimatesWhatItDoesNotRead()
{
    SetupScene scene;
    scene.amo.run([](World &world) { Sandbox::fillBulk(world, 5'000, 2'500); });
    QList<int> read;
    QList<int> expected;
    connect(&scene.engine, &SetupEngine::tryOutAdvanced, this, [&](int leads, int all) {
        read.append(leads);
        expected.append(all);
    });
    const auto tried = waitFor(scene.engine.tryOut(scene.access, scene.settings));
    QVERIFY(tried);
    QCOMPARE(tried->leadsRead, 2'500);
    QVERIFY2(std::abs(tried->leadsExpected - 5'000) < 250, qPrintable(QString::number(tried->leadsExpected)));
    QCOMPARE(read.size(), 10);
    QVERIFY(std::is_sorted(read.cbegin(), read.cend()));
    QCOMPARE(read.last(), 2'500);
    QVERIFY(!expected.contains(0));
}

void TestSetupTryOut::aPageThatIsTooMuchIsAskedForInSmallerOnes()
{
    SetupScene scene;
    scene.amo.run([](World &world) {
        Sandbox::fillBulk(world, 600, 300);
        Sandbox::FaultRule rule;
        rule.path = QRegularExpression(u"/leads\\?.*limit=250"_s);
        rule.code = 504;
        rule.isHtml = true;
        rule.skip = 1;
        world.faults().add(rule);
    });
    const auto tried = waitFor(scene.engine.tryOut(scene.access, scene.settings));
    QVERIFY2(tried, tried ? "" : qPrintable(tried.error().detail));
    QCOMPARE(tried->leadsRead, 600);
}

void TestSetupTryOut::leadsMadeMeanwhileCountOnce()
{
    SetupScene scene;
    scene.amo.run([](World &world) { Sandbox::fillBulk(world, 700, 300); });
    scene.amo.runServer([](Sandbox::SandboxServer &server) {
        server.setAfterAnswer([](World &world) { SetupScene::addLead(world); });
    });
    const auto tried = waitFor(scene.engine.tryOut(scene.access, scene.settings));
    QVERIFY(tried);
    // Each answer before the first page has brought a lead; those behind it push the rest on to the next pages.
    const int asked = scene.amo.ask<int>([](World &world) {
        const auto &requests = world.log().recent();
        const auto first = std::find_if(requests.cbegin(), requests.cend(), [](const Sandbox::LoggedRequest &each) {
            return each.target.startsWith("/api/v4/leads?");
        });
        return int(std::distance(requests.cbegin(), first));
    });
    QCOMPARE(tried->leadsRead, 700 + asked);
}

void TestSetupTryOut::namesWhatIsWrongWithTheSettings()
{
    SetupScene scene;
    scene.settings.fields.model = 799'999;
    scene.settings.roles.parts = 799'998;
    scene.amo.run([&](World &world) { scene.access.token = world.issueToken(3 * 24 * 3'600); });
    const auto tried = waitFor(scene.engine.tryOut(scene.access, scene.settings));
    QVERIFY(tried);
    QStringList codes;
    for (const CheckProblem &problem : tried->problems)
        codes.append(problem.code);
    codes.sort();
    QCOMPARE(codes, (QStringList{u"field_missing"_s, u"pipeline_missing"_s, u"token_expires_soon"_s}));
}

void TestSetupTryOut::cancelEndsIt()
{
    SetupScene scene;
    scene.amo.run([](World &world) { Sandbox::fillBulk(world, 1'000, 500); });
    connect(&scene.engine, &SetupEngine::tryOutAdvanced, &scene.engine, &SetupEngine::cancel, Qt::SingleShotConnection);
    QCOMPARE(failure(waitFor(scene.engine.tryOut(scene.access, scene.settings))), std::optional(ErrorKind::Cancelled));
    QVERIFY(waitFor(scene.engine.tryOut(scene.access, scene.settings)));
}

void TestSetupTryOut::tellsTheTimeByPaceAndAnswers_data()
{
    QTest::addColumn<FirstSyncPace>("pace");
    QTest::addColumn<qint64>("seconds");
    const auto pace = [](int leads, double contacts, double rate, double perRequest) {
        return FirstSyncPace{.leads = leads,
                             .contactsPerLead = contacts,
                             .companiesPerLead = 0,
                             .requestsPerSecond = rate,
                             .secondsPerRequest = perRequest};
    };
    QTest::newRow("how many is not known") << pace(0, 1, 5, 1) << qint64(-1);
    QTest::newRow("the pace decides") << pace(25'000, 0.5, 5, 0.01) << qint64(33); // 100 + 50 + 12 requests
    QTest::newRow("slow answers decide") << pace(25'000, 0.5, 5, 2) << qint64(324);
    QTest::newRow("no limit") << pace(25'000, 0.5, 0, 0.1) << qint64(17);
    QTest::newRow("a small account") << pace(10, 1, 5, 0.1) << qint64(3);
}

void TestSetupTryOut::tellsTheTimeByPaceAndAnswers()
{
    QFETCH(FirstSyncPace, pace);
    QFETCH(qint64, seconds);
    QCOMPARE(firstSyncSeconds(pace), seconds);
}

QTEST_GUILESS_MAIN(TestSetupTryOut)
#include "tst_setup_tryout.moc"
