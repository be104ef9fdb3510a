// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/setup/wizardscene.h"
#include "tests/support/strictmain.h"

using namespace Stanko;

/// The wizard's desk from an empty folder to a desk that works, and what it must never do to one that does.
class TestSetupDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void fromNothingToTheFirstSync();
    void aTryOutLeavesNothingBehind();
    void aDraftSurvivesARestart();
    void whatWasCreatedOutlivesTheDraft();
    void anUnreadableDraftIsIgnored_data();
    void anUnreadableDraftIsIgnored();
    void aTokenIsKnownFromThenOn();
    void aRefusedTokenIsNotKept();
    void anotherAddressDoesNotSeeTheTokenInUse();
    void lookingElsewhereLeavesTheDeskAlone();
    void anotherAccountIsRefused();
    void aNewTokenOfTheSameAccountIsUsedAtOnce();
    void withoutAKeyStoreTheTokenIsOfThisSession();
    void forgettingTakesTheTokenOfADraftAlong();
    void theTokenOfAFileGoesToItsOwnAddressOnly();
    void settingsFromOutsideAreNotChanged();
    void whatIsMissingIsNamed();
    void aResumedSetUpAsksWhoseAccountItIs();
    void cancelEndsWhatIsUnderWay();
};

void TestSetupDesk::fromNothingToTheFirstSync()
{
    WizardScene scene;
    int machines = 0;
    scene.amo.run([&](World &world) { machines = Sandbox::fillDemoFleet(world).machines; });
    QVERIFY(scene.open());
    QVERIFY(!scene.summary().isConfigured);
    QVERIFY(!scene.wizard().hasDraft());
    QCOMPARE(scene.wizard().draft(), SetupDraft());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    const auto found = scene.lookAt(scene.access.baseUrl, u"  "_s + scene.access.token + u"\n"_s);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->tokenPlace.origin, TokenOrigin::Keychain);
    QVERIFY(!found->tokenPlace.keychainError);
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), scene.access.token);
    QCOMPARE(scene.sync().error->kind, ErrorKind::BadSettings); // nothing of a draft is in effect
    SetupDraft draft = scene.draft();
    draft.settings.fields = proposedIds(found->fields, FieldConfidence::Sure);
    draft.settings.roles = found->roles;
    const auto finished = waitFor(scene.wizard().finish(draft));
    QVERIFY2(finished, finished ? "" : qPrintable(finished.error().detail));
    QVERIFY(finished->isConfigured);
    QCOMPARE(finished->settings, scene.settings);
    QCOMPARE(scene.kept(), std::optional(scene.settings));
    QVERIFY(!scene.wizard().hasDraft());
    const SyncReport report = scene.sync();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QVERIFY(report.registered >= machines);
    QVERIFY(scene.filesWith(scene.access.token).isEmpty());
    // And so it is after a restart.
    QVERIFY(scene.open());
    QVERIFY(scene.summary().isConfigured);
    QVERIFY(!scene.sync().error);
    QCOMPARE(scene.wizard().draft().settings, scene.settings);
    QCOMPARE(scene.wizard().draft().address, scene.settings.baseUrl.toString());
}

void TestSetupDesk::aTryOutLeavesNothingBehind()
{
    WizardScene scene;
    scene.amo.run([&](World &world) { Sandbox::fillDemoFleet(world); });
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    int told = 0;
    connect(&scene.wizard(), &WizardDesk::tryOutAdvanced, this, [&told](int leads) { told = leads; });
    const auto tried = waitFor(scene.wizard().tryOut(scene.settings));
    QVERIFY(tried);
    QVERIFY(tried->machines > 100);
    QCOMPARE(told, tried->leadsRead);
    scene.amo.run([](World &world) { QVERIFY(world.log().writes().isEmpty()); });
    const auto passports = waitFor(scene.core->desks().passports->list({}));
    QVERIFY(passports && passports->rows.isEmpty());
    QCOMPARE(scene.kept(), std::nullopt);
    QVERIFY(!scene.summary().isConfigured);
}

