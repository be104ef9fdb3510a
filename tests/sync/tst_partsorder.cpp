// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/partsscene.h"

using namespace Stanko;
using namespace Stanko::PartsTesting;

/// Orders of spare parts with a practice amoCRM, until there is one deal for each.
class TestPartsOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsDurableAndTakesThePassportsData()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        PartsOrder order;
        order.lines = twoLines();
        order.serial = u"  vc–24 0417 "_s;
        order.comment = u"срочно"_s;
        const auto preview = waitFor(scene->parts().preview(order));
        QVERIFY(preview.isOk());
        QCOMPARE(preview->leadName, u"Запчасти: 2 поз., VC-24-0417"_s);
        QCOMPARE(preview->price, qint64(2651));
        QCOMPARE(preview->serial, kSerial);
        QCOMPARE(preview->model, u"VMC850"_s);
        QCOMPARE(preview->telegramId, u"900001"_s);
        QCOMPARE(preview->contact.name, u"Клиент"_s);
        QCOMPARE(preview->company.name, u"ООО «Мехзавод»"_s);
        QCOMPARE(preview->phone, u"+70000000002"_s);
        QVERIFY(!preview->pipelineName.isEmpty());
        QVERIFY(!preview->stageName.isEmpty());
        QCOMPARE(waitFor(scene->parts().orders({}))->size(), 0); // nothing was written

        const auto receipt = waitFor(scene->parts().create(order));
        QVERIFY(receipt.isOk());
        QVERIFY(scene->desk->restart().isOk());
        const auto orders = waitFor(scene->parts().orders({}));
        QVERIFY(orders.isOk());
        QCOMPARE(orders->size(), 1);
        const OrderRow &row = orders->first();
        QVERIFY(isLocalLead(row.lead));
        QVERIFY(row.hasUnsentEdit);
        QCOMPARE(row.price, qint64(2651));
        QCOMPARE(row.customer, u"ООО «Мехзавод»"_s);
        QCOMPARE(row.serial, kSerial);
        QCOMPARE(row.stageName, preview->stageName);
        QCOMPARE(row.lines.size(), 2);

        const QList<OutboxRow> outbox = scene->desk->outbox();
        QCOMPARE(outbox.size(), 3);
        const auto *create = std::get_if<CreateEdit>(&outbox.at(0).intent.edit);
        const auto *note = std::get_if<NoteEdit>(&outbox.at(1).intent.edit);
        const auto *name = std::get_if<NameEdit>(&outbox.at(2).intent.edit);
        QVERIFY(create && note && name);
        for (const OutboxRow &waiting : outbox)
            QCOMPARE(waiting.intent.lead, row.lead);
        QCOMPARE(name->base, markedName(row.name, outbox.at(0).intent.marker));
        QCOMPARE(name->target, row.name);
        QVERIFY(outbox.at(0).intent.marker != outbox.at(1).intent.marker);
        QCOMPARE(note->text, preview->note);
        QVERIFY(note->text.contains(u"FLT-20 — Фильтр СОЖ"_s));
        QVERIFY(note->text.contains(u"срочно"_s));
        QCOMPARE(create->lead.stage.pipeline, scene->desk->settings.roles.parts);
        QVERIFY(create->lead.stage.status > 1);
        QCOMPARE(create->lead.responsibleUser, scene->desk->settings.responsibleUser);
        QVERIFY(create->lead.contact > 0);
    }

    void aClientOfAKnownPhoneIsNamedBeforeSending()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        PartsOrder order;
        order.lines = twoLines();
        order.serial = kSerial;
        const auto ofMachine = waitFor(scene->parts().preview(order));
        QVERIFY(ofMachine && ofMachine->contact.id > 0);
        order.serial.clear();
        order.phone = u"8 "_s + ofMachine->phone.sliced(2);
        const auto byPhone = waitFor(scene->parts().preview(order));
        QVERIFY(byPhone);
        QCOMPARE(byPhone->contact.id, ofMachine->contact.id);
    }

    void anOrderReachesAmocrmWithMinimalPayloads()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        PartsOrder order;
        order.lines = twoLines();
        order.serial = kSerial;
        QVERIFY(waitFor(scene->parts().create(order)).isOk());
        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.pushed, 3);
        const LeadId lead = onlyOrder(*scene);
        QVERIFY(lead != 0);
        scene->amo.run([&](World &world) {
            const auto &writes = world.log().writes();
            QCOMPARE(writes.size(), 3);
            const QJsonArray made = QJsonDocument::fromJson(writes.at(0).body).array();
            QCOMPARE(made.size(), 1);
            const QJsonObject item = made.first().toObject();
            QCOMPARE(item.keys(), (QStringList{u"_embedded"_s, u"custom_fields_values"_s, u"name"_s, u"pipeline_id"_s,
                                               u"price"_s, u"responsible_user_id"_s, u"status_id"_s}));
            QCOMPARE(item.value(u"price"_s), QJsonValue(2651));
            QCOMPARE(item.value(u"pipeline_id"_s).toInteger(), world.wellKnown().partsPipeline);
            const QString name = u"Запчасти: 2 поз., VC-24-0417"_s;
            QVERIFY(item.value(u"name"_s).toString().startsWith(name + u" · SD-"_s));
            // The client of the machine is named, not made again.
            const Sandbox::Lead *sale = world.lead(scene->sale);
            const QJsonObject embedded{
                {u"contacts"_s, QJsonArray{QJsonObject{{u"id"_s, sale->contacts.first().id}}}},
                {u"companies"_s, QJsonArray{QJsonObject{{u"id"_s, sale->companyId}}}},
            };
            QCOMPARE(item.value(u"_embedded"_s).toObject(), embedded);
            QCOMPARE(world.fieldText(lead, world.wellKnown().serial), kSerial);
            QCOMPARE(world.fieldText(lead, world.wellKnown().model), u"VMC850"_s);
            QCOMPARE(world.fieldText(lead, world.wellKnown().telegram), u"900001"_s);
            QCOMPARE(QJsonDocument::fromJson(writes.at(1).body).array().first()[u"note_type"_s],
                     QJsonValue(u"common"_s));
            QCOMPARE(QJsonDocument::fromJson(writes.at(2).body).object(), (QJsonObject{{u"name"_s, name}}));
            QCOMPARE(world.notesOf(lead).size(), 1);
            const QStringList note = world.notesOf(lead).first().params.value(u"text"_s).toString().split(u'\n');
            QCOMPARE(note.first(), u"Заказ запчастей, позиций: 2"_s);
            QVERIFY(note.at(1).startsWith(u"1. FLT-20 — Фильтр СОЖ: 2 × "_s));
            QVERIFY(note.last().startsWith(u"SD-"_s));
        });
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(waitFor(scene->parts().orders(kSerial))->size(), 1);
    }

    void lostAnswersLeaveExactlyOneOrder_data()
    {
        QTest::addColumn<Fault>("kind");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("path");
        const QString complex = u"^/api/v4/leads/complex"_s;
        QTest::newRow("made, answer lost") << Fault::ApplyThenLose << u"POST"_s << complex;
        QTest::newRow("never arrived") << Fault::Reset << u"POST"_s << complex;
        QTest::newRow("note made, answer lost") << Fault::ApplyThenLose << u"POST"_s << u"/notes"_s;
        QTest::newRow("renamed, answer lost") << Fault::ApplyThenLose << u"PATCH"_s << u"^/api/v4/leads"_s;
    }
    void lostAnswersLeaveExactlyOneOrder()
    {
        QFETCH(Fault, kind);
        QFETCH(QString, verb);
        QFETCH(QString, path);
        auto scene = makeScene();
        QVERIFY(scene);
        const qsizetype before = contacts(*scene);
        QVERIFY(waitFor(scene->parts().create(newClient())).isOk());
        scene->amo.run([&](World &world) { world.faults().add(kind, verb, path, 1); });
        scene->desk->push();
        QVERIFY(scene->desk->restart().isOk());
        scene->desk->sync();
        scene->amo.run([](World &world) { world.faults().clear(); });
        const SyncReport last = scene->desk->sync();
        QVERIFY2(!last.error, last.error ? qPrintable(last.error->detail) : "");
        QCOMPARE(last.waiting, 0);
        verifyOneOrder(*scene, before);
    }

    void anOrderMadeOfflineWaits()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const qsizetype before = contacts(*scene);
        const quint16 port = scene->amo.port();
        scene->amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
        QVERIFY(waitFor(scene->parts().create(newClient())).isOk());
        const SyncReport offline = scene->desk->sync();
        QVERIFY(offline.error);
        QCOMPARE(offline.waiting, 3);
        QVERIFY(scene->desk->restart().isOk());
        QCOMPARE(waitFor(scene->parts().orders({}))->first().lines, twoLines());
        scene->amo.runServer([port](Sandbox::SandboxServer &server) { QVERIFY(server.start(u"127.0.0.1"_s, port)); });
        QCOMPARE(scene->desk->sync().waiting, 0);
        verifyOneOrder(*scene, before);
    }

    void anOrderTakenBackLeavesNothing()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto receipt = waitFor(scene->parts().create(newClient()));
        QVERIFY(receipt.isOk());
        QCOMPARE(waitFor(scene->parts().orders(u"новый"_s))->size(), 1);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)).isOk());
        QCOMPARE(waitFor(scene->parts().orders({}))->size(), 0);
        QCOMPARE(scene->desk->outbox().size(), 0);
    }

    void refusesBadOrders_data()
    {
        QTest::addColumn<PartsOrder>("order");
        QTest::addColumn<QString>("member");
        PartsOrder good;
        good.lines = twoLines();
        good.name = u"Клиент"_s;
        PartsOrder order = good;
        order.lines.clear();
        QTest::newRow("empty basket") << order << u"lines"_s;
        order = good;
        order.lines[0].name.clear();
        order.lines[0].article.clear();
        QTest::newRow("nameless line") << order << u"lines"_s;
        order = good;
        order.lines[1].quantity = {};
        QTest::newRow("none of it") << order << u"quantity"_s;
        order = good;
        order.lines[1].price = {-1, 0};
        QTest::newRow("price below zero") << order << u"price"_s;
        order = good;
        order.name.clear();
        QTest::newRow("nobody orders") << order << u"name"_s;
        order = good;
        order.phone = u"позвоню сам"_s;
        QTest::newRow("no phone") << order << u"phone"_s;
        order = good;
        order.serial = u"№ -"_s;
        QTest::newRow("no serial") << order << u"serial"_s;
    }
    void refusesBadOrders()
    {
        QFETCH(PartsOrder, order);
        auto scene = makeScene();
        QVERIFY(scene);
        for (const auto &error :
             {waitFor(scene->parts().create(order)).error(), waitFor(scene->parts().preview(order)).error()}) {
            QCOMPARE(error.kind, ErrorKind::BadInput);
            QTEST(error.detail, "member");
        }
        QCOMPARE(scene->desk->outbox().size(), 0);
    }

    void withoutItsPipelineOrdersAreOff()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        desk.settings.roles.parts = 0;
        QVERIFY(desk.open().isOk());
        PartsOrder order;
        order.lines = twoLines();
        order.name = u"Клиент"_s;
        const auto refused = waitFor(desk.desks().parts->create(order));
        QVERIFY(!refused.isOk());
        QCOMPARE(refused.error(), makeError(ErrorKind::BadSettings, u"AMOCRM_PARTS_PIPELINE_ID"_s));
    }

    void aDeskThatNeverSyncedCanOrder()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        QVERIFY(desk.open().isOk());
        PartsOrder order;
        order.lines = twoLines();
        order.name = u"Клиент"_s;
        order.serial = u"X-1"_s;
        QVERIFY(waitFor(desk.desks().parts->create(order)).isOk());
        const auto *create = std::get_if<CreateEdit>(&desk.outbox().first().intent.edit);
        QVERIFY(create);
        QCOMPARE(create->lead.stage, (Stage{desk.settings.roles.parts, 0})); // amoCRM's choice
        QCOMPARE(create->lead.serial, u"X-1"_s);
    }
};

QTEST_GUILESS_MAIN(TestPartsOrder)
#include "tst_partsorder.moc"
