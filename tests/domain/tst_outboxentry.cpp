// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxentry.h"
#include "tests/domain/pipelines.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;
using namespace Stanko::Testing;

namespace {

constexpr StatusId kNew = 100;
constexpr StatusId kWorking = 101;

Lead leadAt(Stage stage)
{
    Lead lead;
    lead.id = 1;
    lead.stage = stage;
    lead.serialText = u"К-1"_s;
    lead.model = u"VMC850"_s;
    lead.nextMaintenance = QDate(2026, 5, 1);
    lead.tags = QStringList{u"Сервис"_s};
    lead.responsibleUser = 7;
    return lead;
}

Stage stage(StatusId status, PipelineId pipeline = kMain)
{
    return {.pipeline = pipeline, .status = status};
}

FieldEdit dateEdit(const QString &base, const QString &target)
{
    return {.role = FieldRole::NextMaintenance, .base = base, .target = target};
}

} // namespace

class TestOutboxEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLegalMovesAreAllowed();
    void everyStateCanEndButNoneReturnsFromTheEnd();
    void namesGoBothWays();
    void kindsOfEditHaveNames();
    void stagesGoThroughText_data();
    void stagesGoThroughText();
    void onlyUntriedIntentsAreUndoable();
    void anActionStandsWhereItsWorstPartStands_data();
    void anActionStandsWhereItsWorstPartStands();
    void mergesStages_data();
    void mergesStages();
    void mergesFields_data();
    void mergesFields();
    void mergesNotesAndTags();
    void mergesWhoIsResponsible();
    void deletedLeadsConflictWithEveryEdit();
    void showsUnsentEditsOverTheLead();
    void whatIsShownIsWhatTheServerWillHave();
};

void TestOutboxEntry::onlyLegalMovesAreAllowed()
{
    // Rows: from; columns: to. One line to read beside the drawing of the design.
    const QList<IntentState> states{IntentState::Queued,   IntentState::InFlight, IntentState::Unconfirmed,
                                    IntentState::Conflict, IntentState::Parked,   IntentState::Settled};
    const QStringList allowed{
        u". f . c p s"_s, // queued
        u"q . u c p s"_s, // in flight
        u"q . . c p s"_s, // unconfirmed
        u"q . . . . s"_s, // conflict
        u"q . . . . s"_s, // parked
        u". . . . . ."_s, // settled
    };
    for (qsizetype from = 0; from < states.size(); ++from) {
        const QStringList row = allowed[from].split(u' ');
        for (qsizetype to = 0; to < states.size(); ++to) {
            const QString move = intentStateName(states[from]) + u" -> "_s + intentStateName(states[to]);
            QVERIFY2(mayMove(states[from], states[to]) == (row[to] != u"."_s), qPrintable(move));
        }
    }
}

void TestOutboxEntry::everyStateCanEndButNoneReturnsFromTheEnd()
{
    for (const IntentState state : {IntentState::Queued, IntentState::InFlight, IntentState::Unconfirmed,
                                    IntentState::Conflict, IntentState::Parked}) {
        QVERIFY(mayMove(state, IntentState::Settled));
        QVERIFY(!mayMove(IntentState::Settled, state));
    }
}

void TestOutboxEntry::namesGoBothWays()
{
    const QStringList states{u"queued"_s, u"in_flight"_s, u"unconfirmed"_s, u"conflict"_s, u"parked"_s, u"settled"_s};
    for (const QString &name : states) {
        const auto state = intentStateFromName(name);
        QVERIFY2(state.has_value(), qPrintable(name));
        QCOMPARE(intentStateName(*state), name);
    }
    const QStringList outcomes{u"none"_s, u"applied"_s, u"found"_s, u"cancelled"_s, u"theirs"_s};
    for (const QString &name : outcomes) {
        const auto outcome = intentOutcomeFromName(name);
        QVERIFY2(outcome.has_value(), qPrintable(name));
        QCOMPARE(intentOutcomeName(*outcome), name);
    }
    QVERIFY(!intentStateFromName(u"Queued"_s));
    QVERIFY(!intentStateFromName(QString()));
    QVERIFY(!intentOutcomeFromName(u"queued"_s));
}

void TestOutboxEntry::kindsOfEditHaveNames()
{
    const auto field = [](FieldRole role) { return editKindName(FieldEdit{.role = role, .base = {}, .target = {}}); };
    QCOMPARE(editKindName(StageEdit{}), u"stage"_s);
    QCOMPARE(editKindName(NoteEdit{}), u"note"_s);
    QCOMPARE(editKindName(TagEdit{}), u"tag"_s);
    QCOMPARE(editKindName(ResponsibleEdit{}), u"responsible"_s);
    QCOMPARE(field(FieldRole::NextMaintenance), u"next_date"_s);
    QCOMPARE(field(FieldRole::Serial), u"serial"_s);
    QCOMPARE(field(FieldRole::Model), u"model"_s);
    QCOMPARE(field(FieldRole::Telegram), u"field"_s);
    QCOMPARE(field(FieldRole::Configuration), u"field"_s);
}