void TestSetupDesk::aDraftSurvivesARestart()
{
    WizardScene scene;
    QVERIFY(scene.open());
    SetupDraft draft = scene.draft();
    draft.step = WizardStep::Fields;
    draft.settings.fields.configuration = 0;
    draft.settings.timeoutMs = 12'000;
    draft.notices.isOn = true;
    draft.without = {FieldRole::Configuration};
    draft.created = {{790'001, FieldRole::Model, u"Модель; «первая», 100%"_s, u"text"_s, QString()}};
    QVERIFY(scene.wizard().saveDraft(draft));
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().hasDraft());
    QCOMPARE(scene.wizard().draft(), draft);
    // A token that was pasted into the wrong box is not written down.
    draft.address = u"user:geheim@russtanko.amocrm.ru"_s;
    QVERIFY(scene.wizard().saveDraft(draft));
    QVERIFY(scene.filesWith(u"geheim"_s).isEmpty());
    scene.wizard().dropDraft();
    QVERIFY(!scene.wizard().hasDraft());
    QVERIFY(scene.open());
    QVERIFY(!scene.wizard().hasDraft());
    SetupDraft rest;
    rest.created = draft.created;
    rest.without = draft.without;
    QCOMPARE(scene.wizard().draft(), rest);
}

void TestSetupDesk::whatWasCreatedOutlivesTheDraft()
{
    WizardScene scene;
    scene.removeFields();
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QCOMPARE(failure(waitFor(scene.wizard().createFields({}))), std::optional(ErrorKind::NoToken));
    const auto found = scene.lookAt(scene.access.baseUrl, scene.access.token);
    QVERIFY(found);
    const auto made =
        waitFor(scene.wizard().createFields(fieldsToCreate(missingRoles(found->fields), found->schema.leadFields)));
    QVERIFY(made);
    QCOMPARE(made->size(), 5);
    SetupDraft draft = scene.draft(); // of a page that has not heard of them yet
    for (const CreatedField &field : *made)
        setField(draft.settings.fields, field.role, field.id);
    QVERIFY(scene.wizard().saveDraft(draft));
    QVERIFY(waitFor(scene.wizard().finish(draft)));
    QVERIFY(scene.open());
    QCOMPARE(scene.wizard().draft().created, *made);
    QVERIFY(scene.lookAt(scene.access.baseUrl, {}));
    const FieldId gone = made->last().id;
    const auto taken = waitFor(scene.wizard().takeBack({gone}));
    QVERIFY(taken);
    scene.amo.run([&](World &world) { QVERIFY(!world.field(gone)); });
    QCOMPARE(scene.wizard().draft().created, made->mid(0, 4));
    SetupDraft old = scene.draft();
    old.created = *made;
    QVERIFY(scene.wizard().saveDraft(old));
    QVERIFY(scene.open());
    QCOMPARE(scene.wizard().draft().created, made->mid(0, 4));
}

void TestSetupDesk::anUnreadableDraftIsIgnored_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("rubbish") << QByteArray("\x01\x02 not a file of ours");
    QTest::newRow("of another version") << QByteArray("[kept]\nversion=99\n[draft]\nstep=1\n");
    QTest::newRow("no such step") << QByteArray("[kept]\nversion=1\n[draft]\nstep=17\nsettings={}\n");
    QTest::newRow("no settings") << QByteArray("[kept]\nversion=1\n[draft]\nstep=1\n");
    QTest::newRow("a field of no role") << QByteArray("[kept]\nversion=1\n[created]\nsize=1\n1\\id=5\n1\\role=X\n");
}

