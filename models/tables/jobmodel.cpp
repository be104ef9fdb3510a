// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/jobmodel.h"

namespace Stanko {

JobStanding standingOf(const JobRow &row)
{
    if (!row.isOpen)
        return JobStanding::Closed;
    if (row.isUnsorted)
        return JobStanding::Unsorted;
    return row.isFresh ? JobStanding::Fresh : JobStanding::Working;
}

std::optional<JobSort> JobModel::sortOf(JobColumn column)
{
    switch (column) {
    case JobColumn::Lead:
        return JobSort::Lead;
    case JobColumn::Name:
        return JobSort::Name;
    case JobColumn::Customer:
        return JobSort::Customer;
    case JobColumn::Stage:
        return JobSort::StageOrder;
    case JobColumn::Engineer:
        return JobSort::Engineer;
    case JobColumn::Age:
        return JobSort::Created;
    default:
        return std::nullopt;
    }
}

JobColumn JobModel::columnOf(JobSort sort)
{
    switch (sort) {
    case JobSort::Lead:
        return JobColumn::Lead;
    case JobSort::Name:
        return JobColumn::Name;
    case JobSort::Customer:
        return JobColumn::Customer;
    case JobSort::StageOrder:
        return JobColumn::Stage;
    case JobSort::Engineer:
        return JobColumn::Engineer;
    case JobSort::Created:
        break;
    }
    return JobColumn::Age;
}

void JobModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumns)
        return;
    const auto wanted = sortOf(JobColumn(column));
    if (!wanted)
        return;
    if (*wanted == JobSort::Created)
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    Q_EMIT sortRequested(*wanted, order);
}

QString JobModel::heading(JobColumn column) const
{
    switch (column) {
    case JobColumn::Lead:
        return tr("Сделка");
    case JobColumn::Name:
        return tr("Заявка");
    case JobColumn::Machine:
        return tr("Станок");
    case JobColumn::Customer:
        return tr("Клиент");
    case JobColumn::Stage:
        return tr("Этап");
    case JobColumn::Engineer:
        return tr("Инженер");
    case JobColumn::Age:
        return tr("Возраст");
    case JobColumn::Count:
        break;
    }
    return {};
}

QVariant JobModel::value(const JobRow &row, JobColumn column) const
{
    switch (column) {
    case JobColumn::Lead:
        return row.lead;
    case JobColumn::Name:
        return row.name;
    case JobColumn::Machine:
        return row.model;
    case JobColumn::Customer:
        return row.customer;
    case JobColumn::Stage:
        return row.stageName;
    case JobColumn::Engineer:
        return row.engineer;
    case JobColumn::Age:
        return row.createdAt;
    case JobColumn::Count:
        break;
    }
    return {};
}

QVariant JobModel::own(const JobRow &row, JobColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return row.hasUnsentEdit;
    case int(TableRole::State):
        return int(standingOf(row));
    case int(JobRole::Serial):
        return row.serial;
    default:
        return {};
    }
}

} // namespace Stanko
