// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/levelmovemodel.h"

#include "ui/errortext/formats.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// «вт 24.11.2026»: a weekend is seen at once.
QString levelDay(QDate day)
{
    return interfaceLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + shortDate(day);
}

} // namespace

QDate typedLevelDay(const QString &typed, QDate first, QDate last)
{
    const QStringList parts = typed.trimmed().split(u'.', Qt::SkipEmptyParts);
    bool areNumbers = parts.size() == 2 || parts.size() == 3;
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.trimmed().toInt(&isNumber));
        areNumbers = areNumbers && isNumber;
    }
    if (!areNumbers)
        return {};
    if (numbers.size() == 3)
        return QDate(numbers[2] < 100 ? numbers[2] + 2000 : numbers[2], numbers[1], numbers[0]);
    const QDate early(first.year(), numbers[1], numbers[0]);
    return early.isValid() && early >= first ? early : QDate(last.year(), numbers[1], numbers[0]);
}

LevelMoveModel::LevelMoveModel(QDate today, QObject *parent) : QAbstractTableModel(parent), m_today(today)
{
}

void LevelMoveModel::setRows(const QList<LevelRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QList<LevelMove> LevelMoveModel::taken() const
{
    QList<LevelMove> moves;
    for (const LevelRow &row : m_rows) {
        if (row.isTaken)
            moves.append(row.move);
    }
    return moves;
}

void LevelMoveModel::setTaken(int row, bool isTaken)
{
    if (m_rows[row].isTaken == isTaken)
        return;
    m_rows[row].isTaken = isTaken;
    Q_EMIT dataChanged(index(row, 0), index(row, int(LevelColumn::Count) - 1));
    Q_EMIT edited();
}

void LevelMoveModel::setDay(int row, QDate day)
{
    LevelRow &changed = m_rows[row];
    if (!day.isValid() || day < changed.first || day > changed.last || day == changed.move.to)
        return;
    changed.move.to = day;
    Q_EMIT dataChanged(index(row, 0), index(row, int(LevelColumn::Count) - 1));
    Q_EMIT edited();
}

int LevelMoveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LevelMoveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(LevelColumn::Count);
}

QString LevelMoveModel::text(const LevelRow &row, LevelColumn column) const
{
    switch (column) {
    case LevelColumn::Taken:
    case LevelColumn::Count:
        return {};
    case LevelColumn::Machine:
        return row.machine;
    case LevelColumn::Kind:
        return row.kind;
    case LevelColumn::Customer:
        return row.customer;
    case LevelColumn::Engineer:
        return row.engineer;
    case LevelColumn::Hours:
        return hoursText(row.move.hours);
    case LevelColumn::From:
        return levelDay(row.move.from);
    case LevelColumn::To:
        return levelDay(row.move.to);
    }
    Q_UNREACHABLE();
}

QString LevelMoveModel::hint(const LevelRow &row, LevelColumn column) const
{
    switch (column) {
    case LevelColumn::Taken:
        return (row.isTaken ? tr("Перенести: %1, %2, с %3 на %4") : tr("Оставить: %1, %2, с %3 на %4"))
            .arg(row.machine, row.kind, longDate(row.move.from), longDate(row.move.to));
    case LevelColumn::To:
        return tr("%1, %2. Допуск пускает с %3 по %4.")
            .arg(fullDate(row.move.to), relativeDayLong(row.move.to, m_today), shortDate(row.first),
                 shortDate(row.last));
    default:
        return {};
    }
}

QVariant LevelMoveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LevelRow &row = m_rows[index.row()];
    const auto column = LevelColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == LevelColumn::To ? shortDate(row.move.to) : text(row, column);
    case Qt::CheckStateRole:
        return column == LevelColumn::Taken ? QVariant(row.isTaken ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (const QString words = hint(row, column); !words.isEmpty())
            return words;
        return role == Qt::ToolTipRole ? QVariant() : text(row, column);
    case Qt::TextAlignmentRole:
        return column == LevelColumn::Hours ? QVariant(int(Qt::AlignRight)) : QVariant();
    default:
        return {};
    }
}

QVariant LevelMoveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(LevelColumn::Count))
        return {};
    if (role == Qt::AccessibleTextRole && section == int(LevelColumn::Taken))
        return tr("Переносить");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QStringList names{{},         tr("Станок"), tr("Вид"),   tr("Клиент"), tr("Инженер"),
                            tr("Часы"), tr("Сейчас"), tr("Станет")};
    return names.at(section);
}

Qt::ItemFlags LevelMoveModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == int(LevelColumn::Taken))
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == int(LevelColumn::To))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LevelMoveModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    if (role == Qt::CheckStateRole && index.column() == int(LevelColumn::Taken)) {
        setTaken(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != int(LevelColumn::To))
        return false;
    const LevelRow &row = m_rows[index.row()];
    setDay(index.row(), typedLevelDay(value.toString(), row.first, row.last));
    return true;
}

} // namespace Stanko
