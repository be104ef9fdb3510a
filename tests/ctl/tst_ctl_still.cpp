// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctldesk.h"

using namespace Stanko;

/// Commands that keep the desk still, and what the others say meanwhile; and those for its set-up.
class tst_CtlStill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauseIsSwitchedOnAndOff()
    {
        Desk desk;
        Outcome outcome = run(desk, u"pause on"_s);
        QCOMPARE(outcome.exitCode, kExitDone);
        QCOMPARE(outcome.document, QJsonDocument(QJsonObject{{u"paused"_s, true}}));
        QVERIFY(desk.sync.current.isPaused);
        outcome = run(desk, u"pause off"_s);
        QCOMPARE(outcome.document, QJsonDocument(QJsonObject{{u"paused"_s, false}}));
        QVERIFY(!desk.sync.current.isPaused);
        QCOMPARE(run(desk, u"pause"_s).exitCode, kExitBadInput);
        desk.sync.answers.error = makeError(ErrorKind::StoreReadOnly);
        QCOMPARE(run(desk, u"pause on"_s).exitCode, kExitLocal);
    }

    void practiceIsBegunAndTakenBackOrSent()
    {
        Desk desk;
        Outcome outcome = run(desk, u"practice start"_s);
        QCOMPARE(outcome.exitCode, kExitDone);
        QCOMPARE(outcome.document, QJsonDocument(QJsonObject{{u"practice"_s, true}, {u"edits"_s, 0}}));
        SyncState state = desk.sync.current;
        QVERIFY(state.isTraining);
        state.trainingEdits = 3;
        desk.sync.change(state);
        outcome = run(desk, u"practice end"_s);
        QCOMPARE(outcome.document, QJsonDocument(QJsonObject{{u"practice"_s, false}, {u"edits"_s, 3}}));
        QVERIFY2(outcome.text.contains(u"взято назад: 3"_s), qPrintable(outcome.text));
        run(desk, u"practice start"_s);
        outcome = run(desk, u"practice end --send"_s);
        QVERIFY2(outcome.text.contains(u"уйдут"_s), qPrintable(outcome.text));
        QCOMPARE(desk.sync.trainingsEnded, QList<TrainingEnd>({TrainingEnd::TakeBack, TrainingEnd::Send}));
        QCOMPARE(run(desk, u"practice end"_s).exitCode, kExitDone); // nothing to end is no mistake
    }

    void anEditOfPracticeSaysSo()
    {
        Desk desk;
        run(desk, u"practice start"_s);
        const Outcome outcome = run(desk, u"complete 48211 --note x"_s);
        QCOMPARE(outcome.exitCode, kExitUnsent);
        QCOMPARE(object(outcome).value(u"queued"_s), QJsonValue(true));
        QCOMPARE(object(outcome).value(u"sent"_s), QJsonValue(false));
        QCOMPARE(errorKind(outcome), u"practice"_s);
        QVERIFY2(outcome.text.contains(u"учебный режим"_s), qPrintable(outcome.text));
        const Outcome synced = run(desk, u"sync"_s);
        QCOMPARE(object(synced).value(u"practice"_s), QJsonValue(true));
        QVERIFY2(synced.text.contains(u"учебный режим"_s), qPrintable(synced.text));
        run(desk, u"practice end"_s);
        QCOMPARE(object(run(desk, u"sync"_s)).value(u"practice"_s), QJsonValue(false));
    }

    void settingsAreExported()
    {
        Desk desk;
        const Outcome outcome = run(desk, u"env export --out /tmp/desk.env"_s);
        QCOMPARE(outcome.exitCode, kExitDone);
        QCOMPARE(object(outcome).value(u"file"_s), QJsonValue(u"/tmp/desk.env"_s));
        QCOMPARE(desk.setup.filesExported, QStringList(u"/tmp/desk.env"_s));
        QCOMPARE(run(desk, u"env export"_s).exitCode, kExitBadInput);
        desk.setup.answers.error = makeError(ErrorKind::StoreReadOnly, u"/tmp"_s);
        QCOMPARE(run(desk, u"env export --out /tmp/desk.env"_s).exitCode, kExitLocal);
    }

    void aDeskIsForgottenOnlyByTheNameOfItsAccount()
    {
        Desk desk;
        desk.setup.preview = {3, {u"Комментарий · Ремонт шпинделя"_s}, 7, 1'234'567};
        QCOMPARE(run(desk, u"forget"_s).exitCode, kExitBadInput);
        for (const QString &typed : {u"yes"_s, u"russtanko"_s, u"other.amocrm.ru"_s}) {
            const Outcome outcome = run(desk, u"forget --confirm "_s + typed);
            QCOMPARE(outcome.exitCode, kExitBadInput);
            QVERIFY(outcome.isFailure);
            const QJsonObject lost = object(outcome).value(u"would_lose"_s).toObject();
            QCOMPARE(lost.value(u"unsent"_s), QJsonValue(3));
            QCOMPARE(lost.value(u"backups"_s), QJsonValue(7));
            for (const QString &part : {u"3 "_s, u"Ремонт шпинделя"_s, u"russtanko.amocrm.ru"_s})
                QVERIFY2(outcome.text.contains(part), qPrintable(outcome.text));
        }
        QCOMPARE(desk.setup.timesForgotten, 0);
        const Outcome outcome = run(desk, u"forget --confirm RusStanko.amocrm.ru"_s);
        QCOMPARE(outcome.exitCode, kExitDone);
        QCOMPARE(object(outcome).value(u"unsent"_s), QJsonValue(3));
        QCOMPARE(desk.setup.timesForgotten, 1);
        desk.setup.current.isConfigured = false;
        QCOMPARE(run(desk, u"forget --confirm RusStanko.amocrm.ru"_s).exitCode, kExitBadInput);
    }
};

QTEST_GUILESS_MAIN(tst_CtlStill)
#include "tst_ctl_still.moc"
