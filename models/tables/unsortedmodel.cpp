// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/unsortedmodel.h"

#include "models/domain/phone.h"
#include "models/domain/searchfold.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr qsizetype kFewestDigits = 3; ///< fewer would be found in nearly every phone

QString sortText(const UnsortedRow &row, UnsortedColumn column)
{
    switch (column) {
    case UnsortedColumn::Source:
        return row.category + row.source;
    case UnsortedColumn::What:
        return row.name;
    case UnsortedColumn::Customer:
        return row.customer;
    case UnsortedColumn::Phone:
        return row.phone;
    case UnsortedColumn::Waiting:
    case UnsortedColumn::Count:
        break;
    }
    return {};
}

bool passes(const UnsortedRow &row, const InboxQuery &query)
{
    if (query.kind != UnsortedKind::Any && unsortedKind(row.category) != query.kind)
        return false;
    if (query.text.isEmpty())
        return true;
    const QString digits = phoneDigits(query.text);
    if (digits.size() >= kFewestDigits &&
        (phoneDigits(row.phone).contains(digits) || QString::number(row.lead).contains(digits)))
        return true;
    const QString where = foldForSearch(QStringList{row.name, row.customer, row.source}.join(u' '));
    const QString folded = foldForSearch(query.text);
    const QString otherLayout = foldOtherLayout(query.text);
    return (!folded.isEmpty() && where.contains(folded)) || (!otherLayout.isEmpty() && where.contains(otherLayout));
}

} // namespace

std::optional<UnsortedKind> unsortedKind(const QString &category)
{
    if (category == "sip"_L1)
        return UnsortedKind::Call;
    if (category == "mail"_L1)
        return UnsortedKind::Mail;
    if (category == "forms"_L1)
        return UnsortedKind::Form;
    if (category == "chats"_L1)
        return UnsortedKind::Chat;
    return std::nullopt;
}

QList<UnsortedRow> arranged(const QList<UnsortedRow> &rows, const InboxQuery &query)
{
    QList<UnsortedRow> kept;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(kept),
                 [&](const UnsortedRow &row) { return passes(row, query); });
    const auto isBefore = [&](const UnsortedRow &a, const UnsortedRow &b) {
        // The later it came, the shorter it waits.
        if (query.sort == UnsortedColumn::Waiting)
            return a.createdAt > b.createdAt;
        return sortText(a, query.sort).localeAwareCompare(sortText(b, query.sort)) < 0;
    };
    std::stable_sort(kept.begin(), kept.end(), [&](const UnsortedRow &a, const UnsortedRow &b) {
        return query.order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    return kept;
}

void UnsortedModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < kColumns)
        Q_EMIT sortRequested(UnsortedColumn(column), order);
}

QString UnsortedModel::heading(UnsortedColumn column) const
{
    switch (column) {
    case UnsortedColumn::Source:
        return tr("Откуда");
    case UnsortedColumn::What:
        return tr("Обращение");
    case UnsortedColumn::Customer:
        return tr("Клиент");
    case UnsortedColumn::Phone:
        return tr("Телефон");
    case UnsortedColumn::Waiting:
        return tr("Ждёт");
    case UnsortedColumn::Count:
        break;
    }
    return {};
}

QVariant UnsortedModel::value(const UnsortedRow &row, UnsortedColumn column) const
{
    switch (column) {
    case UnsortedColumn::Source:
        return row.source;
    case UnsortedColumn::What:
        return row.name;
    case UnsortedColumn::Customer:
        return row.customer;
    case UnsortedColumn::Phone:
        return row.phone;
    case UnsortedColumn::Waiting:
        return row.createdAt;
    case UnsortedColumn::Count:
        break;
    }
    return {};
}

QVariant UnsortedModel::own(const UnsortedRow &row, UnsortedColumn, int role) const
{
    switch (role) {
    case int(TableRole::Unsent):
        return row.hasUnsentEdit;
    case int(TableRole::State):
        return int(unsortedKind(row.category).value_or(UnsortedKind::Any));
    default:
        return {};
    }
}

} // namespace Stanko
