// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"
#include "app/ctl/commandrunner.h"
#include "app/ctl/forwarding.h"
#include "tests/support/fakedesks.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

/// Words of a command line; a text with blanks stands in single quotes.
QStringList words(const QString &line)
{
    QStringList result;
    const QStringList parts = line.split(u'\'');
    for (qsizetype at = 0; at < parts.size(); ++at) {
        if (at % 2 == 1)
            result.append(parts.at(at));
        else
            result += parts.at(at).split(u' ', Qt::SkipEmptyParts);
    }
    return result;
}

Outcome waitFor(const QFuture<Outcome> &future)
{
    [[maybe_unused]] const bool hasEnded = QTest::qWaitFor([&future] { return future.isFinished(); });
    return future.result();
}

Outcome run(FakeDesks &fakes, const QString &line)
{
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
    if (const Failure *failure = std::get_if<Failure>(&parsed))
        return failed(*failure, kExitBadInput);
    CommandRunner runner(fakes.desks());
    return waitFor(runner.run(std::get<CommandLine>(parsed)));
}

QJsonObject object(const Outcome &outcome)
{
    return outcome.document.object();
}

QString errorKind(const Outcome &outcome)
{
    return object(outcome).value(u"error"_s).toObject().value(u"kind"_s).toString();
}

QJsonObject passport(FakeDesks &fakes, const QString &serial)
{
    for (const QJsonValue &value : run(fakes, u"passports"_s).document.array()) {
        if (value.toObject().value(u"serial"_s) == serial)
            return value.toObject();
    }
    return {};
}

QStringList missingKeys(const QJsonObject &object, const QString &keys)
{
    QStringList missing;
    for (const QString &key : keys.split(u' ')) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

/// A desk after a first sync, with the demo fleet.
struct Desk : FakeDesks
{
    Desk()
    {
        fillDemo(*this);
        setup.current.isConfigured = true;
        setup.current.settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
        setup.current.timeZoneId = "Europe/Moscow";
        sync.checkReport.account.id = 31;
    }

    /// From now on a push settles everything that was queued.
    void settleOnPush()
    {
        QObject::connect(&jobs, &JobDesk::jobsChanged, &sync, [this] {
            for (OutboxRow &row : sync.rows) {
                if (row.intent.state == IntentState::Queued && row.intent.attempts == 0) {
                    row.intent.state = IntentState::Settled;
                    row.intent.outcome = IntentOutcome::Applied;
                }
            }
        });
    }
};

} // namespace

class tst_CtlCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badUsageNamesTheArgumentAndTheRemedy_data();
    void badUsageNamesTheArgumentAndTheRemedy();
    void badUsageTouchesNothing();
    void globalOptionsMayStandAnywhere_data();
    void globalOptionsMayStandAnywhere();
    void jsonIsSeenEvenInNonsense();
    void anUnknownCommandListsTheKnownOnes();
    void helpNamesEveryCommand();

    void everyListHasItsKeys_data();
    void everyListHasItsKeys();
    void absentValuesAreNull();
    void instantsHaveTheOffsetOfTheAccount();
    void passportsCanBeChosenBySerialAndDueDays();
    void jobsLeaveOutTheClosedOnesUnlessAsked();
    void attentionSpeaksTheKindsOfTheContract();
    void historyAsOfADayGivesOnePassport();
    void anUnknownMachineIsBadInput();

    void checkTellsTheAccount();
    void checkWithProblemsEndsByTheirKind_data();
    void checkWithProblemsEndsByTheirKind();
    void syncHasItsKeysAndEndsByWhatIsLeft_data();
    void syncHasItsKeysAndEndsByWhatIsLeft();
    void syncFullAsksForEverything();

    void aCompletionThatWasSentEndsWithZero();
    void aCompletionThatWaitsSaysWhy();
    void aCompletionWithoutPushIsOnlyQueued();
    void aCompletionInConflictNamesTheWayOut();
    void aCompletionTakesDayAndNextDate();
    void aRefusedCompletionWritesNothing_data();
    void aRefusedCompletionWritesNothing();
    void maintainedTakesThePlanUnlessToldOtherwise();
    void rescheduleMovesTheDate();
    void datesArePushedOrOnlyShown();
    void anItemIsDismissedWithItsReason();

    void theOutboxListsWhatIsUnsettled();
    void anIntentCanBeCancelledRetriedAndResolved();
    void aRetryWithoutNetworkEndsWithFour();
    void anUnknownIntentIsBadInput();
    void localTroubleEndsWithFive_data();
    void localTroubleEndsWithFive();
    void humanTablesAreAlignedAndPlain();

    void aForwardedCommandGivesTheSameAnswer();
    void aForwardedCommandOfAnotherAccountIsRefused();
};

