// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/serial.h"
#include "models/service/calendardesk.h"
#include "tests/support/testdesk.h"

#include <algorithm>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

namespace {
const QString kFirst = u"VC-24-0417"_s; ///< sold by one deal with the second
const QString kSecond = u"VC-24-0418"_s;
const QString kSingle = u"TC-500-9"_s; ///< its deal has no date: it is computed
} // namespace

/// The calendar's moves and completions against the practice amoCRM: what the field of a deal holds afterwards, and
/// how often it was written.
class TestMoves : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        LeadId pair = 0;
        LeadId single = 0;
        LeadId job = 0;
        QDate today;
        QDate due; ///< of the pair

        CalendarDesk &calendar() { return *desk->desks().calendar; }
        Visit visit(const QString &serial)
        {
            const auto answer = waitFor(calendar().calendar({today.addYears(-2), today.addYears(2)}));
            for (const Visit &each : answer ? answer->visits : QList<Visit>()) {
                if (each.isMovable() && each.serial == serial)
                    return each;
            }
            return {};
        }
        QList<Visit> done()
        {
            QList<Visit> found;
            const auto answer = waitFor(calendar().calendar({today.addYears(-1), today}));
            for (const Visit &each : answer ? answer->visits : QList<Visit>()) {
                if (each.state == VisitState::Completed)
                    found.append(each);
            }
            return found;
        }
        QList<VisitMove> staged() { return waitFor(calendar().calendar({today, today})).valueOr({}).staged; }
        VisitMove to(const QString &serial, QDate day) { return {foldSerial(serial), visit(serial).day, day}; }
        QDate dayOf(LeadId lead)
        {
            QDate day;
            amo.run([&](World &world) { day = world.fieldDay(lead, world.wellKnown().nextMaintenance); });
            return day;
        }
        int writes()
        {
            int count = 0;
            amo.run([&](World &world) { count = int(world.log().writes().size()); });
            return count;
        }
        QString notesOf(LeadId lead)
        {
            QStringList texts;
            amo.run([&](World &world) {
                const auto notes = world.notesOf(lead);
                for (const auto &note : notes)
                    texts.append(note.params.value(u"text"_s).toString());
            });
            return texts.join(u"\n\n"_s);
        }
    };

    static std::unique_ptr<Scene> makeScene()
    {
        auto scene = std::make_unique<Scene>();
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        scene->today = scene->desk->today();
        scene->due = scene->today.addDays(60);
        scene->amo.run([&](World &world) {
            const qint64 person = world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = kFirst + u"; "_s + kSecond;
            sale.model = u"VMC850"_s;
            sale.contactId = person;
            sale.nextMaintenance = scene->due;
            scene->pair = world.addLead(sale);
            sale.serial = kSingle;
            sale.nextMaintenance = {};
            scene->single = world.addLead(sale);
            Sandbox::NewLead job;
            job.name = u"Плановое ТО"_s;
            job.pipelineId = world.wellKnown().servicePipeline;
            job.serial = kFirst;
            job.contactId = person;
            scene->job = world.addLead(job);
            world.advance(5);
        });
        if (!scene->desk->open() || scene->desk->sync().error)
            return nullptr;
        scene->amo.run([](World &world) { world.log().clear(); });
        return scene;
    }

