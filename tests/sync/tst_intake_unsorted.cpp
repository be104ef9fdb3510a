// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/intakedesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Fault = Stanko::Sandbox::FaultRule::Kind;
using Stanko::Sandbox::World;

namespace {
const QString kUnsorted = u"^/api/v4/leads/unsorted"_s;
enum class Step { Accept, Decline, Link };
} // namespace
Q_DECLARE_METATYPE(Step)

/// Incoming leads against the practice amoCRM.
class TestIntakeUnsorted : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        qint64 person = 0;
        LeadId sale = 0;
        LeadId job = 0;
        LeadId incoming = 0;
        Stage inbox;
        Stage first; ///< working stage of the service pipeline
    };

    static LeadId addIncoming(World &world, const QString &category, const QString &phone)
    {
        const Sandbox::WellKnown &ids = world.wellKnown();
        const qint64 contact = world.addContact(u"С сайта"_s, phone);
        world.editContact(contact, [](Sandbox::Contact &row) { row.isHidden = true; });
        Sandbox::NewLead lead;
        lead.name = u"Заявка с сайта: VMC850 гудит"_s;
        lead.pipelineId = ids.servicePipeline;
        lead.statusId = world.pipeline(ids.servicePipeline)->unsortedStatusId();
        lead.contactId = contact;
        Sandbox::Unsorted entry;
        entry.uid = u"uid-%1"_s.arg(world.unsorted().size() + 1);
        entry.category = category;
        entry.sourceName = u"Форма сайта"_s;
        entry.pipelineId = ids.servicePipeline;
        entry.leadId = world.addLead(lead);
        entry.contactIds = {contact};
        entry.metadata = {{u"phone"_s, phone}, {u"name"_s, u"Пётр с сайта"_s}};
        entry.createdAt = world.now();
        world.unsorted().append(entry);
        return entry.leadId;
    }

    static std::unique_ptr<Scene> makeScene(const QString &category = u"forms"_s)
    {
        auto scene = std::make_unique<Scene>();
        scene->amo.run([&](World &world) {
            const Sandbox::WellKnown &ids = world.wellKnown();
            scene->person = world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.createdAt = world.now() - 400 * 24 * 3600; // long ago: no duplicate of what comes in now
            sale.serial = u"VC-24-0417"_s;
            sale.model = u"VMC850"_s;
            sale.telegram = u"777000"_s;
            sale.contactId = scene->person;
            scene->sale = world.addLead(sale);
            Sandbox::NewLead job;
            job.name = u"Ошибка ЧПУ"_s;
            job.pipelineId = ids.servicePipeline;
            job.contactId = scene->person;
            scene->job = world.addLead(job);
            scene->incoming = addIncoming(world, category, u"8 000 000 00 02"_s);
            const Sandbox::Pipeline *service = world.pipeline(ids.servicePipeline);
            scene->inbox = {service->id, service->unsortedStatusId()};
            scene->first = {service->id, service->firstOrdinaryStatusId()};
            world.advance(5);
        });
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        if (!scene->desk->open() || scene->desk->sync().error)
            return nullptr;
        scene->amo.run([](World &world) { world.log().clear(); });
        return scene;
    }

    static IntakeDesk &intake(Scene &scene) { return *scene.desk->desks().intake; }

    static UnsortedPage page(Scene &scene) { return waitFor(intake(scene).unsorted()).valueOr({}); }

    static Stage stageOf(Scene &scene, LeadId lead)
    {
        Stage stage;
        scene.amo.run([&](World &world) {
            const Sandbox::Lead *row = world.lead(lead);
            stage = row && !row->isDeleted ? Stage{row->pipelineId, row->statusId} : Stage();
        });
        return stage;
    }

    static Result<EditReceipt> act(Scene &scene, Step step)
    {
        switch (step) {
        case Step::Accept:
            return waitFor(intake(scene).accept(scene.incoming, scene.first, 0));
        case Step::Decline:
            return waitFor(intake(scene).decline(scene.incoming));
        case Step::Link:
            return waitFor(intake(scene).link(scene.incoming, scene.job));
        }
        Q_UNREACHABLE();
    }

    static void verifyDone(Scene &scene, Step step)
    {
        if (step == Step::Accept)
            QCOMPARE(stageOf(scene, scene.incoming), scene.first);
        else
            QVERIFY(stageOf(scene, scene.incoming).isNull());
        if (step == Step::Link) {
            scene.amo.run([&](World &world) { QCOMPARE(world.lead(scene.job)->contacts.size(), 2); });
        }
        QVERIFY(page(scene).rows.isEmpty());
        QCOMPARE(scene.desk->outbox().size(), 0);
    }