void tst_CtlCommands::badUsageNamesTheArgumentAndTheRemedy_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("argument");
    const auto row = [](const QString &line, const QString &argument) {
        QTest::newRow(qPrintable(line)) << line << argument;
    };
    row(u"frobnicate"_s, u"frobnicate"_s);
    row(u"check now"_s, u"now"_s);
    row(u"sync --fast"_s, u"--fast"_s);
    row(u"sync --full=yes"_s, u"--full"_s);
    row(u"passports --serial"_s, u"--serial"_s);
    row(u"passports --serial '- -'"_s, u"--serial"_s);
    row(u"passports --due soon"_s, u"--due"_s);
    row(u"passports --due -5"_s, u"--due"_s);
    row(u"passports --due 1 --due 2"_s, u"--due"_s);
    row(u"jobs --data-dir"_s, u"--data-dir"_s);
    row(u"complete"_s, u"LEAD_ID"_s);
    row(u"complete abc --note x"_s, u"LEAD_ID"_s);
    row(u"complete 0 --note x"_s, u"LEAD_ID"_s);
    row(u"complete -5 --note x"_s, u"-5"_s);
    row(u"complete 5"_s, u"--note"_s);
    row(u"request"_s, u"--name"_s);
    row(u"request --name ''"_s, u"--name"_s);
    row(u"request --name x --serial '- -'"_s, u"--serial"_s);
    row(u"request --name x --phone"_s, u"--phone"_s);
    row(u"request Test"_s, u"Test"_s);
    row(u"complete 5 --note ''"_s, u"--note"_s);
    row(u"complete 5 --note --json"_s, u"--note"_s);
    row(u"complete 5 6 --note x"_s, u"6"_s);
    row(u"complete 5 --note x --date 22.11.2026"_s, u"--date"_s);
    row(u"complete 5 --note x --date 2026-02-30"_s, u"--date"_s);
    row(u"complete 5 --note x --next none"_s, u"--next"_s);
    row(u"maintained --note x"_s, u"SERIAL"_s);
    row(u"maintained К20-11876 --note x --next never"_s, u"--next"_s);
    row(u"reschedule К20-11876"_s, u"DATE"_s);
    row(u"reschedule К20-11876 tomorrow"_s, u"DATE"_s);
    row(u"reschedule К20-11876 1969-12-31"_s, u"DATE"_s);
    row(u"outbox cancel"_s, u"ID"_s);
    row(u"outbox cancel first"_s, u"ID"_s);
    row(u"outbox resolve 5"_s, u"mine|theirs"_s);
    row(u"outbox resolve 5 ours"_s, u"mine|theirs"_s);
    row(u"outbox drop 5"_s, u"drop"_s);
    row(u"attention dismiss 5"_s, u"--reason"_s);
    row(u"history"_s, u"SERIAL"_s);
    row(u"history К20-11876 --as-of yesterday"_s, u"--as-of"_s);
    row(u"dates"_s, u"dates"_s);
    row(u"request --name x"_s, u"--name"_s);
}

void tst_CtlCommands::badUsageNamesTheArgumentAndTheRemedy()
{
    QFETCH(QString, line);
    QFETCH(QString, argument);
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
    const Failure *failure = std::get_if<Failure>(&parsed);
    QVERIFY(failure);
    QCOMPARE(failure->kind, u"bad_input"_s);
    QVERIFY2(failure->message.startsWith(argument + u": "_s), qPrintable(failure->message));
    QVERIFY(!failure->remedy.isEmpty());
    const Outcome outcome = failed(*failure, kExitBadInput);
    QCOMPARE(object(outcome).value(u"ok"_s), QJsonValue(false));
    QVERIFY(missingKeys(object(outcome).value(u"error"_s).toObject(), u"kind message remedy"_s).isEmpty());
}

