// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/planmodel.h"

#include "models/domain/planlimits.h"
#include "models/domain/typedsettings.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlanColumns = int(PlanColumn::Count);

} // namespace

std::optional<PlanItem> editedPlanItem(PlanItem item, PlanColumn column, const QString &typed)
{
    switch (column) {
    case PlanColumn::Kind:
        item.kind = typed.trimmed();
        return item;
    case PlanColumn::Months:
        if (const auto months = typedWhole(typed, 1, kMaxPlanMonths)) {
            item.everyMonths = *months;
            return item;
        }
        return std::nullopt;
    case PlanColumn::Tolerance:
        if (const auto days = typedWhole(typed, 0, kMaxToleranceDays)) {
            item.toleranceDays = *days;
            return item;
        }
        return std::nullopt;
    case PlanColumn::Hours:
        if (const auto hours = typedNumber(typed, 0, kMaxPlanHours)) {
            item.hours = *hours;
            return item;
        }
        return std::nullopt;
    case PlanColumn::Consumables:
        item.consumables = typedConsumables(typed);
        return item;
    case PlanColumn::Remove:
    case PlanColumn::Count:
        break;
    }
    return std::nullopt;
}

void PlanModel::setPlan(const MaintenancePlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_before.clear();
    endResetModel();
    Q_EMIT planChanged();
}

int PlanModel::add(const PlanItem &item)
{
    const int row = int(m_plan.size());
    m_before.append(m_plan);
    beginInsertRows({}, row, row);
    m_plan.append(item);
    endInsertRows();
    Q_EMIT planChanged();
    return row;
}

void PlanModel::remove(int row)
{
    m_before.append(m_plan);
    beginRemoveRows({}, row, row);
    m_plan.removeAt(row);
    endRemoveRows();
    Q_EMIT planChanged();
}

void PlanModel::undo()
{
    if (m_before.isEmpty())
        return;
    beginResetModel();
    m_plan = m_before.takeLast();
    endResetModel();
    Q_EMIT planChanged();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kPlanColumns;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlanItem &item = m_plan.at(index.row());
    const auto column = PlanColumn(index.column());
    const bool isFigure =
        column == PlanColumn::Months || column == PlanColumn::Tolerance || column == PlanColumn::Hours;
    if (role == Qt::TextAlignmentRole)
        return isFigure ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    const bool isEdited = role == Qt::EditRole;
    if (!isEdited && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case PlanColumn::Kind:
        return item.kind;
    case PlanColumn::Months:
        return QString::number(item.everyMonths);
    case PlanColumn::Tolerance:
        return isEdited ? QString::number(item.toleranceDays) : u'±' + QString::number(item.toleranceDays);
    case PlanColumn::Hours:
        return isEdited || !m_hoursText ? QString::number(item.hours) : m_hoursText(item.hours);
    case PlanColumn::Consumables:
        return item.consumables.join(u"; "_s);
    case PlanColumn::Remove:
    case PlanColumn::Count:
        break;
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= int(PlanColumn::Months) && section <= int(PlanColumn::Hours))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (PlanColumn(section)) {
    case PlanColumn::Kind:
        return tr("Вид ТО");
    case PlanColumn::Months:
        return tr("Раз в, мес.");
    case PlanColumn::Tolerance:
        return tr("Допуск, дн.");
    case PlanColumn::Hours:
        return tr("Работа");
    case PlanColumn::Consumables:
        return tr("Расходники");
    case PlanColumn::Remove:
        return role == Qt::AccessibleTextRole ? tr("Убрать") : QString();
    case PlanColumn::Count:
        break;
    }
    return {};
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags known = QAbstractTableModel::flags(index);
    return index.isValid() && PlanColumn(index.column()) != PlanColumn::Remove ? known | Qt::ItemIsEditable : known;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto edited = editedPlanItem(m_plan.at(index.row()), PlanColumn(index.column()), value.toString());
    if (!edited)
        return false;
    if (*edited == m_plan.at(index.row()))
        return true;
    m_before.append(m_plan);
    m_plan[index.row()] = *edited;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kPlanColumns - 1));
    Q_EMIT planChanged();
    return true;
}

} // namespace Stanko
