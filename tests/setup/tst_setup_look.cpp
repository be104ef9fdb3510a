// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/setup/setupscene.h"

using namespace Stanko;

/// The live check of address and token, and what is proposed from it.
class TestSetupLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDemoAccountIsRecognised();
    void daysAreThoseOfTheAccount_data();
    void daysAreThoseOfTheAccount();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void worksWithoutTheRightToListUsers();
    void worksWithoutTheRightToSeeLeads();
    void aNetworkLostHalfWayIsAnErrorAndTheNextLookWorks();
    void cancelEndsALookOnce();
    void anotherAccessEndsTheOneBefore();
    void nothingIsAskedAfterStop();
};

void TestSetupLook::aDemoAccountIsRecognised()
{
    SetupScene scene;
    int leads = 0;
    UnixSeconds now = 0;
    QString owner;
    scene.amo.run([&](World &world) {
        Sandbox::fillDemoFleet(world);
        world.log().clear();
        for (const Sandbox::Lead &lead : world.leads())
            leads += lead.isDeleted ? 0 : 1;
        now = world.now();
        for (const Sandbox::User &user : world.users()) {
            if (user.id == world.wellKnown().managerUser)
                owner = user.name;
        }
    });
    const auto found = scene.look();
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->baseUrl, scene.access.baseUrl);
    QCOMPARE(found->schema.pipelines.size(), 3);
    QVERIFY(found->schema.leadFields.size() > 120); // three pages; what matters is on the last one
    QVERIFY(found->schema.usersAllowed);
    QVERIFY(!owner.isEmpty());
    QCOMPARE(found->userName, owner);
    QCOMPARE(found->isAdmin, std::optional(true));
    QVERIFY(found->tokenExpiresAt > now);
    QVERIFY(std::abs(found->serverTime - now) < 60);
    QCOMPARE(found->roles, scene.settings.roles);
    for (const FieldProposal &proposal : found->fields)
        QCOMPARE(proposal.confidence, FieldConfidence::Sure);
    QCOMPARE(proposedIds(found->fields, FieldConfidence::Sure), scene.settings.fields);
    int recent = 0;
    for (const int count : found->recentLeads)
        recent += count;
    QCOMPARE(recent, std::min(leads, 500));
    QVERIFY(found->samples.value(scene.settings.fields.serial).size() > 10);
    for (const QString &day : found->samples.value(scene.settings.fields.nextMaintenance))
        QVERIFY2(QDate::fromString(day, Qt::ISODate).isValid(), qPrintable(day));
    QCOMPARE(scene.writes("POST"), 0);
}

void TestSetupLook::daysAreThoseOfTheAccount_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("far east") << QByteArray("Asia/Kamchatka");
    QTest::newRow("far west") << QByteArray("America/Los_Angeles");
}

void TestSetupLook::daysAreThoseOfTheAccount()
{
    QFETCH(QByteArray, zone);
    SetupScene scene;
    scene.amo.run([&](World &world) {
        world.setZone(zone);
        Sandbox::NewLead lead;
        lead.nextMaintenance = QDate(2027, 3, 1);
        world.addLead(lead);
    });
    const auto found = scene.look();
    QVERIFY(found);
    QCOMPARE(found->samples.value(scene.settings.fields.nextMaintenance), QStringList{u"2027-03-01"_s});
}

void TestSetupLook::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nobody listens at the address") << u"refused"_s << ErrorKind::Network;
    QTest::newRow("plain http elsewhere") << u"insecure"_s << ErrorKind::BadSettings;
    QTest::newRow("no token") << u"none"_s << ErrorKind::NoToken;
    QTest::newRow("a wrong token") << u"wrong"_s << ErrorKind::Unauthorized;
    QTest::newRow("a token that has expired") << u"expired"_s << ErrorKind::Unauthorized;
    QTest::newRow("a token that was revoked") << u"revoked"_s << ErrorKind::Unauthorized;
    QTest::newRow("another account's token") << u"foreign"_s << ErrorKind::Unauthorized;
    QTest::newRow("blocked") << u"blocked"_s << ErrorKind::Blocked;
    QTest::newRow("no amoCRM at all") << u"page"_s << ErrorKind::BadReply;
}

