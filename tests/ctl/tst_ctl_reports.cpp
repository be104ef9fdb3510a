// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctldesk.h"

using namespace Stanko;

/// Commands that tell: lists, check, sync.
class tst_CtlReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void humanTablesAreAlignedAndPlain();
    void theCalendarIsExported();
    void whatCannotBeExportedIsNamed_data();
    void whatCannotBeExportedIsNamed();
};

void tst_CtlReports::everyListHasItsKeys_data()
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

void tst_CtlReports::everyListHasItsKeys()
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

void tst_CtlReports::absentValuesAreNull()
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

void tst_CtlReports::instantsHaveTheOffsetOfTheAccount()
{
    Desk desk;
    const QString created = run(desk, u"jobs"_s).document.array().at(0).toObject().value(u"created_at"_s).toString();
    QCOMPARE(created, u"2026-11-22T13:32:00+03:00"_s);
    desk.setup.current.timeZoneId.clear();
    const QString utc = run(desk, u"jobs"_s).document.array().at(0).toObject().value(u"created_at"_s).toString();
    QCOMPARE(utc, u"2026-11-22T10:32:00+00:00"_s);
}

void tst_CtlReports::passportsCanBeChosenBySerialAndDueDays()
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

void tst_CtlReports::jobsLeaveOutTheClosedOnesUnlessAsked()
{
    Desk desk;
    QCOMPARE(run(desk, u"jobs"_s).document.array().size(), 10);
    QCOMPARE(run(desk, u"jobs --all"_s).document.array().size(), 11);
}

void tst_CtlReports::attentionSpeaksTheKindsOfTheContract()
{
    Desk desk;
    QStringList kinds;
    for (const QJsonValue &value : run(desk, u"attention"_s).document.array())
        kinds.append(value.toObject().value(u"kind"_s).toString());
    QCOMPARE(kinds, (QStringList{u"conflict"_s, u"won_without_serial"_s, u"unknown_model"_s,
                                 u"registration_withdrawn"_s, u"duplicate_serial"_s}));
}

void tst_CtlReports::historyAsOfADayGivesOnePassport()
{
    Desk desk;
    const Outcome outcome = run(desk, u"history К20-11876 --as-of 2026-01-31"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"serial"_s), QJsonValue(u"К20-11876"_s));
    QCOMPARE(run(desk, u"history К20-11876 --as-of 1999-01-31"_s).exitCode, kExitBadInput);
}

void tst_CtlReports::anUnknownMachineIsBadInput()
{
    Desk desk;
    const Outcome outcome = run(desk, u"history no-such"_s);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QCOMPARE(errorKind(outcome), u"not_here"_s);
    QVERIFY(outcome.isFailure);
}

void tst_CtlReports::checkTellsTheAccount()
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

void tst_CtlReports::checkWithProblemsEndsByTheirKind_data()
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

void tst_CtlReports::checkWithProblemsEndsByTheirKind()
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

void tst_CtlReports::syncHasItsKeysAndEndsByWhatIsLeft_data()
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

void tst_CtlReports::syncHasItsKeysAndEndsByWhatIsLeft()
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

void tst_CtlReports::syncFullAsksForEverything()
{
    Desk desk;
    run(desk, u"sync"_s);
    run(desk, u"sync --full"_s);
    QCOMPARE(desk.sync.syncs, (QList<PullDepth>{PullDepth::Changes, PullDepth::Everything}));
}

void tst_CtlReports::humanTablesAreAlignedAndPlain()
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

void tst_CtlReports::theCalendarIsExported()
{
    Desk desk;
    const Outcome outcome = run(desk, u"export calendar --format ics --out /tmp/to.ics"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"file"_s), QJsonValue(u"/tmp/to.ics"_s));
    QVERIFY(object(outcome).contains(u"rows"_s));
    QCOMPARE(desk.calendarFiles.written, QStringList{u"/tmp/to.ics"_s});
    QVERIFY(!desk.calendarFiles.whose.last());
    // By id, by name, and by a part of it that means one only.
    for (const QString &whose : {u"12"_s, u"'Ильин П.'"_s, u"ильин"_s}) {
        QCOMPARE(run(desk, u"export calendar --format csv --out a.csv --engineer "_s + whose).exitCode, kExitDone);
        QCOMPARE(desk.calendarFiles.whose.last(), std::optional<UserId>(12));
    }
    QCOMPARE(desk.calendarFiles.written.last(), QDir::current().absoluteFilePath(u"a.csv"_s));
}

void tst_CtlReports::whatCannotBeExportedIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("argument");
    QTest::newRow("format") << u"export calendar --format doc --out a"_s << u"--format"_s;
    QTest::newRow("no file") << u"export calendar --format ics"_s << u"--out"_s;
    QTest::newRow("nobody") << u"export calendar --format ics --out a --engineer Петров"_s << u"--engineer"_s;
    QTest::newRow("several") << u"export calendar --format ics --out a --engineer '.'"_s << u"--engineer"_s;
}

void tst_CtlReports::whatCannotBeExportedIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, argument);
    Desk desk;
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QVERIFY2(outcome.text.contains(argument), qPrintable(outcome.text));
    QVERIFY(desk.calendarFiles.written.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlReports)
#include "tst_ctl_reports.moc"
