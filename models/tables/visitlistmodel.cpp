// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/visitlistmodel.h"

#include <QtCore/QCollator>

#include <algorithm>
#include <numeric>
#include <vector>

namespace Stanko {

namespace {

/// Puts \a rows in the order of their \a keys; the equal ones stay as they are in both directions.
template<typename Key>
void orderByKeys(QList<int> &rows, const std::vector<Key> &keys, Qt::SortOrder order)
{
    std::stable_sort(rows.begin(), rows.end(), [&keys, order](int left, int right) {
        const Key &a = keys[size_t(left)];
        const Key &b = keys[size_t(right)];
        return order == Qt::AscendingOrder ? a < b : b < a;
    });
}

template<typename KeyOf>
auto keysOf(const QList<Visit> &visits, KeyOf keyOf)
{
    std::vector<decltype(keyOf(visits.first()))> keys;
    keys.reserve(size_t(visits.size()));
    for (const Visit &visit : visits)
        keys.push_back(keyOf(visit));
    return keys;
}

} // namespace

QString visitText(const Visit &visit, VisitColumn column)
{
    switch (column) {
    case VisitColumn::Kind:
        return visit.kind;
    case VisitColumn::Model:
        return visit.model;
    case VisitColumn::Serial:
        return visit.serial;
    case VisitColumn::Customer:
        return visit.customer;
    case VisitColumn::Region:
        return visit.region;
    case VisitColumn::Engineer:
        return visit.engineerName;
    default:
        return {};
    }
}

QList<Visit> sortedVisits(const QList<Visit> &visits, VisitColumn column, Qt::SortOrder order)
{
    if (visits.isEmpty())
        return visits;
    QList<int> rows(visits.size());
    std::iota(rows.begin(), rows.end(), 0);
    switch (column) {
    case VisitColumn::Date:
    case VisitColumn::Days:
        orderByKeys(rows, keysOf(visits, [](const Visit &visit) { return visit.day.toJulianDay(); }), order);
        std::stable_partition(rows.begin(), rows.end(), [&visits](int row) { return visits.at(row).day.isValid(); });
        break;
    case VisitColumn::Hours:
        orderByKeys(rows, keysOf(visits, [](const Visit &visit) { return visit.hours; }), order);
        break;
    case VisitColumn::State:
        orderByKeys(rows, keysOf(visits, [](const Visit &visit) { return int(visit.state); }), order);
        break;
    default: {
        // Latin letters it orders as English does.
        QCollator collator(QLocale(QLocale::Russian));
        collator.setNumericMode(true);
        // Comparing texts costs more than making a key of each.
        orderByKeys(rows,
                    keysOf(visits, [&](const Visit &visit) { return collator.sortKey(visitText(visit, column)); }),
                    order);
        break;
    }
    }
    QList<Visit> sorted;
    sorted.reserve(visits.size());
    for (const int row : std::as_const(rows))
        sorted.append(visits.at(row));
    return sorted;
}

void VisitListModel::setVisits(const QList<Visit> &visits, QDate today)
{
    const bool isOtherDay = today != m_today;
    m_today = today;
    m_given = visits;
    apply(m_sorted ? sortedVisits(visits, *m_sorted, m_order) : visits);
    if (isOtherDay)
        retext();
}

void VisitListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumns)
        m_sorted.reset();
    else
        m_sorted = VisitColumn(column);
    m_order = order;
    setVisits(m_given, m_today);
}

QString VisitListModel::heading(VisitColumn column) const
{
    switch (column) {
    case VisitColumn::Date:
        return tr("Дата");
    case VisitColumn::Days:
        return tr("Дней");
    case VisitColumn::Kind:
        return tr("Вид");
    case VisitColumn::Model:
        return tr("Модель");
    case VisitColumn::Serial:
        return tr("Зав. №");
    case VisitColumn::Customer:
        return tr("Клиент");
    case VisitColumn::Region:
        return tr("Регион");
    case VisitColumn::Engineer:
        return tr("Инженер");
    case VisitColumn::Hours:
        return tr("Часы");
    case VisitColumn::State:
        return tr("Состояние");
    case VisitColumn::Count:
        break;
    }
    return {};
}

QVariant VisitListModel::value(const Visit &visit, VisitColumn column) const
{
    switch (column) {
    case VisitColumn::Date:
        return visit.day.isValid() ? QVariant(visit.day) : QVariant();
    case VisitColumn::Days:
        return visit.day.isValid() && m_today.isValid() ? QVariant(m_today.daysTo(visit.day)) : QVariant();
    case VisitColumn::Hours:
        return visit.hours;
    case VisitColumn::State:
        return int(visit.state);
    default:
        return visitText(visit, column);
    }
}

QVariant VisitListModel::own(const Visit &visit, VisitColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return visit.hasUnsentEdit;
    case int(TableRole::State):
        return int(visit.state);
    default:
        return {};
    }
}

} // namespace Stanko
