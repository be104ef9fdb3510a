// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/envreport.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

class tst_EnvFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineGivesTheValue_data();
    void aLineGivesTheValue();
    void aBrokenLineIsNamed_data();
    void aBrokenLineIsNamed();
    void aBrokenLineNeverShowsItsValue();
    void commentsEmptyLinesCrLfAndBomAreFine();
    void theLastOfTwoEqualNamesWins();
    void aMissingFileIsNamed();
    void aFileBeatsTheProcess();
    void misspeltNamesAreFound();
    void everyProblemOfAFileIsNamed();
    void aProblemIsNamedWhereItIs_data();
    void aProblemIsNamedWhereItIs();
    void noProblemQuotesASecret();
    void whatAFileSaysIsLaidOverTheRest();
    void anotherAccountsIdsAreNotKept();
    void whatIsWrittenIsReadTheSame_data();
    void whatIsWrittenIsReadTheSame();
    void aWrittenFileHasNoTokenAndSaysWhereTheyGo();
};

namespace {

/// "3 AMOCRM_PIPELINE_ID", in the order of the report.
QStringList placesOf(const EnvReport &report)
{
    QStringList places;
    for (const EnvReading::Problem &problem : report.problems)
        places.append(u"%1 %2"_s.arg(problem.line).arg(problem.name).trimmed());
    return places;
}

AccountSettings everything()
{
    AccountSettings settings;
    settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
    settings.roles.main = 8100001;
    settings.roles.furtherService = {8100002, 8100003};
    settings.roles.parts = 10245926;
    settings.roles.success = 555;
    settings.roles.ownSuccess = {{8100002, 142}, {8100003, 777}};
    settings.fields = {712629, 712631, 712633, 712635, 712637};
    settings.responsibleUser = 12;
    settings.requestsPerSecond = 1.0 / 3;
    settings.timeoutMs = 45'000;
    return settings;
}

} // namespace

void tst_EnvFile::aLineGivesTheValue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("A=b") << u"b"_s;
    QTest::newRow("blanks around") << QByteArray("  A =  b c  ") << u"b c"_s;
    QTest::newRow("export") << QByteArray("export A=b") << u"b"_s;
    QTest::newRow("empty") << QByteArray("A=") << QString();
    QTest::newRow("comment after a blank") << QByteArray("A=b # note") << u"b"_s;
    QTest::newRow("hash inside a word") << QByteArray("A=b#c") << u"b#c"_s;
    QTest::newRow("equals in the value") << QByteArray("A=b=c==") << u"b=c=="_s;
    QTest::newRow("double quotes") << QByteArray("A=\"b # c\"") << u"b # c"_s;
    QTest::newRow("escapes in double quotes") << QByteArray("A=\"b\\n\\\"c\\\\ \\$d\"") << u"b\n\"c\\ $d"_s;
    QTest::newRow("single quotes are literal") << QByteArray("A='b\\n\"c'") << u"b\\n\"c"_s;
    QTest::newRow("comment after quotes") << QByteArray("A='b' # note") << u"b"_s;
    QTest::newRow("cyrillic") << QByteArray("A=Сервис") << u"Сервис"_s;
}

void tst_EnvFile::aLineGivesTheValue()
{
    QFETCH(QByteArray, line);
    const Result<Environment> parsed = parseEnvText(line);
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), 1);
    QTEST(parsed->value(u"A"_s), "value");
}

void tst_EnvFile::aBrokenLineIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no equals sign") << QByteArray("A=b\nAMOCRM_SUBDOMAIN") << u"строка 2"_s;
    QTest::newRow("name with a dash") << QByteArray("A-B=c") << u"строка 1"_s;
    QTest::newRow("name with a digit first") << QByteArray("\n\n1A=c") << u"строка 3"_s;
    QTest::newRow("no name") << QByteArray("=c") << u"строка 1"_s;
    QTest::newRow("open quote") << QByteArray("A=\"b") << u"строка 1"_s;
    QTest::newRow("text after a quote") << QByteArray("A='b' c") << u"строка 1"_s;
    QTest::newRow("not UTF-8") << QByteArray("A=\xff\xfe") << u"UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("A\0=\0b\0", 6) << u"UTF-8"_s;
}

