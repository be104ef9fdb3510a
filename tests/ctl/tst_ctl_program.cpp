// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practiceprocess.h"

#include "app/core/consolesocket.h"
#include "app/core/instancelock.h"
#include "app/core/paths.h"
#include "app/ctl/forwarding.h"
#include "tests/support/fakedesks.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

QStringList missingKeys(const QJsonObject &object, const QString &keys)
{
    QStringList missing;
    for (const QString &key : keys.split(u' ')) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

QString id(const QJsonValue &value)
{
    return QString::number(value.toInteger());
}

} // namespace

/// The command-line contract with the real programs on both sides.
class tst_CtlProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void badUsageEndsWithTwoBeforeAnythingIsOpened();
    void settingsAreJudged_data();
    void settingsAreJudged();
    void commandsThatNeedAmoCrmSayWhichSettingIsMissing();
    void helpAndVersionNeedNothing();

    void aHealthyAccountPassesTheCheck();
    void theFirstSyncRegistersTheFleet();
    void readingNeedsNeitherSettingsNorNetwork();
    void theEnvironmentServesAsWellAsAFile();

    void aCompletedJobIsWonInAmoCrm();
    void aCompletionWithoutPushWaitsForTheNextSync();
    void aMovedDateReachesTheHomeLead();
    void maintenanceWithoutALeadLeavesANoteAndTheStage();
    void aCancelledEditNeverLeaves();
    void aRequestNeedsNoSyncBefore();
    void aRequestThatWaitsIsNamedNowhere();
    void badRequestsWriteNothing_data();
    void badRequestsWriteNothing();
    void badEditsWriteNothing_data();
    void badEditsWriteNothing();
    void datesOfThePlanStayHereUntilPushed();
    void anAttentionItemStaysDismissed();
    void aConflictIsShownAndResolved();

    void withoutATokenEditsAreKept();
    void aRefusedTokenEndsWithThree();
    void aDeadNetworkEndsWithFour();
    void aBlockEndsWithFourAndIsRemembered();
    void anotherAccountIsRefused();
    void editsNeverReachAnotherAccount();
    void aDatabaseFromTheFutureIsLeftAlone();
    void aDamagedDatabaseIsSetAside();
    void aFileInPlaceOfTheFolderEndsWithFive();

    void theTokenIsWrittenNowhere();
    void anOpenConsoleRunsTheCommand();

private:
    /// A synced data folder without the cost of another first pull.
    void useSyncedFolder();
    QJsonArray passports() { return m_ctl->json({u"passports"_s}).document.array(); }
    QJsonObject passportWith(const QString &source);
    /// Gives a practice account an id of its own and makes the next commands work with it.
    void makeAnother(PracticeProcess &other);

    std::unique_ptr<PracticeProcess> m_amo;
    std::unique_ptr<CtlProcess> m_ctl;
    QTemporaryDir m_synced; ///< made by the first test that needs one
};

void tst_CtlProgram::initTestCase()
{
    m_amo = std::make_unique<PracticeProcess>();
    QVERIFY(m_amo->start());
}

void tst_CtlProgram::init()
{
    m_ctl = std::make_unique<CtlProcess>();
    m_ctl->variables = m_amo->variables();
}

void tst_CtlProgram::cleanup()
{
    m_amo->control("DELETE", u"faults"_s);
}

void tst_CtlProgram::cleanupTestCase()
{
    m_amo->stop();
}

void tst_CtlProgram::useSyncedFolder()
{
    const QString database = u"stankodesk.sqlite"_s;
    if (!QFile::exists(m_synced.filePath(database))) {
        CtlProcess first;
        first.variables = m_amo->variables();
        QCOMPARE(first.json({u"sync"_s}).exitCode, 0);
        QVERIFY(QFile::copy(first.dataDir() + u'/' + database, m_synced.filePath(database)));
    }
    QVERIFY(QDir().mkpath(m_ctl->dataDir()));
    QVERIFY(QFile::copy(m_synced.filePath(database), m_ctl->dataDir() + u'/' + database));
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

QJsonObject tst_CtlProgram::passportWith(const QString &source)
{
    for (const QJsonValue &value : passports()) {
        const QJsonObject passport = value.toObject();
        if (passport.value(u"next_maintenance_source"_s) == source && !passport.value(u"home_lead_id"_s).isNull() &&
            passport.value(u"state"_s) != u"withdrawn"_s)
            return passport;
    }
    return {};
}

void tst_CtlProgram::makeAnother(PracticeProcess &other)
{
    QJsonObject state = other.control("GET", u"state"_s);
    QJsonObject account = state.value(u"account"_s).toObject();
    account.insert(u"id"_s, account.value(u"id"_s).toInteger() + 1);
    state.insert(u"account"_s, account);
    other.control("PUT", u"state"_s, state);
    m_ctl->variables = other.variables();
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, other.control("POST", u"tokens"_s).value(u"token"_s).toString());
}

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