void TestOutboxEntry::stagesGoThroughText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isStage");
    QTest::newRow("a stage") << u"12:142"_s << true;
    QTest::newRow("large ids") << u"10245926:81234567890"_s << true;
    for (const QString &text : {QString(), u"12"_s, u":"_s, u"12:"_s, u":142"_s, u"12:x"_s, u"0:142"_s, u"12:-1"_s,
                                u"12:142:1"_s, u"12:142 x"_s})
        QTest::newRow(qPrintable(u"not "_s + text)) << text << false;
}

void TestOutboxEntry::stagesGoThroughText()
{
    QFETCH(QString, text);
    QFETCH(bool, isStage);
    const auto read = stageFromText(text);
    QCOMPARE(read.has_value(), isStage);
    if (isStage)
        QCOMPARE(stageText(*read), text);
}

void TestOutboxEntry::onlyUntriedIntentsAreUndoable()
{
    Intent intent;
    QVERIFY(intent.isUndoable());
    intent.attempts = 1;
    QVERIFY(!intent.isUndoable());
    intent.attempts = 0;
    intent.state = IntentState::InFlight;
    QVERIFY(!intent.isUndoable());
}

void TestOutboxEntry::anActionStandsWhereItsWorstPartStands_data()
{
    QTest::addColumn<QList<Intent>>("intents");
    QTest::addColumn<GroupStanding>("standing");
    const auto intent = [](IntentState state, IntentOutcome outcome = IntentOutcome::None, int attempts = 0) {
        Intent made;
        made.state = state;
        made.outcome = outcome;
        made.attempts = attempts;
        return made;
    };
    const Intent fresh = intent(IntentState::Queued);
    const Intent tried = intent(IntentState::Queued, IntentOutcome::None, 1);
    const Intent flying = intent(IntentState::InFlight, IntentOutcome::None, 1);
    const Intent unsure = intent(IntentState::Unconfirmed, IntentOutcome::None, 1);
    const Intent applied = intent(IntentState::Settled, IntentOutcome::Applied, 1);
    const Intent found = intent(IntentState::Settled, IntentOutcome::Found, 1);
    const Intent cancelled = intent(IntentState::Settled, IntentOutcome::Cancelled);
    const Intent theirs = intent(IntentState::Settled, IntentOutcome::Theirs, 1);
    const Intent conflict = intent(IntentState::Conflict, IntentOutcome::None, 1);
    const Intent parked = intent(IntentState::Parked, IntentOutcome::None, 1);
    QTest::newRow("nothing to send") << QList<Intent>{} << GroupStanding::Undoable;
    QTest::newRow("all fresh") << QList{fresh, fresh} << GroupStanding::Undoable;
    QTest::newRow("one tried without luck") << QList{fresh, tried} << GroupStanding::Leaving;
    QTest::newRow("one on its way") << QList{flying, fresh} << GroupStanding::Leaving;
    QTest::newRow("one unsure") << QList{applied, unsure} << GroupStanding::Leaving;
    QTest::newRow("one arrived, one not yet") << QList{applied, fresh} << GroupStanding::Leaving;
    QTest::newRow("all arrived") << QList{applied, found} << GroupStanding::Sent;
    QTest::newRow("one arrived, one given up") << QList{applied, theirs} << GroupStanding::Sent;
    QTest::newRow("taken back") << QList{cancelled, cancelled} << GroupStanding::TakenBack;
    QTest::newRow("given up") << QList{theirs} << GroupStanding::TakenBack;
    QTest::newRow("one in conflict") << QList{applied, conflict} << GroupStanding::Stuck;
    QTest::newRow("one refused") << QList{parked, fresh} << GroupStanding::Stuck;
}

void TestOutboxEntry::anActionStandsWhereItsWorstPartStands()
{
    QFETCH(QList<Intent>, intents);
    QFETCH(GroupStanding, standing);
    QCOMPARE(groupStanding(intents), standing);
}

