// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"

#include <QtCore/QAbstractTableModel>

#include <functional>
#include <optional>

namespace Stanko {

enum class PlanColumn { Kind, Months, RunningHours, Tolerance, Basis, DayOff, Hours, Consumables, Remove, Count };

/// \a item with what was \a typed into a cell; nullopt when it is no value of that kind. Whether the plan as a whole
/// may be so is another question: planFault().
std::optional<PlanItem> editedPlanItem(PlanItem item, PlanColumn column, const QString &typed);

/// A plan of maintenance while it is edited, with the steps back. GUI thread; owned by its table.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    using HoursText = std::function<QString(double)>;
    void setHoursText(HoursText text) { m_hoursText = std::move(text); }

    const MaintenancePlan &plan() const { return m_plan; }
    /// Begins anew: there is nothing to take back.
    void setPlan(const MaintenancePlan &plan);
    /// Another plan in one step that can be taken back.
    void replace(const MaintenancePlan &plan);
    /// The other one of the two things that Basis or DayOff can say.
    void toggle(int row, PlanColumn column);
    /// \return its row.
    int add(const PlanItem &item);
    /// Precondition: 0 <= row < rowCount().
    void remove(int row);
    bool canUndo() const { return !m_before.isEmpty(); }
    void undo();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void planChanged();

private:
    void store(int row, const PlanItem &item);

    MaintenancePlan m_plan;
    QList<MaintenancePlan> m_before;
    HoursText m_hoursText;
};

} // namespace Stanko