void tst_CtlProgram::aCompletedJobIsWonInAmoCrm()
{
    useSyncedFolder();
    const QJsonObject job = m_ctl->json({u"jobs"_s}).document.array().at(0).toObject();
    const QString lead = id(job.value(u"lead_id"_s));
    const CtlRun run = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"Заменён датчик оси Z"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
    QVERIFY(run.object().value(u"outbox_ids"_s).toArray().size() >= 2);

    const QJsonObject there = m_amo->api(u"leads/"_s + lead);
    QCOMPARE(there.value(u"status_id"_s), QJsonValue(142));
    QCOMPARE(there.value(u"pipeline_id"_s), job.value(u"pipeline_id"_s));
    const QByteArray notes = QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(lead))).toJson();
    QCOMPARE(notes.count("Заменён датчик оси Z"), 1);

    for (const QJsonValue &left : m_ctl->json({u"jobs"_s}).document.array())
        QVERIFY(left.toObject().value(u"lead_id"_s) != job.value(u"lead_id"_s));
    QVERIFY(m_ctl->json({u"outbox"_s}).document.array().isEmpty());
    const QJsonArray sent = m_ctl->json({u"outbox"_s, u"--all"_s}).document.array();
    QVERIFY(sent.size() >= 2);
    QCOMPARE(missingKeys(sent.at(0).toObject(), u"id kind lead_id state attempts next_try_at error created_at"_s),
             QStringList());

    const CtlRun twice = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"ещё раз"_s});
    QCOMPARE(twice.exitCode, 2);
    QCOMPARE(twice.errorKind(), u"already_done"_s);
}

void tst_CtlProgram::aCompletionWithoutPushWaitsForTheNextSync()
{
    useSyncedFolder();
    const QJsonObject job = m_ctl->json({u"jobs"_s}).document.array().at(1).toObject();
    const QString lead = id(job.value(u"lead_id"_s));
    const CtlRun run = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"Готово"_s, u"--no-push"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(false));
    QVERIFY(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s) != QJsonValue(142));
    const QJsonArray waiting = m_ctl->json({u"outbox"_s}).document.array();
    QCOMPARE(waiting.size(), run.object().value(u"outbox_ids"_s).toArray().size());
    QCOMPARE(waiting.at(0).toObject().value(u"state"_s), QJsonValue(u"queued"_s));

    const CtlRun sync = m_ctl->json({u"sync"_s});
    QCOMPARE(sync.exitCode, 0);
    QCOMPARE(sync.object().value(u"pushed"_s).toInt(), int(waiting.size()));
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlProgram::aMovedDateReachesTheHomeLead()
{
    useSyncedFolder();
    const QJsonObject passport = passportWith(u"field"_s);
    const QString serial = passport.value(u"serial"_s).toString();
    const QDate day = QDate::currentDate().addDays(75);
    const CtlRun run = m_ctl->json({u"reschedule"_s, serial, day.toString(Qt::ISODate)});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    const QJsonObject after = m_ctl->json({u"passports"_s, u"--serial"_s, serial}).document.array().at(0).toObject();
    QCOMPARE(after.value(u"next_maintenance"_s), QJsonValue(day.toString(Qt::ISODate)));
    QCOMPARE(after.value(u"next_maintenance_source"_s), QJsonValue(u"field"_s));
}

