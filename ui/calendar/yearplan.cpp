// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yearplan.h"

#include <QtCore/QCollator>
#include <QtCore/QHash>

#include <algorithm>
#include <vector>

namespace Stanko {

namespace {

constexpr int kMarkGap = 2;

bool touchesYear(const Visit &visit, int year)
{
    return visit.day.year() == year || (visit.storedDay && visit.storedDay->year() == year);
}

} // namespace

QList<YearRow> yearRows(const QList<Visit> &visits, int year)
{
    QList<YearRow> rows;
    QHash<PassportKey, qsizetype> rowOfKey;
    for (const Visit &visit : visits) {
        if (!touchesYear(visit, year))
            continue;
        const auto known = rowOfKey.constFind(visit.id.key);
        if (known != rowOfKey.cend()) {
            rows[*known].visits.append(visit);
            continue;
        }
        rowOfKey.insert(visit.id.key, rows.size());
        rows.append({visit.id.key, visit.model, visit.serial, visit.customer, {visit}});
    }
    QCollator collator(QLocale(QLocale::Russian));
    collator.setNumericMode(true);
    struct Keyed
    {
        QCollatorSortKey customer;
        QCollatorSortKey model;
        QCollatorSortKey serial;
        qsizetype row;
    };
    std::vector<Keyed> keys;
    keys.reserve(size_t(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        std::stable_sort(rows[row].visits.begin(), rows[row].visits.end(),
                         [](const Visit &a, const Visit &b) { return a.day < b.day; });
        const YearRow &each = rows.at(row);
        keys.push_back(
            {collator.sortKey(each.customer), collator.sortKey(each.model), collator.sortKey(each.serial), row});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Keyed &a, const Keyed &b) {
        if (const int customers = a.customer.compare(b.customer); customers != 0)
            return customers < 0;
        if (const int models = a.model.compare(b.model); models != 0)
            return models < 0;
        return a.serial.compare(b.serial) < 0;
    });
    QList<YearRow> sorted;
    sorted.reserve(rows.size());
    for (const Keyed &key : keys)
        sorted.append(std::move(rows[key.row]));
    return sorted;
}

int YearGrid::dayLeft(QDate day) const
{
    return monthLeft(day.month()) + monthWidth * (day.day() - 1) / day.daysInMonth();
}

int YearGrid::dayCentre(QDate day) const
{
    return monthLeft(day.month()) + monthWidth * (2 * day.day() - 1) / (2 * day.daysInMonth());
}

QDate YearGrid::dayAt(int x) const
{
    if (x < side || x >= size.width())
        return {};
    const int within = x - monthLeft(1);
    if (within < 0 || within >= kMonthsOfYear * monthWidth)
        return {};
    const QDate month(year, 1 + within / monthWidth, 1);
    // Half a pixel on, so that the middle of each day is of that day.
    return month.addDays((2 * (within % monthWidth) + 1) * month.daysInMonth() / (2 * monthWidth));
}

int YearGrid::rowAt(int y) const
{
    if (y < top || y >= size.height() - bottom)
        return -1;
    const int row = (y - top + scrolled.y()) / rowHeight;
    return row < rows ? row : -1;
}

std::pair<int, int> YearGrid::rowsInSight() const
{
    const int first = scrolled.y() / rowHeight;
    const int last = (scrolled.y() + std::max(0, body().height() - 1)) / rowHeight;
    return {first, std::min(last, rows - 1)};
}

QList<YearMark> yearMarks(const YearRow &row, int number, const YearGrid &grid,
                          const std::function<QSize(const Visit &)> &sizeOf)
{
    const int left = grid.monthLeft(1);
    const int right = left + kMonthsOfYear * grid.monthWidth;
    QList<YearMark> marks;
    int free = left;
    for (int visit = 0; visit < row.visits.size(); ++visit) {
        const QDate day = row.visits.at(visit).day;
        if (day.year() != grid.year)
            continue;
        const QSize mark = sizeOf(row.visits.at(visit));
        const int x = std::max(free, grid.dayCentre(day) - mark.width() / 2);
        const int y = grid.rowTop(number) + (grid.rowHeight - mark.height()) / 2;
        marks.append({visit, QRect(QPoint(x, y), mark)});
        free = x + mark.width() + kMarkGap;
    }
    int end = right;
    for (auto mark = marks.rbegin(); mark != marks.rend() && mark->rect.x() + mark->rect.width() > end; ++mark) {
        mark->rect.moveLeft(end - mark->rect.width());
        end = mark->rect.x() - kMarkGap;
    }
    return marks;
}

} // namespace Stanko