void tst_CtlCommands::badUsageTouchesNothing()
{
    Desk desk;
    QCOMPARE(run(desk, u"complete 48211 --note done --date 2026-13-01"_s).exitCode, kExitBadInput);
    QVERIFY(desk.jobs.completed.isEmpty());
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlCommands::globalOptionsMayStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"--data-dir /d --env /e --json outbox cancel 5", "outbox --json cancel --data-dir /d 5 --env /e",
          "outbox cancel 5 --data-dir=/d --env=/e --json", "--json outbox cancel --env /e --data-dir /d -- 5"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_CtlCommands::globalOptionsMayStandAnywhere()
{
    QFETCH(QString, line);
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
    const CommandLine *command = std::get_if<CommandLine>(&parsed);
    QVERIFY(command);
    QCOMPARE(QLatin1StringView(command->command->words), "outbox cancel"_L1);
    QCOMPARE(command->dataDir, u"/d"_s);
    QCOMPARE(command->envFile, u"/e"_s);
    QVERIFY(command->wantsJson);
    QCOMPARE(command->id(0), 5);
}

void tst_CtlCommands::jsonIsSeenEvenInNonsense()
{
    QVERIFY(asksForJson(words(u"frobnicate --x --json"_s)));
    QVERIFY(!asksForJson(words(u"sync -- --json"_s)));
}

void tst_CtlCommands::anUnknownCommandListsTheKnownOnes()
{
    for (const QString &line : {u"serve"_s, QString()}) {
        const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
        const Failure *failure = std::get_if<Failure>(&parsed);
        QVERIFY(failure);
        for (const QString &name : {u"check"_s, u"sync"_s, u"outbox retry"_s, u"dates push"_s})
            QVERIFY(failure->remedy.contains(name));
    }
}

void tst_CtlCommands::helpNamesEveryCommand()
{
    for (const CommandSpec &spec : commands()) {
        QVERIFY(helpText(nullptr).contains(QLatin1StringView(spec.words)));
        QVERIFY(helpText(&spec).contains(QLatin1StringView(spec.words)));
    }
    const std::variant<CommandLine, Failure> parsed = parseCommandLine({u"complete"_s, u"--help"_s});
    QVERIFY(std::get<CommandLine>(parsed).wantsHelp);
}

void tst_CtlCommands::everyListHasItsKeys_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("keys");
    QTest::newRow("passports")
        << u"passports"_s << 17
        << u"serial model customer contact company phone telegram_id configuration registered_on "
           "next_maintenance next_maintenance_source late state home_lead_id lead_ids"_s;
    QTest::newRow("jobs") << u"jobs"_s << 10
                          << u"lead_id name pipeline_id status_id stage serial model customer contact company "
                             "responsible_user_id created_at price"_s;
    QTest::newRow("attention") << u"attention"_s << 5 << u"id kind lead_id serial message"_s;
    QTest::newRow("outbox") << u"outbox"_s << 3 << u"id kind lead_id state attempts next_try_at error created_at"_s;
    QTest::newRow("history") << u"history К20-11876"_s << 3
                             << u"id kind at day lead_id text before author push message"_s;
}

void tst_CtlCommands::everyListHasItsKeys()
{
    QFETCH(QString, line);
    QFETCH(int, rows);
    QFETCH(QString, keys);
    Desk desk;
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitDone);
    QVERIFY(outcome.document.isArray());
    const QJsonArray array = outcome.document.array();
    QCOMPARE(array.size(), rows);
    for (const QJsonValue &value : array)
        QCOMPARE(missingKeys(value.toObject(), keys), QStringList());
    QVERIFY(!outcome.text.isEmpty());
}

