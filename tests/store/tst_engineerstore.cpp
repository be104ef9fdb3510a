// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/engineerstore.h"
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// Who goes to machines: users of amoCRM, people of this desk, absences, visits.
class TestEngineerStore : public QObject
{
    Q_OBJECT

private:
    static constexpr UserId kOrlov = 7;
    static constexpr UserId kBelov = 8;
    static constexpr UserId kVetrov = 9;

    /// Орлов has a machine, Белов an open job, Ветров neither.
    static void fill(TempStore &store)
    {
        AccountSchema account = schema();
        account.users.append({.id = kVetrov, .name = u"Ветров"_s});
        must(SchemaStore::replace(store.db, account));
        Lead work = job(2, {}, at(2026, 11, 1));
        work.responsibleUser = kBelov;
        Lead over = job(3, {}, at(2026, 11, 1));
        over.responsibleUser = kVetrov;
        over.stage.status = kStatusLost;
        store.pull({sale(1, u"A-1"_s, at(2026, 3, 1)), work, over});
    }
    static Crew crew(TempStore &store) { return must(EngineerStore::crew(store.db, roles())); }
    static UserId addOwn(TempStore &store, const QString &name = u"Гусев"_s)
    {
        return must(EngineerStore::keep(store.db, {.name = name, .hoursPerWeek = 30}, roles()));
    }
    template<typename T>
    static QString refusal(const Result<T> &result)
    {
        return result ? u"taken"_s : errorKindName(result.error().kind) + u' ' + result.error().detail;
    }

private Q_SLOTS:
    void usersWithoutMachineAndJobAreNotPlanned()
    {
        TempStore store;
        fill(store);
        const Crew people = crew(store);
        QCOMPARE(people.engineers.size(), 3);
        QCOMPARE(people.engineers.first().name, u"Белов"_s); // by name
        QVERIFY(people.find(kOrlov)->isPlanned);
        QVERIFY(people.find(kBelov)->isPlanned);
        QVERIFY(!people.find(kVetrov)->isPlanned);
        QCOMPARE(people.find(kVetrov)->hoursPerWeek, kDefaultHoursPerWeek);
        // What somebody says about him counts more, and lasts.
        Engineer vetrov = *people.find(kVetrov);
        vetrov.isPlanned = true;
        vetrov.hoursPerWeek = 20;
        vetrov.name = u"Другое имя"_s;
        QCOMPARE(must(EngineerStore::keep(store.db, vetrov, roles())), kVetrov);
        store.reopen();
        vetrov.name = u"Ветров"_s; // the name is amoCRM's
        QCOMPARE(*crew(store).find(kVetrov), vetrov);
    }

