// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/accountconfig.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "models/domain/accountaddress.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

Environment complete()
{
    return {
        {u"AMOCRM_SUBDOMAIN"_s, u"russtanko"_s},        {u"AMOCRM_ACCESS_TOKEN"_s, u"planted-token"_s},
        {u"AMOCRM_PIPELINE_ID"_s, u"8100001"_s},        {u"AMOCRM_SERVICE_PIPELINE_IDS"_s, u"8100002, 8100003"_s},
        {u"AMOCRM_PARTS_PIPELINE_ID"_s, u"10245926"_s}, {u"AMOCRM_RESPONSIBLE_USER_ID"_s, u"12"_s},
        {u"AMOCRM_FIELD_SERIAL_ID"_s, u"712629"_s},     {u"AMOCRM_FIELD_MODEL_ID"_s, u"712631"_s},
        {u"AMOCRM_FIELD_TELEGRAM_ID"_s, u"712633"_s},   {u"STANKODESK_RATE_LIMIT"_s, u"2.5"_s},
    };
}

} // namespace

class tst_AccountConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCompleteEnvironmentGivesSettings();
    void nothingSetGivesNoSettings();
    void theAddressIsMadeFromTheSubdomain_data();
    void theAddressIsMadeFromTheSubdomain();
    void aWrongVariableNamesItself_data();
    void aWrongVariableNamesItself();
    void successIsOfAllPipelinesOrOfOne_data();
    void successIsOfAllPipelinesOrOfOne();
    void secretsAreNeverQuoted();
    void theLimiterMayBeOffOnLoopbackOnly();
    void aSavedAccountIsReadBackTheSame();
    void theSettingsFileHoldsNoSecret();
    void aSettingsFileEditedByHandIsJudged();
    void everyWrongVariableIsComplainedOf();
    void pipelinesMayHaveSuccessesOfTheirOwn();
    void aMissingDataFolderIsMade();
    void aFileInPlaceOfTheDataFolderIsNamed();
};

void tst_AccountConfig::aCompleteEnvironmentGivesSettings()
{
    const Result<AccountConfig> config = accountConfig(complete());
    QVERIFY(config);
    QVERIFY(config->settings);
    const AccountSettings &settings = *config->settings;
    QCOMPARE(settings.baseUrl, QUrl(u"https://russtanko.amocrm.ru"_s));
    QCOMPARE(settings.roles.main, 8100001);
    QCOMPARE(settings.roles.furtherService, (QSet<PipelineId>{8100002, 8100003}));
    QCOMPARE(settings.roles.parts, 10245926);
    QCOMPARE(settings.roles.success, kStatusWon);
    QCOMPARE(settings.fields.serial, 712629);
    QCOMPARE(settings.fields.configuration, 0);
    QCOMPARE(settings.responsibleUser, 12);
    QCOMPARE(settings.requestsPerSecond, 2.5);
    QCOMPARE(settings.timeoutMs, 30'000);
    QCOMPARE(config->token, u"planted-token"_s);
}

void tst_AccountConfig::nothingSetGivesNoSettings()
{
    const Result<AccountConfig> config =
        accountConfig({{u"AMOCRM_ACCESS_TOKEN"_s, u"t0"_s}, {u"AMOCRM_SUBDOMAIN"_s, u" "_s}});
    QVERIFY(config);
    QVERIFY(!config->settings);
    QCOMPARE(config->token, u"t0"_s);
    QVERIFY(missingSettings().detail.startsWith(u"AMOCRM_SUBDOMAIN"_s));
}

void tst_AccountConfig::theAddressIsMadeFromTheSubdomain_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("subdomain") << u"russtanko"_s << u"https://russtanko.amocrm.ru"_s;
    QTest::newRow("upper case") << u"RusStanko"_s << u"https://russtanko.amocrm.ru"_s;
    QTest::newRow("full host") << u"company.kommo.com"_s << u"https://company.kommo.com"_s;
    QTest::newRow("pasted address") << u"https://russtanko.amocrm.ru/leads/"_s << u"https://russtanko.amocrm.ru"_s;
    QTest::newRow("blanks inside") << u"rus stanko"_s << QString();
    QTest::newRow("plain http") << u"http://russtanko.amocrm.ru"_s << QString();
    QTest::newRow("cyrillic") << u"русстанко"_s << QString();
    QTest::newRow("another host hidden") << u"russtanko@evil.example"_s << QString();
    QTest::newRow("dash first") << u"-russtanko"_s << QString();
    QTest::newRow("empty label") << u"company..kommo.com"_s << QString();
}