void tst_CtlCommands::absentValuesAreNull()
{
    Desk desk;
    const QJsonObject undated = passport(desk, u"2Н135-0077"_s);
    QCOMPARE(undated.value(u"serial"_s), QJsonValue(u"2Н135-0077"_s));
    for (const QString &key :
         {u"customer"_s, u"contact"_s, u"company"_s, u"phone"_s, u"next_maintenance"_s, u"next_maintenance_source"_s})
        QVERIFY2(undated.value(key).isNull(), qPrintable(key));
    QCOMPARE(undated.value(u"late"_s), QJsonValue(false));
    QCOMPARE(undated.value(u"state"_s), QJsonValue(u"undated"_s));
    const QJsonObject unsorted = run(desk, u"jobs"_s).document.array().at(0).toObject();
    QVERIFY(unsorted.value(u"serial"_s).isNull());
    QVERIFY(unsorted.value(u"responsible_user_id"_s).isNull());
}

void tst_CtlCommands::instantsHaveTheOffsetOfTheAccount()
{
    Desk desk;
    const QString created = run(desk, u"jobs"_s).document.array().at(0).toObject().value(u"created_at"_s).toString();
    QCOMPARE(created, u"2026-11-22T13:32:00+03:00"_s);
    desk.setup.current.timeZoneId.clear();
    const QString utc = run(desk, u"jobs"_s).document.array().at(0).toObject().value(u"created_at"_s).toString();
    QCOMPARE(utc, u"2026-11-22T10:32:00+00:00"_s);
}

void tst_CtlCommands::passportsCanBeChosenBySerialAndDueDays()
{
    Desk desk;
    QCOMPARE(run(desk, u"passports --due 0"_s).document.array().size(), 4);
    QCOMPARE(run(desk, u"passports --due 30"_s).document.array().size(), 7);
    // Another spelling of the same machine: a Cyrillic С, blanks instead of dashes.
    QCOMPARE(run(desk, u"passports --serial 'зав. № VС 24 0417'"_s).document.array().size(), 1);
    const Outcome none = run(desk, u"passports --serial no-such"_s);
    QCOMPARE(none.exitCode, kExitDone);
    QVERIFY(none.document.isArray());
    QVERIFY(none.document.array().isEmpty());
}

void tst_CtlCommands::jobsLeaveOutTheClosedOnesUnlessAsked()
{
    Desk desk;
    QCOMPARE(run(desk, u"jobs"_s).document.array().size(), 10);
    QCOMPARE(run(desk, u"jobs --all"_s).document.array().size(), 11);
}

void tst_CtlCommands::attentionSpeaksTheKindsOfTheContract()
{
    Desk desk;
    QStringList kinds;
    for (const QJsonValue &value : run(desk, u"attention"_s).document.array())
        kinds.append(value.toObject().value(u"kind"_s).toString());
    QCOMPARE(kinds, (QStringList{u"conflict"_s, u"won_without_serial"_s, u"unknown_model"_s,
                                 u"registration_withdrawn"_s, u"duplicate_serial"_s}));
}

void tst_CtlCommands::historyAsOfADayGivesOnePassport()
{
    Desk desk;
    const Outcome outcome = run(desk, u"history К20-11876 --as-of 2026-01-31"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"serial"_s), QJsonValue(u"К20-11876"_s));
    QCOMPARE(run(desk, u"history К20-11876 --as-of 1999-01-31"_s).exitCode, kExitBadInput);
}

void tst_CtlCommands::anUnknownMachineIsBadInput()
{
    Desk desk;
    const Outcome outcome = run(desk, u"history no-such"_s);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QCOMPARE(errorKind(outcome), u"not_here"_s);
    QVERIFY(outcome.isFailure);
}

void tst_CtlCommands::checkTellsTheAccount()
{
    Desk desk;
    const Outcome outcome = run(desk, u"check"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    const QJsonObject document = object(outcome);
    QCOMPARE(document.value(u"ok"_s), QJsonValue(true));
    QCOMPARE(missingKeys(document.value(u"account"_s).toObject(), u"id name subdomain timezone"_s), QStringList());
    QVERIFY(document.value(u"token"_s).toObject().value(u"expires_at"_s).toString().endsWith(u"+03:00"_s));
    QCOMPARE(document.value(u"filters_enabled"_s), QJsonValue(false));
    QVERIFY(document.value(u"problems"_s).isArray());
}

void tst_CtlCommands::checkWithProblemsEndsByTheirKind_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const QString &code, std::optional<Error> error, int exitCode) {
        QTest::newRow(qPrintable(code)) << code << error << exitCode;
    };
    row(u"field_missing"_s, {}, kExitUnsent);
    row(u"keychain_unavailable"_s, makeError(ErrorKind::KeychainUnavailable), kExitUnsent);
    row(u"users_forbidden"_s, makeError(ErrorKind::Forbidden), kExitUnsent);
    row(u"token_invalid"_s, makeError(ErrorKind::Unauthorized), kExitUnauthorized);
    row(u"token_missing"_s, makeError(ErrorKind::NoToken), kExitUnauthorized);
    row(u"unreachable"_s, makeError(ErrorKind::Network), kExitNetwork);
    row(u"blocked"_s, makeError(ErrorKind::Blocked), kExitNetwork);
}

