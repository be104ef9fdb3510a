// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/wirescene.h"

#include "models/domain/outboxentry.h"

namespace Stanko::Testing {

/// The kinds of edit that leave for amoCRM.
enum class WriteKind { Stage, Date, Note, Tag, Name, Task, Lead, Accept, Decline, Responsible };
QList<WriteKind> writeKinds();
QString writeName(WriteKind kind);

/// One edit of a row: about a lead that nothing else happens to, or a lead to be made.
struct GivenWrite
{
    WriteKind kind = WriteKind::Stage;
    LeadId lead = 0; ///< 0 = to be made
    QString word;    ///< a word that no other row has
    QString uid;     ///< of an incoming lead
    Stage from;
    Stage to;
    QDate day;
    UserId user = 0; ///< who is responsible at first
    IntentId intent = 0;
};

/// Edits against the practice amoCRM of a WireScene, one after the other, each of a lead of its own.
class WirePush
{
public:
    /// Makes the account with enough leads for \a rows edits, and pulls it. Empty when that worked.
    QString begin(int rows);
    WireScene &scene() { return *m_scene; }

    /// Stores an edit as the console would; the desk has the deadline that the fault needs.
    Result<GivenWrite> give(WriteKind kind, int timeoutMs);
    /// Where its request goes.
    static WirePlace writeOf(const GivenWrite &given);
    /// Where the desk reads before it writes (skip 0), and afterwards (skip 1).
    static WirePlace readOf(const GivenWrite &given, int skip);
    /// Where it looks for what carries the marker.
    static WirePlace markerLookOf(const GivenWrite &given);

    Intent intentOf(const GivenWrite &given);
    /// What a person does about what waits for one: tries again, insists.
    QString decide();
    /// How often amoCRM shows the effect, or what else is wrong; "once" when all is well.
    QString effectOf(const GivenWrite &given);
    /// Syncs until nothing waits and compares; empty when all is as it must be.
    QString converge(const GivenWrite &given, PullDepth depth);

private:
    std::unique_ptr<WireScene> m_scene;
    QList<LeadId> m_leads;
    QList<LeadId> m_incoming;
    int m_given = 0;
};

} // namespace Stanko::Testing
