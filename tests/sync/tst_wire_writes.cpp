// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepush.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;
using OnWrite = WireFault::OnWrite;
using Kind = Sandbox::FaultRule::Kind;

/// Every fault of the wire at the request of each kind of edit.
class TestWireWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFaultOfEveryWriteEndsInOneEffect_data();
    void everyFaultOfEveryWriteEndsInOneEffect();

private:
    WirePush m_push;
    QList<WireFault> m_faults;
};

namespace {

/// How an intent stands whose every sending meets the fault.
IntentState expectedState(WriteKind kind, const WireFault &fault)
{
    const bool isMade = kind == WriteKind::Note || kind == WriteKind::Task || kind == WriteKind::Lead;
    switch (fault.onWrite) {
    case OnWrite::Fine:
        return IntentState::Settled;
    case OnWrite::Unknown:
        return fault.isApplied ? IntentState::Settled : IntentState::Unconfirmed;
    case OnWrite::Waits:
    case OnWrite::Asks:
        return IntentState::Queued;
    case OnWrite::Refused:
        return IntentState::Parked;
    case OnWrite::Accepted:
        return isMade ? IntentState::Unconfirmed : IntentState::Parked;
    }
    Q_UNREACHABLE();
}

/// What the report of the push tells; nothing = nothing stopped it.
std::optional<ErrorKind> expectedError(IntentState state, const WireFault &fault)
{
    if (state == IntentState::Settled || state == IntentState::Parked)
        return std::nullopt;
    return fault.error.value_or(ErrorKind::BadReply); // no id where one is due
}

} // namespace

void TestWireWrites::initTestCase()
{
    m_faults = wireFaults(u"http://127.0.0.1:1"_s);
    const QString wrong = m_push.begin(int(m_faults.size() * writeKinds().size()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_faults = wireFaults(m_push.scene().strangerAddress());
}

void TestWireWrites::everyFaultOfEveryWriteEndsInOneEffect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("fault");
    for (const WriteKind kind : writeKinds()) {
        for (qsizetype i = 0; i < m_faults.size(); ++i) {
            const QString name = writeName(kind) + u": "_s + m_faults.at(i).name;
            if (isRowOfThisRun(int(kind), i))
                QTest::newRow(qPrintable(name)) << int(kind) << int(i);
        }
    }
}

void TestWireWrites::everyFaultOfEveryWriteEndsInOneEffect()
{
    QFETCH(int, kind);
    QFETCH(int, fault);
    const WireFault &wire = m_faults.at(fault);
    WireScene &scene = m_push.scene();
    const auto given =
        m_push.give(WriteKind(kind), wire.needsTimeout ? WireScene::kImpatientMs : WireScene::kPatientMs);
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    if (wire.isRefusal)
        scene.arm(wire, WirePush::readOf(*given, 0));
    else
        scene.arm(wire, WirePush::writeOf(*given));

    const SyncReport report = scene.desk->push();
    const Intent intent = m_push.intentOf(*given);
    const bool hasStruck = scene.hasStruck();
    const UnixSeconds now = scene.clock->now();
    scene.heal();
    QString wrong;
    if (wire.needsTimeout) {
        scene.desk->settings.timeoutMs = WireScene::kPatientMs;
        wrong = scene.desk->restart() ? QString() : u"it does not open again"_s;
    }
    if (wrong.isEmpty())
        wrong = m_push.converge(*given, PullDepth::Changes);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));

    QVERIFY(hasStruck);
    const IntentState state = expectedState(given->kind, wire);
    QCOMPARE(intentStateName(intent.state), intentStateName(state));
    const std::optional<ErrorKind> error = expectedError(state, wire);
    QCOMPARE(report.error ? errorKindName(report.error->kind) : u"none"_s, error ? errorKindName(*error) : u"none"_s);
    if (state == IntentState::Settled)
        return;
    QVERIFY(intent.error);
    QCOMPARE(WireScene::wrongSentence(*intent.error), QString());
    if (state != IntentState::Parked && wire.onWrite != OnWrite::Asks)
        QVERIFY2(intent.nextTryAt > now, qPrintable(QString::number(intent.nextTryAt - now)));
}

QTEST_GUILESS_MAIN(TestWireWrites)
#include "tst_wire_writes.moc"