void tst_CtlCommands::checkWithProblemsEndsByTheirKind()
{
    QFETCH(QString, code);
    QFETCH(std::optional<Error>, error);
    Desk desk;
    desk.sync.checkReport.problems = {{u"field_missing"_s, std::nullopt, u"712629"_s}, {code, error, u"x"_s}};
    const Outcome outcome = run(desk, u"check"_s);
    QTEST(outcome.exitCode, "exitCode");
    QCOMPARE(object(outcome).value(u"ok"_s), QJsonValue(false));
    for (const QJsonValue &problem : object(outcome).value(u"problems"_s).toArray()) {
        QCOMPARE(missingKeys(problem.toObject(), u"code message remedy"_s), QStringList());
        QVERIFY(!problem.toObject().value(u"message"_s).toString().isEmpty());
        QVERIFY(!problem.toObject().value(u"remedy"_s).toString().isEmpty());
    }
}

void tst_CtlCommands::syncHasItsKeysAndEndsByWhatIsLeft_data()
{
    QTest::addColumn<SyncReport>("report");
    QTest::addColumn<int>("exitCode");
    SyncReport fine;
    fine.leads = 37;
    QTest::newRow("everything done") << fine << int(kExitDone);
    SyncReport waiting = fine;
    waiting.waiting = 1;
    QTest::newRow("something waits") << waiting << int(kExitUnsent);
    SyncReport conflict = fine;
    conflict.conflicts = 1;
    QTest::newRow("a conflict") << conflict << int(kExitUnsent);
    SyncReport parked = fine;
    parked.parked = 1;
    QTest::newRow("something parked") << parked << int(kExitUnsent);
    SyncReport attention = fine;
    attention.attention = 3;
    QTest::newRow("decisions wanted are no failure") << attention << int(kExitDone);
    const auto broken = [&](const char *name, ErrorKind kind, int exitCode) {
        SyncReport report = parked;
        report.error = makeError(kind);
        QTest::newRow(name) << report << exitCode;
    };
    broken("token refused", ErrorKind::Unauthorized, kExitUnauthorized);
    broken("no token", ErrorKind::NoToken, kExitUnauthorized);
    broken("no network", ErrorKind::Network, kExitNetwork);
    broken("time-out", ErrorKind::Timeout, kExitNetwork);
    broken("blocked", ErrorKind::Blocked, kExitNetwork);
    broken("limited", ErrorKind::RateLimited, kExitNetwork);
    broken("not paid", ErrorKind::PaymentRequired, kExitNetwork);
    broken("amoCRM's trouble", ErrorKind::Server, kExitNetwork);
    broken("disk full", ErrorKind::StoreFull, kExitLocal);
    broken("another account", ErrorKind::WrongAccount, kExitBadInput);
}

void tst_CtlCommands::syncHasItsKeysAndEndsByWhatIsLeft()
{
    QFETCH(SyncReport, report);
    QFETCH(int, exitCode);
    Desk desk;
    desk.sync.report = report;
    const Outcome outcome = run(desk, u"sync"_s);
    QCOMPARE(outcome.exitCode, exitCode);
    const QJsonObject document = object(outcome);
    QCOMPARE(
        missingKeys(document,
                    u"ok pulled registered pushed waiting conflicts parked attention requests duration_ms error"_s),
        QStringList());
    QCOMPARE(missingKeys(document.value(u"pulled"_s).toObject(), u"leads contacts deleted"_s), QStringList());
    QCOMPARE(document.value(u"ok"_s), QJsonValue(exitCode == kExitDone));
    QCOMPARE(document.value(u"error"_s).isNull(), !report.error.has_value());
    if (report.error)
        QVERIFY(missingKeys(document.value(u"error"_s).toObject(), u"kind message remedy"_s).isEmpty());
}