void TestSetupDesk::anUnreadableDraftIsIgnored()
{
    QFETCH(QByteArray, contents);
    WizardScene scene;
    QFile file(scene.path(u"setup-draft.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
    file.close();
    QVERIFY(scene.open());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the draft of the set-up is not used: .*bad_settings"_s));
    QVERIFY(!scene.wizard().hasDraft());
    QCOMPARE(scene.wizard().draft(), SetupDraft());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QVERIFY(scene.open());
    QCOMPARE(scene.wizard().draft(), scene.draft());
}

void TestSetupDesk::aTokenIsKnownFromThenOn()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, {})), std::optional(ErrorKind::NoToken));
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    QVERIFY(scene.open());
    const auto found = scene.lookAt(scene.access.baseUrl, {});
    QVERIFY(found);
    QCOMPARE(found->tokenPlace.origin, TokenOrigin::Keychain);
    scene.amo.run([&](World &world) { world.revokeToken(scene.access.token); });
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, {})), std::optional(ErrorKind::Unauthorized));
}

void TestSetupDesk::aRefusedTokenIsNotKept()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, u"abc.def.ghi"_s)), std::optional(ErrorKind::Unauthorized));
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), QString());
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, u"два слова"_s)), std::optional(ErrorKind::BadInput));
    scene.amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, scene.access.token)), std::optional(ErrorKind::Network));
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), QString());
}

void TestSetupDesk::anotherAddressDoesNotSeeTheTokenInUse()
{
    WizardScene scene;
    SetupScene other;
    QVERIFY(scene.open() && scene.setUp());
    QUrl elsewhere = other.access.baseUrl;
    elsewhere.setHost(u"localhost"_s);
    QCOMPARE(failure(scene.lookAt(elsewhere, {})), std::optional(ErrorKind::NoToken));
    other.amo.run([](World &world) { QCOMPARE(world.log().count(), 0); });
}

void TestSetupDesk::lookingElsewhereLeavesTheDeskAlone()
{
    WizardScene scene;
    SetupScene other;
    QVERIFY(scene.open() && scene.setUp());
    QVERIFY(!scene.sync().error);
    QUrl elsewhere = other.access.baseUrl;
    elsewhere.setHost(u"localhost"_s);
    QVERIFY(scene.lookAt(elsewhere, other.access.token));
    QCOMPARE(scene.secretAt(u"localhost"_s), other.access.token);
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), scene.access.token);
    other.amo.run([](World &world) { world.log().clear(); });
    QVERIFY(!scene.sync().error);
    other.amo.run([](World &world) { QCOMPARE(world.log().count(), 0); });
    QCOMPARE(scene.summary().settings, scene.settings);
}

void TestSetupDesk::anotherAccountIsRefused()
{
    WizardScene scene;
    SetupScene other;
    other.amo.run([&](World &world) {
        world.account().id += 1;
        other.access.token = world.issueToken(3'600);
    });
    QVERIFY(scene.open() && scene.setUp());
    QVERIFY(!scene.sync().error);
    SetupDraft draft = scene.draft();
    draft.settings.baseUrl = other.access.baseUrl;
    QVERIFY(scene.wizard().saveDraft(draft));
    QVERIFY(scene.lookAt(other.access.baseUrl, other.access.token));
    QCOMPARE(failure(waitFor(scene.wizard().finish(draft))), std::optional(ErrorKind::WrongAccount));
    QCOMPARE(scene.kept(), std::optional(scene.settings));
    QCOMPARE(scene.summary().settings, scene.settings);
    QVERIFY(scene.wizard().hasDraft());
    QVERIFY(!scene.sync().error);
}

void TestSetupDesk::aNewTokenOfTheSameAccountIsUsedAtOnce()
{
    WizardScene scene;
    QVERIFY(scene.open() && scene.setUp());
    QString next;
    scene.amo.run([&](World &world) {
        next = world.issueToken(3'600);
        world.revokeToken(scene.access.token);
    });
    QCOMPARE(scene.sync().error->kind, ErrorKind::Unauthorized);
    QVERIFY(scene.lookAt(scene.access.baseUrl, next));
    QVERIFY(!scene.sync().error);
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), next);
}

