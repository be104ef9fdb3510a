// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepull.h"

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Kind = Sandbox::FaultRule::Kind;
using Sandbox::World;

namespace {

QString nameOf(const std::optional<ErrorKind> &kind)
{
    return kind ? errorKindName(*kind) : u"well"_s;
}

SyncPhase phaseAfter(const std::optional<ErrorKind> &error)
{
    if (!error)
        return SyncPhase::Idle;
    switch (*error) {
    case ErrorKind::Unauthorized:
        return SyncPhase::NeedsToken;
    case ErrorKind::Blocked:
        return SyncPhase::Blocked;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return SyncPhase::Offline;
    default:
        return SyncPhase::Failed;
    }
}

QString told(const SyncReport &report)
{
    return report.error ? errorKindName(report.error->kind) + u" ("_s + report.error->detail + u')' : u"well"_s;
}

/// The state that a window shows: phase, sentence, next try.
QString wrongState(WireScene &scene, const std::optional<ErrorKind> &expected)
{
    const SyncState state = scene.desk->desks().sync->state();
    if (state.phase != phaseAfter(expected))
        return u"the state shows phase %1"_s.arg(int(state.phase));
    const bool waitsForPerson = expected == ErrorKind::Unauthorized;
    if (!waitsForPerson && state.nextTryAt <= scene.clock->now())
        return u"no next try is planned"_s;
    if (!expected)
        return {};
    if (!state.error || state.error->kind != *expected)
        return u"the state tells another error"_s;
    return WireScene::wrongSentence(*state.error);
}

} // namespace

std::optional<ErrorKind> expectedOf(const PullPhase &phase, const WireFault &fault)
{
    if (fault.isRefusal)
        return fault.error; // whatever comes next is refused too
    if (fault.isKind(Kind::NoContent))
        return phase.on204;
    if (fault.error && phase.harmless.contains(*fault.error))
        return std::nullopt;
    return fault.error;
}

QString pullUnder(WireScene &scene, const PullPhase &phase, const WireFault &fault)
{
    const auto prepare = [&] {
        scene.amo.run([&](World &world) {
            world.advance(100);
            if (phase.prepare)
                phase.prepare(world);
            world.advance(100);
        });
    };
    prepare();
    scene.clock->advance(std::chrono::hours(1)); // the schema is due again
    scene.arm(fault, phase.place, [&] {
        scene.desk->sync(phase.depth);
        prepare();
    });
    if (fault.needsTimeout) {
        scene.desk->settings.timeoutMs = WireScene::kImpatientMs;
        if (!scene.desk->restart())
            return u"it does not open"_s;
    }
    const std::optional<ErrorKind> expected = expectedOf(phase, fault);
    const SyncReport report = scene.desk->sync(phase.depth);
    QString wrong;
    if (!scene.hasStruck())
        wrong = u"the fault has not struck"_s;
    else if ((report.error ? std::optional(report.error->kind) : std::nullopt) != expected)
        wrong = u"it must end %1 and ends %2"_s.arg(nameOf(expected), told(report));
    else if (!QTest::qWaitFor([&] { return wrongState(scene, expected).isEmpty(); })) // it is told by a signal
        wrong = wrongState(scene, expected);

    scene.heal();
    if (fault.needsTimeout) {
        scene.desk->settings.timeoutMs = WireScene::kPatientMs;
        if (!scene.desk->restart())
            return u"it does not open again"_s;
    }
    const bool isNothing = fault.isKind(Kind::NoContent);
    const bool isDenied = fault.error == ErrorKind::NotFound || fault.error == ErrorKind::Forbidden;
    const bool isDoubted = (phase.isBelieved && (isNothing || isDenied)) || (phase.isEmptyBelieved && isNothing);
    const SyncReport healthy = scene.desk->sync(isDoubted ? PullDepth::Everything : PullDepth::Changes);
    if (healthy.error)
        return wrong + u" The healthy sync ends "_s + told(healthy);
    const QStringList differences = scene.differences();
    if (!differences.isEmpty())
        return wrong + u" Afterwards: "_s + differences.first(std::min<qsizetype>(differences.size(), 5)).join(u"; "_s);
    if (scene.strangerWasAsked())
        return u"another host was asked"_s;
    return wrong;
}

void addPullRows(const QList<PullPhase> &phases, const QList<WireFault> &faults)
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("fault");
    for (qsizetype phase = 0; phase < phases.size(); ++phase) {
        for (qsizetype fault = 0; fault < faults.size(); ++fault) {
            const QString name = phases.at(phase).name + u": "_s + faults.at(fault).name;
            if (isRowOfThisRun(phase, fault))
                QTest::newRow(qPrintable(name)) << int(phase) << int(fault);
        }
    }
}

} // namespace Stanko::Testing