void tst_CtlCommands::syncFullAsksForEverything()
{
    Desk desk;
    run(desk, u"sync"_s);
    run(desk, u"sync --full"_s);
    QCOMPARE(desk.sync.syncs, (QList<PullDepth>{PullDepth::Changes, PullDepth::Everything}));
}

void tst_CtlCommands::aCompletionThatWasSentEndsWithZero()
{
    Desk desk;
    desk.settleOnPush();
    const Outcome outcome = run(desk, u"complete 48211 --note 'Заменён подшипник'"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"queued"_s), QJsonValue(true));
    QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(true));
    QCOMPARE(object(outcome).value(u"outbox_ids"_s).toArray().size(), 1);
    QVERIFY(object(outcome).value(u"error"_s).isNull());
    QCOMPARE(desk.sync.pushes, 1);
    QCOMPARE(desk.jobs.completed.first().note, u"Заменён подшипник"_s);
}

void tst_CtlCommands::aCompletionThatWaitsSaysWhy()
{
    Desk desk;
    desk.sync.report.error = makeError(ErrorKind::Network);
    const Outcome outcome = run(desk, u"complete 48211 --note x"_s);
    QCOMPARE(outcome.exitCode, kExitUnsent);
    QCOMPARE(object(outcome).value(u"queued"_s), QJsonValue(true));
    QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(false));
    QCOMPARE(object(outcome).value(u"outbox_ids"_s).toArray().size(), 1);
    QCOMPARE(errorKind(outcome), u"network"_s);
    desk.sync.report.error = makeError(ErrorKind::NoToken);
    const Outcome another = run(desk, u"complete 48207 --note x"_s);
    QCOMPARE(another.exitCode, kExitUnsent);
    QCOMPARE(errorKind(another), u"no_token"_s);
}

void tst_CtlCommands::aCompletionWithoutPushIsOnlyQueued()
{
    Desk desk;
    const Outcome outcome = run(desk, u"complete 48211 --note x --no-push"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"queued"_s), QJsonValue(true));
    QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(false));
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlCommands::aCompletionInConflictNamesTheWayOut()
{
    Desk desk;
    QObject::connect(&desk.jobs, &JobDesk::jobsChanged, &desk.sync, [&desk] {
        desk.sync.rows.first().intent.state = IntentState::Conflict;
        desk.sync.rows.first().theirs = u"Закрыто и не реализовано"_s;
    });
    const Outcome outcome = run(desk, u"complete 48211 --note x"_s);
    QCOMPARE(outcome.exitCode, kExitUnsent);
    QCOMPARE(errorKind(outcome), u"conflict"_s);
    const QString remedy = object(outcome).value(u"error"_s).toObject().value(u"remedy"_s).toString();
    QVERIFY(remedy.contains(u"outbox resolve"_s));
}

void tst_CtlCommands::aCompletionTakesDayAndNextDate()
{
    Desk desk;
    run(desk, u"complete 48211 --note x --no-push"_s);
    QCOMPARE(desk.jobs.completed.last().doneOn, demoToday());
    QCOMPARE(desk.jobs.completed.last().nextChoice, NextDateChoice::Leave);
    run(desk, u"complete 48207 --note x --date 2026-11-20 --next 2027-05-20 --no-push"_s);
    QCOMPARE(desk.jobs.completed.last().doneOn, QDate(2026, 11, 20));
    QCOMPARE(desk.jobs.completed.last().nextChoice, NextDateChoice::Set);
    QCOMPARE(desk.jobs.completed.last().nextDate, std::optional(QDate(2027, 5, 20)));
}

void tst_CtlCommands::aRefusedCompletionWritesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::newRow("future day") << u"complete 48211 --note x --date 2026-11-23"_s << u"bad_input"_s;
    QTest::newRow("next date before the work") << u"complete 48211 --note x --next 2026-11-22"_s << u"bad_input"_s;
    QTest::newRow("completed already") << u"complete 48101 --note x"_s << u"already_done"_s;
}

