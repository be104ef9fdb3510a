// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "models/service/jobdesk.h"

namespace Stanko {

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
    virtual QFuture<Done> postpone(qint64 item, UnixSeconds until) = 0;

Q_SIGNALS:
    void attentionChanged();
};

} // namespace Stanko
