// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepush.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;
using OnWrite = WireFault::OnWrite;
using Kind = Sandbox::FaultRule::Kind;

namespace {

/// The reads around a write.
enum class Look {
    Before,        ///< of the lead, before its stage is sent
    Back,          ///< of the lead, after its stage was taken
    NoteMarker,    ///< among notes, after an answer was lost
    TaskMarker,    ///< among tasks
    LeadMarker,    ///< among the newest leads
    ContactSearch, ///< before a lead is made
    Created,       ///< of the lead that was made
};

struct LookRow
{
    Look look;
    const char *name;
    WriteKind kind;
};

constexpr LookRow kLooks[] = {
    {Look::Before, "the look before", WriteKind::Stage},
    {Look::Back, "the look back", WriteKind::Stage},
    {Look::NoteMarker, "the look for a note", WriteKind::Note},
    {Look::TaskMarker, "the look for a task", WriteKind::Task},
    {Look::LeadMarker, "the look for a lead", WriteKind::Lead},
    {Look::ContactSearch, "the search for the contact", WriteKind::Lead},
    {Look::Created, "the look at the lead made", WriteKind::Lead},
};

struct Standing
{
    IntentState state = IntentState::Queued;
    std::optional<ErrorKind> error;
};

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::Refused;
}

/// The account is without a token, unpaid, asked too much, or has shut us out: known to be no answer about the edit.
bool isAboutUs(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::PaymentRequired || kind == ErrorKind::Blocked ||
           kind == ErrorKind::RateLimited;
}

Standing expectedOf(Look look, const WireFault &fault)
{
    const bool isNothing = fault.isKind(Kind::NoContent);
    const bool isGone = isNothing || fault.error == ErrorKind::NotFound;
    if (!fault.error && !isNothing)
        return {IntentState::Settled, {}};
    if (fault.error && isRefusal(*fault.error))
        return {IntentState::Parked, {}};
    switch (look) {
    case Look::Before:
        return isGone ? Standing{IntentState::Conflict, {}} : Standing{IntentState::Queued, fault.error};
    case Look::Back:
        if (isGone)
            return {IntentState::Conflict, {}};
        return {isAboutUs(*fault.error) ? IntentState::Queued : IntentState::Unconfirmed, fault.error};
    case Look::NoteMarker:
    case Look::TaskMarker:
        return {IntentState::Unconfirmed, fault.error};
    case Look::LeadMarker:
        return {IntentState::Unconfirmed, fault.error.value_or(ErrorKind::BadReply)};
    case Look::ContactSearch:
        return isNothing ? Standing{IntentState::Settled, {}} : Standing{IntentState::Queued, fault.error};
    case Look::Created:
        if (isNothing)
            return {IntentState::Settled, {}}; // made, and out of sight already
        if (isGone)
            return {IntentState::Parked, {}};
        // Whatever is unclear is looked for by the marker at once; a short pause leads there too.
        // What stopped the push then is the look at the lead for the next edit of it.
        if (fault.isRefusal)
            return {IntentState::Unconfirmed, fault.error}; // nor can anything be looked for
        if (!isAboutUs(*fault.error) || (fault.error == ErrorKind::RateLimited && fault.rule.retryAfter < 10))
            return {IntentState::Settled, fault.error};
        return {IntentState::Queued, fault.error};
    }
    Q_UNREACHABLE();
}

} // namespace

/// Every fault of the wire at the reads around a write: whatever is seen or not seen there, the edit takes effect once.
class TestWireLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFaultOfEveryLookEndsInOneEffect_data();
    void everyFaultOfEveryLookEndsInOneEffect();

private:
    void arm(Look look, const GivenWrite &given, const WireFault &fault);

    WirePush m_push;
    QList<WireFault> m_faults;
};

void TestWireLooks::initTestCase()
{
    m_faults = wireFaults(u"http://127.0.0.1:1"_s);
    const QString wrong = m_push.begin(int(m_faults.size() * std::size(kLooks)));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_faults = wireFaults(m_push.scene().strangerAddress());
}

