// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "models/domain/planlimits.h"
#include "models/service/datadesk.h"
#include "models/service/wizarddesk.h"
#include "tests/setup/keepscene.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>

using namespace Stanko;

namespace {

/// A slip of the hand on the settings page.
using Change = std::function<void(AccountSettings &, DeskSettings &)>;

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &fileName, const QByteArray &content)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// What the settings page and the commands do with the set-up: the real desk, key store and practice amoCRM behind it.
class TestSetupKeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAppliedHoldsAtOnceAndAfterARestart();
    void whatIsAppliedIsJudged_data();
    void whatIsAppliedIsJudged();
    void settingsFromOutsideAreNotChangedHere();
    void exportedSettingsComeBackTheSame();
    void anImportTakesTokensAndAddressOfTheNotices();
    void anImportIsAllOrNothing_data();
    void anImportIsAllOrNothing();
    void theWizardReadsAFileWithAllItsMistakes();
    void secretsAreKeptUnderTheProfilesName();
    void withoutAKeyStoreSecretsLastForTheSession();
    void noSecretIsOnDisk_data();
    void noSecretIsOnDisk();
    void plansAndCapacityHoldForAllMachines();
    void plansAreJudged();
};

void TestSetupKeep::whatIsAppliedHoldsAtOnceAndAfterARestart()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QSignalSpy changed(&scene.setup(), &SetupDesk::setupChanged);
    AccountSettings account = scene.settings;
    account.requestsPerSecond = 3;
    account.roles.ownSuccess = {{*account.roles.furtherService.begin(), 555}};
    DeskSettings desk;
    desk.pollSeconds = 120;
    desk.quiet = {true, QTime(21, 0), QTime(8, 30)};
    const auto applied = waitFor(scene.setup().apply(account, desk));
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE(applied->settings, account);
    QCOMPARE(applied->desk, desk);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(scene.setup().summary().tokenOrigin, TokenOrigin::Keychain);
    QVERIFY(scene.open());
    QCOMPARE(scene.setup().summary().settings, account);
    QCOMPARE(scene.setup().summary().desk, desk);
    QVERIFY(!scene.setup().summary().isFromOutside);
}

void TestSetupKeep::whatIsAppliedIsJudged_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const QString &name, const Change &change) {
        QTest::newRow(tag) << change << name;
    };
    row("too fast", u"STANKODESK_RATE_LIMIT"_s, [](auto &account, auto &) { account.requestsPerSecond = 7.5; });
    row("no deadline", u"STANKODESK_TIMEOUT_MS"_s, [](auto &account, auto &) { account.timeoutMs = 5; });
    row("no serial field", u"AMOCRM_FIELD_SERIAL_ID"_s, [](auto &account, auto &) { account.fields.serial = 0; });
    row("parts among the service", u"AMOCRM_PARTS_PIPELINE_ID"_s,
        [](auto &account, auto &) { account.roles.parts = account.roles.main; });
    row("another account", u"AMOCRM_BASE_URL"_s,
        [](auto &account, auto &) { account.baseUrl = QUrl(u"https://other.amocrm.ru"_s); });
    row("polls too often", u"poll_seconds"_s, [](auto &, auto &desk) { desk.pollSeconds = kMinPollSeconds - 1; });
    row("polls too seldom", u"poll_seconds"_s, [](auto &, auto &desk) { desk.pollSeconds = kMaxPollSeconds + 1; });
    row("no proxy", u"proxy_host"_s, [](auto &, auto &desk) { desk.proxy.mode = ProxyMode::Manual; });
    row("bot without https", u"TELEGRAM_API_URL"_s,
        [](auto &, auto &desk) { desk.notices.apiUrl = QUrl(u"http://api.telegram.org"_s); });
}

