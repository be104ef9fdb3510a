// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/passportmodel.h"

namespace Stanko {

std::optional<PassportSort> PassportModel::sortOf(PassportColumn column)
{
    switch (column) {
    case PassportColumn::Model:
        return PassportSort::Model;
    case PassportColumn::Serial:
        return PassportSort::Serial;
    case PassportColumn::Customer:
        return PassportSort::Customer;
    case PassportColumn::NextMaintenance:
        return PassportSort::NextMaintenance;
    default:
        return std::nullopt;
    }
}

PassportColumn PassportModel::columnOf(PassportSort sort)
{
    switch (sort) {
    case PassportSort::Model:
        return PassportColumn::Model;
    case PassportSort::Serial:
        return PassportColumn::Serial;
    case PassportSort::Customer:
        return PassportColumn::Customer;
    case PassportSort::NextMaintenance:
        break;
    }
    return PassportColumn::NextMaintenance;
}

void PassportModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumns)
        return;
    if (const auto wanted = sortOf(PassportColumn(column)))
        Q_EMIT sortRequested(*wanted, order);
}

QString PassportModel::heading(PassportColumn column) const
{
    switch (column) {
    case PassportColumn::Model:
        return tr("Модель");
    case PassportColumn::Serial:
        return tr("Серийный №");
    case PassportColumn::Customer:
        return tr("Клиент");
    case PassportColumn::NextMaintenance:
        return tr("Следующее ТО");
    case PassportColumn::Kind:
        return tr("Вид ТО");
    case PassportColumn::State:
        return tr("Состояние");
    case PassportColumn::Engineer:
        return tr("Инженер");
    case PassportColumn::Phone:
        return tr("Телефон");
    case PassportColumn::Deal:
        return tr("Сделка");
    case PassportColumn::Count:
        break;
    }
    return {};
}

QVariant PassportModel::value(const PassportRow &row, PassportColumn column) const
{
    switch (column) {
    case PassportColumn::Model:
        return row.model;
    case PassportColumn::Serial:
        return row.serial;
    case PassportColumn::Customer:
        return row.customer;
    case PassportColumn::NextMaintenance:
        return row.nextMaintenance ? QVariant(*row.nextMaintenance) : QVariant();
    case PassportColumn::Kind:
        return row.nextKind;
    case PassportColumn::State:
        return int(row.state);
    case PassportColumn::Engineer:
        return row.engineer;
    case PassportColumn::Phone:
        return row.phone;
    case PassportColumn::Deal:
        return row.homeLead;
    case PassportColumn::Count:
        break;
    }
    return {};
}

QVariant PassportModel::own(const PassportRow &row, PassportColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return row.hasUnsentEdit;
    case int(TableRole::State):
        return int(row.state);
    default:
        return {};
    }
}

} // namespace Stanko
