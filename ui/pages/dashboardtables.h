// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/maintenancedesk.h"
#include "models/tables/snapshotmodel.h"

#include <functional>

class QTableView;

namespace Stanko {

/// The two short tables of the dashboard. Their rows are those of the desks' overview; order is the desk's.

enum class UpcomingColumn { Due, Machine, Customer, Engineer, Action, Count };

struct UpcomingTraits
{
    using Row = PassportRow;
    using Id = PassportKey;
    using Column = UpcomingColumn;
    static const Id &id(const Row &row) { return row.key; }
};
using UpcomingTable = SnapshotModel<UpcomingTraits>;

/// Maintenance due soonest. GUI thread; owned by the dashboard.
class UpcomingModel final : public UpcomingTable
{
    Q_OBJECT
public:
    explicit UpcomingModel(QObject *parent = nullptr);
    void setToday(QDate today);
    QString relativeDay(const QModelIndex &index) const;
    QString serial(const QModelIndex &index) const;

protected:
    QString heading(UpcomingColumn column) const override;
    QVariant value(const PassportRow &row, UpcomingColumn column) const override;
    /// TableRole::State is a MachineState.
    QVariant own(const PassportRow &row, UpcomingColumn column, int role) const override;

private:
    QString text(const PassportRow &row, UpcomingColumn column) const;

    QDate m_today;
};

enum class LatestColumn { Lead, Job, Stage, Action, Count };

struct LatestTraits
{
    using Row = JobRow;
    using Id = LeadId;
    using Column = LatestColumn;
    static Id id(const Row &row) { return row.lead; }
};
using LatestTable = SnapshotModel<LatestTraits>;

/// The newest open jobs. GUI thread; owned by the dashboard.
class LatestJobsModel final : public LatestTable
{
    Q_OBJECT
public:
    explicit LatestJobsModel(QObject *parent = nullptr);
    void setNow(UnixSeconds now);
    /// The second line of the column Job: the machine, else the client.
    QString machine(const QModelIndex &index) const;
    /// The second line of the column Lead.
    QString ageOf(const QModelIndex &index) const;

protected:
    QString heading(LatestColumn column) const override;
    QVariant value(const JobRow &row, LatestColumn column) const override;
    /// TableRole::State is a JobStanding.
    QVariant own(const JobRow &row, LatestColumn column, int role) const override;

private:
    QString text(const JobRow &row, LatestColumn column) const;

    UnixSeconds m_now = 0;
};

/// Views with columns, delegates, keys and the button of each row. \a open is called for a row on Enter or double
/// click, \a complete for its button.
QTableView *makeUpcomingView(UpcomingModel *model, std::function<void(const PassportRow &)> open,
                             std::function<void(const PassportRow &)> complete);
QTableView *makeLatestJobsView(LatestJobsModel *model, std::function<void(const JobRow &)> open,
                               std::function<void(const JobRow &)> complete);

} // namespace Stanko