void tst_EnvFile::aBrokenLineIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Result<Environment> parsed = parseEnvText(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::BadSettings);
    QVERIFY2(parsed.error().detail.contains(place), qPrintable(parsed.error().detail));
}

void tst_EnvFile::aBrokenLineNeverShowsItsValue()
{
    const Result<Environment> parsed = parseEnvText("AMOCRM_ACCESS_TOKEN='planted-secret");
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().detail.contains(u"planted"_s));
}

void tst_EnvFile::commentsEmptyLinesCrLfAndBomAreFine()
{
    const Result<Environment> parsed = parseEnvText("\xef\xbb\xbf# settings\r\n\r\nA=b\r\n  # more\r\nC=d\r\n");
    QVERIFY(parsed);
    QCOMPARE(*parsed, (Environment{{u"A"_s, u"b"_s}, {u"C"_s, u"d"_s}}));
}

void tst_EnvFile::theLastOfTwoEqualNamesWins()
{
    QCOMPARE(parseEnvText("A=b\nA=c")->value(u"A"_s), u"c"_s);
}

void tst_EnvFile::aMissingFileIsNamed()
{
    const QTemporaryDir dir;
    const Result<Environment> read = readEnvFile(dir.filePath(u"absent.env"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadSettings);
    QVERIFY(read.error().detail.contains(u"absent.env"_s));
}

void tst_EnvFile::aFileBeatsTheProcess()
{
    const Environment merged =
        mergedEnvironment({{u"A"_s, u"process"_s}, {u"B"_s, u"process"_s}}, {{u"A"_s, u"file"_s}});
    QCOMPARE(merged, (Environment{{u"A"_s, u"file"_s}, {u"B"_s, u"process"_s}}));
}

void tst_EnvFile::misspeltNamesAreFound()
{
    const Environment environment{{u"AMOCRM_SUBDOMAIN"_s, {}},
                                  {u"AMOCRM_SUBDOMIAN"_s, {}},
                                  {u"PATH"_s, {}},
                                  {u"STANKODESK_RATE"_s, {}},
                                  {u"TELEGRAM_BOT_TOKEN"_s, {}}};
    QCOMPARE(unknownVariables(environment), (QStringList{u"AMOCRM_SUBDOMIAN"_s, u"STANKODESK_RATE"_s}));
}

void tst_EnvFile::everyProblemOfAFileIsNamed()
{
    const auto report = envReport("# of the old server\n"
                                  "AMOCRM_SUBDOMAIN=russtanko\n"
                                  "AMOCRM_PIPELINE_ID=main\n"
                                  "this is no line\n"
                                  "PATH=/usr/bin\n"
                                  "AMOCRM_PIPELINEID=8100001\n"
                                  "AMOCRM_FIELD_MODEL_ID=712631\n"
                                  "AMOCRM_FIELD_MODEL_ID=712632\n"
                                  "STANKODESK_RATE_LIMIT='9\n"
                                  "AMOCRM_FIELD_TELEGRAM_ID=712632\n"
                                  "1A=2\n"
                                  "STANKODESK_TIMEOUT_MS=1000\n");
    QVERIFY(report);
    QCOMPARE(placesOf(*report),
             QStringList({u"3 AMOCRM_PIPELINE_ID"_s, u"4"_s, u"6 AMOCRM_PIPELINEID"_s, u"8 AMOCRM_FIELD_MODEL_ID"_s,
                          u"9 STANKODESK_RATE_LIMIT"_s, u"10 AMOCRM_FIELD_TELEGRAM_ID"_s, u"11"_s,
                          u"0 AMOCRM_FIELD_SERIAL_ID"_s}));
    for (const EnvReading::Problem &problem : report->problems) {
        QVERIFY2(problem.sentence.size() > 15, qPrintable(problem.sentence));
        QCOMPARE(problem.isUnknown, problem.name == u"AMOCRM_PIPELINEID"_s);
    }
    QVERIFY(report->problems.at(3).sentence.contains(u"строке 7"_s));
    // The rest is taken.
    const AccountSettings &settings = *report->config.settings;
    QCOMPARE(settings.baseUrl, QUrl(u"https://russtanko.amocrm.ru"_s));
    QCOMPARE(settings.roles.main, 0);
    QCOMPARE(settings.fields.model, 712632);
    QCOMPARE(settings.fields.telegram, 0);
    QCOMPARE(settings.requestsPerSecond, 5.0);
    QCOMPARE(settings.timeoutMs, 1000);
}

void tst_EnvFile::aProblemIsNamedWhereItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("places");
    const QByteArray good = "AMOCRM_SUBDOMAIN=a\nAMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\n";
    QTest::newRow("nothing wrong") << good << QStringList();
    QTest::newRow("nothing at all") << QByteArray() << QStringList();
    QTest::newRow("a token alone") << QByteArray("AMOCRM_ACCESS_TOKEN=abc\n") << QStringList();
    QTest::newRow("others' variables") << good + "HOME=/root\nLANG=C\n" << QStringList();
    QTest::newRow("the server's own") << good + "STANKODESK_API_KEY=k\nSTANKODESK_DATA_DIR=/srv\n" << QStringList();
    QTest::newRow("no address") << QByteArray("AMOCRM_PIPELINE_ID=1\nAMOCRM_FIELD_SERIAL_ID=2\n")
                                << QStringList({u"0 AMOCRM_SUBDOMAIN"_s});
    QTest::newRow("nothing but the address") << QByteArray("AMOCRM_SUBDOMAIN=a\n")
                                             << QStringList({u"0 AMOCRM_PIPELINE_ID"_s, u"0 AMOCRM_FIELD_SERIAL_ID"_s});
    QTest::newRow("a token of two words") << good + "AMOCRM_ACCESS_TOKEN=one two\n"
                                          << QStringList({u"4 AMOCRM_ACCESS_TOKEN"_s});
    QTest::newRow("a bot's address") << good + "TELEGRAM_API_URL=http://x.org\n"
                                     << QStringList({u"4 TELEGRAM_API_URL"_s});
    QTest::newRow("a stage of no pipeline") << good + "AMOCRM_STATUS_SUCCESS=142,x:5\n"
                                            << QStringList({u"4 AMOCRM_STATUS_SUCCESS"_s});
    QTest::newRow("lost for won in one pipeline") << good + "AMOCRM_STATUS_SUCCESS=142,7:143\n"
                                                  << QStringList({u"4 AMOCRM_STATUS_SUCCESS"_s});
}