void tst_CtlProgram::maintenanceWithoutALeadLeavesANoteAndTheStage()
{
    useSyncedFolder();
    const QJsonObject passport = passportWith(u"field"_s);
    const QString home = id(passport.value(u"home_lead_id"_s));
    const QJsonValue stage = m_amo->api(u"leads/"_s + home).value(u"status_id"_s);
    const CtlRun run =
        m_ctl->json({u"maintained"_s, passport.value(u"serial"_s).toString(), u"--note"_s, u"ТО-1: масло и фильтры"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
    QCOMPARE(m_amo->api(u"leads/"_s + home).value(u"status_id"_s), stage);
    QVERIFY(QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(home))).toJson().contains("масло и фильтры"));
    const QJsonObject after = m_ctl->json({u"passports"_s, u"--serial"_s, passport.value(u"serial"_s).toString()})
                                  .document.array()
                                  .at(0)
                                  .toObject();
    QVERIFY(after.value(u"next_maintenance"_s).toString() > QDate::currentDate().addDays(100).toString(Qt::ISODate));
}

void tst_CtlProgram::aCancelledEditNeverLeaves()
{
    useSyncedFolder();
    const QJsonObject passport = passportWith(u"field"_s);
    const QString serial = passport.value(u"serial"_s).toString();
    const QString day = QDate::currentDate().addDays(81).toString(Qt::ISODate);
    const QJsonArray ids =
        m_ctl->json({u"reschedule"_s, serial, day, u"--no-push"_s}).object().value(u"outbox_ids"_s).toArray();
    QVERIFY(!ids.isEmpty());
    for (const QJsonValue &intent : ids) {
        const CtlRun cancelled = m_ctl->json({u"outbox"_s, u"cancel"_s, id(intent)});
        QVERIFY2(cancelled.exitCode == 0, cancelled.story.constData());
        QCOMPARE(cancelled.document.array().at(0).toObject().value(u"state"_s), QJsonValue(u"settled"_s));
    }
    QVERIFY(m_ctl->json({u"outbox"_s}).document.array().isEmpty());
    const QJsonObject after = m_ctl->json({u"passports"_s, u"--serial"_s, serial}).document.array().at(0).toObject();
    QCOMPARE(after.value(u"next_maintenance"_s), passport.value(u"next_maintenance"_s));
    const CtlRun again = m_ctl->json({u"outbox"_s, u"cancel"_s, id(ids.at(0))});
    QCOMPARE(again.exitCode, 2);
}

void tst_CtlProgram::aRequestNeedsNoSyncBefore()
{
    const CtlRun run = m_ctl->json(
        {u"request"_s, u"--name"_s, u"Test"_s, u"--phone"_s, u"79991234567"_s, u"--source"_s, u"direct_api"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"outbox_ids"_s).toArray().size(), 3);
    const QString lead = id(run.object().value(u"lead_id"_s));
    const QJsonObject there = m_amo->api(u"leads/%1?with=contacts"_s.arg(lead));
    QCOMPARE(there.value(u"name"_s), QJsonValue(u"Заявка: Test"_s));
    QCOMPARE(id(there.value(u"pipeline_id"_s)), m_ctl->variables.value(u"AMOCRM_PIPELINE_ID"_s));
    const QJsonArray contacts = there.value(u"_embedded"_s).toObject().value(u"contacts"_s).toArray();
    QCOMPARE(contacts.size(), 1);
    const QJsonObject contact = m_amo->api(u"contacts/"_s + id(contacts.at(0).toObject().value(u"id"_s)));
    QCOMPARE(contact.value(u"name"_s), QJsonValue(u"Test"_s));
    QVERIFY(QJsonDocument(contact).toJson().contains("+79991234567"));
    const QByteArray notes = QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(lead))).toJson();
    QCOMPARE(notes.count("direct_api"), 1);
    // The same person again: the contact is there already.
    const CtlRun again = m_ctl->json({u"request"_s, u"--name"_s, u"Test"_s, u"--phone"_s, u"8 999 123-45-67"_s});
    QCOMPARE(again.exitCode, 0);
    const QJsonObject second = m_amo->api(u"leads/%1?with=contacts"_s.arg(id(again.object().value(u"lead_id"_s))));
    QCOMPARE(second.value(u"_embedded"_s)[u"contacts"_s][0][u"id"_s], contact.value(u"id"_s));
}

