// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepush.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;
using Kind = Sandbox::FaultRule::Kind;
using Stanko::Sandbox::World;

namespace {

/// A way for the answer of a write that was applied to get lost.
struct Loss
{
    const char *name;
    Kind kind;
    int code = 0;
    int bytes = -1;
};

constexpr Loss kLosses[] = {
    {"connection reset", Kind::Reset},
    {"no answer", Kind::Hang},
    {"cut in the middle", Kind::CutBody},
    {"cut behind the head", Kind::CutBody, 0, 0},
    {"half of the JSON", Kind::BadJson},
    {"204", Kind::NoContent},
    {"a page", Kind::Html},
    {"500", Kind::Status, 500},
    {"502", Kind::Status, 502},
    {"504", Kind::Status, 504},
    {"redirect", Kind::Redirect},
};

/// What becomes known of it at once.
enum class Then {
    LooksAtOnce, ///< the line works again
    Restarts,    ///< it does not, and the program starts again before it does
    LosesTwice,  ///< the answers of two requests get lost, if two are sent
};

constexpr std::pair<Then, const char *> kThen[] = {
    {Then::LooksAtOnce, "looked for at once"},
    {Then::Restarts, "looked for after a restart"},
    {Then::LosesTwice, "lost again"},
};

} // namespace

/// Each kind of edit, applied by amoCRM while its answer gets lost in every way: exactly one effect.
class TestLostAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void appliedOnceWhateverBecameOfTheAnswer_data();
    void appliedOnceWhateverBecameOfTheAnswer();
    void markersSurvivePeopleEditingAroundThem_data();
    void markersSurvivePeopleEditingAroundThem();

private:
    /// The write is applied and its answer lost; nothing can be looked for until the line is healed.
    void loseAnswer(const GivenWrite &given, const Loss &loss, Then then);

    WirePush m_push;
};

void TestLostAnswers::initTestCase()
{
    const QString wrong = m_push.begin(int(writeKinds().size() * std::size(kLosses) * std::size(kThen)) + 40);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestLostAnswers::loseAnswer(const GivenWrite &given, const Loss &loss, Then then)
{
    m_push.scene().amo.run([&](World &world) {
        const WirePlace write = WirePush::writeOf(given);
        Sandbox::FaultRule rule;
        rule.kind = loss.kind;
        rule.code = loss.code;
        rule.bytes = loss.bytes;
        rule.applies = loss.kind != Kind::CutBody && loss.kind != Kind::BadJson; // those are applied anyway
        rule.method = write.verb;
        rule.path = QRegularExpression(write.pattern);
        rule.count = then == Then::LosesTwice ? 2 : 1;
        world.faults().add(rule);
        if (then != Then::Restarts)
            return;
        const WirePlace look =
            given.kind == WriteKind::Lead ? WirePush::markerLookOf(given) : WirePush::readOf(given, 1);
        world.faults().add(Kind::Reset, look.verb, look.pattern, -1, look.skip);
    });
}

void TestLostAnswers::appliedOnceWhateverBecameOfTheAnswer_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("then");
    for (const WriteKind kind : writeKinds()) {
        for (int loss = 0; loss < int(std::size(kLosses)); ++loss) {
            for (int then = 0; then < int(std::size(kThen)); ++then) {
                if (!isRowOfThisRun(int(kind) + then, loss))
                    continue;
                QTest::addRow("%s: %s, %s", qPrintable(writeName(kind)), kLosses[loss].name, kThen[then].second)
                    << int(kind) << loss << then;
            }
        }
    }
}

void TestLostAnswers::appliedOnceWhateverBecameOfTheAnswer()
{
    QFETCH(int, kind);
    QFETCH(int, loss);
    QFETCH(int, then);
    WireScene &scene = m_push.scene();
    const bool hangs = kLosses[loss].kind == Kind::Hang;
    const auto given = m_push.give(WriteKind(kind), hangs ? WireScene::kImpatientMs : WireScene::kPatientMs);
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    loseAnswer(*given, kLosses[loss], kThen[then].first);
    scene.desk->push();
    if (kThen[then].first == Then::Restarts || hangs) {
        scene.desk->settings.timeoutMs = WireScene::kPatientMs;
        QVERIFY(scene.desk->restart()); // whatever was unclear must be clear from the disk alone
    }
    scene.heal();
    const QString wrong = m_push.converge(*given, PullDepth::Changes);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(intentStateName(m_push.intentOf(*given).state), u"settled"_s);
}

void TestLostAnswers::markersSurvivePeopleEditingAroundThem_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("pattern");
    for (const WriteKind kind : {WriteKind::Note, WriteKind::Task}) {
        const auto add = [&](const char *name, const QString &pattern) {
            QTest::addRow("%s: %s", qPrintable(writeName(kind)), name) << int(kind) << pattern;
        };
        add("text before", u"Добавлено до. %1\n\n%2"_s);
        add("text behind", u"%1\n\n%2\nДобавлено после"_s);
        add("the marker's line moved up", u"%2\n%1"_s);
        add("one line", u"%1 %2"_s);
        add("line ends of another system", u"%1\r\n\r\n%2\r\n"_s);
        add("blanks at the ends", u"\n  %1\n\n\t  %2  \n"_s);
        add("in the middle of a sentence", u"%1 (см. %2, спасибо)"_s);
    }
}

void TestLostAnswers::markersSurvivePeopleEditingAroundThem()
{
    QFETCH(int, kind);
    QFETCH(QString, pattern);
    WireScene &scene = m_push.scene();
    const auto given = m_push.give(WriteKind(kind), WireScene::kPatientMs);
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    loseAnswer(*given, {"", Kind::Reset}, Then::Restarts);
    QVERIFY(scene.desk->push().error);
    const Intent unclear = m_push.intentOf(*given);
    QCOMPARE(intentStateName(unclear.state), u"unconfirmed"_s);
    const QString edited = pattern.arg(given->word, unclear.marker);
    scene.amo.run([&](World &world) {
        for (const Sandbox::Note &note : world.notesOf(given->lead))
            world.notes().find(note.id)->params.insert(u"text"_s, edited);
        for (const Sandbox::Task &task : world.tasksOf(given->lead))
            world.tasks().find(task.id)->text = edited;
    });
    scene.heal();
    const QString wrong = m_push.converge(*given, PullDepth::Changes);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(m_push.intentOf(*given).outcome, IntentOutcome::Applied);
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
