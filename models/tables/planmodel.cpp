// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/planmodel.h"

#include "models/domain/planlimits.h"
#include "models/domain/typedsettings.h"

#include <QtCore/QLocale>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlanColumns = int(PlanColumn::Count);

/// The unit below the name: the columns are many and their figures short.
QString inTwoLines(QString heading, int role)
{
    return role == Qt::DisplayRole ? heading.replace(", "_L1, ",\n"_L1) : heading;
}

bool isFigure(PlanColumn column)
{
    return column == PlanColumn::Months || column == PlanColumn::RunningHours || column == PlanColumn::Tolerance ||
           column == PlanColumn::Hours;
}

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
    case PlanColumn::RunningHours:
        if (const auto hours = typed.trimmed().isEmpty() ? 0 : typedNumber(typed, 0, kMaxRunningHours)) {
            item.everyRunningHours = *hours;
            return item;
        }
        return std::nullopt;
    case PlanColumn::Consumables:
        item.consumables = typedConsumables(typed);
        return item;
    case PlanColumn::Basis:
    case PlanColumn::DayOff:
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

void PlanModel::replace(const MaintenancePlan &plan)
{
    if (plan == m_plan)
        return;
    beginResetModel();
    m_before.append(m_plan);
    m_plan = plan;
    endResetModel();
    Q_EMIT planChanged();
}

void PlanModel::toggle(int row, PlanColumn column)
{
    PlanItem item = m_plan.at(row);
    if (column == PlanColumn::Basis)
        item.basis = item.basis == PlanBasis::Plan ? PlanBasis::Completion : PlanBasis::Plan;
    if (column == PlanColumn::DayOff)
        item.dayOff = item.dayOff == DayOffRule::Keep ? DayOffRule::WorkdayBefore : DayOffRule::Keep;
    store(row, item);
}

void PlanModel::store(int row, const PlanItem &item)
{
    if (item == m_plan.at(row))
        return;
    m_before.append(m_plan);
    m_plan[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, kPlanColumns - 1));
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
    if (role == Qt::TextAlignmentRole)
        return isFigure(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    const bool isEdited = role == Qt::EditRole;
    if (role == Qt::ToolTipRole && column == PlanColumn::Basis)
        return item.basis == PlanBasis::Plan
                   ? tr("Даты идут сеткой от регистрации: раннее или позднее ТО их не сдвигает")
                   : tr("Следующее ТО считается от дня, когда выполнено последнее");
    if (role == Qt::ToolTipRole && column == PlanColumn::DayOff)
        return item.dayOff == DayOffRule::Keep ? tr("Дата остаётся и в выходной день")
                                               : tr("Из выходного дня ТО переносится на рабочий день раньше");
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
    case PlanColumn::RunningHours:
        if (item.everyRunningHours > 0)
            return QString::number(item.everyRunningHours, 'f', QLocale::FloatingPointShortest);
        return isEdited ? QString() : u"—"_s;
    case PlanColumn::Basis:
        return item.basis == PlanBasis::Plan ? tr("от плана") : tr("от выполнения");
    case PlanColumn::DayOff:
        return item.dayOff == DayOffRule::Keep ? tr("оставить") : tr("перенести");
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
    const auto titled = PlanColumn(section);
    const bool isAtTheRight = isFigure(titled) || titled == PlanColumn::Basis || titled == PlanColumn::DayOff;
    if (role == Qt::TextAlignmentRole && isAtTheRight)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (PlanColumn(section)) {
    case PlanColumn::Kind:
        return tr("Вид ТО");
    case PlanColumn::Months:
        return inTwoLines(tr("Раз в, мес."), role);
    case PlanColumn::RunningHours:
        return inTwoLines(tr("Наработка, ч"), role);
    case PlanColumn::Tolerance:
        return inTwoLines(tr("Допуск, дн."), role);
    case PlanColumn::Basis:
        return tr("Отсчёт");
    case PlanColumn::DayOff:
        return tr("В выходной");
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
    const auto column = PlanColumn(index.column());
    const bool isPressed = column == PlanColumn::Basis || column == PlanColumn::DayOff || column == PlanColumn::Remove;
    return index.isValid() && !isPressed ? known | Qt::ItemIsEditable : known;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto edited = editedPlanItem(m_plan.at(index.row()), PlanColumn(index.column()), value.toString());
    if (!edited)
        return false;
    store(index.row(), *edited);
    return true;
}

} // namespace Stanko
