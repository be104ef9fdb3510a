// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faults.h"
#include "models/domain/error.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Stanko::Testing {

/// What may go wrong on the wire, as the practice amoCRM makes it happen.
struct WireFault
{
    /// What can be known of a write that met it.
    enum class OnWrite {
        Fine,     ///< applied, and the answer says so
        Unknown,  ///< nothing is certain: looked for, and perhaps tried again
        Waits,    ///< not applied for certain, tried again by itself later
        Asks,     ///< the same, after a new token
        Refused,  ///< not applied for certain, a person decides
        Accepted, ///< amoCRM says yes and has done nothing
    };

    QString name;
    Sandbox::FaultRule rule;
    std::optional<ErrorKind> error; ///< of a read that meets it every time; nothing = it does no harm
    OnWrite onWrite = OnWrite::Unknown;
    bool isApplied = false;    ///< a write that meets it takes effect
    bool needsTimeout = false; ///< shows only when the deadline is short
    bool isRefusal = false;    ///< the connection is refused: needs the request before it, see WireScene::arm()

    bool isStatus(int code) const { return rule.kind == Sandbox::FaultRule::Kind::Status && rule.code == code; }
    bool isKind(Sandbox::FaultRule::Kind kind) const { return rule.kind == kind; }
};

/// All of them. \a stranger: address of another host, which must never be asked.
QList<WireFault> wireFaults(const QString &stranger);

/// Is this pair of a place and a fault a row of this run? With WIRE_ALL every one is (tests/long/wire.sh). Otherwise
/// one in three, such that every fault meets a third of the places and every place a third of the faults: all of them
/// take minutes that an ordinary run does not have.
bool isRowOfThisRun(qsizetype place, qsizetype fault);

} // namespace Stanko::Testing
