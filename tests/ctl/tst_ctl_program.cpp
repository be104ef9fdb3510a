// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

#include "app/core/consolesocket.h"
#include "app/core/instancelock.h"
#include "app/core/paths.h"
#include "app/ctl/forwarding.h"
#include "tests/support/fakedesks.h"

#include <QtCore/QDirIterator>
#include <QtNetwork/QLocalServer>

using namespace Stanko;

/// Usage, settings, check, sync and the lists.
class tst_CtlProgram : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void badUsageEndsWithTwoBeforeAnythingIsOpened();
    void settingsAreJudged_data();
    void settingsAreJudged();
    void commandsThatNeedAmoCrmSayWhichSettingIsMissing();
    void helpAndVersionNeedNothing();
    void aHealthyAccountPassesTheCheck();
    void aServerWithItsTokenInTheEnvironmentNeedsNoKeyStore();
    void aSilentKeyStoreDoesNotHoldUpTheCheck();
    void theFirstSyncRegistersTheFleet();
    void readingNeedsNeitherSettingsNorNetwork();
    void theEnvironmentServesAsWellAsAFile();
    void theTokenIsWrittenNowhere();
    void anOpenConsoleRunsTheCommand();
};

void tst_CtlProgram::badUsageEndsWithTwoBeforeAnythingIsOpened()
{
    for (const QStringList &arguments :
         {QStringList{u"frobnicate"_s}, QStringList{u"complete"_s, u"x"_s}, QStringList{}}) {
        const CtlRun json = m_ctl->json(arguments);
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.object().value(u"ok"_s), QJsonValue(false));
        QCOMPARE(missingKeys(json.object().value(u"error"_s).toObject(), u"kind message remedy"_s), QStringList());
        const CtlRun plain = m_ctl->run(arguments);
        QCOMPARE(plain.exitCode, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(!plain.errors.isEmpty());
    }
    QVERIFY(!QFile::exists(m_ctl->dataDir()));
}

void tst_CtlProgram::settingsAreJudged_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("pipeline missing") << u"AMOCRM_PIPELINE_ID"_s << QString();
    QTest::newRow("pipeline in words") << u"AMOCRM_PIPELINE_ID"_s << u"main"_s;
    QTest::newRow("plain http") << u"AMOCRM_BASE_URL"_s << u"http://russtanko.amocrm.ru"_s;
    QTest::newRow("rate above seven") << u"STANKODESK_RATE_LIMIT"_s << u"70"_s;
}

void tst_CtlProgram::settingsAreJudged()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    m_ctl->variables.insert(variable, value);
    const CtlRun run = m_ctl->json({u"passports"_s});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.errorKind(), u"bad_settings"_s);
    QVERIFY(run.object().value(u"error"_s).toObject().value(u"message"_s).toString().contains(variable));
}

void tst_CtlProgram::commandsThatNeedAmoCrmSayWhichSettingIsMissing()
{
    m_ctl->variables.clear();
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.errorKind(), u"bad_settings"_s);
        QVERIFY(run.out.contains("AMOCRM_SUBDOMAIN"));
    }
    const CtlRun missing = m_ctl->json({u"sync"_s, u"--env"_s, u"no-such-file.env"_s});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY(missing.out.contains("no-such-file.env"));
}

void tst_CtlProgram::helpAndVersionNeedNothing()
{
    m_ctl->variables.clear();
    const CtlRun help = m_ctl->run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("outbox resolve"));
    const CtlRun version = m_ctl->run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("stankodeskctl "));
    QVERIFY(m_ctl->json({u"--help"_s}).object().value(u"help"_s).toString().contains(u"outbox resolve"_s));
    QVERIFY(m_ctl->json({u"--version"_s}).object().value(u"version"_s).isString());
}

