// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctldesk.h"

#include <QtTest/QSignalSpy>

using namespace Stanko;

/// Commands that change something.
class tst_CtlEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompletionThatWasSentEndsWithZero();
    void aCompletionThatWaitsSaysWhy();
    void aCompletionWithoutPushIsOnlyQueued();
    void aCompletionInConflictNamesTheWayOut();
    void aCompletionTakesDayAndNextDate();
    void aRefusedCompletionWritesNothing_data();
    void aRefusedCompletionWritesNothing();
    void maintainedTakesThePlanUnlessToldOtherwise();
    void aCompletionTellsKindHoursAndConsumables();
    void rescheduleMovesTheDate();
    void whyExplainsTheDate();
    void datesArePushedOrOnlyShown();
    void aTaskIsAddedWithDayAndUser();
    void aTaskWithoutTextIsBadInput();
    void aJobIsAssignedByNumberOrName();
    void nobodyOrSeveralPeopleAreBadInput();
    void engineersAreListed();
    void anItemIsDismissedWithItsReason();
    void theOutboxListsWhatIsUnsettled();
    void anIntentCanBeCancelledRetriedAndResolved();
    void aRetryWithoutNetworkEndsWithFour();
    void anUnknownIntentIsBadInput();
};

void tst_CtlEdits::aCompletionThatWasSentEndsWithZero()
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

void tst_CtlEdits::aCompletionThatWaitsSaysWhy()
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

void tst_CtlEdits::aCompletionWithoutPushIsOnlyQueued()
{
    Desk desk;
    const Outcome outcome = run(desk, u"complete 48211 --note x --no-push"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(object(outcome).value(u"queued"_s), QJsonValue(true));
    QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(false));
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlEdits::aCompletionInConflictNamesTheWayOut()
{
    Desk desk;
    QObject::connect(&desk.jobs, &JobDesk::jobsChanged, &desk.sync, [&desk] {
        desk.outbox.rows.first().intent.state = IntentState::Conflict;
        desk.outbox.rows.first().theirs = u"Закрыто и не реализовано"_s;
    });
    const Outcome outcome = run(desk, u"complete 48211 --note x"_s);
    QCOMPARE(outcome.exitCode, kExitUnsent);
    QCOMPARE(errorKind(outcome), u"conflict"_s);
    const QString remedy = object(outcome).value(u"error"_s).toObject().value(u"remedy"_s).toString();
    QVERIFY(remedy.contains(u"outbox resolve"_s));
}

void tst_CtlEdits::aCompletionTakesDayAndNextDate()
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

void tst_CtlEdits::aRefusedCompletionWritesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::newRow("future day") << u"complete 48211 --note x --date 2026-11-23"_s << u"bad_input"_s;
    QTest::newRow("next date before the work") << u"complete 48211 --note x --next 2026-11-22"_s << u"bad_input"_s;
    QTest::newRow("completed already") << u"complete 48101 --note x"_s << u"already_done"_s;
}

void tst_CtlEdits::aRefusedCompletionWritesNothing()
{
    QFETCH(QString, line);
    Desk desk;
    const qsizetype before = desk.outbox.rows.size();
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QTEST(errorKind(outcome), "kind");
    QCOMPARE(desk.outbox.rows.size(), before);
    QCOMPARE(desk.sync.pushes, 0);
}

void tst_CtlEdits::maintainedTakesThePlanUnlessToldOtherwise()
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

void tst_CtlEdits::aCompletionTellsKindHoursAndConsumables()
{
    Desk desk;
    run(desk, u"maintained К20-11876 --note x --kind ТО-2 --hours 6,5 --consumable 'Фильтр СОЖ' --consumable Масло"_s);
    const Completion maintained = desk.maintenance.maintainedCalls.last();
    QCOMPARE(maintained.kind, u"ТО-2"_s);
    QCOMPARE(maintained.hours, std::optional(6.5));
    QCOMPARE(maintained.consumables, (QStringList{u"Фильтр СОЖ"_s, u"Масло"_s}));
    run(desk, u"complete 48211 --note x --no-push"_s);
    QVERIFY(desk.jobs.completed.last().kind.isEmpty());
    QVERIFY(desk.jobs.completed.last().consumables.isEmpty());
    const Outcome refused = run(desk, u"complete 48207 --note x --hours много"_s);
    QCOMPARE(refused.exitCode, kExitBadInput);
    QVERIFY(object(refused).value(u"error"_s).toObject().value(u"message"_s).toString().contains(u"--hours"_s));
}