void tst_CtlCommands::aRefusedCompletionWritesNothing()
{
    QFETCH(QString, line);
    Desk desk;
    const qsizetype before = desk.sync.rows.size();
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QTEST(errorKind(outcome), "kind");
    QCOMPARE(desk.sync.rows.size(), before);
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlCommands::maintainedTakesThePlanUnlessToldOtherwise()
{
    Desk desk;
    const Outcome outcome = run(desk, u"maintained К20-11876 --note 'ТО-1'"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"queued sent outbox_ids"_s), QStringList());
    QCOMPARE(desk.maintenance.maintainedCalls.last().nextChoice, NextDateChoice::Plan);
    QCOMPARE(desk.maintenance.maintainedCalls.last().key, u"К20-11876"_s);
    QCOMPARE(desk.maintenance.maintainedCalls.last().lead, 0);
    run(desk, u"maintained К20-11876 --note x --next none"_s);
    QCOMPARE(desk.maintenance.maintainedCalls.last().nextChoice, NextDateChoice::Leave);
    run(desk, u"maintained К20-11876 --note x --next 2027-01-31"_s);
    QCOMPARE(desk.maintenance.maintainedCalls.last().nextDate, std::optional(QDate(2027, 1, 31)));
}

void tst_CtlCommands::rescheduleMovesTheDate()
{
    Desk desk;
    const Outcome outcome = run(desk, u"reschedule К20-11876 2026-12-15"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"queued sent outbox_ids"_s), QStringList());
    QCOMPARE(passport(desk, u"К20-11876"_s).value(u"next_maintenance"_s), QJsonValue(u"2026-12-15"_s));
}

void tst_CtlCommands::datesArePushedOrOnlyShown()
{
    Desk desk;
    const Outcome shown = run(desk, u"dates push --dry-run"_s);
    QCOMPARE(shown.exitCode, kExitDone);
    QCOMPARE(object(shown).value(u"dates"_s).toArray().size(), 1);
    QCOMPARE(desk.maintenance.pushes, 0);
    const Outcome pushed = run(desk, u"dates push"_s);
    QCOMPARE(pushed.exitCode, kExitDone);
    QCOMPARE(desk.maintenance.pushes, 1);
    QCOMPARE(missingKeys(object(pushed), u"queued sent outbox_ids dates"_s), QStringList());
}