void TestSetupKeep::whatIsAppliedIsJudged()
{
    QFETCH(const Change, change);
    QFETCH(const QString, name);
    KeepScene scene;
    QVERIFY(scene.openReady());
    const QByteArray before = contentOf(scene.folder.filePath(u"settings.ini"_s));
    AccountSettings account = scene.settings;
    account.responsibleUser = 77; // what is right is not taken either
    DeskSettings desk;
    desk.quiet.isOn = true;
    change(account, desk);
    const auto applied = waitFor(scene.setup().apply(account, desk));
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::BadSettings);
    QVERIFY2(applied.error().detail.startsWith(name + u": "_s), qPrintable(applied.error().detail));
    QCOMPARE(scene.setup().summary().settings, scene.settings);
    QCOMPARE(scene.setup().summary().desk, DeskSettings());
    QCOMPARE(contentOf(scene.folder.filePath(u"settings.ini"_s)), before);
}

void TestSetupKeep::settingsFromOutsideAreNotChangedHere()
{
    KeepScene scene;
    scene.isFromOutside = true;
    QVERIFY(scene.open());
    QVERIFY(scene.setup().summary().isFromOutside);
    DeskSettings desk;
    desk.pollSeconds = 300;
    const auto own = waitFor(scene.setup().apply(scene.settings, desk));
    QVERIFY(own);
    QCOMPARE(own->desk, desk);

    AccountSettings account = scene.settings;
    account.responsibleUser = 5;
    account.fields.model = 0;
    const auto refused = waitFor(scene.setup().apply(account, DeskSettings()));
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.startsWith(u"AMOCRM_FIELD_MODEL_ID, AMOCRM_RESPONSIBLE_USER_ID: "_s),
             qPrintable(refused.error().detail));
    put(scene.folder.filePath(u"a.env"_s), "AMOCRM_SUBDOMAIN=a\nAMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\n");
    QCOMPARE(waitFor(scene.setup().importEnv(scene.folder.filePath(u"a.env"_s))).error().kind, ErrorKind::BadSettings);
    QCOMPARE(scene.setup().summary().settings, scene.settings);
    QCOMPARE(scene.setup().summary().desk, desk);
    QVERIFY(!*scene.file().load()); // what came from outside is nowhere kept
}