void TestSetupLook::saysWhatIsWrong()
{
    QFETCH(QString, what);
    QFETCH(ErrorKind, kind);
    SetupScene scene;
    if (what == "refused"_L1)
        scene.amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
    if (what == "insecure"_L1)
        scene.access.baseUrl = QUrl(u"http://russtanko.amocrm.ru"_s);
    if (what == "none"_L1)
        scene.access.token.clear();
    if (what == "wrong"_L1)
        scene.access.token = u"abc.def.ghi"_s;
    if (what == "blocked"_L1) {
        scene.amo.runServer([](Sandbox::SandboxServer &server) { server.rateLimit().setBlocked(true); });
        scene.amo.run([](World &world) { world.behaviour().requestsPerSecond = 7; });
    }
    if (what == "page"_L1)
        scene.fault(Kind::Html, {}, u"account"_s, -1);
    scene.amo.run([&](World &world) {
        if (what == "expired"_L1)
            scene.access.token = world.issueToken(-10);
        if (what == "revoked"_L1)
            world.revokeToken(scene.access.token);
        if (what == "foreign"_L1)
            world.tokens().first().accountId += 1;
    });
    const auto found = scene.look();
    QCOMPARE(failure(found), std::optional(kind));
    QCOMPARE(found.error().detail.startsWith("expired"_L1), what == "expired"_L1);
}

void TestSetupLook::worksWithoutTheRightToListUsers()
{
    SetupScene scene;
    scene.amo.run([&](World &world) { scene.access.token = world.issueToken(3'600, false); });
    const auto found = scene.look();
    QVERIFY(found);
    QVERIFY(!found->schema.usersAllowed);
    QVERIFY(found->schema.users.isEmpty());
    QCOMPARE(found->userName, QString());
    QCOMPARE(found->isAdmin, std::nullopt);
    QCOMPARE(found->roles, scene.settings.roles);
    QCOMPARE(proposedIds(found->fields, FieldConfidence::Likely), scene.settings.fields);
}

void TestSetupLook::worksWithoutTheRightToSeeLeads()
{
    SetupScene scene;
    scene.amo.run([](World &world) {
        Sandbox::FaultRule rule;
        rule.path = QRegularExpression(u"^/api/v4/leads\\?"_s);
        rule.code = 403;
        world.faults().add(rule);
    });
    const auto found = scene.look();
    QVERIFY(found);
    QVERIFY(found->samples.isEmpty());
    QVERIFY(found->recentLeads.isEmpty());
    QCOMPARE(proposedIds(found->fields, FieldConfidence::Likely), scene.settings.fields);
}

void TestSetupLook::aNetworkLostHalfWayIsAnErrorAndTheNextLookWorks()
{
    SetupScene scene;
    scene.fault(Kind::Reset, u"GET"_s, u"custom_fields.*page=3"_s, -1);
    QCOMPARE(failure(scene.look()), std::optional(ErrorKind::Network));
    scene.mend();
    const auto found = scene.look();
    QVERIFY(found);
    QCOMPARE(proposedIds(found->fields, FieldConfidence::Likely), scene.settings.fields);
}

void TestSetupLook::cancelEndsALookOnce()
{
    SetupScene scene;
    scene.fault(Kind::Hang, u"GET"_s, u"pipelines"_s);
    int ends = 0;
    std::optional<ErrorKind> kind;
    scene.engine.look(scene.access, {}).then(this, [&](const Result<AccountFinding> &found) {
        ++ends;
        kind = failure(found);
    });
    const auto hasAsked = [&] {
        return scene.amo.ask<bool>(
            [](World &world) { return !world.faults().rules().isEmpty() && world.faults().rules().first().hits > 0; });
    };
    QTRY_VERIFY(hasAsked());
    scene.engine.cancel();
    QTRY_COMPARE(ends, 1);
    QCOMPARE(kind, std::optional(ErrorKind::Cancelled));
    scene.mend();
    QVERIFY(scene.look());
    QCOMPARE(ends, 1);
}

void TestSetupLook::anotherAccessEndsTheOneBefore()
{
    SetupScene scene;
    scene.fault(Kind::Hang, u"GET"_s, u"pipelines"_s);
    const auto first = scene.engine.look(scene.access, {});
    scene.amo.run([&](World &world) { scene.access.token = world.issueToken(3'600); });
    const auto second = scene.engine.look(scene.access, {});
    QCOMPARE(failure(waitFor(first)), std::optional(ErrorKind::Cancelled));
    scene.mend();
    QVERIFY(waitFor(second));
}

void TestSetupLook::nothingIsAskedAfterStop()
{
    SetupScene scene;
    const auto running = scene.engine.look(scene.access, {});
    scene.engine.stop();
    QCOMPARE(failure(waitFor(running)), std::optional(ErrorKind::Cancelled));
    QCOMPARE(failure(scene.look()), std::optional(ErrorKind::Cancelled));
    QCOMPARE(failure(waitFor(scene.engine.tryOut(scene.access, scene.settings))), std::optional(ErrorKind::Cancelled));
}

QTEST_GUILESS_MAIN(TestSetupLook)
#include "tst_setup_look.moc"
