// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/serial.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

/// What a person decided is remembered, and can be taken back until it was sent.
class TestDecisions : public QObject
{
    Q_OBJECT

private:
    /// Two machines of the known model, and one whose model is spelt its own way.
    struct Scene
    {
        Scene()
        {
            amo.run([this](World &world) {
                sell(world, u"A-1"_s, u"MX-9000 L"_s);
                sell(world, u"A-2"_s, u"MX-9000 L"_s);
                odd = sell(world, u"B-1"_s, u"MX-9000L."_s);
            });
            desk = std::make_unique<TestDesk>(amo);
        }

        static LeadId sell(World &world, const QString &serial, const QString &model)
        {
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = serial;
            lead.model = model;
            return world.addLead(lead);
        }

        std::optional<AttentionItem> question()
        {
            const QList<AttentionItem> items = desk->attention();
            return items.size() == 1 ? std::optional(items.first()) : std::nullopt;
        }

        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        LeadId odd = 0;
    };

private Q_SLOTS:
    void anAcceptedModelIsNotAskedAboutAgain()
    {
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        const auto question = scene.question();
        QVERIFY(question);
        QCOMPARE(question->kind, AttentionKind::UnknownModel);
        QCOMPARE(question->proposal, u"MX-9000 L"_s);
        QVERIFY(waitFor(scene.desk->desks().attention->acceptModel(question->id, question->proposal)));
        const SyncReport sent = scene.desk->sync();
        QVERIFY(!sent.error);
        QCOMPARE(sent.pushed, 1);
        QVERIFY(scene.desk->attention().isEmpty());

        LeadId another = 0;
        scene.amo.run([&](World &world) {
            world.advance(600);
            QCOMPARE(world.fieldText(scene.odd, world.wellKnown().model), u"MX-9000 L"_s);
            another = Scene::sell(world, u"B-2"_s, u"mx-9000l"_s);
        });
        QVERIFY(scene.desk->restart());
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->attention().isEmpty());
        QCOMPARE(scene.desk->card(u"B-2"_s).passport.model, u"MX-9000 L"_s);
        // Nobody decided to write into that deal.
        scene.amo.run(
            [&](World &world) { QCOMPARE(world.fieldText(another, world.wellKnown().model), u"mx-9000l"_s); });
    }

    void aJobCompletedWithoutAMachineIsTaggedForEveryDesk()
    {
        Sandbox::SandboxThread amo;
        LeadId job = 0;
        amo.run([&](World &world) {
            Sandbox::NewLead lead;
            lead.name = u"Консультация по выбору станка"_s;
            job = world.addLead(lead);
        });
        TestDesk desk(amo);
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.complete(job, u"Проконсультировали"_s));
        QVERIFY(desk.attention().isEmpty()); // at once, before anything was sent
        QVERIFY(!desk.sync().error);
        QVERIFY(desk.attention().isEmpty());
        amo.run([job](World &world) {
            QCOMPARE(world.lead(job)->statusId, 142);
            const QList<qint64> tags = world.lead(job)->tagIds;
            QCOMPARE(tags.size(), 1);
            QCOMPARE(world.tag(tags.first())->name, u"Сервис"_s);
        });
        TestDesk another(amo);
        QVERIFY(another.open());
        QVERIFY(!another.sync().error);
        QVERIFY(another.attention().isEmpty());
    }

    void aJobOnSeveralMachinesDatesThemAll()
    {
        Scene scene;
        LeadId job = 0;
        scene.amo.run([&](World &world) {
            Sandbox::NewLead lead;
            lead.name = u"ТО двух станков"_s;
            lead.pipelineId = world.wellKnown().servicePipeline;
            lead.serial = u"A-1; B-1"_s;
            job = world.addLead(lead);
        });
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        const QDate next = scene.desk->today().addMonths(6);
        QVERIFY(scene.desk->complete(job, u"Масло и фильтры"_s, next));
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting, 0);
        for (const QString &serial : {u"A-1"_s, u"B-1"_s}) {
            const PassportCard card = scene.desk->card(serial);
            QCOMPARE(card.passport.nextMaintenance, next);
            QCOMPARE(card.passport.lastMaintenance, scene.desk->today());
            scene.amo.run([&](World &world) {
                QCOMPARE(world.fieldDay(card.passport.homeLead, world.wellKnown().nextMaintenance), next);
            });
        }
    }

    void undoneItIsAskedAgain()
    {
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        const auto question = scene.question();
        QVERIFY(question);
        const auto receipt = waitFor(scene.desk->desks().attention->acceptModel(question->id, question->proposal));
        QVERIFY(receipt);
        QVERIFY(scene.desk->attention().isEmpty());
        QVERIFY(waitFor(scene.desk->desks().jobs->undo(receipt->group)));
        QVERIFY(scene.question());
        QCOMPARE(scene.desk->card(u"B-1"_s).passport.model, u"MX-9000L."_s);
        scene.amo.run([](World &world) {
            world.advance(600);
            Scene::sell(world, u"B-2"_s, u"mx-9000L"_s);
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.desk->card(u"B-2"_s).passport.model, u"mx-9000L"_s);
    }

    void aSpellingThatTheAccountOffersIsAModelOfItsOwn()
    {
        Scene scene;
        QVERIFY(scene.desk->open());
        QVERIFY(!scene.desk->sync().error);
        const auto question = scene.question();
        QVERIFY(question);
        QVERIFY(waitFor(scene.desk->desks().attention->acceptModel(question->id, question->proposal)));
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([](World &world) {
            world.advance(600);
            for (Sandbox::Field &field : world.fields()) {
                if (field.id != world.wellKnown().model)
                    continue;
                field.type = u"select"_s;
                field.enums.append({.id = 990001, .value = u"MX-9000L"_s, .sort = 0, .code = {}});
            }
            world.fieldsChanged();
            Scene::sell(world, u"B-2"_s, u"MX-9000L"_s);
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.desk->card(u"B-2"_s).passport.model, u"MX-9000L"_s);
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
