// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/consolesocket.h"
#include "app/core/paths.h"
#include "tests/ctl/ctldesk.h"
#include "tests/sync/peoplescene.h"

#include <QtTest/QSignalSpy>

using namespace Stanko;

/// What a person says to conflicts, waiting edits and things that have gone, on the command line.
class tst_CtlPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnValueIsGivenWithOwn();
    void wrongUseNamesTheRemedy_data();
    void wrongUseNamesTheRemedy();
    void aValueThatDoesNotFitIsBadInput();
    void aConflictIsPostponedToTheMorningOfADay();
    void anEditIsAmended();
    void theOpenWindowHearsOfIt();
    void theListTellsWhoAndWhen();
    void repairsAreListedAndChosen();
    void aRepairThatTheEnvironmentMustMakeSaysSo();
};

void tst_CtlPeople::anOwnValueIsGivenWithOwn()
{
    Desk desk;
    const Outcome outcome = run(desk, u"outbox resolve 699 own --value 2026-12-24"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    QCOMPARE(desk.outbox.resolved.last(), std::pair(IntentId(699), ConflictChoice::Own));
    QCOMPARE(desk.outbox.ownValues, QStringList{u"2026-12-24"_s});
    QCOMPARE(outcome.document.array().at(0).toObject().value(u"after"_s), QJsonValue(u"2026-12-24"_s));
}

void tst_CtlPeople::wrongUseNamesTheRemedy_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("own without a value") << u"outbox resolve 699 own"_s << u"outbox resolve 699 own --value"_s;
    QTest::newRow("a value with mine") << u"outbox resolve 699 mine --value x"_s << u"outbox resolve 699 own"_s;
    QTest::newRow("a value with theirs") << u"outbox resolve 699 theirs --value x"_s << u"outbox resolve 699 own"_s;
    QTest::newRow("another side") << u"outbox resolve 699 ours"_s << u"own"_s;
    QTest::newRow("postponed to the past") << u"outbox postpone 699 --until 2026-11-22"_s << u"день"_s;
    QTest::newRow("a choice that is not offered") << u"attention repair 1 --choice 5"_s << u"attention repair 1"_s;
}

void tst_CtlPeople::wrongUseNamesTheRemedy()
{
    QFETCH(QString, line);
    QFETCH(QString, remedy);
    Desk desk;
    const Outcome outcome = run(desk, line);
    QCOMPARE(outcome.exitCode, kExitBadInput);
    QCOMPARE(errorKind(outcome), u"bad_input"_s);
    const QString told = object(outcome).value(u"error"_s).toObject().value(u"remedy"_s).toString();
    QVERIFY2(told.contains(remedy), qPrintable(told));
    QVERIFY(desk.outbox.resolved.isEmpty());
    QVERIFY(desk.outbox.postponed.isEmpty());
}

void tst_CtlPeople::aValueThatDoesNotFitIsBadInput()
{
    Desk desk;
    desk.outbox.answers.error = makeError(ErrorKind::BadInput, u"value"_s);
    for (const QString &line : {u"outbox resolve 699 own --value 24.12"_s, u"outbox amend 700 --value 24.12"_s}) {
        const Outcome outcome = run(desk, line);
        QCOMPARE(outcome.exitCode, kExitBadInput);
        const QJsonObject error = object(outcome).value(u"error"_s).toObject();
        QVERIFY(error.value(u"message"_s).toString().startsWith(u"--value"_s));
        QVERIFY(error.value(u"remedy"_s).toString().contains(u"ГГГГ-ММ-ДД"_s));
    }
}

void tst_CtlPeople::aConflictIsPostponedToTheMorningOfADay()
{
    Desk desk;
    const Outcome outcome = run(desk, u"outbox postpone 699 --until 2026-12-01"_s);
    QCOMPARE(outcome.exitCode, kExitDone);
    const UnixSeconds until = QDateTime(QDate(2026, 12, 1), QTime(0, 0), QTimeZone("Europe/Moscow")).toSecsSinceEpoch();
    QCOMPARE(desk.outbox.postponed, (QList<std::pair<IntentId, UnixSeconds>>{{699, until}}));
    QCOMPARE(outcome.document.array().at(0).toObject().value(u"postponed_until"_s),
             QJsonValue(u"2026-12-01T00:00:00+03:00"_s));
}

void tst_CtlPeople::anEditIsAmended()
{
    Desk desk;
    QCOMPARE(run(desk, u"outbox amend 700 --value 'Заменён ремень'"_s).exitCode, kExitDone);
    QCOMPARE(desk.outbox.amended, (QList<std::pair<IntentId, QString>>{{700, u"Заменён ремень"_s}}));
    desk.outbox.answers.error = makeError(ErrorKind::AlreadyDone);
    QCOMPARE(run(desk, u"outbox amend 700 --value x"_s).exitCode, kExitBadInput);
}