void tst_CtlEdits::whyExplainsTheDate()
{
    Desk desk;
    DateReason reason;
    reason.source = NextDateSource::Plan;
    reason.day = QDate(2027, 4, 1);
    reason.kind = u"ТО-1"_s;
    reason.planned = PlannedDate{.day = reason.day, .kind = reason.kind, .base = QDate(2026, 10, 1), .months = 6};
    desk.calendar.reasons.insert(u"K20-11876"_s, reason);
    const Outcome outcome = run(desk, u"why К20-11876"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"serial next_maintenance source text planned"_s), QStringList());
    QCOMPARE(object(outcome).value(u"next_maintenance"_s), QJsonValue(u"2027-04-01"_s));
    QCOMPARE(object(outcome).value(u"source"_s), QJsonValue(u"plan"_s));
    const QJsonObject planned = object(outcome).value(u"planned"_s).toObject();
    QCOMPARE(planned.value(u"base"_s), QJsonValue(u"2026-10-01"_s));
    QCOMPARE(planned.value(u"months"_s), QJsonValue(6));
    QVERIFY(planned.value(u"running_hours"_s).isNull());
    QVERIFY(!outcome.text.isEmpty());
    QCOMPARE(outcome.text, object(outcome).value(u"text"_s).toString());
    QCOMPARE(run(desk, u"why НЕТ-ТАКОГО"_s).exitCode, kExitBadInput);
}

void tst_CtlEdits::rescheduleMovesTheDate()
{
    Desk desk;
    const Outcome outcome = run(desk, u"reschedule К20-11876 2026-12-15"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"queued sent outbox_ids"_s), QStringList());
    QCOMPARE(passport(desk, u"К20-11876"_s).value(u"next_maintenance"_s), QJsonValue(u"2026-12-15"_s));
}

void tst_CtlEdits::datesArePushedOrOnlyShown()
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