void TestSetupKeep::exportedSettingsComeBackTheSame()
{
    KeepScene scene;
    const QString env = scene.folder.filePath(u"desk.env"_s);
    QVERIFY(scene.open());
    QCOMPARE(waitFor(scene.setup().exportEnv(env)).error().kind, ErrorKind::BadSettings); // nothing to write yet
    QVERIFY(!QFile::exists(env));
    QVERIFY(scene.openReady());
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, kBotToken)));
    AccountSettings account = scene.settings;
    account.roles.ownSuccess = {{account.roles.main, 777}};
    account.timeoutMs = 12'345;
    DeskSettings desk;
    desk.notices = {true, QUrl(u"http://127.0.0.1:9"_s)};
    QVERIFY(waitFor(scene.setup().apply(account, desk)));
    put(env, "an older file, open to everybody");
    QVERIFY(QFile::setPermissions(env, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(waitFor(scene.setup().exportEnv(env)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(env) & others));
    const QByteArray text = contentOf(env);
    QVERIFY(!text.contains(scene.token.toUtf8()));
    QVERIFY(!text.contains("planted"));
    QCOMPARE(waitFor(scene.setup().exportEnv(scene.folder.filePath(u"nowhere/desk.env"_s))).error().kind,
             ErrorKind::StoreReadOnly);

    KeepScene other;
    QVERIFY(other.open());
    const auto imported = waitFor(other.setup().importEnv(env));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(imported->settings, account);
    QCOMPARE(imported->desk.notices.apiUrl, desk.notices.apiUrl);
    QCOMPARE(imported->tokenOrigin, TokenOrigin::None);
}

void TestSetupKeep::anImportTakesTokensAndAddressOfTheNotices()
{
    KeepScene scene;
    QVERIFY(scene.open());
    const QString env = scene.folder.filePath(u"a.env"_s);
    put(env, "AMOCRM_SUBDOMAIN=a\nAMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\nAMOCRM_ACCESS_TOKEN=first\n"
             "TELEGRAM_API_URL=http://127.0.0.1:9\nTELEGRAM_BOT_TOKEN=" +
                 QByteArray(kBotToken.data()) + '\n');
    const auto imported = waitFor(scene.setup().importEnv(env));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QVERIFY(imported->isConfigured && imported->hasBotToken && imported->desk.notices.isOn);
    QCOMPARE(imported->tokenOrigin, TokenOrigin::Keychain);
    QCOMPARE(scene.secrets->kept(u"a.amocrm.ru"_s, SecretName::AmoToken), u"first"_s);
    QCOMPARE(scene.secrets->kept(u"a.amocrm.ru"_s, SecretName::TelegramToken), QString(kBotToken));
    QVERIFY(scene.open());
    QCOMPARE(scene.setup().summary().desk.notices, (NoticeSettings{true, QUrl(u"http://127.0.0.1:9"_s)}));
    QVERIFY(scene.setup().summary().hasBotToken);
    QVERIFY(!contentOf(scene.folder.filePath(u"settings.ini"_s)).contains("first"));

    // Another account's secrets are others.
    put(env, "AMOCRM_SUBDOMAIN=b\nAMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\n");
    const auto other = waitFor(scene.setup().importEnv(env));
    QVERIFY(other);
    QCOMPARE(other->tokenOrigin, TokenOrigin::None);
    QVERIFY(!other->hasBotToken);
}

void TestSetupKeep::anImportIsAllOrNothing_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<bool>("isWritable");
    QTest::newRow("a broken line") << QByteArray("AMOCRM") << true;
    QTest::newRow("a wrong id") << QByteArray("AMOCRM_FIELD_MODEL_ID=x") << true;
    QTest::newRow("a wrong token") << QByteArray("TELEGRAM_BOT_TOKEN=one two") << true;
    QTest::newRow("a wrong address") << QByteArray("TELEGRAM_API_URL=http://api.telegram.org") << true;
    QTest::newRow("a file that cannot be written") << QByteArray() << false;
}

void TestSetupKeep::anImportIsAllOrNothing()
{
    QFETCH(const QByteArray, last);
    QFETCH(const bool, isWritable);
    KeepScene scene;
    QVERIFY(scene.open());
    if (!isWritable)
        QVERIFY(QDir().mkpath(scene.folder.filePath(u"settings.ini"_s)));
    const QString env = scene.folder.filePath(u"a.env"_s);
    put(env, "AMOCRM_SUBDOMAIN=a\nAMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\nAMOCRM_ACCESS_TOKEN=first\n" + last);
    QVERIFY(!waitFor(scene.setup().importEnv(env)));
    QVERIFY(!scene.setup().summary().isConfigured);
    QCOMPARE(scene.setup().summary().tokenOrigin, TokenOrigin::None);
    QCOMPARE(scene.secrets->kept(u"a.amocrm.ru"_s, SecretName::AmoToken), QString());
    QVERIFY(!QFileInfo(scene.folder.filePath(u"settings.ini"_s)).isFile());
}

