// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctldesk.h"

using namespace Stanko;

/// How a command line is understood, refused and handed to an open console.
class tst_CtlUsage : public QObject
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
    void localTroubleEndsWithFive_data();
    void localTroubleEndsWithFive();
    void aForwardedCommandGivesTheSameAnswer();
    void aForwardedCommandOfAnotherAccountIsRefused();
};

void tst_CtlUsage::badUsageNamesTheArgumentAndTheRemedy_data()
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
    row(u"outbox resolve 5"_s, u"mine|theirs|own"_s);
    row(u"outbox resolve 5 ours"_s, u"mine|theirs|own"_s);
    row(u"outbox postpone 5"_s, u"--until"_s);
    row(u"outbox postpone 5 --until soon"_s, u"--until"_s);
    row(u"outbox amend 5"_s, u"--value"_s);
    row(u"attention repair"_s, u"ID"_s);
    row(u"outbox drop 5"_s, u"drop"_s);
    row(u"attention dismiss 5"_s, u"--reason"_s);
    row(u"history"_s, u"SERIAL"_s);
    row(u"history К20-11876 --as-of yesterday"_s, u"--as-of"_s);
    row(u"dates"_s, u"dates"_s);
}

void tst_CtlUsage::badUsageNamesTheArgumentAndTheRemedy()
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

void tst_CtlUsage::badUsageTouchesNothing()
{
    Desk desk;
    QCOMPARE(run(desk, u"complete 48211 --note done --date 2026-13-01"_s).exitCode, kExitBadInput);
    QVERIFY(desk.jobs.completed.isEmpty());
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlUsage::globalOptionsMayStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"--data-dir /d --env /e --json outbox cancel 5", "outbox --json cancel --data-dir /d 5 --env /e",
          "outbox cancel 5 --data-dir=/d --env=/e --json", "--json outbox cancel --env /e --data-dir /d -- 5"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_CtlUsage::globalOptionsMayStandAnywhere()
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

void tst_CtlUsage::jsonIsSeenEvenInNonsense()
{
    QVERIFY(asksForJson(words(u"frobnicate --x --json"_s)));
    QVERIFY(!asksForJson(words(u"sync -- --json"_s)));
}

void tst_CtlUsage::anUnknownCommandListsTheKnownOnes()
{
    for (const QString &line : {u"serve"_s, QString()}) {
        const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
        const Failure *failure = std::get_if<Failure>(&parsed);
        QVERIFY(failure);
        for (const QString &name : {u"check"_s, u"sync"_s, u"outbox retry"_s, u"dates push"_s})
            QVERIFY(failure->remedy.contains(name));
    }
}

void tst_CtlUsage::helpNamesEveryCommand()
{
    for (const CommandSpec &spec : commands()) {
        QVERIFY(helpText(nullptr).contains(QLatin1StringView(spec.words)));
        QVERIFY(helpText(&spec).contains(QLatin1StringView(spec.words)));
    }
    const std::variant<CommandLine, Failure> parsed = parseCommandLine({u"complete"_s, u"--help"_s});
    QVERIFY(std::get<CommandLine>(parsed).wantsHelp);
}

void tst_CtlUsage::localTroubleEndsWithFive_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"check", "sync", "passports", "jobs", "attention", "outbox", "history X1", "complete 48211 --note x",
          "maintained X1 --note x", "reschedule X1 2027-01-31", "dates push"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_CtlUsage::localTroubleEndsWithFive()
{
    QFETCH(QString, line);
    Desk desk;
    const Error full = makeError(ErrorKind::StoreFull);
    desk.passports.answers.error = full;
    desk.jobs.answers.error = full;
    desk.maintenance.answers.error = full;
    desk.attention.answers.error = full;
    desk.outbox.answers.error = full;
    desk.sync.answers.error = full;
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitLocal);
    QCOMPARE(errorKind(outcome), u"store_full"_s);
    QCOMPARE(object(outcome).value(u"ok"_s), QJsonValue(false));
}

void tst_CtlUsage::aForwardedCommandGivesTheSameAnswer()
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

void tst_CtlUsage::aForwardedCommandOfAnotherAccountIsRefused()
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

QTEST_GUILESS_MAIN(tst_CtlUsage)
#include "tst_ctl_usage.moc"