void tst_CtlProgram::aRequestThatWaitsIsNamedNowhere()
{
    useSyncedFolder();
    const CtlRun run =
        m_ctl->json({u"request"_s, u"--name"_s, u"Ждущий"_s, u"--text"_s, u"Не включается"_s, u"--no-push"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(false));
    QVERIFY(run.object().contains(u"lead_id"_s));
    QVERIFY(run.object().value(u"lead_id"_s).isNull());
    QJsonObject job;
    for (const QJsonValue &row : m_ctl->json({u"jobs"_s}).document.array()) {
        if (row[u"name"_s] == u"Не включается"_s)
            job = row.toObject();
    }
    QVERIFY(job.contains(u"lead_id"_s));
    QVERIFY(job.value(u"lead_id"_s).isNull());
    const QByteArray table = m_ctl->run({u"jobs"_s}).out;
    const QByteArray waiting = m_ctl->run({u"outbox"_s}).out;
    QVERIFY(table.contains("новая"));
    QVERIFY(waiting.contains("новая"));
    QVERIFY(!table.contains("-1 ") && !waiting.contains("-1 "));
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    QVERIFY(!m_ctl->run({u"jobs"_s}).out.contains("новая"));
}

void tst_CtlProgram::badRequestsWriteNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("phone") << QStringList{u"--phone"_s, u"завтра"_s} << u"--phone: "_s;
    QTest::newRow("price") << QStringList{u"--price"_s, u"дорого"_s} << u"--price: "_s;
    QTest::newRow("negative price") << QStringList{u"--price"_s, u"-5"_s} << u"--price: "_s;
    QTest::newRow("long name") << QStringList{u"--name"_s, QString(251, u'я')} << u"--name: "_s;
}

void tst_CtlProgram::badRequestsWriteNothing()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    QStringList arguments{u"request"_s};
    if (!options.contains(u"--name"_s))
        arguments += QStringList{u"--name"_s, u"Test"_s};
    const CtlRun run = m_ctl->json(arguments + options);
    QCOMPARE(run.exitCode, 2);
    const QJsonObject error = run.object().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"kind"_s), QJsonValue(u"bad_input"_s));
    QVERIFY2(error.value(u"message"_s).toString().startsWith(named), run.story.constData());
    QVERIFY(!error.value(u"remedy"_s).toString().isEmpty());
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

void tst_CtlProgram::badEditsWriteNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString tomorrow = QDate::currentDate().addDays(2).toString(Qt::ISODate);
    QTest::newRow("unknown lead") << QStringList{u"complete"_s, u"999999999"_s, u"--note"_s, u"x"_s};
    QTest::newRow("future day") << QStringList{u"maintained"_s, u"S"_s, u"--note"_s, u"x"_s, u"--date"_s, tomorrow};
    QTest::newRow("unknown machine") << QStringList{u"maintained"_s, u"no-such"_s, u"--note"_s, u"x"_s};
    QTest::newRow("unknown machine to move") << QStringList{u"reschedule"_s, u"no-such"_s, u"2027-01-31"_s};
    QTest::newRow("unknown intent") << QStringList{u"outbox"_s, u"cancel"_s, u"999999"_s};
    QTest::newRow("unknown intent to retry") << QStringList{u"outbox"_s, u"retry"_s, u"999999"_s};
    QTest::newRow("unknown item") << QStringList{u"attention"_s, u"dismiss"_s, u"999999"_s, u"--reason"_s, u"x"_s};
}