void tst_AccountConfig::theAddressIsMadeFromTheSubdomain()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const std::optional<QUrl> made = accountUrl(typed);
    QCOMPARE(made.has_value(), !url.isEmpty());
    if (made)
        QCOMPARE(made->toString(), url);
}

void tst_AccountConfig::aWrongVariableNamesItself_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &variable, const QString &value) {
        QTest::newRow(name) << variable << value;
    };
    row("no subdomain", u"AMOCRM_SUBDOMAIN"_s, {});
    row("bad subdomain", u"AMOCRM_SUBDOMAIN"_s, u"a b"_s);
    row("http elsewhere", u"AMOCRM_BASE_URL"_s, u"http://russtanko.amocrm.ru"_s);
    row("http to a look-alike of loopback", u"AMOCRM_BASE_URL"_s, u"http://127.0.0.1.example.com"_s);
    row("another scheme", u"AMOCRM_BASE_URL"_s, u"ftp://127.0.0.1"_s);
    row("address with a path", u"AMOCRM_BASE_URL"_s, u"https://russtanko.amocrm.ru/api"_s);
    row("address with a password", u"AMOCRM_BASE_URL"_s, u"https://a:b@russtanko.amocrm.ru"_s);
    row("no address", u"AMOCRM_BASE_URL"_s, u"russtanko"_s);
    row("no pipeline", u"AMOCRM_PIPELINE_ID"_s, {});
    row("pipeline in words", u"AMOCRM_PIPELINE_ID"_s, u"main"_s);
    row("negative pipeline", u"AMOCRM_PIPELINE_ID"_s, u"-5"_s);
    row("zero pipeline", u"AMOCRM_PIPELINE_ID"_s, u"0"_s);
    row("pipeline too large", u"AMOCRM_PIPELINE_ID"_s, u"99999999999999999999"_s);
    row("bad pipeline in the list", u"AMOCRM_SERVICE_PIPELINE_IDS"_s, u"1,two"_s);
    row("parts in the main pipeline", u"AMOCRM_PARTS_PIPELINE_ID"_s, u"8100001"_s);
    row("lost as success", u"AMOCRM_STATUS_SUCCESS"_s, u"143"_s);
    row("lost as the success of one pipeline", u"AMOCRM_STATUS_SUCCESS"_s, u"142,8100002:143"_s);
    row("success in words", u"AMOCRM_STATUS_SUCCESS"_s, u"сдано"_s);
    row("half a pair", u"AMOCRM_STATUS_SUCCESS"_s, u"142,8100002:"_s);
    row("a pair of three", u"AMOCRM_STATUS_SUCCESS"_s, u"8100002:7:5"_s);
    row("two common successes", u"AMOCRM_STATUS_SUCCESS"_s, u"142,7300145"_s);
    row("two successes of a pipeline", u"AMOCRM_STATUS_SUCCESS"_s, u"8100002:5,8100002:6"_s);
    row("success of a pipeline without a role", u"AMOCRM_STATUS_SUCCESS"_s, u"142,999:5"_s);
    row("no serial field", u"AMOCRM_FIELD_SERIAL_ID"_s, {});
    row("one field twice", u"AMOCRM_FIELD_MODEL_ID"_s, u"712629"_s);
    row("bad date field", u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_s, u"1.5"_s);
    row("bad user", u"AMOCRM_RESPONSIBLE_USER_ID"_s, u"Иванов"_s);
    row("rate above the ceiling", u"STANKODESK_RATE_LIMIT"_s, u"8"_s);
    row("negative rate", u"STANKODESK_RATE_LIMIT"_s, u"-1"_s);
    row("rate not a number", u"STANKODESK_RATE_LIMIT"_s, u"nan"_s);
    row("no limiter off loopback", u"STANKODESK_RATE_LIMIT"_s, u"0"_s);
    row("deadline too short", u"STANKODESK_TIMEOUT_MS"_s, u"10"_s);
    row("deadline in words", u"STANKODESK_TIMEOUT_MS"_s, u"30s"_s);
    row("token with blanks", u"AMOCRM_ACCESS_TOKEN"_s, u"planted token"_s);
    row("bot address without https", u"TELEGRAM_API_URL"_s, u"http://api.telegram.org"_s);
}

