// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/testdesk.h"
#include "tests/sync/wirefaults.h"

#include <QtNetwork/QTcpServer>

#include <functional>

namespace Stanko {
class Database;
}

namespace Stanko::Testing {

/// Requests by verb, address and place: the phase of a sync or a push that a fault is tied to.
struct WirePlace
{
    QString verb;
    QString pattern; ///< regular expression on path and query
    int skip = 0;    ///< matches that are left alone
};

/// One practice amoCRM and one desk that all rows of a table share, on a clock that stands still. Every row leaves
/// both as they should be: cache and account equal, nothing waiting. Test thread; owned by the test.
class WireScene
{
public:
    /// An account of \a leads leads with clients. \a pollsByItself as a window's desk does.
    WireScene(int leads, bool pollsByItself);

    /// Opens the desk, pulls everything. Empty when it worked. \a strangers: contacts and companies whom no lead names,
    /// so that one page of changes does not show them all.
    QString begin(int strangers = 0);

    /// Ties a fault to a place, for every request from there on. A refused connection is arranged by closing the door
    /// behind the answer before: \a rehearse runs what will run, harmlessly, to find that; without it \a place is
    /// where the door closes.
    void arm(const WireFault &fault, const WirePlace &place, const std::function<void()> &rehearse = {});
    /// Nobody listens any more, from the first request on.
    void leave();
    /// Has the fault struck?
    bool hasStruck();
    /// Takes the fault away, and the time it may have cost: a block is over, all back-off has passed.
    void heal();

    /// What the cache holds otherwise than the account; empty when they are equal and no edit waits.
    QStringList differences();

    /// What a person reads of \a error is said, and says what to do; else why not.
    static QString wrongSentence(const Error &error);

    /// Runs on the file while no desk has it open; the desk is opened again.
    Done edit(const std::function<Done(Database &)> &change);

    /// Another host, which nobody may turn to, and whether somebody did.
    QString strangerAddress() const;
    bool strangerWasAsked() const { return m_strangerCalls > 0; }

    Sandbox::SandboxThread amo;
    std::shared_ptr<FakeClock> clock;
    std::unique_ptr<TestDesk> desk;

    /// Deadlines: long enough for a busy machine, and short enough to be waited for.
    static constexpr int kPatientMs = 20'000;
    static constexpr int kImpatientMs = 150;

private:
    QTcpServer m_stranger;
    int m_strangerCalls = 0;
    int m_leads = 0;
    bool m_isAway = false;
};

} // namespace Stanko::Testing