void tst_CtlProgram::badEditsWriteNothing()
{
    QFETCH(QStringList, arguments);
    useSyncedFolder();
    const CtlRun run = m_ctl->json(arguments);
    QVERIFY2(run.exitCode == 2, run.story.constData());
    QCOMPARE(run.object().value(u"ok"_s), QJsonValue(false));
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

void tst_CtlProgram::datesOfThePlanStayHereUntilPushed()
{
    useSyncedFolder();
    const CtlRun shown = m_ctl->json({u"dates"_s, u"push"_s, u"--dry-run"_s});
    QVERIFY2(shown.exitCode == 0, shown.story.constData());
    QVERIFY(!shown.object().value(u"dates"_s).toArray().isEmpty());
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
    const CtlRun queued = m_ctl->json({u"dates"_s, u"push"_s, u"--no-push"_s});
    QCOMPARE(queued.exitCode, 0);
    QVERIFY(!queued.object().value(u"outbox_ids"_s).toArray().isEmpty());
}

void tst_CtlProgram::anAttentionItemStaysDismissed()
{
    useSyncedFolder();
    const QJsonArray before = m_ctl->json({u"attention"_s}).document.array();
    QVERIFY(!before.isEmpty());
    const QJsonValue item = before.at(0).toObject().value(u"id"_s);
    QCOMPARE(m_ctl->json({u"attention"_s, u"dismiss"_s, id(item), u"--reason"_s, u"Проверено"_s}).exitCode, 0);
    QCOMPARE(m_ctl->json({u"sync"_s, u"--full"_s}).exitCode, 0);
    const QJsonArray after = m_ctl->json({u"attention"_s}).document.array();
    QCOMPARE(after.size(), before.size() - 1);
    for (const QJsonValue &left : after)
        QVERIFY(left.toObject().value(u"id"_s) != item);
}

void tst_CtlProgram::aConflictIsShownAndResolved()
{
    useSyncedFolder();
    const QJsonObject passport = passportWith(u"field"_s);
    const QString serial = passport.value(u"serial"_s).toString();
    const QString home = id(passport.value(u"home_lead_id"_s));
    const QString mine = QDate::currentDate().addDays(91).toString(Qt::ISODate);
    const QString theirs = QDate::currentDate().addDays(92).toString(Qt::ISODate);
    QCOMPARE(m_ctl->json({u"reschedule"_s, serial, mine, u"--no-push"_s}).exitCode, 0);
    const QString field = m_amo->variables().value(u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_s);
    m_amo->control("PATCH", u"leads/"_s + home, {{u"fields"_s, QJsonObject{{field, theirs}}}});

    const CtlRun sync = m_ctl->json({u"sync"_s});
    QVERIFY2(sync.exitCode == 1, sync.story.constData());
    QCOMPARE(sync.object().value(u"conflicts"_s), QJsonValue(1));
    const QJsonObject row = m_ctl->json({u"outbox"_s}).document.array().at(0).toObject();
    QCOMPARE(row.value(u"state"_s), QJsonValue(u"conflict"_s));
    bool isShown = false;
    for (const QJsonValue &item : m_ctl->json({u"attention"_s}).document.array())
        isShown = isShown || item.toObject().value(u"kind"_s) == u"conflict"_s;
    QVERIFY(isShown);

    QCOMPARE(m_ctl->json({u"outbox"_s, u"resolve"_s, id(row.value(u"id"_s)), u"mine"_s}).exitCode, 0);
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    const QJsonObject after = m_ctl->json({u"passports"_s, u"--serial"_s, serial}).document.array().at(0).toObject();
    QCOMPARE(after.value(u"next_maintenance"_s), QJsonValue(mine));
    QCOMPARE(after.value(u"next_maintenance_source"_s), QJsonValue(u"field"_s));
}

void tst_CtlProgram::withoutATokenEditsAreKept()
{
    useSyncedFolder();
    const QString token = m_ctl->variables.take(u"AMOCRM_ACCESS_TOKEN"_s);
    for (const QString &command : {u"sync"_s, u"check"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 3, run.story.constData());
        QCOMPARE(run.errorKind(), u"no_token"_s);
    }
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(2).toObject().value(u"lead_id"_s));
    const CtlRun edit = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"x"_s});
    QVERIFY2(edit.exitCode == 1, edit.story.constData());
    QCOMPARE(edit.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(edit.object().value(u"sent"_s), QJsonValue(false));
    QCOMPARE(edit.errorKind(), u"no_token"_s);

    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, token);
    const CtlRun sync = m_ctl->json({u"sync"_s});
    QVERIFY2(sync.exitCode == 0, sync.story.constData());
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlProgram::aRefusedTokenEndsWithThree()
{
    useSyncedFolder();
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, u"wrong-token"_s);
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 3, run.story.constData());
        QCOMPARE(run.object().value(u"ok"_s), QJsonValue(false));
        QCOMPARE(run.errorKind(), u"unauthorized"_s);
    }
}