void tst_AccountConfig::aWrongVariableNamesItself()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    Environment environment = complete();
    environment.insert(variable, value);
    const Result<AccountConfig> config = accountConfig(environment);
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::BadSettings);
    QVERIFY2(config.error().detail.startsWith(variable + u": "_s), qPrintable(config.error().detail));
    QVERIFY(config.error().detail.size() > variable.size() + 10);
}

void tst_AccountConfig::successIsOfAllPipelinesOrOfOne_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kept"); // in the settings file
    QTest::newRow("not set") << QString() << u"142"_s;
    QTest::newRow("one for all") << u"7300145"_s << u"7300145"_s;
    QTest::newRow("one has its own") << u"142,8100002:7300145"_s << u"142,8100002:7300145"_s;
    QTest::newRow("pairs only") << u" 8100003:6, 8100001:5 ,"_s << u"142,8100001:5,8100003:6"_s;
    QTest::newRow("the common one behind") << u"8100002:5,77"_s << u"77,8100002:5"_s;
    QTest::newRow("a pair that says what is so anyway") << u"142,8100002:142"_s << u"142"_s;
    QTest::newRow("of spare parts") << u"10245926:5"_s << u"142,10245926:5"_s;
}

void tst_AccountConfig::successIsOfAllPipelinesOrOfOne()
{
    QFETCH(QString, value);
    QFETCH(QString, kept);
    Environment environment = complete();
    environment.insert(u"AMOCRM_STATUS_SUCCESS"_s, value);
    const Result<AccountConfig> config = accountConfig(environment);
    QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
    const QTemporaryDir dir;
    const SettingsFile file(dir.filePath(u"settings.ini"_s));
    QVERIFY(file.save(*config->settings));
    QCOMPARE(*file.load(), config->settings);
    AccountSettings other = *config->settings;
    other.roles.success = 999;
    other.roles.ownSuccess.clear();
    QCOMPARE(changedVariables(other, *config->settings), QStringList{u"AMOCRM_STATUS_SUCCESS="_s + kept});
}

void tst_AccountConfig::secretsAreNeverQuoted()
{
    for (const QString &variable : {u"AMOCRM_ACCESS_TOKEN"_s, u"TELEGRAM_BOT_TOKEN"_s}) {
        const Result<AccountConfig> config = accountConfig({{variable, u"planted secret"_s}});
        QVERIFY(!config);
        QVERIFY(!config.error().detail.contains(u"planted"_s));
    }
}

void tst_AccountConfig::theLimiterMayBeOffOnLoopbackOnly()
{
    for (const QString &host : {u"127.0.0.1:8080"_s, u"localhost"_s, u"[::1]:80"_s, u"127.3.2.1"_s}) {
        Environment environment = complete();
        environment.insert(u"AMOCRM_BASE_URL"_s, u"http://"_s + host);
        environment.insert(u"STANKODESK_RATE_LIMIT"_s, u"0"_s);
        const Result<AccountConfig> config = accountConfig(environment);
        QVERIFY2(config, qPrintable(host));
        QCOMPARE(config->settings->requestsPerSecond, 0.0);
    }
}

void tst_AccountConfig::aSavedAccountIsReadBackTheSame()
{
    const QTemporaryDir dir;
    const SettingsFile file(dir.filePath(u"settings.ini"_s));
    const Result<std::optional<AccountSettings>> before = file.load();
    QVERIFY(before);
    QVERIFY(!*before);
    const AccountSettings settings = *accountConfig(complete())->settings;
    QVERIFY(file.save(settings));
    const Result<std::optional<AccountSettings>> after = file.load();
    QVERIFY(after);
    QCOMPARE(*after, std::optional(settings));
}