void tst_CtlCommands::anItemIsDismissedWithItsReason()
{
    Desk desk;
    const Outcome outcome = run(desk, u"attention dismiss 2 --reason 'Продажа без станка'"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(desk.attention.dismissed, (QList<std::pair<qint64, QString>>{{2, u"Продажа без станка"_s}}));
    QCOMPARE(run(desk, u"attention"_s).document.array().size(), 4);
}

void tst_CtlCommands::theOutboxListsWhatIsUnsettled()
{
    Desk desk;
    const QJsonArray waiting = run(desk, u"outbox"_s).document.array();
    QCOMPARE(waiting.size(), 3);
    QCOMPARE(waiting.at(0).toObject().value(u"state"_s), QJsonValue(u"queued"_s));
    QCOMPARE(waiting.at(0).toObject().value(u"kind"_s), QJsonValue(u"stage"_s));
    QCOMPARE(waiting.at(0).toObject().value(u"error"_s).toObject().value(u"kind"_s), QJsonValue(u"network"_s));
    QCOMPARE(waiting.at(0).toObject().value(u"next_try_at"_s), QJsonValue(u"2026-11-22T14:32:40+03:00"_s));
    QVERIFY(waiting.at(1).toObject().value(u"error"_s).isNull());
    QCOMPARE(run(desk, u"outbox --all"_s).document.array().size(), 5);
}

void tst_CtlCommands::anIntentCanBeCancelledRetriedAndResolved()
{
    Desk desk;
    const Outcome cancelled = run(desk, u"outbox cancel 697"_s);
    QCOMPARE(cancelled.exitCode, kExitDone);
    const QJsonObject row = cancelled.document.array().at(0).toObject();
    QCOMPARE(row.value(u"id"_s), QJsonValue(697));
    QCOMPARE(row.value(u"state"_s), QJsonValue(u"settled"_s));
    QCOMPARE(run(desk, u"outbox resolve 699 theirs"_s).exitCode, kExitDone);
    QCOMPARE(desk.sync.resolved.last().second, ConflictChoice::Theirs);
    QObject::connect(&desk.sync, &SyncDesk::outboxChanged, this,
                     [&desk] { desk.sync.rows.first().intent.state = IntentState::Settled; });
    QCOMPARE(run(desk, u"outbox retry 700"_s).exitCode, kExitDone);
    QCOMPARE(desk.sync.retried, QList<IntentId>{700});
    QCOMPARE(desk.sync.pushes, 1);
}

void tst_CtlCommands::aRetryWithoutNetworkEndsWithFour()
{
    Desk desk;
    desk.sync.report.error = makeError(ErrorKind::Network);
    const Outcome outcome = run(desk, u"outbox retry 700"_s);
    QCOMPARE(outcome.exitCode, kExitNetwork);
    QCOMPARE(errorKind(outcome), u"network"_s);
    desk.sync.report.error = makeError(ErrorKind::Unauthorized);
    QCOMPARE(run(desk, u"outbox retry 700"_s).exitCode, kExitUnauthorized);
}

void tst_CtlCommands::anUnknownIntentIsBadInput()
{
    Desk desk;
    for (const QString &line : {u"outbox cancel 5"_s, u"outbox retry 5"_s, u"outbox resolve 5 mine"_s}) {
        const Outcome outcome = run(desk, line);
        QCOMPARE(outcome.exitCode, kExitBadInput);
        QCOMPARE(errorKind(outcome), u"not_here"_s);
    }
}

void tst_CtlCommands::localTroubleEndsWithFive_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"check", "sync", "passports", "jobs", "attention", "outbox", "history X1", "complete 48211 --note x",
          "maintained X1 --note x", "reschedule X1 2027-01-31", "dates push"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_CtlCommands::localTroubleEndsWithFive()
{
    QFETCH(QString, line);
    Desk desk;
    const Error full = makeError(ErrorKind::StoreFull);
    desk.passports.answers.error = full;
    desk.jobs.answers.error = full;
    desk.maintenance.answers.error = full;
    desk.attention.answers.error = full;
    desk.sync.answers.error = full;
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitLocal);
    QCOMPARE(errorKind(outcome), u"store_full"_s);
    QCOMPARE(object(outcome).value(u"ok"_s), QJsonValue(false));
}

void tst_CtlCommands::humanTablesAreAlignedAndPlain()
{
    Desk desk;
    desk.jobs.rows.first().name = u"Строка\nс \x1b[31mцветом"_s;
    const QStringList lines = run(desk, u"jobs"_s).text.split(u'\n');
    QCOMPARE(lines.size(), 13);
    const qsizetype column = lines.first().indexOf(u"Этап"_s);
    QVERIFY(column > 0);
    QCOMPARE(lines.at(2).indexOf(u"Диагностика"_s), column);
    QVERIFY(!lines.join(u'\n').contains(u'\x1b'));
    QCOMPARE(lines.last(), u"10 заявок"_s);
}

void tst_CtlCommands::aForwardedCommandGivesTheSameAnswer()
{
    Desk desk;
    for (const QString &line : {u"jobs --json"_s, u"history no-such"_s, u"complete"_s}) {
        const Outcome here = run(desk, line);
        const QFuture<QJsonObject> future = answerForwarded(desk.desks(), forwardRequest(words(line), {}));
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }));
        const Outcome there = forwardedOutcome(future.result());
        QCOMPARE(there.exitCode, here.exitCode);
        QCOMPARE(there.document, here.document);
        QCOMPARE(there.text, here.text);
        QCOMPARE(there.isFailure, here.isFailure);
    }
}

void tst_CtlCommands::aForwardedCommandOfAnotherAccountIsRefused()
{
    Desk desk;
    const QJsonObject request = forwardRequest(words(u"complete 48211 --note x"_s), u"another.amocrm.ru"_s);
    const QFuture<QJsonObject> future = answerForwarded(desk.desks(), request);
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }));
    const Outcome outcome = forwardedOutcome(future.result());
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QCOMPARE(errorKind(outcome), u"wrong_account"_s);
    QVERIFY(desk.jobs.completed.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlCommands)
#include "tst_ctl_commands.moc"