void tst_CtlProgram::aHealthyAccountPassesTheCheck()
{
    const CtlRun run = m_ctl->json({u"check"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    const QJsonObject document = run.object();
    QCOMPARE(document.value(u"ok"_s), QJsonValue(true));
    QCOMPARE(missingKeys(document.value(u"account"_s).toObject(), u"id name subdomain timezone"_s), QStringList());
    QVERIFY(document.value(u"token"_s).toObject().contains(u"expires_at"_s));
    QCOMPARE(document.value(u"filters_enabled"_s), QJsonValue(false));
    QVERIFY(document.value(u"problems"_s).toArray().isEmpty());

    m_ctl->variables.insert(u"AMOCRM_FIELD_SERIAL_ID"_s, u"999999999"_s);
    const CtlRun problem = m_ctl->json({u"check"_s});
    QCOMPARE(problem.exitCode, 1);
    QCOMPARE(problem.object().value(u"ok"_s), QJsonValue(false));
    const QJsonObject found = problem.object().value(u"problems"_s).toArray().at(0).toObject();
    QCOMPARE(missingKeys(found, u"code message remedy"_s), QStringList());
    QVERIFY(found.value(u"message"_s).toString().contains(u"999999999"_s));
}

void tst_CtlProgram::aServerWithItsTokenInTheEnvironmentNeedsNoKeyStore()
{
    const CtlRun run = m_ctl->json({u"check"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"token"_s).toObject().value(u"source"_s), QJsonValue(u"environment"_s));
    const QJsonObject expected{{u"available"_s, false}, {u"used"_s, false}};
    QCOMPARE(run.object().value(u"keychain"_s).toObject(), expected);
    QVERIFY(run.object().value(u"problems"_s).toArray().isEmpty());
    QVERIFY(m_ctl->run({u"check"_s}).out.contains("Токен из окружения"));
}

void tst_CtlProgram::aSilentKeyStoreDoesNotHoldUpTheCheck()
{
    // A session bus that takes the connection and never says a word.
    QLocalServer bus;
    const QString address = m_ctl->parentDir() + u"/bus"_s;
    QVERIFY(bus.listen(address));
    m_ctl->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + address);
    const CtlRun run = m_ctl->json({u"check"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"ok"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"keychain"_s).toObject().value(u"available"_s), QJsonValue(false));
}

void tst_CtlProgram::theFirstSyncRegistersTheFleet()
{
    const CtlRun run = m_ctl->json({u"sync"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    const QJsonObject report = run.object();
    QCOMPARE(
        missingKeys(report,
                    u"ok pulled registered pushed waiting conflicts parked attention requests duration_ms error"_s),
        QStringList());
    QCOMPARE(missingKeys(report.value(u"pulled"_s).toObject(), u"leads contacts deleted"_s), QStringList());
    QVERIFY(report.value(u"registered"_s).toInt() > 150);
    QCOMPARE(report.value(u"pushed"_s), QJsonValue(0));
    QVERIFY(report.value(u"error"_s).isNull());

    const QJsonArray fleet = passports();
    QCOMPARE(fleet.size(), qsizetype(report.value(u"registered"_s).toInt()));
    for (const QJsonValue &passport : fleet) {
        QCOMPARE(missingKeys(passport.toObject(),
                             u"serial model customer contact company phone telegram_id configuration registered_on "
                             "next_maintenance next_maintenance_source late state home_lead_id lead_ids"_s),
                 QStringList());
    }
    const QJsonArray jobs = m_ctl->json({u"jobs"_s}).document.array();
    QVERIFY(jobs.size() > 5);
    for (const QJsonValue &job : jobs) {
        QCOMPARE(missingKeys(job.toObject(), u"lead_id name pipeline_id status_id stage serial model customer "
                                             "responsible_user_id created_at price"_s),
                 QStringList());
        QVERIFY(!job.toObject().value(u"stage"_s).isNull());
        QVERIFY(job.toObject().value(u"created_at"_s).toString().endsWith(u"+03:00"_s));
    }
    QVERIFY(std::any_of(jobs.begin(), jobs.end(),
                        [](const QJsonValue &job) { return !job.toObject().value(u"company"_s).isNull(); }));
    const QJsonArray attention = m_ctl->json({u"attention"_s}).document.array();
    QCOMPARE(attention.size(), qsizetype(report.value(u"attention"_s).toInt()));
    for (const QJsonValue &item : attention)
        QCOMPARE(missingKeys(item.toObject(), u"id kind lead_id serial message"_s), QStringList());

    const QString serial = fleet.at(0).toObject().value(u"serial"_s).toString();
    QCOMPARE(m_ctl->json({u"passports"_s, u"--serial"_s, serial.toLower()}).document.array().size(), 1);
    QVERIFY(m_ctl->json({u"passports"_s, u"--due"_s, u"30"_s}).document.array().size() < fleet.size());

    const CtlRun again = m_ctl->json({u"sync"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.object().value(u"registered"_s), QJsonValue(0));
    QCOMPARE(m_ctl->json({u"sync"_s, u"--full"_s}).exitCode, 0);
    QCOMPARE(passports().size(), fleet.size());
}

void tst_CtlProgram::readingNeedsNeitherSettingsNorNetwork()
{
    useSyncedFolder();
    const QString serial = passports().at(0).toObject().value(u"serial"_s).toString();
    m_ctl->variables.clear();
    for (const QString &command : {u"passports"_s, u"jobs"_s, u"attention"_s, u"outbox"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 0, run.story.constData());
        QVERIFY(run.document.isArray());
        QVERIFY(!m_ctl->run({command}).out.isEmpty());
    }
    QVERIFY(!m_ctl->json({u"jobs"_s}).document.array().isEmpty());
    const CtlRun history = m_ctl->json({u"history"_s, serial});
    QCOMPARE(history.exitCode, 0);
    QVERIFY(!history.document.array().isEmpty());
    const CtlRun unknown = m_ctl->json({u"history"_s, u"no-such-machine"_s});
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(unknown.errorKind(), u"not_here"_s);
    const QString today = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    const CtlRun asOf = m_ctl->json({u"history"_s, serial, u"--as-of"_s, today});
    QVERIFY2(asOf.exitCode == 0, asOf.story.constData());
    QCOMPARE(asOf.object().value(u"serial"_s), QJsonValue(serial));
}

void tst_CtlProgram::theEnvironmentServesAsWellAsAFile()
{
    const auto restore = qScopeGuard([] { qunsetenv("AMOCRM_PIPELINE_ID"); });
    // Of another account, and only in the process: the file is what was asked for.
    qputenv("AMOCRM_PIPELINE_ID", "1");
    QCOMPARE(m_ctl->json({u"check"_s}).exitCode, 0);
}

void tst_CtlProgram::theTokenIsWrittenNowhere()
{
    const QByteArray token = m_amo->token().toLatin1();
    QVERIFY(token.size() > 8);
    QByteArray printed;
    for (const QStringList &arguments :
         {QStringList{u"check"_s}, QStringList{u"sync"_s}, QStringList{u"passports"_s}}) {
        const CtlRun run = m_ctl->run(arguments);
        printed += run.out + run.errors;
    }
    QVERIFY(!printed.contains(token));
    QDirIterator files(m_ctl->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(token), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read >= 1);
}

void tst_CtlProgram::anOpenConsoleRunsTheCommand()
{
    const Result<DataPaths> paths = openDataDir(m_ctl->dataDir());
    QVERIFY(paths);
    const Result<std::unique_ptr<InstanceLock>> lock =
        InstanceLock::take(paths->lockFile(), std::chrono::milliseconds(0));
    QVERIFY(lock);
    FakeDesks fakes;
    fillDemo(fakes);
    ConsoleServer console([&fakes](const QJsonObject &request) { return answerForwarded(fakes.desks(), request); });
    QVERIFY(console.listen(paths->consoleSocket()));
    m_ctl->variables.clear();
    const CtlRun jobs = m_ctl->json({u"jobs"_s});
    QVERIFY2(jobs.exitCode == 0, jobs.story.constData());
    QCOMPARE(jobs.document.array().size(), 10);
    const CtlRun refused = m_ctl->json({u"complete"_s, u"48101"_s, u"--note"_s, u"x"_s});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.errorKind(), u"already_done"_s);
    QVERIFY(m_ctl->run({u"jobs"_s}).out.contains("10 заявок"));
}

QTEST_GUILESS_MAIN(tst_CtlProgram)
#include "tst_ctl_program.moc"