void TestOutboxEntry::mergesStages_data()
{
    QTest::addColumn<Stage>("base");
    QTest::addColumn<Stage>("target");
    QTest::addColumn<Stage>("server");
    QTest::addColumn<MergeVerdict>("verdict");
    const auto row = [](const char *name, Stage base, Stage target, Stage server, MergeVerdict verdict) {
        QTest::newRow(name) << base << target << server << verdict;
    };
    const Stage won = stage(kStatusWon);
    const Stage lost = stage(kStatusLost);
    row("unchanged", stage(kNew), won, stage(kNew), MergeVerdict::Send);
    row("already won", stage(kNew), won, won, MergeVerdict::Satisfied);
    row("moved on in its pipeline", stage(kNew), won, stage(kWorking), MergeVerdict::Send);
    row("lost meanwhile", stage(kNew), won, lost, MergeVerdict::Conflict);
    row("moved to another pipeline", stage(kNew), won, stage(kNew, 20), MergeVerdict::Conflict);
    row("won in another pipeline", stage(kNew), won, stage(kStatusWon, 20), MergeVerdict::Conflict);
    row("reopening what is still won", won, stage(kWorking), won, MergeVerdict::Send);
    row("reopening what somebody reopened otherwise", won, stage(kWorking), stage(kNew), MergeVerdict::Send);
    row("reopening what was lost since", won, stage(kWorking), lost, MergeVerdict::Conflict);
    row("moving on what was won since", stage(kNew), stage(kWorking), won, MergeVerdict::Conflict);
    row("unknown base, open", Stage{}, won, stage(kNew), MergeVerdict::Send);
    row("unknown base, other pipeline", Stage{}, won, stage(kNew, 20), MergeVerdict::Conflict);
}

void TestOutboxEntry::mergesStages()
{
    QFETCH(Stage, base);
    QFETCH(Stage, target);
    QFETCH(Stage, server);
    QFETCH(MergeVerdict, verdict);
    const Merge merge = mergeEdit(StageEdit{.base = base, .target = target}, leadAt(server), roles());
    QCOMPARE(merge.verdict, verdict);
    QCOMPARE(merge.theirs, stageText(server));

    // Where success is another status, 142 is as closed as 143.
    const Merge other =
        mergeEdit(StageEdit{.base = stage(kNew), .target = stage(777)}, leadAt(stage(kStatusWon)), roles(777));
    QCOMPARE(other.verdict, MergeVerdict::Conflict);
}

void TestOutboxEntry::mergesFields_data()
{
    QTest::addColumn<FieldEdit>("edit");
    QTest::addColumn<MergeVerdict>("verdict");
    QTest::addColumn<QString>("theirs");
    const QString now = u"2026-05-01"_s;
    const auto serial = [](const QString &base, const QString &target) {
        return FieldEdit{.role = FieldRole::Serial, .base = base, .target = target};
    };
    QTest::newRow("date as it was") << dateEdit(now, u"2026-06-01"_s) << MergeVerdict::Send << now;
    QTest::newRow("date already ours") << dateEdit(u"2026-04-01"_s, now) << MergeVerdict::Satisfied << now;
    QTest::newRow("date changed otherwise")
        << dateEdit(u"2026-04-01"_s, u"2026-06-01"_s) << MergeVerdict::Conflict << now;
    QTest::newRow("date typed where there was none")
        << dateEdit(QString(), u"2026-06-01"_s) << MergeVerdict::Conflict << now;
    QTest::newRow("date cleared") << dateEdit(now, QString()) << MergeVerdict::Send << now;
    QTest::newRow("nothing changed") << dateEdit(now, now) << MergeVerdict::Satisfied << now;
    QTest::newRow("serial as it was") << serial(u"К-1"_s, u"К-2"_s) << MergeVerdict::Send << u"К-1"_s;
    QTest::newRow("serial but for spaces") << serial(u" К-1 "_s, u"К-2"_s) << MergeVerdict::Send << u"К-1"_s;
    QTest::newRow("serial already ours") << serial(QString(), u"К-1 "_s) << MergeVerdict::Satisfied << u"К-1"_s;
    QTest::newRow("latin letters are another text")
        << serial(QString(), u"K-1"_s) << MergeVerdict::Conflict << u"К-1"_s;
    QTest::newRow("empty field filled") << FieldEdit{.role = FieldRole::Telegram, .base = {}, .target = u"5"_s}
                                        << MergeVerdict::Send << QString();
}

void TestOutboxEntry::mergesFields()
{
    QFETCH(FieldEdit, edit);
    QFETCH(MergeVerdict, verdict);
    QFETCH(QString, theirs);
    const Merge merge = mergeEdit(edit, leadAt(stage(kNew)), roles());
    QCOMPARE(merge.verdict, verdict);
    QCOMPARE(merge.theirs, theirs);
}

