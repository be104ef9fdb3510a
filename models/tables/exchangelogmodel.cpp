// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/exchangelogmodel.h"

#include "models/tables/snapshotmodel.h"

namespace Stanko {

namespace {
/// What is no failed request counts as a good one.
constexpr int kFine = 200;
} // namespace

void ExchangeLogModel::setCellText(CellText text)
{
    m_text = std::move(text);
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void ExchangeLogModel::setLines(const QList<ExchangeLine> &lines)
{
    beginResetModel();
    m_lines = lines.mid(qMax(qsizetype(0), lines.size() - kMaxLines));
    endResetModel();
}

void ExchangeLogModel::append(const ExchangeLine &line)
{
    if (rowCount() == kMaxLines) {
        // A tenth at once: one removal per line would make a busy sync renumber the view for every request.
        const int gone = kMaxLines / 10;
        beginRemoveRows({}, 0, gone - 1);
        m_lines.remove(0, gone);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_lines.append(line);
    endInsertRows();
}

int ExchangeLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ExchangeColumn::Count);
}

QVariant ExchangeLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExchangeLine &line = m_lines.at(index.row());
    const auto column = ExchangeColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_text ? QVariant(m_text(line, column)) : value(line, column);
    case int(TableRole::Value):
        return value(line, column);
    case int(TableRole::State):
        return line.found ? kFine : line.status;
    default:
        return {};
    }
}

QVariant ExchangeLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (ExchangeColumn(section)) {
    case ExchangeColumn::Time:
        return tr("Время");
    case ExchangeColumn::Request:
        return tr("Запрос");
    case ExchangeColumn::Outcome:
        return tr("Ответ");
    case ExchangeColumn::Duration:
        return tr("Длилось");
    case ExchangeColumn::Count:
        break;
    }
    return {};
}

QVariant ExchangeLogModel::value(const ExchangeLine &line, ExchangeColumn column) const
{
    switch (column) {
    case ExchangeColumn::Time:
        return line.atMs;
    case ExchangeColumn::Request:
        return QString(line.verb + QLatin1Char(' ') + line.path);
    case ExchangeColumn::Outcome:
        return line.outcome;
    case ExchangeColumn::Duration:
        return line.durationMs;
    case ExchangeColumn::Count:
        break;
    }
    return {};
}

} // namespace Stanko