private Q_SLOTS:
    void theListTellsWhoAsksAndIsAskedForOnce()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const UnsortedPage listed = page(*scene);
        QCOMPARE(listed.rows.size(), 1);
        const UnsortedRow row = listed.rows.first();
        QCOMPARE(row.lead, scene->incoming);
        QCOMPARE(row.uid, u"uid-1"_s);
        QCOMPARE(row.category, u"forms"_s);
        QCOMPARE(row.source, u"Форма сайта"_s);
        QCOMPARE(row.customer, u"Пётр с сайта"_s);
        QCOMPARE(row.phone, u"8 000 000 00 02"_s);
        QVERIFY(!row.pipelineName.isEmpty());
        QVERIFY(!listed.stages.isEmpty());
        for (const StageChoice &choice : listed.stages)
            QVERIFY(choice.stage != scene->inbox);

        QVERIFY(!scene->desk->sync().error);
        QVERIFY(!scene->desk->sync().error);
        scene->amo.run([](World &world) { QCOMPARE(world.log().count(u"GET /api/v4/leads/unsorted"_s), 0); });
        scene->amo.run([](World &world) {
            world.advance(60);
            addIncoming(world, u"sip"_s, u"8 000 000 00 03"_s);
        });
        QVERIFY(!scene->desk->sync().error);
        scene->amo.run([](World &world) { QCOMPARE(world.log().count(u"GET /api/v4/leads/unsorted"_s), 1); });
        QCOMPARE(page(*scene).rows.size(), 2);
    }

    void aLeadTheListDoesNotKnowCanBeAccepted()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.run([](World &world) {
            world.unsorted().clear();
            world.advance(60);
            Sandbox::NewLead lead;
            lead.name = u"Ещё одна"_s;
            lead.statusId = world.mainPipeline()->unsortedStatusId();
            world.addLead(lead);
        });
        QVERIFY(!scene->desk->sync().error);
        scene->amo.run([](World &world) { QCOMPARE(world.log().count(u"GET /api/v4/leads/unsorted"_s), 1); });
        const UnsortedPage listed = page(*scene);
        QCOMPARE(listed.rows.size(), 2);
        QCOMPARE(listed.rows.first().uid, QString());
        QCOMPARE(waitFor(intake(*scene).decline(listed.rows.first().lead)).error().kind, ErrorKind::NotHere);
        // Accepting by a stage is possible all the same.
        QVERIFY(waitFor(intake(*scene).accept(listed.rows.first().lead, scene->first, 0)));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(stageOf(*scene, listed.rows.first().lead), scene->first);
    }

    void eachDecisionReachesAmocrm_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("accept") << Step::Accept << QByteArray();
        QTest::newRow("decline") << Step::Decline << QByteArray("{}");
        QTest::newRow("link") << Step::Link << QByteArray();
    }
    void eachDecisionReachesAmocrm()
    {
        QFETCH(Step, step);
        QFETCH(QByteArray, body);
        auto scene = makeScene(u"chats"_s);
        QVERIFY(scene);
        QVERIFY(act(*scene, step));
        QVERIFY(page(*scene).rows.isEmpty()); // here at once
        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.pushed, 1);
        verifyDone(*scene, step);
        scene->amo.run([&](World &world) {
            QCOMPARE(world.log().writes().size(), 1);
            const QByteArray sent = world.log().writes().first().body;
            const QJsonObject object = QJsonDocument::fromJson(sent).object();
            if (step == Step::Accept)
                QCOMPARE(object, (QJsonObject{{u"status_id"_s, scene->first.status}}));
            else if (step == Step::Decline)
                QCOMPARE(sent, body);
            else
                QCOMPARE(object, (QJsonObject{{u"link"_s, QJsonObject{{u"entity_id"_s, scene->job},
                                                                      {u"entity_type"_s, u"leads"_s}}}}));
        });
        QVERIFY(!scene->desk->sync().error);
        verifyDone(*scene, step);
        const auto twice = act(*scene, step);
        QVERIFY(!twice);
        QVERIFY(twice.error().kind == ErrorKind::AlreadyDone || twice.error().kind == ErrorKind::NotHere);
    }

    void lostAnswersDecideOnce_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Fault>("kind");
        for (const auto &[name, step] :
             {std::pair("accept", Step::Accept), std::pair("decline", Step::Decline), std::pair("link", Step::Link)}) {
            QTest::addRow("%s applied, answer lost", name) << step << Fault::ApplyThenLose;
            QTest::addRow("%s never arrived", name) << step << Fault::Reset;
            QTest::addRow("%s cut", name) << step << Fault::CutBody;
            QTest::addRow("%s, server error", name) << step << Fault::Status;
        }
    }
    void lostAnswersDecideOnce()
    {
        QFETCH(Step, step);
        QFETCH(Fault, kind);
        auto scene = makeScene(u"chats"_s);
        QVERIFY(scene);
        QVERIFY(act(*scene, step));
        scene->amo.run([&](World &world) {
            for (const QString &verb : {u"POST"_s, u"DELETE"_s})
                world.faults().add(kind, verb, kUnsorted, 1);
        });
        scene->desk->push();
        QVERIFY(scene->desk->restart());
        const SyncReport report = scene->desk->sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.waiting + report.parked + report.conflicts, 0);
        verifyDone(*scene, step);
    }

    void whatSomebodyElseDidIsFoundOut()
    {
        // Accepted by another desk to another stage: accepted is accepted.
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(act(*scene, Step::Accept));
        scene->amo.run([&](World &world) {
            world.unsorted().first().state = u"accepted"_s;
            world.moveLead(scene->incoming, world.wellKnown().mainPipeline,
                           world.mainPipeline()->firstOrdinaryStatusId());
        });
        QCOMPARE(scene->desk->push().waiting, 0);
        QCOMPARE(scene->desk->outbox().size(), 0);

        // Declined here, accepted there: a person decides.
        auto second = makeScene();
        QVERIFY(second);
        QVERIFY(act(*second, Step::Decline));
        second->amo.run([&](World &world) {
            world.unsorted().first().state = u"accepted"_s;
            world.moveLead(second->incoming, second->first.pipeline, second->first.status);
        });
        QCOMPARE(second->desk->push().conflicts, 1);
        QCOMPARE(stageOf(*second, second->incoming), second->first);

        // amoCRM does not know it any more although the lead still stands there: parked, not repeated for ever.
        auto third = makeScene();
        QVERIFY(third);
        QVERIFY(act(*third, Step::Decline));
        third->amo.run([](World &world) { world.unsorted().clear(); });
        const SyncReport report = third->desk->push();
        QCOMPARE(report.parked, 1);
        QCOMPARE(third->desk->outbox().first().intent.error->kind, ErrorKind::NotFound);
    }

    void acceptingIntoAnotherPipelineIsAcceptAndMove()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        Stage target;
        scene->amo.run([&](World &world) {
            target = {world.mainPipeline()->id, world.mainPipeline()->firstOrdinaryStatusId()};
        });
        const auto receipt = waitFor(intake(*scene).accept(scene->incoming, target, 0));
        QVERIFY(receipt);
        QCOMPARE(receipt->intents.size(), 2);
        const SyncReport report = scene->desk->push();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting + report.conflicts + report.parked, 0);
        QCOMPARE(stageOf(*scene, scene->incoming), target);
    }

    void wrongDecisionsAreRefused()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QCOMPARE(waitFor(intake(*scene).accept(999'999, scene->first, 0)).error().kind, ErrorKind::NotHere);
        QCOMPARE(waitFor(intake(*scene).accept(scene->job, scene->first, 0)).error().kind, ErrorKind::AlreadyDone);
        QCOMPARE(waitFor(intake(*scene).accept(scene->incoming, scene->inbox, 0)).error().detail, u"stage"_s);
        QCOMPARE(waitFor(intake(*scene).link(scene->incoming, scene->job)).error().detail, u"category"_s);
        auto chat = makeScene(u"chats"_s);
        QVERIFY(chat);
        QCOMPARE(waitFor(intake(*chat).link(chat->incoming, chat->sale)).error().detail, u"target"_s);
        QCOMPARE(waitFor(intake(*chat).link(chat->incoming, chat->incoming)).error().detail, u"target"_s);
        QCOMPARE(scene->desk->outbox().size() + chat->desk->outbox().size(), 0);
    }

    void theMachineIsFoundAndAssigned()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto matches = waitFor(intake(*scene).matches(scene->incoming));
        QVERIFY(matches);
        QCOMPARE(matches->size(), 1);
        QCOMPARE(matches->first().key, u"VC-24-0417"_s);
        QCOMPARE(matches->first().reasons, (QList<MatchReason>{MatchReason::SamePhone, MatchReason::ModelInText}));

        QVERIFY(waitFor(intake(*scene).assignMachine(scene->incoming, matches->first().key)));
        QVERIFY(page(*scene).rows.isEmpty());
        QCOMPARE(scene->desk->card(u"VC-24-0417"_s).openJobs.size(), 1);
        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.waiting + report.conflicts + report.parked, 0);
        QCOMPARE(stageOf(*scene, scene->incoming), scene->first);
        scene->amo.run([&](World &world) {
            QVERIFY(world.log().writes().first().target.contains("/accept")); // before anything else
            const Sandbox::WellKnown &ids = world.wellKnown();
            QCOMPARE(world.fieldText(scene->incoming, ids.serial), u"VC-24-0417"_s);
            QCOMPARE(world.fieldText(scene->incoming, ids.model), u"VMC850"_s);
            QCOMPARE(world.fieldText(scene->incoming, ids.telegram), u"777000"_s);
        });
        const auto twice = waitFor(intake(*scene).assignMachine(scene->incoming, u"VC-24-0417"_s));
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, ErrorKind::AlreadyDone);
        QCOMPARE(waitFor(intake(*scene).assignMachine(scene->job, u"NO-1"_s)).error().kind, ErrorKind::NotHere);
    }

    void anIncomingCallIsADuplicateByItsHiddenPhone()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto hits = waitFor(intake(*scene).duplicates(scene->job));
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->first().lead, scene->incoming);
        QCOMPARE(hits->first().reasons, QList<DuplicateReason>{DuplicateReason::SamePhone});
    }

    void aRequestMadeHereIsMatchedBeforeItIsSent()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        NewRequest request;
        request.name = u"Новый"_s;
        request.text = u"Стоит станок vc 24 0417"_s;
        QVERIFY(waitFor(intake(*scene).createRequest(request)));
        LeadId local = 0;
        for (const JobRow &row : scene->desk->jobs())
            local = isLocalLead(row.lead) ? row.lead : local;
        QVERIFY(local != 0);
        const auto matches = waitFor(intake(*scene).matches(local));
        QVERIFY(matches);
        QCOMPARE(matches->size(), 1);
        QCOMPARE(matches->first().reasons.first(), MatchReason::SerialInText);
        QVERIFY(waitFor(intake(*scene).assignMachine(local, matches->first().key)));
        const SyncReport report = scene->desk->push();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting + report.conflicts + report.parked, 0);
        QCOMPARE(scene->desk->card(u"VC-24-0417"_s).openJobs.size(), 1);
        QVERIFY(scene->desk->card(u"VC-24-0417"_s).openJobs.first().lead > 0);
    }
};

QTEST_GUILESS_MAIN(TestIntakeUnsorted)
#include "tst_intake_unsorted.moc"