    void anUnsentAssignmentCountsAtOnce()
    {
        TempStore store;
        fill(store);
        must(OutboxStore::add(store.db, {intentFor(2, ResponsibleEdit{kBelov, kVetrov})}));
        QVERIFY(crew(store).find(kVetrov)->isPlanned);
        QVERIFY(!crew(store).find(kBelov)->isPlanned);
        JobQuery mine;
        mine.filter = JobFilter::Mine;
        JobContext context = jobContext();
        context.currentUser = kVetrov;
        const JobPage page = must(JobStore::list(store.db, mine, context));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.first().engineer, u"Ветров"_s);
        QCOMPARE(page.counts.mine, 1);
    }

    void theOnesWhoHaveGoneStayWhileSomethingNamesThem()
    {
        TempStore store;
        fill(store);
        AccountSchema account = schema();
        account.users = {{.id = kBelov, .name = u"Белов"_s, .isActive = false}};
        must(SchemaStore::replace(store.db, account));
        const Crew people = crew(store);
        QVERIFY(!people.find(kBelov)->isActive);
        QCOMPARE(people.find(kOrlov)->name, u"#7"_s); // of the machine; amoCRM has no name any more
        QVERIFY(!people.find(kOrlov)->isActive);
        QCOMPARE(people.find(kVetrov), nullptr);
        // Where amoCRM does not show its users nothing is known of them.
        account.usersAllowed = false;
        must(SchemaStore::replace(store.db, account));
        QVERIFY(crew(store).find(kOrlov)->isActive);
    }

    void peopleOfThisDeskComeAndGo()
    {
        TempStore store;
        fill(store);
        const UserId gusev = addOwn(store);
        const UserId zhukov = addOwn(store, u"  Жуков "_s);
        QVERIFY(gusev < 0 && zhukov < gusev);
        QCOMPARE(crew(store).find(zhukov)->name, u"Жуков"_s);
        QCOMPARE(crew(store).find(gusev)->hoursPerWeek, 30.0);
        QVERIFY(crew(store).find(gusev)->isPlanned);
        must(EngineerStore::assignVisits(store.db, {{u"A-1"_s, gusev}}, roles()));
        must(EngineerStore::keepAbsence(store.db, {0, gusev, kToday, kToday, {}}, roles()));
        MaintenanceRecord done{.key = u"A-1"_s, .doneOn = kToday, .group = u"g"_s};
        must(MaintenanceStore::record(store.db, done));
        must(store.db.prepare("UPDATE maintenance_done SET engineer_id = ?").bind(gusev).exec());
        must(EngineerStore::remove(store.db, gusev));
        must(EngineerStore::remove(store.db, zhukov));
        QCOMPARE(crew(store).find(zhukov), nullptr);
        QVERIFY(crew(store).find(gusev)); // what he did is still told with his name
        QVERIFY(!crew(store).find(gusev)->isActive);
        QVERIFY(crew(store).absences.isEmpty());
        QVERIFY(must(EngineerStore::visitEngineers(store.db)).isEmpty());
        QCOMPARE(must(EngineerStore::names(store.db)).value(zhukov), u"Жуков"_s);
        QVERIFY(addOwn(store) < zhukov); // nobody gets the number of somebody else
        QCOMPARE(refusal(EngineerStore::remove(store.db, gusev)), u"not_here engineer"_s);
        QCOMPARE(refusal(EngineerStore::remove(store.db, kOrlov)), u"bad_input engineer"_s);
        // Keeping him again brings him back, which is how a removal is taken back.
        must(EngineerStore::keep(store.db, {.id = zhukov, .name = u"Жуков"_s}, roles()));
        QVERIFY(crew(store).find(zhukov)->isActive);
    }

    void badOnesAreRefused()
    {
        TempStore store;
        fill(store);
        QCOMPARE(refusal(EngineerStore::keep(store.db, {.name = u" "_s}, roles())), u"bad_input name"_s);
        QCOMPARE(refusal(EngineerStore::keep(store.db, {.name = u"Я"_s, .hoursPerWeek = 101}, roles())),
                 u"bad_input hours"_s);
        QCOMPARE(refusal(EngineerStore::keep(store.db, {.id = 55, .name = u"Я"_s}, roles())), u"not_here Я"_s);
        QCOMPARE(refusal(EngineerStore::keep(store.db, {.id = -55, .name = u"Я"_s}, roles())), u"not_here Я"_s);
        QCOMPARE(refusal(EngineerStore::keepAbsence(store.db, {0, 55, kToday, kToday, {}}, roles())),
                 u"bad_input engineer"_s);
        QCOMPARE(refusal(EngineerStore::keepAbsence(store.db, {0, kOrlov, kToday, kToday.addDays(-1), {}}, roles())),
                 u"bad_input days"_s);
        QCOMPARE(refusal(EngineerStore::keepAbsence(store.db, {9, kOrlov, kToday, kToday, {}}, roles())),
                 u"not_here absence"_s);
        QCOMPARE(refusal(EngineerStore::removeAbsence(store.db, 9)), u"not_here absence"_s);
        QVERIFY(crew(store).absences.isEmpty());
        QCOMPARE(crew(store).engineers.size(), 3);
    }

    void absencesAreKeptByTheirFirstDay()
    {
        TempStore store;
        fill(store);
        const Absence later{0, kOrlov, kToday.addDays(20), kToday.addDays(21), u" отпуск "_s};
        const qint64 first = must(EngineerStore::keepAbsence(store.db, later, roles()));
        const Absence sooner{0, kBelov, kToday, kToday, {}};
        const qint64 second = must(EngineerStore::keepAbsence(store.db, sooner, roles()));
        QList<Absence> away = crew(store).absences;
        QCOMPARE(away.size(), 2);
        QCOMPARE(away.first().id, second);
        QCOMPARE(away.last(), (Absence{first, kOrlov, kToday.addDays(20), kToday.addDays(21), u"отпуск"_s}));
        must(EngineerStore::keepAbsence(store.db, {first, kOrlov, kToday.addDays(-3), kToday, u"учёба"_s}, roles()));
        away = crew(store).absences;
        QCOMPARE(away.first().reason, u"учёба"_s);
        QVERIFY(crew(store).absenceOn(kOrlov, kToday));
        must(EngineerStore::removeAbsence(store.db, first));
        QCOMPARE(crew(store).absences.size(), 1);
    }

    void visitsGoToOthersAndBack()
    {
        TempStore store;
        fill(store);
        const UserId gusev = addOwn(store);
        const auto assign = [&](UserId engineer) {
            return must(EngineerStore::assignVisits(store.db, {{u"A-1"_s, engineer}}, roles())).value(u"A-1"_s);
        };
        const auto machinesOf = [&](UserId user) {
            JobContext context = jobContext();
            return must(MaintenanceStore::overview(store.db, kToday, user, 5, context));
        };
        QCOMPARE(machinesOf(kOrlov).passports, 1);
        QCOMPARE(assign(gusev), 0);
        QCOMPARE(machinesOf(kOrlov).passports, 0);
        QVERIFY(machinesOf(kOrlov).upcoming.isEmpty());
        QCOMPARE(machinesOf(gusev).passports, 1);
        QCOMPARE(machinesOf(gusev).upcoming.size(), 1);
        QCOMPARE(machinesOf(gusev).upcoming.first().engineer, u"Гусев"_s);
        QCOMPARE(assign(kBelov), gusev);
        QCOMPARE(assign(0), kBelov);
        QCOMPARE(machinesOf(kOrlov).passports, 1);
        // One that is wrong leaves the others as they were.
        QCOMPARE(refusal(EngineerStore::assignVisits(store.db, {{u"A-1"_s, gusev}, {u"X-9"_s, 0}}, roles())),
                 u"not_here X-9"_s);
        QCOMPARE(refusal(EngineerStore::assignVisits(store.db, {{u"A-1"_s, 55}}, roles())), u"bad_input engineer"_s);
        QVERIFY(must(EngineerStore::visitEngineers(store.db)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEngineerStore)
#include "tst_engineerstore.moc"