void TestSetupKeep::theWizardReadsAFileWithAllItsMistakes()
{
    KeepScene scene;
    QVERIFY(scene.open());
    WizardDesk &wizard = *scene.core->desks().wizard;
    const QString env = scene.folder.filePath(u"a.env"_s);
    QCOMPARE(waitFor(wizard.readEnv(env)).error().kind, ErrorKind::BadSettings);
    put(env, "AMOCRM_SUBDOMAIN=company.kommo.com\nAMOCRM_PIPELINE_ID=5\nAMOCRM_FIELD_SERIAL_ID=x\nAMOCRM_FIELD=6\n"
             "TELEGRAM_API_URL=http://127.0.0.1:9\nAMOCRM_ACCESS_TOKEN=abc\nTELEGRAM_BOT_TOKEN=" +
                 QByteArray(kBotToken.data()) + '\n');
    const auto reading = waitFor(wizard.readEnv(env));
    QVERIFY(reading);
    QCOMPARE(reading->draft.address, u"company.kommo.com"_s);
    QCOMPARE(reading->draft.settings.baseUrl, QUrl(u"https://company.kommo.com"_s));
    QCOMPARE(reading->draft.settings.roles.main, 5);
    QCOMPARE(reading->draft.settings.fields.serial, 0);
    QCOMPARE(reading->draft.notices, (NoticeSettings{true, QUrl(u"http://127.0.0.1:9"_s)}));
    QVERIFY(reading->hasToken && reading->hasBotToken);
    QCOMPARE(reading->problems.size(), 2);
    QCOMPARE(reading->problems.first().line, 3);
    QCOMPARE(reading->problems.last().name, u"AMOCRM_FIELD"_s);
    QVERIFY(reading->problems.last().isUnknown);
    // Nothing of it holds before the end of the set-up.
    QVERIFY(!scene.setup().summary().isConfigured);
    QCOMPARE(scene.secrets->kept(u"company.kommo.com"_s, SecretName::AmoToken), QString());
}

void TestSetupKeep::secretsAreKeptUnderTheProfilesName()
{
    KeepScene scene;
    scene.scope = u"branch"_s;
    const QString account = u"branch@127.0.0.1"_s;
    QVERIFY(scene.openReady());
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, u" "_s + kBotToken)));
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::ProxyPassword, u"a b"_s)));
    QCOMPARE(scene.secrets->kept(account, SecretName::AmoToken), scene.token);
    QCOMPARE(scene.secrets->kept(account, SecretName::TelegramToken), QString(kBotToken));
    QCOMPARE(scene.secrets->kept(u"branch@proxy"_s, SecretName::ProxyPassword), u"a b"_s);
    QCOMPARE(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, u"two words"_s)).error().kind,
             ErrorKind::BadInput);
    QCOMPARE(waitFor(scene.setup().keepSecret(SecretName::ProxyPassword, u"a\nb"_s)).error().kind, ErrorKind::BadInput);
    QCOMPARE(scene.secrets->kept(account, SecretName::TelegramToken), QString(kBotToken));
    QVERIFY(scene.open());
    QVERIFY(scene.setup().summary().hasBotToken);
    const auto removed = waitFor(scene.setup().keepSecret(SecretName::TelegramToken, QString()));
    QVERIFY(removed);
    QVERIFY(!removed->hasBotToken);
    QCOMPARE(scene.secrets->kept(account, SecretName::TelegramToken), QString());
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::AmoToken, QString())));
    QCOMPARE(scene.setup().summary().tokenOrigin, TokenOrigin::None);
    QCOMPARE(scene.sync().error->kind, ErrorKind::NoToken);
}

void TestSetupKeep::withoutAKeyStoreSecretsLastForTheSession()
{
    KeepScene scene;
    scene.secrets->trouble = ErrorKind::KeychainUnavailable;
    QVERIFY(scene.openReady());
    const auto kept = waitFor(scene.setup().keepSecret(SecretName::TelegramToken, kBotToken));
    QVERIFY(kept);
    QVERIFY(kept->hasBotToken && kept->tokenIsSessionOnly);
    QCOMPARE(kept->keychainError->kind, ErrorKind::KeychainUnavailable);
    QVERIFY(!scene.sync().error);
    QVERIFY(scene.open());
    QVERIFY(!scene.setup().summary().hasBotToken);
    QCOMPARE(scene.setup().summary().tokenOrigin, TokenOrigin::None);
    QCOMPARE(scene.setup().summary().keychainError->kind, ErrorKind::KeychainUnavailable);
    scene.secrets->trouble.reset();
    QVERIFY(waitFor(scene.setup().replaceToken(scene.token)));
    QVERIFY(!scene.setup().summary().keychainError);
    QVERIFY(!scene.setup().summary().tokenIsSessionOnly);
}

void TestSetupKeep::noSecretIsOnDisk_data()
{
    QTest::addColumn<bool>("hasKeyStore");
    QTest::newRow("key store") << true;
    QTest::newRow("session only") << false;
}