private Q_SLOTS:
    void aMoveReachesItsDealOnceAndTakesItsMatesAlong()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate day = scene->due.addDays(5);
        const QList<VisitMove> moves{scene->to(kFirst, day), scene->to(kSecond, day.addDays(9))};
        const auto preview = waitFor(scene->calendar().preview(moves));
        QVERIFY(preview);
        QCOMPARE(preview->lines.size(), 1);
        QCOMPARE(preview->moves, (QList<VisitMove>{{kFirst, scene->due, day}, {kSecond, scene->due, day}}));
        QCOMPARE(preview->moved.size(), 2);
        QCOMPARE(scene->desk->outbox().size(), 0);
        const auto receipt = waitFor(scene->calendar().move(moves));
        QVERIFY(receipt);
        QCOMPARE(receipt->intents.size(), 1);
        for (const QString &serial : {kFirst, kSecond}) {
            QCOMPARE(scene->visit(serial).day, day);
            QVERIFY(scene->visit(serial).hasUnsentEdit);
            const auto history = waitFor(scene->desk->desks().passports->history(serial)).valueOr({});
            const auto line = std::find_if(history.cbegin(), history.cend(), [](const HistoryEntry &entry) {
                return entry.kind == HistoryKind::Rescheduled;
            });
            QVERIFY(line != history.cend());
            QCOMPARE(line->day, std::optional(day));
            QCOMPARE(line->before, scene->due.toString(Qt::ISODate));
            QCOMPARE(line->group, receipt->group);
        }
        QVERIFY(!scene->desk->push().error);
        QCOMPARE(scene->dayOf(scene->pair), day);
        QCOMPARE(scene->writes(), 1);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 1);
        QCOMPARE(scene->visit(kSecond).source, NextDateSource::Field);
        const auto why = waitFor(scene->calendar().why(kSecond));
        QVERIFY(why);
        QCOMPARE(why->source, NextDateSource::Field);
        QCOMPARE(why->day, day);
        QCOMPARE(why->lead, scene->pair);
        QCOMPARE(why->before, scene->due);
        QVERIFY(why->setAt > 0);
        QVERIFY(why->planned);
    }

    void theToleranceStaysWhereItWasWhenMovedInSmallSteps()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate anchor = scene->visit(kFirst).anchor;
        QCOMPARE(anchor, scene->due); // far from what the plan says
        const auto outside = [&](QDate day) {
            return waitFor(scene->calendar().preview({scene->to(kFirst, day)})).valueOr({}).outside.contains(kFirst);
        };
        const QDate within = anchor.addDays(scene->visit(kFirst).toleranceDays - 2);
        QVERIFY(!outside(within));
        QVERIFY(waitFor(scene->calendar().move({scene->to(kFirst, within)})));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->visit(kFirst).source, NextDateSource::Field);
        QCOMPARE(scene->visit(kFirst).anchor, anchor);
        const QDate beyond = within.addDays(5);
        QVERIFY(outside(beyond));
        // Whoever goes there all the same has been asked.
        QVERIFY(waitFor(scene->calendar().move({scene->to(kFirst, beyond)})));
        QCOMPARE(scene->visit(kFirst).anchor, beyond);
        QVERIFY(!scene->desk->sync().error);
        // So has whoever sets it in amoCRM.
        const QDate theirs = anchor.addDays(40);
        scene->amo.run([&](World &world) {
            world.setLeadDay(scene->pair, world.wellKnown().nextMaintenance, theirs);
            world.advance(5);
        });
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->visit(kFirst).anchor, theirs);
    }

    void aMoveFromAnotherDateIsRefusedWithAllOthers()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate computed = scene->visit(kSingle).day;
        const QList<VisitMove> moves{scene->to(kSingle, computed.addDays(3)),
                                     {kFirst, scene->due.addDays(1), scene->due.addDays(5)}};
        const auto receipt = waitFor(scene->calendar().move(moves));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Refused);
        QCOMPARE(receipt.error().detail, kFirst);
        QCOMPARE(scene->desk->outbox().size(), 0);
        QCOMPARE(scene->visit(kSingle).day, computed);
        QCOMPARE(waitFor(scene->calendar().preview(moves)).valueOr({}).gone, QList<PassportKey>{kFirst});
        const auto bad = waitFor(scene->calendar().move({scene->to(kSingle, QDate(1960, 1, 1))}));
        QCOMPARE(bad.error().kind, ErrorKind::BadInput);
        QCOMPARE(waitFor(scene->calendar().move({{u"NONE"_s, {}, scene->due}})).error().kind, ErrorKind::NotHere);
    }

    void stagedMovesSurviveARestartAndArePublishedTogether()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate computed = scene->visit(kSingle).day;
        const QDate day = scene->due.addDays(-4);
        QVERIFY(waitFor(scene->calendar().stage({scene->to(kFirst, day), scene->to(kSingle, computed.addDays(2))})));
        QVERIFY(scene->desk->restart());
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 0);
        QCOMPARE(scene->staged(),
                 (QList<VisitMove>{
                     {kFirst, scene->due, day}, {kSecond, scene->due, day}, {kSingle, computed, computed.addDays(2)}}));
        QCOMPARE(scene->visit(kSecond).day, day);
        QCOMPARE(scene->visit(kSecond).storedDay, std::optional(scene->due));
        // Put back: the deal's other machine comes along.
        QVERIFY(waitFor(scene->calendar().stage({{kSecond, day, scene->due}})));
        QCOMPARE(scene->staged().size(), 1);
        QVERIFY(!scene->visit(kFirst).storedDay);
        QVERIFY(waitFor(scene->calendar().stage({scene->to(kFirst, day)})));
        const auto receipt = waitFor(scene->calendar().publish());
        QVERIFY(receipt);
        QCOMPARE(receipt->intents.size(), 2);
        QCOMPARE(scene->staged().size(), 0);
        QVERIFY(!scene->desk->push().error);
        QCOMPARE(scene->dayOf(scene->pair), day);
        QCOMPARE(scene->dayOf(scene->single), computed.addDays(2));
        QCOMPARE(scene->writes(), 2);
        QCOMPARE(waitFor(scene->desk->desks().jobs->undo(receipt->group)).error().kind, ErrorKind::AlreadyDone);
    }

    void whatHasChangedSinceItWasStagedIsRefusedByName()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QDate computed = scene->visit(kSingle).day;
        QVERIFY(waitFor(scene->calendar().stage(
            {scene->to(kFirst, scene->due.addDays(3)), scene->to(kSingle, computed.addDays(2))})));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.setLeadDay(scene->pair, world.wellKnown().nextMaintenance, scene->due.addDays(20));
        });
        QVERIFY(!scene->desk->sync().error);
        const auto refused = waitFor(scene->calendar().publish());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(refused.error().detail.contains(kFirst));
        QVERIFY(!refused.error().detail.contains(kSingle));
        QCOMPARE(scene->staged().size(), 3);
        QCOMPARE(scene->desk->outbox().size(), 0);
        // Looked at again, and decided.
        QVERIFY(waitFor(scene->calendar().stage({{kFirst, scene->due.addDays(20), scene->due.addDays(3)}})));
        QVERIFY(waitFor(scene->calendar().publish()));
        QVERIFY(!scene->desk->push().error);
        QCOMPARE(scene->dayOf(scene->pair), scene->due.addDays(3));
        QVERIFY(waitFor(scene->calendar().stage({scene->to(kFirst, scene->due)})));
        QVERIFY(waitFor(scene->calendar().unstageAll()));
        QCOMPARE(scene->staged().size(), 0);
    }

    void aGroupIsUndoneAtOnceAndDoneAgain()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const Visit first = scene->visit(kFirst);
        const Visit second = scene->visit(kSecond);
        const Visit single = scene->visit(kSingle);
        QCOMPARE(single.source, NextDateSource::Plan);
        const QList<VisitMove> moves{scene->to(kFirst, scene->due.addDays(7)),
                                     scene->to(kSingle, single.day.addDays(-7))};
        const auto receipt = waitFor(scene->calendar().move(moves));
        QVERIFY(receipt);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)));
        QCOMPARE(scene->visit(kFirst), first);
        QCOMPARE(scene->visit(kSecond), second);
        QCOMPARE(scene->visit(kSingle), single);
        QCOMPARE(scene->desk->outbox().size(), 0);
        QVERIFY(waitFor(scene->calendar().move(moves)));
        QVERIFY(!scene->desk->push().error);
        QCOMPARE(scene->writes(), 2);
        QCOMPARE(scene->dayOf(scene->pair), scene->due.addDays(7));
        QCOMPARE(scene->dayOf(scene->single), single.day.addDays(-7));
    }

    void aDateMovedOnBothSidesIsAConflict()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(waitFor(scene->calendar().move({scene->to(kFirst, scene->due.addDays(7))})));
        scene->amo.run([&](World &world) {
            world.advance(60);
            world.setLeadDay(scene->pair, world.wellKnown().nextMaintenance, scene->due.addDays(20));
        });
        const SyncReport report = scene->desk->sync();
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(scene->dayOf(scene->pair), scene->due.addDays(20));
    }

    void maintenanceTellsItsKindHoursAndConsumables()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        Completion completion;
        completion.key = kSingle;
        completion.note = u"Проверена геометрия"_s;
        completion.doneOn = scene->today;
        completion.hours = 6.5;
        completion.kind = u"ТО-2"_s;
        completion.consumables = {u"Фильтр СОЖ × 2"_s, u" "_s, u"Масло"_s};
        completion.nextChoice = NextDateChoice::Plan;
        const auto preview = waitFor(scene->desk->desks().jobs->preview(completion));
        QVERIFY(preview);
        QCOMPARE(preview->dueKind, u"ТО-1"_s);
        QCOMPARE(preview->kinds, (QStringList{u"ТО-1"_s, u"ТО-2"_s}));
        QCOMPARE(preview->proposedNext, std::optional(scene->today.addMonths(6)));
        const QDate was = scene->visit(kSingle).day;
        QVERIFY(waitFor(scene->desk->desks().maintenance->maintained(completion)));
        QVERIFY(!scene->desk->push().error);
        const QString notes = scene->notesOf(scene->single);
        QVERIFY2(notes.startsWith(u"ТО-2 выполнено: Проверена геометрия"_s), qPrintable(notes));
        QVERIFY2(notes.contains(u"Расходники:\nФильтр СОЖ × 2\nМасло\n"_s), qPrintable(notes));
        QCOMPARE(scene->dayOf(scene->single), scene->today.addMonths(6));
        const QList<Visit> visits = scene->done();
        QCOMPARE(visits.size(), 1);
        QCOMPARE(visits.first().kind, u"ТО-2"_s);
        QCOMPARE(visits.first().hours, 6.5);
        QCOMPARE(visits.first().anchor, was); // the date it had
        completion.kind = QString(41, u'я');
        QCOMPARE(waitFor(scene->desk->desks().maintenance->maintained(completion)).error().detail, u"kind"_s);
    }

    void undoingACompletionRestoresPlanDateAndStage()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const Passport before = scene->desk->card(kFirst).passport;
        const Visit visit = scene->visit(kFirst);
        const QList<JobRow> jobs = scene->desk->jobs();
        QCOMPARE(jobs.size(), 1);
        Completion completion;
        completion.lead = scene->job;
        completion.note = u"ТО проведено раньше срока"_s;
        completion.doneOn = scene->today;
        completion.kind = u"ТО-1"_s;
        completion.nextChoice = NextDateChoice::Plan;
        const auto receipt = waitFor(scene->desk->desks().jobs->complete(completion));
        QVERIFY(receipt);
        QCOMPARE(scene->desk->jobs().size(), 0);
        QCOMPARE(scene->visit(kFirst).day, scene->today.addMonths(6));
        QCOMPARE(scene->done().size(), 1);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)));
        QCOMPARE(scene->desk->card(kFirst).passport, before);
        QCOMPARE(scene->visit(kFirst), visit);
        QCOMPARE(scene->desk->jobs(), jobs);
        QCOMPARE(scene->done().size(), 0);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->writes(), 0);
        QCOMPARE(scene->dayOf(scene->pair), scene->due);
    }
};

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