void tst_CtlEdits::aTaskIsAddedWithDayAndUser()
{
    Desk desk;
    const Outcome outcome = run(desk, u"task 48211 --text 'Позвонить клиенту' --due 2030-01-05 --user 7 --no-push"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"queued sent outbox_ids lead_id"_s), QStringList());
    QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(false));
    QCOMPARE(object(outcome).value(u"outbox_ids"_s).toArray().size(), 1);
    QCOMPARE(desk.sync.pushes, 0);
    QCOMPARE(desk.intake.tasks, QList<NewTask>({{48'211, u"Позвонить клиенту"_s, QDate(2030, 1, 5), 7}}));
    QVERIFY(run(desk, u"task 48211 --text x"_s).exitCode != kExitBadInput);
    QCOMPARE(desk.sync.pushes, 1);
    QCOMPARE(desk.intake.tasks.last(), (NewTask{48'211, u"x"_s, {}, 0}));
}

void tst_CtlEdits::aTaskWithoutTextIsBadInput()
{
    Desk desk;
    for (const QString &line : {u"task 48211"_s, u"task --text x"_s, u"task 48211 --text ' '"_s,
                                u"task 48211 --text x --due 32.13.2030"_s, u"task 48211 --text x --user me"_s})
        QCOMPARE(run(desk, line).exitCode, kExitBadInput);
    QVERIFY(desk.intake.tasks.isEmpty());
}

void tst_CtlEdits::aJobIsAssignedByNumberOrName()
{
    Desk desk;
    const Outcome outcome = run(desk, u"assign 48211 --user 12 --no-push"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(missingKeys(object(outcome), u"queued sent outbox_ids lead_id responsible_user_id"_s), QStringList());
    QCOMPARE(desk.engineers.jobsAssigned.last(), (std::pair<QList<LeadId>, UserId>{{48'211}, 12}));
    for (const QString &name : {u"'Ильин П.'"_s, u"ильин"_s}) {
        run(desk, u"assign 48207 --no-push --user "_s + name);
        QCOMPARE(desk.engineers.jobsAssigned.last(), (std::pair<QList<LeadId>, UserId>{{48'207}, 12}));
    }
    QCOMPARE(desk.engineers.jobsAssigned.size(), 3);
    QCOMPARE(desk.sync.pushes, 0);
    run(desk, u"assign 48207 --user 12"_s);
    QCOMPARE(desk.sync.pushes, 1);
}

void tst_CtlEdits::nobodyOrSeveralPeopleAreBadInput()
{
    Desk desk;
    desk.engineers.people.engineers.append({.id = 14, .name = u"Ильина Р."_s});
    desk.engineers.people.engineers.append({.id = -1, .name = u"Жуков А."_s}); // amoCRM does not know him
    for (const QString &line : {u"assign 48211"_s, u"assign --user 12"_s, u"assign 48211 --user Иванов"_s,
                                u"assign 48211 --user ильин"_s, u"assign 48211 --user Жуков"_s}) {
        const Outcome outcome = run(desk, line);
        QCOMPARE(outcome.exitCode, kExitBadInput);
        QVERIFY(!object(outcome).value(u"error"_s).toObject().value(u"remedy"_s).toString().isEmpty());
    }
    QVERIFY(desk.engineers.jobsAssigned.isEmpty());
    // Where one is named wholly, the other is not meant.
    run(desk, u"assign 48211 --no-push --user 'Ильина Р.'"_s);
    QCOMPARE(desk.engineers.jobsAssigned.last().second, UserId(14));
    desk.engineers.answers.error = makeError(ErrorKind::BadInput, u"engineer"_s);
    QCOMPARE(run(desk, u"assign 48211 --user 99"_s).exitCode, kExitBadInput);
}

void tst_CtlEdits::engineersAreListed()
{
    Desk desk;
    const Outcome outcome = run(desk, u"engineers"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    const QJsonArray list = outcome.document.array();
    QCOMPARE(list.size(), 3);
    const QJsonObject away = list.last().toObject();
    QCOMPARE(missingKeys(away, u"id name in_amocrm hours_per_week planned active absences"_s), QStringList());
    QCOMPARE(away.value(u"name"_s), QJsonValue(u"Кравцова О."_s));
    QCOMPARE(away.value(u"hours_per_week"_s), QJsonValue(20));
    const QJsonObject absence = away.value(u"absences"_s).toArray().first().toObject();
    QCOMPARE(absence.value(u"first"_s), QJsonValue(demoToday().addDays(8).toString(Qt::ISODate)));
    QCOMPARE(absence.value(u"reason"_s), QJsonValue(u"отпуск"_s));
    QVERIFY(outcome.text.contains(u"Дёмин С."_s));
}

void tst_CtlEdits::anItemIsDismissedWithItsReason()
{
    Desk desk;
    const Outcome outcome = run(desk, u"attention dismiss 2 --reason 'Продажа без станка'"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(desk.attention.dismissed, (QList<std::pair<qint64, QString>>{{2, u"Продажа без станка"_s}}));
    QCOMPARE(run(desk, u"attention"_s).document.array().size(), 4);
}

void tst_CtlEdits::theOutboxListsWhatIsUnsettled()
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

void tst_CtlEdits::anIntentCanBeCancelledRetriedAndResolved()
{
    Desk desk;
    const Outcome cancelled = run(desk, u"outbox cancel 697"_s);
    QCOMPARE(cancelled.exitCode, kExitDone);
    const QJsonObject row = cancelled.document.array().at(0).toObject();
    QCOMPARE(row.value(u"id"_s), QJsonValue(697));
    QCOMPARE(row.value(u"state"_s), QJsonValue(u"settled"_s));
    QCOMPARE(run(desk, u"outbox resolve 699 theirs"_s).exitCode, kExitDone);
    QCOMPARE(desk.outbox.resolved.last().second, ConflictChoice::Theirs);
    QObject::connect(&desk.outbox, &OutboxDesk::outboxChanged, this,
                     [&desk] { desk.outbox.rows.first().intent.state = IntentState::Settled; });
    QCOMPARE(run(desk, u"outbox retry 700"_s).exitCode, kExitDone);
    QCOMPARE(desk.outbox.retried, QList<IntentId>{700});
    QCOMPARE(desk.sync.pushes, 1);
}

void tst_CtlEdits::aRetryWithoutNetworkEndsWithFour()
{
    Desk desk;
    desk.sync.report.error = makeError(ErrorKind::Network);
    const Outcome outcome = run(desk, u"outbox retry 700"_s);
    QCOMPARE(outcome.exitCode, kExitNetwork);
    QCOMPARE(errorKind(outcome), u"network"_s);
    desk.sync.report.error = makeError(ErrorKind::Unauthorized);
    QCOMPARE(run(desk, u"outbox retry 700"_s).exitCode, kExitUnauthorized);
}

void tst_CtlEdits::anUnknownIntentIsBadInput()
{
    Desk desk;
    for (const QString &line : {u"outbox cancel 5"_s, u"outbox retry 5"_s, u"outbox resolve 5 mine"_s}) {
        const Outcome outcome = run(desk, line);
        QCOMPARE(outcome.exitCode, kExitBadInput);
        QCOMPARE(errorKind(outcome), u"not_here"_s);
    }
}

QTEST_GUILESS_MAIN(tst_CtlEdits)
#include "tst_ctl_edits.moc"