/// A command beside an open window runs in it; how many edits wait does not change, and what is shown of them does.
void tst_CtlPeople::theOpenWindowHearsOfIt()
{
    PeopleScene scene;
    QVERIFY(scene.isReady && scene.editAll());
    const QString socket = openDataDir(scene.desk->folder())->consoleSocket();
    const auto runs = [&](const QString &line) {
        // Nothing of the sync before is still to be told.
        if (!scene.desk->restart())
            return false;
        ConsoleServer console(
            [&scene](const QJsonObject &request) { return answerForwarded(scene.desk->desks(), request); });
        if (!console.listen(socket))
            return false;
        QSignalSpy heard(&scene.outbox(), &OutboxDesk::outboxChanged);
        const auto answer =
            waitFor(askConsole(socket, forwardRequest(words(line), scene.desk->settings.baseUrl.host())));
        return answer && forwardedOutcome(*answer).exitCode == kExitDone && !heard.isEmpty();
    };
    const IntentId note = scene.row(u"note"_s).intent.id;
    QVERIFY(runs(u"outbox amend %1 --value 'Заменён ремень'"_s.arg(note)));
    QCOMPARE(std::get<NoteEdit>(scene.row(u"note"_s).intent.edit).text, u"Заменён ремень"_s);

    scene.inAmo(
        [&](World &world) { world.setLeadDay(scene.job, world.wellKnown().nextMaintenance, QDate(2027, 3, 3)); });
    QCOMPARE(scene.desk->sync().conflicts, 1);
    const IntentId date = scene.row(u"next_date"_s).intent.id;
    const QDate until = scene.desk->today().addDays(3);
    QVERIFY(runs(u"outbox postpone %1 --until %2"_s.arg(date).arg(until.toString(Qt::ISODate))));
    QVERIFY(scene.row(u"next_date"_s).postponedUntil > scene.desk->clock->now());
}

void tst_CtlPeople::theListTellsWhoAndWhen()
{
    Desk desk;
    for (OutboxRow &row : desk.outbox.rows) {
        if (row.intent.id != 699)
            continue;
        row.theirsBy = u"Белова Мария"_s;
        row.theirsAt = desk.clock.now();
    }
    for (const QJsonValue &value : run(desk, u"outbox"_s).document.array()) {
        const QJsonObject row = value.toObject();
        QCOMPARE(missingKeys(row, u"theirs_by theirs_at postponed_until"_s), QStringList());
        const bool isIt = row.value(u"id"_s) == QJsonValue(699);
        QCOMPARE(row.value(u"theirs_by"_s), isIt ? QJsonValue(u"Белова Мария"_s) : QJsonValue(QJsonValue::Null));
        QCOMPARE(row.value(u"theirs_at"_s).isNull(), !isIt);
        QVERIFY(row.value(u"postponed_until"_s).isNull());
    }
}

void tst_CtlPeople::repairsAreListedAndChosen()
{
    Desk desk;
    QVERIFY(run(desk, u"attention repair 1"_s).document.array().isEmpty());
    desk.attention.offered[1] = {{.code = u"20:142"_s, .name = u"Сервис · Успешно"_s},
                                 {.code = u"20:3"_s, .name = u"В работе"_s}};
    const Outcome listed = run(desk, u"attention repair 1"_s);
    QCOMPARE(listed.exitCode, kExitDone);
    QCOMPARE(listed.document.array().size(), 2);
    QCOMPARE(listed.document.array().at(0).toObject().value(u"choice"_s), QJsonValue(u"20:142"_s));
    QVERIFY(listed.text.contains(u"attention repair 1 --choice"_s));
    QVERIFY(desk.attention.repaired.isEmpty());
    desk.attention.receipt.edits = 4;
    const Outcome repaired = run(desk, u"attention repair 1 --choice 20:3"_s);
    QCOMPARE(repaired.exitCode, kExitDone);
    QCOMPARE(object(repaired).value(u"edits"_s), QJsonValue(4));
    QCOMPARE(desk.attention.repaired, (QList<std::pair<qint64, QString>>{{1, u"20:3"_s}}));
}

void tst_CtlPeople::aRepairThatTheEnvironmentMustMakeSaysSo()
{
    Desk desk;
    desk.attention.offered[1] = {{.code = u"712640"_s, .name = u"Зав. №"_s}};
    desk.attention.receipt.variables = {u"AMOCRM_FIELD_SERIAL_ID=712640"_s};
    const Outcome outcome = run(desk, u"attention repair 1 --choice 712640"_s);
    QCOMPARE(outcome.exitCode, kExitUnsent);
    QVERIFY(outcome.text.contains(u"AMOCRM_FIELD_SERIAL_ID=712640"_s));
    QCOMPARE(object(outcome).value(u"variables"_s).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(tst_CtlPeople)
#include "tst_ctl_people.moc"
