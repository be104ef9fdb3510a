// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/wirescene.h"

namespace Stanko::Testing {

/// A request of a pull, and how a fault there ends.
struct PullPhase
{
    QString name;
    WirePlace place;
    std::function<void(Sandbox::World &)> prepare; ///< makes the pull come to this place
    PullDepth depth = PullDepth::Changes;
    QList<ErrorKind> harmless = {}; ///< errors that this place lives with
    std::optional<ErrorKind> on204 = {};
    /// When amoCRM says "there is no such thing" or "not for you" about one thing, that is believed until the thing
    /// changes or everything is read.
    bool isBelieved = false;
    /// So is an empty list of what has happened: what it does not tell is found when everything is read.
    bool isEmptyBelieved = false;
};

/// How a pull that meets the fault at this place every time must end; nothing = well.
std::optional<ErrorKind> expectedOf(const PullPhase &phase, const WireFault &fault);

/// Pulls with the fault, then without. \return what went otherwise than it must; empty when nothing did.
QString pullUnder(WireScene &scene, const PullPhase &phase, const WireFault &fault);

/// One row for every fault at every place.
void addPullRows(const QList<PullPhase> &phases, const QList<WireFault> &faults);

} // namespace Stanko::Testing
