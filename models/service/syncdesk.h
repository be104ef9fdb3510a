// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"
#include "models/domain/schemadiff.h"
#include "models/service/secretstore.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// What the one honest sync line says.
enum class SyncPhase {
    NotConfigured, ///< no account yet
    Idle,
    Pushing,
    Pulling,
    Offline,    ///< amoCRM not reachable; edits wait
    Blocked,    ///< 403 block: nothing is sent until nextTryAt
    NeedsToken, ///< 401 or no token
    Failed,     ///< another reason, see error
};

struct SyncState
{
    SyncPhase phase = SyncPhase::NotConfigured;
    bool isFirstPull = false;
    int leadsDone = 0;       ///< of the running pull, or of the one that was stopped
    int leadsExpected = 0;   ///< in all, about; 0 = not known
    qint64 secondsLeft = -1; ///< until the leads are read, about; -1 = not known
    bool isStopped = false;  ///< by the user: nothing is read until sync() is called
    UnixSeconds lastSuccessAt = 0;
    UnixSeconds cursor = 0; ///< server time up to which the cache is right
    qint64 lastDurationMs = 0;
    int waiting = 0; ///< queued, in flight or unconfirmed
    int conflicts = 0;
    int parked = 0;
    UnixSeconds nextTryAt = 0;
    std::optional<Error> error;
    bool isPaused = false;      ///< by the user: nothing is sent or read by itself until setPaused(false)
    bool isTraining = false;    ///< edits are practice: they are kept here and never sent, see startTraining()
    int trainingEdits = 0;      ///< intents made since training began
    double requestsAllowed = 0; ///< a second, at present: less than the setting after a 429
    double requestsSet = 0;     ///< a second, the setting; 0 = no limit (loopback)
    int requestsLastMinute = 0; ///< that left for amoCRM; grows old only when the state is told again
    friend bool operator==(const SyncState &, const SyncState &) = default;
};

/// What one run did; the keys of `stankodeskctl sync`.
struct SyncReport
{
    int leads = 0;
    int contacts = 0;
    int deleted = 0;
    int registered = 0;
    int pushed = 0;
    int waiting = 0;
    int conflicts = 0;
    int parked = 0;
    int attention = 0;
    int requests = 0;
    qint64 durationMs = 0;
    std::optional<Error> error;
};

enum class PullDepth { Changes, Everything };

/// What becomes of the edits that were made for practice.
enum class TrainingEnd { TakeBack, Send };

/// One exchange with amoCRM, redacted where it was logged: no token, names, phones or free text. Or what an exchange
/// has shown of the account's set-up: then only \c atMs and \c found are set.
struct ExchangeLine
{
    qint64 atMs = 0;
    QString verb;
    QString path;    ///< with query, values of filters replaced
    int status = 0;  ///< 0 = no answer
    QString outcome; ///< "250 leads", "204", or the error kind's name
    int durationMs = 0;
    QString requestId;
    std::optional<SchemaDifference> found = {}; ///< as people in the company call it, but never a person's name
    friend bool operator==(const ExchangeLine &, const ExchangeLine &) = default;
};

/// One finding of a connection check.
struct CheckProblem
{
    QString code; ///< "token_invalid", "field_missing", … stable
    std::optional<Error> error;
    QString subject; ///< the field, pipeline or folder it is about
    friend bool operator==(const CheckProblem &, const CheckProblem &) = default;
};

struct CheckReport
{
    Account account;
    UnixSeconds tokenExpiresAt = 0; ///< 0 = the token does not tell
    TokenPlace tokenPlace;
    QList<CheckProblem> problems;
};

/// The desk for exchange with amoCRM. Same thread and ending rules as PassportDesk.
class SyncDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual SyncState state() const = 0;
    /// Push, pull, register. A call while a run is on joins it. The report's error tells what kept it from finishing;
    /// the future itself fails only for local trouble.
    virtual QFuture<Result<SyncReport>> sync(PullDepth depth) = 0;
    /// Stops the pull under way after the page that is being read; it ends with Cancelled in its report, and the next
    /// one goes on where it stopped. Edits are still sent. Nothing happens when no pull is on.
    virtual void cancelSync() = 0;
    /// Push only what waits and is due.
    virtual QFuture<Result<SyncReport>> push() = 0;
    virtual QFuture<Result<CheckReport>> check() = 0;

    /// Nothing is sent or read by itself while paused; sync(), push() and check() of a person still do what they say.
    /// Kept over restarts.
    virtual QFuture<Done> setPaused(bool paused) = 0;
    /// From now on edits are practice: everything that waits stays here, amoCRM is only read. Kept over restarts.
    virtual QFuture<Done> startTraining() = 0;
    /// TakeBack undoes every edit made since, as their own undo would, newest first; Send lets them go.
    virtual QFuture<Done> endTraining(TrainingEnd end) = 0;

    /// Is the window seen? A hidden one asks amoCRM less often.
    virtual void setSeen(bool seen) = 0;
    /// The last exchanges, newest last.
    virtual QList<ExchangeLine> exchangeLog() const = 0;

Q_SIGNALS:
    void stateChanged(const Stanko::SyncState &state);
    void exchanged(const Stanko::ExchangeLine &line);
};

} // namespace Stanko