void tst_AccountConfig::theSettingsFileHoldsNoSecret()
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"settings.ini"_s);
    QVERIFY(SettingsFile(name).save(*accountConfig(complete())->settings));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("planted"));
    QVERIFY(!content.contains("TOKEN"));
}

void tst_AccountConfig::aSettingsFileEditedByHandIsJudged()
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"settings.ini"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[account]\nAMOCRM_SUBDOMAIN=russtanko\nAMOCRM_PIPELINE_ID=1\nAMOCRM_SERVICE_PIPELINE_IDS=2, 3\n"
               "AMOCRM_FIELD_SERIAL_ID=4\n");
    file.close();
    const Result<std::optional<AccountSettings>> good = SettingsFile(name).load();
    QVERIFY(good && *good);
    QCOMPARE((*good)->roles.furtherService, (QSet<PipelineId>{2, 3}));

    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[account]\nAMOCRM_SUBDOMAIN=russtanko\nAMOCRM_PIPELINE_ID=one\n");
    file.close();
    const Result<std::optional<AccountSettings>> bad = SettingsFile(name).load();
    QVERIFY(!bad);
    QVERIFY(bad.error().detail.startsWith(u"AMOCRM_PIPELINE_ID"_s));
}

void tst_AccountConfig::everyWrongVariableIsComplainedOf()
{
    Environment environment = complete();
    environment.insert(u"AMOCRM_PIPELINE_ID"_s, u"main"_s);
    environment.insert(u"AMOCRM_FIELD_SERIAL_ID"_s, {});
    environment.insert(u"STANKODESK_RATE_LIMIT"_s, u"100"_s);
    const JudgedConfig judged = judgedConfig(environment);
    QStringList names;
    for (const Complaint &complaint : judged.complaints) {
        names.append(complaint.variable);
        QCOMPARE(complaint.isMissing, complaint.variable == u"AMOCRM_FIELD_SERIAL_ID"_s);
    }
    QCOMPARE(names, QStringList({u"AMOCRM_PIPELINE_ID"_s, u"AMOCRM_FIELD_SERIAL_ID"_s, u"STANKODESK_RATE_LIMIT"_s}));
    QCOMPARE(judged.config.settings->fields.model, 712631);
    QVERIFY(judgedConfig(complete()).complaints.isEmpty());
}

void tst_AccountConfig::pipelinesMayHaveSuccessesOfTheirOwn()
{
    Environment environment = complete();
    environment.insert(u"AMOCRM_STATUS_SUCCESS"_s, u"8100002:777, 142 ,8100003:142"_s);
    const Result<AccountConfig> config = accountConfig(environment);
    QVERIFY(config);
    QCOMPARE(config->settings->roles.success, kStatusWon);
    QCOMPARE(config->settings->roles.ownSuccess, (QHash<PipelineId, StatusId>{{8100002, 777}}));
    QCOMPARE(config->settings->roles.successStatus(8100003), kStatusWon);
    for (const QString &wrong : {u"8100002:"_s, u":777"_s, u"1:2:3"_s, u"won"_s, u"8100002:143"_s}) {
        environment.insert(u"AMOCRM_STATUS_SUCCESS"_s, wrong);
        QVERIFY2(!accountConfig(environment), qPrintable(wrong));
    }
}

void tst_AccountConfig::aMissingDataFolderIsMade()
{
    const QTemporaryDir dir;
    const Result<DataPaths> paths = openDataDir(dir.filePath(u"one/two"_s));
    QVERIFY(paths);
    QVERIFY(QFileInfo(paths->folder).isDir());
    QVERIFY(paths->lockFile().startsWith(paths->folder));
}

void tst_AccountConfig::aFileInPlaceOfTheDataFolderIsNamed()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<DataPaths> paths = openDataDir(file.fileName());
    QVERIFY(!paths);
    QCOMPARE(paths.error().kind, ErrorKind::StoreReadOnly);
    QVERIFY(paths.error().detail.contains(file.fileName()));
}

QTEST_GUILESS_MAIN(tst_AccountConfig)
#include "tst_accountconfig.moc"
