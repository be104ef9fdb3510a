// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/crewmodel.h"

#include "models/domain/typedsettings.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

void CrewModel::setPeople(const QList<Engineer> &people)
{
    if (people == m_people)
        return;
    // The same people: their cells change, and whoever has the keyboard in the table keeps it.
    const auto isSame = [](const Engineer &a, const Engineer &b) { return a.id == b.id; };
    if (std::equal(people.cbegin(), people.cend(), m_people.cbegin(), m_people.cend(), isSame)) {
        m_people = people;
        Q_EMIT dataChanged(index(0, 0), index(int(m_people.size()) - 1, int(CrewColumn::Count) - 1));
        return;
    }
    beginResetModel();
    m_people = people;
    endResetModel();
}

int CrewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int CrewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(CrewColumn::Count);
}

QString CrewModel::text(const Engineer &engineer, CrewColumn column, bool isEdited) const
{
    switch (column) {
    case CrewColumn::Name:
        return isEdited || !m_nameText ? engineer.name : m_nameText(engineer);
    case CrewColumn::Origin:
        if (!engineer.isActive)
            return engineer.id > 0 ? tr("нет в amoCRM") : tr("убран");
        return engineer.id > 0 ? tr("amoCRM") : tr("этот компьютер");
    case CrewColumn::Hours:
        return QLocale::c().toString(engineer.hoursPerWeek, 'g', 4).replace(u'.', u',');
    case CrewColumn::Planned:
        return engineer.isPlanned && engineer.isActive ? tr("в плане") : tr("не в плане");
    case CrewColumn::Remove:
    case CrewColumn::Count:
        break;
    }
    return {};
}

QVariant CrewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = CrewColumn(index.column());
    if (role == Qt::TextAlignmentRole)
        return column == CrewColumn::Hours ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::EditRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return text(m_people.at(index.row()), column, role == Qt::EditRole);
}

QVariant CrewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == int(CrewColumn::Hours) || section == int(CrewColumn::Planned)))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (CrewColumn(section)) {
    case CrewColumn::Name:
        return tr("Инженер");
    case CrewColumn::Origin:
        return tr("Откуда");
    case CrewColumn::Hours:
        return tr("Часов в неделю");
    case CrewColumn::Planned:
        return tr("Планирование");
    case CrewColumn::Remove:
        return role == Qt::AccessibleTextRole ? tr("Убрать") : QString();
    case CrewColumn::Count:
        break;
    }
    return {};
}

Qt::ItemFlags CrewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags known = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.row() >= m_people.size())
        return known;
    const Engineer &engineer = m_people.at(index.row());
    const auto column = CrewColumn(index.column());
    const bool isEditable = column == CrewColumn::Hours || (column == CrewColumn::Name && engineer.id < 0);
    return isEditable && engineer.isActive ? known | Qt::ItemIsEditable : known;
}

bool CrewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Engineer after = m_people.at(index.row());
    if (CrewColumn(index.column()) == CrewColumn::Name) {
        after.name = value.toString().trimmed();
    } else {
        const auto hours = typedNumber(value.toString(), 0, kMaxHoursPerWeek);
        if (!hours)
            return false;
        after.hoursPerWeek = *hours;
    }
    change(index.row(), after);
    return true;
}

void CrewModel::togglePlanned(int row)
{
    Engineer after = m_people.at(row);
    if (!after.isActive)
        return;
    after.isPlanned = !after.isPlanned;
    change(row, after);
}

void CrewModel::change(int row, const Engineer &after)
{
    const Engineer before = m_people.at(row);
    if (before == after)
        return;
    m_people[row] = after;
    Q_EMIT dataChanged(index(row, 0), index(row, int(CrewColumn::Count) - 1));
    Q_EMIT edited(before, after);
}

void AbsenceModel::setCrew(const Crew &crew)
{
    if (crew == m_crew)
        return;
    beginResetModel();
    m_crew = crew;
    endResetModel();
}

int AbsenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_crew.absences.size());
}

int AbsenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(AbsenceColumn::Count);
}

QVariant AbsenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Absence &absence = m_crew.absences.at(index.row());
    switch (AbsenceColumn(index.column())) {
    case AbsenceColumn::Name: {
        const Engineer *engineer = m_crew.find(absence.engineer);
        return engineer && m_words.name ? m_words.name(*engineer) : QString();
    }
    case AbsenceColumn::Days:
        return m_words.days ? m_words.days(absence) : absence.first.toString(Qt::ISODate);
    case AbsenceColumn::Reason:
        return absence.reason;
    case AbsenceColumn::Remove:
    case AbsenceColumn::Count:
        break;
    }
    return {};
}

QVariant AbsenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (AbsenceColumn(section)) {
    case AbsenceColumn::Name:
        return tr("Инженер");
    case AbsenceColumn::Days:
        return tr("Дни");
    case AbsenceColumn::Reason:
        return tr("Причина");
    case AbsenceColumn::Remove:
        return role == Qt::AccessibleTextRole ? tr("Убрать") : QString();
    case AbsenceColumn::Count:
        break;
    }
    return {};
}

} // namespace Stanko
