// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "models/domain/driftrepair.h"
#include "models/service/jobdesk.h"

#include <QtCore/QStringList>

namespace Stanko {

/// What a repair did.
struct RepairReceipt
{
    int edits = 0; ///< waiting edits that mean the new thing now
    /// Where the settings come from the environment on every run, they are not ours to change: what has to be set there
    /// instead, as "NAME=VALUE". Empty = done.
    QStringList variables;
    friend bool operator==(const RepairReceipt &, const RepairReceipt &) = default;
};

/// The desk for things that need a decision. Same thread and ending rules as PassportDesk.
class AttentionDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Most urgent kind first; postponed and dismissed ones left out.
    virtual QFuture<Result<QList<AttentionItem>>> list() = 0;
    /// Types the serial of a deal that was won without one; pushed to the lead, then the machine is registered.
    virtual QFuture<Result<EditReceipt>> fillSerial(LeadId lead, const QString &serial) = 0;
    /// Accepts a model for the machine of the item (the proposal or another).
    virtual QFuture<Result<EditReceipt>> acceptModel(qint64 item, const QString &model) = 0;
    /// \a reason is kept in the journal; not empty.
    virtual QFuture<Done> dismiss(qint64 item, const QString &reason) = 0;
    /// A conflict is put off in the outbox too.
    virtual QFuture<Done> postpone(qint64 item, UnixSeconds until) = 0;
    /// What can be used instead of what the account has lost, the most likely first: fields, stages, pipelines, users;
    /// of a conflict over a lead that is gone, other leads of the same client. Empty where nothing can be offered.
    /// NotHere.
    virtual QFuture<Result<QList<RepairChoice>>> repairs(qint64 item) = 0;
    /// Uses \a choice (its code) instead: in the settings of this desk and in the edits that wait; the item is settled
    /// with it. NotHere, BadInput for what was not offered, StoreReadOnly or StoreFailed when the settings cannot be
    /// written, and then nothing has changed.
    virtual QFuture<Result<RepairReceipt>> repair(qint64 item, const QString &choice) = 0;

Q_SIGNALS:
    void attentionChanged();
};

} // namespace Stanko
