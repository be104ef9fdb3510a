// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "crm/api/codecs.h"
#include "crm/sync/synccontext.h"
#include "models/domain/attention.h"
#include "models/domain/lead.h"
#include "models/domain/outboxentry.h"
#include "models/domain/schemadiff.h"
#include "models/domain/verdict.h"
#include "models/store/outboxstore.h"

#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <functional>

namespace Stanko {

/// Whether back-off counts. A person who says "send" means everything that waits, now.
enum class DrainScope { Due, Everything };

/// What one drain did.
struct DrainReport
{
    int pushed = 0;             ///< settled: applied now, or found to be so already
    std::optional<Error> error; ///< what stopped it before everything due was tried
};

/// Sends what waits in the outbox, one intent after the other, each exactly once whatever happens in between:
/// look at the lead → commit "in flight" → send → read back → settle. An intent whose answer was lost is looked for
/// before it is ever sent again: a note, a task and a new lead by their marker, everything else by the lead's values.
/// While edits are practice nothing is sent: see SyncDesk::startTraining().
/// Starts from what is stored at every step. Crm thread; used once, owned by whoever waits for its future.
class OutboxDrain : public QObject
{
    Q_OBJECT
public:
    OutboxDrain(const SyncContext &context, DrainScope scope, QObject *parent = nullptr);
    /// Ends once. An error inside the report is amoCRM's, the result's own error is the store's.
    QFuture<Result<DrainReport>> run();
    /// Ends with what it has done when the intent under way is through.
    void endSoon() { m_isEnding = true; }

Q_SIGNALS:
    /// An intent has moved: lists may be read again.
    void moved();
    /// An edit of \a lead is in amoCRM now.
    void sentTo(Stanko::LeadId lead);
    /// As of PullSync.
    void schemaChanged(const QList<Stanko::SchemaDifference> &differences);

private:
    void start();
    void takeNext();
    void look();
    void lookForCreated();
    void prepareCreation();
    void lookAtLead();
    void haveLead(const Result<AmoReply> &reply);
    void decide(const Lead &server);
    /// The account may look other than it did when it was read last: read it once a run, then \a then.
    void readSchema(const std::function<void()> &then);
    bool relatesToSchema() const;
    bool isBlocked() const;
    /// Waits for a repair; the others of its lead go on.
    void passOver();
    /// The end: what waits for a repair says so.
    void explainPassedOver();
    /// Asks who changed it in amoCRM, and writes it down with what was found.
    void enterConflict(const Merge &merge, const Lead &server);
    void lookForMarker(int page);
    void traceNotFound();
    void claim(const Lead &server);
    void send();
    void sent(const Result<AmoReply> &reply);
    void readCreated(LeadId id);
    void settleCreated(const Lead &made);
    void readBack();
    void haveReadBack(const Result<AmoReply> &reply);
    void settle(IntentOutcome outcome, const std::optional<Lead> &server, qint64 resultId = 0);
    void move(const IntentMove &details, const std::optional<Lead> &server = {});
    void failedRead(const Error &error);
    void failedWrite(const Error &error);
    void stop(const Error &error);
    void next();
    UnixSeconds later(std::chrono::seconds delay) const;

    SyncContext m_context;
    DrainScope m_scope;
    QTimeZone m_zone = QTimeZone::utc();
    QList<AttentionItem> m_drift;
    bool m_hasReadSchema = false; ///< in this run
    LastChange m_lastChange;      ///< of the lead that was looked at
    QSet<IntentId> m_passedOver;  ///< blocked by drift
    Intent m_intent;
    ContactId m_contact = 0;        ///< with a CreateEdit: the one to reuse
    std::optional<Error> m_refusal; ///< amoCRM does not know the incoming lead (any more)
    QSet<IntentId> m_skipped;       ///< of this run: already looked for in vain
    QSet<IntentId> m_lookedFor;     ///< looked for at once after the answer was lost
    QSet<IntentId> m_waitedFor;     ///< and once more after the settle delay
    int m_pauses = 0;
    bool m_isEnding = false;
    DrainReport m_report;
    OncePromise<DrainReport> m_promise;
};

} // namespace Stanko
