// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datereason.h"
#include "models/store/calendarstore.h"
#include "models/store/engineerstore.h"
#include "models/store/workyears.h"
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

CalendarContext calendarContext()
{
    return {.today = kToday, .zone = zone(), .soonDays = 30, .me = 7, .roles = roles(), .hasDateField = true};
}

Lead dated(LeadId id, const QString &serial, QDate day)
{
    Lead lead = sale(id, serial, at(2026, 10, 1));
    lead.nextMaintenance = day;
    return lead;
}

QStringList serials(const QList<Visit> &visits)
{
    QStringList found;
    for (const Visit &visit : visits)
        found.append(visit.serial);
    return found;
}

} // namespace

/// The calendar's answer over a file: visits, staged moves, reasons and the figures of its charts.
class CalendarStoreTest : public QObject
{
    Q_OBJECT

private:
    static CalendarAnswer answer(TempStore &store, QDate first, QDate last)
    {
        return must(CalendarStore::answer(store.db, {first, last}, calendarContext()));
    }
    static void record(TempStore &store, const QString &key, QDate day, const QString &kind, QDate planned = {},
                       const QString &group = {})
    {
        MaintenanceRecord record{.key = key, .doneOn = day, .kind = kind, .hours = 3, .group = group};
        record.plannedOn = planned;
        must(MaintenanceStore::record(store.db, record));
        store.derive({.changed = 1, .keys = {key}});
    }
    /// What amoCRM says of a deal's date from a moment on.
    static void redate(TempStore &store, LeadId id, const QString &serial, QDate day, UnixSeconds now)
    {
        RegistrationContext with = context();
        with.now = now;
        Lead lead = dated(id, serial, day);
        lead.updatedAt = now;
        store.pull({lead}, with);
    }

private Q_SLOTS:
    void answerHoldsNextForecastAndDoneVisitsAndThePool()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.addClients();
        Lead undated = sale(5, u"E-5"_s, 0);
        undated.updatedAt = 0;
        Lead computed = sale(1, u"A-1"_s, at(2026, 10, 1));
        computed.region = u"Тула"_s;
        store.pull({computed, dated(2, u"B-2"_s, QDate(2026, 11, 1)), dated(3, u"C-3"_s, QDate(2026, 12, 10)),
                    dated(4, u"D-4"_s, QDate(2027, 1, 10)), undated});
        record(store, u"C-3"_s, QDate(2026, 11, 20), u"ТО-1"_s, QDate(2026, 11, 15));

        const CalendarAnswer winter = answer(store, QDate(2026, 11, 1), QDate(2027, 1, 31));
        QCOMPARE(winter.today, kToday);
        QCOMPARE(winter.me, 7);
        QCOMPARE(serials(winter.visits), (QStringList{u"B-2"_s, u"C-3"_s, u"C-3"_s, u"D-4"_s}));
        QCOMPARE(winter.visits[0].state, VisitState::Late);
        QCOMPARE(winter.visits[1].state, VisitState::Completed);
        QCOMPARE(winter.visits[1].hours, 3.0);
        QVERIFY(winter.visits[1].id.record != 0);
        QCOMPARE(winter.visits[2].state, VisitState::Soon);
        QCOMPARE(winter.visits[3].state, VisitState::Planned);
        QCOMPARE(winter.visits[3].dateLead, 4);
        QCOMPARE(winter.visits[3].engineerName, u"Орлов"_s);
        QCOMPARE(winter.visits[3].hours, kDefaultVisitHours);
        QCOMPARE(winter.visits[3].customer, u"ООО «Мехзавод»"_s);
        QCOMPARE(serials(winter.pool), (QStringList{u"B-2"_s, u"E-5"_s}));
        QCOMPARE(winter.pool[1].state, VisitState::Undated);
        // What is late is not less in a month that lies before it.
        QCOMPARE(serials(answer(store, QDate(2026, 10, 1), QDate(2026, 10, 31)).pool),
                 (QStringList{u"B-2"_s, u"E-5"_s}));
        QCOMPARE(winter.regions, QStringList{u"Тула"_s});
        QCOMPARE(winter.models, QStringList{u"VMC850"_s});
        QCOMPARE(winter.customers, QStringList{u"ООО «Мехзавод»"_s});
        QCOMPARE(winter.crew.engineers.size(), 2);