void TestSetupKeep::noSecretIsOnDisk()
{
    QFETCH(const bool, hasKeyStore);
    KeepScene scene;
    // Nothing to strike out by value: what is not logged need not be redacted.
    const Logging logging({scene.folder.filePath(u"logs/stankodesk.log"_s), QtFatalMsg, {}});
    if (!hasKeyStore)
        scene.secrets->trouble = ErrorKind::KeychainUnavailable;
    QVERIFY(scene.openReady());
    const QString password = u"planted proxy password"_s;
    const QString older = u"planted-older-token"_s;
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, kBotToken)));
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::ProxyPassword, password)));
    QVERIFY(waitFor(scene.setup().replaceToken(older)));
    QCOMPARE(scene.sync().error->kind, ErrorKind::Unauthorized);
    QVERIFY(waitFor(scene.setup().replaceToken(scene.token)));
    QVERIFY(!scene.sync().error);
    QVERIFY(waitFor(scene.setup().apply(scene.settings, DeskSettings())));
    QVERIFY(waitFor(scene.setup().exportEnv(scene.folder.filePath(u"desk.env"_s))));
    QVERIFY(waitFor(scene.core->desks().data->makeBackup()));
    QVERIFY(waitFor(scene.core->desks().data->saveDiagnostics(scene.folder.filePath(u"bundle.zip"_s))));
    scene.core.reset();
    QStringList read;
    QDirIterator files(scene.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        for (const QString &secret : {scene.token, QString(kBotToken), password, older})
            QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(files.filePath()));
        read.append(files.fileName());
    }
    for (const QString &name : {u"stankodesk.sqlite"_s, u"settings.ini"_s, u"desk.env"_s, u"bundle.zip"_s})
        QVERIFY2(read.contains(name), qPrintable(name));
}

void TestSetupKeep::plansAndCapacityHoldForAllMachines()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    const QDate before = scene.nextDate();
    QCOMPARE(before, addMonthsClipped(scene.soldOn, 6));
    const PlanDefaults usual = *waitFor(scene.setup().planDefaults());
    QCOMPARE(usual, (PlanDefaults{defaultPlan(), 10}));

    PlanDefaults other{{PlanItem{.kind = u" ТО-квартал "_s,
                                 .everyMonths = 3,
                                 .toleranceDays = 5,
                                 .hours = 2.5,
                                 .consumables = {u"Масло"_s}}},
                       4};
    QSignalSpy told(scene.core->desks().passports, &PassportDesk::passportsChanged);
    QVERIFY(waitFor(scene.setup().setPlanDefaults(other)));
    QVERIFY(!told.isEmpty());
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 3));
    QCOMPARE(waitFor(scene.core->desks().maintenance->overview(Share::Everybody, 1))->weekCapacity, 4);
    other.plan.first().kind = u"ТО-квартал"_s;
    QCOMPARE(*waitFor(scene.setup().planDefaults()), other);
    QVERIFY(scene.open());
    QCOMPARE(*waitFor(scene.setup().planDefaults()), other);
    QVERIFY(!scene.sync().error);
    QVERIFY(waitFor(scene.setup().setPlanDefaults(usual)));
    QCOMPARE(scene.nextDate(), before);
}

void TestSetupKeep::plansAreJudged()
{
    KeepScene scene;
    QVERIFY(scene.open());
    PlanDefaults wrong{defaultPlan(), kMaxWeekCapacity + 1};
    const Done refused = waitFor(scene.setup().setPlanDefaults(wrong));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QCOMPARE(refused.error().detail, u"capacity"_s);
    wrong = {{}, 10};
    QCOMPARE(waitFor(scene.setup().setPlanDefaults(wrong)).error().detail, u"kind"_s);
    QCOMPARE(*waitFor(scene.setup().planDefaults()), (PlanDefaults{defaultPlan(), 10}));
}

QTEST_GUILESS_MAIN(TestSetupKeep)
#include "tst_setupkeep.moc"
