// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QRandomGenerator>

namespace Stanko {

/// A fleet as a service company has it: machines sold in bursts at quarter ends, so that their maintenance comes in
/// bursts too, plans of four kinds, six engineers with holidays of their own. The same for the same seed.
struct LevelFleet
{
    explicit LevelFleet(int visitCount, int weekCount, quint32 seed = 417) : today(2026, 3, 2), weeks(weekCount)
    {
        using namespace Qt::StringLiterals;
        struct Kind
        {
            QString name;
            int tolerance;
            double hours;
        };
        const QList<Kind> kinds{
            {u"осмотр"_s, 5, 1.5}, {u"ТО-1"_s, 10, 4}, {u"ТО-2"_s, 10, 8}, {u"ТО-3"_s, 14, 16}, {u"ТО-1"_s, 10, 4}};
        QRandomGenerator random(seed);
        double hours = 0;
        for (int number = 0; number < visitCount; ++number) {
            const Kind &kind = kinds[random.bounded(int(kinds.size()))];
            Visit visit;
            visit.id.key = u"M-%1"_s.arg(number, 5, 10, QChar(u'0'));
            visit.serial = visit.id.key;
            visit.model = u"VMC850"_s;
            visit.kind = kind.name;
            // Most of them anywhere, the others in the last fortnight of each quarter.
            const int days = 7 * weeks;
            int offset = random.bounded(days);
            if (random.bounded(14) == 0)
                offset = (1 + random.bounded(std::max(1, weeks / 13))) * 91 - 1 - random.bounded(14);
            visit.anchor = today.addDays(std::min(offset, days - 1));
            visit.day = visit.anchor;
            visit.toleranceDays = kind.tolerance;
            visit.hours = kind.hours;
            visit.engineer = 1 + random.bounded(6);
            visit.dateLead = 1000 + number;
            visit.state = VisitState::Planned;
            if (number % 37 == 0)
                visit.dateLead = 999; // set below: mates of the visit before
            if (number % 50 == 0)
                visit.engineer = 0;
            hours += visit.hours;
            visits.append(visit);
        }
        for (qsizetype at = 1; at < visits.size(); ++at) {
            if (visits[at].dateLead != 999)
                continue;
            // Two machines of one deal.
            visits[at].dateLead = visits[at - 1].dateLead;
            visits[at].day = visits[at - 1].day;
            visits[at].anchor = visits[at - 1].anchor;
            visits[at].engineer = visits[at - 1].engineer;
        }
        // So much capacity that a seventh of it is free on the whole.
        const double week = std::ceil(hours / 6 / weeks / 0.86);
        for (int id = 1; id <= 6; ++id) {
            crew.engineers.append(
                {.id = id, .name = u"Инженер %1"_s.arg(id), .hoursPerWeek = week, .isPlanned = true, .isActive = true});
        }
        crew.absences = {{1, 3, today.addDays(28), today.addDays(32), u"отпуск"_s}};
    }
    LevelProblem problem() const { return levelProblem(visits, crew, calendar, today, today, weeks); }

    QDate today;
    int weeks;
    QList<Visit> visits;
    Crew crew;
    WorkCalendar calendar;
};

} // namespace Stanko
