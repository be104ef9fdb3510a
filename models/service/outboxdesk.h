// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>

namespace Stanko {

/// One intent with what a person needs to recognise it.
struct OutboxRow
{
    Intent intent;
    QString leadName;
    QString serial;
    QString before; ///< base value in words that need no translation: stage names, ISO days, text
    QString after;
    QString theirs;
    QString mineBy;                 ///< name of the user whose token this desk works with; empty = not known
    QString theirsBy;               ///< in conflict: who changed the value in amoCRM; empty = amoCRM does not tell
    UnixSeconds theirsAt = 0;       ///< and when; 0 = not known
    UnixSeconds postponedUntil = 0; ///< in conflict: nobody is reminded of it before; 0 = not postponed
    bool isPractice = false;        ///< made since training began; see SyncDesk::startTraining()
    friend bool operator==(const OutboxRow &, const OutboxRow &) = default;
};

enum class OutboxScope { Unsettled, Last30Days };

enum class ConflictChoice {
    Mine,
    Theirs,
    Own, ///< another value than both
};

/// The desk for the edits on their way to amoCRM. Same thread and ending rules as PassportDesk; sending is the sync
/// desk's business.
class OutboxDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<QList<OutboxRow>>> list(OutboxScope scope) = 0;
    /// NotHere, AlreadyDone when it may have left.
    virtual QFuture<Done> cancel(IntentId id) = 0;
    /// Makes an intent due now, whatever its back-off. NotHere, AlreadyDone.
    virtual QFuture<Done> retry(IntentId id) = 0;
    /// \a own: the value with Own, as FieldEdit text or stageText(). NotHere, AlreadyDone when it is no conflict (any
    /// more), BadInput for a value that the field cannot hold, or Own for an edit that has no value (note, tag, lead).
    virtual QFuture<Done> resolve(IntentId id, ConflictChoice choice, const QString &own = {}) = 0;
    /// The conflict waits on; nobody is reminded of it before \a until. NotHere, AlreadyDone.
    virtual QFuture<Done> postpone(IntentId id, UnixSeconds until) = 0;
    /// Changes what an intent that has not left means, and makes it due: the text of a note, the value of a field, the
    /// name of a lead to be made. NotHere, AlreadyDone when it may have left, BadInput as resolve().
    virtual QFuture<Done> amend(IntentId id, const QString &value) = 0;

Q_SIGNALS:
    void outboxChanged();
};

} // namespace Stanko