void tst_CtlProgram::aDeadNetworkEndsWithFour()
{
    useSyncedFolder();
    // A port that nobody listens on: the discard service.
    m_ctl->variables.insert(u"AMOCRM_BASE_URL"_s, u"http://127.0.0.1:9"_s);
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 4, run.story.constData());
        QCOMPARE(run.errorKind(), u"network"_s);
    }
    QVERIFY(!passports().isEmpty());
}

void tst_CtlProgram::aBlockEndsWithFourAndIsRemembered()
{
    useSyncedFolder();
    m_amo->control(
        "POST", u"faults"_s,
        {{u"path"_s, u"^/api/"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 403}, {u"html"_s, true}, {u"count"_s, 1}});
    const CtlRun first = m_ctl->json({u"sync"_s});
    QVERIFY2(first.exitCode == 4, first.story.constData());
    QCOMPARE(first.errorKind(), u"blocked"_s);
    m_amo->control("DELETE", u"counters"_s);
    const CtlRun second = m_ctl->json({u"sync"_s});
    QVERIFY2(second.exitCode == 4, second.story.constData());
    QCOMPARE(second.errorKind(), u"blocked"_s);
    QCOMPARE(m_amo->control("GET", u"counters"_s).value(u"total"_s), QJsonValue(0));
}

void tst_CtlProgram::anotherAccountIsRefused()
{
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(3).toObject().value(u"lead_id"_s));
    PracticeProcess other;
    QVERIFY(other.start({u"--empty"_s}));
    makeAnother(other);
    const QStringList edit{u"complete"_s, lead, u"--note"_s, u"x"_s};
    for (const QStringList &arguments :
         {QStringList{u"sync"_s}, QStringList{u"check"_s}, edit, edit + QStringList{u"--no-push"_s}}) {
        const CtlRun run = m_ctl->json(arguments);
        QVERIFY2(run.exitCode == 2, run.story.constData());
        QCOMPARE(run.errorKind(), u"wrong_account"_s);
    }
    const QByteArray writes = QJsonDocument(other.control("GET", u"requests?writes=1"_s)).toJson();
    QVERIFY2(!writes.contains("target"), writes.constData());
    other.stop();
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

void tst_CtlProgram::editsNeverReachAnotherAccount()
{
    // Queued for the right account, sent with the settings of another one whose leads have the same ids.
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(3).toObject().value(u"lead_id"_s));
    QCOMPARE(m_ctl->json({u"complete"_s, lead, u"--note"_s, u"x"_s, u"--no-push"_s}).exitCode, 0);
    PracticeProcess other;
    QVERIFY(other.start());
    makeAnother(other);
    const CtlRun run = m_ctl->json({u"sync"_s});
    QVERIFY2(run.exitCode == 2, run.story.constData());
    const QByteArray writes = QJsonDocument(other.control("GET", u"requests?writes=1"_s)).toJson();
    QVERIFY2(!writes.contains("target"), writes.constData());
    other.stop();
    m_ctl->variables = m_amo->variables();
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlProgram::aDatabaseFromTheFutureIsLeftAlone()
{
    useSyncedFolder();
    // The schema's version stands at byte 60 of an SQLite file, big endian.
    QFile database(m_ctl->dataDir() + u"/stankodesk.sqlite"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(60));
    database.write(QByteArray::fromHex("00002710"));
    database.close();
    for (const QString &command : {u"passports"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QCOMPARE(run.errorKind(), u"store_too_new"_s);
    }
}

void tst_CtlProgram::aDamagedDatabaseIsSetAside()
{
    QVERIFY(QDir().mkpath(m_ctl->dataDir()));
    QFile database(m_ctl->dataDir() + u"/stankodesk.sqlite"_s);
    QVERIFY(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(100'000, 'x'));
    database.close();
    const CtlRun run = m_ctl->json({u"sync"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QVERIFY(run.errors.contains("damaged"));
    QVERIFY(!passports().isEmpty());
    QVERIFY(QDir(m_ctl->dataDir()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).size() > 1);
}

void tst_CtlProgram::aFileInPlaceOfTheFolderEndsWithFive()
{
    QFile file(m_ctl->dataDir());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CtlRun run = m_ctl->json({u"passports"_s});
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.out.contains(m_ctl->dataDir().toUtf8()));
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
