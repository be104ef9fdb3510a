// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/journal.h"
#include "models/tables/snapshotmodel.h"

namespace Stanko {

/// Dot is the coloured sign between the day and the words.
enum class HistoryColumn { Day, Dot, What, Count };

/// Identity of a history line: journal rows have an id, lines derived from a lead have the lead, the kind and the time.
struct HistoryId
{
    qint64 journal = 0;
    LeadId lead = 0;
    HistoryKind kind = HistoryKind::Registered;
    UnixSeconds at = 0;
    friend bool operator==(const HistoryId &, const HistoryId &) = default;
};
inline size_t qHash(const HistoryId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.journal, id.lead, int(id.kind), id.at);
}

struct HistoryTraits
{
    using Row = HistoryEntry;
    using Id = HistoryId;
    using Column = HistoryColumn;
    static Id id(const Row &row);
};
using HistoryTable = SnapshotModel<HistoryTraits>;

/// The history of one machine, newest first. See SnapshotModel for how it is updated.
/// TableRole::State is a HistoryKind.
class HistoryModel final : public HistoryTable
{
    Q_OBJECT
public:
    using HistoryTable::HistoryTable;

protected:
    QString heading(HistoryColumn column) const override;
    QVariant value(const HistoryEntry &row, HistoryColumn column) const override;
    QVariant own(const HistoryEntry &row, HistoryColumn column, int role) const override;
};

} // namespace Stanko

Q_DECLARE_METATYPE(Stanko::HistoryId)
