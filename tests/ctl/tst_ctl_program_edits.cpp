// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

using namespace Stanko;

/// Edits, and what has become of them in amoCRM.
class tst_CtlProgramEdits : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCompletedJobIsWonInAmoCrm();
    void aCompletionWithoutPushWaitsForTheNextSync();
    void aMovedDateReachesTheHomeLead();
    void maintenanceWithoutALeadLeavesANoteAndTheStage();
    void aNoteArrivesAsItWasTyped();
    void aNextDateWithoutAMachineIsRefused();
    void anEditThatIsNoConflictIsNotResolved();
    void aCancelledEditNeverLeaves();
    void badEditsWriteNothing_data();
    void badEditsWriteNothing();
    void datesOfThePlanStayHereUntilPushed();
    void anAttentionItemStaysDismissed();
    void aConflictIsShownAndResolved();
};

void tst_CtlProgramEdits::aCompletedJobIsWonInAmoCrm()
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

void tst_CtlProgramEdits::aCompletionWithoutPushWaitsForTheNextSync()
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

void tst_CtlProgramEdits::aMovedDateReachesTheHomeLead()
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

void tst_CtlProgramEdits::maintenanceWithoutALeadLeavesANoteAndTheStage()
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

void tst_CtlProgramEdits::aNoteArrivesAsItWasTyped()
{
    useSyncedFolder();
    const QString serial = passportWith(u"field"_s).value(u"serial"_s).toString();
    const QString home = id(passportOf(serial).value(u"home_lead_id"_s));
    const QString odd = u"Строка 1\nстрока \"2\" 'q' \\ 🚀\t<b>жирно</b>"_s;
    const QString longest(10'000, u'я');
    // The machine in another spelling: lower case, a Latin letter, other dashes and spaces.
    const QString spelling = u"зав. № "_s + QString(serial.toLower()).replace(u'-', u'–').replace(u'с', u'c');
    for (const QString &note : {odd, longest}) {
        const CtlRun run = m_ctl->json({u"maintained"_s, spelling, u"--note"_s, note, u"--next"_s, u"none"_s});
        QVERIFY2(run.exitCode == 0, run.story.constData());
        QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
        bool isThere = false;
        const QJsonObject notes = m_amo->api(u"leads/%1/notes?limit=250"_s.arg(home)).value(u"_embedded"_s).toObject();
        for (const QJsonValue &found : notes.value(u"notes"_s).toArray())
            isThere =
                isThere || found.toObject().value(u"params"_s).toObject().value(u"text"_s).toString().contains(note);
        QVERIFY(isThere);
    }
}

void tst_CtlProgramEdits::aNextDateWithoutAMachineIsRefused()
{
    useSyncedFolder();
    for (const QJsonValue &job : m_ctl->json({u"jobs"_s}).document.array()) {
        if (!job.toObject().value(u"serial"_s).isNull())
            continue;
        const CtlRun run = m_ctl->json(
            {u"complete"_s, id(job.toObject().value(u"lead_id"_s)), u"--note"_s, u"x"_s, u"--next"_s, u"2030-01-01"_s});
        QVERIFY2(run.exitCode == 2, run.story.constData());
        QCOMPARE(run.errorKind(), u"bad_input"_s);
        QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
        return;
    }
    QFAIL("the demo fleet has no job without a machine");
}

void tst_CtlProgramEdits::anEditThatIsNoConflictIsNotResolved()
{
    useSyncedFolder();
    const QString serial = passportWith(u"field"_s).value(u"serial"_s).toString();
    const CtlRun moved = m_ctl->json({u"reschedule"_s, serial, u"2030-02-02"_s, u"--no-push"_s});
    const QString intent = id(moved.object().value(u"outbox_ids"_s).toArray().at(0));
    const CtlRun run = m_ctl->json({u"outbox"_s, u"resolve"_s, intent, u"mine"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.out.contains("в очереди"), run.story.constData());
}

void tst_CtlProgramEdits::aCancelledEditNeverLeaves()
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

void tst_CtlProgramEdits::badEditsWriteNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString tomorrow = QDate::currentDate().addDays(2).toString(Qt::ISODate);
    QTest::newRow("unknown lead") << QStringList{u"complete"_s, u"999999999"_s, u"--note"_s, u"x"_s};
    QTest::newRow("future day") << QStringList{u"maintained"_s, u"S"_s, u"--note"_s, u"x"_s, u"--date"_s, tomorrow};
    QTest::newRow("unknown machine") << QStringList{u"maintained"_s, u"no-such"_s, u"--note"_s, u"x"_s};
    QTest::newRow("unknown machine to move") << QStringList{u"reschedule"_s, u"no-such"_s, u"2027-01-31"_s};
    QTest::newRow("day before registration") << QStringList{u"history"_s, u"no-such"_s, u"--as-of"_s, u"1999-01-01"_s};
    QTest::newRow("note too long") << QStringList{u"complete"_s, u"1"_s, u"--note"_s, QString(10'001, u'ж')};
    QTest::newRow("unknown conflict") << QStringList{u"outbox"_s, u"resolve"_s, u"999999"_s, u"mine"_s};
    QTest::newRow("unknown intent") << QStringList{u"outbox"_s, u"cancel"_s, u"999999"_s};
    QTest::newRow("unknown intent to retry") << QStringList{u"outbox"_s, u"retry"_s, u"999999"_s};
    QTest::newRow("unknown item") << QStringList{u"attention"_s, u"dismiss"_s, u"999999"_s, u"--reason"_s, u"x"_s};
}

void tst_CtlProgramEdits::badEditsWriteNothing()
{
    QFETCH(QStringList, arguments);
    useSyncedFolder();
    const CtlRun run = m_ctl->json(arguments);
    QVERIFY2(run.exitCode == 2, run.story.constData());
    QCOMPARE(run.object().value(u"ok"_s), QJsonValue(false));
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

void tst_CtlProgramEdits::datesOfThePlanStayHereUntilPushed()
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

void tst_CtlProgramEdits::anAttentionItemStaysDismissed()
{
    useSyncedFolder();
    const QJsonArray before = m_ctl->json({u"attention"_s}).document.array();
    QVERIFY(!before.isEmpty());
    const QJsonValue item = before.at(0).toObject().value(u"id"_s);
    QCOMPARE(m_ctl->json({u"attention"_s, u"dismiss"_s, id(item), u"--reason"_s, u"Проверено"_s}).exitCode, 0);
    const CtlRun twice = m_ctl->json({u"attention"_s, u"dismiss"_s, id(item), u"--reason"_s, u"Ещё раз"_s});
    QCOMPARE(twice.exitCode, 2);
    QCOMPARE(twice.errorKind(), u"not_here"_s);
    QCOMPARE(m_ctl->json({u"sync"_s, u"--full"_s}).exitCode, 0);
    const QJsonArray after = m_ctl->json({u"attention"_s}).document.array();
    QCOMPARE(after.size(), before.size() - 1);
    for (const QJsonValue &left : after)
        QVERIFY(left.toObject().value(u"id"_s) != item);
}

void tst_CtlProgramEdits::aConflictIsShownAndResolved()
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

QTEST_GUILESS_MAIN(tst_CtlProgramEdits)
#include "tst_ctl_program_edits.moc"
