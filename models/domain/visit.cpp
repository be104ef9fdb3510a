// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/visit.h"

#include "models/domain/searchfold.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QHash>

#include <algorithm>

namespace Stanko {

namespace {

bool passes(const Visit &visit, const VisitFilter &filter, const QString &folded)
{
    if (filter.engineer && visit.engineer != *filter.engineer)
        return false;
    if (!filter.region.isEmpty() && visit.region != filter.region)
        return false;
    if (!filter.model.isEmpty() && visit.model != filter.model)
        return false;
    if (!filter.customer.isEmpty() && visit.customer != filter.customer)
        return false;
    return folded.isEmpty() ||
           foldForSearch(visit.serial + u' ' + visit.model + u' ' + visit.customer).contains(folded);
}

} // namespace

QList<Visit> filtered(const QList<Visit> &visits, const VisitFilter &filter)
{
    if (filter.isEmpty())
        return visits;
    const QString folded = foldForSearch(filter.text);
    QList<Visit> kept;
    std::copy_if(visits.cbegin(), visits.cend(), std::back_inserter(kept),
                 [&](const Visit &visit) { return passes(visit, filter, folded); });
    return kept;
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

QList<WeekHours> weekHours(const QList<Visit> &visits, const Crew &crew, const WorkCalendar &calendar, QDate first,
                           int weeks)
{
    struct Sum
    {
        int visits = 0;
        double hours = 0;
    };
    const QDate monday = mondayOf(first);
    QHash<std::pair<UserId, int>, Sum> sums; // engineer and number of the week; 0 = all together
    const auto add = [&sums](UserId engineer, int week, double hours) {
        Sum &sum = sums[{engineer, week}];
        ++sum.visits;
        sum.hours += hours;
    };
    for (const Visit &visit : visits) {
        if (!visit.day.isValid() || visit.day < monday)
            continue;
        const int week = int(monday.daysTo(visit.day) / 7);
        if (week >= weeks)
            continue;
        add(0, week, visit.hours);
        if (visit.engineer != 0)
            add(visit.engineer, week, visit.hours);
    }
    QList<WeekHours> all;
    for (int week = 0; week < weeks; ++week) {
        const QDate start = monday.addDays(7 * week);
        const qsizetype together = all.size();
        const Sum whole = sums.value({0, week});
        all.append({.monday = start, .engineer = 0, .visits = whole.visits, .hours = whole.hours, .capacity = 0});
        for (const Engineer &engineer : crew.engineers) {
            const double capacity = capacityOf(engineer, crew.absences, start, calendar);
            const Sum own = sums.value({engineer.id, week});
            all[together].capacity += capacity;
            if (capacity > 0 || own.visits > 0) {
                all.append({.monday = start,
                            .engineer = engineer.id,
                            .visits = own.visits,
                            .hours = own.hours,
                            .capacity = capacity});
            }
        }
    }
    return all;
}

QList<VisitMove> withDealMates(const QList<VisitMove> &moves, const QList<Visit> &visits)
{
    QHash<PassportKey, const Visit *> byKey;
    QHash<LeadId, QList<const Visit *>> byDeal;
    for (const Visit &visit : visits) {
        if (!visit.isMovable())
            continue;
        byKey.insert(visit.id.key, &visit);
        if (visit.dateLead != 0)
            byDeal[visit.dateLead].append(&visit);
    }
    QList<VisitMove> whole;
    QSet<PassportKey> taken;
    const auto take = [&](const PassportKey &key, QDate from, QDate to) {
        if (taken.contains(key))
            return;
        taken.insert(key);
        if (from != to)
            whole.append({key, from, to});
    };
    for (const VisitMove &move : moves) {
        take(move.key, move.from, move.to);
        const Visit *visit = byKey.value(move.key);
        if (!visit || visit->dateLead == 0)
            continue;
        for (const Visit *mate : byDeal.value(visit->dateLead))
            take(mate->id.key, mate->day, move.to);
    }
    return whole;
}

} // namespace Stanko