void TestOutboxEntry::mergesNotesAndTags()
{
    const Lead lead = leadAt(stage(kStatusLost));
    QCOMPARE(mergeEdit(NoteEdit{.text = u"готово"_s}, lead, roles()).verdict, MergeVerdict::Send);
    QCOMPARE(mergeEdit(TagEdit{.tag = u"Срочно"_s}, lead, roles()).verdict, MergeVerdict::Send);
    QCOMPARE(mergeEdit(TagEdit{.tag = u"сервис"_s}, lead, roles()).verdict, MergeVerdict::Satisfied);
}

void TestOutboxEntry::mergesWhoIsResponsible()
{
    Lead lead = leadAt(stage(kNew));
    const auto merged = [&lead](UserId base, UserId target) {
        const Merge merge = mergeEdit(ResponsibleEdit{.base = base, .target = target}, lead, roles());
        return std::pair(merge.verdict, merge.theirs);
    };
    QCOMPARE(merged(7, 8), std::pair(MergeVerdict::Send, u"7"_s));
    QCOMPARE(merged(6, 7), std::pair(MergeVerdict::Satisfied, u"7"_s));
    QCOMPARE(merged(6, 8), std::pair(MergeVerdict::Conflict, u"7"_s));
    QCOMPARE(merged(0, 8), std::pair(MergeVerdict::Conflict, u"7"_s)); // nobody's when it was given to somebody
    lead.responsibleUser = 0;
    QCOMPARE(merged(0, 8), std::pair(MergeVerdict::Send, u"0"_s));
    lead.stage = stage(kStatusLost); // whose it is can be said of what is over, too
    QCOMPARE(merged(0, 8).first, MergeVerdict::Send);
}

void TestOutboxEntry::deletedLeadsConflictWithEveryEdit()
{
    Lead lead = leadAt(stage(kStatusWon));
    lead.isDeleted = true;
    const QList<Edit> edits{StageEdit{.base = stage(kNew), .target = stage(kStatusWon)}, NoteEdit{.text = u"x"_s},
                            dateEdit(QString(), u"2026-05-01"_s), TagEdit{.tag = u"Сервис"_s}, ResponsibleEdit{7, 8}};
    for (const Edit &edit : edits) {
        const Merge merge = mergeEdit(edit, lead, roles());
        QCOMPARE(merge.verdict, MergeVerdict::Conflict);
        QCOMPARE(merge.theirs, QString());
    }
}

void TestOutboxEntry::showsUnsentEditsOverTheLead()
{
    const Lead server = leadAt(stage(kNew));
    const auto field = [](FieldRole role, const QString &target) {
        return FieldEdit{.role = role, .base = {}, .target = target};
    };
    const Lead shown =
        withEdits(server, {StageEdit{.base = stage(kNew), .target = stage(kWorking)},
                           StageEdit{.base = stage(kWorking), .target = stage(kStatusWon)}, NoteEdit{.text = u"x"_s},
                           TagEdit{.tag = u"Срочно"_s}, TagEdit{.tag = u"сервис"_s}, field(FieldRole::Serial, u"К-2"_s),
                           field(FieldRole::Model, u"M"_s), field(FieldRole::Telegram, u"5"_s),
                           field(FieldRole::Configuration, u"{}"_s), field(FieldRole::NextMaintenance, u"2026-12-31"_s),
                           ResponsibleEdit{7, 8}});
    Lead expected = server;
    expected.stage = stage(kStatusWon);
    expected.tags.append(u"Срочно"_s);
    expected.serialText = u"К-2"_s;
    expected.model = u"M"_s;
    expected.telegramId = u"5"_s;
    expected.configuration = u"{}"_s;
    expected.nextMaintenance = QDate(2026, 12, 31);
    expected.responsibleUser = 8;
    QCOMPARE(shown, expected);
    QCOMPARE(withEdits(server, {dateEdit(QString(), QString())}).nextMaintenance, std::nullopt);
    QCOMPARE(withEdits(server, {}), server);
}

void TestOutboxEntry::whatIsShownIsWhatTheServerWillHave()
{
    const Lead server = leadAt(stage(kNew));
    for (const FieldRole role : {FieldRole::Serial, FieldRole::Model, FieldRole::Telegram, FieldRole::Configuration,
                                 FieldRole::NextMaintenance}) {
        const QString target = role == FieldRole::NextMaintenance ? u"2027-02-28"_s : u"новое"_s;
        const FieldEdit edit{.role = role, .base = fieldText(server, role), .target = target};
        QCOMPARE(mergeEdit(edit, server, roles()).verdict, MergeVerdict::Send);
        const Lead after = withEdits(server, {edit});
        QCOMPARE(fieldText(after, role), target);
        QCOMPARE(mergeEdit(edit, after, roles()).verdict, MergeVerdict::Satisfied);
    }
}

QTEST_APPLESS_MAIN(TestOutboxEntry)
#include "tst_outboxentry.moc"
