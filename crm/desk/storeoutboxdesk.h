// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/storedesks.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"

namespace Stanko {

/// The outbox desk over the store. Lives on the GUI (or main) thread; owned by the composition root, which outlives it
/// with everything it refers to. Hears from the engine when sending has moved something.
class StoreOutboxDesk final : public OutboxDesk
{
    Q_OBJECT
public:
    StoreOutboxDesk(DeskShared &shared, EditMade made);

    QFuture<Result<QList<OutboxRow>>> list(OutboxScope scope) override;
    QFuture<Done> cancel(IntentId id) override;
    QFuture<Done> retry(IntentId id) override;
    QFuture<Done> resolve(IntentId id, ConflictChoice choice, const QString &own) override;
    QFuture<Done> postpone(IntentId id, UnixSeconds until) override;
    QFuture<Done> amend(IntentId id, const QString &value) override;

private:
    DeskShared &m_shared;
    EditMade m_made;
    SyncState m_state; ///< as last heard
};

} // namespace Stanko
