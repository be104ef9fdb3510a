// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr UserId kDemin = 11;
constexpr UserId kIlyin = 12;
constexpr UserId kKravtsova = 13;

UserId engineerOf(const QString &name)
{
    return name.isEmpty() ? 0 : name == u"Дёмин С."_s ? kDemin : name == u"Ильин П."_s ? kIlyin : kKravtsova;
}

Visit nextVisitOf(const PassportRow &row, const QString &region, QDate today)
{
    Visit visit;
    visit.id.key = row.key;
    visit.serial = row.serial;
    visit.model = row.model;
    visit.customer = row.customer;
    visit.region = region;
    visit.kind = row.nextKind.isEmpty() ? u"ТО-1"_s : row.nextKind;
    visit.day = row.nextMaintenance.value_or(QDate());
    visit.state = !row.nextMaintenance             ? VisitState::Undated
                  : visit.day < today              ? VisitState::Late
                  : visit.day <= today.addDays(30) ? VisitState::Soon
                                                   : VisitState::Planned;
    visit.anchor = visit.day;
    visit.toleranceDays = 10;
    visit.hours = visit.kind == u"ТО-2"_s ? 8 : 4;
    visit.engineer = engineerOf(row.engineer);
    visit.engineerName = row.engineer;
    visit.homeLead = row.homeLead;
    visit.dateLead = row.homeLead;
    visit.source = row.nextSource;
    visit.hasUnsentEdit = row.hasUnsentEdit;
    return visit;
}

} // namespace

void fillDemoCalendar(FakeDesks &fakes)
{
    const QDate today = fakes.passports.today;
    const QStringList regions{u"Москва"_s, u"Самарская область"_s, u"Пермский край"_s, QString()};
    CalendarAnswer &world = fakes.calendar.world;
    world.today = today;
    world.me = kIlyin;
    world.crew.engineers = {
        {.id = kDemin, .name = u"Дёмин С."_s, .hoursPerWeek = 40, .isPlanned = true, .isActive = true},
        {.id = kIlyin, .name = u"Ильин П."_s, .hoursPerWeek = 40, .isPlanned = true, .isActive = true},
        {.id = kKravtsova, .name = u"Кравцова О."_s, .hoursPerWeek = 20, .isPlanned = true, .isActive = true}};
    world.crew.absences = {{1, kKravtsova, today.addDays(8), today.addDays(19), u"отпуск"_s}};
    fakes.engineers.people = world.crew;
    fakes.engineers.calendar = &fakes.calendar;
    int number = 0;
    for (const PassportRow &row : std::as_const(fakes.passports.rows)) {
        if (row.state == MachineState::Withdrawn)
            continue;
        Visit visit = nextVisitOf(row, regions[number % 4], today);
        ++number;
        // Two machines of one deal share its date field.
        if (row.serial == u"VC-24-0441"_s)
            visit.dateLead = fakes.passports.rows.first().homeLead;
        world.visits.append(visit);
        DateReason reason;
        reason.source = row.nextSource;
        reason.day = visit.day;
        reason.kind = visit.kind;
        reason.lead = row.homeLead;
        fakes.calendar.reasons.insert(row.key, reason);
        if (number > 8)
            continue;
        Visit past = visit;
        past.id.record = number;
        past.day = today.addDays(-3 * number);
        past.state = VisitState::Completed;
        past.hasUnsentEdit = false;
        world.visits.append(past);
    }
    for (const PassportRow &row : std::as_const(fakes.passports.rows)) {
        const auto same = std::find_if(fakes.plans.known.begin(), fakes.plans.known.end(),
                                       [&](const ModelPlan &each) { return each.model == row.model; });
        if (same != fakes.plans.known.end())
            ++same->machines;
        else
            fakes.plans.known.append({row.model, 1, false, defaultPlan()});
        fakes.plans.machines.insert(row.key, {row.key, row.serial, row.model, false, defaultPlan(), 0});
    }
    CalendarFigures &figures = fakes.calendar.shown;
    figures.today = today;
    figures.trendSince = today.addDays(-7 * 20);
    const QDate monday = mondayOf(today);
    for (int week = -8; week < 26; ++week) {
        figures.load.append({.monday = monday.addDays(7 * week),
                             .planned = week < 0 ? 0.0 : 40.0 + (week * 17) % 70,
                             .done = week < 0 ? 52.0 + (week * 13) % 30 : 0.0,
                             .late = week == 0 ? 18.0 : 0.0,
                             .capacity = week == 6 || week == 7 ? 40.0 : 100.0});
    }
    for (int week = 20; week >= 0; --week)
        figures.trend.append({week == 0 ? today : monday.addDays(-1 - 7 * (week - 1)), 3 + (week * 5) % 7});
    const QDate month(today.year(), today.month(), 1);
    for (int back = 12; back > 0; --back)
        figures.planFact.append({month.addMonths(-back), 20 + back % 5, 18 + back % 4, 15 + back % 3});
    for (int ahead = 0; ahead < 12; ++ahead)
        figures.forecast.append({month.addMonths(ahead), 220.0 + (ahead * 37) % 120, 400.0, 40 + (ahead * 7) % 20});
}

} // namespace Stanko
