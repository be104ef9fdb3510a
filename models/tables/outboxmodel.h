// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/outboxdesk.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

/// Action is the cell that holds the row's button.
enum class OutboxColumn { Time, Change, Machine, State, Action, Count };

struct OutboxTraits
{
    using Row = OutboxRow;
    using Id = IntentId;
    using Column = OutboxColumn;
    static Id id(const Row &row) { return row.intent.id; }
};
using OutboxTable = SnapshotModel<OutboxTraits>;

/// Beyond TableRole: what else decides about the look of a row.
enum class OutboxRole {
    Practice = int(TableRole::FirstOwn), ///< bool: made for practice
    PostponedUntil,                      ///< UnixSeconds, 0 = not postponed
};

/// What waits to go to amoCRM, and what went. See SnapshotModel for how it is updated.
/// TableRole::State is an IntentState.
class OutboxModel final : public OutboxTable
{
    Q_OBJECT
public:
    using OutboxTable::OutboxTable;

protected:
    QString heading(OutboxColumn column) const override;
    QVariant value(const OutboxRow &row, OutboxColumn column) const override;
    QVariant own(const OutboxRow &row, OutboxColumn column, int role) const override;
};

} // namespace Stanko