void tst_EnvFile::aProblemIsNamedWhereItIs()
{
    QFETCH(const QByteArray, text);
    const auto report = envReport(text);
    QVERIFY(report);
    QTEST(placesOf(*report), "places");
}

void tst_EnvFile::noProblemQuotesASecret()
{
    const QByteArray secret = "7712345678:AAHplantedTelegramKey_0123456789abcdef";
    QByteArray text = "AMOCRM_ACCESS_TOKEN=" + secret + " \xd1\x8f\n" + secret + "\nAMOCRM_ACESS_TOKEN=" + secret +
                      "\nexport " + secret + "=1\nTELEGRAM_BOT_TOKEN='" + secret +
                      "\nAMOCRM_ACCESS_TOKEN=planted\nAMOCRM_RESPONSIBLE_USER_ID=planted\n";
    for (const QByteArray name :
         {"AMOCRM_SUBDOMAIN", "AMOCRM_BASE_URL", "AMOCRM_PIPELINE_ID", "AMOCRM_SERVICE_PIPELINE_IDS",
          "AMOCRM_STATUS_SUCCESS", "AMOCRM_FIELD_SERIAL_ID", "STANKODESK_RATE_LIMIT", "TELEGRAM_API_URL"})
        text += name + "=" + secret + "\n";
    const auto report = envReport(text);
    QVERIFY(report);
    QVERIFY(report->problems.size() > 10);
    for (const EnvReading::Problem &problem : report->problems) {
        QVERIFY2(!(problem.name + problem.sentence).contains(u"planted"_s, Qt::CaseInsensitive),
                 qPrintable(problem.sentence));
    }
}

