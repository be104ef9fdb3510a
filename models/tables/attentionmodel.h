// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/attentiondesk.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

/// Action is the cell that holds the row's button.
enum class AttentionColumn { What, Since, Action, Count };

struct AttentionTraits
{
    using Row = AttentionItem;
    using Id = qint64;
    using Column = AttentionColumn;
    static Id id(const Row &row) { return row.id; }
};
using AttentionTable = SnapshotModel<AttentionTraits>;

/// What needs a decision, most urgent first. See SnapshotModel for how it is updated.
/// TableRole::State is an AttentionKind.
class AttentionModel final : public AttentionTable
{
    Q_OBJECT
public:
    using AttentionTable::AttentionTable;

protected:
    QString heading(AttentionColumn column) const override;
    QVariant value(const AttentionItem &row, AttentionColumn column) const override;
    QVariant own(const AttentionItem &row, AttentionColumn column, int role) const override;
};

} // namespace Stanko
