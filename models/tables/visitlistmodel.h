// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "models/tables/snapshotmodel.h"

#include <optional>

namespace Stanko {

enum class VisitColumn { Date, Days, Kind, Model, Serial, Customer, Region, Engineer, Hours, State, Count };

struct VisitTraits
{
    using Row = Visit;
    using Id = VisitId;
    using Column = VisitColumn;
    static const Id &id(const Row &row) { return row.id; }
};
using VisitTable = SnapshotModel<VisitTraits>;

/// What \a visit says in a column of texts; empty in the columns of days, figures and states. Pure.
QString visitText(const Visit &visit, VisitColumn column);

/// \a visits in the order of a column, equal ones as they were. What has no date comes last either way; texts by the
/// rules of Russian, numbers within them by their size. Pure.
QList<Visit> sortedVisits(const QList<Visit> &visits, VisitColumn column, Qt::SortOrder order);

/// Visits of the calendar, as a list. See SnapshotModel for how it is updated. Unlike the tables of a desk's answers
/// all rows are here, so that sort() orders them itself; until then they stand as they were given.
class VisitListModel final : public VisitTable
{
    Q_OBJECT
public:
    using VisitTable::VisitTable;
    /// \a today is what the days left are counted from.
    void setVisits(const QList<Visit> &visits, QDate today);
    QDate today() const { return m_today; }
    void sort(int column, Qt::SortOrder order) override;

protected:
    QString heading(VisitColumn column) const override;
    QVariant value(const Visit &visit, VisitColumn column) const override;
    QVariant own(const Visit &visit, VisitColumn column, int role) const override;

private:
    QList<Visit> m_given;
    QDate m_today;
    std::optional<VisitColumn> m_sorted;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace Stanko