void TestWireLooks::everyFaultOfEveryLookEndsInOneEffect_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("fault");
    for (int row = 0; row < int(std::size(kLooks)); ++row) {
        for (qsizetype i = 0; i < m_faults.size(); ++i) {
            // An empty list is what a lead without notes or tasks has: nobody can tell that it is not true.
            const bool isOfMarker = kLooks[row].look == Look::NoteMarker || kLooks[row].look == Look::TaskMarker;
            if (isOfMarker && m_faults.at(i).isKind(Kind::NoContent))
                continue;
            if (isRowOfThisRun(row, i))
                QTest::addRow("%s: %s", kLooks[row].name, qPrintable(m_faults.at(i).name)) << row << int(i);
        }
    }
}

void TestWireLooks::arm(Look look, const GivenWrite &given, const WireFault &fault)
{
    WireScene &scene = m_push.scene();
    const WirePlace write = WirePush::writeOf(given);
    WirePlace place;
    WirePlace before = write; // the request whose answer is the last one when connections are refused
    bool isLost = false;
    switch (look) {
    case Look::Before:
        place = WirePush::readOf(given, 0);
        before = {};
        break;
    case Look::Back:
        place = WirePush::readOf(given, 1);
        break;
    case Look::NoteMarker:
    case Look::TaskMarker:
        place = WirePush::markerLookOf(given);
        before = WirePush::readOf(given, 1);
        isLost = true;
        break;
    case Look::LeadMarker:
        place = WirePush::markerLookOf(given);
        isLost = !fault.isRefusal; // a door that closes behind a reset loses the answer by itself
        break;
    case Look::ContactSearch:
        place = WirePush::readOf(given, 0);
        before = {}; // the first request of all
        break;
    case Look::Created:
        place = {u"GET"_s, u"^/api/v4/leads/\\d+\\?"_s};
        break;
    }
    if (isLost)
        scene.amo.run(
            [&](Sandbox::World &world) { world.faults().add(Kind::ApplyThenLose, write.verb, write.pattern, 1); });
    if (!fault.isRefusal)
        return scene.arm(fault, place);
    if (before.pattern.isEmpty())
        return scene.leave();
    scene.arm(fault, before);
}

void TestWireLooks::everyFaultOfEveryLookEndsInOneEffect()
{
    QFETCH(int, row);
    QFETCH(int, fault);
    const LookRow &look = kLooks[row];
    const WireFault &wire = m_faults.at(fault);
    WireScene &scene = m_push.scene();
    const auto given = m_push.give(look.kind, wire.needsTimeout ? WireScene::kImpatientMs : WireScene::kPatientMs);
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    arm(look.look, *given, wire);

    const SyncReport report = scene.desk->push();
    const Intent intent = m_push.intentOf(*given);
    const bool hasStruck = scene.hasStruck();
    scene.heal();
    QString wrong;
    if (wire.needsTimeout) {
        scene.desk->settings.timeoutMs = WireScene::kPatientMs;
        wrong = scene.desk->restart() ? QString() : u"it does not open again"_s;
    }
    // A lead that amoCRM said is not there counts as deleted until it changes or everything is read.
    const bool isBelieved = wire.isKind(Kind::NoContent) || wire.error == ErrorKind::NotFound;
    if (wrong.isEmpty())
        wrong = m_push.converge(*given, isBelieved ? PullDepth::Everything : PullDepth::Changes);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));

    QVERIFY(hasStruck);
    // Where the door closes behind an answer, it is the next request that is refused.
    const Standing standing = expectedOf(look.look, wire);
    const QString told = report.error ? errorKindName(report.error->kind) : u"none"_s;
    QCOMPARE(intentStateName(intent.state), intentStateName(standing.state));
    QCOMPARE(told, standing.error ? errorKindName(*standing.error) : u"none"_s);
    if (report.error)
        QCOMPARE(WireScene::wrongSentence(*report.error), QString());
    if (intent.error)
        QCOMPARE(WireScene::wrongSentence(*intent.error), QString());
}

QTEST_GUILESS_MAIN(TestWireLooks)
#include "tst_wire_looks.moc"