        // The forecast follows the next visit and counts nothing twice.
        const CalendarAnswer year = answer(store, QDate(2026, 12, 1), QDate(2027, 12, 31));
        QList<QDate> days;
        for (const Visit &visit : year.visits) {
            if (visit.serial == u"D-4"_s)
                days.append(visit.day);
        }
        QCOMPARE(days, (QList<QDate>{QDate(2027, 1, 10), QDate(2027, 7, 10)}));
        // What is overdue is forecast from today on.
        const auto late = std::find_if(year.visits.cbegin(), year.visits.cend(),
                                       [](const Visit &visit) { return visit.serial == u"B-2"_s; });
        QVERIFY(late != year.visits.cend());
        QCOMPARE(late->state, VisitState::Forecast);
        QCOMPARE(late->day, QDate(2027, 5, 22));
        QCOMPARE(late->id.forecastDay, late->day);
        QVERIFY(!late->isMovable());
    }

    void withdrawnMachinesAreLeftOutAndAssignedOnesAreTheirEngineers()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.pull({dated(1, u"A-1"_s, QDate(2026, 12, 1)), dated(2, u"B-2"_s, QDate(2026, 12, 2))});
        must(EngineerStore::assignVisits(store.db, {{u"A-1"_s, 8}}, roles()));
        Lead lost = dated(2, u"B-2"_s, QDate(2026, 12, 2));
        lost.stage.status = kStatusLost;
        lost.updatedAt += 5;
        store.pull({lost});
        const CalendarAnswer found = answer(store, QDate(2026, 12, 1), QDate(2026, 12, 31));
        QCOMPARE(serials(found.visits), QStringList{u"A-1"_s});
        QCOMPARE(found.visits.first().engineer, 8);
        QCOMPARE(found.visits.first().engineerName, u"Белов"_s);
    }

    void stagedMovesLieOverTheVisitsAndOutliveTheFile()
    {
        TempStore store;
        store.pull({dated(1, u"A-1"_s, QDate(2026, 11, 1)), dated(2, u"B-2"_s, QDate(2027, 3, 1))});
        must(CalendarStore::stage(store.db, {u"A-1"_s, QDate(2026, 11, 1), QDate(2026, 12, 3)}));
        must(CalendarStore::stage(store.db, {u"B-2"_s, QDate(2027, 3, 1), QDate(2026, 12, 4)}));
        store.reopen();
        const CalendarAnswer found = answer(store, QDate(2026, 12, 1), QDate(2026, 12, 31));
        QCOMPARE(serials(found.visits), (QStringList{u"A-1"_s, u"B-2"_s}));
        QCOMPARE(found.visits.first().state, VisitState::Soon);
        QCOMPARE(found.visits.first().storedDay, std::optional(QDate(2026, 11, 1)));
        QCOMPARE(found.pool.size(), 0);
        QCOMPARE(found.staged.size(), 2);
        QCOMPARE(found.staged.first(), (VisitMove{u"A-1"_s, QDate(2026, 11, 1), QDate(2026, 12, 3)}));
        QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, std::optional(QDate(2026, 11, 1)));
        must(CalendarStore::unstage(store.db, {u"A-1"_s}));
        QCOMPARE(answer(store, QDate(2026, 12, 1), QDate(2026, 12, 31)).staged.size(), 1);
        must(CalendarStore::unstageAll(store.db));
        QCOMPARE(answer(store, QDate(2026, 12, 1), QDate(2026, 12, 31)).visits.size(), 0);
    }

    void aVisitDoneEarlyMovesTheDateByItsBasis_data()
    {
        QTest::addColumn<PlanBasis>("basis");
        QTest::addColumn<QDate>("next");
        QTest::newRow("from completion") << PlanBasis::Completion << QDate(2027, 5, 20);
        QTest::newRow("from the plan") << PlanBasis::Plan << QDate(2027, 7, 10);
    }
    void aVisitDoneEarlyMovesTheDateByItsBasis()
    {
        QFETCH(PlanBasis, basis);
        QFETCH(QDate, next);
        TempStore store;
        PlanItem item{.kind = u"ТО-1"_s, .everyMonths = 6, .toleranceDays = 7, .hours = 5, .consumables = {}};
        item.basis = basis;
        must(MaintenanceStore::setPlan(store.db, {}, {item}));
        store.pull({sale(1, u"A-1"_s, at(2026, 1, 10))});
        const Passport before = store.passport(u"A-1"_s);
        QCOMPARE(before.nextMaintenance, std::optional(QDate(2027, 1, 10)));
        record(store, u"A-1"_s, QDate(2026, 11, 20), u"ТО-1"_s, QDate(2027, 1, 10), u"g"_s);
        QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, std::optional(next));
        const Visit visit = must(CalendarStore::nextVisits(store.db, {u"A-1"_s}, calendarContext())).first();
        QCOMPARE(visit.anchor, next);
        QCOMPARE(visit.toleranceDays, 7);
        QCOMPARE(visit.hours, 5.0);
        // The reason, reckoned again, gives the date.
        const DateReason reason = must(CalendarStore::why(store.db, u"A-1"_s, calendarContext()));
        QCOMPARE(reason.source, NextDateSource::Plan);
        QVERIFY(reason.planned);
        QCOMPARE(reason.planned->basis, basis);
        QCOMPARE(evaluated(reason, must(WorkYears::read(store.db))), next);
        store.derive({.changed = 1, .keys = must(MaintenanceStore::takeBack(store.db, u"g"_s))});
        QCOMPARE(store.passport(u"A-1"_s), before);
    }

    void aChosenDateKeepsThePlansDayForItsTolerance()
    {
        TempStore store;
        store.pull({dated(1, u"A-1"_s, QDate(2027, 4, 6)), dated(2, u"B-2"_s, QDate(2027, 6, 1))});
        const QList<Visit> visits =
            must(CalendarStore::nextVisits(store.db, {u"B-2"_s, u"A-1"_s, u"X-9"_s}, calendarContext()));
        QCOMPARE(serials(visits), (QStringList{u"B-2"_s, u"A-1"_s}));
        QCOMPARE(visits[1].anchor, QDate(2027, 4, 1)); // registered on 1.10., ±10 days
        QCOMPARE(visits[1].toleranceDays, 10);
        QVERIFY(!visits[1].isWithinTolerance(QDate(2027, 4, 12)));
        QCOMPARE(visits[0].anchor, QDate(2027, 6, 1)); // somebody has decided so
    }

    void theReasonOfADateNamesWhatHasChangedIt()
    {
        TempStore store;
        store.pull({dated(1, u"A-1"_s, QDate(2027, 1, 10))});
        redate(store, 1, u"A-1"_s, QDate(2027, 2, 10), at(2026, 11, 20));
        const DateReason reason = must(CalendarStore::why(store.db, u"A-1"_s, calendarContext()));
        QCOMPARE(reason.source, NextDateSource::Field);
        QCOMPARE(reason.day, QDate(2027, 2, 10));
        QCOMPARE(reason.lead, 1);
        QCOMPARE(reason.before, QDate(2027, 1, 10));
        QCOMPARE(reason.setAt, at(2026, 11, 20));
        QVERIFY(reason.planned); // beside it
        QCOMPARE(reason.planned->day, QDate(2027, 4, 1));
        QCOMPARE(CalendarStore::why(store.db, u"X"_s, calendarContext()).error().kind, ErrorKind::NotHere);
    }

    void figuresCountLoadTrendAndFacts()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        must(SettingStore::set(store.db, SettingStore::kSetUpCompletedAt, at(2026, 10, 20)));
        const UnixSeconds start = at(2026, 10, 21);
        redate(store, 1, u"A-1"_s, QDate(2026, 10, 25), start);
        redate(store, 2, u"B-2"_s, QDate(2026, 12, 9), start);
        redate(store, 3, u"C-3"_s, QDate(2026, 11, 2), start);
        // Late from 26.10. until the date was moved on 10.11.
        redate(store, 1, u"A-1"_s, QDate(2026, 12, 10), at(2026, 11, 10));
        record(store, u"B-2"_s, QDate(2026, 11, 18), u"ТО-1"_s, QDate(2026, 11, 12));
        record(store, u"B-2"_s, QDate(2026, 9, 30), u"ТО-1"_s, QDate(2026, 9, 10));

        const CalendarFigures all = must(CalendarStore::figures(store.db, 0, calendarContext()));
        QCOMPARE(all.today, kToday);
        QCOMPARE(all.load.size(), 34);
        QCOMPARE(all.load[8].monday, QDate(2026, 11, 16));
        QCOMPARE(all.load[8].late, kDefaultVisitHours); // C-3
        QCOMPARE(all.load[8].done, 3.0);
        QCOMPARE(all.load[11].planned, 2 * kDefaultVisitHours); // the week of 7.12.
        QCOMPARE(all.load[11].capacity, 40.0);                  // of the one who has machines
        QCOMPARE(all.load[7].done, 0.0);
        QCOMPARE(all.trendSince, QDate(2026, 10, 20));
        QCOMPARE(all.trend, (QList<TrendFigure>{{QDate(2026, 10, 25), 0},
                                                {QDate(2026, 11, 1), 1},
                                                {QDate(2026, 11, 8), 2},
                                                {QDate(2026, 11, 15), 1},
                                                {kToday, 1}}));
        QCOMPARE(all.planFact.size(), 12);
        QCOMPARE(all.planFact.last(), (PlanFactFigure{QDate(2026, 11, 1), 2, 1, 1})); // C-3 is open
        QCOMPARE(all.planFact[9], (PlanFactFigure{QDate(2026, 9, 1), 1, 1, 0}));
        QCOMPARE(all.forecast.size(), 12);
        QCOMPARE(all.forecast.first().visits, 1); // what is overdue is work of this month
        QCOMPARE(all.forecast[1].visits, 2);
        QVERIFY(all.forecast[1].capacity > 150 && all.forecast[1].capacity < 200);
        QCOMPARE(must(CalendarStore::figures(store.db, 8, calendarContext())).load[11].planned, 0.0);
        QCOMPARE(must(CalendarStore::figures(store.db, 8, calendarContext())).load[11].capacity, 0.0);
        QCOMPARE(must(CalendarStore::figures(store.db, 7, calendarContext())).trend, all.trend);
    }

    void workCountsInTheMonthItWasDoneInAndPlansInTheirs()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.pull({dated(1, u"A-1"_s, QDate(2027, 5, 10))});
        record(store, u"A-1"_s, QDate(2026, 11, 18), u"ТО-1"_s, QDate(2026, 12, 1)); // early, and due in no shown month
        record(store, u"A-1"_s, QDate(2026, 11, 2), u"ТО-1"_s, QDate(2026, 10, 30)); // a few days late
        record(store, u"A-1"_s, QDate(2026, 10, 5), u"осмотр"_s);                    // in no plan
        record(store, u"A-1"_s, QDate(2025, 12, 3), u"ТО-1"_s, QDate(2025, 11, 28)); // due before what is shown
        record(store, u"A-1"_s, QDate(2025, 11, 30), u"ТО-1"_s, QDate(2025, 12, 5)); // done before it

        const QList<PlanFactFigure> months = must(CalendarStore::figures(store.db, 0, calendarContext())).planFact;
        QCOMPARE(months.last(), (PlanFactFigure{QDate(2026, 11, 1), 0, 2, 1}));
        QCOMPARE(months[10], (PlanFactFigure{QDate(2026, 10, 1), 1, 1, 0}));
        QCOMPARE(months.first(), (PlanFactFigure{QDate(2025, 12, 1), 1, 1, 1}));
        QCOMPARE(must(CalendarStore::figures(store.db, 8, calendarContext())).planFact.last().done, 0);
    }
};

QTEST_GUILESS_MAIN(CalendarStoreTest)
#include "tst_calendarstore.moc"