void tst_EnvFile::whatAFileSaysIsLaidOverTheRest()
{
    const AccountSettings before = everything();
    const auto report = envReport("AMOCRM_SUBDOMAIN=russtanko\nAMOCRM_PIPELINE_ID=8100009\n"
                                  "AMOCRM_FIELD_CONFIG_ID=oops\nSTANKODESK_RATE_LIMIT=2\n");
    AccountSettings expected = before;
    expected.roles.main = 8100009;
    expected.requestsPerSecond = 2;
    QCOMPARE(withVariables(before, *report), expected);
    // A file without an address is about the account at hand.
    QCOMPARE(withVariables(before, *envReport("AMOCRM_FIELD_MODEL_ID=9\n")).fields.model, 9);
    QCOMPARE(withVariables(before, *envReport("AMOCRM_ACCESS_TOKEN=x\n")), before);
    QCOMPARE(withVariables(before, *envReport("AMOCRM_SUBDOMAIN=rus stanko\n")), before);
}

void tst_EnvFile::anotherAccountsIdsAreNotKept()
{
    const AccountSettings settings =
        withVariables(everything(), *envReport("AMOCRM_SUBDOMAIN=company.kommo.com\nAMOCRM_PIPELINE_ID=5\n"));
    QCOMPARE(settings.baseUrl, QUrl(u"https://company.kommo.com"_s));
    QCOMPARE(settings.roles.main, 5);
    QCOMPARE(settings.roles.parts, 0);
    QCOMPARE(settings.fields, FieldIds());
    QCOMPARE(settings.timeoutMs, 45'000);
}

void tst_EnvFile::whatIsWrittenIsReadTheSame_data()
{
    QTest::addColumn<AccountSettings>("settings");
    QTest::addColumn<QString>("address");
    const auto at = [](const QString &url, double rate = 5) {
        AccountSettings settings = everything();
        settings.baseUrl = QUrl(url);
        settings.requestsPerSecond = rate;
        return settings;
    };
    QTest::newRow("everything") << everything() << u"AMOCRM_SUBDOMAIN=russtanko"_s;
    QTest::newRow("a host") << at(u"https://company.kommo.com"_s) << u"AMOCRM_SUBDOMAIN=company.kommo.com"_s;
    QTest::newRow("a port") << at(u"https://russtanko.amocrm.ru:8443"_s)
                            << u"AMOCRM_BASE_URL=https://russtanko.amocrm.ru:8443"_s;
    QTest::newRow("practice") << at(u"http://127.0.0.1:8090"_s, 0) << u"AMOCRM_BASE_URL=http://127.0.0.1:8090"_s;
    AccountSettings least;
    least.baseUrl = QUrl(u"https://a.amocrm.ru"_s);
    least.roles.main = 1;
    least.fields.serial = 2;
    QTest::newRow("the least") << least << u"AMOCRM_SUBDOMAIN=a"_s;
}

void tst_EnvFile::whatIsWrittenIsReadTheSame()
{
    QFETCH(const AccountSettings, settings);
    QFETCH(const QString, address);
    NoticeSettings notices;
    notices.apiUrl = QUrl(u"http://127.0.0.1:9000"_s);
    const QByteArray text = envText(settings, notices);
    QVERIFY(text.split('\n').contains(address.toUtf8()));
    const auto report = envReport(text);
    QVERIFY(report);
    QCOMPARE(placesOf(*report), QStringList());
    QCOMPARE(*report->config.settings, settings);
    QCOMPARE(report->config.botUrl, std::optional(notices.apiUrl));
    // And by those who read no further than the first mistake.
    QCOMPARE(*accountConfig(*parseEnvText(text))->settings, settings);
}

void tst_EnvFile::aWrittenFileHasNoTokenAndSaysWhereTheyGo()
{
    const QList<QByteArray> lines = envText(everything(), {}).split('\n');
    QVERIFY(lines.first().startsWith("# "));
    QVERIFY(lines.contains("# AMOCRM_ACCESS_TOKEN="));
    QVERIFY(lines.contains("# TELEGRAM_BOT_TOKEN="));
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith('#') || !line.contains("TOKEN"), line.constData());
}

QTEST_GUILESS_MAIN(tst_EnvFile)
#include "tst_envfile.moc"
