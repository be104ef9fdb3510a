// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/outboxdrain.h"
#include "models/service/clock.h"
#include "models/store/storethread.h"

#include <QtCore/QTimer>

namespace Stanko {

// What the drain does when a look or a write has failed.

using std::chrono::seconds;

namespace {

/// "Too many requests" is waited out in the same run when it is short, so that one command ends with the job done.
constexpr seconds kShortPause{10};
constexpr int kMaxPauses = 5;
/// What was aborted may reach amoCRM after the program has started again.
constexpr seconds kMayStillArrive{30};

} // namespace

void OutboxDrain::failedRead(const Error &error)
{
    // Nothing has left yet: the intent stays as it is, and can still be undone.
    const Verdict verdict = verdictFor(error, m_intent.attempts + 1, RequestPower::Reads);
    if (verdict.remedy == Remedy::Park || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Refused) {
        IntentMove details;
        details.to = IntentState::Parked;
        details.error = error;
        return move(details);
    }
    stop(error);
}

void OutboxDrain::failedWrite(const Error &error)
{
    // Somebody else has dealt with the incoming lead: the lead itself tells how.
    if (error.kind == ErrorKind::NotFound && std::holds_alternative<UnsortedEdit>(m_intent.edit) && !m_refusal) {
        m_refusal = error;
        return readBack();
    }
    // What it writes to may have gone since the account was looked at.
    if (error.kind == ErrorKind::Refused && relatesToSchema() && !m_hasReadSchema)
        return readSchema([this, error] { failedWrite(error); });
    // Closing the program aborts what is under way; whether it arrived is as unknown as after a time-out.
    const Verdict verdict = error.kind == ErrorKind::Cancelled
                                ? Verdict{Remedy::LookFirst, kMayStillArrive}
                                : verdictFor(error, m_intent.attempts, RequestPower::Writes);
    IntentMove details;
    details.error = error;
    details.nextTryAt = later(verdict.delay);
    bool stops = false;
    bool pauses = false;
    bool waits = false; // for a repair
    bool looks = false; // one look at once: most lost answers are of requests that were applied
    switch (verdict.remedy) {
    case Remedy::LookFirst:
        details.to = IntentState::Unconfirmed;
        looks = !m_lookedFor.contains(m_intent.id);
        stops = !looks;
        break;
    case Remedy::RetryLater:
        details.to = IntentState::Queued;
        pauses = verdict.delay <= kShortPause && m_pauses < kMaxPauses;
        stops = !pauses;
        break;
    case Remedy::Park:
        // Refused for want of something that a repair can give: it waits for that, and holds nothing else.
        waits = isBlocked();
        details.to = waits ? IntentState::Queued : IntentState::Parked;
        break;
    case Remedy::AskForToken:
    case Remedy::StopAll:
    case Remedy::GiveUp:
        details.to = IntentState::Queued;
        stops = true;
        break;
    }
    details.now = m_context.clock->now();
    m_context.store->write([id = m_intent.id, details](Database &db) { return OutboxStore::move(db, id, details); })
        .then(this, [this, stops, pauses, waits, looks, error, delay = verdict.delay](const Result<Touched> &moved) {
            if (!moved)
                return m_promise.keep(moved.error());
            if (looks) {
                m_lookedFor.insert(m_intent.id);
                m_intent.state = IntentState::Unconfirmed;
                m_intent.error = error;
                return look();
            }
            if (waits)
                return passOver();
            if (stops)
                return stop(error);
            if (pauses) {
                ++m_pauses;
                QTimer::singleShot(delay.count() * m_context.second, this, [this] { next(); });
                return;
            }
            next();
        });
}

} // namespace Stanko
