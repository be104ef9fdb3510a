// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/jobdesk.h"
#include "models/tables/snapshotmodel.h"

#include <optional>

namespace Stanko {

enum class JobColumn { Lead, Name, Machine, Customer, Stage, Engineer, Age, Count };

/// The kinds of stage a person tells apart at a glance.
enum class JobStanding { Unsorted, Fresh, Working, Closed };

/// JobModel's own roles.
enum class JobRole { Serial = int(TableRole::FirstOwn) };

struct JobTraits
{
    using Row = JobRow;
    using Id = LeadId;
    using Column = JobColumn;
    static Id id(const Row &row) { return row.lead; }
};
using JobTable = SnapshotModel<JobTraits>;

JobStanding standingOf(const JobRow &row);

/// The list of service leads. See SnapshotModel for how it is updated. Order is the desk's.
/// TableRole::State is a JobStanding.
class JobModel final : public JobTable
{
    Q_OBJECT
public:
    using JobTable::JobTable;
    static std::optional<JobSort> sortOf(JobColumn column);
    static JobColumn columnOf(JobSort sort);
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A heading was clicked: the owner asks the desk again. Order is in terms of the desk's sort key: the youngest
    /// first is descending by creation, though it is ascending by the age shown.
    void sortRequested(Stanko::JobSort sort, Qt::SortOrder order);

protected:
    QString heading(JobColumn column) const override;
    QVariant value(const JobRow &row, JobColumn column) const override;
    QVariant own(const JobRow &row, JobColumn column, int role) const override;
};

} // namespace Stanko