void TestSetupDesk::withoutAKeyStoreTheTokenIsOfThisSession()
{
    WizardScene scene;
    scene.secrets = std::make_shared<MissingSecretStore>();
    QVERIFY(scene.open());
    QCOMPARE(failure(scene.lookAt(scene.access.baseUrl, {})), std::optional(ErrorKind::KeychainUnavailable));
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    const auto found = scene.lookAt(scene.access.baseUrl, scene.access.token);
    QVERIFY(found);
    QCOMPARE(found->tokenPlace.origin, TokenOrigin::Session);
    QVERIFY(found->tokenPlace.keychainError);
    QCOMPARE(found->tokenPlace.keychainError->kind, ErrorKind::KeychainUnavailable);
    const auto finished = waitFor(scene.wizard().finish(scene.draft()));
    QVERIFY(finished);
    QVERIFY(finished->tokenIsSessionOnly);
    QVERIFY(!scene.sync().error);
    QVERIFY(scene.filesWith(scene.access.token).isEmpty());
}

void TestSetupDesk::forgettingTakesTheTokenOfADraftAlong()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    QVERIFY(scene.open());
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), scene.access.token);
    QVERIFY(waitFor(scene.core->desks().setup->forget()));
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), QString());
}

void TestSetupDesk::theTokenOfAFileGoesToItsOwnAddressOnly()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QFile file(scene.path(u"other.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("AMOCRM_SUBDOMAIN=russtanko\nAMOCRM_ACCESS_TOKEN=" + scene.access.token.toUtf8() + '\n');
    file.close();
    QVERIFY(waitFor(scene.wizard().readEnv(file.fileName())));
    // Somebody has typed another address since.
    const auto found = scene.lookAt(scene.access.baseUrl, {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NoToken);
    scene.amo.run([](World &world) { QVERIFY(world.log().recent().isEmpty()); });
}

void TestSetupDesk::settingsFromOutsideAreNotChanged()
{
    WizardScene scene;
    scene.fixed = scene.settings;
    QVERIFY(scene.open());
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    SetupDraft draft = scene.draft();
    draft.settings.fields.serial = 712'641;
    const auto refused = waitFor(scene.wizard().finish(draft));
    QCOMPARE(failure(refused), std::optional(ErrorKind::BadSettings));
    QCOMPARE(refused.error().detail, u"AMOCRM_FIELD_SERIAL_ID=712641"_s);
    QCOMPARE(scene.summary().settings, scene.settings);
    QVERIFY(waitFor(scene.wizard().finish(scene.draft()))); // as they are
}

void TestSetupDesk::whatIsMissingIsNamed()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    SetupDraft draft = scene.draft();
    draft.settings.fields.serial = 0;
    const auto refused = waitFor(scene.wizard().finish(draft));
    QCOMPARE(failure(refused), std::optional(ErrorKind::BadSettings));
    QVERIFY(refused.error().detail.startsWith(u"AMOCRM_FIELD_SERIAL_ID"_s));
    QCOMPARE(scene.kept(), std::nullopt);
}

void TestSetupDesk::aResumedSetUpAsksWhoseAccountItIs()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
    QVERIFY(scene.open());
    scene.amo.run([](World &world) { world.log().clear(); });
    QVERIFY(waitFor(scene.wizard().finish(scene.wizard().draft())));
    scene.amo.run([](World &world) { QVERIFY(world.log().count() > 0); });
    QVERIFY(!scene.sync().error);
}

void TestSetupDesk::cancelEndsWhatIsUnderWay()
{
    WizardScene scene;
    QVERIFY(scene.open());
    QVERIFY(scene.wizard().saveDraft(scene.draft()));
    scene.fault(Kind::Hang, u"GET"_s, u"pipelines"_s, -1);
    const auto looking = scene.wizard().look(scene.access.baseUrl, scene.access.token, {});
    scene.wizard().cancel();
    QCOMPARE(failure(waitFor(looking)), std::optional(ErrorKind::Cancelled));
    QCOMPARE(scene.secretAt(u"127.0.0.1"_s), QString());
    scene.mend();
    QVERIFY(scene.lookAt(scene.access.baseUrl, scene.access.token));
}

STANKO_STRICT_TEST(TestSetupDesk)
#include "tst_setup_desk.moc"
